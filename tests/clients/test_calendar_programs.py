"""vdirsyncer subscribes over loopback, khal shows what it fetched."""

from __future__ import annotations

import os
import pathlib
import subprocess
import venv

import pytest

pytestmark = pytest.mark.slow

VDIRSYNCER = """
[general]
status_path = "{home}/status"
[pair timeline]
a = "remote"
b = "local"
collections = null
[storage remote]
type = "http"
url = "{url}timeline.vi.ics"
[storage local]
type = "filesystem"
path = "{home}/events"
fileext = ".ics"
"""
KHAL = """
[calendars]
[[timeline]]
path = {home}/events
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Asia/Ho_Chi_Minh
[sqlite]
path = {home}/khal.db
"""


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    home = tmp_path_factory.mktemp("programs")
    venv.create(home, with_pip=True)
    subprocess.run([home / "bin" / "pip", "install", "--quiet", "vdirsyncer", "khal"], check=True)
    return home / "bin"


def test_subscribing_twice_moves_nothing_and_the_days_are_right(
    programs: pathlib.Path, published: tuple[pathlib.Path, str], tmp_path: pathlib.Path
) -> None:
    folder, url = published
    (tmp_path / "events").mkdir()
    (tmp_path / "vdirsyncer").write_text(VDIRSYNCER.format(home=tmp_path, url=url))
    (tmp_path / "khal").write_text(KHAL.format(home=tmp_path))

    def run(program: str, *arguments: str) -> str:
        command = [programs / program, "-c", tmp_path / program, *arguments]
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(command, env=environment, capture_output=True, check=True, text=True, input="y\n" * 4)
        return done.stdout + done.stderr

    run("vdirsyncer", "discover")
    run("vdirsyncer", "sync")
    count = (folder / "timeline.vi.ics").read_bytes().count(b"BEGIN:VEVENT")
    assert len(list((tmp_path / "events").iterdir())) == count
    assert "Copying" not in run("vdirsyncer", "sync"), "an unchanged calendar moves nothing"

    shown = run("khal", "list", "--format", "{start-date} {end-date} {title}", "2025-04-17", "1d")
    assert "2025-04-17 2025-04-17 Hội đàm Điện Biên – chính quyền Saint Petersburg (17/4/2025, chiều)" in shown
    opening = run("khal", "list", "--format", "{start} {title}", "2025-09-19", "1d")
    assert "2025-09-19 20:10 Khai mạc" in opening
