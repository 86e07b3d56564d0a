"""The timeline that ships: every date stands in a golden file that a person has read."""

from __future__ import annotations

import pathlib

import pytest

from diplotimeline import Timeline
from diplotimeline.sources.curated import curated_path
from diplotimeline.sources.datafile import check_file

LINES = pathlib.Path(__file__).parent / "golden" / "dates.tsv"


def lines(timeline: Timeline) -> str:
    """Id, date and announced dates of each event, in the order of the timeline."""
    rows = []
    for event in timeline:
        date = "" if event.date is None else event.date.brief()
        history = " | ".join(entry.date.brief() for entry in event.history)
        rows.append(f"{event.id}\t{date}\t{history}")
    return "\n".join(rows) + "\n"


def test_the_dates_are_those_that_were_reviewed(shipped: Timeline) -> None:
    assert lines(shipped).splitlines() == LINES.read_text(encoding="utf-8").splitlines()


def test_the_file_has_no_errors_and_no_contradictions(shipped: Timeline) -> None:
    assert check_file(curated_path()).errors == ()
    assert [event.id for event in shipped if event.contradictions] == []


SEEDS = {
    "talks-saint-petersburg-2025": "2025-04-17 afternoon",
    "agreement-saint-petersburg-2024": "2024-11-29",
    "festival-tay-bac-2025": "2025-09-19/2025-09-21",
    "talks-bokeo-2018": "2018-10-28",
    "working-session-thai-ambassador-2026": "2026-03-09",
    "reception-france-embassy-2026": "2026-03-09",
    "reception-japan-embassy-2026": "2026-03-09?",
    "exhibition-thai-dress-2026": "2026-03-09?",
    "training-thailand-2016-2025": "2016/2025",
    "relations-nan-2013": "2013-02-26",
    "meeting-yunnan-secretary-2023": "2023-03-27",
    "reception-saint-petersburg-2025": "2025-03-13 afternoon",
}


@pytest.mark.parametrize(("event_id", "expected"), SEEDS.items(), ids=SEEDS.keys())
def test_dates_of_the_articles_that_the_project_began_from(shipped: Timeline, event_id: str, expected: str) -> None:
    date = shipped[event_id].date
    assert date is not None
    assert date.brief() == expected


def test_the_festival_was_first_announced_for_early_september(shipped: Timeline) -> None:
    history = shipped["festival-tay-bac-2025"].history
    assert [entry.date.brief() for entry in history] == [
        "2025-09 start",
        "2025-08-29/2025-08-31",
        "2025-09-02",
        "2025-09-19/2025-09-21",
    ]


def test_the_year_of_the_talks_is_found_from_the_source(shipped: Timeline) -> None:
    date = shipped["talks-saint-petersburg-2025"].attestations[0].date
    assert date is not None
    assert "No year is printed: 17 April 2025 is the nearest to publication (April 2025)." in date.explain()


def test_no_event_says_a_day_that_no_source_states(shipped: Timeline) -> None:
    """A lone day in the result is a day in some attestation of it."""
    for event in shipped:
        if event.date is None or event.date.brief().count("-") < 2 or event.date.edtf is None:
            continue
        stated = {str(told.date.edtf).rstrip("?~") for told in event.attestations if told.date and told.date.edtf}
        value = str(event.date.edtf).rstrip("?~")
        assert value in stated or event.id == "visit-russia-2025", event.id
