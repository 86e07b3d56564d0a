from __future__ import annotations

import datetime
import email.utils
import json
import locale

import feedparser
import pytest
from hostile import timelines
from hypothesis import given
from lxml import etree

from diplotimeline import Timeline, export
from diplotimeline.exporters.feeds import rfc822, rfc3339, with_link_attributes
from diplotimeline.exporters.text import one_line

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://sample.example/timeline/timeline.vi.rss"


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_entries_are_dated_by_their_change_and_titled_with_the_date_of_the_event(name: str, small: Timeline) -> None:
    feed = feedparser.parse(export(small, name))
    assert not feed.bozo
    assert len(feed.entries) == len(small)
    assert [entry.title for entry in feed.entries][:2] == [
        "Lễ hội mùa thu (19–21/9/2025)",
        "Khai mạc lễ hội (20h10 ngày 19/9/2025)",
    ]
    titles = {entry.id.rpartition(":")[2]: entry.title for entry in feed.entries}
    assert titles["wish-2025"] == "Thỏa thuận mong muốn (không rõ ngày)"
    assert titles["visit-without-year"] == "Chuyến thăm không rõ năm (28/10, không rõ năm)"
    changes = [entry.published_parsed for entry in feed.entries]
    assert changes == sorted(changes, reverse=True)
    assert tuple(changes[0])[:3] == (2025, 9, 20)


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_ids_are_tags_and_the_same_in_every_format(name: str, small: Timeline) -> None:
    feed = feedparser.parse(export(small, name, language="en"))
    assert {entry.id for entry in feed.entries} == {f"tag:sample.example,2026:{event.id}" for event in small}


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_words_as_printed_and_sources_stand_in_the_content(name: str, small: Timeline) -> None:
    feed = feedparser.parse(export(small, name))
    (entry,) = [entry for entry in feed.entries if entry.id.endswith(":festival-2025")]
    html = entry.get("content", [{"value": entry.get("summary")}])[0]["value"]
    assert "“đầu tháng 9/2025”" in html
    assert "Thời gian từng được thông báo: đầu tháng 9/2025" in html
    assert 'href="https://bao-b.example/201/le-hoi"' in html


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_a_feed_without_entries(name: str) -> None:
    feed = feedparser.parse(export(Timeline(), name))
    assert (feed.bozo, feed.entries) == (False, [])


def test_limit(small: Timeline) -> None:
    assert len(feedparser.parse(export(small, "atom", limit=3)).entries) == 3
    assert len(feedparser.parse(export(small, "rss", limit=0)).entries) == len(small)


def test_rss_head(small: Timeline) -> None:
    channel = etree.fromstring(export(small, "rss", self_url=ADDRESS)).find("channel")
    assert channel is not None
    texts = {child.tag: child.text for child in channel if child.tag != "item"}
    assert texts["title"] == "Dòng thời gian mẫu"
    assert texts["link"] == "https://sample.example/timeline/"
    assert texts["language"] == "vi"
    assert texts["lastBuildDate"] == "Sat, 20 Sep 2025 00:00:00 +0000"
    self_link = channel.find(f"{ATOM}link")
    assert self_link is not None
    assert dict(self_link.attrib) == {"href": ADDRESS, "rel": "self", "type": "application/rss+xml"}
    assert {guid.get("isPermaLink") for guid in channel.iter("guid")} == {"false"}
    assert channel.find("item/author") is None


def test_atom_follows_rfc_4287(small: Timeline) -> None:
    feed = etree.fromstring(export(small, "atom", self_url=ADDRESS))
    assert feed.tag == f"{ATOM}feed"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "vi"
    for tag in ("id", "title", "updated"):
        assert len(feed.findall(f"{ATOM}{tag}")) == 1
    rels = [link.get("rel") for link in feed.findall(f"{ATOM}link")]
    assert rels == ["self", "alternate"]
    for entry in feed.findall(f"{ATOM}entry"):
        for tag in ("id", "title", "updated", "published"):
            assert len(entry.findall(f"{ATOM}{tag}")) == 1
        links = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in entry.findall(f"{ATOM}link")]
        assert len(links) == len(set(links)) == 1
        assert entry.find(f"{ATOM}content").get("type") == "html"  # type: ignore[union-attr]


LINKS = {
    "self_url": "https://a.example/x.atom",
    "calendar_url": "https://a.example/x.ics",
    "translation_url": "https://a.example/x.en.atom",
    "prev_archive": "2024.atom",
    "next_archive": "../2026.atom",
    "current": "https://a.example/hội.atom",
    "hub": "https://hub.example/",
}


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_links_of_the_feed(name: str, small: Timeline) -> None:
    feed = etree.fromstring(export(small, name, **LINKS))
    head = feed if name == "atom" else feed.find("channel")
    assert head is not None
    links = {(link.get("rel"), link.get("href")): link for link in head.findall(f"{ATOM}link")}
    assert [rel for rel, _ in links][:7] == ["self", "alternate", "alternate", "prev-archive", "next-archive", "current", "hub"]
    assert links["alternate", "https://a.example/x.ics"].get("type") == "text/calendar"
    assert links["alternate", "https://a.example/x.en.atom"].get("hreflang") == "en"
    assert ("current", "https://a.example/h%E1%BB%99i.atom") in links
    assert ("next-archive", "../2026.atom") in links
    kinds = [(link.get("type"), link.get("hreflang")) for (rel, _), link in links.items() if rel == "alternate"]
    assert len(kinds) == len(set(kinds)), "no two alternates of one type and language"
    assert head.find("{http://purl.org/syndication/history/1.0}archive") is not None
    assert b"archive" not in export(small, name), "a feed that is no archive does not say so"


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_when_it_took_place_is_there_for_machines_and_never_as_the_date_of_the_entry(name: str, small: Timeline) -> None:
    feed = etree.fromstring(export(small, name))
    told = [each.text for each in feed.iter("{http://purl.org/dc/terms/}temporal")]
    assert "2025-09-19/2025-09-21" in told
    assert "XXXX-10-28" in told
    assert b"<dc:date" not in export(small, name)


def test_json_feed(small: Timeline) -> None:
    feed = json.loads(export(small, "json", language="en", limit=3, **LINKS))
    assert (feed["version"], feed["title"]) == ("https://jsonfeed.org/version/1.1", "A sample timeline")
    assert feed["feed_url"] == "https://a.example/x.atom"
    assert "next_url" not in feed, "a relative one is no URL"
    assert feed["hubs"] == [{"type": "WebSub", "url": "https://hub.example/"}]
    assert feed["authors"] == [{"name": "The testers"}]
    first = feed["items"][0]
    assert first["id"] == "tag:sample.example,2026:festival-2025"
    assert first["title"] == "Autumn festival (19–21 September 2025)"
    assert (first["date_published"], first["date_modified"]) == ("2025-09-20T00:00:00Z", "2025-09-20T00:00:00Z")
    assert first["_diplotimeline"] == {
        "kind": "festival",
        "status": "held",
        "start_date": "2025-09-19",
        "last_day": "2025-09-21",
        "edtf": "2025-09-19/2025-09-21",
        "earliest": "2025-09-19",
        "latest": "2025-09-21",
    }
    assert len(feed["items"]) == 3
    assert json.loads(export(Timeline(), "json"))["items"] == []


@given(timelines())
def test_any_string_comes_back_from_a_json_feed(timeline: Timeline) -> None:
    (item,) = json.loads(export(timeline, "json"))["items"]
    (event,) = timeline
    assert item["title"] == f"{one_line(event.title.text('vi'))} (17/4/2025)"
    assert "<script" not in item["content_html"]


def test_dates_have_the_right_weekday_and_four_digit_years() -> None:
    for year in (1970, 2000, 2025):
        moment = datetime.datetime(year, 2, 28, 23, 59, 1, tzinfo=datetime.UTC)
        assert email.utils.parsedate_to_datetime(rfc822(moment)) == moment
        assert rfc822(moment) == email.utils.format_datetime(moment)
        assert datetime.datetime.fromisoformat(rfc3339(moment)) == moment


@pytest.mark.parametrize("name", ["rss", "atom"])
@given(timeline=timelines())
def test_any_string_gives_xml_that_another_library_reads_back(name: str, timeline: Timeline) -> None:
    data = export(timeline, name)
    root = etree.fromstring(data)
    prefix = ATOM if name == "atom" else ""
    titles = [title.text for title in root.iter(f"{prefix}title")]
    (event,) = timeline
    assert titles[-1] == f"{one_line(event.title.text('vi'))} (17/4/2025)"
    html = "".join(each.text or "" for each in (*root.iterfind("channel/item/description"), *root.iter(f"{prefix}content")))
    assert "<li>" in html
    assert "<script" not in html


# --- traps of feedgen, each by name ------------------------------------------------------------------


def test_trap_rel_type_and_hreflang_of_a_link(small: Timeline) -> None:
    """Feedgen 1.0 forgets them: it looks for them on the element that it is just making."""
    entry = etree.fromstring("<entry><link href='https://a.example/'/><link href='https://b.example/'/></entry>")
    with_link_attributes(entry, {"rel": "alternate", "hreflang": "vi"})
    assert [dict(each.attrib) for each in entry] == [
        {"href": "https://a.example/", "rel": "alternate", "hreflang": "vi"},
        {"href": "https://b.example/"},
    ]
    with_link_attributes(etree.fromstring("<entry/>"), {"rel": "alternate"})  # an event without a source has no link
    feed = etree.fromstring(export(small, "atom", language="en"))
    links = [each.find(f"{ATOM}link") for each in feed.iter(f"{ATOM}entry")]
    found = [each for each in links if each is not None]
    assert found
    assert all({"rel", "href"} <= set(each.attrib) for each in found)


@pytest.mark.parametrize("name", ["rss", "atom", "json"])
def test_trap_the_locale_of_the_process_stays(name: str, small: Timeline) -> None:
    """Feedgen sets it while it writes the head of RSS, for every thread."""
    before = locale.setlocale(locale.LC_ALL)
    calls = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(locale, "setlocale", lambda *given: calls.append(given))
        export(small, name)
    assert calls == []
    assert locale.setlocale(locale.LC_ALL) == before
