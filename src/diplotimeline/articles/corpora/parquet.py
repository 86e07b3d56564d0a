"""The tables of a run as Parquet, for DuckDB, pandas and Spark."""

from __future__ import annotations

import contextlib
import importlib
import pathlib
import sqlite3
from typing import Any

from diplotimeline.errors import DiplotimelineError
from diplotimeline.files import write_atomically

TABLES = ("articles", "events", "parties", "people", "topics", "evidence", "doubts", "matches", "dates", "failures")


def write_parquet(database: pathlib.Path, folder: pathlib.Path) -> tuple[pathlib.Path, ...]:
    """Write each table of a run's database as a Parquet file of its name.

    Args:
        database: the database.
        folder: where the files go.

    Raises:
        DiplotimelineError: the extra "parquet" is not installed.
        WriteError: a file cannot be written.
    """
    try:
        arrow: Any = importlib.import_module("pyarrow")  # it has no types that mypy could read
        parquet: Any = importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise DiplotimelineError("Parquet needs pyarrow", hint='pip install "diplotimeline[parquet]"') from error
    with contextlib.closing(sqlite3.connect(database)) as source:
        return tuple(_write(source, name, folder, arrow, parquet) for name in TABLES)


def _write(source: sqlite3.Connection, name: str, folder: pathlib.Path, arrow: Any, parquet: Any) -> pathlib.Path:
    rows = source.execute(f"SELECT * FROM {name}")  # noqa: S608 - names of our own
    columns = [column for column, *_ in rows.description]
    values = list(zip(*rows, strict=True)) or [()] * len(columns)
    table = arrow.table({column: arrow.array(each) for column, each in zip(columns, values, strict=True)})
    sink = arrow.BufferOutputStream()
    parquet.write_table(table, sink)
    path = folder / f"{name}.parquet"
    write_atomically(path, [sink.getvalue().to_pybytes()])
    return path
