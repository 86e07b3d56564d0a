"""What expressions are anchored in, and the readings that publication leaves open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import singledispatch

from attrs import evolve, frozen

from diplotimeline.calendars.civil import (
    Day,
)
from diplotimeline.dates.context import PublicationContext
from diplotimeline.dates.expressions import (
    Direction,
    Expression,
)
from diplotimeline.dates.resolved import Extent, ResolvedDate, Status
from diplotimeline.dates.steps import Step, StepKind, step
from diplotimeline.edtf import Edtf, Form, Precision
from diplotimeline.errors import EdtfError

_NEAR_TIE_DAYS = 15
_LONGEST_PUBLICATION_SPAN = 92
_MOST_YEARS = 20


@frozen
class Memory:
    """What the text told before, so far as later words can lean on it.

    ``day`` is the last day of the narrative, ``date`` the last date of any precision, ``period`` the last quarter,
    half or run of months, ``year`` the one that frames the clause ("in 2023, ... on 5 June").
    """

    day: ResolvedDate | None = None
    date: ResolvedDate | None = None
    period: Edtf | None = None
    year: int | None = None


@frozen
class Anchor:
    """What an expression is anchored in: the publication, what was told before, and the tense of the clause."""

    context: PublicationContext
    before: Memory = Memory()
    tense: Direction | None = None

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


def year_value(year: int, month: int | None, day: int | None) -> Edtf | None:
    """A date of that year; None for a day that no calendar has, such as a 29 February that the year lacks."""
    try:
        return Edtf.of(year, month, day)
    except EdtfError:  # 29 February
        return None


def certain(edtf: Edtf, *steps: Step) -> ResolvedDate:
    """A date without choice; a range, a set and a lone day fill their time, a unit is some time in it."""
    filled = edtf.form in (Form.INTERVAL, Form.ALL_OF) or edtf.precision is Precision.DAY
    return ResolvedDate(edtf, Status.RESOLVED, Extent.THROUGHOUT if filled else Extent.WITHIN, steps=steps)


def one_or_several(
    values: Iterable[Edtf], chosen: StepKind, possible: StepKind, anchor: Anchor, *, extent: Extent | None = None
) -> ResolvedDate:
    """A resolved date where all readings agree, else an ambiguous one with each of them."""
    distinct = sorted(set(values))
    if len(distinct) == 1:
        resolved = certain(distinct[0], step(chosen, value=distinct[0], published=anchor.published))
        return resolved if extent is None else evolve(resolved, extent=extent)
    told = step(possible, values=", ".join(map(str, distinct)), published=anchor.published)
    return ResolvedDate(Edtf.one_of(distinct), Status.AMBIGUOUS, alternatives=tuple(distinct), steps=(told,))


def in_chosen_years(
    in_year: Callable[[int], Edtf | None], yearless: Edtf, expression: Expression, anchor: Anchor
) -> ResolvedDate:
    """A value that repeats every year: in the year of its clause, that a word points to, or nearest to publication."""
    direction = getattr(expression, "direction", None)
    framed = None if direction or anchor.before.year is None else in_year(anchor.before.year)
    if framed is not None:
        return certain(framed, step(StepKind.YEAR_OF_CLAUSE, value=framed))
    if anchor.span is None or anchor.years is None:
        unknown = step(StepKind.YEAR_UNKNOWN, value=yearless, published=anchor.context.published or "")
        return evolve(certain(yearless, unknown), status=Status.UNANCHORED)
    values = _possible(in_year, direction, anchor.span)
    if len(values) > 1 and direction is None and anchor.tense is not None:
        told = _possible(in_year, anchor.tense, anchor.span)
        if len(told) == 1:
            tense = step(StepKind.YEAR_BY_TENSE, value=told[0], published=anchor.published, tense=anchor.tense)
            return certain(told[0], tense)
    chosen = StepKind.YEAR_POINTED if direction else StepKind.YEAR_NEAREST
    return one_or_several(values, chosen, StepKind.YEARS_POSSIBLE, anchor)


def _possible(
    in_year: Callable[[int], Edtf | None], direction: Direction | None, span: tuple[Day, Day]
) -> list[Edtf]:
    """The value in each year that fits best for some day of publication."""
    first, last = (_best_years(in_year, direction, day) for day in span)
    return [value for year in range(min(first), max(last) + 1) if (value := in_year(year)) is not None]


def _best_years(in_year: Callable[[int], Edtf | None], direction: Direction | None, published: Day) -> list[int]:
    """The year that fits best for one day of publication; two at a near tie."""
    if direction is Direction.PRESENT and in_year(published.year) is not None:
        return [published.year]
    gaps: list[tuple[int, int]] = []
    for distance in range(9):  # 29 February comes round within eight years
        if distance > 1 and len(gaps) > 1:
            break
        for year in sorted({published.year - distance, published.year + distance}):
            gap = _gap(in_year(year), direction, published)
            gaps += [] if gap is None else [(gap, year)]
    (nearest, year), *others = sorted(gaps)
    if direction is None and others and others[0][0] - nearest <= _NEAR_TIE_DAYS:
        return sorted([year, others[0][1]])
    return [year]


def _gap(value: Edtf | None, direction: Direction | None, published: Day) -> int | None:
    """Days between a value and publication; None if it does not lie in that direction."""
    first, last = (None, None) if value is None else (value.earliest, value.latest)
    if first is None or last is None or not _points(first, last, direction, published):
        return None
    return max(first.ordinal - published.ordinal, published.ordinal - last.ordinal, 0)


def _points(first: Day, last: Day, direction: Direction | None, published: Day) -> bool:
    if direction is Direction.PAST:
        return last <= published or (first < published and (first.year, first.month) != (published.year, published.month))
    return direction is not Direction.FUTURE or first > published


def unanchored(anchor: Anchor) -> ResolvedDate:
    """What cannot be told, since too little is known of publication."""
    reason = step(StepKind.NO_ANCHOR, published=anchor.context.published or "")
    return ResolvedDate(None, Status.UNANCHORED, steps=(reason,))
