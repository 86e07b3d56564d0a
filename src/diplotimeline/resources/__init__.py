"""What ships as data: vocabularies, parties, words; and the one way to read it."""

from __future__ import annotations

import csv
import importlib.resources
import tomllib
from collections.abc import Iterator
from typing import Any


def read_text(path: str) -> str:
    """The text of a file that ships, by its path in this folder: "vi/messages.toml"."""
    return importlib.resources.files(__name__).joinpath(path).read_text(encoding="utf-8")


def read_table(path: str) -> dict[str, Any]:
    """The tables of a file that ships, in TOML."""
    return tomllib.loads(read_text(path))


def read_rows(path: str) -> Iterator[dict[str, str]]:
    """The rows of a file that ships, in CSV: title of the column → cell."""
    return csv.DictReader(read_text(path).splitlines())
