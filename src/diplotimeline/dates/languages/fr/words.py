"""French words: names, numbers, units, directions, and pieces that forms are made of; folded."""

from __future__ import annotations

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import CalendarDate, Direction, Easter, Expression, LunarDate, PartOfDay, Unit

MONTH_NAMES = (
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
MONTHS = {name: index for index, name in enumerate(MONTH_NAMES, 1)}
MONTHS |= {"fevrier": 2, "aout": 8, "decembre": 12}
MONTHS |= {"janv": 1, "févr": 2, "fév": 2, "fév.": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12}
MONTHS |= {"janv.": 1, "févr.": 2, "avr.": 4, "juil.": 7, "sept.": 9, "oct.": 10, "nov.": 11, "déc.": 12}
WEEKDAY_NAMES = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
PARTS_OF_DAY = {
    **dict.fromkeys(("matin", "matinée", "aube", "petit matin"), PartOfDay.MORNING),
    **dict.fromkeys(("après-midi", "début d'après-midi"), PartOfDay.AFTERNOON),
    "midi": PartOfDay.NOON,
    **dict.fromkeys(("soir", "soirée", "début de soirée", "fin de journée"), PartOfDay.EVENING),
    "nuit": PartOfDay.NIGHT,
}
DIRECTIONS = {
    **dict.fromkeys(("dernier", "dernière", "passé", "passée", "derniers"), Direction.PAST),
    **dict.fromkeys(("prochain", "prochaine", "prochains"), Direction.FUTURE),
}
THIRDS = {
    **dict.fromkeys(("début", "au début de", "début de", "début du", "au début du", "les premiers jours de"), Third.START),
    **dict.fromkeys(("au début des", "début des", "début d'", "au début d'", "en début de", "en début d'"), Third.START),
    **dict.fromkeys(
        (
            "mi-",
            "milieu de",
            "milieu du",
            "au milieu de",
            "au milieu du",
            "milieu des",
            "au milieu des",
            "milieu d'",
            "en milieu de",
            "en milieu d'",
        ),
        Third.MID,
    ),
    **{f"première semaine {of}": Third.START for of in ("de", "d'", "du")},
    **{f"{last} {of}": Third.END for last in ("dernière semaine", "derniers jours") for of in ("de", "d'", "du")},
    **dict.fromkeys(("fin", "à la fin de", "fin de", "fin du", "à la fin du", "fin des", "à la fin des"), Third.END),
    **dict.fromkeys(("fin d'", "à la fin d'", "en fin de", "en fin d'"), Third.END),
}
UNIT_SHIFTS = {
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
DAYS_AWAY = {"aujourd'hui": 0, "hier": -1, "demain": 1, "avant-hier": -2, "après-demain": 2}
COUNTED_UNITS = {
    **dict.fromkeys(("jour", "jours"), Unit.DAY),
    **dict.fromkeys(("semaine", "semaines"), Unit.WEEK),
    "mois": Unit.MONTH,
    **dict.fromkeys(("an", "ans", "année", "années"), Unit.YEAR),
}
_ONES = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze")
NUMBERS = {word: number for number, word in enumerate((*_ONES, "quinze", "seize"), 1)}
NUMBERS |= {"une": 1, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100}
TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "soixante-dix": 70, "quatre-vingt": 80}
TENS |= {"quatre-vingts": 80, "quatre-vingt-dix": 90}
ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi".split()
VAGUE = {
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
HOLIDAYS: dict[str, Expression] = {
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
    "mardi de pâques": Easter(2),
    "jeudi de l'ascension": Easter(39),
    "lundi de pentecôte": Easter(50),
    "pentecôte": Easter(49),
}
SHORT_WEEKDAYS = {word: index for index, name in enumerate(WEEKDAY_NAMES) for word in (name, name[:3], f"{name[:3]}.")}
OTHER_ZONE = r"heures? d(?:e l'|e la |e |u |es |')[^\W\d_]+(?:-[^\W\d_]+)*"
FIRST_HALF = 40
MONTH_YEAR = (
    "[ (de )[l'an |l'année ]{year}|[,] {year}| , {year}| {year_shift}| de {year_shift}| {direction}| {full_year}"
    "| (de )({that_year}|{next_year})]"
)
OF_YEAR = (
    "( (de )[l'année |l'an ]{year}|[,] {year}| \\({year}\\)| {year_shift}| de {year_shift}| (de )({that_year}|{next_year}))"
)
"""Which year a quarter, a half or some months are of."""
