"""One day: by its date, its number, or how far away it is."""

from __future__ import annotations

from diplotimeline.dates.expressions import CalendarDate, NumericDate
from diplotimeline.dates.grammar import Rule
from diplotimeline.dates.languages.en.meanings import calendar_date, edge_day
from diplotimeline.dates.languages.meanings import days_away, nth_weekday
from diplotimeline.dates.languages.numeric import year_month_day

RULES: tuple[Rule, ...] = (
    Rule(
        "month day, year",
        "[{direction} ]{month} {day}[(, | |, in )[of ]{year}|[,] [of ]{year_shift}| [of ]{that_year}| [of ]{next_year}]",
        calendar_date,
        {
            "November 29, 2024": "2024-11-29",
            "Apr. 22": "2025-04-22",
            "May 7th": "2025-05-07",
            "December 30": "2024-12-30",
            "Nov. 29 of last year": "2024-11-29",
        },
        category="DATE",
    ),
    Rule(
        "day month year",
        "[the ]{day}[ of] {month}[(, | ){year}| [of ]{year_shift}| [of ]{that_year}]",
        calendar_date,
        {"29 November 2024": "2024-11-29", "the 8th of June": "2025-06-08", "29th of November, 2024": "2024-11-29"},
        category="DATE",
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
        "({first:one_or_two}/{second:one_or_two}/{year}|{first:one_or_two}-{second:one_or_two}-{year}"
        "|{first:one_or_two}.{second:one_or_two}.{year})",
        lambda m: NumericDate(m.first, m.second, m.year),
        {"04/15/2025": "2025-04-15", "15/04/2025": "2025-04-15", "04/05/2025": "[2025-04-05,2025-05-04] ambiguous"},
        category="DATE",
    ),
    year_month_day("-/", month="month_number", day="day_number", examples={"2025-04-17": "2025-04-17"}),
    Rule(
        "day of the month",
        "the ({nth}|{day} of {month_shift})",
        lambda m: CalendarDate(day=m.nth or m.day, month_shift=m.month_shift),
        {"the 15th": "2025-03-15", "the 5th": "2025-03-05", "the 30th of this month": "2025-03-30"},
        category="DATE",
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
