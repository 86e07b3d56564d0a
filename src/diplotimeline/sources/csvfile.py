"""The CSV of a timeline taken back: the same events, and so, exported again, the same bytes.

An event is built of the columns that hold it; those that only follow from them (the days, the value) are compared, so that
what somebody changed there is told and not lost. Columns that put things into words are not read.
"""

from __future__ import annotations

import csv
import datetime
import io
import os
import pathlib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from diplotimeline.errors import Diagnostic, DiplotimelineError, did_you_mean
from diplotimeline.messages import fallback_language, published_languages, tabled_languages
from diplotimeline.model.columns import COLUMNS, Column, columns_of, split, split_parts
from diplotimeline.model.event import Event
from diplotimeline.model.revision import Revision
from diplotimeline.model.tables import timeline_of
from diplotimeline.model.timeline import Timeline
from diplotimeline.phrases import Phrase
from diplotimeline.sources.datafile import LoadResult
from diplotimeline.sources.doubts import doubts
from diplotimeline.sources.tomlfile import read_text, unreadable

_BOM = "\ufeff"
_DELIMITERS = ",;\t"
_BY_NAME = {column.name: column for column in COLUMNS}
_NEEDED = ("event_id", "kind", "status", "parties", "attestations", "sources")
_IN_WORDS = frozenset(("kind_name", "status_name", "date_name", "party_names"))
_SOURCE_KEYS = (
    "id",
    "publisher",
    "title",
    "url",
    "language",
    "published",
    "published_basis",
    "title_basis",
    "archived",
    "accessed",
    "zone",
)
_ATTESTATION_KEYS = ("source", "when", "after", "covers", "quote", "read_as")
_OFFICES = tuple(f"office_{language}" for language in tabled_languages())
_PERSON_KEYS = ("name", _OFFICES[0], "party", *_OFFICES[1:])
_TAG = r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*"
_FURTHER_OFFICE = re.compile(rf"({_TAG})=(.*)", re.DOTALL)
_IN_A_LANGUAGE = re.compile(rf"(?:title|summary|place)_{_TAG}")
_COLUMN_OF = {
    "id": "event_id",
    "attestation": "attestations",
    **{text: f"{text}_{next(iter(tabled_languages()))}" for text in ("title", "summary", "place")},
}


@frozen
class _Row:
    """One record: the line it begins on, and its cells by column."""

    line: int
    cells: Mapping[str, str]

    def cell(self, name: str) -> str:
        return self.cells.get(name, "")


def check_csv(path: str | os.PathLike[str], language: str | None = None) -> LoadResult:
    """Read a CSV of ours and tell every problem and doubt; doubts in a language (IETF tag), or in English.

    Profile and delimiter are seen in the file: a byte order mark means profile excel, whose guard is undone.

    Raises:
        DataFileError: the file cannot be read at all, or is not a CSV of a timeline.
    """
    name = os.fspath(path)
    return check_csv_text(read_text(name, keep_bom=True), name, language)


def check_csv_text(text: str, name: str = "timeline.csv", language: str | None = None) -> LoadResult:
    """The same for the text of a file; ``name`` is what problems call it.

    Raises:
        DataFileError: it is not a CSV of a timeline.
    """
    rows, unknown = _rows(text, name)
    tables, problems = _tables(rows, name)
    problems = [*unknown, *problems]
    timeline, faults = timeline_of(tables, whole=False)
    faults += [] if timeline is None else list(doubts(timeline, tables, language))
    problems += [_placed(fault, rows, tables, name) for fault in faults]
    if timeline is None or any(each.severity == "error" for each in problems):
        return LoadResult(None, tuple(problems))
    by_id = {row.cell("event_id"): row for row in rows}
    events = [_with_revision(event, by_id[event.id], name, problems) for event in timeline]
    made = evolve(timeline, events=tuple(events))
    compared = [column for column in columns_of(made) if column.name not in _IN_WORDS]
    problems += [each for event in events for each in _differences(event, made, compared, by_id[event.id], name)]
    return LoadResult(None if any(each.severity == "error" for each in problems) else made, tuple(problems))


def _rows(text: str, name: str) -> tuple[list[_Row], list[Diagnostic]]:
    """The records of the file, and columns that are not ours.

    Raises:
        DataFileError: it is not CSV, or lacks columns that hold the events.
    """
    is_guarded = text.startswith(_BOM)
    text = text.removeprefix(_BOM)
    delimiter = next((sign for sign in _DELIMITERS if sign in text.partition("\n")[0]), ",")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    if len(text) > csv.field_size_limit():
        # The limit is the process's, so it is only ever raised: set back, it would cut what another thread reads.
        csv.field_size_limit(len(text))
    try:
        header = next(reader, [])
        unknown = [each for each in header if each not in _BY_NAME and not _IN_A_LANGUAGE.fullmatch(each)]
        twice = [each for each in header if header.count(each) > 1]
        if twice:
            raise unreadable(
                name, Phrase('two columns are called "{name}"', name=twice[0]), line=1, hint="take one of them out"
            )
        missing = [each for each in _NEEDED if each not in header]
        if missing:
            hint = did_you_mean(missing[0], unknown) if unknown else "is it a CSV that diplotimeline wrote?"
            raise unreadable(name, Phrase('it has no column "{name}"', name=missing[0]), line=1, hint=hint)
        rows = list(_records(reader, header, name, is_guarded=is_guarded))
    except csv.Error as error:
        raise unreadable(name, Phrase("this is not CSV: {error}", error=error), line=reader.line_num) from error
    problems = (
        Diagnostic((each,), "there is no such column", did_you_mean(each, _BY_NAME), file=name, line=1) for each in unknown
    )
    return rows, list(problems)


def _records(reader: Any, header: list[str], name: str, *, is_guarded: bool) -> Iterator[_Row]:
    line = reader.line_num + 1
    for record in reader:
        if not record:  # a blank line
            continue
        if len(record) != len(header):
            message = Phrase("it has {cells} cells, the header {columns}", cells=len(record), columns=len(header))
            raise unreadable(name, message, line=line, hint="is a quote or a delimiter missing?")
        pairs = zip(header, record, strict=True)
        yield _Row(line, {key: _unguarded(key, cell) if is_guarded else cell for key, cell in pairs})
        line = reader.line_num + 1


def _unguarded(column: str, cell: str) -> str:
    """A cell without the apostrophe that profile excel puts before text which a spreadsheet would take for a formula."""
    return cell if column in _BY_NAME and _BY_NAME[column].ours else cell.removeprefix("'")


# --- cells to tables -----------------------------------------------------------------------------


def _tables(rows: list[_Row], name: str) -> tuple[dict[str, Any], list[Diagnostic]]:
    """The tables that the TOML file would have, and what stands against making them."""
    sources: dict[str, Mapping[str, str]] = {}
    problems = []
    for row in rows:
        for parts in split_parts(row.cell("sources")):
            table = _table(_SOURCE_KEYS, parts)
            known = sources.setdefault(parts[0], table)
            if known != table:
                message = Phrase('the source "{name}" is another one than above', name=parts[0])
                problems.append(Diagnostic(("sources",), message, "one id, one source", file=name, line=row.line))
    languages = [each for each in published_languages() if any(row.cell(f"title_{each}") for row in rows)]
    main = fallback_language()
    head = {"title": {main: pathlib.Path(name).stem}, "id_domain": "timeline.invalid", "languages": languages or [main]}
    return {"timeline": head, "source": list(sources.values()), "event": [_event_table(row) for row in rows]}, problems


def _event_table(row: _Row) -> dict[str, Any]:
    table: dict[str, Any] = {
        "id": row.cell("event_id"),
        "kind": row.cell("kind"),
        "status": row.cell("status"),
        "title": _texts(row, "title"),
        "parties": split(row.cell("parties")),
        "participants": [_person(parts) for parts in split_parts(row.cell("participants"))],
        "topics": split(row.cell("topics")),
        "related": [_table(("relation", "id"), parts) for parts in split_parts(row.cell("related"))],
        "attestation": [{"when": "", **_table(_ATTESTATION_KEYS, parts)} for parts in split_parts(row.cell("attestations"))],
    }
    for name in ("place", "summary"):
        if texts := _texts(row, name):
            table[name] = texts
    if row.cell("place") and not any(f"place_{language}" in row.cells for language in tabled_languages()):
        table["place"] = row.cell("place")  # a table from before places had languages
    for key, column in (("date", "stated_date"), ("zone", "zone")):
        if row.cell(column):
            table[key] = row.cell(column)
    return {key: value for key, value in table.items() if value != []}


def _person(parts: tuple[str, ...]) -> dict[str, Any]:
    """A participant; the office is told in each language."""
    further = [found for part in parts[len(_PERSON_KEYS) :] if (found := _FURTHER_OFFICE.fullmatch(part))]
    table: dict[str, Any] = _table(_PERSON_KEYS, parts if not further else parts[: len(_PERSON_KEYS)])
    office = {language: table.pop(f"office_{language}", "") for language in tabled_languages()}
    office |= {found[1]: found[2] for found in further}
    if any(office.values()):
        table["office"] = {language: text for language, text in office.items() if text}
    return table


def _texts(row: _Row, name: str) -> dict[str, str]:
    columns = {column.partition("_")[2]: text for column, text in row.cells.items() if column.startswith(f"{name}_")}
    return {language: text for language, text in columns.items() if text}


def _table(keys: tuple[str, ...], parts: tuple[str, ...]) -> dict[str, str]:
    """The parts of an item under their keys; empty ones are left out, surplus ones under a key that is refused."""
    named = dict(zip((*keys, *(f"part {number}" for number in range(len(keys) + 1, len(parts) + 1))), parts, strict=False))
    return {key: part for key, part in named.items() if part}


def _placed(fault: Diagnostic, rows: list[_Row], tables: Mapping[str, Any], name: str) -> Diagnostic:
    """A fault of the tables as a problem of the row and column that it comes from."""
    line, column = 1, fault.field
    if fault.path[:1] == ("event",) and len(fault.path) > 1:
        line, column = rows[int(fault.path[1])].line, _column(fault.path[2:])
    elif fault.path[:1] == ("source",) and len(fault.path) > 1:
        source = tables["source"][int(fault.path[1])].get("id")
        told = (row.line for row in rows for parts in split_parts(row.cell("sources")) if parts[0] == source)
        line, column = next(told, 1), "sources"
    return Diagnostic((column,) if column else (), fault.message, fault.hint, fault.severity, name, line)


def _column(path: tuple[str | int, ...]) -> str:
    if not path:
        return ""
    if path[0] in ("title", "summary", "place") and len(path) > 1:
        return f"{path[0]}_{path[1]}"
    return _COLUMN_OF.get(str(path[0]), str(path[0]))


# --- what does not come from the tables ----------------------------------------------------------


def _with_revision(event: Event, row: _Row, name: str, problems: list[Diagnostic]) -> Event:
    """The event with what subscribers were told of it, if the row says so."""
    told = [row.cell(column) for column in ("first_told", "changed", "sequence")]
    if not told[0]:
        return event
    try:
        first, changed = (datetime.datetime.fromisoformat(each) for each in told[:2])
        return evolve(event, revision=Revision(first.astimezone(datetime.UTC), changed.astimezone(datetime.UTC), int(told[2])))
    except (ValueError, OverflowError, DiplotimelineError) as error:
        place = ("first_told, changed, sequence",)
        problems.append(Diagnostic(place, Phrase("they cannot be read: {error}", error=error), file=name, line=row.line))
        return event


def _differences(event: Event, timeline: Timeline, columns: Iterable[Column], row: _Row, name: str) -> Iterator[Diagnostic]:
    """Cells that say something else than what follows from the columns that hold the event."""
    for column in columns:
        if column.name not in row.cells:
            continue
        found, follows = row.cells[column.name], column.read(event, timeline, fallback_language())
        # Where it took place is told in the language of the table, and nobody knows which one that was.
        languages = published_languages() if column.name == "place" else ()
        if found != follows and not any(found == column.read(event, timeline, each) for each in languages):
            message = Phrase(
                'found "{found}", but "{follows}" follows from the other columns', found=_short(found), follows=_short(follows)
            )
            yield Diagnostic((column.name,), message, _hint(column), file=name, line=row.line)


def _hint(column: Column) -> str:
    if column.kind == "date" or column.name in ("edtf", "start_at", "modifier", "precision", "announced", "printed_words"):
        return "change the words in attestations, or put this cell back"
    return "put this cell back, or leave the whole column out"


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"  # noqa: PLR2004 - a glance
