"""What a published folder holds: every file, made one after the other."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from diplotimeline.exporters import exporter
from diplotimeline.exporters.composed import Composed, MadeEntries
from diplotimeline.exporters.ics import IcsExporter
from diplotimeline.model.timeline import Timeline
from diplotimeline.web import sidecars
from diplotimeline.web.files import Publication, event_calendar, publications
from diplotimeline.web.own_files import OwnFiles
from diplotimeline.web.pages.site import site
from diplotimeline.web.pages.templating import Templates
from diplotimeline.web.selections import Selection, selections


@frozen
class Content:
    """The bytes of a file of the folder and their media type."""

    data: bytes
    media_type: str


def contents(
    timeline: Timeline,
    today: datetime.date,
    also: Sequence[str] = (),
    own: OwnFiles | None = None,
    templates: Templates | None = None,
) -> Iterator[tuple[str, Content]]:
    """Name and content of every file of the folder but its list and its memory.

    Args:
        timeline: what is published.
        today: what ended before it is not upcoming.
        also: names of further formats.
        own: what the publisher adds to the pages.
        templates: where pages find theirs; the shipped ones if not given.

    Raises:
        ExportError: an event that a format cannot hold.
        UnknownNameError: no such format.
        DiplotimelineError: one of somebody's own templates is wrong.
    """
    parts = list(selections(timeline, today))
    names = []
    for name, content in itertools.chain(_of_formats(timeline, parts, also), _sidecars(timeline)):
        names.append(name)
        yield name, content
    for name, data, media_type in site(timeline, parts, names, templates or Templates(), own or OwnFiles()):
        yield name, Content(data, media_type)


def _sidecars(timeline: Timeline) -> Iterator[tuple[str, Content]]:
    for name, text in sidecars.sidecars(timeline).items():
        yield name, Content(text, "application/json; charset=utf-8")


def _of_formats(timeline: Timeline, parts: Sequence[Selection], also: Sequence[str]) -> Iterator[tuple[str, Content]]:
    """The calendars, feeds and tables, those with the same entries together: no others need be kept meanwhile."""
    suffixes = {name: exporter(name).suffix for name in also}
    files = [each for part in parts for each in publications(part, suffixes)]
    alike: dict[tuple[str, str], list[Publication]] = {}
    for each in files:
        alike.setdefault((each.format, each.language), []).append(each)
    for (format_name, language), group in alike.items():
        entries, table = MadeEntries(), _Table(timeline, language)
        for each in group:
            written_by = exporter(each.format, **each.options)
            if written_by == table.written_by:
                chunks: Iterable[bytes] = table.of(each.timeline)
            elif isinstance(written_by, Composed):
                chunks = entries.chunks(written_by, each.timeline)
            else:
                chunks = written_by(each.timeline)
            yield each.name, Content(b"".join(chunks), written_by.media_type)
        if format_name == "ics":
            yield from _calendars_of_events(timeline, language, entries)


def _calendars_of_events(timeline: Timeline, language: str, entries: MadeEntries) -> Iterator[tuple[str, Content]]:
    for event in timeline:
        name, data = event_calendar(event, timeline, language, entries)
        if data is not None:
            yield name, Content(data, IcsExporter.media_type)


class _Table:
    """The table of the whole timeline, of whose rows those of its parts are made: a row is the same in each."""

    def __init__(self, timeline: Timeline, language: str) -> None:
        self.written_by = exporter("csv", language=language)
        self._timeline = timeline
        self._head = b""
        self._rows: dict[str, bytes] = {}

    def of(self, part: Timeline) -> Iterator[bytes]:
        """The table of a part."""
        if not self._head:
            self._head, *rows = self.written_by(self._timeline)
            self._rows = {event.id: row for event, row in zip(self._timeline, rows, strict=True)}
        yield self._head
        yield from (self._rows[event.id] for event in part)
