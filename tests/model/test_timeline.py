from __future__ import annotations

import pathlib

import pytest
from attrs import evolve

from diplotimeline import (
    Attestation,
    DiplotimelineError,
    Event,
    InvalidValueError,
    LocalizedText,
    Related,
    Source,
    Timeline,
    UnknownNameError,
    load,
)

SMALL = pathlib.Path(__file__).parent.parent / "samples" / "small.toml"


@pytest.fixture(scope="module")
def small() -> Timeline:
    return load(SMALL)


def test_a_timeline_iterates_finds_and_tells_its_length(small: Timeline) -> None:
    assert len(small) == len(list(small)) == 10
    assert "talks-2025" in small
    assert small["talks-2025"] in small
    assert "nothing" not in small
    assert repr(small) == "<Timeline 'A sample timeline': 10 events, 2016-01-01 to 2025-09-19>"
    with pytest.raises(UnknownNameError, match='did you mean "talks-2025"'):
        small["talk-2025"]


def test_the_order_is_total_with_unknown_years_and_dates_last(small: Timeline) -> None:
    assert [event.id for event in small] == [
        "training-2016-2025",
        "report-2024",
        "visit-march-2025",
        "reception-2025",
        "talks-2025",
        "fair-cancelled-2025",
        "festival-2025-opening",
        "festival-2025",
        "visit-without-year",
        "wish-2025",
    ]
    assert Timeline(tuple(reversed(small.events)), small.info) == small


FILTERS = {
    "party": ({"party": "JP"}, ["reception-2025"]),
    "a state means its provinces": ({"party": "LA"}, ["talks-2025", "fair-cancelled-2025", "festival-2025"]),
    "a province is not its state": ({"party": "LA-PH"}, ["talks-2025"]),
    "kind": ({"kind": "talks"}, ["talks-2025"]),
    "topic": ({"topic": "culture"}, ["festival-2025"]),
    "status": ({"status": "cancelled"}, ["fair-cancelled-2025"]),
    "language of a source": ({"source_language": "fr"}, ["visit-without-year"]),
    "text without accents": ({"text": "hoi dam"}, ["talks-2025"]),
    "text with đ": ({"text": "dao tao"}, ["training-2016-2025"]),
    "a day, possibly": ({"start": "2025-02-10", "end": "2025-02-10"}, ["training-2016-2025", "visit-march-2025"]),
    "a day, certainly": ({"start": "2025-02-10", "end": "2025-02-10", "certain": True}, ["training-2016-2025"]),
    "a month": ({"start": "2025-09", "end": "2025-09", "kind": "festival"}, ["festival-2025-opening", "festival-2025"]),
    "from on": ({"start": "2026"}, ["visit-without-year"]),
    "nothing": ({"party": "MX"}, []),
}


@pytest.mark.parametrize(("filters", "expected"), FILTERS.values(), ids=FILTERS.keys())
def test_select(small: Timeline, filters: dict[str, object], expected: list[str]) -> None:
    found = [event.id for event in small.select(**filters)]  # type: ignore[arg-type]
    assert found == expected


@pytest.mark.parametrize(("name", "value"), [("kind", "talk"), ("topic", "sports"), ("status", "done"), ("party", "ZZ")])
def test_unknown_names_in_filters(small: Timeline, name: str, value: str) -> None:
    with pytest.raises(UnknownNameError, match=f'no {name} "{value}"'):
        small.select(**{name: value})  # type: ignore[arg-type]


def test_merging_joins_attestations_and_keeps_fields_of_the_first(small: Timeline) -> None:
    event = small["talks-2025"]
    more = Attestation(Source("other", "Báo E", "Tin", "https://e.example/", "vi"), "ngày 17/4/2025")
    other = Timeline((evolve(event, place="nơi khác", attestations=(more,)), evolve(event, id="another")))
    both = small.merged(other)
    assert len(both) == len(small) + 1
    assert both["talks-2025"].place == event.place
    assert both["talks-2025"].attestations == (*event.attestations, more)
    assert small.merged(small) == small
    assert small.merged(Timeline()) == small


def test_ids_are_unique_and_words_come_from_tables() -> None:
    event = Event("a", "talks", title="Talks", parties=["LA"])
    with pytest.raises(DiplotimelineError, match='two events have the id "a"'):
        Timeline((event, event))
    with pytest.raises(UnknownNameError, match=r'event "a": there is no kind "talk" .did you mean "talks"'):
        Timeline([evolve(event, kind="talk")])
    with pytest.raises(UnknownNameError, match='there is no topic "sports"'):
        Timeline([evolve(event, topics=["sports"])])
    with pytest.raises(UnknownNameError, match=r'no party "Laoss" .did you mean'):
        Timeline([evolve(event, parties=["Laoss"])])
    with pytest.raises(UnknownNameError, match=r'there is no relation "part-off" .did you mean "part-of"'):
        Timeline([evolve(event, related=[Related("b", "part-off")])])
    with pytest.raises(InvalidValueError, match="no text in any language"):
        LocalizedText()


def test_time_of_change_falls_back_to_publication_then_to_1970(small: Timeline) -> None:
    assert str(small["festival-2025"].changed) == "2025-09-20 00:00:00+00:00"
    assert str(small["visit-march-2025"].changed) == "2025-03-31 00:00:00+00:00"
    assert str(small["visit-without-year"].changed) == "1970-01-01 00:00:00+00:00"
