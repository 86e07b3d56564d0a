"""What expressions are anchored in, and the readings that publication leaves open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, singledispatch

from attrs import evolve, frozen

from diplotimeline.calendars.civil import Day, days_in_month
from diplotimeline.dates.context import PublicationContext
from diplotimeline.dates.expressions import (
    LAST_DAY,
    Direction,
    Expression,
)
from diplotimeline.dates.resolved import Extent, ResolvedDate, Status
from diplotimeline.dates.steps import Step, StepKind, step
from diplotimeline.edtf import Edtf, Form, Precision
from diplotimeline.errors import EdtfError

_NEAR_TIE_DAYS = 15
_TENSE_DECIDES_DAYS = 75
_TENSE_DOUBTS_DAYS = 45  # nearer than that the verb is too often that of another day: 30 lose .007 of F1 on news, 45 .003
_BEYOND_COMPARE_DAYS = 120  # the same unit of another year, a quarter at most, is then farther than any tie
_LONGEST_PUBLICATION_SPAN = 92
_STORY_GOES_ON_DAYS = 45  # a day by chance lies there one time in eight
_MOST_YEARS = 20
_PARTS_OF_YEAR = frozenset((Precision.HALF, Precision.QUARTER, Precision.SEASON))


@frozen
class DiscourseState:
    """What the text told before, so far as later words can lean on it.

    ``day`` is the last day of the narrative, ``date`` the last date of any precision, ``period`` the last quarter,
    half or run of months, ``year`` the one that frames the clause ("in 2023, ... on 5 June"), ``era`` a date of long
    ago that opened a sentence of the paragraph, so that the days after it are of that time too. ``story`` is one that stood
    anywhere else in its sentence, ``sentences_since`` how many have begun after that one.
    """

    day: ResolvedDate | None = None
    date: ResolvedDate | None = None
    period: Edtf | None = None
    year: int | None = None
    era: Edtf | None = None
    story: Edtf | None = None
    sentences_since: int = 0


def _no_tense() -> Direction | None:
    return None


@frozen(slots=False)
class Anchor:
    """What an expression is anchored in: the publication, what was told before, and the tense of the clause.

    The tense, the verb that the date can only belong to, and the years printed in the clause are asked for only where
    they decide something: few dates need them.
    """

    context: PublicationContext
    before: DiscourseState = DiscourseState()
    ask_tense: Callable[[], Direction | None] = _no_tense
    ask_governing: Callable[[], Direction | None] = _no_tense
    ask_years: Callable[[], frozenset[int]] = frozenset

    @cached_property
    def tense(self) -> Direction | None:
        """Whether the clause tells of what was or of what will be."""
        return self.ask_tense()

    @cached_property
    def governing(self) -> Direction | None:
        """The tense of the verb that the date can only belong to; None where that is not sure."""
        return self.ask_governing()

    @cached_property
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

    @cached_property
    def years(self) -> range | None:
        """Every possible year of publication; None if they are too many to tell apart, or not known."""
        span = self.span
        if span is None or span[1].year - span[0].year > _MOST_YEARS:
            return None
        return range(span[0].year, span[1].year + 1)

    @property
    def published(self) -> str:
        """The date of publication as text, for steps."""
        return str(self.context.published or "")


@singledispatch
def resolve_expression(expression: Expression, anchor: Anchor) -> ResolvedDate:  # noqa: ARG001 - the name is the signature
    """Resolve one expression; what cannot be known stays unknown.

    Raises:
        EdtfError: the words name a day that no calendar has.
    """
    raise TypeError(f"no way to anchor a {type(expression).__name__}")


def year_value(year: int, month: int | None, day: int | None) -> Edtf | None:
    """A date of that year; None for a day that no calendar has, such as a 29 February that the year lacks."""
    if day == LAST_DAY and month is not None:
        day = days_in_month(year, month)
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
    reason = step(possible, values=", ".join(map(str, distinct)), published=anchor.published)
    return ResolvedDate(Edtf.one_of(distinct), Status.AMBIGUOUS, alternatives=tuple(distinct), steps=(reason,))


def told_years(year: int | None, shift: int | None, anchor: Anchor) -> list[int] | None:
    """The years that words name, or that they count from publication; None where they name none."""
    if year is not None:
        return [year]
    return None if shift is None or anchor.years is None else [each + shift for each in anchor.years]


def in_chosen_years(in_year: _InYear, yearless: Callable[[], Edtf], expression: Expression, anchor: Anchor) -> ResolvedDate:
    """A value that repeats every year: in the year of its clause, that a word points to, or nearest to publication."""
    in_year = _each_once(in_year)
    direction = getattr(expression, "direction", None)
    if direction is not None:
        return _in_nearest_year(in_year, yearless, direction, anchor)
    told = _of_told_time(in_year, anchor.before)
    if told is not None:
        return certain(told, step(StepKind.YEAR_OF_CLAUSE, value=told))
    nearest = _in_nearest_year(in_year, yearless, None, anchor)
    story = _in_time_of(anchor.before.story, in_year)
    if story is None:
        return nearest
    if _goes_on(anchor.before.story, story):
        return certain(story, step(StepKind.YEAR_OF_CLAUSE, value=story))
    # In the sentence after the story's, its time is only one of the ways to read a day.
    return _either(story, nearest, anchor)


def _goes_on(story: Edtf | None, value: Edtf) -> bool:
    """Whether a day lies so shortly after that of the story that no chance put it there: "... on May 7, 1954. On May 8 ..."."""
    before, day = (None if story is None else story.earliest), value.earliest
    if before is None or day is None or story is None or story.precision is not Precision.DAY:
        return False
    return value.precision is Precision.DAY and 0 <= day.ordinal - before.ordinal <= _STORY_GOES_ON_DAYS


def _either(story: Edtf, nearest: ResolvedDate, anchor: Anchor) -> ResolvedDate:
    """A date in the time of the story, or where it would lie without one."""
    others = nearest.alternatives or (() if nearest.edtf is None else (nearest.edtf,))
    return one_or_several((story, *others), StepKind.YEAR_OF_CLAUSE, StepKind.READINGS_POSSIBLE, anchor)


def _in_nearest_year(
    in_year: _InYear, yearless: Callable[[], Edtf], direction: Direction | None, anchor: Anchor
) -> ResolvedDate:
    """The value in the year nearest to publication, on the side that a word points to or, if that is open, the tense."""
    if anchor.span is None or anchor.years is None:
        value = yearless()
        unknown = step(StepKind.YEAR_UNKNOWN, value=value, published=anchor.context.published or "")
        return evolve(certain(value, unknown), status=Status.UNANCHORED)
    days = sorted(set(anchor.span))
    nearest = [_nearest_years(in_year, direction, day) for day in days]
    if not all(nearest):
        yearless()  # raises for a day that no year has
        return unanchored(anchor)
    if direction is not None:
        return one_or_several(_values(in_year, nearest, 0), StepKind.YEAR_POINTED, StepKind.YEARS_POSSIBLE, anchor)
    governed = anchor.governing if nearest[0][0][0] > _NEAR_TIE_DAYS else None
    is_printed = nearest[0][0][1] in anchor.ask_years()  # "hosted the 2025 camp on June 8": the tense gives way
    if not is_printed and (governed is not None or _is_open(nearest, in_year, anchor)):
        decided = _by_tense(in_year, days, governed or anchor.tense)
        if len(decided) == 1:
            tense = step(StepKind.YEAR_BY_TENSE, value=decided[0], published=anchor.published, tense=governed or anchor.tense)
            return certain(decided[0], tense)
    values = _values(in_year, nearest, _NEAR_TIE_DAYS)
    is_doubtful = not is_printed and nearest[0][0][0] >= _TENSE_DOUBTS_DAYS
    if len(values) == 1 and is_doubtful and values[0].precision not in _PARTS_OF_YEAR:
        values += _by_tense(in_year, days, anchor.tense)
    return one_or_several(values, StepKind.YEAR_NEAREST, StepKind.YEARS_POSSIBLE, anchor)


def _by_tense(in_year: _InYear, days: Sequence[Day], tense: Direction | None) -> list[Edtf]:
    """The values on the side of publication that a tense speaks of; none if it speaks of neither."""
    if tense is None:
        return []
    nearest = [_nearest_years(in_year, tense, day) for day in days]
    return _values(in_year, nearest, 0) if all(nearest) else []


def _each_once(in_year: _InYear) -> _InYear:
    """The same, worked out once a year; `functools.cache` takes longer to make than this to use."""
    known: dict[int, Edtf | None] = {}

    def once(year: int) -> Edtf | None:
        if year not in known:
            known[year] = in_year(year)
        return known[year]

    return once


def _of_told_time(in_year: _InYear, state: DiscourseState) -> Edtf | None:
    """The value in the year that frames the clause, or nearest to the day of long ago that paragraph or sentence are about."""
    found = _in_time_of(state.era, in_year) if state.year is None else in_year(state.year)
    if found is None and state.sentences_since == 0:
        return _in_time_of(state.story, in_year)
    return found


def _in_time_of(era: Edtf | None, in_year: _InYear) -> Edtf | None:
    """The value in a year of long ago, or nearest to a day of it."""
    day = None if era is None else era.earliest
    if era is None or day is None:
        return None
    if era.precision is Precision.YEAR:
        return in_year(day.year)
    nearest = _nearest_years(in_year, None, day)
    return in_year(nearest[0][1]) if nearest else None


_InYear = Callable[[int], Edtf | None]
_Gap = tuple[int, int]
"""Days between publication and the value in a year, and that year."""


def _is_open(nearest: list[list[_Gap]], in_year: _InYear, anchor: Anchor) -> bool:
    """Whether the tense may decide: close to publication the nearest year holds, whatever the verb.

    A quarter may be reported on in the future and lie behind all the same.
    """
    value = in_year(nearest[0][0][1])
    if value is not None and value.precision in _PARTS_OF_YEAR:
        return anchor.tense is Direction.PAST
    is_far = len({year for gaps in nearest for _, year in gaps[:1]}) > 1 or nearest[0][0][0] >= _TENSE_DECIDES_DAYS
    return is_far and anchor.tense is not None


def _values(in_year: _InYear, nearest: list[list[_Gap]], tie: int) -> list[Edtf]:
    """The value in each year that fits best for some day of publication, or about as well as the best."""
    years = [year for gaps in nearest for gap, year in gaps if gap <= gaps[0][0] + tie]
    return [value for year in range(min(years), max(years) + 1) if (value := in_year(year)) is not None]


def _nearest_years(in_year: _InYear, direction: Direction | None, published: Day) -> list[_Gap]:
    """The two years that fit best for one day of publication, the best one first."""
    if direction is Direction.PRESENT and in_year(published.year) is not None:
        return [(0, published.year)]
    if direction is None:
        gap = _gap(in_year(published.year), None, published)
        if gap is not None and gap <= _BEYOND_COMPARE_DAYS:
            return [(gap, published.year)]
    gaps: list[_Gap] = []
    for distance in range(9):  # 29 February comes round within eight years
        if distance > 1 and len(gaps) > 1:
            break
        for year in sorted({published.year - distance, published.year + distance}):
            gap = _gap(in_year(year), direction, published)
            gaps += [] if gap is None else [(gap, year)]
    return sorted(gaps)[:2]


def _gap(value: Edtf | None, direction: Direction | None, published: Day) -> int | None:
    """Days between a value and publication; None if it does not lie in that direction."""
    first, last = (None, None) if value is None else (value.earliest, value.latest)
    if value is None or first is None or last is None:
        return None
    if not _points(first, last, direction, published, is_part_of_year=value.precision in _PARTS_OF_YEAR):
        return None
    return max(first.ordinal - published.ordinal, published.ordinal - last.ordinal, 0)


def _points(first: Day, last: Day, direction: Direction | None, published: Day, *, is_part_of_year: bool) -> bool:
    if direction is Direction.PAST:
        if is_part_of_year and first <= published:
            return True
        return last <= published or (first < published and (first.year, first.month) != (published.year, published.month))
    if direction is Direction.FUTURE:
        return first > published or (is_part_of_year and last > published)
    return True


def unanchored(anchor: Anchor) -> ResolvedDate:
    """What cannot be told, since too little is known of publication."""
    reason = step(StepKind.NO_ANCHOR, published=anchor.context.published or "")
    return ResolvedDate(None, Status.UNANCHORED, steps=(reason,))
