"""One day: by its date, its number, or how far away it is."""

from __future__ import annotations

import re

from diplotimeline.dates.expressions import CalendarDate, Checked, NumericDate
from diplotimeline.dates.grammar import Rule
from diplotimeline.dates.languages.en.meanings import calendar_date, edge_day, so_long_from
from diplotimeline.dates.languages.meanings import days_away, nth_weekday
from diplotimeline.dates.languages.numeric import iso_moment, year_month_day

RULES: tuple[Rule, ...] = (
    Rule(
        "month day, year",
        "[{direction} ]{month} {day}[(, | |, in | , )[of |of the year |in the year ]{year}|[,] [of ]{year_shift}| [of ]{that_year}| [of ]{next_year}|[,] {full_year}]",
        calendar_date,
        {
            "November 29, 2024": "2024-11-29",
            "Apr. 22": "2025-04-22",
            "May 7th": "2025-05-07",
            "December 30": "2024-12-30",
            "Nov. 29 of last year": "2024-11-29",
            "August 20 , 2014": "2014-08-20",
            "Aug. 9, '96": "1996-08-09",
        },
        category="DATE",
    ),
    Rule(
        "day month year",
        "[the ]{day}[ of|[ ],] {month}[(, | | , | of the year | in the year ){year}| [of ]{year_shift}| [of ]{that_year}| {full_year}]",
        calendar_date,
        {
            "29 November 2024": "2024-11-29",
            "the 8th of June": "2025-06-08",
            "29th of November, 2024": "2024-11-29",
            "12 July 98": "1998-07-12",
            "9th of May in the year 1805": "1805-05-09",
        },
        category="DATE",
    ),
    Rule(
        "day of antiquity",
        "([the ]{day} [of ]{month}|{month} {day})[,] ({old:old_year} (b.c.e.|b.c.|bc|bce)|ad {ad:old_year}|{ad:old_year} (a.d.|ad|ce))",
        lambda m: CalendarDate(m.ad if m.old is None else 1 - m.old, m.month, m.day),
        {"23 March 58 BC": "-0057-03-23", "24 August AD 79": "0079-08-24"},
        category="DATE",
    ),
    Rule(
        "day and month with signs",
        "({day}/{month}/{year}|{day}-{month}-{year})",
        calendar_date,
        {"8/Oct/2012": "2012-10-08", "8-Oct-2012": "2012-10-08"},
        category="DATE",
    ),
    Rule(
        "month, day and year between commas",
        "{month}, {nth_day}[,] {year}",
        lambda m: CalendarDate(m.year, m.month, m.nth_day),
        {"March, 6th 2016": "2016-03-06"},
        category="DATE",
    ),
    Rule(
        "day in words",
        "(the {day_word} of {month}|{later_day_word} {month}|{month} [the ]{later_day_word})[[,] {year}| [of ]{year_shift}]",
        lambda m: CalendarDate(m.year, m.month, m.day_word or m.later_day_word, m.year_shift),
        {"May twenty-fourth": "2025-05-24", "the eleventh of May 2010": "2010-05-11", "Eighth June": "2025-06-08"},
        category="DATE",
        surface_pattern=re.compile(r"(?:the )?[A-Z]|(?:the )?[a-z-]+ (?:of )?[A-Z]"),
    ),
    Rule(
        "first day of a month",
        "the {ordinal_day} of {month}[[,] {year}]",
        calendar_date,
        {"the first day of October": "2025-10-01"},
        category="DATE",
        published="2025-09-02",
    ),
    Rule(
        "first or last day of a month or year",
        "the (first|{last_day}) day of ({month}[[,] {year}]|{year})",
        edge_day,
        {
            "the last day of 2019": "2019-12-31",
            "the last day of April": "2025-04-30",
            "the last day of February 2024": "2024-02-29",
            "the first day of 2018": "2018-01-01",
        },
        category="DATE",
    ),
    Rule(
        "numbers for day and month",
        "({first:one_or_two}/{second:one_or_two}/({year}|{short_year})|{first:one_or_two}-{second:one_or_two}-{year}"
        "|{first:one_or_two}.{second:one_or_two}.{year})",
        lambda m: NumericDate(m.first, m.second, m.year or m.short_year),
        {
            "04/15/2025": "2025-04-15",
            "15/04/2025": "2025-04-15",
            "27/8/07": "2007-08-27",
            "04/05/2025": "[2025-04-05,2025-05-04] ambiguous",
        },
        category="DATE",
    ),
    year_month_day("-/", month="month_number", day="day_number", examples={"2025-04-17": "2025-04-17"}),
    Rule(
        "year/month/day",
        "{year}/{month_digits:one_or_two}/{day_digits:one_or_two}",
        lambda m: CalendarDate(m.year, m.month_digits, m.day_digits),
        {"2012/8/10": "2012-08-10"},
        category="DATE",
    ),
    iso_moment(examples={"2025-03-10T09:30:15": "2025-03-10 09:30", "2025-03-10T09:30Z": "2025-03-10 09:30"}),
    Rule(
        "day of the month",
        "the ({nth}|{day} of {month_shift})",
        lambda m: CalendarDate(day=m.nth or m.day, month_shift=m.month_shift),
        {"the 15th": "2025-03-15", "the 5th": "2025-03-05", "the 30th of this month": "2025-03-30"},
        category="DATE",
    ),
    Rule(
        "day of the month by its weekday",
        "({short_weekday}[,] [the ]({nth_day}|{day_alone})|{nth_day}[,] ({short_weekday}))",
        lambda m: Checked(CalendarDate(day=m.nth_day or m.day_alone), m.short_weekday),
        {"Thursday 20": "2025-03-20", "Monday the 17th": "2025-03-17", "Tue 1st": "2025-04-01"},
        category="CHECKED_DAY",
    ),
    Rule(
        "so long before or after a day",
        "({count}|{count_word}) {counted_unit} (after|from|following|{before}) {of:DATE+CHECKED+WEEKDAY+HOLIDAY}",
        so_long_from,
        {
            "two days after 10 March": "2025-03-12",
            "ten days before March 10": "2025-02-28",
            "a week from Monday": "2025-03-24",
        },
        category="DATE_AWAY",
    ),
    Rule(
        "day by its distance",
        "{days_away}",
        days_away,
        {"today": "2025-03-14", "yesterday": "2025-03-13", "tomorrow": "2025-03-15"},
        category="DATE",
    ),
    Rule(
        "nth weekday of a month",
        "[the ]{which} {weekday} (of|in) {month}[[,] {year}| {year_shift}| of {year_shift}]",
        nth_weekday,
        {
            "the first Saturday of June": "2025-06-07",
            "the last Sunday in March 2024": "2024-03-31",
            "third Friday of May": "2025-05-16",
        },
        category="DATE",
    ),
)
