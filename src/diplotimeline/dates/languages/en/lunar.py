"""Days and months of the lunar calendar."""

from __future__ import annotations

from diplotimeline.dates.expressions import LunarDate
from diplotimeline.dates.grammar import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "lunar day",
        "[the ]({day}|{day_word:century_word}) day of the {month_word:century_word} lunar month",
        lambda m: LunarDate(m.month_word, m.day or m.day_word),
        {"the 15th day of the first lunar month": "2025-02-12"},
    ),
)
