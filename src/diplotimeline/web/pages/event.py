"""The page of one event: what is known, how its date was read, what each source prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from diplotimeline.dates.wording.dates import in_words
from diplotimeline.dates.wording.sentences import sentences
from diplotimeline.dates.wording.values import edtf_in_words
from diplotimeline.edtf import Edtf
from diplotimeline.exporters.summary import address, date_words
from diplotimeline.exporters.text import ascii_url, clean, one_line
from diplotimeline.model.columns import COLUMNS
from diplotimeline.model.dating import settled
from diplotimeline.model.event import Event, Participant
from diplotimeline.model.source import Attestation, Source
from diplotimeline.model.vocabulary import Coverage
from diplotimeline.web.pages.context import WHOLE, Link, SiteContext, year_of
from diplotimeline.web.pages.layout import Page
from diplotimeline.web.pages.listing import when, year_stem
from diplotimeline.web.selections import KIND, PARTNER, part_name

_STATED = {column.name: column.read for column in COLUMNS if column.name in ("start_date", "last_day", "start_at")}
_SCHEMA_STATUS = {
    "cancelled": "https://schema.org/EventCancelled",
    **dict.fromkeys(("held", "ongoing", "planned"), "https://schema.org/EventScheduled"),
}
"""What schema.org calls a status; it has no word for a proposal."""

_COVERS = {Coverage.PART: "covers_part", Coverage.LARGER: "covers_more"}


def event_page(event: Event, neighbours: tuple[Event | None, Event | None], context: SiteContext) -> Page:
    """The page of an event; ``neighbours`` are the events before and after it. One that was withdrawn says so."""
    title = one_line(event.title.text(context.language))
    about = f"{title} ({date_words(event, context.timeline, context.language)})"
    values = {
        "trail": list(_trail(event, context)),
        "when": when(event, context),
        "warnings": list(_warnings(event, context)),
        "summary": _summary(event, context),
        **_facts(event, context),
        "stated": _stated(event, context),
        "attestations": [_attestation(each, event, context) for each in event.attestations],
        "history": list(_history(event, context)),
        "related": list(_related(event, context)),
        "neighbours": list(_neighbours(neighbours, event, context)),
        "structured": None if event.is_withdrawn else _structured(event, context),
    }
    listed = not event.is_withdrawn
    return Page(f"event/{event.id}", "event.html", title, about, values, kind="article", listed=listed)


def _trail(event: Event, context: SiteContext) -> Iterator[Link]:
    """The way here: its place in the timeline, its year, its kind."""
    whole, year = context.page(WHOLE), year_of(event)
    if event.is_withdrawn:
        yield Link(context.words["timeline"], whole)
        return
    yield Link(context.words["timeline"], whole, f"#e-{event.id}")
    yield Link(context.year(year), context.page(year_stem(year)))
    yield context.to_part(part_name(KIND, event.kind), context.kind(event.kind))


def _warnings(event: Event, context: SiteContext) -> Iterator[str]:
    if event.is_withdrawn:
        yield context.words["withdrawn"]
    if event.contradictions:
        yield context.words["contradiction"]


def _summary(event: Event, context: SiteContext) -> Sequence[str]:
    """The paragraphs of the summary."""
    text = clean(event.summary.text(context.language) or "") if event.summary else ""
    return [part for part in text.split("\n") if part.strip()]


def _facts(event: Event, context: SiteContext) -> Mapping[str, object]:
    """What is known beside title and date; None or nothing of what is not."""
    language, terms = context.language, context.timeline.vocabulary
    calendar = f"event/{event.id}.{language}.ics"
    return {
        "status": None if event.is_withdrawn else one_line(terms.status(event.status).name.text(language)),
        "parties": [
            context.to_part(part_name(PARTNER, code), one_line(terms.full_name(code, language))) for code in event.parties
        ],
        "place": one_line(event.place.text(language)) if event.place else None,
        "people": [_person(one, context) for one in event.participants],
        "topics": ", ".join(one_line(terms.topic(topic).name.text(language)) for topic in event.topics),
        "value": str(event.date.edtf) if event.date and event.date.edtf else None,
        "calendar_file": calendar if calendar in context.files else None,
    }


def _person(person: Participant, context: SiteContext) -> str:
    office = one_line(person.office.text(context.language)) if person.office else ""
    party = context.party(person.party) if person.party else ""
    named = f" ({party})" if party and party not in office else ""
    return f"{one_line(person.name)}{office and ', '}{office}{named}"


def _stated(event: Event, context: SiteContext) -> str | None:
    """That the date is the editor's own statement, where it is."""
    if event.stated_date is None or event.date is None:
        return None
    return "\n".join(sentences(event.date.steps, context.wording))


def _attestation(attestation: Attestation, event: Event, context: SiteContext) -> Mapping[str, object]:
    """The words as printed, the article, and how they were read."""
    words, source = context.words, attestation.source
    published = context.event_words["undated"]
    if source.published is not None:
        published = words["published"].format(date=edtf_in_words(source.published, context.wording))
    steps = None
    if attestation.date is not None:
        steps = list(sentences(settled(attestation.date, event.zone).steps, context.wording))
    return {
        "language": source.language,
        "printed": one_line(attestation.when),
        "after": context.event_words["after"].format(after=one_line(attestation.after)) if attestation.after else None,
        "title": one_line(source.title),
        "address": address(event, source),
        "publisher": one_line(source.publisher),
        "published": published,
        "notes": list(_notes(source, context)),
        "quote": None if attestation.quote is None else one_line(attestation.quote),
        "covers": words[_COVERS[attestation.covers]] if attestation.covers in _COVERS else None,
        "steps": steps,
    }


def _notes(source: Source, context: SiteContext) -> Iterator[Link]:
    """What else is known of an article: whose its title is, a copy of it, when it was read."""
    words = context.words
    if source.title_basis:
        yield Link(words["title_basis"].format(basis=one_line(source.title_basis.text(context.language))))
    if source.archived:
        yield Link(words["archived"], href=ascii_url(source.archived))
    if source.accessed:
        yield Link(words["accessed"].format(date=edtf_in_words(Edtf(source.accessed), context.wording)))


def _history(event: Event, context: SiteContext) -> Iterator[str]:
    """The dates that were told before."""
    current = date_words(event, context.timeline, context.language)
    for each in event.history:
        date = in_words(each.date, context.wording, home=context.timeline.info.zone)
        if date != current and each.published is not None:
            published = edtf_in_words(each.published, context.wording)
            yield context.words["announced"].format(date=date, published=published)
        elif date != current:
            yield context.words["announced_undated"].format(date=date)


def _related(event: Event, context: SiteContext) -> Iterator[Mapping[str, object]]:
    """Events that it says it is related to, and those that say so of it."""
    for link in event.related:
        if link.id in context.timeline:
            yield {"relation": _relation(link.relation, context), "event": context.to_event(context.timeline[link.id])}
    for relation, other in context.mentioned_by.get(event.id, ()):
        yield {"relation": _relation(relation, context, is_converse=True), "event": context.to_event(other)}


def _relation(name: str, context: SiteContext, *, is_converse: bool = False) -> str:
    """What one event is to another in words, or what that one is to it."""
    term = context.timeline.vocabulary.relation(name)
    text = term.converse if is_converse and term.converse is not None else term.name
    return one_line(text.text(context.language))


def _neighbours(
    neighbours: tuple[Event | None, Event | None], event: Event, context: SiteContext
) -> Iterator[Mapping[str, object]]:
    """What came before and after; nothing for an event whose year is not known, which has no place among the others."""
    if year_of(event) is None:
        return
    for word, other in zip(("earlier", "later"), neighbours, strict=True):
        if other is not None and year_of(other) is not None:
            yield {"word": context.words[word], "event": context.to_event(other)}


def _structured(event: Event, context: SiteContext) -> Mapping[str, object]:
    """The event as JSON-LD in the words of schema.org: days only where sources state them, and nobody as its organizer."""
    terms = context.timeline.vocabulary
    stated = {name: read(event, context.timeline, context.language) for name, read in _STATED.items()}
    start = stated["start_at"] or stated["start_date"] or None
    data: Mapping[str, object] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": one_line(event.title.text(context.language)),
        "description": one_line(event.summary.text(context.language)) if event.summary else None,
        "url": context.absolute(context.event_page(event)),
        "startDate": start,
        "endDate": stated["last_day"] if start and not stated["start_at"] else None,
        "eventStatus": _SCHEMA_STATUS.get(context.like(event)),
        "location": {"@type": "Place", "name": one_line(event.place.text(context.language))} if event.place else None,
        "about": [
            *({"@type": "Organization", "name": one_line(terms.full_name(code, context.language))} for code in event.parties),
            *(one_line(terms.topic(topic).name.text(context.language)) for topic in event.topics),
        ],
        "inLanguage": context.language,
        "subjectOf": [
            {
                "@type": "NewsArticle",
                "headline": one_line(source.title),
                "url": address(event, source),
                "inLanguage": source.language,
            }
            for source in event.sources
        ],
    }
    return {key: value for key, value in data.items() if value}
