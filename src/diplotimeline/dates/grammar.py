"""Rules of a language: a form in a small notation, what it means, and examples that are run.

The notation of a form, on folded text::

    tháng {month}        a slot; {start:DATE} names it start and reads it by the category "DATE"
    {end:DATE+MONTH}     any of several categories
    [ năm {year}]        optional
    (đến|tới)            one of
    \\( \\) \\[ \\|      the characters themselves
    a space              white space; none is needed beside a number or a sign

A slot (lower case) is a table of words or a pattern with a reader. A category (capitals) is all rules filed under
that name: so a form may hold whole dates. Rules are compiled when a language is first used. In running text one cheap
pass finds the words and digits that a rule can begin with, and only the rules that begin so are tried there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from attrs import define, field, frozen

from diplotimeline.dates.expressions import Expression
from diplotimeline.dates.forms import Choice, Item, SlotRef, Space, Text, leaves, parsed

_DIGIT = "0"


@frozen
class Slot:
    """A pattern and how the text it matched is read.

    ``number``: it may touch the word beside it. ``starts``: the words that it can begin with, "0" for any digit.
    """

    pattern: str
    read: Callable[[str], Any]
    starts: frozenset[str]
    number: bool = False


def table(words: Mapping[str, Any]) -> Slot:
    """A slot that is one of the words of a table (written folded), read as the value beside it."""
    ordered = sorted(words, key=len, reverse=True)
    pattern = "|".join(_literal(word) for word in ordered)
    return Slot(pattern, lambda text: words[" ".join(text.split())], frozenset(word.split()[0] for word in words))


def _literal(word: str) -> str:
    return r"\s+".join(re.escape(piece) for piece in word.split())


def number(pattern: str, read: Callable[[str], Any] = int) -> Slot:
    """A slot of digits, or of signs between them."""
    return Slot(pattern, read, frozenset((_DIGIT,)), number=True)


class Captures:
    """What the slots of a form have read; a slot that matched nothing reads as None."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def __getattr__(self, name: str) -> Any:
        return self._values[name]


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


@define(slots=False)
class _Compiled:
    """A rule with its pattern, made when it is first tried, and name and slot of each of its groups."""

    grammar: Grammar
    rule: Rule
    groups: dict[str, tuple[str, str]] = field(factory=dict)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The form as a regular expression that does not end inside a word or a longer number."""
        return re.compile(f"(?:{self.grammar.pattern(self.rule.form, self.groups)}){_NOTHING_GLUED_ON}")


@define
class Grammar:
    """All slots and rules of a language, compiled on first use."""

    slots: Mapping[str, Slot]
    rules: Sequence[Rule]
    _patterns: dict[str, str] = field(factory=dict, init=False)
    _starts: dict[str, frozenset[str]] = field(factory=dict, init=False)

    def read(self, text: str) -> Reading | None:
        """Read words that are all about time; the first rule that takes them whole."""
        return next(self._whole_readings(text), None)

    def scan(self, text: str) -> list[Reading]:
        """Read running text: left to right, the longest reading at each place, none inside another."""
        found: list[Reading] = []
        at = 0
        while (start := self._trigger.search(text, at)) is not None:
            best = self._longest_reading(text, start.start(), self._rules_by_start[_key(start[0])])
            if best is not None:
                found.append(best)
            at = start.start() + 1 if best is None else best.end
        return found

    # --- reading --------------------------------------------------------------------------------

    def _longest_reading(self, text: str, at: int, rules: Sequence[_Compiled]) -> Reading | None:
        best: tuple[re.Match[str], _Compiled] | None = None
        for compiled in rules:
            found = compiled.pattern.match(text, at) if compiled.rule.in_text else None
            if found is not None and (best is None or found.end() > best[0].end()):
                best = found, compiled
        if best is None:
            return None
        found, compiled = best
        return Reading(compiled.rule, at, found.end(), self._meaning(compiled, found))

    def _whole_readings(self, text: str, category: str | None = None) -> Iterator[Reading]:
        wanted = None if category is None else category.split("+")
        start = self._trigger.match(text)
        for compiled in () if start is None else self._rules_by_start[_key(start[0])]:
            if wanted is None or compiled.rule.category in wanted:
                found = compiled.pattern.fullmatch(text)
                if found is not None:
                    yield Reading(compiled.rule, 0, len(text), self._meaning(compiled, found))

    def _meaning(self, compiled: _Compiled, found: re.Match[str]) -> Expression:
        values: dict[str, Any] = dict.fromkeys(self._names)
        for group, (name, slot) in compiled.groups.items():
            text = found[group]
            if text is not None and values.get(name) is None:
                values[name] = self._value(slot, text)
        return compiled.rule.means(Captures(values))

    def _value(self, slot: str, text: str) -> Any:
        if slot in self.slots:
            return self.slots[slot].read(text)
        reading = next(self._whole_readings(text, slot), None)
        return None if reading is None else reading.expression

    # --- compiling ------------------------------------------------------------------------------

    @cached_property
    def _compiled(self) -> list[_Compiled]:
        return [_Compiled(self, rule) for rule in self.rules]

    @cached_property
    def _names(self) -> frozenset[str]:
        """Every name that some form gives to a slot; a meaning that asks for any other has a mistake."""
        forms = (leaves(parsed(rule.form)) for rule in self.rules)
        return frozenset(leaf.name for form in forms for leaf in form if isinstance(leaf, SlotRef))

    @cached_property
    def _rules_by_start(self) -> dict[str, list[_Compiled]]:
        """Word or digit that a rule can begin with → those rules; a longer word means those of a shorter one too."""
        starts = [(each, self._starts_of(parsed(each.rule.form))[0]) for each in self._compiled]
        words = frozenset().union(*(each for _, each in starts))
        return {word: [rule for rule, begin in starts if any(word.startswith(start) for start in begin)] for word in words}

    @cached_property
    def _trigger(self) -> re.Pattern[str]:
        """One cheap pass: where in a text some rule can begin."""
        words = sorted(self._rules_by_start, key=len, reverse=True)
        return re.compile(
            _NOT_INSIDE_A_WORD + "(?:[0-9]|" + "|".join(re.escape(word) for word in words if word != _DIGIT) + ")"
        )

    def _rules_of(self, category: str) -> list[Rule]:
        wanted = category.split("+")
        rules = [rule for rule in self.rules if rule.category in wanted]
        if not rules:
            raise ValueError(f"no slot or category is named {category}")
        return rules

    def pattern(self, form: str, groups: dict[str, tuple[str, str]] | None = None) -> str:
        """A form as the text of a regular expression; with its groups if they are to be told."""
        items = parsed(form)
        return "".join(_Writer(self, list(leaves(items)), groups).sequence(items))

    def slot_pattern(self, slot: str) -> str:
        """The pattern of a slot or category, without groups."""
        if slot in self.slots:
            return self.slots[slot].pattern
        if slot not in self._patterns:
            self._patterns[slot] = "|".join(self.pattern(rule.form) for rule in self._rules_of(slot))
        return self._patterns[slot]

    def _starts_of(self, items: Sequence[Item]) -> tuple[frozenset[str], bool]:
        """The words that a sequence can begin with, and whether it can be empty."""
        found: set[str] = set()
        for item in items:
            starts, can_be_empty = self._starts_of_item(item)
            found |= starts
            if not can_be_empty:
                return frozenset(found), False
        return frozenset(found), True

    def _starts_of_item(self, item: Item) -> tuple[frozenset[str], bool]:
        if isinstance(item, Space):
            return frozenset(), True
        if isinstance(item, Text):
            return frozenset((_DIGIT if item.text[0].isdecimal() else item.text,)), False
        if isinstance(item, SlotRef):
            return self._starts_of_slot(item.slot), False
        options = [self._starts_of(option) for option in item.options]
        return frozenset().union(*(starts for starts, _ in options)), item.optional or any(empty for _, empty in options)

    def _starts_of_slot(self, slot: str) -> frozenset[str]:
        if slot in self.slots:
            return self.slots[slot].starts
        if slot not in self._starts:
            starts = (self._starts_of(parsed(rule.form))[0] for rule in self._rules_of(slot))
            self._starts[slot] = frozenset().union(*starts)
        return self._starts[slot]


def _key(start: str) -> str:
    return _DIGIT if start.isdecimal() else start


@define
class _Writer:
    """Writes a tree as a regular expression; ``groups`` None writes none."""

    grammar: Grammar
    flat: list[Text | Space | SlotRef]
    groups: dict[str, tuple[str, str]] | None
    at: int = 0

    def sequence(self, items: Sequence[Item]) -> Iterator[str]:
        """The pieces of a sequence."""
        for item in items:
            if isinstance(item, Choice):
                options = "|".join("".join(self.sequence(option)) for option in item.options)
                yield f"(?:{options}){'?' if item.optional else ''}"
            else:
                yield self._leaf(item)
                self.at += 1

    def _leaf(self, item: Text | Space | SlotRef) -> str:
        if isinstance(item, Text):
            return re.escape(item.text)
        if isinstance(item, Space):
            return r"\s+" if self._is_word(-1) and self._is_word(1) else r"\s*"
        pattern = self.grammar.slot_pattern(item.slot)
        if self.groups is None:
            return f"(?:{pattern})"
        group = f"g{len(self.groups)}"
        self.groups[group] = (item.name, item.slot)
        return f"(?P<{group}>{pattern})"

    def _is_word(self, step: int) -> bool:
        """Whether the neighbour of a space is a word, so that the space must be there."""
        index = self.at + step
        while 0 <= index < len(self.flat) and isinstance(self.flat[index], Space):
            index += step
        if not 0 <= index < len(self.flat):
            return False
        leaf = self.flat[index]
        if isinstance(leaf, SlotRef):
            known = self.grammar.slots.get(leaf.slot)
            return known is not None and not known.number
        return isinstance(leaf, Text) and leaf.text[-1 if step < 0 else 0].isalpha()
