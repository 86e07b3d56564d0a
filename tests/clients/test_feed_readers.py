"""newsboat subscribes over loopback; feedparser reads every feed of the folder."""

from __future__ import annotations

import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import time

import feedparser
import pytest

from conftest import Subscription
from diplotimeline import load


@pytest.mark.skipif(shutil.which("newsboat") is None, reason="newsboat is not installed")
@pytest.mark.parametrize("ending", ["rss", "atom"])
def test_newsboat_sees_entries_once_and_anew_when_they_change(
    ending: str, subscription: Subscription, tmp_path: pathlib.Path
) -> None:
    (tmp_path / "urls").write_text(f"{subscription.url}timeline.en.{ending}\n")
    (tmp_path / "config").write_text("")

    def reload() -> dict[str, str]:
        time.sleep(1.2)
        options = ["-u", tmp_path / "urls", "-c", tmp_path / "cache.db", "-C", tmp_path / "config"]
        environment = {**os.environ, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
        subprocess.run(["newsboat", *options, "-x", "reload"], env=environment, check=True, timeout=60)
        with sqlite3.connect(tmp_path / "cache.db") as cache:
            rows = cache.execute("select guid, title from rss_item where deleted = 0").fetchall()
        cache.close()
        assert len({guid for guid, _ in rows}) == len(rows)
        return dict(rows)

    first = reload()
    assert len(first) == 10
    assert reload() == first
    subscription.edit('en = "Talks between two provinces"', 'en = "Talks of two provinces"')
    subscription.publish(7)
    second = reload()
    assert second.keys() == first.keys(), "no entry doubles"
    assert second["tag:sample.example,2026:talks-2025"] == "Talks of two provinces (17 April 2025, afternoon)"


def test_every_feed_of_the_folder_is_well_formed(shipped_subscription: Subscription) -> None:
    files = [path for ending in ("rss", "atom") for path in sorted(shipped_subscription.folder.rglob(f"*.{ending}"))]
    assert len(files) > 80
    for path in files:
        feed = feedparser.parse(path.read_bytes())
        assert not feed.bozo, path
        assert feed.feed.title
        assert all(entry.id and entry.title for entry in feed.entries)


def test_the_archives_hold_every_event(shipped_subscription: Subscription) -> None:
    """Over HTTP, link by link, as a reader that wants all of it does."""
    for ending in ("rss", "atom"):
        seen: set[str] = set()
        page: str | None = f"{shipped_subscription.url}timeline.vi.{ending}"
        while page is not None:
            feed = feedparser.parse(page)
            assert feed.status == 200
            seen |= {entry.id for entry in feed.entries}
            page = next((link.href for link in feed.feed.links if link.rel == "prev-archive"), None)
        data = json.loads((shipped_subscription.folder / "timeline.vi.json").read_bytes())
        assert {item["id"] for item in data["items"]} < seen
        assert len(seen) == len(load())
