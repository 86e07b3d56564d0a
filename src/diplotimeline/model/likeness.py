"""How alike two events are: told twice by a slip, or drafted from an article about one that is there.

`likeness` weighs a few strong fields (kind, day, partners, people, place, ordinal): of a field that one of them lacks
nothing is made. Coding of news has shown that records matched by all their fields are never the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum

from attrs import frozen

from diplotimeline.edtf import Edtf, Form, Precision, Verdict
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline
from diplotimeline.model.values import plain
from diplotimeline.model.vocabulary import NOT_YET, Vocabulary

SAME, ASK = 0.85, 0.6
"""From where on two events are told to be the same, and from where on a person is asked."""

_KIND, _DAY, _PARTIES, _PEOPLE, _PLACE, _ORDINAL = 0.25, 0.3, 0.2, 0.15, 0.05, 0.15
"""What each field weighs."""

_RELATED_KIND = 0.8
"""Two kinds of one group: a reception and a courtesy call are told of one meeting."""

_WITHIN, _MOVED, _YEARLESS = 0.85, 0.7, 0.6
_WHOLE_AND_PART = 0.85
_UNDATED_MOST, _UNKNOWN_MOST = 0.8, 0.55
"""Without a date that speaks for it, no two events are surely the same; without people or an ordinal too, nobody is asked."""

_MOST_MOVED, _LITTLE_MOVED = 45, 14
"""Days by which a plan is moved and is still the same one; by fewer even where nothing but kind and partners say so."""

_CANCELLED = "cancelled"
_LOOKED_BACK = 20
"""Events of one day, kind and partners; more of them that are related to each other are no doubles."""

_ORDINALS = re.compile(
    r"lần thứ (?P<vi>[ivxlc]+|\d+)\b|\b(?P<en>\d+)(?:st|nd|rd|th|e|er|ère|ème)\b|khóa (?P<course>[ivxlc]+|\d+)\b"
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Match(StrEnum):
    """What two events are to each other."""

    SAME = "same"
    ASK = "ask"
    NEW = "new"


@frozen
class Likeness:
    """How alike two events are, 0 to 1, with the fields that speak for it and against it."""

    value: float
    why: tuple[str, ...] = ()
    against: tuple[str, ...] = ()

    @property
    def verdict(self) -> Match:
        """The same, to be asked, or another one."""
        if self.value >= SAME:
            return Match.SAME
        return Match.ASK if self.value >= ASK else Match.NEW


NEVER = Likeness(0.0)


def likeness(event: Event, other: Event, vocabulary: Vocabulary) -> Likeness:
    """How alike two events are.

    Args:
        event: one event.
        other: the other.
        vocabulary: of their kinds and parties.
    """
    kind = _kinds(event.kind, other.kind, vocabulary)
    partners = _partners_alike(event, other, vocabulary)
    ordinal = _ordinals_alike(event, other)
    if not kind or not partners or ordinal == 0:
        return NEVER
    is_sure = kind == 1 and partners == 1
    day = _days_alike(event, other, vocabulary, is_sure=is_sure, is_one_of_series=ordinal == 1)
    if day == 0:
        return NEVER
    shared = {
        "kind": (_KIND, kind),
        "day": (_DAY, day),
        "parties": (_PARTIES, partners),
        "ordinal": (_ORDINAL, ordinal),
        "people": (_PEOPLE, 1.0 if _names(event) & _names(other) else None),
        "place": (_PLACE, _places_alike(event, other)),
    }
    told = {name: (weight, value) for name, (weight, value) in shared.items() if value is not None}
    total = sum(weight for weight, _ in told.values())
    score = sum(weight * value for weight, value in told.values()) / total
    why = tuple(name for name, (_, value) in told.items() if value >= _WITHIN)
    against = tuple(name for name, (_, value) in told.items() if value < _WITHIN)
    if day is None:
        is_asked = "people" in told or "ordinal" in told
        score = min(score, _UNDATED_MOST if is_asked else _UNKNOWN_MOST)
    elif day == _YEARLESS or (kind < 1 and day < 1):  # another word, and not the very day: related, perhaps
        score = min(score, _UNDATED_MOST)
    return Likeness(score, why, against)


# --- the fields ----------------------------------------------------------------------------------


def _kinds(one: str, other: str, vocabulary: Vocabulary) -> float:
    if one == other:
        return 1.0
    groups = [vocabulary.kind(kind).group for kind in (one, other)]
    return _RELATED_KIND if groups[0] is not None and groups[0] == groups[1] else 0.0


def _partners_alike(event: Event, other: Event, vocabulary: Vocabulary) -> float:
    """The share of partners that both have; a whole stands for its part with some doubt. 0 if a side shares none."""
    mine, theirs = event.parties, other.parties
    if not mine or not theirs:
        return 0.0
    fits = [max(_fit(code, each, vocabulary) for each in theirs) for code in mine]
    back = [max(_fit(code, each, vocabulary) for each in mine) for code in theirs]
    # Each side must be there: the state of every partner of the one is that of some partner of the other.
    few, many = sorted((fits, back), key=len)
    if not all(few):
        return 0.0
    return (sum(few) + sum(many)) / (len(few) + len(many))


def _fit(code: str, other: str, vocabulary: Vocabulary) -> float:
    if code == other:
        return 1.0
    is_part = code in tuple(vocabulary.wider(other)) or other in tuple(vocabulary.wider(code))
    return _WHOLE_AND_PART if is_part else 0.0


def _days_alike(event: Event, other: Event, vocabulary: Vocabulary, *, is_sure: bool, is_one_of_series: bool) -> float | None:
    """1 for one day, less for one within the other or a plan that moved, 0 if they exclude each other, None if not known."""
    mine, theirs = _value(event), _value(other)
    if mine is None or theirs is None:
        return None
    if mine.overlaps(theirs) is not Verdict.NOT:
        return _overlap(mine, theirs)
    if not (mine.has_year and theirs.has_year):
        return None
    statuses = {vocabulary.status(each.status).like for each in (event, other)}
    is_plan = not statuses.isdisjoint(NOT_YET) and _CANCELLED not in statuses
    return _moved(mine, theirs, is_sure=is_sure, is_one_of_series=is_one_of_series) if is_plan else 0.0


def _overlap(mine: Edtf, theirs: Edtf) -> float:
    """How alike two dates are that can be one."""
    if not (mine.has_year and theirs.has_year) or _is_wide(mine) or _is_wide(theirs):
        return _YEARLESS
    is_one = mine == theirs and (_is_day(mine) or mine.form is Form.INTERVAL)
    return 1.0 if is_one else _WITHIN


def _is_wide(value: Edtf) -> bool:
    """Whether a date is so wide that much falls into it: a quarter, a year, an open span."""
    first, last = value.earliest, value.latest
    return first is None or last is None or last.ordinal - first.ordinal > _MOST_MOVED


def _moved(mine: Edtf, theirs: Edtf, *, is_sure: bool, is_one_of_series: bool) -> float:
    """How alike two dates are of which at least one was a plan."""
    first, second = mine.earliest, theirs.earliest
    if first is None or second is None:
        return 0.0
    days = abs(first.ordinal - second.ordinal)
    if days > _MOST_MOVED:
        return 0.0
    return _MOVED if is_one_of_series or (is_sure and days <= _LITTLE_MOVED) else _MOVED / 2


def _value(event: Event) -> Edtf | None:
    date = event.date
    if date is None or date.edtf is None:
        return None
    return _unqualified(date.edtf) if date.edtf.is_qualified else date.edtf


def _unqualified(value: Edtf) -> Edtf:
    return Edtf(re.sub("[?~%]", "", str(value)))


def _is_day(value: Edtf) -> bool:
    return value.form is Form.DATE and value.precision is Precision.DAY


def _places_alike(event: Event, other: Event) -> float | None:
    if event.place is None or other.place is None:
        return None
    words = [{word for text in each.place.values() for word in plain(text).split()} for each in (event, other) if each.place]
    return 1.0 if words[0] & words[1] else None  # of one place each language has another name


def _names(event: Event) -> set[str]:
    return {re.sub(r"[^a-z]", "", plain(person.name)) for person in event.participants}


def _ordinals_alike(event: Event, other: Event) -> float | None:
    """1 for the same ordinal, 0 for another one, None where one of them tells none: "the 10th", "lần thứ IV"."""
    mine, theirs = _ordinals(event), _ordinals(other)
    if not mine or not theirs:
        return None
    return 1.0 if mine & theirs else 0.0


def _ordinals(event: Event) -> set[int]:
    texts = [*event.title.values(), *(each.quote for each in event.attestations if each.quote)]
    found = (match for text in texts for match in _ORDINALS.finditer(text.lower()))
    return {_number(match["vi"] or match["en"] or match["course"]) for match in found}


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    values = [_ROMAN[letter] for letter in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _without(codes: Sequence[str], vocabulary: Vocabulary, subject: str | None) -> frozenset[str]:
    """Parties but the one whose timeline it is."""
    own = set() if subject is None else set(vocabulary.wider(subject))
    return frozenset(codes) - own


# --- doubles in a timeline -----------------------------------------------------------------------


def likely_same(timeline: Timeline) -> Iterator[tuple[Event, Event]]:
    """Pairs of events of a timeline that may be one and the same, the earlier in its order first."""
    by_day: dict[object, list[Event]] = defaultdict(list)
    for event in timeline:
        value = _value(event)
        # Only a day that is known alone brings together: many meetings fall into one month.
        if value is not None and value.has_year and value.precision is Precision.DAY:
            by_day[value].append(event)
    for events in by_day.values():
        alike: dict[object, list[Event]] = defaultdict(list)
        for event in events:
            alike[event.kind, _without(event.parties, timeline.vocabulary, timeline.info.subject)].append(event)
        for group in alike.values():
            yield from _likely_pairs(group, timeline)


def _likely_pairs(events: list[Event], timeline: Timeline) -> Iterator[tuple[Event, Event]]:
    """Each event with the nearest one before it that it is like: of a hundred alike a person needs no five thousand pairs."""
    for index, event in enumerate(events):
        for other in reversed(events[max(0, index - _LOOKED_BACK) : index]):
            if _are_related(event, other):
                continue
            found = likeness(event, other, timeline.vocabulary)
            if found.verdict is Match.SAME:
                yield other, event
                break


def _are_related(event: Event, other: Event) -> bool:
    links = {(each.id, link.id) for each in (event, other) for link in each.related}
    return (event.id, other.id) in links or (other.id, event.id) in links
