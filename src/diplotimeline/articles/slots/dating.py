"""When an event took place: the words that say so, and those that they lean on."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from diplotimeline.articles.blocks import TELLING
from diplotimeline.articles.candidates import Candidate
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
    if candidate.occasion is not None or (before is not None and base is not None):
        return _on_occasion(reading, candidate, base)
    return When("", None, Coverage.WHOLE, (), base, Sure.OPEN)


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
    if before is not None and before.base is not None and _counts_days(before.base):
        return before.base
    told = [
        mention
        for sentence in reading.sentences
        if sentence.role in TELLING and sentence.start < candidate.sentence.start
        for mention in sentence.dates
        if mention.date.edtf is not None and mention.date.edtf.precision is Precision.DAY
    ]
    return told[-1] if told else None
