"""French: words, rules and wording. Forms are folded: lower case, NFC, "-" for every dash, "'" for every quote."""

from __future__ import annotations

import re

from attrs import evolve

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import (
    LAST_DAY,
    About,
    Again,
    Anaphor,
    CalendarDate,
    Checked,
    ClockTime,
    Direction,
    Easter,
    Expression,
    LunarDate,
    PartOf,
    PartOfDay,
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
    behind,
    clock_in,
    months_of_year,
    pair_or_range,
)
from diplotimeline.dates.grammar import Captures, Grammar, Rule, Slot, framed, listed, no_date, number, table
from diplotimeline.dates.locale import Cues, Locale, Wording
from diplotimeline.dates.steps import StepKind
from diplotimeline.dates.zones import words_of_zones, zones

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
    **dict.fromkeys(("matin", "matinée", "aube", "petit matin"), PartOfDay.MORNING),
    **dict.fromkeys(("après-midi", "début d'après-midi"), PartOfDay.AFTERNOON),
    "midi": PartOfDay.NOON,
    **dict.fromkeys(("soir", "soirée", "début de soirée", "fin de journée"), PartOfDay.EVENING),
    "nuit": PartOfDay.NIGHT,
}
_DIRECTIONS = {
    **dict.fromkeys(("dernier", "dernière", "passé", "passée", "derniers"), Direction.PAST),
    **dict.fromkeys(("prochain", "prochaine", "prochains"), Direction.FUTURE),
}
_THIRDS = {
    **dict.fromkeys(("début", "au début de", "début de", "début du", "au début du", "les premiers jours de"), Third.START),
    **dict.fromkeys(("au début des", "début des"), Third.START),
    **dict.fromkeys(
        ("mi-", "milieu de", "milieu du", "au milieu de", "au milieu du", "milieu des", "au milieu des"), Third.MID
    ),
    **dict.fromkeys(("fin", "à la fin de", "fin de", "fin du", "à la fin du", "fin des", "à la fin des"), Third.END),
}
_UNIT_SHIFTS = {
    "cette semaine": (Unit.WEEK, 0),
    "semaine prochaine": (Unit.WEEK, 1),
    "semaine dernière": (Unit.WEEK, -1),
    "semaine passée": (Unit.WEEK, -1),
    "ce mois-ci": (Unit.MONTH, 0),
    "mois prochain": (Unit.MONTH, 1),
    "mois dernier": (Unit.MONTH, -1),
    "mois passé": (Unit.MONTH, -1),
    "trimestre dernier": (Unit.QUARTER, -1),
    "trimestre prochain": (Unit.QUARTER, 1),
    "ce trimestre": (Unit.QUARTER, 0),
    "cette année": (Unit.YEAR, 0),
    "année prochaine": (Unit.YEAR, 1),
    "an prochain": (Unit.YEAR, 1),
    "année dernière": (Unit.YEAR, -1),
    "année passée": (Unit.YEAR, -1),
    "an dernier": (Unit.YEAR, -1),
    "an passé": (Unit.YEAR, -1),
    "ce week-end": (Unit.WEEKEND, 0),
    "week-end dernier": (Unit.WEEKEND, -1),
    "week-end prochain": (Unit.WEEKEND, 1),
}
_DAYS_AWAY = {"aujourd'hui": 0, "hier": -1, "demain": 1, "avant-hier": -2, "après-demain": 2}
_COUNTED_UNITS = {
    **dict.fromkeys(("jour", "jours"), Unit.DAY),
    **dict.fromkeys(("semaine", "semaines"), Unit.WEEK),
    "mois": Unit.MONTH,
    **dict.fromkeys(("an", "ans", "année", "années"), Unit.YEAR),
}
_ONES = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze")
_NUMBERS = {word: number for number, word in enumerate((*_ONES, "quinze", "seize"), 1)}
_NUMBERS |= {"une": 1, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100}
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "soixante-dix": 70, "quatre-vingt": 80}
_TENS |= {"quatre-vingts": 80, "quatre-vingt-dix": 90}
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi".split()
_VAGUE = {
    **dict.fromkeys(
        (
            "viennent de",
            "vient de",
            "récemment",
            "dernièrement",
            "ces dernières années",
            "ces derniers mois",
            "ces dernières semaines",
            "ces derniers jours",
            "ces derniers temps",
            "au cours des dernières années",
            "autrefois",
            "jadis",
            "naguère",
            "auparavant",
            "par le passé",
        ),
        Direction.PAST,
    ),
    **dict.fromkeys(
        ("actuellement", "dans l'immédiat", "en ce moment", "à l'heure actuelle", "de nos jours", "à ce jour"),
        Direction.PRESENT,
    ),
    **dict.fromkeys(
        (
            "prochainement",
            "bientôt",
            "à l'avenir",
            "dans l'avenir",
            "dans les années à venir",
            "dans les mois à venir",
            "dans les prochaines années",
            "dans les prochains mois",
            "dans les prochaines semaines",
            "dans les prochains jours",
            "sous peu",
            "dans un avenir proche",
        ),
        Direction.FUTURE,
    ),
}
_HOLIDAYS: dict[str, Expression] = {
    **dict.fromkeys(("noël", "jour de noël"), CalendarDate(month=12, day=25)),
    "veille de noël": CalendarDate(month=12, day=24),
    **dict.fromkeys(("saint-sylvestre", "réveillon du nouvel an"), CalendarDate(month=12, day=31)),
    **dict.fromkeys(("jour de l'an", "nouvel an"), CalendarDate(month=1, day=1)),
    **dict.fromkeys(("fête du travail",), CalendarDate(month=5, day=1)),
    "toussaint": CalendarDate(month=11, day=1),
    "assomption": CalendarDate(month=8, day=15),
    **dict.fromkeys(("têt", "nouvel an lunaire", "fête du têt"), LunarDate(1, 1)),
    "fête de la mi-automne": LunarDate(8, 15),
    **dict.fromkeys(("pâques", "dimanche de pâques"), Easter()),
    "lundi de pâques": Easter(1),
    "jeudi de l'ascension": Easter(39),
    "lundi de pentecôte": Easter(50),
    "pentecôte": Easter(49),
}
_OTHER_ZONE = r"heures? d(?:e l'|e la |e |u |es |')[^\W\d_]+(?:-[^\W\d_]+)*"
_CLOCK_NUMBERS = re.compile(r"\d+")
_FIRST_HALF = 40
_PIVOT = 50


def _clock_time(text: str) -> ClockTime:
    hour, *minute = map(int, _CLOCK_NUMBERS.findall(text)[:2])
    return ClockTime(hour, minute[0] if minute else 0)


_SLOTS: dict[str, Slot] = {
    "day": number(r"1er\b|0?[1-9]|[12][0-9]|3[01]", lambda text: int(text.removesuffix("er")), ("0", "0er")),
    "days": number(r"(?:1er\b|[0-3]?[0-9])(?: *, *[0-3]?[0-9]){0,30}", listed, ("0", "0er", "0,")),
    "month_number": number(r"1[0-2]|0?[1-9]"),
    "month": table(_MONTHS),
    "year": number(r"(?:1[0-9]|20)[0-9]{2}"),
    "plain_year": number(r"(?<![0-9] )(?:1[5-9]|20)[0-9]{2}(?!-[0-9]| [0-9])"),
    "old_year": number(r"[1-9][0-9]{0,3}"),
    "early_year": number(r"[3-9][0-9]{2}"),
    "years": number(r"(?:1[0-9]|20)[0-9]{2}(?: *, *(?:1[0-9]|20)[0-9]{2}){0,20}", listed, ("0", "0,")),
    "short_year": number(r"[0-9]{2}", lambda text: int(text) + (1900 if int(text) >= _PIVOT else 2000)),
    "clock": number(
        r"(?:2[0-4]|[01]?[0-9]) *(?:h|heures?)(?![^\W\d_])(?: *[0-5][0-9])?|(?:2[0-3]|[01]?[0-9]):[0-5][0-9]",
        _clock_time,
        ("0h", "0heure", "0heures", "0:"),
    ),
    "clock_word": table({"midi": ClockTime(12), "minuit": ClockTime(24)}),
    "zone": zones(*words_of_zones("fr"), other=_OTHER_ZONE),
    "weekday": table({name: index for index, name in enumerate(_WEEKDAY_NAMES)}),
    "part": table(_PARTS_OF_DAY),
    "third": table(_THIRDS),
    "direction": table(_DIRECTIONS),
    "this": table({"ce": Direction.PRESENT, "cette": Direction.PRESENT, "cet": Direction.PRESENT}),
    "unit_shift": table(_UNIT_SHIFTS),
    "days_away": table(_DAYS_AWAY),
    "year_shift": table(
        {"l'année dernière": -1, "l'an dernier": -1, "l'an passé": -1, "l'année passée": -1, "l'année prochaine": 1}
        | {"l'an prochain": 1, "cette année": 0, "l'année": 0}
    ),
    "season": table({"printemps": 21, "été": 22, "automne": 23, "hiver": 24}),
    "quarter": table(
        {"premier": 33, "1er": 33, "deuxième": 34, "second": 34, "2e": 34, "troisième": 35, "3e": 35}
        | {"quatrième": 36, "4e": 36, "dernier": 36}
    ),
    "count": number(r"[1-9][0-9]{0,2}"),
    "count_word": table(_NUMBERS),
    "counted_unit": table(_COUNTED_UNITS),
    "near": table({"hier": -1, "demain": 1}),
    "half": table({"premier": 40, "1er": 40, "second": 41, "deuxième": 41, "2e": 41, "dernier": 41}),
    "ends": table(
        {"premiers": 40, "premières": 40, "derniers": 41, "dernières": 41, "première": 40, "seconde": 41, "dernière": 41}
    ),
    "tens": number(r"[1-9]0", lambda text: 1900 + int(text)),
    "tens_word": table({word: 1900 + number for word, number in _TENS.items()}),
    "roman": table(
        {word: number for number, word in enumerate(_ROMAN, 1)} | {f"{word}e": n for n, word in enumerate(_ROMAN, 1)}
    ),
    "century": number(r"(?:2[01]|1[0-9]|[1-9])e", lambda text: int(text.removesuffix("e")), ("0", "0e")),
    "day_shift": table(
        {
            "lendemain": 1,
            "surlendemain": 2,
            "veille": -1,
            "avant-veille": -2,
            **dict.fromkeys(("même jour", "jour même", "ce jour-là", "jour même de l'arrivée", "ce même jour"), 0),
        }
    ),
    "same_unit": table(
        {
            **dict.fromkeys(("même mois", "ce mois-là"), Unit.MONTH),
            **dict.fromkeys(("même année", "cette année-là", "la même année"), Unit.YEAR),
            **dict.fromkeys(("même semaine", "cette semaine-là"), Unit.WEEK),
        }
    ),
    "next_unit": table(
        {
            "semaine suivante": (Unit.WEEK, 1),
            "mois suivant": (Unit.MONTH, 1),
            "année suivante": (Unit.YEAR, 1),
            "an suivant": (Unit.YEAR, 1),
            "semaine précédente": (Unit.WEEK, -1),
            "mois précédent": (Unit.MONTH, -1),
            "année précédente": (Unit.YEAR, -1),
        }
    ),
    "then": table(
        {"plus tard": 1, "après": 1, "plus tôt": -1, "auparavant": -1, "avant": -1},
        unless={"après": r"[^\W\d_]", "avant": r"[^\W\d_]"},
    ),
    "behind": table({"derniers": -1, "dernières": -1}),
    "ahead": table({"prochains": 1, "prochaines": 1}),
    "roughly": table(dict.fromkeys(("environ", "près de", "plus de", "presque", "quelque"), True)),
    "year_unit": table({"l'année": Unit.YEAR, "année": Unit.YEAR}),
    "month_unit": table({"mois": Unit.MONTH, "ce mois": Unit.MONTH}),
    "week_unit": table({"semaine": Unit.WEEK, "la semaine": Unit.WEEK, "cette semaine": Unit.WEEK}),
    "vague": table(_VAGUE),
    "holiday": table(_HOLIDAYS),
    "school": table(
        {"année scolaire": True, "année universitaire": True, "saison": True, "exercice": True, "période": True, "mandat": True}
    ),
    "noun": table(
        dict.fromkeys(
            "personnes habitants euros francs dongs kilomètres km mètres hectares tonnes élèves étudiants spectateurs visiteurs "
            "emplois salariés logements entreprises voix exemplaires places litres dollars participants coureurs pèlerins livres "
            "arbres foyers familles blessés signatures abonnés marches".split(),
            True,
        )
    ),
    "label": table(
        dict.fromkeys(
            ("n°", "no", "numéro", "décret", "article", "loi", "vol", "chambre", "salle", "route", "borne", "page"), True
        )
        | dict.fromkeys(("rue du", "place du", "avenue du", "boulevard du", "quai du"), True)
    ),
    "date_name": table(dict.fromkeys(("vendredi saint", "dimanche en politique", "france dimanche", "vendredi noir"), True)),
    "more": table(dict.fromkeys(("plus de", "près de", "quelque", "environ", "moins de"), True)),
}


def _date(m: Captures) -> CalendarDate:
    year = m.year or m.short_year
    return CalendarDate(year, m.month or m.month_number, m.day, m.year_shift, m.direction)


def _days(m: Captures) -> Several:
    last = CalendarDate(m.year, m.month, m.last)
    return Several((*(CalendarDate(day=day) for day in m.days), last))


def _count(m: Captures) -> int:
    number: int = m.count or m.count_word
    return number


def _ago(m: Captures) -> Expression:
    made = Relative(m.counted_unit, -_count(m))
    return made if m.roughly is None else About(made)


def _clock(m: Captures) -> Timed:
    return Timed(m.date, time=(m.clock or m.clock_word).printed_with(m.zone))


def _part_of_year(m: Captures) -> CalendarDate:
    part = m.quarter or m.half or m.season
    assumed = m.year is None and m.year_shift is None and m.direction is None
    return CalendarDate(m.year, part, year_shift=0 if assumed else m.year_shift, direction=m.direction, assumed=assumed)


def _season(m: Captures) -> CalendarDate:
    shift = 0 if m.this is not None and m.year is None else m.year_shift
    return CalendarDate(m.year, m.season, year_shift=shift, direction=m.direction)


def _months_of_year(m: Captures) -> Expression:
    """Les neuf premiers mois de 2024."""
    ends = Third.START if m.ends == _FIRST_HALF else Third.END
    return months_of_year(_count(m), ends, m.year, None if m.year else m.year_shift or 0)


def _decade(m: Captures) -> YearSpan:
    return YearSpan(m.year or m.tens or m.tens_word, 10)


def _century(m: Captures) -> YearSpan:
    return YearSpan(((m.roman or m.century) - 1) * 100, 100)


def _of_year(date: Expression, m: Captures) -> Expression:
    return evolve(date, year=m.year, year_shift=m.year_shift, direction=m.direction)


def _fortnight(m: Captures) -> Range:
    """The first half of a month ends on the 15th."""
    days = (1, 15) if m.ends == _FIRST_HALF else (16, LAST_DAY)
    return Range(*(CalendarDate(m.year, m.month, day) for day in days))


_MONTH_YEAR = "[ (de )[l'an ]{year}| {year}| {year_shift}| de {year_shift}| {direction}]"
_RULES = (
    # --- one day ---------------------------------------------------------------------------------
    Rule(
        "day month year",
        f"{{day}} {{month}}{_MONTH_YEAR}",
        _date,
        {
            "29 novembre": "2024-11-29",
            "1er octobre 2022": "2022-10-01",
            "10 octobre dernier": "2024-10-10",
            "19 decembre": "2024-12-19",
        },
        category="DATE",
    ),
    Rule(
        "day/month/year",
        "({day}/{month_number}/({year}|{short_year})|{day}.{month_number}.{year}|{day}-{month_number}-{year})",
        _date,
        {"17/04/2025": "2025-04-17", "17.4.2025": "2025-04-17", "05/11/24": "2024-11-05"},
        category="DATE",
    ),
    Rule(
        "year-month-day",
        "{year}-{month_number}-{day}",
        _date,
        {"2025-04-17": "2025-04-17"},
        category="DATE",
    ),
    Rule(
        "bare day/month",
        "({day}/{month_number}|{day}.{month_number})",
        _date,
        {"11/4": "2025-04-11"},
        category="DAY_MONTH",
        in_text=False,
    ),
    Rule(
        "day/month in its frame",
        r"(le |du |au |\(){it:DAY_MONTH}[\)]",
        framed,
        {"le 11/4": "2025-04-11"},
    ),
    Rule(
        "weekday and date",
        r"{weekday}[ {part}][,] [le ](\({date:DATE+DAY_MONTH}\)|{date:DATE+DAY_MONTH})",
        lambda m: Checked(Timed(m.date, m.part), m.weekday),
        {"dimanche 9 mars": "2025-03-09", "Mardi matin 11 mars": "2025-03-11 morning", "jeudi, 13 mars": "2025-03-13"},
        category="CHECKED",
    ),
    Rule(
        "day by its distance",
        "{days_away}",
        lambda m: Relative(Unit.DAY, m.days_away),
        {"hier": "2025-03-13", "aujourd'hui": "2025-03-14", "demain": "2025-03-15", "avant-hier": "2025-03-12"},
        category="DAY_AWAY",
    ),
    Rule(
        "weekday",
        "[{this} ]{weekday}[ {direction}]",
        lambda m: Weekday(m.weekday, direction=m.direction or m.this),
        {"mardi": "2025-03-11", "ce vendredi": "2025-03-14", "lundi dernier": "2025-03-10", "lundi prochain": "2025-03-17"},
        category="WEEKDAY",
    ),
    Rule(
        "weekday in eight days",
        "{weekday} en huit",
        lambda m: Weekday(m.weekday, direction=Direction.FUTURE, weeks=1),
        {"jeudi en huit": "2025-03-27"},
        category="WEEKDAY",
    ),
    # --- part of the day, clock ------------------------------------------------------------------
    Rule(
        "part of the day and date",
        "{part} (du |de |d')[{weekday} ]{date:DATE+WEEKDAY+DAY_AWAY}",
        lambda m: Timed(m.date, m.part),
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
        lambda m: Timed(m.date, m.part),
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
        _clock,
        {"20h10 le 19 mars": "2025-03-19 20:10"},
    ),
    Rule(
        "date and clock time",
        "{date:DATE+CHECKED+WEEKDAY+DAY_AWAY}[,] [(à|dès|vers) ]({clock}|{clock_word})[[,] {zone}]",
        _clock,
        {"19 mars à 9h30": "2025-03-19 09:30", "jeudi à 20 h 10": "2025-03-13 20:10", "hier à 16h45": "2025-03-13 16:45"},
    ),
    Rule(
        "clock time of the day told before",
        "à {it:CLOCK}",
        framed,
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
    # --- months, years, parts of them ------------------------------------------------------------
    Rule(
        "month and year",
        "{month} (de )[l'an ]{year}",
        _date,
        {"août de 2023": "2023-08"},
    ),
    Rule(
        "month",
        f"[mois de |mois d']{{month}}{_MONTH_YEAR}",
        _date,
        {"juin": "2025-06"},
        category="WHOLE_MONTH",
        in_text=False,
    ),
    Rule(
        "month with its year",
        "[mois de |mois d']{month}( {year}| {year_shift}| de {year_shift}| {direction})",
        _date,
        {"août 2022": "2022-08", "février dernier": "2025-02"},
    ),
    Rule(
        "month in its frame",
        "(en|de|d'|courant|mois de|mois d') {it:WHOLE_MONTH}",
        framed,
        {"en juin": "2025-06", "courant avril": "2025-04"},
        printed=re.compile(r"[a-zéû]|[A-ZÉÛ]{2}"),
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
        "(en|l'an) {it:EARLY_YEAR}",
        framed,
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
    Rule("bare year", "{year}", _date, {}, category="BARE_YEAR", in_text=False),
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
        "(au cours de|pour) {it:RUNNING_YEAR}",
        framed,
        {"au cours de l'année": "2025"},
    ),
    Rule(
        "so long ago",
        "(il y a|voilà|voici) [{roughly} ]({count}|{count_word}) {counted_unit}",
        _ago,
        {"il y a dix ans": "2015", "il y a 3 jours": "2025-03-11", "il y a un an": "2024"},
    ),
    Rule(
        "in so much time",
        "dans ({count}|{count_word}) {counted_unit}",
        lambda m: Relative(m.counted_unit, _count(m)),
        {"dans trois jours": "2025-03-17", "dans deux ans": "2027"},
    ),
    Rule(
        "units just past or ahead",
        "(ces|les|des) ({count}|{count_word}) ({behind}|{ahead}) {counted_unit}",
        lambda m: Span(m.counted_unit, _count(m) * (1 if m.ahead else -1)),
        {"ces trois dernières années": "2022~/2025-03~", "les deux prochains mois": "2025-04~/2025-05~"},
    ),
    Rule(
        "part of a month or year",
        "{third} [(de |du |l')]{of:WHOLE_MONTH+YEAR+BARE_YEAR+UNIT+DECADE+SEASON+QUARTER}",
        lambda m: PartOf(m.of, m.third),
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
        "{quarter} trimestre[ [de ]{year}| {year_shift}| de {year_shift}]",
        _part_of_year,
        {
            "premier trimestre 2025": "2025-33",
            "deuxième trimestre": "2025-34",
            "troisième trimestre de l'an dernier": "2024-35",
        },
        category="QUARTER",
    ),
    Rule(
        "half of a year",
        "{half} semestre[ [de ]{year}| {year_shift}| de {year_shift}]",
        _part_of_year,
        {"premier semestre 2025": "2025-40", "second semestre": "2025-41"},
        category="QUARTER",
    ),
    Rule(
        "first or last months of a year",
        "({count}|{count_word}) {ends} mois[ (de {year}|de {year_shift}|{year})]",
        _months_of_year,
        {"neuf premiers mois de 2024": "2024-01/2024-09", "six premiers mois de l'année": "2025-40"},
    ),
    Rule(
        "half of a month",
        "{ends} quinzaine (de |d'){month}[ {year}]",
        _fortnight,
        {"première quinzaine de janvier": "2025-01-01/2025-01-15"},
    ),
    Rule(
        "season",
        "[l'][{this} ]{season}( {year}| {direction}| {year_shift})",
        _season,
        {"automne 2026": "2026-23", "l'été dernier": "2024-22"},
        category="SEASON",
    ),
    Rule(
        "season of this year",
        "[dès ]{this} {season}",
        _season,
        {"cet automne": "2025-23"},
        category="SEASON",
    ),
    Rule(
        "season in its frame",
        "(au|en|à l'|dès le|dès l'|pendant l'|durant l') {it:BARE_SEASON}",
        framed,
        {"au printemps": "2025-21", "en hiver": "2024-24"},
    ),
    Rule("bare season", "{season}", _season, {}, category="BARE_SEASON", in_text=False),
    Rule(
        "decade",
        "[les ]années ({year}|{tens}|{tens_word})",
        _decade,
        {"les années 1990": "199X", "années 90": "199X", "années soixante": "196X"},
        category="DECADE",
    ),
    Rule(
        "century",
        "[le |du ]({roman}|{century}) siècle",
        _century,
        {"XXe siècle": "19XX", "XVIIIe siècle": "17XX"},
        category="DECADE",
    ),
    Rule(
        "half of a century",
        "{ends} moitié (du|des|de) {of:DECADE}",
        lambda m: PartOf(m.of, Third.START if m.ends == _FIRST_HALF else Third.END),
        {"seconde moitié du XIXe siècle": "18XX end"},
        category="PART",
    ),
    Rule(
        "roughly",
        "(vers|environ|aux environs du|aux environs de|autour du|aux alentours du) [le ]{of:DATE+WHOLE_MONTH+BARE_YEAR}",
        lambda m: About(m.of),
        {"vers le 17 mars": "2025-03-17~", "vers 1975": "1975~"},
    ),
    # --- holidays --------------------------------------------------------------------------------
    Rule(
        "holiday",
        "{holiday}[ [de ]{year}| {direction}| de {year_shift}]",
        lambda m: _of_year(m.holiday, m),
        {"Noël": "2024-12-25", "Têt 2026": "2026-02-17", "lundi de Pâques": "2025-04-21", "Toussaint": "2024-11-01"},
        category="HOLIDAY",
    ),
    Rule(
        "national day",
        "fête nationale [du ]{date:DATE}",
        lambda m: m.date,
        {"fête nationale du 2 septembre": "2024-09-02"},
        category="HOLIDAY",
        published="2025-02-01",
    ),
    # --- ranges and sets -------------------------------------------------------------------------
    Rule(
        "days of one month",
        "([du |de ][{weekday} ]{first:DAY} (au|-|à) [{weekday} ]{last:DATE}|[du ]{first:DAY} au {last:DATE})",
        lambda m: Range(m.first, m.last),
        {
            "du 25 au 27 octobre": "2024-10-25/2024-10-27",
            "du 27 au 30 janvier 2024": "2024-01-27/2024-01-30",
            "du vendredi 14 au dimanche 16 mars": "2025-03-14/2025-03-16",
            "Du 5 au 9/5/2025": "2025-05-05/2025-05-09",
        },
    ),
    Rule("lone day of a range", "{day}", _date, {}, category="DAY", in_text=False),
    Rule(
        "days across months",
        "[du ]{first:DATE+CHECKED} (au|-) {last:DATE+CHECKED}",
        lambda m: Range(m.first, m.last),
        {"du 28 août au 11 septembre 2025": "2025-08-28/2025-09-11"},
    ),
    Rule(
        "pair or period in brackets",
        r"\({it:DATE_PAIR}\)",
        framed,
        {"(12 avril 1973 - 12 avril 2025)": "{1973-04-12,2025-04-12}"},
    ),
    Rule(
        "pair or period of days",
        "{first:DATE} - {last:DATE}",
        lambda m: pair_or_range(m.first, m.last),
        {},
        category="DATE_PAIR",
        in_text=False,
    ),
    Rule(
        "between two days",
        "entre [le ](({first:DAY} et [le ]{last:DATE})|{first:DATE} et [le ]{last:DATE})",
        lambda m: Range(m.first, m.last),
        {"entre le 15 et le 17 mars": "2025-03-15/2025-03-17"},
    ),
    Rule(
        "weekdays",
        "(de|du) {first:WEEKDAY} (à|au) {last:WEEKDAY}",
        lambda m: Range(m.first, m.last),
        {"de lundi à mercredi": "2025-03-10/2025-03-12"},
    ),
    Rule(
        "months",
        "((de|d'|entre) {first:WHOLE_MONTH} (à|et)|{first:WHOLE_MONTH} -) {last:WHOLE_MONTH}",
        lambda m: Range(m.first, m.last),
        {"de mars à mai 2025": "2025-03/2025-05", "entre janvier et juin 2024": "2024-01/2024-06"},
    ),
    Rule(
        "years",
        "([(de|entre|depuis|{school}|la {school}) ]{first:BARE_YEAR} (-|à|et)|{first:BARE_YEAR} -) {last:BARE_YEAR}",
        lambda m: Range(m.first, m.last),
        {"de 2016 à 2025": "2016/2025", "la période 2025-2029": "2025/2029", "année scolaire 2024-2025": "2024/2025"},
    ),
    Rule(
        "week of a day",
        "semaine du {date:DATE}",
        lambda m: WeekOf(m.date),
        {"semaine du 24 mars": "2025-03-24/2025-03-30 within"},
    ),
    Rule(
        "weekend of a day",
        "week-end (du|des) ({it:DATE}|{it:DAYS_SET})",
        lambda m: m.it if isinstance(m.it, Several) else WeekOf(m.it, weekend=True),
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
        lambda m: Range(m.first, None),
        {"à partir du 11 février": "2025-02-11/.."},
    ),
    Rule(
        "after",
        "après [le ]{first:DATE+BARE_YEAR}",
        lambda m: Range(m.first, None),
        {"après le 1er mars": "2025-03-01/..", "après 1975": "1975/.."},
    ),
    Rule(
        "until",
        "(jusqu'(au|en|à|à la|aux)|avant|avant la|avant le|d'ici|d'ici le|d'ici à|d'ici au) "
        "{last:DATE+CHECKED+WEEKDAY+WHOLE_MONTH+BARE_YEAR+UNIT+PART+HOLIDAY}",
        lambda m: Range(None, m.last),
        {
            "jusqu'au 30 août 2023": "../2023-08-30",
            "avant la fin de l'année": "../2025",
            "d'ici 2030": "../2030",
            "jusqu'à fin avril": "../2025-04",
        },
    ),
    Rule(
        "target",
        "(horizon|à l'horizon) {it:BARE_YEAR}",
        framed,
        {"horizon 2045": "2045"},
    ),
    Rule(
        "several days",
        "[les ]{days} et [le ]{last:day} {month}[ {year}]",
        _days,
        {
            "21 et 22 octobre": "{2024-10-21,2024-10-22}",
            "les 3, 4 et 6 mars 2025": "{2025-03-03,2025-03-04,2025-03-06}",
        },
        category="DAYS_SET",
    ),
    Rule(
        "so many days",
        r"pendant ({count}|{count_word}) jours \({it:DAYS_SET}\)",
        framed,
        {"pendant deux jours (21 et 22 octobre)": "{2024-10-21,2024-10-22}"},
    ),
    Rule(
        "two weekdays of one month",
        "{weekday} {first:DAY} et {weekday} {last:DATE}",
        lambda m: Several((m.first, m.last)),
        {"samedi 22 et dimanche 23 mars": "{2025-03-22,2025-03-23}"},
    ),
    Rule(
        "two dates",
        "{first:DATE} et [le ]{last:DATE}",
        lambda m: Several((m.first, m.last)),
        {"27 mars et 3 avril": "{2025-03-27,2025-04-03}"},
    ),
    Rule(
        "several years",
        "[en ]{years} et [en ]{year}",
        lambda m: Several(tuple(CalendarDate(year) for year in (*m.years, m.year))),
        {"en 1993 et 2018": "{1993,2018}", "2014, 2018 et 2022": "{2014,2018,2022}"},
    ),
    # --- leaning on what came before -------------------------------------------------------------
    Rule(
        "same, next or last day",
        "{day_shift}[ [au |dans la ]{part}]",
        lambda m: Timed(Anaphor(Unit.DAY, m.day_shift), m.part),
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
        lambda m: Anaphor(m.counted_unit, _count(m) * m.then),
        {"deux jours plus tard": "2025-03-12 after le 10 mars", "trois mois plus tôt": "2024-12 after le 10 mars"},
    ),
    Rule(
        "same period of another year",
        "même (période|trimestre) (de {year}|de {year_shift}|{year_shift})",
        lambda m: Again(Unit.YEAR, m.year_shift or 0, m.year),
        {"même période de 2023": "2023-35 after troisième trimestre 2024"},
    ),
    # --- no date ---------------------------------------------------------------------------------
    Rule(
        "direction only",
        "{vague}",
        lambda m: Vague(m.vague),
        {"viennent de": "vague past", "prochainement": "vague future", "Dans l’immédiat": "vague present"},
    ),
    Rule(
        "next time",
        "{direction}",
        lambda m: Vague(m.direction),
        {"prochain": "vague future"},
        in_text=False,
    ),
    Rule(
        "number of things",
        "[{more} ]{plain_year} {noun}",
        no_date,
        {"2000 habitants": "no date"},
    ),
    Rule("more than a number", "{more} {plain_year}", no_date, {"plus de 2000": "no date"}),
    Rule(
        "name or number",
        "({label} [{day}-]({month}[-{year}]|{plain_year}|{day} {month}[ {year}])|{date_name})",
        no_date,
        {"n° 1985": "no date", "rue du 8-Mai-1945": "no date"},
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
    century="{century} siècle",
    century_names={1: "1er", **{number: f"{number}e" for number in range(2, 100)}},
    modified={Third.START: "début {date}", Third.MID: "mi-{date}", Third.END: "fin {date}"},
    part_of_day={
        PartOfDay.MORNING: "matin",
        PartOfDay.NOON: "midi",
        PartOfDay.AFTERNOON: "après-midi",
        PartOfDay.EVENING: "soir",
        PartOfDay.NIGHT: "nuit",
    },
    with_part="{date}, {part}",
    with_time="{date}, {hour:02}:{minute:02}",
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
        StepKind.EVIDENCE_PAST: "Le texte parle de {value} au passé : parution {published}.",
        StepKind.EVIDENCE_PLANNED: "Le texte annonce {value} : parution {published}.",
        StepKind.YEAR_OF_CLAUSE: "L'année est celle qui ouvre la phrase : {value}.",
        StepKind.YEAR_BY_TENSE: "Aucune année n'est imprimée : {value}, d'après le temps de la phrase ({tense}) par rapport à la parution ({published}).",
        StepKind.READINGS_POSSIBLE: "Plusieurs lectures sont possibles : {values}.",
        StepKind.LIKELIER: "Lu comme {value}, le plus probable parmi {values}.",
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
        StepKind.ZONE_UNKNOWN: "« {words} » ne dit pas dans quel fuseau horaire est l’heure : aucun instant n’est affirmé.",
        StepKind.STATED: "Date donnée par la rédaction : {value}.",
        StepKind.READ_AS: "Lu par la rédaction : {value}.",
        StepKind.HEDGED: "Les mots eux-mêmes la mettent en doute (« {words} ») : {value}.",
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

_FILLERS = (
    *("le", "la", "les", "en", "au", "aux", "du", "de", "des", "à", "dans", "dans la", "dans l'", "dès", "toujours le", "ce"),
    *("toujours", "lors du", "pour le", "pour", "vers la"),
)
_CUES = Cues(
    past=r"a|ont|avait|avaient|était|étaient|fut|furent|s'est|se sont|a été|ont été|eu lieu|venait|après|depuis|reçu|signé"
    r"|\w+(?:ait|aient|èrent|irent)",
    future=r"sera|seront|aura|auront|va|vont|devrait|devraient|doit|doivent|prévue?s?|attendue?s?|programmée?s?|d'ici|jusqu'au?"
    r"|à venir|(?!opéra|caméra)\w+(?:ra|ront|rait|raient)",
    aside=r"décret|arrêté|loi|résolution|accord|traité|signée?|anniversaire [^,.;]{0,40}|fondée? en",
    doubt=r"(?:probablement|sans doute|peut-être|vraisemblablement)(?: (?:le|la|en|au|vers|dans))?",
)

LOCALE = Locale(
    "fr",
    Grammar(_SLOTS, _RULES),
    _WORDING,
    examples_published="2025-03-14",
    operators=_OPERATORS,
    cues=_CUES,
    fillers=_FILLERS,
    zone_cue="heures?|locales?",
)
