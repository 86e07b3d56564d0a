"""What is counted from a date told before."""

from __future__ import annotations

from attrs import evolve

from diplotimeline.dates.anchoring.anchor import (
    Anchor,
    anchored,
    certain,
)
from diplotimeline.dates.anchoring.counting import counted
from diplotimeline.dates.expressions import (
    Anaphor,
    Relative,
    Unit,
)
from diplotimeline.dates.resolved import ResolvedDate, Status
from diplotimeline.dates.steps import StepKind, step
from diplotimeline.edtf import Edtf, Form, Open, Precision

_ANY_YEAR = 2001


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
    made = certain(values[0] if len(values) == 1 else Edtf.one_of(values), *steps)
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
    moved = counted(Relative(expression.unit, expression.shift), day)
    if value.has_year or expression.unit is not Unit.DAY:
        return moved if value.has_year else None
    first = moved.earliest
    return None if first is None else Edtf.of(None, first.month, first.day)
