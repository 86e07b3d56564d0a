"""Timeline: events in order, with ways to select and join them."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from attrs import evolve, field, frozen

from diplotimeline.dates.wording import in_words
from diplotimeline.edtf import Edtf, Open, Verdict
from diplotimeline.errors import DiplotimelineError, UnknownNameError, did_you_mean
from diplotimeline.model.event import Event, LocalizedText
from diplotimeline.model.party import party
from diplotimeline.model.source import Source
from diplotimeline.model.vocabulary import KINDS, STATUSES, TOPICS, checked_term


@frozen
class Imprint:
    """What identifies a timeline: UIDs, tag: ids and self links are made of it.

    ``id_domain`` is a domain name of the publisher and never changes; ``since`` is the year in which it was the
    publisher's (RFC 4151); ``url`` is the address of the published folder, None if it has none yet. ``home`` is the
    publisher's own page; ``colour`` and ``colour_dark`` (#rrggbb) are those of the pages, on light and on dark.
    ``languages`` are those in which it is published, the main one first.
    """

    title: LocalizedText
    id_domain: str = field()
    since: int = 2026
    description: LocalizedText | None = None
    author: str | None = None
    licence: str | None = None
    url: str | None = None
    home: str | None = None
    colour: str = "#0f766e"
    colour_dark: str = "#5eead4"
    languages: tuple[str, ...] = ("vi", "en")

    @id_domain.validator
    def _check_domain(self, _attribute: object, value: str) -> None:
        if not re.fullmatch(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*", value):
            raise DiplotimelineError(f"{value!r} is no domain name", hint="e.g. timeline.example.org")


_NAMELESS = Imprint(LocalizedText(vi="Dòng thời gian", en="Timeline"), id_domain="timeline.invalid")


def _order(event: Event) -> tuple[float, float, float, str]:
    """The total order of events: see `Timeline`."""
    date = event.date
    if date is None or date.edtf is None:
        return math.inf, math.inf, math.inf, event.id
    if not date.edtf.has_year:
        return math.inf, math.inf, -1, event.id
    first, last = date.earliest, date.latest
    end = math.inf if last is None else last.ordinal
    start = end if first is None else first.ordinal
    clock = 0 if date.time is None else date.time.hour * 60 + date.time.minute
    part = 0 if date.part_of_day is None else (6, 12, 15, 19, 22)[list(type(date.part_of_day)).index(date.part_of_day)] * 60
    return start, end, clock or part, event.id


def _in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    made = tuple(sorted(events, key=_order))
    seen: set[str] = set()
    for event in made:
        if event.id in seen:
            raise DiplotimelineError(f'two events have the id "{event.id}"')
        seen.add(event.id)
    return made


@frozen(slots=False, repr=False)
class Timeline:
    """Events in order; immutable, iterates over its events, and finds one by its id: ``timeline["festival-2025"]``.

    The order is total: by the first day that the date can mean (its last one, if it is open at the start), then by
    the last (so a day comes before the month that starts with it), then by clock time or part of the day, then by id.
    Events whose year is unknown come after all dated ones, events without a date at the end.

    ``withdrawn`` holds, in the same order, what subscribers were told of and is no more: it is not iterated over, but
    calendars and feeds have to tell of it. ``displaced`` holds what events were before they changed, the newest first: a
    calendar that an event left has to cancel it there.

    Raises:
        DiplotimelineError: two events have the same id.
    """

    events: tuple[Event, ...] = field(default=(), converter=_in_order)
    imprint: Imprint = _NAMELESS
    withdrawn: tuple[Event, ...] = field(default=(), converter=_in_order)
    displaced: tuple[Event, ...] = ()

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def __contains__(self, item: object) -> bool:
        return item in self._by_id or item in self._by_id.values()

    def __getitem__(self, event_id: str) -> Event:
        if event_id not in self._by_id:
            raise UnknownNameError(f'no event "{event_id}"', hint=did_you_mean(event_id, self._by_id))
        return self._by_id[event_id]

    def __repr__(self) -> str:
        days = [str(day) for event in self for day in (event.date and event.date.earliest,) if day]
        span = f", {days[0]} to {max(days)}" if days else ""
        return f"<Timeline {self.imprint.title.text('en')!r}: {len(self)} events{span}>"

    @cached_property
    def _by_id(self) -> dict[str, Event]:
        return {event.id: event for event in self.events}

    @property
    def sources(self) -> tuple[Source, ...]:
        """All sources of its events, each once, by id."""
        return tuple(sorted({source for event in self for source in event.sources}, key=lambda source: source.id))

    def select(  # noqa: PLR0913 - filters, by keyword only
        self,
        *,
        start: Edtf | str | None = None,
        end: Edtf | str | None = None,
        certain: bool = False,
        party: str | None = None,
        kind: str | None = None,
        topic: str | None = None,
        status: str | None = None,
        source_language: str | None = None,
        text: str | None = None,
    ) -> Timeline:
        """The events that match all that is given.

        Args:
            start: only those that overlap the time from the first day of this value on; EDTF.
            end: only those that overlap the time up to the last day of this value; EDTF.
            certain: leave out those that only possibly overlap.
            party: ISO 3166 code; a state matches its provinces too.
            kind: an id of the table of kinds.
            topic: an id of the table of topics.
            status: an id of the table of statuses.
            source_language: only those with a source in that language.
            text: only those in whose words it stands, whatever the case and the accents.

        Raises:
            UnknownNameError: a kind, topic, status or party that is in no table.
            EdtfError: ``start`` or ``end`` is no EDTF value.
        """
        tests = [
            _overlap_test(start, end, certain=certain) if start is not None or end is not None else None,
            None if party is None else _party_test(party),
            None if kind is None else _attribute_test("kind", checked_term(KINDS, "kind", kind).id),
            None if topic is None else _topic_test(checked_term(TOPICS, "topic", topic).id),
            None if status is None else _attribute_test("status", checked_term(STATUSES, "status", status).id),
            None if source_language is None else _language_test(source_language),
            None if text is None else _text_test(text),
        ]
        wanted = [test for test in tests if test is not None]

        def chosen(events: tuple[Event, ...]) -> tuple[Event, ...]:
            return tuple(event for event in events if all(test(event) for test in wanted))

        parts = (self.events, self.withdrawn, self.displaced)
        events, withdrawn, displaced = (chosen(each) for each in parts)
        return evolve(self, events=events, withdrawn=withdrawn, displaced=displaced)

    def merged(self, other: Timeline) -> Timeline:
        """Both in one; of an event that is in both, this one's fields hold and the attestations are joined."""
        joined = {**other._by_id}
        for event in self:
            twin = joined.get(event.id)
            told = event.attestations if twin is None else tuple(dict.fromkeys((*event.attestations, *twin.attestations)))
            joined[event.id] = event if told == event.attestations else evolve(event, attestations=told)
        return evolve(self, events=tuple(joined.values()))


Test = Callable[[Event], bool]


def _overlap_test(start: Edtf | str | None, end: Edtf | str | None, *, certain: bool) -> Test:
    first, last = (
        None if value is None else value if isinstance(value, Edtf) else Edtf.parse(str(value)) for value in (start, end)
    )
    begin = None if first is None else first.earliest
    finish = None if last is None else last.latest
    if begin is None and finish is None:
        raise DiplotimelineError(f"neither {start} nor {end} bounds a time", hint="a start has a first day, an end a last")
    if begin is not None and finish is not None and finish < begin:
        raise DiplotimelineError(f"the end ({end}) lies before the start ({start})")
    period = Edtf.interval(
        Open.OPEN if begin is None else Edtf.of_day(begin), Open.OPEN if finish is None else Edtf.of_day(finish)
    )
    least = Verdict.CERTAINLY if certain else Verdict.POSSIBLY
    return lambda event: event.date is not None and event.date.during(period) >= least


def _party_test(code: str) -> Test:
    wanted = party(code)
    return lambda event: any(each.is_of(wanted.code) for each in event.parties)


def _attribute_test(name: str, value: str) -> Test:
    return lambda event: bool(getattr(event, name) == value)


def _topic_test(topic: str) -> Test:
    return lambda event: topic in event.topics


def _language_test(language: str) -> Test:
    return lambda event: any(source.language == language for source in event.sources)


def _text_test(text: str) -> Test:
    wanted = plain(text)
    return lambda event: wanted in plain(searchable(event))


def plain(text: str) -> str:
    """Text for searching: no case, no accents, đ as d."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def searchable(event: Event) -> str:
    """All words of an event that a reader might look for."""
    texts = [event.title, event.summary, event.place, *(person.office for person in event.participants)]
    words = [word for text in texts if text is not None for word in (text.vi, text.en, text.fr) if word]
    words += [name for party in event.parties for name in (party.vi, party.en, party.code)]
    words += [person.name for person in event.participants]
    words += [told.when for told in event.attestations]
    if event.date is not None:
        words += [in_words(event.date, language) for language in ("vi", "en")]
    return "\n".join(words)
