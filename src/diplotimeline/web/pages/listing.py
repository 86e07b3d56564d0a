"""Lists of events: the timeline page, and the pages of partners, kinds and years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.edtf import Form, Precision
from diplotimeline.exporters.telling import date_words
from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.model.vocabulary import KINDS, STATUSES
from diplotimeline.web.html import Markup, joined, raw, tag
from diplotimeline.web.pages.edition import WHOLE, Edition, relative, year_of
from diplotimeline.web.pages.frame import Page
from diplotimeline.web.pages.strip import Row, strip
from diplotimeline.web.selections import Selection

_OFFERS = (("ics", "calendar"), ("atom", "feed"), ("csv", "table"))
_MOST_ROWS = 9
_HOURS = 24
_UP = "\0"
"""Stands for the way from a page up to the folder; no text that was read has it."""

_FOR_TIME = re.compile(r"(?!0000)\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?|(?:0\d|1[0-2])-\d\d")
"""A year, month, day or yearless day, as the HTML standard has them; seasons and quarters have no form."""


def timeline_page(edition: Edition) -> Page:
    """The page of the whole timeline, with the filters."""
    part = edition.parts[0]
    about = edition.timeline.imprint.description
    text = one_line(about.text(edition.language)) if about else edition.title
    origin = edition.page(WHOLE)
    body = (
        tag("h1", edition.title),
        tag("p", text, class_="lead") if about else Markup(),
        tag("p", joined(_offers(part, edition, origin), " · "), class_="offers", id="offers"),
        strip(edition.timeline.events, _by_partner(edition), edition, "strip_partner"),
        _filters(edition),
        tag("p", edition.words["events_of"].format(count=len(edition.timeline)), id="count", role="status"),
        _by_year(edition.timeline.events, edition, origin),
        tag("p", edition.words["none_shown"], id="none", hidden=True),
        _directory(edition, origin),
    )
    return Page(WHOLE, edition.title, text, body, script=True)


def part_page(part: Selection, edition: Edition) -> Page:
    """The page of a partner, of a kind, or of what is to come."""
    origin = edition.page(part.name)
    label = one_line(part.label.text(edition.language))
    label = label[:1].upper() + label[1:]
    is_partner = part.name.startswith("partner/")
    rows, title = (_by_kind(part, edition), "strip_kind") if is_partner else (_by_partner(edition), "strip_partner")
    body = (
        tag("p", edition.words[_family(part)], class_="eyebrow"),
        tag("h1", label),
        tag("p", edition.words["events_of"].format(count=len(part.timeline)), class_="lead"),
        tag("p", joined(_offers(part, edition, origin), " · "), class_="offers"),
        strip(part.timeline.events, rows, edition, title),
        _by_year(part.timeline.events, edition, origin),
    )
    return Page(part.name, label, f"{edition.title}: {label}", body, feeds=part.name, script=True)


def year_page(year: int | None, edition: Edition) -> Page:
    """The page of a year; None for the events without one."""
    name = edition.words["unknown_year"] if year is None else str(year)
    stem = year_stem(year)
    events = edition.years[year]
    body = (
        tag("p", edition.words["years"], class_="eyebrow"),
        tag("h1", name),
        tag("p", edition.words["events_of"].format(count=len(events)), class_="lead"),
        tag("ol", [_item(event, edition, edition.page(stem)) for event in events], class_="events"),
    )
    return Page(stem, name, f"{edition.title}: {name}", body)


def year_stem(year: int | None) -> str:
    """The stem of the page of a year."""
    return "year/unknown" if year is None else f"year/{year}"


def _family(part: Selection) -> str:
    return {"partner": "partners", "kind": "kinds"}.get(part.name.partition("/")[0], "timeline")


def _offers(part: Selection, edition: Edition, origin: str) -> Iterable[Markup]:
    """The calendar, feed and table of a part."""
    for ending, word in _OFFERS:
        name = f"{part.name}.{edition.language}.{ending}"
        if name in edition.files:
            yield tag("a", edition.words[word], href=relative(name, origin), data_ending=f"{edition.language}.{ending}")


def _by_year(events: Sequence[Event], edition: Edition, origin: str) -> Markup:
    sections = []
    years: dict[int | None, list[Event]] = {}
    for event in events:
        years.setdefault(year_of(event), []).append(event)
    for year in sorted(years, key=lambda each: (each is None, -(each or 0))):
        name = edition.words["unknown_year"] if year is None else str(year)
        heading = tag("h2", tag("a", name, href=relative(edition.page(year_stem(year)), origin)))
        items = [_item(event, edition, origin) for event in reversed(years[year])]
        sections.append(tag("section", heading, tag("ol", items, class_="events"), class_="year"))
    return tag("div", sections, id="events")


def _item(event: Event, edition: Edition, origin: str) -> Markup:
    """One event of a list, as seen from a page."""
    if event.id not in edition.items:
        edition.items[event.id] = _made_item(event, edition)
    return raw(edition.items[event.id].replace(_UP, "../" * origin.count("/")))


def _made_item(event: Event, edition: Edition) -> Markup:
    """One event of a list, the way up to the folder left open; its data attributes are what the filters go by."""
    language = edition.language
    about = [KINDS[event.kind].name(language), *_partner_names(event, edition)]
    if event.place:
        about.append(one_line(event.place))
    status = None
    if event.status != "held":
        status = tag("span", STATUSES[event.status].name(language), class_=f"tag {event.status}")
    first, last = _year_bounds(event)
    link = raw(f'<a href="{_UP}{edition.event_page(event)}">')
    return tag(
        "li",
        when(event, edition),
        joined((link, one_line(event.title.text(language)), raw("</a>"))),
        status,
        tag("small", " · ".join(about)),
        id=f"e-{event.id}",
        data_p=" ".join(_codes(event)),
        data_k=event.kind,
        data_s=event.status,
        data_y=f"{first} {last}",
    )


def when(event: Event, edition: Edition) -> Markup:
    """The date in words; as a time element where HTML has a form for it, and marked where it is not sure."""
    words = date_words(event, edition.language)
    date = event.date
    machine = None if date is None else _datetime(date)
    unsure = date is None or date.edtf is None or not date.is_firm
    mark = tag("abbr", "≈", title=edition.words["uncertain"]) if unsure and date is not None and date.edtf is not None else None
    content = (mark, " " if mark else None, words)
    classes = "when unsure" if unsure else "when"
    return tag("time", *content, class_=classes, datetime=machine) if machine else tag("span", *content, class_=classes)


def _datetime(date: ResolvedDate) -> str | None:
    """The value for a time element: a day, month or year of the common era, a yearless day, a moment; None for all else."""
    if date.edtf is None or date.edtf.form is not Form.DATE:
        return None
    value = str(date.edtf.single()).rstrip("?~%").removeprefix("XXXX-")
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


def _codes(event: Event) -> list[str]:
    """The parties and the states of provinces, as the file names of their parts."""
    codes = [code for party in event.parties for code in (party.code, party.state) if code]
    return list(dict.fromkeys(code.lower() for code in codes))


def _partner_names(event: Event, edition: Edition) -> list[str]:
    """The parties but those that take part in everything."""
    return [party.name(edition.language) for party in event.parties if f"partner/{party.code.lower()}" in edition.part_of]


def _filters(edition: Edition) -> Markup:
    """The form; without script, which alone makes it do something, it is not shown."""
    words = edition.words
    partners = [(part.name, one_line(part.label.text(edition.language))) for part in edition.parts if "partner/" in part.name]
    partners.sort(key=lambda each: each[1])
    kinds = [(part.name, one_line(part.label.text(edition.language))) for part in edition.parts if "kind/" in part.name]
    used = {event.status for event in edition.timeline}
    statuses = [(name, term.name(edition.language)) for name, term in STATUSES.items() if name in used]
    years = [year for year in edition.years if year is not None]
    span = {"min": min(years, default=0), "max": max(years, default=0)}
    fields = (
        _field(words["search"], tag("input", type="search", name="q", placeholder=words["search_hint"], autocomplete="off")),
        _choice(words["partner"], "partner", [(name.partition("/")[2], text) for name, text in partners], words["all"]),
        _choice(words["kind"], "kind", [(name.partition("/")[2], text) for name, text in kinds], words["all"]),
        _choice(words["status"], "status", statuses, words["all"]),
        _field(words["from"], tag("input", type="number", name="from", inputmode="numeric", **span)),
        _field(words["to"], tag("input", type="number", name="to", inputmode="numeric", **span)),
        tag("button", words["clear"], type="reset"),
    )
    return tag(
        "form",
        fields,
        id="filters",
        role="search",
        aria_label=words["filter"],
        data_shown=words["shown"],
        data_none=words["no_offer"],
    )


def _field(label: str, control: Markup) -> Markup:
    return tag("label", tag("span", label), control)


def _choice(label: str, name: str, options: Sequence[tuple[str, str]], everything: str) -> Markup:
    choices = [tag("option", everything, value=""), *(tag("option", text, value=value) for value, text in options)]
    return _field(label, tag("select", choices, name=name))


def _directory(edition: Edition, origin: str) -> Markup:
    """Links to the pages of all partners, kinds and years."""
    words = edition.words
    groups = []
    for family, heading in (("partner/", words["partners"]), ("kind/", words["kinds"])):
        parts = [part for part in edition.parts if part.name.startswith(family)]
        groups.append(_group(heading, [(part.name, _counted(part, edition)) for part in parts], edition, origin))
    years = [(year_stem(year), words["unknown_year"] if year is None else str(year)) for year in edition.years]
    groups.append(_group(words["years"], years[::-1], edition, origin))
    return tag("div", groups, class_="directory")


def _counted(part: Selection, edition: Edition) -> str:
    return f"{one_line(part.label.text(edition.language))} ({len(part.timeline)})"


def _group(heading: str, entries: Sequence[tuple[str, str]], edition: Edition, origin: str) -> Markup:
    items = [tag("li", tag("a", text, href=relative(edition.page(stem), origin))) for stem, text in entries]
    return tag("section", tag("h2", heading), tag("ul", items)) if items else raw("")


def _by_partner(edition: Edition) -> list[Row]:
    """The states that most events are with, a row each; the others share one."""
    states: dict[str, int] = {}
    for event in edition.timeline:
        for code in {party.state or party.code for party in event.parties}:
            if f"partner/{code.lower()}" in edition.part_of:
                states[code] = states.get(code, 0) + 1
    chosen = sorted(states, key=lambda code: (-states[code], code))[: _MOST_ROWS - 1]
    rows = [
        Row(one_line(edition.part_of[f"partner/{code.lower()}"].label.text(edition.language)), frozenset((code,)))
        for code in chosen
    ]
    return [*rows, Row(edition.words["others"], None)]


def _by_kind(part: Selection, edition: Edition) -> list[Row]:
    kinds: dict[str, int] = {}
    for event in part.timeline:
        kinds[event.kind] = kinds.get(event.kind, 0) + 1
    chosen = sorted(kinds, key=lambda kind: (-kinds[kind], kind))[: _MOST_ROWS - 1]
    rows = [Row(KINDS[kind].name(edition.language), None, frozenset((kind,))) for kind in chosen]
    return [*rows, Row(edition.words["others"], None)] if len(kinds) > len(chosen) else rows
