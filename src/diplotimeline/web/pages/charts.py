"""The page of charts: events per year, by partner, on maps, by kind, by month. Each is a table too, or beside one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen
from markupsafe import Markup

from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.web.pages.context import SiteContext
from diplotimeline.web.pages.layout import Page
from diplotimeline.web.pages.map import homes, near_map, world_map
from diplotimeline.web.pages.svg import element
from diplotimeline.web.selections import KIND, PARTNER, part_name

STEM = "pictures"

_SERIES = 6
_SEVERAL, _REST = "+", ""
_WIDE, _BROADEST, _NARROWEST, _LABELLED = 1040, 36, 14, 34
_HEIGHT, _BOTTOM = 220, 24
_LETTER = 8
_STEPS = (1, 10, 100, 1000)
_MOST_BARS = 60
_LEVELS = 5


@frozen
class _Row:
    """A row of bars: the name of a page or None, label, number of events, and the rows beneath it."""

    name: str | None
    label: str
    count: int
    beneath: tuple[_Row, ...] = ()


def pictures_page(context: SiteContext) -> Page:
    """The page."""
    title = context.words["pictures"]
    values = {
        "per_year": _per_year(context),
        "maps": list(_maps(context)),
        "homes": [context.party(code) for code in homes(context)],
        "per_partner": _per_partner(context),
        "per_kind": _per_kind(context),
        "heat": _heat(context),
    }
    return Page(STEM, "pictures.html", title, context.labelled(context.title, title), values, script=True)


def _left_out(count: int, one: str, several: str) -> str | None:
    """A note on what a picture leaves out; None if it leaves out nothing."""
    if not count:
        return None
    return one if count == 1 else several.format(count=count)


# --- events per year by partner ----------------------------------------------------------------------


def _per_year(context: SiteContext) -> Mapping[str, object] | None:
    """Stacked bars, every event in one of them; years without events keep their place."""
    words = context.words
    series = context.frequent_partners[:_SERIES]
    labels = {code: _label(code, context) for code in series}
    labels |= {_SEVERAL: words["several_partners"], _REST: words["others"]}
    spans = _counted_by_span(series, context)
    if not spans:
        return None
    names = [name for name in labels if any(counts[name] for _, counts in spans)]
    colours = {name: _colour(name, index) for index, name in enumerate(names)}
    return {
        "picture": _stacked(spans, colours, f"{words['per_year']}. {words['table_below']}"),
        "key": [{"colour": colours[name], "label": labels[name]} for name in names],
        "rows": [
            {"label": label, "counts": [counts[name] for name in names], "total": counts.total()}
            for label, counts in spans
            if counts
        ],
        "without": _left_out(len(context.years.get(None, ())), words["one_without_year"], words["without_year"]),
    }


def _counted_by_span(series: Sequence[str], context: SiteContext) -> list[tuple[str, Counter[str]]]:
    """The events of each year, or of ten, a hundred or a thousand where years are too many, by series."""
    years = sorted(year for year in context.years if year is not None)
    if not years:
        return []
    step = next((each for each in _STEPS if (years[-1] - years[0]) // each < _MOST_BARS), _STEPS[-1])
    counts = {first: Counter[str]() for first in range(years[0] // step * step, years[-1] + 1, step)}
    for year in years:
        counts[year // step * step].update(_series_of(event, series, context) for event in context.years[year])
    return [(_span(first, step, context), counted) for first, counted in counts.items()]


def _colour(name: str, index: int) -> str:
    """The class of a series."""
    return {_SEVERAL: "sx", _REST: f"s{_SERIES}"}.get(name, f"s{index}")


def _span(first: int, step: int, context: SiteContext) -> str:
    return context.year(first) if step == 1 else f"{context.year(first)}–{context.year(first + step - 1)}"


def _series_of(event: Event, series: Sequence[str], context: SiteContext) -> str:
    """The one series in which an event is counted, so that bars add up."""
    codes = context.partners_of(event)
    if len(codes) > 1:
        return _SEVERAL
    return codes[0] if codes and codes[0] in series else _REST


def _label(code: str, context: SiteContext) -> str:
    return context.label(context.part_of[part_name(PARTNER, code)])


def _start(span: str) -> str:
    """What stands under a bar: the first year of its span."""
    return span.partition("–")[0]


def _stacked(bars: Sequence[tuple[str, Counter[str]]], colours: Mapping[str, str], label: str) -> Markup:
    most = max(counts.total() for _, counts in bars)
    slot = min(max(_WIDE // len(bars), _NARROWEST), _BROADEST)
    widest = max(_LABELLED, _LETTER * max(len(_start(text)) for text, _ in bars))
    every = -(-widest // slot)
    parts: list[Markup] = []
    for number, (text, counts) in enumerate(bars):
        x, y, middle = number * slot + slot // 8, float(_HEIGHT), number * slot + slot // 2
        for name, colour in colours.items():
            part = counts[name] / most * (_HEIGHT - 20)
            if part:
                y -= part
                parts.append(element("rect", x=x, y=f"{y:.1f}", width=slot - slot // 4, height=f"{part:.1f}", class_=colour))
        if counts:
            parts.append(element("text", str(counts.total()), x=middle, y=f"{y - 4:.1f}", class_="middle"))
        if (len(bars) - 1 - number) % every == 0:
            parts.append(element("text", _start(text), x=middle, y=_HEIGHT + 16, class_="middle"))
    size = {"width": len(bars) * slot + slot, "height": _HEIGHT + _BOTTOM}
    return element(
        "svg", parts, role="img", aria_label=label, viewBox=f"{-slot // 2} 0 {size['width']} {size['height']}", **size
    )


# --- by partner --------------------------------------------------------------------------------------


def _maps(context: SiteContext) -> Iterator[Mapping[str, object]]:
    """Where partners lie: states in the world, and provinces where most of them are."""
    for word, drawn in (("map_near", near_map), ("map_world", world_map)):
        title = context.words[word]
        picture = drawn(context, context.page(STEM), title)
        if picture is not None:
            yield {"title": title, "picture": picture}


def _per_partner(context: SiteContext) -> Mapping[str, object] | None:
    """A row for each state or organisation, its provinces beneath it."""
    partners = {part.key: part for part in context.family(PARTNER)}
    provinces: dict[str, list[_Row]] = {}
    for code, part in sorted(partners.items(), key=lambda each: (-len(each[1].timeline), each[0])):
        state = context.widest(code)
        if state != code:
            row = _Row(context.page(part.name), context.party(code), len(part.timeline))
            provinces.setdefault(state, []).append(row)
    rows = [
        _Row(context.page(part.name), context.label(part), len(part.timeline), tuple(provinces.get(code, ())))
        for code, part in partners.items()
        if context.widest(code) == code
    ]
    return _bars(context.words["per_partner"], context.words["partner"], rows, context)


# --- by kind -----------------------------------------------------------------------------------------


def _per_kind(context: SiteContext) -> Mapping[str, object] | None:
    """A row for each kind."""
    rows = [_Row(context.page(part.name), context.label(part), len(part.timeline)) for part in context.family(KIND)]
    if not rows and context.timeline.events:  # all are of one kind, which then has no page
        rows = [_Row(None, context.kind(context.timeline.events[0].kind), len(context.timeline))]
    return _bars(context.words["per_kind"], context.event_words["kind"], rows, context)


def _bars(title: str, head: str, rows: Sequence[_Row], context: SiteContext) -> Mapping[str, object] | None:
    """Bars that are a table: name with what lies beneath it, bar, number; the most frequent first. None if there is none."""
    if not rows:
        return None
    most = max(row.count for row in rows)
    ordered = sorted(rows, key=lambda row: (-row.count, context.sort_key(row.label)))
    made = [
        {
            "name": row.name,
            "label": one_line(row.label),
            "count": row.count,
            "bar": _bar(row.count / most),
            "beneath": row.beneath,
        }
        for row in ordered
    ]
    return {"title": title, "head": head, "rows": made}


def _bar(share: float) -> Markup:
    drawn = element("rect", x=0, y=0, width=f"{share * 100:.1f}", height=10, class_="s0")
    return element("svg", drawn, viewBox="0 0 100 10", preserveAspectRatio="none", aria_hidden="true")


# --- by month ----------------------------------------------------------------------------------------


def _heat(context: SiteContext) -> Mapping[str, object] | None:
    """A calendar heat map that is a table of numbers."""
    months = [_month(event) for event in context.timeline]
    counts = Counter(month for month in months if month is not None)
    if not counts:
        return None
    most = max(counts.values())
    years = sorted({year for year, _ in counts}, reverse=True)
    rows = [
        {"label": context.year(year), "cells": [_cell(counts[year, month], most) for month in range(1, 13)]} for year in years
    ]
    without = _left_out(months.count(None), context.words["one_without_month"], context.words["without_month"])
    return {"rows": rows, "without": without}


def _cell(count: int, most: int) -> Mapping[str, int]:
    """A number, and how dark its cell is."""
    level = 0 if not count else 1 + (count - 1) * (_LEVELS - 1) // max(most - 1, 1)
    return {"count": count, "level": level}


def _month(event: Event) -> tuple[int, int] | None:
    """The month in which all of an event lies, if its date says one."""
    date = event.date
    first, last = (None, None) if date is None else (date.earliest, date.latest)
    if first is None or last is None or (first.year, first.month) != (last.year, last.month):
        return None
    return first.year, first.month
