"""The strip: events along time as SVG. A known day is sharp, a span as long as it is, doubt pale, an open end points on."""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen
from markupsafe import Markup

from diplotimeline.calendars.civil import Day
from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.edtf import Form
from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.web.pages.context import SiteContext
from diplotimeline.web.pages.svg import element

_WIDE = 930
_YEAR, _WIDEST_YEAR = 64, 180
_EMPTY_YEAR, _GAP = 14, 84
_LABELS, _LETTERS, _LINE = 100, 15, 13
_LANE = 10
_MARK = 8
_LEAST = 4
_STUB = 26
_POINT = 6
_LANES = 5
_TOP = 22
_PADDING = 8
_DAYS_IN_YEAR = 366
_LATE_YEARS = 100
_KEY = (
    ("key_day", "firm", "M12 2H16V10H12Z"),
    ("key_span", "firm", "M1 2H27V10H1Z"),
    ("key_soft", "soft", "M1 2H27V10H1Z"),
    ("key_open", "open", "M1 2H21L27 6L21 10H1Z"),
    ("key_planned", "planned proposed", "M1 2H27V10H1Z"),
    ("key_cancelled", "cancelled", "M1 2H27V10H1Z"),
)
"""Word, the classes of marks that it explains, sample."""


@frozen
class Row:
    """One row: its label and what belongs to it, by state or by kind; with neither, all that no other row has."""

    label: str
    codes: frozenset[str] | None = None
    kinds: frozenset[str] | None = None

    def holds(self, event: Event, context: SiteContext) -> bool:
        """Whether an event belongs to it."""
        if self.kinds is not None:
            return event.kind in self.kinds
        return self.codes is not None and not self.codes.isdisjoint(map(context.widest, event.parties))


@frozen
class _Axis:
    """Years side by side; those in which nothing begins or ends are narrow."""

    starts: dict[int, float]
    widths: dict[int, float]
    busy: frozenset[int]

    @property
    def end(self) -> int:
        last = max(self.starts)
        return round(self.starts[last] + self.widths[last])

    @property
    def is_bent(self) -> bool:
        """Whether years are of different widths."""
        return len(self.busy) < len(self.widths)

    def at(self, day: Day, *, after: bool = False) -> float:
        """Where a day begins, or where it is over."""
        passed = day.ordinal - Day(day.year, 1, 1).ordinal + after
        return self.starts[day.year] + self.widths[day.year] * min(passed / _DAYS_IN_YEAR, 1)


@frozen
class _Mark:
    """An event as stretches from left to right, and the classes that tell how sure they are."""

    event: Event
    stretches: tuple[tuple[float, float], ...]
    shape: str

    @property
    def left(self) -> float:
        return self.stretches[0][0]

    @property
    def right(self) -> float:
        return self.stretches[-1][1]


def strip(events: Sequence[Event], rows: Sequence[Row], context: SiteContext, title: str) -> Mapping[str, object] | None:
    """The picture with its title, key and notes; None if no event has a year."""
    words = context.words
    dated = [(event, event.date) for event in events if event.date is not None and (event.date.earliest or event.date.latest)]
    if not dated:
        return None
    axis = _axis([date for _, date in dated])
    marks = [_mark(event, context.like(event), date, axis) for event, date in dated]
    skipped = len(events) - len(dated)
    notes = [words["strip_bent"]] if axis.is_bent else []
    if skipped:
        notes.append(words["strip_left_out_one" if skipped == 1 else "strip_left_out"].format(count=skipped))
    labels, drawing = _drawing(rows, marks, axis, f"{words[title]}. {words['strip_list']}", context)
    key = list(_key(marks, context))
    return {"title": words[title], "key": key, "labels": labels, "drawing": drawing, "notes": " ".join(notes)}


def _key(marks: Sequence[_Mark], context: SiteContext) -> Iterator[Mapping[str, str]]:
    """A sample of each sort of mark that is there."""
    used = {name for mark in marks for name in mark.shape.split()}
    for word, classes, d in _KEY:
        if used & set(classes.split()):
            sample = element("svg", element("path", d=d, class_=classes), width=28, height=12, aria_hidden="true")
            yield {"drawing": sample, "word": context.words[word]}


def _axis(dates: Iterable[ResolvedDate]) -> _Axis:
    """As wide as it needs to be, and at least as wide as the page."""
    busy = {day.year for date in dates for day in (date.earliest, date.latest) if day}
    empty: dict[int, float] = {}
    for before, after in itertools.pairwise(sorted(busy)):
        run = range(before + 1, after)
        empty |= dict.fromkeys(run, min(_EMPTY_YEAR, _GAP / max(len(run), 1)))
    room = (_WIDE - sum(empty.values())) / len(busy)
    year_width = min(max(_YEAR, room), _WIDEST_YEAR)
    starts, widths, position = {}, {}, 0.0
    for year in range(min(busy), max(busy) + 1):
        starts[year], widths[year] = position, empty.get(year, year_width)
        position += widths[year]
    return _Axis(starts, widths, frozenset(busy))


def _mark(event: Event, status: str, date: ResolvedDate, axis: _Axis) -> _Mark:
    """An end that is open or unknown is a stub: how long it is nobody says, unless it is told to go on."""
    is_set = date.is_firm and date.edtf is not None and date.edtf.form is Form.ALL_OF
    members = date.edtf.members if is_set and date.edtf is not None else (date,)
    ends = [(each.earliest, each.latest) for each in members]
    shapes = ["firm" if date.is_firm else "soft"]
    shapes += ["open", "open-start"] if date.earliest is None else []
    shapes += ["open", "open-end"] if date.latest is None else []
    shapes += [status] if status != "held" else []
    return _Mark(event, tuple(_stretch(first, last, status, axis) for first, last in ends), " ".join(dict.fromkeys(shapes)))


def _stretch(first: Day | None, last: Day | None, status: str, axis: _Axis) -> tuple[float, float]:
    left = None if first is None else axis.at(first)
    right = None if last is None else axis.at(last, after=True)
    if left is None:
        right = max(axis.end if right is None else right, _LEAST)
        left = max(right - _STUB, 0)
    elif right is None:
        right = axis.end if status == "ongoing" else min(left + _STUB, axis.end)
    right = min(max(right, left + _LEAST), axis.end)
    return min(left, right - _LEAST), right


def _drawing(
    rows: Sequence[Row], marks: Sequence[_Mark], axis: _Axis, label: str, context: SiteContext
) -> tuple[Markup, Markup]:
    """The labels of the rows, which stay, and the marks, which scroll."""
    labels: list[Markup] = []
    body: list[Markup] = []
    y = _TOP
    taken: set[str] = set()
    for row in rows:
        is_rest = row.codes is None and row.kinds is None
        of_it = [mark for mark in marks if (mark.event.id not in taken if is_rest else row.holds(mark.event, context))]
        taken |= {mark.event.id for mark in of_it}
        if not of_it:
            continue
        lanes = _lanes(of_it)
        lines = textwrap.wrap(row.label, _LETTERS) or [""]
        height = max((max(lanes) + 1) * _LANE, len(lines) * _LINE) + _PADDING
        labels += list(_label(lines, y, height))
        body += [_shape(mark, y + _PADDING // 2 + lane * _LANE, context) for mark, lane in zip(of_it, lanes, strict=True)]
        y += height
        body.append(element("path", d=f"M0 {y}H{axis.end}", class_="rule"))
    years: list[Markup] = []
    for year in sorted(axis.busy):
        start = axis.starts[year]
        years.append(element("path", d=f"M{start:.0f} {_TOP - 4}V{y}", class_="grid"))
        years.append(element("text", context.year(year), x=f"{start + 3:.0f}", y=_TOP - 8))
    names = element("svg", labels, aria_hidden="true", width=_LABELS, height=y + 2)
    scale = " ".join(f"{year}:{axis.starts[year]:.0f}:{axis.widths[year]:.0f}" for year in list(axis.starts)[-_LATE_YEARS:])
    size = {"width": axis.end, "height": y + 2}
    today = context.words["today"]
    return names, element("svg", years, body, role="group", aria_label=label, data_scale=scale, data_today=today, **size)


def _label(lines: Sequence[str], y: int, height: int) -> Iterator[Markup]:
    """The name of a row, in the middle of its height."""
    first = y + (height - len(lines) * _LINE) / 2 + _LINE - 3
    for number, line in enumerate(lines):
        yield element("text", line, x=0, y=f"{first + number * _LINE:g}", class_="label")


def _lanes(marks: Sequence[_Mark]) -> list[int]:
    """For each mark the first lane that is free; the last one takes all that find none."""
    ends: list[float] = []
    chosen = []
    for mark in marks:
        lane = next((number for number, end in enumerate(ends) if end <= mark.left), len(ends))
        lane = min(lane, _LANES - 1)
        ends += [0.0] * (lane + 1 - len(ends))
        ends[lane] = max(ends[lane], mark.right + 1)
        chosen.append(lane)
    return chosen


def _shape(mark: _Mark, y: int, context: SiteContext) -> Markup:
    """Bars that lead to the event; an open end comes to a point."""
    d = "".join(_bar(left, right, y, mark.shape) for left, right in mark.stretches)
    title = element("title", one_line(mark.event.title.text(context.language)))
    # Not in the order of the Tab key: the list below has the same events, and needs no aim.
    return element("a", title, element("path", d=d, class_=mark.shape), href=f"#e-{mark.event.id}", tabindex="-1")


def _bar(left: float, right: float, y: int, shape: str) -> str:
    bottom, middle = y + _MARK, y + _MARK / 2
    inset = min(_POINT, (right - left) / 2)
    is_open = "open-start" in shape, "open-end" in shape
    start = f"M{left:.0f} {middle:g}L{left + inset:.0f} {y}" if is_open[0] else f"M{left:.0f} {y}"
    point = f"H{right - inset:.0f}L{right:.0f} {middle:g}L{right - inset:.0f} {bottom}"
    end = point if is_open[1] else f"H{right:.0f}V{bottom}"
    return start + end + (f"H{left + inset:.0f}Z" if is_open[0] else f"H{left:.0f}Z")
