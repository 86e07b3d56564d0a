"""What a publisher adds to the pages: a logo, a style sheet, further pages; read from the folder of the data file alone."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator, Mapping

import lxml.html
from attrs import field, frozen

from diplotimeline.errors import DiplotimelineError
from diplotimeline.exporters.text import one_line
from diplotimeline.model.info import TimelineInfo
from diplotimeline.model.values import IMAGES

EXTRA_STYLE = "assets/extra.css"
_LOGO = "assets/logo"


@frozen
class OwnFile:
    """A file as it is published: its name, bytes and media type."""

    name: str
    data: bytes
    media_type: str


@frozen
class OwnPage:
    """A further page in one language: its title, and the HTML below that."""

    title: str
    content: str


@frozen
class OwnFiles:
    """What a publisher adds. ``pages`` are by name and language."""

    logo: OwnFile | None = None
    style: OwnFile | None = None
    pages: Mapping[tuple[str, str], OwnPage] = field(factory=dict)


def read_own_files(info: TimelineInfo, beside: pathlib.Path | None) -> OwnFiles:
    """The files that a timeline names.

    Args:
        info: names them.
        beside: the folder of the data file, in which they are; None if it is in none.

    Raises:
        DiplotimelineError: a file is not there, not in that folder, or no text that can be read.
    """
    return OwnFiles(_logo(info, beside), _style(info, beside), dict(_pages(info, beside)))


def _logo(info: TimelineInfo, beside: pathlib.Path | None) -> OwnFile | None:
    if info.logo is None:
        return None
    ending = pathlib.PurePosixPath(info.logo).suffix.lower()
    return OwnFile(_LOGO + ending, _read(info.logo, "logo", beside), IMAGES[ending])


def _style(info: TimelineInfo, beside: pathlib.Path | None) -> OwnFile | None:
    if info.extra_css is None:
        return None
    return OwnFile(EXTRA_STYLE, _read(info.extra_css, "extra_css", beside), "text/css; charset=utf-8")


def _pages(info: TimelineInfo, beside: pathlib.Path | None) -> Iterator[tuple[tuple[str, str], OwnPage]]:
    for path in info.pages:
        for language in info.languages:
            file = f"{path}.{language}.html"
            yield (pathlib.PurePosixPath(path).name, language), _page(_read(file, "pages", beside), file)


def _page(data: bytes, file: str) -> OwnPage:
    """A page begins with its h1."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DiplotimelineError(f"timeline.pages: {file} is not UTF-8", hint="save it as UTF-8") from error
    head, found, content = text.partition("</h1>")
    if not found or not head.lstrip().startswith("<h1>"):
        raise DiplotimelineError(f"timeline.pages: {file} has no title", hint="begin it with <h1>…</h1>")
    title = "".join(map(str, lxml.html.fromstring(head + found).itertext()))
    return OwnPage(one_line(title), content.strip())


def _read(name: str, field_name: str, beside: pathlib.Path | None) -> bytes:
    """The bytes of a file; a link that leads out of the folder is not followed."""
    if beside is None:
        raise DiplotimelineError(f"timeline.{field_name}: where {name} is, is not known", hint="publish(…, beside=folder)")
    path = (beside / name).resolve()
    if not path.is_relative_to(beside.resolve()):
        raise DiplotimelineError(f"timeline.{field_name}: {beside / name} leads out of the folder of the data file")
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"timeline.{field_name}: {beside / name} cannot be read: {error.strerror or error}"
        raise DiplotimelineError(message, hint="its name counts from the folder of the data file") from error
