"""The timeline that ships with the package, and `load`."""

from __future__ import annotations

import os
import pathlib

from diplotimeline.errors import DataFileError
from diplotimeline.model.timeline import Timeline
from diplotimeline.sources.csvfile import check_csv
from diplotimeline.sources.datafile import Checked, check_file

_PACKAGED = pathlib.Path(__file__).parent.parent / "data" / "events.toml"
_CHECKOUT = pathlib.Path(__file__).parents[3] / "data" / "events.toml"


def curated_path() -> pathlib.Path:
    """Where the shipped data file lies: inside an installed package, else in the checkout that it runs from."""
    return _PACKAGED if _PACKAGED.exists() else _CHECKOUT


def load(path: str | os.PathLike[str] | None = None) -> Timeline:
    """The timeline in a data file (TOML) or in a CSV of ours; without a path the one that ships with the package.

    Raises:
        DataFileError: everything wrong with the file, with places.
    """
    checked = check(path)
    if checked.timeline is None:
        raise DataFileError(checked.errors)
    return checked.timeline


def check(path: str | os.PathLike[str] | None = None, *, with_memory: bool = True) -> Checked:
    """The same with every problem and doubt; the memory beside a data file may be left unread.

    Raises:
        DataFileError: the file cannot be read at all.
    """
    given = curated_path() if path is None else path
    return check_csv(given) if is_csv(given) else check_file(given, with_memory=with_memory)


def is_csv(path: str | os.PathLike[str]) -> bool:
    """Whether a file is taken for a CSV: by the ending of its name."""
    return os.fspath(path).casefold().endswith(".csv")
