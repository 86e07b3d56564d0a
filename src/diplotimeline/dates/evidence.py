"""When an article appeared, as far as its address and its own words tell.

What is known of publication is taken as given; evidence only narrows it: the address (/2025/04/18/), the stamp at the
head of the page ("Thứ tư - 29/03/2023 04:01"), full dates told as past, which lie before publication, and full dates
told as planned, which lie after it.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from diplotimeline.calendars.civil import Day
from diplotimeline.dates.clause import clause_around
from diplotimeline.dates.context import PublicationContext
from diplotimeline.dates.expressions import CalendarDate, Checked, Direction, Expression, PartOf, untimed
from diplotimeline.dates.locale import Spoken
from diplotimeline.dates.steps import Step, StepKind, step
from diplotimeline.edtf import Edtf, Open, Precision
from diplotimeline.errors import EdtfError

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_IN_ADDRESS = re.compile(
    rf"/{_YEAR}[/-](?P<month>\d\d?)(?:[/-](?P<day>\d\d?))?(?=[/-])"
    rf"|[/-]{_YEAR.replace('year', 'y')}(?P<m>\d\d)(?P<d>\d\d)?(?:\d{{2,9}})?(?=[/.]|$)"
)
_HEAD_LINES = 8
_LONGEST_STAMP = 90
_CLOCK = re.compile(r"\d\d?[:h]\d\d")


@frozen
class Evidence:
    """A context that evidence has narrowed, the steps that say how, and the last day that the text tells as past."""

    context: PublicationContext
    steps: tuple[Step, ...] = ()
    past: Day | None = None


def weighed(context: PublicationContext, text: str, readings: Sequence[Spoken]) -> Evidence:
    """The context with all that the address and the folded text say of publication.

    Args:
        context: what is known of publication.
        text: the folded text.
        readings: what the text says of time, from its beginning on.
    """
    found = Evidence(context)
    if _is_known(context):
        return found
    for kind, value in _told(context, text, readings):
        found = _narrowed(found, value, kind)
        if _is_known(found.context):
            break
    return found


def _is_known(context: PublicationContext) -> bool:
    return context.first is not None and context.first == context.last


def _told(context: PublicationContext, text: str, readings: Sequence[Spoken]) -> Iterator[tuple[StepKind, Edtf]]:
    address = _date_in_address(context.url or "")
    if address is not None:
        yield StepKind.EVIDENCE_ADDRESS, address
    stamp = _stamp(text, readings)
    if stamp is not None:
        yield StepKind.EVIDENCE_STAMP, stamp
    yield from _bounds(text, readings)


def _date_in_address(url: str) -> Edtf | None:
    for found in _IN_ADDRESS.finditer(url):
        year = int(found["year"] or found["y"])
        month = int(found["month"] or found["m"])
        day = int(found["day"] or found["d"] or 0)
        with contextlib.suppress(EdtfError):  # 2019-20 is no month, nor has each year a 29 February
            return Edtf.of(year, month, day or None)
    return None


def _stamp(text: str, readings: Sequence[Spoken]) -> Edtf | None:
    """The date of the line at the head of a page that holds little more than a date with its clock time or weekday."""
    end_of_head = sum(len(line) + 1 for line in text.split("\n", _HEAD_LINES)[:_HEAD_LINES])
    for _, reading in readings:
        if reading.start >= end_of_head:
            return None
        line = _line_around(text, reading.start)
        date = _full_date(reading.expression)
        is_stamp = _CLOCK.search(line) or isinstance(reading.expression, Checked)
        if date is not None and len(line) <= _LONGEST_STAMP and is_stamp:
            return date
    return None


def _line_around(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]


def _bounds(text: str, readings: Sequence[Spoken]) -> Iterator[tuple[StepKind, Edtf]]:
    """Publication comes after what is told as past, and before what is told as planned."""
    for locale, reading in readings:
        date = _full_date(_whole(reading.expression), Precision.MONTH)
        tense = None if date is None else clause_around(text, reading.start, reading.end).tense(locale.cues)
        if date is not None and tense is Direction.PAST:
            yield StepKind.EVIDENCE_PAST, Edtf.interval(date, Open.OPEN)
        elif date is not None and tense is Direction.FUTURE:
            yield StepKind.EVIDENCE_PLANNED, Edtf.interval(Open.OPEN, date)


def _whole(expression: Expression | None) -> Expression | None:
    """The month that only a part of is told of: "early September 2025"."""
    return expression.of if isinstance(expression, PartOf) else expression


def _full_date(expression: Expression | None, least: Precision = Precision.DAY) -> Edtf | None:
    """The day, or with ``least`` the month, that an expression gives with its year; None if it gives less."""
    date = None if expression is None else untimed(expression)
    if not isinstance(date, CalendarDate) or date.year is None or date.month is None:
        return None
    try:
        value = Edtf.of(date.year, date.month, date.day)
    except EdtfError:
        return None
    return value if value.precision in (Precision.DAY, least) else None


def _narrowed(found: Evidence, value: Edtf, kind: StepKind) -> Evidence:
    """The evidence with what one more thing tells; what contradicts the rest is left aside."""
    context = found.context
    first = max(_days(context.first, value.earliest), default=None)
    last = min(_days(context.last, value.latest), default=None)
    if (first is not None and last is not None and first > last) or (first, last) == (context.first, context.last):
        return found
    published = _between(first, last, value)
    said = step(kind, value=value, published=published)
    past = value.earliest if kind is StepKind.EVIDENCE_PAST else found.past
    # A tighter bound replaces the one before it: a chronology of n dates needs one step, not n.
    kept = tuple(each for each in found.steps if each.kind is not kind)
    return Evidence(evolve(context, published=published), (*kept, said), past)


def _days(*days: Day | None) -> Iterable[Day]:
    return [day for day in days if day is not None]


def _between(first: Day | None, last: Day | None, value: Edtf) -> Edtf:
    if value.precision is Precision.MONTH and (first, last) == (value.earliest, value.latest):
        return value
    if first is None or last is None:
        ends = (Open.OPEN if day is None else Edtf.of_day(day) for day in (first, last))
        return Edtf.interval(*ends)
    return Edtf.of_days(first, last)
