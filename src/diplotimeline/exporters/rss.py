"""RSS 2.0: a feed of what is new in the timeline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Literal

from attrs import frozen
from feedgen.entry import FeedEntry
from lxml import etree

from diplotimeline.exporters import feeds
from diplotimeline.exporters.options import WEB_ADDRESS, language_option, option
from diplotimeline.exporters.protocol import LeftOut
from diplotimeline.exporters.refusing import kept, refused, strict_option
from diplotimeline.exporters.telling import address, dated_title
from diplotimeline.exporters.text import ascii_url, one_line
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Imprint, Timeline
from diplotimeline.model.vocabulary import KINDS

_MINUTES_TO_LIVE = 720


@frozen
class RssExporter:
    """An RSS 2.0 feed, newest change first. An entry is dated by its change; the date of the event is in its title."""

    media_type: ClassVar[str] = "application/rss+xml; charset=utf-8"
    suffix: ClassVar[str] = ".rss"

    language: Literal["vi", "en"] = language_option()
    limit: int = option(feeds.LIMIT, "how many entries at most, 0 for all", least=0)
    self_url: str | None = option(None, "the address of this very file, https://…", pattern=WEB_ADDRESS)
    strict: bool = strict_option()

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """The feed in chunks: its head, then an entry a chunk."""
        events = feeds.newest(timeline, self.limit)
        root = etree.Element("rss", {"version": "2.0"}, nsmap={"atom": feeds.ATOM, "dc": feeds.DUBLIN_CORE})
        channel = etree.SubElement(root, "channel")
        imprint = timeline.imprint
        title = one_line(imprint.title.text(self.language))
        feeds.subelement(channel, "title", title)
        feeds.subelement(channel, "link", feeds.home(imprint))
        described = imprint.description.text(self.language) if imprint.description else title
        feeds.subelement(channel, "description", one_line(described))
        feeds.subelement(channel, "language", self.language)
        if imprint.licence:
            feeds.subelement(channel, "copyright", one_line(imprint.licence))
        feeds.subelement(channel, "lastBuildDate", feeds.rfc822(feeds.last_change(events)))
        feeds.subelement(channel, "generator", feeds.GENERATOR)
        feeds.subelement(channel, "ttl", str(_MINUTES_TO_LIVE))
        if self.self_url:
            self_link = {"href": ascii_url(self.self_url), "rel": "self", "type": "application/rss+xml"}
            feeds.subelement(channel, f"{{{feeds.ATOM}}}link", None, **self_link)
        yield from feeds.document(root, channel, kept(events, lambda event: self._item(event, imprint), strict=self.strict))

    def left_out(self, timeline: Timeline) -> tuple[LeftOut, ...]:
        """The events that the feed cannot hold, each with the reason; those beyond the limit are not among them."""
        events = feeds.newest(timeline, self.limit)
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
        creator = source.publisher if source is not None else imprint.author
        if creator:
            etree.SubElement(item, f"{{{feeds.DUBLIN_CORE}}}creator", nsmap={"dc": feeds.DUBLIN_CORE}).text = one_line(creator)
        return item
