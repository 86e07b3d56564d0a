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


def check(path: str | os.PathLike[str] | None = None) -> Checked:
    """The same with every problem and doubt.

    Raises:
        DataFileError: the file cannot be read at all.
    """
    if path is None:
        return check_file(curated_path())
    return check_csv(path) if os.fspath(path).casefold().endswith(".csv") else check_file(path)
