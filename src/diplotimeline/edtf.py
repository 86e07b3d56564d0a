"""Edtf: a date that keeps its doubt (ISO 8601-2:2019, the Extended Date/Time Format).

The grammar, on the text as a whole::

    value    = interval | set | date
    interval = end "/" end                  end  = date | ".." (open) | "" (unknown)
    set      = "{" items "}" (all of them) | "[" items "]" (one of them)
    items    = item ("," item)*             item = date | date ".." date | ".." date | date ".."
    date     = year ["-" month ["-" day]] ["?" (uncertain) | "~" (about) | "%" (both)]
    year     = ["-"] 4 digits | "199X" | "19XX" | "XXXX" | "Y" ["-"] 5 to 18 digits
    month    = "01".."12" | "21".."24" (season) | "33".."36" (quarter) | "40", "41" (half) | "XX"
    day      = "01".."31" | "XX"

Years are astronomical: 0000 is 1 BC. A time of day is no part of the value.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from enum import IntEnum, StrEnum
from functools import total_ordering
from typing import Self

from attrs import evolve, frozen

from diplotimeline.calendars.civil import YEAR_PART_MONTHS, Day, days_in_month, month_span, year_text
from diplotimeline.errors import EdtfError


class Precision(StrEnum):
    """The unit that a date names, coarse to fine."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    SEASON = "season"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"


class Verdict(IntEnum):
    """What can be said of two values that may both be in doubt."""

    NOT = 0
    POSSIBLY = 1
    CERTAINLY = 2


class Form(StrEnum):
    """The shape of a value."""

    DATE = "date"
    INTERVAL = "interval"
    ALL_OF = "all of"
    ONE_OF = "one of"


class Open(StrEnum):
    """The end of an interval that is no date: without end, or not known."""

    OPEN = ".."
    UNKNOWN = ""


_MASKED_YEARS = {Precision.DECADE: 10, Precision.CENTURY: 100}
_PART_PRECISION = {code: Precision.SEASON for code in range(21, 25)}
_PART_PRECISION |= {code: Precision.QUARTER for code in range(33, 37)}
_PART_PRECISION |= {40: Precision.HALF, 41: Precision.HALF}
_MERGED_DOUBT = {frozenset("?~"): "%", frozenset("?%"): "%", frozenset("~%"): "%"}
_NO_DAY_SECOND_MONTH = 30


@frozen
class EdtfDate:
    """One calendar unit, perhaps with parts unknown; what an `Edtf` is made of.

    ``year`` is the first year of a decade or century and None for XXXX; ``month`` may be a season,
    quarter or half code; None stands for a part finer than the unit, or one left open by XX.
    """

    precision: Precision
    year: int | None
    month: int | None = None
    day: int | None = None
    doubt: str = ""

    @property
    def earliest(self) -> Day | None:
        """First day that it can mean; None if the year is unknown."""
        if self.year is None:
            return None
        if self.month in YEAR_PART_MONTHS:
            return month_span(self.year, *YEAR_PART_MONTHS[self.month])[0]
        return Day(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> Day | None:
        """Last day that it can mean; None if the year is unknown."""
        if self.year is None:
            return None
        if self.month in YEAR_PART_MONTHS:
            return month_span(self.year, *YEAR_PART_MONTHS[self.month])[1]
        year = self.year + _MASKED_YEARS.get(self.precision, 1) - 1
        month = self.month or 12
        return Day(year, month, self.day or days_in_month(year, month))

    def in_year(self, year: int) -> EdtfDate | None:
        """The same date of that year; None for a 29 February that the year lacks."""
        if self.day and self.month and self.day > days_in_month(year, self.month):
            return None
        return evolve(self, year=year)

    def __str__(self) -> str:
        return self._year_text() + self._month_text() + self._day_text() + self.doubt

    def _year_text(self) -> str:
        if self.year is None:
            return "XXXX"
        width = _MASKED_YEARS.get(self.precision)
        if width is None:
            return year_text(self.year)
        last = self.year + width - 1
        sign, digits = ("-", -last) if last <= 0 and self.year < 0 else ("", self.year)
        shown = 3 if width == 10 else 2  # noqa: PLR2004 - a decade leaves three digits, a century two
        return f"{sign}{digits // width:0{shown}}".ljust(4 + len(sign), "X")

    def _month_text(self) -> str:
        if self.month is not None:
            return f"-{self.month:02}"
        return "-XX" if self.precision in (Precision.MONTH, Precision.DAY) else ""

    def _day_text(self) -> str:
        if self.precision is not Precision.DAY:
            return ""
        return "-XX" if self.day is None else f"-{self.day:02}"


@frozen
class _Reach:
    """Where a stretch of time may begin and end, as day ordinals: start in [s0, s1], end in [e0, e1]."""

    s0: float
    s1: float
    e0: float
    e1: float

    def before(self, other: _Reach) -> Verdict:
        return _verdict(self.e1 < other.s0, self.e0 < other.s1)

    def overlaps(self, other: _Reach) -> Verdict:
        surely = self.s1 <= other.e0 and other.s1 <= self.e0
        return _verdict(surely, self.s0 <= other.e1 and other.s0 <= self.e1)

    def contains(self, other: _Reach) -> Verdict:
        surely = self.s1 <= other.s0 and other.e1 <= self.e0
        start, end = max(other.s0, self.s0), min(other.e1, self.e1)
        return _verdict(surely, start <= other.s1 and end >= other.e0 and start <= end)


def _verdict(certainly: bool, possibly: bool) -> Verdict:
    return Verdict.CERTAINLY if certainly else Verdict.POSSIBLY if possibly else Verdict.NOT


@frozen
class _Stretch:
    """A run of days inside a set: ``date..date``, open at one end or not."""

    start: EdtfDate | Open
    end: EdtfDate | Open

    def __str__(self) -> str:
        return f"{'' if isinstance(self.start, Open) else self.start}..{'' if isinstance(self.end, Open) else self.end}"


End = EdtfDate | Open
Part = EdtfDate | Open | _Stretch


@total_ordering
@frozen
class Edtf:
    """A date, interval or set of dates in canonical form; hashable and ordered.

    Make one with `Edtf.parse`, `Edtf.of`, `Edtf.interval`, `Edtf.all_of` or `Edtf.one_of`; ``str()`` gives the
    canonical text. Two values are equal when their canonical texts are.

    The order is total: by first possible day (an open start first, an unknown year last), then by last
    possible day, then by text.
    """

    form: Form
    parts: tuple[Part, ...]

    # --- making ---------------------------------------------------------------------------------

    @classmethod
    def parse(cls, text: str) -> Edtf:
        """Read a value from its text.

        Raises:
            EdtfError: what is wrong, with a caret under it.
        """
        day = _DAY.fullmatch(text)
        if day is not None:
            year, month, number = int(day[1]), int(day[2]), int(day[3])
            if number <= _NO_DAY_SECOND_MONTH - 2 or number <= days_in_month(year, month):
                return cls(Form.DATE, (EdtfDate(Precision.DAY, year, month, number, day[4]),))
        return _Reader(text).value()

    @classmethod
    def of(cls, year: int | None, month: int | None = None, day: int | None = None, *, doubt: str = "") -> Edtf:
        """A year, month (or season, quarter, half code) or day; ``year`` None for an unknown one.

        Raises:
            EdtfError: no such month or day.
        """
        return cls(Form.DATE, (make_date(year, month, day, doubt=doubt),))

    @classmethod
    def decade(cls, year: int) -> Edtf:
        """The ten years that share all but the last digit: 199X."""
        return cls(Form.DATE, (EdtfDate(Precision.DECADE, year // 10 * 10),))

    @classmethod
    def century(cls, year: int) -> Edtf:
        """The hundred years that share the first two digits: 19XX."""
        return cls(Form.DATE, (EdtfDate(Precision.CENTURY, year // 100 * 100),))

    @classmethod
    def of_day(cls, day: Day) -> Edtf:
        """One day."""
        return cls(Form.DATE, (EdtfDate(Precision.DAY, day.year, day.month, day.day),))

    @classmethod
    def interval(cls, start: Edtf | Open, end: Edtf | Open) -> Edtf:
        """From the one date to the other, both included; either may be open or unknown.

        Raises:
            EdtfError: the interval ends before it starts, or has no date at all.
        """
        ends = tuple(end if isinstance(end, Open) else end.single() for end in (start, end))
        text = f"{ends[0]}/{ends[1]}"
        return cls(Form.INTERVAL, _checked_ends(text, *ends))

    @classmethod
    def of_days(cls, first: Day, last: Day) -> Edtf:
        """A run of days; a lone day where both are the same."""
        return cls.of_day(first) if first == last else cls.interval(cls.of_day(first), cls.of_day(last))

    @classmethod
    def all_of(cls, values: Iterable[Edtf]) -> Edtf:
        """Every one of the dates, and nothing between them."""
        return _set(Form.ALL_OF, _members(values))

    @classmethod
    def one_of(cls, values: Iterable[Edtf]) -> Edtf:
        """One of the dates, not known which; intervals stand for any one date in them."""
        return _set(Form.ONE_OF, _members(values))

    # --- telling --------------------------------------------------------------------------------

    def __str__(self) -> str:
        if self.form is Form.DATE:
            return str(self.parts[0])
        if self.form is Form.INTERVAL:
            return "/".join(str(part) for part in self.parts)
        opening, closing = "{}" if self.form is Form.ALL_OF else "[]"
        return opening + ",".join(str(part) for part in self.parts) + closing

    def __repr__(self) -> str:
        return f"Edtf.parse({str(self)!r})"

    @property
    def precision(self) -> Precision:
        """The finest unit that the value names."""
        return max((date.precision for date in self._dates()), key=list(Precision).index)

    @property
    def is_doubtful(self) -> bool:
        """Whether any part carries ``?``, ``~`` or ``%``."""
        return any(date.doubt for date in self._dates())

    @property
    def has_year(self) -> bool:
        """Whether every date in it has its year."""
        return all(date.year is not None for date in self._dates())

    @property
    def earliest(self) -> Day | None:
        """First day that it can mean; None where open or unknown."""
        days = [_first(part) for part in (self.parts[:1] if self.form is Form.INTERVAL else self.parts)]
        return min((day for day in days if day), default=None) if all(days) else None

    @property
    def latest(self) -> Day | None:
        """Last day that it can mean, itself included; None where open or unknown."""
        days = [_last(part) for part in (self.parts[-1:] if self.form is Form.INTERVAL else self.parts)]
        return max((day for day in days if day), default=None) if all(days) else None

    @property
    def ends(self) -> tuple[End, End]:
        """Both ends of an interval; a lone date twice.

        Raises:
            EdtfError: the value is a set.
        """
        first, last = self.parts[0], self.parts[-1]
        if self.form in (Form.ALL_OF, Form.ONE_OF) or isinstance(first, _Stretch) or isinstance(last, _Stretch):
            raise EdtfError(str(self), 0, "a set has no two ends", length=len(str(self)))
        return first, last

    @property
    def members(self) -> tuple[Edtf, ...]:
        """The values that a set is made of; any other value is its own only member."""
        if self.form in (Form.DATE, Form.INTERVAL):
            return (self,)
        return tuple(_member_value(part) for part in self.parts)

    def single(self) -> EdtfDate:
        """The one date that a value without interval or set is.

        Raises:
            EdtfError: the value is an interval or a set.
        """
        part = self.parts[0]
        if self.form is not Form.DATE or not isinstance(part, EdtfDate):
            raise EdtfError(str(self), 0, "one date is needed here, not several", length=len(str(self)))
        return part

    def with_doubt(self, doubt: str) -> Self:
        """The same value with ``?``, ``~`` or ``%`` on each of its dates, beside what they carry."""
        return evolve(self, parts=tuple(_doubted(part, doubt) for part in self.parts))

    # --- comparing ------------------------------------------------------------------------------
    # A date is read as some time within its unit, an interval as the whole of its length. Doubt (?, ~)
    # turns "certainly" into "possibly" and nothing else.

    def before(self, other: Edtf) -> Verdict:
        """Whether this ends before the other starts."""
        return self._judged(other, _Reach.before, every_member=min)

    def overlaps(self, other: Edtf) -> Verdict:
        """Whether both share a day."""
        return self._judged(other, _Reach.overlaps, every_member=max)

    def contains(self, other: Edtf) -> Verdict:
        """Whether this, taken as a stretch of the calendar, holds all of the other."""
        return self._judged(other, _Reach.contains, every_member=max, whole=True)

    def __and__(self, other: Edtf) -> Edtf | None:
        """What both can mean at once: the narrower value, the shared days, or None.

        Members of sets meet one by one; doubt of either stays.
        """
        shared = [_meet(a, b) for a in self.members for b in other.members]
        values = sorted({value for value in shared if value is not None})
        if not values:
            return None
        is_choice = Form.ONE_OF in (self.form, other.form) or len(values) > 1 and not (self.has_year and other.has_year)
        made = Edtf.one_of(values) if is_choice else Edtf.all_of(values) if len(values) > 1 else values[0]
        doubts = {date.doubt for value in (self, other) for date in value._dates() if date.doubt}
        for doubt in sorted(doubts):
            made = made.with_doubt(doubt)
        return made

    def __lt__(self, other: Edtf) -> bool:
        if not isinstance(other, Edtf):
            return NotImplemented
        return self._sort_key() < other._sort_key()

    def _sort_key(self) -> tuple[float, float, str]:
        first, last = self.earliest, self.latest
        start = math.inf if not self.has_year else -math.inf if first is None else first.ordinal
        return start, math.inf if last is None else last.ordinal, str(self)

    def _dates(self) -> Iterator[EdtfDate]:
        for part in self.parts:
            for date in (part.start, part.end) if isinstance(part, _Stretch) else (part,):
                if isinstance(date, EdtfDate):
                    yield date

    def _judged(
        self,
        other: Edtf,
        test: Callable[[_Reach, _Reach], Verdict],
        *,
        every_member: Callable[[Iterable[Verdict]], Verdict],
        whole: bool = False,
    ) -> Verdict:
        """Ask the question of each pair of members, and join the answers as each set's meaning wants."""
        rows = []
        some_day = (self.form is Form.ONE_OF, other.form is Form.ONE_OF)
        for mine in self.members:
            row = [_asked(mine, theirs, test, whole=whole, some_day=some_day) for theirs in other.members]
            rows.append(_joined(row, other.form, min if whole else every_member))
        verdict = _joined(rows, self.form, every_member)
        doubtful = self.is_doubtful or other.is_doubtful
        return min(verdict, Verdict.POSSIBLY) if doubtful else verdict


def _joined(verdicts: list[Verdict], form: Form, every_member: Callable[[Iterable[Verdict]], Verdict]) -> Verdict:
    if form is Form.ONE_OF:
        return verdicts[0] if len(set(verdicts)) == 1 else Verdict.POSSIBLY
    return every_member(verdicts)


def _asked(
    a: Edtf, b: Edtf, test: Callable[[_Reach, _Reach], Verdict], *, whole: bool, some_day: tuple[bool, bool]
) -> Verdict:
    """One question of two values that are no sets; a value without its year is tried in every year that matters."""
    if a.has_year and b.has_year:
        return test(_reach(a, whole=whole, some_day=some_day[0]), _reach(b, some_day=some_day[1]))
    years = _years_to_try(a, b)
    if years is None:
        return Verdict.POSSIBLY
    tried = [
        test(_reach(x, whole=whole, some_day=some_day[0]), _reach(y, some_day=some_day[1]))
        for x in _in_years(a, years)
        for y in _in_years(b, years)
    ]
    return min(max(tried, default=Verdict.NOT), Verdict.POSSIBLY)


def _years_to_try(a: Edtf, b: Edtf) -> range | None:
    """The years in which a yearless value could meet the other; None if there are too many to matter."""
    dated = a if a.has_year else b if b.has_year else None
    if dated is None:
        return range(1999, 2009)
    first, last = dated.earliest, dated.latest
    if first is None or last is None or last.year - first.year > 8:  # noqa: PLR2004 - any date comes round in 8 years
        return None
    return range(first.year - 1, last.year + 2)


def _in_years(value: Edtf, years: range) -> Iterator[Edtf]:
    if value.has_year:
        yield value
        return
    for year in years:
        first, *rest = (_part_in_year(part, year) for part in value.parts)
        last = rest[0] if rest else first
        if isinstance(first, EdtfDate) and isinstance(last, EdtfDate) and str(last) < str(first):
            last = _part_in_year(value.parts[-1], year + 1)
        parts = (first, last) if rest else (first,)
        if None not in parts:
            yield Edtf(value.form, tuple(part for part in parts if part is not None))


def _part_in_year(part: Part, year: int) -> Part | None:
    return part.in_year(year) if isinstance(part, EdtfDate) and part.year is None else part


def _reach(value: Edtf, *, whole: bool = False, some_day: bool = False) -> _Reach:
    """Bounds of start and end as ordinals.

    ``whole``: a unit is all of itself, as a stretch of the calendar. ``some_day``: an interval is some time in it.
    """
    first, last = value.ends
    s0, e1 = _ordinal(_first(first), -math.inf), _ordinal(_last(last), math.inf)
    if some_day and not whole:
        return _Reach(s0, e1, s0, e1)
    s1 = s0 if first is Open.OPEN else _ordinal(_last(first), e1)
    e0 = e1 if last is Open.OPEN else _ordinal(_first(last), s0)
    return _Reach(s0, s0, e1, e1) if whole and Open.UNKNOWN not in (first, last) else _Reach(s0, s1, e0, e1)


def _ordinal(day: Day | None, missing: float) -> float:
    return missing if day is None else day.ordinal


def _first(part: Part) -> Day | None:
    return _first(part.start) if isinstance(part, _Stretch) else None if isinstance(part, Open) else part.earliest


def _last(part: Part) -> Day | None:
    return _last(part.end) if isinstance(part, _Stretch) else None if isinstance(part, Open) else part.latest


def _doubted(part: Part, doubt: str) -> Part:
    if isinstance(part, Open):
        return part
    if isinstance(part, _Stretch):
        return _Stretch(*(end if isinstance(end, Open) else _doubted_date(end, doubt) for end in (part.start, part.end)))
    return _doubted_date(part, doubt)


def _doubted_date(date: EdtfDate, doubt: str) -> EdtfDate:
    merged = frozenset(date.doubt + doubt)
    return evolve(date, doubt=_MERGED_DOUBT.get(merged, "".join(sorted(merged))))


def _meet(a: Edtf, b: Edtf) -> Edtf | None:
    """What two values that are no sets share, as `Edtf.__and__` tells it."""
    if not (a.has_year and b.has_year):
        years = _years_to_try(a, b) if a.has_year or b.has_year else None
        if years is None:
            return (a if a == b else min(a, b, key=_fineness)) if a.overlaps(b) else None
        met = sorted({v for x in _in_years(a, years) for y in _in_years(b, years) if (v := _meet(x, y)) is not None})
        return None if not met else met[0] if len(met) == 1 else Edtf.one_of(met)
    mine, theirs = _reach(a, whole=True), _reach(b, whole=True)
    start, end = max(mine.s0, theirs.s0), min(mine.e1, theirs.e1)
    if start > end:
        return None
    for value, reach in sorted(((a, mine), (b, theirs)), key=lambda pair: _fineness(pair[0])):
        if (reach.s0, reach.e1) == (start, end):
            return value
    return Edtf.of_days(Day.from_ordinal(int(start)), Day.from_ordinal(int(end)))


def _fineness(value: Edtf) -> int:
    return -list(Precision).index(value.precision)


def _member_value(part: Part) -> Edtf:
    if isinstance(part, _Stretch):
        return Edtf(Form.INTERVAL, (part.start, part.end))
    return Edtf(Form.DATE, (part,))


def _members(values: Iterable[Edtf]) -> list[Part]:
    parts: list[Part] = []
    for value in values:
        for member in value.members:
            start, end = member.ends
            parts.append(start if member.form is Form.DATE else _Stretch(start, end))
    return parts


def _set(form: Form, parts: Iterable[Part]) -> Edtf:
    """A set in canonical order, each member once; a set of one date is that date."""
    ordered = sorted({str(part): part for part in parts}.values(), key=lambda part: _member_value(part)._sort_key())
    if not ordered:
        raise EdtfError("", 0, "a set needs at least one date")
    if len(ordered) == 1 and isinstance(ordered[0], EdtfDate):
        return Edtf(Form.DATE, (ordered[0],))
    return Edtf(form, tuple(ordered))


def _checked_ends(text: str, start: End, end: End) -> tuple[End, End]:
    if isinstance(start, Open) and isinstance(end, Open):
        raise EdtfError(text, 0, "an interval needs a date at one end at least", length=len(text))
    first, last = _first(start), _last(end)
    if first is not None and last is not None and last < first:
        place = text.index("/") + 1
        raise EdtfError(text, place, f"it ends ({end}) before it starts ({start})", length=len(text) - place)
    return start, end


def make_date(year: int | None, month: int | None, day: int | None, *, doubt: str = "") -> EdtfDate:
    """One calendar unit from its numbers.

    Raises:
        EdtfError: no such month or day.
    """
    precision = Precision.YEAR if month is None else _PART_PRECISION.get(month, Precision.MONTH)
    date = EdtfDate(Precision.DAY if day is not None else precision, year, month, day, doubt)
    if month is not None and precision is Precision.MONTH and not 1 <= month <= 12:  # noqa: PLR2004 - months
        raise EdtfError(str(date), str(date).rindex("-") - (3 if day else 0) + 1, f"month {month} does not exist", length=2)
    if day is not None and (month is None or precision is not Precision.MONTH or not 1 <= day <= days_in_month(year, month)):
        raise EdtfError(str(date), len(str(date)) - 2, f"day {day} does not exist", length=2)
    return date


_DAY = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([?~%]?)")
_YEAR = re.compile(r"(?:Y(?P<long>-?[0-9]{5,18})|(?P<year>-?[0-9]{4})|(?P<masked>-?(?:[0-9]{3}X|[0-9]{2}XX))|XXXX)")
_PART = re.compile(r"-(?P<number>[0-9]{2}|XX)")
_MONTH_NUMBERS = frozenset(range(1, 13)) | frozenset(YEAR_PART_MONTHS)
_OTHER_ORDERS = re.compile(r"\s*([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})\s*")
_UNPADDED = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?")


class _Reader:
    """Reads one text by the grammar of this module, left to right; each method reads the rule it is named after."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def value(self) -> Edtf:
        if self.text[:1] in ("{", "["):
            return self.set()
        start = self.end(stop="/")
        if self.at < len(self.text) and self.text[self.at] == "/":
            self.at += 1
            ends = _checked_ends(self.text, start, self.end(stop=""))
            self.finish()
            return Edtf(Form.INTERVAL, ends)
        if isinstance(start, Open):
            raise self.error("a date is missing" if self.text else "it is empty")
        self.finish()
        return Edtf(Form.DATE, (start,))

    def end(self, *, stop: str) -> End:
        if self.text.startswith("..", self.at):
            self.at += 2
            return Open.OPEN
        if self.at == len(self.text) and self.text.endswith("/"):
            return Open.UNKNOWN
        if stop and self.text.startswith(stop, self.at):
            return Open.UNKNOWN
        return self.date()

    def set(self) -> Edtf:
        form, closing = (Form.ALL_OF, "}") if self.text[0] == "{" else (Form.ONE_OF, "]")
        parts: list[Part] = []
        while not parts or self.text.startswith(",", self.at):
            self.at += 1
            while self.text.startswith(" ", self.at):
                self.at += 1
            parts.append(self.item())
        if not self.text.startswith(closing, self.at):
            raise self.error(f'"{closing}" is missing')
        self.at += 1
        self.finish()
        return _set(form, parts)

    def item(self) -> Part:
        start = self.end(stop="")
        if start is Open.OPEN:
            return _Stretch(start, self.date())
        if not self.text.startswith("..", self.at):
            return start
        self.at += 2
        end: End = Open.OPEN if self.text[self.at : self.at + 1] in (",", "}", "]") else self.date()
        return _Stretch(*_checked_ends(f"{start}/{end}", start, end))

    def date(self) -> EdtfDate:
        begin = self.at
        precision, year = self.year()
        month = self.number() if precision is Precision.YEAR else None
        day = self.number() if month is not None else None
        doubt = self.text[self.at : self.at + 1] if self.text[self.at : self.at + 1] in tuple("?~%") else ""
        if month is not None and month != "XX" and int(month) not in _MONTH_NUMBERS:
            raise self.error(f"month {int(month)} does not exist", at=begin + self._month_offset(begin), length=2)
        made = _date_of(precision, year, month, day, doubt)
        if made.day is not None and not _day_exists(made):
            raise self.error(f"day {made.day} does not exist in that month", at=self.at - 2, length=2)
        if made.precision is Precision.DAY and made.month in YEAR_PART_MONTHS:
            raise self.error("a season, quarter or half has no days", at=self.at - 2, length=2)
        self.at += len(doubt)
        return made

    def _month_offset(self, begin: int) -> int:
        return self.text.index("-", begin + 1) + 1 - begin

    def year(self) -> tuple[Precision, int | None]:
        found = _YEAR.match(self.text, self.at)
        if found is None:
            raise self.error("a year of four digits is missing")
        self.at = found.end()
        if found["masked"]:
            return _masked_year(found["masked"])
        if found["year"] == "-0000":
            raise self.error("there is no year -0000; 1 BC is 0000", at=found.start(), length=5)
        digits = found["long"] or found["year"]
        return Precision.YEAR, int(digits) if digits else None

    def number(self) -> str | None:
        found = _PART.match(self.text, self.at)
        if found is None:
            return None
        self.at = found.end()
        return found["number"]

    def finish(self) -> None:
        if self.at < len(self.text):
            raise self.error("it should end here", length=len(self.text) - self.at)

    def error(self, reason: str, *, at: int | None = None, length: int = 1) -> EdtfError:
        return EdtfError(self.text, self.at if at is None else at, reason, length=length, hint=_hint(self.text))


def _masked_year(text: str) -> tuple[Precision, int]:
    precision = Precision.CENTURY if text.endswith("XX") else Precision.DECADE
    width = _MASKED_YEARS[precision]
    digits = int(text.lstrip("-").rstrip("X")) * width
    return precision, -(digits + width - 1) if text.startswith("-") else digits


def _date_of(precision: Precision, year: int | None, month: str | None, day: str | None, doubt: str) -> EdtfDate:
    if month is None:
        return EdtfDate(precision, year, doubt=doubt)
    number = None if month == "XX" else int(month)
    unit = Precision.DAY if day is not None else _PART_PRECISION.get(number or 0, Precision.MONTH)
    return EdtfDate(unit, year, number, None if day in (None, "XX") else int(day or 0), doubt)


def _day_exists(date: EdtfDate) -> bool:
    longest = 31 if date.month is None or date.month in YEAR_PART_MONTHS else days_in_month(date.year, date.month)
    return date.day is not None and 1 <= date.day <= longest


def _hint(text: str) -> str | None:
    """What the writer may have meant: another order of the parts, missing zeros, a time of day."""
    turned = _OTHER_ORDERS.fullmatch(text)
    if turned:
        return f"write year-month-day: {turned[3]}-{int(turned[2]):02}-{int(turned[1]):02}"
    loose = _UNPADDED.fullmatch(text)
    if loose:
        parts = [loose[1], *(f"{int(part):02}" for part in loose.groups()[1:] if part)]
        padded = "-".join(parts)
        return f"write {padded}" if padded != text else None
    if "T" in text:
        return "a time of day is no part of the value"
    return None
