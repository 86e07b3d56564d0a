from __future__ import annotations

import io
import pathlib

import pytest
from rich.console import Console

from diplotimeline import load
from diplotimeline.cli.table import show

SMALL = pathlib.Path(__file__).parent / "samples" / "small.toml"
MARKS = {
    "talks-2025": "●",
    "festival-2025": "━ 3d",
    "training-2016-2025": "━ 10y",
    "visit-march-2025": "≈",
    "wish-2025": "·",
}


def printed(width: int) -> str:
    stream = io.StringIO()
    show(load(SMALL), "en", Console(file=stream, width=width, highlight=False))
    return stream.getvalue()


@pytest.mark.parametrize(("event", "mark"), MARKS.items(), ids=MARKS.keys())
def test_spans_and_doubt_are_seen_at_a_glance(event: str, mark: str) -> None:
    (line,) = [line for line in printed(220).splitlines() if event == line.split()[-1]]
    assert f" {mark} " in line


def test_a_narrow_terminal_has_no_ids_and_breaks_no_word_off() -> None:
    text = printed(80)
    assert "talks-2025" not in text
    assert max(map(len, text.splitlines())) <= 80
    assert "cancelled" in printed(120)
