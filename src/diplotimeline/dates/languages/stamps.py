"""Dates at the heads of pages in another language than the text: "Monday, May 4, 2015" above an article in Vietnamese."""

from __future__ import annotations

from diplotimeline.dates.expressions import CalendarDate, Checked, Expression
from diplotimeline.dates.grammar import Match, Rule, Slot, number, table

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_THU = ("hai", "ba", "tư", "năm", "sáu", "bảy")

SLOTS: dict[str, Slot] = {
    "stamp_month": table(
        {word: index for index, name in enumerate(_MONTHS, 1) for word in (name, name[:3], f"{name[:3]}.")} | {"sept": 9}
    ),
    "stamp_weekday": table({word: index for index, name in enumerate(_WEEKDAYS) for word in (name, name[:3], f"{name[:3]}.")}),
    "stamp_thu": table({f"thứ {word}": index for index, word in enumerate(_THU)} | {"chủ nhật": 6}),
    "stamp_day": number(r"0?[1-9]|[12][0-9]|3[01]"),
    "stamp_month_number": number(r"1[0-2]|0?[1-9]"),
    "stamp_year": number(r"(?:19|20)[0-9]{2}"),
}
"""What the forms of stamps leave open; a language that uses them takes these slots too."""


def _english(m: Match) -> Expression:
    date = CalendarDate(m.stamp_year, m.stamp_month or m.stamp_month_number, m.stamp_day)
    return date if m.stamp_weekday is None else Checked(date, m.stamp_weekday)


def _vietnamese(m: Match) -> Checked:
    return Checked(CalendarDate(m.stamp_year, m.stamp_month_number, m.stamp_day), m.stamp_thu)


ENGLISH = Rule(
    "stamp in English",
    "[{stamp_weekday}[,] ]({stamp_month} {stamp_day}, {stamp_year}|{stamp_day} {stamp_month}[,] {stamp_year})",
    _english,
    {"Monday, May 4, 2015": "2015-05-04", "14 August 2018": "2018-08-14"},
    category="DATE",
)
"""For languages other than English."""

ENGLISH_WEEKDAY = Rule(
    "numeric stamp with an English weekday",
    "{stamp_weekday}[,] {stamp_day}/{stamp_month_number}/{stamp_year}",
    _english,
    {"Thu, 12/03/2020": "2020-03-12"},
    category="DATE",
)
"""For languages that put the day first."""

VIETNAMESE = Rule(
    "stamp in Vietnamese",
    "{stamp_thu}[,] [ngày ]({stamp_day}/{stamp_month_number}/{stamp_year}|{stamp_day}-{stamp_month_number}-{stamp_year})",
    _vietnamese,
    {"Thứ Sáu, 18/04/2025": "2025-04-18", "Chủ nhật, ngày 5-1-2025": "2025-01-05"},
    category="DATE",
)
"""For languages other than Vietnamese."""
