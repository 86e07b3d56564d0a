"""Events that sentences may tell of: the word for each, and the words for its time."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from diplotimeline.articles.eventdates import dates_of_events, is_year, leans, likeliest
from diplotimeline.articles.sentences import Cue, Reading, Sentence
from diplotimeline.dates.scan import DateMention

SIGNED = ("agreement", "memorandum", "twinning")
"""Kinds whose dates of years are the term of a document."""

_AROUND = (110, 70)
"""Letters before and behind the word for an event in which its verb stands."""

_DATED_WITHIN = 130
"""Letters between a word for an event and the day behind it."""

_OWN_PREPOSITION = 6
"""Letters of a preposition that may count to a date and to the words before it: "to", "sang ngày"."""

_HEAD = 70
"""Letters at the head of a sentence in which words like "on this occasion" lean on what was told before."""


@frozen
class Candidate:
    """An event that a sentence may tell of, and the words for its time.

    ``own`` is a date of its own; ``leaning`` one that counts from another; ``occasion`` the place of words such as "on this
    occasion"; ``year`` a mere year, which dates nothing, but may say that all this was long before.
    """

    sentence: Sentence
    cue: Cue
    own: DateMention | None = None
    leaning: DateMention | None = None
    occasion: tuple[int, int] | None = None
    year: DateMention | None = None


def candidates_in(reading: Reading, sentence: Sentence) -> Iterator[Candidate]:
    """The candidates of a sentence: one, or one for each clause with a day and a word for an event of its own."""
    dates = dates_of_events(reading, sentence)
    cues = [cue for cue in sentence.cues if cue.tells] or _dated_references(reading, sentence, dates)
    if not cues:
        return
    for begin, end in _clauses(reading, sentence, cues, dates):
        inside = [cue for cue in cues if begin <= cue.start < end]
        near = [date for date in dates if begin <= date.start < end]
        cue = _main_cue(reading, begin, inside)
        own = likeliest([date for date in _after_move(reading, sentence, near) if not leans(date.date)])
        year = None if own is None or _can_date(reading, Candidate(sentence, cue), own) else own
        own = own if year is None else None
        leaning = next((date for date in near if leans(date.date)), None)
        if own is not None and leaning is not None:
            own, leaning = (own, None) if own.start < leaning.start else (None, leaning)
        yield Candidate(sentence, cue, own, leaning, _occasion(reading, begin, end), year)


def _after_move(reading: Reading, sentence: Sentence, dates: Sequence[DateMention]) -> Sequence[DateMention]:
    """The dates behind "moved to", if a sentence tells of a move; else all of them."""
    moved = reading.lexicon.frames.moved.search(reading.folded, sentence.start, sentence.end)
    behind = [] if moved is None else [date for date in dates if date.start >= moved.end() - _OWN_PREPOSITION]
    return behind or dates


def _dated_references(reading: Reading, sentence: Sentence, dates: Sequence[DateMention]) -> list[Cue]:
    """Words that only refer to an event, with a day right behind them: "told him at a meeting on Tuesday"."""
    if not any(reading.home.is_foreign(each.code) for each in sentence.parties):
        return []
    days = [date.start for date in dates if not is_year(date.date) and not leans(date.date)]
    return [cue for cue in sentence.cues if any(0 <= day - cue.end <= _DATED_WITHIN for day in days)]


def _can_date(reading: Reading, candidate: Candidate, own: DateMention) -> bool:
    """Whether a date can be that of a candidate: a mere year only that of a plan."""
    if not is_year(own.date):
        return True
    return candidate.cue.kind not in SIGNED and is_ahead(reading, candidate)


def _main_cue(reading: Reading, begin: int, cues: Sequence[Cue]) -> Cue:
    """The word that a clause is about: the first, unless it stands in what somebody says."""
    says = reading.lexicon.frames.speech
    quiet = [cue for cue in cues if says.search(reading.folded, begin, cue.start) is None]
    return (quiet or list(cues))[0]


def _clauses(reading: Reading, sentence: Sentence, cues: Sequence[Cue], dates: Sequence[DateMention]) -> list[tuple[int, int]]:
    """The clauses between semicolons that each have a word for an event and a date; else the whole sentence."""
    marks = re.finditer(";", reading.words(sentence))
    bounds = [sentence.start, *(sentence.start + mark.end() for mark in marks), sentence.end]
    full = [
        (begin, end)
        for begin, end in itertools.pairwise(bounds)
        if any(begin <= cue.start < end for cue in cues) and any(begin <= date.start < end for date in dates)
    ]
    return full if len(full) > 1 else [(sentence.start, sentence.end)]


def _occasion(reading: Reading, begin: int, end: int) -> tuple[int, int] | None:
    """Where words at the head of a sentence lean on the event told before."""
    found = reading.lexicon.frames.occasion.search(reading.folded, begin, min(end, begin + _HEAD))
    if found is None:
        return None
    is_late = found.start() - begin > _HEAD // 2
    if is_late and re.search(r"\w.*,", reading.folded[begin : found.start()]):
        return None
    return found.start(), found.end()


def is_ahead(reading: Reading, candidate: Candidate) -> bool:
    """Whether the words around the one for an event tell of what is still to come."""
    cue, sentence = candidate.cue, candidate.sentence
    start, end = max(sentence.start, cue.start - _AROUND[0]), min(sentence.end, cue.end + _AROUND[1])
    return reading.lexicon.frames.planned.search(reading.folded, start, end) is not None
