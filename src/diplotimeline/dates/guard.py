"""What stands against a reading: a number, a year, a whole, a distance right beside it that no rule has taken in.

A date is asserted only if the words beside it would not make another one of it. Where they would, and no rule reads them
together, the place is left unread: silence is no lie.
"""

from __future__ import annotations

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
from diplotimeline.dates.locale import Guard, Locale
from diplotimeline.dates.words import Words

_PRINTED_YEAR = r"(?:1[0-9]{3}|2[01][0-9]{2})(?![\d%]|[.,:]\d)"
_YEAR = re.compile(rf"(?<!\d){_PRINTED_YEAR}")
_YEAR_BEFORE = re.compile(rf"(?<![\d.,/-]){_PRINTED_YEAR}(?:'s)? ?\(?$")
_NUMBER_AFTER = re.compile(r" ?- ?\d| \d{1,2}(?![\d%]|[.,:]\d)")
_DAY_IN_BRACKETS = re.compile(r" ?\(\d{1,2}[-/.]\d")
_MONTH_STEM = r"(?:jan|feb|fév|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|août|aout|sep|oct|nov|dec|déc)[a-zéû]*\.?"
_DAY_AFTER_WEEKDAY = re.compile(
    r",? (?:the )?(?:\d\d?(?:st|nd|rd|th)\b|\d\d?(?= ?(?:[,.:;)](?!\d)|\n|$| (?:au|et|to|and|và|đến|"
    + _MONTH_STEM
    + r")\b|-)))"
    rf"|,? {_MONTH_STEM},? \d"
)
_LONE_NUMBER_BEFORE = re.compile(r"(?<![\d.,/:-])\d{1,2} $")
_CLOCK_GOES_ON = re.compile(r" ?[ap]\.?m\b")
_GOES_ON = re.compile(r":\d")
_BEGAN = re.compile(r"\d:$")
_LOOKED_AT = 48
_LAST_MONTH = 12
_LONG_UNITS = frozenset((Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY))


@frozen
class Obstacle:
    """The place in folded text of what stands against a reading."""

    start: int
    end: int


def guarded(words: Words, readings: Sequence[tuple[Locale, Reading]]) -> Iterator[tuple[Locale, Reading, Obstacle | None]]:
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
    text = words.folded
    cut = _cut_off(text, reading)
    beside = _Beside(text, reading, following, guard)
    if cut is not None or _has_year(text, reading):
        return cut or beside.day_before_month()
    return beside.after() or beside.before() or _foreign_feast(words, reading, guard)


def _foreign_feast(words: Words, reading: Reading, guard: Guard) -> Obstacle | None:
    """Whose feast it is, where another people has it on another day; only the letters as printed tell a name."""
    if guard.feast.search(words.folded, reading.start, reading.end) is None:
        return None
    end = words.span(reading.start, reading.end)[1]
    name = words.original[end : end + 2]
    is_name = name.startswith(" ") and name[1:].isupper()
    return Obstacle(reading.end, reading.end + 2) if is_name and guard.own.match(words.original, end) is None else None


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

    text: str
    reading: Reading
    following: int
    guard: Guard

    @property
    def bare(self) -> Expression:
        """The date itself, without what only tells of a part of it."""
        return _bare(self.reading.expression)

    def after(self) -> Obstacle | None:
        """What stands behind it."""
        end, bare = self.reading.end, self.bare
        for applies, pattern in _BEHIND:
            found = pattern(self.guard).match(self.text, end) if applies(bare) else None
            if found is not None:
                return Obstacle(found.start(), found.end())
        return self._day_of_feast() or self._whole_of_weekday()

    def _day_of_feast(self) -> Obstacle | None:
        """The day in brackets behind a feast that was read without it."""
        has_digits = any(sign.isdigit() for sign in self.text[self.reading.start : self.reading.end])
        found = None if has_digits else _DAY_IN_BRACKETS.match(self.text, self.reading.end)
        return None if found is None else Obstacle(found.start(), found.end())

    def _whole_of_weekday(self) -> Obstacle | None:
        """The date that a weekday belongs to, read by itself: "Friday in | October"."""
        end = self.reading.end
        is_joined = isinstance(self.bare, Weekday) and self.guard.joint.fullmatch(self.text, end, self.following)
        return Obstacle(end, self.following) if is_joined else None

    def day_before_month(self) -> Obstacle | None:
        """The number of a day that no month has, before a month that was read by itself: "32 août 2014"."""
        return self._in_front(_LONE_NUMBER_BEFORE) if _is_month(self.bare) else None

    def before(self) -> Obstacle | None:
        """What stands in front of it."""
        for applies, pattern in _IN_FRONT:
            found = self._in_front(pattern(self.guard)) if applies(self.bare) else None
            if found is not None:
                return found
        return self.day_before_month() or self._distance()

    def _in_front(self, pattern: re.Pattern[str]) -> Obstacle | None:
        start = self.reading.start
        window = self.text[max(0, start - _LOOKED_AT) : start]
        found = pattern.search(window)
        return None if found is None else Obstacle(start - len(window) + found.start(), start - len(window) + found.end())

    def _distance(self) -> Obstacle | None:
        """A length of time that is counted from it: "two days after 10 March"."""
        start = self.reading.start
        for found in self.guard.distance.finditer(self.text, max(0, start - _LOOKED_AT), self.reading.end):
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


def _is_any(_bare: Expression) -> bool:
    return True


def _is_weekday(bare: Expression) -> bool:
    return isinstance(bare, Weekday)


def _is_in_calendar(bare: Expression) -> bool:
    return isinstance(bare, CalendarDate | NumericDate | LunarDate)


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


_Test = tuple[Callable[[Expression], bool], Callable[[Guard], re.Pattern[str]]]

_BEHIND: tuple[_Test, ...] = (
    (_is_any, lambda guard: guard.year_after),
    (_is_any, lambda guard: guard.after),
    (_is_weekday, lambda _guard: _DAY_AFTER_WEEKDAY),
    (_is_in_calendar, lambda _guard: _NUMBER_AFTER),
    (_is_day, lambda guard: guard.named),
    (_is_without_month, lambda guard: guard.more_days),
    (_is_part_of_something, lambda guard: guard.whole),
)
"""Which dates what may not stand behind."""

_IN_FRONT: tuple[_Test, ...] = (
    (_is_any, lambda guard: guard.before),
    (_is_in_calendar, lambda _guard: _YEAR_BEFORE),
    (_is_length, lambda guard: guard.compound),
)
"""Which dates what may not stand in front of."""
