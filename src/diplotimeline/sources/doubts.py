"""What loads and yet wants a look: contradictions, dates left open, doubles, relations that cannot be, stale plans."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from diplotimeline.calendars.civil import Day
from diplotimeline.dates.locale import Wording
from diplotimeline.dates.resolved import ResolvedDate, Status
from diplotimeline.dates.steps import StepKind
from diplotimeline.dates.wording import flagged, in_words, wording_in
from diplotimeline.edtf import Edtf, Verdict
from diplotimeline.errors import Diagnostic, Path
from diplotimeline.messages import fallback_language
from diplotimeline.model.dating import announces, settled
from diplotimeline.model.event import Event
from diplotimeline.model.likeness import likely_same
from diplotimeline.model.own_messages import missing_words
from diplotimeline.model.tables import ids, listed
from diplotimeline.model.timeline import Timeline
from diplotimeline.model.vocabulary import NOT_YET

_LEANING = 'the words lean on others that are not given: add after = "..."'
_FLAGGED = (StepKind.WEEKDAY_DISAGREES, StepKind.COUNT_DISAGREES, StepKind.READ_PART, StepKind.ZONE_UNKNOWN)


@frozen
class _Places:
    """Where events and sources stand in the tables."""

    events: Mapping[str, int]
    sources: Mapping[str, int]

    def of(self, event: Event) -> Path:
        """The path of an event."""
        return ("event", self.events[event.id])


def doubts(timeline: Timeline, tables: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """Warnings about a timeline that was read from tables."""
    places = _Places(
        {name: index for index, name in enumerate(ids(tables, "event"))},
        {name: index for index, name in enumerate(ids(tables, "source"))},
    )
    for fault in _all(timeline, tables, places):
        yield evolve(fault, severity="warning")


def _all(timeline: Timeline, tables: Mapping[str, Any], places: _Places) -> Iterator[Diagnostic]:
    yield from _untranslated(timeline)
    yield from _unused(tables)
    yield from _one_address(timeline, places)
    for event in timeline:
        path = places.of(event)
        for tell in (_contradicted, _of_words, _zoneless, _open):
            yield from tell(event, timeline, path)
        for message, place in _of_relations(event, timeline):
            yield Diagnostic((*path, "related", place), f'"{event.id}": {message}')
    for first, second in likely_same(timeline):
        message = f'"{second.id}" may be the same event as "{first.id}": day, kind and partners are the same'
        yield Diagnostic(places.of(second), message, hint="if it is, add its source there as an attestation")


def _untranslated(timeline: Timeline) -> Iterator[Diagnostic]:
    """Languages of the timeline that some words are not in."""
    for index, language in enumerate(timeline.info.languages):
        missing = missing_words(timeline.info.words, language)
        if missing:
            message = f'of "{language}" {len(missing)} words are missing, which are told in {fallback_language()}'
            hint = f"[words.{language}] lacks {', '.join(missing[:3])}{' …' if len(missing) > 3 else ''}"  # noqa: PLR2004
            yield Diagnostic(("timeline", "languages", index), message, hint)


def _unused(tables: Mapping[str, Any]) -> Iterator[Diagnostic]:
    told = (each for event in listed(tables, "event") for each in event.get("attestation", ()))
    used = {each["source"] for each in told if isinstance(each["source"], str)}
    for index, name in enumerate(ids(tables, "source")):
        if name not in used:
            yield Diagnostic(("source", index, "id"), f'no event uses the source "{name}"')


def _one_address(timeline: Timeline, places: _Places) -> Iterator[Diagnostic]:
    """Sources that have the same address."""
    found: dict[str, str] = {}
    for source in sorted(timeline.sources, key=lambda each: places.sources[each.id]):
        first = found.setdefault(source.url.rstrip("/"), source.id)
        if first != source.id:
            message = f'"{source.id}" has the address of "{first}"'
            yield Diagnostic(("source", places.sources[source.id], "url"), message, hint="one article, one source")


def _contradicted(event: Event, _timeline: Timeline, path: Path) -> Iterator[Diagnostic]:
    for clash in event.contradictions:
        told = "; ".join(f'{each.source.id}: "{each.when}" is {each.date.edtf if each.date else None}' for each in clash)
        yield Diagnostic(path, f'"{event.id}": its sources contradict each other: {told}')
    if event.stated_date is None:
        return
    for index, each in enumerate(event.attestations):
        value = each.date.edtf if each.date else None
        if value is not None and value.overlaps(event.stated_date) is Verdict.NOT:
            message = f'"{event.id}": "{each.when}" is {value}, but the editor states {event.stated_date}'
            yield Diagnostic((*path, "attestation", index, "when"), message)


def _of_words(event: Event, _timeline: Timeline, path: Path) -> Iterator[Diagnostic]:
    for index, attestation in enumerate(event.attestations):
        place = (*path, "attestation", index, "when")
        if attestation.after is None and attestation.date and _leans(attestation.date):
            yield Diagnostic(place, f'"{attestation.when}": {_LEANING}')
        for told in flagged(settled(attestation.date, event.zone), _FLAGGED, _wording()) if attestation.date else ():
            yield Diagnostic(place, f'"{attestation.when}": {told}')


def _wording() -> Wording:
    """How dates are told in what `check` says, which is in one language."""
    return wording_in(fallback_language())


def _leans(date: ResolvedDate) -> bool:
    return any(step.kind is StepKind.LEANS_ON_NOTHING for step in date.steps)


def _zoneless(event: Event, timeline: Timeline, path: Path) -> Iterator[Diagnostic]:
    """A clock time on a known day whose zone nobody gives, and which therefore is no moment."""
    date = event.date
    if date is None or date.time is None or not date.states_one_day or date.time.zone_words is not None:
        return
    if date.time.zone is None and timeline.info.zone is None:
        message = f'"{event.id}": {date.time} is in no known time zone, so calendars show the day alone'
        yield Diagnostic(path, message, hint='zone = "Europe/Paris" in the event, its source or [timeline]')


def _open(event: Event, timeline: Timeline, path: Path) -> Iterator[Diagnostic]:
    doubt = _doubt_of(event, timeline)
    if doubt is not None:
        yield Diagnostic(path, f'"{event.id}": {doubt}')


def _doubt_of(event: Event, timeline: Timeline) -> str | None:
    date = event.date
    if date is None or date.edtf is None:
        return "its date is not known; the calendar leaves it out"
    status = timeline.vocabulary.status(event.status).like
    if status == "held" and event.history and all(announces(told, "held") for told in event.attestations if told.date):
        return f'its status is "{event.status}", but every source is older than its date'
    if status == "held" and date.earliest is not None and date.latest is None:
        return f'its status is "{event.status}", but its date has no end: {date.edtf}'
    is_settled = event.stated_date is not None  # the doubt in it is the editor's own
    if is_settled or event.contradictions or (date.status is Status.RESOLVED and not date.edtf.is_doubtful):
        return None
    return f"its date stays open: {date.edtf} ({in_words(date, _wording())})"


# --- relations -----------------------------------------------------------------------------------


def _of_relations(event: Event, timeline: Timeline) -> Iterator[tuple[str, int]]:
    """What cannot be, or is said twice, among the links of an event; with the place of the link."""
    seen: set[tuple[str, str]] = set()
    for index, link in enumerate(event.related):
        pair = (link.relation, link.id)
        if pair in seen:
            yield f'the link to "{link.id}" stands twice', index
        seen.add(pair)
        if link.id not in timeline:
            continue
        other = timeline[link.id]
        back = (link.relation, event.id) in {(each.relation, each.id) for each in other.related}
        if back and event.id > other.id:
            yield f'it {link.relation} "{other.id}", and that {link.relation} it: which of them is meant?', index
        check = _RELATION_CHECKS.get(link.relation)
        if check is not None and (message := check(event, other)):
            yield message, index


def _follows(event: Event, other: Event) -> str | None:
    if _value(event) is not None and _value(other) is not None and _before(event, other):
        return f'it follows "{other.id}", which is later'
    return None


def _part_of(event: Event, other: Event) -> str | None:
    mine, whole = _value(event), _value(other)
    if mine is not None and whole is not None and mine.overlaps(whole) is Verdict.NOT:
        return f'it is part of "{other.id}", but lies outside of it: {mine} and {whole}'
    return None


_RELATION_CHECKS: Mapping[str, Callable[[Event, Event], str | None]] = {"follows": _follows, "part-of": _part_of}


def _value(event: Event) -> Edtf | None:
    return None if event.date is None else event.date.edtf


def _before(event: Event, other: Event) -> bool:
    mine, theirs = _value(event), _value(other)
    return mine is not None and theirs is not None and mine.before(theirs) is Verdict.CERTAINLY


# --- today ---------------------------------------------------------------------------------------


def overtaken(timeline: Timeline, today: datetime.date) -> Iterator[tuple[Event, str]]:
    """Events whose status a day has overtaken, and what is likely wrong: plans that passed, what goes on and has ended."""
    day = Day.from_date(today)
    for event in timeline:
        status = timeline.vocabulary.status(event.status).like
        first, last = (event.date.earliest, event.date.latest) if event.date is not None else (None, None)
        if status == "held" and first is not None and first > day:
            yield event, f'it is "{event.status}", but its day is still to come'
        if last is None or last >= day:
            continue
        told = in_words(event.date, _wording()) if event.date is not None else ""
        if status in NOT_YET:
            yield event, f'it is "{event.status}" for {told}, which has passed: did it take place?'
        elif status == "ongoing" and event.date is not None and event.date.is_firm and event.date.earliest != last:
            yield event, f'it is "{event.status}", but ended: {told}'
