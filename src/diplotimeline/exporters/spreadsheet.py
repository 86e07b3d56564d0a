"""What every cell that is meant for a spreadsheet has to keep to."""

from __future__ import annotations

from diplotimeline.errors import ExportError
from diplotimeline.model.columns import Column
from diplotimeline.model.event import Event

LONGEST_CELL = 32_767
"""Characters, as Excel counts them: in units of UTF-16. It cuts off what is longer."""


def fitting(column: Column, text: str, event: Event) -> str:
    """The text of a cell, if it is no longer than a spreadsheet's cell may be.

    Raises:
        ExportError: it is.
    """
    length = len(text.encode("utf-16-le")) // 2
    if length > LONGEST_CELL:
        message = f"{length} characters, a spreadsheet's cell holds {LONGEST_CELL}"
        raise ExportError(message, event=event.id, field=column.name, hint="shorten it, or use the CSV with profile data")
    return text
