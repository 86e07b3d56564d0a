"""ResolvedDate: what words came to, with its doubt and the steps that led to it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cached_property

from attrs import frozen

from diplotimeline.calendars.civil import DAYS_IN_WEEK, Day, Third, iso_week, third_of_span
from diplotimeline.dates.expressions import ClockTime, Direction, PartOfDay
from diplotimeline.dates.steps import Step
from diplotimeline.dates.wording.patterns import wording_in
from diplotimeline.dates.wording.sentences import sentences
from diplotimeline.edtf import Edtf, EdtfDate, Form, Open, Precision, Verdict
from diplotimeline.messages import fallback_language


class Status(StrEnum):
    """How far words could be resolved."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    VAGUE = "vague"
    UNANCHORED = "unanchored"


class Extent(StrEnum):
    """Whether something fills its span, or happened some time in it; a lone day is both and says THROUGHOUT."""

    THROUGHOUT = "throughout"
    WITHIN = "within"


@frozen(slots=False)
class ResolvedDate:
    """A date as far as the words give it.

    ``edtf`` is None where they give none. ``alternatives`` holds the readings of an ambiguous date. ``modifier`` and
    ``part_of_day`` stand beside the value and are never rounded into it; ``time`` is a printed clock time.
    ``direction`` is where vague words point. ``steps`` tells how the value came about.
    """

    edtf: Edtf | None
    status: Status
    extent: Extent = Extent.WITHIN
    modifier: Third | None = None
    part_of_day: PartOfDay | None = None
    time: ClockTime | None = None
    calendar: str = "gregorian"
    alternatives: tuple[Edtf, ...] = ()
    direction: Direction | None = None
    steps: tuple[Step, ...] = ()

    @classmethod
    def stated(cls, edtf: Edtf, *steps: Step) -> ResolvedDate:
        """The date of a value that somebody states outright, and not in words: it is as sure as the value itself."""
        filled = edtf.form in (Form.INTERVAL, Form.ALL_OF) or edtf.precision is Precision.DAY
        extent = Extent.THROUGHOUT if filled and edtf.form is not Form.ONE_OF else Extent.WITHIN
        if edtf.form is Form.ONE_OF:
            return cls(edtf, Status.AMBIGUOUS, extent, alternatives=edtf.members, steps=steps)
        status = Status.RESOLVED if edtf.has_year else Status.UNANCHORED
        return cls(edtf, status, extent, steps=steps)

    @property
    def earliest(self) -> Day | None:
        """First day that it can be; None where open or unknown."""
        return self._bounds[0]

    @property
    def latest(self) -> Day | None:
        """Last day that it can be, itself included; None where open or unknown."""
        return self._bounds[1]

    @cached_property
    def _bounds(self) -> tuple[Day | None, Day | None]:
        if self.edtf is None:
            return None, None
        first, last = self.edtf.earliest, self.edtf.latest
        if self.modifier is None or first is None or last is None:
            return first, last
        thirds = [
            third_of_span(each.earliest, each.latest, self.modifier)
            for each in self.alternatives or (self.edtf,)
            if each.earliest and each.latest
        ]
        return min(start for start, _ in thirds), max(end for _, end in thirds)

    def during(self, period: Edtf) -> Verdict:
        """Whether it fell in the period, at least in part; a date that is not known at all did not."""
        if self.edtf is None:
            return Verdict.NOT
        first, last = self._bounds
        loose = self.modifier is not None or (self.extent is Extent.WITHIN and self.edtf.form is Form.INTERVAL)
        if loose and first is not None and last is not None:
            value = Edtf.one_of([Edtf.interval(Edtf.of_day(first), Edtf.of_day(last))])
            verdict = value.overlaps(period)
            return min(verdict, Verdict.POSSIBLY) if self.edtf.is_qualified else verdict
        verdict = self.edtf.overlaps(period)
        known_end = first or last
        if self.edtf.form is Form.INTERVAL and (first is None or last is None) and known_end is not None:
            # "until 30 August", "since 2005": only that day is sure, not how far it reached on the open side.
            return verdict if Edtf.of_day(known_end).overlaps(period) else min(verdict, Verdict.POSSIBLY)
        return verdict

    @property
    def is_firm(self) -> bool:
        """Whether the days are certain: no doubt, no choice, and a span (if any) that is filled."""
        return (
            self.status is Status.RESOLVED
            and self.edtf is not None
            and not self.edtf.is_qualified
            and not self.alternatives
            and self.extent is Extent.THROUGHOUT
        )

    @property
    def states_days(self) -> bool:
        """Whether the days themselves are stated and sure: then, and only then, they may stand in a column of dates."""
        edtf = self.edtf
        return edtf is not None and self.is_firm and edtf.precision is Precision.DAY and edtf.form is not Form.ONE_OF

    @property
    def states_one_day(self) -> bool:
        """The same, and that it is one day alone."""
        return self.states_days and self.edtf is not None and self.edtf.form is Form.DATE

    @property
    def timex3(self) -> str | None:
        """The value attribute of TIMEX3 (ISO-TimeML), None where it has no form for the value."""
        if self.edtf is None:
            return f"{self.direction.name}_REF" if self.direction else None
        value = _timex3_of(self.edtf, self.extent)
        is_closed = self.edtf.form is Form.INTERVAL and Open.OPEN not in self.edtf.parts
        if value is None or self.edtf.precision is not Precision.DAY or is_closed:
            return value
        if self.time is not None:
            in_utc = "Z" if self.time.zone == "UTC" else ""
            return f"{value}T{self.time}{in_utc}"
        return value + (f"T{_TIMEX3_PARTS[self.part_of_day]}" if self.part_of_day else "")

    @property
    def timex3_type(self) -> str | None:
        """The type attribute of TIMEX3: DATE, TIME, DURATION or SET; None where there is no value."""
        if self.edtf is not None and self.edtf.form is Form.ALL_OF:
            return "SET"
        value = self.timex3
        if value is None:
            return "DURATION" if self.edtf is not None and self.edtf.form is Form.INTERVAL else None
        return "TIME" if self.edtf is not None and "T" in value else "DATE"

    def brief(self) -> str:
        """All that it says on one line, for tests and tables: "2025-04-17 afternoon", "2025-09 start", "vague past"."""
        if self.edtf is None:
            return f"{self.status} {self.direction or ''}".strip()
        beside = self.time or self.part_of_day
        told = [str(self.edtf), beside and str(beside), self.modifier]
        told.append("within" if self.extent is Extent.WITHIN and self.edtf.form is Form.INTERVAL else None)
        told.append(None if self.status is Status.RESOLVED else self.status)
        return " ".join(word for word in told if word)

    def explain(self, language: str | None = None) -> str:
        """What was stated, what was filled in, and from where; one plain line a step, in English if no language is given.

        Raises:
            UnknownNameError: there are no words in that language (IETF tag).
        """
        return "\n".join(sentences(self.steps, wording_in(language or fallback_language())))


_TIMEX3_PARTS = {
    PartOfDay.MORNING: "MO",
    PartOfDay.NOON: "MI",
    PartOfDay.AFTERNOON: "AF",
    PartOfDay.EVENING: "EV",
    PartOfDay.NIGHT: "NI",
}
_TIMEX3_YEAR_PARTS = {21: "SP", 22: "SU", 23: "FA", 24: "WI", 33: "Q1", 34: "Q2", 35: "Q3", 36: "Q4", 40: "H1", 41: "H2"}
_SHORTENED: dict[Precision, Callable[[str], str]] = {
    Precision.DECADE: lambda text: text.removesuffix("X"),
    Precision.CENTURY: lambda text: text.removesuffix("XX"),
}


def _timex3_of(edtf: Edtf, extent: Extent) -> str | None:
    """TIMEX3 tags dates: of "since 1996" that is 1996; a closed range is two of them and has none of its own."""
    known = [part for part in edtf.parts if isinstance(part, EdtfDate)] if edtf.form is Form.INTERVAL else []
    if edtf.form is Form.DATE or (len(known) == 1 and Open.OPEN in edtf.parts):
        date = known[0] if known else edtf.single()
        plain = str(EdtfDate(date.precision, date.year, date.month, date.day))
        if date.month in _TIMEX3_YEAR_PARTS:
            return f"{plain[:-2]}{_TIMEX3_YEAR_PARTS[date.month]}"
        return _SHORTENED.get(date.precision, str)(plain)
    if edtf.form is not Form.INTERVAL or extent is not Extent.WITHIN:
        return None
    first, last = edtf.earliest, edtf.latest
    if edtf.precision is not Precision.DAY or first is None or last is None or last.weekday != DAYS_IN_WEEK - 1:
        return None
    length = last.ordinal - first.ordinal + 1
    suffix = {DAYS_IN_WEEK: "", 2: "-WE"}.get(length)
    year, week = iso_week(last)
    return None if suffix is None else f"{year}-W{week:02}{suffix}"
