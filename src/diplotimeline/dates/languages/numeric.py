"""Rules of digits and signs alone, which languages share; each says by which of its slots and categories it reads them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from diplotimeline.dates.expressions import CalendarDate, ClockTime, Timed
from diplotimeline.dates.grammar import Rule, Slot, number, passthrough, table
from diplotimeline.dates.languages.meanings import pair_or_span

_MONTH_STEM = r"(?:jan|feb|fév|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|août|aout|sep|oct|nov|dec|déc)[a-zéû]*\.?"
DAY_OF_WEEKDAY = (
    r",? (?:the )?(?:\d\d?(?:st|nd|rd|th)\b|\d\d?(?= ?(?:[,.:;)](?!\d)|\n|$| (?:au|et|to|and|và|đến|"
    rf"{_MONTH_STEM})\b|-)))|,? {_MONTH_STEM},? \d"
)
"""The number of a day behind a weekday, or a month and a day: heads of pages print them in other languages than their own."""


_BEHIND_A_LONE_DAY = rf" ?(?:[,.:;)](?!\d)|\n|$)| (?:au|et|to|and|và|đến|{_MONTH_STEM})\b| ?- ?[^\W\d_]"


_AIRLINES = (
    "vn vj qh af mh ba lh ek qr sq tg aa ua dl kl jl nh ke oz cx ca mu "
    "cz ib su tk ms ai qf pk gf jt qz ci br ak ey sv rj lx sk ay ac wn fr"
)
AIRLINE: Slot = table(dict.fromkeys(_AIRLINES.split(), True))
"""The code of an airline, which stands before the number of a flight."""


def day_alone() -> Slot:
    """The number of a day that stands by itself behind its weekday: "Thursday 24: arrival"."""
    return number(rf"(?:0?[1-9]|[12][0-9]|3[01])(?={_BEHIND_A_LONE_DAY})")


def iso_moment(*, examples: Mapping[str, str]) -> Rule:
    """A day and a clock time as ISO 8601 has them, as machines print them: "2025-03-10T09:30:15Z"."""
    return Rule("moment of ISO 8601", "{iso_moment}", lambda m: m.iso_moment, examples, category="POINT")


_ISO_MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)t(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(z)?")


def _moment(text: str) -> Timed:
    found = _ISO_MOMENT.match(text)
    if found is None:
        raise ValueError(f"no moment: {text}")
    year, month, day, hour, minute = map(int, found.groups()[:5])
    return Timed(CalendarDate(year, month, day), time=ClockTime(hour, minute, "UTC" if found[6] else None))


ISO_MOMENT = number(
    r"(?:1[0-9]|2[01])[0-9]{2}-[01][0-9]-[0-3][0-9]t[0-2][0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?(?:z\b|(?![+-]))", _moment
)
"""A slot for a day and a clock time as machines print them; an offset behind it is no zone that has a name."""


def year_month_day(signs: str, *, month: str = "month", day: str = "day", examples: Mapping[str, str]) -> Rule:
    """A whole date, the year first, with any of these signs between its parts: "2025-04-17"."""
    forms = "|".join(f"{{year}}{sign}{{{month}}}{sign}{{{day}}}" for sign in signs)
    return Rule(
        "year-month-day",
        f"({forms})" if len(signs) > 1 else forms,
        lambda m: CalendarDate(m.year, getattr(m, month), getattr(m, day)),
        examples,
        category="DATE",
    )


def bare_year(examples: Mapping[str, str]) -> Rule:
    """A year without a word, in a cell or inside other forms."""
    return Rule("bare year", "{year}", lambda m: CalendarDate(m.year), examples, category="BARE_YEAR", in_text=False)


def lone_day(category: str) -> Rule:
    """The number of a day that other words give a month: the first one in "15 and 16 April"."""
    return Rule("lone day of a range", "{day}", lambda m: CalendarDate(day=m.day), {}, category=category, in_text=False)


def pairs_of_dates(dates: str, examples: Mapping[str, str]) -> tuple[Rule, Rule]:
    """Two dates in brackets with a dash: an anniversary and its origin, or a period; ``dates`` are the categories of each."""
    brackets = Rule("pair or period in brackets", r"\({core:DATE_PAIR}\)", passthrough, examples)
    inside = f"{{first:{dates}}} - {{last:{dates}}}"
    return brackets, Rule("pair or period of days", inside, pair_or_span, {}, category="DATE_PAIR", in_text=False)
