"""Parts of a date, times beside it, and what checks it."""

from __future__ import annotations

from attrs import evolve

from diplotimeline.calendars.civil import Day, Third, days_in_month, shift_month, third_of_span
from diplotimeline.dates.expressions import (
    About,
    CalendarDate,
    Checked,
    ClockTime,
    Counted,
    PartOf,
    Timed,
    untimed,
)
from diplotimeline.dates.resolved import Extent, ResolvedDate, Status
from diplotimeline.dates.resolving.anchor import Anchor, one_or_several, resolve_expression
from diplotimeline.dates.steps import Step, StepKind, step
from diplotimeline.edtf import Edtf, Precision


@resolve_expression.register
def _part_of(expression: PartOf, anchor: Anchor) -> ResolvedDate:
    whole = resolve_expression(expression.of, anchor)
    if expression.exact and whole.edtf is not None and whole.edtf.has_year:
        parts = tuple(_exact_part(each, expression.part) for each in whole.alternatives or (whole.edtf,))
        edtf = parts[0] if len(parts) == 1 else Edtf.one_of(parts)
        return evolve(whole, edtf=edtf, alternatives=parts if len(parts) > 1 else (), extent=Extent.WITHIN)
    narrowed = evolve(whole, modifier=expression.part, extent=Extent.WITHIN)
    reason = step(StepKind.NARROWED, part=expression.part, first=narrowed.earliest or "", last=narrowed.latest or "")
    return evolve(narrowed, steps=(*whole.steps, reason)) if narrowed.earliest else narrowed


def _exact_part(whole: Edtf, part: Third) -> Edtf:
    first, last = whole.earliest, whole.latest
    return whole if first is None or last is None else Edtf.of_days(*third_of_span(first, last, part))


@resolve_expression.register
def _about(expression: About, anchor: Anchor) -> ResolvedDate:
    date = resolve_expression(expression.of, anchor)
    if date.edtf is None:
        return date
    alternatives = tuple(value.qualified("~") for value in date.alternatives)
    return evolve(date, edtf=date.edtf.qualified("~"), alternatives=alternatives)


@resolve_expression.register
def _timed(expression: Timed, anchor: Anchor) -> ResolvedDate:
    day = resolve_expression(expression.of, anchor)
    part = expression.part_of_day or day.part_of_day
    if expression.time is None:
        return evolve(day, part_of_day=part)
    time, told = clock_of(expression.time, anchor)
    return evolve(day, part_of_day=part, time=time, steps=(*day.steps, *told))


def clock_of(time: ClockTime, anchor: Anchor) -> tuple[ClockTime, tuple[Step, ...]]:
    """A printed clock time in its zone, and what has to be told if that is not known."""
    if time.zone_words is None:
        return time.assumed_in(anchor.context.zone), ()
    return time, (step(StepKind.ZONE_UNKNOWN, words=time.zone_words),)


@resolve_expression.register
def _checked(expression: Checked, anchor: Anchor) -> ResolvedDate:
    """A weekday beside a date: it chooses among possible years, else it agrees or is flagged; it never moves a day."""
    date = _day_by_weekday(expression, anchor) or resolve_expression(expression.of, anchor)
    fitting = [value for value in date.alternatives if value.earliest and value.earliest.weekday == expression.weekday]
    if len(fitting) == 1:
        reason = step(StepKind.WEEKDAY_DECIDES, value=fitting[0])
        steps = (*date.steps, reason)
        return evolve(date, edtf=fitting[0], status=Status.RESOLVED, extent=Extent.THROUGHOUT, alternatives=(), steps=steps)
    if date.status is not Status.RESOLVED or date.edtf is None or date.edtf.precision is not Precision.DAY:
        return date
    actual = date.edtf.earliest.weekday if date.edtf.earliest else expression.weekday
    agrees = actual == expression.weekday
    kind = StepKind.WEEKDAY_AGREES if agrees else StepKind.WEEKDAY_DISAGREES
    return evolve(date, steps=(*date.steps, step(kind, printed=expression.weekday, actual=actual, value=date.edtf)))


def _day_by_weekday(expression: Checked, anchor: Anchor) -> ResolvedDate | None:
    """The number of a day beside its weekday: the nearest month in which both fit; None if a month is told, or none fits."""
    day = untimed(expression.of)
    if not isinstance(day, CalendarDate) or day.day is None or (day.year, day.month, day.month_shift) != (None, None, None):
        return None
    values = {_nearest_fit(day.day, expression.weekday, published) for published in anchor.days or ()}
    found = [Edtf.of_day(each) for each in values if each is not None]
    if not found or len(found) < len(values):
        return None
    made = one_or_several(found, StepKind.WEEKDAY_CHOSEN, StepKind.WEEKDAYS_POSSIBLE, anchor)
    return evolve(made, part_of_day=expression.of.part_of_day) if isinstance(expression.of, Timed) else made


def _nearest_fit(number: int, weekday: int, published: Day) -> Day | None:
    months = [shift_month(published.year, published.month, shift) for shift in _MONTHS_AROUND]
    days = [Day(year, month, number) for year, month in months if number <= days_in_month(year, month)]
    fitting = [day for day in days if day.weekday == weekday]
    return min(fitting, key=lambda day: abs(day.ordinal - published.ordinal), default=None)


_MONTHS_AROUND = range(-4, 5)  # a weekday falls on the same number again within eleven months, mostly within three


@resolve_expression.register
def _counted_days(expression: Counted, anchor: Anchor) -> ResolvedDate:
    date = resolve_expression(expression.of, anchor)
    value = next(iter(date.alternatives), date.edtf)
    first, last = (None, None) if value is None else (value.earliest, value.latest)
    if first is None or last is None or last.ordinal - first.ordinal + 1 == expression.days:
        return date
    reason = step(StepKind.COUNT_DISAGREES, stated=expression.days, counted=last.ordinal - first.ordinal + 1)
    return evolve(date, steps=(*date.steps, reason))
