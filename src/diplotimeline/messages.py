"""Words for people, a file a language: whatever tells something takes them from `resources/<language>/messages.toml`."""

from __future__ import annotations

import functools
import importlib.resources
import tomllib
from collections.abc import Mapping
from typing import Any

_RESOURCES = "diplotimeline.resources"


@functools.cache
def published_languages() -> tuple[str, ...]:
    """The IETF tags of the languages that there are messages in, in the order in which they are offered."""
    return tuple(_table("languages.toml")["published"])


@functools.cache
def messages(language: str, room: str) -> Mapping[str, str]:
    """Key → words of one room of a language: event, parts, columns, site or terminal.

    Raises:
        FileNotFoundError: there are no messages in that language.
        KeyError: there is no such room.
    """
    found: Mapping[str, str] = _messages(language)[room]
    return found


def date_messages(language: str) -> Mapping[str, Any]:
    """How a language tells dates and the steps to them: what `diplotimeline.dates.locale.Wording.of` takes.

    Raises:
        FileNotFoundError: there are no messages in that language.
    """
    found: Mapping[str, Any] = _messages(language)["date"]
    return found


@functools.cache
def _messages(language: str) -> Mapping[str, Any]:
    return _table(f"{language}/messages.toml")


def _table(path: str) -> Mapping[str, Any]:
    text = importlib.resources.files(_RESOURCES).joinpath(path).read_text(encoding="utf-8")
    return tomllib.loads(text)
