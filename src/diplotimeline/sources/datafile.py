"""The TOML data file: read strictly, everything wrong with it told at once; with the files that it includes."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from diplotimeline.errors import DataFileError, Diagnostic, InvalidValueError, Path, did_you_mean
from diplotimeline.messages import joined_words
from diplotimeline.model import values
from diplotimeline.model.publication_log import with_log
from diplotimeline.model.tables import FAMILIES, WORDS, listed, timeline_of
from diplotimeline.model.timeline import Timeline
from diplotimeline.phrases import Phrase
from diplotimeline.sources.revisions import read_memory, revisions_path
from diplotimeline.sources.tomlfile import parse, placed, read_text

_LISTS = ("source", "event", *FAMILIES)
"""Lists of tables that an included file may have; it may have words too."""


@frozen
class LoadResult:
    """Data read and checked: the timeline (None if there is any error) and all that is wrong or in doubt.

    ``files`` are the names of the files that it was read from, the main one first.
    """

    timeline: Timeline | None
    problems: tuple[Diagnostic, ...]
    files: tuple[str, ...] = ()

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Only the problems that keep it from loading."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


@frozen
class DataText:
    """The text of one file of a timeline, its tables, and how many of each list stood in the files before it."""

    name: str
    text: str
    tables: Mapping[str, Any]
    before: Mapping[str, int]

    def local(self, path: Path) -> Path | None:
        """A path in the tables of all files as one in this file; None if it leads elsewhere."""
        if path[:1] == (WORDS,):
            return path if self._has_words(path) else None
        if len(path) < 2 or path[0] not in _LISTS or not isinstance(path[1], int):  # noqa: PLR2004 - a list and an item
            return path if not self.before else None
        index = path[1] - self.before.get(str(path[0]), 0)
        is_here = 0 <= index < len(listed(self.tables, str(path[0])))
        return (path[0], index, *path[2:]) if is_here else None

    def _has_words(self, path: Path) -> bool:
        """Whether the words that a path leads to stand here; the path may end at a table of them."""
        found: Any = self.tables
        for key in path:
            if not isinstance(found, Mapping):
                return True
            if key not in found:
                return False
            found = found[str(key)]
        return True


def check_file(
    path: str | os.PathLike[str], *, with_memory: bool = True, with_doubts: bool = True, language: str | None = None
) -> LoadResult:
    """Read a data file and, if wanted, its memory and tell every problem and doubt, errors first in the order of the file.

    Raises:
        DataFileError: the file, or one that it includes, cannot be read at all, or is not TOML.
    """
    name = os.fspath(path)
    checked = check_text(read_text(name), name, with_doubts=with_doubts, language=language)
    if checked.timeline is None or not with_memory:
        return checked
    try:
        memory = read_memory(revisions_path(name), checked.timeline.info.id_domain)
    except DataFileError as error:
        return LoadResult(None, (*error.problems, *checked.problems), checked.files)
    return checked if memory is None else evolve(checked, timeline=with_log(checked.timeline, memory))


def check_text(text: str, name: str = "events.toml", *, with_doubts: bool = True, language: str | None = None) -> LoadResult:
    """The same for the text of a data file; ``name`` is what problems call it, and where included files lie beside.

    Doubts are told in a language (IETF tag), or in English.

    Raises:
        DataFileError: the text, or that of an included file, is not TOML.
    """
    faults: list[Diagnostic] = []
    files = read_files(text, name, faults)
    tables = joined_tables(files)
    timeline, found = timeline_of(tables)
    faults += found
    if timeline is None or any(fault.severity == "error" for fault in faults):
        timeline = None
    elif with_doubts:
        from diplotimeline.sources.doubts import doubts  # noqa: PLC0415 - who only loads a file asks for none

        faults += list(doubts(timeline, tables, language))
    problems = [problem for file in files for problem in of_file(faults, file)]
    problems.sort(key=lambda each: each.severity != "error")
    return LoadResult(timeline, tuple(problems), tuple(file.name for file in files))


def of_file(faults: list[Diagnostic], file: DataText) -> Iterator[Diagnostic]:
    """The faults that stand in one file, with their lines."""
    located = ((fault, file.local(fault.path)) for fault in faults)
    return placed((evolve(fault, path=path) for fault, path in located if path is not None), file.text, file.name)


def read_files(text: str, name: str, faults: list[Diagnostic] | None = None) -> list[DataText]:
    """A data file and those that it includes, in the order in which it names them, each once.

    Raises:
        DataFileError: a file cannot be read, or is not TOML.
    """
    faults = [] if faults is None else faults
    main = DataText(name, text, parse(text, name), {})
    files = [main]
    for path in _included(main, faults):
        counts = {key: sum(len(listed(file.tables, key)) for file in files) for key in _LISTS}
        further = read_text(path)
        file = DataText(path, further, parse(further, path), counts)
        foreign = list(placed(_foreign(file.tables), further, path))
        if foreign:
            raise DataFileError(foreign)
        files.append(file)
    return files


def _foreign(tables: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """What an included file has, and may not have: other tables than lists of sources, events and terms, and words."""
    for key, value in tables.items():
        if key == WORDS:
            continue
        if key not in _LISTS:
            hint = did_you_mean(key, (*_LISTS, WORDS)) if key != "timeline" else "it stands in the main file alone"
            yield Diagnostic((key,), Phrase('an included file has no "{key}"', key=key), hint)
        elif not isinstance(value, list):
            yield Diagnostic(
                (key,),
                Phrase("[[{key}]] is a list of tables", key=key),
                hint=Phrase("write it with two brackets: [[{key}]]", key=key),
            )


def _included(main: DataText, faults: list[Diagnostic]) -> list[str]:
    """The paths of the files that a data file includes."""
    head = main.tables.get("timeline")
    wanted = head.get("include", []) if isinstance(head, Mapping) else []
    folder = pathlib.Path(main.name).parent
    found: dict[str, None] = {}
    try:
        patterns = values.names(wanted)
    except InvalidValueError as error:
        faults.append(Diagnostic.of(error, ("timeline", "include")))
        return []
    for index, pattern in enumerate(patterns):
        path: Path = ("timeline", "include", index)
        parts = pathlib.PurePath(pattern).parts
        if pathlib.PurePath(pattern).is_absolute() or ".." in parts or not parts:
            hint = 'a name beside this file or below it, e.g. "2025/*.toml"'
            faults.append(Diagnostic(path, Phrase('"{pattern}" lies outside the folder of this file', pattern=pattern), hint))
            continue
        matching = sorted(folder.glob(pattern))
        if not matching:
            faults.append(
                Diagnostic(
                    path,
                    Phrase('no file is called "{pattern}"', pattern=pattern),
                    hint=Phrase("looked for in {folder}", folder=folder),
                )
            )
        found.update((os.fspath(each), None) for each in matching if not _is_same(each, main.name))
    return list(found)


def _is_same(path: pathlib.Path, name: str) -> bool:
    return path.resolve() == pathlib.Path(name).resolve()


def joined_tables(files: list[DataText]) -> dict[str, Any]:
    """The tables of all files as if they stood in one."""
    tables = dict(files[0].tables)
    for file in files[1:]:
        for key, items in file.tables.items():
            if isinstance(items, list) and isinstance(tables.get(key, []), list):
                tables[key] = [*tables.get(key, []), *items]
            elif key == WORDS:
                both = isinstance(items, Mapping) and isinstance(tables.get(key, {}), Mapping)
                tables[key] = joined_words(tables.get(key, {}), items) if both else items
    return tables
