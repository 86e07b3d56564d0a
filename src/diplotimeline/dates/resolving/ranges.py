"""Ranges and sets; what one end lacks comes from the other."""

from __future__ import annotations

from attrs import evolve

from diplotimeline.calendars.civil import Third, shift_month
from diplotimeline.dates.expressions import (
    LAST_DAY,
    CalendarDate,
    Direction,
    Expression,
    Range,
    Several,
    Timed,
    untimed,
)
from diplotimeline.dates.resolved import Extent, ResolvedDate, Status
from diplotimeline.dates.resolving.anchor import (
    Anchor,
    certain,
    in_chosen_years,
    one_or_several,
    resolve_expression,
    unanchored,
    year_value,
)
from diplotimeline.dates.resolving.parts import clock_of
from diplotimeline.dates.steps import StepKind
from diplotimeline.edtf import Edtf, EdtfDate, Form, Open, make_date

_LONGEST_MONTH = 31


@resolve_expression.register
def _range(expression: Range, anchor: Anchor) -> ResolvedDate:
    start, end = expression.start, expression.end
    if start is None or end is None:
        return _open_range(expression, anchor)
    time = start.time if isinstance(start, Timed) else None
    start, end = untimed(start), untimed(end)
    made = _closed_range(start, end, anchor)
    if time is None:
        return made
    clock, told = clock_of(time, anchor)
    return evolve(made, time=clock, steps=(*made.steps, *told))


def _open_range(expression: Range, anchor: Anchor) -> ResolvedDate:
    end = expression.start or expression.end
    if end is None:
        raise TypeError("a range needs one end")
    # What lasts until Friday lasts until the next one.
    date = resolve_expression(end, anchor if expression.end is None else evolve(anchor, ask_tense=lambda: Direction.FUTURE))
    if date.edtf is None:
        return date
    values = [_opened(value, at_start=expression.start is not None) for value in date.alternatives or (date.edtf,)]
    if len(values) == 1:
        at_edge = date.modifier is (Third.END if expression.start is None else Third.START)
        return evolve(date, edtf=values[0], extent=Extent.THROUGHOUT, modifier=None if at_edge else date.modifier)
    return evolve(date, edtf=Edtf.one_of(values), alternatives=tuple(values))


def _opened(value: Edtf, *, at_start: bool) -> Edtf:
    first, last = value.ends
    made = (first, Open.OPEN) if at_start else (Open.OPEN, last)
    return Edtf.made(Form.INTERVAL, made)


def _closed_range(start: Expression, end: Expression, anchor: Anchor) -> ResolvedDate:
    if not (isinstance(start, CalendarDate) and isinstance(end, CalendarDate)):
        return _joined_range(resolve_expression(start, anchor), resolve_expression(end, anchor), anchor)
    if start.month is None and end.month is None and start.day is not None and end.day is not None:
        return _range_of_bare_days(start.day, resolve_expression(end, anchor))
    start, end = _sharing(start, end)
    start = evolve(start, direction=start.direction or end.direction)
    shift = start.year_shift if end.year_shift is None else end.year_shift
    if shift is not None and start.year is None and end.year is None:
        return _range_of_shifted_year(start, end, shift, anchor)
    if end.year is not None and start.year is None:
        start = evolve(start, year=_year_fitting(end.year, start, end, back=True))
    if start.year is not None and end.year is None:
        end = evolve(end, year=_year_fitting(start.year, start, end, back=False))
    if start.year is not None and end.year is not None:
        return certain(Edtf.interval(_value_of(start), _value_of(end)))
    over = _year_fitting(0, start, end, back=False)
    return in_chosen_years(lambda year: _interval_in(year, start, end, over), lambda: _yearless(start, end), start, anchor)


def _yearless(start: CalendarDate, end: CalendarDate) -> Edtf:
    return Edtf.made(Form.INTERVAL, (make_date(None, start.month, start.day), make_date(None, end.month, end.day)))


def _range_of_bare_days(first: int, end: ResolvedDate) -> ResolvedDate:
    """Two days of one month that is not told: "từ ngày 15 đến ngày 17"; a later number is one of the month before."""
    values = []
    for last in end.alternatives or (end.edtf,):
        day = None if last is None else last.latest
        if day is None:
            return end
        year, month = (day.year, day.month) if first <= day.day else shift_month(day.year, day.month, -1)
        values.append(Edtf.interval(Edtf.of(year, month, first), Edtf.of_day(day)))
    if len(values) == 1:
        return certain(values[0], *end.steps)
    return evolve(end, edtf=Edtf.one_of(values), alternatives=tuple(values))


def _range_of_shifted_year(start: CalendarDate, end: CalendarDate, shift: int, anchor: Anchor) -> ResolvedDate:
    """Both ends in last year, or this, or next: "from March to May last year"."""
    if anchor.years is None:
        return unanchored(anchor)
    back = 0 if end.year_shift is None else _year_fitting(0, start, end, back=True)
    over = _year_fitting(0, start, end, back=False)
    values = [_interval_in(year + shift + back, start, end, over) for year in anchor.years]
    found = [value for value in values if value is not None]
    return one_or_several(found, StepKind.COUNTED, StepKind.YEARS_POSSIBLE, anchor) if found else unanchored(anchor)


def _value_of(date: CalendarDate) -> Edtf:
    value = None if date.year is None else year_value(date.year, date.month, date.day)
    return value or Edtf.of(date.year, date.month, date.day)  # raises: no such day


def _interval_in(year: int, start: CalendarDate, end: CalendarDate, over: int) -> Edtf | None:
    first, last = year_value(year, start.month, start.day), year_value(year + over, end.month, end.day)
    return None if first is None or last is None else Edtf.interval(first, last)


def _sharing(start: CalendarDate, end: CalendarDate) -> tuple[CalendarDate, CalendarDate]:
    """What one end lacks comes from the other: "15-17/4", "from March 10 to 13"."""
    if start.month is None and start.day is not None:
        month = end.month
        if month is not None and end.day is not None and start.day > end.day:
            month = shift_month(2000, month, -1)[1]
        start = evolve(start, month=month)
    if end.month is None and end.day is not None:
        end = evolve(end, month=start.month)
    return start, end


def _year_fitting(year: int, start: CalendarDate, end: CalendarDate, *, back: bool) -> int:
    """The year of one end from that of the other: the same, or one on the other side of New Year."""
    last = end.day if end.day not in (None, LAST_DAY) else _LONGEST_MONTH
    if (start.month or 0, start.day or 0) <= (end.month or 0, last):
        return year
    return year - 1 if back else year + 1


def _joined_range(start: ResolvedDate, end: ResolvedDate, anchor: Anchor) -> ResolvedDate:
    pairs = [
        (first, last)
        for first in start.alternatives or (start.edtf,)
        for last in end.alternatives or (end.edtf,)
        if first is not None and last is not None and _in_order(first, last)
    ]
    if len(pairs) != 1:
        return unanchored(anchor)
    ((first, last),) = pairs
    joined = Edtf.interval(_end_value(first, 0), _end_value(last, 1))
    status = Status.UNANCHORED if Status.UNANCHORED in (start.status, end.status) else Status.RESOLVED
    return evolve(certain(joined, *start.steps, *end.steps), status=status, modifier=None if start.modifier else end.modifier)


def _in_order(first: Edtf, last: Edtf) -> bool:
    return first.earliest is None or last.latest is None or first.earliest <= last.latest


def _end_value(edtf: Edtf, index: int) -> Edtf:
    end = edtf.ends[index]
    return Edtf.made(Form.DATE, (end,)) if isinstance(end, EdtfDate) else edtf


@resolve_expression.register
def _several(expression: Several, anchor: Anchor) -> ResolvedDate:
    items = _shared_backwards(expression.items)
    yearless = [item for item in items if isinstance(item, CalendarDate) and item.year is None]
    if len(yearless) == len(items):
        return in_chosen_years(lambda year: _set_in(year, yearless), lambda: _set_yearless(yearless), items[-1], anchor)
    dates = [resolve_expression(item, anchor) for item in items]
    values = [date.edtf for date in dates if date.edtf is not None]
    if len(values) < len(dates) or any(date.alternatives for date in dates):
        return unanchored(anchor)
    return certain(Edtf.all_of(values), *(each_step for date in dates for each_step in date.steps))


def _set_in(year: int, items: list[CalendarDate]) -> Edtf | None:
    values = [year_value(year, item.month, item.day) for item in items]
    found = [value for value in values if value is not None]
    return Edtf.all_of(found) if len(found) == len(items) else None


def _set_yearless(items: list[CalendarDate]) -> Edtf:
    return Edtf.all_of([Edtf.of(None, item.month, item.day) for item in items])


def _shared_backwards(items: tuple[Expression, ...]) -> list[Expression]:
    """Months and years that earlier items lack come from the next one: "15, 16 và 18/4"."""
    shared: list[Expression] = []
    following: CalendarDate | None = None
    for item in reversed(items):
        filled = item
        if isinstance(item, CalendarDate) and following is not None:
            filled = evolve(
                item,
                month=item.month if item.month is not None or item.day is None else following.month,
                year=item.year if item.year is not None else following.year,
            )
        shared.insert(0, filled)
        following = filled if isinstance(filled, CalendarDate) else following
    return shared
