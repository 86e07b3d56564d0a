"""Days that have a name."""

from __future__ import annotations

import re

from diplotimeline.dates.expressions import WeekOf
from diplotimeline.dates.grammar import Rule
from diplotimeline.dates.languages.meanings import itself, named_day

RULES: tuple[Rule, ...] = (
    Rule(
        "holiday",
        "[{direction} ]{holiday}[[,] {year}| {year_shift}| of {year_shift}]",
        named_day,
        {
            "Christmas": "2024-12-25",
            "New Year's Eve": "2024-12-31",
            "Lunar New Year 2025": "2025-01-29",
            "last Thanksgiving": "2024-11-28",
            "Easter": "2025-04-20",
            "Good Friday": "2025-04-18",
        },
        category="HOLIDAY",
        surface_pattern=re.compile(r"(?!may )"),
    ),
    Rule(
        "week of a holiday",
        "{holiday} week",
        lambda m: WeekOf(m.holiday),
        {"Easter week": "2025-04-14/2025-04-20 within"},
        category="HOLIDAY",
    ),
    Rule(
        "holiday with its day",
        r"{named_day}[,] (\({date:DATE}\)|[of |on ]{date:DATE})",
        itself,
        {"National Day (September 2)": "2025-09-02", "International Women's Day, March 8": "2025-03-08"},
        category="HOLIDAY",
        published="2025-04-01",
    ),
)
