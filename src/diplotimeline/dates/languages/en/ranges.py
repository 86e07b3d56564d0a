"""From one time to another, and several times."""

from __future__ import annotations

from diplotimeline.dates.expressions import CalendarDate, Either, Range, Several, WeekOf, YearSpan, behind
from diplotimeline.dates.grammar import Rule
from diplotimeline.dates.languages.en.meanings import (
    date_to_year,
    days_of_one_month,
    edge_days,
    one_of_two_days,
    range_or_counted,
    several_days,
    years_or_month,
)
from diplotimeline.dates.languages.en.words import CAPITAL
from diplotimeline.dates.languages.meanings import about, both, since, span, until
from diplotimeline.dates.languages.numeric import lone_day, pairs_of_dates

RULES: tuple[Rule, ...] = (
    Rule(
        "days of one month",
        "([from ]{first:DATE} {to}|between {first:DATE} and) {last:DAY}[[,] {year}]",
        days_of_one_month,
        {
            "from September 19 to 21": "2024-09-19/2024-09-21",
            "October 1 – 3": "2024-10-01/2024-10-03",
            "March 10-13, 2024": "2024-03-10/2024-03-13",
            "between March 10 and 13": "2025-03-10/2025-03-13",
        },
        published="2025-03-01",
    ),
    Rule(
        "days of one month, day first",
        "([from ][the ]{first:DAY} {to}|between [the ]{first:DAY} and) {last:DATE}",
        span,
        {"10–13 March 2025": "2025-03-10/2025-03-13", "from 10 to 13 March": "2025-03-10/2025-03-13"},
    ),
    lone_day("DAY"),
    Rule(
        "days in words of one month",
        "[(from|between) ][the ]{first:DAY_WORD} (to|until|through|and|-) [the ]{last:DATE}",
        span,
        {"Eighth to eleventh May 2010": "2010-05-08/2010-05-11"},
    ),
    Rule("lone day in words", "{day_word}", lambda m: CalendarDate(day=m.day_word), {}, category="DAY_WORD", in_text=False),
    Rule(
        "days told by their weekdays",
        "[from ]{first:CHECKED_DAY} {to} {last:CHECKED_DAY}",
        span,
        {"Thursday the 13th to Sunday the 16th": "2025-03-13/2025-03-16"},
    ),
    Rule(
        "from a day to a year",
        "{first:DATE} - {last:BARE_YEAR}",
        date_to_year,
        {"January 18, 1950 - 2021": "1950-01-18/2021"},
    ),
    Rule(
        "first or last days of a month",
        "[the ]{half} ({count}|{count_word}) days of {month}[[,] {year}]",
        edge_days,
        {"the last four days of April": "2025-04-27/2025-04-30", "the first ten days of June 2019": "2019-06-01/2019-06-10"},
    ),
    Rule(
        "winter of two years",
        "[the ]({season}[ of] {year}({hyphen}|/){end:short_year}|{year}({hyphen}|/){end:short_year} {season})",
        lambda m: CalendarDate(m.year, m.season) if m.end % 100 == (m.year + 1) % 100 else None,
        {"the winter of 1978-79": "1978-24", "the 1978/79 winter": "1978-24"},
        category="SEASON",
    ),
    Rule(
        "week of a day",
        "the week (of|beginning) {date:DATE}",
        lambda m: WeekOf(m.date),
        {"the week of March 6": "2025-03-03/2025-03-09 within"},
    ),
    Rule(
        "days across months",
        "([(from|starting from) ]{first:DATE+POINT+CHECKED} {to}|between {first:DATE+POINT+CHECKED} and) {last:DATE+POINT+CHECKED}",
        span,
        {
            "from August 28 to September 11": "2024-08-28/2024-09-11",
            "From June 11 to June 15, 2024": "2024-06-11/2024-06-15",
            "October 29 to November 9": "2024-10-29/2024-11-09",
            "starting from 13:00 on May 22 to 24:00 on May 28": "2025-05-22/2025-05-28 13:00",
        },
        published="2025-01-14",
    ),
    *pairs_of_dates("DATE", {"(July 12, 1995 - July 12, 2025)": "{1995-07-12,2025-07-12}"}),
    Rule(
        "weekdays",
        "(from {first:WEEKDAY+POINT} (to|until|through)|{first:WEEKDAY} (-|through|to)|between {first:WEEKDAY} and) {last:WEEKDAY+POINT}",
        span,
        {"from Monday to Wednesday": "2025-03-10/2025-03-12", "Monday through Thursday": "2025-03-10/2025-03-13"},
    ),
    Rule(
        "so many days",
        r"over ({count}|{count_word}) days \({first:DATE} {to} {last:DAY}\)",
        range_or_counted,
        {"Over four days (July 24-27)": "2024-07-24/2024-07-27"},
        published="2025-01-01",
    ),
    Rule(
        "months",
        "([from ]{first:MONTH+BARE_MONTH} {to}|between {first:MONTH+BARE_MONTH} and) {last:MONTH+BARE_MONTH}",
        span,
        {"from October 2024 to July 2025": "2024-10/2025-07", "between March and May": "2025-03/2025-05"},
        surface_pattern=CAPITAL,
    ),
    Rule(
        "years",
        "([(from|period) |the ]{first:BARE_YEAR} {to}|between {first:BARE_YEAR} and) {last:BARE_YEAR}[ period]",
        span,
        {
            "from 2010 to 2023": "2010/2023",
            "the 2021-2025 period": "2021/2025",
            "period 2021-2025": "2021/2025",
            "between 1975 and 1986": "1975/1986",
        },
    ),
    Rule(
        "years with a short end",
        "[the ]{year}({hyphen}|/){end:short_year}",
        years_or_month,
        {
            "2010-05": "2010-05",
            "2004-05": "[2004..2005,2004-05] ambiguous",
            "1994-95": "1994/1995",
            "1999-00": "1999/2000",
            "2026-30": "2026/2030",
        },
    ),
    Rule(
        "since",
        "(since|ever since|dating to|dating back to) "
        "{first:DATE+POINT+WEEKDAY+CHECKED+MONTH+BARE_MONTH+BARE_YEAR+UNIT+PART+HOLIDAY+SEASON+DECADE+QUARTER}",
        lambda m: Range(behind(m.first), None),
        {"since 2012": "2012/..", "since March 2019": "2019-03/..", "since last year": "2024/.."},
    ),
    Rule(
        "from on",
        "(from {first:DATE+POINT+MONTH+BARE_MONTH+BARE_YEAR} (onwards|onward|on|until now|to date)"
        "|starting from {first:DATE+POINT+MONTH+BARE_MONTH+BARE_YEAR})",
        since,
        {"from 2012 onwards": "2012/..", "from March 1 on": "2025-03-01/.."},
    ),
    Rule(
        "roughly",
        "(about|around|circa|on or about) {of:DATE+POINT+MONTH+BARE_YEAR}",
        about,
        {"around March 17": "2025-03-17~", "around 1975": "1975~"},
    ),
    Rule(
        "after",
        "after {first:DATE+BARE_YEAR+UNIT}",
        since,
        {"after March 1": "2025-03-01/..", "after 1975": "1975/.."},
    ),
    Rule(
        "before",
        "before {last:DATE+BARE_YEAR+PART}",
        until,
        {"before March 31": "../2025-03-31", "before 1975": "../1975", "before the end of May": "../2025-05"},
    ),
    Rule(
        "until",
        "(until|through|till|up to|up until) {last:DATE+POINT+WEEKDAY+CHECKED+MONTH+BARE_MONTH+BARE_YEAR+UNIT+PART+HOLIDAY+SEASON+QUARTER}",
        until,
        {"through May 28": "../2025-05-28", "until the end of May": "../2025-05", "until 1975": "../1975"},
    ),
    Rule(
        "century before our era",
        "[the ]({century}|{century_word})(-| )century (b.c.e.|b.c.|bc|bce)",
        lambda m: YearSpan(1 - (m.century or m.century_word) * 100, 100),
        {"the third century BC": "-02XX", "2nd-century BCE": "-01XX"},
        category="DECADE",
    ),
    Rule(
        "one of two years",
        "[either ]{first:BARE_YEAR} or {last:BARE_YEAR}",
        lambda m: Either((m.first, m.last)),
        {"1932 or 1933": "[1932,1933] ambiguous"},
        in_text=False,
    ),
    Rule(
        "one of two days",
        "[either ]{first:DAY} or {last:DAY} [of ]{month}[[,] {year}]",
        one_of_two_days,
        {"3 or 4 June 1932": "[1932-06-03,1932-06-04] ambiguous", "either 30 or 31 March": "[2025-03-30,2025-03-31] ambiguous"},
        in_text=False,
    ),
    Rule(
        "one of two days, month first",
        "[either ]{month} {first:DAY} or {last:DAY}[[,] {year}]",
        one_of_two_days,
        {"June 3 or 4, 1932": "[1932-06-03,1932-06-04] ambiguous"},
        in_text=False,
    ),
    Rule(
        "circa",
        "(c.|ca.) {of:BARE_YEAR}",
        about,
        {"c. 1900": "1900~"},
        in_text=False,
    ),
    Rule(
        "several days",
        "{month} {first:DAY}[, {second:DAY}][,] (and|&) {last:DAY}[[,] {year}]",
        several_days,
        {"March 4 and 5": "{2025-03-04,2025-03-05}", "March 4, 6 and 9, 2024": "{2024-03-04,2024-03-06,2024-03-09}"},
    ),
    Rule(
        "several days, day first",
        "[the ]{first:DAY}[, {second:DAY}] and {last:DAY} [of ]{month}[[,] {year}]",
        several_days,
        {"4 and 5 March": "{2025-03-04,2025-03-05}"},
    ),
    Rule(
        "two years",
        "{first:BARE_YEAR} and {last:BARE_YEAR}",
        both,
        {"2019 and 2020": "{2019,2020}"},
        in_text=False,
    ),
    Rule(
        "several years",
        "{years}[,] and {year}",
        lambda m: Several(tuple(CalendarDate(year) for year in (*m.years, m.year))),
        {"2014, 2018 and 2022": "{2014,2018,2022}"},
    ),
)
