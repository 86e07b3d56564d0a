"""What the slots of French forms read."""

from __future__ import annotations

import re

from diplotimeline.dates.expressions import ClockTime, Direction, Unit
from diplotimeline.dates.grammar import Slot, listed, number, signs, table
from diplotimeline.dates.languages import stamps
from diplotimeline.dates.languages.fr.words import (
    COUNTED_UNITS,
    DAYS_AWAY,
    DIRECTIONS,
    HOLIDAYS,
    MONTHS,
    NUMBERS,
    OTHER_ZONE,
    PARTS_OF_DAY,
    ROMAN,
    SHORT_WEEKDAYS,
    TENS,
    THIRDS,
    UNIT_SHIFTS,
    VAGUE,
    WEEKDAY_NAMES,
)
from diplotimeline.dates.languages.numeric import AIRLINE, ISO_MOMENT, day_alone
from diplotimeline.dates.zones import words_of_zones, zones

_CLOCK_NUMBERS = re.compile(r"\d+")
_PIVOT = 50


def _clock_time(text: str) -> ClockTime:
    hour, *minute = map(int, _CLOCK_NUMBERS.findall(text)[:2])
    return ClockTime(hour, minute[0] if minute else 0)


SLOTS: dict[str, Slot] = {
    "at_event": table(
        dict.fromkeys(
            (
                *("à l'issue de", "à la fin de", "au cours de", "lors de", "au terme de", "en marge de", "pendant"),
                *("durant", "après", "avant", "dans le cadre de"),
            ),
            True,
        )
    ),
    "occasion": table(
        dict.fromkeys(
            (
                *("entretien", "rencontre", "visite", "séjour", "réunion", "cérémonie", "séance", "réception", "foire"),
                *("festival", "conférence", "déplacement", "mission"),
            ),
            True,
        )
    ),
    "day": number(r"1er\b|0?[1-9]|[12][0-9]|3[01]", lambda text: int(text.removesuffix("er")), ("0", "0er")),
    "days": number(r"(?:1er\b|[0-3]?[0-9])(?: *, *[0-3]?[0-9]){0,30}", listed, ("0", "0er", "0,")),
    "month_number": number(r"1[0-2]|0?[1-9]"),
    "month": table(MONTHS),
    "year": number(r"(?:1[0-9]|2[01])[0-9]{2}"),
    "full_year": number(r"[5-9][0-9](?! *[^\W\d_]|[:.,]\d)", lambda text: int(text) + 1900),
    "nth_year": number(r"[1-9][0-9]?e"),
    "plain_year": number(r"(?<![0-9] )(?:1[5-9]|20)[0-9]{2}(?!-[0-9]| [0-9])"),
    "old_year": number(r"[1-9][0-9]{0,3}"),
    "early_year": number(r"[3-9][0-9]{2}"),
    "years": number(r"(?:1[0-9]|20)[0-9]{2}(?: *, *(?:1[0-9]|20)[0-9]{2}){0,20}", listed, ("0", "0,")),
    "short_year": number(r"[0-9]{2}", lambda text: int(text) + (1900 if int(text) >= _PIVOT else 2000)),
    "clock": number(
        r"(?:2[0-4]|[01]?[0-9]) *(?:h|heures?)(?![^\W\d_])(?: *[0-5][0-9])?|(?:2[0-3]|[01]?[0-9])(?::[0-5][0-9]){1,2}",
        _clock_time,
        ("0h", "0heure", "0heures", "0:"),
    ),
    "clock_word": table({"midi": ClockTime(12), "minuit": ClockTime(24)}),
    "zone": zones(*words_of_zones("fr"), other=OTHER_ZONE),
    "short_weekday": table(SHORT_WEEKDAYS),
    "day_alone": day_alone(),
    "iso_moment": ISO_MOMENT,
    **stamps.SLOTS,
    "weekday": table({name: index for index, name in enumerate(WEEKDAY_NAMES)}),
    "which": table({"premier": 1, "1er": 1, "deuxième": 2, "second": 2, "troisième": 3, "quatrième": 4, "dernier": -1}),
    "part": table(PARTS_OF_DAY),
    "third": table(THIRDS),
    "direction": table(DIRECTIONS),
    "this": table({"ce": Direction.PRESENT, "cette": Direction.PRESENT, "cet": Direction.PRESENT}),
    "unit_shift": table(UNIT_SHIFTS),
    "days_away": table(DAYS_AWAY),
    "year_shift": table(
        {"l'année dernière": -1, "l'an dernier": -1, "l'an passé": -1, "l'année passée": -1, "l'année prochaine": 1}
        | {"l'an prochain": 1, "cette année": 0, "l'année": 0},
        unless={"l'année": r"[0-9]|[^\W\d_]+(?:ante|ente|ée)\b|d'", "cette année": r"[0-9]"},  # which year that is, follows
    ),
    "season": table({"printemps": 21, "été": 22, "automne": 23, "hiver": 24}),
    "that_year": table(dict.fromkeys(("la même année", "cette même année", "cette année-là"), 0)),
    "next_year": table({"l'année suivante": 1, "l'année d'après": 1, "l'année précédente": -1, "l'année d'avant": -1}),
    "number_of_quarter": number(r"[1-4]", lambda text: 32 + int(text)),
    "number_of_half": number(r"[12]", lambda text: 39 + int(text)),
    "quarter": table(
        {"premier": 33, "1er": 33, "deuxième": 34, "second": 34, "2e": 34, "troisième": 35, "3e": 35}
        | {"quatrième": 36, "4e": 36, "dernier": 36}
    ),
    "count": number(r"[1-9][0-9]{0,2}"),
    "count_word": table(NUMBERS),
    "counted_unit": table(COUNTED_UNITS),
    "last_week": table({"semaine dernière": True, "semaine passée": True}),
    "in_future": table({"dans": True}),
    "near": table({"hier": -1, "demain": 1}),
    "half": table({"premier": 40, "1er": 40, "second": 41, "deuxième": 41, "2e": 41, "dernier": 41}),
    "ends": table(
        {"premiers": 40, "premières": 40, "derniers": 41, "dernières": 41, "première": 40, "seconde": 41, "dernière": 41}
    ),
    "tens": number(r"[1-9]0", lambda text: 1900 + int(text)),
    "tens_word": table({word: 1900 + number for word, number in TENS.items()}),
    "roman": table({word: number for number, word in enumerate(ROMAN, 1)} | {f"{word}e": n for n, word in enumerate(ROMAN, 1)}),
    "century": number(r"(?:2[01]|1[0-9]|[1-9])e", lambda text: int(text.removesuffix("e")), ("0", "0e")),
    "day_shift": table(
        {
            "lendemain": 1,
            "surlendemain": 2,
            "avant-veille": -2,
            **dict.fromkeys(("même jour", "jour même", "ce jour-là", "jour même de l'arrivée", "ce même jour"), 0),
        },
    ),
    # Not the verb ("la police veille"), nor the eve of something, whose day is not told, nor a watch that is kept.
    "eve": signs(
        r"(?:(?<=la )|(?<=cette )|(?<![^\W\d_] ))veille(?![^\W\d_]| (?:d(?:e|u|es|')|à|aux?(?! soir| matin)|sur|sanitaire|médiatique|technologique))",
        ("veille",),
    ),
    "beside": table({"lendemain": 1, "surlendemain": 2, "veille": -1, "avant-veille": -2}),
    "opened": table(dict.fromkeys(("fermé", "fermée", "fermés", "fermées", "ouvert", "ouverte", "ouverts", "ouvertes"), True)),
    "attack": table(dict.fromkeys(("attentat", "attentats", "attaque", "attaques"), True)),
    "named_day": table(dict.fromkeys(("11 septembre", "11 mars", "7 juillet", "13 novembre"), True)),
    "airline": AIRLINE,
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
    "before": table({"avant": -1}),
    "written": table({"après": 1}),
    "ahead": table({"prochains": 1, "prochaines": 1}),
    "roughly": table(dict.fromkeys(("environ", "près de", "plus de", "presque", "quelque"), True)),
    "year_unit": table({"l'année": Unit.YEAR, "année": Unit.YEAR}),
    "month_unit": table({"mois": Unit.MONTH, "ce mois": Unit.MONTH}),
    "week_unit": table({"semaine": Unit.WEEK, "la semaine": Unit.WEEK, "cette semaine": Unit.WEEK}),
    "vague": table(VAGUE),
    "holiday": table(HOLIDAYS),
    "school": table(
        {"année scolaire": True, "année universitaire": True, "saison": True, "exercice": True, "période": True, "mandat": True}
    ),
    "noun": table(
        dict.fromkeys(
            "personnes habitants euros francs dongs kilomètres km mètres hectares tonnes élèves étudiants spectateurs visiteurs "
            "emplois salariés logements entreprises voix exemplaires places litres dollars participants coureurs pèlerins livres "
            "arbres points pages wagons soldats hommes femmes enfants ans jours heures minutes tonnes foyers familles blessés signatures abonnés marches "
            "colis fidèles granges kilos secondes civils victimes manifestants ouvriers détenus migrants réfugiés".split(),
            True,
        )
    ),
    "label": table(
        dict.fromkeys(
            (
                "n°",
                "no",
                "numéro",
                "décret",
                "article",
                "loi",
                "vol",
                "chambre",
                "salle",
                "route",
                "borne",
                "page",
                "wagon",
                "dossier",
                "modèle",
                "ligne",
                "train",
                "cac",
                "résolution",
                "agenda",
                "volume",
                "tome",
                "forbes",
            ),
            True,
        )
        | dict.fromkeys(("rue du", "place du", "avenue du", "boulevard du", "quai du"), True)
    ),
    "date_name": table(dict.fromkeys(("vendredi saint", "dimanche en politique", "france dimanche", "vendredi noir"), True)),
    "more": table(dict.fromkeys(("plus de", "près de", "quelque", "environ", "moins de"), True)),
}
