"""What a text has told so far, for words that lean on it: "the same day", "a year earlier", "in 2023, ... on 5 June"."""

from __future__ import annotations

from attrs import evolve

from diplotimeline.calendars.civil import Day
from diplotimeline.dates.clause import Clause
from diplotimeline.dates.context import PublicationContext
from diplotimeline.dates.locale import Cues
from diplotimeline.dates.resolved import Extent, ResolvedDate, Status
from diplotimeline.dates.resolving import DiscourseState
from diplotimeline.edtf import Edtf, EdtfDate, Form, Precision

_LONGEST_STORY = 366
_LONG_AGO_YEARS = 2
_FAR_YEARS = 20
_LAST_OF_SPRING = 6


def updated(
    state: DiscourseState, date: ResolvedDate, clause: Clause, cues: Cues, context: PublicationContext
) -> DiscourseState:
    """The state after one more date."""
    if date.edtf is None or date.status is not Status.RESOLVED:
        return state
    if clause.is_opened(cues) and date.edtf.form is Form.DATE and date.edtf.precision is Precision.YEAR:
        state = evolve(state, year=date.edtf.single().year)
    state = _with_era(state, date, clause, cues, context)
    if _is_period(date.edtf):
        state = evolve(state, period=date.edtf)
    if clause.in_brackets or not date.edtf.has_year:
        return state
    if _leads(date, state.day, context) and not clause.is_background(cues):
        state = evolve(state, day=date)
    return state if date.edtf.form is Form.ALL_OF else evolve(state, date=date)


def _with_era(
    state: DiscourseState, date: ResolvedDate, clause: Clause, cues: Cues, context: PublicationContext
) -> DiscourseState:
    """A day or year of long ago that opens a sentence sets the time of its paragraph, a day elsewhere that of its sentence.

    A date of these days ends both.
    """
    first, published = date.earliest, context.first
    if first is None or published is None or date.edtf is None or date.edtf.form is not Form.DATE:
        return state
    if published.year - first.year < _LONG_AGO_YEARS:
        return evolve(state, era=None, story=None)
    if clause.is_opened(cues) and date.edtf.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR):
        return evolve(state, era=_told_on(date.edtf, first))
    # A year or month is often only mentioned: it holds where its sentence begins with it.
    leads = date.edtf.precision is Precision.DAY or clause.is_begun(cues)
    if clause.in_brackets or clause.is_background(cues):
        return state
    if not leads:  # a day behind it may be of that year, or of these days
        is_far = date.edtf.precision is Precision.YEAR and published.year - first.year >= _FAR_YEARS
        return evolve(state, story=date.edtf, sentences_since=1) if is_far and state.story is None else state
    return evolve(state, story=date.edtf, sentences_since=0)


def _told_on(era: Edtf, first: Day) -> Edtf:
    """The time that the days after it are of: an account goes on, so a day of spring is followed by autumn, not led by it."""
    return Edtf.of(first.year) if first.month <= _LAST_OF_SPRING else era


def _is_period(edtf: Edtf) -> bool:
    """A quarter, a half, a season, a month or a run of months within one year."""
    if edtf.form not in (Form.DATE, Form.INTERVAL):
        return False
    first, last = edtf.ends
    if not isinstance(first, EdtfDate) or not isinstance(last, EdtfDate) or first.month is None or first.day is not None:
        return False
    return edtf.form is Form.DATE or (first.year == last.year and last.day is None and last.month is not None)


def _leads(date: ResolvedDate, before: ResolvedDate | None, context: PublicationContext) -> bool:
    """Whether a date takes over as the day that the narrative has reached.

    A lone day does, unless it lies years away and a nearer one was told; a run of days only where no lone day was.
    """
    if date.edtf is None or date.edtf.precision is not Precision.DAY or date.extent is Extent.WITHIN:
        return False
    if before is None:
        return True
    if date.edtf.form is not Form.DATE:
        return before.edtf is not None and before.edtf.form is not Form.DATE
    return _is_near(date, context) or not _is_near(before, context)


def _is_near(date: ResolvedDate, context: PublicationContext) -> bool:
    return _days_between(date.earliest, context.first) <= _LONGEST_STORY


def _days_between(one: Day | None, other: Day | None) -> int:
    return 0 if one is None or other is None else abs(one.ordinal - other.ordinal)
