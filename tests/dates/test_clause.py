"""Tense, asides and speech: what the words around a date say of it."""

from __future__ import annotations

import pytest

from diplotimeline import find_dates


def briefs(text: str, published: str | None = "2025-03-14", language: str = "en") -> list[str]:
    return [mention.date.brief() for mention in find_dates(text, published=published, language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoys met on Tuesday.", "2025-03-11"),
        ("The envoys will meet on Tuesday.", "2025-03-18"),
        ("On Tuesday the envoys will meet.", "2025-03-18"),
        ("The bridge is to be reopened on Monday.", "2025-03-17"),
        ("The road stays closed until Friday.", "../2025-03-14"),
        ("The road stays closed until Monday.", "../2025-03-17"),
        ("The minister said Tuesday that the road would reopen.", "2025-03-11"),
        ("The plan, the minister on Tuesday announced, will help.", "2025-03-11"),
    ],
)
def test_the_tense_chooses_the_weekday(text: str, expected: str) -> None:
    assert briefs(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hai bên đã ký biên bản ngày 28/9.", "2024-09-28"),
        ("Hai bên sẽ ký biên bản ngày 28/9.", "2025-09-28"),
        ("Hai bên ký biên bản ngày 28/9.", "[2024-09-28,2025-09-28] ambiguous"),
        ("Hai bên đã thống nhất họp ngày 20/5.", "2025-05-20"),
    ],
    ids=["past", "to come", "no cue at a tie", "a near day is not moved by its verb"],
)
def test_the_tense_decides_near_a_tie(text: str, expected: str) -> None:
    assert briefs(text, "2025-03-30", "vi") == [expected]


def test_the_tense_decides_where_publication_is_known_to_the_year_only() -> None:
    assert briefs("Đoàn đã đến thăm ngày 17/4.", "2025-06/2025-12", "vi") == ["2025-04-17"]


def test_a_year_at_the_head_of_the_sentence_holds_for_its_days() -> None:
    text = "Trong năm 2024, ngày 5/6, hai bên ký thỏa thuận. Ngày 7/6, đoàn về nước."
    assert briefs(text, "2025-04-18", "vi") == ["2024", "2024-06-05", "2025-06-07"]


def test_a_date_of_long_ago_sets_the_time_of_its_paragraph() -> None:
    text = "Ngày 20/11/1953, quân Pháp nhảy dù. Chiến dịch mở màn ngày 13/3. Tháng 5, chiến dịch kết thúc.\n"
    text += "Ngày 16/4, tỉnh gặp mặt."
    assert briefs(text, "2025-04-18", "vi") == ["1953-11-20", "1954-03-13", "1954-05", "2025-04-16"]


def test_a_date_of_these_days_ends_it() -> None:
    text = "Năm 1975, ông là lính xe tăng. Ngày 10/3, trận đánh mở màn. Hôm qua, ông kể lại; ngày 16/4, ông về quê."
    assert briefs(text, "2025-04-18", "vi") == ["1975", "1975-03-10", "2025-04-17", "2025-04-16"]


def test_years_told_before_are_leaned_on() -> None:
    text = "Năm 1973, bà ký hiệp định. Tháng 3 năm ấy, bà về nước. Cuối năm đó, bà nghỉ."
    assert briefs(text, "2025-04-18", "vi") == ["1973", "1973-03", "1973 end"]
    assert briefs("He came to the throne in 1952 and was crowned on June 2 the following year.", "2022-09-08") == [
        "1952",
        "1953-06-02",
    ]


def test_a_length_of_time_is_a_date_only_of_what_will_be() -> None:
    assert briefs("The envoys will leave in two weeks.") == ["2025-03-24/2025-03-30 within"]
    assert briefs("The envoys built it in two weeks.") == []


def test_the_same_day_leans_on_the_story_not_on_asides() -> None:
    text = (
        "Sáng 15/4, hai đoàn hội đàm, nhắc lại hiệp định (ký ngày 5/9/1962) và kế hoạch giai đoạn 2021-2025. "
        "Chiều cùng ngày, đoàn thăm bảo tàng. Hôm sau, đoàn về nước."
    )
    found = briefs(text, "2025-04-18", "vi")
    assert found == ["2025-04-15 morning", "1962-09-05", "2021/2025", "2025-04-15 afternoon", "2025-04-16"]


def test_a_glance_back_does_not_lead() -> None:
    text = "Ngày 15/4, đoàn đến Sơn La. Một ngày trước đó, đoàn ở Hà Nội. Hôm sau, đoàn đi Lai Châu."
    assert briefs(text, "2025-04-18", "vi") == ["2025-04-15", "2025-04-14", "2025-04-16"]


def test_the_same_day_after_a_run_of_days_is_in_doubt() -> None:
    assert briefs("Từ ngày 15 đến 17/4, đoàn thăm tỉnh. Cùng ngày, hai bên ký.", "2025-04-18", "vi") == [
        "2025-04-15/2025-04-17",
        "2025-04-15?/2025-04-17?",
    ]


def test_today_in_a_speech_is_the_day_of_the_speech() -> None:
    text = "Phát biểu chiều 15/4, ông nói: “Hôm nay là ngày vui”. Hôm nay, đoàn về nước."
    assert briefs(text, "2025-04-18", "vi") == ["2025-04-15 afternoon", "2025-04-15", "2025-04-18"]


def test_a_year_ago_in_a_comparison_of_quarters_is_the_same_quarter() -> None:
    text = "Sales fell in the third quarter of 2024, from $5 million a year earlier. In the previous quarter they rose."
    assert briefs(text) == ["2024-35", "2023-35", "2024-34"]


VERBS = {
    "en": [
        ("The lease should be renewed on Friday.", "2025-03-14"),
        ("The list must be handed in on Friday.", "2025-03-14"),
        ("The road may be opened on Friday.", "2025-03-14"),
        ("The prize is due to be awarded on Friday.", "2025-03-14"),
        ("The vote is likely to be held on Friday.", "2025-03-14"),
        ("The mayors meet in Vinh on Friday.", "2025-03-14"),
        ("The prize was awarded on Friday.", "2025-03-07"),
    ],
    "fr": [
        ("La liste sera remise vendredi.", "2025-03-14"),
        ("La route doit être ouverte vendredi.", "2025-03-14"),
        ("Le prix pourrait être remis vendredi.", "2025-03-14"),
        ("Les maires se réunissent vendredi.", "2025-03-14"),
        ("La liste a été remise vendredi.", "2025-03-07"),
    ],
    "vi": [
        ("Danh sách phải được nộp vào thứ Sáu.", "2025-03-14"),
        ("Con đường có thể được thông xe vào thứ Sáu.", "2025-03-14"),
        ("Danh sách đã được nộp vào thứ Sáu.", "2025-03-07"),
    ],
}


@pytest.mark.parametrize(("language", "text", "expected"), [(tag, *each) for tag, told in VERBS.items() for each in told])
def test_an_auxiliary_and_its_participle_are_one_verb(language: str, text: str, expected: str) -> None:
    assert briefs(text, "2025-03-12", language) == [expected]


GOVERNED = [
    ("en", "The mayor visited Vinh on February 5.", "2025-02-05"),
    ("en", "The mayor will visit Vinh on February 5.", "2026-02-05"),
    ("en", "The mayor visited Vinh on November 5.", "2025-11-05"),
    ("en", "The mayor visited the old town in January.", "2025-01"),
    ("en", "The mayor will visit Vinh on September 20.", "2026-09-20"),
    ("en", "Rents fell between March and May.", "2025-03/2025-05"),
    ("fr", "Le maire a visité Vinh le 5 février.", "2025-02-05"),
    ("fr", "Le pont sera ouvert en septembre.", "2026-09"),
    ("vi", "Đoàn đã thăm Vinh ngày 5/2.", "2025-02-05"),
    ("vi", "Đoàn sẽ thăm Vinh ngày 20/9.", "2026-09-20"),
]


@pytest.mark.parametrize(("language", "text", "expected"), GOVERNED)
def test_the_verb_that_a_date_belongs_to_decides(language: str, text: str, expected: str) -> None:
    assert briefs(text, "2025-11-25", language) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The mayor spoke of the bridge of Vinh on February 5.", "[2025-02-05,2026-02-05] ambiguous"),
        ("en", "There will be less for the schools that close on September 20.", "[2025-09-20,2026-09-20] ambiguous"),
        ("fr", "Le maire parlait du pont de Vinh et de la fête, le 5 février.", "[2025-02-05,2026-02-05] ambiguous"),
        ("vi", "Đoàn vừa nói về cây cầu ở Vinh, ngày 5/2.", "[2025-02-05,2026-02-05] ambiguous"),
    ],
)
def test_where_the_verb_speaks_against_the_nearest_year_both_stay_open(language: str, text: str, expected: str) -> None:
    assert briefs(text, "2025-11-25", language) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("vi", "Bí thư hôm thứ Hai cho biết đoàn sẽ lên đường.", "2025-03-10"),
        ("vi", "Ông nói hôm thứ Hai rằng xã sắp có đường mới.", "2025-03-10"),
        ("vi", "Lễ hội sẽ diễn ra hôm thứ Hai.", "2025-03-17"),
        ("en", "The mayor said on Monday that the road will open.", "2025-03-10"),
        ("en", "He flew in ahead of Monday's vote.", "2025-03-17"),
        ("en", "After Monday's vote he flew home.", "2025-03-10"),
        ("fr", "Le maire a déclaré lundi que la route sera ouverte.", "2025-03-10"),
    ],
)
def test_a_verb_of_saying_tells_of_the_day_right_beside_it(language: str, text: str, expected: str) -> None:
    assert briefs(text, "2025-03-12", language) == [expected]
