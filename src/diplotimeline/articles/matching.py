"""Drafted events and those that are there already: in the timeline, or in articles read before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from diplotimeline.articles.drafted import DraftedEvent, Match
from diplotimeline.articles.sure import Doubt
from diplotimeline.model.event import Event
from diplotimeline.model.likeness import Match as Verdict
from diplotimeline.model.likeness import likeness
from diplotimeline.model.vocabulary import Vocabulary

_MOST_TOLD = 3


def matched(
    drafted: Sequence[DraftedEvent], known: Iterable[Event], vocabulary: Vocabulary, subject: str | None
) -> tuple[DraftedEvent, ...]:
    """The events of one article with those that each may be; no known event is two of them.

    Args:
        drafted: the events of one article.
        known: the events of the timeline, and those of articles read before.
        vocabulary: of their kinds and parties.
        subject: whose timeline it is.
    """
    events = tuple(known)
    taken: set[str] = set()
    found: list[DraftedEvent] = []
    for each in drafted:
        matches = [match for match in _matches(each.event, events, vocabulary, subject) if match.id not in taken]
        sure = [match for match in matches if match.verdict == Verdict.SAME][:1]
        taken.update(match.id for match in sure)
        rest = [evolve(match, verdict=str(Verdict.ASK)) for match in matches if match not in sure]
        told = (*sure, *rest[: _MOST_TOLD - len(sure)])
        doubts = [Doubt("id", "near", match.id) for match in rest[:1] if not sure]
        found.append(evolve(each, matches=told, doubts=(*each.doubts, *doubts)))
    return tuple(found)


def _matches(event: Event, known: Sequence[Event], vocabulary: Vocabulary, subject: str | None) -> list[Match]:
    """The known events that are like one, the most alike first."""
    mine = _states(event)
    found: list[Match] = []
    for other in known:
        if not mine & _states(other):
            continue
        alike = likeness(event, other, vocabulary, subject)
        if alike.verdict is not Verdict.NEW:
            found.append(Match(other.id, alike.value, str(alike.verdict), alike.why, alike.against))
    return sorted(found, key=lambda match: (-match.likeness, match.id))


def _states(event: Event) -> set[str]:
    return {code.partition("-")[0] for code in event.parties}
