"""The words that a data file brings by its tables [words.<language>]: what is wrong with them, and what they lack."""

from __future__ import annotations

import functools
import re
import string
from collections.abc import Iterator, Mapping
from typing import Any

from diplotimeline.edtf import Precision
from diplotimeline.errors import Diagnostic, InvalidValueError, Path, did_you_mean
from diplotimeline.messages import (
    OF_ONE_LANGUAGE,
    SENTENCES,
    Messages,
    Tables,
    brought_words,
    fallback_language,
    joined_words,
    known_words,
    published_languages,
    shipped_words,
)
from diplotimeline.model import values
from diplotimeline.phrases import Phrase, for_example

_FREE = ("date", "step_words")
"""The table whose keys are the language's own."""

_ANY_LENGTH = ("date", "centuries")
"""The list that ends where the language stops giving names."""

_KEYED = (("date", "ordinal_days"), ("date", "by_precision"))
"""Tables whose keys are no names of words."""

_FEW_WORDS = 2
"""So many may be the same in two languages: "JSON Feed"."""

_NUMBERS = frozenset(("day", "month", "hour", "minute"))
"""What may be filled with two digits: "{day:02}"."""

_DAY_PLACES = frozenset(("day", "month", "month_name", "year"))
"""What the patterns of days and months may have, whichever of it that of the fallback has."""


_OF_ONE_LANGUAGE: Tables = {
    "article": "",
    "with_hour": "{date}{hour}",
    "ordinal_days": dict.fromkeys(map(str, range(1, 32)), ""),
    "by_precision": dict.fromkeys(Precision, dict.fromkeys(("since", "until", "start", "mid", "end"), "{date}")),
}
"""What the room "date" of any language may have beside that of the fallback."""


@functools.cache
def _pattern() -> Tables:
    """All that words may be: the keys that there are, and what each may be filled with."""
    return joined_words(shipped_words(fallback_language()), {"date": _OF_ONE_LANGUAGE})


def messages_of(value: object) -> Messages:
    """The words as a timeline holds them.

    Raises:
        InvalidValueError: the first thing that is wrong with them.
    """
    if isinstance(value, Messages):
        return value
    for fault in faults_of(value):
        raise InvalidValueError(fault.message, hint=fault.hint, at=fault.path)
    assert isinstance(value, Mapping)  # noqa: S101 - else there was a fault
    return Messages(value)


def faults_of(own: object, pattern: Tables | None = None) -> Iterator[Diagnostic]:
    """Everything wrong with words by language, room and key, beside all that words may be; paths begin with the language."""
    if not isinstance(own, Mapping):
        yield Diagnostic((), values.needed("a table", own), hint=for_example("[words.en.site]"))
        return
    for language, tables in own.items():
        try:
            values.language(language)
        except InvalidValueError as error:
            yield Diagnostic.of(error, (str(language),))
        else:
            yield from _of_table(tables, pattern or _pattern(), (language,))


def missing_words(messages: Messages, language: str) -> list[str]:
    """The words that a language lacks, or only copies from the fallback: "site.partner"."""
    if language == fallback_language():
        return []
    fallback, known = shipped_words(fallback_language()), known_words(messages, language)
    # What ships is known to be right where it is the same as in the fallback: then only its own words are looked at.
    given = messages.own.get(language, {}) if language in published_languages() else known
    return [
        ".".join(path)
        for path in _paths(fallback)
        if _at(known, path) is None or _is_copied(_at(given, path), _at(fallback, path))
    ]


def _is_copied(words: object, plain: object) -> bool:
    """Whether words are those of the fallback, and so many that no other language puts them in the same way."""
    if words != plain or not isinstance(words, str):
        return False
    return len(re.findall(r"[^\W\d_]{2,}", re.sub(r"\{[^}]*\}", "", words))) > _FEW_WORDS


def faults_brought(language: str) -> list[Diagnostic]:
    """What is wrong with the words that the package of a language brings."""
    if language in published_languages():
        return []
    # A package may bring translations of errors; a data file may not, since they are told of one that does not load.
    return list(faults_of({language: brought_words(language)}, {**_pattern(), SENTENCES: {}}))


def _paths(table: Tables, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The paths of all words that every language needs."""
    for key, value in table.items():
        place = (*path, key)
        if place == _FREE or key in OF_ONE_LANGUAGE:
            continue
        if isinstance(value, Mapping):
            yield from _paths(value, place)
        else:
            yield place


def _at(table: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        table = table.get(key) if isinstance(table, Mapping) else None
    return table


# --- what is wrong --------------------------------------------------------------------------------


def _of_table(found: object, pattern: Tables, path: Path) -> Iterator[Diagnostic]:
    """The faults of a table of words beside that of the fallback in the same place."""
    if not isinstance(found, Mapping):
        hint = Phrase("its keys are {keys} …", keys=", ".join([*pattern][:4]))
        yield Diagnostic(path, values.needed("a table", found), hint)
        return
    for key, value in found.items():
        place = (*path, str(key))
        known = _pattern_of(str(key), pattern, path)
        if known is None:
            template = 'there is no key "{key}" here' if path[1:3] in _KEYED else 'there are no words "{key}" here'
            yield Diagnostic(place, Phrase(template, key=str(key)[:40]), did_you_mean(str(key), pattern))
        else:
            yield from _of_value(value, known, place)


def _pattern_of(key: str, pattern: Tables, path: Path) -> Any:
    """What stands in the place of a key in the fallback; None if nothing does."""
    if path[1:] == _FREE:
        return ""
    return key if path[1:] == (SENTENCES,) else pattern.get(key)


def _of_value(found: object, pattern: Any, path: Path) -> Iterator[Diagnostic]:
    if isinstance(pattern, Mapping):
        return _of_table(found, pattern, path)
    if isinstance(pattern, list):
        return _of_list(found, None if path[1:] == _ANY_LENGTH else len(pattern), path)
    return _of_words(found, pattern, path)


def _of_list(found: object, count: int | None, path: Path) -> Iterator[Diagnostic]:
    if not isinstance(found, list):
        yield Diagnostic(path, values.needed("a list", found))
        return
    if count is not None and len(found) != count:
        yield Diagnostic(path, Phrase("{count} words are needed, found {found}", count=count, found=len(found)))
    for index, each in enumerate(found):
        yield from _of_words(each, "", (*path, index))


def _of_words(found: object, pattern: str, path: Path) -> Iterator[Diagnostic]:
    """Whether it is words, and whether their braces can be filled as those of the pattern are."""
    if not isinstance(found, str) or not found.strip():
        yield Diagnostic(
            path, Phrase("words are needed, found {found}", found=values.shown(found)), hint="write them in quotes"
        )
        return
    known = frozenset(name for name, _ in _places(pattern))
    if "month_name" in known:
        known |= _DAY_PLACES
    try:
        is_right = all(name in known and _is_form(name, form) for name, form in _places(found))
    except ValueError:
        is_right = False
    if not is_right:
        braces = ", ".join(f"{{{name}}}" for name in sorted(known))
        hint = Phrase("in braces there may be {braces}", braces=braces) if braces else "there may be no braces"
        yield Diagnostic(path, Phrase('what stands in braces in "{found}" cannot be filled in', found=found[:60]), hint)


def _is_form(name: str, form: str | None) -> bool:
    """Whether a place may say how it is filled: two digits, where it is a small number."""
    return not form or (form == "02" and name in _NUMBERS)


def _places(text: str) -> list[tuple[str, str | None]]:
    """The names in braces, and what says how they are filled.

    Raises:
        ValueError: a brace stands alone.
    """
    return [
        (name, form if conversion is None else f"!{conversion}")
        for _, name, form, conversion in string.Formatter().parse(text)
        if name is not None
    ]
