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
from collections.abc import Iterator
from typing import ClassVar, Literal

from attrs import frozen
from icalendar import Calendar, vText

from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.edtf import Edtf, Form
from diplotimeline.exporters.colours import NAMES
from diplotimeline.exporters.contentlines import day, escaped, folded, local, utc
from diplotimeline.exporters.options import WEB_ADDRESS, language_option, option
from diplotimeline.exporters.protocol import LeftOut
from diplotimeline.exporters.refusing import kept, refused, strict_option
from diplotimeline.exporters.telling import address, dated_title, facts, witnesses
from diplotimeline.exporters.text import ascii_url, clean, one_line
from diplotimeline.model.event import Event
from diplotimeline.model.revision import EPOCH
from diplotimeline.model.timeline import Timeline
from diplotimeline.model.vocabulary import KINDS, TOPICS

ZONE = "Asia/Ho_Chi_Minh"
_ZONE_SINCE = datetime.date(1975, 6, 13)
# One STANDARD is enough from then on: Viet Nam has not changed its clocks since.
_VTIMEZONE = "\r\n".join(
    (
        "BEGIN:VTIMEZONE",
        f"TZID:{ZONE}",
        "BEGIN:STANDARD",
        "DTSTART:19750613T000000",
        "TZOFFSETFROM:+0800",
        "TZOFFSETTO:+0700",
        "TZNAME:+07",
        "END:STANDARD",
        "END:VTIMEZONE",
        "",
    )
).encode()
_MARK = "≈"
_CONFIRMED = frozenset(("held", "ongoing"))


@frozen
class Placed:
    """Where an event stands in the calendar: whole days, the last one included, or a moment."""

    first: datetime.date
    last: datetime.date
    moment: datetime.datetime | None
    firm: bool


@frozen
class IcsExporter:
    """An iCalendar file.

    A day or a span that an event fills is CONFIRMED; a choice of days, a month, a doubtful day is TENTATIVE, marked
    with ≈ and spread over all days that it can be. What could be any of more than --longest days, or has no year or
    no end, is left out and told. An empty selection gives a calendar that holds only its time zone.
    """

    media_type: ClassVar[str] = "text/calendar; charset=utf-8"
    suffix: ClassVar[str] = ".ics"

    language: Literal["vi", "en"] = language_option()
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
        """The calendar in chunks: head, time zone where one is used, then an event a chunk."""
        *head, end = self._head(timeline)
        yield b"".join(folded(line) for line in head)
        if self._needs_zone(timeline):
            yield _VTIMEZONE
        yield from kept(self._shown(timeline), lambda event: self._entry(event, timeline), strict=self.strict)
        yield folded(end)

    def left_out(self, timeline: Timeline) -> tuple[LeftOut, ...]:
        """The events that have no place in the calendar or do not fit, each with the reason."""
        return (*self.placeless(timeline), *refused(self._shown(timeline), lambda event: self._entry(event, timeline)))

    def placeless(self, timeline: Timeline) -> tuple[LeftOut, ...]:
        """The events that have no place in the calendar, each with the reason."""
        places = ((event, self.place(event)) for event in timeline)
        return tuple(LeftOut(event, place) for event, place in places if isinstance(place, str))

    def place(self, event: Event) -> Placed | str:
        """Where an event stands in the calendar, or the reason why it has no place there."""
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
        return Placed(first, shown_last, _moment(date, first) if firm else None, firm)

    def has_place(self, event: Event) -> bool:
        """Whether an event stands in the calendar."""
        return isinstance(self.place(event), Placed)

    # --- the calendar itself --------------------------------------------------------------------

    def _shown(self, timeline: Timeline) -> Iterator[Event]:
        """The events, what was withdrawn, and what stood here before and stands here no more; each once."""
        yield from timeline
        yield from timeline.withdrawn
        told = {event.id for event in timeline.withdrawn}
        for event in timeline.displaced:
            stands = event.id in timeline and self.has_place(timeline[event.id])
            if event.id not in told and not stands and self.has_place(event):
                told.add(event.id)
                yield event

    def _needs_zone(self, timeline: Timeline) -> bool:
        """Whether a time in it is that of Viet Nam, or it would hold nothing at all: RFC 5545 wants a component."""
        timed = (event for event in self._shown(timeline) if event.date is not None and event.date.time is not None)
        places = (place for event in timed if isinstance(place := self.place(event), Placed))
        if any(place.moment and place.moment.tzinfo is not datetime.UTC for place in places):
            return True
        return not any(self.has_place(event) for event in self._shown(timeline))

    def _head(self, timeline: Timeline) -> list[str]:
        """The lines of the calendar's own properties and, as the last, its end."""
        imprint = timeline.imprint
        description = imprint.description and one_line(imprint.description.text(self.language))
        names = _twice("NAME", "X-WR-CALNAME", one_line(imprint.title.text(self.language)))
        described = _twice("DESCRIPTION", "X-WR-CALDESC", description) if description else ()
        changed = max((event.changed for event in self._shown(timeline)), default=EPOCH)
        start = _start_of_head(self.language)
        own = _rest_of_head(changed, self.refresh_hours, self.self_url, imprint.url, self.color)
        return [*start, *names, *described, *own]

    # --- one event ------------------------------------------------------------------------------

    def _entry(self, event: Event, timeline: Timeline) -> bytes:
        """The bytes of an event; none if it has no place in the calendar."""
        place = self.place(event)
        if isinstance(place, str):
            return b""
        return b"".join([folded(line) for line in self._lines(event, place, timeline)])

    def _lines(self, event: Event, place: Placed, timeline: Timeline) -> Iterator[str]:
        """The content lines of an event, unfolded."""
        yield "BEGIN:VEVENT"
        yield f"UID:{self._uid(event.id, timeline)}"
        changed = utc(event.changed)
        yield f"DTSTAMP:{changed}"
        yield f"LAST-MODIFIED:{changed}"
        if event.revision is not None:
            yield f"CREATED:{utc(event.revision.first)}"
        yield f"SEQUENCE:{event.revision.sequence if event.revision else 0}"
        yield from _times(place)
        yield f"SUMMARY;LANGUAGE={self.language}:{escaped(self._summary(event, place))}"
        yield f"DESCRIPTION;LANGUAGE={self.language}:{escaped(self._description(event))}"
        if where := one_line(event.place.text(self.language) if event.place else ""):
            yield f"LOCATION:{escaped(where)}"
        yield f"STATUS:{_status(event, place)}"
        yield "TRANSP:TRANSPARENT"
        yield "CLASS:PUBLIC"
        terms = (KINDS[event.kind], *(TOPICS[topic] for topic in event.topics))
        yield f"CATEGORIES:{','.join([escaped(term.name(self.language)) for term in terms])}"
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
        return f"{event_id}{self.uid_suffix}@{timeline.imprint.id_domain}"

    def _summary(self, event: Event, place: Placed) -> str:
        languages = (self.language, "en" if self.language == "vi" else "vi") if self.bilingual else (self.language,)
        titles = dict.fromkeys(dated_title(event, language) for language in languages)
        return ("" if place.firm else f"{_MARK} ") + " / ".join(titles)

    def _description(self, event: Event) -> str:
        parts = [clean(event.summary.text(self.language))] if event.summary else []
        parts.append("\n".join([f"{fact.label}: {fact.text}" for fact in facts(event, self.language)]))
        told = [f"{one.words} – {one.source}\n{one.url}" for one in witnesses(event, self.language)]
        return "\n\n".join((*parts, *told))


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


def _moment(date: ResolvedDate, day: datetime.date) -> datetime.datetime | None:
    """A printed clock time in its zone: Viet Nam's as it is, any other, or one before its VTIMEZONE begins, in UTC."""
    if date.time is None or date.edtf is None or date.edtf.form is not Form.DATE:
        return None
    zone = date.time.zone or ZONE
    try:
        moment = date.time.on(day).replace(tzinfo=zoneinfo.ZoneInfo(zone))
        return moment if zone == ZONE and day >= _ZONE_SINCE else moment.astimezone(datetime.UTC)
    except OverflowError:  # at the ends of the calendar: the day itself is told
        return None


def _times(place: Placed) -> Iterator[str]:
    """DTSTART and, for days, DTEND the day after the last; a moment has no end that a source states, and so none here."""
    if place.moment is not None:
        moment = place.moment
        yield f"DTSTART:{utc(moment)}" if moment.tzinfo is datetime.UTC else f"DTSTART;TZID={ZONE}:{local(moment)}"
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


def _status(event: Event, place: Placed) -> str:
    if event.status == "cancelled":
        return "CANCELLED"
    return "CONFIRMED" if place.firm and event.status in _CONFIRMED else "TENTATIVE"


@functools.cache
def _start_of_head(language: str) -> tuple[str, ...]:
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", f"-//diplotimeline//diplotimeline//{language.upper()}")
    calendar.add("CALSCALE", "GREGORIAN")
    return tuple(_lines_of(calendar)[:-1])


@functools.lru_cache(maxsize=256)  # many calendars of one event have the same
def _rest_of_head(changed: datetime.datetime, hours: int, self_url: str | None, url: str | None, color: str) -> tuple[str, ...]:
    calendar = Calendar()
    calendar.add("X-WR-TIMEZONE", ZONE)
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
