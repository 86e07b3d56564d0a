"""What a language brings: its words and rules for reading, and the messages in which it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from diplotimeline.dates.grammar import Grammar, Reading

_NEVER = r"(?!)"


@frozen(slots=False)
class Cues:
    """Words that place a clause in time, as regular expressions on folded text.

    ``past`` and ``future`` are tenses; ``background`` ends the words before a date that is told beside the narrative, such
    as that of a document, so that "the same day" does not lean on it. ``hedge`` right before a date puts it in doubt.
    ``planning`` are verbs whose past says nothing of the day that they plan ("agreed to meet on"), ``saying``
    those that tell of the day right beside them, whatever is said ("said on Tuesday that he will"). ``prepositions`` may
    stand between a verb and its own day. ``done`` and ``to_do`` are verbs that a date right behind them, or behind their
    object, can only belong to ("visited Hanoi in January", "will visit Hanoi in September"); no word of ``apart`` may stand
    between. ``deadline`` right before a date means one to come, if nothing tells otherwise ("by Monday"). ``account`` leads
    from a date to a later one of the same account (" and was completed on 19 August 2018"), with the groups "month" and,
    where they are printed, "day" and "year". ``relative`` are pronouns that begin what is told aside between commas ("who"),
    ``clause`` words that begin another clause ("and", "he"), ``article`` what stands before a noun and its year ("the 2019
    accord"), ``origin`` participles by which a date tells of someone, and not of what follows ("born").
    """

    past: str
    future: str
    background: str
    hedge: str = _NEVER
    planning: str = _NEVER
    saying: str = _NEVER
    prepositions: str = _NEVER
    done: str = _NEVER
    to_do: str = _NEVER
    apart: str = _NEVER
    deadline: str = _NEVER
    account: str = _NEVER
    relative: str = _NEVER
    clause: str = _NEVER
    article: str = _NEVER
    origin: str = _NEVER

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
        return re.compile(rf"\b(?:{self.planning})\b(?= +(?!(?:{self.prepositions})\b)\S+ )")

    @cached_property
    def governing(self) -> re.Pattern[str]:
        """A verb, and its object, right in front of its own date; the group "future" tells what will be done."""
        between = rf"(?: (?!(?:{self.apart})\b)[^\s,;:.()]+){{0,4}}"
        return re.compile(rf"\b(?:(?P<future>{self.to_do})|(?:{self.done})){between} (?:(?:{self.prepositions}) )?$")

    @cached_property
    def deadlines(self) -> re.Pattern[str]:
        """What makes the date behind it one to come."""
        return re.compile(rf"\b(?:{self.deadline})\W*$")

    @cached_property
    def accounts(self) -> re.Pattern[str]:
        """What leads to a later date of the same account, with that date."""
        return re.compile(self.account)

    @cached_property
    def tenses(self) -> re.Pattern[str]:
        """Cues of either tense; the group "future" tells them apart."""
        return re.compile(rf"\b(?:(?P<future>{self.future})|(?:{self.past}))\b")

    @cached_property
    def asides(self) -> re.Pattern[str]:
        """What is told aside between commas."""
        return re.compile(rf", (?:{self.relative}) [^,]*,")

    @cached_property
    def clause_starts(self) -> re.Pattern[str]:
        """Where another clause begins."""
        return re.compile(rf",| (?:{self.clause}) ")

    @cached_property
    def articles(self) -> re.Pattern[str]:
        """An article right in front of a date."""
        return re.compile(rf"\b(?:{self.article}) $")

    @cached_property
    def origins(self) -> re.Pattern[str]:
        """A participle that tells of someone by a date."""
        return re.compile(rf"\b(?:{self.origin}) ")

    @cached_property
    def backgrounds_behind(self) -> re.Pattern[str]:
        """What is told beside the narrative, right behind its date."""
        return re.compile(rf" (?:{self.background})\b")

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
    letters: str = _NEVER

    @cached_property
    def letter(self) -> re.Pattern[str]:
        """One of its letters."""
        return re.compile(self.letters)

    def count(self, words: Iterable[str]) -> int:
        """How many marks there are among the words of a text."""
        return sum((word in self.words) + (self.letter.search(word) is not None) for word in words)


@frozen(eq=False)  # there is one a language
class Guard:
    """Words that, right beside a date, make another one of it: patterns on folded text, tried where it ends or begins.

    ``years`` stands between a date and its year (" of the year"); ``named`` is what is named after a day ("the July 7
    bombings"), ``named_after_month`` after a month ("the October Revolution"), ``more_days`` what goes on from the
    number of a day ("5, 7 and 9"), ``day_of_weekday`` the day of the month behind a weekday, by its number alone if
    nothing else is given. ``feast`` is the end of feasts that other peoples have on other days, ``own`` the names, as
    printed, behind which they are one's own. ``whole`` says of what a part is ("the second half of his term"),
    ``joint`` joins a weekday to a date that is read by itself ("Friday in | October"). ``after`` and ``before`` are
    other words behind and in front. ``distance`` is a length that is counted from a date ("days after "),
    ``compound`` the greater part of a length ("1 year " before "2 months ago"). ``of_match`` are words before a half
    that is one of a match. ``story`` leads from a day with its year to a weekday of the same story (" and sank on ");
    ``signing`` are participles and prepositions before the day of a document, behind which a date may be of the year after.
    """

    years: str = ""
    named: str = _NEVER
    named_after_month: str = _NEVER
    more_days: str = _NEVER
    day_of_weekday: str = r",? \d\d?(?= ?(?:[,.:;)](?!\d)|\n|$|-))"
    feast: str = _NEVER
    own: str = _NEVER
    whole: str = _NEVER
    joint: str = _NEVER
    after: str = _NEVER
    before: str = _NEVER
    distance: str = _NEVER
    compound: str = _NEVER
    of_match: str = _NEVER
    story: str = _NEVER
    signing: str = _NEVER


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


Spoken = tuple[Locale, Reading]
"""What words come to, and the language that they are in."""
