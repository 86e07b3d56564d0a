"""Atom (RFC 4287): a feed of what is new in the timeline, by feedgen."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen
from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml import etree

from diplotimeline.exporters import feeds
from diplotimeline.exporters.summary import address, dated_title
from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline


@frozen
class AtomExporter(feeds.Feed):
    """An Atom feed, newest change first. An entry is dated by its change; the date of the event is in its title."""

    media_type: ClassVar[str] = "application/atom+xml; charset=utf-8"
    suffix: ClassVar[str] = ".atom"

    def head(self, timeline: Timeline) -> bytes:
        """The feed up to its entries."""
        info, language = timeline.info, self.speaks(timeline)
        title = one_line(info.title.text(language)) or info.id_domain
        feed = FeedGenerator()
        feed.id(feeds.feed_tag(timeline, self))
        feed.title(title)
        feed.updated(feeds.last_change(self.events(timeline)).replace(microsecond=0))
        feed.language(language)
        feed.author({"name": one_line(info.author or title)})
        for link in self.links("application/atom+xml", timeline):
            feed.link(**link)
        feed.link(href=feeds.home(info), rel="alternate", type="text/html")
        if info.description:
            feed.subtitle(one_line(info.description.text(language)))
        if info.licence:
            feed.rights(one_line(info.licence))
        feed.generator(feeds.GENERATOR)
        root = etree.fromstring(feed.atom_str())
        if self.current is not None:
            feeds.add_archive_mark(root)
        return feeds.before_the_end(root) + b"\n"

    def entry(self, event: Event, timeline: Timeline) -> bytes:
        """The entry of an event."""
        language, source = self.speaks(timeline), event.main_source
        kind = timeline.vocabulary.kind(event.kind).name.text(language)
        made = FeedEntry()
        made.id(feeds.tag(timeline.info, event.id))
        made.title(dated_title(event, timeline, language))
        made.updated(event.changed.replace(microsecond=0))
        made.published(feeds.first_published(event).replace(microsecond=0))
        made.category({"term": event.kind, "label": one_line(kind)})
        made.content(feeds.content(event, timeline, language), type="html")
        if source is not None:
            made.link(href=address(event, source))
        element = made.atom_entry()
        if source is not None:
            feeds.with_link_attributes(element, {"rel": "alternate", "type": "text/html", "hreflang": source.language})
        feeds.add_dublin_core(element, event)
        return feeds.written(element)

    def end(self, timeline: Timeline) -> bytes:  # noqa: ARG002 - the same for each
        """The end of the feed."""
        return b"</feed>\n"
