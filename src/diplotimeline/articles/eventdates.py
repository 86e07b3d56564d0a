"""Which of the dates in a sentence can be that of an event."""

from __future__ import annotations

from collections.abc import Sequence

from diplotimeline.articles.sentences import Reading, Sentence
from diplotimeline.dates.resolved import ResolvedDate, Status
from diplotimeline.dates.scan import DateMention
from diplotimeline.dates.steps import StepKind
from diplotimeline.edtf import Form, Precision

BACKGROUND_DAYS = 75
"""What lies further back than so many days before publication is told by the way."""

_ANNIVERSARY_NEAR = 30
"""Letters before a date in which words such as "anniversary of" say what it is of."""

_PREPOSITION = 4
"""Letters of a preposition that a date begins with."""

_UNITS_OF_EVENTS = (Precision.DAY, Precision.MONTH)


def dates_of_events(reading: Reading, sentence: Sentence) -> list[DateMention]:
    """The dates of a sentence that can be those of events, in order."""
    return [date for date in sentence.dates if _can_date(reading, sentence, date)]


def likeliest(dates: Sequence[DateMention]) -> DateMention | None:
    """The first day or days; else the first month, week or year; else the first words without a date."""
    return min(dates, key=_rank, default=None)


def _rank(mention: DateMention) -> int:
    value = mention.date.edtf
    if value is None:
        return 2
    return 0 if value.precision is Precision.DAY else 1


def leans(date: ResolvedDate) -> bool:
    """Whether a date counts from another one that the text has told."""
    return any(told.kind in (StepKind.LEANS_ON, StepKind.LEANS_ON_NOTHING) for told in date.steps)


def is_year(date: ResolvedDate) -> bool:
    """Whether it is no more than a year."""
    return date.edtf is not None and date.edtf.precision is Precision.YEAR


def has_figures(mention: DateMention | None) -> bool:
    """Whether a date is printed in figures, finer than a year."""
    if mention is None or is_year(mention.date):
        return False
    return any(letter.isdigit() for letter in mention.text)


def _can_date(reading: Reading, sentence: Sentence, mention: DateMention) -> bool:
    """Whether a date can be that of an event: no bare direction, no term of a plan, no gloss, no anniversary."""
    date = mention.date
    is_bare = date.edtf is None and date.status is not Status.UNANCHORED
    if (is_bare and not leans(date)) or _is_term(date):
        return False
    before = reading.folded[sentence.start : mention.start]
    if _is_of_saying(reading, before):
        return False
    is_near = _is_near(reading, date)
    if before.count("(") > before.count(")") and not (is_near and len(sentence.dates) == 1):
        return False
    # "tính đến 15/12" reaches into the date: "đến 15/12" is read as one.
    near = reading.folded[max(sentence.start, mention.start - _ANNIVERSARY_NEAR) : mention.start + _PREPOSITION]
    is_anniversary = reading.lexicon.frames.anniversary.search(near) is not None
    return not is_anniversary or (is_near and reading.lexicon.frames.named_day.search(near) is None)


def _is_of_saying(reading: Reading, before: str) -> bool:
    """Whether a verb of saying stands right before a date: "said on Monday"."""
    frames = reading.lexicon.frames
    found = [*frames.speech.finditer(before)]
    return bool(found) and not frames.prepositions.sub("", before[found[-1].end() :]).strip()


def _is_term(date: ResolvedDate) -> bool:
    """Whether it is a span of whole years: the term of a plan, never the time of an event."""
    value = date.edtf
    return value is not None and value.form is Form.INTERVAL and value.precision not in _UNITS_OF_EVENTS


def _is_near(reading: Reading, date: ResolvedDate) -> bool:
    """Whether a date lies around publication."""
    published = reading.article.published
    last = None if published is None else published.latest
    if last is None or date.earliest is None:
        return False
    return abs(date.earliest.ordinal - last.ordinal) <= BACKGROUND_DAYS
