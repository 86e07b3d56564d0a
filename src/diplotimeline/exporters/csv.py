"""CSV (RFC 4180): one row an event, for programs (profile data) or for spreadsheets (profile excel)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from attrs import frozen

from diplotimeline.exporters.options import language_option, option
from diplotimeline.exporters.protocol import LeftOut
from diplotimeline.exporters.refusing import kept, refused, strict_option
from diplotimeline.exporters.spreadsheet import fitting
from diplotimeline.exporters.text import clean
from diplotimeline.model.columns import COLUMNS, Column
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'")
_BOM = "\ufeff"


@frozen
class CsvExporter:
    """A table with a header, CRLF line ends and every cell of text in NFC.

    Profile ``data``: UTF-8 without BOM, comma, no guard. Profile ``excel``: with BOM, and a leading apostrophe before
    text that a spreadsheet would take for a formula (and before an apostrophe, so that it can be undone); ids, codes
    and dates are never touched. ``delimiter`` ";" is what Excel expects where the comma is the decimal sign.
    """

    media_type: ClassVar[str] = "text/csv; charset=utf-8; header=present"
    suffix: ClassVar[str] = ".csv"

    language: Literal["vi", "en"] = language_option()
    profile: Literal["data", "excel"] = option("data", "for programs, or for spreadsheets (BOM, formula guard)")
    delimiter: Literal[",", ";", "\t"] = option(",", "what stands between cells")
    strict: bool = strict_option()

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """The table in chunks, a row a chunk."""
        start = _BOM if self.profile == "excel" else ""
        yield (start + self._row(column.name for column in COLUMNS)).encode()
        yield from kept(timeline, self._record, strict=self.strict)

    def left_out(self, timeline: Timeline) -> tuple[LeftOut, ...]:
        """The events that the table cannot hold, each with the reason."""
        return tuple(refused(timeline, self._record))

    def _record(self, event: Event) -> bytes:
        cells = [(column, column.read(event, self.language)) for column in COLUMNS]
        # Ids, codes, dates are ours: there is nothing to clean and nothing to guard against.
        return self._row(
            [text if column.ours or not text else self._cell(column, text, event) for column, text in cells]
        ).encode()

    def _row(self, cells: Iterable[str]) -> str:
        line = io.StringIO()
        csv.writer(line, delimiter=self.delimiter, lineterminator="\r\n").writerow(cells)
        return line.getvalue()

    def _cell(self, column: Column, text: str, event: Event) -> str:
        text = clean(text)
        if self.profile == "data":
            return text
        if text.startswith(_FORMULA_STARTS):
            text = f"'{text}"
        return fitting(column, text, event)
