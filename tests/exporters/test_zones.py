"""A clock time is a moment only where its zone is known; everywhere else it is told as printed, and no more."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from typing import Any

import icalendar
import openpyxl
import pytest

from diplotimeline import Attestation, Event, Source, Timeline, export, resolve
from diplotimeline.web.folder import contents

TODAY = datetime.date(2026, 1, 1)
FRENCH = {"words": "le 20 mai 2025 à 14h30", "language": "fr"}


def timeline(
    words: str, language: str, *, source: str | None = None, event: str | None = None, whole: str | None = None
) -> Timeline:
    article = Source("a", "A", "T", "https://a.example/", language, "2025-05-21", zone=source)
    told = Event(
        "talks", "talks", title={"en": "Talks", "vi": "Hội đàm"}, attestations=[Attestation(article, words)], zone=event
    )
    return Timeline([told], title={"en": "T", "vi": "T"}, id_domain="example.org", zone=whole)


def start(made: Timeline, name: str = "ics") -> str:
    data = export(made, name).decode()
    calendar = icalendar.Calendar.from_ical(data)
    (found,) = [each for each in calendar.subcomponents if each.name == "VEVENT"]
    return str(re.search(r"DTSTART[^\r\n]*", found.to_ical().decode())[0])  # type: ignore[index]


ZONELESS: dict[str, dict[str, Any]] = {
    "no zone anywhere": FRENCH,
    "local time": {"words": "3 p.m. local time on May 20, 2025", "language": "en"},
    "local time in Vietnamese": {"words": "15h ngày 20/5/2025 (giờ địa phương)", "language": "vi"},
    "local time in French": {"words": "le 20 mai 2025 à 15h, heure locale", "language": "fr"},
    "local time, and the zone of the source": {
        "words": "3 p.m. local time on May 20, 2025",
        "language": "en",
        "source": "Asia/Tokyo",
        "whole": "Asia/Tokyo",
    },
    "an ambiguous abbreviation": {"words": "2:35 p.m. IST on May 20, 2025", "language": "en", "whole": "Asia/Tokyo"},
    "a zone that no table has": {"words": "3 p.m. Samarkand time on May 20, 2025", "language": "en", "whole": "Asia/Tokyo"},
    "an abbreviation that no rule reads": {"words": "May 20, 2025, 3 p.m. HKT", "language": "en", "whole": "Asia/Tokyo"},
}


@pytest.mark.parametrize("given", ZONELESS.values(), ids=ZONELESS.keys())
def test_without_a_zone_there_is_no_moment_in_any_format(given: dict[str, Any]) -> None:
    made = timeline(**given)
    assert made.moment_of(made["talks"]) is None
    assert start(made) == "DTSTART;VALUE=DATE:20250520", "the day alone, never a floating time"
    row = next(csv.DictReader(io.StringIO(export(made, "csv").decode())))
    assert re.fullmatch(r"2025-05-20T1\d:\d\d:00", row["start_at"]), "as printed, without an offset"
    assert row["zone"] == ""
    sheet = openpyxl.load_workbook(io.BytesIO(export(made, "xlsx"))).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    assert row["start_at"] in cells
    page = contents(made, TODAY)["event/talks.en.html"].data.decode()
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert found is not None
    assert json.loads(found[1])["startDate"] == row["start_at"]
    for name in ("ics", "jcal", "rss", "atom", "json", "csv", "timelinejs", "dump"):
        data = export(made, name).decode()
        assert not re.search(r"T1[45]:\d\d(:\d\d)?(Z|[+-]\d\d)", data), name
        assert "DTSTART;TZID" not in data
    assert re.search(r"1[45]:\d\d", export(made, "ics", language="en").decode()), "the title has the time"


ZONED: dict[str, dict[str, Any]] = {
    "of the source": {**FRENCH, "source": "Europe/Paris"},
    "of the event": {**FRENCH, "event": "Europe/Paris", "source": "Asia/Tokyo"},
    "of the timeline": {**FRENCH, "whole": "Europe/Paris"},
    "of the source before that of the timeline": {**FRENCH, "source": "Europe/Paris", "whole": "Asia/Tokyo"},
    "printed": {"words": "le 20 mai 2025 à 14h30 (heure de Paris)", "language": "fr", "event": "Asia/Tokyo"},
    "the event settles local time": {
        "words": "le 20 mai 2025 à 14h30, heure locale",
        "language": "fr",
        "event": "Europe/Paris",
    },
}


@pytest.mark.parametrize("given", ZONED.values(), ids=ZONED.keys())
def test_with_a_zone_it_is_a_moment(given: dict[str, Any]) -> None:
    made = timeline(**given)
    assert str(made.moment_of(made["talks"])) == "2025-05-20 14:30:00+02:00"
    assert start(made) == "DTSTART;TZID=Europe/Paris:20250520T143000"
    data = export(made, "ics").decode()
    assert "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n" in data
    assert f"X-WR-TIMEZONE:{given.get('whole') or 'Europe/Paris'}\r\n" in data
    row = next(csv.DictReader(io.StringIO(export(made, "csv").decode())))
    assert (row["start_at"], row["zone"]) == ("2025-05-20T14:30:00+02:00", "Europe/Paris")


PRINTED = {
    "UTC": ("14:30 UTC on May 20, 2025", "en", "DTSTART:20250520T143000Z"),
    "an offset": ("14:30 GMT+7 on May 20, 2025", "en", "DTSTART;TZID=Etc/GMT-7:20250520T143000"),
    "an offset in Vietnamese": ("14h30 ngày 20/5/2025 (giờ GMT+7)", "vi", "DTSTART;TZID=Etc/GMT-7:20250520T143000"),
    "half an hour off": ("14:30 GMT+5:30 on May 20, 2025", "en", "DTSTART;VALUE=DATE:20250520"),
    "a city": ("14h30 ngày 20/5/2025 (giờ Mát-xcơ-va)", "vi", "DTSTART;TZID=Europe/Moscow:20250520T143000"),
    "before zones were kept": ("14:30 UTC on May 20, 1925", "en", "DTSTART:19250520T143000Z"),
}


@pytest.mark.parametrize(("words", "language", "expected"), PRINTED.values(), ids=PRINTED.keys())
def test_zones_that_are_printed(words: str, language: str, expected: str) -> None:
    assert start(timeline(words, language)) == expected


def test_what_is_not_known_of_the_zone_is_said() -> None:
    date = resolve("3 p.m. local time on May 20, 2025", published="2025-05-21", language="en")
    assert "“local time” does not say which time zone the clock time is in: no moment is asserted." in date.explain()
    assert date.time is not None
    assert (date.time.zone, date.time.zone_words) == (None, "local time")
    known = resolve("3 p.m. on May 20, 2025", published="2025-05-21", language="en", zone="Asia/Tokyo")
    assert known.time is not None
    assert known.time.zone == "Asia/Tokyo"
