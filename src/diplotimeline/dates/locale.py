"""What a language brings: its words and rules for reading, and the messages in which it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from diplotimeline.dates.grammar import Grammar


@frozen(slots=False)
class Cues:
    """Words that place a clause in time, as regular expressions on folded text.

    ``past`` and ``future`` are tenses; ``background`` ends the words before a date that is told beside the narrative, such
    as that of a document, so that "the same day" does not lean on it. ``hedge`` right before a date puts it in doubt.
    """

    past: str
    future: str
    background: str
    hedge: str = r"(?!)"

    @cached_property
    def tenses(self) -> re.Pattern[str]:
        """Cues of either tense; the group "future" tells them apart."""
        return re.compile(rf"\b(?:(?P<future>{self.future})|(?:{self.past}))\b")

    @cached_property
    def backgrounds(self) -> re.Pattern[str]:
        """The words before a date told beside the narrative."""
        return re.compile(rf"\b(?:{self.background})\W*$")

    @cached_property
    def hedges(self) -> re.Pattern[str]:
        """The words before a date that they put in doubt."""
        return re.compile(rf"\b(?:{self.hedge})\W*$")


@frozen(slots=False)
class Marks:
    """What a text in a language is known by: small words that are frequent in it, and letters that only it has.

    ``words`` are folded; ``letters`` is a pattern: a word with one of them counts as another mark.
    """

    words: frozenset[str] = frozenset()
    letters: str = r"(?!)"

    @cached_property
    def letter(self) -> re.Pattern[str]:
        """One of its letters."""
        return re.compile(self.letters)

    def count(self, words: Iterable[str]) -> int:
        """How many marks there are among the words of a text."""
        return sum((word in self.words) + (self.letter.search(word) is not None) for word in words)


_NEVER = r"(?!)"
NO_CUES = Cues(_NEVER, _NEVER, _NEVER)
"""For a language whose cues are not told."""


@frozen
class Locale:
    """One language: IETF tag, grammar, messages, and the day on which the examples of its rules were published.

    ``messages`` are room → key → words, as `resources/en/messages.toml` has them: with the room "date" dates are told in the
    language, with all rooms calendars, feeds, tables and pages are written in it; what is lacking is told in English.
    Languages that ship have theirs among the resources.

    ``operators`` are words that change the date beside them ("before", "not", "lunar"): a phrase in which one of them
    is left over has not been understood. ``cues`` tell the tense of a clause and what stands aside.
    ``marks`` are what a text in the language is known by, where nobody says which one it is.
    ``fillers`` may stand before a date and say nothing of it ("vào", "on"). ``zone_lead`` stands before the words of the slot
    "zone" in running text ("giờ "); ``zone_cue`` is a pattern of words that speak of a zone beside a clock time.
    """

    language: str
    grammar: Grammar
    messages: Mapping[str, Any] = {}
    examples_published: str = "2025-01-15"
    operators: frozenset[str] = frozenset()
    cues: Cues = NO_CUES
    fillers: tuple[str, ...] = ()
    zone_lead: str = ""
    zone_cue: str = _NEVER
    marks: Marks = Marks()
