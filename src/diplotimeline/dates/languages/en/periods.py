"""Months, years, centuries, and parts of them."""

from __future__ import annotations

import re

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import Again, Anaphor, CalendarDate, PartOf, Relative, Span, Unit, YearSpan
from diplotimeline.dates.grammar import Rule, passthrough
from diplotimeline.dates.languages.en.meanings import (
    calendar_date,
    date_of_told_year,
    decade_span,
    first_or_last_months,
    first_or_last_quarters,
    in_units,
    so_long_ago,
    year_part,
)
from diplotimeline.dates.languages.en.words import CAPITAL, FIRST_HALF
from diplotimeline.dates.languages.meanings import counted_number, third_of
from diplotimeline.dates.languages.numeric import bare_year

RULES: tuple[Rule, ...] = (
    Rule(
        "month and year",
        "{month}[,] [of ]({year}|{year_word}|{year_shift}|'{short_year})",
        lambda m: CalendarDate(m.year or m.year_word or m.short_year, m.month, year_shift=m.year_shift),
        {"November 2024": "2024-11", "October of next year": "2026-10", "June last year": "2024-06"},
        category="MONTH",
    ),
    Rule(
        "month of the year told before",
        "(that {month}|{month} [of ]{that_year}|{month} [of ]{next_year})",
        date_of_told_year,
        {"that July": "2024-07 after in 2024", "March the following year": "2025-03 after in 2024"},
        category="MONTH",
        surface_pattern=CAPITAL,
    ),
    Rule(
        "this, next or last month by name",
        "{direction} {month}",
        calendar_date,
        {"this August": "2025-08", "next May": "2025-05", "last June": "2024-06"},
        category="MONTH",
        surface_pattern=CAPITAL,
    ),
    Rule(
        "month by its name",  # "may" and "march" are verbs, "mar" and "dec" other words
        "{strong_month}",
        lambda m: CalendarDate(month=m.strong_month),
        {"November": "2024-11", "December": "2024-12"},
        category="MONTH",
        surface_pattern=re.compile(r"[A-Z]"),
    ),
    Rule(
        "month that is also a first name",
        "{name_month}",
        lambda m: CalendarDate(month=m.name_month),
        {"August": "2025-08"},
        category="MONTH",
        surface_pattern=CAPITAL,
        not_followed_by=re.compile(r" [A-Z][a-z]"),
    ),
    Rule(
        "month in its frame",
        "(in|by|during|of|for|from|to|early in|late in) {core:BARE_MONTH}",
        passthrough,
        {"in May": "2025-05", "by March": "2025-03"},
        surface_pattern=CAPITAL,
    ),
    Rule("month alone", "{month}", calendar_date, {"Mar.": "2025-03"}, category="BARE_MONTH", in_text=False),
    Rule(
        "year",
        "{plain_year}",
        lambda m: CalendarDate(m.plain_year),
        {"2008": "2008", "1990": "1990"},
        category="YEAR",
    ),
    Rule(
        "early year in its frame",
        "(in|by|of|from) {core:OLD_YEAR}",
        passthrough,
        {"in 1163": "1163"},
    ),
    Rule(
        "number of an early year",
        "{medieval}",
        lambda m: CalendarDate(m.medieval),
        {},
        category="OLD_YEAR",
        in_text=False,
    ),
    Rule(
        "year with its word",
        "(fiscal[ year]|the year|calendar) ({year}|{year_word})",
        lambda m: CalendarDate(m.year or m.year_word),
        {"fiscal 1989": "1989", "the year 2000": "2000", "the year two thousand": "2000"},
        category="YEAR",
    ),
    Rule(
        "year in words",
        "{year_word}",
        lambda m: CalendarDate(m.year_word),
        {"nineteen ninety-six": "1996"},
    ),
    Rule(
        "year in two digits",
        "(in|the|fiscal|since|until|by|early|late|of|spring|summer|fall|winter) {core:SHORT_YEAR}",
        passthrough,
        {"in '96": "1996"},
    ),
    Rule(
        "two digits of a year", "'{short_year}", lambda m: CalendarDate(m.short_year), {}, category="SHORT_YEAR", in_text=False
    ),
    Rule(
        "year before our era",
        "{old:old_year} (b.c.e.|b.c.|bc|bce)",
        lambda m: CalendarDate(1 - m.old),
        {"179 BC": "-0178"},
    ),
    Rule(
        "early year",
        "({old:old_year} (a.d.|ad|ce)|ad {old:old_year})",
        lambda m: CalendarDate(m.old),
        {"40 AD": "0040"},
    ),
    bare_year({}),
    Rule(
        "this, next or last unit",
        "[later |earlier ]{shift} {unit}",
        lambda m: Relative(m.unit, m.shift),
        {
            "this week": "2025-03-10/2025-03-16 within",
            "next year": "2026",
            "last month": "2025-02",
            "earlier this year": "2025",
        },
        category="UNIT",
    ),
    Rule(
        "the unit that is running",
        "((earlier|later) in|the rest of|the remainder of) (the|this) {unit}",
        lambda m: Relative(m.unit, 0),
        {"later in the year": "2025", "earlier in the week": "2025-03-10/2025-03-16 within"},
        category="UNIT",
    ),
    Rule(
        "the weekend",
        "(the weekend|over the weekend)",
        lambda _m: Relative(Unit.WEEKEND, 0, by_tense=True),
        {"the weekend": "2025-03-08/2025-03-09 within"},
        category="UNIT",
    ),
    Rule(
        "the year",
        "{whole_year}",
        lambda _m: Relative(Unit.YEAR, 0),
        {"the full year": "2025"},
        category="RUNNING_YEAR",
        in_text=False,
    ),
    Rule(
        "the year, in its frame",
        "(for|in|during|through|by) {core:RUNNING_YEAR}",
        passthrough,
        {"for the year": "2025"},
    ),
    Rule(
        "a year ago",
        "{year_ago}",
        lambda _m: Again(Unit.YEAR, -1, only_quarter=True, otherwise=Relative(Unit.YEAR, -1)),
        {"a year ago": "2023-35 after the third quarter of 2024"},
    ),
    Rule(
        "a year earlier",
        "({year_earlier}|{year_before})",
        lambda _m: Again(Unit.YEAR, -1, only_quarter=True, otherwise=Anaphor(Unit.YEAR, -1, or_publication=True)),
        {"a year earlier": "2024 after on March 10"},
    ),
    Rule(
        "so long ago",
        "[{roughly} ]({count}|{count_word}) {counted_unit} ago",
        so_long_ago,
        {"10 years ago": "2015", "three years ago": "2022", "nearly four years ago": "2021~", "a decade ago": "2015"},
    ),
    Rule(
        "in so long",
        "in [(just over|about|another|around) ]({count}|{several}) {counted_unit}['][ time]",
        lambda m: Relative(m.counted_unit, m.count or m.several, if_future=True),
        {},
        category="IN_SO_LONG",
        in_text=False,
    ),
    Rule(
        "in so long, of what will be",
        "{core:IN_SO_LONG}",
        passthrough,
        {"in two weeks": "no date"},
    ),
    Rule(
        "so long from now",
        "({count}|{count_word}) {counted_unit} from now",
        lambda m: Relative(m.counted_unit, counted_number(m)),
        {"two years from now": "2027"},
    ),
    Rule(
        "units just past or ahead",
        "the ({past}|{ahead}) ({count}|{count_word}) {counted_unit}",
        lambda m: Span(*in_units(m.counted_unit, counted_number(m) * (m.ahead or m.past))),
        {"the past three years": "2022~/2025-03~", "the next two months": "2025-04~/2025-05~"},
    ),
    Rule(
        "the unit just past",
        "(the past|over the (last|past)) {counted_unit}",
        lambda m: Span(*in_units(m.counted_unit, -1)),
        {"the past decade": "2015~/2025-03~", "the past year": "2024~/2025-03~", "over the last decade": "2015~/2025-03~"},
    ),
    Rule(
        "the unit just ahead",
        "over the next {counted_unit}",
        lambda m: Span(*in_units(m.counted_unit, 1)),
        {"over the next decade": "2026~/2035~"},
    ),
    Rule(
        "part of a month or year",
        "[the ]{third} [the ]{of:MONTH+BARE_MONTH+YEAR+UNIT+DECADE+QUARTER+SEASON+MONTH_UNIT+RUNNING_YEAR+SHORT_YEAR}",
        third_of,
        {
            "early November 2025": "2025-11 start",
            "the end of August": "2024-08 end",
            "mid-March": "2025-03 mid",
            "late last year": "2024 end",
            "the early 1980s": "198X start",
            "early-1990s": "199X start",
            "the mid-1990s": "199X mid",
            "late 2024": "2024 end",
            "the end of the year": "2025 end",
        },
        category="PART",
        published="2025-01-14",
    ),
    Rule(
        "month, week or decade that is running",
        "the (month|{unit})",
        lambda m: Relative(m.unit or Unit.MONTH, 0),
        {},
        category="MONTH_UNIT",
        in_text=False,
    ),
    Rule(
        "end of the year",
        "{year_end}[ {year}]",
        lambda m: PartOf(Relative(Unit.YEAR, 0) if m.year is None else CalendarDate(m.year), Third.END),
        {"year-end": "2025 end", "year end 1990": "1990 end"},
        category="PART",
    ),
    Rule(
        "quarter",
        "[the |{year_of} ][fiscal( |-)]{quarter}(-| )quarter[ of (the )[fiscal |fiscal year ]{year}| of [fiscal |fiscal year |the year ]{year}"
        "| {year}|, {year}|[ of| in] {year_shift}]",
        year_part,
        {
            "the second quarter of this year": "2025-34",
            "the first quarter of 2024": "2024-33",
            "the fourth quarter": "2024-36",
            "first-quarter": "2025-33",
            "last year's third quarter": "2024-35",
            "the final quarter of 2009": "2009-36",
        },
        category="QUARTER",
    ),
    Rule(
        "quarter by its number",
        "(q{quarter_number}[ of][ {year}|/{year}]|{year} q{quarter_number}|h{half_number}[ of][ {year}|/{year}])",
        year_part,
        {"Q1 2025": "2025-33", "Q4 of 2024": "2024-36", "Q2/2025": "2025-34", "H1 2025": "2025-40"},
        category="QUARTER",
    ),
    Rule(
        "quarter or period of a year",
        "the {year}[ {quarter}] (quarter|period)",
        lambda m: (
            CalendarDate(m.year, m.quarter)
            if m.quarter
            else Again(Unit.YEAR, year=m.year, only_quarter=True, otherwise=CalendarDate(m.year))
        ),
        {"the 1988 period": "1988-35 after the third quarter of 1989", "the 2024 third quarter": "2024-35"},
    ),
    Rule(
        "quarter that is told of",
        "{this_quarter}",
        lambda _m: Again(Unit.QUARTER, 0, only_quarter=True, otherwise=Relative(Unit.QUARTER, -1)),
        {"the latest quarter": "2024-36", "the quarter": "2024-35 after the third quarter of 2024"},
        published="2025-02-14",
    ),
    Rule(
        "half of a year",
        "[the ]{half}(-| )half[ of [fiscal |the year ]{year}| of {year_shift}| {year}| of the year| {year_shift}]",
        year_part,
        {"the second half of 2024": "2024-41", "first half of 2025": "2025-40", "the first half": "2025-40"},
        category="QUARTER",
    ),
    Rule(
        "first two or last two quarters",
        "[the ]{half} two quarters of ({year}|{year_shift})",
        year_part,
        {"the first two quarters of 1990": "1990-40"},
        category="QUARTER",
    ),
    Rule(
        "first or last months of a year",
        "[the ]{half} ({count}|{count_word}) months[ of ({year}|{year_shift}|the year)]",
        first_or_last_months,
        {"the first nine months of 2024": "2024-01/2024-09", "the first six months of 2025": "2025-40"},
    ),
    Rule(
        "first or last quarters of a year",
        "[the ]{half} ({count}|{count_word}) quarters[ of ({year}|{year_shift}|the year)]",
        first_or_last_quarters,
        {"the first three quarters of 2017": "2017-01/2017-09"},
    ),
    Rule(
        "season",
        "[the ][{direction} |the ]{season}(( of|,|) {year}| {year_shift}| of {year_shift})",
        year_part,
        {"spring 2023": "2023-21", "the winter of 1944": "1944-24", "summer last year": "2024-22"},
        category="SEASON",
    ),
    Rule(
        "season by its direction",
        "{direction} {season}",
        year_part,
        {"last summer": "2024-22", "this spring": "2025-21", "next winter": "2025-24"},
        category="SEASON",
    ),
    Rule(
        "season in its frame",
        "(in|during|over|by|this|of|into|until|for|early|late)[ the| early| late] {core:BARE_SEASON}",
        passthrough,
        {"during the summer": "2025-22", "in the fall": "2024-23"},
    ),
    Rule("bare season", "[the ]{season}", year_part, {}, category="BARE_SEASON", in_text=False),
    Rule(
        "decade",
        "([the ]'{tens}s|[the ]{year}s|the {year}'s|the {tens}s|the {tens}'s|the {decade_word})",
        decade_span,
        {"the 1990s": "199X", "the 1990's": "199X", "the '90s": "199X", "the nineties": "199X"},
        category="DECADE",
    ),
    Rule(
        "half of a decade",
        "[the ]{half} half of {of:DECADE}",
        lambda m: PartOf(m.of, Third.START if m.half == FIRST_HALF else Third.END),
        {"the last half of the '80s": "198X end"},
        category="PART",
    ),
    Rule(
        "century",
        "[the ]({century}|{century_word})(-| )century",
        lambda m: YearSpan(((m.century or m.century_word) - 1) * 100, 100),
        {"the 20th century": "19XX", "19th-century": "18XX", "the nineteenth century": "18XX"},
        category="DECADE",
    ),
)
