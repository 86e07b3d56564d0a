"""Months, years, centuries, and parts of them."""

from __future__ import annotations

import re

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import CalendarDate, PartOf, Relative, Span, Unit
from diplotimeline.dates.grammar import Rule, passthrough
from diplotimeline.dates.languages.fr.meanings import (
    calendar_date,
    century_span,
    decade_span,
    decades,
    first_or_last_months,
    half_of_month,
    in_two_units,
    part_of_year,
    season_of_year,
    so_long_ago,
    years_or_month,
)
from diplotimeline.dates.languages.fr.words import FIRST_HALF, MONTH_YEAR, OF_YEAR
from diplotimeline.dates.languages.meanings import about, counted_number, third_of
from diplotimeline.dates.languages.numeric import bare_year

RULES: tuple[Rule, ...] = (
    Rule(
        "month and year",
        "{month} (de )[l'an ]{year}",
        calendar_date,
        {"août de 2023": "2023-08"},
    ),
    Rule(
        "month",
        f"[mois de |mois d']{{month}}{MONTH_YEAR}",
        calendar_date,
        {"juin": "2025-06"},
        category="WHOLE_MONTH",
        in_text=False,
    ),
    Rule(
        "month with its year",
        "[mois de |mois d']{month}( (de )[l'année |l'an ]{year}|[,] {year}| {full_year}| {year_shift}| de {year_shift}| {direction}"
        "| (de )({that_year}|{next_year}))",
        calendar_date,
        {
            "août 2022": "2022-08",
            "août de la même année": "2024-08 after 2024",
            "juillet 98": "1998-07",
            "février dernier": "2025-02",
        },
    ),
    Rule(
        "month in its frame",
        "(en|de|d'|pour|courant|mois de|mois d') {core:WHOLE_MONTH}",
        passthrough,
        {"en juin": "2025-06", "courant avril": "2025-04"},
        surface_pattern=re.compile(r"[a-zéû]|[A-ZÉÛ]{2}|\w+ (?:\d|de l|derni|proch|pass)"),
    ),
    Rule(
        "year",
        "[année |l'année |l'an ]{plain_year}",
        lambda m: CalendarDate(m.plain_year),
        {"2012": "2012", "l'année 2016": "2016"},
        category="YEAR",
    ),
    Rule(
        "early year",
        "(en|l'an) {core:EARLY_YEAR}",
        passthrough,
        {"en 938": "0938"},
    ),
    Rule(
        "number of an early year",
        "{early_year}",
        lambda m: CalendarDate(m.early_year),
        {},
        category="EARLY_YEAR",
        in_text=False,
    ),
    Rule(
        "year before our era",
        "[l'an ]{old_year} (av. j.-c.|avant j.-c.|avant notre ère)",
        lambda m: CalendarDate(1 - m.old_year),
        {"179 av. J.-C.": "-0178"},
    ),
    bare_year({}),
    Rule(
        "unit by its distance",
        "[(la |le |l')]{unit_shift}",
        lambda m: Relative(*m.unit_shift),
        {"cette semaine": "2025-03-10/2025-03-16 within", "l'an prochain": "2026", "l'an passé": "2024"},
        category="UNIT",
    ),
    Rule(
        "the year",
        "l'année",
        lambda _m: Relative(Unit.YEAR, 0),
        {},
        category="RUNNING_YEAR",
        in_text=False,
    ),
    Rule(
        "the year, in its frame",
        "(au cours de|pour) {core:RUNNING_YEAR}",
        passthrough,
        {"au cours de l'année": "2025"},
    ),
    Rule(
        "the year just past",
        "(au cours de |sur |pendant |durant )l'année (écoulée|passée)",
        lambda _m: Span(Unit.YEAR, -1),
        {"au cours de l'année écoulée": "2024~/2025-03~"},
    ),
    Rule(
        "years and months ago or ahead",
        "(il y a|{in_future}) ({years_count:count}|{years_word:count_word}) an[s] et ({count}|{count_word}) mois",
        in_two_units,
        {"dans 1 an et 2 mois": "2026-05", "il y a un an et deux mois": "2024-01"},
    ),
    Rule(
        "years with a short end",
        "[(en|saison|exercice|année) ]{year}-{end:short_year}",
        years_or_month,
        {"en 2024-25": "2024/2025", "2010-05": "2010-05"},
    ),
    Rule(
        "so long ago",
        "(il y a|voilà|voici) [{roughly} ]({count}|{count_word}) {counted_unit}",
        so_long_ago,
        {"il y a dix ans": "2015", "il y a 3 jours": "2025-03-11", "il y a un an": "2024"},
    ),
    Rule(
        "in so much time",
        "dans ({count}|{count_word}) {counted_unit}",
        lambda m: Relative(m.counted_unit, counted_number(m)),
        {"dans trois jours": "2025-03-17", "dans deux ans": "2027"},
    ),
    Rule(
        "units just past or ahead",
        "(ces|les|des) ({count}|{count_word}) ({behind}|{ahead}) {counted_unit}",
        lambda m: Span(m.counted_unit, counted_number(m) * (1 if m.ahead else -1)),
        {"ces trois dernières années": "2022~/2025-03~", "les deux prochains mois": "2025-04~/2025-05~"},
    ),
    Rule(
        "part of a month or year",
        "{third} [(de |du |l'|de l')]{of:WHOLE_MONTH+YEAR+BARE_YEAR+UNIT+DECADE+SEASON+QUARTER}",
        third_of,
        {
            "début septembre 2025": "2025-09 start",
            "fin mars": "2025-03 end",
            "mi-avril": "2025-04 mid",
            "fin 2024": "2024 end",
            "fin des années 70": "197X end",
            "fin de l'année dernière": "2024 end",
            "au début de janvier": "2025-01 start",
        },
        category="PART",
    ),
    Rule(
        "part of the running month or year",
        "{third} ({year_unit}|{month_unit}|{week_unit})",
        lambda m: PartOf(Relative(m.year_unit or m.month_unit or m.week_unit, 0), m.third),
        {
            "fin du mois": "2025-03 end",
            "au début de l'année": "2025 start",
            "début de semaine": "2025-03-10/2025-03-16 start within",
        },
        category="PART",
    ),
    Rule(
        "quarter",
        f"({{quarter}} trimestre[{OF_YEAR}]|t{{number_of_quarter}}[,] {{year}})",
        part_of_year,
        {
            "premier trimestre 2025": "2025-33",
            "deuxième trimestre": "2025-34",
            "troisième trimestre de l'an dernier": "2024-35",
            "premier trimestre de l'année 2021": "2021-33",
            "T1 2024": "2024-33",
        },
        category="QUARTER",
    ),
    Rule(
        "half of a year",
        f"({{half}} semestre[{OF_YEAR}]|s{{number_of_half}}[,] {{year}})",
        part_of_year,
        {"premier semestre 2025": "2025-40", "second semestre": "2025-41"},
        category="QUARTER",
    ),
    Rule(
        "first or last months of a year",
        "[les |des |ces ]({count}|{count_word}) {ends} mois[ (de [l'année |l'an ]{year}|de {year_shift}|{year})]",
        first_or_last_months,
        {
            "neuf premiers mois de 2024": "2024-01/2024-09",
            "six premiers mois de l'année": "2025-40",
            "trois derniers mois de 2024": "2024-10/2024-12",
        },
    ),
    Rule(
        "half of a month",
        "{ends} quinzaine (de |d'){month}[ {year}]",
        half_of_month,
        {"première quinzaine de janvier": "2025-01-01/2025-01-15"},
    ),
    Rule(
        "season",
        f"[l'][{{this}} ]{{season}}({OF_YEAR}| {{direction}})",
        season_of_year,
        {"automne 2026": "2026-23", "l'été dernier": "2024-22"},
        category="SEASON",
    ),
    Rule(
        "season of this year",
        "[dès ]{this} {season}",
        season_of_year,
        {"cet automne": "2025-23"},
        category="SEASON",
    ),
    Rule(
        "season in its frame",
        "(au|en|à l'|dès le|dès l'|pendant l'|durant l') {core:BARE_SEASON}",
        passthrough,
        {"au printemps": "2025-21", "en hiver": "2024-24"},
    ),
    Rule("bare season", "{season}", season_of_year, {}, category="BARE_SEASON", in_text=False),
    Rule(
        "decade",
        "([les ]années ({year}|{tens}|{tens_word})|[la ]décennie {year})",
        decade_span,
        {"les années 1990": "199X", "la décennie 1990": "199X", "années 90": "199X", "années soixante": "196X"},
        category="DECADE",
    ),
    Rule(
        "several decades",
        "{first:DECADE}[, ({second:year}|{second:tens})] et [les années ]({last:year}|{last:tens})",
        decades,
        {"les années 1990 et 2000": "{199X,200X}", "les années 60 et 70": "{196X,197X}"},
    ),
    Rule(
        "century",
        "[le |du ]({roman}|{century}) siècle",
        century_span,
        {"XXe siècle": "19XX", "XVIIIe siècle": "17XX"},
        category="DECADE",
    ),
    Rule(
        "half of a century",
        "{ends} moitié (du|des|de) {of:DECADE}",
        lambda m: PartOf(m.of, Third.START if m.ends == FIRST_HALF else Third.END),
        {"seconde moitié du XIXe siècle": "18XX end"},
        category="PART",
    ),
    Rule(
        "roughly",
        "(vers|environ|aux environs du|aux environs de|autour du|aux alentours du) [le ]{of:DATE+WHOLE_MONTH+BARE_YEAR}",
        about,
        {"vers le 17 mars": "2025-03-17~", "vers 1975": "1975~"},
    ),
)
