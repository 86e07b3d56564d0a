"""Atom (RFC 4287): a feed of what is new in the timeline."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen
from feedgen.feed import FeedGenerator

from diplotimeline.exporters import feeds
from diplotimeline.exporters.feeds import element
from diplotimeline.exporters.protocol import Skipped
from diplotimeline.exporters.rejecting import encode_valid, find_rejected
from diplotimeline.exporters.summary import address, dated_title
from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline

_ROOT = f'<feed xmlns:dcterms="{feeds.DUBLIN_CORE_TERMS}" xmlns:fh="{feeds.HISTORY}" '
_END = "</feed>"


@frozen
class AtomExporter(feeds.Feed):
    """An Atom feed, newest change first. An entry is dated by its change; the date of the event is in its title."""

    media_type: ClassVar[str] = "application/atom+xml; charset=utf-8"
    suffix: ClassVar[str] = ".atom"

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """The feed in chunks: its head, then an entry a chunk."""
        events = self.entries(timeline)
        yield self._head(timeline, feeds.last_change(events)).encode()
        yield from encode_valid(events, lambda event: self._entry(event, timeline), strict=self.strict)
        yield f"{_END}\n".encode()

    def skipped(self, timeline: Timeline) -> tuple[Skipped, ...]:
        """The events that the feed cannot hold, each with the reason; those beyond the limit are not among them."""
        return tuple(find_rejected(self.entries(timeline), lambda event: self._entry(event, timeline)))

    def _head(self, timeline: Timeline, updated: datetime.datetime) -> str:
        info, language = timeline.info, self.speaks(timeline)
        title = one_line(info.title.text(language)) or info.id_domain
        feed = FeedGenerator()
        feed.id(feeds.feed_tag(timeline, self))
        feed.title(title)
        feed.updated(updated.replace(microsecond=0))
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
        head: str = feed.atom_str().decode().removesuffix(_END).replace("<feed ", _ROOT, 1)
        return f"{head}{element('fh:archive') if self.current else ''}\n"

    def _entry(self, event: Event, timeline: Timeline) -> bytes:
        language = self.speaks(timeline)
        source = event.main_source
        link = ""
        if source is not None:
            href = address(event, source)
            link = element("link", href=href, rel="alternate", type="text/html", hreflang=source.language)
        kind = timeline.vocabulary.kind(event.kind).name.text(language)
        # What is escaped here is text that was read; ids and dates have no sign that needs it.
        return (
            f"<entry><id>{feeds.tag(timeline.info, event.id)}</id>"
            f"<title>{feeds.plain_text(dated_title(event, timeline, language))}</title>"
            f"<updated>{feeds.rfc3339(event.changed)}</updated>"
            f"<published>{feeds.rfc3339(feeds.first_published(event))}</published>{link}"
            f"{element('category', term=event.kind, label=one_line(kind))}{feeds.temporal(event)}"
            f'<content type="html">{feeds.plain_text(feeds.content(event, timeline, language))}</content></entry>\n'
        ).encode()
