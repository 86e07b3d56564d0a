"""One day: by its date, its number, or how far away it is."""

from __future__ import annotations

from diplotimeline.dates.expressions import CalendarDate, Checked, Direction, Timed, Weekday
from diplotimeline.dates.grammar import Rule, passthrough
from diplotimeline.dates.languages import stamps
from diplotimeline.dates.languages.fr.meanings import calendar_date, so_long_from
from diplotimeline.dates.languages.fr.words import MONTH_YEAR
from diplotimeline.dates.languages.meanings import days_away, nth_weekday
from diplotimeline.dates.languages.numeric import iso_moment, year_month_day

RULES: tuple[Rule, ...] = (
    Rule(
        "day month year",
        f"{{day}} {{month}}{MONTH_YEAR}",
        calendar_date,
        {
            "29 novembre": "2024-11-29",
            "1er octobre 2022": "2022-10-01",
            "10 octobre dernier": "2024-10-10",
            "5 juin de l'année 1995": "1995-06-05",
            "12 juillet 98": "1998-07-12",
            "19 decembre": "2024-12-19",
            "9 mai , 2008": "2008-05-09",
        },
        category="DATE",
    ),
    Rule(
        "day of antiquity",
        "{day} {month} [de l'an |l'an ]({old_year} (av. j.-c.|avant j.-c.|avant notre ère)|{ad:old_year} (ap. j.-c.|après j.-c.))",
        lambda m: CalendarDate(m.ad if m.old_year is None else 1 - m.old_year, m.month, m.day),
        {"23 mars 58 av. J.-C.": "-0057-03-23", "24 août 79 ap. J.-C.": "0079-08-24"},
        category="DATE",
    ),
    Rule(
        "day/month/year",
        "({day}/{month_number}/({year}|{short_year})|{day}.{month_number}.{year}|{day}-{month_number}-{year})",
        calendar_date,
        {"17/04/2025": "2025-04-17", "17.4.2025": "2025-04-17", "05/11/24": "2024-11-05"},
        category="DATE",
    ),
    Rule(
        "month day, year",
        "{month} {day}[,] {year}",
        calendar_date,
        {"octobre 29, 2017": "2017-10-29"},
        category="DATE",
    ),
    iso_moment(examples={"2025-03-10T09:30:15": "2025-03-10 09:30"}),
    stamps.ENGLISH,
    stamps.ENGLISH_WEEKDAY,
    stamps.VIETNAMESE,
    year_month_day("-", month="month_number", examples={"2025-04-17": "2025-04-17"}),
    Rule(
        "bare day/month",
        "({day}/{month_number}|{day}.{month_number})",
        calendar_date,
        {"11/4": "2025-04-11"},
        category="DAY_MONTH",
        in_text=False,
    ),
    Rule(
        "day/month in its frame",
        r"(le |du |au |\(){core:DAY_MONTH}[\)]",
        passthrough,
        {"le 11/4": "2025-04-11"},
    ),
    Rule(
        "weekday and date",
        r"({weekday}|{short_weekday})[ {part}][,] [le ](\({date:DATE+DAY_MONTH}\)|{date:DATE+DAY_MONTH})",
        lambda m: Checked(Timed(m.date, m.part), m.short_weekday if m.weekday is None else m.weekday),
        {"dimanche 9 mars": "2025-03-09", "Mardi matin 11 mars": "2025-03-11 morning", "jeudi, 13 mars": "2025-03-13"},
        category="CHECKED",
    ),
    Rule(
        "day by its distance",
        "{days_away}",
        days_away,
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
        "day of the month by its weekday",
        "{weekday} {day_alone}",
        lambda m: Checked(CalendarDate(day=m.day_alone), m.weekday),
        {"jeudi 20": "2025-03-20"},
        category="CHECKED_DAY",
    ),
    Rule(
        "weekday of a week",
        "{weekday} de la (semaine prochaine|{last_week})",
        lambda m: Weekday(m.weekday, -1 if m.last_week else 1),
        {"mardi de la semaine prochaine": "2025-03-18", "lundi de la semaine dernière": "2025-03-03"},
        category="WEEKDAY",
    ),
    Rule(
        "so long before or after a day",
        "({count}|{count_word}) {counted_unit} ({written}|{before}) [(le |la |les )]{of:DATE+CHECKED+HOLIDAY}",
        so_long_from,
        {"deux jours après le 10 mars": "2025-03-12", "dix jours avant le 10 mars": "2025-02-28"},
        category="DATE_AWAY",
    ),
    Rule(
        "weekday in eight days",
        "{weekday} en huit",
        lambda m: Weekday(m.weekday, direction=Direction.FUTURE, weeks=1),
        {"jeudi en huit": "2025-03-27"},
        category="WEEKDAY",
    ),
    Rule(
        "nth weekday of a month",
        "[le ]{which} {weekday} (de |d'|du mois de ){month}[ {year}| {year_shift}]",
        nth_weekday,
        {"le premier samedi de juin": "2025-06-07", "dernier dimanche d'avril 2024": "2024-04-28"},
        category="DATE",
    ),
)
