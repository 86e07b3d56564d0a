"""The timelines in examples/: each loads, is published and kept without loss, and shows what it is for."""

from __future__ import annotations

import csv
import datetime
import io
import pathlib
from typing import Any

import pytest
from attrs import evolve
from icalendar import Calendar

from diplotimeline import Timeline, check, export, exporter_names, load
from diplotimeline.web.folder import publish

NOW = datetime.datetime(2026, 11, 25, 8, 0, tzinfo=datetime.UTC)
EXAMPLES = pathlib.Path(__file__).parent.parent / "examples"
FILES = sorted(EXAMPLES.glob("*.toml"))
FURTHER = [name for name in exporter_names() if name not in ("atom", "csv", "ics", "json", "rss")]
"""Formats that a folder holds only if they are asked for."""

OF_ANOTHER_FIELD = ("Điện Biên", "Vietnam", "Viet Nam", "diplomacy", "province", "delegation")


@pytest.fixture(params=FILES, ids=[path.stem for path in FILES])
def path(request: pytest.FixtureRequest) -> pathlib.Path:
    found: pathlib.Path = request.param
    return found


def published(name: str, folder: pathlib.Path, timeline: Timeline | None = None) -> pathlib.Path:
    timeline = load(EXAMPLES / f"{name}.toml") if timeline is None else timeline
    publish(timeline, folder / "public", now=NOW, revisions=folder / "revisions.toml", also=FURTHER, beside=EXAMPLES)
    return folder / "public"


def entry(timeline: Timeline, event: str) -> Any:
    """The entry of an event in the calendar."""
    calendar = Calendar.from_ical(export(timeline, "ics", language="en").decode())
    (found,) = (each for each in calendar.walk("VEVENT") if str(each["UID"]).startswith(f"{event}@"))
    return found


def rows(timeline: Timeline) -> dict[str, dict[str, str]]:
    """The rows of the table, by the id of the event."""
    table = csv.DictReader(io.StringIO(export(timeline, "csv", language="en").decode("utf-8-sig")))
    return {row["event_id"]: row for row in table}


# --- every example -----------------------------------------------------------------------------------


def test_there_is_one_for_each_field() -> None:
    assert [path.stem for path in FILES] == ["club", "museum", "space"]


def test_its_first_line_names_the_schema_and_the_next_says_what_it_shows(path: pathlib.Path) -> None:
    schema, about, *_ = path.read_text(encoding="utf-8").splitlines()
    assert schema == "#:schema ../data/events.schema.json"
    assert (path.parent / schema.removeprefix("#:schema ")).exists()
    assert about.startswith("# ")


def test_it_has_nothing_wrong_and_nothing_in_doubt(path: pathlib.Path) -> None:
    assert [str(problem) for problem in check(path).problems] == []
    assert 6 <= len(load(path)) <= 12


def test_it_is_published_in_every_format(path: pathlib.Path, tmp_path: pathlib.Path) -> None:
    timeline = load(path)
    folder = published(path.stem, tmp_path)
    suffixes = {file.name.removeprefix("timeline.en") for file in folder.glob("timeline.en.*")}
    assert {".ics", ".atom", ".rss", ".json", ".csv", ".excel.csv", ".html", ".dump.json", ".xlsx"} <= suffixes
    for event in timeline:
        page = (folder / "event" / f"{event.id}.en.html").read_text(encoding="utf-8")
        assert timeline.vocabulary.kind(event.kind).name.text("en") in page
    assert timeline.info.colour in (folder / "assets" / "style.css").read_text(encoding="utf-8")


def test_publishing_it_again_tells_nothing_new(path: pathlib.Path, tmp_path: pathlib.Path) -> None:
    published(path.stem, tmp_path)
    again = publish(
        load(path), tmp_path / "public", now=NOW, revisions=tmp_path / "revisions.toml", also=FURTHER, beside=EXAMPLES
    )
    assert (again.new, again.edited, again.withdrawn) == ((), (), ())
    assert [file.path.name for file in again.files if file.changed] == []


def test_an_event_that_is_taken_out_is_told_as_withdrawn(path: pathlib.Path, tmp_path: pathlib.Path) -> None:
    """By then all that is left of it is what the memory holds, its title in all its languages included."""
    whole = load(path)
    published(path.stem, tmp_path)
    taken = whole[0]
    publish(
        whole.filter(lambda event: event.id != taken.id and taken.id not in {link.id for link in event.related}),
        tmp_path / "public",
        now=NOW,
        revisions=tmp_path / "revisions.toml",
        withdraw=len(whole),
        beside=EXAMPLES,
    )
    page = (tmp_path / "public" / "event" / f"{taken.id}.en.html").read_text(encoding="utf-8")
    assert taken.title.text("en") in page
    assert "taken out of the timeline" in page


def test_it_is_saved_and_loaded_back_equal(path: pathlib.Path, tmp_path: pathlib.Path) -> None:
    timeline = load(path)
    timeline.save(tmp_path / "saved.toml")
    assert load(tmp_path / "saved.toml") == timeline


def test_it_is_dumped_and_loaded_back_equal(path: pathlib.Path, tmp_path: pathlib.Path) -> None:
    timeline = load(path)
    (tmp_path / "timeline.dump.json").write_bytes(export(timeline, "dump"))
    assert load(tmp_path / "timeline.dump.json") == timeline


def test_pages_calendar_and_feeds_have_no_word_of_another_field(path: pathlib.Path, tmp_path: pathlib.Path) -> None:
    folder = published(path.stem, tmp_path)
    for file in folder.rglob("*"):
        if file.name.endswith((".html", ".ics", ".atom", ".rss")):
            text = file.read_text(encoding="utf-8")
            assert [word for word in OF_ANOTHER_FIELD if word in text] == [], file.name


# --- a museum ----------------------------------------------------------------------------------------


def test_the_museum_has_words_of_its_own_and_none_that_ship() -> None:
    museum = load(EXAMPLES / "museum.toml")
    assert museum.vocabulary.base == "none"
    assert museum.vocabulary.kind_table.keys() == {term.id for term in museum.vocabulary.kinds}
    kind = museum.vocabulary.group_of("acquisition")
    assert kind is not None
    assert kind.name.text("nl") == "de verzameling"


def test_the_museum_is_no_partner_of_its_own(tmp_path: pathlib.Path) -> None:
    folder = published("museum", tmp_path)
    assert (folder / "kind" / "acquisition.en.html").exists()
    assert (folder / "partner" / "louvre.en.ics").exists()
    assert not list((folder / "partner").glob("rijksmuseum.*"))


def test_the_museum_is_published_in_english_alone_and_keeps_its_dutch_titles(tmp_path: pathlib.Path) -> None:
    folder = published("museum", tmp_path)
    assert not list(folder.rglob("*.vi.*"))
    assert rows(load(EXAMPLES / "museum.toml"))["reunion-1945"]["title_nl"] == "Weerzien der Meesters"


def test_a_date_that_no_article_prints_is_told_as_the_editors(tmp_path: pathlib.Path) -> None:
    event = load(EXAMPLES / "museum.toml")["war-1939"]
    assert event.date is not None
    assert event.date.brief() == "1939-08/1945"
    page = (published("museum", tmp_path) / "event" / "war-1939.en.html").read_text(encoding="utf-8")
    assert "Stated by the editor: August 1939 – 1945." in page
    assert "Read by the editor as September 1939." in page


def test_a_museum_without_a_party_at_an_event() -> None:
    museum = load(EXAMPLES / "museum.toml")
    assert [event.id for event in museum if not event.parties] == [
        "opening-1800", "opening-1885", "reunion-1945", "rebuilding-2003",
    ]  # fmt: skip


# --- a space programme -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "zone", "moment"),
    [
        ("aditya-2023", "Asia/Kolkata", "2023-09-02T11:50:00+05:30"),
        ("gslv-f10-2021", "Asia/Kolkata", "2021-08-12T05:43:00+05:30"),
        ("gsat-30-2020", "America/Cayenne", "2020-01-16T18:05:00-03:00"),
    ],
    ids=["the zone of the timeline", "IST in the zone of the event", "another zone of the event"],
)
def test_a_clock_time_in_a_known_zone_is_a_moment(event: str, zone: str, moment: str) -> None:
    space = load(EXAMPLES / "space.toml")
    start = entry(space, event)["DTSTART"]
    assert start.params["TZID"] == zone
    assert start.dt == datetime.datetime.fromisoformat(moment)
    assert rows(space)[event]["start_at"] == moment


def test_a_zone_that_a_source_prints_comes_before_that_of_the_timeline() -> None:
    space = load(EXAMPLES / "space.toml")
    assert entry(space, "gsat-n2-2024")["DTSTART"].to_ical() == b"20241118T183000Z"


def test_a_clock_time_in_an_unknown_zone_has_a_day_and_no_offset() -> None:
    """IST is the time of three countries, so even the zone of the timeline does not say which is meant."""
    space = load(EXAMPLES / "space.toml")
    unsaid = Timeline((evolve(event, zone=None) for event in space), space.info, space.vocabulary)
    found = entry(unsaid, "gslv-f10-2021")
    assert found["DTSTART"].dt == datetime.date(2021, 8, 12)
    assert "05:43" in found["SUMMARY"]
    row = rows(unsaid)["gslv-f10-2021"]
    assert (row["start_date"], row["start_at"]) == ("2021-08-12", "2021-08-12T05:43:00")


def test_statuses_of_ones_own_are_told_by_their_names(tmp_path: pathlib.Path) -> None:
    space = load(EXAMPLES / "space.toml")
    assert space.vocabulary.status("failed").like == "held"
    page = (published("space", tmp_path) / "event" / "vikram-2019.en.html").read_text(encoding="utf-8")
    assert "<dd>failed</dd>" in page
    assert str(entry(space, "vikram-2019")["STATUS"]) == "CONFIRMED"


def test_a_hindi_source_is_cited_with_the_editors_reading(tmp_path: pathlib.Path) -> None:
    page = (published("space", tmp_path) / "event" / "chandrayaan-3-launch-2023.en.html").read_text(encoding="utf-8")
    assert '<q lang="hi">14 जुलाई 2023 को दोपहर 2 बजकर 35 मिनट पर</q>' in page
    assert "Read by the editor as 14 July 2023." in page


def test_a_source_has_its_archived_copy(tmp_path: pathlib.Path) -> None:
    page = (published("space", tmp_path) / "event" / "gsat-n2-2024.en.html").read_text(encoding="utf-8")
    assert 'href="https://web.archive.org/web/2025/https://en.wikipedia.org/wiki/GSAT-20"' in page
    assert "25 November 2026" in page


# --- a club ------------------------------------------------------------------------------------------


def test_the_club_has_the_events_of_the_files_that_it_includes(tmp_path: pathlib.Path) -> None:
    club = load(EXAMPLES / "club.toml")
    assert {"season-2025", "north-sea-cup-2025", "derby-home-2025", "derby-away-2025"} < {event.id for event in club}
    page = (published("club", tmp_path) / "event" / "north-sea-cup-2025.en.html").read_text(encoding="utf-8")
    assert "Two goals each" in page
    assert entry(club, "north-sea-cup-2025")["DTSTART"].params["TZID"] == "Europe/Berlin"


def test_a_german_source_is_cited_with_the_editors_reading(tmp_path: pathlib.Path) -> None:
    page = (published("club", tmp_path) / "event" / "founding-1909.en.html").read_text(encoding="utf-8")
    assert '<q lang="de">am 12. Mai 1909</q>' in page
    assert "Read by the editor as 12 May 1909." in page


def test_a_relation_of_ones_own_is_told_from_both_sides(tmp_path: pathlib.Path) -> None:
    folder = published("club", tmp_path)
    away = (folder / "event" / "derby-away-2025.en.html").read_text(encoding="utf-8")
    home = (folder / "event" / "derby-home-2025.en.html").read_text(encoding="utf-8")
    assert 'return leg of: <a href="derby-home-2025.en.html">' in away
    assert 'first leg of: <a href="derby-away-2025.en.html">' in home
    assert 'part of: <a href="season-2025.en.html">' in away


def test_plans_are_tentative_and_among_what_is_upcoming(tmp_path: pathlib.Path) -> None:
    club = load(EXAMPLES / "club.toml")
    assert str(entry(club, "anniversary-2034")["STATUS"]) == "TENTATIVE"
    upcoming = (published("club", tmp_path) / "upcoming.en.csv").read_text(encoding="utf-8-sig")
    assert [row["event_id"] for row in csv.DictReader(io.StringIO(upcoming))] == ["rovers-2028", "anniversary-2034"]
