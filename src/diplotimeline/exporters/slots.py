"""Where an event stands in a calendar: whole days or a moment, or the reason why it has no place there."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable
from typing import Literal

from attrs import frozen

from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.edtf import Edtf, Form


@frozen
class CalendarSlot:
    """Where an event stands in the calendar: whole days, the last one included, or a moment."""

    first: datetime.date
    last: datetime.date
    moment: datetime.datetime | None
    firm: bool


def slot_of_days(
    date: ResolvedDate | None,
    moment: Callable[[], datetime.datetime | None],
    *,
    longest: int,
    fuzzy: Literal["span", "start", "skip"],
) -> CalendarSlot | str:
    """Where a date stands in a calendar, or the reason why it has no place there.

    Args:
        date: the date of an event.
        moment: its moment, asked for only if its day is firm.
        longest: days that it may be unsure over and still be shown.
        fuzzy: what becomes of unsure days: all of them are shown, the first, or none.
    """
    if date is None or date.edtf is None:
        return "its date is not known"
    span = _span(date)
    if isinstance(span, str):
        return span
    first, last = span
    firm = date.is_firm and _is_unbroken(date.edtf)
    days = (last - first).days + 1
    if not firm and days > longest:
        return f"it could be any of more than {longest} days"
    if not firm and days > 1 and fuzzy == "skip":
        return "its days are not sure"
    shown_last = first if not firm and fuzzy == "start" else last
    return CalendarSlot(first, shown_last, moment() if firm else None, firm)


def _span(date: ResolvedDate) -> tuple[datetime.date, datetime.date] | str:
    """The first and last day that it can be, or the reason why a calendar cannot hold them."""
    if date.edtf is not None and not date.edtf.has_year:
        return "its year is not known"
    if date.earliest is None or date.latest is None:
        return "it is open at one end"
    first, last = date.earliest.to_date(), date.latest.to_date()
    if first is None or last is None or (last == datetime.date.max and first != last):
        return "iCalendar holds only the years 1 to 9999"
    return first, last


def _is_unbroken(edtf: Edtf) -> bool:
    """Whether a value is one run of days; a set with gaps is none."""
    if edtf.form is not Form.ALL_OF:
        return True
    spans = [(member.earliest, member.latest) for member in edtf.members]
    return all(
        end is not None and start is not None and start.ordinal <= end.ordinal + 1
        for (_, end), (start, _) in itertools.pairwise(spans)
    )
