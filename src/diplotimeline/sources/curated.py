"""The timeline that ships with the package, and `load`."""

from __future__ import annotations

import os
import pathlib

from diplotimeline.model.timeline import Timeline
from diplotimeline.sources.datafile import load_file

_PACKAGED = pathlib.Path(__file__).parent.parent / "data" / "events.toml"
_CHECKOUT = pathlib.Path(__file__).parents[3] / "data" / "events.toml"


def curated_path() -> pathlib.Path:
    """Where the shipped data file lies: inside an installed package, else in the checkout that it runs from."""
    return _PACKAGED if _PACKAGED.exists() else _CHECKOUT


def load(path: str | os.PathLike[str] | None = None) -> Timeline:
    """The timeline in a data file; without a path the one that ships with the package.

    Raises:
        DataFileError: everything wrong with the file, with places.
    """
    return load_file(curated_path() if path is None else path)
