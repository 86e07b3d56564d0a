"""Publishing a folder: time and memory of a whole process, as the timeline grows.

Each size is loaded from a data file and published by a process of its own, then once more without a change. The files lie
beside each other, 2,000 events each, as a large timeline keeps them. Peak memory is that of the process (ru_maxrss).

Run: python benchmarks/publishing.py [LARGEST]      sizes are 500, 1,000, 2,000, 5,000 and 20,000 up to LARGEST (5,000)
"""

from __future__ import annotations

import datetime
import os
import pathlib
import subprocess
import sys
import tempfile
import time

SIZES = (500, 1_000, 2_000, 5_000, 20_000)
A_FILE = 2_000
FIRST = datetime.date(2000, 1, 1)
PARTNERS = ("LA-PH", "LA-LP", "CN-YN", "TH", "JP", "KR", "IN", "FR")
KINDS = ("talks", "visit", "agreement", "meeting", "exchange")
HEAD = """[timeline]
title = { vi = "Đối ngoại", en = "External relations" }
id_domain = "timeline.example"
url = "https://timeline.example/"
zone = "Asia/Ho_Chi_Minh"
subject = "VN-71"
include = ["events-*.toml"]
"""
EVENT = """
[[source]]
id = "s{number}"
publisher = "Báo Điện Biên Phủ"
title = "Hội đàm số {number}"
url = "https://bao.example/tin/{number}"
language = "vi"
published = "{published}"

[[event]]
id = "event-{number}"
kind = "{kind}"
title = {{ vi = "Hội đàm số {number}", en = "Talks number {number}" }}
summary = {{ vi = "Hai bên trao đổi về hợp tác du lịch, y tế và giáo dục.", en = "Tourism, health and education." }}
parties = ["VN-71", "{partner}"]
place = "Điện Biên Phủ"
[[event.attestation]]
source = "s{number}"
when = "ngày {day.day}/{day.month}"
"""
PUBLISH = """
import datetime, resource, sys, time
from diplotimeline import load
from diplotimeline.web.folder import publish
begun = time.perf_counter()
timeline = load(sys.argv[1])
loaded = time.perf_counter()
now = datetime.datetime(2026, 11, 25, tzinfo=datetime.UTC)
files = publish(timeline, sys.argv[2], now=now, revisions=sys.argv[3]).files
published = time.perf_counter()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
size, changed = sum(each.size for each in files) / 1e6, sum(each.changed for each in files)
print(loaded - begun, published - loaded, peak, len(files), size, changed)
"""


def write(folder: pathlib.Path, count: int) -> pathlib.Path:
    """A data file of so many events, a day apart, over and over the same 25 years."""
    for start in range(0, count, A_FILE):
        text = "".join(event(number) for number in range(start, min(start + A_FILE, count)))
        (folder / f"events-{start:06}.toml").write_text(text, encoding="utf-8")
    data = folder / "events.toml"
    data.write_text(HEAD, encoding="utf-8")
    return data


def event(number: int) -> str:
    """An event and its source."""
    day = FIRST + datetime.timedelta(days=number % 9_000)
    return EVENT.format(
        number=number,
        day=day,
        published=day + datetime.timedelta(days=1),
        kind=KINDS[number % len(KINDS)],
        partner=PARTNERS[number % len(PARTNERS)],
    )


def run(data: pathlib.Path, folder: pathlib.Path) -> list[float]:
    """Load and publish in a process of its own: what it prints, and its time as a whole."""
    begun = time.perf_counter()
    command = [sys.executable, "-c", PUBLISH, os.fspath(data), os.fspath(folder), os.fspath(data.parent / "revisions.toml")]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [*map(float, printed.split()), time.perf_counter() - begun]


def main(largest: int) -> None:
    """A row for each size and each time."""
    times = f"{'whole s':>8} {'load s':>7} {'publish s':>9} {'ms/event':>8}"
    print(f"{'events':>7} {'':<6} {times} {'peak MB':>8} {'files':>7} {'MB':>7} {'changed':>7}")
    for count in (size for size in SIZES if size <= largest):
        with tempfile.TemporaryDirectory() as name:
            home = pathlib.Path(name)
            data = write(home, count)
            for which in ("first", "again"):
                load, publish, peak, files, size, changed, whole = run(data, home / "public")
                told = f"{count:>7,} {which:<6} {whole:>8.2f} {load:>7.2f} {publish:>9.2f} {publish / count * 1000:>8.2f}"
                print(f"{told} {peak:>8.0f} {files:>7,.0f} {size:>7.1f} {changed:>7,.0f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
