"""From one time to another, and several times."""

from __future__ import annotations

from diplotimeline.dates.expressions import CalendarDate, Range, Several, WeekOf, behind
from diplotimeline.dates.grammar import Rule, passthrough
from diplotimeline.dates.languages.fr.meanings import edge_days, several_days
from diplotimeline.dates.languages.meanings import both, since, span, until
from diplotimeline.dates.languages.numeric import lone_day, pairs_of_dates

RULES: tuple[Rule, ...] = (
    Rule(
        "days of one month",
        "([du |de ][{weekday} ]{first:DAY} (au|-|à) [{weekday} ]{last:DATE}|[du ]{first:DAY} au {last:DATE})",
        span,
        {
            "du 25 au 27 octobre": "2024-10-25/2024-10-27",
            "du 27 au 30 janvier 2024": "2024-01-27/2024-01-30",
            "du vendredi 14 au dimanche 16 mars": "2025-03-14/2025-03-16",
            "Du 5 au 9/5/2025": "2025-05-05/2025-05-09",
        },
    ),
    lone_day("DAY"),
    Rule(
        "days told by their weekdays",
        "(du|de) {first:CHECKED_DAY} (au|à) {last:CHECKED_DAY}",
        span,
        {"du jeudi 13 au dimanche 16": "2025-03-13/2025-03-16"},
    ),
    Rule(
        "months by their numbers",
        "(de|du|entre) {first:MONTH_OF_YEAR} (à|au|et) {last:MONTH_OF_YEAR}",
        span,
        {"de 06/2005 à 09/2008": "2005-06/2008-09"},
    ),
    Rule(
        "month/year",
        "{month_number}/{year}",
        lambda m: CalendarDate(m.year, m.month_number),
        {"09/2012": "2012-09"},
        category="MONTH_OF_YEAR",
        in_text=False,
    ),
    Rule("month/year in brackets", r"\({core:MONTH_OF_YEAR}\)", passthrough, {"(04/2016)": "2016-04"}),
    Rule(
        "from part to part",
        "[de ]{first:PART} (-|à) {last:PART}",
        span,
        {"fin mai-début juin": "2025-05/2025-06"},
    ),
    Rule(
        "days across months",
        "[du ]{first:DATE+CHECKED} (au|-) {last:DATE+CHECKED}",
        span,
        {"du 28 août au 11 septembre 2025": "2025-08-28/2025-09-11"},
    ),
    *pairs_of_dates("DATE", {"(12 avril 1973 - 12 avril 2025)": "{1973-04-12,2025-04-12}"}),
    Rule(
        "between two days",
        "entre [le ](({first:DAY} et [le ]{last:DATE})|{first:DATE} et [le ]{last:DATE})",
        span,
        {"entre le 15 et le 17 mars": "2025-03-15/2025-03-17"},
    ),
    Rule(
        "weekdays",
        "(de|du) {first:WEEKDAY} (à|au) {last:WEEKDAY}",
        span,
        {"de lundi à mercredi": "2025-03-10/2025-03-12"},
    ),
    Rule(
        "months",
        "((de|d'|entre) {first:WHOLE_MONTH} (à|et)|{first:WHOLE_MONTH} -) {last:WHOLE_MONTH}",
        span,
        {"de mars à mai 2025": "2025-03/2025-05", "entre janvier et juin 2024": "2024-01/2024-06"},
    ),
    Rule(
        "years",
        "([(de|entre|depuis|{school}|la {school}) ]{first:BARE_YEAR} (-|à|et)|{first:BARE_YEAR} -) {last:BARE_YEAR}",
        span,
        {"de 2016 à 2025": "2016/2025", "la période 2025-2029": "2025/2029", "année scolaire 2024-2025": "2024/2025"},
    ),
    Rule(
        "first or last days of a month",
        "[les |des |ces ]({count}|{count_word}) {ends} jours (de |d'|du mois de ){month}[ {year}]",
        edge_days,
        {
            "les quatre derniers jours d'avril": "2025-04-27/2025-04-30",
            "dix premiers jours de juin 2019": "2019-06-01/2019-06-10",
        },
    ),
    Rule(
        "week of a day",
        "semaine du {date:DATE}",
        lambda m: WeekOf(m.date),
        {"semaine du 24 mars": "2025-03-24/2025-03-30 within"},
    ),
    Rule(
        "weekend of a day",
        "week-end (du|des) ({core:DATE}|{core:DAYS_SET})",
        lambda m: m.core if isinstance(m.core, Several) else WeekOf(m.core, weekend=True),
        {"week-end du 22 mars": "2025-03-22/2025-03-23 within"},
    ),
    Rule(
        "since",
        "depuis [(le |l'année )]{first:DATE+CHECKED+WEEKDAY+WHOLE_MONTH+BARE_YEAR+UNIT+PART+SEASON+HOLIDAY}",
        lambda m: Range(behind(m.first), None),
        {"depuis 2005": "2005/..", "depuis janvier": "2025-01/..", "depuis septembre": "2024-09/.."},
    ),
    Rule(
        "from on",
        "(dès|à partir de|à partir du|à partir d'|à compter du|à compter de) [(le |l'année )]"
        "{first:DATE+CHECKED+WEEKDAY+WHOLE_MONTH+BARE_YEAR+UNIT+PART+SEASON+HOLIDAY}",
        since,
        {"à partir du 11 février": "2025-02-11/.."},
    ),
    Rule(
        "after",
        "après [le ]{first:DATE+BARE_YEAR}",
        since,
        {"après le 1er mars": "2025-03-01/..", "après 1975": "1975/.."},
    ),
    Rule(
        "until",
        "(jusqu'(au|en|à|à la|aux)|avant|avant la|avant le|d'ici|d'ici le|d'ici à|d'ici au|au plus tard[ (le|en|au)]) "
        "{last:DATE+CHECKED+WEEKDAY+WHOLE_MONTH+BARE_YEAR+UNIT+PART+HOLIDAY}",
        until,
        {
            "jusqu'au 30 août 2023": "../2023-08-30",
            "avant la fin de l'année": "../2025",
            "d'ici 2030": "../2030",
            "jusqu'à fin avril": "../2025-04",
        },
    ),
    Rule(
        "target",
        "(horizon|à l'horizon) {core:BARE_YEAR}",
        passthrough,
        {"horizon 2045": "2045"},
    ),
    Rule(
        "several days",
        "[les ]{days} et [le ]{last:day} {month}[ {year}]",
        several_days,
        {
            "21 et 22 octobre": "{2024-10-21,2024-10-22}",
            "les 3, 4 et 6 mars 2025": "{2025-03-03,2025-03-04,2025-03-06}",
        },
        category="DAYS_SET",
    ),
    Rule(
        "so many days",
        r"pendant ({count}|{count_word}) jours \({core:DAYS_SET}\)",
        passthrough,
        {"pendant deux jours (21 et 22 octobre)": "{2024-10-21,2024-10-22}"},
    ),
    Rule(
        "two weekdays of one month",
        "{weekday} {first:DAY} et {weekday} {last:DATE}",
        both,
        {"samedi 22 et dimanche 23 mars": "{2025-03-22,2025-03-23}"},
    ),
    Rule(
        "two dates",
        "{first:DATE} et [le ]{last:DATE}",
        both,
        {"27 mars et 3 avril": "{2025-03-27,2025-04-03}"},
    ),
    Rule(
        "several years",
        "[en ]{years} et [en ]{year}",
        lambda m: Several(tuple(CalendarDate(year) for year in (*m.years, m.year))),
        {"en 1993 et 2018": "{1993,2018}", "2014, 2018 et 2022": "{2014,2018,2022}"},
    ),
)
