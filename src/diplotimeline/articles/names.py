"""What names tell: whose side a surname is on, and what a part of a state is called since it was merged."""

from __future__ import annotations

import functools
import importlib.resources
import tomllib
from collections.abc import Mapping

from diplotimeline.model.values import plain


@functools.cache
def surnames() -> Mapping[str, frozenset[str]]:
    """State → its surnames, without case and accents."""
    text = importlib.resources.files("diplotimeline.resources").joinpath("surnames.toml").read_text("utf-8")
    return {state: frozenset(plain(text).split()) for state, text in tomllib.loads(text).items()}


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
    text = importlib.resources.files("diplotimeline.resources").joinpath("merged.toml").read_text("utf-8")
    return dict(sorted(tomllib.loads(text).items()))
