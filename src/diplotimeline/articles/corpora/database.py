"""The records of a run as one SQLite database, its events linked: it opens in Datasette, and in any program for SQLite."""

from __future__ import annotations

import hashlib
import json
import os
import pathlib
import sqlite3
from collections.abc import Iterable, Iterator

from attrs import frozen

from diplotimeline.articles.corpora.linking import linked
from diplotimeline.articles.corpora.work import Record
from diplotimeline.edtf import Edtf
from diplotimeline.model.timeline import Timeline
from diplotimeline.model.values import plain

_TABLES = """
CREATE TABLE articles (
    page TEXT PRIMARY KEY, sha256 TEXT, same_text_as TEXT, url TEXT, title TEXT, publisher TEXT, language TEXT, published TEXT,
    published_basis TEXT, text TEXT
);
CREATE TABLE failures (page TEXT PRIMARY KEY, error TEXT, message TEXT);
CREATE TABLE events (
    number INTEGER PRIMARY KEY, page TEXT REFERENCES articles, id TEXT, linked TEXT, kind TEXT, status TEXT, edtf TEXT,
    day INTEGER, place TEXT, title TEXT, quote TEXT, "when" TEXT, after TEXT, json TEXT
);
CREATE TABLE parties (event INTEGER REFERENCES events, code TEXT);
CREATE TABLE people (event INTEGER REFERENCES events, name TEXT, office TEXT, party TEXT);
CREATE TABLE topics (event INTEGER REFERENCES events, topic TEXT);
CREATE TABLE evidence (event INTEGER REFERENCES events, field TEXT, start INTEGER, "end" INTEGER);
CREATE TABLE doubts (event INTEGER REFERENCES events, field TEXT, code TEXT, offer TEXT);
CREATE TABLE matches (event INTEGER REFERENCES events, id TEXT, likeness REAL, verdict TEXT);
CREATE TABLE dates (page TEXT REFERENCES articles, start INTEGER, "end" INTEGER, text TEXT, edtf TEXT, status TEXT);
CREATE INDEX articles_sha256 ON articles (sha256);
CREATE INDEX events_linked ON events (linked);
CREATE INDEX parties_code ON parties (code);
CREATE VIRTUAL TABLE search USING fts5 (page UNINDEXED, title, text, tokenize = 'unicode61 remove_diacritics 2');
"""
_TEMPORARY = ".writing"


@frozen
class Written:
    """How much a database holds."""

    pages: int
    events: int
    failures: int


def write_database(records: Iterable[Record], path: pathlib.Path, timeline: Timeline | None) -> Written:
    """Put the records of a run into a database, whole or not at all.

    Args:
        records: the records, in the order of the pages.
        path: the file.
        timeline: the timeline that the events were drafted for: its vocabulary says which kinds and parties are alike.
    """
    waiting = path.with_name(path.name + _TEMPORARY)
    waiting.unlink(missing_ok=True)
    database = sqlite3.connect(waiting)
    try:
        database.executescript(_TABLES)
        _fill(database, records)
        linked(database, timeline)
        counts = [_count(database, name) for name in ("articles", "events", "failures")]
        database.commit()
    finally:
        database.close()
    os.replace(waiting, path)  # noqa: PTH105 - beside it, in one step
    return Written(counts[0] + counts[2], counts[1], counts[2])


def _count(database: sqlite3.Connection, table: str) -> int:
    (count,) = database.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 - names of our own
    return int(count)


def _fill(database: sqlite3.Connection, records: Iterable[Record]) -> None:
    texts: dict[int, str] = {}
    number = 0
    for record in records:
        if "error" in record:
            database.execute("INSERT INTO failures VALUES (?, ?, ?)", _values(record, "page", "error", "message"))
            continue
        _article(database, record, texts)
        for event in record.get("events", ()):
            number += 1
            _event(database, record["page"], number, event)
        rows = [(record["page"], *_values(each, "start", "end", "text", "edtf", "status")) for each in record.get("dates", ())]
        database.executemany("INSERT INTO dates VALUES (?, ?, ?, ?, ?, ?)", rows)


def _article(database: sqlite3.Connection, record: Record, texts: dict[int, str]) -> None:
    """A page; one whose text another page had before says so, and its events are linked to those."""
    source, text = record["source"], record["text"]
    folded = hash_of(text)
    first = texts.setdefault(folded, record["page"])
    known = _values(source, "url", "title", "publisher", "language", "published", "published_basis")
    same = None if first == record["page"] else first
    database.execute(
        "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (record["page"], record["sha256"], same, *known, text),
    )
    database.execute("INSERT INTO search VALUES (?, ?, ?)", (record["page"], source["title"], text.replace("đ", "d")))


def hash_of(text: str) -> int:
    """A number that is the same for texts that differ in case, accents and blanks alone."""
    folded = " ".join(plain(text).split())
    return int.from_bytes(hashlib.blake2b(folded.encode(), digest_size=8).digest(), "big")


def _event(database: sqlite3.Connection, page: str, number: int, event: Record) -> None:
    told = event["attestation"]
    row = (
        *(number, page, event["id"], event["id"], event["kind"], event["status"], event["date"]["edtf"]),
        _day(event["date"]["edtf"]),
        *(_first(event["place"]), _first(event["title"]), told["quote"], told["when"], told["after"]),
        json.dumps(event, ensure_ascii=False, sort_keys=True),
    )
    database.execute(f"INSERT INTO events VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - only its size is ours
    for table, rows in _parts(event):
        marks = ", ".join("?" * (len(rows[0]) + 1)) if rows else ""
        if rows:
            statement = f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608 - names of our own
            database.executemany(statement, [(number, *each) for each in rows])


def _day(value: str | None) -> int | None:
    """The first day that a date can mean, counted from one; None where there is none."""
    first = None if value is None else Edtf(value).earliest
    return None if first is None else first.ordinal


def _parts(event: Record) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    """The tables that belong to an event, with its rows in each."""
    yield "parties", [(code,) for code in event["parties"]]
    yield "people", [(who["name"], _first(who["office"]), who["party"]) for who in event["participants"]]
    yield "topics", [(topic,) for topic in event["topics"]]
    yield "evidence", [(field, *span) for field, spans in sorted(event["evidence"].items()) for span in spans]
    yield "doubts", [_values(doubt, "field", "code", "offer") for doubt in event["doubts"]]
    yield "matches", [_values(match, "id", "likeness", "verdict") for match in event["matches"]]


def _values(table: Record, *keys: str) -> tuple[object, ...]:
    return tuple(table.get(key) for key in keys)


def _first(texts: dict[str, str] | None) -> str | None:
    return None if not texts else next(iter(texts.values()))
