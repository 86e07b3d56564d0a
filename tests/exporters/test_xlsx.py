from __future__ import annotations

import datetime
import io
from typing import Any

import openpyxl
import pytest
from attrs import evolve
from hostile import timelines
from hypothesis import given, settings

from diplotimeline import ExportError, LocalizedText, Timeline, export
from diplotimeline.exporters.text import clean
from diplotimeline.model.columns import COLUMNS

AT = {column.name: index for index, column in enumerate(COLUMNS)}


def rows(data: bytes) -> list[tuple[Any, ...]]:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    return list(sheet.iter_rows())


def test_days_are_dates_and_all_else_is_text(small: Timeline) -> None:
    title = LocalizedText(vi="3/9", en="=HYPERLINK(1)")
    event = evolve(small["talks-2025"], title=title)
    header, row = rows(export(Timeline((event,), small.info), "xlsx"))
    assert [cell.value for cell in header] == [column.title("vi") for column in COLUMNS]
    assert row[AT["start_date"]].value == datetime.datetime(2025, 4, 17)  # noqa: DTZ001 - a sheet knows no zones
    assert row[AT["start_date"]].number_format == "yyyy-mm-dd"
    assert (row[AT["title_vi"]].value, row[AT["title_vi"]].data_type) == ("3/9", "s")
    assert (row[AT["title_en"]].value, row[AT["title_en"]].data_type) == ("=HYPERLINK(1)", "s")


def test_days_that_a_sheet_counts_wrongly_are_text(shipped: Timeline) -> None:
    event = next(iter(shipped))
    old = evolve(event, attestations=(evolve(event.attestations[0], when="ngày 28/2/1900"),))
    _, row = rows(export(Timeline((old,), shipped.info), "xlsx"))
    assert row[AT["start_date"]].value == "1900-02-28"


def test_the_same_in_the_other_language(small: Timeline) -> None:
    header, *_ = rows(export(small, "xlsx", language="en"))
    assert [cell.value for cell in header] == [column.title("en") for column in COLUMNS]
    assert len(rows(export(small, "xlsx"))) == len(small) + 1
    assert len(rows(export(Timeline(), "xlsx"))) == 1


def test_a_cell_too_long_is_an_error_that_names_it(small: Timeline) -> None:
    long = Timeline((evolve(small["talks-2025"], title=LocalizedText(vi="a" * 40_000)),), small.info)
    with pytest.raises(ExportError, match='event "talks-2025", title_vi: 40000 characters'):
        export(long, "xlsx")


@given(timelines())
@settings(max_examples=25)
def test_any_string_comes_back(timeline: Timeline) -> None:
    _, row = rows(export(timeline, "xlsx"))
    (event,) = timeline
    assert row[AT["title_vi"]].value == (clean(event.title["vi"]) or None)
