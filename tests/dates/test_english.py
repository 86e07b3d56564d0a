"""What English news writes, class by class, as published on Friday 14 March 2025 unless another day is given."""

from __future__ import annotations

import pytest

from diplotimeline import find_dates, resolve

PUBLISHED = "2025-03-14"

DAYS = {
    "November 29, 2024": "2024-11-29",
    "29 November 2024": "2024-11-29",
    "Nov. 29, 2024": "2024-11-29",
    "29th of November, 2024": "2024-11-29",
    "on the afternoon of March 13": "2025-03-13 afternoon",
    "June 8": "2025-06-08",
    "last Oct. 23": "2024-10-23",
    "15/04/2025": "2025-04-15",
    "04/05/2025": "[2025-04-05,2025-05-04] ambiguous",
}
MONTHS = {
    "in November 2024": "2024-11",
    "last June": "2024-06",
    "next May": "2025-05",
    "by early June": "2025-06 start",
    "in February": "2025-02",
    "October of next year": "2026-10",
    "June last year": "2024-06",
}
WEEKDAYS = {
    "on Tuesday": "2025-03-11",
    "Friday": "2025-03-14",
    "last Friday": "2025-03-07",
    "Tuesday afternoon": "2025-03-11 afternoon",
    "Tuesday of next week": "2025-03-18",
    "early Tuesday": "2025-03-11 start",
}
UNITS = {
    "this week": "2025-03-10/2025-03-16 within",
    "last month": "2025-02",
    "next year": "2026",
    "the past decade": "2015~/2025-03~",
    "the past three years": "2022~/2025-03~",
    "this weekend": "2025-03-15/2025-03-16 within",
    "later this year": "2025",
    "today": "2025-03-14",
    "yesterday": "2025-03-13",
    "tomorrow": "2025-03-15",
    "tonight": "2025-03-14 evening",
    "last night": "2025-03-13 night",
    "three years ago": "2022",
}
QUARTERS = {
    "the first quarter": "2025-33",
    "second half of 2024": "2024-41",
    "the fourth quarter": "2024-36",
    "the final quarter of 2009": "2009-36",
    "fiscal 2024": "2024",
    "the first nine months of 2024": "2024-01/2024-09",
}
YEARS = {
    "in 2013": "2013",
    "2016-2025": "2016/2025",
    "the 1990s": "199X",
    "the '90s": "199X",
    "the early 1980s": "198X start",
    "the 20th century": "19XX",
    "nineteen ninety-six": "1996",
}
CLOCK = {
    "5 p.m. EST, Nov. 6": "2024-11-06 17:00",
    "midnight Friday": "2025-03-14 24:00",
    "noon Thursday": "2025-03-13 12:00",
}
RANGES = {
    "from March 10 to 13": "2025-03-10/2025-03-13",
    "March 10-13": "2025-03-10/2025-03-13",
    "10–13 March 2025": "2025-03-10/2025-03-13",
    "between 1975 and 1986": "1975/1986",
    "since 1996": "1996/..",
    "until the end of May": "../2025-05",
    "1994-95": "1994/1995",
    "the week of March 6": "2025-03-03/2025-03-09 within",
}
SEASONS_AND_HOLIDAYS = {
    "last summer": "2024-22",
    "the winter of 1944": "1944-24",
    "Christmas": "2024-12-25",
    "New Year's Eve": "2024-12-31",
    "Tet": "2025-01-29",
    "Lunar New Year 2025": "2025-01-29",
    "last Thanksgiving": "2024-11-28",
    "Easter": "2025-04-20",
    "Memorial Day": "2025-05-26",
}
VAGUE = {
    "recently": "vague past",
    "in recent years": "vague past",
    "now": "vague present",
    "currently": "vague present",
    "soon": "vague future",
    "in the coming time": "vague future",
}
CLASSES = {
    "day": DAYS,
    "month": MONTHS,
    "weekday": WEEKDAYS,
    "unit": UNITS,
    "quarter": QUARTERS,
    "year": YEARS,
    "clock": CLOCK,
    "range": RANGES,
    "holiday": SEASONS_AND_HOLIDAYS,
    "vague": VAGUE,
}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(words, expected, id=f"{kind}: {words}")
        for kind, rows in CLASSES.items()
        for words, expected in rows.items()
    ],
)
def test_words(words: str, expected: str) -> None:
    assert resolve(words, published=PUBLISHED, language="en").brief() == expected


def test_a_day_across_new_year() -> None:
    assert resolve("December 30", published="2025-01-03", language="en").brief() == "2024-12-30"


@pytest.mark.parametrize(("region", "expected"), [("US", "2025-04-05"), ("GB", "2025-05-04"), ("VN", "2025-05-04")])
def test_numbers_follow_the_region(region: str, expected: str) -> None:
    assert resolve("04/05/2025", published=PUBLISHED, language="en", region=region).brief() == expected


@pytest.mark.parametrize(
    ("words", "after", "expected"),
    [
        ("that day", "March 10", "2025-03-10"),
        ("the same day", "March 10", "2025-03-10"),
        ("the following week", "March 10", "2025-03-17/2025-03-23"),
        ("the day before", "March 10", "2025-03-09"),
        ("two days later", "March 10", "2025-03-12"),
        ("a month earlier", "March 10", "2025-02"),
        ("the next morning", "March 10", "2025-03-11 morning"),
        ("a year ago", "the third quarter of 2024", "2023-35"),
        ("the latest period", "the third quarter of 2024", "2024-35"),
        ("16:08 UTC", "March 10", "2025-03-10 16:08"),
    ],
)
def test_words_that_lean_on_others(words: str, after: str, expected: str) -> None:
    assert resolve(words, published=PUBLISHED, language="en", after=after).brief() == expected


@pytest.mark.parametrize(
    ("words", "timex3", "kind"),
    [
        ("this week", "2025-W11", "DATE"),
        ("this weekend", "2025-W11-WE", "DATE"),
        ("the first quarter", "2025-Q1", "DATE"),
        ("second half of 2024", "2024-H2", "DATE"),
        ("the 1990s", "199", "DATE"),
        ("Monday night", "2025-03-10TNI", "TIME"),
        ("5 p.m. on Monday", "2025-03-10T17:00", "TIME"),
        ("16:08 UTC on Monday", "2025-03-10T16:08Z", "TIME"),
        ("2025-03-10T09:30Z", "2025-03-10T09:30Z", "TIME"),
        ("morning trading on Tuesday", "2025-03-11TMO", "TIME"),
        ("end of year", "2025", "DATE"),
        ("since 1996", "1996", "DATE"),
        ("recently", "PAST_REF", "DATE"),
        ("from March 10 to 13", None, "DURATION"),
    ],
)
def test_timex3(words: str, timex3: str | None, kind: str) -> None:
    date = resolve(words, published=PUBLISHED, language="en")
    assert (date.timex3, date.timex3_type) == (timex3, kind)


def test_the_zone_of_a_clock_time_is_kept() -> None:
    time = resolve("5 p.m. EST, Nov. 6", published=PUBLISHED, language="en").time
    assert time is not None
    assert time.zone == "America/New_York"


@pytest.mark.parametrize(
    "text",
    [
        "They may march on, Theresa May said, and Ms. April agreed.",
        "The Russell 2000 rose; flight 1990 was late; the Sunday Times sold 2000 copies for $1990.",
        "It took three years, a two-day visit and the second meeting; more than 2000 came.",
        "Decree No. 28/2022/ND-CP; 500/500 votes; the quarter-finals; prices fall; a spring of water.",
    ],
    ids=["verbs and names", "numbers", "durations", "documents"],
)
def test_what_looks_like_a_date_and_is_none(text: str) -> None:
    assert [mention.text for mention in find_dates(text, published=PUBLISHED, language="en")] == []
