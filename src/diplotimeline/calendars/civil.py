"""The proleptic Gregorian calendar (ISO 8601): days, months, weeks, parts of a year.

``datetime.date`` ends at the years 1 and 9999, so days here are our own; year 0 is 1 BC.
"""

from __future__ import annotations

import datetime
from enum import StrEnum
from functools import total_ordering
from typing import Any, overload

from attrs import frozen

_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FEBRUARY = 2
DAYS_IN_WEEK = 7

SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
"""EDTF season code → first and last month; meteorological and northern, winter runs on into the next year."""

QUARTER_MONTHS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
"""EDTF quarter code → first and last month."""

HALF_MONTHS = {40: (1, 6), 41: (7, 12)}
"""EDTF half-year code → first and last month."""

YEAR_PART_MONTHS = SEASON_MONTHS | QUARTER_MONTHS | HALF_MONTHS


class Third(StrEnum):
    """A part of a longer unit: "đầu, giữa, cuối", "early, mid, late" (TIMEX3 START, MID, END)."""

    START = "start"
    MID = "mid"
    END = "end"


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int | None, month: int) -> int:
    """Length of a month (1 to 12); of an unknown year, the longest it can be."""
    if month == FEBRUARY and (year is None or is_leap(year)):
        return 29
    return _MONTH_LENGTHS[month - 1]


def is_day(month: int, day: int) -> bool:
    """Whether some year has that day."""
    return 1 <= month <= len(_MONTH_LENGTHS) and 1 <= day <= days_in_month(None, month)


@total_ordering
@frozen(eq=False)
class Day:
    """A day of any year, ordered; year 0 is 1 BC, as in ISO 8601.

    It equals the ``datetime.date`` of the same day. ``day + 1`` and ``day - 1`` are its neighbours, and the difference
    of two days is their distance in days.
    """

    year: int
    month: int
    day: int

    @property
    def ordinal(self) -> int:
        """Days since 1970-01-01, below 0 before it."""
        year = self.year - (self.month <= FEBRUARY)
        era, year_of_era = divmod(year, 400)
        day_of_year = (153 * ((self.month + 9) % 12) + 2) // 5 + self.day - 1
        return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719468

    @classmethod
    def from_ordinal(cls, ordinal: int) -> Day:
        """The day that many days after 1970-01-01."""
        era, day_of_era = divmod(ordinal + 719468, 146097)
        year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
        day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
        shifted = (5 * day_of_year + 2) // 153
        month = shifted + 3 if shifted < 10 else shifted - 9  # noqa: PLR2004 - March is month 0 here
        day = day_of_year - (153 * shifted + 2) // 5 + 1
        return cls(year_of_era + era * 400 + (month <= FEBRUARY), month, day)

    @classmethod
    def from_date(cls, date: datetime.date) -> Day:
        """The same day as a ``datetime.date``."""
        return cls(date.year, date.month, date.day)

    @property
    def weekday(self) -> int:
        """0 for Monday to 6 for Sunday."""
        return (self.ordinal + 3) % DAYS_IN_WEEK

    def __add__(self, days: int) -> Day:
        return Day.from_ordinal(self.ordinal + days)

    @overload
    def __sub__(self, other: int) -> Day: ...
    @overload
    def __sub__(self, other: Day | datetime.date) -> int: ...
    def __sub__(self, other: int | Day | datetime.date) -> Day | int:
        if isinstance(other, int):
            return Day.from_ordinal(self.ordinal - other)
        day = Day.from_date(other) if isinstance(other, datetime.date) else other
        return self.ordinal - day.ordinal

    def __eq__(self, other: object) -> bool:
        return _numbers(self) == _numbers(other) if _is_day(other) else NotImplemented

    def __lt__(self, other: Day | datetime.date) -> bool:
        return _numbers(self) < _numbers(other) if _is_day(other) else NotImplemented

    def __hash__(self) -> int:
        date = self.to_date()  # equal days and dates have one hash
        return hash((self.year, self.month, self.day)) if date is None else hash(date)

    def to_date(self) -> datetime.date | None:
        """The same day as a ``datetime.date``; None outside the years 1 to 9999."""
        if not datetime.MINYEAR <= self.year <= datetime.MAXYEAR:
            return None
        return datetime.date(self.year, self.month, self.day)

    def __str__(self) -> str:
        return f"{year_text(self.year)}-{self.month:02}-{self.day:02}"


def _is_day(value: object) -> bool:
    return isinstance(value, Day) or (isinstance(value, datetime.date) and not isinstance(value, datetime.datetime))


def _numbers(day: Any) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def year_text(year: int) -> str:
    """A year as EDTF writes it: four digits, "-" before year 0, "Y" from five digits on."""
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04}" if abs(year) <= datetime.MAXYEAR else f"Y{year}"


def shift_month(year: int, month: int, months: int) -> tuple[int, int]:
    """Year and month that many months later; months beyond 12 run on into the next years."""
    years, index = divmod(month - 1 + months, 12)
    return year + years, index + 1


def month_span(year: int, first: int, last: int) -> tuple[Day, Day]:
    """First and last day of a run of months; ``last`` may run beyond 12."""
    start_year, start_month = shift_month(year, first, 0)
    end_year, end_month = shift_month(year, last, 0)
    return Day(start_year, start_month, 1), Day(end_year, end_month, days_in_month(end_year, end_month))


def week_span(day: Day) -> tuple[Day, Day]:
    """Monday and Sunday of the day's week."""
    monday = day - day.weekday
    return monday, monday + 6


def iso_week(day: Day) -> tuple[int, int]:
    """ISO 8601 week-numbering year and week of a day."""
    thursday = day + (3 - day.weekday)
    return thursday.year, (thursday.ordinal - Day(thursday.year, 1, 1).ordinal) // DAYS_IN_WEEK + 1


def third_of_month(year: int, month: int, third: Third) -> tuple[Day, Day]:
    """Days 1-10, 11-20 or 21 to the end of a month."""
    first, last = {Third.START: (1, 10), Third.MID: (11, 20), Third.END: (21, days_in_month(year, month))}[third]
    return Day(year, month, first), Day(year, month, last)


def third_of_span(first: Day, last: Day, third: Third) -> tuple[Day, Day]:
    """A third of any run of days; whole months where the run is one of whole months divisible by three."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    whole = first.day == 1 and last.day == days_in_month(last.year, last.month)
    index = list(Third).index(third)
    if whole and months == 1:
        return third_of_month(first.year, first.month, third)
    if whole and months % 3 == 0:
        size = months // 3
        return month_span(first.year, first.month + index * size, first.month + (index + 1) * size - 1)
    length = last.ordinal - first.ordinal + 1
    start = first.ordinal + length * index // 3
    end = first.ordinal + max(length * (index + 1) // 3 - 1, length * index // 3)
    return Day.from_ordinal(start), Day.from_ordinal(end)
