"""Rules of a language: a form in a small notation, what it means, and examples that are run.

The notation of a form, on folded text::

    tháng {month}        a slot; {start:DATE} names it start and reads it by the category "DATE"
    [ năm {year}]        optional
    (đến|tới)            one of
    \\( \\) \\[ \\|      the characters themselves
    {end:DATE+MONTH}     any of several categories
    a space              white space; none is needed beside a number or a sign

A slot (lower case) is a table of words or a pattern with a reader. A category (capitals) is all rules filed under
that name: so a form may hold whole dates. Rules are compiled when a language is first used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from attrs import define, field, frozen

from diplotimeline.dates.expressions import Expression


@frozen
class Slot:
    """A pattern and how the text it matched is read; ``number``: it may touch the word beside it."""

    pattern: str
    read: Callable[[str], Any]
    number: bool = False


def table(words: Mapping[str, Any]) -> Slot:
    """A slot that is one of the words of a table (written folded), read as the value beside it."""
    ordered = sorted(words, key=len, reverse=True)
    pattern = "|".join(_literal(word) for word in ordered)
    return Slot(pattern, lambda text: words[" ".join(text.split())])


def _literal(word: str) -> str:
    return r"\s+".join(re.escape(piece) for piece in word.split())


def number(pattern: str, read: Callable[[str], Any] = int) -> Slot:
    """A slot of digits."""
    return Slot(pattern, read, number=True)


class Captures:
    """What the slots of a form have read; a slot that matched nothing reads as None."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def __getattr__(self, name: str) -> Any:
        return self._values.get(name)


@frozen
class Rule:
    """One way of saying something about time.

    ``category`` is the name that other forms use it by. ``examples`` maps words to what they come to
    (`ResolvedDate.brief`, and " after " the words they lean on) when published on ``published``, by default on the
    day that the locale gives. A rule that is not ``in_text`` holds only where the words are all there is (a cell, a
    field), as a bare year does.
    """

    name: str
    form: str
    means: Callable[[Captures], Expression]
    examples: Mapping[str, str]
    category: str = "OTHER"
    in_text: bool = True
    published: str | None = None


@frozen
class Reading:
    """What a rule made of a piece of folded text."""

    rule: Rule
    start: int
    end: int
    expression: Expression


_NOT_INSIDE_A_WORD = r"(?<![\w/])(?<!\d[.,-])"
_NOTHING_GLUED_ON = r"(?!\w|[/.,-]\d|%)"
_TOKEN = re.compile(r"\\(?P<escaped>.)|\{(?P<slot>[^}]+)\}|(?P<mark>[\[\]()|])|(?P<space> +)|(?P<text>[^\\{\[\]()| ]+)")


@define
class _Form:
    """A form as a regular expression, with the slot of each of its groups."""

    pattern: str
    groups: dict[str, tuple[str, str]]


@define
class Grammar:
    """All slots and rules of a language, compiled on first use."""

    slots: Mapping[str, Slot]
    rules: Sequence[Rule]
    _patterns: dict[str, str] = field(factory=dict, init=False)

    @cached_property
    def _compiled(self) -> list[tuple[Rule, re.Pattern[str], dict[str, tuple[str, str]]]]:
        compiled = []
        for rule in self.rules:
            form = self._form(rule.form, capture=True)
            compiled.append((rule, re.compile(form.pattern), form.groups))
        return compiled

    @cached_property
    def _anywhere(self) -> re.Pattern[str]:
        """Where in a text some rule may hold: one pass, nothing read."""
        patterns = [self._form(rule.form, capture=False).pattern for rule in self.rules if rule.in_text]
        return re.compile(_NOT_INSIDE_A_WORD + "(?=(?:" + "|".join(patterns) + ")" + _NOTHING_GLUED_ON + ")")

    def read(self, text: str) -> Reading | None:
        """Read words that are all about time; the first rule that takes them whole."""
        return next(self._readings(text, 0, len(text), alone=True), None)

    def scan(self, text: str) -> list[Reading]:
        """Read running text: left to right, the longest reading at each place, none inside another."""
        found: list[Reading] = []
        at = 0
        while (start := self._anywhere.search(text, at)) is not None:
            best = max(self._readings_at(text, start.start()), key=lambda reading: reading.end, default=None)
            if best is not None:
                found.append(best)
            at = max(best.end if best else 0, start.start() + 1)
        return found

    def _readings_at(self, text: str, at: int) -> list[Reading]:
        made = []
        for rule, pattern, groups in self._compiled:
            found = _match_bounded(pattern, text, at) if rule.in_text else None
            if found is not None:
                made.append(Reading(rule, at, found.end(), self._meaning(rule, groups, found)))
        return made

    def _readings(self, text: str, start: int, end: int, *, alone: bool, category: str | None = None) -> Any:
        for rule, pattern, groups in self._compiled:
            if (category is None or rule.category in category.split("+")) and (alone or rule.in_text):
                found = pattern.fullmatch(text, start, end)
                if found is not None:
                    yield Reading(rule, start, end, self._meaning(rule, groups, found))

    def _meaning(self, rule: Rule, groups: dict[str, tuple[str, str]], found: re.Match[str]) -> Expression:
        values: dict[str, Any] = {}
        for group, (name, slot) in groups.items():
            text = found[group]
            if text is not None and values.get(name) is None:
                values[name] = self._value(slot, text)
        return rule.means(Captures(values))

    def _value(self, slot: str, text: str) -> Any:
        if slot in self.slots:
            return self.slots[slot].read(text)
        reading = next(self._readings(text, 0, len(text), alone=True, category=slot), None)
        return None if reading is None else reading.expression

    def _slot_pattern(self, slot: str) -> str:
        if slot in self.slots:
            return self.slots[slot].pattern
        if slot not in self._patterns:
            wanted = slot.split("+")
            forms = [self._form(rule.form, capture=False).pattern for rule in self.rules if rule.category in wanted]
            if not forms:
                raise ValueError(f"no slot or category is named {slot}")
            self._patterns[slot] = "|".join(forms)
        return self._patterns[slot]

    def _form(self, form: str, *, capture: bool) -> _Form:
        groups: dict[str, tuple[str, str]] = {}
        pieces: list[str] = []
        tokens = list(_TOKEN.finditer(form))
        for index, token in enumerate(tokens):
            if token["slot"]:
                name, _, slot = token["slot"].partition(":")
                group = f"g{len(groups)}"
                groups[group] = (name, slot or name)
                opening = f"(?P<{group}>" if capture else "(?:"
                pieces.append(f"{opening}{self._slot_pattern(slot or name)})")
            elif token["space"]:
                pieces.append(r"\s+" if self._wordlike(tokens, index, -1) and self._wordlike(tokens, index, 1) else r"\s*")
            elif token["mark"]:
                pieces.append({"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}[token["mark"]])
            else:
                pieces.append(re.escape(token["escaped"] or token["text"]))
        return _Form("".join(pieces), groups)

    def _wordlike(self, tokens: list[re.Match[str]], index: int, step: int) -> bool:
        """Whether the neighbour of a space is a word, so that the space must be there."""
        index += step
        while 0 <= index < len(tokens) and (tokens[index]["mark"] or tokens[index]["space"]):
            index += step
        if not 0 <= index < len(tokens):
            return False
        slot = tokens[index]["slot"]
        if slot:
            known = self.slots.get(slot.partition(":")[2] or slot)
            return known is not None and not known.number
        text = tokens[index]["escaped"] or tokens[index]["text"]
        return text[-1 if step < 0 else 0].isalpha()


def _match_bounded(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    """The longest match at a place that does not end inside a word or a longer number."""
    end = len(text)
    while True:
        found = pattern.match(text, at, end)
        if found is None or _BOUNDARY.match(text, found.end()):
            return found
        end = found.end() - 1
        if end <= at:
            return None


_BOUNDARY = re.compile(_NOTHING_GLUED_ON)
