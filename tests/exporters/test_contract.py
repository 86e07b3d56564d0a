"""What holds for every exporter, those of other packages too."""

from __future__ import annotations

import locale
import os
import pathlib
import subprocess
import sys
import time

import pytest
from attrs import evolve

from diplotimeline import (
    DiplotimelineError,
    Exporter,
    ExportError,
    LocalizedText,
    Timeline,
    UnknownNameError,
    WriteError,
    Written,
    export,
    exporter_names,
    write,
)
from diplotimeline.exporters import exporter

NAMES = exporter_names()
SMALL = pathlib.Path(__file__).parent.parent / "samples" / "small.toml"
PROGRAM = """
import hashlib, sys
from diplotimeline import export, exporter_names, load
timeline = load(sys.argv[1])
for name in exporter_names():
    for language in ("vi", "en"):
        print(name, language, hashlib.sha256(export(timeline, name, language=language)).hexdigest())
"""


@pytest.mark.parametrize("name", NAMES)
def test_protocol(name: str, small: Timeline) -> None:
    made = exporter(name)
    assert isinstance(made, Exporter)
    assert "/" in made.media_type
    assert made.suffix.startswith(".")
    chunks = list(made(small))
    assert all(isinstance(chunk, bytes) for chunk in chunks)
    assert len(chunks) >= 3, "it yields as it goes"
    assert b"".join(chunks) == export(small, name)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("xlsx", "dump")])
def test_both_languages(name: str, small: Timeline) -> None:
    assert "hội đàm" in export(small, name, language="vi").decode().casefold().replace("\r\n ", "")
    assert "talks" in export(small, name, language="en").decode().casefold()


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_timeline_gives_a_valid_answer(name: str) -> None:
    assert isinstance(export(Timeline(), name), bytes)


@pytest.mark.parametrize("name", NAMES)
def test_options_are_checked(name: str, small: Timeline) -> None:
    with pytest.raises(UnknownNameError, match=r'no option "langage".*did you mean "language"'):
        export(small, name, langage="vi")
    with pytest.raises(DiplotimelineError, match=r'there (?:is no|are no words in) "xx"'):
        export(small, name, language="xx")


@pytest.mark.parametrize("name", ["ics", "rss", "atom"])
@pytest.mark.parametrize("url", ["https://" + "ü" * 80 + ".example/"])
def test_an_event_that_does_not_fit_is_named_or_left_out_and_told(name: str, url: str, small: Timeline) -> None:
    event = small["talks-2025"]
    (told,) = event.attestations
    broken = evolve(event, attestations=(evolve(told, source=evolve(told.source, id="broken", url=url)),))
    timeline = Timeline((broken, small["festival-2025"]), small.info)
    with pytest.raises(ExportError, match='event "talks-2025", url of source broken: '):
        export(timeline, name)
    loose = exporter(name, strict=False)
    assert [each.event.id for each in loose.skipped(timeline)] == ["talks-2025"]  # type: ignore[attr-defined]
    assert b"festival-2025" in b"".join(loose(timeline))


@pytest.mark.parametrize("name", [name for name in NAMES if name != "xlsx"])
def test_a_title_of_100_kilobytes_arrives(name: str, small: Timeline) -> None:
    title = "đ" * 50_000
    data = export(Timeline((evolve(small["talks-2025"], title=LocalizedText(vi=title)),), small.info), name)
    assert data.decode().replace("\r\n ", "").count(title) >= 1


def test_an_unknown_format_gets_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match='did you mean "ics"'):
        export(Timeline(), "isc")


def test_the_same_bytes_on_any_machine() -> None:
    """Whatever the time zone, the locale, the hash seed and the hour."""
    seen = set()
    for zone, language, seed in (("UTC", "C", "0"), ("Asia/Ho_Chi_Minh", "C.UTF-8", "1"), ("America/New_York", "POSIX", "42")):
        environment = {**os.environ, "TZ": zone, "LC_ALL": language, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
        done = subprocess.run([sys.executable, "-c", PROGRAM, SMALL], env=environment, capture_output=True, check=True)
        seen.add(done.stdout)
    assert len(seen) == 1


def test_no_exporter_touches_the_locale(small: Timeline, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise AssertionError("setlocale was called")

    monkeypatch.setattr(locale, "setlocale", forbidden)
    for name in NAMES:
        export(small, name)


def test_writing_is_whole_or_not_at_all(tmp_path: pathlib.Path, small: Timeline) -> None:
    target = tmp_path / "timeline.ics"
    assert write(small, "ics", target) is Written.WRITTEN
    first = target.stat()
    time.sleep(0.02)
    assert write(small, "ics", target) is Written.UNCHANGED, "the same bytes leave the file alone"
    assert target.stat().st_mtime_ns == first.st_mtime_ns
    assert write(small, name="ics", path=target, language="en") is Written.WRITTEN
    assert [path.name for path in tmp_path.iterdir()] == ["timeline.ics"]
    with pytest.raises(WriteError, match="cannot be written"):
        write(small, "ics", tmp_path / "none" / "timeline.ics")


def test_a_failing_export_leaves_the_old_file(tmp_path: pathlib.Path) -> None:
    from diplotimeline.files import write_atomically

    def chunks() -> object:
        yield b"half"
        raise RuntimeError("in the middle")

    target = tmp_path / "x.txt"
    target.write_bytes(b"old")
    with pytest.raises(RuntimeError):
        write_atomically(target, chunks())  # type: ignore[arg-type]
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["x.txt"]
