"""Whether two events are likely the same: told twice by a slip, or drafted from an article about one that is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from diplotimeline.edtf import Precision
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline

_LOOKED_BACK = 20
"""Events of one day, kind and partners; more of them that are related to each other are no doubles."""


def likely_same(timeline: Timeline) -> Iterator[tuple[Event, Event]]:
    """Pairs of events of a timeline that may be one and the same, the earlier in its order first."""
    by_day: dict[object, list[Event]] = defaultdict(list)
    for event in timeline:
        date = event.date
        # Only a day that is known alone brings together: many meetings fall into one month.
        if date is not None and date.edtf is not None and date.edtf.has_year and date.edtf.precision is Precision.DAY:
            by_day[date.edtf.qualified("") if not date.edtf.is_qualified else date.edtf].append(event)
    for events in by_day.values():
        alike: dict[object, list[Event]] = defaultdict(list)
        for event in events:
            alike[event.kind, _partners(event, timeline)].append(event)
        for group in alike.values():
            yield from _likely_pairs(group, timeline)


def _likely_pairs(events: list[Event], timeline: Timeline) -> Iterator[tuple[Event, Event]]:
    """Each event with the nearest one before it that it is like: of a hundred alike a person needs no five thousand pairs."""
    for index, event in enumerate(events):
        for other in reversed(events[max(0, index - _LOOKED_BACK) : index]):
            if is_like(other, event, timeline):
                yield other, event
                break


def is_like(event: Event, other: Event, timeline: Timeline) -> bool:
    """Whether two events of one day are of one kind, with the same partners, and neither is related to the other."""
    if event.kind != other.kind or _are_related(event, other):
        return False
    partners = [_partners(each, timeline) for each in (event, other)]
    return bool(partners[0]) and partners[0] == partners[1]


def _are_related(event: Event, other: Event) -> bool:
    links = {(each.id, link.id) for each in (event, other) for link in each.related}
    return (event.id, other.id) in links or (other.id, event.id) in links


def _partners(event: Event, timeline: Timeline) -> frozenset[str]:
    """The parties but the one whose timeline it is."""
    subject = timeline.info.subject
    return frozenset(event.parties) - (set() if subject is None else set(timeline.vocabulary.wider(subject)))
