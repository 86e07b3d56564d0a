"""JSON of all that a timeline holds, without loss: `diplotimeline.load` reads it back as an equal timeline."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, ClassVar

from attrs import frozen

from diplotimeline.exporters.options import Speaking
from diplotimeline.model.timeline import Timeline


@frozen
class DumpExporter(Speaking):
    """All that the timeline holds as JSON, under the keys of the data file, with what subscribers were told.

    It is the same in every language, so that ``language`` changes nothing.
    """

    media_type: ClassVar[str] = "application/json; charset=utf-8"
    suffix: ClassVar[str] = ".dump.json"

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """The file in chunks: a table a line, so that two of them compare well."""
        tables = timeline.to_dict()
        between = "{\n"
        for key, table in tables.items():
            yield f"{between}{_text(key)}: ".encode()
            yield from _rows(table)
            between = ",\n"
        yield b"\n}\n"


def _rows(table: Any) -> Iterator[bytes]:
    """A list of tables an item a line, anything else on one."""
    if not isinstance(table, list):
        yield _text(table).encode(errors="replace")
        return
    between = "[\n"
    for item in table:
        yield f"{between}{_text(item)}".encode(errors="replace")
        between = ",\n"
    yield b"\n]"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
