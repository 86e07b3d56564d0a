"""The list of a published folder: its files with their types and hashes, written last.

Whoever serves the folder takes up a new state of it only when every file is there just as listed, and so never half of it;
whoever publishes again knows by it which files are its own.
"""

from __future__ import annotations

import hashlib
import json
import pathlib
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from diplotimeline.errors import DiplotimelineError

MANIFEST = "publication.json"
_VERSION = 1


@frozen
class Listed:
    """One file: its media type, its size in bytes, the SHA-256 of its bytes in hexadecimal digits."""

    media_type: str
    size: int
    sha256: str

    @classmethod
    def of(cls, data: bytes, media_type: str) -> Listed:
        """What is listed of a file with these bytes."""
        return cls(media_type, len(data), hashlib.sha256(data).hexdigest())


def manifest_text(files: Mapping[str, Listed], made_of: str) -> bytes:
    """The list as JSON, by name; ``made_of`` is the digest of all that the files were made of."""
    listed = {name: {"type": each.media_type, "size": each.size, "sha256": each.sha256} for name, each in sorted(files.items())}
    return f"{json.dumps({'version': _VERSION, 'made_of': made_of, 'files': listed}, indent=1)}\n".encode()


def was_made_of(folder: pathlib.Path) -> str | None:
    """The digest of all that the files of a folder were made of; None if that is not told."""
    try:
        told = json.loads((folder / MANIFEST).read_bytes())["made_of"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return told if isinstance(told, str) else None


def is_intact(folder: pathlib.Path, files: Mapping[str, Listed]) -> bool:
    """Whether every file of a list is there with its bytes."""
    return all(is_as_listed(folder / name, listed) for name, listed in files.items())


def is_as_listed(path: pathlib.Path, listed: Listed) -> bool:
    """Whether a file is there with the bytes that are listed of it."""
    try:
        if path.stat().st_size != listed.size:
            return False
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == listed.sha256
    except OSError:
        return False


def read_manifest(folder: pathlib.Path) -> Mapping[str, Listed]:
    """Name → file of a published folder.

    Raises:
        DiplotimelineError: there is no list, or it is damaged.
    """
    path = folder / MANIFEST
    try:
        data = json.loads(path.read_bytes())
        if data["version"] != _VERSION:
            raise DiplotimelineError(f"{path} is of version {data['version']}", hint="use the program that published it")
        return {_checked(name, path): _listed(each) for name, each in data["files"].items()}
    except FileNotFoundError as error:
        hint = f"diplotimeline publish --to {folder}"
        raise DiplotimelineError(f"{folder} is not a published folder: it has no {MANIFEST}", hint=hint) from error
    except OSError as error:
        raise DiplotimelineError(f"{path} cannot be read: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise DiplotimelineError(f"{path} is damaged", hint=f"publish again: diplotimeline publish --to {folder}") from error


def _listed(value: Any) -> Listed:
    media_type, size, sha256 = value["type"], value["size"], value["sha256"]
    if not (isinstance(media_type, str) and media_type.isprintable() and isinstance(size, int) and isinstance(sha256, str)):
        raise TypeError
    return Listed(media_type, size, sha256)


def _checked(name: str, path: pathlib.Path) -> str:
    """A name that stays inside the folder."""
    is_text = not any("\ud800" <= letter <= "\udfff" for letter in name)
    if (
        not is_text
        or not name
        or name.startswith("/")
        or "\\" in name
        or "\0" in name
        or {"", ".", ".."} & set(name.split("/"))
    ):
        raise DiplotimelineError(f'{path} lists "{name!a:.80}", which is not a file of the folder')
    return name
