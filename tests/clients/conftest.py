from __future__ import annotations

import datetime
import pathlib
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from attrs import frozen

from diplotimeline import load, publish

SAMPLE = pathlib.Path(__file__).parent.parent / "samples" / "small.toml"
START = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)


@frozen
class Subscription:
    """A data file, the folder that it is published into, and the address at which the program serves it."""

    data: pathlib.Path
    folder: pathlib.Path
    url: str

    def publish(self, days: int = 0) -> None:
        """Publish at a later day; the server takes it up within a second."""
        now = START + datetime.timedelta(days=days)
        publish(load(self.data), self.folder, now=now, url=self.url, revisions=self.data.with_name("revisions.toml"))

    def edit(self, before: str, after: str) -> None:
        text = self.data.read_text(encoding="utf-8")
        assert before in text
        self.data.write_text(text.replace(before, after), encoding="utf-8")


def _served(data: pathlib.Path, home: pathlib.Path) -> Iterator[Subscription]:
    folder = home / "public"
    publish(load(data), folder, now=START)
    program = pathlib.Path(sys.executable).parent / "diplotimeline"
    command = [program, "serve", folder, "--port", "0", "--no-access-log", "--max-age", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        url = "http://" + process.stderr.readline().partition("http://")[2].partition(" ")[0]
        try:
            made = Subscription(data, folder, url)
            made.publish()
            yield made
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def shipped_subscription(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Subscription]:
    """The shipped timeline."""
    home = tmp_path_factory.mktemp("shipped")
    shutil.copy(pathlib.Path(__file__).parents[2] / "data" / "events.toml", home / "events.toml")
    yield from _served(home / "events.toml", home)


@pytest.fixture
def subscription(tmp_path: pathlib.Path) -> Iterator[Subscription]:
    """The small timeline, to be edited."""
    shutil.copy(SAMPLE, tmp_path / "events.toml")
    yield from _served(tmp_path / "events.toml", tmp_path)
