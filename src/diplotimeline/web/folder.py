"""The published folder: which files it holds, written whole or not at all and only where their bytes change."""

from __future__ import annotations

import os
import pathlib
from typing import Any

from attrs import evolve, frozen

from diplotimeline.errors import WriteError
from diplotimeline.exporters import export
from diplotimeline.exporters.files import written
from diplotimeline.exporters.ics import IcsExporter
from diplotimeline.exporters.protocol import LeftOut
from diplotimeline.exporters.text import ascii_url
from diplotimeline.model.timeline import Timeline
from diplotimeline.web import index
from diplotimeline.web.files import PUBLICATIONS, Publication, address


@frozen
class PublishedFile:
    """A file of the folder, its size in bytes, and whether it changed."""

    path: pathlib.Path
    size: int
    changed: bool


@frozen
class Published:
    """What `publish` did: the files, and the events that have no place in the calendar."""

    files: tuple[PublishedFile, ...]
    left_out: tuple[LeftOut, ...]


def publish(timeline: Timeline, folder: str | os.PathLike[str], *, url: str | None = None) -> Published:
    """Write everything that subscribers need into one folder.

    All formats are made before the first file is touched, so that an event which a format cannot hold changes nothing.

    Args:
        timeline: what is published.
        folder: made if it does not exist.
        url: the address under which the folder will be found; overrides that of the timeline.

    Raises:
        ExportError: an event that a format cannot hold.
        WriteError: the folder or a file in it cannot be written.
        DiplotimelineError: the address is no web address.
    """
    if url is not None:
        timeline = evolve(timeline, imprint=evolve(timeline.imprint, url=ascii_url(url)))
    target = pathlib.Path(folder)
    contents = {each.name: export(timeline, each.format, **_options(each, timeline)) for each in PUBLICATIONS}
    contents["index.html"] = index.page(timeline).encode()
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"{target} cannot be made: {error.strerror or error}") from error
    files = (PublishedFile(target / name, len(data), written(target / name, [data])) for name, data in contents.items())
    return Published(tuple(files), IcsExporter().placeless(timeline))


def _options(publication: Publication, timeline: Timeline) -> dict[str, Any]:
    options = {"language": publication.language, **publication.options}
    if timeline.imprint.url and publication.format in ("ics", "rss", "atom"):
        options["self_url"] = address(timeline.imprint.url, publication.name)
    return options
