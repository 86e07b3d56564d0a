"""What RSS, Atom and JSON Feed share: their options, which entries, in which order, and their content as HTML.

The head of Atom is made by feedgen. The head of RSS is our own, since feedgen sets the process's locale for its date, and
so are entries: feedgen drops rel and type of their links, holds all of them in memory, and takes longer.
"""

from __future__ import annotations

import datetime
import functools
import html
import urllib.parse
from collections.abc import Iterator, Mapping
from typing import ClassVar

from attrs import frozen

from diplotimeline.exporters.composed import Composed
from diplotimeline.exporters.options import WEB_ADDRESS, option
from diplotimeline.exporters.summary import Citation, citations, facts
from diplotimeline.exporters.text import ascii_url, escaped
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
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


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


@functools.lru_cache(maxsize=256)  # entries of one day share it
def rfc822(moment: datetime.datetime) -> str:
    """A moment in UTC as RSS wants it, whatever the locale."""
    utc = moment.astimezone(datetime.UTC)
    day = f"{_DAYS[utc.weekday()]}, {utc.day:02} {_MONTHS[utc.month - 1]} {utc.year:04}"
    return f"{day} {utc.hour:02}:{utc.minute:02}:{utc.second:02} +0000"


@functools.lru_cache(maxsize=256)
def rfc3339(moment: datetime.datetime) -> str:
    """A moment in UTC as Atom wants it."""
    return moment.astimezone(datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def content(event: Event, timeline: Timeline, language: str) -> str:
    """The content of an entry as safe HTML: all text escaped, links http(s) only."""
    summary = "" if event.summary is None else f"<p>{escaped(event.summary.text(language))}</p>"
    # Facts are of one line each, so all of them are escaped at once: that is most of the work.
    told_facts = html.escape("\n".join(facts(event, timeline, language)))
    links = "".join([_citation(seen) for seen in citations(event, timeline, language)])
    sources = f"<ul>{links}</ul>" if links else ""
    return f"{summary}<ul><li>{told_facts.replace(chr(10), '</li><li>')}</li></ul>{sources}"


def _citation(seen: Citation) -> str:
    copy = "" if seen.archived is None else f' (<a href="{html.escape(seen.archived)}">{html.escape(_host(seen.archived))}</a>)'
    return f'<li>{html.escape(seen.words)} – <a href="{html.escape(seen.url)}">{html.escape(seen.source)}</a>{copy}</li>'


def _host(url: str) -> str:
    """The host of an address, by which a reader knows an archive."""
    return urllib.parse.urlsplit(url).hostname or url


def temporal(event: Event) -> str:
    """When it took place, for machines: the EDTF value as dcterms:temporal. Readers never take it for the entry's date."""
    date = event.date
    return "" if date is None or date.edtf is None else f"<dcterms:temporal>{date.edtf}</dcterms:temporal>"


def plain_text(text: str) -> str:
    """Clean text as the content of an XML element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def element(name: str, text: str | None = None, /, **attributes: str) -> str:
    """An XML element of clean text; attributes are written in the order they are given."""
    given = "".join([f' {key}="{html.escape(value)}"' for key, value in attributes.items()])
    return f"<{name}{given}/>" if text is None else f"<{name}{given}>{plain_text(text)}</{name}>"
