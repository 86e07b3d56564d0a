"""Italian, by somebody else: the days, months and years of news, for diplotimeline."""

from __future__ import annotations

import tomllib

from diplotimeline.languages import (
    Anaphor,
    CalendarDate,
    Cues,
    Direction,
    Grammar,
    Locale,
    Marks,
    Match,
    PartOfDay,
    Range,
    Relative,
    Rule,
    Timed,
    Unit,
    number,
    table,
)

_NAMES = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"

SLOTS = {
    "day": number(r"[12][0-9]|3[01]|0?[1-9]"),
    "month": table({name: index for index, name in enumerate(_NAMES.split(), 1)}),
    "year": number(r"(?:19|20)[0-9]{2}"),
    "part": table({"mattina": PartOfDay.MORNING, "pomeriggio": PartOfDay.AFTERNOON, "sera": PartOfDay.EVENING}),
    "near": table({"oggi": 0, "ieri": -1, "domani": 1}),
    "direction": table({"scorso": Direction.PAST, "prossimo": Direction.FUTURE}),
}


def date(m: Match) -> CalendarDate:
    """What a form has read of day, month and year; what it lacks stays open."""
    return CalendarDate(m.year, m.month, m.day, direction=m.direction)


RULES = (
    Rule(
        "day, month and year",
        "{day} {month}[ {year}| {direction}]",
        date,
        {"17 aprile 2025": "2025-04-17", "28 dicembre": "2024-12-28", "2 giugno scorso": "2024-06-02"},
        category="DATE",
    ),
    Rule("month and year", "{month} {year}", date, {"settembre 2025": "2025-09"}),
    Rule("lone day of a range", "{day}", date, {}, category="DAY", in_text=False),
    Rule(
        "days of one month",
        "dal {first:DAY} al {last:DATE}",
        lambda m: Range(m.first, m.last),
        {"dal 15 al 17 aprile": "2025-04-15/2025-04-17"},
    ),
    Rule("day by its distance", "{near}", lambda m: Relative(Unit.DAY, m.near), {"ieri": "2025-04-17"}, category="DATE"),
    Rule(
        "part of a day",
        "{part} del {date:DATE}",
        lambda m: Timed(m.date, m.part),
        {"pomeriggio del 17 aprile": "2025-04-17 afternoon"},
    ),
    Rule("same day", "stesso giorno", lambda _m: Anaphor(Unit.DAY), {"stesso giorno": "2025-04-15 after 15 aprile"}),
)

# What is not here is told in English.
MESSAGES = tomllib.loads("""
[event]
when = "Quando"
parties = "Parti"
place = "Luogo"
participants = "Partecipanti"
kind = "Genere"
topics = "Temi"
no_date = "data ignota"
undated = "data di pubblicazione ignota"

[parts]
upcoming = "in corso e in arrivo"

[site]
timeline = "Cronologia"
pictures = "Grafici"
subscribe = "Abbonarsi"
language_name = "Italiano"
skip = "Vai al contenuto"
navigation = "Pagine"
events_of = "{count} eventi"
one_event = "1 evento"
shown = "{shown} eventi su {count}"
filter = "Filtra gli eventi"
search = "Cerca"
partner = "Partner"
all = "tutti"
upcoming = "In arrivo"
og_locale = "it_IT"

[date]
day = "{day} {month_name} {year}"
day_without_year = "{day} {month_name}"
yearless_day = "{day} {month_name}, anno ignoto"
month = "{month_name} {year}"
months = [
  "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
  "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
]
decade = "anni {year}"
since = "dal {date} in poi"
until = "fino al {date}"
about = "{date} circa"
uncertain = "{date}, incerto"
and_ = "e"
or_ = "o"

[date.part_of_day]
morning = "mattina"
noon = "mezzogiorno"
afternoon = "pomeriggio"
evening = "sera"
night = "notte"

[date.steps]
read = "Letto «{words}», secondo la regola: {rule}."
year_nearest = "Nessun anno stampato: {value} è il più vicino alla pubblicazione ({published})."
""")

LOCALE = Locale(
    "it",
    Grammar(SLOTS, RULES),
    messages=MESSAGES,
    examples_published="2025-04-18",
    cues=Cues(past=r"ha|hanno|è stato|sono stati", future=r"\w+rà|\w+ranno", background="firmato"),
    fillers=("il", "nel", "lo", "la", "di"),
    marks=Marks(frozenset("il lo gli di del della nel che è ha hanno sono stato una per con gennaio aprile giugno".split())),
)
