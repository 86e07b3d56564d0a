from __future__ import annotations

import datetime

import icalendar
import pytest
from attrs import evolve
from hostile import timelines
from hypothesis import given
from ical.calendar_stream import IcsCalendarStream

from diplotimeline import Attestation, Edtf, LocalizedText, Revision, Timeline, export
from diplotimeline.exporters.ics import IcsExporter
from diplotimeline.exporters.text import clean, one_line


def parsed(data: bytes) -> dict[str, icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(data)
    return {str(event["UID"]).partition("@")[0]: event for event in calendar.walk("VEVENT")}


def test_days_end_on_the_day_after_the_last(small: Timeline) -> None:
    event = parsed(export(small, "ics"))["festival-2025"]
    assert (event.start, event.end) == (datetime.date(2025, 9, 19), datetime.date(2025, 9, 22))
    assert event["STATUS"] == "CONFIRMED"
    assert event["TRANSP"] == "TRANSPARENT"


def test_a_printed_time_keeps_its_zone(small: Timeline) -> None:
    data = export(small, "ics")
    assert b"DTSTART;TZID=Asia/Ho_Chi_Minh:20250919T201000\r\n" in data
    assert data.count(b"BEGIN:VTIMEZONE") == 1
    assert data.index(b"END:VTIMEZONE") < data.index(b"BEGIN:VEVENT")
    event = parsed(data)["festival-2025-opening"]
    assert event.start.astimezone(datetime.UTC) == datetime.datetime(2025, 9, 19, 13, 10, tzinfo=datetime.UTC)


def test_no_zone_where_all_events_are_dates(small: Timeline) -> None:
    assert b"VTIMEZONE" not in export(small.select(kind="talks"), "ics")
    assert b"VTIMEZONE" in export(Timeline(), "ics"), "an empty calendar holds one component"


def test_unsure_days_are_tentative_marked_and_spread(small: Timeline) -> None:
    events = parsed(export(small, "ics"))
    month = events["visit-march-2025"]
    assert (month.start, month.end, month["STATUS"]) == (datetime.date(2025, 2, 1), datetime.date(2025, 3, 1), "TENTATIVE")
    assert month["SUMMARY"] == "≈ Chuyến thăm mùa xuân (tháng 2/2025)"
    assert "“in February”" in month["DESCRIPTION"]
    assert month["X-DIPLOTIMELINE-EDTF"] == "2025-02"
    doubtful = events["reception-2025"]
    assert (doubtful.start, doubtful["STATUS"]) == (datetime.date(2025, 4, 16), "TENTATIVE")


def test_a_period_that_is_filled_is_one_span(small: Timeline) -> None:
    period = parsed(export(small, "ics"))["training-2016-2025"]
    assert (period.start, period.end, period["STATUS"]) == (datetime.date(2016, 1, 1), datetime.date(2026, 1, 1), "CONFIRMED")


def test_what_has_no_place_is_told(small: Timeline) -> None:
    told = {each.event.id: each.reason for each in IcsExporter().skipped(small)}
    assert told == {
        "report-2024": "it could be any of more than 31 days",
        "visit-without-year": "its year is not known",
        "wish-2025": "its date is not known",
    }
    assert set(parsed(export(small, "ics"))) == {event.id for event in small} - set(told)


def test_unsure_days_by_option(small: Timeline) -> None:
    first = parsed(export(small, "ics", fuzzy="start"))["visit-march-2025"]
    assert (first.start, first.end) == (datetime.date(2025, 2, 1), datetime.date(2025, 2, 2))
    assert "visit-march-2025" not in parsed(export(small, "ics", fuzzy="skip"))
    assert "report-2024" in parsed(export(small, "ics", longest=92))


def test_status(small: Timeline) -> None:
    events = parsed(export(small, "ics"))
    assert events["fair-cancelled-2025"]["STATUS"] == "CANCELLED"
    planned = evolve(small["talks-2025"], status="planned")
    assert parsed(export(Timeline((planned,), small.info), "ics"))["talks-2025"]["STATUS"] == "TENTATIVE"


def test_text_comes_back_as_written(small: Timeline) -> None:
    text = IcsCalendarStream.calendar_from_ics(export(small, "ics").decode())
    (talks,) = [event for event in text.events if event.uid.startswith("talks-2025@")]
    assert talks.description is not None
    assert "Hai bên bàn về du lịch, cửa khẩu; đường \\N1." in talks.description
    assert talks.location == "Mường Khoa; nhà khách"
    assert talks.categories == ["hội đàm", "biên giới", "du lịch"]


def test_identity_and_change(small: Timeline) -> None:
    event = parsed(export(small, "ics"))["talks-2025"]
    assert event["UID"] == "talks-2025@sample.example"
    assert (event["SEQUENCE"], event.DTSTAMP) == (0, datetime.datetime(2025, 4, 18, tzinfo=datetime.UTC))
    moments = [datetime.datetime(2026, 1, day, tzinfo=datetime.UTC) for day in (1, 2)]
    changed = evolve(small["talks-2025"], revision=Revision(*moments, sequence=3))
    again = parsed(export(Timeline((changed,), small.info), "ics"))["talks-2025"]
    assert (again["UID"], again["SEQUENCE"]) == ("talks-2025@sample.example", 3)
    assert (again["CREATED"].dt, again["LAST-MODIFIED"].dt, again.DTSTAMP) == (moments[0], moments[1], moments[1])
    suffixed = parsed(export(small, "ics", uid_suffix="-en"))
    assert "talks-2025-en" in suffixed


def test_calendar_properties(small: Timeline) -> None:
    address = "https://sample.example/timeline/timeline.vi.ics"
    calendar = icalendar.Calendar.from_ical(export(small, "ics", self_url=address))
    assert "UID" not in calendar
    assert "METHOD" not in calendar
    assert calendar["NAME"] == calendar["X-WR-CALNAME"] == "Dòng thời gian mẫu"
    assert calendar["DESCRIPTION"] == calendar["X-WR-CALDESC"]
    head = export(small, "ics", self_url=address).split(b"BEGIN:VTIMEZONE")[0]
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n" in head
    assert b"X-PUBLISHED-TTL:PT12H\r\n" in head
    assert b"SOURCE;VALUE=URI:https://sample.example/timeline/timeline.vi.ics\r\n" in head.replace(b"\r\n ", b"")
    assert b"X-WR-TIMEZONE:Asia/Ho_Chi_Minh\r\n" in head
    assert b"LAST-MODIFIED:20250920T000000Z\r\n" in head


def test_parts_of_a_visit_point_to_it(small: Timeline) -> None:
    event = parsed(export(small, "ics"))["festival-2025-opening"]
    assert event["RELATED-TO"] == "festival-2025@sample.example"
    assert event["RELATED-TO"].params["RELTYPE"] == "PARENT"


def test_addresses_are_ascii(small: Timeline) -> None:
    event = parsed(export(small, "ics"))["talks-2025"]
    assert event["URL"] == "https://bao-a.example/tin/h%E1%BB%99i-%C4%91%C3%A0m?id=1"


@pytest.mark.parametrize("name", ["shipped", "small"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_bytes(name: str, language: str, request: pytest.FixtureRequest) -> None:
    data = export(request.getfixturevalue(name), "ics", language=language)
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert b"" not in lines[:-1]
    assert not data.startswith(b"\xef\xbb\xbf")
    for line in lines[:-1]:
        assert len(line) <= 75
        assert b"\n" not in line
        assert b"\r" not in line
        assert line.decode().strip()
    assert not any(line.endswith(b"\\") and not line.endswith(b"\\\\") for line in lines), "no fold between \\ and its letter"


def test_trap_folding_leaves_no_line_of_blanks(small: Timeline) -> None:
    """icalendar folds where 75 octets end, be it in a run of blanks: a line of nothing else is no line for some programs."""
    for length in range(10, 90):
        for blanks in (4, 39, 200):
            title = LocalizedText("a" * length + " " * blanks + "b" + " " * blanks)
            event = evolve(small["talks-2025"], title=title, summary=title, place=title)
            data = export(Timeline((event,), small.info), "ics")
            assert all(line.strip() for line in data.split(b"\r\n")[:-1])


def test_trap_a_literal_backslash_n_is_no_newline(small: Timeline) -> None:
    """icalendar's own text turns ``\\N`` into a newline."""
    event = evolve(small["talks-2025"], summary=LocalizedText("C:\\Nam; \\N, \\n\nnext"))
    data = export(Timeline((event,), small.info), "ics").replace(b"\r\n ", b"")
    assert rb"C:\\Nam\; \\N\, \\n\nnext" in data


def test_trap_a_zone_is_a_part_of_the_calendar_and_of_no_years_but_its_own(small: Timeline) -> None:
    """icalendar writes which years a zone covers into a comment, and covers the clock changes of a century if not told."""
    zone = export(small, "ics").partition(b"BEGIN:VTIMEZONE")[2].partition(b"END:VTIMEZONE")[0]
    assert b"COMMENT" not in zone
    assert zone.count(b"BEGIN:") == 1


@given(timelines())
def test_any_string_gives_a_legal_file_that_another_library_reads_back(timeline: Timeline) -> None:
    data = export(timeline, "ics")
    (event,) = IcsCalendarStream.calendar_from_ics(data.decode()).events
    (write_atomically,) = timeline
    assert event.summary == f"{one_line(write_atomically.title.text('vi'))} (17/4/2025)"
    assert event.location == (one_line(write_atomically.place.text("vi")) or None if write_atomically.place else None)
    assert event.description is not None
    assert write_atomically.summary is not None
    assert event.description.startswith(clean(write_atomically.summary.text("vi")))


def _lone(small: Timeline, when: str, published: str = "2025-04-18") -> Timeline:
    event = small["talks-2025"]
    (told,) = event.attestations
    source = evolve(told.source, published=Edtf.parse(published))
    return Timeline((evolve(event, attestations=(Attestation(source, when),)),), small.info)


def test_the_ends_of_the_calendar(small: Timeline) -> None:
    late = export(_lone(small, "lúc 24h ngày 31/12/2025", "2026-01"), "ics")
    assert b"DTSTART;TZID=Asia/Ho_Chi_Minh:20260101T000000" in late
    (left,) = IcsExporter().skipped(_lone(small, "cuối tháng 12", "9999-12"))
    assert left.reason == "iCalendar holds only the years 1 to 9999"
    assert b"VEVENT" in export(_lone(small, "0h ngày 1/1", "0001-01-01"), "ics")


def test_a_set_with_gaps_is_no_bar_over_the_years(small: Timeline) -> None:
    (left,) = IcsExporter().skipped(_lone(small, "các năm 1914 và 2018"))
    assert left.reason == "it could be any of more than 31 days"


def test_trap_intervals_are_equal_for_every_client(small: Timeline) -> None:
    head = export(small, "ics", refresh_hours=48)
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT48H\r\n" in head
    assert b"X-PUBLISHED-TTL:PT48H\r\n" in head
