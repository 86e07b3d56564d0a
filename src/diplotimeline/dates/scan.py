"""The two ways in: `resolve` for one expression, `find_dates` for running text."""

from __future__ import annotations

import re
from typing import TypedDict, Unpack

from attrs import evolve, frozen

from diplotimeline.dates.anchoring import Anchor, anchored
from diplotimeline.dates.context import PublicationContext
from diplotimeline.dates.expressions import Anaphor, Unit
from diplotimeline.dates.grammar import Reading
from diplotimeline.dates.locales import locale
from diplotimeline.dates.resolved import ResolvedDate, Status
from diplotimeline.dates.steps import Step, StepKind, step
from diplotimeline.dates.words import Words, fold
from diplotimeline.edtf import Edtf, Form, Precision
from diplotimeline.errors import ContextError, DiplotimelineError, EdtfError, UnreadableWordsError

_VIETNAMESE_LETTERS = frozenset("ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")
_VIETNAMESE_WORDS = frozenset(
    ("ngày", "tháng", "năm", "tuần", "quý", "sáng", "trưa", "hôm", "mùa", "nay", "qua", "và", "của", "là", "có", "trong")
)
_FRENCH_WORDS = frozenset(("le", "la", "les", "du", "au", "des", "dans", "et", "en", "depuis", "ce", "cette"))
_FRENCH_WORDS |= {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}
_SAME_DAY = Anaphor(Unit.DAY, doubtful=True)


@frozen
class DateMention:
    """A date in running text: ``text`` is the slice ``start:end`` of the original."""

    start: int
    end: int
    text: str
    date: ResolvedDate


class ContextFields(TypedDict, total=False):
    """The fields of `PublicationContext`, for short calls."""

    published: Edtf | str | None
    language: str | None
    region: str | None
    zone: str
    url: str | None
    basis: str | None


def _context(context: PublicationContext | None, fields: ContextFields) -> PublicationContext:
    if context is None:
        if "published" not in fields:
            raise ContextError("when was it published?", hint='published="2025-04-18", or published=None if unknown')
        return PublicationContext(**fields)
    if fields:
        raise ContextError("give a PublicationContext or its fields, not both")
    return context


def resolve(
    words: str, context: PublicationContext | None = None, /, *, after: str | None = None, **fields: Unpack[ContextFields]
) -> ResolvedDate:
    """Resolve one expression, such as "chiều 17/4" or "on the afternoon of March 13".

    Args:
        words: the words as printed; "" with ``after`` means the same day, in doubt.
        context: the publication; or give its fields as keywords, ``published`` at least.
        after: the earlier words that these lean on ("cùng ngày").
        fields: see `PublicationContext`.

    Raises:
        UnreadableWordsError: no rule of the language finds anything about time in the words.
        ContextError: the context is missing or wrong.
        UnknownNameError: the language is not known.
    """
    if not isinstance(words, str):
        raise UnreadableWordsError(f"the words are a text, not a {type(words).__name__}")
    context = _context(context, fields)
    before = None if after is None else resolve(after, context)
    anchor = Anchor(context, before)
    if not words.strip():
        if before is None:
            raise UnreadableWordsError("there are no words to read")
        return evolve(anchored(_SAME_DAY, anchor), part_of_day=None, time=None)
    reading, told = _reading_of(words, context)
    try:
        date = anchored(reading.expression, anchor)
    except EdtfError as error:
        raise UnreadableWordsError(f'"{words}": {error.reason}') from error
    return evolve(date, steps=(*told, *_told_of_publication(context), *date.steps))


def _reading_of(words: str, context: PublicationContext) -> tuple[Reading, tuple[Step, ...]]:
    """The words whole if a rule takes them, else the longest thing in them that one does, and what was read."""
    plain = " ".join(words.split())
    folded = fold(plain)
    language = locale(context.language or language_of(words))
    whole = language.grammar.read(folded.folded)
    if whole is not None:
        return whole, (step(StepKind.READ, words=words, rule=whole.rule.name),)
    best = max(language.grammar.scan(folded.folded), key=lambda reading: reading.end - reading.start, default=None)
    if best is None:
        raise _unreadable(words, context)
    left_over = f"{folded.folded[: best.start]} {folded.folded[best.end :]}"
    if re.search(r"\d", left_over) or not language.operators.isdisjoint(re.findall(r"\w+", left_over)):
        raise _unreadable(words, context)
    start, end = folded.span(best.start, best.end)
    rest = " … ".join(piece.strip() for piece in (plain[:start], plain[end:]) if piece.strip())
    read = step(StepKind.READ, words=words, rule=best.rule.name)
    return best, (read, step(StepKind.READ_PART, words=plain[start:end], rest=rest))


def _unreadable(words: str, context: PublicationContext) -> UnreadableWordsError:
    hint = "words as printed, such as chiều 17/4 or on March 13"
    if context.language is None:
        hint = "the language is guessed: give it, vi, en or fr"
    return UnreadableWordsError(f'no date can be read in "{words}"', hint=hint)


def _told_of_publication(context: PublicationContext) -> tuple[Step, ...]:
    if context.basis is None or context.published is None:
        return ()
    return (step(StepKind.PUBLISHED, published=context.published, basis=context.basis),)


def find_dates(
    text: str, context: PublicationContext | None = None, /, **fields: Unpack[ContextFields]
) -> tuple[DateMention, ...]:
    """Every dated mention in running text, in order, each resolved with what came before it in mind.

    Args:
        text: any text; offsets of mentions count in it as it is.
        context: the publication; or give its fields as keywords, ``published`` at least.
        fields: see `PublicationContext`.

    Raises:
        ContextError: the context is missing or wrong.
        UnknownNameError: the language is not known.
    """
    context = _context(context, fields)
    words = fold(text)
    grammar = locale(context.language or language_of(text)).grammar
    mentions: list[DateMention] = []
    before: ResolvedDate | None = None
    for reading in grammar.scan(words.folded):
        mention = _mention(words, reading, Anchor(context, before))
        if mention is not None:
            mentions.append(mention)
            before = mention.date if _leads(mention.date) else before
    return tuple(mentions)


def _mention(words: Words, reading: Reading, anchor: Anchor) -> DateMention | None:
    start, end = words.span(reading.start, reading.end)
    text = words.original[start:end]
    try:
        date = anchored(reading.expression, anchor)
    except DiplotimelineError:  # 31/4: an impossible day is no date
        return None
    read = step(StepKind.READ, words=text, rule=reading.rule.name)
    return DateMention(start, end, text, evolve(date, steps=(read, *_told_of_publication(anchor.context), *date.steps)))


def _leads(date: ResolvedDate) -> bool:
    """Whether later words such as "the same day" can lean on it."""
    is_day = date.edtf is not None and date.edtf.precision is Precision.DAY and date.edtf.form is Form.DATE
    return is_day and date.status is Status.RESOLVED


def language_of(text: str) -> str:
    """A guess at the language of a text that comes without one: by its letters, then its small words.

    Digits alone are taken for Vietnamese: day first.
    """
    folded = fold(text[:2000]).folded
    words = set(re.findall(r"[^\W\d_]+", folded))
    if not words or not _VIETNAMESE_LETTERS.isdisjoint(folded) or not _VIETNAMESE_WORDS.isdisjoint(words):
        return "vi"
    return "en" if _FRENCH_WORDS.isdisjoint(words) else "fr"
