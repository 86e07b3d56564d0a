from __future__ import annotations

import io
import pathlib

import pytest
from attrs import evolve
from rich.console import Console

from diplotimeline import Edtf, Extent, LocalizedText, ResolvedDate, Status, Timeline, load
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


def test_nothing_is_cut_off_however_long_a_word_is() -> None:
    stream = io.StringIO()
    timeline = load(SMALL)
    event = evolve(timeline["talks-2025"], id="t" * 60, title=LocalizedText(en="x" * 300))
    show(Timeline((event,), timeline.info), "en", Console(file=stream, width=140, highlight=False))
    text = stream.getvalue()
    assert text.count("x") == 300
    assert text.count("t" * 10) >= 1
    assert "…" not in text


def test_a_set_of_days_is_no_span() -> None:
    timeline = load(SMALL)
    told = ResolvedDate(Edtf.parse("{2025-04-15,2025-04-16,2025-04-18}"), Status.RESOLVED, Extent.THROUGHOUT)
    event = evolve(timeline["talks-2025"], attestations=(), last_published_date=told)
    stream = io.StringIO()
    show(Timeline((event,), timeline.info), "en", Console(file=stream, width=140, highlight=False))
    assert "●×3" in stream.getvalue()
