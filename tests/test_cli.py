from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys

import pytest
from click.testing import CliRunner, Result

from diplotimeline import __version__, cli, load
from diplotimeline.cli.publishing import _progress

TESTS = pathlib.Path(__file__).parent
SMALL = str(TESTS / "samples" / "small.toml")
MISTAKES = str(TESTS / "sources" / "mistakes.toml")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.main, list(arguments), catch_exceptions=False)


def test_help_has_examples_and_exit_codes() -> None:
    done = run("--help")
    assert done.exit_code == 0
    for word in ("check", "list", "resolve", "export", "publish", "completion", "Examples:", "Exit codes:"):
        assert word in done.output
    for command in ("list", "resolve", "publish", "export"):
        assert "Examples:" in run(command, "--help").output
    assert run("--version").output == f"diplotimeline {__version__}\n"


def test_check_tells_every_problem_and_its_exit_code() -> None:
    bad = run("check", MISTAKES)
    assert bad.exit_code == 1
    assert len(bad.stdout.splitlines()) == 22
    assert f"{MISTAKES}:17: error: source[1].language:" in bad.stdout
    assert bad.stderr == "22 errors, 0 warnings\n"
    good = run("check", SMALL)
    assert (good.exit_code, good.stderr) == (0, "10 events, 0 errors, 3 warnings\n")
    assert run("check", SMALL, "--quiet").stdout == ""
    missing = run("check", "nowhere.toml")
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "there is no such file" in missing.stderr


def test_check_tells_everything_in_the_language_that_is_asked_for() -> None:
    bad = run("check", MISTAKES, "--language", "vi")
    lines = bad.stdout.splitlines()
    assert len(lines) == 22
    assert all(": lỗi: " in line for line in lines)
    assert f"{MISTAKES}:37: lỗi: event[1].kind: không có loại “talk” (có phải là “talks”?)" in lines
    assert bad.stderr == "22 lỗi, 0 cảnh báo\n"
    missing = run("check", "nowhere.toml", "--language", "FR")
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "nowhere.toml: erreur: ce fichier n’existe pas" in missing.stderr
    stale = run("check", SMALL, "--today", "2030-01-01", "--language", "vi").stdout
    assert f"{SMALL}: cảnh báo: “" in stale
    assert "warning" not in stale


def test_list_is_plain_when_piped() -> None:
    done = run("list", SMALL, "--kind", "talks", "--language", "en")
    assert done.output == "17 April 2025, afternoon\ttalks\theld\tVN-71, LA-PH\tTalks between two provinces\ttalks-2025\n"


def test_filters_are_the_same_everywhere() -> None:
    assert run("list", SMALL, "--party", "LA").output.count("\n") == 3
    assert run("list", SMALL, "--from", "2025-09", "--to", "2025-09", "--certain").output.count("\n") == 3
    assert run("list", SMALL, "--text", "hoi dam").output.count("\n") == 1
    assert run("export", "csv", SMALL, "--topic", "culture").stdout.count("\n") == 2
    wrong = run("list", SMALL, "--party", "XX-1")
    assert wrong.exit_code == 2
    assert 'no party "XX-1"' in wrong.stderr


def test_resolve_tells_value_words_and_reasons() -> None:
    done = run("resolve", "chiều 17/4", "--published", "2025-04-18")
    assert done.exit_code == 0
    assert done.output == (
        "edtf         2025-04-17\n"
        "words        17 April 2025, afternoon\n"
        "status       resolved\n"
        "extent       throughout\n"
        "part of day  afternoon\n"
        "earliest     2025-04-17\n"
        "latest       2025-04-17\n"
        "timex3       2025-04-17TAF\n"
        "\n"
        'Read "chiều 17/4" by the rule: part of the day and date.\n'
        "No year is printed: 17 April 2025 is the nearest to publication (18 April 2025).\n"
    )
    told = json.loads(run("resolve", "cùng ngày", "--after", "ngày 9/3", "--published", "2026-03", "--json").output)
    assert (told["edtf"], told["status"]) == ("2026-03-09", "resolved")
    assert (
        "Theo ngày đã nêu trước đó"
        in run("resolve", "cùng ngày", "--after", "ngày 9/3", "--published", "2026-03", "--in", "vi").output
    )
    assert json.loads(run("resolve", "ngày 9/3", "--json").output)["edtf"] == "XXXX-03-09"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("resolve", "xin chào", "--published", "2025"), "no date can be read"),
        (("resolve", "ngày 9/3", "--published", "9/3/2026"), "write year-month-day: 2026-03-09"),
        (("resolve", "ngày 9/3", "--language", "xx"), 'no language "xx"'),
        (("list", SMALL, "--kind", "talk"), 'did you mean "talks"'),
        (("list", SMALL, "--from", "last year"), "cannot read"),
        (("export", "isc", SMALL), 'did you mean "ics"'),
        (("export", "ics", SMALL, "--langage", "vi"), "--language"),
        (("export", "ics", SMALL, "--language", "xx"), 'there are no words in "xx"'),
        (("publish", SMALL), "--to"),
        (("publish", SMALL, "--to", "x", "--url", "nowhere"), "not a valid web address"),
        (("publish", MISTAKES, "--to", "x"), "22 problems"),
        (("publish", SMALL, "--to", "x", "--now", "yesterday"), "is not a valid moment"),
        (("publish", SMALL, "--to", "x", "--now", "9999-12-31T23:59:59Z"), "is not a valid moment"),
        (("publish", "table.csv", "--to", "x"), "does not say whose timeline it is"),
        (("serve", "nowhere"), "is not a published folder"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value[:1] + value[2:]),
)
def test_wrong_use_is_told_plainly(arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_export_to_a_file_and_to_standard_output(tmp_path: pathlib.Path) -> None:
    target = tmp_path / "small.ics"
    first = run("export", "ics", SMALL, "-o", str(target), "--language", "en", "--no-bilingual")
    assert first.exit_code == 0
    assert f"{target}: 10 events, written" in first.stderr
    assert "3 events are not in this ics:" in first.stderr
    assert "visit-without-year: its year is not known" in first.stderr
    assert "unchanged" in run("export", "ics", SMALL, "-o", str(target), "--language", "en").stderr
    assert run("export", "ics", SMALL, "--language", "en").stdout_bytes == target.read_bytes()


def test_options_of_a_format_come_from_its_exporter() -> None:
    shown = run("export", "csv", "--help").output
    assert "--profile [data|excel]" in shown
    assert "--delimiter" in shown
    assert "--party CODE" in shown
    assert run("export", "csv", SMALL, "--profile", "excel", "--delimiter", "semicolon").stdout_bytes.startswith(
        b"\xef\xbb\xbf"
    )


def test_publish_shows_a_bar_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    timeline = load(SMALL)
    with _progress(timeline) as progress:
        assert progress is None
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with _progress(timeline) as progress:
        assert progress is not None
        progress("timeline.en.ics")


def test_publish_says_what_it_wrote_and_what_to_do_with_it(tmp_path: pathlib.Path) -> None:
    data = tmp_path / "events.toml"
    data.write_bytes(pathlib.Path(SMALL).read_bytes())
    done = run("publish", str(data), "--to", str(tmp_path / "out"), "--now", "2026-01-01")
    assert done.exit_code == 0
    assert "timeline.vi.ics" in done.output
    assert "Open" in done.output
    assert "3 events are not in this calendar, but in the feeds and the CSV:" in done.stderr
    assert "No address is known" not in done.output
    assert f"10 events new; remembered in {tmp_path / 'revisions.toml'}: commit it" in done.output
    again = run("publish", str(data), "--to", str(tmp_path / "out"), "--now", "2026-01-01")
    assert "written" not in again.output
    assert "remembered" not in again.output
    shipped = run("publish", "--to", str(tmp_path / "shipped"), "--also", "timelinejs", "--also", "jcal")
    assert "No address is known" in shipped.output
    assert "remembered" not in shipped.output, "the shipped timeline was told already: make, then commit data/revisions.toml"
    assert {"timeline.vi.xlsx", "timeline.en.jcal"} <= {path.name for path in (tmp_path / "shipped").iterdir()}


def test_completion() -> None:
    assert "_DIPLOTIMELINE_COMPLETE" in run("completion", "bash").output
    environment = {
        **os.environ,
        "_DIPLOTIMELINE_COMPLETE": "bash_complete",
        "COMP_WORDS": "diplotimeline list --kind ta",
        "COMP_CWORD": "3",
    }
    program = pathlib.Path(sys.executable).parent / "diplotimeline"
    done = subprocess.run([program], env=environment, capture_output=True, check=False, text=True)
    assert done.stdout == "plain,talks\n"


def test_a_terminal_without_utf8_gets_an_answer() -> None:
    program = pathlib.Path(sys.executable).parent / "diplotimeline"
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run([program, "list", SMALL], env=environment, capture_output=True, check=False)
    assert done.returncode == 0
    assert b"talks-2025" in done.stdout


def test_an_export_never_overwrites_the_data_file(tmp_path: pathlib.Path) -> None:
    target = tmp_path / "events.toml"
    target.write_bytes(pathlib.Path(SMALL).read_bytes())
    done = run("export", "csv", str(target), "-o", str(target))
    assert (done.exit_code, "is the data file itself" in done.stderr) == (2, True)
    assert target.read_bytes() == pathlib.Path(SMALL).read_bytes()


def test_a_link_is_followed_and_a_dash_is_standard_output(tmp_path: pathlib.Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    assert run("export", "csv", SMALL, "-o", str(tmp_path / "link.csv")).exit_code == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == run("export", "csv", SMALL, "-o", "-").stdout_bytes


@pytest.mark.skipif(not pathlib.Path("/dev/full").is_char_device(), reason="no full device here")
def test_a_full_disk_is_told_without_a_traceback() -> None:
    program = pathlib.Path(sys.executable).parent / "diplotimeline"
    for arguments in (["list", SMALL], ["check", SMALL], ["export", "ics", SMALL]):
        with pathlib.Path("/dev/full").open("wb") as full:
            done = subprocess.run([program, *arguments], stdout=full, stderr=subprocess.PIPE, check=False)
        assert done.returncode == 2
        assert b"cannot be written" in done.stderr
        assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("export", "rss", "--limit", "-1"), "too small"),
        (("export", "ics", "--refresh-hours", "0"), "1 or more"),
        (("export", "ics", "--color", "#ff0000"), "CSS3 name"),
        (("export", "ics", "--uid-suffix", "a b"), "letters, digits"),
        (("export", "atom", "--self-url", "foo"), "https://"),
        (("list", "--source-language", "klingon"), 'no language "klingon"'),
        (("list", "--from", "2026", "--to", "2025"), "lies before the start"),
        (("publish", "--to", ""), "has no name"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_options_are_checked(arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert message in done.stderr


PROGRAM = str(pathlib.Path(sys.executable).parent / "diplotimeline")


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (f"{PROGRAM} check {MISTAKES}", 1),
        (f"{PROGRAM} check {SMALL}", 0),
        (f"{PROGRAM} check nowhere.toml", 2),
        (f"{PROGRAM} list --kind talk", 2),
        (f"{PROGRAM} nonsense", 2),
        (f"{PROGRAM}", 2),
        (f"{PROGRAM} --version", 0),
        (f"{PROGRAM} list {SMALL} >&-", 0),
        (f"set -o pipefail; {PROGRAM} list | head -n 1", 0),
        (f"set -o pipefail; {PROGRAM} export csv | head -c 10", 0),
    ],
)
def test_exit_codes_of_the_program_itself(command: str, code: int) -> None:
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, text=True)
    assert done.returncode == code
    assert "Traceback" not in done.stderr


ARTICLE = "Sáng 15/4, hai bên gặp nhau.\nCùng ngày, đoàn thăm bảo tàng.\n"


def test_find_marks_dates_in_place(tmp_path: pathlib.Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    done = run("find", str(tmp_path / "article.txt"), "--published", "2025-04-18")
    expected = "Sáng 15/4 [2025-04-15 morning], hai bên gặp nhau.\nCùng ngày [2025-04-15], đoàn thăm bảo tàng.\n"
    assert (done.exit_code, done.output) == (0, expected)


def test_find_as_a_table_and_as_json() -> None:
    arguments = ["find", "--published", "2025-04-18", "--language", "vi"]
    table = CliRunner().invoke(cli.main, [*arguments, "--table"], input=ARTICLE)
    assert [line.split("\t")[1:] for line in table.output.splitlines()] == [
        ["0-9", "Sáng 15/4", "2025-04-15 morning"],
        ["29-38", "Cùng ngày", "2025-04-15"],
    ]
    told = [
        json.loads(line) for line in CliRunner().invoke(cli.main, [*arguments, "--json"], input=ARTICLE).output.splitlines()
    ]
    assert [(each["edtf"], ARTICLE[each["start"] : each["end"]] == each["text"]) for each in told] == [("2025-04-15", True)] * 2
    assert told[1]["explanation"][1] == "It leans on the date given before: 15 April 2025."


def test_find_takes_evidence_from_the_address() -> None:
    url = "https://example.org/2023/03/29/tin.html"
    done = CliRunner().invoke(cli.main, ["find", "--url", url, "--table"], input="Chiều 27/3, đoàn đến thăm.")
    assert done.output.endswith("Chiều 27/3\t2023-03-27 afternoon\n")


def test_find_reads_each_paragraph_in_its_own_language_and_several_files(tmp_path: pathlib.Path) -> None:
    (tmp_path / "one.txt").write_text(ARTICLE, encoding="utf-8")
    english = "On the afternoon of April 16, the delegation visited the museum of the city.\n"
    (tmp_path / "two.txt").write_text(f"Đoàn đại biểu tỉnh đến thăm nhà máy ngày 17/4.\n{english}", encoding="utf-8")
    done = run("find", str(tmp_path / "one.txt"), str(tmp_path / "two.txt"), "--published", "2025-04-18", "--table")
    values = [line.split("\t")[-1] for line in done.output.splitlines()]
    assert values == ["2025-04-15 morning", "2025-04-15", "2025-04-17", "2025-04-16 afternoon"]


@pytest.mark.parametrize(("region", "value"), [("US", "2025-04-05"), ("GB", "2025-05-04")])
def test_numbers_follow_the_region(region: str, value: str) -> None:
    done = run("resolve", "04/05/2025", "--published", "2025-06", "--language", "en", "--region", region, "--json")
    assert json.loads(done.output)["edtf"] == value


def test_find_in_an_article_that_is_not_there() -> None:
    done = run("find", "nowhere.txt")
    assert done.exit_code == 2
    assert "nowhere.txt" in done.stderr
