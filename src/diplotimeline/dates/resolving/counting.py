"""What is counted from publication: days, weeks, weekdays, months, years ago."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from diplotimeline.calendars.civil import (
    DAYS_IN_WEEK,
    QUARTER_MONTHS,
    Day,
    shift_month,
    week_span,
)
from diplotimeline.dates.expressions import (
    Direction,
    Relative,
    Span,
    Unit,
    Vague,
    Weekday,
    WeekOf,
)
from diplotimeline.dates.resolved import Extent, ResolvedDate, Status
from diplotimeline.dates.resolving.anchor import (
    Anchor,
    one_or_several,
    resolve_expression,
    unanchored,
)
from diplotimeline.dates.steps import StepKind, step
from diplotimeline.edtf import Edtf
from diplotimeline.errors import UnreadableWordsError

_SATURDAY = 5


@resolve_expression.register
def _relative(expression: Relative, anchor: Anchor) -> ResolvedDate:
    if expression.if_future and anchor.tense is not Direction.FUTURE:
        raise UnreadableWordsError("a length of time, no date")
    if anchor.span is None:
        return unanchored(anchor)
    values = {_as_told(expression, day, anchor) for day in anchor.days or anchor.span}
    if len(values) > 1 and anchor.days is None:
        return unanchored(anchor)
    is_span = expression.unit in (Unit.WEEK, Unit.WEEKEND)
    extent = Extent.WITHIN if is_span and len(values) == 1 else None
    return one_or_several(values, StepKind.COUNTED, StepKind.YEARS_POSSIBLE, anchor, extent=extent)


def _as_told(expression: Relative, published: Day, anchor: Anchor) -> Edtf:
    """The unit counted; at the week's end "the past week" is the one now ending, in doubt."""
    if expression.by_tense and published.weekday < _SATURDAY and anchor.tense is not Direction.FUTURE:
        return counted(evolve(expression, shift=expression.shift - 1), published)
    if expression.ending and published.weekday >= _SATURDAY:
        return counted(evolve(expression, shift=0), published).qualified("?")
    return counted(expression, published)


def counted(expression: Relative, published: Day) -> Edtf:
    """The unit that lies so many units from one day."""
    return _COUNTERS[expression.unit](published, expression.shift)


def _day_after(day: Day, shift: int) -> Edtf:
    return Edtf.of_day(day + shift)


def _week_after(day: Day, shift: int) -> Edtf:
    return Edtf.of_days(*week_span(day + DAYS_IN_WEEK * shift))


def _weekend_after(day: Day, shift: int) -> Edtf:
    sunday = week_span(day + DAYS_IN_WEEK * shift)[1]
    return Edtf.of_days(sunday - 1, sunday)


def _month_after(day: Day, shift: int) -> Edtf:
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - 3 ms, and few texts count in months

    date = day.to_date()
    try:
        moved = None if date is None else date + relativedelta(months=shift)
    except (ValueError, OverflowError):  # beyond the years of datetime
        moved = None
    return Edtf.of(*shift_month(day.year, day.month, shift)) if moved is None else Edtf.of(moved.year, moved.month)


def _quarter_after(day: Day, shift: int) -> Edtf:
    years, index = divmod((day.month - 1) // 3 + shift, 4)
    return Edtf.of(day.year + years, list(QUARTER_MONTHS)[index])


def _year_after(day: Day, shift: int) -> Edtf:
    return Edtf.of(day.year + shift)


def _decade_after(day: Day, shift: int) -> Edtf:
    return Edtf.decade(day.year + 10 * shift)


def _century_after(day: Day, shift: int) -> Edtf:
    return Edtf.century(day.year + 100 * shift)


_COUNTERS: dict[Unit, Callable[[Day, int], Edtf]] = {
    Unit.DAY: _day_after,
    Unit.WEEK: _week_after,
    Unit.WEEKEND: _weekend_after,
    Unit.MONTH: _month_after,
    Unit.QUARTER: _quarter_after,
    Unit.YEAR: _year_after,
    Unit.DECADE: _decade_after,
    Unit.CENTURY: _century_after,
}


@resolve_expression.register
def _weekday(expression: Weekday, anchor: Anchor) -> ResolvedDate:
    if anchor.days is None:
        return unanchored(anchor)
    values = {Edtf.of_day(_that_weekday(expression, day, anchor)) for day in anchor.days}
    return one_or_several(values, StepKind.WEEKDAY_CHOSEN, StepKind.WEEKDAYS_POSSIBLE, anchor)


def _that_weekday(expression: Weekday, published: Day, anchor: Anchor) -> Day:
    """The day meant in an article of that day: news tells of the last one, unless the clause tells of what will be.

    The day of publication is either; "last" and "next" go past it.
    """
    if expression.week_shift is not None:
        return week_span(published)[0] + (DAYS_IN_WEEK * expression.week_shift + expression.weekday)
    back = (published.weekday - expression.weekday) % DAYS_IN_WEEK
    if expression.direction is Direction.FUTURE:
        return published + (DAYS_IN_WEEK * (1 + expression.weeks) - back)
    if expression.direction is Direction.PAST:
        return published - (back or DAYS_IN_WEEK)
    if expression.direction is Direction.PRESENT:
        day = week_span(published)[0] + expression.weekday
        is_over = day < published and anchor.tense is Direction.FUTURE  # "will meet this Saturday", in a paper of Sunday
        return day + DAYS_IN_WEEK if is_over else day
    return published + (DAYS_IN_WEEK - back if back and anchor.tense is Direction.FUTURE else -back)


@resolve_expression.register
def _week_of(expression: WeekOf, anchor: Anchor) -> ResolvedDate:
    date = resolve_expression(expression.of, anchor)
    unit = Relative(Unit.WEEKEND if expression.weekend else Unit.WEEK, 0)
    days = [value.earliest for value in date.alternatives or (date.edtf,) if value is not None]
    weeks = [counted(unit, day) for day in days if day is not None]
    if not weeks:
        return unanchored(anchor)
    if len(weeks) == 1:
        return evolve(date, edtf=weeks[0], extent=Extent.WITHIN)
    return evolve(date, edtf=Edtf.one_of(weeks), alternatives=tuple(weeks), extent=Extent.WITHIN)


@resolve_expression.register
def _span(expression: Span, anchor: Anchor) -> ResolvedDate:
    """The units just past or just ahead; where they begin is said only roughly."""
    if expression.count > 0 and anchor.before.story is not None and anchor.tense is Direction.PAST:
        raise UnreadableWordsError("the time after something long ago, no date")
    if anchor.days is None:
        return unanchored(anchor)
    ends = {_ends_of_span(expression, day) for day in anchor.days}
    values = [Edtf.interval(first, last).qualified("~") for first, last in ends]
    return one_or_several(values, StepKind.COUNTED, StepKind.READINGS_POSSIBLE, anchor)


def _ends_of_span(span: Span, published: Day) -> tuple[Edtf, Edtf]:
    """Past: from that many units ago to the month (or day) of publication; to come: the units after this one."""
    is_short = span.unit in (Unit.DAY, Unit.WEEK)
    unit, count = (Unit.DAY, span.count * DAYS_IN_WEEK) if span.unit is Unit.WEEK else (span.unit, span.count)
    far = counted(Relative(unit, count), published)
    if count > 0:
        return counted(Relative(unit, 1), published), far
    return far, counted(Relative(Unit.DAY if is_short else Unit.MONTH, 0), published)


@resolve_expression.register
def _vague(expression: Vague, _anchor: Anchor) -> ResolvedDate:
    reason = step(StepKind.VAGUE, direction=expression.direction or "")
    return ResolvedDate(None, Status.VAGUE, direction=expression.direction, steps=(reason,))
