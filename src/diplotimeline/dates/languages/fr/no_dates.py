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
    Rule(
        "nth weekday of no month",
        "[chaque |le ]{which} {weekday}[ (du|de chaque) mois]",
        no_date,
        {"chaque troisième vendredi du mois": "no date", "le deuxième dimanche": "no date"},
    ),
    Rule(
        "every week",
        "({opened} le|{opened} les|sauf le|chaque) {weekday}[s][ et [le |les ]{second:weekday}[s]]",
        no_date,
        {"fermé le mardi": "no date", "ouverte le samedi et le dimanche": "no date", "chaque mardi et jeudi": "no date"},
    ),
    Rule(
        "attack that is named after its day",
        "{attack} du {named_day}",
        no_date,
        {"attentats du 11 septembre": "no date"},
    ),
    Rule("more than a number", "{more} {plain_year}", no_date, {"plus de 2000": "no date"}),
    Rule(
        "name or number",
        "({label} [{airline} ][{day}-]({month}[-{year}]|{plain_year}|{day} {month}[ {year}])|{date_name})",
        no_date,
        {"n° 1985": "no date", "vol AF 1990": "no date", "rue du 8-Mai-1945": "no date"},
    ),
)
