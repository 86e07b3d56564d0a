"""vdirsyncer subscribes over loopback and khal shows what it fetched; Radicale stores the calendar; strict readers read it."""

from __future__ import annotations

import base64
import os
import pathlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import venv
from collections.abc import Callable, Iterator

import pytest
import vobject
from ical.calendar_stream import IcsCalendarStream

from conftest import Subscription

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
Run = Callable[..., str]


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """vdirsyncer and khal in an environment of their own: they want an older icalendar."""
    home = tmp_path_factory.mktemp("programs")
    venv.create(home, with_pip=True)
    subprocess.run([home / "bin" / "pip", "install", "--quiet", "vdirsyncer", "khal"], check=True)
    return home / "bin"


@pytest.fixture
def run(programs: pathlib.Path, tmp_path: pathlib.Path) -> Run:
    home = tmp_path / "subscriber"
    (home / "events").mkdir(parents=True)

    def run(program: str, *arguments: str, url: str = "") -> str:
        text = {"vdirsyncer": VDIRSYNCER, "khal": KHAL}[program].format(home=home, url=url)
        (home / program).write_text(text)
        command = [programs / program, "-c", home / program, *arguments]
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(command, env=environment, capture_output=True, check=True, text=True, input="y\n" * 4)
        return done.stdout + done.stderr

    return run


def day(run: Run, date: str) -> str:
    return run("khal", "list", "--format", "{start-date} {end-date} {status}{title}", date, "1d")


def test_the_shipped_calendar_arrives_and_its_days_are_right(
    shipped_subscription: Subscription, run: Run, tmp_path: pathlib.Path
) -> None:
    url = shipped_subscription.url
    run("vdirsyncer", "discover", url=url)
    run("vdirsyncer", "sync", url=url)
    count = (shipped_subscription.folder / "timeline.vi.ics").read_bytes().count(b"BEGIN:VEVENT")
    assert len(list((tmp_path / "subscriber" / "events").iterdir())) == count
    assert "Copying" not in run("vdirsyncer", "sync", url=url), "an unchanged calendar moves nothing"
    talks = "2025-04-17 2025-04-17 CONFIRMED Đoàn đại biểu tỉnh Điện Biên hội đàm với chính quyền thành phố Saint Petersburg"
    assert talks in day(run, "2025-04-17")
    opening = run("khal", "list", "--format", "{start} {title}", "2025-09-19", "1d")
    assert "2025-09-19 20:10 Khai mạc" in opening


def test_what_is_edited_moved_and_withdrawn_arrives_and_nothing_else_moves(subscription: Subscription, run: Run) -> None:
    def sync(days: int) -> str:
        subscription.publish(days)
        time.sleep(1.2)  # the server looks again after a second
        return run("vdirsyncer", "sync", url=subscription.url)

    run("vdirsyncer", "discover", url=subscription.url)
    sync(0)
    assert "2025-04-17 2025-04-17 CONFIRMED Hội đàm giữa hai tỉnh" in day(run, "2025-04-17")
    assert "Copying" not in sync(7)

    subscription.edit("Hội đàm giữa hai tỉnh", "Hội đàm lần hai")
    moved = sync(14)
    assert moved.count("Copying") == 1
    assert "Hội đàm lần hai" in day(run, "2025-04-17")

    subscription.edit('when = "chiều 17/4"', 'when = "chiều 16/4"')
    assert sync(21).count("Copying") == 1
    assert "Hội đàm" not in day(run, "2025-04-17")
    assert "2025-04-16 2025-04-16 CONFIRMED Hội đàm lần hai (chiều 16/4/2025)" in day(run, "2025-04-16")

    text = subscription.data.read_text(encoding="utf-8")
    start = text.index('[[event]]\nid = "talks-2025"')
    subscription.data.write_text(text[:start] + text[text.index("\n[[event]]\n", start) :], encoding="utf-8")
    assert sync(28).count("Copying") == 1
    assert "CANCELLED Đã gỡ: Hội đàm lần hai" in day(run, "2025-04-16")
    assert "Deleting" in sync(28 + 90)
    assert "Hội đàm" not in day(run, "2025-04-16")


RADICALE = """
[server]
hosts = 127.0.0.1:{port}
[auth]
type = none
[storage]
filesystem_folder = {home}
[logging]
level = warning
"""


@pytest.fixture
def radicale(tmp_path: pathlib.Path) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    (tmp_path / "radicale.ini").write_text(RADICALE.format(port=port, home=tmp_path / "collections"))
    command = [sys.executable, "-m", "radicale", "--config", tmp_path / "radicale.ini"]
    with subprocess.Popen(command) as process:
        url = f"http://127.0.0.1:{port}/"
        for _ in range(100):
            try:
                urllib.request.urlopen(url, timeout=5).close()
                break
            except urllib.error.URLError:
                time.sleep(0.1)
        try:
            yield url
        finally:
            process.terminate()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_radicale_stores_it_whole(language: str, shipped_subscription: Subscription, radicale: str) -> None:
    data = (shipped_subscription.folder / f"timeline.{language}.ics").read_bytes()
    who = {"Authorization": "Basic " + base64.b64encode(b"reader:x").decode(), "Content-Type": "text/calendar"}
    address = f"{radicale}reader/timeline/"
    urllib.request.urlopen(urllib.request.Request(address, data, who, method="PUT"), timeout=60).close()
    with urllib.request.urlopen(urllib.request.Request(address, headers=who), timeout=60) as reply:
        stored = reply.read()
    assert stored.count(b"BEGIN:VEVENT") == data.count(b"BEGIN:VEVENT")
    name = "Quan hệ đối ngoại" if language == "vi" else "External relations"
    assert f"X-WR-CALNAME;VALUE=TEXT:{name}".encode() in stored


def test_strict_readers_read_every_calendar_of_the_folder(shipped_subscription: Subscription) -> None:
    files = sorted(shipped_subscription.folder.rglob("*.ics"))
    assert len(files) > 50
    for path in files:
        text = path.read_bytes().decode()
        count = text.count("BEGIN:VEVENT")
        assert len(IcsCalendarStream.calendar_from_ics(text).events) == count, path
        calendar = vobject.readOne(text)
        calendar.validate(raiseException=True)
        assert len(list(calendar.contents.get("vevent", []))) == count, path
