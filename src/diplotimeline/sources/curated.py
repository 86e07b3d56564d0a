"""The timeline that ships with the package, and `load`."""

from __future__ import annotations

import json
import os
import pathlib

from attrs import evolve

from diplotimeline.errors import DataFileError, Diagnostic
from diplotimeline.messages import SHIPPED
from diplotimeline.model import values
from diplotimeline.model.timeline import Timeline
from diplotimeline.phrases import Phrase
from diplotimeline.sources.datafile import LoadResult, check_file
from diplotimeline.sources.tomlfile import read_text, unreadable

LARGEST_DUMP = 64 * 1024 * 1024
"""Bytes; a larger file is refused before it is read."""

OWN_FILES = ("events.toml", "data/events.toml")
"""Where a timeline of one's own is looked for in the current folder, in this order."""

_PACKAGED = pathlib.Path(__file__).parent.parent / "data" / "events.toml"
_CHECKOUT = pathlib.Path(__file__).parents[3] / "data" / "events.toml"


def curated_path() -> pathlib.Path:
    """Where the shipped data file lies: inside an installed package, else in the checkout that it runs from."""
    return _PACKAGED if _PACKAGED.exists() else _CHECKOUT


def load(path: str | os.PathLike[str] | None = None) -> Timeline:
    """The timeline in a data file (TOML), in a CSV or dump of ours; without a path the one that ships with the package.

    Raises:
        DataFileError: everything wrong with the file, with places.
    """
    checked = _check(path, with_memory=True, with_doubts=False)
    if checked.timeline is None:
        raise DataFileError(checked.errors)
    return checked.timeline


def check(path: str | os.PathLike[str] | None = None, *, with_memory: bool = True, language: str | None = None) -> LoadResult:
    """The same with every problem and doubt; the memory beside a data file may be left unread.

    Errors and doubts are told in a language (IETF tag), or in English.

    Raises:
        DataFileError: the file cannot be read at all.
    """
    checked = _check(path, with_memory=with_memory, with_doubts=True, language=language)
    if language is None:
        return checked
    sentences = SHIPPED.sentences(language)
    return evolve(checked, problems=tuple(each.translated(sentences) for each in checked.problems))


def _check(
    path: str | os.PathLike[str] | None, *, with_memory: bool, with_doubts: bool, language: str | None = None
) -> LoadResult:
    given = values.file_name(curated_path() if path is None else path)
    if given.casefold().endswith(".json"):
        return _check_dump(given)
    if is_csv(given):
        from diplotimeline.sources.csvfile import check_csv  # noqa: PLC0415 - most timelines are data files

        return check_csv(given, language)
    return check_file(given, with_memory=with_memory, with_doubts=with_doubts, language=language)


def is_csv(path: str | os.PathLike[str]) -> bool:
    """Whether a file is taken for a CSV: by the ending of its name."""
    return os.fspath(path).casefold().endswith(".csv")


def _check_dump(name: str) -> LoadResult:
    """A timeline from JSON of all that it holds."""
    try:
        data = json.loads(read_text(name, largest=LARGEST_DUMP))
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        raise unreadable(
            name, Phrase("this is not JSON: {error}", error=error), line=line, hint="is it a dump that diplotimeline wrote?"
        ) from error
    try:
        return LoadResult(Timeline.from_dict(data), (), (name,))
    except DataFileError as error:
        faults = (Diagnostic(each.path, each.message, each.hint, file=name) for each in error.problems)
        return LoadResult(None, tuple(faults), (name,))
