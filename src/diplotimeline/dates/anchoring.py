"""Expression + publication context (+ what the text said before) → ResolvedDate.

One function for each class of expression; none knows a language. The day of publication may itself be known only to
a month or not at all: then a value is resolved only if every possible day of publication gives the same one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import singledispatch

from attrs import evolve, frozen
from dateutil.relativedelta import relativedelta

from diplotimeline.calendars.civil import (
    DAYS_IN_WEEK,
    QUARTER_MONTHS,
    Day,
    Third,
    days_in_month,
    shift_month,
    third_of_span,
    week_span,
)
from diplotimeline.dates.context import PublicationContext
from diplotimeline.dates.expressions import (
    Anaphor,
    CalendarDate,
    Checked,
    Counted,
    Direction,
    Expression,
    PartOf,
    Range,
    Relative,
    Several,
    Timed,
    Unit,
    Vague,
    Weekday,
    YearSpan,
)
from diplotimeline.dates.resolved import Extent, ResolvedDate, Status
from diplotimeline.dates.steps import Step, StepKind, step
from diplotimeline.edtf import Edtf, EdtfDate, Form, Open, Precision, make_date
from diplotimeline.errors import EdtfError

_NEAR_TIE_DAYS = 15
_LONGEST_PUBLICATION_SPAN = 92
_MOST_YEARS = 20
_ANY_YEAR = 2001


@frozen
class Anchor:
    """What an expression is anchored in: the publication, and the last date the text told before, if any."""

    context: PublicationContext
    before: ResolvedDate | None = None

    @property
    def span(self) -> tuple[Day, Day] | None:
        """First and last possible day of publication, if both are known."""
        first, last = self.context.first, self.context.last
        return None if first is None or last is None else (first, last)

    @property
    def days(self) -> list[Day] | None:
        """Every possible day of publication; None if they are too many to tell apart, or not known."""
        span = self.span
        if span is None or span[1].ordinal - span[0].ordinal > _LONGEST_PUBLICATION_SPAN:
            return None
        return [Day.from_ordinal(ordinal) for ordinal in range(span[0].ordinal, span[1].ordinal + 1)]

    @property
    def years(self) -> range | None:
        """Every possible year of publication; None if they are too many to tell apart, or not known."""
        span = self.span
        if span is None or span[1].year - span[0].year > _MOST_YEARS:
            return None
        return range(span[0].year, span[1].year + 1)

    @property
    def published(self) -> str:
        """The date of publication as text, for steps."""
        return str(self.context.published)


@singledispatch
def anchored(expression: Expression, anchor: Anchor) -> ResolvedDate:  # noqa: ARG001 - the name is the signature
    """Resolve one expression; what cannot be known stays unknown.

    Raises:
        EdtfError: the words name a day that no calendar has.
    """
    raise TypeError(f"no way to anchor a {type(expression).__name__}")


# --- dates by their numbers ----------------------------------------------------------------------


@anchored.register
def _calendar_date(expression: CalendarDate, anchor: Anchor) -> ResolvedDate:
    if expression.year is not None:
        return _certain(Edtf.of(expression.year, expression.month, expression.day))
    if expression.month is None and expression.day is not None:
        return _bare_day(expression, anchor)
    if expression.year_shift is not None:
        return _shifted_year(expression, anchor)
    yearless = Edtf.of(None, expression.month, expression.day)
    return _in_chosen_years(lambda year: _of(year, expression.month, expression.day), yearless, expression, anchor)


def _of(year: int, month: int | None, day: int | None) -> Edtf | None:
    try:
        return Edtf.of(year, month, day)
    except EdtfError:  # 29 February
        return None


def _certain(edtf: Edtf, *steps: Step) -> ResolvedDate:
    filled = edtf.form in (Form.INTERVAL, Form.ALL_OF) or edtf.precision is Precision.DAY
    return ResolvedDate(edtf, Status.RESOLVED, Extent.THROUGHOUT if filled else Extent.WITHIN, steps=steps)


def _one_or_several(
    values: Iterable[Edtf], chosen: StepKind, possible: StepKind, anchor: Anchor, *, extent: Extent | None = None
) -> ResolvedDate:
    """A resolved date where all readings agree, else an ambiguous one with each of them."""
    distinct = sorted(set(values))
    if len(distinct) == 1:
        resolved = _certain(distinct[0], step(chosen, value=distinct[0], published=anchor.published))
        return resolved if extent is None else evolve(resolved, extent=extent)
    told = step(possible, values=", ".join(map(str, distinct)), published=anchor.published)
    return ResolvedDate(Edtf.one_of(distinct), Status.AMBIGUOUS, alternatives=tuple(distinct), steps=(told,))


def _shifted_year(expression: CalendarDate, anchor: Anchor) -> ResolvedDate:
    if anchor.years is None:
        return _unanchored(anchor)
    values = [_of(year + (expression.year_shift or 0), expression.month, expression.day) for year in anchor.years]
    found = [value for value in values if value is not None]
    return _one_or_several(found, StepKind.COUNTED, StepKind.YEARS_POSSIBLE, anchor) if found else _unanchored(anchor)


def _bare_day(expression: CalendarDate, anchor: Anchor) -> ResolvedDate:
    """A day of the month alone: the nearest, or the first one ahead or behind."""
    if anchor.days is None:
        return _unanchored(anchor)
    values = [_nearest_day_of_month(expression.day or 1, expression.direction, day) for day in anchor.days]
    return _one_or_several(values, StepKind.YEAR_NEAREST, StepKind.YEARS_POSSIBLE, anchor)


def _nearest_day_of_month(number: int, direction: Direction | None, published: Day) -> Edtf:
    months = {Direction.PRESENT: (0,), Direction.PAST: (-2, -1, 0), Direction.FUTURE: (0, 1, 2)}
    candidates = []
    for shift in months.get(direction, (-1, 0, 1)) if direction else (-1, 0, 1):
        year, month = shift_month(published.year, published.month, shift)
        if number <= days_in_month(year, month):
            candidates.append(Day(year, month, number))
    if direction is Direction.FUTURE:
        candidates = [day for day in candidates if day > published] or candidates
    if direction is Direction.PAST:
        candidates = [day for day in candidates if day <= published] or candidates
    return Edtf.of_day(min(candidates, key=lambda day: abs(day.ordinal - published.ordinal)))


def _in_chosen_years(
    in_year: Callable[[int], Edtf | None], yearless: Edtf, expression: Expression, anchor: Anchor
) -> ResolvedDate:
    """A value that repeats every year: in the year that is nearest to publication, or that a word points to."""
    direction = getattr(expression, "direction", None)
    if anchor.span is None or anchor.years is None:
        unknown = step(StepKind.YEAR_UNKNOWN, value=yearless, published=anchor.context.published or "")
        return evolve(_certain(yearless, unknown), status=Status.UNANCHORED)
    first, last = (_best_years(in_year, direction, day) for day in anchor.span)
    years = range(min(first), max(last) + 1)
    values = [value for year in years if (value := in_year(year)) is not None]
    chosen = StepKind.YEAR_POINTED if direction else StepKind.YEAR_NEAREST
    return _one_or_several(values, chosen, StepKind.YEARS_POSSIBLE, anchor)


def _best_years(in_year: Callable[[int], Edtf | None], direction: Direction | None, published: Day) -> list[int]:
    """The year that fits best for one day of publication; two at a near tie."""
    if direction is Direction.PRESENT and in_year(published.year) is not None:
        return [published.year]
    gaps = []
    for year in range(published.year - 8, published.year + 9):  # 29 February comes round within eight years
        value = in_year(year)
        first, last = (None, None) if value is None else (value.earliest, value.latest)
        if first is None or last is None or not _points(first, last, direction, published):
            continue
        gaps.append((max(first.ordinal - published.ordinal, published.ordinal - last.ordinal, 0), year))
    (nearest, year), *others = sorted(gaps)
    if direction is None and others and others[0][0] - nearest <= _NEAR_TIE_DAYS:
        return sorted([year, others[0][1]])
    return [year]


def _points(first: Day, last: Day, direction: Direction | None, published: Day) -> bool:
    if direction is Direction.PAST:
        return last <= published or (first < published and (first.year, first.month) != (published.year, published.month))
    return direction is not Direction.FUTURE or first > published


@anchored.register
def _year_span(expression: YearSpan, _anchor: Anchor) -> ResolvedDate:
    is_decade = expression.years == 10  # noqa: PLR2004
    return _certain(Edtf.decade(expression.first_year) if is_decade else Edtf.century(expression.first_year))


# --- counted from publication --------------------------------------------------------------------


def _unanchored(anchor: Anchor) -> ResolvedDate:
    reason = step(StepKind.NO_ANCHOR, published=anchor.context.published or "")
    return ResolvedDate(None, Status.UNANCHORED, steps=(reason,))


@anchored.register
def _relative(expression: Relative, anchor: Anchor) -> ResolvedDate:
    if anchor.span is None:
        return _unanchored(anchor)
    values = {_counted(expression, day) for day in anchor.days or anchor.span}
    if len(values) > 1 and anchor.days is None:
        return _unanchored(anchor)
    is_span = expression.unit in (Unit.WEEK, Unit.WEEKEND)
    extent = Extent.WITHIN if is_span and len(values) == 1 else None
    return _one_or_several(values, StepKind.COUNTED, StepKind.YEARS_POSSIBLE, anchor, extent=extent)


def _counted(expression: Relative, published: Day) -> Edtf:
    """The unit that lies so many units from one day."""
    return _COUNTERS[expression.unit](published, expression.shift)


def _day_after(day: Day, shift: int) -> Edtf:
    return Edtf.of_day(day.plus(shift))


def _week_after(day: Day, shift: int) -> Edtf:
    return Edtf.of_days(*week_span(day.plus(DAYS_IN_WEEK * shift)))


def _weekend_after(day: Day, shift: int) -> Edtf:
    sunday = week_span(day.plus(DAYS_IN_WEEK * shift))[1]
    return Edtf.of_days(sunday.plus(-1), sunday)


def _month_after(day: Day, shift: int) -> Edtf:
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


_COUNTERS: dict[Unit, Callable[[Day, int], Edtf]] = {
    Unit.DAY: _day_after,
    Unit.WEEK: _week_after,
    Unit.WEEKEND: _weekend_after,
    Unit.MONTH: _month_after,
    Unit.QUARTER: _quarter_after,
    Unit.YEAR: _year_after,
}


@anchored.register
def _weekday(expression: Weekday, anchor: Anchor) -> ResolvedDate:
    if anchor.days is None:
        return _unanchored(anchor)
    values = {Edtf.of_day(_that_weekday(expression, day)) for day in anchor.days}
    return _one_or_several(values, StepKind.WEEKDAY_CHOSEN, StepKind.WEEKDAYS_POSSIBLE, anchor)


def _that_weekday(expression: Weekday, published: Day) -> Day:
    """The day meant in an article of that day: news tells of the last one, the day itself included."""
    if expression.week_shift is not None:
        return week_span(published)[0].plus(DAYS_IN_WEEK * expression.week_shift + expression.weekday)
    back = (published.weekday - expression.weekday) % DAYS_IN_WEEK
    if expression.direction is Direction.FUTURE:
        return published.plus(DAYS_IN_WEEK - back)
    if expression.direction is Direction.PAST:
        return published.plus(-(back or DAYS_IN_WEEK))
    if expression.direction is Direction.PRESENT:
        return week_span(published)[0].plus(expression.weekday)
    return published.plus(-back)


@anchored.register
def _vague(expression: Vague, _anchor: Anchor) -> ResolvedDate:
    told = step(StepKind.VAGUE, direction=expression.direction or "")
    return ResolvedDate(None, Status.VAGUE, direction=expression.direction, steps=(told,))


# --- counted from what the text said before ------------------------------------------------------


@anchored.register
def _anaphor(expression: Anaphor, anchor: Anchor) -> ResolvedDate:
    before = anchor.before
    if before is None or before.edtf is None:
        return ResolvedDate(None, Status.UNANCHORED, steps=(step(StepKind.LEANS_ON_NOTHING),))
    readings = [_shifted(value, expression) for value in before.alternatives or (before.edtf,)]
    values = [value for value in readings if value is not None]
    if len(values) < len(readings):
        return ResolvedDate(None, Status.UNANCHORED, steps=(step(StepKind.LEANS_ON_NOTHING),))
    is_day = all(
        value.precision is Precision.DAY and value.form is Form.DATE for value in before.alternatives or (before.edtf,)
    )
    steps = [step(StepKind.LEANS_ON, value=before.edtf)]
    if expression.doubtful or not is_day:
        values = [value.with_doubt("?") for value in values]
        steps.append(step(StepKind.DOUBTFUL, value=", ".join(map(str, values))))
    made = _certain(values[0] if len(values) == 1 else Edtf.one_of(values), *steps)
    kept = before.modifier if expression.shift == 0 else None
    extent = before.extent if kept or len(values) > 1 else made.extent
    alternatives = tuple(values) if len(values) > 1 else ()
    return evolve(made, status=before.status, modifier=kept, extent=extent, alternatives=alternatives)


def _shifted(value: Edtf, expression: Anaphor) -> Edtf | None:
    """So many units after the last day told before, or before the first; None where that is not known."""
    if expression.shift == 0 and expression.unit is Unit.DAY:
        return value if value.form is not Form.INTERVAL or Open.OPEN not in value.parts else None
    dated = value if value.has_year else value.in_year(_ANY_YEAR)
    day = None if dated is None else dated.latest if expression.shift > 0 else dated.earliest
    if day is None:
        return None
    moved = _counted(Relative(expression.unit, expression.shift), day)
    if value.has_year or expression.unit is not Unit.DAY:
        return moved if value.has_year else None
    first = moved.earliest
    return None if first is None else Edtf.of(None, first.month, first.day)


# --- parts, times, checks ------------------------------------------------------------------------


@anchored.register
def _part_of(expression: PartOf, anchor: Anchor) -> ResolvedDate:
    whole = anchored(expression.of, anchor)
    if expression.exact and whole.edtf is not None and whole.edtf.has_year:
        parts = tuple(_exact_part(each, expression.part) for each in whole.alternatives or (whole.edtf,))
        edtf = parts[0] if len(parts) == 1 else Edtf.one_of(parts)
        return evolve(whole, edtf=edtf, alternatives=parts if len(parts) > 1 else (), extent=Extent.WITHIN)
    narrowed = evolve(whole, modifier=expression.part, extent=Extent.WITHIN)
    told = step(StepKind.NARROWED, part=expression.part, first=narrowed.earliest or "", last=narrowed.latest or "")
    return evolve(narrowed, steps=(*whole.steps, told)) if narrowed.earliest else narrowed


def _exact_part(whole: Edtf, part: Third) -> Edtf:
    first, last = whole.earliest, whole.latest
    return whole if first is None or last is None else Edtf.of_days(*third_of_span(first, last, part))


@anchored.register
def _timed(expression: Timed, anchor: Anchor) -> ResolvedDate:
    day = anchored(expression.of, anchor)
    time = expression.time
    if time is not None and time.zone is None:
        time = evolve(time, zone=anchor.context.zone)
    return evolve(day, part_of_day=expression.part_of_day or day.part_of_day, time=time or day.time)


@anchored.register
def _checked(expression: Checked, anchor: Anchor) -> ResolvedDate:
    """A weekday beside a date: it chooses among possible years, else it agrees or is flagged; it never moves a day."""
    date = anchored(expression.of, anchor)
    fitting = [value for value in date.alternatives if value.earliest and value.earliest.weekday == expression.weekday]
    if len(fitting) == 1:
        return _certain(fitting[0], *date.steps, step(StepKind.WEEKDAY_DECIDES, value=fitting[0]))
    if date.status is not Status.RESOLVED or date.edtf is None or date.edtf.precision is not Precision.DAY:
        return date
    actual = date.edtf.earliest.weekday if date.edtf.earliest else expression.weekday
    agrees = actual == expression.weekday
    kind = StepKind.WEEKDAY_AGREES if agrees else StepKind.WEEKDAY_DISAGREES
    return evolve(date, steps=(*date.steps, step(kind, printed=expression.weekday, actual=actual, value=date.edtf)))


@anchored.register
def _counted_days(expression: Counted, anchor: Anchor) -> ResolvedDate:
    date = anchored(expression.of, anchor)
    first, last = date.earliest, date.latest
    if first is None or last is None or last.ordinal - first.ordinal + 1 == expression.days:
        return date
    told = step(StepKind.COUNT_DISAGREES, stated=expression.days, counted=last.ordinal - first.ordinal + 1)
    return evolve(date, steps=(*date.steps, told))


# --- ranges and sets -----------------------------------------------------------------------------


@anchored.register
def _range(expression: Range, anchor: Anchor) -> ResolvedDate:
    start, end = expression.start, expression.end
    if start is None or end is None:
        return _open_range(expression, anchor)
    time = start.time if isinstance(start, Timed) else None
    start, end = _untimed(start), _untimed(end)
    made = _closed_range(start, end, anchor)
    return made if time is None else evolve(made, time=evolve(time, zone=time.zone or anchor.context.zone))


def _untimed(expression: Expression) -> Expression:
    return expression.of if isinstance(expression, Timed | Checked) else expression


def _open_range(expression: Range, anchor: Anchor) -> ResolvedDate:
    end = expression.start or expression.end
    if end is None:
        raise TypeError("a range needs one end")
    date = anchored(end, anchor)
    if date.edtf is None:
        return date
    values = [_opened(value, at_start=expression.start is not None) for value in date.alternatives or (date.edtf,)]
    if len(values) == 1:
        return evolve(date, edtf=values[0], extent=Extent.THROUGHOUT)
    return evolve(date, edtf=Edtf.one_of(values), alternatives=tuple(values))


def _opened(value: Edtf, *, at_start: bool) -> Edtf:
    first, last = value.ends
    made = (first, Open.OPEN) if at_start else (Open.OPEN, last)
    return Edtf(Form.INTERVAL, made)


def _closed_range(start: Expression, end: Expression, anchor: Anchor) -> ResolvedDate:
    if not (isinstance(start, CalendarDate) and isinstance(end, CalendarDate)):
        return _joined_range(anchored(start, anchor), anchored(end, anchor), anchor)
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
        return _certain(Edtf.interval(_value_of(start), _value_of(end)))
    yearless = Edtf(Form.INTERVAL, (make_date(None, start.month, start.day), make_date(None, end.month, end.day)))
    over = _year_fitting(0, start, end, back=False)
    return _in_chosen_years(lambda year: _interval_in(year, start, end, over), yearless, start, anchor)


def _range_of_shifted_year(start: CalendarDate, end: CalendarDate, shift: int, anchor: Anchor) -> ResolvedDate:
    """Both ends in last year, or this, or next: "from March to May last year"."""
    if anchor.years is None:
        return _unanchored(anchor)
    back = 0 if end.year_shift is None else _year_fitting(0, start, end, back=True)
    over = _year_fitting(0, start, end, back=False)
    values = [_interval_in(year + shift + back, start, end, over) for year in anchor.years]
    found = [value for value in values if value is not None]
    return _one_or_several(found, StepKind.COUNTED, StepKind.YEARS_POSSIBLE, anchor) if found else _unanchored(anchor)


def _value_of(date: CalendarDate) -> Edtf:
    return Edtf.of(date.year, date.month, date.day)


def _interval_in(year: int, start: CalendarDate, end: CalendarDate, over: int) -> Edtf | None:
    first, last = _of(year, start.month, start.day), _of(year + over, end.month, end.day)
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
    turns = (start.month or 0, start.day or 0) > (end.month or 0, end.day or 31)
    return year + (0 if not turns else -1 if back else 1)


def _joined_range(start: ResolvedDate, end: ResolvedDate, anchor: Anchor) -> ResolvedDate:
    if start.edtf is None or end.edtf is None or start.alternatives or end.alternatives:
        return _unanchored(anchor)
    joined = Edtf.interval(_end_value(start.edtf, 0), _end_value(end.edtf, 1))
    return evolve(_certain(joined, *start.steps, *end.steps), status=start.status)


def _end_value(edtf: Edtf, index: int) -> Edtf:
    end = edtf.ends[index]
    return Edtf(Form.DATE, (end,)) if isinstance(end, EdtfDate) else edtf


@anchored.register
def _several(expression: Several, anchor: Anchor) -> ResolvedDate:
    items = _shared_backwards(expression.items)
    yearless = [item for item in items if isinstance(item, CalendarDate) and item.year is None]
    if len(yearless) == len(items):
        return _in_chosen_years(lambda year: _set_in(year, yearless), _set_yearless(yearless), items[-1], anchor)
    dates = [anchored(item, anchor) for item in items]
    values = [date.edtf for date in dates if date.edtf is not None]
    if len(values) < len(dates) or any(date.alternatives for date in dates):
        return _unanchored(anchor)
    return _certain(Edtf.all_of(values), *(told for date in dates for told in date.steps))


def _set_in(year: int, items: list[CalendarDate]) -> Edtf | None:
    values = [_of(year, item.month, item.day) for item in items]
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
