"""RSS 2.0: a feed of what is new in the timeline."""

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

_MINUTES_TO_LIVE = 720


@frozen
class RssExporter(feeds.Feed):
    """An RSS 2.0 feed, newest change first. An entry is dated by its change; the date of the event is in its title."""

    media_type: ClassVar[str] = "application/rss+xml; charset=utf-8"
    suffix: ClassVar[str] = ".rss"

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """The feed in chunks: its head, then an entry a chunk."""
        events = self.entries(timeline)
        root = etree.Element("rss", {"version": "2.0"}, nsmap={"atom": feeds.ATOM, "dc": feeds.DUBLIN_CORE})
        channel = etree.SubElement(root, "channel")
        self._fill_head(channel, timeline.imprint, feeds.last_change(events))
        items = kept(events, lambda event: self._item(event, timeline.imprint), strict=self.strict)
        yield from feeds.document(root, channel, items)

    def _fill_head(self, channel: Any, imprint: Imprint, changed: datetime.datetime) -> None:
        title = one_line(imprint.title.text(self.language))
        feeds.subelement(channel, "title", title)
        feeds.subelement(channel, "link", feeds.home(imprint))
        described = imprint.description.text(self.language) if imprint.description else title
        feeds.subelement(channel, "description", one_line(described))
        feeds.subelement(channel, "language", self.language)
        if imprint.licence:
            feeds.subelement(channel, "copyright", one_line(imprint.licence))
        feeds.subelement(channel, "lastBuildDate", feeds.rfc822(changed))
        feeds.subelement(channel, "generator", feeds.GENERATOR)
        feeds.subelement(channel, "ttl", str(_MINUTES_TO_LIVE))
        for link in self.links("application/rss+xml"):
            feeds.subelement(channel, f"{{{feeds.ATOM}}}link", None, **link)
        if self.current is not None:
            etree.SubElement(channel, f"{{{feeds.HISTORY}}}archive", nsmap={"fh": feeds.HISTORY})

    def left_out(self, timeline: Timeline) -> tuple[LeftOut, ...]:
        """The events that the feed cannot hold, each with the reason; those beyond the limit are not among them."""
        events = self.entries(timeline)
        return tuple(refused(events, lambda event: self._item(event, timeline.imprint)))

    def _item(self, event: Event, imprint: Imprint) -> Any:
        entry = FeedEntry()
        entry.title(dated_title(event, self.language))
        source = event.main_source
        if source is not None:
            entry.link(href=address(event, source))
        entry.description(feeds.content(event, self.language))
        entry.guid(feeds.tag(imprint, event.id), permalink=False)
        entry.category({"term": KINDS[event.kind].name(self.language)})
        item = entry.rss_entry()
        feeds.subelement(item, "pubDate", feeds.rfc822(event.changed))
        feeds.add_temporal(item, event)
        creator = source.publisher if source is not None else imprint.author
        if creator:
            etree.SubElement(item, f"{{{feeds.DUBLIN_CORE}}}creator", nsmap={"dc": feeds.DUBLIN_CORE}).text = one_line(creator)
        return item
