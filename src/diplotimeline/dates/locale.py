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
    ``planning`` are verbs whose past says nothing of the day that they plan ("agreed to meet on"), ``saying``
    those that tell of the day right beside them, whatever is said ("said on Tuesday that he will").
    """

    past: str
    future: str
    background: str
    hedge: str = r"(?!)"
    planning: str = r"(?!)"
    saying: str = r"(?!)"

    @cached_property
    def said_before(self) -> re.Pattern[str]:
        """A verb of saying right in front of a date: "said on"."""
        return re.compile(rf"\b(?:{self.saying})(?: \w{{1,4}})?\W*$")

    @cached_property
    def said_after(self) -> re.Pattern[str]:
        """A verb of saying right behind it."""
        return re.compile(rf" (?:{self.saying})\b")

    @cached_property
    def plans(self) -> re.Pattern[str]:
        """A verb that plans, with the words of the plan behind it."""
        return re.compile(rf"\b(?:{self.planning})\b(?= +(?!(?:on|in|at|by|vào|le|la|en|au|à)\b)\S+ )")

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


@frozen(slots=False)
class Guard:
    """Words that, right beside a date, make another one of it: patterns on folded text, tried where it ends or begins.

    ``years_pattern`` stands between a date and its year (" of the year"); ``named_pattern`` is what is named after a
    day ("the July 7 bombings"), ``more_days_pattern`` what goes on from the number of a day ("5, 7 and 9").
    ``feast_pattern`` is the end of feasts that other peoples have on other days, ``own_pattern`` the names, as
    printed, behind which they are one's own. ``whole_pattern`` says of what a part is ("the second half of his
    term"), ``joint_pattern`` joins a weekday to a date that is read by itself ("Friday in | October").
    ``after_pattern`` and ``before_pattern`` are other words behind and in front. ``distance_pattern`` is a length
    that is counted from a date ("days after "), ``compound_pattern`` the greater part of a length ("1 year " before
    "2 months ago").
    """

    years_pattern: str = ""
    named_pattern: str = r"(?!)"
    more_days_pattern: str = r"(?!)"
    feast_pattern: str = r"(?!)"
    own_pattern: str = r"(?!)"
    whole_pattern: str = r"(?!)"
    joint_pattern: str = r"(?!)"
    after_pattern: str = r"(?!)"
    before_pattern: str = r"(?!)"
    distance_pattern: str = r"(?!)"
    compound_pattern: str = r"(?!)"

    @cached_property
    def year_after(self) -> re.Pattern[str]:
        """A year behind a date, with any words between."""
        return re.compile(rf" ?,? ?(?:{self.years_pattern})? ?(?:- ?)?\(?(?:1[0-9]{{3}}|2[01][0-9]{{2}})(?![\d%]|[.,:]\d)")

    @cached_property
    def named(self) -> re.Pattern[str]:
        """What is named after a day."""
        return re.compile(self.named_pattern)

    @cached_property
    def more_days(self) -> re.Pattern[str]:
        """Further days behind one that no month was read with."""
        return re.compile(self.more_days_pattern)

    @cached_property
    def feast(self) -> re.Pattern[str]:
        """The end of a feast that other peoples have on other days."""
        return re.compile(rf"(?:{self.feast_pattern})$")

    @cached_property
    def own(self) -> re.Pattern[str]:
        """Names, as printed, behind which a feast is one's own."""
        return re.compile(rf" (?:{self.own_pattern})\b")

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """Of what a part is."""
        return re.compile(self.whole_pattern)

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """All that stands between a part and its whole."""
        return re.compile(self.joint_pattern)

    @cached_property
    def after(self) -> re.Pattern[str]:
        """Other words behind."""
        return re.compile(rf"(?:{self.after_pattern})")

    @cached_property
    def before(self) -> re.Pattern[str]:
        """Other words in front."""
        return re.compile(rf"(?<!\w)(?:{self.before_pattern})$")

    @cached_property
    def distance(self) -> re.Pattern[str]:
        """A length that is counted from a date."""
        return re.compile(rf"\b(?:{self.distance_pattern})")

    @cached_property
    def compound(self) -> re.Pattern[str]:
        """The greater part of a length."""
        return re.compile(rf"(?<!\w)(?:{self.compound_pattern})$")


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
    ``guard`` are words that make another date of one beside them.
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
    guard: Guard = Guard()
