"""Atom (RFC 4287): a feed of what is new in the timeline."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any, ClassVar

from attrs import frozen
from feedgen.entry import FeedEntry
from lxml import etree

from diplotimeline.exporters import feeds
from diplotimeline.exporters.protocol import LeftOut
from diplotimeline.exporters.refusing import kept, refused
from diplotimeline.exporters.telling import address, dated_title
from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Imprint, Timeline
from diplotimeline.model.vocabulary import KINDS

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@frozen
class AtomExporter(feeds.Feed):
    """An Atom feed, newest change first. An entry is dated by its change; the date of the event is in its title."""

    media_type: ClassVar[str] = "application/atom+xml; charset=utf-8"
    suffix: ClassVar[str] = ".atom"

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """The feed in chunks: its head, then an entry a chunk."""
        events = self.entries(timeline)
        root = self._head(timeline.imprint, feeds.last_change(events))
        entries = kept(events, lambda event: self._entry(event, timeline.imprint), strict=self.strict)
        yield from feeds.document(root, root, entries)

    def _head(self, imprint: Imprint, updated: datetime.datetime) -> Any:
        root = etree.Element("feed", {_XML_LANG: self.language, "xmlns": feeds.ATOM})
        feeds.subelement(root, "id", feeds.tag(imprint, self.feed_id))
        title = one_line(imprint.title.text(self.language))
        feeds.subelement(root, "title", title)
        if imprint.description:
            feeds.subelement(root, "subtitle", one_line(imprint.description.text(self.language)))
        feeds.subelement(root, "updated", feeds.rfc3339(updated))
        author = etree.SubElement(root, "author")
        feeds.subelement(author, "name", one_line(imprint.author or title))
        for link in self.links("application/atom+xml"):
            feeds.subelement(root, "link", None, **link)
        feeds.subelement(root, "link", None, href=feeds.home(imprint), rel="alternate", type="text/html")
        if self.current is not None:
            etree.SubElement(root, f"{{{feeds.HISTORY}}}archive", nsmap={"fh": feeds.HISTORY})
        if imprint.licence:
            feeds.subelement(root, "rights", one_line(imprint.licence))
        feeds.subelement(root, "generator", feeds.GENERATOR)
        return root

    def left_out(self, timeline: Timeline) -> tuple[LeftOut, ...]:
        """The events that the feed cannot hold, each with the reason; those beyond the limit are not among them."""
        events = self.entries(timeline)
        return tuple(refused(events, lambda event: self._entry(event, timeline.imprint)))

    def _entry(self, event: Event, imprint: Imprint) -> Any:
        entry = FeedEntry()
        entry.id(feeds.tag(imprint, event.id))
        entry.title(dated_title(event, self.language))
        entry.content(feeds.content(event, self.language), type="html")
        entry.updated(event.changed.replace(microsecond=0))
        entry.category({"term": event.kind, "label": KINDS[event.kind].name(self.language)})
        made = entry.atom_entry()
        feeds.subelement(made, "published", feeds.rfc3339(feeds.first_told(event)))
        feeds.add_temporal(made, event)
        source = event.main_source
        if source is not None:
            link = {"href": address(event, source), "rel": "alternate", "type": "text/html"}
            feeds.subelement(made, "link", None, **link, hreflang=source.language)
        return made
