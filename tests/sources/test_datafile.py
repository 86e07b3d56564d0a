from __future__ import annotations

import os
import pathlib

import pytest

from diplotimeline import DataFileError, load
from diplotimeline.sources.datafile import check_file, check_text
from diplotimeline.sources.tomlfile import LARGEST_FILE

HERE = pathlib.Path(__file__).parent

MESSAGES = """\
4: timelin: there is no table "timelin" (did you mean "timeline"?)
9: timeline.id_domain: "not a domain" is not a valid domain name (e.g. timeline.example.org)
10: timeline.sinse: there is no key "sinse" here (did you mean "since"?)
13: source[1].id: "Báo A 2025" is not a valid id (small letters a-z, digits and hyphens, e.g. "bao-a-2025")
16: source[1].url: "bao-a.example/tin" is not a valid web address (it begins with https:// and has no spaces)
17: source[1].language: no language "vn" (known: en, fr, vi)
18: source[1].published: "18/4/2025" is not a valid date: a year of four digits is missing (write year-month-day: 2025-04-18)
23: source[2].title: a text is needed, found a number: 5 (write it in quotes)
37: event[1].kind: there is no kind "talk" (did you mean "talks"?)
38: event[1].title: a table is needed, found a text: Hội đàm (e.g. { vi = "...", en = "..." })
39: event[1].parties[2]: no party "Lào" (did you mean "LA"?)
40: event[1].topics[1]: there is no topic "tourisme" (did you mean "tourism"?)
41: event[1].status: there is no status "finished" (known: cancelled, held, ongoing, planned, proposed)
42: event[1].related[1].id: there is no event with the id "nowhere" (known: fair, talks, visit)
42: event[1].related[1].relation: there is no relation "part-off" (did you mean "part-of"?)
44: event[1].attestation[1].source: there is no source with the id "bao-d" (did you mean "bao-c"?)
51: event[2].parties: a list is needed, found a text: VN-71 (in brackets: ["VN-71"])
52: event[2].attestation[1]: "when" is missing (the date words exactly as printed, "" if there are none)
56: event[3].id: the id "visit" appears twice, first in event[2] (give one another id)
62: event[3].attestation[1].when: "ngày 31/4": day 31 does not exist (None)
64: event[4]: it has no attestation (add [[event.attestation]] with source and when)
68: event[4].parties: it has no party (e.g. parties = ["VN-71", "LA-PH"])"""


def test_every_mistake_is_told_at_once_with_its_place_and_what_would_be_right() -> None:
    with pytest.raises(DataFileError) as caught:
        load(HERE / "mistakes.toml")
    told = [f"{each.line}: {each.field}: {each.message} ({each.hint})" for each in caught.value.problems]
    assert told == MESSAGES.splitlines()
    assert len(told) >= 20
    assert all(str(problem).startswith(f"{HERE / 'mistakes.toml'}:") for problem in caught.value.problems)


def test_warnings_do_not_keep_a_file_from_loading() -> None:
    text = (HERE.parent / "samples" / "small.toml").read_text(encoding="utf-8").replace("ngày 2/5", "thứ Hai, ngày 2/5")
    checked = check_text(text)
    assert checked.timeline is not None
    assert [problem.message for problem in checked.problems] == [
        '"visit-without-year": its date stays open: XXXX-10-28 (28 October, year unknown)',
        '"wish-2025": its date is not known; the calendar leaves it out',
        '"reception-2025": its date stays open: 2025-04-16? (16 April 2025, uncertain)',
        '"thứ Hai, ngày 2/5": The weekday beside it (Monday) does not agree: 2 May 2025 is a Friday.',
    ]


def test_contradictions_are_warnings_with_both_readings() -> None:
    text = (HERE.parent / "samples" / "small.toml").read_text(encoding="utf-8")
    text = text.replace(
        'when = "chiều 17/4"', 'when = "chiều 17/4"\n[[event.attestation]]\nsource = "bao-b-2025"\nwhen = "ngày 16/4"'
    )
    messages = [problem.message for problem in check_text(text).problems]
    clash = 'bao-a-2025: "chiều 17/4" is 2025-04-17; bao-b-2025: "ngày 16/4" is 2025-04-16'
    assert f'"talks-2025": its sources contradict each other: {clash}' in messages


def test_an_unused_source_is_a_warning() -> None:
    text = (HERE.parent / "samples" / "small.toml").read_text(encoding="utf-8")
    extra = (
        '[[source]]\nid = "left-over"\npublisher = "X"\ntitle = "Y"\nurl = "https://x.example/"\nlanguage = "vi"\n\n[[event]]'
    )
    checked = check_text(text.replace("[[event]]", extra, 1))
    assert 'no event uses the source "left-over"' in [problem.message for problem in checked.problems]


def _unreadable(path: pathlib.Path, data: bytes | None) -> str:
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(DataFileError) as caught:
        check_file(path)
    (problem,) = caught.value.problems
    return f"{problem.line}: {problem.message} ({problem.hint})"


BYTES = {
    "syntax": (
        b'[timeline]\ntitle = { vi = "a }\n',
        "2: this is not TOML: illegal character '\\n' (near: title = { vi = \"a })",
    ),
    "key twice": (b"[timeline]\n[timeline]\n", "2: this is not TOML: cannot declare ('timeline',) twice (near: [timeline])"),
    "wrong encoding": (
        "[timeline]\n# Điện Biên\n".encode("utf-16"),
        "1: this line is not UTF-8 (save the file as UTF-8 in the editor)",
    ),
    "one wrong byte": (b"[timeline]\n# \xe9\n", "2: this line is not UTF-8 (save the file as UTF-8 in the editor)"),
    "deep nesting": (b"x = " + b"[" * 100_000, "None: it is nested too deep to read (None)"),
    "cut off": (b"[timeline", "1: this is not TOML: expected ']' at the end of a table declaration (near: [timeline)"),
}


@pytest.mark.parametrize(("data", "expected"), BYTES.values(), ids=BYTES.keys())
def test_a_file_that_is_no_toml(tmp_path: pathlib.Path, data: bytes, expected: str) -> None:
    assert _unreadable(tmp_path / "events.toml", data) == expected


def test_a_file_that_is_not_there_or_too_large(tmp_path: pathlib.Path) -> None:
    assert _unreadable(tmp_path / "none.toml", None) == "None: there is no such file (check the name and the folder)"
    assert "this is a folder" in _unreadable(tmp_path, None)
    with (tmp_path / "large.toml").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert f"at most {LARGEST_FILE:,} are read" in _unreadable(tmp_path / "large.toml", None)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: pathlib.Path) -> None:
    (tmp_path / "events.toml").write_text("")
    (tmp_path / "events.toml").chmod(0)
    assert "cannot be read" in _unreadable(tmp_path / "events.toml", None)


def test_a_byte_order_mark_is_no_fault(tmp_path: pathlib.Path) -> None:
    data = (HERE.parent / "samples" / "small.toml").read_bytes()
    (tmp_path / "events.toml").write_bytes(b"\xef\xbb\xbf" + data)
    assert len(load(tmp_path / "events.toml")) == 10


@pytest.mark.parametrize(
    "text", ["", "event = 3", "source = []", "[event]", "[[timeline]]", 'event = ["x"]', "[[event]]\nattestation = 4"]
)
def test_tables_of_the_wrong_shape_are_told_not_raised(text: str) -> None:
    checked = check_text(text)
    assert checked.timeline is None
    assert checked.errors


ODD = {
    "a list for a source": '[[event]]\nid = "a"\n[[event.attestation]]\nsource = ["s"]\nwhen = ""',
    "a table for a source": '[[event]]\nid = "a"\n[[event.attestation]]\nsource = { a = 1 }\nwhen = ""',
    "a number of thousands of digits": "[timeline]\nsince = " + "1" * 5000,
    "a long hexadecimal": "[timeline]\nsince = 0x" + "f" * 5000,
    "a long number as an id": "[[event]]\nid = 0x" + "f" * 5000,
    "a long number as a table": "timeline = 0x" + "f" * 5000,
    "a key of thousands of parts": "[" + "x." * 3000 + "x]\n",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_nothing_in_a_file_raises_anything_else(text: str) -> None:
    try:
        assert check_text(text).errors
    except DataFileError as error:
        assert error.problems  # noqa: PT017 - either way is right


def test_what_is_no_plain_file_is_not_read(tmp_path: pathlib.Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    assert "not a plain file" in _unreadable(tmp_path / "pipe.toml", None)


def test_names_that_stand_twice_and_words_that_lean_on_nothing_are_told() -> None:
    text = (HERE.parent / "samples" / "small.toml").read_text(encoding="utf-8")
    twice = check_text(text.replace('topics = ["border", "tourism"]', 'topics = ["border", "border"]'))
    assert [problem.message for problem in twice.errors] == ['"border" appears twice']
    anaphora = check_text(text.replace('when = "ngày 2/5"', 'when = "cùng ngày"'))
    assert any("add after" in problem.message for problem in anaphora.problems)


LATER = {
    "no language": ("since = 2026", "since = 2026\nlanguages = []", "timeline.languages", "no language is given"),
    "a language twice": (
        "since = 2026",
        'since = 2026\nlanguages = ["en", "en"]',
        "timeline.languages",
        "a language appears twice",
    ),
    "another language": (
        "since = 2026",
        'since = 2026\nlanguages = ["lo"]',
        "timeline.languages[1]",
        'there are no words in "lo"',
    ),
    "a page as the folder": (
        'url = "https://sample.example/timeline/"',
        'url = "https://sample.example/x.html"',
        "timeline.url",
        "is not a valid address of a folder",
    ),
    "a query": (
        'url = "https://sample.example/timeline/"',
        'url = "https://sample.example/?a=1"',
        "timeline.url",
        "is not a valid address of a folder",
    ),
    "a long id": ('id = "talks-2025"', f'id = "{"t" * 300}"', "event[1].id", "these are 300 letters"),
    "an empty place": ('place = "', 'place = {}\n# "', "event[1].place", "it has no text in any language"),
    "a number as place": ('place = "', 'place = 5\n# "', "event[1].place", "a text or a table is needed, found a number: 5"),
    "an empty office": (
        'office = "chủ tịch tỉnh"',
        "office = {}",
        "event[1].participants[1].office",
        "it has no text in any language",
    ),
    "an unknown language": (
        'office = "chủ tịch tỉnh"',
        'office = { deutsch = "x" }',
        "event[1].participants[1].office.deutsch",
        'no language "deutsch"',
    ),
}


@pytest.mark.parametrize(("before", "after", "field", "message"), LATER.values(), ids=LATER.keys())
def test_each_mistake_has_its_place(before: str, after: str, field: str, message: str) -> None:
    text = (HERE.parent / "samples" / "small.toml").read_text(encoding="utf-8")
    assert before in text
    told = [
        (each.field, each.message) for each in check_text(text.replace(before, after, 1)).problems if each.severity == "error"
    ]
    assert any(where == field and message in what for where, what in told), told
