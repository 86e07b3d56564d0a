"""What every format tells of an event in words, in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from diplotimeline.dates.wording import edtf_in_words, in_words
from diplotimeline.edtf import Edtf
from diplotimeline.errors import DiplotimelineError, ExportError
from diplotimeline.exporters.text import ascii_url, one_line
from diplotimeline.messages import messages
from diplotimeline.model.event import Event
from diplotimeline.model.source import Attestation, Source
from diplotimeline.model.timeline import Timeline


@frozen
class Fact:
    """One labelled line about an event."""

    label: str
    text: str


@frozen
class Witness:
    """One attestation in words: what the source prints, which source it is, where, and where a copy of it is kept."""

    words: str
    source: str
    url: str
    archived: str | None = None


def date_words(event: Event, timeline: Timeline, language: str) -> str:
    """When it took place, in full words."""
    if event.date is None:
        return messages(language, "event")["no_date"]
    return in_words(event.date, language, home=timeline.info.zone)


def dated_title(event: Event, timeline: Timeline, language: str) -> str:
    """The title with the date in full words: "Hội đàm … (chiều 17/4/2025)"; one that was taken back says so."""
    withdrawn = f"{messages(language, 'event')['withdrawn']}: " if event.is_withdrawn else ""
    return f"{withdrawn}{one_line(event.title.text(language))} ({date_words(event, timeline, language)})"


def facts(event: Event, timeline: Timeline, language: str) -> Iterator[Fact]:
    """The labelled lines about an event, in a fixed order; those without content are left out."""
    labels, words = messages(language, "event"), timeline.vocabulary
    status = labels["withdrawn"].lower() if event.is_withdrawn else words.status(event.status).name.text(language)
    stated = f"{labels['stated']}; " if event.stated_date is not None else ""
    yield Fact(labels["when"], f"{date_words(event, timeline, language)} ({stated}{status})")
    if event.revision is not None and event.revision.withdrawn is not None:
        day = Edtf.parse(event.revision.withdrawn.date().isoformat())
        yield Fact(labels["withdrawn"], edtf_in_words(day, language))
    if event.contradictions:
        yield Fact(labels["when"], labels["contradiction"])
    people = [f"{one.name}, {one.office.text(language)}" if one.office else one.name for one in event.participants]
    rows = (
        ("announced", "; ".join(_announced(event, timeline, language)) if event.history else ""),
        ("parties", "; ".join([words.full_name(party, language) for party in event.parties])),
        ("place", event.place and one_line(event.place.text(language))),
        ("participants", people and one_line("; ".join(people))),
        ("kind", words.kind(event.kind).name.text(language)),
        ("topics", "; ".join([words.topic(topic).name.text(language) for topic in event.topics])),
    )
    for name, text in rows:
        if text:
            yield Fact(labels[name], text)


def _announced(event: Event, timeline: Timeline, language: str) -> Iterator[str]:
    """Announced dates other than the one that holds."""
    for announcement in event.history:
        words = in_words(announcement.date, language, home=timeline.info.zone)
        if words != date_words(event, timeline, language):
            published = announcement.published
            yield f"{words} ({edtf_in_words(published, language)})" if published else words


def witnesses(event: Event, language: str) -> Iterator[Witness]:
    """Every attestation in words, in the order of the file."""
    labels = messages(language, "event")
    for told in event.attestations:
        source = told.source
        published = edtf_in_words(source.published, language) if source.published else labels["undated"]
        title = one_line(f"{source.publisher}, {published}: {source.title}")
        archived = None if source.archived is None else ascii_url(source.archived)
        yield Witness(_printed(told, labels, language), title, address(event, source), archived)


def address(event: Event, source: Source) -> str:
    """The address of a source in ASCII.

    Raises:
        ExportError: it is no web address.
    """
    try:
        return ascii_url(source.url)
    except DiplotimelineError as error:
        raise ExportError(error.message, event=event.id, field=f"url of source {source.id}") from error


def _printed(told: Attestation, labels: Mapping[str, str], language: str) -> str:
    """The words as printed, what they lean on, how the editor reads them, and the sentence that they stand in."""
    parts = [f"“{one_line(told.when)}”" if told.when.strip() else labels["no_words"]]
    if told.after is not None:
        parts.append(labels["after"].format(after=one_line(told.after)))
    if told.read_as is not None:
        parts.append(labels["read_as"].format(date=edtf_in_words(told.read_as, language)))
    words = ", ".join(parts)
    return words if told.quote is None else f"{words} – {labels['quote'].format(quote=one_line(told.quote))}"
