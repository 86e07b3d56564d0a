"""Files as articles: plain text, saved pages, and lists of articles in JSON, one a line."""

from __future__ import annotations

import datetime
import json
import os
import pathlib
import re
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from diplotimeline.articles.article import Article
from diplotimeline.articles.encodings import decoded
from diplotimeline.articles.page import article_of_page, publisher_of
from diplotimeline.errors import DiplotimelineError, InvalidValueError
from diplotimeline.phrases import Phrase

STANDARD_INPUT = "-"
KNOWN = ("url", "title", "publisher", "language", "published", "published_basis")
"""What may be known of an article: the options of the program, and the keys of a line of JSON."""

_LIST = ".jsonl"
_COMMENT = re.compile("<!--.*?-->", re.DOTALL)
_PAGE = re.compile(
    r"\s*<(?:\?xml|!doctype|html|head|body|meta|title|link|script|article|main|div|section|p|h[1-6]|table)\b", re.IGNORECASE
)
_HEAD = 20_000
"""Letters in which a page shows that it is one."""


def articles_in(path: str | os.PathLike[str], **known: Any) -> Iterator[Article]:
    """The articles of a file: one of a text or a page, one a line of a list (.jsonl).

    Args:
        path: the file, or "-" for standard input.
        known: what is known of the article: fields of `Article`; of a list they hold where a line says nothing.

    Raises:
        InvalidValueError: the file cannot be read as an article; the message says which.
        DiplotimelineError: a page, and the extra "articles" is not installed.
    """
    name = os.fspath(path)
    data, saved = _content(name)
    if name.endswith(_LIST) or (name == STANDARD_INPUT and data.lstrip()[:1] == b"{"):
        yield from _listed(data.decode("utf-8", errors="replace"), name, known)
        return
    given = {key: value for key, value in known.items() if value is not None}
    try:
        yield article_of(data, saved=saved, **{"id": pathlib.PurePath(name).name, **given})
    except InvalidValueError as error:
        raise InvalidValueError(Phrase("{name}: {message}", name=name, message=error.message), hint=error.hint) from error


def article_of(data: bytes | str, *, saved: datetime.date | None = None, **known: Any) -> Article:
    """The article of a text or a page.

    Args:
        data: its content.
        saved: the day on which a page was saved.
        known: fields of `Article`.

    Raises:
        InvalidValueError: there is no article in it.
    """
    text = decoded(data) if isinstance(data, bytes) else data
    if _PAGE.match(_COMMENT.sub(" ", text[:_HEAD])):
        return article_of_page(data, saved=saved, **known)
    publisher = known.get("publisher") or publisher_of(known.get("url"))
    return Article(text, **{**known, "publisher": publisher})


def _content(name: str) -> tuple[bytes, datetime.date | None]:
    """The bytes of a file, and the day on which it was written."""
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read(), None
    path = pathlib.Path(name)
    try:
        written = datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC).date()
        return path.read_bytes(), written
    except OSError as error:
        raise InvalidValueError(Phrase("{name} cannot be read: {reason}", name=name, reason=error.strerror or "")) from error


def _listed(text: str, name: str, known: Mapping[str, Any]) -> Iterator[Article]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield _of_line(line, known)
        except DiplotimelineError as error:
            message = Phrase("{name}:{number}: {message}", name=name, number=number, message=error.message)
            raise InvalidValueError(message, hint=error.hint) from error


def _of_line(line: str, known: Mapping[str, Any]) -> Article:
    try:
        table = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InvalidValueError("this line is no JSON", hint="one object a line, with text or html") from error
    if not isinstance(table, dict) or not isinstance(table.get("text") or table.get("html"), str):
        raise InvalidValueError("there is no article in it", hint='a "text" or "html", and what is known: url, title, …')
    given = {key: table.get(key) if table.get(key) is not None else known.get(key) for key in KNOWN}
    found = {key: value for key, value in given.items() if value is not None}
    name = None if table.get("id") is None else str(table["id"])
    if table.get("text"):
        return article_of(table["text"], id=name, **found)
    return article_of_page(table["html"], id=name, **found)
