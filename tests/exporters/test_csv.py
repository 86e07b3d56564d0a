from __future__ import annotations

import csv
import io
import warnings

import duckdb
import polars as pl
import pytest
from attrs import evolve
from hostile import timelines, visible
from hypothesis import given

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import pandas as pd

from diplotimeline import ExportError, LocalizedText, Timeline, export
from diplotimeline.exporters.text import clean
from diplotimeline.model.columns import COLUMNS
from diplotimeline.sources.csvfile import check_csv_text


def rows(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def test_shape(shipped: Timeline) -> None:
    data = export(shipped, "csv")
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    table = list(csv.reader(io.StringIO(data.decode(), newline="")))
    assert len(table) == len(shipped) + 1
    assert {len(row) for row in table} == {len(COLUMNS)}
    assert table[0] == [column.name for column in COLUMNS]
    assert all(name == name.lower() and name.isascii() and not name.startswith("id") for name in table[0])


def test_dates_arrive_without_false_precision(small: Timeline) -> None:
    found = {row["event_id"]: row for row in rows(export(small, "csv"))}
    fields = ("start_date", "last_day", "edtf", "modifier", "earliest", "latest", "printed_words")

    def told(event_id: str) -> tuple[str, ...]:
        return tuple(found[event_id][field] for field in fields)

    assert told("talks-2025") == ("2025-04-17", "2025-04-17", "2025-04-17", "", "2025-04-17", "2025-04-17", "chiều 17/4")
    assert told("visit-march-2025") == ("", "", "2025-02", "", "2025-02-01", "2025-02-28", "in February")
    assert told("training-2016-2025") == ("", "", "2016/2025", "", "2016-01-01", "2025-12-31", "giai đoạn 2016 - 2025")
    assert told("reception-2025") == ("", "", "2025-04-16?", "", "2025-04-16", "2025-04-16", "")
    assert told("visit-without-year") == ("", "", "XXXX-10-28", "", "", "", "le 28 octobre")
    assert told("wish-2025")[:3] == ("", "", "")
    assert found["festival-2025"]["printed_words"] == "đầu tháng 9/2025; từ ngày 19-21/9"
    assert found["festival-2025"]["announced"] == "2025-09 | start | 2025-04-18"
    assert found["festival-2025-opening"]["start_at"] == "2025-09-19T20:10:00+07:00"


def test_a_table_without_events_has_its_header() -> None:
    assert export(Timeline(), "csv").decode().split(",")[0] == "event_id"
    assert export(Timeline(), "csv").count(b"\r\n") == 1


def test_items_of_lists_are_escaped(small: Timeline) -> None:
    event = small["festival-2025"]
    told = evolve(event.attestations[1], when="từ ngày 19-21/9; tối")
    timeline = Timeline((evolve(event, attestations=(told,)),), small.info)
    assert rows(export(timeline, "csv"))[0]["printed_words"] == "từ ngày 19-21/9\\; tối"


def test_excel_profile(small: Timeline) -> None:
    data = export(small, "csv", profile="excel", delimiter=";")
    assert data.startswith(b"\xef\xbb\xbf")
    title = LocalizedText(vi="=HYPERLINK(1)", en="'quoted'")
    changed = Timeline((evolve(small["talks-2025"], title=title, place="-5"),), small.info)
    (row,) = rows(export(changed, "csv", profile="excel", delimiter=";"), ";")
    assert (row["title_vi"], row["title_en"], row["place"]) == ("'=HYPERLINK(1)", "''quoted'", "'-5")
    assert row["edtf"] == "2025-04-17"
    (plain,) = rows(export(changed, "csv"))
    assert plain["title_vi"] == "=HYPERLINK(1)"


def test_a_cell_too_long_for_a_spreadsheet_is_an_error_that_names_it(small: Timeline) -> None:
    long = Timeline((evolve(small["talks-2025"], title=LocalizedText(vi="a" * 40_000)),), small.info)
    with pytest.raises(ExportError, match='event "talks-2025", title_vi: 40000 characters'):
        export(long, "csv", profile="excel")
    assert rows(export(long, "csv"))[0]["title_vi"] == "a" * 40_000


def test_pandas_and_duckdb_read_it_with_dates_as_dates(shipped: Timeline, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("csv") / "timeline.csv"
    path.write_bytes(export(shipped, "csv"))
    frame = pd.read_csv(path, parse_dates=["start_date", "last_day", "earliest", "latest"])
    assert len(frame) == len(shipped)
    assert str(frame.dtypes["start_date"]).startswith("datetime64")
    table = duckdb.read_csv(str(path))
    kinds = dict(zip(table.columns, map(str, table.types), strict=True))
    assert [kinds[name] for name in ("start_date", "last_day", "earliest", "latest")] == ["DATE"] * 4
    talks = table.filter("event_id = 'talks-saint-petersburg-2025'")
    ((title, day),) = talks.project("title_vi, start_date").fetchall()
    assert (title, str(day)) == (shipped["talks-saint-petersburg-2025"].title["vi"], "2025-04-17")


def test_polars_reads_it_with_dates_as_dates(shipped: Timeline) -> None:
    frame = pl.read_csv(io.BytesIO(export(shipped, "csv")), try_parse_dates=True, infer_schema_length=None)
    assert frame.height == len(shipped)
    assert [frame.schema[name] for name in ("start_date", "last_day", "earliest", "latest")] == [pl.Date] * 4
    row = frame.row(by_predicate=pl.col("event_id") == "talks-saint-petersburg-2025", named=True)
    assert str(row["start_date"]) == "2025-04-17"


@given(timelines())
def test_any_string_comes_back(timeline: Timeline) -> None:
    (event,) = timeline
    (row,) = rows(export(timeline, "csv"))
    assert row["title_vi"] == clean(event.title["vi"])
    (guarded,) = rows(export(timeline, "csv", profile="excel", delimiter=";"), ";")
    text = guarded["title_vi"]
    assert (text.removeprefix("'")) == clean(event.title["vi"])
    assert not text.startswith(("=", "+", "-", "@", "\t"))


@given(timelines(visible))
def test_any_string_survives_being_taken_back(timeline: Timeline) -> None:
    for options in ({}, {"profile": "excel", "delimiter": ";", "language": "en"}):
        data = export(timeline, "csv", **options)
        checked = check_csv_text(data.decode())
        assert checked.timeline is not None, checked.errors
        assert export(checked.timeline, "csv", **options) == data
