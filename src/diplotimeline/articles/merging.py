"""Events that an article tells twice: in the lead and again below, or by another word."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from diplotimeline.articles.candidates import SIGNED, Candidate, is_ahead
from diplotimeline.articles.obstacles import Rejected
from diplotimeline.articles.sentences import Reading
from diplotimeline.articles.slots.dating import When
from diplotimeline.articles.slots.parties import Parties
from diplotimeline.edtf import Form, Open, Precision, Verdict

_MEETINGS = ("talks", "meeting", "working-session", "courtesy-call", "reception", "visit", "conference")
_GATHERINGS = ("fair", "festival", "exhibition", "exchange", "commemoration", "conference")
_HELP = ("aid", "gift")
_CLASSES = (_MEETINGS, _GATHERINGS, SIGNED, _HELP)


@frozen
class Told:
    """An event of an article as far as it has been filled."""

    candidate: Candidate
    parties: Parties
    when: When


def merged(reading: Reading, told: Sequence[Told]) -> tuple[list[Told], list[Rejected]]:
    """The events without those told twice, and these."""
    kept: list[Told] = []
    doubles: list[Rejected] = []
    for each in told:
        day = next((other for other in kept if _is_day_of(other, each)), None)
        if day is not None:  # the opening was told before the festival itself
            sentence = day.candidate.sentence
            doubles.append(Rejected(sentence.start, sentence.end, "told-as-part"))
            kept[kept.index(day)] = each
            continue
        if any(_is_double(reading, other, each) for other in kept):
            sentence = each.candidate.sentence
            doubles.append(Rejected(sentence.start, sentence.end, "told-before"))
        else:
            kept.append(each)
    return kept, doubles


def _is_double(reading: Reading, first: Told, again: Told) -> bool:
    """Whether an event was told before: the same sort of thing, parties that fit, and no other day."""
    one, other = first.candidate, again.candidate
    if one.cue.kind == other.cue.kind and _is_coarse(other) and not is_ahead(reading, other):
        return True
    if not _are_alike(one.cue.kind, other.cue.kind) or not _fit(first.parties.codes, again.parties.codes):
        return False
    if is_ahead(reading, one) != is_ahead(reading, other):
        return False
    if other.leaning is not None or (other.occasion is not None and one.cue.kind != other.cue.kind):
        return False
    dates = [None if each.own is None else each.own.date for each in (one, other)]
    if dates[0] is None or dates[1] is None:
        return other.own is None or one.own is None
    return dates[0].edtf == dates[1].edtf


def _is_day_of(first: Told, again: Told) -> bool:
    """Whether an event is only a day of the one that is told next: the opening of a festival."""
    one, other = first.candidate, again.candidate
    if one.cue.kind != other.cue.kind or one.cue.kind not in _GATHERINGS or one.own is None or other.own is None:
        return False
    day, days = one.own.date.edtf, other.own.date.edtf
    if day is None or days is None or days.form is not Form.INTERVAL or Open.OPEN in days.parts:
        return False
    return day != days and days.contains(day) is Verdict.CERTAINLY


def _is_coarse(candidate: Candidate) -> bool:
    """Whether it has only a year or a month of its own, as when a fair is described: "this year's fair has 800 stands"."""
    value = None if candidate.own is None else candidate.own.date.edtf
    return value is not None and value.precision is not Precision.DAY


def _are_alike(one: str, other: str) -> bool:
    return one == other or any(one in group and other in group for group in _CLASSES)


def _fit(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the parties of each are among those of the other, or wholes and parts of them."""
    return _lie_within(one, other) and _lie_within(other, one)


def _lie_within(one: Sequence[str], other: Sequence[str]) -> bool:
    return all(any(_belong_together(code, each) for each in other) for code in one)


def _belong_together(code: str, other: str) -> bool:
    return code == other or code.startswith(f"{other}-") or other.startswith(f"{code}-")
