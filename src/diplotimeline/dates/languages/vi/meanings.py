"""What Vietnamese forms come to, where it takes more than a line."""

from __future__ import annotations

from attrs import evolve

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import (
    CalendarDate,
    ClockTime,
    CountedFrom,
    Direction,
    Either,
    Expression,
    LunarDate,
    PartOfDay,
    Range,
    Several,
    Timed,
    Unit,
    Weekday,
    YearSpan,
    clock_in,
    months_of_year,
    with_day,
)
from diplotimeline.dates.grammar import Match


def calendar_date(m: Match) -> CalendarDate:
    """A date of the calendar, as far as its parts are said."""
    day, month = m.day or m.number_word, m.month or m.month_word
    told = m.that_year is not None or m.next_year is not None
    shift = m.year_shift if m.next_year is None else m.next_year
    return CalendarDate(m.year or m.short_year or m.near_year, month, day, shift, m.direction, same_year=told)


def so_long_from(m: Match) -> CountedFrom:
    """So many units from a day, onwards or back."""
    return CountedFrom(m.of, m.unit, counted_number(m) * m.distance)


def several_days(m: Match) -> Several:
    """Several days of one month."""
    last = CalendarDate(m.year or m.near_year, m.month or m.month_word, m.last, m.year_shift)
    return Several((*(CalendarDate(day=day) for day in m.days), last))


def one_of_two_days(m: Match) -> Either | None:
    """Two days of one month; "ngày 30 hoặc 1/5" is of two."""
    first, last = (CalendarDate(m.year or m.near_year, m.month, day) for day in (m.first, m.last))
    return Either((first, last)) if m.first < m.last else None


def several_pairs(m: Match) -> Several:
    """Several days, each with its month."""
    pairs = zip(m.pairs[::2], m.pairs[1::2], strict=True)
    return Several((*(CalendarDate(month=month, day=day) for day, month in pairs), CalendarDate(m.year, m.last, m.last_day)))


def several_months(m: Match) -> Several:
    """Several months of one year."""
    last = CalendarDate(m.year, m.month, year_shift=m.year_shift)
    return Several((*(CalendarDate(month=month) for month in m.months), last))


def span(m: Match) -> Range:
    """From one time to another; a year counted from publication is not that of the beginning."""
    first, last = m.first, m.last
    is_apart = isinstance(first, CalendarDate) and first.year is not None
    if is_apart and isinstance(last, CalendarDate) and last.year is None and last.year_shift is not None:
        return Range(first, Either((last,)))
    return Range(first, last)


def several_years(m: Match) -> Several:
    """Several years."""
    years = (*(m.years or ()), m.year, m.first, m.last)
    return Several(tuple(CalendarDate(year) for year in years if year is not None))


_YEARS_IN = {Unit.DECADE: 10, Unit.CENTURY: 100}


_FULL_MOON = 15
_NOON = 12


def at_clock_time(m: Match) -> Timed:
    """A date at a clock time, in the zone that is printed with it."""
    at_midnight = m.part is PartOfDay.NIGHT and m.clock == ClockTime(_NOON)
    clock = ClockTime(2 * _NOON) if at_midnight else clock_in(m.clock, m.part)
    return Timed(m.date, time=clock.printed_with(m.zone or m.offset))


def in_zone(m: Match) -> Expression:
    """A date with its zone; one of a clock time says which moment that is."""
    date: Expression = m.date
    if isinstance(date, Timed) and date.time is not None:
        return evolve(date, time=date.time.printed_with(m.zone))
    return date


def last_or_next(m: Match) -> Expression:
    """A weekday that the tense places; without one it is the last or the next, unless its week is told."""
    day: Expression = m.core
    if not isinstance(day, Weekday) or day.week_shift is not None or day.direction is not None:
        return day
    return Either((day, evolve(day, direction=Direction.FUTURE)))


def counted_number(m: Match) -> int:
    """A number, in digits or in words."""
    number: int = m.count or m.number_word
    return number


def lunar_date(m: Match) -> LunarDate:
    """A day or month of the lunar calendar; one that has no number is the full moon."""
    month, day = m.month or m.month_word or m.lunar_month, m.day or m.first_ten or m.number_word or _FULL_MOON
    return LunarDate(month, day, m.year, m.cycle, year_shift=m.year_shift, direction=m.direction)


def lunar_range(m: Match) -> Expression:
    """Days of one lunar month, or of two."""
    first, last = m.first, m.last
    if not isinstance(first, CalendarDate):
        return Range(first, last)
    if isinstance(last, Either):
        return evolve(last, readings=tuple(Range(with_day(each, first.day or 1), each) for each in last.readings))
    return Range(with_day(last, first.day or 1), last)


def lunar_or_solar(m: Match) -> Either:
    """Without a cue such a day ("mồng 5 tháng 5") is solar, but may be lunar."""
    day, month = m.first_ten or m.number_word, m.month or m.month_word
    return Either((CalendarDate(m.year, month, day), LunarDate(month, day, m.year)), likeliest_first=True)


def first_or_last_months(m: Match) -> Expression:
    """The first or last N months of a year, "9 tháng đầu năm 2024"."""
    assumed = m.year is None and m.year_shift is None
    shift = None if m.year else m.year_shift or 0
    return months_of_year(counted_number(m), m.ends or Third.START, m.year, shift, assumed=assumed)


def part_of_year(m: Match, month: int) -> CalendarDate:
    """A quarter, half or season; without a year, that of publication unless a word or the tense says other."""
    if m.that_year is not None:
        return CalendarDate(month=month, same_year=True)
    assumed = m.year is None and m.year_shift is None and m.direction is None
    return CalendarDate(m.year, month, year_shift=0 if assumed else m.year_shift, direction=m.direction, assumed=assumed)


def decade_span(m: Match) -> YearSpan:
    """The ten years of a decade."""
    century = 1900 if m.century is None and m.roman is None else ((m.century or m.roman) - 1) * 100
    return YearSpan(m.year if m.year is not None else century + m.tens, 10)


def in_years(unit: Unit, count: int) -> tuple[Unit, int]:
    """Decades and centuries counted as years."""
    return (Unit.YEAR, count * _YEARS_IN[unit]) if unit in _YEARS_IN else (unit, count)


def since_or_at(m: Match) -> Expression:
    """From a time on; a clock time is when something begins: "từ 20h ngày 6/9"."""
    first: Expression = m.first
    return first if isinstance(first, Timed) and first.time is not None else Range(first, None)
