"""A timeline written as a data file (TOML); of a file that is there, everything stays that says the same.

Only keys whose meaning changes are touched, so that comments, order and the ways in which values are put survive. Events go
where they are: into the file that holds them, be it one that the main file includes; new ones go to the end of the main one.
"""

from __future__ import annotations

import difflib
import os
import pathlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import tomlkit
from attrs import frozen
from tomlkit.items import AoT, Item, Table

from diplotimeline.errors import DataFileError, InvalidValueError, Path
from diplotimeline.files import write_atomically
from diplotimeline.model import values
from diplotimeline.model.tables import FAMILIES, WORDS, listed, timeline_of, to_tables
from diplotimeline.model.timeline import Timeline
from diplotimeline.phrases import Phrase, for_example
from diplotimeline.sources.datafile import DataText, joined_tables, of_file, read_files
from diplotimeline.sources.positions import lines
from diplotimeline.sources.tomlfile import read_text

_LISTS = (*FAMILIES, "source", "event")
"""The lists of tables, in the order in which a new file has them."""

_SETTINGS = ("include", "format")
"""Keys of [timeline] that are the file's own, and stay as they are."""


def save(timeline: Timeline, path: str | os.PathLike[str]) -> None:
    """Write a timeline as a data file, whole or not at all; see `Timeline.save`.

    Raises:
        DataFileError: a file is there, and cannot be read as one.
        InvalidValueError: what could not be loaded again: an event that is related to one which is not in the timeline, or
            a name that does not end in .toml.
        WriteError: it cannot be written.
    """
    for change in changes(timeline, path):
        write_atomically(change.name, [_bytes(change.after)])


@frozen
class Change:
    """What becomes of a file: its name, its text as it is ("" if there is none), and as it will be."""

    name: str
    before: str
    after: str

    def diff(self) -> Iterator[str]:
        """The lines that change, in the unified form."""
        lines = self.before.splitlines(), self.after.splitlines()
        yield from difflib.unified_diff(*lines, self.name, self.name, lineterm="")


def changes(timeline: Timeline, path: str | os.PathLike[str]) -> tuple[Change, ...]:
    """What writing a timeline as a data file would change, file by file; see `save`.

    Raises:
        DataFileError: a file is there, and cannot be read as one.
        InvalidValueError: what could not be loaded again.
    """
    name = _checked_name(path)
    _refuse_loose_ends(timeline)
    tables = to_tables(timeline)
    _refuse_nothing(tables)
    if not pathlib.Path(name).exists():
        return (Change(name, "", _new(tables)),)
    files = read_files(read_text(name), name)
    before = _as_it_is(files)
    return tuple(_changes(files, before, tables))


def _changes(files: list[DataText], before: Mapping[str, Any], tables: Mapping[str, Any]) -> Iterator[Change]:
    for file in files:
        left = _without_gone(file, tables)
        document = tomlkit.parse(left if left.endswith("\n") else f"{left}\n")
        untouched = tomlkit.dumps(document)
        _update(document, file, before, tables, is_main=file is files[0])
        text = tomlkit.dumps(document)
        if left != file.text or text != untouched:  # tomlkit gathers lists that stand apart: not without need
            tomllib.loads(text)  # nothing is written that could not be read again
            yield Change(file.name, file.text, _with_line_ends(text, file.text))


def _checked_name(path: str | os.PathLike[str]) -> str:
    """The name of the file, if it is one that would be read as TOML."""
    name = values.file_name(path)
    if "\0" in name:
        raise InvalidValueError(Phrase("{name} is not a valid file name", name=repr(name[:80])))
    if pathlib.PurePath(name).suffix.lower() in (".json", ".csv"):
        hint = for_example('"events.toml"; other formats are written by export(timeline, "dump") or "csv"')
        raise InvalidValueError(Phrase('"{name}" would be read as another format than TOML', name=name[:80]), hint=hint)
    return name


def _bytes(text: str) -> bytes:
    """The text as UTF-8, which has no bytes for half of a character."""
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        around = text[max(0, error.start - 20) : error.end + 20].encode(errors="replace").decode()
        raise InvalidValueError(
            "a text holds half of a character (a lone surrogate)", hint=Phrase("in: …{around}…", around=around)
        ) from error


def _with_line_ends(text: str, before: str) -> str:
    """The text with the line ends that the file had."""
    plain = text.replace("\r\n", "\n")
    return plain.replace("\n", "\r\n") if "\r\n" in before else plain


def _refuse_loose_ends(timeline: Timeline) -> None:
    """Refuse a timeline that could not be loaded again: an event that is related to one which is not in it."""
    for event in timeline:
        for link in event.related:
            if link.id not in timeline:
                message = Phrase(
                    'event "{event}" is related to "{other}", which is not in the timeline', event=event.id, other=link.id
                )
                hint = "a data file is whole: save all of it, or take the link out; the format dump keeps selections"
                raise InvalidValueError(message, hint=hint)


def _refuse_nothing(tables: Mapping[str, Any]) -> None:
    """Refuse a party of which something that ships is taken away: TOML has no word for nothing."""
    for party in tables.get("party", ()):
        for key, value in party.items():
            if value is None:
                message = Phrase('party "{party}": a data file cannot say that it has no {key}', party=party["id"], key=key)
                raise InvalidValueError(message, hint="give it another id, or keep what ships")


def _as_it_is(files: list[DataText]) -> dict[str, Any]:
    """The tables of the files put as `to_tables` puts them, so that only what means something else is changed."""
    timeline, faults = timeline_of(joined_tables(files))
    if timeline is None:
        errors = [fault for fault in faults if fault.severity == "error"]
        raise DataFileError([problem for file in files for problem in of_file(errors, file)])
    return to_tables(timeline)


def _new(tables: Mapping[str, Any]) -> str:
    """The text of a file that was not there."""
    document = tomlkit.document()
    document.add("timeline", _table(tables["timeline"]))
    if tables.get(WORDS):
        document.add(WORDS, tomlkit.item(tables[WORDS]))
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
    if before.get(WORDS, {}) != after.get(WORDS, {}):
        document.pop(WORDS, None)
        if is_main and after.get(WORDS):
            document.add(WORDS, tomlkit.item(after[WORDS]))
    for key in _LISTS:
        own = {item.get("id") for item in listed(file.tables, key)}
        known = {item["id"]: item for item in before.get(key, [])}
        wanted = {item["id"]: item for item in after.get(key, [])}
        fresh = [item for name, item in wanted.items() if name not in known and name not in own] if is_main else []
        found = document.get(key)
        if found is not None and not isinstance(found, AoT):  # tables on one line: event = [{ id = "a", … }]
            if not _says(found.unwrap(), known, wanted) or fresh:
                _rewrite(document, key, [item for name, item in wanted.items() if name in own], fresh)
            continue
        if found is not None:
            _change_items(found, known, wanted, removes=key != "source")
        _append(document, key, fresh)
        if key in FAMILIES and is_main:
            _put_in_order(document, key, [*wanted])
        if key in document and not document[key]:
            del document[key]


def _without_gone(file: DataText, after: Mapping[str, Any]) -> str:
    """The text of a file without the tables that are no more, each with the comment right above it.

    tomlkit counts a comment to the table before it, and would take away that of another one.
    """
    gone: set[Path] = set()
    for key in _LISTS:
        wanted = {item["id"] for item in after.get(key, [])}
        items = listed(file.tables, key) if key != "source" else []
        gone |= {(key, index) for index, item in enumerate(items) if item.get("id") not in wanted}
    if not gone:
        return file.text
    text = re.findall(r"[^\n]*\n|[^\n]+", file.text)  # splitlines() would take other signs for the end of a line too
    heads = [(_above(text, line), path) for path, line in lines(file.text).items() if _is_head(path, text, line)]
    heads.sort()
    kept = text[: heads[0][0]]
    for (start, path), end in zip(heads, [*(start for start, _ in heads[1:]), len(text)], strict=True):
        kept += [] if path in gone else text[start:end]
    left = "".join(kept)
    # A table may be continued far below its head; then tomlkit has to take it out.
    return left if _holds_just(left, file.tables, gone) else file.text


def _holds_just(text: str, tables: Mapping[str, Any], gone: set[Path]) -> bool:
    """Whether a text holds these tables without those that are gone."""
    found = tomllib.loads(text)
    for key in (*_LISTS, "timeline", WORDS):
        wanted = tables.get(key, [])
        if isinstance(wanted, list):
            wanted = [item for index, item in enumerate(wanted) if (key, index) not in gone]
        if found.get(key, []) != wanted:
            return False
    return True


def _is_head(path: Path, text: list[str], line: int) -> bool:
    """Whether a table begins on a line that does not lie in another one."""
    is_outermost = path == ("timeline",) or path[:1] == (WORDS,) or (len(path) == 2 and path[0] in _LISTS)  # noqa: PLR2004 - a list and a place
    return is_outermost and text[line - 1].lstrip().startswith("[")


def _above(text: list[str], line: int) -> int:
    """The place of a table's head (counted from 0), or of the first line of the comment that stands right above it."""
    start = line - 1
    while start > 0 and text[start - 1].lstrip().startswith("#"):
        start -= 1
    return start


def _says(items: list[Any], known: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    """Whether tables say what is wanted of them already."""
    return all(_is_same(known.get(item["id"]), wanted.get(item["id"])) for item in items)


def _rewrite(document: tomlkit.TOMLDocument, key: str, items: list[Any], fresh: list[Any]) -> None:
    """Put a list anew, each of its tables on lines of its own."""
    del document[key]
    _append(document, key, [*items, *fresh])


def _append(document: tomlkit.TOMLDocument, key: str, fresh: list[Any]) -> None:
    """Put new tables at the end of a list."""
    if not fresh:
        return
    found = document.get(key)
    if found is None:
        document.add(key, _tables(fresh))
        return
    for item in fresh:
        made = _table(item)
        made.trivia.indent = "\n"  # an empty line before it
        found.append(made)


def _put_in_order(document: tomlkit.TOMLDocument, key: str, names: list[str]) -> None:
    """Put the terms of a vocabulary in their order, in which readers choose among them."""
    found = document.get(key)
    if not isinstance(found, AoT):
        return
    tables = {str(table.get("id")): table for table in found}
    ordered = [name for name in names if name in tables]
    if ordered == [*tables]:
        return
    made = tomlkit.aot()
    for name in ordered:
        made.append(tables[name])
    document[key] = made


def _change_items(found: AoT, known: Mapping[str, Any], wanted: Mapping[str, Any], *, removes: bool) -> None:
    """Change the tables of a list whose items mean something else now, and take out those that are no more.

    A source that no event names stays: `check` tells of it, and a person decides. Until an event names it, nothing is
    known of it but what its table says.
    """
    for index in reversed(range(len(found))):
        name = str(found[index].get("id"))
        if name in wanted:
            _change(found[index], known.get(name) or found[index].unwrap(), wanted[name])
        elif removes:
            del found[index]


def _change(table: Any, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """Change the keys of a table whose values mean something else now."""
    for key in [*before, *(key for key in after if key not in before)]:
        if _is_same(before.get(key), after.get(key)):
            continue
        if key not in after:
            table.pop(key, None)
        elif key == "attestation" and isinstance(table.get(key), AoT):
            _change_list(table[key], before.get(key, []), after[key])
        else:
            table[key] = _item(after[key])


def _is_same(one: Any, other: Any) -> bool:
    """Whether two values are the same, in the same order: the first language of the title is that of the timeline."""
    if isinstance(one, Mapping) and isinstance(other, Mapping) and [*one] != [*other]:
        return False
    return bool(one == other)


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
    return tomlkit.value(value_text(value))


def value_text(value: Any) -> str:
    """A value as people write it: small tables on one line, lists of them a line each."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{tomlkit.key(key).as_string()} = {value_text(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list) and value and isinstance(value[0], Mapping):
        return "[\n" + "".join(f"  {value_text(each)},\n" for each in value) + "]"
    plain: str = tomlkit.item(list(value) if isinstance(value, tuple) else value).as_string()
    return plain
