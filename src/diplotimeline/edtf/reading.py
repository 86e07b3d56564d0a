"""Reading an EDTF value from its text, by the grammar that the package's docstring gives."""

from __future__ import annotations

import re

from diplotimeline.calendars.civil import YEAR_PART_MONTHS, days_in_month
from diplotimeline.edtf.parts import (
    MASKED_YEARS,
    PART_PRECISION,
    EdtfDate,
    End,
    Form,
    Open,
    Part,
    Precision,
    Stretch,
    checked_ends,
)
from diplotimeline.errors import EdtfError
from diplotimeline.phrases import Phrase

_DAY = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([?~%]?)")
_IN_EVERY_MONTH = 28
_YEAR = re.compile(r"(?:Y(?P<long>-?[0-9]{5,18})|(?P<year>-?[0-9]{4})|(?P<masked>-?(?:[0-9]{3}X|[0-9]{2}XX))|XXXX)")
_PART = re.compile(r"-(?P<number>[0-9]{2}|XX)")
_MONTH_NUMBERS = frozenset(range(1, 13)) | frozenset(YEAR_PART_MONTHS)
_OTHER_ORDERS = re.compile(r"\s*([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})\s*")
_UNPADDED = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?")


def read(text: str) -> tuple[Form, tuple[Part, ...]]:
    """The form and the parts of a value; those of a set as they stand, in no canonical order yet.

    Raises:
        EdtfError: what is wrong, with a caret under it.
    """
    day = _DAY.fullmatch(text)
    if day is not None:
        year, month, number = int(day[1]), int(day[2]), int(day[3])
        if number <= _IN_EVERY_MONTH or number <= days_in_month(year, month):
            return Form.DATE, (EdtfDate(Precision.DAY, year, month, number, day[4]),)
    return _Reader(text).value()


class _Reader:
    """Reads one text by the grammar of this module, left to right; each method reads the rule it is named after."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def value(self) -> tuple[Form, tuple[Part, ...]]:
        if self.text[:1] in ("{", "["):
            return self.set()
        start = self.end(stop="/")
        if self.at < len(self.text) and self.text[self.at] == "/":
            self.at += 1
            ends = checked_ends(self.text, start, self.end(stop=""))
            self.finish()
            return Form.INTERVAL, ends
        if isinstance(start, Open):
            raise self.error("a date is missing" if self.text else "it is empty")
        self.finish()
        return Form.DATE, (start,)

    def end(self, *, stop: str) -> End:
        if self.text.startswith("..", self.at):
            self.at += 2
            return Open.OPEN
        if self.at == len(self.text) and self.text.endswith("/"):
            return Open.UNKNOWN
        if stop and self.text.startswith(stop, self.at):
            return Open.UNKNOWN
        return self.date()

    def set(self) -> tuple[Form, tuple[Part, ...]]:
        form, closing = (Form.ALL_OF, "}") if self.text[0] == "{" else (Form.ONE_OF, "]")
        parts: list[Part] = []
        while not parts or self.text.startswith(",", self.at):
            self.at += 1
            while self.text.startswith(" ", self.at):
                self.at += 1
            parts.append(self.item())
        if not self.text.startswith(closing, self.at):
            raise self.error(Phrase('"{closing}" is missing', closing=closing))
        self.at += 1
        self.finish()
        return form, tuple(parts)

    def item(self) -> Part:
        start = self.end(stop="")
        if start is Open.OPEN:
            return Stretch(start, self.date())
        if not self.text.startswith("..", self.at):
            return start
        self.at += 2
        end: End = Open.OPEN if self.text[self.at : self.at + 1] in (",", "}", "]") else self.date()
        return Stretch(*checked_ends(f"{start}/{end}", start, end))

    def date(self) -> EdtfDate:
        begin = self.at
        precision, year = self.year()
        month = self.number() if precision is Precision.YEAR else None
        day = self.number() if month is not None else None
        qualifier = self.text[self.at : self.at + 1] if self.text[self.at : self.at + 1] in tuple("?~%") else ""
        if month is not None and month != "XX" and int(month) not in _MONTH_NUMBERS:
            raise self.error(
                Phrase("month {month} does not exist", month=int(month)), at=begin + self._month_offset(begin), length=2
            )
        made = _date_of(precision, year, month, day, qualifier)
        if made.day is not None and not _day_exists(made):
            raise self.error(Phrase("day {day} does not exist in that month", day=made.day), at=self.at - 2, length=2)
        if made.precision is Precision.DAY and made.month in YEAR_PART_MONTHS:
            raise self.error("a season, quarter or half has no days", at=self.at - 2, length=2)
        self.at += len(qualifier)
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
    width = MASKED_YEARS[precision]
    digits = int(text.lstrip("-").rstrip("X")) * width
    return precision, -(digits + width - 1) if text.startswith("-") else digits


def _date_of(precision: Precision, year: int | None, month: str | None, day: str | None, qualifier: str) -> EdtfDate:
    if month is None:
        return EdtfDate(precision, year, qualifier=qualifier)
    number = None if month == "XX" else int(month)
    unit = Precision.DAY if day is not None else PART_PRECISION.get(number or 0, Precision.MONTH)
    return EdtfDate(unit, year, number, None if day in (None, "XX") else int(day or 0), qualifier)


def _day_exists(date: EdtfDate) -> bool:
    longest = 31 if date.month is None or date.month in YEAR_PART_MONTHS else days_in_month(date.year, date.month)
    return date.day is not None and 1 <= date.day <= longest


def _hint(text: str) -> str | None:
    """What the writer may have meant: another order of the parts, missing zeros, a time of day."""
    turned = _OTHER_ORDERS.fullmatch(text)
    if turned:
        day = f"{turned[3]}-{int(turned[2]):02}-{int(turned[1]):02}"
        return Phrase("write year-month-day: {day}", day=day)
    loose = _UNPADDED.fullmatch(text)
    if loose:
        parts = [loose[1], *(f"{int(part):02}" for part in loose.groups()[1:] if part)]
        padded = "-".join(parts)
        return Phrase("write {padded}", padded=padded) if padded != text else None
    if "T" in text:
        return "a time of day is not part of the value"
    return None
