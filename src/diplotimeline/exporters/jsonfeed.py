"""JSON Feed 1.1: a feed of what is new in the timeline, for programs that would rather not read XML."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import frozen

from diplotimeline.exporters import feeds
from diplotimeline.exporters.summary import address, dated_title
from diplotimeline.exporters.text import ascii_url, one_line
from diplotimeline.model.columns import COLUMNS
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline

_OF_THE_EVENT = ("kind", "status", "edtf", "modifier", "part_of_day", "start_date", "last_day", "earliest", "latest")
_COLUMNS = tuple(column for column in COLUMNS if column.name in _OF_THE_EVENT)


@frozen
class JsonFeedExporter(feeds.Feed):
    """A JSON Feed, newest change first. An item is dated by its change; ``_diplotimeline`` holds the date of the event.

    In it, names and values are those of the columns of the CSV.
    """

    media_type: ClassVar[str] = "application/feed+json; charset=utf-8"
    suffix: ClassVar[str] = ".json"

    BETWEEN: ClassVar[bytes] = b","

    def head(self, timeline: Timeline) -> bytes:
        """The feed up to its items."""
        head = _text(self._head(timeline))
        return f'{head[:-1]}, "items": ['.encode()

    def entry(self, event: Event, timeline: Timeline) -> bytes:
        """The item of an event."""
        return f"\n{_text(self._item(event, timeline))}".encode()

    def end(self, timeline: Timeline) -> bytes:  # noqa: ARG002 - the same for each
        """The end of the feed."""
        return b"\n]}\n"

    def _head(self, timeline: Timeline) -> Mapping[str, Any]:
        info, language = timeline.info, self.speaks(timeline)
        title = one_line(info.title.text(language))
        description = info.description and one_line(info.description.text(language))
        older = self.prev_archive
        head = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": title,
            "home_page_url": feeds.home(info),
            "feed_url": self.self_url and ascii_url(self.self_url),
            "next_url": ascii_url(older) if older and "://" in older else None,  # a relative one is no URL
            "description": description,
            "language": language,
            "authors": [{"name": one_line(info.author or title)}],
            "hubs": [{"type": "WebSub", "url": ascii_url(self.hub)}] if self.hub else None,
        }
        return {name: value for name, value in head.items() if value}

    def _item(self, event: Event, timeline: Timeline) -> Mapping[str, Any]:
        language = self.speaks(timeline)
        source = event.main_source
        of_the_event = ((column.name, column.read(event, timeline, language)) for column in _COLUMNS)
        item = {
            "id": feeds.tag(timeline.info, event.id),
            "url": source and address(event, source),
            "title": dated_title(event, timeline, language),
            "content_html": feeds.content(event, timeline, language),
            "date_published": feeds.rfc3339(feeds.first_published(event)),
            "date_modified": feeds.rfc3339(event.changed),
            "authors": [{"name": one_line(source.publisher)}] if source else None,
            "tags": [timeline.vocabulary.kind(event.kind).name.text(language)],
            "language": language,
            "_diplotimeline": {name: value for name, value in of_the_event if value},
        }
        return {name: value for name, value in item.items() if value}


def _text(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
