"""Dates by their numbers: days, months, years, decades."""

from __future__ import annotations

from attrs import evolve

from diplotimeline.calendars.civil import Day, days_in_month, is_day, shift_month
from diplotimeline.dates.expressions import (
    CalendarDate,
    Direction,
    Either,
    NumericDate,
    YearSpan,
)
from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.dates.resolving.anchor import (
    Anchor,
    certain,
    in_chosen_years,
    one_or_several,
    resolve_expression,
    unanchored,
    year_value,
)
from diplotimeline.dates.steps import StepKind, step
from diplotimeline.edtf import Edtf

_MONTH_FIRST = frozenset(("US", "PH", "FM", "PW", "MH"))
"""ISO 3166 codes of countries that write the month before the day (CLDR)."""


@resolve_expression.register
def _calendar_date(expression: CalendarDate, anchor: Anchor) -> ResolvedDate:
    if expression.year is not None:
        value = year_value(expression.year, expression.month, expression.day)
        return certain(value or Edtf.of(expression.year, expression.month, expression.day))  # raises: no such day
    if expression.same_year:
        return _in_year_told(expression, anchor)
    if expression.month is None and expression.day is not None:
        return _bare_day(expression, anchor)
    if expression.year_shift is not None and not (expression.assumed and anchor.before.year is not None):
        return _shifted_year(expression, anchor)
    month, day = expression.month, expression.day
    return in_chosen_years(lambda year: year_value(year, month, day), lambda: Edtf.of(None, month, day), expression, anchor)


def _in_year_told(expression: CalendarDate, anchor: Anchor) -> ResolvedDate:
    before = anchor.before.date or anchor.before.day
    first = None if before is None else before.earliest
    if first is None:
        return resolve_expression(evolve(expression, same_year=False), anchor)
    year = first.year + (expression.year_shift or 0)
    told = resolve_expression(evolve(expression, same_year=False, year=year, year_shift=None), anchor)
    return evolve(told, steps=(step(StepKind.LEANS_ON, value=before and before.edtf), *told.steps))


def _shifted_year(expression: CalendarDate, anchor: Anchor) -> ResolvedDate:
    if anchor.years is None:
        return unanchored(anchor)
    values = [_in_shifted_year(expression, year, anchor) for year in anchor.years]
    found = [value for value in values if value is not None]
    return one_or_several(found, StepKind.COUNTED, StepKind.YEARS_POSSIBLE, anchor) if found else unanchored(anchor)


def _in_shifted_year(expression: CalendarDate, published: int, anchor: Anchor) -> Edtf | None:
    """The date in the year that is told; one that is only assumed gives way if it would put the past in the future."""
    value = year_value(published + (expression.year_shift or 0), expression.month, expression.day)
    if not expression.assumed or anchor.tense is not Direction.PAST or value is None:
        return value
    begins, last = value.earliest, anchor.context.last
    is_ahead = begins is not None and last is not None and begins > last
    return year_value(published - 1, expression.month, expression.day) if is_ahead else value


@resolve_expression.register
def _numeric_date(expression: NumericDate, anchor: Anchor) -> ResolvedDate:
    """Day and month in the order of the region; without one, in any order that gives a day."""
    orders = [(expression.first, expression.second), (expression.second, expression.first)]
    if anchor.context.region:
        orders = orders[1:] if anchor.context.region.partition("-")[0].upper() in _MONTH_FIRST else orders[:1]
    readings = [CalendarDate(expression.year, month, day) for day, month in orders if is_day(month, day)]
    if not readings:
        return certain(Edtf.of(expression.year, expression.first, expression.second))  # raises: no such day
    return resolve_expression(readings[0] if len(set(readings)) == 1 else Either(tuple(readings)), anchor)


@resolve_expression.register
def _either(expression: Either, anchor: Anchor) -> ResolvedDate:
    dates = [resolve_expression(reading, anchor) for reading in expression.readings]
    values = sorted({value for date in dates for value in date.alternatives or (date.edtf,) if value is not None})
    if not values:
        return dates[0]
    if expression.likeliest_first and dates[0].edtf is not None:
        likelier = step(StepKind.LIKELIER, value=dates[0].edtf, values=", ".join(map(str, values)))
        return evolve(dates[0], alternatives=tuple(values), steps=(*dates[0].steps, likelier))
    if len(values) == 1:
        return next(date for date in dates if date.edtf == values[0])
    return one_or_several(values, StepKind.YEAR_NEAREST, StepKind.READINGS_POSSIBLE, anchor)


def _bare_day(expression: CalendarDate, anchor: Anchor) -> ResolvedDate:
    """A day of the month alone: the nearest, or the first one ahead or behind."""
    if anchor.days is None:
        return unanchored(anchor)
    if expression.month_shift is not None:
        months = {shift_month(day.year, day.month, expression.month_shift) for day in anchor.days}
        dated = [Edtf.of(year, month, expression.day) for year, month in months]
        return one_or_several(dated, StepKind.COUNTED, StepKind.YEARS_POSSIBLE, anchor)
    values = [_nearest_day_of_month(expression.day or 1, expression.direction, day, anchor) for day in anchor.days]
    return one_or_several(values, StepKind.YEAR_NEAREST, StepKind.YEARS_POSSIBLE, anchor)


_NEAR_TIE_OF_MONTHS = 8


def _nearest_day_of_month(number: int, direction: Direction | None, published: Day, anchor: Anchor) -> Edtf:
    """The nearest day of that number, or the first one ahead or behind; at a near tie the tense decides."""
    nearest = sorted(_days_of_months(number, direction, published), key=lambda day: _apart(day, published))
    if not nearest:
        return Edtf.of(published.year, published.month, number)  # raises: this month has no such day
    if direction is None and len(nearest) > 1:
        is_tie = _apart(nearest[1], published) - _apart(nearest[0], published) <= _NEAR_TIE_OF_MONTHS
        if is_tie and anchor.tense is not None:
            return _nearest_day_of_month(number, anchor.tense, published, anchor)
    return Edtf.of_day(nearest[0])


def _apart(day: Day, other: Day) -> int:
    return abs(day.ordinal - other.ordinal)


def _days_of_months(number: int, direction: Direction | None, published: Day) -> list[Day]:
    """The days of that number in the months around; those on the side that a word points to, if there are any."""
    months = [shift_month(published.year, published.month, shift) for shift in _MONTHS_AROUND[direction]]
    days = [Day(year, month, number) for year, month in months if number <= days_in_month(year, month)]
    if direction is Direction.FUTURE:
        return [day for day in days if day > published] or days
    return [day for day in days if day <= published] or days if direction is Direction.PAST else days


_MONTHS_AROUND = {None: (-1, 0, 1), Direction.PRESENT: (0,), Direction.PAST: (-2, -1, 0), Direction.FUTURE: (0, 1, 2)}


@resolve_expression.register
def _year_span(expression: YearSpan, _anchor: Anchor) -> ResolvedDate:
    is_decade = expression.years == 10  # noqa: PLR2004
    return certain(Edtf.decade(expression.first_year) if is_decade else Edtf.century(expression.first_year))
