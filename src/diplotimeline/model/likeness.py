"""Whether two events are likely the same: told twice by a slip, or drafted from an article about one that is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from diplotimeline.edtf import Precision
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline


def likely_same(timeline: Timeline) -> Iterator[tuple[Event, Event]]:
    """Pairs of events of a timeline that may be one and the same, the earlier in its order first."""
    by_day: dict[object, list[Event]] = defaultdict(list)
    for event in timeline:
        date = event.date
        # Only a day that is known alone brings together: many meetings fall into one month.
        if date is not None and date.edtf is not None and date.edtf.has_year and date.edtf.precision is Precision.DAY:
            by_day[date.edtf.with_doubt("") if not date.edtf.is_doubtful else date.edtf].append(event)
    for events in by_day.values():
        for index, event in enumerate(events):
            for other in events[index + 1 :]:
                if is_like(event, other, timeline):
                    yield event, other


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
