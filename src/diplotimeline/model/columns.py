"""The columns of tabular formats: one table, shared by all that write or read them. New columns only at the end."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

from attrs import frozen

from diplotimeline.calendars.civil import Day
from diplotimeline.dates.resolved import Extent, ResolvedDate
from diplotimeline.dates.wording import in_words
from diplotimeline.edtf import Form, Precision
from diplotimeline.model.event import Event, Participant
from diplotimeline.model.vocabulary import KINDS, STATUSES

SEPARATOR = "; "
"""Stands between the items of a list; within an item ";" is written "\\;" and "\\" is written "\\\\"."""


@frozen
class Column:
    """One column: name, what it holds, and how it is read off an event in a language.

    ``kind`` is text, list, date or datetime; a date column holds ISO 8601 days and nothing else. ``ours`` marks ids,
    codes and dates, which never need a guard against formulas.
    """

    name: str
    about: str
    read: Callable[[Event, str], str]
    kind: str = "text"
    ours: bool = False


def joined(items: Iterable[str]) -> str:
    """A list in one cell."""
    return SEPARATOR.join(item.replace("\\", "\\\\").replace(";", "\\;") for item in items)


def _of_date(read: Callable[[ResolvedDate], object]) -> Callable[[Event, str], str]:
    def of_event(event: Event, _language: str) -> str:
        value = None if event.date is None else read(event.date)
        return "" if value is None else str(value)

    return of_event


def _iso(day: Day | None) -> str | None:
    """A day as ISO 8601; none outside the years 1 to 9999, which no spreadsheet holds."""
    date = None if day is None else day.to_date()
    return None if date is None else date.isoformat()


def _states_days(date: ResolvedDate) -> bool:
    """Whether the days themselves are stated and sure: then, and only then, they stand in date columns."""
    edtf = date.edtf
    return edtf is not None and date.is_firm and edtf.precision is Precision.DAY and edtf.form is not Form.ONE_OF


def _first_day(date: ResolvedDate) -> str | None:
    return _iso(date.earliest) if _states_days(date) else None


def _last_day(date: ResolvedDate) -> str | None:
    return _iso(date.latest) if _states_days(date) else None


def _start_at(date: ResolvedDate) -> str | None:
    """A printed clock time as ISO 8601 with its offset."""
    day = date.earliest.to_date() if date.earliest and _states_days(date) else None
    if day is None or date.time is None or date.edtf is None or date.edtf.form is not Form.DATE:
        return None
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - few events have a time

    try:
        return date.time.on(day).replace(tzinfo=ZoneInfo(date.time.zone or "UTC")).isoformat()
    except OverflowError:  # 24:00 on the last day of year 9999
        return None


def _extent(date: ResolvedDate) -> Extent | None:
    return None if date.edtf is None else date.extent


def _words(event: Event, _language: str) -> str:
    return joined(told.when for told in event.attestations if told.when.strip())


def _person(person: Participant) -> str:
    return " | ".join((person.name, person.office or "", person.party.code if person.party else ""))


def _announced(event: Event, _language: str) -> str:
    return joined(f"{told.date.edtf} | {told.date.modifier or ''} | {told.published or ''}" for told in event.history)


def _changed(event: Event, _language: str) -> str:
    return event.changed.astimezone(datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


COLUMNS: tuple[Column, ...] = (
    Column("event_id", "stable id of the event", lambda e, _: e.id, ours=True),
    Column("kind", "what it is: an id of the table of kinds", lambda e, _: e.kind, ours=True),
    Column("kind_name", "the same in the chosen language", lambda e, lang: KINDS[e.kind].name(lang)),
    Column("status", "how far it has come: held, ongoing, planned, proposed, cancelled", lambda e, _: e.status, ours=True),
    Column("status_name", "the same in the chosen language", lambda e, lang: STATUSES[e.status].name(lang)),
    Column("title_vi", "title in Vietnamese", lambda e, _: e.title.vi or ""),
    Column("title_en", "title in English", lambda e, _: e.title.en or ""),
    Column("start_date", "first day, only where the sources state the day", _of_date(_first_day), "date", ours=True),
    Column("last_day", "last day, itself included, only where stated", _of_date(_last_day), "date", ours=True),
    Column("start_at", "printed clock time with its offset", _of_date(_start_at), "datetime", ours=True),
    Column("edtf", "the date as far as it is known, EDTF (ISO 8601-2)", _of_date(lambda d: d.edtf), ours=True),
    Column("precision", "finest unit of the date", _of_date(lambda d: d.edtf and d.edtf.precision), ours=True),
    Column("modifier", "start, mid or end of that unit", _of_date(lambda d: d.modifier), ours=True),
    Column("part_of_day", "morning, noon, afternoon, evening, night", _of_date(lambda d: d.part_of_day), ours=True),
    Column("extent", "throughout: it fills the span; within: some time in it", _of_date(_extent), ours=True),
    Column("earliest", "first day that it can be", _of_date(lambda d: _iso(d.earliest)), "date", ours=True),
    Column("latest", "last day that it can be, itself included", _of_date(lambda d: _iso(d.latest)), "date", ours=True),
    Column(
        "date_status",
        "resolved, ambiguous, vague, unanchored; empty if no source gives a date",
        _of_date(lambda d: d.status),
        ours=True,
    ),
    Column("date_name", "the date in words in the chosen language", lambda e, lang: in_words(e.date, lang) if e.date else ""),
    Column("printed_words", "the date words of the sources as printed", _words, "list"),
    Column("announced", "announced dates: EDTF | modifier | published", _announced, "list", ours=True),
    Column("parties", "ISO 3166 codes", lambda e, _: joined(p.code for p in e.parties), "list", ours=True),
    Column("party_names", "the same in the chosen language", lambda e, lang: joined(p.name(lang) for p in e.parties), "list"),
    Column("place", "where", lambda e, _: e.place or ""),
    Column("participants", "name | office | party", lambda e, _: joined(map(_person, e.participants)), "list"),
    Column("topics", "ids of the table of topics", lambda e, _: joined(e.topics), "list", ours=True),
    Column("summary_vi", "summary in Vietnamese", lambda e, _: (e.summary and e.summary.vi) or ""),
    Column("summary_en", "summary in English", lambda e, _: (e.summary and e.summary.en) or ""),
    Column(
        "related", "relation | event_id", lambda e, _: joined(f"{r.relation} | {r.id}" for r in e.related), "list", ours=True
    ),
    Column("source_ids", "ids of the sources", lambda e, _: joined(s.id for s in e.sources), "list", ours=True),
    Column("source_urls", "addresses of the articles", lambda e, _: joined(s.url for s in e.sources), "list"),
    Column("changed", "last change, UTC; without a revision the newest source's last day", _changed, "datetime", ours=True),
)
