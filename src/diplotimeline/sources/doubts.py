"""What loads and yet wants a look: contradictions, dates left open, doubles, relations that cannot be, stale plans."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from diplotimeline.calendars.civil import Day
from diplotimeline.dates.resolved import ResolvedDate, Status
from diplotimeline.dates.steps import StepKind
from diplotimeline.dates.wording.dates import in_words
from diplotimeline.dates.wording.sentences import sentences
from diplotimeline.edtf import Edtf, Verdict
from diplotimeline.errors import Diagnostic, Path
from diplotimeline.messages import fallback_language
from diplotimeline.model.dating import is_announcement, settled
from diplotimeline.model.event import Event
from diplotimeline.model.likeness import likely_same
from diplotimeline.model.own_messages import missing_words
from diplotimeline.model.tables import ids, listed
from diplotimeline.model.timeline import Timeline
from diplotimeline.model.vocabulary import NOT_YET

_FLAGGED = (StepKind.WEEKDAY_DISAGREES, StepKind.COUNT_DISAGREES, StepKind.READ_PART, StepKind.ZONE_UNKNOWN)
_FEW = 3
"""So many words that are missing are named: which ones all of them are, a translator sees."""


@frozen
class _Teller:
    """A timeline, and the language in which its doubts are told."""

    timeline: Timeline
    language: str

    def say(self, key: str, **values: object) -> str:
        """A sentence of the room "check", filled in."""
        return self.timeline.info.words.room(self.language, "check")[key].format(**values)

    def date(self, date: ResolvedDate) -> str:
        """A date in words."""
        return in_words(date, self.timeline.info.wording(self.language))

    def status_of(self, event: Event) -> str:
        """The one of the five statuses that ship which that of an event counts as."""
        return self.timeline.vocabulary.status(event.status).like


@frozen
class _Places:
    """Where events and sources stand in the tables."""

    events: Mapping[str, int]
    sources: Mapping[str, int]

    def of(self, event: Event) -> Path:
        """The path of an event."""
        return ("event", self.events[event.id])


def doubts(timeline: Timeline, tables: Mapping[str, Any], language: str | None = None) -> Iterator[Diagnostic]:
    """Warnings about a timeline that was read from tables, in a language (IETF tag), or in English.

    Raises:
        UnknownNameError: there are no words in that language.
    """
    places = _Places(
        {name: index for index, name in enumerate(ids(tables, "event"))},
        {name: index for index, name in enumerate(ids(tables, "source"))},
    )
    teller = _Teller(timeline, language or fallback_language())
    timeline.info.words.tables(teller.language)  # so that a language is refused also where there is nothing to tell
    for fault in _all(teller, tables, places):
        yield evolve(fault, severity="warning")


def _all(teller: _Teller, tables: Mapping[str, Any], places: _Places) -> Iterator[Diagnostic]:
    yield from _untranslated(teller)
    yield from _unused(teller, tables)
    yield from _one_address(teller, places)
    for event in teller.timeline:
        for path, doubt, hint in _of_event(event, teller):
            yield Diagnostic((*places.of(event), *path), teller.say("of_event", event=event.id, doubt=doubt), hint)
        for path, doubt in _of_words(event, teller):
            yield Diagnostic((*places.of(event), *path), doubt)
    for first, second in likely_same(teller.timeline):
        message = teller.say("alike", event=second.id, other=first.id)
        yield Diagnostic(places.of(second), message, hint=teller.say("alike_hint"))


# --- the timeline and its sources ------------------------------------------------------------------


def _untranslated(teller: _Teller) -> Iterator[Diagnostic]:
    """Languages of the timeline that some words are not in."""
    info = teller.timeline.info
    for index, language in enumerate(info.languages):
        missing = missing_words(info.words, language)
        if missing:
            keys = ", ".join(missing[:_FEW]) + (" …" if len(missing) > _FEW else "")
            message = teller.say("untranslated", language=language, count=len(missing), fallback=fallback_language())
            hint = teller.say("untranslated_hint", language=language, keys=keys)
            yield Diagnostic(("timeline", "languages", index), message, hint)


def _unused(teller: _Teller, tables: Mapping[str, Any]) -> Iterator[Diagnostic]:
    told = (each for event in listed(tables, "event") for each in event.get("attestation", ()))
    used = {each["source"] for each in told if isinstance(each["source"], str)}
    for index, name in enumerate(ids(tables, "source")):
        if name not in used:
            yield Diagnostic(("source", index, "id"), teller.say("unused", source=name))


def _one_address(teller: _Teller, places: _Places) -> Iterator[Diagnostic]:
    """Sources that have the same address."""
    found: dict[str, str] = {}
    for source in sorted(teller.timeline.sources, key=lambda each: places.sources[each.id]):
        first = found.setdefault(source.url.rstrip("/"), source.id)
        if first != source.id:
            message = teller.say("one_address", source=source.id, first=first)
            yield Diagnostic(("source", places.sources[source.id], "url"), message, hint=teller.say("one_address_hint"))


# --- one event -------------------------------------------------------------------------------------


def _of_event(event: Event, teller: _Teller) -> Iterator[tuple[Path, str, str | None]]:
    """Doubts about an event: the path from it, the doubt, and what would be right."""
    yield from _contradictions(event, teller)
    if _is_zoneless(event, teller.timeline) and event.date is not None:
        yield (), teller.say("no_zone", time=event.date.time), teller.say("no_zone_hint")
    doubt = _doubt_of(event, teller)
    if doubt is not None:
        yield (), doubt, None
    for message, place in _of_relations(event, teller):
        yield ("related", place), message, None


def _contradictions(event: Event, teller: _Teller) -> Iterator[tuple[Path, str, str | None]]:
    for clash in event.contradictions:
        readings = (
            teller.say("reading", source=each.source.id, words=each.when, value=each.date.edtf if each.date else None)
            for each in clash
        )
        yield (), teller.say("contradiction", readings="; ".join(readings)), None
    if event.stated_date is None:
        return
    for index, each in enumerate(event.attestations):
        value = each.date.edtf if each.date else None
        if value is not None and value.overlaps(event.stated_date) is Verdict.NOT:
            message = teller.say("against_editor", words=each.when, value=value, stated=event.stated_date)
            yield ("attestation", index, "when"), message, None


def _of_words(event: Event, teller: _Teller) -> Iterator[tuple[Path, str]]:
    wording = teller.timeline.info.wording(teller.language)
    for index, attestation in enumerate(event.attestations):
        place: Path = ("attestation", index, "when")
        if attestation.after is None and attestation.date and _leans(attestation.date):
            yield place, teller.say("of_words", words=attestation.when, doubt=teller.say("leaning"))
        steps = settled(attestation.date, event.zone).steps if attestation.date else ()
        for told in sentences([each for each in steps if each.kind in _FLAGGED], wording):
            yield place, teller.say("of_words", words=attestation.when, doubt=told)


def _leans(date: ResolvedDate) -> bool:
    return any(step.kind is StepKind.LEANS_ON_NOTHING for step in date.steps)


def _is_zoneless(event: Event, timeline: Timeline) -> bool:
    """Whether it has a clock time on a known day whose zone nobody gives, and which therefore is no moment."""
    date = event.date
    if date is None or date.time is None or not date.states_one_day or date.time.zone_words is not None:
        return False
    return date.time.zone is None and timeline.info.zone is None


def _doubt_of(event: Event, teller: _Teller) -> str | None:
    """What is in doubt about the date of an event, or about its status beside that."""
    date = event.date
    if date is None or date.edtf is None:
        return teller.say("date_unknown")
    status = teller.status_of(event)
    if (
        status == "held"
        and event.history
        and all(is_announcement(attestation, "held") for attestation in event.attestations if attestation.date)
    ):
        return teller.say("only_announced", status=event.status)
    if status == "held" and date.earliest is not None and date.latest is None:
        return teller.say("no_end", status=event.status, value=date.edtf)
    is_settled = event.stated_date is not None  # the doubt in it is the editor's own
    if is_settled or event.contradictions or (date.status is Status.RESOLVED and not date.edtf.is_qualified):
        return None
    return teller.say("open", value=date.edtf, date=teller.date(date))


# --- relations -----------------------------------------------------------------------------------


def _of_relations(event: Event, teller: _Teller) -> Iterator[tuple[str, int]]:
    """What cannot be, or is said twice, among the links of an event; with the place of the link."""
    seen: set[tuple[str, str]] = set()
    for index, link in enumerate(event.related):
        pair = (link.relation, link.id)
        if pair in seen:
            yield teller.say("link_twice", other=link.id), index
        seen.add(pair)
        if link.id not in teller.timeline:
            continue
        other = teller.timeline[link.id]
        back = (link.relation, event.id) in {(each.relation, each.id) for each in other.related}
        if back and event.id > other.id:
            yield teller.say("both_ways", relation=link.relation, other=link.id), index
        check = _RELATION_CHECKS.get(link.relation)
        if check is not None and (message := check(event, other, teller)):
            yield message, index


def _follows(event: Event, other: Event, teller: _Teller) -> str | None:
    if _value(event) is not None and _value(other) is not None and _before(event, other):
        return teller.say("follows_later", other=other.id)
    return None


def _part_of(event: Event, other: Event, teller: _Teller) -> str | None:
    mine, whole = _value(event), _value(other)
    if mine is not None and whole is not None and mine.overlaps(whole) is Verdict.NOT:
        return teller.say("part_outside", other=other.id, mine=mine, whole=whole)
    return None


_RELATION_CHECKS: Mapping[str, Callable[[Event, Event, _Teller], str | None]] = {"follows": _follows, "part-of": _part_of}


def _value(event: Event) -> Edtf | None:
    return None if event.date is None else event.date.edtf


def _before(event: Event, other: Event) -> bool:
    mine, theirs = _value(event), _value(other)
    return mine is not None and theirs is not None and mine.before(theirs) is Verdict.CERTAINLY


# --- today ---------------------------------------------------------------------------------------


def overtaken(timeline: Timeline, today: datetime.date, language: str | None = None) -> Iterator[tuple[Event, str]]:
    """Events whose status a day has overtaken, and what is likely wrong: plans that passed, what goes on and has ended.

    Raises:
        UnknownNameError: there are no words in that language.
    """
    day, teller = Day.from_date(today), _Teller(timeline, language or fallback_language())
    for event in timeline:
        doubt = _overtaken(event, day, teller)
        if doubt is not None:
            yield event, doubt


def _overtaken(event: Event, day: Day, teller: _Teller) -> str | None:
    date, status = event.date, teller.status_of(event)
    if date is None:
        return None
    if status == "held" and date.earliest is not None and date.earliest > day:
        return teller.say("to_come", status=event.status)
    if date.latest is None or date.latest >= day:
        return None
    if status in NOT_YET:
        return teller.say("passed", status=event.status, date=teller.date(date))
    if status == "ongoing" and date.is_firm and date.earliest != date.latest:
        return teller.say("ended", status=event.status, date=teller.date(date))
    return None
