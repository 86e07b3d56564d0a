"""The memory of what subscribers were told, as a TOML file beside the data file: written by the program, kept by people.

One table an event, in the order of the ids, each value on a line of its own, so that it reads well and merges in git.
"""

from __future__ import annotations

import os
import pathlib
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import ClockTime, Direction, PartOfDay
from diplotimeline.dates.resolved import Extent, ResolvedDate, Status
from diplotimeline.edtf import Edtf
from diplotimeline.errors import DataFileError, Problem, did_you_mean
from diplotimeline.model.event import Event, LocalizedText
from diplotimeline.model.memory import Before, Memory, Record
from diplotimeline.model.party import party
from diplotimeline.model.revision import Revision
from diplotimeline.sources.entries import MemoryDocument, OwnerEntry, StateEntry, ToldEntry
from diplotimeline.sources.shape import Fault, read_table
from diplotimeline.sources.tomlfile import listed, parse, placed, read_text, twice, unreadable

LARGEST_MEMORY = 64 * 1024 * 1024
"""Bytes; a larger file is refused before it is read."""

_HEAD = """\
# What subscribers were told of each event, and when: `diplotimeline publish` writes this file and needs it.
# Commit it together with the data file. Lost or damaged: take it from the last commit, or from the published folder.
# In a merge keep, for each event, the side with the later "changed"; then publish again.

"""
_WAY_BACK = "take the file from your last commit, or copy revisions.toml from the published folder"


def revisions_path(data_file: str | os.PathLike[str]) -> pathlib.Path:
    """Where the memory of a data file lies: revisions.toml beside events.toml, laos.revisions.toml beside laos.toml."""
    path = pathlib.Path(data_file)
    return path.with_name("revisions.toml" if path.name == "events.toml" else f"{path.stem}.revisions.toml")


def read_memory(path: str | os.PathLike[str], id_domain: str) -> Memory | None:
    """The memory in a file; None if there is no file.

    Args:
        path: the file.
        id_domain: that of the timeline which it has to be the memory of.

    Raises:
        DataFileError: everything wrong with the file, with places and a way back.
    """
    name = os.fspath(path)
    try:
        pathlib.Path(name).stat()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise unreadable(name, f"it cannot be read: {getattr(error, 'strerror', None) or error}") from error
    text = read_text(name, largest=LARGEST_MEMORY)
    try:
        tables = parse(text, name)
    except DataFileError as error:
        raise DataFileError(_with_way_back(error.problems, name)) from error
    faults: list[Fault] = []
    memory = _read(tables, faults)
    if memory is None or faults:
        raise DataFileError(_with_way_back(tuple(placed(faults, text, name)), name))
    if memory.id_domain != id_domain:
        message = f'this is the memory of "{memory.id_domain}", the data file has id_domain "{id_domain}"'
        hint = "put id_domain back, or every subscriber sees all events twice; if there are none yet, delete this file"
        raise DataFileError([Problem(name, None, "timeline.id_domain", message, hint)])
    return memory


def _with_way_back(problems: tuple[Problem, ...], name: str) -> tuple[Problem, ...]:
    return (*problems, Problem(name, None, "", "so it is not known what subscribers were told", _WAY_BACK))


def _read(tables: dict[str, Any], faults: list[Fault]) -> Memory | None:
    heads = [each.name for each in attrs.fields(MemoryDocument)]
    faults.extend(Fault((key,), f'there is no table "{key}"', did_you_mean(key, heads)) for key in tables if key not in heads)
    faults.extend(twice(tables, "event", hint='keep the one with the later "changed"'))
    if "timeline" not in tables:
        faults.append(Fault((), "the table [timeline] is missing", hint='it has id_domain = "..."'))
        return None
    owner = read_table(OwnerEntry, tables["timeline"], ("timeline",), faults)
    read = [read_table(ToldEntry, table, ("event", index), faults) for index, table in enumerate(listed(tables, "event"))]
    if owner is None or faults:
        return None
    return Memory(owner.id_domain, {entry.id: _record(entry) for entry in read if entry is not None})


def _record(entry: ToldEntry) -> Record:
    revision = Revision(entry.first, entry.changed, entry.sequence, entry.withdrawn)
    before = tuple(Before(_told(entry.id, each), each.until) for each in entry.before)
    return Record(entry.id, revision, entry.digest, None if entry.kind is None else _told(entry.id, entry), before)


def _told(event_id: str, entry: StateEntry) -> Event:
    has_title = entry.title_vi or entry.title_en or entry.title_fr
    title = LocalizedText(entry.title_vi, entry.title_en, entry.title_fr if has_title else event_id)
    parties = tuple(party(code) for code in entry.parties)
    status = entry.status or "held"
    return Event(event_id, entry.kind or "other", title, parties, (), status=status, told_date=_date_of(entry))


def _date_of(entry: StateEntry) -> ResolvedDate | None:
    if entry.date_status is None:
        return None
    clock = None
    if entry.time is not None:
        hours_minutes, _, zone = entry.time.partition(" ")
        hour, _, minute = hours_minutes.partition(":")
        clock = ClockTime(int(hour), int(minute), zone or None)
    return ResolvedDate(
        edtf=None if entry.edtf is None else Edtf.parse(entry.edtf),
        status=Status(entry.date_status),
        extent=Extent(entry.extent or Extent.WITHIN),
        modifier=None if entry.modifier is None else Third(entry.modifier),
        part_of_day=None if entry.part_of_day is None else PartOfDay(entry.part_of_day),
        time=clock,
        alternatives=tuple(Edtf.parse(each) for each in entry.alternatives),
        direction=None if entry.direction is None else Direction(entry.direction),
    )


def memory_text(memory: Memory) -> Iterator[bytes]:
    """The text of the file, a table a chunk."""
    import tomli_w  # noqa: PLC0415 - only when there is something to write

    def table(head: str, values: Mapping[str, object]) -> bytes:
        given = {name: value for name, value in values.items() if value is not None and value != []}
        return f"{head}\n{tomli_w.dumps(given)}".encode(errors="replace")  # a lone surrogate has no bytes

    yield table(f"{_HEAD}[timeline]", {"id_domain": memory.id_domain})
    for record in memory.records.values():
        yield table("\n[[event]]", {**_revision_values(record), **_told_values(record.told)})
        for before in record.before:
            yield table("[[event.before]]", {"until": before.until, **_told_values(before.told)})


def _revision_values(record: Record) -> Mapping[str, object]:
    revision = record.revision
    return {
        "id": record.id,
        "first": revision.first,
        "changed": revision.changed,
        "sequence": revision.sequence,
        "digest": record.digest,
        "withdrawn": revision.withdrawn,
    }


def _told_values(told: Event | None) -> Mapping[str, object]:
    if told is None:
        return {}
    return {
        "kind": told.kind,
        "status": told.status,
        "parties": [party.code for party in told.parties],
        "title_vi": told.title.vi,
        "title_en": told.title.en,
        "title_fr": told.title.fr,
        **_date_values(told.date),
    }


def _date_values(date: ResolvedDate | None) -> Mapping[str, object]:
    if date is None:
        return {}
    return {
        "edtf": date.edtf and str(date.edtf),
        "modifier": date.modifier and date.modifier.value,
        "part_of_day": date.part_of_day and date.part_of_day.value,
        "time": date.time and " ".join(filter(None, (str(date.time), date.time.zone))),
        "extent": date.extent.value,
        "date_status": date.status.value,
        "alternatives": [str(each) for each in date.alternatives],
        "direction": date.direction and date.direction.value,
    }
