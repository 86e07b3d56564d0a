"""Party: who an event is between: a state, a part of one, an organisation, or one of a timeline's own."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from attrs import Factory, field, frozen
from attrs.converters import optional

from diplotimeline.errors import UnknownNameError, nearest
from diplotimeline.messages import tabled_languages
from diplotimeline.model import values
from diplotimeline.model.text import LocalizedText, localized
from diplotimeline.phrases import Phrase
from diplotimeline.resources import read_rows


def _name_of(party: Party) -> LocalizedText:
    row = _shipped().get(party.id)
    if row is not None:
        return LocalizedText({language: row[language] for language in tabled_languages() if row[language]})
    if "-" in party.id and party.id in _subdivisions():
        return LocalizedText(en=_subdivisions()[party.id])
    raise UnknownNameError(
        Phrase('no party "{party}" ships', party=party.id),
        hint=Phrase('give it a name: Party("{party}", "...")', party=party.id),
    )


def _place_of(party: Party) -> tuple[float, float] | None:
    row = _shipped().get(party.id)
    return (float(row["latitude"]), float(row["longitude"])) if row is not None and row["latitude"] else None


def _state_of(party: Party) -> str | None:
    state, dash, _ = party.id.partition("-")
    return state if dash and state in _shipped() else None


@frozen
class Party:
    """One side of an event.

    ``id`` is an ISO 3166 code ("RU" a state, "RU-SPE" a part of it), the letters of an organisation ("ASEAN"), or one of
    a timeline's own. The name of one that ships need not be given. ``part_of`` is the id of what it is a part of; of an
    ISO 3166-2 code that is its state. ``at`` is where it lies: latitude and longitude in degrees, known of those that ship.

    Example:
        >>> Party("RU-SPE").name.text("en")
        'Saint Petersburg'
        >>> Party("rijks", "Rijksmuseum", part_of="NL", at=(52.36, 4.885)).part_of
        'NL'

    Raises:
        InvalidValueError: an id with other signs than letters, digits and hyphens.
        UnknownNameError: no name is given, and none ships.
    """

    id: str = field(converter=values.code, metadata={"about": "its id, e.g. an ISO 3166 code; never change it"})
    name: LocalizedText = field(default=Factory(_name_of, takes_self=True), converter=localized, metadata={"about": "its name"})
    part_of: str | None = field(
        default=Factory(_state_of, takes_self=True),
        converter=optional(values.text),
        metadata={"about": "the id of the party that it is a part of"},
    )
    at: tuple[float, float] | None = field(
        default=Factory(_place_of, takes_self=True),
        converter=optional(values.place),
        metadata={"about": "latitude and longitude in degrees", "schema": "place"},
    )

    def __str__(self) -> str:
        return self.id


_LEAST_LIKENESS = 0.75
"""Of two thousand names some is like any word; a guess that makes no sense is worse than none."""


@functools.cache
def _shipped() -> Mapping[str, Mapping[str, str]]:
    """Id → row of the table that ships: states, the provinces of those that news names, organisations."""
    return {row["code"]: row for row in read_rows("parties.csv")}


@functools.cache
def _subdivisions() -> Mapping[str, str]:
    """Code → English name of all other subdivisions of ISO 3166-2."""
    return {row["code"]: row["name"] for row in read_rows("subdivisions.csv")}


@functools.cache
def shipped_party(code: str) -> Party | None:
    """The party of a code in the tables that ship; None if it is in none."""
    is_known = code in _shipped() or ("-" in code and code in _subdivisions())
    return Party(code) if is_known else None


def shipped_codes() -> tuple[str, ...]:
    """The codes of the parties that ship with names in several languages."""
    return tuple(_shipped())


def shipped_code_of(name: str) -> str | None:
    """The code of a party that ships, by its code or its name in any language, whatever the case; None if there is none."""
    return _codes_by_name().get(name.casefold())


def shipped_code_like(name: str) -> str | None:
    """The code of the party that ships whose code or name is most like this one; None if none is close."""
    found = nearest(name, _codes_by_name(), least=_LEAST_LIKENESS)
    return None if found is None else _codes_by_name()[found]


@functools.cache
def _codes_by_name() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for code, row in _shipped().items():
        for name in (code, *(row[language] for language in tabled_languages())):
            found.setdefault(name.casefold(), code)
    return found
