"""Slots: the words and numbers that forms leave open."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

from diplotimeline.dates.grammar.starts import GAP, NO_LETTER, Start, start_of

SPACE = rf"{GAP}(?<=[ \n])"
"""White space that must be there."""

BETWEEN = rf"{GAP}(?:(?<![^\W\d_])|{NO_LETTER})"
"""What a space in a form stands for: white space, which may be missing beside a number or a sign."""

_NO_DIGIT = r"(?![0-9])"


@frozen
class Slot:
    """A pattern, how the text it matched is read, and what it can begin with."""

    pattern: str
    read: Callable[[str], Any]
    starts: frozenset[Start]


def table(words: Mapping[str, Any], *, unless: Mapping[str, str] | None = None) -> Slot:
    """A slot that is one of the words of a table (written folded), read as the value beside it.

    ``unless`` holds, for a word, a pattern of what may not follow it: there it means something else.
    """
    guards = {word: _guard((unless or {}).get(word)) for word in words}
    # Whether a word ends there is asked once, behind all of them: such a pattern is half as large.
    return Slot(one_of(guards) + _WORDS_END, lambda text: words[" ".join(text.split())], frozenset(map(start_of, words)))


_WORDS_END = rf"(?:(?<![^\W\d_])|{NO_LETTER})"
"""No letter after a letter."""


def _guard(unless: str | None) -> str:
    """What may not follow, since it would make the word mean something else."""
    return "" if unless is None else f"(?!{GAP}(?:{unless}))"


def one_of(words: Mapping[str, str]) -> str:
    """A pattern for the longest of many words, each followed by its guard.

    Words that begin alike share their beginning: such a pattern is small, and quick to compile and to match.
    """
    if len(words) == 1:
        ((word, guard),) = words.items()
        return SPACE.join(map(re.escape, word.split(" "))) + guard
    branches = defaultdict[str, dict[str, str]](dict)
    for word, guard in words.items():
        branches[word[:1]][word[1:]] = guard
    ends = branches.pop("", {})
    patterns = [(SPACE if first == " " else re.escape(first)) + one_of(rest) for first, rest in branches.items()]
    return f"(?:{'|'.join((*patterns, *ends.values()))})" if patterns else ends[""]


def number(pattern: str, read: Callable[[str], Any] = int, starts: Iterable[str] = ("0",)) -> Slot:
    """A slot of digits, not part of a longer number; ``starts`` are texts that it can begin with, "0" for any digit."""
    return Slot(f"(?:{pattern}){_NO_DIGIT}", read, frozenset(map(start_of, starts)))


def signs(pattern: str, starts: Iterable[str]) -> Slot:
    """A slot of signs and words that only join others; read as they stand."""
    return Slot(f"(?:{pattern})", str, frozenset(map(start_of, starts)))


def listed(text: str) -> tuple[int, ...]:
    """Reads the numbers of a list: "15, 16"."""
    return tuple(map(int, _NUMBER.findall(text)))


_NUMBER = re.compile(r"\d+")
