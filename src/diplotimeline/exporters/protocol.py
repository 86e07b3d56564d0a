"""What an exporter is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from attrs import frozen

from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline


@frozen
class Skipped:
    """An event that a format has no place for, and why."""

    event: Event
    reason: str


@runtime_checkable
class Exporter(Protocol):
    """Writes a timeline in one format.

    A frozen attrs class whose fields are its options. It yields chunks, so that memory does not grow with the number
    of events, and the same timeline and options give the same bytes on any machine. ``media_type`` is a full MIME
    type ("text/calendar; charset=utf-8"), ``suffix`` the ending of a file's name (".ics").
    """

    @property
    def media_type(self) -> str:
        """Full MIME type."""

    @property
    def suffix(self) -> str:
        """Ending of a file's name, with its dot."""

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """The bytes of the export, in chunks.

        Raises:
            ExportError: an event that the format cannot hold.
        """


@runtime_checkable
class Reporting(Protocol):
    """What an exporter may offer beside: the events that it leaves out, so that nothing is dropped in silence."""

    def skipped(self, timeline: Timeline) -> Sequence[Skipped]:
        """The events that have no place in the format, each with the reason."""
