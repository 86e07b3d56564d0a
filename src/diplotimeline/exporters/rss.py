"""RSS 2.0: a feed of what is new in the timeline; its items by feedgen, its head by lxml."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen
from feedgen.entry import FeedEntry
from lxml import etree

from diplotimeline.exporters import feeds
from diplotimeline.exporters.summary import address, dated_title
from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline

_MINUTES_TO_LIVE = 720
_NAMESPACES = {
    "atom": feeds.ATOM,
    "dc": feeds.DUBLIN_CORE,
    "dcterms": feeds.DUBLIN_CORE_TERMS,
    "fh": feeds.HISTORY,
}


@frozen
class RssExporter(feeds.Feed):
    """An RSS 2.0 feed, newest change first. An entry is dated by its change; the date of the event is in its title."""

    media_type: ClassVar[str] = "application/rss+xml; charset=utf-8"
    suffix: ClassVar[str] = ".rss"

    def head(self, timeline: Timeline) -> bytes:
        """The feed up to its items: not by feedgen, which sets the process's locale for its date."""
        info, language = timeline.info, self.speaks(timeline)
        title = one_line(info.title.text(language))
        root = etree.Element("rss", {"version": "2.0"}, nsmap=_NAMESPACES)
        channel = etree.SubElement(root, "channel")
        feeds.add(channel, "title", title)
        feeds.add(channel, "link", feeds.home(info))
        feeds.add(channel, "description", one_line(info.description.text(language)) if info.description else title)
        feeds.add(channel, "language", language)
        if info.licence:
            feeds.add(channel, "copyright", one_line(info.licence))
        feeds.add(channel, "lastBuildDate", feeds.rfc822(feeds.last_change(self.events(timeline))))
        feeds.add(channel, "generator", feeds.GENERATOR)
        feeds.add(channel, "ttl", str(_MINUTES_TO_LIVE))
        for link in self.links("application/rss+xml", timeline):
            feeds.add(channel, f"{{{feeds.ATOM}}}link", **link)
        if self.current is not None:
            feeds.add_archive_mark(channel)
        return feeds.before_the_end(root).removesuffix(b"</channel>") + b"\n"

    def entry(self, event: Event, timeline: Timeline) -> bytes:
        """The item of an event."""
        language, source = self.speaks(timeline), event.main_source
        creator = source.publisher if source is not None else timeline.info.author
        kind = timeline.vocabulary.kind(event.kind).name.text(language)
        made = FeedEntry()
        made.title(dated_title(event, timeline, language))
        made.description(feeds.content(event, timeline, language))
        made.guid(feeds.tag(timeline.info, event.id), permalink=False)
        made.category({"term": event.kind, "label": one_line(kind)})
        if source is not None:
            made.link(href=address(event, source))
        element = made.rss_entry()
        feeds.add(element, "pubDate", feeds.rfc822(event.changed))
        feeds.add_dublin_core(element, event, one_line(creator) if creator else None)
        return feeds.written(element)

    def end(self, timeline: Timeline) -> bytes:  # noqa: ARG002 - the same for each
        """The end of the feed."""
        return b"</channel></rss>\n"
