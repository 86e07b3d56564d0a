"""JSON of all that a timeline holds, without loss: `diplotimeline.load` reads it back as an equal timeline."""

from __future__ import annotations

import json
import re
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
        self.speaks(timeline)  # a language that there are no words in is refused here as elsewhere
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
        yield _text(table).encode()
        return
    between = "[\n"
    for item in table:
        yield f"{between}{_text(item)}".encode()
        between = ",\n"
    yield b"\n]"


_NOT_FOR_TEXT = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


def _text(value: object) -> str:
    """JSON; signs that no text file should hold are escaped, and so come back as they were."""
    return _NOT_FOR_TEXT.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
