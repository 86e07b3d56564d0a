"""A TOML file read into plain tables, and its faults with their lines; what the tables mean is not known here."""

from __future__ import annotations

import pathlib
import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve

from diplotimeline.errors import DataFileError, Diagnostic
from diplotimeline.phrases import Phrase

LARGEST_FILE = 10 * 1024 * 1024
"""Bytes; a larger file is refused before it is read."""

_TOML_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")
_MERGE_MARK = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)
_UNMERGED = "this line was left by a merge that is not finished"
_MERGE_HINT = "choose between the two sides, delete the lines <<<<<<<, ======= and >>>>>>>"


def read_text(path: str, *, largest: int = LARGEST_FILE, keep_bom: bool = False) -> str:
    """The text of a file, its line ends as they are.

    Raises:
        DataFileError: it is not there, too large, no plain file, or not UTF-8.
    """
    try:
        file = pathlib.Path(path)
        if file.exists() and not file.is_file() and not file.is_dir():
            raise unreadable(path, "this is not a plain file", hint="name a data file, e.g. events.toml")
        size = file.stat().st_size
        if size > largest:
            raise unreadable(
                path,
                Phrase("it has {size} bytes, at most {largest} are read", size=f"{size:,}", largest=f"{largest:,}"),
                hint="is it the right file?",
            )
        data = file.read_bytes()
    except FileNotFoundError as error:
        raise unreadable(path, "there is no such file", hint="check the name and the folder") from error
    except IsADirectoryError as error:
        raise unreadable(path, "this is a folder, not a file", hint="name the file in it, e.g. events.toml") from error
    except (OSError, ValueError) as error:
        raise unreadable(
            path, Phrase("it cannot be read: {reason}", reason=getattr(error, "strerror", None) or error)
        ) from error
    try:
        return data.decode("utf-8" if keep_bom else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise unreadable(path, "this line is not UTF-8", line=line, hint="save the file as UTF-8 in the editor") from error


def unreadable(name: str, message: str, *, line: int | None = None, hint: str | None = None) -> DataFileError:
    """The error for a file that cannot be read at all."""
    return DataFileError([Diagnostic((), message, hint, file=name, line=line)])


def parse(text: str, name: str) -> dict[str, Any]:
    """The tables of a TOML text; ``name`` is what the error calls the file.

    Raises:
        DataFileError: it is not TOML; a fault of syntax stops at the first.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        mark = _MERGE_MARK.search(text)
        if mark:
            raise unreadable(name, _UNMERGED, line=text.count("\n", 0, mark.start()) + 1, hint=_MERGE_HINT) from error
        place = _TOML_PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        found = text.splitlines()[line - 1].strip() if text.splitlines()[line - 1 : line] else ""
        said = _TOML_PLACE.sub("", str(error)).lower()
        said = {"cannot overwrite a value": "a key appears twice"}.get(said, said)
        raise unreadable(
            name,
            Phrase("this is not TOML: {said}", said=said),
            line=line,
            hint=Phrase("near: {text}", text=found[:60]) if found else None,
        ) from error
    except RecursionError as error:
        raise unreadable(name, "it is nested too deep to read") from error
    except ValueError as error:  # a number of thousands of digits
        raise unreadable(name, Phrase("this is not TOML that can be read: {error}", error=error)) from error


def placed(faults: Iterable[Diagnostic], text: str, name: str) -> Iterator[Diagnostic]:
    """Faults with their lines, errors first, then in the order of the file."""
    faults = list(faults)
    if not faults:
        return
    from diplotimeline.sources.positions import lines, nearest_line  # noqa: PLC0415 - 25 ms, only when there is a fault

    try:
        found = lines(text)
    except RecursionError:
        found = {(): 1}
    with_lines = [(fault.severity != "error", nearest_line(found, fault.path), fault) for fault in faults]
    for _, line, fault in sorted(with_lines, key=lambda each: each[:2]):
        yield evolve(fault, file=name, line=line)
