"""How a language tells dates and the steps to them: the patterns of its messages."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from attrs import frozen

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import Direction, PartOfDay
from diplotimeline.dates.steps import StepKind
from diplotimeline.edtf import Precision
from diplotimeline.messages import SHIPPED, Messages


@frozen(eq=False)  # there is one a language: it is compared as itself, and dates in it are remembered by it
class Wording:
    """How a language says a resolved date and the steps to it.

    The date patterns take {day} {month} {month_name} {year}, that of a run of years {first} {last}; ``parts`` holds
    those of a year by EDTF code, with {year}; ``modified`` by third with {date}, before which ``article`` goes if the
    date begins with it ("the early 1900s"); ``by_precision`` may give other patterns for dates of one precision:
    since, until, start, mid, end. ``with_time`` takes {date} {hour} {minute}; ``with_hour``, if it is there, is for
    full hours; ``century`` takes {century}, a number or one of ``century_names``. ``steps`` has one sentence a kind
    of step. ``ordinal_days`` are days with a form of their own ("1er").
    """

    language: str
    day: str
    yearless_day: str
    day_without_year: str
    month: str
    yearless_month: str
    year: str
    years: str
    months: tuple[str, ...]
    parts: Mapping[int, str]
    decade: str
    century: str
    modified: Mapping[str, str]
    part_of_day: Mapping[PartOfDay, str]
    with_part: str
    with_time: str
    days_across_months: str
    since: str
    until: str
    within: str
    span: str
    one_of: str
    and_: str
    or_: str
    uncertain: str
    about: str
    unknown_year: str
    bc: str
    no_date: str
    directions: Mapping[Direction, str]
    steps: Mapping[StepKind, str]
    step_words: Mapping[str, str]
    ordinal_days: Mapping[int, str] = {}
    by_precision: Mapping[Precision, Mapping[str, str]] = {}
    with_hour: str = ""
    century_names: Mapping[int, str] = {}
    article: str = ""

    @classmethod
    def of(cls, table: Mapping[str, Any], language: str) -> Wording:
        """The wording of a language in the room "date" of its messages.

        ``weekdays``, from Monday on, and ``centuries``, from the first on, are lists there; keys of other tables are the
        names of what they put into words.

        Raises:
            KeyError: a name that means nothing, or a day, direction or step that has no words.
            TypeError: a field that is missing or not known.
        """
        rest = dict(table)
        weekdays, centuries = rest.pop("weekdays"), rest.pop("centuries", ())
        words = {f"{name}:{index}": day for name in ("printed", "actual") for index, day in enumerate(weekdays)}
        for name, kind in _MEMBERS.items():
            rest[name] = {each: rest[name][each.name.lower()] for each in kind}
        for name in _NUMBERED:
            rest[name] = {int(number): text for number, text in rest.get(name, {}).items()}
        rest["by_precision"] = {Precision(name): patterns for name, patterns in rest.get("by_precision", {}).items()}
        rest["months"] = tuple(rest["months"])
        rest["step_words"] = {**rest["step_words"], **words}
        return cls(language, **rest, century_names=dict(enumerate(centuries, 1)))


_MEMBERS: Mapping[str, type[StrEnum]] = {
    "modified": Third,
    "part_of_day": PartOfDay,
    "directions": Direction,
    "steps": StepKind,
}
_NUMBERED = ("parts", "ordinal_days")


@functools.lru_cache(maxsize=64)
def wording_in(language: str, messages: Messages = SHIPPED) -> Wording:
    """How dates and the steps to them are told in a language (IETF tag), by the messages of a timeline.

    Raises:
        UnknownNameError: there are no words in that language.
    """
    return Wording.of(messages.tables(language)["date"], language)
