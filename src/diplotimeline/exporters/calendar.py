"""The calendar of a timeline as components of iCalendar (RFC 5545, 7986), one event at a time; ics and jcal write them."""

from __future__ import annotations

import datetime
import functools
import zoneinfo
from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal, Self

from attrs import frozen
from icalendar import Calendar, Component, Timezone, vDDDTypes, vInt, vText, vUri
from icalendar import Event as EventComponent
from icalendar.prop import vCategory

from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.exporters.colours import NAMES
from diplotimeline.exporters.composed import Composed
from diplotimeline.exporters.options import WEB_ADDRESS, option
from diplotimeline.exporters.protocol import Skipped
from diplotimeline.exporters.slots import CalendarSlot, slot_of_days
from diplotimeline.exporters.summary import address, citations, dated_title, facts
from diplotimeline.exporters.text import ascii_url, clean, one_line, without_long_blanks
from diplotimeline.messages import published_languages
from diplotimeline.model.event import Event
from diplotimeline.model.revision import EPOCH
from diplotimeline.model.timeline import Timeline

_FIRST_LOCAL_YEAR = 1970
"""Moments before it are written in UTC: no program needs the rules of a zone for them, and few know them."""

_MARK = "≈"
_CONFIRMED = frozenset(("held", "ongoing"))


class Text(vText):
    """A TEXT value with the escapes of RFC 5545 3.3.11 and no others: icalendar turns a literal ``\\N`` into a newline.

    Long runs of blanks are cut, and those at its end: a line that was folded there would hold nothing but blanks.
    """

    __slots__ = ()

    def __new__(cls, value: str, language: str | None = None) -> Self:
        """The value, with the parameter LANGUAGE if one is given."""
        params = None if language is None else {"LANGUAGE": language}
        return super().__new__(cls, without_long_blanks(value), params=params)

    def to_ical(self) -> bytes:
        """The bytes of the value."""
        text = str(self).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        return text.replace("\n", "\\n").encode()


@frozen
class CalendarExporter(Composed):
    """What the formats of a calendar share: their options, and the components that they write.

    A day or a span that an event fills is CONFIRMED; a choice of days, a month, a doubtful day is TENTATIVE, marked
    with ≈ and spread over all days that it can be. What could be any of more than --longest days, or has no year or
    no end, is left out and told. An empty selection gives a calendar that holds only its time zone.
    """

    OF_THE_HEAD: ClassVar[tuple[str, ...]] = ("self_url", "refresh_hours", "color")

    bilingual: bool = option(default=False, about="titles in both languages, the chosen one first")
    fuzzy: Literal["span", "start", "skip"] = option("span", "unsure days: all of them, the first, or none")
    longest: int = option(31, "days that an event may be unsure over and still be shown", least=1)
    uid_suffix: str = option(
        "", "letters, digits, hyphens added to each UID, for a second feed in one calendar", pattern="[A-Za-z0-9._-]*"
    )
    self_url: str | None = option(None, "the address of this very file, https://…", pattern=WEB_ADDRESS)
    refresh_hours: int = option(12, "hours after which subscribers should look again", least=1, most=8760)
    color: str = option("teal", "a colour by its CSS3 name, in small letters", pattern="|".join(NAMES))

    def skipped(self, timeline: Timeline) -> tuple[Skipped, ...]:
        """The events that have no place in the calendar or do not fit, each with the reason."""
        return (*self.without_slot(timeline), *super().skipped(timeline))

    def without_slot(self, timeline: Timeline) -> tuple[Skipped, ...]:
        """The events that have no place in the calendar, each with the reason."""
        slots = ((event, self.slot_of(event, timeline)) for event in timeline)
        return tuple(Skipped(event, slot) for event, slot in slots if isinstance(slot, str))

    def slot_of(self, event: Event, timeline: Timeline) -> CalendarSlot | str:
        """Where an event of a timeline stands in the calendar, or the reason why it has no place there."""
        return slot_of_days(event.date, lambda: timeline.moment_of(event), longest=self.longest, fuzzy=self.fuzzy)

    def has_slot(self, event: Event, timeline: Timeline) -> bool:
        """Whether an event of a timeline stands in the calendar."""
        return isinstance(self.slot_of(event, timeline), CalendarSlot)

    def events(self, timeline: Timeline) -> Iterator[Event]:
        """The events, what was withdrawn, and what stood here before and stands here no more; each once."""
        yield from timeline
        yield from timeline.withdrawn
        seen = {event.id for event in timeline.withdrawn}
        for event in timeline.superseded:
            stands = event.id in timeline and self.has_slot(timeline[event.id], timeline)
            if event.id not in seen and not stands and self.has_slot(event, timeline):
                seen.add(event.id)
                yield event

    # --- the calendar itself --------------------------------------------------------------------

    def calendar(self, timeline: Timeline) -> Calendar:
        """The calendar with its own properties, and nothing in it."""
        info, language = timeline.info, self.speaks(timeline)
        calendar = Calendar()
        calendar["VERSION"] = Text("2.0")
        calendar["PRODID"] = Text(f"-//diplotimeline//diplotimeline//{language.upper()}")
        calendar["CALSCALE"] = Text("GREGORIAN")
        # A text under the name of RFC 7986 and under the older one that most programs read.
        calendar["NAME"] = calendar["X-WR-CALNAME"] = Text(one_line(info.title.text(language)))
        if info.description:
            calendar["DESCRIPTION"] = calendar["X-WR-CALDESC"] = Text(one_line(info.description.text(language)))
        zones = self._zones(timeline)
        zone = info.zone or (next(iter(zones)) if len(zones) == 1 else None)
        if zone is not None:
            calendar["X-WR-TIMEZONE"] = Text(zone)
        calendar["LAST-MODIFIED"] = _utc(max((event.changed for event in self.events(timeline)), default=EPOCH))
        interval = f"PT{self.refresh_hours}H"  # not as a timedelta: 48 hours would become P2D, which some do not read
        calendar["REFRESH-INTERVAL"] = vText(interval, params={"VALUE": "DURATION"})
        calendar["X-PUBLISHED-TTL"] = Text(interval)
        if self.self_url:
            calendar["SOURCE"] = vUri(ascii_url(self.self_url), params={"VALUE": "URI"})
        if info.url:
            calendar["URL"] = vUri(ascii_url(info.url))
        calendar["COLOR"] = Text(self.color)
        return calendar

    def zones(self, timeline: Timeline) -> Iterator[Component]:
        """The time zones that moments of the calendar are written in."""
        for zone, years in self._zones(timeline).items():
            yield _timezone(zone, *years)

    def _zones(self, timeline: Timeline) -> Mapping[str, tuple[int, int]]:
        """Zone → first and last year in which a moment is written in it.

        A calendar that holds no event holds a zone all the same, since RFC 5545 wants a component.
        """
        found: dict[str, list[int]] = {}
        # Few events have a time, and only those can have a zone.
        for event in self.events(timeline):
            place = self.slot_of(event, timeline) if event.date is not None and event.date.time is not None else None
            if isinstance(place, CalendarSlot) and place.moment is not None and (zone := _written_zone(place.moment)):
                found.setdefault(zone, []).append(place.moment.year)
        if not any(self.has_slot(event, timeline) for event in self.events(timeline)):
            return {timeline.info.zone or "UTC": (_FIRST_LOCAL_YEAR, _FIRST_LOCAL_YEAR)}
        return {zone: (min(years), max(years)) for zone, years in sorted(found.items())}

    # --- one event ------------------------------------------------------------------------------

    def component(self, event: Event, timeline: Timeline) -> EventComponent | None:
        """An event as a component; None if it has no place in the calendar.

        Raises:
            ExportError: the calendar cannot hold it.
        """
        place = self.slot_of(event, timeline)
        if isinstance(place, str):
            return None
        made = EventComponent()
        self._identify(made, event, timeline)
        _set_times(made, place)
        self._describe(made, event, place, timeline)
        self._link(made, event, timeline)
        _set_value(made, event.date)
        return made

    def _identify(self, made: EventComponent, event: Event, timeline: Timeline) -> None:
        made["UID"] = Text(self._uid(event.id, timeline))
        made["DTSTAMP"] = made["LAST-MODIFIED"] = _utc(event.changed)
        if event.revision is not None:
            made["CREATED"] = _utc(event.revision.first)
        made["SEQUENCE"] = vInt(event.revision.sequence if event.revision else 0)

    def _describe(self, made: EventComponent, event: Event, place: CalendarSlot, timeline: Timeline) -> None:
        language, words = self.speaks(timeline), timeline.vocabulary
        made["SUMMARY"] = Text(self._summary(event, place, timeline), language)
        made["DESCRIPTION"] = Text(self._description(event, timeline), language)
        if where := one_line(event.place.text(language) if event.place else ""):
            made["LOCATION"] = Text(where)
        made["STATUS"] = Text(_status(words.status(event.status).like, place))
        made["TRANSP"] = Text("TRANSPARENT")
        made["CLASS"] = Text("PUBLIC")
        terms = (words.kind(event.kind), *(words.topic(topic) for topic in event.topics))
        categories = vCategory("")
        categories.cats = [Text(one_line(term.name.text(language))) for term in terms]
        made["CATEGORIES"] = categories

    def _link(self, made: EventComponent, event: Event, timeline: Timeline) -> None:
        if event.main_source is not None:
            made["URL"] = vUri(address(event, event.main_source))
        links = [address(event, source) for source in event.sources]
        made["LINK"] = [vUri(link, params={"LINKREL": "describedby", "VALUE": "URI"}) for link in links]
        wholes = [link.id for link in event.related if link.relation == "part-of"]
        if wholes:
            made["RELATED-TO"] = [vText(self._uid(whole, timeline), params={"RELTYPE": "PARENT"}) for whole in wholes]

    def _uid(self, event_id: str, timeline: Timeline) -> str:
        return f"{event_id}{self.uid_suffix}@{timeline.info.id_domain}"

    def _summary(self, event: Event, place: CalendarSlot, timeline: Timeline) -> str:
        main = self.speaks(timeline)
        others = (each for each in (*timeline.info.languages, *published_languages()) if each != main)
        languages = (main, next(others)) if self.bilingual else (main,)
        titles = dict.fromkeys(dated_title(event, timeline, language) for language in languages)
        return ("" if place.firm else f"{_MARK} ") + " / ".join(titles)

    def _description(self, event: Event, timeline: Timeline) -> str:
        language = self.speaks(timeline)
        parts = [clean(event.summary.text(language))] if event.summary else []
        parts.append("\n".join(facts(event, timeline, language)))
        parts_of_sources = [
            "\n".join(filter(None, (f"{one.words} – {one.source}", one.url, one.archived)))
            for one in citations(event, timeline, language)
        ]
        return "\n\n".join((*parts, *parts_of_sources))


def _utc(moment: datetime.datetime) -> vDDDTypes:
    return vDDDTypes(moment.astimezone(datetime.UTC))


def _written_zone(moment: datetime.datetime) -> str | None:
    """The zone that a moment is written in; None for UTC."""
    zone = moment.tzinfo.key if isinstance(moment.tzinfo, zoneinfo.ZoneInfo) else "UTC"
    return None if zone == "UTC" or moment.year < _FIRST_LOCAL_YEAR else zone


@functools.cache
def _timezone(zone: str, first: int, last: int) -> Component:
    """A zone with the changes of its clocks in these years, by icalendar from the time zone database."""
    component = Timezone.from_tzid(
        zone, first_date=datetime.date(first, 1, 1), last_date=datetime.date(min(last + 1, datetime.MAXYEAR), 1, 1)
    )
    component.pop("COMMENT", None)  # for which years it holds is our own care
    return component


def _set_times(made: EventComponent, place: CalendarSlot) -> None:
    """DTSTART and, for days, DTEND the day after the last; a moment has no end that a source states, and so none here."""
    if place.moment is not None:
        is_local = _written_zone(place.moment) is not None
        made["DTSTART"] = vDDDTypes(place.moment) if is_local else _utc(place.moment)
        return
    made["DTSTART"] = vDDDTypes(place.first)
    if place.last < datetime.date.max:
        made["DTEND"] = vDDDTypes(place.last + datetime.timedelta(days=1))


def _set_value(made: EventComponent, date: ResolvedDate | None) -> None:
    """The date as far as it is known, for machines."""
    if date is None or date.edtf is None:
        return
    made["X-DIPLOTIMELINE-EDTF"] = Text(str(date.edtf))
    if date.modifier is not None:
        made["X-DIPLOTIMELINE-MODIFIER"] = Text(date.modifier.value)


def _status(status: str, place: CalendarSlot) -> str:
    """STATUS of an event whose status is like that one of the five."""
    if status == "cancelled":
        return "CANCELLED"
    return "CONFIRMED" if place.firm and status in _CONFIRMED else "TENTATIVE"
