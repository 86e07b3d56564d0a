"""English. Forms are folded: lower case, NFC, "-" for every dash."""

from __future__ import annotations

from diplotimeline.dates.grammar import Grammar
from diplotimeline.dates.languages.en import anaphora, clock, days, holidays, lunar, no_dates, periods, ranges
from diplotimeline.dates.languages.en.cues import CUES, FILLERS, GUARD, MARKS, OPERATORS
from diplotimeline.dates.languages.en.slots import SLOTS
from diplotimeline.dates.locale import Locale

RULES = (
    *days.RULES,
    *clock.RULES,
    *periods.RULES,
    *lunar.RULES,
    *holidays.RULES,
    *ranges.RULES,
    *anaphora.RULES,
    *no_dates.RULES,
)
"""In this order: of two readings of one length the first one holds."""

LOCALE = Locale(
    "en",
    Grammar(SLOTS, RULES),
    examples_published="2025-03-14",
    operators=OPERATORS,
    cues=CUES,
    fillers=FILLERS,
    guard=GUARD,
    marks=MARKS,
    zone_cue="time",
)
