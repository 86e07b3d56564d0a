"""All that the author of a language needs: what words can say, the notation of rules, and the language itself.

A package offers its language by the entry-point group ``diplotimeline.languages``, under its IETF tag: see
docs/how-to/add-a-language.md.
"""

from __future__ import annotations

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import (
    LAST_DAY,
    About,
    Again,
    Anaphor,
    CalendarDate,
    Checked,
    ClockTime,
    Counted,
    Direction,
    Easter,
    Either,
    Expression,
    LunarDate,
    NthWeekday,
    NumericDate,
    PartOf,
    PartOfDay,
    PrintedZone,
    Range,
    Relative,
    Several,
    Span,
    Timed,
    Unit,
    Vague,
    Weekday,
    WeekOf,
    YearSpan,
    clock_in,
)
from diplotimeline.dates.grammar import Grammar, Match, Rule, Slot, listed, no_date, number, passthrough, signs, table
from diplotimeline.dates.locale import Cues, Guard, Locale, Marks
from diplotimeline.dates.steps import StepKind
from diplotimeline.dates.zones import zones

__all__ = [
    "LAST_DAY",
    "About",
    "Again",
    "Anaphor",
    "CalendarDate",
    "Checked",
    "ClockTime",
    "Counted",
    "Cues",
    "Direction",
    "Easter",
    "Either",
    "Expression",
    "Grammar",
    "Guard",
    "Locale",
    "LunarDate",
    "Marks",
    "Match",
    "NthWeekday",
    "NumericDate",
    "PartOf",
    "PartOfDay",
    "PrintedZone",
    "Range",
    "Relative",
    "Rule",
    "Several",
    "Slot",
    "Span",
    "StepKind",
    "Third",
    "Timed",
    "Unit",
    "Vague",
    "WeekOf",
    "Weekday",
    "YearSpan",
    "clock_in",
    "listed",
    "no_date",
    "number",
    "passthrough",
    "signs",
    "table",
    "zones",
]
