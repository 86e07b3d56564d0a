"""Formats whose files are a head, an entry an event, and an end: an entry that stands in many files is made once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar, Self

import attrs

from diplotimeline.exporters.options import Speaking
from diplotimeline.exporters.protocol import Skipped
from diplotimeline.exporters.rejecting import encode_valid, find_rejected, strict_option
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline

MakeEntry = Callable[[Event, Timeline], bytes]
"""What gives the bytes of an event's entry; none if it has no place in the format."""


@attrs.frozen
class Composed(Speaking):
    """A format of a head, an entry an event, and an end.

    A class of such a format says which ``events`` have entries, and gives ``head``, ``entry`` and ``end``.
    ``OF_THE_HEAD`` are the options that no entry depends on, ``BETWEEN`` stands between two entries.
    """

    OF_THE_HEAD: ClassVar[tuple[str, ...]] = ()
    BETWEEN: ClassVar[bytes] = b""

    strict: bool = strict_option()

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """The file in chunks: its head, then an entry a chunk."""
        return self.chunks(timeline, self.entry)

    def chunks(self, timeline: Timeline, entry: MakeEntry) -> Iterator[bytes]:
        """The same with the entries from whoever has made them already."""
        yield self.head(timeline)
        between = b""
        for made in encode_valid(self.events(timeline), lambda event: entry(event, timeline), strict=self.strict):
            if made:
                yield between + made
                between = self.BETWEEN
        yield self.end(timeline)

    def skipped(self, timeline: Timeline) -> tuple[Skipped, ...]:
        """The events that the format cannot hold, each with the reason."""
        return tuple(find_rejected(self.events(timeline), lambda event: self.entry(event, timeline)))

    def of_any_file(self) -> Self:
        """The exporter without what its head alone depends on: those that are equal then make equal entries."""
        plain = {each.name: each.default for each in attrs.fields(type(self)) if each.name in self.OF_THE_HEAD}
        return attrs.evolve(self, **plain)

    def events(self, timeline: Timeline) -> Iterable[Event]:
        """The events that may have entries, in order."""
        return timeline

    def head(self, timeline: Timeline) -> bytes:
        """What stands before the entries."""
        raise NotImplementedError

    def entry(self, event: Event, timeline: Timeline) -> bytes:
        """The entry of an event; nothing if it has no place in the format.

        Raises:
            ExportError: the format cannot hold it.
        """
        raise NotImplementedError

    def end(self, timeline: Timeline) -> bytes:
        """What stands behind the entries."""
        raise NotImplementedError


class MadeEntries:
    """The entries that were made for files of one timeline, for those of its parts to take."""

    def __init__(self) -> None:
        self._made: dict[tuple[Composed, int], tuple[Event, bytes]] = {}

    def chunks(self, exporter: Composed, timeline: Timeline) -> Iterator[bytes]:
        """A file in chunks, its entries taken from those that were made before where they are the same."""
        alike = exporter.of_any_file()

        def entry(event: Event, timeline: Timeline) -> bytes:
            # By identity: to compare events costs more than to write one. The event is held, so that no other has its place.
            key = alike, id(event)
            if key not in self._made:
                self._made[key] = event, exporter.entry(event, timeline)
            return self._made[key][1]

        return exporter.chunks(timeline, entry)
