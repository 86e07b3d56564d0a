"""XLSX: the table as a workbook, in which no cell is taken for a formula and no title for a date."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, Any, ClassVar

import xlsxwriter
from attrs import frozen

from diplotimeline.exporters.feeds import last_change
from diplotimeline.exporters.options import Speaking
from diplotimeline.exporters.protocol import Skipped
from diplotimeline.exporters.rejecting import encode_valid, find_rejected, strict_option
from diplotimeline.exporters.spreadsheet import fitting
from diplotimeline.exporters.text import clean, one_line
from diplotimeline.model.columns import Column, columns_of
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline

_CHUNK = 4096
_FIRST_DAY = datetime.date(1900, 3, 1)  # a spreadsheet counts wrongly before it
_WIDTHS = {"date": 11, "datetime": 26, "integer": 9, "list": 30, "text": 24}


@frozen
class XlsxExporter(Speaking):
    """A workbook of one sheet: a header in the chosen language, then a row an event, with the columns of the CSV.

    Days are dates, all else is text as it stands, so that a title such as "3/9" stays what it is.
    """

    media_type: ClassVar[str] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    suffix: ClassVar[str] = ".xlsx"

    strict: bool = strict_option()

    def __call__(self, timeline: Timeline, /) -> Iterator[bytes]:
        """The workbook in chunks. Rows go to a temporary file, so that memory does not grow with them."""
        with tempfile.TemporaryFile() as file:
            self._fill(file, timeline)
            file.seek(0)
            yield from iter(lambda: file.read(_CHUNK), b"")

    def skipped(self, timeline: Timeline) -> tuple[Skipped, ...]:
        """The events that a sheet cannot hold, each with the reason."""
        columns = columns_of(timeline)
        return tuple(find_rejected(timeline, lambda event: self._record(event, timeline, columns)))

    def _fill(self, file: IO[bytes], timeline: Timeline) -> None:
        columns, language = columns_of(timeline), self.speaks(timeline)
        with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
            created = last_change(list(timeline)).replace(tzinfo=None)
            book.set_properties({"title": one_line(timeline.info.title.text(language)), "created": created})
            sheet = book.add_worksheet("timeline")
            formats = {"date": book.add_format({"num_format": "yyyy-mm-dd"}), "text": book.add_format({"num_format": "@"})}
            sheet.freeze_panes(1, 1)
            bold = book.add_format({"bold": True})
            for index, column in enumerate(columns):
                sheet.set_column(index, index, _WIDTHS[column.kind])
            for index, column in enumerate(columns):
                sheet.write_string(0, index, column.title(language, timeline.info.words), bold)
            rows = 0
            records = encode_valid(timeline, lambda event: self._record(event, timeline, columns), strict=self.strict)
            for rows, record in enumerate(records, 1):
                _write_row(sheet, rows, zip(columns, record, strict=True), formats)
            sheet.autofilter(0, 0, max(rows, 1), len(columns) - 1)

    def _record(self, event: Event, timeline: Timeline, columns: Sequence[Column]) -> list[str]:
        language = self.speaks(timeline)
        return [fitting(column, clean(column.read(event, timeline, language)), event) for column in columns]


def _write_row(sheet: Any, row: int, cells: Iterable[tuple[Column, str]], formats: dict[str, Any]) -> None:
    for index, (column, text) in enumerate(cells):
        if not text:
            continue
        if column.kind == "date" and (day := datetime.date.fromisoformat(text)) >= _FIRST_DAY:
            sheet.write_datetime(row, index, day, formats["date"])
        elif column.kind == "integer":
            sheet.write_number(row, index, int(text))
        else:
            sheet.write_string(row, index, text, formats["text"])
