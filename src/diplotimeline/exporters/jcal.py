"""jCal (RFC 7265): the calendar as JSON, for programs on the web."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from attrs import frozen

from diplotimeline.exporters.calendar import CalendarExporter
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline


@frozen
class JcalExporter(CalendarExporter):
    """The calendar of the format ics, with the same options, as JSON."""

    media_type: ClassVar[str] = "application/calendar+json; charset=utf-8"
    suffix: ClassVar[str] = ".jcal"

    BETWEEN: ClassVar[bytes] = b","

    def head(self, timeline: Timeline) -> bytes:
        """The properties of the calendar, and the time zones that it uses."""
        name, properties, _ = self.calendar(timeline).to_jcal()
        zones = [f"\n{_text(zone.to_jcal())}" for zone in self.zones(timeline)]
        if zones and any(self.has_slot(event, timeline) for event in self.events(timeline)):
            zones.append("")  # an event follows, behind a comma
        return f"[{_text(name)}, {_text(properties)}, [{','.join(zones)}".encode()

    def entry(self, event: Event, timeline: Timeline) -> bytes:
        """A VEVENT."""
        made = self.component(event, timeline)
        return b"" if made is None else f"\n{_text(made.to_jcal())}".encode()

    def end(self, timeline: Timeline) -> bytes:  # noqa: ARG002 - the same for each
        """The end of the calendar."""
        return b"\n]]\n"


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
