"""Rules of digits and signs alone, which languages share; each says by which of its slots and categories it reads them."""

from __future__ import annotations

from collections.abc import Mapping

from diplotimeline.dates.expressions import CalendarDate
from diplotimeline.dates.grammar import Rule, passthrough
from diplotimeline.dates.languages.meanings import pair_or_span

_MONTH_STEM = r"(?:jan|feb|fév|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|août|aout|sep|oct|nov|dec|déc)[a-zéû]*\.?"
DAY_OF_WEEKDAY = (
    r",? (?:the )?(?:\d\d?(?:st|nd|rd|th)\b|\d\d?(?= ?(?:[,.:;)](?!\d)|\n|$| (?:au|et|to|and|và|đến|"
    rf"{_MONTH_STEM})\b|-)))|,? {_MONTH_STEM},? \d"
)
"""The number of a day behind a weekday, or a month and a day: heads of pages print them in other languages than their own."""


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
