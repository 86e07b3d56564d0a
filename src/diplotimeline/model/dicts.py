"""A timeline as dicts without loss: the tables of the data file, with what subscribers were told of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import evolve

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import ClockTime, Direction, PartOfDay
from diplotimeline.dates.resolved import Extent, ResolvedDate, Status
from diplotimeline.errors import DataFileError, Diagnostic, DiplotimelineError, InvalidValueError, Path, did_you_mean
from diplotimeline.model import values
from diplotimeline.model.convert import read_table, written_table
from diplotimeline.model.event import Event
from diplotimeline.model.revision import Revision
from diplotimeline.model.source import Source
from diplotimeline.model.tables import FORMAT, ids, listed, sources_of, timeline_of, to_tables, with_sources
from diplotimeline.model.timeline import Timeline
from diplotimeline.phrases import Phrase


def to_dict(timeline: Timeline) -> dict[str, Any]:
    """All that a timeline holds, under the keys of the data file; with it what subscribers were told."""
    tables = {"timeline": {}, **to_tables(timeline)}
    tables["timeline"]["format"] = FORMAT
    told = {key: getattr(timeline, key) for key in _TOLD}
    sources = dict.fromkeys(source for events in told.values() for event in events for source in event.sources)
    known = set(timeline.sources)
    further = [written_table(source) for source in sources if source not in known]
    if further:
        tables["source"] = [*tables.get("source", []), *further]
    for event, table in zip(timeline, tables.get("event", []), strict=True):
        table.update(_told_keys(event))
    for key, events in told.items():
        if events:
            tables[key] = [{**written_table(event), **_told_keys(event)} for event in events]
    return tables


_TOLD = ("withdrawn", "superseded")
"""Fields of a timeline, and keys of its dict, that hold what subscribers were told and is no more."""


def _told_keys(event: Event) -> dict[str, Any]:
    """What subscribers were told of an event: keys that a dict has and a data file has not."""
    table: dict[str, Any] = {}
    if event.last_published_date is not None:
        table["last_published_date"] = date_table(event.last_published_date)
    if event.revision is not None:
        moments = {name: getattr(event.revision, name) for name in ("first", "changed", "withdrawn")}
        told = {name: moment.isoformat() for name, moment in moments.items() if moment is not None}
        table["revision"] = {**told, "sequence": event.revision.sequence}
    return table


def from_dict(data: Mapping[str, Any]) -> Timeline:
    """The timeline that `to_dict` told of; of dates that subscribers were told, without the steps that led to them.

    Raises:
        DataFileError: everything wrong with it, each with its path.
    """
    if not isinstance(data, Mapping):
        raise DataFileError([Diagnostic((), values.needed("a table", data))])
    faults: list[Diagnostic] = []
    tables: dict[str, Any] = {str(key): value for key, value in data.items() if key not in _TOLD}
    live = _split_told(tables, "event", faults)
    gone = {key: data[key] for key in _TOLD if key in data}
    told = {key: _split_told(gone, key, faults) for key in _TOLD}
    timeline, found = timeline_of(tables, whole=False)  # a selection has links that lead out of it
    faults += found
    sources = dict(sources_of(tables, []))
    read = {key: _told_events(listed(gone, key), key, sources, faults) for key in _TOLD}
    if timeline is None or any(fault.severity == "error" for fault in faults):
        raise DataFileError(faults)
    by_id = {name: live[index] for index, name in enumerate(ids(tables, "event"))}
    events = [evolve(event, **by_id[event.id]) for event in timeline]
    withdrawn, superseded = ([evolve(event, **told[key][at]) for at, event in enumerate(read[key])] for key in _TOLD)
    try:
        return evolve(timeline, events=events, withdrawn=withdrawn, superseded=superseded)
    except InvalidValueError as error:
        raise DataFileError([Diagnostic.of(error, ("withdrawn",))]) from error


def _split_told(tables: dict[str, Any], key: str, faults: list[Diagnostic]) -> list[dict[str, Any]]:
    """What subscribers were told of each event of a list; the list is left without it, as a data file has it."""
    if key in tables and not isinstance(tables[key], list):
        faults.append(Diagnostic((key,), values.needed("a list", tables[key])))
        tables[key] = []
    told = []
    rest = []
    for index, table in enumerate(listed(tables, key)):
        found = table if isinstance(table, Mapping) else {}
        path: Path = (key, index)
        told.append(
            {
                "last_published_date": _read_date(found.get("last_published_date"), (*path, "last_published_date"), faults),
                "revision": _read_revision(found.get("revision"), (*path, "revision"), faults),
            }
        )
        plain = {name: value for name, value in found.items() if name not in ("last_published_date", "revision")}
        rest.append(plain if isinstance(table, Mapping) else table)
    if rest:
        tables[key] = rest
    return told


def _read_revision(table: Any, path: Path, faults: list[Diagnostic]) -> Revision | None:
    return None if table is None else read_table(Revision, table, path, faults)


def _read_date(table: Any, path: Path, faults: list[Diagnostic]) -> ResolvedDate | None:
    if table is None:
        return None
    if not isinstance(table, Mapping):
        faults.append(Diagnostic(path, values.needed("a table", table)))
        return None
    known = (*DATE_READERS, "alternatives")
    faults += [
        Diagnostic(
            (*path, str(key)), Phrase('there is no key "{key}" here', key=str(key)[:40]), hint=did_you_mean(str(key), known)
        )
        for key in table
        if key not in known
    ]
    try:
        return date_of(table)
    except DiplotimelineError as error:
        faults.append(Diagnostic.of(error, path))
        return None


def _told_events(tables: list[Any], key: str, sources: Mapping[str, Source], faults: list[Diagnostic]) -> list[Event]:
    events = []
    for index, table in enumerate(tables):
        placed = with_sources(table, sources) if isinstance(table, Mapping) else table
        event = read_table(Event, placed, (key, index), faults)
        if event is not None:
            events.append(event)
    return events


# --- dates -----------------------------------------------------------------------------------------


def date_table(date: ResolvedDate | None) -> dict[str, Any]:
    """A resolved date without the steps that led to it; empty for none."""
    if date is None:
        return {}
    found = {
        "edtf": date.edtf and str(date.edtf),
        "modifier": date.modifier and date.modifier.value,
        "part_of_day": date.part_of_day and date.part_of_day.value,
        "time": date.time and " ".join(filter(None, (str(date.time), date.time.zone))),
        "zone_words": date.time and date.time.zone_words,
        "extent": date.extent.value,
        "date_status": date.status.value,
        "alternatives": [str(each) for each in date.alternatives],
        "direction": date.direction and date.direction.value,
        "calendar": date.calendar if date.calendar != "gregorian" else None,
    }
    return {key: value for key, value in found.items() if value}


DATE_READERS: Mapping[str, Callable[[Any], Any]] = {
    "edtf": values.edtf,
    "modifier": values.member_of("modifier", Third),
    "part_of_day": values.member_of("part of the day", PartOfDay),
    "time": values.clock,
    "zone_words": values.text,
    "extent": values.member_of("extent", Extent),
    "date_status": values.member_of("status of a date", Status),
    "direction": values.member_of("direction", Direction),
    "calendar": values.text,
}
"""Key of a resolved date in tables → how its value is read; "alternatives" is a list of EDTF values beside them."""


def date_of(table: Mapping[str, Any]) -> ResolvedDate | None:
    """The date that such a table holds; None if it holds none.

    Raises:
        InvalidValueError: a value that cannot be.
    """
    found = {key: read(table[key]) for key, read in DATE_READERS.items() if table.get(key) is not None}
    if "date_status" not in found:
        return None
    return ResolvedDate(
        edtf=found.get("edtf"),
        status=found["date_status"],
        extent=found.get("extent", Extent.WITHIN),
        modifier=found.get("modifier"),
        part_of_day=found.get("part_of_day"),
        time=_clock_time(found["time"], found.get("zone_words")) if "time" in found else None,
        alternatives=values.each(values.edtf, table.get("alternatives", ())),
        direction=found.get("direction"),
        calendar=found.get("calendar", "gregorian"),
    )


def _clock_time(text: str, zone_words: str | None) -> ClockTime:
    hours_minutes, _, zone = text.partition(" ")
    hour, _, minute = hours_minutes.partition(":")
    return ClockTime(int(hour), int(minute), zone or None, zone_words)
