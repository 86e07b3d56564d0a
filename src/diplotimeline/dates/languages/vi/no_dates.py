"""What only looks like a date, or says that there is none."""

from __future__ import annotations

from diplotimeline.dates.expressions import Direction, Vague
from diplotimeline.dates.grammar import Rule, no_date, passthrough
from diplotimeline.dates.languages.meanings import direction_only
from diplotimeline.dates.languages.vi.meanings import calendar_date
from diplotimeline.dates.languages.vi.words import MONTH

RULES: tuple[Rule, ...] = (
    Rule(
        "direction only",
        "{vague}",
        direction_only,
        {"Những năm qua": "vague past", "sắp tới": "vague future", "Trước mắt": "vague present"},
    ),
    Rule("now", "hiện", lambda _m: Vague(Direction.PRESENT), {"Hiện": "vague present"}, category="NOW", in_text=False),
    Rule(
        "now, before a verb",
        "{core:NOW} (được|đang|có|là|đã|vẫn|còn|chưa|do|thuộc)",
        passthrough,
        {"hiện đang": "vague present"},
    ),
    Rule(
        "length of time",
        "{count} {unit}",
        lambda _m: Vague(),
        {"3 ngày": "vague", "2 năm": "vague"},
        in_text=False,
    ),
    Rule(
        "day of every year, month or week",
        "[(trước|đến|vào|từ) ]{date:DATE+DAY_MONTH+BARE_DAY+LUNAR+WEEKDAY+SUNDAY} (hằng|hàng) (năm|tháng|tuần)",
        no_date,
        {"ngày 18/3 hằng năm": "no date", "ngày 5 hàng tháng": "no date", "chủ nhật hằng tuần": "no date"},
    ),
    Rule(
        "so long before something",
        "({count}|{number_word}) {unit} trước {event}",
        no_date,
        {"hai tuần trước khi": "no date", "năm ngày trước lễ": "no date"},
    ),
    Rule(
        "address or number",
        "{place} {date:DAY_MONTH+DAY_IN_WORDS}",
        no_date,
        {"đường 30/4": "no date", "Quảng trường 2/9": "no date", "đường 30 Tháng 4": "no date"},
    ),
    Rule(
        "revolution, film or club named after a month",
        "(cách mạng|câu lạc bộ|rạp|phim|bài hát|ký ức|đường cách mạng) tháng {month_word}[ {month_word}]",
        no_date,
        {"Cách mạng tháng Tám": "no date", "Cách mạng Tháng Mười": "no date"},
    ),
    Rule(
        "day in words by itself",
        f"{{day}} tháng {MONTH}",
        calendar_date,
        {},
        category="DAY_IN_WORDS",
        in_text=False,
    ),
    Rule(
        "number of a document",
        "số {old:old_year}/{year}",
        no_date,
        {"số 15/2023": "no date"},
    ),
    Rule(
        "so many a day or year",
        "({each} (ngày|năm|tháng) ({count}[-{count}|/{count}]|{early_year})|(mỗi|hằng|hàng|cả) {part} ({count}[-{count}|/{count}])|(mỗi|hằng|hàng|cứ) "
        "(ngày|tháng|năm|tuần|quý|{part})[ {number_word}]|{count} tháng (một|hai|{count}) (lần|buổi|chuyến|kỳ|đợt))",
        no_date,
        {"mỗi ngày 10": "no date", "mỗi năm 500": "no date", "mỗi sáng 3-5": "no date", "3 tháng một lần": "no date"},
    ),
    Rule(
        "impossible day",
        f"[ngày ]{{impossible}} tháng {MONTH}",
        no_date,
        {"ngày 0 tháng 4": "no date", "ngày 32 tháng 5": "no date"},
    ),
    Rule(
        "measure",
        "([(từ|đến|trước|sau|tới|khoảng|trong|{part}|ngày) ][{count}-]{count}(-|.){count}|quý {count}) {measure}",
        no_date,
        {"3.5 triệu": "no date", "từ 3-5 lần": "no date", "10-12.5 triệu": "no date"},
    ),
    Rule(
        "count after the word for year",
        "năm {early_year} {measure}",
        no_date,
        {"năm 500 tỷ": "no date"},
    ),
    Rule(
        "thousands of years",
        "{thousands} năm (trước|trước đây|qua|sau|nữa|lịch sử)",
        no_date,
        {"2000 năm trước": "no date"},
    ),
    Rule(
        "share",
        "[(từ|tới|đến|khoảng|{part}) ][{count}-]{count}/{old:old_year} {counted}",
        no_date,
        {"9/10 hộ": "no date", "3-4/10 xã": "no date"},
    ),
    Rule(
        "ordinal",
        "({order} (thứ {old:old_year}|{numbered_weekday})|(ngày|tháng|năm|tuần) {numbered_weekday} (liên tiếp|của|làm việc|thi đấu|trong))",
        no_date,
        {"lần thứ hai": "no date", "ngày thứ hai liên tiếp": "no date"},
    ),
)
