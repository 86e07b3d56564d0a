"""What a published folder is made of, as one digest: as long as it is the same, so is every file."""

from __future__ import annotations

import datetime
import hashlib
import importlib.metadata
import json
import pathlib
from collections.abc import Iterator, Sequence

from diplotimeline.exporters import exporter
from diplotimeline.model.timeline import Timeline
from diplotimeline.web.own_files import OwnFiles
from diplotimeline.web.selections import to_come

_WRITERS = ("diplotimeline", "icalendar", "feedgen", "Jinja2", "lxml", "segno", "tzdata", "XlsxWriter")
"""Packages another version of which may write other bytes."""


def digest_of_inputs(
    timeline: Timeline, today: datetime.date, also: Sequence[str], own: OwnFiles, templates: pathlib.Path | None
) -> str:
    """The SHA-256 of all that a folder is made of, in hexadecimal digits.

    Args:
        timeline: what is published, with what subscribers were told.
        today: what ended before it is not upcoming.
        also: names of further formats.
        own: what the publisher adds to the pages.
        templates: the folder of somebody's own templates.
    """
    digest = hashlib.sha256()
    for part in _inputs(timeline, today, also, own, templates):
        digest.update(part)
        digest.update(b"\0")
    return digest.hexdigest()


def _inputs(
    timeline: Timeline, today: datetime.date, also: Sequence[str], own: OwnFiles, templates: pathlib.Path | None
) -> Iterator[bytes]:
    # Not the day itself: a day on which nothing comes to pass changes no file.
    yield from (event.id.encode() for event in to_come(timeline, today))
    yield b""
    yield from (name.encode() for name in also)
    yield from (f"{name} {_version(name)}".encode() for name in _WRITERS)
    yield from exporter("dump")(timeline)
    # The words of a language may come from another package, in another version.
    for language in timeline.info.languages:
        yield json.dumps(timeline.info.words.tables(language), sort_keys=True).encode()
    for file in (own.logo, own.style):
        yield b"" if file is None else file.name.encode() + file.data
    for (name, language), page in own.pages.items():
        yield f"{name} {language} {page.title} {page.content}".encode()
    if templates is not None:
        for path in sorted(each for each in templates.rglob("*") if each.is_file()):
            yield path.relative_to(templates).as_posix().encode()
            yield path.read_bytes()


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:  # run from a checkout
        return ""
