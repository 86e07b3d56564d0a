from __future__ import annotations

import pathlib
import time

import html5lib
import pytest
from attrs import evolve

from diplotimeline import DiplotimelineError, ExportError, Timeline, WriteError, load
from diplotimeline.model.event import LocalizedText
from diplotimeline.web import index, links
from diplotimeline.web.files import PUBLICATIONS
from diplotimeline.web.folder import publish

SMALL = pathlib.Path(__file__).parent.parent / "samples" / "small.toml"


@pytest.fixture(scope="module")
def small() -> Timeline:
    return load(SMALL)


def test_a_folder_holds_every_format_in_both_languages(tmp_path: pathlib.Path, small: Timeline) -> None:
    published = publish(small, tmp_path / "out")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == sorted(["index.html", *(each.name for each in PUBLICATIONS)])
    assert {pathlib.Path(name).suffix for name in names} == {".html", ".ics", ".rss", ".atom", ".csv"}
    assert all(file.changed for file in published.files)
    assert {each.event.id for each in published.left_out} == {"report-2024", "visit-without-year", "wish-2025"}


def test_publishing_again_leaves_unchanged_files_alone(tmp_path: pathlib.Path, small: Timeline) -> None:
    publish(small, tmp_path)
    times = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    time.sleep(0.02)
    assert not any(file.changed for file in publish(small, tmp_path).files)
    assert times == {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    edited = Timeline(tuple(evolve(event, title=LocalizedText(vi=event.title.vi, en="New")) for event in small), small.imprint)
    changed = {file.path.name for file in publish(edited, tmp_path).files if file.changed}
    assert changed == {"index.html", *(each.name for each in PUBLICATIONS if each.language == "en" or each.format == "csv")}


def test_addresses_come_from_the_timeline_or_the_call(tmp_path: pathlib.Path, small: Timeline) -> None:
    publish(small, tmp_path)
    assert b"https://sample.example/timeline/timeline.vi.atom" in (tmp_path / "timeline.vi.atom").read_bytes()
    publish(small, tmp_path, url="https://other.example/x")
    assert b'href="https://other.example/x/timeline.en.rss"' in (tmp_path / "timeline.en.rss").read_bytes()
    nowhere = evolve(small, imprint=evolve(small.imprint, url=None))
    publish(nowhere, tmp_path)
    assert b'rel="self"' not in (tmp_path / "timeline.vi.atom").read_bytes()
    with pytest.raises(DiplotimelineError, match="no web address"):
        publish(small, tmp_path, url="timeline")


def test_an_event_that_a_format_cannot_hold_changes_nothing(tmp_path: pathlib.Path, small: Timeline) -> None:
    publish(small, tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    broken = evolve(small["talks-2025"], title=LocalizedText(vi="a" * 40_000))
    with pytest.raises(ExportError, match="talks-2025"):
        publish(Timeline((broken,), small.imprint), tmp_path)
    assert before == {path.name: path.read_bytes() for path in tmp_path.iterdir()}


def test_a_folder_that_cannot_be_made(tmp_path: pathlib.Path, small: Timeline) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WriteError, match="cannot be made"):
        publish(small, tmp_path / "file" / "out")


def test_the_index_page_is_valid_html_and_offers_everything(small: Timeline) -> None:
    page = index.page(small)
    document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    hrefs = {link.get("href") for link in document.iter("a")} | {link.get("href") for link in document.iter("link")}
    assert {each.name for each in PUBLICATIONS} <= hrefs
    address = "sample.example/timeline/timeline.vi.ics"
    assert f"webcal://{address}" in hrefs
    assert any(href and href.startswith("https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fsample") for href in hrefs)
    assert any(href and href.startswith("https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2F") for href in hrefs)
    assert f"https://{address}" in "".join(document.itertext())
    assert [section.get("lang") for section in document.iter("section")] == ["vi", "en"]


def test_hostile_titles_stay_text(small: Timeline) -> None:
    title = "</li><script>alert(1)</script>"
    page = index.page(Timeline((evolve(small["talks-2025"], title=LocalizedText(vi=title)),), small.imprint))
    document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert list(document.iter("script")) == []
    assert title in "".join(document.itertext())


def test_links() -> None:
    url = "https://a.example/x y.ics"
    assert links.webcal(url) == "webcal://a.example/x y.ics"
    assert links.google(url) == "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fa.example%2Fx%20y.ics"
    assert links.outlook(url, "Đ & B") == (
        "https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fa.example%2Fx%20y.ics&name=%C4%90%20%26%20B"
    )
