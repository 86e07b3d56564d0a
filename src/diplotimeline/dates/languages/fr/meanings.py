"""What French forms come to, where it takes more than a line."""

from __future__ import annotations

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import (
    LAST_DAY,
    About,
    CalendarDate,
    CountedFrom,
    Either,
    Expression,
    Range,
    Relative,
    Several,
    Timed,
    Unit,
    YearSpan,
    months_of_year,
)
from diplotimeline.dates.grammar import Match
from diplotimeline.dates.languages.fr.words import FIRST_HALF, MONTHS
from diplotimeline.dates.languages.meanings import counted_number, days_at_edge


def calendar_date(m: Match) -> CalendarDate:
    """A date of the calendar, as far as its parts are said."""
    year, told = m.year or m.short_year or m.full_year, told_year(m)
    shift = m.year_shift if told is None else told
    return CalendarDate(year, m.month or m.month_number, m.day, shift, m.direction, same_year=told is not None)


def told_year(m: Match) -> int | None:
    """How far the year is from that of what was told before: 0 for the same."""
    told: int | None = m.that_year if m.that_year is not None else m.next_year
    return told


def so_long_from(m: Match) -> CountedFrom:
    """So many units from a day, onwards or back."""
    return CountedFrom(m.of, m.counted_unit, counted_number(m) * (m.before or 1))


def in_two_units(m: Match) -> Relative:
    """Years and months ago, or from now on."""
    months = 12 * (m.years_count or m.years_word) + counted_number(m)
    return Relative(Unit.MONTH, months if m.in_future else -months)


def decades(m: Match) -> Several:
    """Several decades: "les années 1990 et 2000"."""
    first, *others = (each for each in (m.first, m.second, m.last) if each is not None)
    return Several((first, *(YearSpan(each, 10) if isinstance(each, int) else each for each in others)))


def years_or_month(m: Match) -> Expression:
    """Years, the last one in two digits; "2010-05" is a month, and "2004-05" may be."""
    number = m.end % 100
    years = Range(CalendarDate(m.year), CalendarDate(m.year + (number - m.year) % 100))
    if number not in MONTHS.values():
        return years
    month = CalendarDate(m.year, number)
    return Either((month, years)) if number > m.year % 100 else month


def several_days(m: Match) -> Several:
    """Several days of one month."""
    last = CalendarDate(m.year, m.month, m.last)
    return Several((*(CalendarDate(day=day) for day in m.days), last))


def so_long_ago(m: Match) -> Expression:
    """So many units ago."""
    made = Relative(m.counted_unit, -counted_number(m))
    return made if m.roughly is None else About(made)


def at_clock_time(m: Match) -> Timed:
    """A date at a clock time, in the zone that is printed with it."""
    return Timed(m.date, time=(m.clock or m.clock_word).printed_with(m.zone))


def part_of_year(m: Match) -> CalendarDate:
    """A quarter, half or season."""
    part = m.quarter or m.half or m.season or m.number_of_quarter or m.number_of_half
    told = told_year(m)
    if told is not None:
        return CalendarDate(None, part, year_shift=told, same_year=True)
    assumed = m.year is None and m.year_shift is None and m.direction is None
    return CalendarDate(m.year, part, year_shift=0 if assumed else m.year_shift, direction=m.direction, assumed=assumed)


def season_of_year(m: Match) -> CalendarDate:
    """A season; this one, unless a year is said."""
    told = told_year(m)
    if told is not None:
        return CalendarDate(None, m.season, year_shift=told, same_year=True)
    shift = 0 if m.this is not None and m.year is None else m.year_shift
    return CalendarDate(m.year, m.season, year_shift=shift, direction=m.direction)


def first_or_last_months(m: Match) -> Expression:
    """Les neuf premiers mois de 2024."""
    ends = Third.START if m.ends == FIRST_HALF else Third.END
    return months_of_year(counted_number(m), ends, m.year, None if m.year else m.year_shift or 0)


def decade_span(m: Match) -> YearSpan:
    """The ten years of a decade."""
    return YearSpan(m.year or m.tens or m.tens_word, 10)


def century_span(m: Match) -> YearSpan:
    """The hundred years of a century, as people name it."""
    return YearSpan(((m.roman or m.century) - 1) * 100, 100)


def edge_days(m: Match) -> Range | None:
    """The first or last days of a month."""
    return days_at_edge(m, counted_number(m), is_start=m.ends == FIRST_HALF)


def half_of_month(m: Match) -> Range:
    """The first half of a month ends on the 15th."""
    days = (1, 15) if m.ends == FIRST_HALF else (16, LAST_DAY)
    return Range(*(CalendarDate(m.year, m.month, day) for day in days))
