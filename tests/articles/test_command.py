"""The command `draft`: what it prints loads, what it writes keeps the file, and what it cannot read it says."""

from __future__ import annotations

import json
import pathlib

import pytest
from click.testing import CliRunner, Result

from diplotimeline import cli, load
from diplotimeline.sources.datafile import check_text

HEAD = '# ours\n[timeline]\ntitle = { vi = "T", en = "T" } # a remark\nid_domain = "example.org"\nsubject = "VN-71"\n'
TEXT = """\
Hai tỉnh bàn về du lịch
Chiều 17/4, tỉnh Điện Biên hội đàm với tỉnh Phong Sa Lỳ (Lào).
Hai bên dự kiến mở hội chợ vào đầu tháng 9/2025.
"""
KNOWN = ("--published", "2025-04-18", "--url", "https://news.example/1", "--publisher", "Báo Ví Dụ")


@pytest.fixture
def folder(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "events.toml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def run(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(cli.main, ["draft", *arguments], input=given, catch_exceptions=False)


@pytest.mark.usefixtures("folder")
def test_what_is_printed_loads_as_it_stands() -> None:
    done = run("article.txt", *KNOWN)
    assert done.exit_code == 0
    read = check_text(done.stdout)
    assert read.problems == ()
    assert read.timeline is not None
    assert [event.kind for event in read.timeline] == ["talks", "fair"]


def test_into_a_file_whose_comments_are_kept(folder: pathlib.Path) -> None:
    done = run("article.txt", *KNOWN, "--into", "events.toml", "--yes")
    assert done.exit_code == 0
    text = (folder / "events.toml").read_text(encoding="utf-8")
    assert text.startswith(HEAD)
    assert [event.kind for event in load(folder / "events.toml")] == ["talks", "fair"]
    again = run("article.txt", *KNOWN, "--into", "events.toml", "--yes")
    assert again.stderr.endswith("nothing to add\n")
    assert (folder / "events.toml").read_text(encoding="utf-8") == text


def test_a_second_article_adds_an_attestation(folder: pathlib.Path) -> None:
    run("article.txt", *KNOWN, "--into", "events.toml", "--yes")
    second = "Dien Bien held talks with Laos' Phongsaly province on April 17."
    (folder / "second.txt").write_text(second, encoding="utf-8")
    known = ("--published", "2025-04-19", "--url", "https://news.example/2", "--publisher", "B")
    run("second.txt", *known, "--into", "events.toml", "--yes")
    timeline = load(folder / "events.toml")
    assert len(timeline) == 2
    assert [len(event.attestations) for event in timeline] == [2, 1]


def test_nobody_is_asked_where_there_is_no_terminal(folder: pathlib.Path) -> None:
    done = run("article.txt", *KNOWN, "--into", "events.toml")
    assert "give --yes" in done.stderr
    assert (folder / "events.toml").read_text(encoding="utf-8") == HEAD


@pytest.mark.usefixtures("folder")
def test_a_review_leaves_out_and_changes() -> None:
    # The talks: an event, its kind changed to a meeting, its words to a day before, all else kept; the fair: none.
    answers = ["y", "e", "meeting", "y", "y", "e", "ngày 16/4", "y", "n"]
    done = run("article.txt", *KNOWN, "--review", "--json", given="\n".join(answers) + "\n")
    [event] = json.loads(done.stdout)["events"]
    assert (event["kind"], event["id"]) == ("meeting", "meeting-vn-71-la-ph-2025-04-16")
    assert event["title"]["en"] == "Meeting Điện Biên – Phongsaly"
    assert not {"kind", "when"} & {*event["evidence"]}


@pytest.mark.usefixtures("folder")
def test_explain_tells_why_a_sentence_is_no_event(folder: pathlib.Path) -> None:
    (folder / "a.txt").write_text(TEXT + "Hằng năm, hai tỉnh giao lưu với nước bạn.\n", encoding="utf-8")
    assert '# no event (general): "Hằng năm' in run("a.txt", *KNOWN, "--explain").stdout


def test_a_list_of_articles(folder: pathlib.Path) -> None:
    rows = [
        {"id": "one", "text": TEXT, "url": None, "published": "2025-04-18"},
        {"id": "two", "text": "Dien Bien held talks with Phongsaly (Laos) on April 17.", "published": "2025-04-19"},
    ]
    (folder / "list.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    drafts = [json.loads(line) for line in run("list.jsonl", "--json").stdout.splitlines()]
    assert [each["article"] for each in drafts] == ["one", "two"]
    assert drafts[1]["events"][0]["id"] == drafts[0]["events"][0]["id"]
    start, end = drafts[0]["events"][0]["evidence"]["when"][0]
    assert drafts[0]["text"][start:end] == "Chiều 17/4"


MISTAKES = {
    "nowhere.txt": (None, "nowhere.txt cannot be read"),
    "empty.txt": ("", "empty.txt: the article is empty"),
    "list.jsonl": ("{}\n", "list.jsonl:1: there is no article in it"),
    "broken.jsonl": ("{\n", "broken.jsonl:1: this line is no JSON"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_what_cannot_be_read_is_told(folder: pathlib.Path, name: str) -> None:
    text, message = MISTAKES[name]
    if text is not None:
        (folder / name).write_text(text, encoding="utf-8")
    done = run(name)
    assert done.exit_code == 2
    assert message in done.stderr
    assert done.stdout == ""


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("options", [("--json", "--into", "events.toml"), ("--yes",), ("--explain", "--json")])
def test_options_of_which_one_would_be_ignored_are_refused(options: tuple[str, ...]) -> None:
    assert run("article.txt", *options).exit_code == 2


def test_a_file_without_a_last_line_end_is_not_broken(folder: pathlib.Path) -> None:
    run("article.txt", *KNOWN, "--into", "events.toml", "--yes")
    text = (folder / "events.toml").read_text(encoding="utf-8").rstrip("\n")
    (folder / "events.toml").write_text(text, encoding="utf-8")
    (folder / "second.txt").write_text("Dien Bien held talks with Phongsaly (Laos) on April 17.", encoding="utf-8")
    run("second.txt", "--published", "2025-04-19", "--url", "https://news.example/2", "--into", "events.toml", "--yes")
    assert len(load(folder / "events.toml")) == 2


def test_signs_of_control_break_no_comment(folder: pathlib.Path) -> None:
    (folder / "bell.txt").write_text(TEXT.replace("tỉnh Điện", "\x07tỉnh Điện"), encoding="utf-8")
    assert check_text(run("bell.txt", *KNOWN).stdout).errors == ()


def test_a_list_on_standard_input(folder: pathlib.Path) -> None:
    assert folder
    line = json.dumps({"id": "one", "text": TEXT, "published": "2025-04-18"}) + "\n"
    assert json.loads(run("-", "--json", given=line).stdout)["article"] == "one"


def test_standard_input(folder: pathlib.Path) -> None:
    assert folder
    assert 'kind = "talks"' in run("-", *KNOWN, given=TEXT).stdout
