"""A rule: one way of saying something about time."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from typing import Any

from attrs import frozen

from diplotimeline.dates.expressions import Expression


class Captures:
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

    ``category`` is the name that other forms use it by. ``means`` gives the expression, or None for what looks like
    a date and is none ("đường 30/4"): such a rule keeps others away from its words. ``examples`` maps words to what
    they come to (`ResolvedDate.brief`, "no date" for none, and " after " the words they lean on) when published on
    ``published``, by default on the day that the locale gives. A rule that is not ``in_text`` holds only where the
    words are all there is (a cell, a field), or inside other rules. ``printed`` is what words in running text must look
    like before they are folded, such as a capital letter, ``unless_before`` what may not follow them. Where a form
    names a category "it", the mention is that part.
    """

    name: str
    form: str
    means: Callable[[Captures], Expression | None]
    examples: Mapping[str, str]
    category: str = "OTHER"
    in_text: bool = True
    published: str | None = None
    printed: re.Pattern[str] | None = None
    unless_before: re.Pattern[str] | None = None

    def accepts(self, printed: str, after: str) -> bool:
        """Whether the words, and what follows them, look as they must before they are folded."""
        fits = self.printed is None or self.printed.match(printed) is not None
        return fits and (self.unless_before is None or self.unless_before.match(after) is None)


def no_date(_captures: Captures) -> None:
    """The meaning of words that look like a date and are none."""


def framed(captures: Captures) -> Any:
    """The meaning of a form that is only a frame for its part named "it"."""
    return captures.it
