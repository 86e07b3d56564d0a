"""Ids of drafted sources and events, made of what they say."""

from __future__ import annotations

import re
from collections.abc import Container

from diplotimeline.model.values import plain


def slug_of(*parts: str, most: int) -> str:
    """An id of some texts: small letters, digits and single hyphens, cut at a word; at most so many letters."""
    joined = re.sub(r"[^a-z0-9]+", "-", plain(" ".join(parts))).strip("-")
    if len(joined) <= most:
        return joined
    return joined[: most + 1].rpartition("-")[0] or joined[:most]


def free_id(wanted: str, taken: Container[str]) -> str:
    """An id that nothing else has: the wanted one, or that one with the first number from 2 that is free."""
    name, count = wanted, 2
    while name in taken:
        name = f"{wanted}-{count}"
        count += 1
    return name
