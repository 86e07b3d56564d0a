"""Words for people: whatever tells something takes them from the messages of a language.

Those that ship stand in `resources/<language>/messages.toml`; a package brings those of further languages with its
`Locale`, and a data file replaces single ones, or brings a whole language, by its tables [words.<language>].
"""

from __future__ import annotations

import copy
import functools
import re
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from diplotimeline.errors import UnknownNameError, did_you_mean
from diplotimeline.phrases import Phrase, Sentences
from diplotimeline.resources import read_table, read_text

ENTRY_POINTS = "diplotimeline.languages"
"""The entry-point group by which another package adds a language, under its IETF tag."""

OF_ONE_LANGUAGE = ("article", "by_precision", "centuries", "ordinal_days", "with_hour")
"""Keys of the room "date" that are about the grammar of one language: another one does without them."""

SENTENCES = "errors"
"""The room of what is told of data that do not load: its keys are the sentences in English, as the code has them."""

Tables = Mapping[str, Any]
"""Room → key → words; in the room "date" also lists and tables of them."""


@functools.cache
def published_languages() -> tuple[str, ...]:
    """The IETF tags of the languages that ship with messages, in the order in which they are offered."""
    return tuple(_resource("languages.toml")["published"])


@functools.cache
def tabled_languages() -> Mapping[str, str]:
    """The languages whose texts have columns of their own in every table: IETF tag → name in English."""
    table = _resource("languages.toml")
    return {language: table["names"][language] for language in table["tabled"]}


@functools.cache
def fallback_language() -> str:
    """The language whose words are taken where another one lacks them."""
    language: str = _resource("languages.toml")["fallback"]
    return language


def _copied(own: Mapping[str, Tables]) -> Mapping[str, Tables]:
    """The words by themselves, so that whoever gave them cannot change them afterwards."""
    return copy.deepcopy(dict(own))


@frozen(hash=False)
class Messages:
    """The words in which a timeline is told: those that ship or a package brings, with its own in place of single ones.

    ``own`` is language → room → key → words. The rooms are event, signs, parts, columns, site, terminal, check and date;
    and errors, whose keys are sentences in English.

    Example:
        >>> Messages().room("en", "site")["partner"]
        'Partner'
        >>> Messages({"en": {"site": {"partner": "Artist"}}}).room("en", "site")["partner"]
        'Artist'
    """

    own: Mapping[str, Tables] = field(factory=dict, converter=_copied)

    def __hash__(self) -> int:
        return hash(frozenset(self.own))

    def speaks(self, language: str) -> bool:
        """Whether calendars, feeds, tables and pages can be written in a language (IETF tag)."""
        known = known_words(self, language)
        return "site" in known or bool(self.own.get(language) or self.own.get(base_of(language)))

    def unknown(self, language: str) -> UnknownNameError:
        """The error for a language that there are no words in."""
        known = (*published_languages(), *self.own)
        meant = did_you_mean(language, known)
        hint = Phrase("{meant}; a data file brings those of another one by [words.{language}]", meant=meant, language=language)
        return UnknownNameError(Phrase('there are no words in "{language}"', language=language), hint=hint)

    def room(self, language: str, name: str) -> Mapping[str, str]:
        """Key → words of one room of a language; what the language lacks comes from the fallback.

        Raises:
            UnknownNameError: there are no words in that language.
        """
        found: Mapping[str, str] = self.tables(language)[name]
        return found

    def sentences(self, language: str) -> Sentences:
        """The sentences of errors in a language (IETF tag); none where it has none, and they are told in English."""
        found: Sentences = known_words(self, language).get(SENTENCES, {})
        return found

    def tables(self, language: str) -> Tables:
        """All rooms of a language.

        Raises:
            UnknownNameError: there are no words in that language.
        """
        return _complete(self, language)


SHIPPED = Messages()
"""The words that ship or a package brings, none of them replaced."""


# --- where the words come from --------------------------------------------------------------------


@functools.lru_cache(maxsize=256)
def _complete(messages: Messages, language: str) -> Tables:
    known = known_words(messages, language)
    if not known:
        raise messages.unknown(language)
    fallback = {room: dict(table) for room, table in shipped_words(fallback_language()).items()}
    if "century" in known.get("date", {}):  # its own patterns go without what belongs to those of the fallback
        for key in OF_ONE_LANGUAGE:
            fallback["date"].pop(key, None)
    return joined_words(fallback, known)


def base_of(language: str) -> str:
    """The language of a tag, in small letters, without its region."""
    return language.partition("-")[0].casefold()


@functools.lru_cache(maxsize=256)  # exporters ask for each event whether a language is spoken
def known_words(messages: Messages, language: str) -> Tables:
    """The words of a language itself, without those of the fallback; none if nobody brings any.

    A region after it ("en-GB") is passed over.
    """
    base = base_of(language)
    others = shipped_words(base) if base in published_languages() else brought_words(language)
    return joined_words(others, messages.own.get(language, messages.own.get(base, {})))


def shipped_words(language: str) -> Tables:
    """All rooms of a language that ships.

    Raises:
        FileNotFoundError: it is none.
    """
    return _resource(f"{language}/messages.toml")


def brought_words(language: str) -> Tables:
    """The words that the package of a language brings; none if nobody offers it, or it brings none.

    Raises:
        UnknownNameError: the package does not load.
    """
    brought: Tables = getattr(offered(language), "messages", {})
    return brought


@functools.cache
def offered(language: str) -> Any:
    """What another package offers as a language, by its tag, or without its region; None if nobody does.

    Raises:
        UnknownNameError: the package does not load.
    """
    from importlib import metadata  # noqa: PLC0415 - 20 ms, and only for languages that do not ship

    by_tag = {each.name.casefold(): each for each in metadata.entry_points(group=ENTRY_POINTS)}
    found = by_tag.get(language.casefold()) or by_tag.get(base_of(language))
    if found is None:
        return None
    try:
        return found.load()
    except (Exception, SystemExit) as error:  # it is somebody else's, and may fail in any way
        message = Phrase('the language "{name}" of another package does not load', name=found.name)
        raise UnknownNameError(
            message, hint=Phrase("{value}: {type}: {error}", value=found.value, type=type(error).__name__, error=error)
        ) from error


def words_to_translate(language: str) -> str:
    """All words of the fallback as the tables of a data file that bring those of another language (IETF tag)."""
    text = read_text(f"{fallback_language()}/messages.toml")
    return re.sub(r"^\[", f"[words.{language}.", text, flags=re.MULTILINE)


@functools.cache
def _resource(path: str) -> Tables:
    return read_table(path)


# --- tables in tables -----------------------------------------------------------------------------


def joined_words(one: Tables, other: Tables) -> Tables:
    """Tables of words in one; where both have words, the other's hold."""
    joined = dict(one)
    for key, value in other.items():
        mine = joined.get(key)
        joined[key] = joined_words(mine, value) if isinstance(mine, Mapping) and isinstance(value, Mapping) else value
    return joined
