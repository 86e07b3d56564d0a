"""Timeline: events in order, with ways to select, join, save and write them."""

from __future__ import annotations

import datetime
import math
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Unpack, overload

from attrs import evolve, field, fields, frozen

from diplotimeline.edtf import Edtf
from diplotimeline.errors import Diagnostic, InvalidValueError, Path, UnknownNameError, did_you_mean
from diplotimeline.messages import Messages, fallback_language, joined_words
from diplotimeline.model import selecting, values
from diplotimeline.model.event import Event
from diplotimeline.model.info import InfoFields, TimelineInfo
from diplotimeline.model.selecting import AnyOf
from diplotimeline.model.source import Source
from diplotimeline.model.vocabulary import Vocabulary, vocabulary_of
from diplotimeline.phrases import Phrase, as_phrase, for_example

_HOURS_OF_PARTS = (6, 12, 15, 19, 22)
"""Where a part of the day stands among clock times: morning, noon, afternoon, evening, night."""


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
    part = 0 if date.part_of_day is None else _HOURS_OF_PARTS[list(type(date.part_of_day)).index(date.part_of_day)] * 60
    return start, end, clock or part, event.id


def _in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    found = values.items(tuple(events) if isinstance(events, Iterator) else events)
    for each in found:
        if not isinstance(each, Event):
            raise InvalidValueError(
                Phrase("each is an Event, found {found}", found=values.shown(each)),
                hint=for_example('Event("talks-2025", "talks", …)'),
            )
    made = tuple(sorted(found, key=_order))
    seen: set[str] = set()
    for event in made:
        if event.id in seen:
            raise InvalidValueError(Phrase('two events have the id "{event}"', event=event.id), hint="give one another id")
        seen.add(event.id)
    return made


def _as_given(events: Iterable[Event]) -> tuple[Event, ...]:
    found = values.items(tuple(events) if isinstance(events, Iterator) else events)
    for each in found:
        if not isinstance(each, Event):
            raise InvalidValueError(Phrase("each is an Event, found {found}", found=values.shown(each)))
    return found


@frozen(slots=False, repr=False, init=False)
class Timeline:
    """Events in order; immutable, iterates over its events, and finds one by its id: ``timeline["festival-2025"]``.

    The order is total: by the first day that the date can mean (its last one, if it is open at the start), then by
    the last (so a day comes before the month that starts with it), then by clock time or part of the day, then by id.
    Events whose year is unknown come after all dated ones, events without a date at the end.

    ``withdrawn`` holds, in the same order, what subscribers were told of and is no more: it is not iterated over, but
    calendars and feeds have to tell of it. ``superseded`` holds what events were before they changed, the newest first: a
    calendar that an event left has to cancel it there.

    Example:
        >>> talks = Event("talks-2025", "talks", title="Talks in Paris", parties=["LA", "FR"], date="2025-04-17")
        >>> timeline = Timeline([talks], title="Ours", id_domain="example.org")
        >>> timeline.info.title.text("en"), [event.id for event in timeline.select(party="Laos")]
        ('Ours', ['talks-2025'])

    Raises:
        InvalidValueError: two events, or two sources, have the same id; or something else is no event.
        UnknownNameError: a kind, topic, status, relation or party that is not in the vocabulary.
    """

    events: tuple[Event, ...] = field(converter=_in_order)
    info: TimelineInfo
    vocabulary: Vocabulary = field(converter=vocabulary_of)
    withdrawn: tuple[Event, ...] = field(converter=_in_order)
    superseded: tuple[Event, ...] = field(converter=_as_given)

    def __init__(
        self,
        events: Iterable[Event] = (),
        info: TimelineInfo | None = None,
        vocabulary: Vocabulary | str | None = None,
        withdrawn: Iterable[Event] = (),
        superseded: Iterable[Event] = (),
        **about: Unpack[InfoFields],
    ) -> None:
        """Make a timeline.

        Args:
            events: in any order.
            info: what identifies it; or give the fields of `TimelineInfo` as keywords.
            vocabulary: a `Vocabulary`, "none", or that of diplomacy if left out.
            withdrawn: what subscribers were told of and is no more.
            superseded: what events were before they changed.
            about: see `TimelineInfo`.
        """
        unknown = [name for name in about if name not in InfoFields.__annotations__]
        if unknown:
            known = (*(each.name for each in fields(Timeline)), *InfoFields.__annotations__)
            raise UnknownNameError(
                Phrase('a timeline has no field "{name}"', name=unknown[0]), hint=did_you_mean(unknown[0], known)
            )
        if info is None:
            info = TimelineInfo(**about)
        elif about:
            raise InvalidValueError("give a TimelineInfo or its fields, not both")
        elif not isinstance(info, TimelineInfo):
            raise InvalidValueError(values.needed("a TimelineInfo", info), hint='or title="…"')
        self.__attrs_init__(events, info, vocabulary, withdrawn, superseded)

    def __attrs_post_init__(self) -> None:
        both = next((event.id for event in self.withdrawn if event.id in self._by_id), None)
        if both is not None:
            raise InvalidValueError(
                Phrase('"{both}" is among the events and among those withdrawn', both=both), hint="it is one or the other"
            )
        sources: dict[str, Source] = {}
        for event in (*self.withdrawn, *self.superseded):  # they may be of a kind that is no more, but of none that never was
            for name in (event.kind, event.status):
                values.slug(name)
        for event in self.events:
            for fault in unknown_names(event, self.vocabulary):
                raise UnknownNameError(
                    Phrase('event "{event}": {message}', event=event.id, message=as_phrase(fault.message)), hint=fault.hint
                )
            for source in event.sources:
                if sources.setdefault(source.id, source) != source:
                    raise InvalidValueError(
                        Phrase('two sources have the id "{source}"', source=source.id), hint="give one another id"
                    )
        if self.info.subject is not None:
            self.vocabulary.check_name("party", self.info.subject)

    # --- as a collection ------------------------------------------------------------------------

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            return item in self._by_id
        return isinstance(item, Event) and self._by_id.get(item.id) == item

    @overload
    def __getitem__(self, key: str | int) -> Event: ...
    @overload
    def __getitem__(self, key: slice) -> Timeline: ...
    def __getitem__(self, key: str | int | slice) -> Event | Timeline:
        if isinstance(key, int):
            return self.events[key]
        if isinstance(key, slice):
            return evolve(self, events=self.events[key])
        if not isinstance(key, str):
            raise UnknownNameError(values.needed("an id, a place or a slice", key))
        if key not in self._by_id:
            raise UnknownNameError(Phrase('no event "{key}"', key=key), hint=did_you_mean(key, self._by_id))
        return self._by_id[key]

    def __repr__(self) -> str:
        days = [str(day) for event in self for day in (event.date and event.date.earliest,) if day]
        span = f", {days[0]} to {max(days)}" if days else ""
        return f"<Timeline {self.info.title.text(fallback_language())!r}: {len(self)} events{span}>"

    @cached_property
    def _by_id(self) -> dict[str, Event]:
        return {event.id: event for event in self.events}

    @property
    def sources(self) -> tuple[Source, ...]:
        """All sources of its events, each once, by id."""
        return tuple(sorted({source for event in self for source in event.sources}, key=lambda source: source.id))

    def published_events(self) -> Iterator[Event]:
        """All that subscribers are told of: the events, and what was withdrawn."""
        yield from self.events
        yield from self.withdrawn

    def moment_of(self, event: Event) -> datetime.datetime | None:
        """When one of its events began, to the minute; None unless the day, a clock time and its zone are known.

        The zone is that which is printed, else that of the event, of its source, of the timeline, in this order.
        """
        date = event.date
        if date is None or date.time is None or not date.states_one_day:
            return None
        day = date.earliest.to_date() if date.earliest else None
        time = date.time.assumed_in(self.info.zone)
        if day is None or time.zone is None:
            return None
        from zoneinfo import ZoneInfo  # noqa: PLC0415 - few events have a time

        try:
            moment = time.on(day).replace(tzinfo=ZoneInfo(time.zone))
            moment.astimezone(datetime.UTC)
        except OverflowError:  # at the ends of the calendar: the day itself is told
            return None
        return moment

    # --- selecting and joining ------------------------------------------------------------------

    def select(  # noqa: PLR0913 - filters, by keyword only
        self,
        *,
        start: Edtf | str | None = None,
        end: Edtf | str | None = None,
        certain: bool = False,
        party: AnyOf | None = None,
        kind: AnyOf | None = None,
        topic: AnyOf | None = None,
        status: AnyOf | None = None,
        source_language: AnyOf | None = None,
        text: str | None = None,
    ) -> Timeline:
        """The events that match all that is given; of several names, any will do.

        Args:
            start: only those that overlap the time from the first day of this value on; EDTF.
            end: only those that overlap the time up to the last day of this value; EDTF.
            certain: leave out those that only possibly overlap.
            party: an id or a name; one that others are a part of, such as a state, matches these too.
            kind: an id of the table of kinds, or of a group of them ("signed").
            topic: an id of the table of topics.
            status: an id of the table of statuses.
            source_language: only those with a source in that language (IETF tag).
            text: only those in whose words it stands, whatever the case and the accents.

        Raises:
            UnknownNameError: a kind, topic, status, party or language that is in no table.
            EdtfError: ``start`` or ``end`` is no EDTF value.
        """
        words = self.vocabulary
        bounded = start is not None or end is not None
        tests = [
            selecting.overlap(start, end, certain=certain) if bounded else None,
            None if party is None else selecting.with_party(party, words),
            None if kind is None else selecting.named("kind", kind, words),
            None if topic is None else selecting.named("topic", topic, words),
            None if status is None else selecting.named("status", status, words),
            None if source_language is None else selecting.in_language(source_language),
            None if text is None else selecting.holding(text, words, self.info),
        ]
        wanted = [test for test in tests if test is not None]
        return self.filter(lambda event: all(test(event) for test in wanted))

    def filter(self, predicate: Callable[[Event], bool]) -> Timeline:
        """The events for which a function says yes; so too of what was withdrawn and superseded."""
        parts = (self.events, self.withdrawn, self.superseded)
        events, withdrawn, superseded = (tuple(filter(predicate, each)) for each in parts)
        return evolve(self, events=events, withdrawn=withdrawn, superseded=superseded)

    def merged(self, other: Timeline) -> Timeline:
        """Both in one, with nothing of either lost; this one's `info` holds.

        Of an event that is in both, this one's fields hold, what it lacks comes from the other, and lists are joined (see
        `Event.joined`). A source of the other whose id stands here for another article gets a new id. What one of them
        withdrew and the other still has stands. Of terms with the same id this one's hold. A clock time that is in the
        zone of its timeline stays in it.

        Raises:
            InvalidValueError: the other is no timeline.
        """
        if not isinstance(other, Timeline):
            raise InvalidValueError(values.needed("a Timeline", other))
        other = _with_other_source_ids(other, {source.id: source for source in self.sources})
        mine, theirs = self.info.zone, other.info.zone
        # A zone of the whole would become that of times which nobody put into one: then it stands at each event.
        zone = None if theirs is None and any(map(_leans_on_zone, other)) else mine
        events = {event.id: _put_into(event, None if theirs == zone else theirs) for event in other}
        for event in self:
            twin = events.get(event.id)
            own = _put_into(event, None if mine == zone and (twin is None or twin.zone is None) else mine)
            events[event.id] = own if twin is None else own.joined(twin)
        taken_back = (*other.withdrawn, *self.withdrawn)
        for event in taken_back:
            if event.id in events:  # it stands again; what subscribers were told of it goes on
                events[event.id] = events[event.id].with_later(event.revision)
        gone = {event.id: event for event in taken_back if event.id not in events}
        superseded = dict.fromkeys((*self.superseded, *other.superseded))
        return evolve(
            self,
            events=tuple(events.values()),
            info=evolve(self.info, zone=zone, words=Messages(joined_words(other.info.words.own, self.info.words.own))),
            vocabulary=self.vocabulary.joined(other.vocabulary),
            withdrawn=tuple(gone.values()),
            superseded=tuple(superseded),
        )

    def __add__(self, other: Timeline) -> Timeline:
        return self.merged(other) if isinstance(other, Timeline) else NotImplemented

    # --- to other forms -------------------------------------------------------------------------

    def to_records(self, language: str | None = None) -> list[dict[str, str | int | None]]:
        """One dict an event, by the columns of the CSV (docs/reference/columns.md); None for an empty cell.

        Args:
            language: of names and dates in words; the main one if not given.
        """
        from diplotimeline.model.columns import columns_of  # noqa: PLC0415 - columns tell of timelines

        spoken = language or self.info.language
        columns = columns_of(self)
        return [{column.name: column.value(event, self, spoken) for column in columns} for event in self]

    def to_dict(self) -> dict[str, Any]:
        """All that it holds as plain dicts, lists, texts and numbers, which JSON can hold, under the keys of the data file."""
        from diplotimeline.model.dicts import to_dict  # noqa: PLC0415 - cattrs is loaded when it is needed

        return to_dict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Timeline:
        """The timeline that `to_dict` told of, or that the tables of a data file hold.

        Raises:
            DataFileError: everything wrong with it, each with its path.
        """
        from diplotimeline.model.dicts import from_dict  # noqa: PLC0415 - cattrs is loaded when it is needed

        return from_dict(data)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write it as a data file (TOML), whole or not at all; of a file that is there, comments and order stay.

        What subscribers were told of it is no part of that file: `diplotimeline.publish` writes it beside.

        Raises:
            DataFileError: a file is there and cannot be read.
            InvalidValueError: an event is related to one that is not in the timeline, as in a selection.
            WriteError: the file cannot be written.
        """
        from diplotimeline.sources.saving import save  # noqa: PLC0415 - tomlkit is loaded when it is needed

        save(self, path)


def unknown_names(event: Event | Mapping[str, Any], vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """The ids of an event that are not in the vocabulary, each with its path in the event.

    Args:
        event: it, or its table as far as that can be read.
        vocabulary: that of the timeline.
    """
    for family, path, name in _named(event):
        if not isinstance(name, str) or not name.strip():
            continue
        try:
            vocabulary.check_name(family, name)
        except UnknownNameError as error:
            yield Diagnostic.of(error, path)


def _named(event: Event | Mapping[str, Any]) -> Iterator[tuple[str, Path, Any]]:
    """Whatever an event names of a vocabulary: the family of the term, the path to it, its id."""
    for family in ("kind", "status"):
        yield family, (family,), _read(event, family)
    for family, field_name in (("topic", "topics"), ("party", "parties")):
        for index, name in enumerate(_listed(event, field_name)):
            yield family, (field_name, index), name
    for family, field_name in (("party", "participants"), ("relation", "related")):
        for index, each in enumerate(_listed(event, field_name)):
            yield family, (field_name, index, family), _read(each, family)


def _read(item: Any, name: str) -> Any:
    return item.get(name) if isinstance(item, Mapping) else getattr(item, name, None)


def _listed(item: Any, name: str) -> Iterable[Any]:
    found = _read(item, name)
    return found if isinstance(found, list | tuple) else ()


def _leans_on_zone(event: Event) -> bool:
    """Whether it has a clock time whose zone only its timeline can give."""
    time = None if event.date is None else event.date.time
    return time is not None and time.zone is None and time.zone_words is None


def _put_into(event: Event, zone: str | None) -> Event:
    """The event with a zone of its own, if its clock time needs one."""
    return evolve(event, zone=zone) if zone is not None and _leans_on_zone(event) else event


def _with_other_source_ids(timeline: Timeline, taken: Mapping[str, Source]) -> Timeline:
    """The timeline with new ids for the sources whose ids stand for other articles elsewhere."""
    clashing = [source for source in timeline.sources if taken.get(source.id, source) != source]
    if not clashing:
        return timeline
    known = {*taken, *(source.id for source in timeline.sources)}
    renamed: dict[Source, Source] = {}
    for source in clashing:
        number = next(number for number in range(2, len(known) + 3) if f"{source.id}-{number}" not in known)
        renamed[source] = evolve(source, id=f"{source.id}-{number}")
        known.add(renamed[source].id)
    events = [
        evolve(
            event,
            attestations=tuple(
                evolve(attestation, source=renamed.get(attestation.source, attestation.source))
                for attestation in event.attestations
            ),
        )
        for event in timeline
    ]
    return evolve(timeline, events=events)
