"""Any string in any field gives legal text in every format that is text."""

from __future__ import annotations

import re

import pytest
from hostile import timelines
from hypothesis import given

from diplotimeline import Timeline, export, exporter_names

NAMES = exporter_names()


@pytest.mark.parametrize("name", [name for name in NAMES if name != "xlsx"])
@given(timeline=timelines())
def test_any_string_gives_text_without_control_characters(name: str, timeline: Timeline) -> None:
    text = export(timeline, name).decode("utf-8", "strict")
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufffe\uffff]", text)
