"""The rule by which an event's date follows from its attestations."""

from __future__ import annotations

import re

import pytest

from diplotimeline import Attestation, Coverage, Edtf, Extent, Source, Status
from diplotimeline.model import values
from diplotimeline.model.dating import derive_date, is_announcement


def told(published: str | None, when: str, covers: Coverage = Coverage.WHOLE, language: str = "vi") -> Attestation:
    name = values.plain(re.sub(r"\W+", "-", f"{published or 'undated'}-{when}")).strip("-").lower()
    value = None if published is None else Edtf.parse(published)
    return Attestation(Source(name, "Báo A", "Tin", "https://a.example/", language, value), when, covers=covers)


RULE = {
    "a report outweighs what was announced": (
        [("2025-04", "đầu tháng 9/2025"), ("2025-04-27", "từ ngày 29-31/8"), ("2025-09-19", "từ ngày 19-21/9")],
        "2025-09-19/2025-09-21",
    ),
    "the last announcement holds while there is no report": (
        [("2025-04", "đầu tháng 9/2025"), ("2025-04-27", "từ ngày 29-31/8"), ("2025-08-14", "từ ngày 19-21/9")],
        "2025-09-19/2025-09-21",
    ),
    "order in the file does not matter for that": (
        [("2025-08-14", "từ ngày 19-21/9"), ("2025-04-27", "từ ngày 29-31/8")],
        "2025-09-19/2025-09-21",
    ),
    "a coarser announcement later undoes nothing": (
        [("2025-04-27", "từ ngày 29-31/8"), ("2025-05-10", "tháng 8")],
        "2025-08-29/2025-08-31",
    ),
    "a coarser report undoes nothing that lies within it": (
        [("2025-02", "từ ngày 13-16/3"), ("2025-03", "năm 2025")],
        "2025-03-13/2025-03-16",
    ),
    "a coarser report undoes what lies outside it": (
        [("2025-04-27", "từ ngày 29-31/8"), ("2025-10-02", "tháng 9")],
        "2025-09",
    ),
    "the narrower of two": ([("2025-04-18", "tháng 11/2024"), ("2025-03", "ngày 29/11/2024")], "2024-11-29"),
    "the one without doubt": ([("2025-07", "thứ Hai"), ("2025-07-15", "ngày 14/7")], "2025-07-14"),
    "a year from another source": ([(None, "ngày 29/11"), ("2025-03", "tháng 11/2024")], "2024-11-29"),
    "a year for a span": ([(None, "từ ngày 27-30/1"), ("2024-02-01", "từ ngày 27-30/1")], "2024-01-27/2024-01-30"),
    "no year anywhere": ([(None, "ngày 29/11")], "XXXX-11-29 unanchored"),
    "better attested": (
        [("2025-09-11", "tuần này"), ("2025-09-12", "từ 7-11/9"), ("2025-09-13", "từ 7-11/9")],
        "2025-09-07/2025-09-11",
    ),
    "at a tie a day before a unit": (
        [("2025-11", "đầu tháng 11"), ("2025-11", "từ ngày 29/10 đến 9/11")],
        "2025-10-29/2025-11-09",
    ),
    "what excludes the other": (
        [("2025-04-18", "ngày 15/4"), ("2025-04-18", "ngày 16/4")],
        "[2025-04-15,2025-04-16] ambiguous",
    ),
    "part of the day from another source": (
        [("2025-04-18", "ngày 17/4"), ("2025-04-18", "chiều 17/4")],
        "2025-04-17 afternoon",
    ),
    "parts of the day that do not agree": ([("2025-04-18", "sáng 17/4"), ("2025-04-18", "chiều 17/4")], "2025-04-17"),
}


@pytest.mark.parametrize(("attestations", "expected"), RULE.values(), ids=RULE.keys())
def test_rule(attestations: list[tuple[str | None, str]], expected: str) -> None:
    date = derive_date([told(*each) for each in attestations], "held").date
    assert date is not None
    assert date.brief() == expected


def test_words_without_a_date_count_for_nothing() -> None:
    assert derive_date([told("2025-04-18", "sắp tới"), told("2025-04-18", "")], "planned").date is None


def test_a_part_never_narrows_the_whole_and_must_touch_it() -> None:
    whole = told("2025-03", "tháng 11/2024")
    fits = derive_date([whole, told(None, "ngày 29/11", Coverage.PART)], "held")
    assert fits.date is not None
    assert (fits.date.brief(), fits.contradictions) == ("2024-11", ())
    wrong = derive_date([whole, told("2025-03", "ngày 29/12/2024", Coverage.PART)], "held")
    assert wrong.date is not None
    assert (wrong.date.brief(), len(wrong.contradictions)) == ("2024-11", 1)


def test_parts_alone_give_an_approximate_span() -> None:
    parts = [told("2025-04", "chiều 17/4", Coverage.PART), told("2025-04-20", "ngày 19/4", Coverage.PART)]
    date = derive_date(parts, "held").date
    assert date is not None
    assert date.brief() == "2025-04-17~/2025-04-19~"
    assert "the whole lasts at least 17–19 April 2025" in date.explain()


def test_something_longer_that_it_fell_in_is_not_filled() -> None:
    date = derive_date([told("2024-06-15", "từ ngày 11-15/6", Coverage.LARGER)], "held").date
    assert date is not None
    assert date.extent is Extent.WITHIN


def test_contradictions_are_told_with_both_readings() -> None:
    made = derive_date([told("2025-04-18", "ngày 15/4"), told("2025-04-18", "ngày 16/4")], "held")
    assert made.date is not None
    assert made.date.status is Status.AMBIGUOUS
    assert [str(value) for value in made.date.alternatives] == ["2025-04-15", "2025-04-16"]
    assert [each.when for each in made.contradictions[0]] == ["ngày 15/4", "ngày 16/4"]
    assert "2025-04-18-ngay-15-4: 2025-04-15" in made.date.explain()


def test_history_keeps_every_announcement_in_order() -> None:
    attestations = [
        told("2025-08-14", "từ ngày 19-21/9"),
        told("2025-04", "đầu tháng 9/2025"),
        told("2025-05", "đầu tháng 9/2025"),
        told("2025-09-20", "từ ngày 19-21/9"),
    ]
    history = derive_date(attestations, "held").history
    assert [(entry.date.brief(), len(entry.attestations)) for entry in history] == [
        ("2025-09 start", 2),
        ("2025-09-19/2025-09-21", 1),
    ]


@pytest.mark.parametrize(
    ("published", "when", "status", "expected"),
    [
        ("2025-04-18", "ngày 19/4", "held", True),
        ("2025-04-18", "ngày 18/4", "held", False),
        ("2025-04", "ngày 30/4", "held", False),
        (None, "ngày 30/4", "held", False),
        (None, "ngày 30/4", "planned", True),
        ("../2025-05", "tháng 9/2025", "held", True),
    ],
)
def test_what_announces(published: str | None, when: str, status: str, *, expected: bool) -> None:
    assert is_announcement(told(published, when), status) is expected


CLASHES = {
    "parts of one month": [("2025-10", "đầu tháng 9/2025"), ("2025-10", "cuối tháng 9/2025")],
    "a part and a day far from it": [("2025-10", "đầu tháng 9/2025"), ("2025-10", "ngày 25/9/2025")],
    "possible years and another day": [("2025-04-17", "ngày 17/10"), ("2025-04-17", "ngày 5/1/2025")],
    "days of a set and one between": [("2025-05", "ngày 15 và 20/4/2025"), ("2025-05", "ngày 17/4/2025")],
}


@pytest.mark.parametrize("attestations", CLASHES.values(), ids=CLASHES.keys())
def test_what_excludes_the_other_is_never_settled_in_silence(attestations: list[tuple[str | None, str]]) -> None:
    for order in (attestations, attestations[::-1]):
        made = derive_date([told(*each) for each in order], "held")
        assert made.date is not None
        assert made.date.status is Status.AMBIGUOUS
        assert len(made.contradictions) == 1


def test_thirds_are_soft() -> None:
    made = derive_date([told("2025-10", "đầu tháng 9/2025"), told("2025-10", "ngày 12/9/2025")], "held")
    assert made.date is not None
    assert (made.date.brief(), made.contradictions) == ("2025-09-12", ())


def test_the_hour_a_range_began_is_not_that_of_a_day_in_it() -> None:
    span = told("2025-06", "starting from 13:00 on May 22 to 24:00 on May 28, 2025", language="en")
    date = derive_date([span, told("2025-06", "ngày 25/5/2025")], "held").date
    assert date is not None
    assert date.brief() == "2025-05-25"


def test_an_unsure_part_claims_no_span() -> None:
    for published, when, expected in (
        ("2025-04", "tháng 3/2025", "2025-03~"),
        ("2025-04-17", "ngày 17/10", "[2024-10-17~,2025-10-17~] ambiguous"),
    ):
        date = derive_date([told(published, when, Coverage.PART)], "held").date
        assert date is not None
        assert date.brief() == expected
        assert date.extent is Extent.WITHIN


def test_a_doubtful_day_lends_its_year_with_its_doubt() -> None:
    doubtful = Attestation(told("2024-12", "").source, "", after="ngày 29/11")
    date = derive_date([told(None, "ngày 29/11"), doubtful], "held").date
    assert date is not None
    assert date.brief() == "2024-11-29?"
