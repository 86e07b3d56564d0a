"""Lists of events: the timeline page, and the pages of partners, kinds and years."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.edtf import Form, Precision
from diplotimeline.exporters.summary import date_words
from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.model.values import plain
from diplotimeline.web import links
from diplotimeline.web.html import Markup, joined, raw, tag
from diplotimeline.web.pages.context import WHOLE, SiteContext, relative, year_of
from diplotimeline.web.pages.event_timeline import Row, strip
from diplotimeline.web.pages.layout import Page
from diplotimeline.web.selections import KIND, PARTNER, UPCOMING, Selection, part_name

_OFFERS = (("ics", "calendar"), ("excel.csv", "excel"), ("csv", "table"), ("atom", "feed"))
_MOST_ROWS = 9
_FEW_YEARS = 3
_LONG = 1000
_HOURS = 24
_UP = "\0"
"""Stands for the way from a page up to the folder; no text that was read has it."""

_FOR_TIME = re.compile(r"(?!0000)\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?|(?:0\d|1[0-2])-\d\d")
"""A year, month, day or yearless day, as the HTML standard has them; seasons and quarters have no form."""


def timeline_page(context: SiteContext) -> Page:
    """The page of the whole timeline, with the filters."""
    part, words, origin = context.parts[0], context.words, context.page(WHOLE)
    about = context.timeline.info.description
    text = one_line(about.text(context.language)) if about else context.title
    body = (
        tag("h1", context.title),
        tag("p", text, class_="lead") if about else Markup(),
        _filters(context),
        tag("p", context.events(len(context.timeline)), id="count", role="status"),
        _offered(part, context, origin),
        tag("p", words["none_shown"], id="none", hidden=True),
        strip(context.timeline.events, _by_partner(context), context, "strip_partner"),
        _jumps(context),
        _by_year(context.timeline.events, context, origin),
        _directory(context, origin),
    )
    return Page(WHOLE, context.title, text, body, script=True)


def part_page(part: Selection, context: SiteContext) -> Page:
    """The page of a partner, of a kind, or of what is to come, which alone begins with what comes first."""
    origin = context.page(part.name)
    label = context.label(part)
    label = label[:1].upper() + label[1:]
    is_partner = part.family == PARTNER
    rows, title = (_by_kind(part, context), "strip_kind") if is_partner else (_by_partner(context), "strip_partner")
    body = (
        tag("p", context.words[_family(part)], class_="eyebrow"),
        tag("h1", label),
        tag("p", context.events(len(part.timeline)), class_="lead"),
        _offered(part, context, origin),
        strip(part.timeline.events, rows, context, title),
        _by_year(part.timeline.events, context, origin, newest_first=part.name != UPCOMING),
    )
    return Page(part.name, label, context.labelled(context.title, label), body, feeds=part.name, script=True)


def year_page(year: int | None, context: SiteContext) -> Page:
    """The page of a year; None for the events without one."""
    name = context.year(year)
    stem = year_stem(year)
    events = context.years[year]
    body = (
        tag("p", context.words["years"], class_="eyebrow"),
        tag("h1", name),
        tag("p", context.events(len(events)), class_="lead"),
        _list(events, context, context.page(stem)),
    )
    return Page(stem, name, context.labelled(context.title, name), body)


def year_stem(year: int | None) -> str:
    """The stem of the page of a year."""
    return "year/unknown" if year is None else f"year/{year}"


def _family(part: Selection) -> str:
    return {PARTNER: "partners", KIND: "kinds"}.get(part.family, "timeline")


def _offered(part: Selection, context: SiteContext, origin: str) -> Markup:
    """The calendar, tables and feed of a part; a calendar that has an address is subscribed to, not downloaded."""
    made = []
    for ending, word in _OFFERS:
        name = f"{part.name}.{context.language}.{ending}"
        if name not in context.files:
            continue
        address = context.absolute(name)
        target, text = relative(name, origin), context.words[word]
        folder = None
        if ending == "ics" and address is not None:
            target, text = links.webcal(address), context.words["subscribe_calendar"]
            folder = target.removesuffix(name)
        button = "button" if ending == "ics" else None
        made.append(tag("a", text, href=target, class_=button, data_ending=f"{context.language}.{ending}", data_folder=folder))
    note = tag("span", "", id="offered", data_all=context.words["offered_all"], data_some=context.words["offered_some"])
    return tag("p", made, note, class_="offers", id="offers")


def _jumps(context: SiteContext) -> Markup:
    """Links to the years of the list."""
    years = sorted((year for year in context.years if year is not None), reverse=True)
    names = [*years, *([None] if None in context.years else [])]
    made = [tag("a", context.year(year), href=f"#{_anchor(year)}") for year in names]
    return tag("nav", made, class_="jumps", aria_label=context.words["years"]) if len(made) > _FEW_YEARS else Markup()


def _anchor(year: int | None) -> str:
    return "y-unknown" if year is None else f"y{year}"


def _by_year(events: Sequence[Event], context: SiteContext, origin: str, *, newest_first: bool = True) -> Markup:
    sections = []
    years: dict[int | None, list[Event]] = {}
    for event in events:
        years.setdefault(year_of(event), []).append(event)
    sign = -1 if newest_first else 1
    for year in sorted(years, key=lambda each: (each is None, sign * (each or 0))):
        heading = tag("h2", tag("a", context.year(year), href=relative(context.page(year_stem(year)), origin)))
        listed = years[year][::-1] if newest_first else years[year]
        sections.append(tag("section", heading, _list(listed, context, origin), class_="year", id=_anchor(year)))
    is_long = len(events) > _LONG
    return tag("div", sections, id="events", class_="long" if is_long else None)


def _list(events: Iterable[Event], context: SiteContext, origin: str) -> Markup:
    return tag("ol", [_item(event, context, origin) for event in events], class_="events")


def _item(event: Event, context: SiteContext, origin: str) -> Markup:
    """One event of a list, as seen from a page."""
    if event.id not in context.items:
        context.items[event.id] = _made_item(event, context)
    return raw(context.items[event.id].replace(_UP, "../" * origin.count("/")))


def _made_item(event: Event, context: SiteContext) -> Markup:
    """One event of a list, the way up to the folder left open; its data attributes are what the filters go by."""
    language = context.language
    about = [context.kind(event.kind), *_partner_names(event, context)]
    place = one_line(event.place.text(language)) if event.place else ""
    if place and place not in about:
        about.append(place)
    status = None
    if event.status != "held":
        name = context.timeline.vocabulary.status(event.status).name
        status = tag("span", one_line(name.text(language)), class_=f"tag {context.like(event)}")
    first, last = _year_bounds(event)
    link = raw(f'<a href="{_UP}{context.event_page(event)}">')
    return tag(
        "li",
        when(event, context),
        joined((link, one_line(event.title.text(language)), raw("</a>"))),
        status,
        tag("small", " · ".join(about)),
        id=f"e-{event.id}",
        data_w=_further_words(event, context),
        data_p=" ".join(_codes(event, context)),
        data_k=event.kind,
        data_s=event.status,
        data_y=f"{first} {last}",
    )


def _further_words(event: Event, context: SiteContext) -> str:
    """What a reader may search for and does not see: the title in the other language, people, the date in digits."""
    title = one_line(event.title.text(context.other or context.language))
    seen = one_line(event.title.text(context.language))
    date = str(event.date.edtf) if event.date is not None and event.date.edtf is not None else ""
    here, there = (event.place.text(each or "") if event.place else "" for each in (context.language, context.other))
    unseen = (title if title != seen else "", there if there != here else "", *(one.name for one in event.participants), date)
    return one_line(" ".join(each for each in unseen if each))


def when(event: Event, context: SiteContext) -> Markup:
    """The date in words; as a time element where HTML has a form that says no more than they do."""
    words = date_words(event, context.timeline, context.language)
    date = event.date
    machine = None if date is None else _datetime(date)
    unsure = date is None or date.edtf is None or not date.is_firm
    classes = "when unsure" if unsure else "when"
    return tag("time", words, class_=classes, datetime=machine) if machine else tag("span", words, class_=classes)


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


def _filters(context: SiteContext) -> Markup:
    """The form; without script, which alone makes it do something, it is not shown."""
    words = context.words
    used = {event.status for event in context.timeline}
    terms = context.timeline.vocabulary.status_table
    named = [(name, one_line(term.name.text(context.language))) for name, term in terms.items() if name in used]
    statuses = [tag("option", text, value=name) for name, text in named]
    days = [day for event in context.timeline if event.date for day in (event.date.earliest, event.date.latest) if day]
    span = {"min": min(days).year, "max": max(days).year} if days else {}
    partners = _options(PARTNER, context)
    hint = {"placeholder": words["search_hint"].format(example=_example(context)), "autocomplete": "off"}
    fields = (
        _field(words["search"], tag("input", type="search", name="q", **hint)),
        _choice(words["partner"], "partner", partners, words["all"]) if partners else Markup(),
        _choice(context.event_words["kind"], "kind", _options(KIND, context), words["all"]),
        _choice(words["status"], "status", statuses, words["all"]),
        _field(words["from"], tag("input", type="number", name="from", inputmode="numeric", **span)),
        _field(words["to"], tag("input", type="number", name="to", inputmode="numeric", **span)),
        tag("button", words["clear"], type="reset"),
    )
    return tag("form", fields, id="filters", role="search", aria_label=words["filter"], data_shown=words["shown"])


def _example(context: SiteContext) -> str:
    """What could be searched for: the most frequent kind, as it is typed without accents."""
    kinds = Counter(event.kind for event in context.timeline)
    return plain(context.kind(min(kinds, key=lambda kind: (-kinds[kind], kind)))) if kinds else ""


def _options(family: str, context: SiteContext) -> list[Markup]:
    """The choices of a filter; each knows its name in the other language, so that a search finds it."""
    named = sorted(((context.label(part), part) for part in context.family(family)), key=lambda each: context.sort_key(each[0]))
    return [
        tag(
            "option",
            name,
            value=part.key.lower(),
            data_w=one_line(part.label.text(context.other or context.language)),
        )
        for name, part in named
    ]


def _field(label: str, control: Markup) -> Markup:
    return tag("label", tag("span", label), control)


def _choice(label: str, name: str, options: Sequence[Markup], everything: str) -> Markup:
    return _field(label, tag("select", tag("option", everything, value=""), options, name=name))


def _directory(context: SiteContext, origin: str) -> Markup:
    """Links to the pages of all partners, kinds and years."""
    words = context.words
    groups = []
    for family, heading in ((PARTNER, words["partners"]), (KIND, words["kinds"])):
        parts = sorted(context.family(family), key=lambda part: context.sort_key(context.label(part)))
        groups.append(_group(heading, [(part.name, _counted(part, context)) for part in parts], context, origin))
    years = sorted(context.years, key=lambda year: (year is None, -(year or 0)))
    groups.append(_group(words["years"], [(year_stem(year), context.year(year)) for year in years], context, origin))
    return tag("div", groups, class_="directory")


def _counted(part: Selection, context: SiteContext) -> str:
    return f"{context.label(part)} ({len(part.timeline)})"


def _group(heading: str, entries: Sequence[tuple[str, str]], context: SiteContext, origin: str) -> Markup:
    items = [tag("li", tag("a", text, href=relative(context.page(stem), origin))) for stem, text in entries]
    return tag("section", tag("h2", heading), tag("ul", items)) if items else raw("")


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
