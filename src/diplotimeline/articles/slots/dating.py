"""When an event took place: the words that say so, and those that they lean on."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from attrs import frozen

from diplotimeline.articles.candidates import Candidate, is_ahead
from diplotimeline.articles.sentences import Reading
from diplotimeline.articles.sure import Sure
from diplotimeline.dates.scan import DateMention, resolve
from diplotimeline.edtf import Form, Precision
from diplotimeline.errors import DiplotimelineError
from diplotimeline.model.vocabulary import Coverage


@frozen
class When:
    """The words of an attestation; ``base`` is the date that the next "same day" leans on."""

    words: str
    after: str | None
    covers: Coverage
    spans: tuple[tuple[int, int], ...]
    base: DateMention | None
    sure: Sure


def when_of(reading: Reading, candidate: Candidate, before: When | None) -> When:
    """The date words of a candidate.

    Args:
        reading: the article.
        candidate: the event.
        before: those of the event told before it.
    """
    base = _base(reading, candidate, before)
    after = None if base is None else base.text
    if candidate.own is not None:
        own = candidate.own
        return When(own.text, None, Coverage.WHOLE, ((own.start, own.end),), own, Sure.PRINTED)
    if candidate.leaning is not None:
        told = candidate.leaning
        spans = ((told.start, told.end), *_span(base))
        return When(told.text, after, Coverage.WHOLE, spans, base, Sure.PRINTED if base is not None else Sure.OPEN)
    if candidate.occasion is not None or (before is not None and _follows_at_once(reading, candidate)):
        return _on_occasion(reading, candidate, base)
    return When("", None, Coverage.WHOLE, (), base, Sure.OPEN)


def _follows_at_once(reading: Reading, candidate: Candidate) -> bool:
    """Whether a sentence without words for its time goes on with what was told: neither "recently" nor "soon"."""
    low = reading.low(candidate.sentence)
    return not is_ahead(reading, candidate) and reading.lexicon.frames.just.search(low) is None


def _on_occasion(reading: Reading, candidate: Candidate, base: DateMention | None) -> When:
    """The words "on this occasion" if they are read; else none, leaning on the date before."""
    words, spans = "", tuple(_span(base))
    after = None if base is None else base.text
    if candidate.occasion is not None:
        start, end = candidate.occasion
        printed = reading.article.text[start:end]
        if _is_read(reading, printed, after):
            words, spans = printed, ((start, end), *spans)
    covers = Coverage.LARGER if base is not None and not _is_day(base) else Coverage.WHOLE
    return When(words, after, covers, spans, base, Sure.INFERRED if base is not None else Sure.OPEN)


def _is_read(reading: Reading, words: str, after: str | None) -> bool:
    try:
        resolve(words, reading.article.context, after=after)
    except DiplotimelineError:
        return False
    return True


def _span(base: DateMention | None) -> Sequence[tuple[int, int]]:
    return () if base is None else ((base.start, base.end),)


def _is_day(mention: DateMention) -> bool:
    value = mention.date.edtf
    return value is not None and value.form is Form.DATE and value.precision is Precision.DAY


def _counts_days(mention: DateMention) -> bool:
    return mention.date.edtf is None or mention.date.edtf.precision is Precision.DAY


def _base(reading: Reading, candidate: Candidate, before: When | None) -> DateMention | None:
    """The date that words at this place lean on: that of the event before, else the last day told."""
    days = _days_told(reading, candidate)
    if candidate.occasion is not None and _names_visit(reading, candidate.occasion):
        span = next((each for each in reversed(days) if _is_span(each)), None)
        if span is not None:
            return span
    if before is not None and before.base is not None and _counts_days(before.base):
        return before.base
    return days[-1] if days else None


def _names_visit(reading: Reading, occasion: tuple[int, int]) -> bool:
    """Whether words such as "during the visit" lean on the days of a visit, and not on the event told last."""
    return reading.lexicon.kinds["visit"].search(reading.folded, *occasion) is not None


def _is_span(mention: DateMention) -> bool:
    return mention.date.edtf is not None and mention.date.edtf.form is Form.INTERVAL


def _days_told(reading: Reading, candidate: Candidate) -> Sequence[DateMention]:
    """The days that the text told before the sentence of a candidate, in order."""
    return reading.days[: bisect.bisect_left(reading.days, candidate.sentence.start, key=lambda mention: mention.start)]
