"""What a language brings: its words and rules for reading, and its wording for telling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any

from attrs import frozen

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import Direction, PartOfDay
from diplotimeline.dates.grammar import Grammar
from diplotimeline.dates.steps import StepKind


@frozen(eq=False)  # there is one a language: it is compared as itself, and dates in it are remembered by it
class Wording:
    """How a language says a resolved date and the steps to it.

    The date patterns take {day} {month} {month_name} {year}, that of a run of years {first} {last}; ``parts`` holds
    those of a year by EDTF code, with {year}; ``modified`` by third with {date}, before which ``article`` goes if the
    date begins with it ("the early 1900s"); ``modified_long``, if it is there, is the same for decades and centuries.
    ``with_time`` takes {date} {hour} {minute}; ``century`` takes {century}, a number or one of ``century_names``.
    ``steps`` has one sentence a kind of step. ``ordinal_days`` are days with a form of their own ("1er").
    """

    language: str
    day: str
    yearless_day: str
    day_without_year: str
    month: str
    yearless_month: str
    year: str
    years: str
    months: tuple[str, ...]
    parts: Mapping[int, str]
    decade: str
    century: str
    modified: Mapping[str, str]
    part_of_day: Mapping[PartOfDay, str]
    with_part: str
    with_time: str
    days_across_months: str
    since: str
    until: str
    within: str
    span: str
    one_of: str
    and_: str
    or_: str
    uncertain: str
    about: str
    unknown_year: str
    bc: str
    no_date: str
    directions: Mapping[Direction, str]
    steps: Mapping[StepKind, str]
    step_words: Mapping[str, str]
    ordinal_days: Mapping[int, str] = {}
    modified_long: Mapping[str, str] = {}
    century_names: Mapping[int, str] = {}
    article: str = ""

    @classmethod
    def of(cls, table: Mapping[str, Any], language: str) -> Wording:
        """The wording of a language in the room "date" of its messages.

        ``weekdays``, from Monday on, and ``centuries``, from the first on, are lists there; keys of other tables are the
        names of what they put into words.

        Raises:
            KeyError: a name that means nothing, or a day, direction or step that has no words.
            TypeError: a field that is missing or not known.
        """
        rest = dict(table)
        weekdays, centuries = rest.pop("weekdays"), rest.pop("centuries", ())
        words = {f"{name}:{index}": day for name in ("printed", "actual") for index, day in enumerate(weekdays)}
        for name, kind in _MEMBERS.items():
            rest[name] = {each: rest[name][each.name.lower()] for each in kind}
        for name in _NUMBERED:
            rest[name] = {int(number): text for number, text in rest.get(name, {}).items()}
        rest["months"] = tuple(rest["months"])
        rest["step_words"] = {**rest["step_words"], **words}
        return cls(language, **rest, century_names=dict(enumerate(centuries, 1)))


_MEMBERS: Mapping[str, type[StrEnum]] = {
    "modified": Third,
    "part_of_day": PartOfDay,
    "directions": Direction,
    "steps": StepKind,
}
_NUMBERED = ("parts", "ordinal_days")


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
