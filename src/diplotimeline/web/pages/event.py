"""The page of one event: what is known, how its date was read, what each source prints."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from diplotimeline.dates.wording.dates import in_words
from diplotimeline.dates.wording.sentences import sentences
from diplotimeline.dates.wording.values import edtf_in_words
from diplotimeline.edtf import Edtf
from diplotimeline.exporters.summary import address, date_words
from diplotimeline.exporters.text import ascii_url, clean, one_line
from diplotimeline.model.columns import COLUMNS
from diplotimeline.model.dating import settled
from diplotimeline.model.event import Event, Participant
from diplotimeline.model.source import Attestation
from diplotimeline.model.vocabulary import Coverage
from diplotimeline.web.html import Markup, filled, joined, raw, tag
from diplotimeline.web.pages.context import WHOLE, SiteContext, relative, year_of
from diplotimeline.web.pages.layout import Page
from diplotimeline.web.pages.listing import when, year_stem
from diplotimeline.web.selections import KIND, PARTNER, part_name

_STATED = {column.name: column.read for column in COLUMNS if column.name in ("start_date", "last_day", "start_at")}
_SCHEMA_STATUS = {
    "cancelled": "https://schema.org/EventCancelled",
    **dict.fromkeys(("held", "ongoing", "planned"), "https://schema.org/EventScheduled"),
}
"""What schema.org calls a status; it has no word for a proposal."""


def event_page(event: Event, neighbours: tuple[Event | None, Event | None], context: SiteContext) -> Page:
    """The page of an event; ``neighbours`` are the events before and after it. One that was withdrawn says so."""
    title = one_line(event.title.text(context.language))
    about = f"{title} ({date_words(event, context.timeline, context.language)})"
    summary = event.summary.text(context.language) if event.summary else None
    body: tuple[Markup | None, ...] = (
        tag("p", joined(_trail(event, context), " › "), class_="eyebrow"),
        tag("h1", title),
        tag("p", when(event, context), class_="lead"),
        tag("p", context.words["withdrawn"], class_="warning") if event.is_withdrawn else None,
        tag("p", context.words["contradiction"], class_="warning") if event.contradictions else None,
        *(tag("p", part) for part in clean(summary or "").split("\n") if part.strip()),
        tag("dl", list(_facts(event, context)), class_="facts"),
        _stated(event, context),
        _sources(event, context),
        _history(event, context),
        _related(event, context),
        _neighbours(neighbours, event, context),
    )
    stem = f"event/{event.id}"
    if event.is_withdrawn:
        return Page(stem, title, about, body, kind="article", listed=False)
    return Page(stem, title, about, body, kind="article", further_head=_structured(event, context))


def _trail(event: Event, context: SiteContext) -> Iterable[Markup]:
    """The way here: its place in the timeline, its year, its kind."""
    origin, year = context.event_page(event), year_of(event)
    timeline = relative(context.page(WHOLE), origin)
    if event.is_withdrawn:
        yield tag("a", context.words["timeline"], href=timeline)
        return
    yield tag("a", context.words["timeline"], href=f"{timeline}#e-{event.id}")
    yield tag("a", context.year(year), href=relative(context.page(year_stem(year)), origin))
    kind = context.kind(event.kind)
    target = _to_part(part_name(KIND, event.kind), event, context)
    yield tag("span", kind) if target is None else tag("a", kind, href=target)


def _facts(event: Event, context: SiteContext) -> Iterable[Markup]:
    words, labels = context.words, context.event_words
    language, terms = context.language, context.timeline.vocabulary
    rows: list[tuple[str, Markup | str | None]] = [
        (words["status"], None if event.is_withdrawn else one_line(terms.status(event.status).name.text(language))),
        (
            labels["parties"],
            joined([_party(party, event, context) for party in event.parties], ", ") if event.parties else None,
        ),
        (labels["place"], one_line(event.place.text(language)) if event.place else None),
        (
            labels["participants"],
            tag("ul", [tag("li", _person(one, context)) for one in event.participants]) if event.participants else None,
        ),
        (labels["topics"], ", ".join(one_line(terms.topic(topic).name.text(language)) for topic in event.topics) or None),
        (words["value"], tag("code", str(event.date.edtf)) if event.date and event.date.edtf else None),
        (words["add_to_calendar"], _calendar_file(event, context)),
    ]
    for label, value in rows:
        if value is not None:
            yield tag("div", tag("dt", label), tag("dd", value))


def _party(code: str, event: Event, context: SiteContext) -> Markup:
    target = _to_part(part_name(PARTNER, code), event, context)
    name = one_line(context.timeline.vocabulary.full_name(code, context.language))
    return tag("span", name) if target is None else tag("a", name, href=target)


def _to_part(name: str, event: Event, context: SiteContext) -> str | None:
    return relative(context.page(name), context.event_page(event)) if name in context.part_of else None


def _person(person: Participant, context: SiteContext) -> str:
    office = one_line(person.office.text(context.language)) if person.office else ""
    party = context.party(person.party) if person.party else ""
    named = f" ({party})" if party and party not in office else ""
    return f"{one_line(person.name)}{office and ', '}{office}{named}"


def _calendar_file(event: Event, context: SiteContext) -> Markup | None:
    name = f"event/{event.id}.{context.language}.ics"
    if name not in context.files:
        return None
    return tag("a", context.words["calendar_file"], href=relative(name, context.event_page(event)), type="text/calendar")


def _stated(event: Event, context: SiteContext) -> Markup | None:
    """That the date is the editor's own statement, where it is."""
    if event.stated_date is None or event.date is None:
        return None
    return tag("p", "\n".join(sentences(event.date.steps, context.wording)), class_="note")


def _sources(event: Event, context: SiteContext) -> Markup:
    """Every attestation: the words as printed, the article, and how they were read."""
    if not event.attestations:
        return Markup()
    items = [tag("li", list(_attestation(attestation, event, context))) for attestation in event.attestations]
    return tag("section", tag("h2", context.words["sources"]), tag("ol", items, class_="sources"))


def _attestation(attestation: Attestation, event: Event, context: SiteContext) -> Iterable[Markup]:
    words, source = context.words, attestation.source
    if attestation.when.strip():
        after = f" ({context.event_words['after'].format(after=one_line(attestation.after))})" if attestation.after else None
        yield tag("p", tag("q", one_line(attestation.when), lang=source.language), after, class_="printed")
    else:
        yield tag("p", words["prints_none"], class_="printed")
    published = context.event_words["undated"]
    if source.published is not None:
        published = words["published"].format(date=edtf_in_words(source.published, context.wording))
    link = tag("a", one_line(source.title), href=address(event, source), hreflang=source.language, rel="noopener noreferrer")
    cite = tag("cite", link, lang=source.language)
    yield tag("p", filled(context.signs["cited"], publisher=one_line(source.publisher), published=published, title=cite))
    copy = source.archived and tag("a", words["archived"], href=ascii_url(source.archived), rel="noopener noreferrer")
    read = source.accessed and words["accessed"].format(date=edtf_in_words(Edtf(source.accessed), context.wording))
    basis = source.title_basis and words["title_basis"].format(basis=one_line(source.title_basis.text(context.language)))
    notes = [note for note in (basis, copy, read) if note]
    if notes:
        yield tag("p", joined(notes, " · "), class_="note")
    if attestation.quote is not None:
        yield tag("blockquote", tag("p", one_line(attestation.quote)), lang=source.language)
    covers = {Coverage.PART: "covers_part", Coverage.LARGER: "covers_more"}.get(attestation.covers)
    if covers is not None:
        yield tag("p", words[covers])
    if attestation.date is not None:
        steps = [tag("li", line) for line in sentences(settled(attestation.date, event.zone).steps, context.wording)]
        yield tag("details", tag("summary", words["how_read"]), tag("ol", steps))


def _history(event: Event, context: SiteContext) -> Markup:
    current = date_words(event, context.timeline, context.language)
    told = []
    for each in event.history:
        date = in_words(each.date, context.wording, home=context.timeline.info.zone)
        if date != current and each.published is not None:
            published = edtf_in_words(each.published, context.wording)
            told.append(context.words["announced"].format(date=date, published=published))
        elif date != current:
            told.append(context.words["announced_undated"].format(date=date))
    items = [tag("li", each) for each in told]
    return tag("section", tag("h2", context.event_words["announced"]), tag("ul", items)) if items else Markup()


def _related(event: Event, context: SiteContext) -> Markup:
    """Events that it says it is related to, and those that say so of it."""
    links = [
        (_relation(link.relation, context), context.timeline[link.id]) for link in event.related if link.id in context.timeline
    ]
    links += [
        (_relation(relation, context, is_converse=True), other) for relation, other in context.mentioned_by.get(event.id, ())
    ]
    pattern = context.signs["labelled"]
    items = [tag("li", filled(pattern, label=relation, value=_to_event(other, event, context))) for relation, other in links]
    return tag("section", tag("h2", context.words["related"]), tag("ul", items)) if items else Markup()


def _relation(name: str, context: SiteContext, *, is_converse: bool = False) -> str:
    """What one event is to another in words, or what that one is to it."""
    term = context.timeline.vocabulary.relation(name)
    text = term.converse if is_converse and term.converse is not None else term.name
    return one_line(text.text(context.language))


def _to_event(other: Event, event: Event, context: SiteContext) -> Markup:
    href = relative(context.event_page(other), context.event_page(event))
    return tag("a", one_line(other.title.text(context.language)), href=href)


def _neighbours(neighbours: tuple[Event | None, Event | None], event: Event, context: SiteContext) -> Markup:
    """What came before and after; nothing for an event whose year is not known, which has no place among the others."""
    if year_of(event) is None:
        return Markup()
    words = (context.words["earlier"], context.words["later"])
    links = [
        tag("p", tag("small", word), tag("br"), _to_event(other, event, context))
        for word, other in zip(words, neighbours, strict=True)
        if other is not None and year_of(other) is not None
    ]
    return tag("nav", links, class_="neighbours", aria_label=context.words["timeline"]) if links else Markup()


def _structured(event: Event, context: SiteContext) -> Markup:
    """The event as JSON-LD in the words of schema.org: days only where sources state them, and nobody as its organizer."""
    terms = context.timeline.vocabulary
    stated = {name: read(event, context.timeline, context.language) for name, read in _STATED.items()}
    start = stated["start_at"] or stated["start_date"] or None
    data: Mapping[str, Any] = {
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
    text = json.dumps({key: value for key, value in data.items() if value}, ensure_ascii=False)
    for sign, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        text = text.replace(sign, code)
    return tag("script", raw(text), type="application/ld+json")
