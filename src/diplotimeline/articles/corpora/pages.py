"""The pages of a corpus: files, folders and lists of articles, in an order that is the same each time."""

from __future__ import annotations

import json
import os
import pathlib
from collections.abc import Iterator, Sequence

from diplotimeline.articles.corpora.work import Page
from diplotimeline.errors import InvalidValueError
from diplotimeline.phrases import Phrase

_ENDINGS = (".html", ".htm", ".txt")
_LIST = ".jsonl"


def pages_in(paths: Sequence[str | os.PathLike[str]], *, without: str | os.PathLike[str] | None = None) -> Iterator[Page]:
    """The pages of files, of folders with all below them, and of lists of articles (.jsonl), one after the other.

    A page is named by its path, below the folder if there is but one; an article of a list by the list and its line.

    Args:
        paths: files and folders, in their order; what is in a folder is sorted by name.
        without: a folder that is left out, such as that of the run.

    Raises:
        InvalidValueError: a file is not there.
    """
    left_out = None if without is None else pathlib.Path(without).resolve()
    for path in map(pathlib.Path, paths):
        if path.is_dir():
            for each in sorted(path.rglob("*")):
                name = each.relative_to(path) if len(paths) == 1 else each
                is_ours = left_out is not None and left_out in each.resolve().parents
                if each.suffix.lower() in (*_ENDINGS, _LIST) and not each.is_dir() and not is_ours:
                    yield from _of_file(each, _printable(name))
        elif path.is_file():
            yield from _of_file(path, _printable(path if len(paths) > 1 else pathlib.Path(path.name)))
        else:
            raise InvalidValueError(Phrase("{name} cannot be read: {reason}", name=os.fspath(path), reason="no such file"))


def _printable(path: pathlib.Path) -> str:
    """The name of a file as text, whatever its bytes are."""
    return os.fsencode(path.as_posix()).decode("utf-8", errors="replace")


def _of_file(path: pathlib.Path, name: str) -> Iterator[Page]:
    try:
        data = path.read_bytes()
    except OSError as error:
        yield Page(name, b"", fault=f"it cannot be read: {error.strerror}")
        return
    if path.suffix.lower() != _LIST:
        yield Page(name, data)
        return
    for number, line in enumerate(data.decode("utf-8", errors="replace").split("\n"), start=1):
        if line.strip():
            yield _of_line(line, f"{name}:{number}")


def _of_line(line: str, place: str) -> Page:
    try:
        table = json.loads(line)
        text = table.get("text") or table["html"]
        return Page(place, text.encode("utf-8", "replace"), table)
    except (ValueError, KeyError, AttributeError, RecursionError):
        return Page(place, b"", fault='this line is no JSON object with "text" or "html"')
