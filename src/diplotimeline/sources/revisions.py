"""The memory of what subscribers were told, as a TOML file beside the data file: written by the program, kept by people.

One table an event, in the order of the ids, each value on a line of its own, so that it reads well and merges in git.
"""

from __future__ import annotations

import datetime
import os
import pathlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import field, frozen
from attrs.converters import optional

from diplotimeline.edtf import Edtf
from diplotimeline.errors import DataFileError, Diagnostic, did_you_mean
from diplotimeline.messages import tabled_languages
from diplotimeline.model import values
from diplotimeline.model.convert import read_table
from diplotimeline.model.dicts import DATE_READERS, date_of, date_table
from diplotimeline.model.event import Event
from diplotimeline.model.publication_log import LogEntry, PublicationLog, Superseded
from diplotimeline.model.revision import Revision
from diplotimeline.model.tables import listed, twice
from diplotimeline.model.text import LocalizedText, localized_if_given
from diplotimeline.phrases import Phrase
from diplotimeline.sources.tomlfile import parse, placed, read_text, unreadable

FORMAT = 1
"""The format of memories that this program writes, and the newest that it reads; one without a format is of the first."""

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


def read_memory(path: str | os.PathLike[str], id_domain: str) -> PublicationLog | None:
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
        raise unreadable(
            name, Phrase("it cannot be read: {reason}", reason=getattr(error, "strerror", None) or error)
        ) from error
    text = read_text(name, largest=LARGEST_MEMORY)
    try:
        tables = parse(text, name)
    except DataFileError as error:
        raise DataFileError(_with_way_back(error.problems, name)) from error
    faults: list[Diagnostic] = []
    memory = _read(tables, faults)
    if memory is None or faults:
        raise DataFileError(_with_way_back(tuple(placed(faults, text, name)), name))
    if memory.id_domain != id_domain:
        message = Phrase(
            'this is the memory of "{theirs}", the data file has id_domain "{id_domain}"',
            theirs=memory.id_domain,
            id_domain=id_domain,
        )
        hint = "put id_domain back, or every subscriber sees all events twice; if there are none yet, delete this file"
        raise DataFileError([Diagnostic(("timeline", "id_domain"), message, hint, file=name)])
    return memory


def _with_way_back(problems: tuple[Diagnostic, ...], name: str) -> tuple[Diagnostic, ...]:
    return (*problems, Diagnostic((), "so it is not known what subscribers were told", _WAY_BACK, file=name))


def _format(value: object) -> int:
    return values.file_format(value, FORMAT)


@frozen
class _Owner:
    """Whose memory it is, and how it is written."""

    id_domain: str = field(converter=values.domain, metadata={"about": "the id_domain of the data file"})
    format: int = field(default=1, converter=_format, metadata={"about": f"of this file: {FORMAT}"})


def _field(read: Callable[[Any], Any]) -> Any:
    return field(default=None, converter=optional(read))


@frozen(kw_only=True)
class _State:
    """What an event was told to be; all of it is left out once it is forgotten."""

    kind: str | None = _field(values.slug)
    status: str | None = _field(values.slug)
    parties: tuple[str, ...] = field(default=(), converter=values.names)
    title: LocalizedText | None = field(default=None, converter=localized_if_given)
    title_vi: str | None = _field(values.text)
    title_en: str | None = _field(values.text)
    title_fr: str | None = _field(values.text)
    edtf: Edtf | None = _field(DATE_READERS["edtf"])
    modifier: str | None = _field(DATE_READERS["modifier"])
    part_of_day: str | None = _field(DATE_READERS["part_of_day"])
    time: str | None = _field(DATE_READERS["time"])
    zone_words: str | None = _field(DATE_READERS["zone_words"])
    extent: str | None = _field(DATE_READERS["extent"])
    date_status: str | None = _field(DATE_READERS["date_status"])
    alternatives: tuple[str, ...] = field(default=(), converter=values.items)
    direction: str | None = _field(DATE_READERS["direction"])

    def published(self, event_id: str) -> Event | None:
        """The event as it was told of; None if it is forgotten."""
        if self.kind is None:
            return None
        by_language = {language: getattr(self, f"title_{language}") for language in tabled_languages()}
        texts = {language: text for language, text in by_language.items() if text is not None}
        title = self.title or LocalizedText(texts or event_id)
        keys = (*(key for key in DATE_READERS if key != "calendar"), "alternatives")  # subscribers are told Gregorian dates
        date = date_of({key: getattr(self, key) for key in keys})
        return Event(event_id, self.kind, title, self.parties, status=self.status or "held", last_published_date=date)


@frozen(kw_only=True)
class _Before(_State):
    """What an event was told to be before it changed."""

    until: datetime.datetime = field(converter=values.moment, metadata={"about": "when it changed"})


@frozen(kw_only=True)
class _Told(_State):
    """What subscribers were last told of one event."""

    id: str = field(converter=values.slug, metadata={"about": "the id of the event"})
    first: datetime.datetime = field(converter=values.moment, metadata={"about": "when they were first told of it"})
    changed: datetime.datetime = field(converter=values.moment, metadata={"about": "when they were last told of a change"})
    sequence: int = field(converter=values.sequence, metadata={"about": "how often its days or status changed; never falls"})
    digest: str = field(
        converter=values.digest,
        metadata={"about": "stands for everything that they see of it; empty once it is withdrawn"},
    )
    withdrawn: datetime.datetime | None = _field(values.moment)
    before: tuple[_Before, ...] = field(default=(), converter=values.items)

    def record(self) -> LogEntry:
        """The record of the memory that it tells of."""
        revision = Revision(self.first, self.changed, self.sequence, self.withdrawn)
        states = ((each.published(self.id), each.until) for each in self.before)
        before = tuple(Superseded(event, until) for event, until in states if event is not None)
        return LogEntry(self.id, revision, self.digest, self.published(self.id), before)


_HEADS = ("timeline", "event")


def _read(tables: dict[str, Any], faults: list[Diagnostic]) -> PublicationLog | None:
    faults += [
        Diagnostic((key,), Phrase('there is no table "{key}"', key=key), did_you_mean(key, _HEADS))
        for key in tables
        if key not in _HEADS
    ]
    faults += list(twice(tables, "event", hint='keep the one with the later "changed"'))
    if "timeline" not in tables:
        faults.append(Diagnostic((), "the table [timeline] is missing", hint='it has id_domain = "..."'))
        return None
    owner = read_table(_Owner, tables["timeline"], ("timeline",), faults)
    read = [read_table(_Told, table, ("event", index), faults) for index, table in enumerate(listed(tables, "event"))]
    if owner is None or faults:
        return None
    return PublicationLog(owner.id_domain, {entry.id: entry.record() for entry in read if entry is not None})


def memory_text(memory: PublicationLog) -> Iterator[bytes]:
    """The text of the file, a table a chunk."""
    import tomli_w  # noqa: PLC0415 - only when there is something to write

    def table(head: str, values: Mapping[str, object]) -> bytes:
        given = {name: value for name, value in values.items() if value is not None and value != []}
        plain = {name: value for name, value in given.items() if not isinstance(value, Mapping)}
        texts = {name: value for name, value in given.items() if isinstance(value, Mapping)}
        inline = "".join(f"{name} = {{ {_on_one_line(value)} }}\n" for name, value in texts.items())
        return f"{head}\n{tomli_w.dumps(plain)}{inline}".encode(errors="replace")  # a lone surrogate has no bytes

    def _on_one_line(values: Mapping[str, object]) -> str:
        return ", ".join(tomli_w.dumps({name: value}).strip() for name, value in values.items())

    yield table(f"{_HEAD}[timeline]", {"id_domain": memory.id_domain})
    for record in memory.records.values():
        yield table("\n[[event]]", {**_revision_values(record), **_told_values(record.published)})
        for before in record.before:
            yield table("[[event.before]]", {"until": before.until, **_told_values(before.published)})


def _revision_values(record: LogEntry) -> Mapping[str, object]:
    revision = record.revision
    return {
        "id": record.id,
        "first": revision.first,
        "changed": revision.changed,
        "sequence": revision.sequence,
        "digest": record.digest,
        "withdrawn": revision.withdrawn,
    }


def _told_values(event: Event | None) -> Mapping[str, object]:
    if event is None:
        return {}
    return {
        "kind": event.kind,
        "status": event.status,
        "parties": list(event.parties),
        **_title(event),
        **date_table(event.last_published_date),
    }


def _title(event: Event) -> Mapping[str, object]:
    """The title, a key a language; as a table where it has any other than those that the file always had."""
    if set(event.title) <= {*tabled_languages()}:
        return {f"title_{language}": event.title.get(language) for language in tabled_languages()}
    return {"title": dict(event.title)}
