"""What forms come to in more than one language; each takes its parts by the names that the forms give them."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from diplotimeline.dates.expressions import (
    About,
    Expression,
    PartOf,
    Range,
    Relative,
    Several,
    Timed,
    Unit,
    Vague,
    pair_or_range,
)
from diplotimeline.dates.grammar import Captures


def itself(m: Captures) -> Expression:
    """The date that the form frames."""
    date: Expression = m.date
    return date


def about(m: Captures) -> About:
    """Around a time."""
    return About(m.of)


def third_of(m: Captures) -> PartOf:
    """The start, middle or end of a time."""
    return PartOf(m.of, m.third)


def in_part_of_day(m: Captures) -> Timed:
    """A part of a day."""
    return Timed(m.date, m.part)


def days_away(m: Captures) -> Relative:
    """So many days from the day of publication."""
    return Relative(Unit.DAY, m.days_away)


def span(m: Captures) -> Range:
    """From one time to another."""
    return Range(m.first, m.last)


def since(m: Captures) -> Range:
    """From a time on."""
    return Range(m.first, None)


def until(m: Captures) -> Range:
    """Up to a time."""
    return Range(None, m.last)


def both(m: Captures) -> Several:
    """One time and another."""
    return Several((m.first, m.last))


def pair_or_span(m: Captures) -> Expression:
    """Two days, or all from the one to the other: the sign between them does not say."""
    return pair_or_range(m.first, m.last)


def direction_only(m: Captures) -> Vague:
    """No date, but whether it lies ahead or behind."""
    return Vague(m.vague)


def counted_number(m: Captures) -> int:
    """A number, in digits or in words."""
    number: int = m.count or m.count_word
    return number


def named_day(m: Captures) -> Expression:
    """A day that has a name, in the year that is said beside it."""
    day: Any = m.holiday
    date: Expression = evolve(day, year=m.year, year_shift=m.year_shift, direction=m.direction)
    return date
