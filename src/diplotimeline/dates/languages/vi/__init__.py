"""Vietnamese. Forms are folded: lower case, NFC, "-" for every dash."""

from __future__ import annotations

from diplotimeline.dates.grammar import Grammar
from diplotimeline.dates.languages.vi import anaphora, clock, days, holidays, lunar, no_dates, periods, ranges
from diplotimeline.dates.languages.vi.cues import CUES, FILLERS, GUARD, MARKS, OPERATORS
from diplotimeline.dates.languages.vi.slots import SLOTS
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
    "vi",
    Grammar(SLOTS, RULES),
    examples_published="2025-04-18",
    operators=OPERATORS,
    cues=CUES,
    zone_lead="giờ ",
    zone_cue="giờ",
    fillers=FILLERS,
    guard=GUARD,
    marks=MARKS,
)
