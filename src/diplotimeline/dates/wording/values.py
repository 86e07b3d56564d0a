"""EDTF values in words: days, months, spans, sets, and how sure they are."""

from __future__ import annotations

import functools

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.wording.patterns import Wording
from diplotimeline.edtf import Edtf, EdtfDate, Form, Open, Precision


@functools.lru_cache(maxsize=4096)  # a few thousand days make up most timelines
def edtf_in_words(edtf: Edtf, wording: Wording) -> str:
    """An EDTF value as a person would say it."""
    if edtf.form is Form.ALL_OF:
        return _listed(edtf, wording, wording.and_)
    if edtf.form is Form.ONE_OF:
        return wording.one_of.format(dates=_listed(edtf, wording, wording.or_))
    return _interval(edtf, wording)


def third_in_words(edtf: Edtf, third: Third, wording: Wording) -> str:
    """A third of a value: "early September 2025"."""
    pattern = wording.by_precision.get(edtf.precision, {}).get(third, wording.modified[third])
    return _part_of(edtf_in_words(edtf, wording), pattern, wording)


def _open(name: str, pattern: str, end: EdtfDate, wording: Wording) -> str:
    """From a date on, or up to it; the language may put that otherwise for dates of one precision."""
    own = wording.by_precision.get(end.precision, {}).get(name, pattern)
    return _doubt(own.format(date=_plain(end, wording)), end.qualifier, wording)


def _part_of(text: str, pattern: str, wording: Wording) -> str:
    """A part of a date; its article stays in front: "the early 1900s"."""
    if not text.startswith(wording.article):
        return pattern.format(date=text)
    return wording.article + pattern.format(date=text.removeprefix(wording.article))


def _listed(edtf: Edtf, wording: Wording, last_word: str) -> str:
    """The members of a set; the days of one month share it: "15, 16 and 18 April 2025"."""
    dates = [part for part in edtf.parts if isinstance(part, EdtfDate) and part.day]
    if len(dates) == len(edtf.parts) and len({(date.year, date.month, date.qualifier) for date in dates}) == 1:
        days = listed([_day_number(date, wording) for date in dates], last_word)
        return _doubt(_filled(_day_pattern(dates[0], wording), dates[0], wording, days), dates[0].qualifier, wording)
    return listed([_interval(member, wording) for member in edtf.members], last_word)


def listed(members: list[str], last_word: str) -> str:
    """Texts one after the other, with a word before the last: "A, B and C"."""
    return members[0] if len(members) == 1 else f"{', '.join(members[:-1])} {last_word} {members[-1]}"


def _interval(edtf: Edtf, wording: Wording) -> str:
    first, last = edtf.ends
    if isinstance(first, Open) and isinstance(last, EdtfDate):
        return _open("until", wording.until, last, wording)
    if isinstance(last, Open) and isinstance(first, EdtfDate):
        return _open("since", wording.since, first, wording)
    if not isinstance(first, EdtfDate) or not isinstance(last, EdtfDate):
        return str(edtf)
    if edtf.form is Form.DATE:
        return _date(first, wording)
    doubt = "%" if {first.qualifier, last.qualifier} >= {"?", "~"} else first.qualifier or last.qualifier
    return _doubt(_closed(first, last, wording), doubt, wording)


def _closed(first: EdtfDate, last: EdtfDate, wording: Wording) -> str:
    if (first.precision, last.precision) == (Precision.YEAR, Precision.YEAR) and (first.year or 0) > 0:
        return wording.years.format(first=_year(first.year, wording), last=_year(last.year, wording))
    same_month = (first.year, first.month) == (last.year, last.month)
    if same_month and first.day and last.day:
        days = f"{_day_number(first, wording)}–{_day_number(last, wording)}"
        return _filled(_day_pattern(last, wording), last, wording, days)
    if first.year == last.year and first.day and last.day:
        start = _plain(first, wording, wording.day_without_year)
        return wording.days_across_months.format(start=start, end=_plain(last, wording))
    return wording.span.format(start=_plain(first, wording), end=_plain(last, wording))


def _date(date: EdtfDate, wording: Wording) -> str:
    return _doubt(_plain(date, wording), date.qualifier, wording)


def _doubt(text: str, doubt: str, wording: Wording) -> str:
    if doubt in ("~", "%"):
        text = wording.about.format(date=text)
    return wording.uncertain.format(date=text) if doubt in ("?", "%") else text


def _plain(date: EdtfDate, wording: Wording, day_pattern: str | None = None) -> str:
    if date.day is not None and date.month is None:
        return str(date)
    if date.precision is Precision.DAY and date.day is not None:
        return _filled(day_pattern or _day_pattern(date, wording), date, wording, _day_number(date, wording))
    return _month_of(date, wording) if date.month is not None else _unit(date, wording)


def _month_of(date: EdtfDate, wording: Wording) -> str:
    year = wording.unknown_year if date.year is None else _year(date.year, wording)
    if date.month is not None and date.month in wording.parts:
        return wording.parts[date.month].format(year=year)
    return _filled(wording.yearless_month if date.year is None else wording.month, date, wording)


def _day_pattern(date: EdtfDate, wording: Wording) -> str:
    return wording.yearless_day if date.year is None else wording.day


def _day_number(date: EdtfDate, wording: Wording) -> str:
    return wording.ordinal_days.get(date.day or 0, str(date.day))


class _Digits(str):
    """A number as text, which may be asked for with two digits: a text itself would be padded at its end."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        return self.zfill(2) if form else str(self)


def _filled(pattern: str, date: EdtfDate, wording: Wording, day: str = "") -> str:
    month = date.month or 0
    return pattern.format(
        day=_Digits(day),
        month=month,
        month_name=wording.months[month - 1],
        year="" if date.year is None else _year(date.year, wording),
    )


def _unit(date: EdtfDate, wording: Wording) -> str:
    if date.year is None:
        return wording.unknown_year
    if date.precision is Precision.CENTURY:
        number = (date.year if date.year >= 0 else -date.year) // 100 + 1
        text = wording.century.format(century=wording.century_names.get(number, str(number)))
        return text if date.year >= 0 else wording.bc.format(year=text)
    if date.precision is Precision.DECADE and date.year < 0:
        return wording.span.format(start=_year(date.year, wording), end=_year(date.year + 9, wording))
    if date.precision is Precision.DECADE:
        return wording.decade.format(year=date.year)
    return wording.year.format(year=_year(date.year, wording))


def _year(year: int | None, wording: Wording) -> str:
    if year is None:
        return wording.unknown_year
    return str(year) if year > 0 else wording.bc.format(year=1 - year)
