"""Words that lean on what was said before, and on the day of publication."""

from __future__ import annotations

from diplotimeline.dates.expressions import Again, Anaphor, Timed, Unit
from diplotimeline.dates.grammar import Rule
from diplotimeline.dates.languages.meanings import counted_number

RULES: tuple[Rule, ...] = (
    Rule(
        "same, next or last day",
        "({day_shift}|{eve})[ [au |dans la ]{part}]",
        lambda m: Timed(Anaphor(Unit.DAY, -1 if m.day_shift is None else m.day_shift), m.part),
        {
            "même jour": "2025-03-10 after le 10 mars",
            "jour même de l’arrivée": "2025-03-10 after le 10 mars",
            "lendemain": "2025-03-11 after le 10 mars",
            "veille": "2025-03-09 after le 10 mars",
            "lendemain matin": "2025-03-11 morning after le 10 mars",
        },
    ),
    Rule(
        "part of the same day",
        "({part} (du même jour|de la même journée)|{part} même)",
        lambda m: Timed(Anaphor(Unit.DAY), m.part),
        {
            "soir même": "2025-03-10 evening after le 10 mars",
            "après-midi du même jour": "2025-03-10 afternoon after le 10 mars",
        },
    ),
    Rule(
        "same month or year",
        "{same_unit}",
        lambda m: Anaphor(m.same_unit, whole=True),
        {"même mois": "2025-03 after le 10 mars", "cette année-là": "2025 after le 10 mars"},
    ),
    Rule(
        "next or last unit",
        "{next_unit}",
        lambda m: Anaphor(m.next_unit[0], m.next_unit[1], whole=True),
        {"semaine suivante": "2025-03-17/2025-03-23 after le 10 mars", "année suivante": "2026 after le 10 mars"},
    ),
    Rule(
        "so long after or before",
        "({count}|{count_word}) {counted_unit} {then}",
        lambda m: Anaphor(m.counted_unit, counted_number(m) * m.then),
        {"deux jours plus tard": "2025-03-12 after le 10 mars", "trois mois plus tôt": "2024-12 after le 10 mars"},
    ),
    Rule(
        "same period of another year",
        "même (période|trimestre|mois) (de [l'année ]{year}|de {year_shift}|{year_shift})",
        lambda m: Again(Unit.YEAR, m.year_shift or 0, m.year),
        {"même période de 2023": "2023-35 after troisième trimestre 2024"},
    ),
    Rule(
        "on the occasion",
        "(à cette occasion|{at_event} [la |cette |sa |son |leur |cet |ce |le |l']{occasion})",
        lambda _m: Anaphor(Unit.DAY, doubtful=True),
        {
            "À cette occasion": "2025-03-10? after le 10 mars",
            "à l'issue de l'entretien": "2025-03-10? after le 10 mars",
            "dans le cadre de cette visite": "2025-03-10? after le 10 mars",
        },
        in_text=False,
    ),
)
