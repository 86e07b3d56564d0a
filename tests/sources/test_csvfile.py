from __future__ import annotations

import datetime
import pathlib
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from diplotimeline import DataFileError, LocalizedText, Participant, Timeline, export, load
from diplotimeline.model.columns import joined, joined_parts, split, split_parts
from diplotimeline.model.publication_log import record_publication, with_log
from diplotimeline.sources.csvfile import check_csv_text

SMALL = pathlib.Path(__file__).parent.parent / "samples" / "small.toml"
PROFILES: dict[str, dict[str, Any]] = {
    "data, vi": {},
    "data, en": {"language": "en"},
    "data, semicolon": {"delimiter": ";"},
    "excel, semicolon": {"profile": "excel", "delimiter": ";"},
    "excel, tab, en": {"profile": "excel", "delimiter": "\t", "language": "en"},
}


@pytest.fixture(scope="module")
def small() -> Timeline:
    return load(SMALL)


def read(data: bytes) -> Timeline:
    checked = check_csv_text(data.decode())
    assert checked.timeline is not None, checked.errors
    return checked.timeline


@pytest.mark.parametrize("options", PROFILES.values(), ids=PROFILES.keys())
def test_exported_taken_back_and_exported_again_it_has_the_same_bytes(options: dict[str, Any], shipped: Timeline) -> None:
    data = export(shipped, "csv", **options)
    back = read(data)
    assert export(back, "csv", **options) == data
    assert [event.id for event in back] == [event.id for event in shipped]
    assert [event.date and event.date.brief() for event in back] == [event.date and event.date.brief() for event in shipped]
    assert [back.moment_of(event) for event in back] == [shipped.moment_of(event) for event in shipped]


def test_what_subscribers_were_told_comes_back_too(small: Timeline) -> None:
    now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    memory = record_publication(small, None, now, keep=datetime.timedelta())
    timeline = with_log(small, memory)
    back = read(export(timeline, "csv"))
    assert [event.revision for event in back] == [event.revision for event in timeline]


def test_a_guard_is_undone_and_a_real_apostrophe_survives(small: Timeline) -> None:
    title = LocalizedText(vi="=HYPERLINK(1)", en="'quoted'", fr="'=1")
    hostile = Timeline((evolve(small["talks-2025"], title=title, place="@here; \\N | x"),), small.info)
    for options in PROFILES.values():
        (event,) = read(export(hostile, "csv", **options))
        assert (event.title, event.place) == (title, LocalizedText(vi="@here; \\N | x", en="@here; \\N | x"))


def test_a_selection_may_relate_to_what_is_not_in_it(small: Timeline) -> None:
    part = Timeline((small["festival-2025-opening"],), small.info)
    (event,) = read(export(part, "csv"))
    assert event.related == small["festival-2025-opening"].related


def test_load_and_the_commands_take_a_csv(tmp_path: pathlib.Path, small: Timeline) -> None:
    path = tmp_path / "laos.csv"
    path.write_bytes(export(small, "csv"))
    assert len(load(path)) == len(small)
    assert load(path).info.title.text("en") == "laos"


def test_a_blank_line_and_a_long_cell_do_no_harm(small: Timeline) -> None:
    long = evolve(small["talks-2025"], summary=LocalizedText(vi="a" * 200_000))
    data = export(Timeline((long,), small.info), "csv")
    (event,) = read(data + b"\r\n")
    assert event.summary == long.summary


def edited(small: Timeline, before: str, after: str) -> str:
    text = export(small, "csv", language="en").decode()
    assert before in text
    return text.replace(before, after, 1)


MISTAKES = {
    "another day": ("2025-04-17,2025-04-17", "2025-04-18,2025-04-17", "start_date", 'found "2025-04-18", but "2025-04-17"'),
    "a kind": (",talks,talks,", ",talk,talks,", "kind", 'there is no kind "talk"'),
    "a party": ("VN-71; LA-PH,", "VN-71; LA-XX,", "parties", 'no party "LA-XX"'),
    "words": ("| chiều 17/4 |", "| xin chào |", "attestations", "no date can be read"),
    "a source": ("bao-b-2025 | Báo B", "bao-b-2025 | Báo C", "sources", 'the source "bao-b-2025" is another one'),
    "an address": ("https://paper-c.example/visit | en", "paper-c.example | en", "sources", "not a valid web address"),
    "a column": ("title_en", "titel_en", "titel_en", "there is no such column"),
}


@pytest.mark.parametrize(("before", "after", "column", "message"), MISTAKES.values(), ids=MISTAKES.keys())
def test_what_is_wrong_is_told_with_row_and_column(before: str, after: str, column: str, message: str, small: Timeline) -> None:
    checked = check_csv_text(edited(small, before, after))
    assert checked.timeline is None
    found = [problem for problem in checked.errors if problem.field.startswith(column)]
    assert any(message in problem.message for problem in found), checked.errors
    assert all(problem.line is not None for problem in checked.errors)


NO_CSV = {
    "another table": "a,b\n1,2\n",
    "a row cut short": "event_id,kind,status,parties,attestations,sources\r\nx,talks\r\n",
    "a quote": 'event_id,kind,status,parties,attestations,sources\r\n"x,talks',
    "two columns of one name": "event_id,kind,status,parties,attestations,sources,kind\r\n",
    "nothing": "",
}


@pytest.mark.parametrize("text", NO_CSV.values(), ids=NO_CSV.keys())
def test_what_is_no_table_of_a_timeline(text: str) -> None:
    with pytest.raises(DataFileError, match=r"timeline\.csv:\d+: error"):
        check_csv_text(text)


texts = st.text(alphabet=st.one_of(st.sampled_from("|;\\ '\n"), st.characters(exclude_categories=["Cs"])), max_size=8)


@given(st.lists(texts.filter(bool), max_size=4))
def test_lists_come_back(items: list[str]) -> None:
    assert split(joined(items)) == items


@given(st.lists(st.tuples(texts, texts, texts), max_size=4))
def test_lists_of_parts_come_back(items: list[tuple[str, str, str]]) -> None:
    assert split_parts(joined_parts(items)) == items


def test_places_and_offices_come_back_in_every_language(small: Timeline) -> None:
    place = LocalizedText(vi="Luông Pha Băng", en="Luang Prabang", fr="Louang Prabang")
    people = (
        Participant("A | B", LocalizedText(vi="Đại sứ; đặc mệnh", en="ambassador", fr="ambassadrice"), "LA"),
        Participant("C", LocalizedText(en="consul", nl="consul-generaal", de="Konsul; a=b | c"), None),
        Participant("D", None, "FR"),
    )
    timeline = Timeline((evolve(small["talks-2025"], place=place, participants=people),), small.info)
    for language in ("vi", "en"):
        (event,) = check_csv_text(export(timeline, "csv", language=language).decode()).timeline or ()
        assert (event.place, event.participants) == (place, people)


def test_a_place_of_a_table_without_languages_is_kept(small: Timeline) -> None:
    rows = [line.split(",") for line in export(small, "csv").decode().splitlines()]
    assert rows[0][-5:] == ["place_vi", "place_en", "place_fr", "stated_date", "zone"]
    text = export(Timeline((evolve(small["talks-2025"], place="Paris"),), small.info), "csv").decode()
    old = "\n".join(line.rsplit(",", 5)[0] for line in text.replace("\r\n", "\n").splitlines())
    (event,) = check_csv_text(old).timeline or ()
    assert event.place == LocalizedText("Paris")


def test_a_place_that_was_changed_where_it_only_follows_is_told(small: Timeline) -> None:
    place = LocalizedText(vi="Pa-ri", en="Paris")
    timeline = Timeline((evolve(small["talks-2025"], place=place),), small.info)
    for language, cell in (("vi", "Pa-ri"), ("en", "Paris")):
        text = export(timeline, "csv", language=language).decode()
        assert check_csv_text(text).problems == ()
        (problem,) = check_csv_text(text.replace(f",{cell},", ",London,", 1)).problems
        assert problem.field == "place"
