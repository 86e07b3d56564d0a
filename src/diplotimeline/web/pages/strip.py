"""The strip: events along time as SVG. A known day is sharp, a span as long as it is, doubt faded, an open end points on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from diplotimeline.calendars.civil import Day
from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.web.html import Markup, joined, tag
from diplotimeline.web.pages.edition import Edition

_YEAR = 64
_EMPTY_YEAR = 14
_LABELS = 110
_LANE = 9
_MARK = 7
_LEAST = 4
_LANES = 5
_TOP = 22
_PADDING = 6
_DAYS_IN_YEAR = 366


@frozen
class Row:
    """One row: its label and what belongs to it, by state or by kind; with neither, all that no other row has."""

    label: str
    codes: frozenset[str] | None = None
    kinds: frozenset[str] | None = None

    def holds(self, event: Event) -> bool:
        """Whether an event belongs to it."""
        if self.kinds is not None:
            return event.kind in self.kinds
        return self.codes is not None and any(party.is_of(code) for party in event.parties for code in self.codes)


@frozen
class _Axis:
    """Years side by side; those in which nothing begins or ends are narrow."""

    starts: dict[int, int]
    widths: dict[int, int]

    @property
    def end(self) -> int:
        return max(start + self.widths[year] for year, start in self.starts.items())

    def at(self, day: Day, *, after: bool = False) -> float:
        """Where a day begins, or where it is over."""
        passed = day.ordinal - Day(day.year, 1, 1).ordinal + after
        return self.starts[day.year] + self.widths[day.year] * min(passed / _DAYS_IN_YEAR, 1)


@frozen
class _Mark:
    event: Event
    left: float
    right: float
    shape: str


def strip(events: Sequence[Event], rows: Sequence[Row], edition: Edition, title: str) -> Markup:
    """The picture with its title and key; nothing if no event has a year."""
    words = edition.words
    dated = [event for event in events if event.date is not None and (event.date.earliest or event.date.latest)]
    if not dated:
        return Markup()
    axis = _axis(dated)
    marks = [_mark(event, axis) for event in dated]
    left_out = len(events) - len(dated)
    note = words["strip_note"] + (f" {words['strip_left_out'].format(count=left_out)}" if left_out else "")
    labels, drawing = _drawing(rows, marks, axis, f"{words[title]}. {words['strip_list']}", edition)
    caption = tag("figcaption", tag("strong", words[title]), " ", note)
    scroller = tag("div", drawing, class_="scroll", tabindex="0", role="region", aria_label=words[title])
    return tag("figure", caption, tag("div", labels, scroller, class_="frame"), class_="strip")


def _axis(events: Iterable[Event]) -> _Axis:
    busy = {day.year for event in events if event.date for day in (event.date.earliest, event.date.latest) if day}
    starts, widths, position = {}, {}, 0
    for year in range(min(busy), max(busy) + 1):
        starts[year], widths[year] = position, _YEAR if year in busy else _EMPTY_YEAR
        position += widths[year]
    return _Axis(starts, widths)


def _mark(event: Event, axis: _Axis) -> _Mark:
    date = event.date
    first = None if date is None else date.earliest
    last = None if date is None else date.latest
    left = 0 if first is None else axis.at(first)
    right = axis.end if last is None else axis.at(last, after=True)
    right = min(max(right, left + _LEAST), axis.end)
    left = min(left, right - _LEAST)
    shapes = ["firm" if date is not None and date.is_firm else "soft"]
    shapes += ["open-start"] if first is None else []
    shapes += ["open-end"] if last is None else []
    shapes += [event.status] if event.status != "held" else []
    return _Mark(event, left, right, " ".join(shapes))


def _drawing(rows: Sequence[Row], marks: Sequence[_Mark], axis: _Axis, label: str, edition: Edition) -> tuple[Markup, Markup]:
    """The labels of the rows, which stay, and the marks, which scroll."""
    labels: list[Markup] = []
    body: list[Markup] = []
    y = _TOP
    taken: set[str] = set()
    for row in rows:
        is_rest = row.codes is None and row.kinds is None
        of_it = [mark for mark in marks if (mark.event.id not in taken if is_rest else row.holds(mark.event))]
        taken |= {mark.event.id for mark in of_it}
        if not of_it:
            continue
        lanes = _lanes(of_it)
        height = (max(lanes) + 1) * _LANE + _PADDING
        labels.append(tag("text", row.label, x=0, y=y + height // 2 + 4, class_="label"))
        body += [_shape(mark, y + _PADDING // 2 + lane * _LANE, edition) for mark, lane in zip(of_it, lanes, strict=True)]
        y += height
        body.append(tag("path", d=f"M0 {y}H{axis.end}", class_="rule"))
    years = [
        joined((tag("path", d=f"M{start} {_TOP - 4}V{y}", class_="grid"), tag("text", str(year), x=start + 3, y=_TOP - 8)))
        for year, start in axis.starts.items()
        if axis.widths[year] == _YEAR
    ]
    size = {"height": y + 2}
    names = tag("svg", labels, aria_hidden="true", width=_LABELS, **size)
    return names, tag("svg", years, body, role="group", aria_label=label, width=axis.end, **size)


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


def _shape(mark: _Mark, y: int, edition: Edition) -> Markup:
    """A bar that leads to the event; an open end comes to a point."""
    left, right, bottom, middle = mark.left, mark.right, y + _MARK, y + _MARK / 2
    start = f"M{left:.0f} {middle:g}L{left + 6:.0f} {y}" if "open-start" in mark.shape else f"M{left:.0f} {y}"
    end = (
        f"H{right - 6:.0f}L{right:.0f} {middle:g}L{right - 6:.0f} {bottom}"
        if "open-end" in mark.shape
        else f"H{right:.0f}V{bottom}"
    )
    close = f"H{left + 6:.0f}Z" if "open-start" in mark.shape else f"H{left:.0f}Z"
    title = tag("title", one_line(mark.event.title.text(edition.language)))
    path = tag("path", d=start + end + close, class_=mark.shape)
    # Not in the order of the Tab key: the list below has the same events, and needs no aim.
    return tag("a", title, path, href=f"#e-{mark.event.id}", tabindex="-1")
