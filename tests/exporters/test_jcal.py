from __future__ import annotations

import json
from typing import Any

from attrs import evolve
from hostile import timelines
from hypothesis import given

from diplotimeline import Timeline, export
from diplotimeline.exporters.text import clean, one_line


def components(data: bytes) -> list[Any]:
    name, _, found = json.loads(data)
    assert name == "vcalendar"
    return [each for each in found if each[0] == "vevent"]


def values(component: Any) -> dict[str, tuple[str, Any]]:
    return {name: (kind, value) for name, _, kind, value, *_ in component[1]}


def test_it_says_what_the_calendar_says(small: Timeline) -> None:
    data = export(small, "jcal", language="en", self_url="https://a.example/x.jcal")
    assert len(components(data)) == export(small, "ics").count(b"BEGIN:VEVENT")
    head = {name: (kind, value) for name, _, kind, value in json.loads(data)[1]}
    assert head["name"] == head["x-wr-calname"] == ("text", "A sample timeline")
    assert head["source"] == ("uri", "https://a.example/x.jcal")
    talks = next(found for each in components(data) if (found := values(each))["uid"][1].startswith("talks-2025@"))
    assert talks["dtstart"] == ("date", "2025-04-17")
    assert talks["dtend"] == ("date", "2025-04-18")
    assert talks["x-diplotimeline-edtf"] == ("text", "2025-04-17")
    assert "road \\N1." in talks["description"][1]


def test_no_events() -> None:
    assert components(export(Timeline(), "jcal")) == []


@given(timelines())
def test_any_string_comes_back(timeline: Timeline) -> None:
    (event,) = components(export(timeline, "jcal"))
    (write_atomically,) = timeline
    found = values(event)
    assert found["summary"] == ("text", f"{one_line(write_atomically.title.text('vi'))} (17/4/2025)")
    summary = write_atomically.summary
    assert summary is not None
    assert found["description"][1].startswith(clean(summary.text("vi")))


def test_lists_keep_their_commas(small: Timeline) -> None:
    event = evolve(small["talks-2025"], topics=("culture", "heritage"))
    (found,) = components(export(Timeline((event,), small.info), "jcal", language="en"))
    (categories,) = [each for each in found[1] if each[0] == "categories"]
    assert categories[3:] == ["talks", "culture and art", "heritage and history"]
