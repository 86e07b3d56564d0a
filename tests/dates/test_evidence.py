"""When an article appeared, by its address and its own words."""

from __future__ import annotations

import pytest

from diplotimeline import PublicationContext, find_dates
from diplotimeline.dates.evidence import weighed
from diplotimeline.dates.languages import locale
from diplotimeline.dates.steps import StepKind
from diplotimeline.dates.words import fold


def published(text: str, **fields: str | None) -> str:
    context = PublicationContext(**{"published": None, "language": "vi", **fields})
    language, folded = locale(context.language or "vi"), fold(text).folded
    found = weighed(context, folded, [(language, reading) for reading in language.grammar.scan(folded)])
    return str(found.context.published)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://example.org/2025/04/18/tin.html", "2025-04-18", id="year/month/day"),
        pytest.param("https://example.org/2025-04-18/tin", "2025-04-18", id="year-month-day"),
        pytest.param("https://example.org/201810/tin.html", "2018-10", id="yearmonth"),
        pytest.param("https://example.org/2018/10/tin.html", "2018-10", id="year/month"),
        pytest.param("https://example.org/tin-20250418093012345.htm", "2025-04-18", id="stamp at the end"),
        pytest.param("https://example.org/tin-123456.html", "None", id="a number"),
        pytest.param("https://example.org/2025/99/tin.html", "None", id="no month"),
        pytest.param("https://example.org/2025/02/30/tin.html", "None", id="no day"),
    ],
)
def test_the_address(url: str, expected: str) -> None:
    assert published("Không có ngày nào ở đây.", url=url) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Thứ tư - 29/03/2023 04:01\nĐoàn đến thăm.", "2023-03-29", id="weekday, date, clock"),
        pytest.param("Trang chủ\n17/04/2025 16:20\nĐoàn đến thăm.", "2025-04-17", id="date and clock"),
        pytest.param("08:05 | 17/04/2025\nĐoàn đến thăm.", "2025-04-17", id="clock and date"),
        pytest.param("Đoàn đến thăm tỉnh.\n17/04/2025\nHết.", "None", id="a date alone is no stamp"),
    ],
)
def test_the_head_of_the_page(text: str, expected: str) -> None:
    assert published(text) == expected


def test_what_is_told_as_past_lies_before_publication_and_what_is_planned_after() -> None:
    text = "Đoàn đã đến thăm ngày 5/4/2025. Hội nghị sẽ khai mạc ngày 20/5/2025."
    assert published(text) == "2025-04-05/2025-05-20"
    assert published(text, published="2025") == "2025-04-05/2025-05-20"


def test_evidence_that_contradicts_what_is_given_is_left_aside() -> None:
    assert published("Đoàn đã đến thăm ngày 5/4/2025.", published="2024-11") == "2024-11"
    assert published("Hết.", published="2024-11", url="https://example.org/2025/04/18/a.html") == "2024-11"


def test_a_known_day_needs_no_evidence() -> None:
    assert published("08:05 | 17/04/2025\nTin.", published="2025-04-20") == "2025-04-20"


def test_a_yearless_day_is_resolved_by_the_stamp_and_says_so() -> None:
    text = "Thứ tư - 29/03/2023 04:01\nChiều 27/3, đoàn đến thăm nhà máy."
    *_, mention = find_dates(text, published=None, language="vi")
    assert mention.date.brief() == "2023-03-27 afternoon"
    assert StepKind.EVIDENCE_STAMP in [step.kind for step in mention.date.steps]
    assert "29 March 2023" in mention.date.explain()


def test_without_evidence_the_year_stays_open() -> None:
    (mention,) = find_dates("Chiều 27/3, đoàn đến thăm nhà máy.", published=None, language="vi")
    assert mention.date.brief() == "XXXX-03-27 afternoon unanchored"


def test_a_chronology_needs_one_step_a_side() -> None:
    text = " ".join(f"It was held on {day} January {year}." for year in range(1500, 1540) for day in range(1, 29))
    mentions = find_dates(text, published=None, language="en")
    assert len(mentions) == 40 * 28
    assert max(len(mention.date.steps) for mention in mentions) < 5
    assert "28 January 1539" in mentions[0].date.explain(), "the tightest bound"


def test_what_is_only_known_to_be_of_these_months_bounds_the_year_too() -> None:
    text = "Chiều 17/4, hai bên hội đàm. Bản ghi nhớ đã được ký ngày 29/11/2024. Đầu tháng 9/2025, đoàn sẽ sang thăm."
    first, *_ = find_dates(text, published=None, language="vi")
    assert first.date.brief() == "2025-04-17 afternoon"
    assert "29 November 2024" in first.date.explain()


def test_the_day_that_a_report_begins_with_is_later_than_those_it_looks_back_on() -> None:
    text = "Chiều 17/4, đoàn đã hội đàm. Bản ghi nhớ đã được ký ngày 29/11/2024. Đầu tháng 9/2025, đoàn sẽ sang thăm."
    first, *_ = find_dates(text, published=None, language="vi")
    assert first.date.brief() == "2025-04-17 afternoon"


def test_one_side_alone_leaves_the_year_open() -> None:
    first, *_ = find_dates("Chiều 17/4, hai bên hội đàm. Đầu tháng 9/2025, đoàn sẽ sang thăm.", published=None, language="vi")
    assert first.date.brief() == "XXXX-04-17 afternoon unanchored"
