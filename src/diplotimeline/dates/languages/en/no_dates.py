"""What only looks like a date, or says that there is none."""

from __future__ import annotations

from diplotimeline.dates.expressions import Vague
from diplotimeline.dates.grammar import Rule, no_date
from diplotimeline.dates.languages.meanings import direction_only

RULES: tuple[Rule, ...] = (
    Rule(
        "direction only",
        "{vague}",
        direction_only,
        {"Currently": "vague present", "recently": "vague past", "at an appropriate time": "vague future"},
    ),
    Rule(
        "length of time",
        "[(for|over|in) ]({count}|{count_word})(-| ){counted_unit}",
        lambda _m: Vague(),
        {"two-day": "vague", "for three years": "vague"},
        in_text=False,
    ),
    Rule(
        "number of things",
        "([{more} ]{year} {noun}|[{more} ]{counted} {people})",
        no_date,
        {"2000 households": "no date", "1950 rebels": "no date"},
    ),
    Rule(
        "square or street named after a day",
        "({month} {day}|{day} {month}) (square|street|road|avenue|stadium|bridge|hospital|park)",
        no_date,
        {"May 7 Square": "no date"},
    ),
    Rule("as soon as", "as soon as", no_date, {"as soon as": "no date"}),
    Rule(
        "every week",
        "(every|each) [other |second ]{weekday}[, {second:weekday}][[,] (and|or) {third:weekday}]",
        no_date,
        {"every Tuesday": "no date", "each Monday and Friday": "no date"},
    ),
    Rule(
        "weekday of days told before",
        "on the {weekday}[ {part}]",
        no_date,
        {"on the Monday evening": "no date"},
    ),
    Rule(
        "nth weekday of no month",
        "[the ]{which} {weekday}[ of (every|each|the) month]",
        no_date,
        {"the third Friday of every month": "no date", "the second Sunday": "no date"},
    ),
    Rule(
        "so many million years ago",
        "{old:old_year}[.{count}|,{count}] [million |billion |thousand ]years ago",
        no_date,
        {"66 million years ago": "no date"},
    ),
    Rule(
        "clock times of an army",
        "[between ]{year} (and|to|-) {other:year} hours",
        no_date,
        {"between 1900 and 2000 hours": "no date"},
    ),
    Rule("more than a number", "{more} {year}", no_date, {"more than 2000": "no date"}),
    Rule(
        "number of a thing",
        "{label} [{airline} ]{year}[-({year}|{short_year})]",
        no_date,
        {"Russell 2000": "no date", "flight 1990": "no date", "Flight AF 1990": "no date"},
    ),
    Rule("sum of money", "({currency}{year}|{year}{currency})", no_date, {"$1990": "no date"}),
    Rule(
        "name of a person",
        "{title} ({month}|{weekday})",
        no_date,
        {"Ms. April": "no date", "Theresa May": "no date"},
    ),
    Rule("weekday in a name", "{sunday_name}", no_date, {"Sunday Times": "no date"}),
)
