"""Writing calendars, feeds and tables: this library beside others, on the same events in one run.

The events are synthetic: two parties, two topics, a place, one source, a Vietnamese summary of 300 letters. The others are
given every value ready-made (title with its date, description, days), so they only write; this library works from the
events and puts them into words itself, and so do those that are called "from events". "bare" is the limit: f-strings,
escape, fold, and nothing else. For each the time per event, as a ratio to bare, and how far the memory of the process grew
above the events themselves.

Run: pip install -e '.[xlsx]' ics ical vobject feedgenerator pandas polars; python benchmarks/exporters.py [LARGEST]
What is not installed is left out. Sizes are 100, 1,000, 10,000 and 100,000 events, up to LARGEST (10,000 if not given).
"""

from __future__ import annotations

import csv
import datetime
import html
import importlib.util
import io
import json
import os
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import icalendar
from attrs import frozen

from diplotimeline import Attestation, Event, Source, Timeline, export, exporter

WORDS = (
    "Hai bên trao đổi về hợp tác du lịch, y tế, giáo dục và giao thông; thống nhất tổ chức các đoàn công tác hằng năm, "
    "mở rộng cửa khẩu và đào tạo cán bộ. "
)
SUMMARY = (WORDS * 3)[:300]
FIRST = datetime.date(2000, 1, 1)
STAMP = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
ROUNDS = {100: 1, 1_000: 5, 10_000: 3, 100_000: 1}
Write = Callable[[Timeline, "list[Values]"], Iterable[bytes]]


@frozen
class Values:
    """What the others are given of an event, ready to be written."""

    uid: str
    title: str
    description: str
    html: str
    place: str
    categories: list[str]
    start: datetime.date
    end: datetime.date
    url: str
    cells: list[str]


def timeline_of(count: int) -> Timeline:
    """Synthetic events, a day apart, over and over the same 25 years."""
    events = []
    for number in range(count):
        day = FIRST + datetime.timedelta(days=number % 9_000)
        published = day + datetime.timedelta(days=1)
        url = f"https://bao.example/tin/{number}"
        source = Source(f"source-{number}", "Báo Điện Biên Phủ", f"Hội đàm số {number}", url, "vi", published)
        events.append(
            Event(
                id=f"event-{number}",
                kind="talks",
                title={"vi": f"Hội đàm số {number}", "en": f"Talks number {number}"},
                parties=("VN-71", "LA-PH"),
                attestations=(Attestation(source, f"ngày {day.day}/{day.month}/{day.year}"),),
                place="Điện Biên Phủ",
                topics=("border", "tourism"),
                summary={"vi": SUMMARY},
            )
        )
    return Timeline(events, title={"vi": "Thử", "en": "A test"}, id_domain="bench.example")


def values_of(timeline: Timeline) -> Iterator[Values]:
    """The same events ready to be written: the very texts that ours writes, taken from what it wrote."""
    calendar = icalendar.Calendar.from_ical(export(timeline, "ics", language="vi"))
    entries = {str(each["UID"]): each for each in calendar.events}
    feed = json.loads(export(timeline, "json", language="vi", limit=0))
    items = {item["id"].rpartition(":")[2]: item for item in feed["items"]}
    for event, record in zip(timeline, timeline.to_records("vi"), strict=True):
        entry, item = entries[f"{event.id}@bench.example"], items[event.id]
        yield Values(
            uid=str(entry["UID"]),
            title=item["title"],
            description=str(entry["DESCRIPTION"]),
            html=item["content_html"],
            place=str(entry["LOCATION"]),
            categories=[str(each) for each in entry["CATEGORIES"].cats],
            start=entry["DTSTART"].dt,
            end=entry["DTEND"].dt,
            url=item["url"],
            cells=["" if cell is None else str(cell) for cell in record.values()],
        )


def ours(name: str, **options: Any) -> Write:
    """Of this library: it starts from the events."""
    return lambda timeline, _values: exporter(name, **options)(timeline)


# --- calendars ---------------------------------------------------------------------------------------


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _fold(line: str) -> bytes:
    data = line.encode()
    pieces, start, room = [], 0, 75
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:  # noqa: PLR2004 - inside a UTF-8 sequence
            end -= 1
        pieces.append(data[start:end])
        start, room = end, 74
    return b"\r\n ".join([*pieces, data[start:]]) + b"\r\n"


def bare_ics(_timeline: Timeline, values: list[Values]) -> Iterator[bytes]:
    """The limit: lines, escape, fold."""
    yield b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
    for each in values:
        lines = (
            "BEGIN:VEVENT",
            f"UID:{each.uid}",
            "DTSTAMP:20260101T000000Z",
            "LAST-MODIFIED:20260101T000000Z",
            "SEQUENCE:0",
            f"DTSTART;VALUE=DATE:{each.start:%Y%m%d}",
            f"DTEND;VALUE=DATE:{each.end:%Y%m%d}",
            f"SUMMARY:{_escape(each.title)}",
            f"DESCRIPTION:{_escape(each.description)}",
            f"LOCATION:{_escape(each.place)}",
            f"CATEGORIES:{','.join(map(_escape, each.categories))}",
            "STATUS:CONFIRMED",
            "TRANSP:TRANSPARENT",
            "CLASS:PUBLIC",
            f"URL:{each.url}",
            "END:VEVENT",
        )
        yield b"".join(map(_fold, lines))
    yield b"END:VCALENDAR\r\n"


def icalendar_documented(_timeline: Timeline, values: list[Values]) -> Iterable[bytes]:
    """Icalendar as its documentation shows it: add, add, to_ical."""
    import icalendar  # noqa: PLC0415

    calendar = icalendar.Calendar()
    calendar.add("prodid", "x")
    calendar.add("version", "2.0")
    for each in values:
        event = icalendar.Event()
        event.add("uid", each.uid)
        event.add("dtstamp", STAMP)
        event.add("last-modified", STAMP)
        event.add("sequence", 0)
        event.add("dtstart", each.start)
        event.add("dtend", each.end)
        event.add("summary", each.title)
        event.add("description", each.description)
        event.add("location", each.place)
        event.add("categories", each.categories)
        event.add("status", "CONFIRMED")
        event.add("transp", "TRANSPARENT")
        event.add("class", "PUBLIC")
        event.add("url", each.url)
        calendar.add_component(event)
    return [calendar.to_ical()]


def ics_py(_timeline: Timeline, values: list[Values]) -> Iterable[bytes]:
    """ics.py."""
    import ics  # noqa: PLC0415

    calendar = ics.Calendar()
    for each in values:
        event = ics.Event(
            uid=each.uid,
            name=each.title,
            begin=each.start.isoformat(),
            description=each.description,
            location=each.place,
            categories=set(each.categories),
            status="CONFIRMED",
            transparent=True,
            url=each.url,
            created=STAMP,
            last_modified=STAMP,
        )
        event.make_all_day()
        calendar.events.add(event)
    return [calendar.serialize().encode()]


def ical(_timeline: Timeline, values: list[Values]) -> Iterable[bytes]:
    """ical, Home Assistant's."""
    from ical.calendar import Calendar  # noqa: PLC0415
    from ical.calendar_stream import IcsCalendarStream  # noqa: PLC0415
    from ical.event import Event as IcalEvent  # noqa: PLC0415

    calendar = Calendar()
    for each in values:
        given: dict[str, Any] = {
            "uid": each.uid,
            "dtstamp": STAMP,
            "summary": each.title,
            "description": each.description,
            "location": each.place,
            "categories": each.categories,
            "dtstart": each.start,
            "dtend": each.end,
            "url": each.url,
            "status": "CONFIRMED",
            "transp": "TRANSPARENT",
        }
        calendar.events.append(IcalEvent(**given))
    return [IcsCalendarStream.calendar_to_ics(calendar).encode()]


def vobject(_timeline: Timeline, values: list[Values]) -> Iterable[bytes]:
    """vobject, Radicale's."""
    import vobject as library  # noqa: PLC0415

    calendar = library.iCalendar()
    for each in values:
        event = calendar.add("vevent")
        given = (
            ("uid", each.uid),
            ("dtstamp", STAMP.replace(tzinfo=library.icalendar.utc)),
            ("dtstart", each.start),
            ("dtend", each.end),
            ("summary", each.title),
            ("description", each.description),
            ("location", each.place),
            ("categories", each.categories),
            ("status", "CONFIRMED"),
            ("transp", "TRANSPARENT"),
            ("url", each.url),
        )
        for name, value in given:
            event.add(name).value = value
    return [calendar.serialize().encode()]


# --- feeds -------------------------------------------------------------------------------------------


def bare_atom(_timeline: Timeline, values: list[Values]) -> Iterator[bytes]:
    """The limit: f-strings and html.escape."""
    yield b'<feed xmlns="http://www.w3.org/2005/Atom">'
    for each in values:
        yield (
            f"<entry><id>tag:bench.example,2026:{each.uid}</id><title>{html.escape(each.title)}</title>"
            f'<updated>2026-01-01T00:00:00Z</updated><content type="html">{html.escape(each.html)}</content>'
            f'<category term="talks"/><link href="{html.escape(each.url)}"/></entry>\n'
        ).encode()
    yield b"</feed>"


def bare_rss(_timeline: Timeline, values: list[Values]) -> Iterator[bytes]:
    """The limit: f-strings and html.escape."""
    yield b'<rss version="2.0"><channel>'
    for each in values:
        yield (
            f"<item><guid>tag:bench.example,2026:{each.uid}</guid><title>{html.escape(each.title)}</title>"
            f"<pubDate>Thu, 01 Jan 2026 00:00:00 +0000</pubDate><description>{html.escape(each.html)}</description>"
            f"<category>talks</category><link>{html.escape(each.url)}</link></item>\n"
        ).encode()
    yield b"</channel></rss>"


def feedgen(kind: str) -> Write:
    """Feedgen as its documentation shows it."""

    def write(_timeline: Timeline, values: list[Values]) -> Iterable[bytes]:
        from feedgen.feed import FeedGenerator  # noqa: PLC0415

        made = FeedGenerator()
        made.id("tag:bench.example,2026:timeline")
        made.title("x")
        made.description("x")
        made.link(href="https://bench.example/")
        for each in values:
            entry = made.add_entry(order="append")
            entry.id(f"tag:bench.example,2026:{each.uid}")
            entry.title(each.title)
            entry.link(href=each.url)
            entry.updated(STAMP)
            entry.published(STAMP)
            entry.category({"term": "talks", "label": "hội đàm"})
            if kind == "atom":
                entry.content(each.html, type="html")
            else:
                entry.description(each.html)
        return [made.atom_str() if kind == "atom" else made.rss_str()]

    return write


def feedgenerator(kind: str) -> Write:
    """feedgenerator, Django's."""

    def write(_timeline: Timeline, values: list[Values]) -> Iterable[bytes]:
        import feedgenerator as library  # noqa: PLC0415

        feed = (library.Atom1Feed if kind == "atom" else library.Rss201rev2Feed)("x", "https://bench.example/", "x")
        for each in values:
            unique = f"tag:bench.example,2026:{each.uid}"
            feed.add_item(
                each.title, each.url, each.html, unique_id=unique, updateddate=STAMP, pubdate=STAMP, categories=["talks"]
            )
        return [feed.writeString("utf-8").encode()]

    return write


# --- tables ------------------------------------------------------------------------------------------


def bare_csv(_timeline: Timeline, values: list[Values]) -> Iterator[bytes]:
    """The limit: join, quoting where it is needed."""
    special = re.compile('[",\r\n]')
    for each in values:
        cells = ['"' + cell.replace('"', '""') + '"' if special.search(cell) else cell for cell in each.cells]
        yield (",".join(cells) + "\r\n").encode()


def csv_writer(_timeline: Timeline, values: list[Values]) -> Iterator[bytes]:
    """csv.writer, cells ready-made."""
    file = io.StringIO()
    writer = csv.writer(file)
    for each in values:
        writer.writerow(each.cells)
        yield file.getvalue().encode()
        file.seek(0)
        file.truncate()


def csv_writer_from_events(timeline: Timeline, _values: list[Values]) -> Iterator[bytes]:
    """csv.writer doing all that ours does but for cleaning: every cell is read off the event."""
    file = io.StringIO()
    writer = csv.writer(file)
    for record in timeline.to_records("vi"):
        writer.writerow(record.values())
        yield file.getvalue().encode()
        file.seek(0)
        file.truncate()


def pandas(_timeline: Timeline, values: list[Values]) -> Iterable[bytes]:
    """Pandas."""
    import pandas as library  # noqa: PLC0415

    frame = library.DataFrame([each.cells for each in values], columns=list(_timeline[:1].to_records("vi")[0]))
    return [frame.to_csv(index=False, lineterminator="\r\n").encode()]


def polars(_timeline: Timeline, values: list[Values]) -> Iterable[bytes]:
    """Polars."""
    import polars as library  # noqa: PLC0415

    frame = library.DataFrame([each.cells for each in values], schema=list(_timeline[:1].to_records("vi")[0]), orient="row")
    return [frame.write_csv(line_terminator="\r\n").encode()]


RACES: dict[str, dict[str, Write]] = {
    "iCalendar": {
        "bare": bare_ics,
        "diplotimeline": ours("ics"),
        "icalendar": icalendar_documented,
        "ics": ics_py,
        "ical": ical,
        "vobject": vobject,
    },
    "RSS": {
        "bare": bare_rss,
        "diplotimeline": ours("rss", limit=0),
        "feedgen": feedgen("rss"),
        "feedgenerator": feedgenerator("rss"),
    },
    "Atom": {
        "bare": bare_atom,
        "diplotimeline": ours("atom", limit=0),
        "feedgen": feedgen("atom"),
        "feedgenerator": feedgenerator("atom"),
    },
    "CSV": {
        "bare": bare_csv,
        "diplotimeline": ours("csv"),
        "csv.writer": csv_writer,
        "csv.writer, from events": csv_writer_from_events,
        "pandas": pandas,
        "polars": polars,
    },
}


# --- measuring ---------------------------------------------------------------------------------------


def _resident(field: str) -> int:
    """Kilobytes of memory of this process: VmRSS now, VmHWM at the most."""
    found = re.search(rf"{field}:\s+(\d+)", Path("/proc/self/status").read_text())
    return int(found[1]) if found else 0


def measured(write: Write, timeline: Timeline, values: list[Values]) -> tuple[float, float, int]:
    """Seconds, megabytes above the start, bytes written; in a process of its own, so that nothing is left over."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        for _ in write(timeline[:20], values[:20]):
            pass  # imports and first calls are not measured
        Path("/proc/self/clear_refs").write_text("5")  # VmHWM begins anew
        before = _resident("VmRSS")
        start = time.perf_counter()
        size = sum(len(chunk) for chunk in write(timeline, values))
        seconds = time.perf_counter() - start
        os.write(writing, json.dumps([seconds, (_resident("VmHWM") - before) / 1024, size]).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    seconds, megabytes, size = json.loads(answer)
    return seconds, megabytes, size


def race(title: str, writers: dict[str, Write], timeline: Timeline, values: list[Values]) -> None:
    """Everybody in turn, round after round."""
    count = len(timeline)
    found: dict[str, list[tuple[float, float, int]]] = {name: [] for name in writers}
    for _ in range(ROUNDS[count]):
        for name, write in writers.items():
            found[name].append(measured(write, timeline, values))
    limit = statistics.median(seconds for seconds, *_ in found["bare"])
    print(f"\n{title}, {count:,} events: µs an event, times bare, MB above the events, bytes an event")
    for name, rounds in found.items():
        seconds = statistics.median(each[0] for each in rounds)
        megabytes, size = max(each[1] for each in rounds), rounds[0][2]
        print(f"  {name:<24} {seconds / count * 1e6:>8.1f} {seconds / limit:>7.2f} {megabytes:>8.1f} {size / count:>7.0f}")


def main(arguments: Sequence[str]) -> None:
    """Run every race at every size."""
    largest = int(arguments[0]) if arguments else 10_000
    for count in (size for size in ROUNDS if size <= largest):
        timeline = timeline_of(count)
        values = list(values_of(timeline))
        for title, writers in RACES.items():
            known = {name: write for name, write in writers.items() if _is_there(name)}
            race(title, known, timeline, values)


def _is_there(name: str) -> bool:
    module = name.partition(".")[0].partition(",")[0]
    return name in ("bare", "diplotimeline") or importlib.util.find_spec(module) is not None


if __name__ == "__main__":
    main(sys.argv[1:])
