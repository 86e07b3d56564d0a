"""Forms made into pieces that can be matched: patterns for words and numbers, and references to categories between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product

from attrs import define, frozen

from diplotimeline.dates.grammar.forms import Choice, Item, SlotRef, Space, Text
from diplotimeline.dates.grammar.rules import CORE
from diplotimeline.dates.grammar.slots import BETWEEN, Slot
from diplotimeline.dates.grammar.starts import NOTHING, Starts, followed, is_finished, start_of

Flat = tuple[Item, ...]


@frozen(slots=False, eq=False)
class Pattern:
    """A run of words and slots as one regular expression; name and slot of each of its groups.

    It is compiled when a text comes as far as to it: most ways to match a form fail at their first piece.
    """

    source: str
    groups: Mapping[str, tuple[str, Slot]]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression, compiled once."""
        return re.compile(self.source)


@frozen
class CategoryRef:
    """A place for whatever a category of rules reads, and the name that it goes by."""

    name: str
    category: str


Piece = Pattern | CategoryRef


@define
class Forms:
    """Makes pieces of forms, and tells what they begin with; ``begins`` tells what the rules of a category begin with."""

    slots: Mapping[str, Slot]
    begins: Callable[[str], Starts]

    def variants(self, items: Sequence[Item]) -> list[list[Piece]]:
        """The ways to match a form, each a row of pieces."""
        return [list(self._pieces(flat)) for flat in self._unrolled(items)]

    def starts(self, items: Sequence[Item]) -> Starts:
        """What a form can begin with."""
        found = NOTHING
        for item in items:
            if not isinstance(item, Space) and not is_finished(found):
                found = followed(found, self._starts_of(item))
        return found

    def _starts_of(self, item: Item) -> Starts:
        if isinstance(item, Text):
            return frozenset((start_of(item.text),))
        if isinstance(item, Choice):
            options = frozenset[tuple[str, ...]]().union(*(self.starts(option) for option in item.options))
            return options | NOTHING if item.optional else options
        if isinstance(item, SlotRef):
            return self.slots[item.slot].starts if item.slot in self.slots else self.begins(item.slot)
        return NOTHING

    # --- choices that hold a category, or stand before one, are written out ------------------------

    def _unrolled(self, items: Sequence[Item]) -> Iterator[Flat]:
        choices = [self._written_out(item, items[index + 1 :]) for index, item in enumerate(items)]
        for chosen in product(*choices):
            yield tuple(item for part in chosen for item in part)

    def _written_out(self, item: Item, rest: Sequence[Item]) -> list[Flat]:
        if not isinstance(item, Choice) or not (self._holds_category(item) or self._hides(item, rest)):
            return [(item,)]
        options = [flat for option in item.options for flat in self._unrolled(option)]
        return [*options, ()] if item.optional else options

    def _holds_category(self, item: Item) -> bool:
        if isinstance(item, Choice):
            return any(self._holds_category(each) for option in item.options for each in option)
        return isinstance(item, SlotRef) and item.slot not in self.slots

    def _hides(self, item: Choice, rest: Sequence[Item]) -> bool:
        """Whether an optional word could take away the first word of a category that follows it."""
        if not item.optional:
            return False
        own = {start[:1] for start in self._starts_of(item)} - {()}
        for following in rest:
            if self._holds_category(following) and own & {start[:1] for start in self._starts_of(following)}:
                return True
            if not isinstance(following, Space) and () not in self._starts_of(following):
                return False
        return False

    # --- pieces ----------------------------------------------------------------------------------

    def _pieces(self, flat: Flat) -> Iterator[Piece]:
        run: list[Item] = []
        for item in flat:
            if isinstance(item, SlotRef) and item.slot not in self.slots:
                yield from self._pattern(run)
                yield CategoryRef(item.name, item.slot)
                run = []
            else:
                run.append(item)
        yield from self._pattern(run)

    def _pattern(self, run: Sequence[Item]) -> Iterator[Pattern]:
        if run:
            groups: dict[str, tuple[str, Slot]] = {}
            yield Pattern(self._written(run, groups), groups)

    def _written(self, items: Sequence[Item], groups: dict[str, tuple[str, Slot]]) -> str:
        """Items as a regular expression; of the options of a choice the longest is tried first."""
        return "".join(self._written_item(item, groups) for item in items)

    def _written_item(self, item: Item, groups: dict[str, tuple[str, Slot]]) -> str:
        if isinstance(item, Choice):
            options = sorted((self._written(option, groups) for option in item.options), key=len, reverse=True)
            return f"(?:{'|'.join(options)}){'?' if item.optional else ''}"
        if isinstance(item, SlotRef):
            if item.name == CORE:
                raise ValueError(f"the part named it is a category, not a slot: {{it:{item.slot}}}")
            slot = self.slots[item.slot]
            group = f"g{len(groups)}"
            groups[group] = (item.name, slot)
            return f"(?P<{group}>{slot.pattern})"
        return re.escape(item.text) if isinstance(item, Text) else BETWEEN
