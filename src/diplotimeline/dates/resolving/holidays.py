"""Days that are told by a rule of the calendar: Thanksgiving, Easter."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from dateutil import easter, relativedelta

from diplotimeline.calendars.civil import Day
from diplotimeline.dates.expressions import Easter, NthWeekday
from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.dates.resolving.anchor import (
    Anchor,
    in_chosen_years,
    one_or_several,
    resolve_expression,
    told_years,
    unanchored,
)
from diplotimeline.dates.steps import StepKind
from diplotimeline.edtf import Edtf

_LAST_DAY = 31


@resolve_expression.register
def _nth_weekday(expression: NthWeekday, anchor: Anchor) -> ResolvedDate:
    return _holiday(lambda year: _of_month(expression, year), expression, anchor)


def _of_month(expression: NthWeekday, year: int) -> datetime.date:
    day = _LAST_DAY if expression.nth < 0 else 1
    weekday = relativedelta.weekday(expression.weekday, expression.nth)
    return datetime.date(year, expression.month, 1) + relativedelta.relativedelta(day=day, weekday=weekday)


@resolve_expression.register
def _easter(expression: Easter, anchor: Anchor) -> ResolvedDate:
    return _holiday(lambda year: easter.easter(year) + datetime.timedelta(expression.shift), expression, anchor)


def _holiday(on_day: Callable[[int], datetime.date], expression: NthWeekday | Easter, anchor: Anchor) -> ResolvedDate:
    def in_year(year: int) -> Edtf | None:
        try:
            return Edtf.of_day(Day.from_date(on_day(year)))
        except (ValueError, OverflowError):  # beyond the years of datetime
            return None

    years = told_years(expression.year, expression.year_shift, anchor)
    if years is None:
        return in_chosen_years(in_year, lambda: Edtf.of(None), expression, anchor)
    values = [value for year in years if (value := in_year(year)) is not None]
    return one_or_several(values, StepKind.HOLIDAY, StepKind.READINGS_POSSIBLE, anchor) if values else unanchored(anchor)
