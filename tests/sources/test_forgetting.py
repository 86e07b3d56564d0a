"""Erasing an event from the memory: no word of it is left, and nobody is told of it as new."""

from __future__ import annotations

import datetime
import pathlib
import shutil
import zipfile
from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from diplotimeline import Published, cli, load, publish

SMALL = pathlib.Path(__file__).parent.parent / "samples" / "small.toml"
START = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
WORDS = ("Hội đàm giữa hai tỉnh", "Talks between two provinces", "2025-04-17")


@pytest.fixture
def home(tmp_path: pathlib.Path) -> pathlib.Path:
    shutil.copy(SMALL, tmp_path / "events.toml")
    tell(tmp_path, 0)
    return tmp_path


def tell(home: pathlib.Path, day: int) -> Published:
    now = START + datetime.timedelta(day)
    return publish(load(home / "events.toml"), home / "public", now=now, revisions=home / "revisions.toml")


def forget(home: pathlib.Path, name: str) -> tuple[int, str]:
    done = CliRunner().invoke(cli.main, ["forget", name, str(home / "events.toml"), "--now", "2026-01-05T00:00:00Z"])
    return done.exit_code, done.output


def contents_of(path: pathlib.Path) -> Iterator[bytes]:
    """What a file holds; a workbook is an archive of several."""
    if path.suffix != ".xlsx":
        yield path.read_bytes()
        return
    with zipfile.ZipFile(path) as book:
        yield from (book.read(name) for name in book.namelist())


def take_out(home: pathlib.Path) -> None:
    text = (home / "events.toml").read_text(encoding="utf-8")
    start = text.index('[[event]]\nid = "talks-2025"')
    (home / "events.toml").write_text(text[:start] + text[text.index("\n[[event]]\n", start) + 1 :], encoding="utf-8")


@pytest.mark.parametrize("told_before", [True, False], ids=["withdrawn before", "never told as withdrawn"])
def test_no_word_is_left_in_memory_and_folder(home: pathlib.Path, told_before: bool) -> None:  # noqa: FBT001
    take_out(home)
    if told_before:
        tell(home, 3)
        assert WORDS[0] in (home / "revisions.toml").read_text(encoding="utf-8")
    code, output = forget(home, "talks-2025")
    assert (code, "is forgotten" in output) == (0, True)
    tell(home, 6)
    memory = (home / "revisions.toml").read_text(encoding="utf-8")
    assert 'id = "talks-2025"' in memory, "a tombstone without words"
    block = memory[memory.index('id = "talks-2025"') :].partition("\n\n")[0]
    assert {line.partition(" =")[0] for line in block.splitlines()} <= {
        "id",
        "first",
        "changed",
        "sequence",
        "digest",
        "withdrawn",
    }
    for path in (home / "public").rglob("*"):
        if path.is_file():
            assert not any(word.encode() in content for word in WORDS[:2] for content in contents_of(path)), path
    assert not any((home / "public" / "event").glob("talks-2025.*"))


def test_what_stands_or_was_never_told_is_refused(home: pathlib.Path) -> None:
    code, output = forget(home, "talks-2025")
    assert (code, "still stands in the data file" in output) == (2, True)
    code, output = forget(home, "talks-2026")
    assert (code, 'did you mean "talks-2025"' in output) == (2, True)


def test_should_it_come_back_its_sequence_goes_on(home: pathlib.Path) -> None:
    take_out(home)
    forget(home, "talks-2025")
    shutil.copy(SMALL, home / "events.toml")
    tell(home, 9)
    revision = load(home / "events.toml")["talks-2025"].revision
    assert revision is not None
    assert (revision.sequence, revision.withdrawn) == (2, None)
