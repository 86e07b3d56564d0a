"""Lists of events: the timeline page, and the pages of partners, kinds and years."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.edtf import Form, Precision
from diplotimeline.exporters.telling import date_words
from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.model.values import plain
from diplotimeline.web import links
from diplotimeline.web.html import Markup, joined, raw, tag
from diplotimeline.web.pages.edition import WHOLE, Edition, relative, year_of
from diplotimeline.web.pages.frame import Page
from diplotimeline.web.pages.strip import Row, strip
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


def timeline_page(edition: Edition) -> Page:
    """The page of the whole timeline, with the filters."""
    part, words, origin = edition.parts[0], edition.words, edition.page(WHOLE)
    about = edition.timeline.info.description
    text = one_line(about.text(edition.language)) if about else edition.title
    body = (
        tag("h1", edition.title),
        tag("p", text, class_="lead") if about else Markup(),
        _filters(edition),
        tag("p", edition.events(len(edition.timeline)), id="count", role="status"),
        _offered(part, edition, origin),
        tag("p", words["none_shown"], id="none", hidden=True),
        strip(edition.timeline.events, _by_partner(edition), edition, "strip_partner"),
        _jumps(edition),
        _by_year(edition.timeline.events, edition, origin),
        _directory(edition, origin),
    )
    return Page(WHOLE, edition.title, text, body, script=True)


def part_page(part: Selection, edition: Edition) -> Page:
    """The page of a partner, of a kind, or of what is to come, which alone begins with what comes first."""
    origin = edition.page(part.name)
    label = edition.label(part)
    label = label[:1].upper() + label[1:]
    is_partner = part.family == PARTNER
    rows, title = (_by_kind(part, edition), "strip_kind") if is_partner else (_by_partner(edition), "strip_partner")
    body = (
        tag("p", edition.words[_family(part)], class_="eyebrow"),
        tag("h1", label),
        tag("p", edition.events(len(part.timeline)), class_="lead"),
        _offered(part, edition, origin),
        strip(part.timeline.events, rows, edition, title),
        _by_year(part.timeline.events, edition, origin, newest_first=part.name != UPCOMING),
    )
    return Page(part.name, label, edition.labelled(edition.title, label), body, feeds=part.name, script=True)


def year_page(year: int | None, edition: Edition) -> Page:
    """The page of a year; None for the events without one."""
    name = edition.year(year)
    stem = year_stem(year)
    events = edition.years[year]
    body = (
        tag("p", edition.words["years"], class_="eyebrow"),
        tag("h1", name),
        tag("p", edition.events(len(events)), class_="lead"),
        _list(events, edition, edition.page(stem)),
    )
    return Page(stem, name, edition.labelled(edition.title, name), body)


def year_stem(year: int | None) -> str:
    """The stem of the page of a year."""
    return "year/unknown" if year is None else f"year/{year}"


def _family(part: Selection) -> str:
    return {PARTNER: "partners", KIND: "kinds"}.get(part.family, "timeline")


def _offered(part: Selection, edition: Edition, origin: str) -> Markup:
    """The calendar, tables and feed of a part; a calendar that has an address is subscribed to, not downloaded."""
    made = []
    for ending, word in _OFFERS:
        name = f"{part.name}.{edition.language}.{ending}"
        if name not in edition.files:
            continue
        address = edition.absolute(name)
        target, text = relative(name, origin), edition.words[word]
        folder = None
        if ending == "ics" and address is not None:
            target, text = links.webcal(address), edition.words["subscribe_calendar"]
            folder = target.removesuffix(name)
        button = "button" if ending == "ics" else None
        made.append(tag("a", text, href=target, class_=button, data_ending=f"{edition.language}.{ending}", data_folder=folder))
    note = tag("span", "", id="offered", data_all=edition.words["offered_all"], data_some=edition.words["offered_some"])
    return tag("p", made, note, class_="offers", id="offers")


def _jumps(edition: Edition) -> Markup:
    """Links to the years of the list."""
    years = sorted((year for year in edition.years if year is not None), reverse=True)
    names = [*years, *([None] if None in edition.years else [])]
    made = [tag("a", edition.year(year), href=f"#{_anchor(year)}") for year in names]
    return tag("nav", made, class_="jumps", aria_label=edition.words["years"]) if len(made) > _FEW_YEARS else Markup()


def _anchor(year: int | None) -> str:
    return "y-unknown" if year is None else f"y{year}"


def _by_year(events: Sequence[Event], edition: Edition, origin: str, *, newest_first: bool = True) -> Markup:
    sections = []
    years: dict[int | None, list[Event]] = {}
    for event in events:
        years.setdefault(year_of(event), []).append(event)
    sign = -1 if newest_first else 1
    for year in sorted(years, key=lambda each: (each is None, sign * (each or 0))):
        heading = tag("h2", tag("a", edition.year(year), href=relative(edition.page(year_stem(year)), origin)))
        listed = years[year][::-1] if newest_first else years[year]
        sections.append(tag("section", heading, _list(listed, edition, origin), class_="year", id=_anchor(year)))
    is_long = len(events) > _LONG
    return tag("div", sections, id="events", class_="long" if is_long else None)


def _list(events: Iterable[Event], edition: Edition, origin: str) -> Markup:
    return tag("ol", [_item(event, edition, origin) for event in events], class_="events")


def _item(event: Event, edition: Edition, origin: str) -> Markup:
    """One event of a list, as seen from a page."""
    if event.id not in edition.items:
        edition.items[event.id] = _made_item(event, edition)
    return raw(edition.items[event.id].replace(_UP, "../" * origin.count("/")))


def _made_item(event: Event, edition: Edition) -> Markup:
    """One event of a list, the way up to the folder left open; its data attributes are what the filters go by."""
    language = edition.language
    about = [edition.kind(event.kind), *_partner_names(event, edition)]
    place = one_line(event.place.text(language)) if event.place else ""
    if place and place not in about:
        about.append(place)
    status = None
    if event.status != "held":
        name = edition.timeline.vocabulary.status(event.status).name
        status = tag("span", one_line(name.text(language)), class_=f"tag {edition.like(event)}")
    first, last = _year_bounds(event)
    link = raw(f'<a href="{_UP}{edition.event_page(event)}">')
    return tag(
        "li",
        when(event, edition),
        joined((link, one_line(event.title.text(language)), raw("</a>"))),
        status,
        tag("small", " · ".join(about)),
        id=f"e-{event.id}",
        data_w=_further_words(event, edition),
        data_p=" ".join(_codes(event, edition)),
        data_k=event.kind,
        data_s=event.status,
        data_y=f"{first} {last}",
    )


def _further_words(event: Event, edition: Edition) -> str:
    """What a reader may search for and does not see: the title in the other language, people, the date in digits."""
    title = one_line(event.title.text(edition.other or edition.language))
    seen = one_line(event.title.text(edition.language))
    date = str(event.date.edtf) if event.date is not None and event.date.edtf is not None else ""
    here, there = (event.place.text(each or "") if event.place else "" for each in (edition.language, edition.other))
    unseen = (title if title != seen else "", there if there != here else "", *(one.name for one in event.participants), date)
    return one_line(" ".join(each for each in unseen if each))


def when(event: Event, edition: Edition) -> Markup:
    """The date in words; as a time element where HTML has a form that says no more than they do."""
    words = date_words(event, edition.timeline, edition.language)
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


def _codes(event: Event, edition: Edition) -> list[str]:
    """The parties and what they are parts of, as the file names of their parts."""
    codes = [code for party in event.parties for code in edition.timeline.vocabulary.wider(party)]
    return list(dict.fromkeys(code.lower() for code in codes))


def _partner_names(event: Event, edition: Edition) -> list[str]:
    """The parties but those that take part in everything."""
    return [edition.party(code) for code in event.parties if edition.partner(code) is not None]


def _filters(edition: Edition) -> Markup:
    """The form; without script, which alone makes it do something, it is not shown."""
    words = edition.words
    used = {event.status for event in edition.timeline}
    terms = edition.timeline.vocabulary.status_table
    named = [(name, one_line(term.name.text(edition.language))) for name, term in terms.items() if name in used]
    statuses = [tag("option", text, value=name) for name, text in named]
    days = [day for event in edition.timeline if event.date for day in (event.date.earliest, event.date.latest) if day]
    span = {"min": min(days).year, "max": max(days).year} if days else {}
    partners = _options(PARTNER, edition)
    hint = {"placeholder": words["search_hint"].format(example=_example(edition)), "autocomplete": "off"}
    fields = (
        _field(words["search"], tag("input", type="search", name="q", **hint)),
        _choice(words["partner"], "partner", partners, words["all"]) if partners else Markup(),
        _choice(words["kind"], "kind", _options(KIND, edition), words["all"]),
        _choice(words["status"], "status", statuses, words["all"]),
        _field(words["from"], tag("input", type="number", name="from", inputmode="numeric", **span)),
        _field(words["to"], tag("input", type="number", name="to", inputmode="numeric", **span)),
        tag("button", words["clear"], type="reset"),
    )
    return tag("form", fields, id="filters", role="search", aria_label=words["filter"], data_shown=words["shown"])


def _example(edition: Edition) -> str:
    """What could be searched for: the most frequent kind, as it is typed without accents."""
    kinds = Counter(event.kind for event in edition.timeline)
    return plain(edition.kind(min(kinds, key=lambda kind: (-kinds[kind], kind)))) if kinds else ""


def _options(family: str, edition: Edition) -> list[Markup]:
    """The choices of a filter; each knows its name in the other language, so that a search finds it."""
    named = sorted(((edition.label(part), part) for part in edition.family(family)), key=lambda each: edition.sort_key(each[0]))
    return [
        tag(
            "option",
            name,
            value=part.key.lower(),
            data_w=one_line(part.label.text(edition.other or edition.language)),
        )
        for name, part in named
    ]


def _field(label: str, control: Markup) -> Markup:
    return tag("label", tag("span", label), control)


def _choice(label: str, name: str, options: Sequence[Markup], everything: str) -> Markup:
    return _field(label, tag("select", tag("option", everything, value=""), options, name=name))


def _directory(edition: Edition, origin: str) -> Markup:
    """Links to the pages of all partners, kinds and years."""
    words = edition.words
    groups = []
    for family, heading in ((PARTNER, words["partners"]), (KIND, words["kinds"])):
        parts = sorted(edition.family(family), key=lambda part: edition.sort_key(edition.label(part)))
        groups.append(_group(heading, [(part.name, _counted(part, edition)) for part in parts], edition, origin))
    years = sorted(edition.years, key=lambda year: (year is None, -(year or 0)))
    groups.append(_group(words["years"], [(year_stem(year), edition.year(year)) for year in years], edition, origin))
    return tag("div", groups, class_="directory")


def _counted(part: Selection, edition: Edition) -> str:
    return f"{edition.label(part)} ({len(part.timeline)})"


def _group(heading: str, entries: Sequence[tuple[str, str]], edition: Edition, origin: str) -> Markup:
    items = [tag("li", tag("a", text, href=relative(edition.page(stem), origin))) for stem, text in entries]
    return tag("section", tag("h2", heading), tag("ul", items)) if items else raw("")


def _by_partner(edition: Edition) -> list[Row]:
    """The states that most events are with, a row each; the others share one."""
    chosen = edition.frequent_partners[: _MOST_ROWS - 1]
    rows = [Row(edition.label(edition.part_of[part_name(PARTNER, code)]), frozenset((code,))) for code in chosen]
    return [*rows, Row(edition.words["others"], None)]


def _by_kind(part: Selection, edition: Edition) -> list[Row]:
    kinds: dict[str, int] = {}
    for event in part.timeline:
        kinds[event.kind] = kinds.get(event.kind, 0) + 1
    chosen = sorted(kinds, key=lambda kind: (-kinds[kind], kind))[: _MOST_ROWS - 1]
    rows = [Row(edition.kind(kind), None, frozenset((kind,))) for kind in chosen]
    return [*rows, Row(edition.words["others"], None)] if len(kinds) > len(chosen) else rows
