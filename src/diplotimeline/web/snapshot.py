"""A published folder as it is served: all of one state of it, held in memory."""

from __future__ import annotations

import datetime
import gzip
import hashlib
import pathlib
import time
from collections.abc import Mapping

from attrs import frozen

from diplotimeline.errors import DiplotimelineError
from diplotimeline.web.manifest import MANIFEST, Listed, read_manifest

_SMALLEST_GZIPPED = 256
_LARGEST_FILE = 512 * 1024 * 1024
_WITHOUT_LIST = "application/json; charset=utf-8"
Mark = tuple[int, int, int]


class ChangingError(DiplotimelineError):
    """The folder is just being written: not every file is there as listed."""


@frozen
class Representation:
    """The bytes that are sent, how they are encoded, and their strong entity tag."""

    data: bytes
    encoding: str | None
    etag: str


@frozen
class Page:
    """A file of the folder: its type, its last change in whole seconds, and the ways in which it can be sent."""

    media_type: str
    sha256: str
    changed: datetime.datetime
    plain: Representation
    gzipped: Representation | None


@frozen
class Snapshot:
    """One state of a folder: name → page, and the mark by which another state is told."""

    pages: Mapping[str, Page]
    mark: Mark


def mark_of(folder: pathlib.Path) -> Mark | None:
    """What changes whenever the list of the folder does; None while there is none."""
    try:
        found = (folder / MANIFEST).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def snapshot(folder: pathlib.Path, before: Snapshot | None = None) -> Snapshot:
    """The folder as it is now. Only what its list names is in it, and every file has just the bytes that are listed.

    Args:
        folder: a published folder.
        before: an earlier state, whose unchanged pages are kept as they are.

    Raises:
        ChangingError: a file is not as listed, most likely not yet.
        DiplotimelineError: it is not a published folder, or cannot be read.
    """
    mark = mark_of(folder)
    listed = read_manifest(folder)
    known = {} if before is None else before.pages
    pages = {name: _page(folder, name, each, known.get(name)) for name, each in listed.items()}
    try:
        own = Listed.of((folder / MANIFEST).read_bytes(), _WITHOUT_LIST)
    except OSError as error:
        raise ChangingError(f"{folder} is just being published") from error
    pages[MANIFEST] = _page(folder, MANIFEST, own, known.get(MANIFEST))
    if mark is None or mark_of(folder) != mark:
        raise ChangingError(f"{folder} is just being published")
    return Snapshot(pages, mark)


def _page(folder: pathlib.Path, name: str, listed: Listed, before: Page | None) -> Page:
    if before is not None and (before.sha256, before.media_type) == (listed.sha256, listed.media_type):
        return before
    path = folder / name
    try:
        if listed.size > _LARGEST_FILE or path.stat().st_size != listed.size:
            raise ChangingError(f"{path} has not the size that is listed")
        data = path.read_bytes()
        seconds = int(path.stat().st_mtime)
    except OSError as error:
        raise ChangingError(f"{path} cannot be read: {error.strerror or error}") from error
    if hashlib.sha256(data).hexdigest() != listed.sha256:
        raise ChangingError(f"{path} has not the bytes that are listed")
    changed = datetime.datetime.fromtimestamp(max(seconds, 0), datetime.UTC)
    if before is not None:  # other bytes never have the same time, nor an earlier one
        changed = max(changed, before.changed + datetime.timedelta(seconds=1))
    changed = min(changed, datetime.datetime.fromtimestamp(int(time.time()), datetime.UTC))  # RFC 9110 8.8.2.1
    tag = listed.sha256[:32]
    return Page(
        listed.media_type, listed.sha256, changed, Representation(data, None, f'"{tag}"'), _gzipped(data, f'"{tag}-gzip"')
    )


def _gzipped(data: bytes, etag: str) -> Representation | None:
    """The bytes compressed, the same on every run; None where that gains nothing."""
    if len(data) < _SMALLEST_GZIPPED:
        return None
    packed = gzip.compress(data, compresslevel=6, mtime=0)
    return Representation(packed, "gzip", etag) if len(packed) < len(data) else None
