"""The two ways in: `resolve` for one expression, `find_dates` for running text."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypedDict, Unpack

from attrs import define, evolve, frozen

from diplotimeline.calendars.civil import Day
from diplotimeline.dates.clause import clause_around, in_quotation, sentences_ended
from diplotimeline.dates.context import PublicationContext
from diplotimeline.dates.evidence import Evidence, weighed
from diplotimeline.dates.expressions import Again, Anaphor, CalendarDate, Direction, Expression, Relative, Timed, Unit, untimed
from diplotimeline.dates.grammar import Reading, Rule
from diplotimeline.dates.guard import Obstacle, guarded
from diplotimeline.dates.language import language_of, stretches
from diplotimeline.dates.languages import locale
from diplotimeline.dates.locale import Cues, Locale, Spoken
from diplotimeline.dates.narrative import updated
from diplotimeline.dates.resolved import ResolvedDate, Status
from diplotimeline.dates.resolving import Anchor, DiscourseState, certain, resolve_expression
from diplotimeline.dates.steps import Step, StepKind, step
from diplotimeline.dates.words import Words, fold
from diplotimeline.dates.zones import zone_beside
from diplotimeline.edtf import Edtf, Form, Precision
from diplotimeline.errors import ContextError, DiplotimelineError, EdtfError, UnreadableWordsError
from diplotimeline.phrases import Phrase

_LOOKED_AT = 40
_OPENED_BRACKET = re.compile(r" *\([^()\n]{0,12}")
_SAME_DAY_PERHAPS = Anaphor(Unit.DAY, doubtful=True)


@frozen
class DateMention:
    """A date in running text: ``text`` is the slice ``start:end`` of the original.

    ``unread`` is what stood in the way where nothing is asserted; its ``date`` then has no value.
    """

    start: int
    end: int
    text: str
    date: ResolvedDate
    unread: str | None = None


class ContextFields(TypedDict, total=False):
    """The fields of `PublicationContext`, for short calls."""

    published: Edtf | Day | datetime.date | str | None
    language: str | None
    region: str | None
    zone: str | None
    url: str | None
    basis: str | Mapping[str, str] | None


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
        raise UnreadableWordsError(Phrase("the words are a text, not a {type}", type=type(words).__name__))
    context = _context(context, fields)
    before = None if after is None else resolve(after, context)
    anchor = Anchor(context, DiscourseState(before, before, None if before is None else before.edtf))
    if not words.strip():
        if before is None:
            raise UnreadableWordsError("there are no words to read")
        return resolve_expression(_SAME_DAY_PERHAPS, anchor)
    language = locale(context.language or language_of(words))
    expression, steps, tense, hedge = _reading_of(words, context, language)
    try:
        date = _doubted(resolve_expression(expression, evolve(anchor, ask_tense=lambda: tense)), hedge)
    except EdtfError as error:
        raise UnreadableWordsError(Phrase('"{words}": {reason}', words=words, reason=error.reason)) from error
    for left_over in (told.values["rest"] for told in steps if told.kind is StepKind.READ_PART):
        date = _with_zone_of(date, left_over, language)
    return evolve(date, steps=(*steps, *_told_of_publication(context), *date.steps))


def _with_zone_of(date: ResolvedDate, rest: str, language: Locale, *, at_once: bool = False) -> ResolvedDate:
    """The date with the zone that the words beside it name; one that they do not make clear is not assumed either."""
    if date.time is None or date.time.zone_words is not None:
        return date
    slot = language.grammar.slots.get("zone")
    zone = zone_beside(rest, slot, language.zone_cue, language.zone_lead, at_once=at_once)
    if zone is None:
        return date
    unclear = (step(StepKind.ZONE_UNKNOWN, words=zone.words),) if zone.name is None else ()
    return evolve(date, time=date.time.printed_with(zone), steps=(*date.steps, *unclear))


def _doubted(date: ResolvedDate, hedge: str | None) -> ResolvedDate:
    """The date as uncertain (EDTF ?), if words beside it say that it is."""
    if hedge is None or date.edtf is None:
        return date
    edtf = date.edtf.qualified("?")
    alternatives = tuple(value.qualified("?") for value in date.alternatives)
    reason = step(StepKind.HEDGED, words=hedge, value=edtf)
    return evolve(date, edtf=edtf, alternatives=alternatives, steps=(*date.steps, reason))


def _reading_of(
    words: str, context: PublicationContext, language: Locale
) -> tuple[Expression, tuple[Step, ...], Direction | None, str | None]:
    """The words whole if a rule takes them, else the longest thing in them that one does.

    With it what was read, the tense, and the words that put it in doubt.
    """
    plain = " ".join(words.split())
    folded = fold(plain)
    whole = language.grammar.read(folded.folded) or language.grammar.read(_without_filler(folded.folded, language))
    if whole is not None and whole.expression is not None:
        return _by_itself(whole.expression), (step(StepKind.READ, words=words, rule=whole.rule.name),), None, None
    readings = [] if whole is not None else list(language.grammar.scan(folded.folded))
    best = max(readings, key=lambda reading: reading.end - reading.start, default=None)
    if best is None or best.expression is None:
        raise _unreadable(words, context)
    left_over = f"{folded.folded[: best.start]} {folded.folded[best.end :]}"
    beside = guarded(folded, [(language, reading) for reading in readings])
    if any(against is not None for _, _, against in beside):
        raise _unreadable(words, context)
    if re.search(r"\d", left_over) or not language.operators.isdisjoint(re.findall(r"\w+", left_over)):
        raise _unreadable(words, context)
    start, end = folded.span(best.start, best.end)
    rest = " … ".join(piece.strip() for piece in (plain[:start], plain[end:]) if piece.strip())
    read = step(StepKind.READ, words=words, rule=best.rule.name)
    clause = clause_around(folded.folded, best.start, best.end)
    hedge = clause.hedge(language.cues) or ("?" if folded.folded[best.end :].strip() == "?" else None)
    is_all_told = hedge is not None and fold(rest).folded.strip() == hedge
    told = (read,) if is_all_told else (read, step(StepKind.READ_PART, words=plain[start:end], rest=rest))
    return best.expression, told, clause.tense(language.cues), hedge


def _by_itself(expression: Expression) -> Expression:
    """What words mean where no clause says more: "in three weeks" is no length of time then."""
    return evolve(expression, if_future=False) if isinstance(expression, Relative) else expression


def _without_filler(text: str, language: Locale) -> str:
    """The words without the preposition that they begin with, if any."""
    fillers = [filler for filler in language.fillers if text.startswith(f"{filler} ")]
    return text[len(max(fillers, key=len)) + 1 :] if fillers else text


def _unreadable(words: str, context: PublicationContext) -> UnreadableWordsError:
    hint = "words as printed, such as chiều 17/4 or on March 13"
    if context.language is None:
        hint = "the language is guessed: give it, vi, en or fr"
    return UnreadableWordsError(Phrase('no date can be read in "{words}"', words=words), hint=hint)


def _told_of_publication(context: PublicationContext) -> tuple[Step, ...]:
    if context.basis is None or context.published is None:
        return ()
    basis = context.basis if isinstance(context.basis, str) else next(iter(context.basis.values()), "")
    by_language = {} if isinstance(context.basis, str) else {f"basis:{tag}": text for tag, text in context.basis.items()}
    return (step(StepKind.PUBLISHED, published=context.published, basis=basis, **by_language),)


def find_dates(
    text: str, context: PublicationContext | None = None, /, *, unread: bool = False, **fields: Unpack[ContextFields]
) -> tuple[DateMention, ...]:
    """Every dated mention in running text, in order, each resolved with what came before it in mind.

    Where a number, a year, a whole or a distance stands beside a date, and no rule takes both in, nothing is asserted.

    Args:
        text: any text; offsets of mentions count in it as it is.
        context: the publication; or give its fields as keywords, ``published`` at least.
        unread: whether such places are given too, as mentions whose `DateMention.unread` says what stood in the way.
        fields: see `PublicationContext`.

    Raises:
        UnreadableWordsError: what is given is no text.
        ContextError: the context is missing or wrong.
        UnknownNameError: the language is not known.
    """
    if not isinstance(text, str):
        raise UnreadableWordsError(Phrase("the text is a text, not a {type}", type=type(text).__name__))
    context = _context(context, fields)
    words = fold(text)
    main = locale(context.language or language_of(text))
    readings = list(_readings(words.folded, context, main))
    story = _Story(words, weighed(context, words.folded, readings))
    mentions: list[DateMention] = []
    for language, reading, against in guarded(words, readings):
        if against is not None:
            mentions += [_unread(words, reading, against)] if unread else []
            continue
        mention = story.next(reading, language)
        if mention is not None:
            mentions.append(mention)
    return tuple(_looking_ahead(mentions))


def _looking_ahead(mentions: Sequence[DateMention]) -> Iterator[DateMention]:
    """The mentions; "the same day" before any day was told may be the first one told after it, in doubt.

    Pages print a news item in the column beside another one, and texts of pages join them.
    """
    ahead: ResolvedDate | None = None
    made: list[DateMention] = []
    for mention in reversed(mentions):
        date = mention.date
        if ahead is not None and any(told.values.get("or_next") for told in date.steps):
            date = _in_doubt_on(ahead, date)
        elif date.edtf is not None and date.edtf.form is Form.DATE and date.edtf.precision is Precision.DAY:
            ahead = date
        made.append(evolve(mention, date=date))
    return reversed(made)


def _in_doubt_on(ahead: ResolvedDate, date: ResolvedDate) -> ResolvedDate:
    doubtful = None if ahead.edtf is None else ahead.edtf.qualified("?")
    reason = step(StepKind.DOUBTFUL, value=doubtful)
    return evolve(date, edtf=doubtful, status=ahead.status, extent=ahead.extent, steps=(*date.steps, reason))


def _unread(words: Words, reading: Reading, against: Obstacle) -> DateMention:
    """A place at which nothing is asserted, since something else stands beside what was read."""
    (start, end), (first, last) = words.span(reading.start, reading.end), words.span(against.start, against.end)
    reason = words.original[first:last].strip()
    told = step(StepKind.UNREAD, words=reason)
    return DateMention(start, end, words.original[start:end], ResolvedDate(None, Status.UNANCHORED, steps=(told,)), reason)


def _readings(text: str, context: PublicationContext, main: Locale) -> Iterator[Spoken]:
    """What each part of the text says in its own language, where none is given."""
    if context.language is not None:
        yield from ((main, reading) for reading in main.grammar.scan(text))
        return
    read_to = 0
    for start, end, language in stretches(text, main.language):
        spoken = locale(language)
        for reading in spoken.grammar.scan(text, max(start, read_to), end):
            read_to = reading.end
            yield spoken, reading


@define
class _Story:
    """The text as far as it has been read."""

    words: Words
    evidence: Evidence
    state: DiscourseState = DiscourseState()
    at: int = 0
    year_beside: int | None = None
    year_of_next: tuple[int, int] = (-1, 0)
    """Where a later date of the same account stands, and its year."""

    def next(self, reading: Reading, language: Locale) -> DateMention | None:
        """The mention that a reading is, if it is one; what later words can lean on is kept."""
        start, end = self.words.span(reading.start, reading.end)
        if reading.expression is None or not self._accepts(reading.rule, start, end):
            return None
        state = self._told_before(reading.start)
        self.at = reading.end
        clause = clause_around(self.words.folded, reading.start, reading.end)
        expression = self._in_speech(reading.expression, reading.start)
        cues = language.cues
        state = evolve(state, year=self._year_of_account(reading, cues) or state.year)
        try:
            asked = (lambda: clause.tense(cues), lambda: clause.governing(cues), lambda: clause.years)
            date = resolve_expression(expression, Anchor(self.evidence.context, state, *asked))
            date = _doubted(date, clause.hedge(language.cues))
            date = self._as_reported(date)
            date = _with_zone_of(date, self.words.original[end : end + _LOOKED_AT], language, at_once=True)
        except DiplotimelineError:  # 31/4: an impossible day is no date
            return None
        self.year_beside = _lone_year(date)
        if not _looks_back(expression):
            self.state = updated(self.state, date, clause, language.cues, self.evidence.context)
        return self._mention(start, end, reading.rule, date)

    def _year_of_account(self, reading: Reading, cues: Cues) -> int | None:
        """The year that a date has from another one of its account: "begun on 3 February and completed on 19 August 2018"."""
        date = None if reading.expression is None else untimed(reading.expression)
        if not isinstance(date, CalendarDate) or date.month is None:
            return None
        at, year = self.year_of_next
        found = cues.accounts.match(self.words.folded, reading.end)
        if found is not None:
            later = int(found["month"]), int(found["day"] or 0)
            turns = (date.month, date.day or 0 if found["day"] else 0) > later
            if date.year is not None and found["year"] is None:
                self.year_of_next = found.start("month"), date.year + turns
            elif date.year is None and found["year"] is not None and not turns:
                return int(found["year"])
        return year if date.year is None and reading.start <= at < reading.end else None

    def _as_reported(self, date: ResolvedDate) -> ResolvedDate:
        """The day that a report begins with is later than the others that it tells as past."""
        past = self.evidence.past
        if self.state.day is not None or past is None or not date.alternatives:
            return date
        later = [value for value in date.alternatives if value.latest is not None and value.latest >= past]
        if len(later) != 1:
            return date
        reason = step(StepKind.EVIDENCE_PAST, value=Edtf.of_day(past), published=self.evidence.context.published)
        return evolve(certain(later[0], *date.steps, reason), part_of_day=date.part_of_day, time=date.time)

    def _told_before(self, start: int) -> DiscourseState:
        """What later words can lean on at a place: some of it ends with its sentence or paragraph."""
        text = self.words.folded
        ended = sentences_ended(text, self.at, start)
        if ended:
            ends_paragraph = text.find("\n", self.at, start) >= 0
            self.state = evolve(self.state, year=None, era=None if ends_paragraph else self.state.era)
            self.state = _in_later_sentence(self.state, 2 if ends_paragraph else ended)
        in_its_brackets = _OPENED_BRACKET.fullmatch(text, self.at, start) is not None
        return evolve(self.state, year=self.year_beside) if in_its_brackets and self.year_beside else self.state

    def _accepts(self, rule: Rule, start: int, end: int) -> bool:
        text = self.words.original
        return rule.accepts(text[max(0, start - _LOOKED_AT) : start], text[start:end], text[end : end + _LOOKED_AT])

    def _mention(self, start: int, end: int, rule: Rule, date: ResolvedDate) -> DateMention:
        words = self.words.original[start:end]
        read = step(StepKind.READ, words=words, rule=rule.name)
        told = (*_told_of_publication(self.evidence.context), *self.evidence.steps)
        return DateMention(start, end, words, evolve(date, steps=(read, *told, *date.steps)))

    def _in_speech(self, expression: Expression, at: int) -> Expression:
        """The expression; "today" in a speech counts from the day of the speech, if the text has told of one before."""
        day = untimed(expression)
        if not isinstance(day, Relative) or day.unit is not Unit.DAY or abs(day.shift) > 1:
            return expression
        if self.state.day is None or not in_quotation(self.words.folded, at):
            return expression
        spoken = Anaphor(Unit.DAY, day.shift)
        return evolve(expression, of=spoken) if isinstance(expression, Timed) else spoken


def _in_later_sentence(state: DiscourseState, ended: int) -> DiscourseState:
    """What a sentence told of holds in the next one too, if it was a day; further on it does not."""
    is_day = state.story is not None and state.story.precision is Precision.DAY
    since = state.sentences_since + ended
    return evolve(state, story=state.story if is_day and since == 1 else None, sentences_since=since)


def _lone_year(date: ResolvedDate) -> int | None:
    """The year that a date is, for days in the brackets after it: "the conference of 2016 (22-26 August)"."""
    if date.edtf is None or date.edtf.form is not Form.DATE or date.edtf.precision is not Precision.YEAR:
        return None
    return date.edtf.single().year


def _looks_back(expression: Expression) -> bool:
    """Whether words only glance at another time ("the day before", "the same period last year") and lead nowhere."""
    date = untimed(expression)
    return isinstance(date, Again) or (isinstance(date, Anaphor) and date.shift < 0)
