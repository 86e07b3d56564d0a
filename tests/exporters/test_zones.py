"""A clock time is a moment only where its zone is known; everywhere else it is told as printed, and no more."""

from __future__ import annotations

import csv
import datetime
import io
import json
import pathlib
import re
from typing import Any

import icalendar
import openpyxl
import pytest
from attrs import evolve

from diplotimeline import Attestation, Event, Source, Timeline, export, find_dates, resolve
from diplotimeline.dates.wording.dates import in_words
from diplotimeline.dates.wording.patterns import wording_in
from diplotimeline.model.publication_log import PublicationLog, record_publication, with_log
from diplotimeline.sources.revisions import memory_text, read_memory
from diplotimeline.web.contents import contents

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
    "words apart from the time": {"words": "at 14:30 on May 20, 2025 (local time)", "language": "en", "whole": "Asia/Tokyo"},
    "words before the time": {"words": "local time at 14:30 on May 20, 2025", "language": "en", "whole": "Asia/Tokyo"},
    "a zone that no table has in Vietnamese": {
        "words": "14h30 sáng 20/5/2025, giờ Samarkand",
        "language": "vi",
        "whole": "Asia/Tokyo",
    },
    "local time before the date": {"words": "14h30 giờ địa phương ngày 20/5/2025", "language": "vi", "whole": "Asia/Tokyo"},
    "half an hour beside UTC": {"words": "14h30 UTC+5:30 ngày 20/5/2025", "language": "vi", "whole": "Asia/Tokyo"},
    "locales": {"words": "le 20 mai 2025 à 14 heures locales", "language": "fr", "whole": "Asia/Tokyo"},
    "an abbreviation in French": {"words": "le 20 mai 2025 à 14h30 HNE", "language": "fr", "whole": "Asia/Tokyo"},
    "a zone with an article": {"words": "le 20 mai 2025 à 14h30, heure de l'Est", "language": "fr", "whole": "Asia/Tokyo"},
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
    page = dict(contents(made, TODAY))["event/talks.en.html"].data.decode()
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


CLEAR, UNCLEAR = "at 14:30 on May 20, 2025", "at 14:30 local time on May 20, 2025"


@pytest.mark.parametrize("words", [(CLEAR, UNCLEAR), (UNCLEAR, CLEAR)])
def test_what_one_source_leaves_unclear_the_zone_of_the_whole_does_not_settle(words: tuple[str, str]) -> None:
    articles = [Source(name, "A", "T", f"https://a.example/{name}", "en", "2025-05-21") for name in ("one", "two")]
    told = [Attestation(article, text) for article, text in zip(articles, words, strict=True)]
    made = Timeline([Event("talks", "talks", title="Talks", attestations=told)], zone="Asia/Tokyo")
    assert made.moment_of(made["talks"]) is None


def test_explaining_does_not_doubt_what_the_event_settles() -> None:
    made = timeline("at 14:30 local time on May 20, 2025", "en", event="Europe/Paris")
    date = made["talks"].date
    assert date is not None
    assert date.time is not None
    assert date.time.zone == "Europe/Paris"
    assert "does not say" not in date.explain()


@pytest.mark.parametrize(
    ("text", "language"),
    [("at 14:30 +07:00 on March 13, 2025", "en"), ("lúc 14h30 UTC+5:30 ngày 13/3/2025", "vi")],
)
def test_an_offset_is_no_clock_time(text: str, language: str) -> None:
    times = [found.date.time for found in find_dates(text, published="2025-03-14", language=language)]
    assert {(time.hour, time.minute) for time in times if time is not None} == {(14, 30)}


def test_joined_a_clock_time_stays_in_the_zone_of_its_timeline() -> None:
    paris = timeline("at 14:30 on May 20, 2025", "en", whole="Europe/Paris")
    tokyo, nowhere = (renamed(timeline("at 14:30 on May 20, 2025", "en", whole=zone)) for zone in ("Asia/Tokyo", None))
    for both in (paris + tokyo, tokyo + paris):
        assert moments(both) == {"talks": "14:30:00+02:00", "more-talks": "14:30:00+09:00"}
    for both in (paris + nowhere, nowhere + paris):
        assert moments(both) == {"talks": "14:30:00+02:00", "more-talks": None}


def renamed(made: Timeline) -> Timeline:
    return evolve(made, events=[evolve(made["talks"], id="more-talks")])


def moments(made: Timeline) -> dict[str, str | None]:
    found = {event.id: made.moment_of(event) for event in made}
    return {name: None if moment is None else moment.isoformat().partition("T")[2] for name, moment in found.items()}


def test_withdrawn_it_gets_no_zone_either(tmp_path: pathlib.Path) -> None:
    made = timeline("at 14:30 on May 20, 2025 local time", "en", whole="Asia/Tokyo")
    now = datetime.datetime(2025, 6, 1, tzinfo=datetime.UTC)
    keep = datetime.timedelta(days=90)
    told = record_publication(made, None, now, keep=keep)
    gone = evolve(made, events=[])
    memory = record_publication(gone, told, now + datetime.timedelta(days=1), keep=keep)
    withdrawn = with_log(gone, read_back(memory, tmp_path))
    assert withdrawn.withdrawn[0].date is not None
    assert start(withdrawn) == "DTSTART;VALUE=DATE:20250520"
    assert Timeline.from_dict(withdrawn.to_dict()) == withdrawn


def read_back(memory: PublicationLog, folder: pathlib.Path) -> PublicationLog:
    (folder / "revisions.toml").write_bytes(b"".join(memory_text(memory)))
    read = read_memory(folder / "revisions.toml", memory.id_domain)
    assert read is not None
    return read


def test_readers_are_told_an_offset_as_people_write_it() -> None:
    assert (
        in_words(resolve("14:30 GMT+7 on May 20, 2025", published="2025-05-21"), wording_in("en"))
        == "20 May 2025, 14:30 (UTC+7)"
    )
    assert (
        in_words(resolve("14:30 GMT-5 on May 20, 2025", published="2025-05-21"), wording_in("en"))
        == "20 May 2025, 14:30 (UTC−5)"
    )
