"""The value itself: made, told, compared."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Iterable, Iterator
from functools import total_ordering

from attrs import frozen

from diplotimeline.calendars.civil import Day
from diplotimeline.edtf.parts import (
    EdtfDate,
    End,
    Form,
    Open,
    Part,
    Precision,
    Stretch,
    checked_ends,
    doubted,
    first_day,
    last_day,
    make_date,
)
from diplotimeline.edtf.reach import Reach, Verdict
from diplotimeline.edtf.reading import read
from diplotimeline.errors import EdtfError
from diplotimeline.phrases import Phrase

_LONGEST_SHOWN = 40
_FINENESS = {precision: index for index, precision in enumerate(Precision)}


@total_ordering
@frozen(init=False)
class Edtf:
    """A date, interval or set of dates in canonical form; hashable and ordered.

    ``Edtf("2025-04-17")`` and `Edtf.parse` read a text (ISO 8601-2), `Edtf.of`, `Edtf.interval`, `Edtf.all_of` and
    `Edtf.one_of` make one of numbers or other values; ``str()`` gives the canonical text. Two values are equal when
    their canonical texts are. ``"2025-04-17" in Edtf("2025-04")`` tells whether all of a value surely lies in another.

    The order is total: by first possible day (an open start first, an unknown year last), then by last
    possible day, then by text.
    """

    form: Form
    parts: tuple[Part, ...]

    # --- making ---------------------------------------------------------------------------------

    def __init__(self, value: str | Edtf | Day | datetime.date, /) -> None:
        """Raises EdtfError: the text is no EDTF value."""
        same = self.of_value(value)
        self.__attrs_init__(same.form, same.parts)

    @classmethod
    def made(cls, form: Form, parts: tuple[Part, ...]) -> Edtf:
        """The value of these parts, which are taken as they are: in canonical order, no end before its start."""
        value = cls.__new__(cls)
        value.__attrs_init__(form, parts)
        return value

    @classmethod
    def of_value(cls, value: str | Edtf | Day | datetime.date) -> Edtf:
        """A value from its text, from a day, or as it is.

        Raises:
            EdtfError: the text is no EDTF value, or what is given is not a date.
        """
        if isinstance(value, Edtf):
            return value
        if isinstance(value, Day):
            return cls.of_day(value)
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return cls.of_day(Day.from_date(value))
        if isinstance(value, str):
            return cls.parse(value)
        found = str(value)[:_LONGEST_SHOWN]
        hint = "a text such as 2025-04-18, or a datetime.date"
        raise EdtfError(found, 0, Phrase("a {type} is not a date", type=type(value).__name__), length=len(found), hint=hint)

    @classmethod
    def parse(cls, text: str) -> Edtf:
        """Read a value from its text.

        Raises:
            EdtfError: what is wrong, with a caret under it.
        """
        form, parts = read(text)
        return cls.made(form, parts) if form in (Form.DATE, Form.INTERVAL) else _set(form, parts)

    @classmethod
    def of(cls, year: int | None, month: int | None = None, day: int | None = None, *, qualifier: str = "") -> Edtf:
        """A year, month (or season, quarter, half code) or day; ``year`` None for an unknown one.

        Raises:
            EdtfError: no such month or day.
        """
        return cls.made(Form.DATE, (make_date(year, month, day, qualifier=qualifier),))

    @classmethod
    def decade(cls, year: int) -> Edtf:
        """The ten years that share all but the last digit: 199X.

        Raises:
            EdtfError: the year is not one of 0 to 9999.
        """
        return cls.parse(f"{year // 10:03}X")

    @classmethod
    def century(cls, year: int) -> Edtf:
        """The hundred years that share the first two digits: 19XX; -02XX is -0299 to -0200.

        Raises:
            EdtfError: the year is not one of -9999 to 9999.
        """
        return cls.parse(f"{year // 100:02}XX" if year >= 0 else f"-{-year // 100:02}XX")

    @classmethod
    def of_day(cls, day: Day) -> Edtf:
        """One day."""
        return cls.made(Form.DATE, (EdtfDate(Precision.DAY, day.year, day.month, day.day),))

    @classmethod
    def interval(cls, start: Edtf | str | Open, end: Edtf | str | Open) -> Edtf:
        """From the one date to the other, both included; either may be open or unknown.

        Raises:
            EdtfError: the interval ends before it starts, or has no date at all.
        """
        ends = tuple(end if isinstance(end, Open) else cls.of_value(end).single() for end in (start, end))
        text = f"{ends[0]}/{ends[1]}"
        return cls.made(Form.INTERVAL, checked_ends(text, *ends))

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

    # --- as text --------------------------------------------------------------------------------

    def __str__(self) -> str:
        if self.form is Form.DATE:
            return str(self.parts[0])
        if self.form is Form.INTERVAL:
            return "/".join(str(part) for part in self.parts)
        opening, closing = "{}" if self.form is Form.ALL_OF else "[]"
        return opening + ",".join(str(part) for part in self.parts) + closing

    def __repr__(self) -> str:
        return f"Edtf({str(self)!r})"

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    @property
    def precision(self) -> Precision:
        """The finest unit that the value names."""
        if self.form is Form.DATE and isinstance(self.parts[0], EdtfDate):
            return self.parts[0].precision
        return max((date.precision for date in self.dates()), key=_FINENESS.__getitem__)

    @property
    def is_qualified(self) -> bool:
        """Whether any part carries ``?``, ``~`` or ``%``."""
        return any(date.qualifier for date in self.dates())

    @property
    def has_year(self) -> bool:
        """Whether every date in it has its year."""
        return all(date.year is not None for date in self.dates())

    @property
    def earliest(self) -> Day | None:
        """First day that it can mean; None where open or unknown."""
        if self.form is Form.DATE:
            return first_day(self.parts[0])
        days = [first_day(part) for part in (self.parts[:1] if self.form is Form.INTERVAL else self.parts)]
        return min((day for day in days if day), default=None) if all(days) else None

    @property
    def latest(self) -> Day | None:
        """Last day that it can mean, itself included; None where open or unknown."""
        if self.form is Form.DATE:
            return last_day(self.parts[0])
        days = [last_day(part) for part in (self.parts[-1:] if self.form is Form.INTERVAL else self.parts)]
        return max((day for day in days if day), default=None) if all(days) else None

    @property
    def ends(self) -> tuple[End, End]:
        """Both ends of an interval; a lone date twice.

        Raises:
            EdtfError: the value is a set.
        """
        first, last = self.parts[0], self.parts[-1]
        if self.form in (Form.ALL_OF, Form.ONE_OF) or isinstance(first, Stretch) or isinstance(last, Stretch):
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

    def in_year(self, year: int) -> Edtf | None:
        """A yearless value in that year; None for a 29 February that it lacks."""
        return next(_in_years(self, range(year, year + 1)), None)

    def qualified(self, qualifier: str) -> Edtf:
        """The same value with ``?``, ``~`` or ``%`` on each of its dates, beside what they carry."""
        return self.made(self.form, tuple(doubted(part, qualifier) for part in self.parts))

    # --- comparing ------------------------------------------------------------------------------
    # A date is read as some time within its unit, an interval as the whole of its length. Doubt (?, ~)
    # turns "certainly" into "possibly" and nothing else.

    def before(self, other: Edtf) -> Verdict:
        """Whether this ends before the other starts."""
        return self._judged(other, Reach.before, every_member=min)

    def overlaps(self, other: Edtf) -> Verdict:
        """Whether both share a day."""
        return self._judged(other, Reach.overlaps, every_member=max)

    def contains(self, other: Edtf) -> Verdict:
        """Whether this, taken as a stretch of the calendar, holds all of the other."""
        return self._judged(other, Reach.contains, every_member=max, whole=True)

    def __contains__(self, value: str | Edtf | Day | datetime.date) -> bool:
        return self.contains(self.of_value(value)) is Verdict.CERTAINLY

    def __and__(self, other: Edtf) -> Edtf | None:
        """What both can mean at once: the narrower value, the shared days, or None.

        Members of sets meet one by one; doubt of either stays.
        """
        shared = [_meet(a, b) for a in self.members for b in other.members]
        values = sorted({value for value in shared if value is not None})
        if not values:
            return None
        is_choice = Form.ONE_OF in (self.form, other.form) or (len(values) > 1 and not (self.has_year and other.has_year))
        if len(values) == 1:
            (made,) = values
        else:
            made = Edtf.one_of(values) if is_choice else Edtf.all_of(values)
        doubts = {date.qualifier for value in (self, other) for date in value.dates() if date.qualifier}
        for qualifier in sorted(doubts):
            made = made.qualified(qualifier)
        return made

    def __lt__(self, other: Edtf) -> bool:
        if not isinstance(other, Edtf):
            return NotImplemented
        return self.sort_key() < other.sort_key()

    def sort_key(self) -> tuple[float, float, str]:
        """What the order of values goes by."""
        first, last = self.earliest, self.latest
        start = _ordinal(first, -math.inf) if self.has_year else math.inf
        return start, _ordinal(last, math.inf), str(self)

    def dates(self) -> Iterator[EdtfDate]:
        """Every calendar unit that the value is made of."""
        for part in self.parts:
            for date in (part.start, part.end) if isinstance(part, Stretch) else (part,):
                if isinstance(date, EdtfDate):
                    yield date

    def _judged(
        self,
        other: Edtf,
        test: Callable[[Reach, Reach], Verdict],
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
        doubtful = self.is_qualified or other.is_qualified
        return min(verdict, Verdict.POSSIBLY) if doubtful else verdict


def _joined(verdicts: list[Verdict], form: Form, every_member: Callable[[Iterable[Verdict]], Verdict]) -> Verdict:
    if form is Form.ONE_OF:
        return verdicts[0] if len(set(verdicts)) == 1 else Verdict.POSSIBLY
    return every_member(verdicts)


def _asked(a: Edtf, b: Edtf, test: Callable[[Reach, Reach], Verdict], *, whole: bool, some_day: tuple[bool, bool]) -> Verdict:
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
    dated = next((each for each in (a, b) if each.has_year), None)
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
            yield Edtf.made(value.form, tuple(part for part in parts if part is not None))


def _part_in_year(part: Part, year: int) -> Part | None:
    return part.in_year(year) if isinstance(part, EdtfDate) and part.year is None else part


def _reach(value: Edtf, *, whole: bool = False, some_day: bool = False) -> Reach:
    """Bounds of start and end as ordinals: a unit is some time in it, an interval fills its length.

    ``whole``: a unit too is all of itself, as a stretch of the calendar. ``some_day``: an interval is some time in it.
    """
    first, last = value.ends
    start, end = _ordinal(first_day(first), -math.inf), _ordinal(last_day(last), math.inf)
    if not whole and (some_day or value.form is Form.DATE):
        return Reach(start, end, start, end)
    latest_start = end if first is Open.UNKNOWN else start
    earliest_end = start if last is Open.UNKNOWN else end
    return Reach(start, latest_start, earliest_end, end)


def _ordinal(day: Day | None, missing: float) -> float:
    return missing if day is None else day.ordinal


def _meet(a: Edtf, b: Edtf) -> Edtf | None:
    """What two values that are no sets share, as `Edtf.__and__` tells it."""
    if not (a.has_year and b.has_year):
        years = _years_to_try(a, b) if a.has_year or b.has_year else None
        if years is None:
            return min(a, b, key=_fineness) if a.overlaps(b) else None
        met = sorted({v for x in _in_years(a, years) for y in _in_years(b, years) if (v := _meet(x, y)) is not None})
        if len(met) > 1:
            return Edtf.one_of(met)
        return met[0] if met else None
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
    if isinstance(part, Stretch):
        return Edtf.made(Form.INTERVAL, (part.start, part.end))
    return Edtf.made(Form.DATE, (part,))


def _members(values: Iterable[Edtf]) -> list[Part]:
    parts: list[Part] = []
    for value in values:
        for member in value.members:
            start, end = member.ends
            parts.append(start if member.form is Form.DATE else Stretch(start, end))
    return parts


def _set(form: Form, parts: Iterable[Part]) -> Edtf:
    """A set in canonical order, each member once; a set of one date is that date."""
    ordered = sorted({str(part): part for part in parts}.values(), key=lambda part: _member_value(part).sort_key())
    if not ordered:
        raise EdtfError("", 0, "a set needs at least one date")
    if len(ordered) == 1 and isinstance(ordered[0], EdtfDate):
        return Edtf.made(Form.DATE, (ordered[0],))
    return Edtf.made(form, tuple(ordered))
