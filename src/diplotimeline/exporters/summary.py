"""What every format tells of an event in words, in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from diplotimeline.dates.wording.dates import in_words
from diplotimeline.dates.wording.patterns import Wording
from diplotimeline.dates.wording.values import edtf_in_words
from diplotimeline.edtf import Edtf
from diplotimeline.errors import DiplotimelineError, ExportError
from diplotimeline.exporters.text import ascii_url, one_line
from diplotimeline.model.event import Event, Participant
from diplotimeline.model.source import Attestation, Source
from diplotimeline.model.timeline import Timeline


@frozen
class Citation:
    """One attestation in words: what the source prints, which source it is, where, and where a copy of it is kept."""

    words: str
    source: str
    url: str
    archived: str | None = None


def date_words(event: Event, timeline: Timeline, language: str) -> str:
    """When it took place, in full words."""
    if event.date is None:
        return timeline.info.words.room(language, "event")["no_date"]
    return in_words(event.date, timeline.info.wording(language), home=timeline.info.zone)


def dated_title(event: Event, timeline: Timeline, language: str) -> str:
    """The title with the date in full words: "Hội đàm … (chiều 17/4/2025)"; one that was taken back says so."""
    title = f"{one_line(event.title.text(language))} ({date_words(event, timeline, language)})"
    if not event.is_withdrawn:
        return title
    words = timeline.info.words
    return words.room(language, "signs")["labelled"].format(label=words.room(language, "event")["withdrawn"], value=title)


def facts(event: Event, timeline: Timeline, language: str) -> Iterator[str]:
    """The lines about an event, each with its label, in a fixed order; those without content are left out."""
    signs, labels = (timeline.info.words.room(language, room) for room in ("signs", "event"))
    for name, text in _facts(event, timeline, language, signs["separator"], labels):
        yield signs["labelled"].format(label=labels[name], value=text)


def _facts(
    event: Event, timeline: Timeline, language: str, separator: str, labels: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The key of each label, and what stands behind it."""
    words = timeline.vocabulary
    status = labels["withdrawn"].lower() if event.is_withdrawn else words.status(event.status).name.text(language)
    stated = f"{labels['stated']}{separator}" if event.stated_date is not None else ""
    date = date_words(event, timeline, language)
    yield "when", labels["dated"].format(date=date, status=f"{stated}{status}")
    if event.revision is not None and event.revision.withdrawn is not None:
        day = Edtf.parse(event.revision.withdrawn.date().isoformat())
        yield "withdrawn", edtf_in_words(day, timeline.info.wording(language))
    if event.contradictions:
        yield "when", labels["contradiction"]
    people = [_person(one, language) for one in event.participants]
    rows = (
        ("announced", separator.join(_announced(event, timeline, language)) if event.history else ""),
        ("parties", separator.join([words.full_name(party, language) for party in event.parties])),
        ("place", event.place and one_line(event.place.text(language))),
        ("participants", separator.join(people)),
        ("kind", words.kind(event.kind).name.text(language)),
        ("topics", separator.join([words.topic(topic).name.text(language) for topic in event.topics])),
    )
    for name, text in rows:
        if text:
            yield name, text


def _person(one: Participant, language: str) -> str:
    return one_line(f"{one.name}, {one.office.text(language)}" if one.office else one.name)


def _announced(event: Event, timeline: Timeline, language: str) -> Iterator[str]:
    """Announced dates other than the one that holds."""
    for announcement in event.history:
        words = in_words(announcement.date, timeline.info.wording(language), home=timeline.info.zone)
        if words != date_words(event, timeline, language):
            published = announcement.published
            yield f"{words} ({edtf_in_words(published, timeline.info.wording(language))})" if published else words


def citations(event: Event, timeline: Timeline, language: str) -> Iterator[Citation]:
    """Every attestation in words, in the order of the file."""
    signs, labels = (timeline.info.words.room(language, room) for room in ("signs", "event"))
    wording = timeline.info.wording(language)
    for attestation in event.attestations:
        source = attestation.source
        published = edtf_in_words(source.published, wording) if source.published else labels["undated"]
        cited = one_line(signs["cited"].format(publisher=source.publisher, published=published, title=source.title))
        archived = None if source.archived is None else ascii_url(source.archived)
        yield Citation(_printed(attestation, signs, labels, wording), cited, address(event, source), archived)


def address(event: Event, source: Source) -> str:
    """The address of a source in ASCII.

    Raises:
        ExportError: it is not a valid web address.
    """
    try:
        return ascii_url(source.url)
    except DiplotimelineError as error:
        raise ExportError(error.message, event=event.id, field=f"url of source {source.id}") from error


def _printed(attestation: Attestation, signs: Mapping[str, str], labels: Mapping[str, str], wording: Wording) -> str:
    """The words as printed, what they lean on, how the editor reads them, and the sentence that they stand in."""
    parts = [signs["quoted"].format(words=one_line(attestation.when)) if attestation.when.strip() else labels["no_words"]]
    if attestation.after is not None:
        parts.append(labels["after"].format(after=one_line(attestation.after)))
    if attestation.read_as is not None:
        parts.append(labels["read_as"].format(date=edtf_in_words(attestation.read_as, wording)))
    words = ", ".join(parts)
    return words if attestation.quote is None else f"{words} – {labels['quote'].format(quote=one_line(attestation.quote))}"
