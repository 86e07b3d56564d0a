"""Atom (RFC 4287): a feed of what is new in the timeline."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen
from feedgen.feed import FeedGenerator

from diplotimeline.exporters import feeds
from diplotimeline.exporters.feeds import element
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

    def head(self, timeline: Timeline) -> bytes:
        """The feed up to its entries, by feedgen."""
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
        head: str = feed.atom_str().decode().removesuffix(_END).replace("<feed ", _ROOT, 1)
        return f"{head}{element('fh:archive') if self.current else ''}\n".encode()

    def end(self, timeline: Timeline) -> bytes:  # noqa: ARG002 - the same for each
        """The end of the feed."""
        return f"{_END}\n".encode()

    def entry(self, event: Event, timeline: Timeline) -> bytes:
        """The entry of an event."""
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
