"""Surnames by state, where they tell whose side a person is on."""

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
