"""Exports of the small timeline, byte for byte; after a wanted change: make golden, and read the difference."""

from __future__ import annotations

import pathlib

import pytest

from diplotimeline import Timeline, export

GOLDEN = pathlib.Path(__file__).parent.parent / "golden"
FILES = {
    f"small.{language}.{name}": (name, {"language": language})
    for name in ("ics", "rss", "atom", "json", "csv")
    for language in ("vi", "en")
}
FILES["small.excel.csv"] = ("csv", {"profile": "excel", "delimiter": ";"})
FILES["small.bilingual.ics"] = ("ics", {"bilingual": True, "fuzzy": "start", "uid_suffix": "-both"})


@pytest.mark.parametrize("name", FILES)
def test_golden(name: str, small: Timeline) -> None:
    format_name, options = FILES[name]
    assert export(small, format_name, **options) == (GOLDEN / name).read_bytes()
