"""Drafts taken into a timeline: new events, and attestations of those that are there."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from diplotimeline.articles.drafted import Draft
from diplotimeline.articles.sourcing import key_of
from diplotimeline.model.event import Event
from diplotimeline.model.source import Source
from diplotimeline.model.timeline import Timeline


def added(timeline: Timeline, drafts: Iterable[Draft]) -> Timeline:
    """The timeline with the events of drafts; one that it has already gets an attestation more, and nothing else.

    Args:
        timeline: the timeline.
        drafts: what was drafted against it.
    """
    events: dict[str, Event] = {event.id: event for event in timeline}
    sources = {key_of(source): source for event in timeline for source in event.sources}
    for draft in drafts:
        source = sources.setdefault(key_of(draft.source), draft.source)
        for drafted in draft.events:
            event = _of_source(drafted.event, source)
            name = event.id if drafted.same is None else drafted.same.id
            events[name] = _attested(events[name], event) if name in events else event
    return Timeline([*events.values()], timeline.info, timeline.vocabulary)


def _of_source(event: Event, source: Source) -> Event:
    """The event with a source in place of its own: an article that is in the file already is not taken in twice."""
    return evolve(event, attestations=[evolve(each, source=source) for each in event.attestations])


def _attested(event: Event, drafted: Event) -> Event:
    """The event with the attestations of a drafted one, but for those of sources that it has."""
    fresh = [each for each in drafted.attestations if each.source not in event.sources]
    return evolve(event, attestations=(*event.attestations, *fresh))
