"""The publication log: what subscribers were told of each event, and what changes when they are told again.

An edit raises the moment of change; another date or status raises the sequence too (RFC 5546 2.1.4). Neither ever falls.
An event that is gone is told as withdrawn for a while and then forgotten; should it come back, its sequence goes on. An
event whose kind, parties or date changed may have left a calendar (that of a partner, or the one that needs a day): what
it was before is kept for as long, so that such a calendar can cancel it.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.errors import DiplotimelineError
from diplotimeline.messages import tabled_languages
from diplotimeline.model.event import Event
from diplotimeline.model.revision import EPOCH, Revision
from diplotimeline.model.text import PLAIN, LocalizedText
from diplotimeline.model.timeline import Timeline
from diplotimeline.model.values import LAST_SEQUENCE, moment

_NOTHING = ""
"""The digest of an event that subscribers do not see."""


@frozen
class Superseded:
    """What an event was told to be, until when."""

    published: Event
    until: datetime.datetime


@frozen
class LogEntry:
    """What subscribers were last told of one event.

    ``published`` is the event as they know it: kind, title, parties, status and date, without its sources; None once a
    withdrawn event is forgotten. ``digest`` stands for everything that they see of it. ``before`` is what it was not long
    ago, the newest last.
    """

    id: str
    revision: Revision
    digest: str
    published: Event | None
    before: tuple[Superseded, ...] = ()


@frozen
class PublicationLog:
    """What the subscribers of one timeline were told; ``id_domain`` is that of its `TimelineInfo`."""

    id_domain: str
    records: Mapping[str, LogEntry] = {}

    def is_behind(self, other: PublicationLog) -> str | None:
        """The id of an event of which the other memory knows later news than this one; None if there is none."""
        for name, record in other.records.items():
            known = self.records.get(name)
            later = known is None or record.revision.sequence > known.revision.sequence
            if later or (known is not None and record.revision.changed > known.revision.changed):
                return name
        return None


def with_log(timeline: Timeline, memory: PublicationLog) -> Timeline:
    """The timeline with the revision of each event, with what was withdrawn and what events were before."""
    events = tuple(_with_revision(event, memory.records.get(event.id)) for event in timeline)
    withdrawn = [
        evolve(record.published, status="cancelled", revision=record.revision)
        for record in memory.records.values()
        if record.published is not None and record.revision.withdrawn is not None
    ]
    superseded = [
        evolve(before.published, status="cancelled", revision=evolve(record.revision, withdrawn=before.until))
        for record in memory.records.values()
        for before in reversed(record.before)
    ]
    return evolve(timeline, events=events, withdrawn=tuple(withdrawn), superseded=tuple(superseded))


def _with_revision(event: Event, record: LogEntry | None) -> Event:
    revision = None if record is None else evolve(record.revision, withdrawn=None)
    return event if event.revision == revision else evolve(event, revision=revision)


def record_publication(
    timeline: Timeline, memory: PublicationLog | None, now: datetime.datetime, *, keep: datetime.timedelta
) -> PublicationLog:
    """The memory after subscribers are told of this timeline.

    Args:
        timeline: what they are told now.
        memory: what they were told before; None if nothing was remembered. Then every event keeps the time that it had
            without a memory, that of its newest source; if no source has one, it is told now.
        now: when they are told; seconds count.
        keep: for how long a withdrawn event is told as such.

    Raises:
        DiplotimelineError: the memory is of a later time than now by more than a day, so that one of them is wrong.
    """
    now = moment(now).replace(microsecond=0)
    before = {} if memory is None else memory.records
    _check_time(before, now)
    records: dict[str, LogEntry] = {}
    for event in timeline:
        known = before.get(event.id)
        if known is None:
            appeared = evolve(event, revision=None).changed
            since = now if memory is not None or appeared == EPOCH else min(appeared, now)
            records[event.id] = LogEntry(
                event.id, Revision(since, since), digest(event, timeline), as_published(event, timeline)
            )
        else:
            records[event.id] = _again(event, _without_old(known, now, keep), now, timeline)
    for known in before.values():
        if known.id not in records:
            records[known.id] = _gone(_without_old(known, now, keep), now, keep)
    return PublicationLog(timeline.info.id_domain, dict(sorted(records.items())))


def _check_time(records: Mapping[str, LogEntry], now: datetime.datetime) -> None:
    """Refuse to tell before what was told: every later change would be dated by that."""
    latest = max(records.values(), key=lambda record: record.revision.changed, default=None)
    if latest is not None and latest.revision.changed - now > datetime.timedelta(days=1):
        at, event = latest.revision.changed, latest.id
        message = f'"{event}" was told of at {at:%Y-%m-%d %H:%M}, which is later than now ({now:%Y-%m-%d %H:%M} UTC)'
        raise DiplotimelineError(message, hint='is the clock, or --now, right? else mend "changed" in the memory')


def _again(event: Event, known: LogEntry, now: datetime.datetime, timeline: Timeline) -> LogEntry:
    """What is remembered of an event that subscribers were told of before and are told of now."""
    if is_published(event, timeline, known.digest):
        return known
    seen, published = digest(event, timeline), as_published(event, timeline)
    returns = known.revision.withdrawn is not None
    moved = returns or known.published is None or _days_and_status(published) != _days_and_status(known.published)
    revision = evolve(_raised(known.revision, now, sequence=moved), withdrawn=None)
    before = known.before
    if known.published is not None and not returns and _places(published) != _places(known.published):
        before = (*before, Superseded(known.published, revision.changed))
    return LogEntry(event.id, revision, seen, published, before)


def _gone(known: LogEntry, now: datetime.datetime, keep: datetime.timedelta) -> LogEntry:
    """What is remembered of an event that is no more in the timeline."""
    withdrawn = known.revision.withdrawn
    if withdrawn is None:
        revision = _raised(known.revision, now, sequence=True)
        return evolve(known, revision=evolve(revision, withdrawn=revision.changed), digest=_NOTHING)
    return evolve(known, published=None) if now - withdrawn >= keep else known


def forgotten(known: LogEntry, now: datetime.datetime) -> LogEntry:
    """A record without a word about its event: only its id and the moments of its changes are left.

    It counts as withdrawn and told of long ago, so that no calendar or feed says anything of it any more.
    """
    revision = known.revision
    if revision.withdrawn is None:
        raised = _raised(revision, moment(now).replace(microsecond=0), sequence=True)
        revision = evolve(raised, withdrawn=raised.changed)
    return LogEntry(known.id, revision, _NOTHING, None)


def _without_old(known: LogEntry, now: datetime.datetime, keep: datetime.timedelta) -> LogEntry:
    """The record without what the event was too long ago to be told of."""
    before = tuple(each for each in known.before if now - each.until < keep)
    return known if before == known.before else evolve(known, before=before)


def _raised(revision: Revision, now: datetime.datetime, *, sequence: bool) -> Revision:
    """The revision after a change; its moment is later than the last one even if the clock went back."""
    changed = max(now, revision.changed + datetime.timedelta(seconds=1))
    return evolve(revision, changed=changed, sequence=min(revision.sequence + sequence, LAST_SEQUENCE))


def as_published(event: Event, timeline: Timeline) -> Event:
    """The part of an event that must still be known after it is withdrawn; its clock time in the zone that it was told in."""
    date = event.date and evolve(event.date, steps=(), calendar="gregorian")
    if date is not None and date.time is not None:
        zone = _zone(date, timeline)
        date = evolve(date, time=evolve(date.time, zone=zone, zone_words=None if zone else date.time.zone_words))
    return Event(event.id, event.kind, event.title, event.parties, status=event.status, last_published_date=date)


def _days_and_status(event: Event) -> tuple[object, ...]:
    """What a calendar writes as DTSTART, DTEND and STATUS."""
    date = event.date
    return (event.status, *(() if date is None else (date.edtf, date.modifier, date.time, date.extent, date.status)))


def _places(event: Event) -> tuple[object, ...]:
    """What decides in which calendars it stands."""
    date = event.date
    return (event.kind, event.parties, *(() if date is None else (date.edtf, date.modifier, date.status)))


# --- digests -------------------------------------------------------------------------------------

RECIPE = 2
"""The newest recipe. A digest says which one it is made by ("2:…"; without a number the first), so that what an older one
recorded, and the fields that it knows still say, is unchanged."""


def digest(event: Event, timeline: Timeline) -> str:
    """A hash of everything that subscribers see of an event; it does not depend on how a version of the program puts it."""
    return f"{RECIPE}:{_hash([*_first_recipe(event, timeline), *_second_recipe(event)])}"


def is_published(event: Event, timeline: Timeline, recorded: str) -> bool:
    """Whether a recorded digest, of whatever recipe, is that of the event as it is now."""
    recipe, mark, _ = recorded.partition(":")
    if mark and recipe == str(RECIPE):
        return recorded == digest(event, timeline)
    # The first recipe does not see what only the second knows: with any of it, an event is another one than was told.
    return recorded == _hash([*_first_recipe(event, timeline)]) and not any(map(any, _second_recipe(event)))


def _hash(seen: list[object]) -> str:
    text = json.dumps(seen, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:32]


def _first_recipe(event: Event, timeline: Timeline) -> Iterator[object]:
    yield [event.kind, event.status, _texts(event.place), *event.topics]
    yield [_texts(event.title), _texts(event.summary)]
    yield list(event.parties)
    yield [[one.name, _texts(one.office), one.party] for one in event.participants]
    yield [[link.relation, link.id] for link in event.related]
    yield _date(event.date, timeline)
    for attestation in event.attestations:
        source = attestation.source
        published = source.published and str(source.published)
        yield [
            attestation.when,
            attestation.after,
            attestation.covers,
            source.publisher,
            source.title,
            source.url,
            source.language,
            published,
        ]


def _texts(text: LocalizedText | None) -> list[str | None]:
    """A text in the languages of the first recipe; a plain one was in the first two of them."""
    if text is None:
        return []
    plain = text.get(PLAIN)
    first, second, *later = tabled_languages()
    return [text.get(first, plain), text.get(second, plain), *map(text.get, later)]


def _date(date: ResolvedDate | None, timeline: Timeline) -> list[object]:
    if date is None:
        return []
    return [date.brief(), _zone(date, timeline), date.extent, [str(each) for each in date.alternatives]]


def _zone(date: ResolvedDate, timeline: Timeline) -> str | None:
    return None if date.time is None else date.time.assumed_in(timeline.info.zone).zone


def _second_recipe(event: Event) -> Iterator[list[object]]:
    """What the first recipe does not see; a list for each thing, empty where there is nothing."""
    texts = (event.title, event.summary, event.place, *(one.office for one in event.participants))
    for text in texts:
        yield [[tag, each] for tag, each in sorted((text or {}).items()) if tag not in (*tabled_languages(), PLAIN)]
    for attestation in event.attestations:
        yield [
            each
            for each in (attestation.quote, attestation.read_as and str(attestation.read_as), attestation.source.archived)
            if each
        ]
