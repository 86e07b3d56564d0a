"""iCalendar (RFC 5545, 7986): a calendar to subscribe to, one VEVENT an event, never a day that no source states."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen
from icalendar import Component

from diplotimeline.exporters.calendar import CalendarExporter
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline

_END = b"END:VCALENDAR\r\n"


@frozen
class IcsExporter(CalendarExporter):
    """An iCalendar file."""

    media_type: ClassVar[str] = "text/calendar; charset=utf-8"
    suffix: ClassVar[str] = ".ics"

    def head(self, timeline: Timeline) -> bytes:
        """The properties of the calendar, and the time zones that it uses."""
        start = _written(self.calendar(timeline)).removesuffix(_END)
        return start + b"".join(zone.to_ical() for zone in self.zones(timeline))

    def entry(self, event: Event, timeline: Timeline) -> bytes:
        """A VEVENT."""
        made = self.component(event, timeline)
        return b"" if made is None else _written(made)

    def end(self, timeline: Timeline) -> bytes:  # noqa: ARG002 - the same for each
        """The end of the calendar."""
        return _END


def _written(component: Component) -> bytes:
    """The bytes of a component, its properties in the order in which they were set."""
    data: bytes = component.to_ical(sorted=False)
    return data
