"""What the slots of Vietnamese forms read."""

from __future__ import annotations

import re

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import ClockTime, LunarDate, Unit
from diplotimeline.dates.grammar import Slot, listed, number, signs, table
from diplotimeline.dates.languages import stamps
from diplotimeline.dates.languages.numeric import ISO_MOMENT, day_alone
from diplotimeline.dates.languages.vi.words import (
    CYCLES,
    DAYS_AWAY,
    DIRECTIONS,
    FEASTS_WITH_DAY,
    HOLIDAYS,
    MONTHS,
    NAMED_DAYS,
    NUMBERS,
    OTHER_ZONE,
    PARTS_OF_DAY,
    QUARTERS,
    ROMAN,
    SHIFTS,
    SHORT_WEEKDAYS,
    SUNDAYS,
    THIRDS,
    UNITS,
    VAGUE,
    WEEKDAYS,
    YEAR_SHIFTS,
)
from diplotimeline.dates.zones import words_of_zones, zones

_CLOCK_NUMBERS = re.compile(r"\d+")
_EVENT = r"khi|ngày|chuyến|vụ|trận|thảm họa|cuộc|lễ|kể từ"
_FEAST_OR_EVENT = rf"{_EVENT}|tết|giáng sinh|noel|đại hội|hội nghị|bầu cử"
_PIVOT = 50
_NOON = 12
_LAST_HOUR = 23
_MINUTES_OF_HOUR = 60


def _clock_time(text: str) -> ClockTime:
    hour, *minute = map(int, _CLOCK_NUMBERS.findall(text)[:2])
    if minute and "kém" in text:
        return ClockTime(hour - 1 if hour else _LAST_HOUR, _MINUTES_OF_HOUR - minute[0])
    if minute and hour == _NOON and _BEFORE_NOON.search(text) is not None:
        return ClockTime(0, minute[0])
    if minute:
        is_afternoon = ":" in text and _AFTERNOON.search(text) is not None and hour < _NOON
        return ClockTime(hour + _NOON if is_afternoon else hour, minute[0])
    return ClockTime(hour, 30 if "rưỡi" in text else 0)


_COUNTED = (
    "người|hộ|ha|km|tấn|tỷ|tỉ|triệu|nghìn|ngàn|usd|đồng|lượt|vé|suất|đại biểu|khách|học sinh|sinh viên|cán bộ|doanh nghiệp"
)
# "sa" and "ch" are "sáng" and "chiều" as stamps shorten them; in full only where no day follows that they are a part of.
_HALF = r"am|pm|a[.]m[.]?|p[.]m[.]?|sa|ch|(?:sáng|chiều|tối)(?=[ ]*(?:\n|$|[)|-]|[.,;](?! *[0-9])))"
_AFTERNOON = re.compile(r"(?:pm?|p\.m|ch|chiều|tối)\b")
_BEFORE_NOON = re.compile(r"\d ?(?:am?|a\.m|sa)\b")
_HOUR = r"(?:2[0-4]|[01]?[0-9])"
_MINUTE = r"[0-5][0-9](?![0-9]|[/.-][0-9])"
SLOTS: dict[str, Slot] = {
    "day": number(r"0?[1-9]|[12][0-9]|3[01]"),
    "impossible": number(r"0+|3[2-9]|[4-9][0-9]"),
    "days": number(r"(?:[0-3]?[0-9] *, *){0,30}[0-3]?[0-9]", listed, starts=("0", "0,")),
    "pairs": number(r"[0-3]?[0-9]/[01]?[0-9](?: *, *[0-3]?[0-9]/[01]?[0-9]){0,20}", listed, starts=("0/",)),
    "month": number(r"1[0-2]|0?[1-9]"),
    "months": number(r"(?:[01]?[0-9] *, *){0,10}[01]?[0-9]", listed, starts=("0", "0,")),
    "year": number(r"(?:1[0-9]|20)[0-9]{2}|2100"),
    "name_year": number(r"19[4-9][0-9]|20[0-4][0-9]"),
    "near_year": number(rf"(?:19|20)[0-9]{{2}}(?!,[0-9]| (?:{_COUNTED})(?![^\W\d_]))"),  # not "tháng 5 2000 người"
    "short_year": number(r"[0-9]{2}", lambda text: int(text) + (1900 if int(text) >= _PIVOT else 2000)),
    "old_year": number(r"[1-9][0-9]{0,3}"),
    "early_year": number(r"[1-9][0-9]{1,2}"),
    "first_years": number(r"[1-9][0-9]{2}|[1-4][0-9]"),
    "thousands": number(r"[1-9][0-9]{3,5}"),
    "late_year": number(r"[5-9][0-9](?! (?:tuổi|năm))", lambda text: int(text) + 1900),
    "years": number(r"(?:(?:1[0-9]|20)[0-9]{2} *, *){1,20}(?:1[0-9]|20)[0-9]{2}", listed, starts=("0", "0,")),
    "count": number(r"[1-9][0-9]{0,2}"),
    "century": number(r"2[01]|1[0-9]|[1-9]"),
    "tens": number(r"[1-9]0"),
    "first_ten": number(r"10|0?[1-9]"),
    "last_days": number(r"2[3-9]|30"),
    "clock": number(
        rf"(?<!\+){_HOUR}(?: *(?:h|g|giờ)(?![^\W\d_])(?: *{_MINUTE}| +kém +(?:[1-9]|[1-5][0-9])(?![0-9]))?(?: *(?:phút|p(?![^\W\d_])|'|rưỡi))?(?: *[0-5]?[0-9] giây)?|:[0-5][0-9](?::[0-5][0-9])?(?![0-9:])(?: ?(?:{_HALF})(?![^\W\d_]))?)",
        _clock_time,
        starts=("0h", "0g", "0giờ", "0:"),
    ),
    "clock_to_the_minute": number(
        rf"(?<!\+){_HOUR}(?: *(?:h|g) *{_MINUTE}|:[0-5][0-9](?![0-9:]))", _clock_time, starts=("0h", "0g", "0:")
    ),
    "to": signs(r"(?:-|~|đến|tới|cho đến|và đến)(?: +hết)?", ("-", "~", "đến", "tới", "cho", "và")),
    "month_word": table(MONTHS, unless={"năm": r"(?:1[0-9]|20)[0-9]{2}"}),  # "9 tháng năm 2024" are nine months
    "number_word": table(NUMBERS),
    "cycle": table(CYCLES),
    "lunar_month": table({"giêng": 1, "chạp": 12, "một âm lịch": 11}),
    "part": table(PARTS_OF_DAY),
    "which": table({"đầu tiên": 1, "thứ nhất": 1, "thứ hai": 2, "thứ ba": 3, "thứ tư": 4, "cuối cùng": -1}),
    "iso_moment": ISO_MOMENT,
    "day_alone": day_alone(),
    "distance": table({"sau": 1, "kể từ": 1, "sau ngày": 1, "kể từ ngày": 1, "trước": -1, "trước ngày": -1}),
    **stamps.SLOTS,
    "weekday": table(WEEKDAYS | SUNDAYS),
    "numbered_weekday": table(WEEKDAYS),
    "sunday": table(SUNDAYS),
    "short_weekday": table(SHORT_WEEKDAYS),
    "quarter": table(QUARTERS),
    "third": table(THIRDS),
    "ten_days": table({"thượng tuần": Third.START, "trung tuần": Third.MID, "hạ tuần": Third.END}),
    "shift": table(SHIFTS, unless={"tới": r"ngày|tháng|năm|quý|tuần|cuối|đầu|giữa|[0-9]", "sau": _EVENT}),
    "year_shift": table(YEAR_SHIFTS, unless={"năm sau": rf"đó|{_EVENT}"}),
    "that_year": table(dict.fromkeys(("năm ấy", "năm đó", "cùng năm"), True)),
    "next_year": table(dict.fromkeys(("năm sau đó", "năm tiếp theo", "năm kế tiếp"), 1)),
    "direction": table(
        DIRECTIONS, unless={"tới": r"ngày|hết|sáng|trưa|chiều|tối|tháng|năm|quý|tuần|cuối|đầu|giữa|thứ|chủ nhật|[0-9]"}
    ),
    "days_away": table(DAYS_AWAY),
    "near": table({"qua": -1, "mai": 1}),
    "unit": table(UNITS),
    "ago": table({"trước": -1, "trước đây": -1, "về trước": -1}, unless={"trước": _EVENT}),
    "event": signs(rf"(?:{_FEAST_OR_EVENT})(?![^\W\d_])", _FEAST_OR_EVENT.split("|")),
    "roughly": table(dict.fromkeys(("khoảng", "gần", "hơn", "chừng", "ngót", "ngót nghét", "trên dưới", "độ"), True)),
    "span": table(
        {"qua": -1, "vừa qua": -1, "gần đây": -1, "trở lại đây": -1, "tới": 1, "tới đây": 1, "sắp tới": 1},
        unless={"qua": r"[0-9]|các|nhiều|biên", "tới": r"[0-9]|trường|nơi|đây"},
    ),
    "then": table({"sau": 1, "sau đó": 1, "tiếp theo": 1, "trước đó": -1}, unless={"sau": _EVENT}),
    "then_first": table({"sau đó": 1, "trước đó": -1}),
    "is_same_day": table(dict.fromkeys(("cùng ngày", "cùng ngày hôm đó"), True)),
    "next_day": table(
        {
            **dict.fromkeys(("hôm sau", "ngày hôm sau", "ngày sau đó", "ngày tiếp theo", "ngày kế tiếp"), 1),
            **dict.fromkeys(("hôm trước", "ngày hôm trước", "ngày trước đó"), -1),
            **dict.fromkeys(("hôm đó", "ngày hôm đó", "hôm ấy", "ngày hôm ấy"), 0),
        }
    ),
    "vague": table(VAGUE),
    "season": table({"xuân": 21, "hè": 22, "hạ": 22, "thu": 23, "đông": 24}),
    "same": table({"tháng": Unit.MONTH, "năm": Unit.YEAR}),
    "whole_unit": table({"tuần": Unit.WEEK, "tháng": Unit.MONTH, "năm": Unit.YEAR}),
    "whole_year": table({"năm": True}),
    "is_century": table({"thế kỷ": True}),
    "measure": table(
        dict.fromkeys(
            "triệu tỷ nghìn ngàn vạn km ha m tấn tạ kg đồng usd lần người tuổi hộ phần điểm giờ phút ngày tháng năm lượt tỉ "
            "mét lít mw dự án chuyến con ca suất căn phòng tiếng quả viên chỉ thời gian ly".split(),
            True,
        )
    ),
    "half": table({"đầu": 40, "cuối": 41}),
    "ends": table({"đầu": Third.START, "cuối": Third.END}),
    "roman": table({word: number for number, word in enumerate(ROMAN, 1)}),
    "holiday": table(HOLIDAYS, unless={"giỗ tổ": "chức", "quốc khánh": "lần|của|nước"}),
    "lunar_feast": table({name: day for name, day in HOLIDAYS.items() if isinstance(day, LunarDate)} | FEASTS_WITH_DAY),
    "fifteenth": signs(r"[(]15[/-](?:0?[1-9]|1[0-2])[)]", ("(",)),
    "early_january": signs(r"[(](?:0?[1-9]|1[0-9]|20)[/-]0?1[)]", ("(",)),  # the first lunar month begins on the 21st or later
    "named_day": table(dict.fromkeys(NAMED_DAYS, True)),
    "offset": zones({"gmt": "UTC", "utc": "UTC"}, ()),
    "zone": zones(*words_of_zones("vi"), other=OTHER_ZONE, told="giờ {}"),
    "place": table(
        dict.fromkeys(
            (
                "trường tiểu học",
                "trường thcs",
                "trường thpt",
                "đường",
                "phố",
                "quảng trường",
                "ngõ",
                "hẻm",
                "cầu",
                "trường",
                "công viên",
                "rạp",
                "sân vận động",
            ),
            True,
        )
        | dict.fromkeys(("số", "số nhà", "khu", "nhà máy", "bệnh viện", "tuyến", "tổ", "lô", "điều", "mục", "khoản"), True)
    ),
    "each": table(dict.fromkeys(("mỗi", "một", "hằng", "hàng", "hai", "ba", "mấy", "nhiều", "cả"), True)),
    "counted": table(
        dict.fromkeys(
            "hộ xã phường huyện tỉnh bản thôn điểm người đại biểu diện tích dân số học sinh trận phiếu tiêu chí thành viên "
            "quốc gia nước giờ phần doanh nghiệp đơn vị chỉ tiêu số tổng sinh viên cán bộ dự án ca".split(),
            True,
        )
    ),
    "order": table(dict.fromkeys(("lần", "đứng", "hạng", "vị trí", "khóa", "kỳ", "phiên", "tập", "chương", "vòng"), True)),
    "other_tet": table(
        dict.fromkeys(("bunpimay", "bun pi may", "lào", "té nước", "chôl", "khmer", "thái", "mông", "của"), True)
    ),
    "other_country": table(
        dict.fromkeys(
            ("lào", "nước", "của", "trung quốc", "thái lan", "campuchia", "pháp", "nga", "hàn quốc", "nhật bản"), True
        )
    ),
}
