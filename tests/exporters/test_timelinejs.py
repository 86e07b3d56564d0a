from __future__ import annotations

import json
from typing import Any

from hostile import timelines
from hypothesis import given

from diplotimeline import Timeline, export
from diplotimeline.exporters import exporter
from diplotimeline.exporters.protocol import Reporting


def slides(data: bytes) -> dict[str, Any]:
    return {each["unique_id"]: each for each in json.loads(data)["events"]}


def test_days_are_told_as_far_as_they_are_known(small: Timeline) -> None:
    found = slides(export(small, "timelinejs", language="en"))
    assert found["talks-2025"]["start_date"] == {"year": 2025, "month": 4, "day": 17}
    assert "end_date" not in found["talks-2025"]
    assert found["talks-2025"]["display_date"] == "17 April 2025, afternoon"
    assert found["festival-2025"]["end_date"] == {"year": 2025, "month": 9, "day": 21}
    assert found["visit-march-2025"]["start_date"] == {"year": 2025, "month": 2}
    assert found["training-2016-2025"]["start_date"] == {"year": 2016}
    assert found["training-2016-2025"]["end_date"] == {"year": 2025}
    assert found["report-2024"]["start_date"] == {"year": 2024, "month": 10}


def test_what_has_no_year_is_told(small: Timeline) -> None:
    made = exporter("timelinejs")
    assert isinstance(made, Reporting)
    assert {each.event.id for each in made.skipped(small)} == {"visit-without-year", "wish-2025"}
    assert "visit-without-year" not in slides(export(small, "timelinejs"))


@given(timelines())
def test_any_string_is_text(timeline: Timeline) -> None:
    (slide,) = slides(export(timeline, "timelinejs")).values()
    assert "<script" not in slide["text"]["headline"] + slide["text"]["text"]
