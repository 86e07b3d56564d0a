"""A format by somebody else: a Markdown list of events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from attrs import field, frozen

from diplotimeline import Timeline


@frozen
class MarkdownExporter:
    """A Markdown list of events."""

    media_type: ClassVar[str] = "text/markdown; charset=utf-8"
    suffix: ClassVar[str] = ".md"

    language: Literal["vi", "en"] = "vi"
    bullet: str = field(default="-", metadata={"about": "what each line starts with"})

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """One line an event."""
        for event in timeline:
            when = "?" if event.date is None else event.date.edtf
            yield f"{self.bullet} {event.title.text(self.language)} ({when})\n".encode()
