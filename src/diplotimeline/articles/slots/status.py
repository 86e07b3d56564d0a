"""How far an event has come: by the words around it, and by its day."""

from __future__ import annotations

from attrs import frozen

from diplotimeline.articles.candidates import Candidate, is_ahead
from diplotimeline.articles.sentences import Reading
from diplotimeline.articles.sure import Sure
from diplotimeline.calendars.civil import Day
from diplotimeline.dates.resolved import ResolvedDate

_BEFORE, _BEHIND = 110, 70
"""Letters around the word for an event in which its verb stands."""


@frozen
class StatusFound:
    """A status, and how it is known."""

    status: str
    sure: Sure


def status_of(reading: Reading, candidate: Candidate, date: ResolvedDate | None) -> StatusFound:
    """The status of a candidate whose date is known as far as it is."""
    frames, cue, sentence = reading.lexicon.frames, candidate.cue, candidate.sentence
    start, end = max(sentence.start, cue.start - _BEFORE), min(sentence.end, cue.end + _BEHIND)
    near = reading.folded[start:end]
    published = reading.article.published
    now = None if published is None else published.latest
    if frames.cancelled.search(near) and not frames.moved.search(near):
        return StatusFound("cancelled", Sure.PRINTED)
    is_told_ahead = is_ahead(reading, candidate)
    if date is not None and now is not None:
        by_day = _by_day(date, now, is_ongoing=frames.ongoing.search(near) is not None)
        if by_day is not None:
            return StatusFound(by_day, _sure(by_day, is_told_ahead=is_told_ahead, is_same_day=date.latest == now))
    if is_told_ahead:
        return StatusFound("planned", Sure.PRINTED)
    if frames.proposed.search(reading.folded[start : cue.start]) and candidate.own is None:
        return StatusFound("proposed", Sure.INFERRED)
    return StatusFound("held", Sure.PRINTED if frames.past.search(near) else Sure.INFERRED)


def _sure(status: str, *, is_told_ahead: bool, is_same_day: bool) -> Sure:
    """How a status is known that the day gives: printed where the verb says the same."""
    fits = is_told_ahead if status == "planned" else not is_told_ahead and not is_same_day
    return Sure.PRINTED if fits and status != "ongoing" else Sure.INFERRED


def _by_day(date: ResolvedDate, now: Day, *, is_ongoing: bool) -> str | None:
    """What a date says as seen from the day of publication; None if it says nothing."""
    if date.earliest is None or date.latest is None:
        return None
    if date.earliest > now:
        return "planned"
    if date.latest <= now:
        return "held"
    return "ongoing" if is_ongoing and date.earliest < now else None
