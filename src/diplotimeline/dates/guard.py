"""What stands against a reading: a number, a year, a whole, a distance right beside it that no rule has taken in.

A date is asserted only if the words beside it would not make another one of it. Where they would, and no rule reads them
together, the place is left unread: silence is no lie.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from diplotimeline.dates.expressions import (
    About,
    CalendarDate,
    Expression,
    LunarDate,
    NumericDate,
    PartOf,
    Range,
    Relative,
    Several,
    Span,
    Timed,
    Unit,
    Weekday,
    untimed,
)
from diplotimeline.dates.grammar import Reading
from diplotimeline.dates.locale import Guard, Locale, Spoken
from diplotimeline.dates.words import Words

_PRINTED_YEAR = r"(?:1[0-9]{3}|2[01][0-9]{2})(?![\d%]|[.,:]\d)"
_YEAR = re.compile(rf"(?<!\d){_PRINTED_YEAR}")
_YEAR_BEFORE = rf"(?<![\d.,/-]){_PRINTED_YEAR}(?:'s)? ?\(?$"
_NUMBER_AFTER = r" ?- ?\d| (?:19|20)\d{3,}| \d{1,2}(?![\d%]|[.,:]\d)"
_DAY_IN_BRACKETS = re.compile(r" ?\(\d{1,2}[-/.]\d")
_LONE_NUMBER_BEFORE = re.compile(r"(?<![\d.,/:-])\d{1,2} $")
_CLOCK_GOES_ON = re.compile(r" ?[ap]\.?m\b")
_GOES_ON = re.compile(r":\d")
_BEGAN = re.compile(r"\d:$")
_LOOKED_AT = 112
_NEAR = r"[^.\n]{0,40}"
_LAST_MONTH = 12
_HALVES = (40, 41)  # EDTF level 2
_LONG_UNITS = frozenset((Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY))


@frozen
class Obstacle:
    """The place in folded text of what stands against a reading."""

    start: int
    end: int


def guarded(words: Words, readings: Sequence[Spoken]) -> Iterator[tuple[Locale, Reading, Obstacle | None]]:
    """Each reading of a text with what stands against it, if anything does."""
    end = len(words.folded)
    for index, (locale, reading) in enumerate(readings):
        following = readings[index + 1][1].start if index + 1 < len(readings) else end
        yield locale, reading, obstacle(words, reading, following, locale.guard)


def obstacle(words: Words, reading: Reading, following: int, guard: Guard) -> Obstacle | None:
    """What stands against a reading.

    Args:
        words: the text.
        reading: what a rule made of a piece of it.
        following: where the next reading begins.
        guard: the words of the language.
    """
    if reading.expression is None:
        return None
    beside = _Beside(words, reading, following, _patterns(guard))
    cut = _cut_off(words.folded, reading)
    if cut is not None or _has_year(words.folded, reading):
        return cut or beside.day_before_month()
    return beside.after() or beside.before() or beside.foreign_feast()


def _has_year(text: str, reading: Reading) -> bool:
    return _YEAR.search(text, reading.start, reading.end) is not None


def _cut_off(text: str, reading: Reading) -> Obstacle | None:
    """What a colon shows to be another piece of a clock time, or the half of the day that one was read without."""
    patterns = [_GOES_ON, _CLOCK_GOES_ON] if isinstance(reading.expression, Timed) else [_GOES_ON]
    for pattern in patterns:
        found = pattern.match(text, reading.end) if text[reading.end - 1].isdigit() else None
        if found is not None:
            return Obstacle(found.start(), found.end())
    is_cut = text[reading.start].isdigit() and _BEGAN.search(text[max(0, reading.start - 2) : reading.start])
    return Obstacle(reading.start - 2, reading.start) if is_cut else None


@frozen
class _Beside:
    """A reading without a printed year, and the words beside it."""

    words: Words
    reading: Reading
    following: int
    patterns: _Patterns

    @property
    def text(self) -> str:
        """The folded text."""
        return self.words.folded

    @property
    def bare(self) -> Expression:
        """The date itself, without what only tells of a part of it."""
        return _bare(self.reading.expression)

    def after(self) -> Obstacle | None:
        """What stands behind it."""
        bare = self.bare
        for applies, pattern in self.patterns.behind:
            found = self._behind(pattern) if applies(bare) else None
            if found is not None:
                return found
        return self._day_of_feast() or self._whole_of_weekday()

    def _behind(self, pattern: re.Pattern[str]) -> Obstacle | None:
        found = pattern.match(self.text, self.reading.end)
        return None if found is None else Obstacle(found.start(), found.end())

    def _day_of_feast(self) -> Obstacle | None:
        """The day in brackets behind a feast that was read without it."""
        has_digits = any(sign.isdigit() for sign in self.text[self.reading.start : self.reading.end])
        return None if has_digits else self._behind(_DAY_IN_BRACKETS)

    def _whole_of_weekday(self) -> Obstacle | None:
        """The date that a weekday belongs to, read by itself: "Friday in | October"."""
        end = self.reading.end
        is_joined = isinstance(self.bare, Weekday) and self.patterns.joint.fullmatch(self.text, end, self.following)
        return Obstacle(end, self.following) if is_joined else None

    def foreign_feast(self) -> Obstacle | None:
        """Whose feast it is, where another people has it on another day; only the letters as printed tell a name."""
        if self.patterns.feast.search(self.text, self.reading.start, self.reading.end) is None:
            return None
        end = self.words.span(self.reading.start, self.reading.end)[1]
        name = self.words.original[end : end + 2]
        is_name = name.startswith(" ") and name[1:].isupper()
        is_own = self.patterns.own.match(self.words.original, end) is not None
        return Obstacle(self.reading.end, self.reading.end + 2) if is_name and not is_own else None

    def before(self) -> Obstacle | None:
        """What stands in front of it."""
        bare = self.bare
        for applies, pattern in self.patterns.in_front:
            found = self._in_front(pattern) if applies(bare) else None
            if found is not None:
                return found
        return self.day_before_month() or self._distance()

    def day_before_month(self) -> Obstacle | None:
        """The number of a day that no month has, before a month that was read by itself: "32 août 2014"."""
        return self._in_front(_LONE_NUMBER_BEFORE) if _is_month(self.bare) else None

    def _in_front(self, pattern: re.Pattern[str]) -> Obstacle | None:
        begin = max(0, self.reading.start - _LOOKED_AT)
        found = pattern.search(self.text[begin : self.reading.start])
        return None if found is None else Obstacle(begin + found.start(), begin + found.end())

    def _distance(self) -> Obstacle | None:
        """A length of time that is counted from it: "two days after 10 March"."""
        start = self.reading.start
        for found in self.patterns.distance.finditer(self.text, max(0, start - _LOOKED_AT), self.reading.end):
            if found.start() < start <= found.end():
                return Obstacle(found.start(), found.end())
        return None


def _bare(expression: Expression | None) -> Expression:
    """The last date in an expression, which what stands behind it would belong to."""
    assert expression is not None  # noqa: S101 - what is no date is not guarded
    inner = untimed(expression)
    while True:
        if isinstance(inner, PartOf | About):
            inner = untimed(inner.of)
        elif isinstance(inner, Range):
            last = inner.end if inner.end is not None else inner.start
            if last is None:
                return inner
            inner = untimed(last)
        elif isinstance(inner, Several):
            inner = untimed(inner.items[-1])
        else:
            return inner


def _is_part_of_something(bare: Expression) -> bool:
    """A quarter, half, season, or a unit counted from publication: words behind it may say of what."""
    if isinstance(bare, Relative):
        return bare.unit in _LONG_UNITS
    return isinstance(bare, CalendarDate) and bare.month is not None and bare.month > _LAST_MONTH


def _is_half(bare: Expression) -> bool:
    return isinstance(bare, CalendarDate) and bare.month in _HALVES


def _is_any(_bare: Expression) -> bool:
    return True


def _is_weekday(bare: Expression) -> bool:
    return isinstance(bare, Weekday)


def _is_in_calendar(bare: Expression) -> bool:
    return isinstance(bare, CalendarDate | NumericDate | LunarDate)


def _is_yearless(bare: Expression) -> bool:
    return isinstance(bare, CalendarDate) and bare.year is None and bare.year_shift is None and not bare.same_year


def _is_day(bare: Expression) -> bool:
    return isinstance(bare, NumericDate) or (isinstance(bare, CalendarDate) and bare.day is not None)


def _is_month(bare: Expression) -> bool:
    if not isinstance(bare, CalendarDate) or bare.day is not None or bare.month is None:
        return False
    return bare.month <= _LAST_MONTH


def _is_without_month(bare: Expression) -> bool:
    return isinstance(bare, CalendarDate) and bare.month is None


def _is_length(bare: Expression) -> bool:
    return isinstance(bare, Relative | Span)


# --- the words of a language as patterns ----------------------------------------------------------


_Tests = tuple[tuple[Callable[[Expression], bool], re.Pattern[str]], ...]
"""Which dates may not stand beside what."""


@frozen
class _Patterns:
    """What a guard says, as patterns."""

    behind: _Tests
    in_front: _Tests
    joint: re.Pattern[str]
    distance: re.Pattern[str]
    feast: re.Pattern[str]
    own: re.Pattern[str]


@functools.cache
def _patterns(guard: Guard) -> _Patterns:
    behind = (
        (_is_any, rf" ?,? ?(?:{guard.years})? ?(?:- ?)?\(?{_PRINTED_YEAR}"),
        (_is_any, guard.after),
        (_is_weekday, guard.day_of_weekday),
        (_is_in_calendar, _NUMBER_AFTER),
        (_is_day, guard.named),
        (_is_month, guard.named_after_month),
        (_is_without_month, guard.more_days),
        (_is_part_of_something, guard.whole),
        (_is_half, rf"{_NEAR}\b(?:{guard.of_match})\b"),
    )
    in_front = (
        (_is_any, rf"(?<!\w)(?:{guard.before})$"),
        (_is_in_calendar, _YEAR_BEFORE),
        # "on 3 March 1902, and sank on | Thursday": a weekday of that story
        (_is_weekday, rf"[^\W\d]\.?,? (?:\d{{1,2}},? )?{_PRINTED_YEAR},? (?:{guard.story})$"),
        # "signed on 12 June 2016, the treaty took effect on | 4 May": of the next year, or of this one
        (_is_yearless, rf"(?<!\w)(?:{guard.signing}) [^.;,\n]{{0,20}}\b{_PRINTED_YEAR}, [^.;,\n\d]{{0,50}}$"),
        (_is_length, rf"(?<!\w)(?:{guard.compound})$"),
        (_is_half, rf"\b(?:{guard.of_match})\b{_NEAR}$"),
    )
    return _Patterns(
        tuple((applies, re.compile(pattern)) for applies, pattern in behind),
        tuple((applies, re.compile(pattern)) for applies, pattern in in_front),
        joint=re.compile(guard.joint),
        distance=re.compile(rf"\b(?:{guard.distance})"),
        feast=re.compile(rf"(?:{guard.feast})$"),
        own=re.compile(rf" (?:{guard.own})\b"),
    )
