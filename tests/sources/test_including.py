"""A data file that includes others: one timeline, and each fault in the file where it stands."""

from __future__ import annotations

import pathlib

import pytest

from diplotimeline import DataFileError, load
from diplotimeline.sources.datafile import check_file

HEAD = '[timeline]\ntitle = { en = "Ours" }\nid_domain = "example.org"\ninclude = ["2024.toml", "more/*.toml"]\n'
SOURCE = '[[source]]\nid = "a"\npublisher = "A"\ntitle = "T"\nurl = "https://a.example/"\nlanguage = "en"\n'


def event(name: str, further: str = "") -> str:
    return f'[[event]]\nid = "{name}"\nkind = "talks"\ntitle = {{ en = "T" }}\n{further}\n'


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> pathlib.Path:
    (tmp_path / "more").mkdir()
    (tmp_path / "events.toml").write_text(HEAD + event("main", 'date = "2023"'))
    (tmp_path / "2024.toml").write_text(
        SOURCE + event("first", 'date = "2024"\nrelated = [{ id = "second", relation = "follows" }]')
    )
    (tmp_path / "more" / "x.toml").write_text(
        '[[kind]]\nid = "launch"\nname = "launch"\n\n' + event("second", '[[event.attestation]]\nsource = "a"\nwhen = ""')
    )
    return tmp_path


def test_they_make_one_timeline(folder: pathlib.Path) -> None:
    checked = check_file(folder / "events.toml")
    assert [event.id for event in checked.timeline or ()] == ["main", "first", "second"]
    assert [pathlib.Path(name).name for name in checked.files] == ["events.toml", "2024.toml", "x.toml"]
    (problem,) = checked.problems
    assert (pathlib.Path(problem.file or "").name, problem.line) == ("x.toml", 5)


def test_each_fault_is_told_with_its_own_file_and_line(folder: pathlib.Path) -> None:
    (folder / "2024.toml").write_text(SOURCE + event("first", 'status = "done"') + event("main"))
    (folder / "more" / "y.toml").write_text("\n\n" + event("third", 'kinds = "x"'))
    with pytest.raises(DataFileError) as caught:
        load(folder / "events.toml")
    told = [(pathlib.Path(each.file or "").name, each.line, each.field) for each in caught.value.problems]
    assert told == [
        ("2024.toml", 11, "event[1].status"),
        ("2024.toml", 13, "event[2].id"),
        ("y.toml", 7, "event[1].kinds"),
    ]


WRONG = {
    "no such file": ('include = ["none.toml"]', 'no file is called "none.toml"'),
    "outside of the folder": ('include = ["../x.toml"]', "lies outside the folder of this file"),
    "from the root": ('include = ["/etc/*.toml"]', "lies outside the folder of this file"),
    "no list": ('include = "2024.toml"', "a list is needed, found a text"),
    "twice": ('include = ["2024.toml", "2024.toml"]', '"2024.toml" appears twice'),
    "a number": ("include = [1]", "a text is needed, found a number: 1"),
}


@pytest.mark.parametrize(("line", "message"), WRONG.values(), ids=WRONG.keys())
def test_what_cannot_be_included_is_told_with_its_line(folder: pathlib.Path, line: str, message: str) -> None:
    (folder / "events.toml").write_text(HEAD.replace('include = ["2024.toml", "more/*.toml"]', line))
    errors = check_file(folder / "events.toml").errors
    assert [(each.line, message in each.message) for each in errors] == [(4, True)]


def test_only_lists_are_included(folder: pathlib.Path) -> None:
    (folder / "2024.toml").write_text('\n[timeline]\ntitle = "x"\n')
    with pytest.raises(DataFileError, match=r'2024\.toml:2: error: timeline: an included file has no "timeline" .it stands in'):
        check_file(folder / "events.toml")


def test_a_file_does_not_include_itself(folder: pathlib.Path) -> None:
    (folder / "events.toml").write_text(HEAD.replace('"2024.toml", "more/*.toml"', '"*.toml"') + event("main"))
    assert [pathlib.Path(name).name for name in check_file(folder / "events.toml").files] == ["events.toml", "2024.toml"]


@pytest.mark.parametrize("text", ["source = 5", "kind = 5", '[event]\nid = "x"', "timeline = 1\nzone = 2"])
def test_what_an_included_file_may_not_have_is_refused(folder: pathlib.Path, text: str) -> None:
    (folder / "2024.toml").write_text(text)
    with pytest.raises(DataFileError) as caught:
        load(folder / "events.toml")
    assert {pathlib.Path(problem.file or "").name for problem in caught.value.problems} == {"2024.toml"}
    assert len(caught.value.problems) == text.count(" = ") - text.count("id = ") + text.count("[event]")
