from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from diplotimeline.dates.scan import find_dates

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
        ("vào đầu tháng 9/2025", "2025-09 start"),
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
