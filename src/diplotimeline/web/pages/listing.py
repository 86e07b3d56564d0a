"""Lists of events: the timeline page, and the pages of partners, kinds and years."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup

from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.edtf import Form, Precision
from diplotimeline.exporters.summary import date_words
from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.model.values import plain
from diplotimeline.web import links
from diplotimeline.web.pages.context import WHOLE, Link, SiteContext, year_of
from diplotimeline.web.pages.event_timeline import Row, strip
from diplotimeline.web.pages.layout import Page
from diplotimeline.web.selections import KIND, PARTNER, UPCOMING, Selection, part_name

_OFFERS = (("ics", "calendar"), ("excel.csv", "excel"), ("csv", "table"), ("atom", "feed"))
_MOST_ROWS = 9
_FEW_YEARS = 3
_LONG = 1000
_HOURS = 24
_FAMILIES = {PARTNER: "partners", KIND: "kinds"}
_UP = Markup("\0")
"""Stands for the way from a page up to the folder; no text that was read has it."""

_FOR_TIME = re.compile(r"(?!0000)\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?|(?:0\d|1[0-2])-\d\d")
"""A year, month, day or yearless day, as the HTML standard has them; seasons and quarters have no form."""


def timeline_page(context: SiteContext) -> Page:
    """The page of the whole timeline, with the filters."""
    part, about = context.parts[0], context.timeline.info.description
    text = one_line(about.text(context.language)) if about else ""
    values = {
        "lead": text,
        "search_hint": context.words["search_hint"].format(example=_example(context)),
        "choices": list(_choices(context)),
        "span": _span(context),
        "count": context.events(len(context.timeline)),
        "offered": list(_offered(part, context)),
        "strip": strip(context.timeline.events, _by_partner(context), context, "strip_partner"),
        "jumps": _jumps(context),
        "listed": _by_year(context.timeline.events, context, WHOLE),
        "directory": list(_directory(context)),
    }
    return Page(WHOLE, "timeline.html", context.title, text or context.title, values, script=True)


def part_page(part: Selection, context: SiteContext) -> Page:
    """The page of a partner, of a kind, or of what is to come, which alone begins with what comes first."""
    label = context.label(part)
    label = label[:1].upper() + label[1:]
    is_partner = part.family == PARTNER
    rows, title = (_by_kind(part, context), "strip_kind") if is_partner else (_by_partner(context), "strip_partner")
    values = {
        "family": context.words[_FAMILIES.get(part.family, "timeline")],
        "count": context.events(len(part.timeline)),
        "offered": list(_offered(part, context)),
        "strip": strip(part.timeline.events, rows, context, title),
        "listed": _by_year(part.timeline.events, context, part.name, newest_first=part.name != UPCOMING),
    }
    about = context.labelled(context.title, label)
    return Page(part.name, "part.html", label, about, values, feeds=part.name, script=True)


def year_page(year: int | None, context: SiteContext) -> Page:
    """The page of a year; None for the events without one."""
    name, stem, events = context.year(year), year_stem(year), context.years[year]
    values = {"count": context.events(len(events)), "events": _items(events, context, stem)}
    return Page(stem, "year.html", name, context.labelled(context.title, name), values)


def year_stem(year: int | None) -> str:
    """The stem of the page of a year."""
    return "year/unknown" if year is None else f"year/{year}"


def _offered(part: Selection, context: SiteContext) -> Iterator[Mapping[str, object]]:
    """The calendar, tables and feed of a part; a calendar that has an address is subscribed to, not downloaded."""
    for ending, word in _OFFERS:
        name = f"{part.name}.{context.language}.{ending}"
        if name not in context.files:
            continue
        url = context.absolute(name)
        is_subscribed = ending == "ics" and url is not None
        address = links.webcal(url) if url is not None and is_subscribed else None
        yield {
            "name": name,
            "address": address,
            "text": context.words["subscribe_calendar" if is_subscribed else word],
            "is_calendar": ending == "ics",
            "ending": f"{context.language}.{ending}",
            "folder": None if address is None else address.removesuffix(name),
        }


def _jumps(context: SiteContext) -> Sequence[Mapping[str, str]]:
    """Links to the years of the list; none where they are few."""
    if len(context.years) <= _FEW_YEARS:
        return ()
    return [{"anchor": _anchor(year), "name": context.year(year)} for year in _newest_first(context.years)]


def _newest_first(years: Iterable[int | None]) -> list[int | None]:
    """Years from late to early, and that which is unknown behind them."""
    return sorted(years, key=lambda year: (year is None, -(year or 0)))


def _anchor(year: int | None) -> str:
    return "y-unknown" if year is None else f"y{year}"


def _by_year(events: Sequence[Event], context: SiteContext, stem: str, *, newest_first: bool = True) -> Mapping[str, object]:
    """The events of a page under their years."""
    years: dict[int | None, list[Event]] = {}
    for event in events:
        years.setdefault(year_of(event), []).append(event)
    order = _newest_first(years) if newest_first else sorted(years, key=lambda year: (year is None, year or 0))
    sections = [
        {
            "anchor": _anchor(year),
            "page": context.page(year_stem(year)),
            "name": context.year(year),
            "events": _items(years[year][::-1] if newest_first else years[year], context, stem),
        }
        for year in order
    ]
    return {"is_long": len(events) > _LONG, "years": sections}


def _items(events: Iterable[Event], context: SiteContext, stem: str) -> list[Markup]:
    """Events in a list, as seen from a page."""
    up = "../" * stem.count("/")
    return [Markup(_item(event, context).replace(_UP, up)) for event in events]  # noqa: S704 - a template wrote it


def _item(event: Event, context: SiteContext) -> Markup:
    """One event of a list, the way up to the folder left open: it is made once for all pages that have it."""
    made = context.items.get(event.id)
    if made is None:
        text = context.templates.render("item.html", {"event": _listed(event, context), "up": _UP})
        made = context.items[event.id] = Markup(text)  # noqa: S704 - a template wrote it
    return made


def _listed(event: Event, context: SiteContext) -> Mapping[str, object]:
    """What a list says of an event, and what the filters go by."""
    language = context.language
    about = [context.kind(event.kind), *_partner_names(event, context)]
    place = one_line(event.place.text(language)) if event.place else ""
    if place and place not in about:
        about.append(place)
    status = context.timeline.vocabulary.status(event.status).name
    return {
        "id": event.id,
        "page": context.event_page(event),
        "title": one_line(event.title.text(language)),
        "when": when(event, context),
        "status": event.status,
        "status_name": None if event.status == "held" else one_line(status.text(language)),
        "like": context.like(event),
        "about": " · ".join(about),
        "kind": event.kind,
        "codes": " ".join(_codes(event, context)),
        "years": " ".join(_year_bounds(event)),
        "further_words": _further_words(event, context),
    }


def _further_words(event: Event, context: SiteContext) -> str:
    """What a reader may search for and does not see: the title in the other language, people, the date in digits."""
    title = one_line(event.title.text(context.other or context.language))
    seen = one_line(event.title.text(context.language))
    date = str(event.date.edtf) if event.date is not None and event.date.edtf is not None else ""
    here, there = (event.place.text(each or "") if event.place else "" for each in (context.language, context.other))
    unseen = (title if title != seen else "", there if there != here else "", *(one.name for one in event.participants), date)
    return one_line(" ".join(each for each in unseen if each))


def when(event: Event, context: SiteContext) -> Mapping[str, str | None]:
    """The date in words; for a time element where HTML has a form that says no more than they do."""
    date = event.date
    is_unsure = date is None or date.edtf is None or not date.is_firm
    return {
        "words": date_words(event, context.timeline, context.language),
        "machine": None if date is None else _datetime(date),
        "classes": "when unsure" if is_unsure else "when",
    }


def _datetime(date: ResolvedDate) -> str | None:
    """The value for a time element: a day, month or year of the common era, a yearless day, a moment; None for all else."""
    if date.edtf is None or date.edtf.form is not Form.DATE or date.edtf.is_qualified:
        return None
    value = str(date.edtf.single()).removeprefix("XXXX-")
    if not _FOR_TIME.fullmatch(value):
        return None
    clock = date.time
    is_moment = clock is not None and clock.hour < _HOURS and date.edtf.has_year and date.edtf.precision is Precision.DAY
    return f"{value}T{clock}" if is_moment else value


def _year_bounds(event: Event) -> tuple[str, str]:
    """First and last year that it can be; nothing where open or unknown."""
    date = event.date
    if date is None:
        return "?", "?"
    first, last = date.earliest, date.latest
    if first is None and last is None:
        return "?", "?"
    return ("" if first is None else str(first.year)) or "-", ("" if last is None else str(last.year)) or "-"


def _codes(event: Event, context: SiteContext) -> list[str]:
    """The parties and what they are parts of, as the file names of their parts."""
    codes = [code for party in event.parties for code in context.timeline.vocabulary.wider(party)]
    return list(dict.fromkeys(code.lower() for code in codes))


def _partner_names(event: Event, context: SiteContext) -> list[str]:
    """The parties but those that take part in everything."""
    return [context.party(code) for code in event.parties if context.partner(code) is not None]


def _choices(context: SiteContext) -> Iterator[Mapping[str, object]]:
    """The lists of the form that filters; without script, which alone makes it do something, it is not shown."""
    words = context.words
    partners = list(_options(PARTNER, context))
    if partners:
        yield {"label": words["partner"], "name": "partner", "options": partners}
    yield {"label": context.event_words["kind"], "name": "kind", "options": list(_options(KIND, context))}
    yield {"label": words["status"], "name": "status", "options": list(_statuses(context))}


def _options(family: str, context: SiteContext) -> Iterator[Mapping[str, str]]:
    """The choices of a filter; each knows its name in the other language, so that a search finds it."""
    for part in _sorted(family, context):
        further_words = one_line(part.label.text(context.other or context.language))
        yield {"value": part.key.lower(), "text": context.label(part), "further_words": further_words}


def _statuses(context: SiteContext) -> Iterator[Mapping[str, str | None]]:
    """The statuses that any event has."""
    used = {event.status for event in context.timeline}
    for name, term in context.timeline.vocabulary.status_table.items():
        if name in used:
            yield {"value": name, "text": one_line(term.name.text(context.language)), "further_words": None}


def _span(context: SiteContext) -> tuple[int, int] | None:
    """The first and the last year that any event can be of."""
    bounds = [(event.date.earliest, event.date.latest) for event in context.timeline if event.date is not None]
    years = [day.year for pair in bounds for day in pair if day is not None]
    return (min(years), max(years)) if years else None


def _example(context: SiteContext) -> str:
    """What could be searched for: the most frequent kind, as it is typed without accents."""
    kinds = Counter(event.kind for event in context.timeline)
    return plain(context.kind(min(kinds, key=lambda kind: (-kinds[kind], kind)))) if kinds else ""


def _directory(context: SiteContext) -> Iterator[Mapping[str, object]]:
    """Links to the pages of all partners, kinds and years."""
    words = context.words
    for family, heading in ((PARTNER, words["partners"]), (KIND, words["kinds"])):
        parts = [
            Link(f"{context.label(part)} ({len(part.timeline)})", context.page(part.name)) for part in _sorted(family, context)
        ]
        yield {"heading": heading, "entries": parts}
    years = [Link(context.year(year), context.page(year_stem(year))) for year in _newest_first(context.years)]
    yield {"heading": words["years"], "entries": years}


def _sorted(family: str, context: SiteContext) -> list[Selection]:
    """The parts of a family that hold any event, by name."""
    return sorted(context.family(family), key=lambda part: context.sort_key(context.label(part)))


def _by_partner(context: SiteContext) -> list[Row]:
    """The states that most events are with, a row each; the others share one."""
    chosen = context.frequent_partners[: _MOST_ROWS - 1]
    rows = [Row(context.label(context.part_of[part_name(PARTNER, code)]), frozenset((code,))) for code in chosen]
    return [*rows, Row(context.words["others"], None)]


def _by_kind(part: Selection, context: SiteContext) -> list[Row]:
    kinds: dict[str, int] = {}
    for event in part.timeline:
        kinds[event.kind] = kinds.get(event.kind, 0) + 1
    chosen = sorted(kinds, key=lambda kind: (-kinds[kind], kind))[: _MOST_ROWS - 1]
    rows = [Row(context.kind(kind), None, frozenset((kind,))) for kind in chosen]
    return [*rows, Row(context.words["others"], None)] if len(kinds) > len(chosen) else rows
