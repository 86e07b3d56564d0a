"""Drafted events and those that are there already: in the timeline, or in articles read before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from diplotimeline.articles.drafted import DraftedEvent, Match
from diplotimeline.articles.gazetteer import state_of
from diplotimeline.articles.sure import Doubt
from diplotimeline.edtf import Form
from diplotimeline.edtf import Verdict as InTime
from diplotimeline.model.event import Event, Related
from diplotimeline.model.likeness import Match as Verdict
from diplotimeline.model.likeness import likeness
from diplotimeline.model.vocabulary import Vocabulary

_MOST_TOLD = 3
_WHOLE, _PART = "visit", "part-of"


def matched(drafted: Sequence[DraftedEvent], known: Iterable[Event], vocabulary: Vocabulary) -> tuple[DraftedEvent, ...]:
    """The events of one article with those that each may be; no known event is two of them.

    Args:
        drafted: the events of one article.
        known: the events of the timeline, and those of articles read before.
        vocabulary: of their kinds and parties.
    """
    events = tuple(known)
    taken: set[str] = set()
    found: list[DraftedEvent] = []
    for each in drafted:
        matches = [match for match in _matches(each.event, events, vocabulary) if match.id not in taken]
        sure = [match for match in matches if match.verdict == Verdict.SAME][:1]
        taken.update(match.id for match in sure)
        rest = [evolve(match, verdict=str(Verdict.ASK)) for match in matches if match not in sure]
        told = (*sure, *rest[: _MOST_TOLD - len(sure)])
        doubts = [Doubt("id", "near", match.id) for match in rest[:1] if not sure]
        found.append(evolve(each, matches=told, doubts=(*each.doubts, *doubts)))
    return tuple(found)


def with_parts(drafted: Sequence[DraftedEvent]) -> tuple[DraftedEvent, ...]:
    """The events of one article, those that lie within a visit linked to it as its parts."""
    visits = [each for each in drafted if each.event.kind == _WHOLE and not each.is_known and _is_span(each.event)]
    return tuple(_as_part(each, visits) for each in drafted)


def _as_part(drafted: DraftedEvent, visits: Sequence[DraftedEvent]) -> DraftedEvent:
    event = drafted.event
    whole = next((each.event for each in visits if each is not drafted and _lies_within(event, each.event)), None)
    if whole is None or drafted.is_known:
        return drafted
    return evolve(drafted, event=evolve(event, related=[Related(whole.id, _PART)]))


def _lies_within(event: Event, visit: Event) -> bool:
    """Whether an event is one of the days of a visit, with its partners."""
    mine, whole = event.date, visit.date
    if mine is None or whole is None or mine.edtf is None or whole.edtf is None or mine.edtf == whole.edtf:
        return False
    return whole.edtf.contains(mine.edtf) is InTime.CERTAINLY and bool(_states(event) & _states(visit))


def _is_span(event: Event) -> bool:
    date = event.date
    return date is not None and date.edtf is not None and date.edtf.form is Form.INTERVAL


def _matches(event: Event, known: Sequence[Event], vocabulary: Vocabulary) -> list[Match]:
    """The known events that are like one, the most alike first."""
    mine = _states(event)
    found: list[Match] = []
    for other in known:
        if not mine & _states(other):
            continue
        alike = likeness(event, other, vocabulary)
        if alike.verdict is not Verdict.NEW:
            found.append(Match(other.id, alike.value, str(alike.verdict), alike.why, alike.against))
    return sorted(found, key=lambda match: (-match.likeness, match.id))


def _states(event: Event) -> set[str]:
    return {state_of(code) for code in event.parties}
