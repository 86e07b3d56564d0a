"""RSS 2.0: a feed of what is new in the timeline."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from diplotimeline.exporters import feeds
from diplotimeline.exporters.feeds import element
from diplotimeline.exporters.summary import address, dated_title
from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline

_MINUTES_TO_LIVE = 720
_START = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<rss version="2.0" xmlns:atom="{feeds.ATOM}" xmlns:dc="{feeds.DUBLIN_CORE}"'
    f' xmlns:dcterms="{feeds.DUBLIN_CORE_TERMS}" xmlns:fh="{feeds.HISTORY}"><channel>'
)


@frozen
class RssExporter(feeds.Feed):
    """An RSS 2.0 feed, newest change first. An entry is dated by its change; the date of the event is in its title."""

    media_type: ClassVar[str] = "application/rss+xml; charset=utf-8"
    suffix: ClassVar[str] = ".rss"

    def head(self, timeline: Timeline) -> bytes:
        """The feed up to its items."""
        head = "".join(self._head(timeline, feeds.last_change(self.events(timeline))))
        return f"{_START}{head}\n".encode()

    def end(self, timeline: Timeline) -> bytes:  # noqa: ARG002 - the same for each
        """The end of the feed."""
        return b"</channel></rss>\n"

    def _head(self, timeline: Timeline, changed: datetime.datetime) -> Iterator[str]:
        info, language = timeline.info, self.speaks(timeline)
        title = one_line(info.title.text(language))
        yield element("title", title)
        yield element("link", feeds.home(info))
        yield element("description", one_line(info.description.text(language)) if info.description else title)
        yield element("language", language)
        if info.licence:
            yield element("copyright", one_line(info.licence))
        yield element("lastBuildDate", feeds.rfc822(changed))
        yield element("generator", feeds.GENERATOR)
        yield element("ttl", str(_MINUTES_TO_LIVE))
        for link in self.links("application/rss+xml", timeline):
            yield element("atom:link", **link)
        if self.current is not None:
            yield element("fh:archive")

    def entry(self, event: Event, timeline: Timeline) -> bytes:
        """The item of an event."""
        language = self.speaks(timeline)
        source = event.main_source
        creator = source.publisher if source is not None else timeline.info.author
        kind = timeline.vocabulary.kind(event.kind).name.text(language)
        # What is escaped here is text that was read; ids and dates have no sign that needs it.
        return (
            f"<item><title>{feeds.plain_text(dated_title(event, timeline, language))}</title>"
            f"{'' if source is None else element('link', address(event, source))}"
            f"<description>{feeds.plain_text(feeds.content(event, timeline, language))}</description>"
            f'<guid isPermaLink="false">{feeds.tag(timeline.info, event.id)}</guid>'
            f"{element('category', one_line(kind))}"
            f"<pubDate>{feeds.rfc822(event.changed)}</pubDate>"
            f"{feeds.temporal(event)}{element('dc:creator', one_line(creator)) if creator else ''}</item>\n"
        ).encode()
