"""The parts of a timeline that are published as calendars and feeds of their own: by partner, by kind, what is to come."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from diplotimeline.calendars.civil import Day
from diplotimeline.edtf import Form
from diplotimeline.model.event import Event
from diplotimeline.model.text import LocalizedText
from diplotimeline.model.timeline import Timeline

WHOLE, UPCOMING, PARTNER, KIND = "timeline", "upcoming", "partner", "kind"


@frozen
class Selection:
    """A part of the timeline: its family, what it is about there, its title, what it holds in short, and its events.

    ``key`` is the id of the partner or kind; "" in a family of one.
    """

    family: str
    key: str
    title: LocalizedText
    label: LocalizedText
    timeline: Timeline

    @property
    def name(self) -> str:
        """The stem of its files: ``partner/la``."""
        return part_name(self.family, self.key)


def part_name(family: str, key: str = "") -> str:
    """The stem of the files of a part."""
    return f"{family}/{key.lower()}" if key else family


def selections(timeline: Timeline, today: datetime.date) -> Iterator[Selection]:
    """The whole timeline, then its parts.

    Args:
        timeline: what is published.
        today: what ended before it is not upcoming.
    """
    yield Selection(WHOLE, "", timeline.info.title, timeline.info.title, timeline)
    words, languages = timeline.vocabulary, timeline.info.languages
    names_to_come = {language: timeline.info.words.room(language, "parts")[UPCOMING] for language in languages}
    yield _part(UPCOMING, "", names_to_come, to_come(timeline, today), timeline)
    for partner in partners(timeline):
        names = {language: words.full_name(partner, language) for language in languages}
        yield _part(PARTNER, partner, names, timeline.select(party=partner), timeline)
    for kind in sorted({event.kind for event in _ever_told(timeline)}):
        names = {language: words.kind(kind).name.text(language) for language in languages}
        yield _part(KIND, kind, names, timeline.filter(lambda event, kind=kind: event.kind == kind), timeline)  # type: ignore[misc]


def _ever_told(timeline: Timeline) -> Iterator[Event]:
    yield from timeline.published_events()
    yield from timeline.superseded


def to_come(timeline: Timeline, today: datetime.date) -> Timeline:
    """What may still come or goes on, even without a date; of what took place, only what the sources say is not over."""
    day = Day.from_date(today)

    def is_to_come(event: Event) -> bool:
        status = timeline.vocabulary.status(event.status).like
        first, last = (event.date.earliest, event.date.latest) if event.date is not None else (None, None)
        if status == "held":
            is_published = event.date is not None and event.date.is_firm
            return first is not None and (first >= day or (is_published and last is not None and last >= day))
        if first is None and last is None:
            return status != "cancelled"
        return last is None or last >= day or (status == "ongoing" and not _is_span(event))

    return timeline.filter(is_to_come)


def _is_span(event: Event) -> bool:
    """Whether its date is an interval; of what goes on, any other date tells only when it began."""
    return event.date is not None and event.date.edtf is not None and event.date.edtf.form is Form.INTERVAL


def partners(timeline: Timeline) -> list[str]:
    """Every party, and what each is a part of, by id; not whose timeline it is, nor what that one is a part of."""
    words, subject = timeline.vocabulary, timeline.info.subject
    own = set() if subject is None else set(words.wider(subject))
    found = {code for event in _ever_told(timeline) for party in event.parties for code in words.wider(party)}
    return sorted(found - own)


def _part(family: str, key: str, names: Mapping[str, str], selected: Timeline, whole: Timeline) -> Selection:
    title = whole.info.title
    words = whole.info.words
    named = {
        language: words.room(language, "signs")["labelled"].format(label=title.text(language), value=text)
        for language, text in names.items()
    }
    return Selection(
        family, key, LocalizedText(named), LocalizedText(names), evolve(selected, info=evolve(whole.info, title=named))
    )
