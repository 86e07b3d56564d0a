"""jCal (RFC 7265): the calendar as JSON, for programs on the web."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, ClassVar

from attrs import frozen
from icalendar import Component

from diplotimeline.exporters.ics import IcsExporter
from diplotimeline.model.timeline import Timeline

_END = b"END:VCALENDAR\r\n"


@frozen
class JcalExporter(IcsExporter):
    """The calendar of the format ics, with the same options, as JSON."""

    media_type: ClassVar[str] = "application/calendar+json; charset=utf-8"
    suffix: ClassVar[str] = ".jcal"

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """The calendar in chunks: head, time zone where one is used, then an event a chunk."""
        chunks = IcsExporter.__call__(self, timeline)
        name, properties, _ = _jcal(next(chunks) + _END)
        yield f"[{_text(name)}, {_text(properties)}, [".encode()
        between = "\n"
        for chunk in chunks:
            if chunk and chunk != _END:
                yield f"{between}{_text(_jcal(chunk))}".encode()
                between = ",\n"
        yield b"\n]]\n"


def _jcal(lines: bytes) -> list[Any]:
    """A component by icalendar; properties that it has no type for are texts here, all of them."""
    name, properties, components = Component.from_ical(lines).to_jcal()
    typed = [[key, parameters, *_typed(kind, values)] for key, parameters, kind, *values in properties]
    return [name, typed, components]


def _typed(kind: str, values: list[Any]) -> list[Any]:
    if kind != "unknown":
        return [kind, *values]
    return ["text", *(re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value) for value in values)]


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
