"""Events of different articles that are one and the same, found in the database of a run, state by state and month by month."""

from __future__ import annotations

import json
import sqlite3
from collections import deque
from collections.abc import Iterator

from attrs import evolve, frozen

from diplotimeline.articles.corpora.work import Record
from diplotimeline.model.event import Event, Participant
from diplotimeline.model.likeness import Match, likeness
from diplotimeline.model.source import Attestation, Source
from diplotimeline.model.timeline import Timeline
from diplotimeline.model.vocabulary import Vocabulary

_WINDOW = 45
"""Days over which events are compared: as far as a plan is moved."""


@frozen
class _Told:
    number: int
    page: str
    day: int
    linked: str
    event: Event


def linked(database: sqlite3.Connection, timeline: Timeline | None) -> None:
    """Give events that are the same the id of the first of them, in the column "linked".

    Args:
        database: the database of a run.
        timeline: the timeline whose vocabulary says which kinds and parties are alike.
    """
    vocabulary = Vocabulary() if timeline is None else timeline.vocabulary
    states = database.execute("SELECT DISTINCT substr(code || '-', 1, instr(code || '-', '-') - 1) FROM parties ORDER BY 1")
    for (state,) in states.fetchall():
        _link_state(database, state, vocabulary)


def _link_state(database: sqlite3.Connection, state: str, vocabulary: Vocabulary) -> None:
    near: deque[_Told] = deque()
    for told in _events(database, state):
        while near and told.day - near[0].day > _WINDOW:
            near.popleft()
        same = next((other for other in near if _is_same(told, other, vocabulary)), None)
        if same is None:
            near.append(told)
            continue
        database.execute("UPDATE events SET linked = ? WHERE number = ?", (same.linked, told.number))
        if same.day != told.day:  # of one day, the first stands for all that are the same
            near.append(evolve(told, linked=same.linked))


def _is_same(told: _Told, other: _Told, vocabulary: Vocabulary) -> bool:
    if other.page == told.page:
        return False
    return likeness(told.event, other.event, vocabulary).verdict is Match.SAME


def _events(database: sqlite3.Connection, state: str) -> Iterator[_Told]:
    """The dated events with a party of a state, by their first day; one at a time, since there may be very many."""
    rows = database.execute(
        "SELECT DISTINCT events.number, page, linked, day, json FROM events JOIN parties ON parties.event = events.number"
        " WHERE day IS NOT NULL AND (parties.code = ? OR parties.code LIKE ? || '-%') ORDER BY day, events.number",
        (state, state),
    )
    for number, page, name, day, text in rows:
        yield _Told(number, page, day, name, _event(json.loads(text)))


def _event(record: Record) -> Event:
    """An event made of a record again, with what likeness asks for."""
    source = Source("a", publisher="a", title="a", url="https://example.org/", language="en")
    return Event(
        record["id"],
        record["kind"],
        record["title"],
        record["parties"],
        [Attestation(source, quote=record["attestation"]["quote"])],
        status=record["status"],
        participants=[Participant(who["name"]) for who in record["participants"]],
        place=record["place"],
        date=record["date"]["edtf"],
    )
