"""A timeline written as a data file (TOML); of a file that is there, everything stays that says the same.

Only keys whose meaning changes are touched, so that comments, order and the ways in which values are put survive. Events go
where they are: into the file that holds them, be it one that the main file includes; new ones go to the end of the main one.
"""

from __future__ import annotations

import os
import pathlib
from collections.abc import Iterable, Mapping
from typing import Any

import tomlkit
from tomlkit.items import AoT, Item, Table

from diplotimeline.errors import DataFileError, InvalidValueError
from diplotimeline.files import written
from diplotimeline.model.convert import FAMILIES, listed, timeline_of, to_tables
from diplotimeline.model.timeline import Timeline
from diplotimeline.sources.datafile import DataText, joined_tables, read_files
from diplotimeline.sources.tomlfile import placed, read_text

_LISTS = (*FAMILIES, "source", "event")
"""The lists of tables, in the order in which a new file has them."""

_SETTINGS = ("include", "format")
"""Keys of [timeline] that are the file's own, and stay as they are."""


def save(timeline: Timeline, path: str | os.PathLike[str]) -> None:
    """Write a timeline as a data file, whole or not at all; see `Timeline.save`.

    Raises:
        DataFileError: a file is there, and cannot be read as one.
        InvalidValueError: an event is related to one that is not in the timeline.
        WriteError: it cannot be written.
    """
    name = os.fspath(path)
    _refuse_loose_ends(timeline)
    tables = to_tables(timeline)
    if not pathlib.Path(name).exists():
        written(name, [_new(tables).encode(errors="replace")])
        return
    files = read_files(read_text(name), name)
    before = _as_it_is(files)
    for file in files:
        document = tomlkit.parse(file.text)
        _update(document, file, before, tables, is_main=file is files[0])
        if document.unwrap() != file.tables:  # tomlkit gathers lists of tables that stand apart: not without need
            written(file.name, [tomlkit.dumps(document).encode(errors="replace")])


def _refuse_loose_ends(timeline: Timeline) -> None:
    """Refuse a timeline that could not be loaded again: an event that is related to one which is not in it."""
    for event in timeline:
        for link in event.related:
            if link.id not in timeline:
                message = f'event "{event.id}" is related to "{link.id}", which is not in the timeline'
                hint = "a data file is whole: save all of it, or take the link out; the format dump keeps selections"
                raise InvalidValueError(message, hint=hint)


def _as_it_is(files: list[DataText]) -> dict[str, Any]:
    """The tables of the files put as `to_tables` puts them, so that only what means something else is changed."""
    timeline, faults = timeline_of(joined_tables(files))
    if timeline is None:
        first = files[0]
        errors = [fault for fault in faults if fault.severity == "error"]
        raise DataFileError(list(placed(errors, first.text, first.name)))
    return to_tables(timeline)


def _new(tables: Mapping[str, Any]) -> str:
    """The text of a file that was not there."""
    document = tomlkit.document()
    document.add("timeline", _table(tables["timeline"]))
    for key in _LISTS:
        if tables.get(key):
            document.add(key, _tables(tables[key]))
    return tomlkit.dumps(document)


def _update(
    document: tomlkit.TOMLDocument, file: DataText, before: Mapping[str, Any], after: Mapping[str, Any], *, is_main: bool
) -> None:
    if is_main:
        kept = {key: value for key, value in before["timeline"].items() if key not in _SETTINGS}
        _change(document["timeline"], kept, after["timeline"])
    for key in _LISTS:
        own = {item.get("id") for item in listed(file.tables, key)}
        known = {item["id"]: item for item in before.get(key, [])}
        wanted = {item["id"]: item for item in after.get(key, [])}
        found = document.get(key)
        if isinstance(found, AoT):
            _change_items(found, known, wanted, removes=key != "source")
        fresh = [item for name, item in wanted.items() if name not in known and name not in own] if is_main else []
        if not fresh:
            continue
        if isinstance(found, AoT):
            for item in fresh:
                made = _table(item)
                made.trivia.indent = "\n"  # an empty line before it
                found.append(made)
        else:
            document.add(key, _tables(fresh))


def _change_items(found: AoT, known: Mapping[str, Any], wanted: Mapping[str, Any], *, removes: bool) -> None:
    """Change the tables of a list whose items mean something else now, and take out those that are no more.

    A source that no event names stays: `check` tells of it, and a person decides.
    """
    for index in reversed(range(len(found))):
        name = str(found[index].get("id"))
        if name in wanted:
            _change(found[index], known.get(name, {}), wanted[name])
        elif removes:
            del found[index]


def _change(table: Any, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """Change the keys of a table whose values mean something else now."""
    for key in [*before, *(key for key in after if key not in before)]:
        if before.get(key) == after.get(key):
            continue
        if key not in after:
            table.pop(key, None)
        elif key == "attestation" and isinstance(table.get(key), AoT):
            _change_list(table[key], before.get(key, []), after[key])
        else:
            table[key] = _item(after[key])


def _change_list(found: AoT, before: list[Any], after: list[Any]) -> None:
    """The same for tables without an id, one after the other."""
    for index in reversed(range(len(after), len(found))):
        del found[index]
    for index, item in enumerate(after):
        if index < len(found):
            _change(found[index], before[index], item)
        else:
            found.append(_table(item))


# --- values in the style of the file ---------------------------------------------------------------


def _tables(items: Iterable[Mapping[str, Any]]) -> AoT:
    made = tomlkit.aot()
    for item in items:
        made.append(_table(item))
    return made


def _table(values: Mapping[str, Any]) -> Table:
    """A table; lists of tables inside it come last, as TOML wants it."""
    made = tomlkit.table()
    nested = {key: value for key, value in values.items() if key == "attestation"}
    for key, value in values.items():
        if key not in nested:
            made.add(key, _item(value))
    for key, value in nested.items():
        made.add(key, _tables(value))
    return made


def _item(value: Any) -> Item:
    return tomlkit.value(_text(value))


def _text(value: Any) -> str:
    """A value as people write it: small tables on one line, lists of them a line each."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{tomlkit.key(key).as_string()} = {_text(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list) and value and isinstance(value[0], Mapping):
        return "[\n" + "".join(f"  {_text(each)},\n" for each in value) + "]"
    plain: str = tomlkit.item(list(value) if isinstance(value, tuple) else value).as_string()
    return plain
