"""A resolved date in words for people, and the steps to it as sentences; the words are in the locales."""

from __future__ import annotations

import functools
from collections.abc import Container, Iterator

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.locale import Wording
from diplotimeline.dates.resolved import Extent, ResolvedDate, Status
from diplotimeline.dates.steps import Step, StepKind
from diplotimeline.edtf import Edtf, EdtfDate, Form, Open, Precision
from diplotimeline.errors import EdtfError
from diplotimeline.messages import SHIPPED, Messages

_DATES = frozenset(("value", "values", "published", "moved", "first", "last"))
"""What a step tells as EDTF."""

_OFFSET_ZONE = "Etc/GMT"
_OTHER_SIGN = {"+": "−", "-": "+"}


@functools.lru_cache(maxsize=64)
def wording_in(language: str, messages: Messages = SHIPPED) -> Wording:
    """How dates and the steps to them are told in a language (IETF tag), by the messages of a timeline.

    Raises:
        UnknownNameError: there are no words in that language.
    """
    return Wording.of(messages.tables(language)["date"], language)


def in_words(date: ResolvedDate, wording: Wording, *, home: str | None = None) -> str:
    """The date as a person would say it: "chiều 17/4/2025", "early September 2025", "19–21 September 2025".

    Args:
        date: what is told.
        wording: how the language tells dates; see `wording_in`.
        home: the zone (IANA) that readers take clock times to be in; any other one is told with them.
    """
    if date.edtf is None:
        return wording.directions[date.direction] if date.direction else wording.no_date
    if date.modifier is not None and date.alternatives:
        members = [
            _part_of(_interval(each, wording), _modified(each, date.modifier, wording), wording) for each in date.alternatives
        ]
        return wording.one_of.format(dates=_joined(members, wording.or_))
    text = edtf_in_words(date.edtf, wording)
    if date.modifier is not None:
        text = _part_of(text, _modified(date.edtf, date.modifier, wording), wording)
    elif date.extent is Extent.WITHIN and date.edtf.form is Form.INTERVAL and date.status is Status.RESOLVED:
        text = wording.within.format(date=text)
    if date.time is not None and date.edtf.form is Form.DATE:
        text = wording.with_time.format(date=text, hour=date.time.hour, minute=date.time.minute)
        zone = date.time.zone_words or date.time.zone
        is_home = date.time.zone is not None and date.time.zone == home
        return text if zone is None or is_home else f"{text} ({_zone_in_words(zone)})"
    if date.part_of_day is not None:
        return wording.with_part.format(date=text, part=wording.part_of_day[date.part_of_day])
    return text


def _zone_in_words(zone: str) -> str:
    """A zone as people write it; those of whole hours have the sign of POSIX in their names, which nobody would guess."""
    sign, hours = zone.removeprefix(_OFFSET_ZONE)[:1], zone.removeprefix(_OFFSET_ZONE)[1:]
    if not zone.startswith(_OFFSET_ZONE) or sign not in _OTHER_SIGN:
        return zone
    return f"UTC{_OTHER_SIGN[sign]}{hours}"


def _modified(edtf: Edtf, third: Third, wording: Wording) -> str:
    """The pattern of a third of a date."""
    is_long = edtf.form is Form.DATE and edtf.precision in (Precision.DECADE, Precision.CENTURY)
    return (wording.modified_long if is_long and wording.modified_long else wording.modified)[third]


def _part_of(text: str, pattern: str, wording: Wording) -> str:
    """A part of a date; its article stays in front: "the early 1900s"."""
    is_after_article = bool(wording.article) and text.startswith(wording.article)
    return (
        wording.article + pattern.format(date=text.removeprefix(wording.article))
        if is_after_article
        else pattern.format(date=text)
    )


@functools.lru_cache(maxsize=4096)  # a few thousand days make up most timelines
def edtf_in_words(edtf: Edtf, wording: Wording) -> str:
    """An EDTF value as a person would say it."""
    if edtf.form is Form.ALL_OF:
        return _listed(edtf, wording, wording.and_)
    if edtf.form is Form.ONE_OF:
        return wording.one_of.format(dates=_listed(edtf, wording, wording.or_))
    return _interval(edtf, wording)


def explain(date: ResolvedDate, wording: Wording) -> str:
    """The steps to a date, a sentence a line."""
    return "\n".join(_sentence(step, wording) for step in date.steps)


def flagged(date: ResolvedDate, kinds: Container[StepKind], wording: Wording) -> Iterator[str]:
    """The sentences of the steps of these kinds."""
    return (_sentence(step, wording) for step in date.steps if step.kind in kinds)


def _sentence(step: Step, wording: Wording) -> str:
    values = {
        name: wording.step_words.get(f"{name}:{value}") or (_dates(value, wording) if name in _DATES else value)
        for name, value in step.values.items()
        if ":" not in name
    }
    # What an editor wrote in several languages stands beside it by language: "basis:vi".
    language = wording.language
    values |= {name: step.values[f"{name}:{language}"] for name in values if f"{name}:{language}" in step.values}
    return wording.steps[step.kind].format(**values)


def _dates(values: str, wording: Wording) -> str:
    """EDTF values in words; what is none stays."""
    return ", ".join(_in_words_if_date(value, wording) for value in values.split(", "))


def _in_words_if_date(value: str, wording: Wording) -> str:
    try:
        return edtf_in_words(Edtf.parse(value), wording)
    except EdtfError:
        return value


def _listed(edtf: Edtf, wording: Wording, last_word: str) -> str:
    """The members of a set; the days of one month share it: "15, 16 and 18 April 2025"."""
    dates = [part for part in edtf.parts if isinstance(part, EdtfDate) and part.day]
    if len(dates) == len(edtf.parts) and len({(date.year, date.month, date.qualifier) for date in dates}) == 1:
        days = _joined([_day_number(date, wording) for date in dates], last_word)
        return _doubt(_filled(_day_pattern(dates[0], wording), dates[0], wording, days), dates[0].qualifier, wording)
    return _joined([_interval(member, wording) for member in edtf.members], last_word)


def _joined(members: list[str], last_word: str) -> str:
    return members[0] if len(members) == 1 else f"{', '.join(members[:-1])} {last_word} {members[-1]}"


def _interval(edtf: Edtf, wording: Wording) -> str:
    first, last = edtf.ends
    if isinstance(first, Open) and isinstance(last, EdtfDate):
        return _doubt(wording.until.format(date=_plain(last, wording)), last.qualifier, wording)
    if isinstance(last, Open) and isinstance(first, EdtfDate):
        return _doubt(wording.since.format(date=_plain(first, wording)), first.qualifier, wording)
    if not isinstance(first, EdtfDate) or not isinstance(last, EdtfDate):
        return str(edtf)
    if edtf.form is Form.DATE:
        return _date(first, wording)
    doubt = "%" if {first.qualifier, last.qualifier} >= {"?", "~"} else first.qualifier or last.qualifier
    return _doubt(_closed(first, last, wording), doubt, wording)


def _closed(first: EdtfDate, last: EdtfDate, wording: Wording) -> str:
    if (first.precision, last.precision) == (Precision.YEAR, Precision.YEAR):
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


def _filled(pattern: str, date: EdtfDate, wording: Wording, day: str = "") -> str:
    month = date.month or 0
    return pattern.format(
        day=day,
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
    if date.precision is Precision.DECADE:
        return wording.decade.format(year=date.year)
    return wording.year.format(year=_year(date.year, wording))


def _year(year: int | None, wording: Wording) -> str:
    if year is None:
        return wording.unknown_year
    return str(year) if year > 0 else wording.bc.format(year=1 - year)
