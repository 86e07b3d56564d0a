"""Writing a file whole or not at all, and only if its bytes change."""

from __future__ import annotations

import contextlib
import errno
import filecmp
import importlib
import os
import pathlib
import tempfile
from collections.abc import Container, Iterable, Iterator
from types import ModuleType
from typing import IO

from diplotimeline.errors import WriteError

fcntl: ModuleType | None
try:
    fcntl = importlib.import_module("fcntl")
except ImportError:  # Windows has none, and there nobody waits
    fcntl = None

_SECOND = 1_000_000_000
_NEAR = 60
_TEMPORARY = ".tmp"


def write_atomically(path: str | os.PathLike[str], chunks: Iterable[bytes], *, lasting: bool = True) -> bool:
    """Put the chunks in place of the file; False if it held just these bytes, and then it keeps its time too.

    A link is followed; what is not a plain file (a device, a pipe) is written into and never replaced. ``lasting`` waits
    until the bytes are on the disk, so that they survive a loss of power.

    Raises:
        WriteError: the file cannot be written; what was there before still is.
    """
    target = pathlib.Path(path).resolve()
    if target.exists() and not target.is_file():
        return _write_through(target, chunks)
    with _beside(target) as (file, temporary):
        try:
            file.writelines(chunks)
            file.flush()
            if target.is_file() and filecmp.cmp(temporary, target, shallow=False):
                return False
            if lasting:
                os.fsync(file.fileno())
            file.close()
            _advance(temporary, target)
            temporary.replace(target)
        except OSError as error:
            raise WriteError(f"{target} cannot be written: {error.strerror or error}") from error
    return True


def move_into_place(waiting: pathlib.Path, path: pathlib.Path) -> None:
    """Put a file that is written into the place of another, whole or not at all.

    A link is followed; what is not a plain file (a device, a pipe) is written into and never replaced.

    Raises:
        WriteError: it cannot be put there; what was there before still is.
    """
    if path.is_symlink() or (path.exists() and not path.is_file()):
        write_atomically(path, [waiting.read_bytes()], lasting=False)
        return
    try:
        _advance(waiting, path)
        waiting.replace(path)
    except OSError as error:
        if error.errno == errno.EXDEV:  # on another disk it is copied
            write_atomically(path, [waiting.read_bytes()], lasting=False)
            return
        raise WriteError(f"{path} cannot be written: {error.strerror or error}") from error


def _advance(temporary: pathlib.Path, target: pathlib.Path) -> None:
    """See that other bytes have a later time in whole seconds too: HTTP dates have no finer ones."""
    if target.exists():
        before, now = target.stat().st_mtime_ns // _SECOND, temporary.stat().st_mtime_ns // _SECOND
        if before - _NEAR < now <= before:  # one that lies further ahead is wrong, and not followed
            os.utime(temporary, ns=((before + 1) * _SECOND, (before + 1) * _SECOND))


def remove_leftovers(folder: pathlib.Path, names: Container[str]) -> None:
    """Remove what a program that was killed left beside the files of these names in a folder."""
    for leftover in folder.glob(f".*{_TEMPORARY}"):
        name, dot, _ = leftover.name.removeprefix(".").removesuffix(_TEMPORARY).rpartition(".")
        if dot and name in names:
            with contextlib.suppress(OSError):
                leftover.unlink()


@contextlib.contextmanager
def exclusive_lock(folders: Iterable[pathlib.Path]) -> Iterator[None]:
    """Wait until no other process that asks the same works in these folders; a killed one holds nothing."""
    with contextlib.ExitStack() as held:
        for folder in sorted({folder.resolve() for folder in folders}):
            held.enter_context(_lock(folder))
        yield


@contextlib.contextmanager
def _lock(folder: pathlib.Path) -> Iterator[None]:
    try:
        handle = os.open(folder, os.O_RDONLY) if fcntl is not None else None
    except OSError:  # whoever writes into it will say what is wrong
        handle = None
    if fcntl is None or handle is None:
        yield
        return
    try:
        with contextlib.suppress(OSError):  # a file system without locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _write_through(target: pathlib.Path, chunks: Iterable[bytes]) -> bool:
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
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=_TEMPORARY)
    except OSError as error:
        raise WriteError(f"{target} cannot be written: {error.strerror or error}") from error
    temporary = pathlib.Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            temporary.chmod(0o644)
            yield file, temporary
    finally:
        temporary.unlink(missing_ok=True)
