"""Writing a file whole or not at all, and only if its bytes change."""

from __future__ import annotations

import contextlib
import filecmp
import os
import pathlib
import tempfile
from collections.abc import Iterable, Iterator
from typing import IO

from diplotimeline.errors import WriteError


def written(path: str | os.PathLike[str], chunks: Iterable[bytes]) -> bool:
    """Put the chunks in place of the file; False if it held just these bytes, and then it keeps its time too.

    A link is followed; what is no plain file (a device, a pipe) is written into and never replaced.

    Raises:
        WriteError: the file cannot be written; what was there before still is.
    """
    target = pathlib.Path(path).resolve()
    if target.exists() and not target.is_file():
        return _poured(target, chunks)
    with _beside(target) as (file, temporary):
        try:
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())
            file.close()
            if target.is_file() and filecmp.cmp(temporary, target, shallow=False):
                return False
            temporary.replace(target)
        except OSError as error:
            raise WriteError(f"{target} cannot be written: {error.strerror or error}") from error
    return True


def _poured(target: pathlib.Path, chunks: Iterable[bytes]) -> bool:
    try:
        with target.open("wb") as file:
            file.writelines(chunks)
    except OSError as error:
        raise WriteError(f"{target} cannot be written: {error.strerror or error}") from error
    return True


@contextlib.contextmanager
def _beside(target: pathlib.Path) -> Iterator[tuple[IO[bytes], pathlib.Path]]:
    """A temporary file in the target's folder, readable by all as a plain new file is; gone at the end."""
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    except OSError as error:
        raise WriteError(f"{target} cannot be written: {error.strerror or error}") from error
    temporary = pathlib.Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            temporary.chmod(0o644)
            yield file, temporary
    finally:
        temporary.unlink(missing_ok=True)
