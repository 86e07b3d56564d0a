"""The one rule by which the date of an event follows from its attestations.

1. An attestation *announces* if its first day comes after the last possible day of publication; if it has no first day
   ("before the end of the year"), its last one (publication unknown: if the event is planned or proposed). The others
   *report*. Reports outweigh announcements.
2. Later announcements outweigh earlier ones: plans move.
   In both, what is coarser outweighs nothing that lies within it: "in 2025" does not undo "13-16 March 2025".
3. A date without its year takes the year that another counting date leaves it.
4. Of dates that lie within each other the narrower counts ("29/11/2024" and "in November 2024").
5. Of dates that overlap without nesting the better attested counts, never a cut-off piece; at a tie a day comes before
   a modified unit ("early September"), that before a unit, then the order of the file decides.
6. Dates that exclude each other make the date ambiguous, with each as an alternative, and are reported.
7. A part of an event (one day of a visit) never narrows its date. If only parts are dated, the event lasted at least
   from the first to the last of them: an approximate span.
8. A part of the day or clock time comes from any attestation of the same day, if all that give one agree. A clock time
   that is printed without a zone is in that of the event, else in that of its source.
"""

from __future__ import annotations

import datetime
import itertools
import zoneinfo
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from diplotimeline.calendars.civil import Day, Third
from diplotimeline.dates.expressions import ClockTime
from diplotimeline.dates.resolved import Extent, ResolvedDate, Status
from diplotimeline.dates.steps import Step, StepKind, step
from diplotimeline.edtf import Edtf, Form, Precision, Verdict
from diplotimeline.model.source import Attestation
from diplotimeline.model.vocabulary import NOT_YET, Coverage

_SOFT_DAYS = 4


@frozen
class Announcement:
    """A date that was told ahead: the date, when it was published, and by which attestations."""

    date: ResolvedDate
    published: Edtf | None
    attestations: tuple[Attestation, ...]


@frozen
class DerivedDate:
    """What the rule makes of the attestations of one event.

    ``contradictions`` holds the groups of attestations that exclude each other, ``best`` the attestation that the date
    is taken from.
    """

    date: ResolvedDate | None
    history: tuple[Announcement, ...]
    contradictions: tuple[tuple[Attestation, ...], ...]
    best: Attestation | None = None


@frozen
class _Claim:
    """One attestation's date, as it counts for the event as a whole."""

    attestation: Attestation
    date: ResolvedDate
    edtf: Edtf
    order: int

    @property
    def value(self) -> tuple[Edtf, Third | None]:
        """What makes two claims say the same."""
        return self.edtf, self.date.modifier


def derive_date(attestations: Sequence[Attestation], status: str, zone: str | None = None) -> DerivedDate:
    """Apply the rule of this module; ``status`` and ``zone`` are those of the event."""
    claims = [claim for order, told in enumerate(attestations) if (claim := _claim(told, order, zone)) is not None]
    whole = [claim for claim in claims if claim.attestation.covers is not Coverage.PART]
    parts = [claim for claim in claims if claim.attestation.covers is Coverage.PART]
    announced = [claim for claim in whole if is_announcement(claim.attestation, status)]
    reported = [claim for claim in whole if claim not in announced]
    standing = [claim for claim in _last_announced(announced) if all(_is_wider(told, claim) for told in reported)]
    counting = _with_years([*reported, *standing])
    history = _history(announced)
    if not counting:
        return DerivedDate(_span_of_parts(parts), history, ())
    date, best, contradictions = _chosen(counting, whole)
    if reported and announced and not standing:
        date = _told(date, StepKind.REPORTED, best)
    elif not reported:
        date = _told(date, StepKind.ANNOUNCED, best)
    outside = [part for part in parts if date.edtf and date.edtf.overlaps(part.edtf) is Verdict.NOT]
    clashes = [(counting[0].attestation, part.attestation) for part in outside]
    return DerivedDate(date, history, (*contradictions, *clashes), best.attestation)


def is_announcement(attestation: Attestation, status: str) -> bool:
    """Whether an attestation tells ahead of a coming event (rule 1)."""
    if attestation.source.published is None:
        return status in NOT_YET
    first = (attestation.date.earliest or attestation.date.latest) if attestation.date else None
    published = attestation.source.published.latest
    return first is not None and published is not None and first > published


def _claim(attestation: Attestation, order: int, zone: str | None) -> _Claim | None:
    date = attestation.date
    edtf = None if date is None else date.edtf
    if date is None or edtf is None:
        return None
    date = settled(date, zone)
    if date.time is not None:
        date = evolve(date, time=date.time.assumed_in(attestation.source.zone))
    if attestation.covers is Coverage.LARGER:
        date = evolve(date, extent=Extent.WITHIN)
    return _Claim(attestation, date, edtf, order)


def settled(date: ResolvedDate, zone: str | None) -> ResolvedDate:
    """The date with its clock time in the zone of its event, unless one is printed with it.

    What the editor says of the event also settles "local time"; what holds for all of a source does not.
    """
    if zone is None or date.time is None or date.time.zone is not None:
        return date
    steps = tuple(step for step in date.steps if step.kind is not StepKind.ZONE_UNKNOWN)
    return evolve(date, time=evolve(date.time, zone=zone, zone_words=None), steps=steps)


def _last_announced(claims: list[_Claim]) -> list[_Claim]:
    return [claim for claim in claims if not any(_outweighs(other, claim) for other in claims)]


def _outweighs(later: _Claim, earlier: _Claim) -> bool:
    first, last = later.attestation.source.published, earlier.attestation.source.published
    is_later = first is not None and last is not None and last.before(first) is Verdict.CERTAINLY
    return is_later and not _nests(later, earlier)


def _history(claims: list[_Claim]) -> tuple[Announcement, ...]:
    """Announcements in the order they were published, those in a row that say the same joined."""
    made: list[Announcement] = []
    for claim in sorted(claims, key=_publication_order):
        attestation = claim.attestation
        if made and (made[-1].date.edtf, made[-1].date.modifier) == (claim.edtf, claim.date.modifier):
            made[-1] = evolve(made[-1], attestations=(*made[-1].attestations, attestation))
        else:
            made.append(Announcement(claim.date, attestation.source.published, (attestation,)))
    return tuple(made)


def _publication_order(claim: _Claim) -> tuple[bool, Edtf | int, int]:
    published = claim.attestation.source.published
    return (True, 0, claim.order) if published is None else (False, published, claim.order)


def _with_years(claims: list[_Claim]) -> list[_Claim]:
    """Rule 3: "29 November" beside "November 2024" is 29 November 2024."""
    with_year = [claim.edtf for claim in claims if claim.edtf.has_year]
    return [claim if claim.edtf.has_year else _completed(claim, with_year) for claim in claims]


def _completed(claim: _Claim, values: Iterable[Edtf]) -> _Claim:
    for value in values:
        met = claim.edtf & value
        first = None if met is None or met.form not in (Form.DATE, Form.INTERVAL) else met.earliest
        dated_value = None if first is None else claim.edtf.in_year(first.year)
        if dated_value is not None:
            dated_value = dated_value.qualified("?") if value.is_qualified else dated_value
            date = evolve(claim.date, edtf=dated_value, status=Status.RESOLVED, extent=_extent_of(dated_value))
            return evolve(claim, edtf=dated_value, date=date)
    return claim


def _extent_of(edtf: Edtf) -> Extent:
    return Extent.THROUGHOUT if edtf.precision is Precision.DAY else Extent.WITHIN


def _chosen(claims: list[_Claim], told: list[_Claim]) -> tuple[ResolvedDate, _Claim, tuple[tuple[Attestation, ...], ...]]:
    """The date, the claim that it comes from, and the attestations that exclude each other."""
    narrowest = [claim for claim in claims if not any(_is_wider(claim, other) for other in claims)]
    values = {claim.value for claim in narrowest}
    best = min(narrowest, key=lambda claim: _rank(claim, narrowest))
    spokesmen = [next(claim for claim in narrowest if claim.value == value) for value in values]
    if any(_exclude(a, b) for a, b in itertools.combinations(spokesmen, 2)):
        edtfs = {claim.edtf for claim in narrowest}
        return _ambiguous(narrowest, edtfs), best, (tuple(claim.attestation for claim in narrowest),)
    date = _with_hour(best, told)
    if len(values) > 1:
        date = _told(date, StepKind.BETTER_ATTESTED, best)
    elif len(narrowest) < len(claims):
        date = _told(date, StepKind.NARROWER, best)
    return date, best, ()


def _is_wider(claim: _Claim, other: _Claim) -> bool:
    """Whether the other lies within the claim and says more: fewer days, or the same without doubt."""
    if claim.value == other.value or not _nests(claim, other):
        return False
    if claim.edtf == other.edtf:
        return claim.date.modifier is None
    return not _nests(other, claim) or (claim.edtf.is_qualified and not other.edtf.is_qualified)


def _nests(outer: _Claim, inner: _Claim) -> bool:
    """Whether all days of the inner lie within the outer, or within one of its choices or years."""
    return any(_covers(member, inner.edtf) for member in outer.edtf.members) and not _exclude(outer, inner)


def _exclude(a: _Claim, b: _Claim) -> bool:
    """Whether both cannot be true. Thirds are soft: "early September" and the 12th do not exclude each other."""
    if a.edtf == b.edtf and a.date.modifier == b.date.modifier:
        return False
    if a.edtf.overlaps(b.edtf) is Verdict.NOT:
        return True
    ends = (a.date.earliest, a.date.latest, b.date.earliest, b.date.latest)
    if (a.date.modifier is None and b.date.modifier is None) or None in ends:
        return False
    first, last, start, end = (day.ordinal for day in ends if day is not None)
    soft = _SOFT_DAYS * ((a.date.modifier is not None) + (b.date.modifier is not None))
    return last + soft < start or end + soft < first


def _covers(outer: Edtf, inner: Edtf) -> bool:
    if not outer.has_year:
        return (outer & inner) == inner if inner.has_year else outer == inner
    first, last = inner.earliest, inner.latest
    start, end = outer.earliest, outer.latest
    if not inner.has_year or (first is None and start is not None) or (last is None and end is not None):
        return False
    return (start is None or first is None or start <= first) and (end is None or last is None or last <= end)


def _rank(claim: _Claim, claims: list[_Claim]) -> tuple[int, int, bool, int]:
    """What makes a claim count before others; of those that say the same, one of a dated source speaks for all."""
    votes = sum(claim.value == other.value for other in claims)
    undated = claim.attestation.source.published is None
    return -votes, _coarseness(claim), undated, claim.order


def _coarseness(claim: _Claim) -> int:
    """A day counts before a part of a longer time, and that before the whole of one."""
    if claim.edtf.precision is Precision.DAY:
        return 0
    return 1 if claim.date.modifier else 2


def _ambiguous(claims: list[_Claim], values: Iterable[Edtf]) -> ResolvedDate:
    alternatives = tuple(sorted(values))
    reason = step(StepKind.CONTRADICTED, values="; ".join(f"{claim.attestation.source.id}: {claim.edtf}" for claim in claims))
    return ResolvedDate(Edtf.one_of(alternatives), Status.AMBIGUOUS, alternatives=alternatives, steps=(reason,))


def _with_hour(best: _Claim, claims: list[_Claim]) -> ResolvedDate:
    """Rule 8."""
    if best.edtf.precision is not Precision.DAY or best.edtf.form is not Form.DATE:
        return best.date
    days = (claim for claim in claims if claim.edtf.precision is Precision.DAY and claim.edtf.form is not Form.INTERVAL)
    same_day = [claim.date for claim in days if _nests(claim, best)]
    parts = {date.part_of_day for date in same_day if date.part_of_day}
    times = [date.time for date in same_day if date.time]
    return evolve(best.date, part_of_day=parts.pop() if len(parts) == 1 else None, time=_agreed(times, best.edtf.earliest))


def _agreed(times: Sequence[ClockTime], day: Day | None) -> ClockTime | None:
    """The clock time that all give: of two zones if it is one moment; a time without a zone agrees as printed."""
    zoned = [time for time in times if time.zone is not None]
    clocks = {(time.hour, time.minute) for time in (zoned or times)}
    loose = {(time.hour, time.minute) for time in times if time.zone is None}
    if not times or not loose <= clocks or (not zoned and len(loose) > 1):
        return None
    if len({_moment(time, day) for time in zoned}) > 1:
        return None
    unclear = [time for time in times if time.zone_words is not None]  # what one source leaves unclear, no other settles
    return (zoned or unclear or times)[0]


def _moment(time: ClockTime, day: Day | None) -> object:
    """When that is in UTC; the time as it stands where that cannot be told."""
    date = None if day is None else day.to_date()
    if date is None or time.zone is None:
        return time
    try:
        return time.on(date).replace(tzinfo=zoneinfo.ZoneInfo(time.zone)).astimezone(datetime.UTC)
    except OverflowError:  # at the ends of the calendar
        return time


def _span_of_parts(parts: list[_Claim]) -> ResolvedDate | None:
    """Rule 7: firm days span the least that it lasted; anything less sure stays as it is, about."""
    days = [part for part in parts if part.date.is_firm and part.date.earliest and part.date.latest]
    if not days:
        first_published = parts[0].date if parts else None
        about = None if first_published is None or first_published.edtf is None else first_published.edtf.qualified("~")
        return first_published and evolve(
            first_published, edtf=about, extent=Extent.WITHIN, part_of_day=None, time=None, alternatives=()
        )
    first = min(part.date.earliest for part in days if part.date.earliest)
    last = max(part.date.latest for part in days if part.date.latest)
    span = Edtf.of_days(first, last)
    steps: list[Step] = [told for part in days for told in part.date.steps]
    steps.append(step(StepKind.PARTS_ONLY, value=span))
    return ResolvedDate(span.qualified("~"), Status.RESOLVED, Extent.THROUGHOUT, steps=tuple(steps))


def _told(date: ResolvedDate, kind: StepKind, claim: _Claim) -> ResolvedDate:
    source, words = claim.attestation.source.id, claim.attestation.when
    return evolve(date, steps=(*date.steps, step(kind, source=source, words=words, value=claim.edtf)))
