"""Atom (RFC 4287): a feed of what is new in the timeline."""

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

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@frozen
class AtomExporter:
    """An Atom feed, newest change first. An entry is dated by its change; the date of the event is in its title."""

    media_type: ClassVar[str] = "application/atom+xml; charset=utf-8"
    suffix: ClassVar[str] = ".atom"

    language: Literal["vi", "en"] = language_option()
    limit: int = option(feeds.LIMIT, "how many entries at most, 0 for all", least=0)
    self_url: str | None = option(None, "the address of this very file, https://…", pattern=WEB_ADDRESS)
    strict: bool = strict_option()

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """The feed in chunks: its head, then an entry a chunk."""
        events = feeds.newest(timeline, self.limit)
        imprint = timeline.imprint
        root = etree.Element("feed", {_XML_LANG: self.language, "xmlns": feeds.ATOM})
        feeds.subelement(root, "id", feeds.tag(imprint, "timeline"))
        title = one_line(imprint.title.text(self.language))
        feeds.subelement(root, "title", title)
        if imprint.description:
            feeds.subelement(root, "subtitle", one_line(imprint.description.text(self.language)))
        feeds.subelement(root, "updated", feeds.rfc3339(feeds.last_change(events)))
        author = etree.SubElement(root, "author")
        feeds.subelement(author, "name", one_line(imprint.author or title))
        if self.self_url:
            self_link = {"href": ascii_url(self.self_url), "rel": "self", "type": "application/atom+xml"}
            feeds.subelement(root, "link", None, **self_link)
        feeds.subelement(root, "link", None, href=feeds.home(imprint), rel="alternate", type="text/html")
        if imprint.licence:
            feeds.subelement(root, "rights", one_line(imprint.licence))
        feeds.subelement(root, "generator", feeds.GENERATOR)
        yield from feeds.document(root, root, kept(events, lambda event: self._entry(event, imprint), strict=self.strict))

    def left_out(self, timeline: Timeline) -> tuple[LeftOut, ...]:
        """The events that the feed cannot hold, each with the reason; those beyond the limit are not among them."""
        events = feeds.newest(timeline, self.limit)
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
        source = event.main_source
        if source is not None:
            link = {"href": address(event, source), "rel": "alternate", "type": "text/html"}
            feeds.subelement(made, "link", None, **link, hreflang=source.language)
        return made
