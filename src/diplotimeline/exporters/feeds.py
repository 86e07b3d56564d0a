"""What RSS, Atom and JSON Feed share: their options, which entries, in which order, and their content as HTML.

Entries are feedgen's, made and written one by one, so that memory does not grow with them. What it does in another way than
feeds need is mended here, each trap by itself: `with_link_attributes`, `rfc822`.
"""

from __future__ import annotations

import datetime
import email.utils
import urllib.parse
from collections.abc import Iterator, Mapping
from typing import ClassVar

from attrs import frozen
from lxml import etree

from diplotimeline.exporters.composed import Composed
from diplotimeline.exporters.markup import template
from diplotimeline.exporters.options import WEB_ADDRESS, option
from diplotimeline.exporters.summary import citations, facts
from diplotimeline.exporters.text import ascii_url
from diplotimeline.model.event import Event
from diplotimeline.model.info import TimelineInfo
from diplotimeline.model.revision import EPOCH
from diplotimeline.model.timeline import Timeline

ATOM = "http://www.w3.org/2005/Atom"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
DUBLIN_CORE_TERMS = "http://purl.org/dc/terms/"
HISTORY = "http://purl.org/syndication/history/1.0"
GENERATOR = "diplotimeline"
LIMIT = 50

_NAME = "[a-z0-9:._-]+"
_LINK = f"{WEB_ADDRESS}|[A-Za-z0-9._/-]+"


@frozen
class Feed(Composed):
    """The options that every feed has, and the entries that they select."""

    OF_THE_HEAD: ClassVar[tuple[str, ...]] = (
        "limit",
        "feed_id",
        "self_url",
        "calendar_url",
        "translation_url",
        "prev_archive",
        "next_archive",
        "current",
        "hub",
    )

    limit: int = option(LIMIT, "how many entries at most, 0 for all", least=0)
    feed_id: str = option("feed", "what the id of the feed is made of; another for another selection", pattern=_NAME)
    self_url: str | None = option(None, "the address of this very file, https://…", pattern=WEB_ADDRESS)
    calendar_url: str | None = option(None, "where the same is as a calendar", pattern=WEB_ADDRESS)
    translation_url: str | None = option(None, "where the same is in the other language", pattern=WEB_ADDRESS)
    prev_archive: str | None = option(None, "where older entries are (RFC 5005)", pattern=_LINK)
    next_archive: str | None = option(None, "of an archive: the one with newer entries", pattern=_LINK)
    current: str | None = option(None, "of an archive: the feed that it belongs to", pattern=_LINK)
    hub: str | None = option(None, "the address of a WebSub hub", pattern=WEB_ADDRESS)

    def events(self, timeline: Timeline) -> list[Event]:
        """The events last changed, what was withdrawn among them: newest first, then by id."""
        ordered = sorted(timeline.published_events(), key=lambda event: event.id)
        ordered.sort(key=lambda event: event.changed, reverse=True)
        return ordered[: self.limit] if self.limit else ordered

    def links(self, kind: str, timeline: Timeline) -> Iterator[Mapping[str, str]]:
        """The links of the feed as attributes of Atom's link element, but that to its page; ``kind`` is its media type."""
        language = self.speaks(timeline)
        other = next(iter(timeline.info.others(language)), language)
        links: tuple[tuple[str, str | None, Mapping[str, str]], ...] = (
            ("self", self.self_url, {"type": kind}),
            ("alternate", self.calendar_url, {"type": "text/calendar", "hreflang": language}),
            ("alternate", self.translation_url, {"type": kind, "hreflang": other}),
            ("prev-archive", self.prev_archive, {"type": kind}),
            ("next-archive", self.next_archive, {"type": kind}),
            ("current", self.current, {"type": kind}),
            ("hub", self.hub, {}),
        )
        for rel, href, further in links:
            if href is not None:
                yield {"href": ascii_url(href) if "://" in href else href, "rel": rel, **further}


def last_change(events: list[Event]) -> datetime.datetime:
    """When the newest entry changed; 1970 for a feed without entries."""
    return max((event.changed for event in events), default=EPOCH)


def first_published(event: Event) -> datetime.datetime:
    """When subscribers were first told of an event."""
    return event.revision.first if event.revision else event.changed


def feed_tag(timeline: Timeline, feed: Feed) -> str:
    """The id of a feed: each language has one of its own, for they are two documents."""
    return tag(timeline.info, f"{feed.feed_id}:{feed.speaks(timeline)}")


def tag(info: TimelineInfo, name: str) -> str:
    """A tag: URI (RFC 4151), the same in every format and for ever."""
    return f"tag:{info.id_domain},{info.since}:{name}"


def home(info: TimelineInfo) -> str:
    """The page that the feed belongs to: the timeline's, else its publisher's, else the root of its domain."""
    return ascii_url(info.url or info.home or f"https://{info.id_domain}/")


def rfc822(moment: datetime.datetime) -> str:
    """A moment in UTC as RSS wants it, whatever the locale: feedgen sets that of the process to write one."""
    return email.utils.format_datetime(moment.astimezone(datetime.UTC))


def rfc3339(moment: datetime.datetime) -> str:
    """A moment in UTC as Atom wants it."""
    return moment.astimezone(datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def content(event: Event, timeline: Timeline, language: str) -> str:
    """The content of an entry as safe HTML: all text escaped, links http(s) only."""
    sources = [
        {
            "words": seen.words,
            "source": seen.source,
            "url": seen.url,
            "archived": seen.archived,
            "archive": _host(seen.archived),
        }
        for seen in citations(event, timeline, language)
    ]
    summary = None if event.summary is None else event.summary.text(language)
    told = facts(event, timeline, language)
    return template("entry.html").render(summary=summary, facts=told, citations=sources)


def _host(url: str | None) -> str | None:
    """The host of an address, by which a reader knows an archive."""
    return None if url is None else urllib.parse.urlsplit(url).hostname or url


# --- XML ------------------------------------------------------------------------------------------


def written(element: etree._Element) -> bytes:
    """An element on a line of its own, in UTF-8."""
    return etree.tostring(element, encoding="utf-8") + b"\n"


def before_the_end(root: etree._Element) -> bytes:
    """A root element up to the tag that ends it, as the head of a file that is written entry by entry."""
    data = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return data[: data.rindex(b"</")]


def add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> None:
    """Add an element with a text at the end of another one."""
    child = etree.SubElement(parent, name, attributes)
    child.text = text


def add_archive_mark(feed: etree._Element) -> None:
    """Say that a feed is an archive, whose entries change no more (RFC 5005)."""
    etree.SubElement(feed, f"{{{HISTORY}}}archive", nsmap={"fh": HISTORY})


def add_dublin_core(entry: etree._Element, event: Event, creator: str | None = None) -> None:
    """When it took place, as the EDTF value in dcterms:temporal, and who says so.

    Readers never take it for the entry's date.
    """
    date = event.date
    if date is not None and date.edtf is not None:
        etree.SubElement(entry, f"{{{DUBLIN_CORE_TERMS}}}temporal", nsmap={"dcterms": DUBLIN_CORE_TERMS}).text = str(date.edtf)
    if creator:
        etree.SubElement(entry, f"{{{DUBLIN_CORE}}}creator", nsmap={"dc": DUBLIN_CORE}).text = creator


def with_link_attributes(entry: etree._Element, attributes: Mapping[str, str]) -> None:
    """Give the link of an entry its attributes: feedgen 1.0 looks for them on the element that it is just making."""
    link = entry.find("link")
    if link is not None:
        for name, value in attributes.items():
            link.set(name, value)
