"""What words can say about time before they are anchored: a closed set of classes, no language in them."""

from __future__ import annotations

import datetime
from enum import StrEnum

from attrs import evolve, frozen

from diplotimeline.calendars.civil import Third


class Direction(StrEnum):
    """Which way words point from the day of publication."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Unit(StrEnum):
    """A unit that words count in or point to."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class PartOfDay(StrEnum):
    """A part of the day, with no hours invented (TIMEX3 TMO, TMI, TAF, TEV, TNI)."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


@frozen
class PrintedZone:
    """Words that speak of a time zone: its IANA name, None if they do not say which, and the words as printed."""

    name: str | None
    words: str


@frozen
class ClockTime:
    """A printed clock time; the hour 24 is the end of the day.

    ``zone`` is its IANA zone, None if that is not known; ``zone_words`` are words printed beside it that speak of a zone
    and do not say which: "local time", "IST", which is India's, Israel's or Ireland's.
    """

    hour: int
    minute: int = 0
    zone: str | None = None
    zone_words: str | None = None

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"

    def printed_with(self, zone: PrintedZone | None) -> ClockTime:
        """The same time with the zone that is printed beside it, if one is."""
        if zone is None:
            return self
        return evolve(self, zone=zone.name, zone_words=None if zone.name else zone.words)

    def assumed_in(self, zone: str | None) -> ClockTime:
        """The same time in a zone that is known from elsewhere; what is printed beside it holds."""
        return self if self.zone is not None or self.zone_words is not None else evolve(self, zone=zone)

    def on(self, date: datetime.date) -> datetime.datetime:
        """The moment on that day, without zone."""
        midnight = datetime.datetime.combine(date, datetime.time())
        return midnight + datetime.timedelta(hours=self.hour, minutes=self.minute)


LAST_DAY = -1
"""As the day of a month: its last one."""


@frozen
class CalendarDate:
    """A day, month or year by its numbers; what is not said is None.

    ``month`` may be a season, quarter or half by its EDTF code. ``year_shift`` is a year told from publication
    (-1: last year), ``assumed`` if the words only suggest that year ("the first six months"); ``direction`` a word
    such as "last" or "next" beside a yearless date, ``month_shift`` a month told from publication beside a day,
    ``same_year`` the year of what was told before ("on 8 June that year").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    year_shift: int | None = None
    direction: Direction | None = None
    assumed: bool = False
    month_shift: int | None = None
    same_year: bool = False


@frozen
class NumericDate:
    """Two numbers for day and month, in an order that the words leave open: "04/05/2025"."""

    first: int
    second: int
    year: int | None = None


@frozen
class LunarDate:
    """A day or month of the Vietnamese lunar calendar, or its year.

    ``cycle`` is the year's place among sixty, ``shift`` days are added, ``leap`` is the second month of a number;
    ``year_shift`` and ``direction`` as in `CalendarDate`; ``beside`` if the solar day stands beside it.
    """

    month: int | None = None
    day: int | None = None
    year: int | None = None
    cycle: int | None = None
    shift: int = 0
    leap: bool = False
    beside: bool = False
    year_shift: int | None = None
    direction: Direction | None = None


@frozen
class NthWeekday:
    """A day told by its weekday in a month, such as the fourth Thursday of November; ``nth`` -1 for the last one."""

    month: int
    weekday: int
    nth: int
    year: int | None = None
    year_shift: int | None = None
    direction: Direction | None = None


@frozen
class Easter:
    """Easter Sunday of the western churches, or so many days from it."""

    shift: int = 0
    year: int | None = None
    year_shift: int | None = None
    direction: Direction | None = None


@frozen
class YearSpan:
    """A decade or century: its first year, and its length in years (10 or 100)."""

    first_year: int
    years: int


@frozen
class Weekday:
    """A day of the week, 0 for Monday; in the week that ``week_shift`` points to, or by direction, ``weeks`` later."""

    weekday: int
    week_shift: int | None = None
    direction: Direction | None = None
    weeks: int = 0


@frozen
class Relative:
    """A unit counted from publication: today is (DAY, 0), last month (MONTH, -1), ten years ago (YEAR, -10).

    ``ending``: told at its end, a week is the one that ends now ("tuần qua"). ``by_tense``: the last one or the next,
    whichever the tense tells ("the weekend"). ``if_future``: a length of time, unless the clause tells of what will be
    ("in two weeks").
    """

    unit: Unit
    shift: int
    ending: bool = False
    by_tense: bool = False
    if_future: bool = False


@frozen
class PartOf:
    """The start, middle or end of something longer; ``exact`` for the ten-day spans of a month."""

    of: Expression
    part: Third
    exact: bool = False


@frozen
class WeekOf:
    """The week that a day lies in, or its weekend: "the week of June 12"."""

    of: Expression
    weekend: bool = False


@frozen
class Range:
    """From one to another, both included; None for an open end."""

    start: Expression | None
    end: Expression | None


@frozen
class About:
    """A date that the words give only roughly: "khoảng", "around", "vers" (EDTF ~)."""

    of: Expression


@frozen
class Several:
    """Dates told together: all of them, nothing between; what earlier ones lack comes from the last."""

    items: tuple[Expression, ...]


@frozen
class Timed:
    """A day with a part of the day or a clock time."""

    of: Expression
    part_of_day: PartOfDay | None = None
    time: ClockTime | None = None


@frozen
class Checked:
    """A date with its weekday beside it: the weekday checks, it does not date."""

    of: Expression
    weekday: int


@frozen
class Counted:
    """A range with its printed number of days beside it, which checks."""

    of: Expression
    days: int


@frozen
class Anaphor:
    """A unit counted from what the text dated before; ``doubtful`` if the words only suggest the day.

    Weeks count as seven days each ("a week later") unless ``whole`` ("the following week"). ``or_publication``: where
    nothing was told before, the words lean on publication; ``or_next``: in doubt on the day that is told next.
    """

    unit: Unit
    shift: int = 0
    doubtful: bool = False
    whole: bool = False
    or_publication: bool = False
    or_next: bool = False


@frozen
class CountedFrom:
    """A day, month or year so many units from a date that is told beside it: "two days after 10 March"."""

    of: Expression
    unit: Unit
    shift: int


@frozen
class Again:
    """The period told last (a quarter, a half, some months), so many of its own length or years away.

    ``unit`` is MONTH, QUARTER or YEAR, or the ``year`` is told; ``only_quarter`` passes over other periods. ``otherwise``
    holds where none was told.
    """

    unit: Unit
    shift: int = 0
    year: int | None = None
    only_quarter: bool = False
    otherwise: Expression | None = None


@frozen
class Span:
    """So many units up to publication (below 0) or from it on: "5 năm qua", "the next three months"; approximate."""

    unit: Unit
    count: int


@frozen
class Either:
    """Words that can be read in several ways; ``likeliest_first``: the first holds, the others stay possible."""

    readings: tuple[Expression, ...]
    likeliest_first: bool = False


@frozen
class Vague:
    """A direction and no date; ``direction`` None for a bare length of time."""

    direction: Direction | None = None


Expression = (
    CalendarDate
    | NumericDate
    | LunarDate
    | NthWeekday
    | Easter
    | YearSpan
    | Weekday
    | Relative
    | PartOf
    | WeekOf
    | Range
    | About
    | Several
    | Timed
    | Checked
    | Counted
    | Anaphor
    | CountedFrom
    | Again
    | Span
    | Either
    | Vague
)


def untimed(expression: Expression) -> Expression:
    """The date itself, without the clock, part of the day or weekday that stands beside it."""
    while isinstance(expression, Timed | Checked):
        expression = expression.of
    return expression


def behind(expression: Expression) -> Expression:
    """The same words placed before publication, as "since" does; what has a year or a direction stays as it is."""
    if isinstance(expression, CalendarDate) and expression.year is None and expression.month is not None:
        return evolve(expression, direction=expression.direction or Direction.PAST)
    return expression


def pair_or_range(first: Expression, last: Expression) -> Expression:
    """Two days in brackets: the same day of two years is an anniversary and its origin, with nothing between them."""
    if isinstance(first, CalendarDate | NumericDate) and first.year is not None and _same_day(first, last):
        return Several((first, last))
    return Range(first, last)


def _same_day(first: CalendarDate | NumericDate, last: Expression) -> bool:
    """Whether the other date is that day of another year."""
    return type(first) is type(last) and evolve(first, year=None) == evolve(last, year=None)


def with_day(expression: Expression, day: int) -> Expression:
    """The same date with another day; of words that can be read in several ways, each of them."""
    if isinstance(expression, Either):
        return evolve(expression, readings=tuple(with_day(each, day) for each in expression.readings))
    return evolve(expression, day=day) if isinstance(expression, CalendarDate | LunarDate) else expression


_HALVES = {Third.START: 40, Third.END: 41}
_MONTHS_IN_YEAR = 12
_MONTHS_IN_HALF = 6


def months_of_year(count: int, ends: Third, year: int | None, year_shift: int | None, *, assumed: bool = False) -> Expression:
    """The first or last months of a year; six of them are a half, more than there are say nothing.

    ``assumed`` if the words do not name the year.
    """
    if not 1 <= count <= _MONTHS_IN_YEAR:
        return Vague()
    if count == _MONTHS_IN_HALF:
        return CalendarDate(year, _HALVES[ends], year_shift=year_shift, assumed=assumed)
    first, last = (1, count) if ends is Third.START else (_MONTHS_IN_YEAR + 1 - count, _MONTHS_IN_YEAR)
    return Range(CalendarDate(year, first, year_shift=year_shift), CalendarDate(year, last, year_shift=year_shift))


_NOON = 12
_SMALL_HOURS = 6
_SECOND_HALF = (PartOfDay.NOON, PartOfDay.AFTERNOON, PartOfDay.EVENING, PartOfDay.NIGHT)


def clock_in(clock: ClockTime, part: PartOfDay | None) -> ClockTime:
    """The hour that a clock and a part of the day give: eight in the evening is 20:00, two at night is 2:00."""
    in_small_hours = part is PartOfDay.NIGHT and clock.hour < _SMALL_HOURS
    before_noon = part is PartOfDay.NOON and clock.hour >= _NOON - 2
    if part is None or clock.hour > _NOON or in_small_hours or before_noon:
        return clock
    return evolve(clock, hour=clock.hour % _NOON + (_NOON if part in _SECOND_HALF else 0))
