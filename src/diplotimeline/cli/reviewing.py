"""Going through drafted events field by field in the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click
from attrs import evolve

from diplotimeline.articles.as_toml import DOUBTS
from diplotimeline.articles.drafted import Draft, DraftedEvent
from diplotimeline.articles.filling import id_of
from diplotimeline.articles.titles import title_of
from diplotimeline.errors import DiplotimelineError
from diplotimeline.model.event import Event, Participant
from diplotimeline.model.source import Attestation
from diplotimeline.model.timeline import Timeline

_KEYS = "y keep, n leave out, e change, w why"
_NEEDED = ("kind", "parties", "status", "title")
"""Fields that an event of a draft cannot do without."""


def reviewed(draft: Draft, timeline: Timeline) -> Draft:
    """The draft with what a person says of each event and field; events that are refused are left out."""
    click.echo(f"{draft.source.title} ({draft.source.publisher}, {draft.source.published or 'day not known'})", err=True)
    return evolve(draft, events=tuple(_reviewed_events(draft, timeline)))


def _reviewed_events(draft: Draft, timeline: Timeline) -> Iterator[DraftedEvent]:
    for number, drafted in enumerate(draft.events, start=1):
        click.echo(f'\n{number} of {len(draft.events)}: "{drafted.quote}"', err=True)
        for match in drafted.matches:
            click.echo(f"   {match.verdict}: {match.id} ({match.likeness:.2f}; {', '.join(match.why)})", err=True)
        if (
            _answer(
                f"{drafted.event.kind}, {_shown(drafted.event.parties)}, {_day(drafted.event)}: an event?", drafted, "event"
            )
            != "n"
        ):
            yield _with_evidence(drafted, _reviewed_fields(drafted, timeline))


def _with_evidence(drafted: DraftedEvent, event: Event) -> DraftedEvent:
    """The changed event; what a person gave has no evidence in the article."""
    fields = ("kind", "parties", "place", "participants")
    changed = {field for field in fields if getattr(event, field) != getattr(drafted.event, field)}
    if event.attestations != drafted.event.attestations:
        changed.add("when")
    evidence = tuple(each for each in drafted.evidence if each[0] not in changed)
    return evolve(drafted, event=event, evidence=evidence)


def _reviewed_fields(drafted: DraftedEvent, timeline: Timeline) -> Event:
    """The event with what a person says of its fields; its title and id follow from kind and parties."""
    before = drafted.event
    event = before
    for field in ("kind", "parties", "status"):
        event = _reviewed_field(drafted, event, field, timeline)
    event = evolve(event, attestations=[_reviewed_words(drafted, event.attestations[0])])
    told = event.attestations[0]
    if (event.kind, event.parties, told.date) != (before.kind, before.parties, before.attestations[0].date):
        title = title_of(event.kind, event.parties, timeline.vocabulary, tuple(before.title))
        event = evolve(event, title=title, id=id_of(event.kind, event.parties, told))
    for field in ("title", "place", "participants", "topics"):
        event = _reviewed_field(drafted, event, field, timeline)
    return event


def _reviewed_words(drafted: DraftedEvent, told: Attestation) -> Attestation:
    """The attestation with what a person says of its date words; without any, the event has no date of this article."""
    leaning = "" if told.after is None else f" (after {told.after})"
    answer = _answer(f"   when: {told.when or 'no words'}{leaning}: {_value(told)}", drafted, "when")
    if answer == "n":
        return evolve(told, when="", after=None)
    while answer == "e":
        words = click.prompt("   when", default=told.when, err=True)
        try:
            return evolve(told, when=words)
        except DiplotimelineError as error:
            click.echo(f"   {error}", err=True)
    return told


def _reviewed_field(drafted: DraftedEvent, event: Event, field: str, timeline: Timeline) -> Event:
    value = getattr(event, field)
    if not value:
        return event
    answer = _answer(f"   {field}: {_shown(value)}", drafted, field)
    if answer == "n" and field in _NEEDED:
        click.echo(f"   an event cannot be without {field}: change it, or leave the event out", err=True)
        return _reviewed_field(drafted, event, field, timeline)
    if answer == "n":
        return _with(event, field, None if field == "place" else ())
    while answer == "e":
        text = click.prompt(f"   {field}", default=_shown(value), err=True)
        try:
            changed = _with(event, field, _read(field, text, event))
            Timeline([changed], timeline.info, timeline.vocabulary)
        except DiplotimelineError as error:
            click.echo(f"   {error}", err=True)
            continue
        return changed
    return event


def _with(event: Event, field: str, value: Any) -> Event:
    changed: dict[str, Any] = {field: value}
    return evolve(event, **changed)


def _answer(question: str, drafted: DraftedEvent, field: str) -> str:
    """What a person says: y, n or e; to w the reason is told, and the question asked again."""
    while True:
        answer: str = click.prompt(question, type=click.Choice(["y", "n", "e", "w"]), default="y", err=True)
        if answer != "w":
            return answer
        click.echo(f"      {_why(drafted, field)}; {_KEYS}", err=True)


def _why(drafted: DraftedEvent, field: str) -> str:
    sure = dict(drafted.sure).get(field)
    told = [DOUBTS[doubt.field, doubt.code].format(offer=doubt.offer) for doubt in drafted.doubts if doubt.field == field]
    return "; ".join([*([] if sure is None else [str(sure)]), *told]) or "the sentence above says so"


def _shown(value: Any) -> str:
    """A value as a line: lists with semicolons, of a text the first language."""
    if isinstance(value, tuple):
        return "; ".join(each.name if isinstance(each, Participant) else str(each) for each in value)
    return value if isinstance(value, str) else next(iter(value.values()))


def _read(field: str, text: str, event: Event) -> Any:
    """A line as the value of a field."""
    parts = [part.strip() for part in text.split(";") if part.strip()]
    if field == "participants":
        known = {person.name: person for person in event.participants}
        return [known.get(part, Participant(part)) for part in parts]
    if field in ("parties", "topics"):
        return parts
    if field in ("place", "title"):
        before = getattr(event, field)
        return {**before, next(iter(before)): text}
    return text


def _day(event: Event) -> str:
    return "no date" if event.date is None or event.date.edtf is None else str(event.date.edtf)


def _value(told: Attestation) -> str:
    return "no date" if told.date is None or told.date.edtf is None else str(told.date.edtf)
