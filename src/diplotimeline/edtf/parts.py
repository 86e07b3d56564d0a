"""What EDTF values are made of: calendar units, open ends, stretches inside sets."""

from __future__ import annotations

from enum import StrEnum

from attrs import evolve, frozen

from diplotimeline.calendars.civil import YEAR_PART_MONTHS, Day, days_in_month, month_span, year_text
from diplotimeline.errors import EdtfError
from diplotimeline.phrases import Phrase


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


MASKED_YEARS = {Precision.DECADE: 10, Precision.CENTURY: 100}
PART_PRECISION = dict.fromkeys(range(21, 25), Precision.SEASON)
PART_PRECISION |= dict.fromkeys(range(33, 37), Precision.QUARTER)
PART_PRECISION |= {40: Precision.HALF, 41: Precision.HALF}
_MERGED_DOUBT = {frozenset("?~"): "%", frozenset("?%"): "%", frozenset("~%"): "%"}


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
    qualifier: str = ""

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
        year = self.year + MASKED_YEARS.get(self.precision, 1) - 1
        month = self.month or 12
        return Day(year, month, self.day or days_in_month(year, month))

    def in_year(self, year: int) -> EdtfDate | None:
        """The same date of that year; None for a 29 February that the year lacks."""
        if self.day and self.month and self.day > days_in_month(year, self.month):
            return None
        return evolve(self, year=year)

    def __str__(self) -> str:
        return self._year_text() + self._month_text() + self._day_text() + self.qualifier

    def _year_text(self) -> str:
        if self.year is None:
            return "XXXX"
        width = MASKED_YEARS.get(self.precision)
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
class Stretch:
    """A run of days inside a set: ``date..date``, open at one end or not."""

    start: EdtfDate | Open
    end: EdtfDate | Open

    def __str__(self) -> str:
        return f"{'' if isinstance(self.start, Open) else self.start}..{'' if isinstance(self.end, Open) else self.end}"


End = EdtfDate | Open
Part = EdtfDate | Open | Stretch


def first_day(part: Part) -> Day | None:
    """First day that a part can mean; None where open or unknown."""
    if isinstance(part, Stretch):
        return first_day(part.start)
    return None if isinstance(part, Open) else part.earliest


def last_day(part: Part) -> Day | None:
    """Last day that a part can mean; None where open or unknown."""
    if isinstance(part, Stretch):
        return last_day(part.end)
    return None if isinstance(part, Open) else part.latest


def doubted(part: Part, qualifier: str) -> Part:
    """The part with a doubt beside what it carries."""
    if isinstance(part, Open):
        return part
    if isinstance(part, Stretch):
        return Stretch(*(end if isinstance(end, Open) else _doubted_date(end, qualifier) for end in (part.start, part.end)))
    return _doubted_date(part, qualifier)


def _doubted_date(date: EdtfDate, qualifier: str) -> EdtfDate:
    merged = frozenset(date.qualifier + qualifier)
    return evolve(date, qualifier=_MERGED_DOUBT.get(merged, "".join(sorted(merged))))


def checked_ends(text: str, start: End, end: End) -> tuple[End, End]:
    """Both ends of an interval, if they can be.

    Raises:
        EdtfError: it ends before it starts, or has no date at all.
    """
    if isinstance(start, Open) and isinstance(end, Open):
        raise EdtfError(text, 0, "an interval needs a date at one end at least", length=len(text))
    if not isinstance(start, Open) and not isinstance(end, Open) and (start.year is None) != (end.year is None):
        raise EdtfError(text, 0, "one end has a year and the other has none", length=len(text))
    first, last = first_day(start), last_day(end)
    if first is not None and last is not None and last < first:
        place = text.index("/") + 1
        raise EdtfError(
            text, place, Phrase("it ends ({end}) before it starts ({start})", end=end, start=start), length=len(text) - place
        )
    return start, end


def make_date(year: int | None, month: int | None, day: int | None, *, qualifier: str = "") -> EdtfDate:
    """One calendar unit from its numbers.

    Raises:
        EdtfError: no such month or day.
    """
    if qualifier not in ("", "?", "~", "%"):
        raise EdtfError(qualifier, 0, "a doubt is ?, ~ or %", length=len(qualifier))
    precision = Precision.YEAR if month is None else PART_PRECISION.get(month, Precision.MONTH)
    date = EdtfDate(Precision.DAY if day is not None else precision, year, month, day, qualifier)
    if month is not None and precision is Precision.MONTH and not 1 <= month <= 12:  # noqa: PLR2004 - months
        raise EdtfError(
            str(date),
            str(date).rindex("-") - (3 if day else 0) + 1,
            Phrase("month {month} does not exist", month=month),
            length=2,
        )
    if day is not None and (month is None or precision is not Precision.MONTH or not 1 <= day <= days_in_month(year, month)):
        raise EdtfError(str(date), len(str(date)) - 2, Phrase("day {day} does not exist", day=day), length=2)
    return date
