"""The parts of a timeline that are published as calendars and feeds of their own: by partner, by kind, what is to come."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from diplotimeline.calendars.civil import Day
from diplotimeline.edtf import Form
from diplotimeline.exporters.feeds import told
from diplotimeline.model.event import Event, LocalizedText
from diplotimeline.model.party import Party
from diplotimeline.model.party import party as party_of
from diplotimeline.model.timeline import Timeline
from diplotimeline.model.vocabulary import KINDS

WHOLE, UPCOMING = "timeline", "upcoming"
_NEARLY_ALL = 0.8
_TO_COME = {"vi": "đang và sắp diễn ra", "en": "ongoing and upcoming"}


@frozen
class Selection:
    """A part of the timeline: the stem of its files (``partner/la``), its title, what it holds in short, and its events."""

    name: str
    title: LocalizedText
    label: LocalizedText
    timeline: Timeline


def selections(timeline: Timeline, today: datetime.date) -> Iterator[Selection]:
    """The whole timeline, then its parts; a part that would hold every event is left out.

    Args:
        timeline: what is published.
        today: what ended before it is not upcoming.
    """
    yield Selection(WHOLE, timeline.imprint.title, timeline.imprint.title, timeline)
    yield _part(UPCOMING, _TO_COME, _to_come(timeline, today), timeline)
    for partner in _partners(timeline):
        names = {"vi": partner.full_name("vi"), "en": partner.full_name("en")}
        yield _part(f"partner/{partner.code.lower()}", names, timeline.select(party=partner.code), timeline)
    for kind in sorted({event.kind for event in (*told(timeline), *timeline.displaced)}):
        names = {"vi": KINDS[kind].vi, "en": KINDS[kind].en}
        yield _part(f"kind/{kind}", names, timeline.select(kind=kind), timeline)


def _to_come(timeline: Timeline, today: datetime.date) -> Timeline:
    """What may still come or goes on, even without a date; of what took place, only what the sources say is not over."""
    day = Day(today.year, today.month, today.day)

    def is_to_come(event: Event) -> bool:
        first, last = (event.date.earliest, event.date.latest) if event.date is not None else (None, None)
        if event.status == "held":
            is_told = event.date is not None and event.date.is_firm
            return first is not None and (first >= day or (is_told and last is not None and last >= day))
        if first is None and last is None:
            return event.status != "cancelled"
        return last is None or last >= day or (event.status == "ongoing" and not _is_span(event))

    events, withdrawn, displaced = (
        tuple(filter(is_to_come, each)) for each in (timeline.events, timeline.withdrawn, timeline.displaced)
    )
    return evolve(timeline, events=events, withdrawn=withdrawn, displaced=displaced)


def _is_span(event: Event) -> bool:
    """Whether its date is an interval; of what goes on, any other date tells only when it began."""
    return event.date is not None and event.date.edtf is not None and event.date.edtf.form is Form.INTERVAL


def _partners(timeline: Timeline) -> list[Party]:
    """Every party and, of provinces, the state too, by code; not who takes part in nearly every event: whose timeline it is."""
    events = [*told(timeline), *timeline.displaced]
    counts = Counter(code for event in events for code in _codes(event))
    return [party_of(code) for code in sorted(counts) if counts[code] <= _NEARLY_ALL * len(events)]


def _codes(event: Event) -> set[str]:
    return {code for party in event.parties for code in (party.code, party.state) if code}


def _part(name: str, part: Mapping[str, str], selected: Timeline, whole: Timeline) -> Selection:
    title = whole.imprint.title
    named = LocalizedText(vi=f"{title.text('vi')}: {part['vi']}", en=f"{title.text('en')}: {part['en']}")
    return Selection(
        name, named, LocalizedText(vi=part["vi"], en=part["en"]), evolve(selected, imprint=evolve(whole.imprint, title=named))
    )
