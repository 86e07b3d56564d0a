"""Dates of the Vietnamese lunar calendar."""

from __future__ import annotations

from attrs import evolve

from diplotimeline.calendars.civil import Day
from diplotimeline.calendars.lunar import solar_day, solar_month, year_of_cycle
from diplotimeline.dates.expressions import LunarDate
from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.dates.resolving.anchor import (
    Anchor,
    certain,
    in_chosen_years,
    one_or_several,
    resolve_expression,
    told_years,
    unanchored,
)
from diplotimeline.dates.steps import StepKind, step
from diplotimeline.edtf import Edtf

_EVE = (12, 30)
"""The eve of Tết is called the 30th also in the years whose last month has 29 days."""


@resolve_expression.register
def _lunar_date(expression: LunarDate, anchor: Anchor) -> ResolvedDate:
    if expression.beside and expression.year is None:
        return _beside(expression, anchor)
    years = _years(expression, anchor)
    if years is None and (anchor.span is None or expression.month is None):
        return unanchored(anchor)
    if years is None:
        return _told(in_chosen_years(lambda each: _value(each, expression), lambda: Edtf.of(None), expression, anchor))
    values = [value for year in years if (value := _value(year, expression)) is not None]
    if len(values) == 1:
        return _told(certain(values[0]))
    return _told(one_or_several(values, StepKind.COUNTED, StepKind.READINGS_POSSIBLE, anchor)) if values else unanchored(anchor)


def _years(expression: LunarDate, anchor: Anchor) -> list[int] | None:
    """The lunar years that words name, by number, by name, or as counted from publication."""
    if expression.year is None and expression.cycle is not None and anchor.span is not None:
        return sorted({year_of_cycle(expression.cycle, day.year) for day in anchor.span})
    return told_years(expression.year, expression.year_shift, anchor)


def _beside(expression: LunarDate, anchor: Anchor) -> ResolvedDate:
    """The same day told in the other calendar: its lunar year is the one that comes nearest to the solar day."""
    beside = None if anchor.before.date is None else anchor.before.date.earliest
    if beside is None:
        return resolve_expression(evolve(expression, beside=False), anchor)
    values = [
        value for year in (beside.year - 1, beside.year, beside.year + 1) if (value := _value(year, expression)) is not None
    ]
    if not values:
        return unanchored(anchor)
    return _told(certain(min(values, key=lambda value: _days_apart(value, beside))))


def _days_apart(value: Edtf, day: Day) -> int:
    return 0 if value.earliest is None else abs(value.earliest.ordinal - day.ordinal)


def _value(year: int, date: LunarDate) -> Edtf | None:
    """The day, or the days of the month, in the solar calendar."""
    if date.month is None:
        return Edtf.of(year)
    if date.day is None:
        span = solar_month(year, date.month, leap=date.leap)
        return None if span is None else Edtf.of_days(*span)
    day = solar_day(year, date.month, date.day, leap=date.leap)
    if day is None and (date.month, date.day) == _EVE:
        day = solar_day(year, date.month, date.day - 1)
    return None if day is None else Edtf.of_day(day + date.shift)


def _told(date: ResolvedDate) -> ResolvedDate:
    steps = (*date.steps, step(StepKind.LUNAR, value=date.edtf or ""))
    return evolve(date, calendar="vietnamese lunar", steps=steps)
