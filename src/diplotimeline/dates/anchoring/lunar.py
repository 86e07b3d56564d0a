"""Dates of the Vietnamese lunar calendar."""

from __future__ import annotations

from attrs import evolve

from diplotimeline.calendars.lunar import solar_day, solar_month, year_of_cycle
from diplotimeline.dates.anchoring.anchor import Anchor, anchored, certain, in_chosen_years, unanchored
from diplotimeline.dates.expressions import LunarDate
from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.dates.steps import StepKind, step
from diplotimeline.edtf import Edtf

_YEAR_UNKNOWN = Edtf.of(None)


@anchored.register
def _lunar_date(expression: LunarDate, anchor: Anchor) -> ResolvedDate:
    year = expression.year
    if year is None and anchor.span is None:
        return unanchored(anchor)
    if year is None and expression.cycle is not None and anchor.span is not None:
        year = year_of_cycle(expression.cycle, anchor.span[1].year)
    if expression.month is None:
        return unanchored(anchor) if year is None else _told(certain(Edtf.of(year)))
    if year is None:
        return _told(in_chosen_years(lambda each: _value(each, expression), _YEAR_UNKNOWN, expression, anchor))
    value = _value(year, expression)
    return unanchored(anchor) if value is None else _told(certain(value))


def _value(year: int, date: LunarDate) -> Edtf | None:
    """The day, or the days of the month, in the solar calendar."""
    if date.month is None:
        return None
    if date.day is None:
        span = solar_month(year, date.month, leap=date.leap)
        return None if span is None else Edtf.of_days(*span)
    day = solar_day(year, date.month, date.day, leap=date.leap)
    return None if day is None else Edtf.of_day(day.plus(date.shift))


def _told(date: ResolvedDate) -> ResolvedDate:
    steps = (*date.steps, step(StepKind.LUNAR, value=date.edtf or ""))
    return evolve(date, calendar="vietnamese lunar", steps=steps)
