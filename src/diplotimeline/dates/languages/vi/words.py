"""Vietnamese words: names, numbers, units, directions, and pieces that forms are made of; folded."""

from __future__ import annotations

import re

from diplotimeline.calendars.civil import Third
from diplotimeline.calendars.lunar import CYCLE_YEARS
from diplotimeline.dates.expressions import CalendarDate, Direction, LunarDate, PartOfDay, Unit

_ONES = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
MONTHS = {word: number for number, word in enumerate((*_ONES, "mười", "mười một", "mười hai"), 1)}
MONTHS |= {"tư": 4, "bẩy": 7}
NUMBERS = {word: number for number, word in enumerate(_ONES, 1)} | {"mười": 10, "hai mươi": 20, "ba mươi": 30}
NUMBERS |= {f"mười {word}": 10 + number for word, number in list(NUMBERS.items())[:9]} | {"mười lăm": 15}
NUMBERS |= {f"hai mươi {word}": 20 + number for number, word in enumerate(_ONES, 1)}
NUMBERS |= {f"hăm {word}": 20 + number for number, word in enumerate(_ONES, 1)} | {"hăm mốt": 21, "hăm lăm": 25}
NUMBERS |= {"hai mươi mốt": 21, "hai mươi tư": 24, "hai mươi lăm": 25, "hai mươi nhăm": 25, "ba mươi mốt": 31}
PARTS_OF_DAY = {
    **dict.fromkeys(("sáng", "sáng sớm", "rạng sáng", "tờ mờ sáng", "mờ sáng", "đầu giờ sáng"), PartOfDay.MORNING),
    **dict.fromkeys(("trưa", "giữa trưa"), PartOfDay.NOON),
    **dict.fromkeys(("chiều", "đầu giờ chiều", "cuối giờ chiều", "cuối chiều", "xế chiều", "chiều muộn"), PartOfDay.AFTERNOON),
    **dict.fromkeys(("tối", "chiều tối", "tối muộn"), PartOfDay.EVENING),
    **dict.fromkeys(("đêm", "khuya", "đêm khuya", "tối khuya", "nửa đêm"), PartOfDay.NIGHT),
}
_YEAR_BEHIND = "[/{year}| - {year}|.{year}| năm {year}|, năm {year}| \\(năm {year}\\)| {near_year}| {year_shift}]"
LAST_OF_DAYS = "({last:day}/{month}|{last:day}-{month}|{last:day}.{month})" + _YEAR_BEHIND
"""The last of several days, which says of which month and year all are."""

WEEKDAYS = {"thứ hai": 0, "thứ ba": 1, "thứ tư": 2, "thứ năm": 3, "thứ sáu": 4, "thứ bảy": 5, "thứ bẩy": 5}
SUNDAYS = {"chủ nhật": 6, "chúa nhật": 6}
SHORT_WEEKDAYS = {**{f"{head}{day}": day - 2 for head in ("thứ ", "t") for day in range(2, 8)}, "cn": 6}
QUARTERS = {"1": 33, "2": 34, "3": 35, "4": 36, "i": 33, "ii": 34, "iii": 35, "iv": 36}
QUARTERS |= {"một": 33, "nhất": 33, "đầu": 33, "hai": 34, "ba": 35, "tư": 36, "bốn": 36, "cuối": 36}
_BACK = {"qua": -1, "trước": -1, "vừa qua": -1, "vừa rồi": -1}
SHIFTS = {"này": 0, "nay": 0, "tới": 1, "sau": 1, **_BACK}
YEAR_SHIFTS = {
    "năm nay": 0,
    "năm này": 0,
    "năm ngoái": -1,
    "năm trước": -1,
    "năm qua": -1,
    "năm vừa qua": -1,
    "năm kia": -2,
    "sang năm": 1,
    "năm tới": 1,
    "năm sau": 1,
}
DIRECTIONS = {
    "này": Direction.PRESENT,
    "tới": Direction.FUTURE,
    "tới đây": Direction.FUTURE,
    "sắp tới": Direction.FUTURE,
    "qua": Direction.PAST,
    "vừa qua": Direction.PAST,
    "vừa rồi": Direction.PAST,
}
VAGUE = {
    **dict.fromkeys(
        (
            "vừa qua",
            "thời gian qua",
            "thời gian vừa qua",
            "thời gian gần đây",
            "những năm qua",
            "những năm gần đây",
            "nhiều năm qua",
            "mấy năm qua",
            "mấy năm gần đây",
            "những tháng gần đây",
            "những ngày gần đây",
            "những ngày qua",
            "mới đây",
            "gần đây",
            "vừa rồi",
            "trước đây",
            "trước kia",
            "lâu nay",
        ),
        Direction.PAST,
    ),
    **dict.fromkeys(
        ("hiện nay", "hiện tại", "hiện giờ", "bây giờ", "lúc này", "ngày nay", "trước mắt", "những ngày này", "đến nay"),
        Direction.PRESENT,
    ),
    **dict.fromkeys(("cho đến nay", "tính đến nay", "tới nay", "cho tới nay", "đến thời điểm này"), Direction.PRESENT),
    **dict.fromkeys(
        (
            "sắp tới",
            "tới đây",
            "thời gian tới",
            "thời gian sắp tới",
            "trong tương lai",
            "tương lai gần",
            "những năm tới",
            "các năm tới",
            "những năm tiếp theo",
            "các năm tiếp theo",
            "những năm sau",
            "những tháng tới",
            "những ngày tới",
            "trong thời gian gần nhất",
            "trong thời gian tới",
        ),
        Direction.FUTURE,
    ),
}
DAYS_AWAY = {"hôm nay": 0, "hôm qua": -1, "hôm kia": -2, "ngày mai": 1, "ngày kia": 2, "ngày mốt": 2, "ngày hôm nay": 0}
DAYS_AWAY |= {"ngày hôm qua": -1}
UNITS = {"ngày": Unit.DAY, "tuần": Unit.WEEK, "tháng": Unit.MONTH, "năm": Unit.YEAR}
UNITS |= {"thập niên": Unit.DECADE, "thập kỷ": Unit.DECADE, "thế kỷ": Unit.CENTURY}
THIRDS = {"đầu": Third.START, "giữa": Third.MID, "cuối": Third.END}
THIRDS |= {f"những {unit} {third}": part for third, part in THIRDS.items() for unit in ("ngày", "tháng", "năm")}
HOLIDAYS = {
    "quốc khánh": CalendarDate(month=9, day=2),
    "tết dương lịch": CalendarDate(month=1, day=1),
    **dict.fromkeys(("giáng sinh", "lễ giáng sinh", "noel", "lễ noel"), CalendarDate(month=12, day=25)),
    **dict.fromkeys(("trung thu", "tết trung thu"), LunarDate(8, 15)),
    **dict.fromkeys(("giỗ tổ hùng vương", "giỗ tổ"), LunarDate(3, 10)),
    **dict.fromkeys(("tết nguyên tiêu",), LunarDate(1, 15)),
    **dict.fromkeys(("tết đoan ngọ",), LunarDate(5, 5)),
}
FEASTS_WITH_DAY = {
    **dict.fromkeys(("vu lan", "đại lễ vu lan"), LunarDate(7, 15)),
    **dict.fromkeys(("phật đản", "đại lễ phật đản"), LunarDate(4, 15)),
    **dict.fromkeys(("ông công ông táo", "ông công, ông táo", "ông táo"), LunarDate(12, 23)),
    "thượng nguyên": LunarDate(1, 15),
}
"""Feasts that last longer, or are kept on other days too: by themselves they are no day, with their lunar day they are."""

NAMED_DAYS = (
    "quốc khánh",
    "quốc tế phụ nữ",
    "quốc tế lao động",
    "giải phóng miền nam",
    "thống nhất đất nước",
    "giải phóng thủ đô",
    "thành lập đảng",
    "thành lập quân đội",
    "thương binh - liệt sĩ",
    "thương binh, liệt sĩ",
    "phụ nữ việt nam",
    "nhà giáo việt nam",
    "thầy thuốc việt nam",
    "báo chí cách mạng việt nam",
    "chiến thắng điện biên phủ",
    "cách mạng tháng tám",
    "bầu cử",
    "biên phòng toàn dân",
    "pháp luật",
    "pháp luật việt nam",
    "chuyển đổi số quốc gia",
    "nhân quyền quốc tế",
    "hội toàn dân",
    "sách và văn hóa đọc việt nam",
    "sinh bác",
    "sinh chủ tịch hồ chí minh",
    "lễ",
    "nghỉ lễ",
    "dịp",
)
LATER_STEPS = (
    "khánh thành|hoàn thành|hoàn tất|kết thúc|bế mạc|thông xe|về nước|trở về|về|rời đi|khai trương|bàn giao"
    "|có hiệu lực|đi vào hoạt động|khép lại|hết hạn"
)
"""What follows on what began before: two dates around such a word are of one account, and share a year; a life is longer."""

OTHER_ZONE = r"[^\W\d_]+(?:[ -][^\W\d_]+){0,3}(?= *\))"
ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi".split()
CYCLES = {name.replace("tỵ", spelt): index for name, index in CYCLE_YEARS.items() for spelt in ("tỵ", "tị")}
# Day and month in digits; the same sign between them all, so that "5-7/11" stays a range.
DM = "({day} / {month}|{day}-{month}|{day}.{month})"
DMY = "({day} / {month} / {year}|{day} - {month} - {year}|{day}.{month}.{year})"
MONTH = "({month}|{month_word})"
_CAPITALS = "A-Z" + "".join(sign for sign in map(chr, range(0xC0, 0x1EFA)) if sign.isupper())
_COUNTERS = "Khoảng|Hơn|Gần|Trên|Dưới|Cả|Có|Tổng|Với|Số|Đường|Đại lộ|Quốc lộ|Nghị định|Thông tư|QL|Boeing|Airbus|Windows|Russell|Global|Top"
_COUNTERS += "|Peugeot|Mazda|ISO|TCVN|Forbes|Fortune|Nikkei|Hàng|Lô|Phòng|Khu|Năm|Từ|Đến|Trong|Tầm|Mục|Điều|Index|Nasdaq|Unit"
BEFORE_A_NAMES_YEAR = re.compile(
    rf"(?:[\w,)]\s(?!(?:{_COUNTERS})\s)[{_CAPITALS}][\w-]*|\b(?!QL|ISO|TCVN|HTML)[A-Z]{{3,}}|[a-zà-ỹđ]\))\s$"
)
"""A capital word within a sentence, an abbreviation, or a closing bracket: "Festival Huế 2012", "APEC 2006"."""

_UNITS_OF_A_COUNT = "năm|tuổi|người|hộ|ha|km|tấn|tỷ|tỉ|triệu|nghìn|đồng|usd|lượt|vé|suất|điểm|m[23²³]?"
_UNITS_OF_A_COUNT += "|chỗ|ghế|liều|khách|con|cây|căn|phòng|giường|học sinh|sinh viên|hành khách|du khách|đại biểu|cán bộ|bộ|chiếc|xe|tàu|quyển|cuốn|khán giả|vận động viên|binh sĩ|gian hàng|hiện vật|lít|kg|mét|giây|phút|giờ|ngày|đô la|euro"
BEHIND_A_COUNT = re.compile(rf"\s*(?:%|[-/.,:]?\d|(?:{_UNITS_OF_A_COUNT})\b)", re.IGNORECASE)
"""What shows a number to count something."""

MONTH_YEAR = (
    "[ {that_year}| {next_year}| [(của|cũng trong) ]năm {year}| / {year}| - {year}|.{year}|, năm {year}|, {year}"
    r"| \(năm {year}\)| {near_year}| {year_shift}| {direction}]"
)
