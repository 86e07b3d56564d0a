"""Part of a day, weekday, clock time."""

from __future__ import annotations

from diplotimeline.dates.expressions import Anaphor, PartOfDay, Range, Relative, Timed, Unit, clock_in
from diplotimeline.dates.grammar import Rule, passthrough
from diplotimeline.dates.languages.fr.meanings import at_clock_time
from diplotimeline.dates.languages.meanings import in_part_of_day

RULES: tuple[Rule, ...] = (
    Rule(
        "part of the day and date",
        "{part} (du |de |d')[{weekday} ]{date:DATE+WEEKDAY+DAY_AWAY}",
        in_part_of_day,
        {
            "soirée du 19 mars": "2025-03-19 evening",
            "après-midi du 7 mars": "2025-03-07 afternoon",
        },
    ),
    Rule(
        "night between two days",
        "nuit (du|de) ({first:DAY} au {last:DATE}|{first:WEEKDAY} (à|au) {last:WEEKDAY+CHECKED})",
        lambda m: Timed(Range(m.first, m.last), PartOfDay.NIGHT),
        {"nuit du 11 au 12 mars": "2025-03-11/2025-03-12 night"},
    ),
    Rule(
        "part of a day told by its distance",
        "{near}[ (en |dans la |dans l'|au )] {part}",
        lambda m: Timed(Relative(Unit.DAY, m.near), m.part),
        {
            "hier soir": "2025-03-13 evening",
            "demain matin": "2025-03-15 morning",
            "hier en fin de journée": "2025-03-13 evening",
        },
    ),
    Rule(
        "date and part of the day",
        "{date:DATE+CHECKED+WEEKDAY} [(au |dans la |dans l'|en )][{third} [(d'|de la |de )]]{part}",
        in_part_of_day,
        {
            "10 mars au matin": "2025-03-10 morning",
            "10 mars en soirée": "2025-03-10 evening",
            "lundi soir": "2025-03-10 evening",
            "13 mars en fin d'après-midi": "2025-03-13 afternoon",
        },
    ),
    Rule(
        "part of today",
        "{this} {part}",
        lambda m: Timed(Relative(Unit.DAY, 0), m.part),
        {"ce soir": "2025-03-14 evening", "ce matin": "2025-03-14 morning"},
    ),
    Rule(
        "clock time and part of today",
        "{this} {part}[,] à {clock}",
        lambda m: Timed(Relative(Unit.DAY, 0), time=clock_in(m.clock, m.part)),
        {"ce matin à 6h20": "2025-03-14 06:20", "ce soir à 8h": "2025-03-14 20:00"},
    ),
    Rule(
        "clock time and date",
        "{clock}[[,] {zone}][,] [le |du ]{date:DATE+CHECKED+WEEKDAY+DAY_AWAY}",
        at_clock_time,
        {"20h10 le 19 mars": "2025-03-19 20:10"},
    ),
    Rule(
        "date and clock time",
        "{date:DATE+CHECKED+WEEKDAY+DAY_AWAY}[,| -] [(à|dès|vers) ]({clock}|{clock_word})[[,] {zone}]",
        at_clock_time,
        {"19 mars à 9h30": "2025-03-19 09:30", "jeudi à 20 h 10": "2025-03-13 20:10", "hier à 16h45": "2025-03-13 16:45"},
    ),
    Rule(
        "clock time of the day told before",
        "à {core:CLOCK}",
        passthrough,
        {"à 9h30": "2025-03-10 09:30 after le 10 mars"},
    ),
    Rule(
        "lone clock time",
        "{clock}",
        lambda m: Timed(Anaphor(Unit.DAY), time=m.clock),
        {},
        category="CLOCK",
        in_text=False,
    ),
)
