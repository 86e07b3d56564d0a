"""The notation of a form (see `grammar`), read into a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen


@frozen
class Text:
    """Characters as they stand."""

    text: str


@frozen
class Space:
    """White space; whether there must be some depends on its neighbours."""


@frozen
class SlotRef:
    """A slot or category, and the name that its value goes by."""

    name: str
    slot: str


@frozen
class Choice:
    """One of several sequences, or nothing if it is optional."""

    options: tuple[Sequence_, ...]
    optional: bool


Item = Text | Space | SlotRef | Choice
Sequence_ = tuple[Item, ...]

_TOKEN = re.compile(r"\\(?P<escaped>.)|\{(?P<slot>[^}]+)\}|(?P<mark>[\[\]()|])|(?P<space> +)|(?P<text>[^\\{\[\]()| ]+)")
_CLOSING = {"[": "]", "(": ")"}


def parsed(form: str) -> Sequence_:
    """The tree of a form.

    Raises:
        ValueError: its brackets do not match.
    """
    if _TOKEN.sub("", form):
        raise ValueError(f"a bracket is not closed: {form}")
    tokens = _TOKEN.finditer(form)
    options, closed = _options(tokens)
    if closed is not None or len(options) > 1:
        raise ValueError(f"the brackets of this form do not match: {form}")
    return options[0]


def _options(tokens: Iterator[re.Match[str]]) -> tuple[tuple[Sequence_, ...], str | None]:
    """Sequences up to the bracket that closes them, and that bracket."""
    options: list[Sequence_] = []
    items: list[Item] = []
    for token in tokens:
        mark = token["mark"]
        if mark == "|":
            options.append(tuple(items))
            items = []
        elif mark in _CLOSING:
            inner, closing = _options(tokens)
            if closing != _CLOSING[mark]:
                raise ValueError(f"a bracket is not closed: {token.string}")
            items.append(Choice(inner, optional=mark == "["))
        elif mark:
            return (*options, tuple(items)), mark
        else:
            items.append(_leaf(token))
    return (*options, tuple(items)), None


def _leaf(token: re.Match[str]) -> Item:
    if token["slot"]:
        name, _, slot = token["slot"].partition(":")
        return SlotRef(name, slot or name)
    return Space() if token["space"] else Text(token["escaped"] or token["text"])


def leaves(items: Sequence[Item]) -> Iterator[Text | Space | SlotRef]:
    """The leaves of a tree, in the order of the form."""
    for item in items:
        if isinstance(item, Choice):
            for option in item.options:
                yield from leaves(option)
        else:
            yield item
