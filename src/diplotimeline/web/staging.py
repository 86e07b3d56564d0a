"""Where files wait until all are made: what goes wrong before that has changed nothing, and memory holds one at a time."""

from __future__ import annotations

import contextlib
import pathlib
import shutil
from collections.abc import Iterator, Mapping

from diplotimeline.errors import WriteError
from diplotimeline.files import move_into_place
from diplotimeline.web.contents import Content
from diplotimeline.web.manifest import Listed, is_as_listed

_FOLDER = ".staging"


class Staging:
    """The files that will be in a folder: those that change wait in one of its own."""

    def __init__(self, target: pathlib.Path) -> None:
        self._target = target
        self._waiting: dict[str, pathlib.Path] = {}
        self._listed: dict[str, Listed] = {}

    @property
    def listed(self) -> Mapping[str, Listed]:
        """Name → file, of all that were taken."""
        return self._listed

    def take(self, name: str, content: Content) -> None:
        """Take a file; one that the folder holds already need not wait.

        Raises:
            WriteError: there is no room for it.
        """
        listed = self._listed[name] = Listed.of(content.data, content.media_type)
        if is_as_listed(self._target / name, listed):
            return
        waiting = self._target / _FOLDER / str(len(self._waiting))
        try:
            if not self._waiting:
                waiting.parent.mkdir(exist_ok=True)
            waiting.write_bytes(content.data)
            waiting.chmod(0o644)  # readable by the web server, whatever the umask
        except OSError as error:
            raise WriteError(f"{self._target / name} cannot be written: {error.strerror or error}") from error
        self._waiting[name] = waiting

    def put_in_place(self) -> frozenset[str]:
        """Put every file that waits in its place.

        Returns:
            The names of the files that changed.

        Raises:
            WriteError: a file cannot be written; what was there before still is.
        """
        for name, waiting in self._waiting.items():
            move_into_place(waiting, self._target / name)
        return frozenset(self._waiting)


@contextlib.contextmanager
def staging(target: pathlib.Path) -> Iterator[Staging]:
    """Where the files of a folder wait, cleared before, should a program have been killed, and after.

    Args:
        target: the folder; nobody else writes into it meanwhile.
    """
    shutil.rmtree(target / _FOLDER, ignore_errors=True)
    try:
        yield Staging(target)
    finally:
        shutil.rmtree(target / _FOLDER, ignore_errors=True)
