"""Days that are told by a rule of the calendar: Thanksgiving, Easter."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from dateutil import easter, relativedelta

from diplotimeline.calendars.civil import Day
from diplotimeline.dates.anchoring.anchor import Anchor, anchored, certain, in_chosen_years
from diplotimeline.dates.expressions import Easter, NthWeekday
from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.dates.steps import StepKind, step
from diplotimeline.edtf import Edtf

_LAST_DAY = 31


@anchored.register
def _nth_weekday(expression: NthWeekday, anchor: Anchor) -> ResolvedDate:
    return _feast(lambda year: _of_month(expression, year), expression, anchor)


def _of_month(expression: NthWeekday, year: int) -> datetime.date:
    day = _LAST_DAY if expression.nth < 0 else 1
    weekday = relativedelta.weekday(expression.weekday, expression.nth)
    return datetime.date(year, expression.month, 1) + relativedelta.relativedelta(day=day, weekday=weekday)


@anchored.register
def _easter(expression: Easter, anchor: Anchor) -> ResolvedDate:
    return _feast(lambda year: easter.easter(year) + datetime.timedelta(expression.shift), expression, anchor)


def _feast(on_day: Callable[[int], datetime.date], expression: NthWeekday | Easter, anchor: Anchor) -> ResolvedDate:
    def in_year(year: int) -> Edtf:
        return Edtf.of_day(Day.from_date(on_day(year)))

    year = expression.year
    if year is None and expression.year_shift is not None and anchor.years is not None and len(anchor.years) == 1:
        year = anchor.years[0] + expression.year_shift
    if year is not None:
        return certain(in_year(year), step(StepKind.FEAST, value=in_year(year)))
    return in_chosen_years(in_year, lambda: Edtf.of(None), expression, anchor)
