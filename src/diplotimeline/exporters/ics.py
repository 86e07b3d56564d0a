"""iCalendar (RFC 5545, 7986): a calendar to subscribe to, one VEVENT an event, never a day that no source states.

Events are built by icalendar; its TEXT escape and its folding are replaced, since they turn a literal ``\\N`` into a
newline and hold all lines in memory.
"""

from __future__ import annotations

import datetime
import itertools
import zoneinfo
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Literal

from attrs import frozen
from icalendar import Calendar
from icalendar import Event as VEvent
from icalendar.parser import Parameters
from icalendar.prop import vText

from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.edtf import Edtf, Form
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
_LINE_OCTETS = 75
_MARK = "≈"
_CONFIRMED = frozenset(("held", "ongoing"))


class _Text(vText):
    """A TEXT value with the escapes of RFC 5545 3.3.11 and no others."""

    def to_ical(self) -> bytes:
        text = str(self).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return text.encode()


class _TextList:
    """Several TEXT values in one property."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = [_Text(text) for text in texts]
        self.params = Parameters()

    def to_ical(self) -> bytes:
        return b",".join(text.to_ical() for text in self.texts)


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
    color: str = option("teal", "a colour by its CSS3 name, in small letters", pattern="[a-z]+")
    strict: bool = strict_option()

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """The calendar in chunks: head, time zone where one is used, then an event a chunk."""
        head = _lines(self._calendar(timeline))
        yield b"".join(_folded(line) for line in head[:-1])
        places = [place for event in timeline if isinstance(place := self.place(event), Placed)]
        if not places or any(place.moment and place.moment.tzinfo is not datetime.UTC for place in places):
            yield _VTIMEZONE
        yield from kept(timeline, lambda event: self._entry(event, timeline), strict=self.strict)
        yield _folded(head[-1])

    def left_out(self, timeline: Timeline) -> tuple[LeftOut, ...]:
        """The events that have no place in the calendar or do not fit, each with the reason."""
        return (*self.placeless(timeline), *refused(timeline, lambda event: self._entry(event, timeline)))

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

    # --- the calendar itself --------------------------------------------------------------------

    def _calendar(self, timeline: Timeline) -> Calendar:
        imprint = timeline.imprint
        name = one_line(imprint.title.text(self.language))
        calendar = Calendar()
        calendar.add("VERSION", "2.0")
        calendar.add("PRODID", f"-//diplotimeline//diplotimeline//{self.language.upper()}")
        calendar.add("CALSCALE", "GREGORIAN")
        for key in ("NAME", "X-WR-CALNAME"):
            _add_text(calendar, key, name)
        if imprint.description is not None:
            for key in ("DESCRIPTION", "X-WR-CALDESC"):
                _add_text(calendar, key, one_line(imprint.description.text(self.language)))
        calendar.add("X-WR-TIMEZONE", ZONE)
        calendar.add("LAST-MODIFIED", max((event.changed for event in timeline), default=EPOCH))
        interval = f"PT{self.refresh_hours}H"
        typed = _Text(interval)
        typed.params["VALUE"] = "DURATION"
        calendar.add("REFRESH-INTERVAL", typed, encode=False)
        calendar.add("X-PUBLISHED-TTL", interval)
        if self.self_url:
            calendar.add("SOURCE", ascii_url(self.self_url), parameters={"VALUE": "URI"})
        if imprint.url:
            calendar.add("URL", ascii_url(imprint.url))
        calendar.add("COLOR", self.color)
        return calendar

    # --- one event ------------------------------------------------------------------------------

    def _entry(self, event: Event, timeline: Timeline) -> bytes:
        """The bytes of an event; none if it has no place in the calendar."""
        place = self.place(event)
        if isinstance(place, str):
            return b""
        return b"".join(_folded(line) for line in _lines(self._event(event, place, timeline)))

    def _event(self, event: Event, place: Placed, timeline: Timeline) -> VEvent:
        made = VEvent()
        made.add("UID", self._uid(event.id, timeline))
        made.add("DTSTAMP", event.changed)
        made.add("LAST-MODIFIED", event.changed)
        if event.revision is not None:
            made.add("CREATED", event.revision.first)
        made.add("SEQUENCE", event.revision.sequence if event.revision else 0)
        _add_time(made, place)
        _add_text(made, "SUMMARY", self._summary(event, place), language=self.language)
        _add_text(made, "DESCRIPTION", self._description(event), language=self.language)
        if place_name := one_line(event.place or ""):
            _add_text(made, "LOCATION", place_name)
        made.add("STATUS", _status(event, place))
        made.add("TRANSP", "TRANSPARENT")
        made.add("CLASS", "PUBLIC")
        terms = (KINDS[event.kind], *(TOPICS[topic] for topic in event.topics))
        made.add("CATEGORIES", _TextList(term.name(self.language) for term in terms), encode=False)
        if event.main_source is not None:
            made.add("URL", address(event, event.main_source))
        for link in event.related:
            if link.relation == "part-of" and link.id in timeline:
                made.add("RELATED-TO", self._uid(link.id, timeline), parameters={"RELTYPE": "PARENT"})
        if event.date is not None and event.date.edtf is not None:
            _add_text(made, "X-DIPLOTIMELINE-EDTF", str(event.date.edtf))
            if event.date.modifier is not None:
                _add_text(made, "X-DIPLOTIMELINE-MODIFIER", event.date.modifier.value)
        return made

    def _uid(self, event_id: str, timeline: Timeline) -> str:
        return f"{event_id}{self.uid_suffix}@{timeline.imprint.id_domain}"

    def _summary(self, event: Event, place: Placed) -> str:
        languages = (self.language, "en" if self.language == "vi" else "vi") if self.bilingual else (self.language,)
        titles = dict.fromkeys(dated_title(event, language) for language in languages)
        return ("" if place.firm else f"{_MARK} ") + " / ".join(titles)

    def _description(self, event: Event) -> str:
        parts = [clean(event.summary.text(self.language))] if event.summary else []
        parts.append("\n".join(f"{fact.label}: {fact.text}" for fact in facts(event, self.language)))
        told = (f"{one.words} – {one.source}\n{one.url}" for one in witnesses(event, self.language))
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
    spans = [(member.earliest, member.latest) for member in edtf.members]
    return edtf.form is not Form.ALL_OF or all(
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


def _add_time(made: VEvent, place: Placed) -> None:
    """DTSTART and, for days, DTEND the day after the last; a moment has no end that a source states, and so none here."""
    if place.moment is not None:
        made.add("DTSTART", place.moment)
        return
    made.add("DTSTART", place.first)
    if place.last < datetime.date.max:
        made.add("DTEND", place.last + datetime.timedelta(days=1))


def _status(event: Event, place: Placed) -> str:
    if event.status == "cancelled":
        return "CANCELLED"
    return "CONFIRMED" if place.firm and event.status in _CONFIRMED else "TENTATIVE"


def _add_text(component: Any, name: str, text: str, *, language: str | None = None) -> None:
    value = _Text(text)
    if language is not None:
        value.params["LANGUAGE"] = language
    component.add(name, value, encode=False)


def _lines(component: Any) -> list[str]:
    """The content lines of a component, unfolded, in the order they were added."""
    return [str(line) for line in component.content_lines(sorted=False) if line]


def _folded(line: str) -> bytes:
    """A content line in UTF-8 with its CRLF; folded between characters, never inside an escape or before blanks only."""
    data = line.encode()
    if len(data) <= _LINE_OCTETS:
        return data + b"\r\n"
    pieces = []
    start, room = 0, _LINE_OCTETS
    while len(data) - start > room:
        end = _fold_point(data, start, start + room)
        pieces.append(data[start:end])
        start, room = end, _LINE_OCTETS - 1
    pieces.append(data[start:])
    return b"\r\n ".join(pieces) + b"\r\n"


def _fold_point(data: bytes, start: int, end: int) -> int:
    while data[end] & 0xC0 == 0x80:  # noqa: PLR2004 - inside a UTF-8 sequence
        end -= 1
    slashes = len(data[start:end]) - len(data[start:end].rstrip(b"\\"))
    if slashes % 2:
        end -= 1
    while end > start + 1 and not data[end:].strip():
        end -= 1
    return end
