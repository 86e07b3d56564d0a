"""iCalendar (RFC 5545, 7986): a calendar to subscribe to, one VEVENT an event, never a day that no source states.

The head of the calendar is built by icalendar, so are values that are no text. The lines of events are our own
(`diplotimeline.exporters.contentlines`): icalendar turns a literal ``\\N`` into a newline, holds all lines in memory,
and takes three times as long.
"""

from __future__ import annotations

import datetime
import functools
import itertools
import zoneinfo
from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from attrs import frozen
from icalendar import Calendar, Timezone, vText

from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.edtf import Edtf, Form
from diplotimeline.exporters.colours import NAMES
from diplotimeline.exporters.contentlines import day, escaped, folded, local, utc
from diplotimeline.exporters.options import WEB_ADDRESS, Speaking, option
from diplotimeline.exporters.protocol import Skipped
from diplotimeline.exporters.rejecting import encode_valid, find_rejected, strict_option
from diplotimeline.exporters.summary import address, citations, dated_title, facts
from diplotimeline.exporters.text import ascii_url, clean, one_line
from diplotimeline.messages import published_languages
from diplotimeline.model.event import Event
from diplotimeline.model.revision import EPOCH
from diplotimeline.model.timeline import Timeline

_FIRST_LOCAL_YEAR = 1970
"""Moments before it are written in UTC: no program needs the rules of a zone for them, and few know them."""

_MARK = "≈"
_CONFIRMED = frozenset(("held", "ongoing"))


@frozen
class CalendarSlot:
    """Where an event stands in the calendar: whole days, the last one included, or a moment."""

    first: datetime.date
    last: datetime.date
    moment: datetime.datetime | None
    firm: bool


@frozen
class IcsExporter(Speaking):
    """An iCalendar file.

    A day or a span that an event fills is CONFIRMED; a choice of days, a month, a doubtful day is TENTATIVE, marked
    with ≈ and spread over all days that it can be. What could be any of more than --longest days, or has no year or
    no end, is left out and told. An empty selection gives a calendar that holds only its time zone.
    """

    media_type: ClassVar[str] = "text/calendar; charset=utf-8"
    suffix: ClassVar[str] = ".ics"

    bilingual: bool = option(default=False, about="titles in both languages, the chosen one first")
    fuzzy: Literal["span", "start", "skip"] = option("span", "unsure days: all of them, the first, or none")
    longest: int = option(31, "days that an event may be unsure over and still be shown", least=1)
    uid_suffix: str = option(
        "", "letters, digits, hyphens added to each UID, for a second feed in one calendar", pattern="[A-Za-z0-9._-]*"
    )
    self_url: str | None = option(None, "the address of this very file, https://…", pattern=WEB_ADDRESS)
    refresh_hours: int = option(12, "hours after which subscribers should look again", least=1, most=8760)
    color: str = option("teal", "a colour by its CSS3 name, in small letters", pattern="|".join(NAMES))
    strict: bool = strict_option()

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """The calendar in chunks: head, the time zones that are used, then an event a chunk."""
        zones = self._zones(timeline)
        *head, end = self._head(timeline, zones)
        yield b"".join(folded(line) for line in head)
        yield from (_timezone(zone, *years) for zone, years in zones.items())
        yield from encode_valid(self._shown(timeline), lambda event: self._entry(event, timeline), strict=self.strict)
        yield folded(end)

    def skipped(self, timeline: Timeline) -> tuple[Skipped, ...]:
        """The events that have no place in the calendar or do not fit, each with the reason."""
        return (*self.without_slot(timeline), *find_rejected(self._shown(timeline), lambda event: self._entry(event, timeline)))

    def without_slot(self, timeline: Timeline) -> tuple[Skipped, ...]:
        """The events that have no place in the calendar, each with the reason."""
        slots = ((event, self.slot_of(event, timeline)) for event in timeline)
        return tuple(Skipped(event, slot) for event, slot in slots if isinstance(slot, str))

    def slot_of(self, event: Event, timeline: Timeline) -> CalendarSlot | str:
        """Where an event of a timeline stands in the calendar, or the reason why it has no place there."""
        date = event.date
        if date is None or date.edtf is None:
            return "its date is not known"
        span = _span(date)
        if isinstance(span, str):
            return span
        first, last = span
        firm = date.is_firm and _is_unbroken(date.edtf)
        days = (last - first).days + 1
        if not firm and days > self.longest:
            return f"it could be any of more than {self.longest} days"
        if not firm and days > 1 and self.fuzzy == "skip":
            return "its days are not sure"
        shown_last = first if not firm and self.fuzzy == "start" else last
        return CalendarSlot(first, shown_last, timeline.moment_of(event) if firm else None, firm)

    def has_slot(self, event: Event, timeline: Timeline) -> bool:
        """Whether an event of a timeline stands in the calendar."""
        return isinstance(self.slot_of(event, timeline), CalendarSlot)

    # --- the calendar itself --------------------------------------------------------------------

    def _shown(self, timeline: Timeline) -> Iterator[Event]:
        """The events, what was withdrawn, and what stood here before and stands here no more; each once."""
        yield from timeline
        yield from timeline.withdrawn
        seen = {event.id for event in timeline.withdrawn}
        for event in timeline.superseded:
            stands = event.id in timeline and self.has_slot(timeline[event.id], timeline)
            if event.id not in seen and not stands and self.has_slot(event, timeline):
                seen.add(event.id)
                yield event

    def _zones(self, timeline: Timeline) -> Mapping[str, tuple[int, int]]:
        """Zone → first and last year in which a moment is written in it.

        A calendar that holds no event holds a zone all the same, since RFC 5545 wants a component.
        """
        found: dict[str, list[int]] = {}
        # Few events have a time, and only those can have a zone.
        for event in self._shown(timeline):
            place = self.slot_of(event, timeline) if event.date is not None and event.date.time is not None else None
            if isinstance(place, CalendarSlot) and place.moment is not None and (zone := _written_zone(place.moment)):
                found.setdefault(zone, []).append(place.moment.year)
        if not any(self.has_slot(event, timeline) for event in self._shown(timeline)):
            return {timeline.info.zone or "UTC": (_FIRST_LOCAL_YEAR, _FIRST_LOCAL_YEAR)}
        return {zone: (min(years), max(years)) for zone, years in sorted(found.items())}

    def _head(self, timeline: Timeline, zones: Mapping[str, tuple[int, int]]) -> list[str]:
        """The lines of the calendar's own properties and, as the last, its end; ``zones`` are those that it uses."""
        info, language = timeline.info, self.speaks(timeline)
        description = info.description and one_line(info.description.text(language))
        names = _twice("NAME", "X-WR-CALNAME", one_line(info.title.text(language)))
        described = _twice("DESCRIPTION", "X-WR-CALDESC", description) if description else ()
        changed = max((event.changed for event in self._shown(timeline)), default=EPOCH)
        start = _start_of_head(language)
        zone = info.zone or (next(iter(zones)) if len(zones) == 1 else None)
        own = _rest_of_head(changed, zone, self.refresh_hours, self.self_url, info.url, self.color)
        return [*start, *names, *described, *own]

    # --- one event ------------------------------------------------------------------------------

    def _entry(self, event: Event, timeline: Timeline) -> bytes:
        """The bytes of an event; none if it has no place in the calendar."""
        place = self.slot_of(event, timeline)
        if isinstance(place, str):
            return b""
        return b"".join([folded(line) for line in self._lines(event, place, timeline)])

    def _lines(self, event: Event, place: CalendarSlot, timeline: Timeline) -> Iterator[str]:
        """The content lines of an event, unfolded."""
        language, words = self.speaks(timeline), timeline.vocabulary
        yield "BEGIN:VEVENT"
        yield f"UID:{self._uid(event.id, timeline)}"
        changed = utc(event.changed)
        yield f"DTSTAMP:{changed}"
        yield f"LAST-MODIFIED:{changed}"
        if event.revision is not None:
            yield f"CREATED:{utc(event.revision.first)}"
        yield f"SEQUENCE:{event.revision.sequence if event.revision else 0}"
        yield from _times(place)
        yield f"SUMMARY;LANGUAGE={language}:{escaped(self._summary(event, place, timeline))}"
        yield f"DESCRIPTION;LANGUAGE={language}:{escaped(self._description(event, timeline))}"
        if where := one_line(event.place.text(language) if event.place else ""):
            yield f"LOCATION:{escaped(where)}"
        yield f"STATUS:{_status(words.status(event.status).like, place)}"
        yield "TRANSP:TRANSPARENT"
        yield "CLASS:PUBLIC"
        terms = (words.kind(event.kind), *(words.topic(topic) for topic in event.topics))
        yield f"CATEGORIES:{','.join([escaped(one_line(term.name.text(language))) for term in terms])}"
        if event.main_source is not None:
            yield f"URL:{address(event, event.main_source)}"
        for source in event.sources:
            yield f'LINK;LINKREL="describedby";VALUE=URI:{address(event, source)}'
        for link in event.related:
            if link.relation == "part-of":
                yield f"RELATED-TO;RELTYPE=PARENT:{self._uid(link.id, timeline)}"
        yield from _value(event.date)
        yield "END:VEVENT"

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


def _span(date: ResolvedDate) -> tuple[datetime.date, datetime.date] | str:
    """The first and last day that it can be, or the reason why a calendar cannot hold them."""
    if date.edtf is not None and not date.edtf.has_year:
        return "its year is not known"
    if date.earliest is None or date.latest is None:
        return "it is open at one end"
    first, last = date.earliest.to_date(), date.latest.to_date()
    if first is None or last is None or (last == datetime.date.max and first != last):
        return "iCalendar holds only the years 1 to 9999"
    return first, last


def _is_unbroken(edtf: Edtf) -> bool:
    """Whether a value is one run of days; a set with gaps is none."""
    if edtf.form is not Form.ALL_OF:
        return True
    spans = [(member.earliest, member.latest) for member in edtf.members]
    return all(
        end is not None and start is not None and start.ordinal <= end.ordinal + 1
        for (_, end), (start, _) in itertools.pairwise(spans)
    )


def _written_zone(moment: datetime.datetime) -> str | None:
    """The zone that a moment is written in; None for UTC."""
    zone = moment.tzinfo.key if isinstance(moment.tzinfo, zoneinfo.ZoneInfo) else "UTC"
    return None if zone == "UTC" or moment.year < _FIRST_LOCAL_YEAR else zone


@functools.cache
def _timezone(zone: str, first: int, last: int) -> bytes:
    """A zone with the changes of its clocks in these years, by icalendar from the time zone database."""
    component = Timezone.from_tzid(
        zone, first_date=datetime.date(first, 1, 1), last_date=datetime.date(min(last + 1, datetime.MAXYEAR), 1, 1)
    )
    component.pop("COMMENT", None)  # for which years it holds is our own care
    data: bytes = component.to_ical()
    return data


def _times(place: CalendarSlot) -> Iterator[str]:
    """DTSTART and, for days, DTEND the day after the last; a moment has no end that a source states, and so none here."""
    if place.moment is not None:
        moment = place.moment
        zone = _written_zone(moment)
        yield f"DTSTART:{utc(moment)}" if zone is None else f"DTSTART;TZID={zone}:{local(moment)}"
        return
    yield f"DTSTART;VALUE=DATE:{day(place.first)}"
    if place.last < datetime.date.max:
        yield f"DTEND;VALUE=DATE:{day(place.last + datetime.timedelta(days=1))}"


def _value(date: ResolvedDate | None) -> Iterator[str]:
    """The date as far as it is known, for machines."""
    if date is not None and date.edtf is not None:
        yield f"X-DIPLOTIMELINE-EDTF:{escaped(str(date.edtf))}"
        if date.modifier is not None:
            yield f"X-DIPLOTIMELINE-MODIFIER:{date.modifier.value}"


def _status(status: str, place: CalendarSlot) -> str:
    """STATUS of an event whose status is like that one of the five."""
    if status == "cancelled":
        return "CANCELLED"
    return "CONFIRMED" if place.firm and status in _CONFIRMED else "TENTATIVE"


@functools.cache
def _start_of_head(language: str) -> tuple[str, ...]:
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", f"-//diplotimeline//diplotimeline//{language.upper()}")
    calendar.add("CALSCALE", "GREGORIAN")
    return tuple(_lines_of(calendar)[:-1])


@functools.lru_cache(maxsize=256)  # many calendars of one event have the same
def _rest_of_head(
    changed: datetime.datetime, zone: str | None, hours: int, self_url: str | None, url: str | None, color: str
) -> tuple[str, ...]:
    calendar = Calendar()
    if zone is not None:
        calendar.add("X-WR-TIMEZONE", zone)
    calendar.add("LAST-MODIFIED", changed)
    interval = f"PT{hours}H"  # not as a timedelta: 48 hours would become P2D
    calendar.add("REFRESH-INTERVAL", vText(interval, params={"VALUE": "DURATION"}), encode=False)
    calendar.add("X-PUBLISHED-TTL", interval)
    if self_url:
        calendar.add("SOURCE", ascii_url(self_url), parameters={"VALUE": "URI"})
    if url:
        calendar.add("URL", ascii_url(url))
    calendar.add("COLOR", color)
    return tuple(_lines_of(calendar)[1:])


def _twice(name: str, other: str, text: str) -> tuple[str, str]:
    """A text under the name of RFC 7986 and under the older one that most programs read."""
    return f"{name}:{escaped(text)}", f"{other}:{escaped(text)}"


def _lines_of(component: Calendar) -> list[str]:
    """The content lines of a component, unfolded, in the order they were added."""
    return [str(line) for line in component.content_lines(sorted=False) if line]
