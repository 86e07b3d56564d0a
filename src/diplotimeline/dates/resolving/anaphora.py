"""What is counted from a date told before."""

from __future__ import annotations

from attrs import evolve

from diplotimeline.calendars.civil import DAYS_IN_WEEK, QUARTER_MONTHS
from diplotimeline.dates.expressions import (
    Again,
    Anaphor,
    CountedFrom,
    Expression,
    Relative,
    Unit,
)
from diplotimeline.dates.resolved import ResolvedDate, Status
from diplotimeline.dates.resolving.anchor import (
    Anchor,
    certain,
    resolve_expression,
)
from diplotimeline.dates.resolving.counting import counted
from diplotimeline.dates.steps import StepKind, step
from diplotimeline.edtf import Edtf, EdtfDate, Form, Open, Precision

_ANY_YEAR = 2001
_DAYS = (Unit.DAY, Unit.WEEK)


@resolve_expression.register
def _anaphor(expression: Anaphor, anchor: Anchor) -> ResolvedDate:
    state = anchor.before
    before = state.day if expression.unit in _DAYS else state.date or state.day
    if before is None or before.edtf is None:
        by_publication = Relative(expression.unit, expression.shift)
        return resolve_expression(by_publication, anchor) if expression.or_publication else _leaning_on_nothing(expression)
    readings = [_shifted(value, expression) for value in before.alternatives or (before.edtf,)]
    values = [value for value in readings if value is not None]
    if len(values) < len(readings):
        return _leaning_on_nothing(expression)
    steps = [step(StepKind.LEANS_ON, value=before.edtf)]
    if expression.doubtful or not _suffices(before, expression.unit):
        values = [value.qualified("?") for value in values]
        steps.append(step(StepKind.DOUBTFUL, value=", ".join(map(str, values))))
    made = certain(values[0] if len(values) == 1 else Edtf.one_of(values), *steps)
    kept = before.modifier if expression.shift == 0 and expression.unit in _DAYS else None
    extent = before.extent if kept or len(values) > 1 else made.extent
    alternatives = tuple(values) if len(values) > 1 else ()
    return evolve(made, status=before.status, modifier=kept, extent=extent, alternatives=alternatives)


@resolve_expression.register
def _counted_from(expression: CountedFrom, anchor: Anchor) -> ResolvedDate:
    """So many units from the date that stands beside them, each of its readings."""
    told = resolve_expression(expression.of, anchor)
    distance = Anaphor(expression.unit, expression.shift)
    readings = [_shifted(value, distance) for value in told.alternatives or (told.edtf,) if value is not None]
    values = [value for value in readings if value is not None]
    if not values or len(values) < len(readings):
        return evolve(told, edtf=None, alternatives=(), status=Status.UNANCHORED)
    counted_on = step(StepKind.LEANS_ON, value=told.edtf)
    if len(values) > 1:
        return evolve(told, edtf=Edtf.one_of(values), alternatives=tuple(values), steps=(*told.steps, counted_on))
    return evolve(certain(values[0], *told.steps, counted_on), status=told.status)


def _leaning_on_nothing(expression: Expression) -> ResolvedDate:
    or_next = isinstance(expression, Anaphor) and expression.or_next
    said = step(StepKind.LEANS_ON_NOTHING, or_next="yes" if or_next else "")
    return ResolvedDate(None, Status.UNANCHORED, steps=(said,))


def _suffices(before: ResolvedDate, unit: Unit) -> bool:
    """Whether what was told is one date at least as precise as the unit counted in."""
    values = before.alternatives or (() if before.edtf is None else (before.edtf,))
    if unit in (Unit.YEAR, Unit.MONTH):
        return all(value.form in (Form.DATE, Form.INTERVAL) for value in values)
    return all(value.precision is Precision.DAY and value.form is Form.DATE for value in values)


def _shifted(value: Edtf, expression: Anaphor) -> Edtf | None:
    """So many units after the last day told before, or before the first; None where that is not known."""
    unit, shift = expression.unit, expression.shift
    if unit is Unit.WEEK and shift and not expression.whole:
        unit, shift = Unit.DAY, shift * DAYS_IN_WEEK
    if shift == 0 and unit is Unit.DAY:
        return value if value.form is not Form.INTERVAL or Open.OPEN not in value.parts else None
    dated = value if value.has_year else value.in_year(_ANY_YEAR)
    if dated is None:
        return None
    day = dated.latest if shift > 0 else dated.earliest
    if day is None or (unit is Unit.MONTH and value.precision in _COARSER_THAN_MONTH):
        return None
    moved = counted(Relative(unit, shift), day)
    if value.has_year or unit is not Unit.DAY:
        return moved if value.has_year else None
    first = moved.earliest
    return None if first is None else Edtf.of(None, first.month, first.day)


_COARSER_THAN_MONTH = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)


@resolve_expression.register
def _again(expression: Again, anchor: Anchor) -> ResolvedDate:
    """The period told last, or that of another year: "the same period last year"."""
    period = anchor.before.period
    moved = None if period is None else _moved_period(period, expression)
    if period is None or moved is None:
        return (
            _leaning_on_nothing(expression)
            if expression.otherwise is None
            else resolve_expression(expression.otherwise, anchor)
        )
    return certain(moved, step(StepKind.LEANS_ON_PERIOD, value=period, moved=moved))


def _moved_period(period: Edtf, expression: Again) -> Edtf | None:
    first, last = period.ends
    if not isinstance(first, EdtfDate) or not isinstance(last, EdtfDate) or first.year is None or last.year is None:
        return None
    is_quarter = period.form is Form.DATE and first.month in QUARTER_MONTHS
    if expression.only_quarter and not is_quarter:
        return None
    if expression.unit is not Unit.YEAR:
        fits = is_quarter if expression.unit is Unit.QUARTER else period.precision is Precision.MONTH and first == last
        day = period.earliest if fits else None
        return None if day is None else counted(Relative(expression.unit, expression.shift), day)
    years = expression.shift if expression.year is None else expression.year - last.year
    moved = [Edtf.of(end.year + years, end.month, end.day) for end in (first, last) if end.year is not None]
    return moved[0] if period.form is Form.DATE else Edtf.interval(*moved)
