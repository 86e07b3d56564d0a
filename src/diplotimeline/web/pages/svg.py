"""SVG as nested calls: a drawing is computed, so that a template of it would hold nothing but numbers."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from markupsafe import Markup

from diplotimeline.exporters.text import clean

_PLAIN = re.compile(r"[A-Za-z0-9 .,:;/#()_-]*")  # most texts: nothing to clean, nothing to escape

Child = Markup | str | Iterable[Markup | str] | None


def element(name: str, /, *children: Child, **attributes: str | int | None) -> Markup:
    """An element. Children that are no markup are escaped; attributes that are None are left out.

    An underscore at the end of an attribute's name falls off (``class_``), any other is a hyphen (``aria_label``).
    """
    given = "".join([_attribute(key, value) for key, value in attributes.items() if value is not None])
    return Markup(f"<{name}{given}>{''.join([_inner(child) for child in children])}</{name}>")  # noqa: S704 - escaped below


def _attribute(name: str, value: str | int) -> str:
    key = name.rstrip("_").replace("_", "-")
    text = str(value)
    return f' {key}="{text if _PLAIN.fullmatch(text) else html.escape(clean(text))}"'


def _inner(child: Child) -> str:
    if child is None:
        return ""
    if isinstance(child, Markup):
        return str(child)
    if isinstance(child, str):
        return child if _PLAIN.fullmatch(child) else html.escape(clean(child), quote=False)
    return "".join([_inner(each) for each in child])
