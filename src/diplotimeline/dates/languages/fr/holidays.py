"""Days that have a name."""

from __future__ import annotations

from diplotimeline.dates.expressions import CountedFrom, Unit
from diplotimeline.dates.grammar import Rule
from diplotimeline.dates.languages.meanings import itself, named_day

RULES: tuple[Rule, ...] = (
    Rule(
        "holiday",
        "{holiday}[ [de ]{year}| {direction}| de {year_shift}]",
        named_day,
        {"Noël": "2024-12-25", "Têt 2026": "2026-02-17", "lundi de Pâques": "2025-04-21", "Toussaint": "2024-11-01"},
        category="HOLIDAY",
    ),
    Rule(
        "day beside another",
        "{beside} (de [la |l']{of:HOLIDAY}|du {of:DATE})",
        lambda m: CountedFrom(m.of, Unit.DAY, m.beside),
        {"lendemain de Noël": "2024-12-26", "veille de la Toussaint": "2024-10-31", "lendemain du 5 février": "2025-02-06"},
        category="DATE_AWAY",
    ),
    Rule(
        "national day",
        "fête nationale [du ]{date:DATE}",
        itself,
        {"fête nationale du 2 septembre": "2024-09-02"},
        category="HOLIDAY",
        published="2025-02-01",
    ),
)
