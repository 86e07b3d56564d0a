from __future__ import annotations

import datetime
import pathlib
import tomllib

import pytest
from attrs import evolve

from diplotimeline import DataFileError, Timeline, load
from diplotimeline.model.publication_log import PublicationLog, as_published, record_publication
from diplotimeline.sources.revisions import memory_text, read_memory, revisions_path

SMALL = pathlib.Path(__file__).parent.parent / "samples" / "small.toml"
OWNER = "sample.example"
NOW = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
HEAD = '[timeline]\nid_domain = "sample.example"\n'
RECORD = """
[[event]]
id = "talks-2025"
first = 2026-01-01T00:00:00Z
changed = 2026-01-01T00:00:00Z
sequence = 0
digest = "0123456789abcdef0123456789abcdef"
"""


@pytest.fixture(scope="module")
def small() -> Timeline:
    return load(SMALL)


def told(timeline: Timeline, memory: PublicationLog | None, days: int) -> PublicationLog:
    now, keep = NOW + datetime.timedelta(days=days), datetime.timedelta(days=90)
    return record_publication(timeline, memory, now, keep=keep)


def test_where_it_lies() -> None:
    assert revisions_path("data/events.toml") == pathlib.Path("data/revisions.toml")
    assert revisions_path("laos.toml") == pathlib.Path("laos.revisions.toml")


def test_what_is_written_is_read_back(tmp_path: pathlib.Path, small: Timeline) -> None:
    path = tmp_path / "revisions.toml"
    begun = told(small, None, 0)
    memory = told(evolve(small, events=small.events[3:]), begun, 5)
    moved = evolve(small, events=tuple(evolve(event, kind="other") for event in small))
    for each in (begun, memory, told(small.select(kind="visit"), memory, 200), told(moved, begun, 3)):
        path.write_bytes(b"".join(memory_text(each)))
        read = read_memory(path, OWNER)
        assert read is not None
        assert read.records.keys() == each.records.keys()
        for name, record in read.records.items():
            wanted = each.records[name]
            assert (record.revision, record.digest) == (wanted.revision, wanted.digest)
            assert [each.until for each in record.before] == [each.until for each in wanted.before]
            assert record.published == (
                wanted.published
                and evolve(
                    as_published(wanted.published, small), last_published_date=record.published and record.published.date
                )
            )
            before, after = wanted.published and wanted.published.date, record.published and record.published.date
            if before is not None and after is not None:
                assert (after.brief(), after.earliest, after.latest) == (before.brief(), before.earliest, before.latest)
                assert (after.time, after.is_firm) == (before.time, before.is_firm)
        assert b"".join(memory_text(read)) == path.read_bytes()
    assert read_memory(tmp_path / "none.toml", OWNER) is None


def test_it_reads_well_and_merges_by_event(small: Timeline) -> None:
    text = b"".join(memory_text(told(small, None, 0))).decode()
    assert text.startswith("# What subscribers were told")
    tables = tomllib.loads(text)["event"]
    assert [table["id"] for table in tables] == sorted(event.id for event in small)
    edited = evolve(small["talks-2025"], place="Điện Biên Phủ")
    others = tuple(event for event in small if event.id != "talks-2025")
    after = b"".join(memory_text(told(evolve(small, events=(*others, edited)), told(small, None, 0), 1))).decode()
    changed = [line for line in after.splitlines() if line not in text.splitlines()]
    assert [line.split(" =")[0] for line in changed] == ["changed", "digest"], "an edit changes its own lines and no others"


DAMAGES = {
    "no TOML": (HEAD + "[[event]]\nid = ", "4: : this is not TOML"),
    "a merge that is not finished": (
        HEAD + "<<<<<<< ours\nx = 1\n=======\nx = 2\n>>>>>>> theirs\n",
        "3: : this line was left by a merge that is not finished",
    ),
    "cut off": (HEAD + RECORD[:-40], "9: : this is not TOML"),
    "no owner": (RECORD, "1: : the table [timeline] is missing"),
    "unknown key": (HEAD + RECORD + "x = 1\n", '10: event[1].x: there is no key "x" here'),
    "unknown table": (HEAD + RECORD + "[events]\n", '10: events: there is no table "events"'),
    "twice": (HEAD + RECORD + RECORD, '12: event[2].id: the id "talks-2025" appears twice'),
    "missing": (HEAD + RECORD.replace("sequence = 0\n", ""), '4: event[1]: "sequence" is missing'),
    "no number": (HEAD + RECORD.replace("= 0\n", '= "0"\n'), "8: event[1].sequence: a number from 0 to 2147483647"),
    "too large": (HEAD + RECORD.replace("= 0\n", "= 2147483648\n"), "8: event[1].sequence: a number from 0"),
    "no zone": (HEAD + RECORD.replace("Z\nseq", "\nseq"), "7: event[1].changed: 2026-01-01 00:00:00 has no time zone"),
    "a text": (HEAD + RECORD.replace("first = 2026-01-01T00:00:00Z", 'first = "x"'), "6: event[1].first: a moment is needed"),
    "digest": (HEAD + RECORD.replace("0123", "ABCD", 1), "9: event[1].digest:"),
    "clock": (HEAD + RECORD + 'kind = "talks"\ntime = "25:00"\n', '11: event[1].time: "25:00" is not a valid clock time'),
    "clock without a zone": (
        HEAD + RECORD + 'kind = "talks"\ntime = "20:10 Foo/Bar"\n',
        "11: event[1].time: there is no time zone",
    ),
    "beyond all calendars": (
        HEAD + RECORD.replace("2026-01-01T00:00:00Z", "0001-01-01T00:00:00+10:00", 1),
        "6: event[1].first:",
    ),
    "an id that breaks lines": (HEAD + RECORD.replace("talks-2025", "talks\\nX-EVIL:1"), "5: event[1].id:"),
    "empty": ("", "1: : the table [timeline] is missing"),
    "binary": ("\x00\x01", "1: : this is not TOML"),
}


@pytest.mark.parametrize(("text", "message"), DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_memory_is_told_with_its_place_and_a_way_back(text: str, message: str, tmp_path: pathlib.Path) -> None:
    path = tmp_path / "revisions.toml"
    path.write_text(text)
    with pytest.raises(DataFileError) as caught:
        read_memory(path, OWNER)
    told = [f"{each.line}: {each.field}: {each.message}" for each in caught.value.problems]
    assert any(each.startswith(message) for each in told), told
    assert "copy revisions.toml from the published folder" in str(caught.value.problems[-1].hint)


def test_a_damaged_memory_keeps_its_data_file_from_loading(tmp_path: pathlib.Path) -> None:
    (tmp_path / "events.toml").write_bytes(SMALL.read_bytes())
    (tmp_path / "revisions.toml").write_text("x")
    with pytest.raises(DataFileError, match=r"revisions\.toml:1: error: this is not TOML"):
        load(tmp_path / "events.toml")
    (tmp_path / "revisions.toml").write_text(HEAD + RECORD)
    assert load(tmp_path / "events.toml")["talks-2025"].revision is not None


def test_the_memory_of_another_timeline_is_refused(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "revisions.toml"
    path.write_text(HEAD + RECORD)
    with pytest.raises(DataFileError, match=r'memory of "sample\.example", the data file has id_domain "other\.example"'):
        read_memory(path, "other.example")
