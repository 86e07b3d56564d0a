"""TimelineJS JSON: for pages that show a timeline with Knight Lab's TimelineJS3."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from attrs import frozen

from diplotimeline.calendars.civil import Day
from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.edtf import Precision
from diplotimeline.exporters import feeds
from diplotimeline.exporters.options import Speaking
from diplotimeline.exporters.protocol import Skipped
from diplotimeline.exporters.rejecting import encode_valid, find_rejected, strict_option
from diplotimeline.exporters.summary import date_words
from diplotimeline.exporters.text import escaped, one_line
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline

_NO_PLACE = "its year is not known"


@frozen
class TimelineJsExporter(Speaking):
    """The JSON of TimelineJS3. Days are told as far as they are known; ``display_date`` says the date in full words.

    An event without a year has no place in it and is told by ``skipped``.
    """

    media_type: ClassVar[str] = "application/json; charset=utf-8"
    suffix: ClassVar[str] = ".timelinejs.json"

    strict: bool = strict_option()

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """The file in chunks: its title, then an event a chunk."""
        language = self.speaks(timeline)
        title = {"text": {"headline": escaped(one_line(timeline.info.title.text(language)))}}
        yield f'{{"title": {json.dumps(title, ensure_ascii=False)}, "events": ['.encode()
        between = "\n"
        for slide in encode_valid(timeline, lambda event: self._slide(event, timeline), strict=self.strict):
            if slide:
                yield f"{between}{json.dumps(slide, ensure_ascii=False)}".encode()
                between = ",\n"
        yield b"\n]}\n"

    def skipped(self, timeline: Timeline) -> tuple[Skipped, ...]:
        """The events without a year, and those that do not fit, each with the reason."""
        yearless = (Skipped(event, _NO_PLACE) for event in timeline if _start(event.date) is None)
        return (*yearless, *find_rejected(timeline, lambda event: self._slide(event, timeline)))

    def _slide(self, event: Event, timeline: Timeline) -> Mapping[str, Any]:
        language = self.speaks(timeline)
        date = event.date
        start = _start(date)
        if date is None or date.edtf is None or start is None:
            return {}
        slide = {
            "unique_id": event.id,
            "start_date": _parts(start, date),
            "end_date": _parts(date.latest, date) if date.latest is not None and date.latest != start else None,
            "display_date": date_words(event, timeline, language),
            "group": timeline.vocabulary.kind(event.kind).name.text(language),
            "text": {
                "headline": escaped(one_line(event.title.text(language))),
                "text": feeds.content(event, timeline, language),
            },
        }
        return {name: value for name, value in slide.items() if value is not None}


def _start(date: ResolvedDate | None) -> Day | None:
    """The first day, or of an interval that is open there the last; None without a year."""
    return None if date is None else date.earliest or date.latest


def _parts(day: Day, date: ResolvedDate) -> Mapping[str, int]:
    """Year, month and day, no finer than the date is known."""
    precision = None if date.edtf is None else date.edtf.precision
    if precision is Precision.DAY or date.modifier is not None:
        return {"year": day.year, "month": day.month, "day": day.day}
    if precision in (Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.HALF):
        return {"year": day.year, "month": day.month}
    return {"year": day.year}
