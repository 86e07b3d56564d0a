from __future__ import annotations

import datetime
import hashlib
import json
import pathlib
import time
from typing import Any

import feedparser
import pytest
from attrs import evolve

from diplotimeline import DiplotimelineError, ExportError, LocalizedText, Published, Revision, Timeline, WriteError, load
from diplotimeline.web import links
from diplotimeline.web.contents import contents
from diplotimeline.web.folder import publish as publish_at

NOW = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
SMALL = pathlib.Path(__file__).parent.parent / "samples" / "small.toml"


def publish(timeline: Timeline, folder: pathlib.Path, **options: Any) -> Published:
    return publish_at(timeline, folder, now=NOW, **options)


def files(folder: pathlib.Path) -> dict[str, pathlib.Path]:
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def small() -> Timeline:
    return load(SMALL)


def test_a_folder_holds_every_format_in_both_languages_and_every_part(tmp_path: pathlib.Path, small: Timeline) -> None:
    published = publish(small, tmp_path / "out")
    names = files(tmp_path / "out").keys()
    assert names == {*dict(contents(small, NOW.date())), "publication.json"}
    for language in ("vi", "en"):
        assert {f"timeline.{language}.{ending}" for ending in ("ics", "rss", "atom", "json", "csv", "excel.csv")} <= names
        assert {f"upcoming.{language}.{ending}" for ending in ("ics", "atom", "csv")} <= names
        assert {f"partner/{code}.{language}.ics" for code in ("la", "la-ph", "fr", "fr-14", "jp", "th", "th-57")} <= names
        assert {f"kind/{kind}.{language}.atom" for kind in ("talks", "festival", "visit")} <= names
    assert not any("vn-71" in name for name in names), "who takes part in everything is no part of its own"
    assert all(file.changed for file in published.files)
    assert {each.event.id for each in published.skipped} == {"report-2024", "visit-without-year", "wish-2025"}


def test_publishing_again_leaves_unchanged_files_alone(tmp_path: pathlib.Path, small: Timeline) -> None:
    publish(small, tmp_path)
    times = {name: path.stat().st_mtime_ns for name, path in files(tmp_path).items()}
    time.sleep(0.02)
    assert not any(file.changed for file in publish(small, tmp_path).files)
    assert times == {name: path.stat().st_mtime_ns for name, path in files(tmp_path).items()}
    edited = evolve(small["talks-2025"], title=LocalizedText(vi=small["talks-2025"].title["vi"], en="New"))
    events = tuple(edited if event.id == edited.id else event for event in small)
    changed = {
        file.path.relative_to(tmp_path).as_posix()
        for file in publish(Timeline(events, small.info), tmp_path).files
        if file.changed
    }
    whole = {f"timeline.en.{ending}" for ending in ("ics", "rss", "atom", "json", "csv", "excel.csv")}
    assert {
        "timeline.en.html",
        "event/talks-2025.en.html",
        "timeline.vi.csv",
        "partner/la.en.ics",
        "kind/talks.en.csv",
        *whole,
    } <= changed
    assert not any("partner/jp" in name or "kind/festival" in name or name == "timeline.vi.ics" for name in changed)


def test_a_changed_file_has_a_later_time_in_whole_seconds(tmp_path: pathlib.Path, small: Timeline) -> None:
    """HTTP dates have no finer ones, and a client may know no other sign of change."""
    publish(small, tmp_path)
    before = int((tmp_path / "timeline.en.ics").stat().st_mtime)
    events = tuple(evolve(event, title=LocalizedText(en="New")) for event in small)
    publish(Timeline(events, small.info), tmp_path)
    assert int((tmp_path / "timeline.en.ics").stat().st_mtime) > before


def test_the_list_names_every_file_and_what_is_no_more_published_goes(tmp_path: pathlib.Path, small: Timeline) -> None:
    publish(small, tmp_path)
    (tmp_path / "robots.txt").write_text("theirs")
    (tmp_path / ".timeline.vi.ics.abcd1234.tmp").write_text("left by a program that was killed")
    listed = json.loads((tmp_path / "publication.json").read_bytes())["files"]
    for name, each in listed.items():
        data = (tmp_path / name).read_bytes()
        assert (each["size"], each["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    assert listed["timeline.vi.ics"]["type"] == "text/calendar; charset=utf-8"
    publish(small.select(party="LA"), tmp_path)
    left = files(tmp_path).keys()
    assert left - set(json.loads((tmp_path / "publication.json").read_bytes())["files"]) == {"publication.json", "robots.txt"}
    assert "partner/jp.vi.ics" not in left


def test_what_is_upcoming_depends_on_the_day(tmp_path: pathlib.Path, small: Timeline) -> None:
    before = publish_at(small, tmp_path, now=datetime.datetime(2025, 9, 19, tzinfo=datetime.UTC))
    assert b"festival-2025@" in (tmp_path / "upcoming.en.ics").read_bytes()
    assert before.files
    publish_at(small, tmp_path, now=datetime.datetime(2025, 9, 22, tzinfo=datetime.UTC))
    assert b"festival-2025@" not in (tmp_path / "upcoming.en.ics").read_bytes()


def test_older_entries_are_in_an_archive_of_the_year_in_which_they_were_told(tmp_path: pathlib.Path, small: Timeline) -> None:
    many = tuple(
        evolve(small["talks-2025"], id=f"talks-{year}-{number}", revision=Revision(told, told))
        for year in (2023, 2024, 2026)
        for number in range(30)
        for told in [datetime.datetime(year, 1, 1 + number % 28, tzinfo=datetime.UTC)]
    )
    publish(Timeline(many, evolve(small.info, url=None)), tmp_path)
    for name in ("atom", "rss"):
        seen: set[str] = set()
        page: pathlib.Path | None = tmp_path / f"timeline.vi.{name}"
        visited = []
        while page is not None:
            visited.append(page.name)
            feed = feedparser.parse(page.read_bytes())
            assert not feed.bozo
            seen |= {entry.id for entry in feed.entries}
            older = next((link["href"] for link in feed.feed.links if link["rel"] == "prev-archive"), None)
            page = None if older is None else (page.parent / older).resolve()
        assert visited == [f"timeline.vi.{name}", f"2026.vi.{name}", f"2024.vi.{name}", f"2023.vi.{name}"]
        assert seen == {f"tag:sample.example,2026:{event.id}" for event in many}


def test_pages_of_a_json_feed_follow_each_other_by_their_address(tmp_path: pathlib.Path, small: Timeline) -> None:
    many = tuple(evolve(small["talks-2025"], id=f"talks-{number}") for number in range(60))
    publish(Timeline(many, small.info), tmp_path)
    read = json.loads((tmp_path / "timeline.vi.json").read_bytes())
    assert read["next_url"] == "https://sample.example/timeline/archive/timeline/2025.vi.json"
    older = json.loads((tmp_path / "archive" / "timeline" / "2025.vi.json").read_bytes())
    assert len(read["items"]) == 50
    assert len(older["items"]) == 60


def test_addresses_come_from_the_timeline_or_the_call(tmp_path: pathlib.Path, small: Timeline) -> None:
    publish(small, tmp_path)
    assert b"https://sample.example/timeline/timeline.vi.atom" in (tmp_path / "timeline.vi.atom").read_bytes()
    publish(small, tmp_path, url="https://other.example/x")
    assert b'href="https://other.example/x/timeline.en.rss"' in (tmp_path / "timeline.en.rss").read_bytes()
    nowhere = evolve(small, info=evolve(small.info, url=None))
    publish(nowhere, tmp_path)
    assert b'rel="self"' not in (tmp_path / "timeline.vi.atom").read_bytes()
    with pytest.raises(DiplotimelineError, match="not a valid web address"):
        publish(small, tmp_path, url="timeline")


def test_an_event_that_a_format_cannot_hold_changes_nothing(tmp_path: pathlib.Path, small: Timeline) -> None:
    publish(small, tmp_path)
    before = {name: path.read_bytes() for name, path in files(tmp_path).items()}
    broken = evolve(small["talks-2025"], title=LocalizedText(vi="a" * 40_000))
    with pytest.raises(ExportError, match="talks-2025"):
        publish(Timeline((broken,), small.info), tmp_path)
    assert before == {name: path.read_bytes() for name, path in files(tmp_path).items()}


def test_a_folder_that_cannot_be_made(tmp_path: pathlib.Path, small: Timeline) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WriteError, match="cannot be made"):
        publish(small, tmp_path / "file" / "out")


def test_links() -> None:
    url = "https://a.example/x y.ics"
    assert links.webcal(url) == "webcal://a.example/x y.ics"
    assert links.google(url) == "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fa.example%2Fx%20y.ics"
    assert links.outlook(url, "Đ & B") == (
        "https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fa.example%2Fx%20y.ics&name=%C4%90%20%26%20B"
    )


def test_progress_is_told_of_every_file_that_is_made(small: Timeline, tmp_path: pathlib.Path) -> None:
    told: list[str] = []
    published = publish(small, tmp_path, progress=told.append)
    assert told == [file.path.relative_to(tmp_path).as_posix() for file in published.files]
    told.clear()
    publish(small, tmp_path, progress=told.append)
    assert told == [], "nothing is made where nothing changed"


def test_nothing_of_what_waited_is_left(small: Timeline, tmp_path: pathlib.Path) -> None:
    (tmp_path / ".staging").mkdir()
    (tmp_path / ".staging" / "0").write_text("left by a program that was killed")
    publish(small, tmp_path)
    assert not (tmp_path / ".staging").exists()
