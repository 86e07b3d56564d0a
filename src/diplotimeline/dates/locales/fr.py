"""French: words, rules and wording. Forms are folded: lower case, NFC, "-" for every dash, "'" for every quote."""

from __future__ import annotations

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import (
    About,
    Anaphor,
    CalendarDate,
    Checked,
    ClockTime,
    Direction,
    PartOf,
    PartOfDay,
    Range,
    Relative,
    Several,
    Timed,
    Unit,
    Vague,
    Weekday,
    YearSpan,
)
from diplotimeline.dates.grammar import Captures, Grammar, Rule, Slot, number, table
from diplotimeline.dates.locale import Locale, Wording
from diplotimeline.dates.steps import StepKind

_MONTH_NAMES = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_MONTHS = {name: index for index, name in enumerate(_MONTH_NAMES, 1)}
_MONTHS |= {"fevrier": 2, "aout": 8, "decembre": 12}
_MONTHS |= {"janv.": 1, "févr.": 2, "avr.": 4, "juil.": 7, "sept.": 9, "oct.": 10, "nov.": 11, "déc.": 12}
_WEEKDAY_NAMES = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_PARTS_OF_DAY = {
    "matin": PartOfDay.MORNING,
    "matinée": PartOfDay.MORNING,
    "midi": PartOfDay.NOON,
    "après-midi": PartOfDay.AFTERNOON,
    "soir": PartOfDay.EVENING,
    "soirée": PartOfDay.EVENING,
    "nuit": PartOfDay.NIGHT,
}
_DIRECTIONS = {
    "dernier": Direction.PAST,
    "dernière": Direction.PAST,
    "passé": Direction.PAST,
    "prochain": Direction.FUTURE,
    "prochaine": Direction.FUTURE,
}
_PARTS = {
    "début": Third.START,
    "au début de": Third.START,
    "mi-": Third.MID,
    "fin": Third.END,
    "à la fin de": Third.END,
}
_UNIT_SHIFTS = {
    "cette semaine": (Unit.WEEK, 0),
    "la semaine prochaine": (Unit.WEEK, 1),
    "la semaine dernière": (Unit.WEEK, -1),
    "ce mois-ci": (Unit.MONTH, 0),
    "le mois prochain": (Unit.MONTH, 1),
    "le mois dernier": (Unit.MONTH, -1),
    "cette année": (Unit.YEAR, 0),
    "l'année": (Unit.YEAR, 0),
    "l'année prochaine": (Unit.YEAR, 1),
    "l'an prochain": (Unit.YEAR, 1),
    "l'année dernière": (Unit.YEAR, -1),
    "l'an dernier": (Unit.YEAR, -1),
    "aujourd'hui": (Unit.DAY, 0),
    "hier": (Unit.DAY, -1),
    "demain": (Unit.DAY, 1),
    "avant-hier": (Unit.DAY, -2),
    "après-demain": (Unit.DAY, 2),
    "ce week-end": (Unit.WEEKEND, 0),
}
_COUNTED_UNITS = {
    **dict.fromkeys(("jour", "jours"), Unit.DAY),
    **dict.fromkeys(("semaine", "semaines"), Unit.WEEK),
    "mois": Unit.MONTH,
    **dict.fromkeys(("an", "ans", "année", "années"), Unit.YEAR),
}
_NUMBERS = {
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
}
_VAGUE = {
    "viennent de": Direction.PAST,
    "vient de": Direction.PAST,
    "récemment": Direction.PAST,
    "ces dernières années": Direction.PAST,
    "actuellement": Direction.PRESENT,
    "dans l'immédiat": Direction.PRESENT,
    "prochainement": Direction.FUTURE,
    "bientôt": Direction.FUTURE,
    "prochain": Direction.FUTURE,
    "prochaine": Direction.FUTURE,
}

_SLOTS: dict[str, Slot] = {
    "day": number(r"(?:1er|0?[1-9]|[12][0-9]|3[01])", lambda text: int(text.removesuffix("er"))),
    "days": number(r"(?:[0-3]?[0-9]\s*,\s*){0,30}[0-3]?[0-9]", lambda text: tuple(int(part) for part in text.split(","))),
    "month": table(_MONTHS),
    "year": number(r"(?:1[0-9]|20)[0-9]{2}"),
    "hour": number(r"(?:[01]?[0-9]|2[0-4])"),
    "minute": number(r"[0-5][0-9]"),
    "weekday": table({name: index for index, name in enumerate(_WEEKDAY_NAMES)}),
    "part": table(_PARTS_OF_DAY),
    "third": table(_PARTS),
    "direction": table(_DIRECTIONS),
    "this": table({"ce": Direction.PRESENT, "cette": Direction.PRESENT, "cet": Direction.PRESENT}),
    "unit_shift": table(_UNIT_SHIFTS),
    "season": table({"printemps": 21, "été": 22, "automne": 23, "hiver": 24}),
    "quarter": table(
        {"premier": 33, "1er": 33, "deuxième": 34, "2e": 34, "troisième": 35, "3e": 35, "quatrième": 36, "4e": 36}
    ),
    "count": number(r"[1-9][0-9]{0,2}"),
    "count_word": table(_NUMBERS),
    "counted_unit": table(_COUNTED_UNITS),
    "near": table({"hier": -1, "demain": 1}),
    "half": table({"premier": 40, "1er": 40, "second": 41, "deuxième": 41}),
    "day_shift": table({"le lendemain": 1, "la veille": -1}),
    "vague": table(_VAGUE),
}


def _date(m: Captures) -> CalendarDate:
    return CalendarDate(m.year, m.month, m.day, direction=m.direction)


def _days(m: Captures) -> Several:
    last = CalendarDate(m.year, m.month, m.last)
    return Several((*(CalendarDate(day=day) for day in m.days), last))


_RULES = (
    # --- one day ---------------------------------------------------------------------------------
    Rule(
        "day month year",
        "[toujours ][(le|au|du) ]{day} {month}[ {year}][ {direction}]",
        _date,
        {
            "le 29 novembre": "2024-11-29",
            "le 1er octobre 2022": "2022-10-01",
            "le 10 octobre dernier": "2024-10-10",
            "Toujours le 21 mai": "2025-05-21",
            "Le 19 decembre": "2024-12-19",
        },
        category="DATE",
    ),
    # --- part of the day, clock, weekday ---------------------------------------------------------
    Rule(
        "part of the day and date",
        "dans (la|l') {part} du {date:DATE}",
        lambda m: Timed(m.date, m.part),
        {
            "dans la soirée du 19 septembre": "2024-09-19 evening",
            "dans l'après-midi du 7 octobre": "2024-10-07 afternoon",
        },
        category="POINT",
        published="2025-03-01",
    ),
    Rule(
        "clock time and date",
        "[à ]{hour} h[ {minute}][,] {date:DATE}",
        lambda m: Timed(m.date, time=ClockTime(m.hour, m.minute or 0)),
        {"à 20h10 le 19 mars": "2025-03-19 20:10"},
        category="POINT",
    ),
    Rule(
        "date and clock time",
        "{date:DATE}[,] à {hour} h[ {minute}]",
        lambda m: Timed(m.date, time=ClockTime(m.hour, m.minute or 0)),
        {"le 19 mars à 9h30": "2025-03-19 09:30"},
        category="POINT",
    ),
    Rule(
        "part of yesterday or tomorrow",
        "{near} {part}",
        lambda m: Timed(Relative(Unit.DAY, m.near), m.part),
        {"hier soir": "2025-03-13 evening", "demain matin": "2025-03-15 morning"},
        category="POINT",
    ),
    Rule(
        "date and part of the day",
        "{date:DATE} (au|dans la|en) {part}",
        lambda m: Timed(m.date, m.part),
        {"le 10 mars au matin": "2025-03-10 morning", "le 10 mars en soirée": "2025-03-10 evening"},
        category="POINT",
    ),
    Rule(
        "weekday and date",
        "{weekday}[ {part}] {date:DATE}",
        lambda m: Checked(Timed(m.date, m.part), m.weekday),
        {"dimanche 9 mars": "2025-03-09", "Mardi matin 11 mars": "2025-03-11 morning"},
        category="POINT",
    ),
    Rule(
        "weekday",
        "[{this} ]{weekday}[ {direction}]",
        lambda m: Weekday(m.weekday, direction=m.direction or m.this),
        {"mardi": "2025-03-11", "ce vendredi": "2025-03-14", "lundi dernier": "2025-03-10", "lundi prochain": "2025-03-17"},
        category="POINT",
    ),
    Rule(
        "weekday and part of the day",
        "{weekday} {part}",
        lambda m: Timed(Weekday(m.weekday), m.part),
        {"lundi soir": "2025-03-10 evening"},
        category="POINT",
    ),
    Rule(
        "part of today",
        "{this} {part}",
        lambda m: Timed(Relative(Unit.DAY, 0), m.part),
        {"ce soir": "2025-03-14 evening", "ce matin": "2025-03-14 morning"},
        category="POINT",
    ),
    # --- months, years, parts of them ------------------------------------------------------------
    Rule(
        "month",
        "en {month}[ {year}| {direction}]",
        _date,
        {"en août 2023": "2023-08", "en août prochain": "2025-08", "en juin 2019": "2019-06"},
        category="MONTH",
    ),
    Rule("month alone", "{month}[ {year}]", _date, {"juin 2019": "2019-06"}, category="BARE_MONTH", in_text=False),
    Rule("year", "en {year}", _date, {"en 2012": "2012"}, category="YEAR"),
    Rule("bare year", "{year}", _date, {"1993": "1993"}, category="BARE_YEAR", in_text=False),
    Rule(
        "unit by its distance",
        "{unit_shift}",
        lambda m: Relative(*m.unit_shift),
        {"cette semaine": "2025-03-10/2025-03-16 within", "l'an prochain": "2026", "hier": "2025-03-13"},
        category="UNIT",
    ),
    Rule(
        "so long ago",
        "il y a ({count}|{count_word}) {counted_unit}",
        lambda m: Relative(m.counted_unit, -(m.count or m.count_word)),
        {"il y a dix ans": "2015", "il y a 3 jours": "2025-03-11", "il y a un an": "2024"},
    ),
    Rule(
        "part of a month",
        "{third} {of:MONTH+BARE_MONTH+BARE_YEAR}",
        lambda m: PartOf(m.of, m.third),
        {"début septembre 2025": "2025-09 start", "fin mars": "2025-03 end", "mi-avril": "2025-04 mid"},
    ),
    Rule(
        "quarter",
        "[au ]{quarter} trimestre[ [de ]{year}]",
        lambda m: CalendarDate(m.year, m.quarter, year_shift=None if m.year else 0),
        {"au premier trimestre 2025": "2025-33", "deuxième trimestre": "2025-34"},
    ),
    Rule(
        "half of a year",
        "[au ]{half} semestre[ [de ]{year}]",
        lambda m: CalendarDate(m.year, m.half, year_shift=None if m.year else 0),
        {"premier semestre 2025": "2025-40", "au second semestre": "2025-41"},
    ),
    Rule(
        "roughly",
        "(vers|environ|aux environs du|autour du) {of:DATE+BARE_MONTH+BARE_YEAR}",
        lambda m: About(m.of),
        {"vers le 17 mars": "2025-03-17~", "vers 1975": "1975~"},
    ),
    Rule(
        "season",
        "([dès ]{this} {season}|(en|à l'|au) {season} {year}|[l']{season} {direction})",
        lambda m: CalendarDate(m.year, m.season, year_shift=0 if m.this else None, direction=m.direction),
        {"Dès cet automne": "2025-23", "l'été dernier": "2024-22"},
    ),
    Rule(
        "decade",
        "les années {year}",
        lambda m: YearSpan(m.year, 10),
        {"les années 1990": "199X"},
    ),
    # --- ranges and sets -------------------------------------------------------------------------
    Rule(
        "days of one month",
        "[du ]{first:DAY} (au|-) {last:DATE}",
        lambda m: Range(m.first, m.last),
        {"du 25 au 27 octobre": "2024-10-25/2024-10-27", "du 27 au 30 janvier 2024": "2024-01-27/2024-01-30"},
    ),
    Rule("lone day of a range", "{day}", _date, {}, category="DAY", in_text=False),
    Rule(
        "days across months",
        "{first:DATE} (au|-) {last:DATE}",
        lambda m: Range(m.first, m.last),
        {"du 28 août au 11 septembre 2025": "2025-08-28/2025-09-11"},
    ),
    Rule(
        "between two days",
        "entre [le ]{first:DAY} et {last:DATE}",
        lambda m: Range(m.first, m.last),
        {"entre le 15 et le 17 mars": "2025-03-15/2025-03-17"},
    ),
    Rule(
        "years",
        "[(de|entre|période|la période) ]{first:BARE_YEAR} (-|à|et) {last:BARE_YEAR}",
        lambda m: Range(m.first, m.last),
        {"de 2016 à 2025": "2016/2025", "la période 2025-2029": "2025/2029"},
    ),
    Rule(
        "since",
        "(depuis|dès|à partir de|à partir du) {first:DATE+BARE_MONTH+BARE_YEAR}",
        lambda m: Range(m.first, None),
        {"depuis 2005": "2005/..", "à partir du 11 février": "2025-02-11/.."},
    ),
    Rule(
        "after",
        "après {first:DATE+BARE_YEAR}",
        lambda m: Range(m.first, None),
        {"après le 1er mars": "2025-03-01/..", "après 1975": "1975/.."},
    ),
    Rule(
        "until",
        "(jusqu'(au|en|à)|avant|avant la fin de) {last:DATE+BARE_MONTH+BARE_YEAR+UNIT}",
        lambda m: Range(None, m.last),
        {"jusqu'au 30 août 2023": "../2023-08-30", "avant la fin de l'année": "../2025"},
    ),
    Rule(
        "several days",
        r"[pendant ({count}|{count_word}) jours \(][les ]{days} et {last:day} {month}[ {year}][\)]",
        _days,
        {
            "pendant deux jours (21 et 22 octobre)": "{2024-10-21,2024-10-22}",
            "les 3, 4 et 6 mars 2025": "{2025-03-03,2025-03-04,2025-03-06}",
        },
    ),
    Rule(
        "several years",
        "en {first:BARE_YEAR} et [en ]{last:BARE_YEAR}",
        lambda m: Several((m.first, m.last)),
        {"en 1993 et 2018": "{1993,2018}"},
    ),
    # --- leaning on what came before -------------------------------------------------------------
    Rule(
        "same day",
        "le (même jour|jour même)[ de l'arrivée]",
        lambda _m: Anaphor(Unit.DAY),
        {"Le même jour": "2025-03-10 after le 10 mars", "le jour même de l’arrivée": "2025-03-10 after le 10 mars"},
    ),
    Rule(
        "the next or last day",
        "{day_shift}",
        lambda m: Anaphor(Unit.DAY, m.day_shift),
        {"le lendemain": "2025-03-11 after le 10 mars", "la veille": "2025-03-09 after le 10 mars"},
    ),
    # --- no date ---------------------------------------------------------------------------------
    Rule(
        "direction only",
        "{vague}",
        lambda m: Vague(m.vague),
        {"viennent de": "vague past", "prochainement": "vague future", "Dans l’immédiat": "vague present"},
    ),
)

_WORDING = Wording(
    day="{day} {month_name} {year}",
    yearless_day="{day} {month_name}, année inconnue",
    day_without_year="{day} {month_name}",
    month="{month_name} {year}",
    yearless_month="{month_name}, année inconnue",
    year="{year}",
    years="{first}–{last}",
    months=_MONTH_NAMES,
    parts={
        21: "printemps {year}",
        22: "été {year}",
        23: "automne {year}",
        24: "hiver {year}",
        33: "premier trimestre {year}",
        34: "deuxième trimestre {year}",
        35: "troisième trimestre {year}",
        36: "quatrième trimestre {year}",
        40: "premier semestre {year}",
        41: "second semestre {year}",
    },
    decade="les années {year}",
    century="{century}e siècle",
    modified={Third.START: "début {date}", Third.MID: "mi-{date}", Third.END: "fin {date}"},
    part_of_day={
        PartOfDay.MORNING: "matin",
        PartOfDay.NOON: "midi",
        PartOfDay.AFTERNOON: "après-midi",
        PartOfDay.EVENING: "soir",
        PartOfDay.NIGHT: "nuit",
    },
    with_part="{date}, {part}",
    with_time="{date}, {time}",
    days_across_months="{start} – {end}",
    since="à partir de : {date}",
    until="jusqu’à : {date}",
    within="dans la période : {date}",
    span="{start} – {end}",
    one_of="l’une des dates suivantes : {dates}",
    and_="et",
    or_="ou",
    uncertain="{date}, incertain",
    about="vers {date}",
    unknown_year="(année inconnue)",
    bc="{year} av. J.-C.",
    no_date="date inconnue",
    directions={
        Direction.PAST: "dans le passé, date inconnue",
        Direction.PRESENT: "actuellement, date inconnue",
        Direction.FUTURE: "à venir, date inconnue",
    },
    steps={
        StepKind.READ: "Mots imprimés : « {words} ».",
        StepKind.READ_PART: "Seul « {words} » a été lu ; laissé de côté : « {rest} ».",
        StepKind.PUBLISHED: "Date de publication {published}, d’après : {basis}.",
        StepKind.EVIDENCE_ADDRESS: "L'adresse de la page porte {value} : parution {published}.",
        StepKind.EVIDENCE_STAMP: "L'en-tête de la page porte {value} : parution {published}.",
        StepKind.EVIDENCE_PAST: 'Le texte parle de {value} au passé : parution {published}.',
        StepKind.EVIDENCE_PLANNED: 'Le texte annonce {value} : parution {published}.',
        StepKind.YEAR_OF_CLAUSE: "L'année est celle qui ouvre la phrase : {value}.",
        StepKind.YEAR_BY_TENSE: "Aucune année n'est imprimée : {value}, d'après le temps de la phrase ({tense}) par rapport à la parution ({published}).",
        StepKind.READINGS_POSSIBLE: 'Plusieurs lectures sont possibles : {values}.',
        StepKind.LIKELIER: 'Lu comme {value}, le plus probable parmi {values}.',
        StepKind.LEANS_ON_PERIOD: "D'après la période citée avant ({value}) : {moved}.",
        StepKind.YEAR_NEAREST: "Année non imprimée : on retient {value}, au plus près de la publication ({published}).",
        StepKind.YEAR_POINTED: "Année non imprimée : {value}, d’après un mot qui la situe par rapport au {published}.",
        StepKind.YEARS_POSSIBLE: "La publication ({published}) laisse plusieurs lectures ouvertes : {values}.",
        StepKind.YEAR_UNKNOWN: "Aucune année n’est imprimée, la publication est mal connue : l’année reste ouverte ({value}).",
        StepKind.COUNTED: "Calculé à partir de la publication ({published}) : {value}.",
        StepKind.FEAST: "Calculé d'après la règle de la fête : {value}.",
        StepKind.LUNAR: "Calculé d’après le calendrier lunaire vietnamien : {value}.",
        StepKind.WEEKDAY_CHOSEN: "Un jour de la semaine, calculé à partir de la publication ({published}) : {value}.",
        StepKind.WEEKDAYS_POSSIBLE: "On sait seulement que l’article est paru en {published} : le jour peut être {values}.",
        StepKind.WEEKDAY_AGREES: "Le jour de la semaine imprimé s’accorde avec {value}.",
        StepKind.WEEKDAY_DISAGREES: "Le jour imprimé ({printed}) ne s’accorde pas : {value} est un {actual}.",
        StepKind.WEEKDAY_DECIDES: "Le jour de la semaine imprimé ne convient qu’à {value}.",
        StepKind.COUNT_DISAGREES: "Il est écrit {stated} jours, mais il y en a {counted}.",
        StepKind.NARROWED: "Seulement {part} : du {first} au {last}.",
        StepKind.LEANS_ON: "Renvoie à la date donnée plus haut : {value}.",
        StepKind.LEANS_ON_NOTHING: "Renvoie à une date donnée plus haut, qui n’est pas connue.",
        StepKind.DOUBTFUL: "La date n’est pas donnée explicitement ; elle reste incertaine : {value}.",
        StepKind.VAGUE: "Donne une direction ({direction}) et aucune date.",
        StepKind.NO_ANCHOR: "Se compte depuis la publication, trop mal connue ({published}).",
        StepKind.PARTS_ONLY: "Seules des parties de l’événement sont datées ; l’ensemble dure au moins {value}.",
        StepKind.REPORTED: "Tiré d’un compte rendu ({source} : « {words} »), qui l’emporte sur les annonces.",
        StepKind.ANNOUNCED: "Seulement annoncé ; la dernière annonce compte ({source} : « {words} »).",
        StepKind.NARROWER: "De dates contenues l’une dans l’autre, la plus étroite compte : {value} ({source}).",
        StepKind.BETTER_ATTESTED: "Des dates se recoupent ; la mieux attestée ou la plus nette compte : {value} ({source}).",
        StepKind.CONTRADICTED: "Les sources se contredisent : {values}.",
    },
    step_words={
        "part:start": "le début",
        "part:mid": "le milieu",
        "part:end": "la fin",
        "direction:past": "le passé",
        "direction:present": "le présent",
        "direction:future": "l’avenir",
        "direction:": "une durée",
        "tense:past": "passé",
        "tense:future": "futur",
        "published:": "inconnue",
        **{f"{name}:{index}": day for name in ("printed", "actual") for index, day in enumerate(_WEEKDAY_NAMES)},
    },
    ordinal_days={1: "1er"},
)

_OPERATORS = frozenset(
    (
        "avant",
        "après",
        "vers",
        "environ",
        "ou",
        "pas",
        "jusque",
        "jusqu",
        "depuis",
        "dès",
        "entre",
        "prochain",
        "dernier",
        "semaine",
        "semaines",
        "matin",
        "soir",
    )
)

LOCALE = Locale("fr", Grammar(_SLOTS, _RULES), _WORDING, examples_published="2025-03-14", operators=_OPERATORS)
