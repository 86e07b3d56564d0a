"""All slots and rules of a language, and the reading of a text by them."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from attrs import define, field, frozen

from diplotimeline.dates.expressions import Expression
from diplotimeline.dates.grammar.forms import Sequence_, SlotRef, leaves, parsed
from diplotimeline.dates.grammar.matching import CategoryRef, Forms, Pattern, Piece
from diplotimeline.dates.grammar.rules import CORE, Match, Rule
from diplotimeline.dates.grammar.slots import Slot
from diplotimeline.dates.grammar.starts import Starts, can_begin, tokens_at, trigger

# A date does not end inside a word or a longer number: "17/4" is none in "17/4/25", "quarter" none in "quarter-finals".
_GLUED_ON = re.compile(r"\w|[/.,-]\d|%|(?<=[^\W\d_])-[^\W\d_]")


@frozen
class Reading:
    """What a rule made of a piece of folded text; ``expression`` is None for what only looks like a date."""

    rule: Rule
    start: int
    end: int
    expression: Expression | None


@define(slots=False, eq=False)
class _Compiled:
    """A rule and its pieces, made when it is first tried."""

    forms: Forms
    rule: Rule

    @cached_property
    def form(self) -> Sequence_:
        """Its form, parsed once."""
        return parsed(self.rule.form)

    @cached_property
    def starts(self) -> Starts:
        """What it can begin with."""
        return self.forms.starts(self.form)

    @cached_property
    def variants(self) -> list[list[Piece]]:
        """The ways to match it."""
        return self.forms.variants(self.form)


@frozen(eq=False)
class _Derivation:
    """A rule that fits at a place: where it ends, and what each of its pieces matched."""

    rule: Rule
    start: int
    end: int
    pieces: Sequence[Piece]
    found: Sequence[re.Match[str] | _Derivation]

    @property
    def core(self) -> tuple[int, int]:
        """Where the date itself stands: the part named "core", else all of it."""
        for piece, found in zip(self.pieces, self.found, strict=True):
            if isinstance(found, _Derivation) and isinstance(piece, CategoryRef) and piece.name == CORE:
                return found.start, found.end
        return self.start, self.end


class _Open(threading.local):
    """The categories whose starts one thread is working out: another thread at the same one is no recursion."""

    def __init__(self) -> None:
        self.categories: list[str] = []


@define(slots=False, eq=False)
class Grammar:
    """All slots and rules of a language, compiled when they are first tried.

    In running text one cheap pass finds the words and numbers that a rule can begin with, and only rules that begin
    so are tried there.
    """

    slots: Mapping[str, Slot]
    rules: Sequence[Rule]
    _begins: dict[str, Starts] = field(factory=dict, init=False)
    _open: _Open = field(factory=_Open, init=False)
    _starting: dict[tuple[str, str, str], list[_Compiled]] = field(factory=dict, init=False)

    def read(self, text: str) -> Reading | None:
        """Read words that are all about time; the first rule that takes them whole, those for running text first."""
        attempt = _Attempt(self, text)
        for compiled in sorted(self.starting("", *tokens_at(text, 0)), key=lambda each: not each.rule.in_text):
            match = attempt.rule(compiled, 0)
            if match is not None and match.end == len(text):
                return self._reading(match)
        return None

    def scan(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Reading]:
        """Read running text, or a part of it: left to right, the longest reading at each place, none inside another."""
        at, end = start, len(text) if end is None else end
        while (first := self._trigger.search(text, at, end)) is not None:
            match = self._longest_core(text, first.start())
            if match is not None:
                yield self._reading(match)
            at = first.end() if match is None else match.end

    # --- reading --------------------------------------------------------------------------------

    def _longest_core(self, text: str, at: int) -> _Derivation | None:
        """The longest match, or the longer one that begins where its date does: a frame does not cut a date short."""
        match = self._longest(text, at)
        if match is None or match.core[0] == at:
            return match
        inner = self._longest(text, match.core[0])
        return match if inner is None or inner.core[1] <= match.core[1] else inner

    def _longest(self, text: str, at: int) -> _Derivation | None:
        candidates = self.starting("", *tokens_at(text, at))
        if not candidates:
            return None
        attempt = _Attempt(self, text)
        best: _Derivation | None = None
        for compiled in candidates:
            match = attempt.rule(compiled, at) if compiled.rule.in_text else None
            if match is not None and (best is None or match.end > best.end) and not _GLUED_ON.match(text, match.end):
                best = match
        return best

    def _reading(self, match: _Derivation) -> Reading:
        return Reading(match.rule, *match.core, self._meaning(match))

    def _meaning(self, match: _Derivation) -> Expression | None:
        values: dict[str, Any] = {}
        for piece, found in zip(match.pieces, match.found, strict=True):
            if isinstance(piece, CategoryRef) and isinstance(found, _Derivation):
                values[piece.name] = self._meaning(found)
            elif isinstance(piece, Pattern) and not isinstance(found, _Derivation):
                for group, (name, slot) in piece.groups.items():
                    text = found[group]
                    if text is not None and name not in values:
                        values[name] = slot.read(text)
        return match.rule.build(Match(values, self._names))

    # --- compiling ------------------------------------------------------------------------------

    def starting(self, category: str, first: str, second: str) -> list[_Compiled]:
        """The rules of a category ("A", "A+B", "" for all) that can begin with two tokens."""
        key = category, first, second if (first, second) in self._second_tokens else ""
        if key not in self._starting:
            rules = self._compiled if category == "" else self._rules_of(category)
            self._starting[key] = [rule for rule in rules if can_begin(rule.starts, first, second)]
        return self._starting[key]

    @cached_property
    def _second_tokens(self) -> Starts:
        return frozenset().union(*(compiled.starts for compiled in self._compiled))

    @cached_property
    def _compiled(self) -> list[_Compiled]:
        forms = Forms(self.slots, self._starts_of_category)
        return [_Compiled(forms, rule) for rule in self.rules]

    @cached_property
    def _names(self) -> frozenset[str]:
        """Every name that some form gives to a slot; a meaning that asks for any other has a mistake."""
        forms = (leaves(compiled.form) for compiled in self._compiled)
        return frozenset(leaf.name for form in forms for leaf in form if isinstance(leaf, SlotRef))

    @cached_property
    def _trigger(self) -> re.Pattern[str]:
        return trigger(start for compiled in self._compiled if compiled.rule.in_text for start in compiled.starts)

    def _rules_of(self, category: str) -> list[_Compiled]:
        wanted = category.split("+")
        found = [compiled for compiled in self._compiled if compiled.rule.category in wanted]
        if not found:
            raise ValueError(f"no slot or category is named {category}")
        return found

    def _starts_of_category(self, category: str) -> Starts:
        if category not in self._begins:
            if category in self._open.categories:
                raise ValueError(f"a form of the category {category} comes back to itself within its first two words")
            self._open.categories.append(category)
            try:
                self._begins[category] = frozenset().union(*(rule.starts for rule in self._rules_of(category)))
            finally:
                self._open.categories.remove(category)
        return self._begins[category]


@define(eq=False)
class _Attempt:
    """What was tried at the places of one text, so that nothing is tried twice."""

    grammar: Grammar
    text: str
    _categories: dict[tuple[str, int], _Derivation | None] = field(factory=dict)
    _rules: dict[tuple[_Compiled, int], _Derivation | None] = field(factory=dict)
    _tokens: dict[int, tuple[str, str]] = field(factory=dict)

    def tokens(self, at: int) -> tuple[str, str]:
        """The two tokens at a place."""
        if at not in self._tokens:
            self._tokens[at] = tokens_at(self.text, at)
        return self._tokens[at]

    def rule(self, compiled: _Compiled, at: int) -> _Derivation | None:
        """The longest way in which a rule fits at a place; a rule that would begin with itself finds none."""
        key = compiled, at
        if key in self._rules:
            return self._rules[key]
        best: _Derivation | None = None
        self._rules[key] = None
        for pieces in compiled.variants:
            match = self._row(compiled.rule, pieces, at)
            if match is not None and (best is None or match.end > best.end):
                best = match
        self._rules[key] = best
        return best

    def _row(self, rule: Rule, pieces: Sequence[Piece], start: int) -> _Derivation | None:
        at = start
        found: list[re.Match[str] | _Derivation] = []
        for piece in pieces:
            if isinstance(piece, Pattern):
                words = piece.regex.match(self.text, at)
                if words is None:
                    return None
                found.append(words)
                at = words.end()
            else:
                match = self._category(piece.category, at)
                if match is None:
                    return None
                found.append(match)
                at = match.end
        return _Derivation(rule, start, at, pieces, found)

    def _category(self, category: str, at: int) -> _Derivation | None:
        """The longest match of any rule of a category at a place."""
        key = category, at
        if key not in self._categories:
            best: _Derivation | None = None
            for compiled in self.grammar.starting(category, *self.tokens(at)):
                match = self.rule(compiled, at)
                if match is not None and (best is None or match.end > best.end):
                    best = match
            self._categories[key] = best
        return self._categories[key]
