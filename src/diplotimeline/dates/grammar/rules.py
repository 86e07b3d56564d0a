"""A rule: one way of saying something about time."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from typing import Any

from attrs import frozen

from diplotimeline.dates.expressions import Expression

CORE = "core"
"""The name by which a form says that only a part of it is the date, and the rest its frame."""


class Match:
    """What the slots of a form have read; a slot that matched nothing reads as None.

    Raises:
        KeyError: no form of the language names a slot so; the meaning has a mistake.
    """

    def __init__(self, values: Mapping[str, Any], names: Container[str]) -> None:
        self._values = values
        self._names = names

    def __getattr__(self, name: str) -> Any:
        if name not in self._names:
            raise KeyError(name)
        return self._values.get(name)


@frozen
class Rule:
    """One way of saying something about time.

    ``category`` is the name that other forms use it by. ``build`` gives the expression, or None for what looks like
    a date and is none ("đường 30/4"): such a rule keeps others away from its words. ``examples`` maps words to what
    they come to (`ResolvedDate.brief`, "no date" for none, and " after " the words they lean on) when published on
    ``published``, by default on the day that the locale gives. A rule that is not ``in_text`` holds only where the
    words are all there is (a cell, a field), or inside other rules. ``surface_pattern`` is what words in running text
    must look like before they are folded, such as a capital letter, ``preceded_by`` what must stand
    before them, ``not_followed_by`` what may not follow. Where a form names a category "core", the mention is that part.
    """

    name: str
    form: str
    build: Callable[[Match], Expression | None]
    examples: Mapping[str, str]
    category: str = "OTHER"
    in_text: bool = True
    published: str | None = None
    surface_pattern: re.Pattern[str] | None = None
    not_followed_by: re.Pattern[str] | None = None
    preceded_by: re.Pattern[str] | None = None

    def accepts(self, before: str, surface: str, after: str) -> bool:
        """Whether the words, and what stands around them, look as they must before they are folded."""
        if self.preceded_by is not None and self.preceded_by.search(before) is None:
            return False
        fits = self.surface_pattern is None or self.surface_pattern.match(surface) is not None
        return fits and (self.not_followed_by is None or self.not_followed_by.match(after) is None)


def no_date(_match: Match) -> None:
    """The meaning of words that look like a date and are none."""


def passthrough(match: Match) -> Any:
    """The meaning of a form that is only a frame for its part named "core"."""
    return match.core
