"""HTML as nested calls: what is no markup yet is escaped, so that no title can ever become anything but text."""

from __future__ import annotations

import html
import re
import string
from collections.abc import Iterable

from diplotimeline.exporters.text import clean

_PLAIN = re.compile(r"[A-Za-z0-9 .,:;/#()_-]*")  # most texts: nothing to clean, nothing to escape
_VOID = frozenset(("br", "img", "input", "link", "meta"))


class Markup(str):
    """Text that is HTML already; only `tag` and `raw` make it."""

    __slots__ = ()


def raw(markup: str) -> Markup:
    """Markup written by hand in this program; never anything that was read."""
    return Markup(markup)


def tag(name: str, /, *children: Markup | str | Iterable[Markup | str] | None, **attributes: str | bool | int | None) -> Markup:
    """An element. Children that are no markup are escaped; attributes that are None or False are left out.

    An underscore at the end of an attribute's name falls off (``class_``), any other is a hyphen (``aria_label``).
    """
    given = "".join([_attribute(key, value) for key, value in attributes.items() if value is not None and value is not False])
    if name in _VOID:
        return Markup(f"<{name}{given}>")
    return Markup(f"<{name}{given}>{''.join([_inner(child) for child in children])}</{name}>")


def joined(parts: Iterable[Markup | str], between: str = "") -> Markup:
    """Parts side by side, with text between them."""
    return Markup(html.escape(between).join([_inner(part) for part in parts]))


def filled(pattern: str, **parts: Markup | str) -> Markup:
    """A pattern whose places in braces are filled; what is no markup yet is escaped."""
    pieces = string.Formatter().parse(pattern)
    return Markup("".join([_inner(text) + ("" if name is None else _inner(parts[name])) for text, name, _, _ in pieces]))


def _attribute(name: str, value: object) -> str:
    key = name.rstrip("_").replace("_", "-")
    if value is True:
        return f" {key}"
    text = str(value)
    return f' {key}="{text if _PLAIN.fullmatch(text) else html.escape(clean(text))}"'


def _inner(child: Markup | str | Iterable[Markup | str] | None) -> str:
    if child is None:
        return ""
    if isinstance(child, Markup):
        return child
    if isinstance(child, str):
        return child if _PLAIN.fullmatch(child) else html.escape(clean(child), quote=False)
    return "".join([_inner(each) for each in child])
