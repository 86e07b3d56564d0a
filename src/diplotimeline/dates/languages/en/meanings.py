"""What English forms come to, where it takes more than a line."""

from __future__ import annotations

from attrs import evolve

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import (
    LAST_DAY,
    About,
    CalendarDate,
    Counted,
    CountedFrom,
    Direction,
    Either,
    Expression,
    Range,
    Relative,
    Several,
    Timed,
    Unit,
    Weekday,
    YearSpan,
    clock_in,
    months_of_year,
)
from diplotimeline.dates.grammar import Match
from diplotimeline.dates.languages.en.words import MONTHS
from diplotimeline.dates.languages.meanings import counted_number, days_at_edge

_LAST_CENTURY = 1900


def calendar_date(m: Match) -> CalendarDate:
    """A date of the calendar, as far as its parts are said."""
    told = m.that_year if m.that_year is not None else m.next_year
    shift = told if m.year_shift is None else m.year_shift
    return CalendarDate(m.year or m.full_year, m.month, m.day or m.ordinal_day, shift, m.direction, same_year=told is not None)


def edge_day(m: Match) -> CalendarDate:
    """The first or last day of a month or year."""
    month = m.month or (1 if m.last_day is None else 12)
    return CalendarDate(m.year, month, 1 if m.last_day is None else LAST_DAY)


def edge_days(m: Match) -> Range | None:
    """The first or last days of a month."""
    return days_at_edge(m, counted_number(m), is_start=_END_OF_HALF[m.half] is Third.START)


def date_of_told_year(m: Match) -> CalendarDate:
    """A month of the year that was told before, or of the next one."""
    return CalendarDate(month=m.month, year_shift=m.that_year or m.next_year or 0, same_year=True)


def at_clock_time(m: Match) -> Timed:
    """A date at a clock time, in the zone that is printed with it."""
    clock = m.clock or m.clock_word or m.four_digits
    return Timed(m.date, time=clock_in(clock, m.day_part).printed_with(m.zone))


def so_long_ago(m: Match) -> Expression:
    """So many units ago; a decade is ten years here."""
    count, unit = -counted_number(m), m.counted_unit
    if unit is Unit.DECADE:
        count, unit = count * 10, Unit.YEAR
    made = Relative(unit, count)
    return made if m.roughly is None else About(made)


def so_long_from(m: Match) -> CountedFrom:
    """So many units from a day, onwards or back."""
    unit, count = in_units(m.counted_unit, counted_number(m))
    is_next = isinstance(m.of, Weekday) and m.before is None and m.of.direction is None
    of = evolve(m.of, direction=Direction.FUTURE) if is_next else m.of
    return CountedFrom(of, unit, count * (m.before or 1))


def long_ago_in_two_units(m: Match) -> Relative:
    """Years and months ago, or from now on."""
    months = 12 * (m.years_count or m.years_word) + (m.count or m.count_word)
    return Relative(Unit.MONTH, -months if m.from_now is None else months)


def in_units(unit: Unit, count: int) -> tuple[Unit, int]:
    """Decades and centuries as years, quarters as months."""
    in_years, in_months = {Unit.DECADE: 10, Unit.CENTURY: 100}, {Unit.QUARTER: 3}
    if unit in in_years:
        return Unit.YEAR, count * in_years[unit]
    return (Unit.MONTH, count * in_months[unit]) if unit in in_months else (unit, count)


def year_part(m: Match) -> CalendarDate:
    """A quarter, half or season, of the year that is said, else the nearest one that fits the tense."""
    part = m.season or m.half or m.quarter or m.quarter_number or m.half_number
    told = m.that_year if m.that_year is not None else m.next_year
    if told is not None:
        return CalendarDate(None, part, year_shift=told, same_year=True)
    shift = m.year_shift if m.year_shift is not None else m.year_of
    return CalendarDate(m.year, part, year_shift=None if m.year else shift, direction=m.direction)


def first_or_last_months(m: Match) -> Expression:
    """The first nine months of a year."""
    shift = None if m.year else m.year_shift or 0
    return months_of_year(counted_number(m), _END_OF_HALF[m.half], m.year, shift)


_END_OF_HALF = {40: Third.START, 41: Third.END}


def first_or_last_quarters(m: Match) -> Expression:
    """The first three quarters of a year."""
    shift = None if m.year else m.year_shift or 0
    return months_of_year(3 * counted_number(m), _END_OF_HALF[m.half], m.year, shift)


def decade_span(m: Match) -> YearSpan:
    """The ten years of a decade."""
    first = m.year or m.tens or m.decade_word
    is_century = first % 100 == 0 and first < _LAST_CENTURY  # the 1800s, but not the 2000s
    return YearSpan(first // 10 * 10, 100 if is_century else 10)


def days_of_one_month(m: Match) -> Expression:
    """From one day to a later one of its month; after a whole date another number is no day: "April 10, 2025 - 3 min read"."""
    first: Expression = m.first
    is_whole = isinstance(first, CalendarDate) and first.year is not None and m.year is None
    if is_whole and m.last.day <= m.first.day:
        return first
    return Range(first, CalendarDate(m.year, day=m.last.day))


def years_or_month(m: Match) -> Expression:
    """Years, the last one in two digits; "2010-05" is a month, and "2004-05" may be."""
    number = m.end % 100
    last = m.year + (number - m.year) % 100
    years, month = Range(CalendarDate(m.year), CalendarDate(last)), CalendarDate(m.year, number)
    if m.hyphen is None or number not in MONTHS.values():
        return years
    return Either((month, years)) if number > m.year % 100 else month


def decades(m: Match) -> Several:
    """Several decades: "the 60s, 70s and 80s"."""
    return Several(tuple(each for each in (m.first, m.second, m.last) if each is not None))


def date_to_year(m: Match) -> Range | None:
    """From a whole date to a year, as lives are told: "January 18, 1950 - 2021"."""
    year = getattr(m.first, "year", None)  # a day told by its distance has none
    return None if year is None or year >= m.last.year else Range(m.first, m.last)


def one_of_two_days(m: Match) -> Either | None:
    """Two days of one month; "30 or 1 May" is of two."""
    first, last = (CalendarDate(m.year, m.month, each.day) for each in (m.first, m.last))
    return Either((first, last)) if m.first.day < m.last.day else None


def range_or_counted(m: Match) -> Range | Counted:
    """A range; with the number of its days, which must agree."""
    made = Range(m.first, m.last)
    days = m.count or m.count_word
    return made if days is None else Counted(made, days)


def several_days(m: Match) -> Several:
    """Several days of one month."""
    days = [each.day for each in (m.first, m.second, m.last) if each is not None]
    return Several(tuple(CalendarDate(m.year, m.month, day) for day in days))
