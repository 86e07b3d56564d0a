"""Words that lean on what was said before, and on the day of publication."""

from __future__ import annotations

from diplotimeline.dates.expressions import Again, Anaphor, CalendarDate, Relative, Unit
from diplotimeline.dates.grammar import Rule
from diplotimeline.dates.languages.meanings import counted_number

RULES: tuple[Rule, ...] = (
    Rule(
        "the same, next or last day",
        "{day_shift}",
        lambda m: Anaphor(Unit.DAY, m.day_shift),
        {
            "the same day": "2025-03-10 after on March 10",
            "that day": "2025-03-10 after on March 10",
            "the next day": "2025-03-11 after on March 10",
            "the day before": "2025-03-09 after on March 10",
        },
    ),
    Rule(
        "later in the day",
        "{in_the_day}",
        lambda _m: Anaphor(Unit.DAY, or_publication=True),
        {"later in the day": "2025-03-10 after on March 10", "by the end of the day": "2025-03-10 after on March 10"},
        in_text=False,  # in running text it leads nowhere, and half of it is "the order of the day"
    ),
    Rule(
        "the same unit",
        "{same} {period_unit}",
        lambda m: Anaphor(m.period_unit, whole=True),
        {
            "that year": "2025 after on March 10",
            "the same month": "2025-03 after on March 10",
            "later that year": "2025 after on March 10",
            "that week": "2025-03-10/2025-03-16 after on March 10",
        },
        category="TOLD_UNIT",
    ),
    Rule(
        "the next or last unit",
        "({step} {period_unit}|the {period_unit} {behind})",
        lambda m: Anaphor(m.period_unit, m.step or m.behind, whole=True),
        {
            "the year previous": "2024 after on March 10",
            "the following year": "2026 after on March 10",
            "the following week": "2025-03-17/2025-03-23 after on March 10",
        },
        category="TOLD_UNIT",
    ),
    Rule(
        "so long after or before",
        "({count}|{count_word}) {counted_unit} {then}",
        lambda m: Anaphor(m.counted_unit, counted_number(m) * m.then),
        {
            "two days later": "2025-03-12 after on March 10",
            "a month earlier": "2025-02 after on March 10",
            "a week later": "2025-03-17 after on March 10",
        },
    ),
    Rule(
        "the period a year back",
        "{year_back}",
        lambda _m: Again(Unit.YEAR, -1, otherwise=Relative(Unit.YEAR, -1)),
        {"the year-earlier quarter": "2023-35 after the third quarter of 2024"},
    ),
    Rule(
        "the same period of a year",
        "the (same|corresponding|comparable) (period|quarter|month|months)[,] [(of|in) ]({year}|{year_shift})",
        lambda m: Again(
            Unit.YEAR,
            m.year_shift or 0,
            m.year,
            otherwise=CalendarDate(m.year) if m.year else Relative(Unit.YEAR, m.year_shift or 0),
        ),
        {
            "the same period of 2023": "2023-35 after the third quarter of 2024",
            "the same month last year": "2023-07 after July 2024",
        },
    ),
    Rule(
        "the quarter before",
        "the (previous|preceding|prior) quarter",
        lambda _m: Again(Unit.QUARTER, -1, otherwise=Relative(Unit.QUARTER, -1)),
        {"the previous quarter": "2024-34 after the third quarter of 2024"},
    ),
    Rule(
        "during the event",
        "[also ](on (this|that|the) occasion|{at_event} (the|his|her|their|its|this) [working |official ]{occasion})",
        lambda _m: Anaphor(Unit.DAY, doubtful=True),
        {
            "During his stay": "2025-03-10? after on March 10",
            "Following the talks": "2025-03-10? after on March 10",
            "On this occasion": "unanchored",
        },
        in_text=False,
    ),
)
