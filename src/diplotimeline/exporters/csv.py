"""CSV (RFC 4180): one row an event, for programs (profile data) or for spreadsheets (profile excel)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from attrs import frozen

from diplotimeline.exporters.options import Speaking, option
from diplotimeline.exporters.protocol import Skipped
from diplotimeline.exporters.rejecting import encode_valid, find_rejected, strict_option
from diplotimeline.exporters.spreadsheet import fitting
from diplotimeline.exporters.text import clean
from diplotimeline.model.columns import Column, columns_of
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'")
_BOM = "\ufeff"


@frozen
class CsvExporter(Speaking):
    """A table with a header, CRLF line ends and every cell of text in NFC.

    Profile ``data``: UTF-8 without BOM, comma, no guard. Profile ``excel``: with BOM, and a leading apostrophe before
    text that a spreadsheet would take for a formula (and before an apostrophe, so that it can be undone); ids, codes
    and dates are never touched. ``delimiter`` ";" is what Excel expects where the comma is the decimal sign.
    """

    media_type: ClassVar[str] = "text/csv; charset=utf-8; header=present"
    suffix: ClassVar[str] = ".csv"

    profile: Literal["data", "excel"] = option("data", "for programs, or for spreadsheets (BOM, formula guard)")
    delimiter: Literal[",", ";", "\t"] = option(",", "what stands between cells")
    strict: bool = strict_option()

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """The table in chunks, a row a chunk."""
        columns = columns_of(timeline)
        start = _BOM if self.profile == "excel" else ""
        yield (start + self._row(column.name for column in columns)).encode()
        yield from encode_valid(timeline, lambda event: self.record(event, timeline, columns), strict=self.strict)

    def skipped(self, timeline: Timeline) -> tuple[Skipped, ...]:
        """The events that the table cannot hold, each with the reason."""
        columns = columns_of(timeline)
        return tuple(find_rejected(timeline, lambda event: self.record(event, timeline, columns)))

    def record(self, event: Event, timeline: Timeline, columns: Iterable[Column]) -> bytes:
        """The row of one event."""
        language = self.speaks(timeline)
        cells = [(column, column.read(event, timeline, language)) for column in columns]
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
