"""What Vietnamese news writes, class by class, as published on Friday 18 April 2025 unless another day is given."""

from __future__ import annotations

import pytest

from diplotimeline import find_dates, resolve

PUBLISHED = "2025-04-18"

ONE_DAY = {
    "Ngày 17/4": "2025-04-17",
    "ngày 17-4": "2025-04-17",
    "ngày 17.4": "2025-04-17",
    "17/4": "2025-04-17",
    "ngày 07/5/1954": "1954-05-07",
    "7-5-1954": "1954-05-07",
    "7.5.1954": "1954-05-07",
    "07/05/54": "1954-05-07",
    "(25/11)": "2024-11-25",
    "hôm 3/4": "2025-04-03",
    "vào ngày 15": "2025-04-15",
    "ngày 15 tới": "2025-05-15",
    "ngày 30 tháng này": "2025-04-30",
    "2025-04-17": "2025-04-17",
    "ngày 17 / 4": "2025-04-17",
    "ngày  17/4": "2025-04-17",
    "NGÀY 2/9": "2025-09-02",
}
WORDS = {
    "ngày 30 tháng 4 năm 1975": "1975-04-30",
    "30 tháng Tư, 1975": "1975-04-30",
    "ngày hai mươi mốt tháng Tư": "2025-04-21",
    "ngày mồng 5 tháng 5": "2025-05-05",
    "mùng Năm tháng Năm": "2025-05-05",
    "tháng 9/2025": "2025-09",
    "tháng 9-2025": "2025-09",
    "tháng 09 năm 2025": "2025-09",
    "tháng Chín năm 2025": "2025-09",
    "tháng 3": "2025-03",
    "tháng Ba vừa qua": "2025-03",
    "tháng 6 tới": "2025-06",
    "tháng 12 năm ngoái": "2024-12",
    "tháng 10 tới": "2025-10",
    "tháng 2 vừa qua": "2025-02",
    "tháng4": "2025-04",
    "năm 2025": "2025",
    "trong năm 2025": "2025",
    "năm 938": "0938",
    "năm 179 TCN": "-0178",
    "thứ Năm, ngày 18 tháng giêng 2024": "2024-01-18",
}
WEEKDAYS = {
    "thứ Tư, ngày 16/4": "2025-04-16",
    "Thứ tư - 16/04/2025 04:01": "2025-04-16 04:01",
    "ngày 16/4 (thứ Tư)": "2025-04-16",
    "sáng thứ Năm": "2025-04-17 morning",
    "hôm thứ Hai": "2025-04-14",
    "ngày thứ Ba": "2025-04-15",
    "thứ Hai tuần tới": "2025-04-21",
    "thứ Sáu tuần trước": "2025-04-11",
    "chủ nhật này": "2025-04-20",
    "cuối tuần này": "2025-04-19/2025-04-20 within",
    "cuối tuần qua": "2025-04-12/2025-04-13 within",
}
PARTS_OF_DAY = {
    "chiều 17/4": "2025-04-17 afternoon",
    "Buổi chiều ngày 17/4": "2025-04-17 afternoon",
    "sáng nay": "2025-04-18 morning",
    "trưa nay": "2025-04-18 noon",
    "tối qua": "2025-04-17 evening",
    "sáng mai": "2025-04-19 morning",
    "sáng nay (17/4)": "2025-04-17 morning",
    "tối 16.4": "2025-04-16 evening",
    "đêm 17 rạng sáng 18/4": "2025-04-17/2025-04-18",
    "rạng sáng 18/4": "2025-04-18 morning",
    "tờ mờ sáng 18/4": "2025-04-18 morning",
    "vào ngày tối ngày 16/4": "2025-04-16 evening",
    "Chiều\nngày 05/4/2025": "2025-04-05 afternoon",
}
DEICTIC = {
    "hôm nay": "2025-04-18",
    "hôm qua": "2025-04-17",
    "hôm kia": "2025-04-16",
    "ngày mai": "2025-04-19",
    "ngày kia": "2025-04-20",
    "ngày mốt": "2025-04-20",
    "tuần này": "2025-04-14/2025-04-20 within",
    "tuần trước": "2025-04-07/2025-04-13 within",
    "tuần qua": "2025-04-07/2025-04-13 within",
    "tuần tới": "2025-04-21/2025-04-27 within",
    "tuần sau": "2025-04-21/2025-04-27 within",
    "tháng này": "2025-04",
    "tháng trước": "2025-03",
    "tháng qua": "2025-03",
    "tháng tới": "2025-05",
    "năm nay": "2025",
    "năm ngoái": "2024",
    "năm trước": "2024",
    "năm kia": "2023",
    "sang năm": "2026",
    "năm tới": "2026",
    "năm sau": "2026",
    "quý này": "2025-34",
    "quý trước": "2025-33",
    "10 ngày trước": "2025-04-08",
    "cách đây 3 năm": "2022",
    "50 năm trước": "1975",
    "5 năm qua": "2020~/2025-04~",
    "3 tháng tới": "2025-05~/2025-07~",
}
PARTS = {
    "đầu tháng 9/2025": "2025-09 start",
    "hồi đầu tháng 3": "2025-03 start",
    "giữa tháng 3": "2025-03 mid",
    "cuối tháng 5 này": "2025-05 end",
    "những ngày đầu tháng Hai": "2025-02 start",
    "đầu năm nay": "2025 start",
    "cuối năm ngoái": "2024 end",
    "thượng tuần tháng 5": "2025-05-01/2025-05-10 within",
    "trung tuần tháng 3": "2025-03-11/2025-03-20 within",
    "hạ tuần tháng 2": "2025-02-21/2025-02-28 within",
    "đầu thập niên 1990": "199X start",
    "cuối những năm 70": "197X end",
    "đầu thế kỷ 21": "20XX start",
    "đầu tuần này": "2025-04-14/2025-04-20 start within",
    "đầu tuần tới": "2025-04-21/2025-04-27 start within",
    "ngày đầu năm mới 2025": "2025-01-01",
}
QUARTERS = {
    "quý I/2025": "2025-33",
    "quý 1 năm 2025": "2025-33",
    "quí I-2025": "2025-33",
    "quý đầu năm": "2025-33",
    "quý II": "2025-34",
    "quý 2/2024": "2024-34",
    "quý tư năm ngoái": "2024-36",
    "6 tháng đầu năm": "2025-40",
    "nửa đầu năm 2024": "2024-40",
    "6 tháng cuối năm 2024": "2024-41",
    "nửa cuối năm ngoái": "2024-41",
    "9 tháng năm 2024": "2024-01/2024-09",
    "4 tháng đầu năm": "2025-01/2025-04",
    "ba tháng cuối năm": "2025-10/2025-12",
    "mùa hè năm nay": "2025-22",
    "vụ xuân 2025": "2025-21",
    "năm học 2024-2025": "2024/2025",
    "niên khóa 2024 - 2025": "2024/2025",
}
DECADES = {
    "thập niên 1990": "199X",
    "thập kỷ 90": "199X",
    "những năm 1990": "199X",
    "những năm 90": "199X",
    "những năm 60 của thế kỷ XX": "196X",
    "những năm 60 của thế kỷ trước": "196X",
    "những năm 2000": "200X",
    "thế kỷ 21": "20XX",
    "thế kỷ XXI": "20XX",
    "nửa cuối thế kỷ XIX": "18XX end",
    "năm 1990": "1990",
    "những năm 2013-2014": "2013/2014",
    "những năm qua": "vague past",
}
RANGES = {
    "từ ngày 15 đến 17/4": "2025-04-15/2025-04-17",
    "từ 15 - 17/4": "2025-04-15/2025-04-17",
    "15-17/4": "2025-04-15/2025-04-17",
    "các ngày 15–17/4": "2025-04-15/2025-04-17",
    "từ ngày 15 đến ngày 17 tháng 4": "2025-04-15/2025-04-17",
    "ngày 12-14/6/2023": "2023-06-12/2023-06-14",
    "từ 30/4 đến 2/5": "2025-04-30/2025-05-02",
    "từ ngày 28/11-3/12": "2024-11-28/2024-12-03",
    "5-7/11": "2024-11-05/2024-11-07",
    "20-7-1992": "1992-07-20",
    "tháng 5-2019": "2019-05",
    "2016-2020": "2016/2020",
    "trong hai ngày 15 và 16/4": "{2025-04-15,2025-04-16}",
    "ngày 15, 16 và 18/4": "{2025-04-15,2025-04-16,2025-04-18}",
    "giai đoạn 2016-2025": "2016/2025",
    "nhiệm kỳ 2020 - 2025": "2020/2025",
    "(1945-1954)": "1945/1954",
    "từ tháng 3 đến tháng 5": "2025-03/2025-05",
    "tháng 3-5/2025": "2025-03/2025-05",
    "từ năm 1996 đến nay": "1996/..",
    "kể từ tháng 3/2019": "2019-03/..",
    "đến hết tháng 5": "../2025-05",
    "trước 30/6": "../2025-06-30",
    "các năm 2014, 2018, 2022": "{2014,2018,2022}",
    "(12/7/1995 - 12/7/2025)": "{1995-07-12,2025-07-12}",
}
LUNAR = {
    "mùng 10 tháng 3 âm lịch": "2025-04-07",
    "10/3 (âm lịch)": "2025-04-07",
    "10/3 (ÂL)": "2025-04-07",
    "ngày 10 tháng Ba năm Ất Tỵ": "2025-04-07",
    "rằm tháng Giêng": "2025-02-12",
    "20 tháng Giêng": "2025-02-17",
    "rằm tháng Bảy": "2025-09-06",
    "mùng 3 Tết": "2025-01-31",
    "ngày 5 tết": "2025-02-02",
    "mồng Một Tết": "2025-01-29",
    "23 tháng Chạp": "2025-01-22",
    "29 Tết": "2025-01-28",
    "30 Tết": "2025-01-28",
    "giao thừa": "2025-01-28 night",
    "Tết Nguyên đán 2025": "2025-01-29~",
    "Tết Ất Tỵ": "2025-01-29~",
    "Tết cổ truyền": "2025-01-29~",
    "năm Ất Tỵ": "2025",
    "xuân Giáp Thìn 2024": "2024-21",
    "năm mới Giáp Thìn": "2024",
    "tháng Sáu nhuận": "2025-07-25/2025-08-22",
}
HOLIDAYS = {
    "dịp Quốc khánh 2/9": "2025-09-02",
    "nghỉ lễ 30/4 - 1/5": "2025-04-30/2025-05-01",
    "Quốc khánh 2/9/1945": "1945-09-02",
    "Giỗ Tổ Hùng Vương": "2025-04-07",
    "Trung thu": "2025-10-06",
}
VAGUE = {
    "vừa qua": "vague past",
    "thời gian qua": "vague past",
    "mới đây": "vague past",
    "gần đây": "vague past",
    "trước đây": "vague past",
    "hiện nay": "vague present",
    "đến nay": "vague present",
    "những ngày này": "vague present",
    "thời gian tới": "vague future",
    "sắp tới": "vague future",
    "tới đây": "vague future",
    "trong tương lai": "vague future",
    "tháng 6 vừa qua": "2024-06",
}
TARGETS = {
    "đến năm 2030": "2030",
    "đến hết năm 2030": "../2030",
    "tầm nhìn đến năm 2045": "2045",
    "định hướng đến 2035": "2035",
    "tầm nhìn 2045": "2045",
    "trong quý III tới": "2025-35",
    "trước ngày 31/12": "../2025-12-31",
}
CLOCK = {
    "9h30 ngày 17/4": "2025-04-17 09:30",
    "9 giờ 30 phút, ngày 17/4": "2025-04-17 09:30",
    "9g30 ngày 17/4": "2025-04-17 09:30",
    "09:30 17/04/2025": "2025-04-17 09:30",
    "14 giờ chiều 17/4": "2025-04-17 14:00",
    "8 giờ tối nay": "2025-04-18 20:00",
    "17/04/2025 16:20": "2025-04-17 16:20",
    "08:05 | 17/04/2025": "2025-04-17 08:05",
    "ngày 12/5 (theo giờ Mỹ)": "2025-05-12",
    "ngày 16/4 (giờ địa phương)": "2025-04-16",
}
CLASSES = {
    "one day": ONE_DAY,
    "words": WORDS,
    "weekday": WEEKDAYS,
    "part of day": PARTS_OF_DAY,
    "deictic": DEICTIC,
    "part": PARTS,
    "quarter": QUARTERS,
    "decade": DECADES,
    "range": RANGES,
    "lunar": LUNAR,
    "holiday": HOLIDAYS,
    "vague": VAGUE,
    "target": TARGETS,
    "clock": CLOCK,
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
    assert resolve(words, published=PUBLISHED, language="vi").brief() == expected


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("ngày 28/12", "2025-01-03", "2024-12-28"),
        ("từ ngày 28/12 đến 3/1", "2025-01-10", "2024-12-28/2025-01-03"),
        ("quý IV", "2025-01-06", "2025-36"),
        ("ngày 31/12", "2025-01-06", "2024-12-31"),
        ("mùng 1 Tết", "1985-03-01", "1985-01-21"),
        ("Tết Ất Tỵ 1965", "1965-03-01", "1965-02-02~"),
    ],
)
def test_words_of_other_days(words: str, published: str, expected: str) -> None:
    assert resolve(words, published=published, language="vi").brief() == expected


@pytest.mark.parametrize(
    ("words", "after", "expected"),
    [
        ("Cùng ngày", "Sáng 15/4", "2025-04-15"),
        ("Cũng trong ngày", "Sáng 15/4", "2025-04-15"),
        ("chiều cùng ngày", "Sáng 15/4", "2025-04-15 afternoon"),
        ("tối cùng ngày", "Sáng 15/4", "2025-04-15 evening"),
        ("ngày hôm sau", "Sáng 15/4", "2025-04-16"),
        ("hôm sau", "Sáng 15/4", "2025-04-16"),
        ("hai ngày sau", "Sáng 15/4", "2025-04-17"),
        ("một tuần sau đó", "Sáng 15/4", "2025-04-22"),
        ("một ngày trước đó", "Sáng 15/4", "2025-04-14"),
        ("trước đó một ngày", "Sáng 15/4", "2025-04-14"),
        ("tối hôm trước", "Sáng 15/4", "2025-04-14 evening"),
        ("cùng kỳ năm trước", "quý I/2025", "2024-33"),
        ("cùng kỳ", "quý I/2025", "2025-33"),
        ("quý trước", "quý I/2025", "2024-36"),
        ("cùng tháng", "Sáng 15/4", "2025-04"),
        ("cùng năm", "Sáng 15/4", "2025"),
        ("năm sau đó", "năm 2016", "2017"),
    ],
)
def test_words_that_lean_on_others(words: str, after: str, expected: str) -> None:
    assert resolve(words, published=PUBLISHED, language="vi", after=after).brief() == expected


def test_a_day_that_may_be_lunar_keeps_both_readings_and_is_not_firm() -> None:
    date = resolve("mồng 5 tháng 5", published=PUBLISHED, language="vi")
    assert [str(value) for value in date.alternatives] == ["2025-05-05", "2025-05-31"]
    assert not date.is_firm


def test_a_list_item_and_months_told_one_by_one() -> None:
    text = "Chương trình:\n- 22/4: Hội nghị tổng kết.\nTháng 5-2019, tháng 5-2022 và tháng 8-2024, đoàn đã sang thăm."
    found = [(each.text, each.date.brief()) for each in find_dates(text, published=PUBLISHED, language="vi")]
    assert found == [
        ("22/4", "2025-04-22"),
        ("Tháng 5-2019", "2019-05"),
        ("tháng 5-2022", "2022-05"),
        ("tháng 8-2024", "2024-08"),
    ]


def test_a_lunar_day_beside_its_solar_day_is_found_twice() -> None:
    text = "Ngày 12/2 (tức rằm tháng Giêng năm Ất Tỵ), đền mở hội."
    assert [each.date.brief() for each in find_dates(text, published=PUBLISHED, language="vi")] == ["2025-02-12", "2025-02-12"]


def test_the_past_week_told_at_its_end_is_in_doubt() -> None:
    assert resolve("tuần qua", published="2025-04-19", language="vi").brief() == "2025-04-14?/2025-04-20? within"


def test_no_space_after_a_full_stop() -> None:
    (mention,) = find_dates("Lễ ký diễn ra ngày 17/4.Hội nghị bế mạc.", published=PUBLISHED, language="vi")
    assert mention.text == "ngày 17/4"


@pytest.mark.parametrize("text", ["ngày 31/4", "ngày 32/13/2020", "ngày 0 tháng 4", "ngày 30/2/2025", "ngày 29/2/2023"])
def test_an_impossible_day_is_refused_whole(text: str) -> None:
    assert find_dates(f"Văn bản đề {text} bị trả lại.", published=PUBLISHED, language="vi") == ()


@pytest.mark.parametrize("text", ["ngay 17/4 o Ha Noi", "thang 9 co mua", "nam 2025"])
def test_words_without_their_marks_are_not_guessed_at(text: str) -> None:
    assert find_dates(text, published=PUBLISHED, language="vi") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 15/2023/NQ-HĐND và Chỉ thị 25-CT/TW, Nghị quyết 57-NQ/TW, Quyết định 1334/QĐ-TTg.",
        "Có 9/10 hộ, 5/6 chỉ tiêu, 1/3 diện tích, 63/63 tỉnh; tỷ số 2-1; mở cửa 24/7, 24/24 giờ; 3-4 lần, 10-12 dự án.",
        "Tăng 6,12% và 7,4%, đạt 9.300 USD, 2.417 xe, 26.9 triệu, 2-3%/năm.",
        "Lần thứ ba, khóa XV, Đại hội XIII, kỳ họp thứ 9, ASEAN 46, COP28, thứ ba thế giới, đứng thứ 5.",
        "Quốc lộ 12, cột mốc 1116, đường 30/4, số 29/11 phố Huế, phường 3, phiên bản 2.10, dự án 6-12, Quảng trường 2/9.",
        "Ông Nguyễn Xuân Phúc, ông Phạm Bình Minh, chị Mai, anh Thu, Hạ Long, Biển Đông, sáng kiến, chiều sâu, tối cao.",
        "Điện thoại 0912 345 678, 0255.3712300, 1900 1234.",
        "Kéo dài 3 ngày, hai ngày, 30 năm; năm nước; kỷ niệm 75 năm; chuyến thăm đầu tiên; Thường trực thứ nhất.",
    ],
    ids=["documents", "shares", "decimals", "ordinals", "places", "words", "phones", "durations"],
)
def test_what_looks_like_a_date_and_is_none(text: str) -> None:
    assert [mention.text for mention in find_dates(text, published=PUBLISHED, language="vi")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lễ hội Hoa Ban 2019 đón nhiều khách.", ["2019"]),
        ("Hội nghị ASEM 2004 họp ở Hà Nội.", ["2004"]),
        ("Liên hoan (Yên Bái) 2016 đã bế mạc.", ["2016"]),
        ("Khoảng 2000 khách đã tới.", []),
        ("Cả huyện Mường 2000 hộ.", []),
        ("Nhà nước Văn Lang 2000 năm trước.", []),
        ("Máy bay Boeing 2000 cất cánh.", []),
        ("Mã số QL 2019.", []),
    ],
)
def test_a_year_that_closes_a_name_is_one(text: str, expected: list[str]) -> None:
    found = find_dates(text, published="2025-04-18", language="vi")
    assert [str(mention.date.edtf) for mention in found] == expected
