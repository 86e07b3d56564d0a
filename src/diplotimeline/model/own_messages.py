"""The words that a data file brings by its tables [words.<language>]: what is wrong with them, and what they lack."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from typing import Any

from diplotimeline.edtf import Precision
from diplotimeline.errors import Diagnostic, InvalidValueError, Path, did_you_mean
from diplotimeline.messages import (
    OF_ONE_LANGUAGE,
    Messages,
    Tables,
    brought_words,
    fallback_language,
    known_words,
    published_languages,
    shipped_words,
)
from diplotimeline.model import values

_FREE = (("date", "step_words"), ("date", "ordinal_days"), ("date", "by_precision"))
"""Tables whose keys are the language's own."""

_FREE_KEYS: Mapping[Path, tuple[str, ...]] = {
    ("date", "ordinal_days"): tuple(map(str, range(1, 32))),
    ("date", "by_precision"): tuple(Precision),
}
"""Those of their keys that mean anything, where not all do."""

_OWN_PATTERNS = {"with_hour": "{date}{hour}"}
"""Patterns that the fallback has not, by what they may be filled with."""

_FEW_WORDS = 2
"""So many may be the same in two languages: "JSON Feed"."""

_NUMBERS = frozenset(("day", "month", "hour", "minute"))
"""What may be filled with two digits: "{day:02}"."""

_DAY_PLACES = frozenset(("day", "month", "month_name", "year"))
"""What the patterns of days and months may have, whichever of it that of the fallback has."""


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


def faults_of(own: object) -> Iterator[Diagnostic]:
    """Everything wrong with words by language, room and key; paths begin with the language."""
    if not isinstance(own, Mapping):
        yield Diagnostic((), f"a table is needed, found {values.shown(own)}", hint="e.g. [words.en.site]")
        return
    pattern = shipped_words(fallback_language())
    for language, tables in own.items():
        try:
            values.language(language)
        except InvalidValueError as error:
            yield Diagnostic.of(error, (str(language),))
        else:
            yield from _of_table(tables, pattern, (language,))


def missing_words(messages: Messages, language: str) -> list[str]:
    """The words that a language lacks, and that are therefore told in the fallback: "site.partner"."""
    fallback, known = shipped_words(fallback_language()), known_words(messages, language)
    own = messages.own.get(language, {})
    is_shipped = language in published_languages()
    found = []
    for path in _paths(fallback):
        word, plain = _at(known, path), _at(fallback, path)
        is_copied = word == plain and _is_sentence(plain) and language != fallback_language()
        if word is None or (is_copied and (not is_shipped or _at(own, path) is not None)):
            found.append(".".join(path))
    return found


def _is_sentence(words: object) -> bool:
    """Whether words are so many that no other language puts them in the same way."""
    return isinstance(words, str) and len(re.findall(r"[^\W\d_]{2,}", re.sub(r"\{[^}]*\}", "", words))) > _FEW_WORDS


def faults_brought(language: str) -> list[Diagnostic]:
    """What is wrong with the words that the package of a language brings."""
    return [] if language in published_languages() else list(faults_of({language: brought_words(language)}))


def _paths(table: Tables, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The paths of all words that every language needs."""
    for key, value in table.items():
        place = (*path, key)
        if isinstance(value, Mapping) and place not in _FREE:
            yield from _paths(value, place)
        elif place not in _FREE and key not in OF_ONE_LANGUAGE:
            yield place


def _at(table: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        table = table.get(key) if isinstance(table, Mapping) else None
    return table


# --- what is wrong --------------------------------------------------------------------------------


def _of_table(found: object, pattern: Tables, path: Path) -> Iterator[Diagnostic]:
    """The faults of a table of words beside that of the fallback in the same place."""
    if not isinstance(found, Mapping):
        hint = f"its keys are {', '.join([*pattern][:4])} …"
        yield Diagnostic(path, f"a table is needed, found {values.shown(found)}", hint)
        return
    for key, value in found.items():
        place = (*path, str(key))
        if place[1:] in _FREE:
            yield from _of_free_table(value, place)
        elif place[1:-1] == ("date",) and key in OF_ONE_LANGUAGE:
            yield from (
                _of_list(value, None, place) if key == "centuries" else _of_words(value, _OWN_PATTERNS.get(key, ""), place)
            )
        elif key not in pattern:
            yield Diagnostic(place, f'there are no words "{key!s:.40}" here', did_you_mean(str(key), pattern))
        elif isinstance(pattern[key], Mapping):
            yield from _of_table(value, pattern[key], place)
        elif isinstance(pattern[key], list):
            yield from _of_list(value, len(pattern[key]), place)
        else:
            yield from _of_words(value, pattern[key], place)


def _of_free_table(found: object, path: Path) -> Iterator[Diagnostic]:
    if not isinstance(found, Mapping):
        yield Diagnostic(path, f"a table is needed, found {values.shown(found)}")
        return
    known = _FREE_KEYS.get(path[1:])
    for key, value in found.items():
        place = (*path, str(key))
        if known is not None and str(key) not in known:
            yield Diagnostic(place, f'there is no key "{key!s:.40}" here', did_you_mean(str(key), known))
        elif path[1:] == ("date", "by_precision"):
            yield from _of_patterns(value, place)
        else:
            yield from _of_words(value, "", place)


def _of_patterns(found: object, path: Path) -> Iterator[Diagnostic]:
    """The patterns of one precision."""
    if not isinstance(found, Mapping):
        yield Diagnostic(path, f"a table is needed, found {values.shown(found)}")
        return
    known = ("since", "until", "start", "mid", "end")
    for key, value in found.items():
        if key not in known:
            yield Diagnostic((*path, str(key)), f'there is no key "{key!s:.40}" here', did_you_mean(str(key), known))
        else:
            yield from _of_words(value, "{date}", (*path, key))


def _of_list(found: object, count: int | None, path: Path) -> Iterator[Diagnostic]:
    if not isinstance(found, list):
        yield Diagnostic(path, f"a list is needed, found {values.shown(found)}")
        return
    if count is not None and len(found) != count:
        yield Diagnostic(path, f"{count} words are needed, found {len(found)}")
    for index, each in enumerate(found):
        yield from _of_words(each, "", (*path, index))


def _of_words(found: object, pattern: str, path: Path) -> Iterator[Diagnostic]:
    """Whether it is words, and whether their braces can be filled as those of the pattern are."""
    if not isinstance(found, str) or not found.strip():
        yield Diagnostic(path, f"words are needed, found {values.shown(found)}", hint="write them in quotes")
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
        hint = f"in braces there may be {braces}" if braces else "there may be no braces"
        yield Diagnostic(path, f'what stands in braces in "{found:.60}" cannot be filled in', hint)


def _is_form(name: str, form: str) -> bool:
    """Whether a place may say how it is filled: two digits, where it is a small number."""
    return not form or (form == ":02" and name in _NUMBERS)


def _places(text: str) -> list[tuple[str, str]]:
    """The names in braces, and what says how they are filled.

    Raises:
        ValueError: a brace stands alone.
    """
    pieces = string.Formatter().parse(text)
    return [
        (name, f"!{conversion}" if conversion else f":{form}" if form else "")
        for _, name, form, conversion in pieces
        if name is not None
    ]
