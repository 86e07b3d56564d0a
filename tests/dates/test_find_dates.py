from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplotimeline import PublicationContext, find_dates
from diplotimeline.dates.grammar import Rule
from diplotimeline.dates.languages import BUILT_IN, locale

VIETNAMESE = (
    "Sáng 15/4, đoàn công tác của tỉnh đến thăm nhà máy. Cùng ngày, hai bên ký biên bản. "
    "Lễ hội dự kiến diễn ra vào đầu tháng 9/2025; trước đó, giai đoạn 2016 - 2025 đã có nhiều hoạt động. "
    "Bài hội thảo đạt 9/10 điểm, tăng 6,12%."
)


def test_dates_in_running_text_with_the_memory_of_what_came_before() -> None:
    mentions = find_dates(VIETNAMESE, published="2025-04-18", language="vi")
    assert [(mention.text, mention.date.brief()) for mention in mentions[:4]] == [
        ("Sáng 15/4", "2025-04-15 morning"),
        ("Cùng ngày", "2025-04-15"),
        ("đầu tháng 9/2025", "2025-09 start"),
        ("giai đoạn 2016 - 2025", "2016/2025"),
    ]


def test_a_text_without_dates_gives_none() -> None:
    assert find_dates("Hai bên trao đổi về du lịch.", published="2025-04-18") == ()


def test_an_impossible_day_is_no_date() -> None:
    assert find_dates("Ngày 31/4/2025 không có.", published="2025-04-18", language="vi") == ()


@given(st.text(alphabet=st.characters(), max_size=80), st.sampled_from(["vi", "en", "fr"]))
def test_any_text_is_safe_and_mentions_slice_it(text: str, language: str) -> None:
    for mention in find_dates(text, published="2025-04-18", language=language):
        assert text[mention.start : mention.end] == mention.text


@given(
    st.lists(
        st.sampled_from(["ngày", "17", "/", "4", "-", "tháng", "năm", "2025", "đến", " ", "thứ", "Tư", "sáng", "từ"]),
        max_size=14,
    )
)
def test_any_heap_of_date_words_is_safe(pieces: list[str]) -> None:
    text = "".join(pieces)
    for mention in find_dates(text, published="2025-04-18", language="vi"):
        assert text[mention.start : mention.end] == mention.text


def test_offsets_point_into_decomposed_text() -> None:
    text = "Đoàn đến vào chiê\u0300u nga\u0300y 17/4 tại Sơn La"
    (mention,) = find_dates(text, published="2025-04-18", language="vi")
    assert mention.text == "chiê\u0300u nga\u0300y 17/4"
    assert mention.date.brief() == "2025-04-17 afternoon"


def _examples_in_text() -> list[object]:
    found = []
    for language in BUILT_IN:
        for rule in locale(language).grammar.rules:
            if rule.in_text:
                found.extend(
                    pytest.param(language, rule, words, expected, id=f"{language}: {words}")
                    for words, expected in rule.examples.items()
                    if " after " not in expected and expected != "no date"
                )
    return found


@pytest.mark.parametrize(("language", "rule", "words", "expected"), _examples_in_text())
def test_every_example_is_found_in_a_sentence(language: str, rule: Rule, words: str, expected: str) -> None:
    published = rule.published or locale(language).examples_published
    text = f"Xyz, {words}, xyz." if rule.preceded_by is None else f"abc Xyz {words}, xyz."
    (mention,) = find_dates(text, PublicationContext(published, language=language))
    assert mention.date.brief() == expected
    assert mention.text == words or "{core:" in rule.form
    assert mention.text in words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        pytest.param(language, words, id=f"{language}: {words}")
        for language in BUILT_IN
        for rule in locale(language).grammar.rules
        for words, expected in rule.examples.items()
        if expected == "no date"
    ],
)
def test_what_only_looks_like_a_date_is_none(language: str, words: str) -> None:
    assert find_dates(f"Xyz {words} xyz.", published="2025-04-18", language=language) == ()


PIECES = {
    "vi": (
        "1/",
        "ngày ",
        "17/4 - ",
        "a",
        "từ ",
        " ",
        "1",
        "tháng 3 ",
        "1 , ",
        "thứ ",
        "(",
        "từ ngày 1 ",
        "hai mươi ",
        '"hôm nay ',
    ),
    "en": ("march ", "the first ", "1990-", "1990 ", "from 1 to ", "last ", "'s ", "monday through "),
    "fr": ("du 1 au ", "le ", "mars ", "il y a ", "1er ", "fin "),
}


@pytest.mark.parametrize(
    ("language", "piece"), [pytest.param(language, piece) for language, pieces in PIECES.items() for piece in pieces]
)
def test_time_grows_with_the_text_and_no_faster(language: str, piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        start = time.process_time()
        find_dates(text, published="2025-04-18", language=language)
        return time.process_time() - start

    seconds(50)
    short = max(min(seconds(200) for _ in range(3)), 0.0005)
    assert seconds(1600) / short < 8 * 4, "eight times the text may not take more than some eight times the time"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 2_000_000, id="one long word"),
        pytest.param("1234567890" * 200_000, id="only digits"),
        pytest.param("\ud800" * 100_000 + " ngày 17/4", id="lone surrogates"),
        pytest.param("\u202e" * 100_000 + "ngày 17/4", id="right-to-left marks"),
        pytest.param("e" + "\u0301" * 100_000, id="a heap of marks"),
        pytest.param("".join(chr(point) for point in range(0, 0x110000, 97)), id="every plane"),
    ],
)
def test_long_and_strange_texts_are_safe(text: str) -> None:
    for mention in find_dates(text, published="2025-04-18"):
        assert text[mention.start : mention.end] == mention.text


STORIES = {
    "en": [
        ("The siege began on 4 June 1871 and ended on 9 July.", ["1871-06-04", "1871-07-09"]),
        ("In 1871 the walls fell on 9 July.", ["1871", "1871-07-09"]),
        ("The walls fell on 9 July 1871. On 12 July the gates opened.", ["1871-07-09", "1871-07-12"]),
        ("The walls fell on 9 July 1871. On 12 November a mayor came.", ["1871-07-09", "[1871-11-12,2024-11-12] ambiguous"]),
        ("The walls fell on 9 July 1871. All was quiet. On 12 March a mayor came.", ["1871-07-09", "2025-03-12"]),
        ("The club was founded in 1871, and met on 12 March.", ["1871", "[1871-03-12,2025-03-12] ambiguous"]),
        ("The hall (built on 9 July 1871) opened on 12 March.", ["1871-07-09", "2025-03-12"]),
    ],
    "fr": [("Le siège a commencé le 4 juin 1871 et pris fin le 9 juillet.", ["1871-06-04", "1871-07-09"])],
    "vi": [("Cuộc vây hãm mở đầu ngày 4/6/1871 và chấm dứt ngày 9/7.", ["1871-06-04", "1871-07-09"])],
}


@pytest.mark.parametrize(("language", "text", "expected"), [(tag, *each) for tag, told in STORIES.items() for each in told])
def test_a_day_of_long_ago_holds_for_its_sentence_and_leaves_the_next_in_doubt(
    language: str, text: str, expected: list[str]
) -> None:
    assert [each.date.brief() for each in find_dates(text, published="2025-04-18", language=language)] == expected


def test_the_same_day_before_any_day_is_in_doubt_the_next_one() -> None:
    text = "Cùng ngày, đoàn thăm bảo tàng. Sáng 9/3/2026, hai bên ký kết."
    same, signed = find_dates(text, published="2026-03-10", language="vi")
    assert (same.date.brief(), signed.date.brief()) == ("2026-03-09?", "2026-03-09 morning")
    assert "in doubt" in same.date.explain()
    alone, later = find_dates(
        "Cùng ngày, đoàn thăm bảo tàng. Tháng 3/2026, hai bên ký kết.", published="2026-03-10", language="vi"
    )
    assert (alone.date.brief(), later.date.brief()) == ("unanchored", "2026-03")


def test_a_year_printed_beside_it_holds_against_the_tense() -> None:
    text = "On June 8 the town hosted the 2025 summer camp."
    assert [each.date.brief() for each in find_dates(text, published="2025-03-14", language="en")] == ["2025-06-08", "2025"]
    plan = "On June 8 the town approved the 2026 budget."
    assert [each.date.brief() for each in find_dates(plan, published="2025-11-20", language="en")] == ["2025-06-08", "2026"]
