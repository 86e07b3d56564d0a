"""What names tell: whose side a surname is on, and what a part of a state is called since it was merged."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from diplotimeline.model.values import plain
from diplotimeline.resources import read_table


@functools.cache
def surnames() -> Mapping[str, frozenset[str]]:
    """State → its surnames, without case and accents."""
    return {state: frozenset(plain(text).split()) for state, text in read_table("surnames.toml").items()}


def code_on(code: str, day: str | None) -> str:
    """The code of a party on a day (ISO 8601; None if it is not known): of a part that was merged, that of its new whole."""
    if day is None:
        return code
    for since, merged in _merged().items():
        if day >= since:
            code = merged.get(code, code)
    return code


@functools.cache
def _merged() -> Mapping[str, Mapping[str, str]]:
    return dict(sorted(read_table("merged.toml").items()))
