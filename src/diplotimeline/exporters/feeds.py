"""What RSS and Atom share: which entries, in which order, and their content as HTML.

Entries are made by feedgen, one at a time. Heads are our own, and so are dates and links: feedgen takes the time of
day for ``updated``, sets the process's locale for every RSS date, and drops rel and type of links.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from lxml import etree

from diplotimeline.exporters.telling import Witness, facts, witnesses
from diplotimeline.exporters.text import ascii_url, escaped
from diplotimeline.model.event import Event
from diplotimeline.model.revision import EPOCH
from diplotimeline.model.timeline import Imprint, Timeline

ATOM = "http://www.w3.org/2005/Atom"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
GENERATOR = "diplotimeline"
LIMIT = 50

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def newest(timeline: Timeline, limit: int) -> list[Event]:
    """The events last changed, newest first, then by id; ``limit`` 0 for all of them."""
    ordered = sorted(timeline, key=lambda event: event.id)
    ordered.sort(key=lambda event: event.changed, reverse=True)
    return ordered[:limit] if limit else ordered


def last_change(events: list[Event]) -> datetime.datetime:
    """When the newest entry changed; 1970 for a feed without entries."""
    return max((event.changed for event in events), default=EPOCH)


def first_told(event: Event) -> datetime.datetime:
    """When subscribers were first told of an event."""
    return event.revision.first if event.revision else event.changed


def tag(imprint: Imprint, name: str) -> str:
    """A tag: URI (RFC 4151), the same in every format and for ever."""
    return f"tag:{imprint.id_domain},{imprint.since}:{name}"


def home(imprint: Imprint) -> str:
    """The page that the feed belongs to; of a timeline without an address, the root of its domain."""
    return ascii_url(imprint.url or f"https://{imprint.id_domain}/")


def rfc822(moment: datetime.datetime) -> str:
    """A moment in UTC as RSS wants it, whatever the locale."""
    utc = moment.astimezone(datetime.UTC)
    day = f"{_DAYS[utc.weekday()]}, {utc.day:02} {_MONTHS[utc.month - 1]} {utc.year:04}"
    return f"{day} {utc.hour:02}:{utc.minute:02}:{utc.second:02} +0000"


def rfc3339(moment: datetime.datetime) -> str:
    """A moment in UTC as Atom wants it."""
    return moment.astimezone(datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def content(event: Event, language: str) -> str:
    """The content of an entry as safe HTML: all text escaped, links http(s) only."""
    summary = "" if event.summary is None else f"<p>{escaped(event.summary.text(language))}</p>"
    # Texts of one line each are escaped all at once: that is most of the work.
    told_facts = escaped("\n".join([f"{fact.label}: {fact.text}" for fact in facts(event, language)]))
    told = list(witnesses(event, language))
    rows = zip(*(escaped("\n".join(column)).split("\n") for column in _columns(told)), strict=True) if told else ()
    links = "".join([f'<li>{words} – <a href="{url}">{source}</a></li>' for words, source, url in rows])
    return f"{summary}<ul><li>{told_facts.replace(chr(10), '</li><li>')}</li></ul><ul>{links}</ul>"


def _columns(told: list[Witness]) -> tuple[list[str], list[str], list[str]]:
    return [each.words for each in told], [each.source for each in told], [each.url for each in told]


def subelement(parent: Any, name: str, text: str | None = None, **attributes: str) -> None:
    """Add an element with its text."""
    etree.SubElement(parent, name, attributes).text = text


def document(root: Any, inner: Any, entries: Iterator[Any]) -> Iterator[bytes]:
    """The bytes of a feed: the head up to where ``inner`` ends, each entry, the rest."""
    marker = etree.Comment("entries")
    inner.append(marker)
    head, rest = etree.tostring(root, encoding="UTF-8", xml_declaration=True).split(etree.tostring(marker))
    yield head + b"\n"
    for entry in entries:
        yield etree.tostring(entry, encoding="unicode").encode() + b"\n"
    yield rest + b"\n"
