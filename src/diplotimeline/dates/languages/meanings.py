"""What forms come to in more than one language; each takes its parts by the names that the forms give them."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from diplotimeline.calendars.civil import days_in_month
from diplotimeline.dates.expressions import (
    About,
    CalendarDate,
    Expression,
    NthWeekday,
    PartOf,
    Range,
    Relative,
    Several,
    Timed,
    Unit,
    Vague,
    pair_or_range,
)
from diplotimeline.dates.grammar import Match

_FEBRUARY = 2


def itself(m: Match) -> Expression:
    """The date that the form frames."""
    date: Expression = m.date
    return date


def about(m: Match) -> About:
    """Around a time."""
    return About(m.of)


def third_of(m: Match) -> PartOf:
    """The start, middle or end of a time."""
    return PartOf(m.of, m.third)


def in_part_of_day(m: Match) -> Timed:
    """A part of a day."""
    return Timed(m.date, m.part)


def days_away(m: Match) -> Relative:
    """So many days from the day of publication."""
    return Relative(Unit.DAY, m.days_away)


def span(m: Match) -> Range:
    """From one time to another."""
    return Range(m.first, m.last)


def since(m: Match) -> Range:
    """From a time on."""
    return Range(m.first, None)


def until(m: Match) -> Range:
    """Up to a time."""
    return Range(None, m.last)


def both(m: Match) -> Several:
    """One time and another."""
    return Several((m.first, m.last))


def pair_or_span(m: Match) -> Expression:
    """Two days, or all from the one to the other: the sign between them does not say."""
    return pair_or_range(m.first, m.last)


def direction_only(m: Match) -> Vague:
    """No date, but whether it lies ahead or behind."""
    return Vague(m.vague)


def counted_number(m: Match) -> int:
    """A number, in digits or in words."""
    number: int = m.count or m.count_word
    return number


def nth_weekday(m: Match) -> NthWeekday:
    """The first Saturday of a month, the last Sunday of one."""
    return NthWeekday(m.month, m.weekday, m.which, m.year, m.year_shift)


def named_day(m: Match) -> Expression:
    """A day that has a name, in the year that is said beside it."""
    day: Any = m.holiday
    date: Expression = evolve(day, year=m.year, year_shift=m.year_shift, direction=m.direction)
    return date


def days_at_edge(m: Match, count: int, *, is_start: bool) -> Range | None:
    """So many days at the start or the end of a month; of February without a year nobody knows the last ones."""
    length = days_in_month(m.year, m.month)
    if not 1 < count < length or (m.month == _FEBRUARY and m.year is None and not is_start):
        return None
    first, last = (1, count) if is_start else (length + 1 - count, length)
    return Range(CalendarDate(m.year, m.month, first), CalendarDate(m.year, m.month, last))
