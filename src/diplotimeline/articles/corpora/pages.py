"""The pages of a corpus: files, folders and lists of articles, in an order that is the same each time."""

from __future__ import annotations

import json
import os
import pathlib
from collections.abc import Iterable, Iterator

from diplotimeline.articles.corpora.work import Page
from diplotimeline.errors import InvalidValueError
from diplotimeline.phrases import Phrase

_ENDINGS = (".html", ".htm", ".txt")
_LIST = ".jsonl"


def pages_in(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Page]:
    """The pages of files, of folders with all below them, and of lists of articles (.jsonl), one after the other.

    Args:
        paths: files and folders, in their order; what is in a folder is sorted by name.

    Raises:
        InvalidValueError: a file is not there.
    """
    for path in map(pathlib.Path, paths):
        if path.is_dir():
            for each in sorted(path.rglob("*")):
                if each.suffix.lower() in (*_ENDINGS, _LIST):
                    yield from _of_file(each, each.relative_to(path).as_posix())
        elif path.is_file():
            yield from _of_file(path, path.name)
        else:
            raise InvalidValueError(Phrase("{name} cannot be read: {reason}", name=os.fspath(path), reason="no such file"))


def _of_file(path: pathlib.Path, name: str) -> Iterator[Page]:
    if path.suffix.lower() != _LIST:
        yield Page(name, path.read_bytes())
        return
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _of_line(line, f"{name}:{number}")


def _of_line(line: str, place: str) -> Page:
    try:
        table = json.loads(line)
        text = table.get("text") or table["html"]
        return Page(str(table.get("id") or place), text.encode(), table)
    except (ValueError, KeyError, AttributeError):
        return Page(place, b"", fault='this line is no JSON object with "text" or "html"')
