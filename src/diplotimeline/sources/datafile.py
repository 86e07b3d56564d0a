"""The TOML data file: read strictly, everything wrong with it told at once."""

from __future__ import annotations

import os
import pathlib
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from diplotimeline.dates.resolved import ResolvedDate, Status
from diplotimeline.dates.steps import StepKind
from diplotimeline.dates.wording import flagged, in_words
from diplotimeline.edtf import Edtf
from diplotimeline.errors import DataFileError, DiplotimelineError, Problem, did_you_mean
from diplotimeline.model.dating import announces
from diplotimeline.model.event import Event, LocalizedText, Participant, Related
from diplotimeline.model.party import party
from diplotimeline.model.source import Attestation, Source
from diplotimeline.model.timeline import Imprint, Timeline
from diplotimeline.model.vocabulary import Covers
from diplotimeline.sources.entries import EventEntry, ImprintEntry, SourceEntry, TextEntry
from diplotimeline.sources.shape import Fault, Path, path_text, read_table

LARGEST_FILE = 10 * 1024 * 1024
"""Bytes; a larger file is refused before it is read."""

_TOML_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")
_LEANING = 'the words lean on others that are not given: add after = "..."'
_FLAGGED = (StepKind.WEEKDAY_DISAGREES, StepKind.COUNT_DISAGREES, StepKind.READ_PART)


@frozen
class Checked:
    """A data file read and checked: the timeline (None if there is any error) and all that is wrong or in doubt."""

    timeline: Timeline | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Only the problems that keep the file from loading."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


def load_file(path: str | os.PathLike[str]) -> Timeline:
    """The timeline in a data file.

    Raises:
        DataFileError: everything wrong with the file, with places.
    """
    checked = check_file(path)
    if checked.timeline is None:
        raise DataFileError(checked.errors)
    return checked.timeline


def check_file(path: str | os.PathLike[str]) -> Checked:
    """Read a data file and tell every problem and doubt, errors first in the order of the file.

    Raises:
        DataFileError: the file cannot be read at all, or is no TOML.
    """
    name = os.fspath(path)
    return check_text(_read(name), name)


def check_text(text: str, name: str = "events.toml") -> Checked:
    """The same for the text of a data file; ``name`` is what problems call it.

    Raises:
        DataFileError: the text is no TOML.
    """
    tables = _parse(text, name)
    faults: list[Fault] = []
    timeline = _build(tables, faults)
    if timeline is not None and not any(fault.severity == "error" for fault in faults):
        faults.extend(_doubts(timeline, tables))
    else:
        timeline = None
    return Checked(timeline, tuple(_placed(faults, text, name)))


# --- bytes and syntax ----------------------------------------------------------------------------


def _unreadable(name: str, message: str, *, line: int | None = None, hint: str | None = None) -> DataFileError:
    return DataFileError([Problem(name, line, "", message, hint)])


def _read(name: str) -> str:
    try:
        path = pathlib.Path(name)
        if path.exists() and not path.is_file() and not path.is_dir():
            raise _unreadable(name, "this is no plain file", hint="name a data file, e.g. events.toml")
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise _unreadable(name, f"it has {size:,} bytes, at most {LARGEST_FILE:,} are read", hint="is it the right file?")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise _unreadable(name, "there is no such file", hint="check the name and the folder") from error
    except IsADirectoryError as error:
        raise _unreadable(name, "this is a folder, not a file", hint="name the file in it, e.g. events.toml") from error
    except (OSError, ValueError) as error:
        raise _unreadable(name, f"it cannot be read: {getattr(error, 'strerror', None) or error}") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _unreadable(name, "this line is not UTF-8", line=line, hint="save the file as UTF-8 in the editor") from error


def _parse(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        found = text.splitlines()[line - 1].strip() if text.splitlines()[line - 1 : line] else ""
        said = _TOML_PLACE.sub("", str(error)).lower()
        said = {"cannot overwrite a value": "a key stands twice"}.get(said, said)
        message = f"this is no TOML: {said}"
        raise _unreadable(name, message, line=line, hint=f"near: {found[:60]}" if found else None) from error
    except RecursionError as error:
        raise _unreadable(name, "it is nested too deep to read") from error
    except ValueError as error:  # a number of thousands of digits
        raise _unreadable(name, f"this is no TOML that can be read: {error}") from error


def _placed(faults: list[Fault], text: str, name: str) -> Iterator[Problem]:
    """Faults with their lines, errors first, then in the order of the file."""
    if not faults:
        return
    from diplotimeline.sources.positions import lines, nearest_line  # noqa: PLC0415 - 25 ms, only when there is a fault

    try:
        found = lines(text)
    except RecursionError:
        found = {(): 1}
    placed = [(fault.severity != "error", nearest_line(found, fault.path), fault) for fault in faults]
    for _, line, fault in sorted(placed, key=lambda each: each[:2]):
        yield Problem(name, line, path_text(fault.path), fault.message, fault.hint, fault.severity)


# --- meaning -------------------------------------------------------------------------------------


def _build(tables: Mapping[str, Any], faults: list[Fault]) -> Timeline | None:
    heads = {"timeline": ImprintEntry, "source": SourceEntry, "event": EventEntry}
    unknown = [key for key in tables if key not in heads]
    faults.extend(Fault((key,), f'there is no table "{key}"', hint=did_you_mean(key, heads)) for key in unknown)
    if "timeline" not in tables:
        faults.append(Fault((), "the table [timeline] is missing", hint="it gives title and id_domain"))
    imprint = read_table(ImprintEntry, tables["timeline"], ("timeline",), faults) if "timeline" in tables else None
    _tell_twice(tables, "source", faults)
    _tell_twice(tables, "event", faults)
    sources = dict(_sources(tables, faults))
    events = list(_events(tables, sources, faults))
    if imprint is None or any(fault.severity == "error" for fault in faults):
        return None
    return Timeline(tuple(events), _imprint(imprint))


def _listed(tables: Mapping[str, Any], key: str) -> list[Any]:
    value = tables.get(key, [])
    return value if isinstance(value, list) else []


def _ids(tables: Mapping[str, Any], key: str) -> list[str]:
    """The ids as written, also those of entries with faults, so that one fault does not breed others."""
    items = (item.get("id") if isinstance(item, Mapping) else None for item in _listed(tables, key))
    return [item if isinstance(item, str) else "" for item in items]


def _tell_twice(tables: Mapping[str, Any], key: str, faults: list[Fault]) -> None:
    if key in tables and not isinstance(tables[key], list):
        faults.append(Fault((key,), f"[[{key}]] is a list of tables", hint=f"write it with two brackets: [[{key}]]"))
    ids = _ids(tables, key)
    counts = Counter(ids)
    for index, name in enumerate(ids):
        if name and counts[name] > 1 and index != ids.index(name):
            first = path_text((key, ids.index(name)))
            faults.append(
                Fault((key, index, "id"), f'the id "{name}" stands twice, first in {first}', hint="give one another id")
            )


def _sources(tables: Mapping[str, Any], faults: list[Fault]) -> Iterator[tuple[str, Source]]:
    used = {
        told.get("source")
        for event in _listed(tables, "event")
        if isinstance(event, Mapping)
        for told in _listed(event, "attestation")
        if isinstance(told, Mapping) and isinstance(told.get("source"), str)
    }
    for index, table in enumerate(_listed(tables, "source")):
        path: Path = ("source", index)
        entry = read_table(SourceEntry, table, path, faults)
        if entry is None:
            continue
        if entry.id not in used and not any(fault.severity == "error" for fault in faults):
            faults.append(Fault((*path, "id"), f'no event uses the source "{entry.id}"', severity="warning"))
        published = None if entry.published is None else Edtf.parse(entry.published)
        try:
            source = Source(
                entry.id,
                entry.publisher,
                entry.title,
                entry.url,
                entry.language,
                published,
                entry.published_basis,
                entry.title_basis,
            )
            source.context  # noqa: B018 - checks that the date is no set
        except DiplotimelineError as error:
            faults.append(Fault((*path, "published"), error.message, error.hint))
            continue
        yield entry.id, source


def _events(tables: Mapping[str, Any], sources: Mapping[str, Source], faults: list[Fault]) -> Iterator[Event]:
    source_ids, event_ids = _ids(tables, "source"), _ids(tables, "event")
    for index, table in enumerate(_listed(tables, "event")):
        path: Path = ("event", index)
        before = len(faults)
        if isinstance(table, Mapping):
            _tell_broken_links(table, path, source_ids, event_ids, faults)
        entry = read_table(EventEntry, table, path, faults)
        if entry is None or len(faults) > before:
            continue
        attestations = tuple(_attestations(entry, path, sources, faults))
        _tell_missing(entry, path, faults)
        if len(faults) == before:
            yield _event(entry, attestations)


def _tell_broken_links(
    table: Mapping[str, Any], path: Path, source_ids: list[str], event_ids: list[str], faults: list[Fault]
) -> None:
    links = (("attestation", "source", "source", source_ids), ("related", "id", "event", event_ids))
    for key, field, what, known in links:
        items = table.get(key)
        for index, item in enumerate(items if isinstance(items, list) else []):
            name = item.get(field) if isinstance(item, Mapping) else None
            if isinstance(name, str) and name and name not in known:
                place = (*path, key, index, field)
                faults.append(
                    Fault(place, f'there is no {what} with the id "{name}"', hint=did_you_mean(name, filter(None, known)))
                )
            elif key == "related" and name == table.get("id"):
                faults.append(Fault((*path, key, index, field), "an event cannot be related to itself"))


def _tell_missing(entry: EventEntry, path: Path, faults: list[Fault]) -> None:
    if not entry.attestation:
        faults.append(Fault(path, "it has no attestation", hint="add [[event.attestation]] with source and when"))
    if not entry.parties:
        faults.append(Fault((*path, "parties"), "it has no party", hint='e.g. parties = ["VN-71", "LA-PH"]'))
    for key, names in (("parties", entry.parties), ("topics", entry.topics)):
        twice = sorted({name for name in names if names.count(name) > 1})
        faults.extend(Fault((*path, key), f'"{name}" stands twice', hint="once is enough") for name in twice)
    for key, text in (("title", entry.title), ("summary", entry.summary)):
        if text is not None and not (text.vi or text.en or text.fr):
            faults.append(Fault((*path, key), "it has no text in any language", hint='e.g. { vi = "...", en = "..." }'))


def _attestations(entry: EventEntry, path: Path, sources: Mapping[str, Source], faults: list[Fault]) -> Iterator[Attestation]:
    for index, told in enumerate(entry.attestation):
        if told.source not in sources:  # its own fault is told where it stands
            continue
        try:
            yield Attestation(sources[told.source], told.when, told.after, Covers(told.covers))
        except DiplotimelineError as error:
            faults.append(Fault((*path, "attestation", index, "when"), error.message, error.hint))


def _localized(entry: TextEntry | None) -> LocalizedText | None:
    return None if entry is None else LocalizedText(entry.vi, entry.en, entry.fr)


def _event(entry: EventEntry, attestations: tuple[Attestation, ...]) -> Event:
    people = tuple(
        Participant(each.name, each.office, None if each.party is None else party(each.party)) for each in entry.participants
    )
    return Event(
        id=entry.id,
        kind=entry.kind,
        title=LocalizedText(entry.title.vi, entry.title.en, entry.title.fr),
        parties=tuple(party(code) for code in entry.parties),
        attestations=attestations,
        status=entry.status,
        participants=people,
        place=entry.place,
        topics=entry.topics,
        summary=_localized(entry.summary),
        related=tuple(Related(each.id, each.relation) for each in entry.related),
    )


def _imprint(entry: ImprintEntry) -> Imprint:
    return Imprint(
        title=LocalizedText(entry.title.vi, entry.title.en, entry.title.fr),
        id_domain=entry.id_domain,
        since=entry.since,
        description=_localized(entry.description),
        author=entry.author,
        licence=entry.licence,
        url=entry.url,
    )


# --- doubts --------------------------------------------------------------------------------------


def _doubts(timeline: Timeline, tables: Mapping[str, Any]) -> Iterator[Fault]:
    """What loads and yet wants a look: contradictions, dates left open, weekdays that do not fit."""
    places = {name: index for index, name in enumerate(_ids(tables, "event"))}
    for event in timeline:
        path: Path = ("event", places[event.id])
        for clash in event.contradictions:
            told = "; ".join(f'{each.source.id}: "{each.when}" is {each.date.edtf if each.date else None}' for each in clash)
            yield Fault(path, f'"{event.id}": its sources contradict each other: {told}', severity="warning")
        for index, attestation in enumerate(event.attestations):
            place = (*path, "attestation", index, "when")
            if attestation.after is None and attestation.date and _leans(attestation.date):
                yield Fault(place, f'"{attestation.when}": {_LEANING}', severity="warning")
            for told in flagged(attestation.date, _FLAGGED) if attestation.date else ():
                yield Fault(place, f'"{attestation.when}": {told}', severity="warning")
        doubt = _doubt_of(event)
        if doubt is not None:
            yield Fault(path, f'"{event.id}": {doubt}', severity="warning")


def _leans(date: ResolvedDate) -> bool:
    return any(step.kind is StepKind.LEANS_ON_NOTHING for step in date.steps)


def _doubt_of(event: Event) -> str | None:
    date = event.date
    if date is None or date.edtf is None:
        return "its date is not known; the calendar leaves it out"
    if event.status == "held" and event.history and all(announces(told, "held") for told in event.attestations if told.date):
        return 'its status is "held", but every source is older than its date'
    if event.contradictions or (date.status is Status.RESOLVED and not date.edtf.is_doubtful):
        return None
    return f"its date stays open: {date.edtf} ({in_words(date, 'en')})"
