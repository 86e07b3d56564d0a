"""How a language tells of events, read from `resources/<language>/drafting.toml`."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from attrs import frozen

from diplotimeline.errors import UnknownNameError
from diplotimeline.messages import published_languages
from diplotimeline.phrases import Phrase
from diplotimeline.resources import read_table


@frozen
class Frames:
    """Patterns of what stands around a word that names an event."""

    refers: re.Pattern[str]
    """Right before it: it only refers back."""
    indefinite: re.Pattern[str]
    """Right before it: it is told anew."""
    speech: re.Pattern[str]
    prepositions: re.Pattern[str]
    """Words that may stand between a verb and its date."""
    planned: re.Pattern[str]
    proposed: re.Pattern[str]
    cancelled: re.Pattern[str]
    moved: re.Pattern[str]
    ongoing: re.Pattern[str]
    past: re.Pattern[str]
    just: re.Pattern[str]
    occasion: re.Pattern[str]
    """At the head of a sentence: it leans on the event told before."""
    general: re.Pattern[str]
    anniversary: re.Pattern[str]
    negated: re.Pattern[str]
    """Right before a word for an event: it did not take place."""
    keepsake: re.Pattern[str]
    """What is exchanged at meetings, and is no gift of its own."""
    signs: re.Pattern[str]
    """Verbs of signing."""
    delegation: re.Pattern[str]
    named_day: re.Pattern[str]
    """A day that is named for something: "ngày ký", "National Day"."""


@frozen
class Blocks:
    """Patterns of lines that are no body of an article."""

    tail: re.Pattern[str]
    caption: re.Pattern[str]
    byline: re.Pattern[str]
    abbreviations: re.Pattern[str]
    """At the end of a piece of text: its full stop ends no sentence."""


@frozen
class PeopleWords:
    """Patterns that lead to the names of people."""

    honorific: re.Pattern[str]
    """At the end of what stands before a name."""
    office: re.Pattern[str]
    office_ends: re.Pattern[str]
    """Words that end an office behind a name."""
    roles: re.Pattern[str]
    """Words between an office and a name that make them those of two people."""
    leads: re.Pattern[str]
    hosts: re.Pattern[str]
    institution: re.Pattern[str]
    """A capitalised word that belongs to an office or an institution, and to no name."""
    body: re.Pattern[str]
    """A word that begins the name of an office or a company, so that what follows is no person."""
    state_office: re.Pattern[str]
    """Offices of a state, not of a part of it."""
    never: re.Pattern[str]
    """Names of people who are only spoken of."""
    diplomats: re.Pattern[str]
    guests: re.Pattern[str]
    """Words for those who came."""


@frozen
class PlaceWords:
    """Patterns that lead to places and to the parties that lie there."""

    before: re.Pattern[str]
    never: re.Pattern[str]
    ends: re.Pattern[str]
    building: re.Pattern[str]
    """A place in small letters."""
    level: re.Pattern[str]
    """At the end of what stands before a name: province, district, town."""
    village: re.Pattern[str]
    """At the end of what stands before the name of a village."""
    embassy: re.Pattern[str]
    embassy_house: re.Pattern[str]
    house: re.Pattern[str]
    """Names of houses, offices and gates, whose words say nothing of what an event is about."""
    home: re.Pattern[str]
    the_home: re.Pattern[str]
    is_place: re.Pattern[str]
    """At the end of what stands before a name: that is where, and not who."""


@frozen
class Lexicon:
    """All of one language; every pattern reads folded text."""

    language: str
    blocks: Blocks
    frames: Frames
    kinds: Mapping[str, re.Pattern[str]]
    people: PeopleWords
    places: PlaceWords
    topics: Mapping[str, re.Pattern[str]]


def titles(language: str) -> Mapping[str, str]:
    """Kind → pattern of its title in a language that ships with messages; and "list", "between"."""
    return _tables(language)["titles"]


@functools.cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language (IETF tag).

    Raises:
        UnknownNameError: there is none, so that no events are drafted from articles in it.
    """
    if language not in published_languages():
        known = ", ".join(published_languages())
        raise UnknownNameError(
            Phrase('no events are drafted from articles in "{language}"', language=language),
            hint=Phrase("known: {names}", names=known),
        )
    return _made(language, _tables(language))


@functools.cache
def _tables(language: str) -> Mapping[str, Mapping[str, str]]:
    return read_table(f"{language}/drafting.toml")


def _made(language: str, tables: Mapping[str, Mapping[str, str]]) -> Lexicon:
    frames, people, places = tables["frames"], tables["people"], tables["places"]
    return Lexicon(
        language,
        blocks=Blocks(**{key: _block(key, text) for key, text in tables["blocks"].items()}),
        frames=Frames(**{key: _frame(key, text) for key, text in frames.items()}),
        kinds={kind: _words(text) for kind, text in tables["kinds"].items()},
        people=PeopleWords(
            honorific=_before(people["honorifics"]),
            office=_words(people["offices"]),
            office_ends=_compiled(rf"[;:.!?()\n]|,? (?:{people['office_ends']})(?!\w)"),
            roles=_words(people["roles"]),
            leads=_words(people["leads"]),
            hosts=_compiled(people["hosts"]),
            institution=_words(people["institutions"]),
            body=_words(people["bodies"]),
            state_office=_words(people["state_offices"]),
            never=_words(people["never"]),
            diplomats=_words(people["diplomats"]),
            guests=_words(people["guests"]),
        ),
        places=PlaceWords(
            before=_words(places["before"]),
            never=_compiled(places["not"]),
            ends=_compiled(places["ends"]),
            building=_compiled(places["buildings"]),
            level=_before(places["levels"]),
            village=_before(places["villages"]),
            embassy=_before(places["embassies"]),
            embassy_house=_words(places["embassy_houses"]),
            house=_words(places["houses"]),
            home=_words(places["home"]),
            the_home=_words(places["the_home"]),
            is_place=_before(rf"(?:{places['before']})(?: \w+)?(?: (?:{places['levels']}))?(?: \w+)?"),
        ),
        topics={topic: _words(text) for topic, text in tables["topics"].items()},
    )


def _block(key: str, text: str) -> re.Pattern[str]:
    if key == "abbreviations":
        return _compiled(rf"(?<!\w)(?:{text}|\w)\.$")
    return _compiled(rf"\s*(?:{text})")


def _frame(key: str, text: str) -> re.Pattern[str]:
    if key == "indefinite":
        return _before(text)
    if key == "refers":
        return _compiled(rf"(?:^|(?<=\W))(?:{text})$")
    if key == "negated":
        return _compiled(rf"(?:^|(?<=[\W']))(?:{text})")
    return _words(text)


def _words(text: str) -> re.Pattern[str]:
    """Whole words."""
    return _compiled(rf"(?<!\w)(?:{text})(?!\w)")


def _before(text: str) -> re.Pattern[str]:
    """Whole words at the end of a text, and the signs behind them."""
    return _compiled(rf"(?<!\w)(?:{text})[\s:,.(]*$")


def _compiled(text: str) -> re.Pattern[str]:
    return re.compile(text.replace(" ", r"\s+"))
