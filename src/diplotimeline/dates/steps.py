"""The steps that lead from printed words to a date: data for programs, sentences for people."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import field, frozen


class StepKind(StrEnum):
    """What a step did; each locale has one sentence for each."""

    READ = "read"
    READ_PART = "read in part"
    UNREAD = "unread"
    PUBLISHED = "published"
    EVIDENCE_ADDRESS = "evidence: address"
    EVIDENCE_STAMP = "evidence: page header"
    EVIDENCE_PAST = "evidence: told as past"
    EVIDENCE_PLANNED = "evidence: told as planned"
    YEAR_NEAREST = "year nearest"
    YEAR_POINTED = "year pointed to"
    YEAR_OF_CLAUSE = "year of the clause"
    YEAR_BY_TENSE = "year by tense"
    YEARS_POSSIBLE = "years possible"
    READINGS_POSSIBLE = "readings possible"
    LIKELIER = "likelier"
    YEAR_UNKNOWN = "year unknown"
    COUNTED = "counted"
    HOLIDAY = "holiday"
    LUNAR = "lunar"
    WEEKDAY_CHOSEN = "weekday chosen"
    WEEKDAYS_POSSIBLE = "weekdays possible"
    WEEKDAY_AGREES = "weekday agrees"
    WEEKDAY_DISAGREES = "weekday disagrees"
    WEEKDAY_DECIDES = "weekday decides"
    COUNT_DISAGREES = "count disagrees"
    NARROWED = "narrowed"
    LEANS_ON = "leans on"
    LEANS_ON_PERIOD = "leans on period"
    LEANS_ON_NOTHING = "leans on nothing"
    DOUBTFUL = "doubtful"
    HEDGED = "hedged"
    ZONE_UNKNOWN = "zone unknown"
    STATED = "stated by the editor"
    READ_AS = "read by the editor"
    VAGUE = "vague"
    NO_ANCHOR = "no anchor"
    PARTS_ONLY = "parts only"
    REPORTED = "reported"
    ANNOUNCED = "announced"
    NARROWER = "narrower"
    BETTER_ATTESTED = "better attested"
    CONTRADICTED = "contradicted"


@frozen
class Step:
    """One step; ``values`` are the words and values that its sentence tells."""

    kind: StepKind
    values: Mapping[str, str] = field(factory=dict, hash=False)


def step(kind: StepKind, **values: object) -> Step:
    """A step with its values as text."""
    return Step(kind, {name: str(value) for name, value in values.items()})
