"""Slots: the words and numbers that forms leave open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

from diplotimeline.dates.grammar.starts import Start, start_of

GAP = r" *\n? *"
"""White space that may be missing: within a paragraph, so over one line break at most."""

SPACE = r"(?: +\n? *|\n *)"
"""White space that must be there."""

NO_LETTER = r"(?![^\W\d_])"
_NO_DIGIT = r"(?![0-9])"


@frozen
class Slot:
    """A pattern and how the text it matched is read.

    ``number``: it may touch the word beside it. ``starts``: what it can begin with.
    """

    pattern: str
    read: Callable[[str], Any]
    starts: frozenset[Start]
    number: bool = False


def table(words: Mapping[str, Any]) -> Slot:
    """A slot that is one of the words of a table (written folded), read as the value beside it."""
    ordered = sorted(words, key=len, reverse=True)
    pattern = "|".join(_literal(word) for word in ordered)
    return Slot(pattern, lambda text: words[" ".join(text.split())], frozenset(map(start_of, words)))


def _literal(word: str) -> str:
    pattern = SPACE.join(re.escape(piece) for piece in word.split())
    return pattern + NO_LETTER if word[-1].isalpha() else pattern


def number(pattern: str, read: Callable[[str], Any] = int, starts: Iterable[str] = ("0",)) -> Slot:
    """A slot of digits, or of signs between them; ``starts`` are texts that it can begin with, "0" for any digit."""
    return Slot(f"(?:{pattern}){_NO_DIGIT}" if starts == ("0",) else pattern, read, frozenset(map(start_of, starts)), number=True)
