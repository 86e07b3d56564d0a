"""What a typed program may write against the public names; mypy reads it, nothing runs it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

import diplotimeline
from diplotimeline import Edtf, Event, Exporter, PublicationContext, ResolvedDate, Timeline


@frozen
class Names:
    """A format of its own, by the protocol alone."""

    media_type: str = "text/plain; charset=utf-8"
    suffix: str = ".txt"

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        for event in timeline:
            yield f"{event.id}\n".encode()


exporter: Exporter = Names()
date: ResolvedDate = diplotimeline.resolve("chiều 17/4", published="2025-04-18", language="vi")
same: ResolvedDate = diplotimeline.resolve("chiều 17/4", PublicationContext("2025-04-18"))
edtf: Edtf | None = date.edtf
timeline: Timeline = diplotimeline.load()
found: Event = timeline["talks-bokeo-2018"]
data: bytes = diplotimeline.export(timeline, "ics", language="en")
words: list[str] = [mention.text for mention in diplotimeline.find_dates("Ngày 17/4", published=None)]

diplotimeline.resolve("chiều 17/4", published=2025)  # type: ignore[arg-type]
diplotimeline.resolve("chiều 17/4", publish="2025-04-18")  # type: ignore[call-arg]
date.edtf = None  # type: ignore[misc]
