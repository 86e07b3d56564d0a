"""Vietnamese: words, rules and wording. Forms are folded: lower case, NFC, "-" for every dash."""

from __future__ import annotations

import re

from attrs import evolve

from diplotimeline.calendars.civil import Third
from diplotimeline.calendars.lunar import CYCLE_YEARS
from diplotimeline.dates.expressions import (
    About,
    Again,
    Anaphor,
    CalendarDate,
    Checked,
    ClockTime,
    Counted,
    Direction,
    Either,
    Expression,
    LunarDate,
    PartOf,
    PartOfDay,
    Range,
    Relative,
    Several,
    Span,
    Timed,
    Unit,
    Vague,
    Weekday,
    YearSpan,
    clock_in,
    months_of_year,
    pair_or_range,
    with_day,
)
from diplotimeline.dates.grammar import Captures, Grammar, Rule, Slot, framed, listed, no_date, number, signs, table
from diplotimeline.dates.locale import Cues, Locale, Wording
from diplotimeline.dates.steps import StepKind
from diplotimeline.dates.zones import words_of_zones, zones

_ONES = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_MONTHS = {word: number for number, word in enumerate((*_ONES, "mười", "mười một", "mười hai"), 1)}
_MONTHS |= {"tư": 4, "bẩy": 7}
_NUMBERS = {word: number for number, word in enumerate(_ONES, 1)} | {"mười": 10, "hai mươi": 20, "ba mươi": 30}
_NUMBERS |= {f"mười {word}": 10 + number for word, number in list(_NUMBERS.items())[:9]} | {"mười lăm": 15}
_NUMBERS |= {f"hai mươi {word}": 20 + number for number, word in enumerate(_ONES, 1)}
_NUMBERS |= {f"hăm {word}": 20 + number for number, word in enumerate(_ONES, 1)} | {"hăm mốt": 21, "hăm lăm": 25}
_NUMBERS |= {"hai mươi mốt": 21, "hai mươi tư": 24, "hai mươi lăm": 25, "hai mươi nhăm": 25, "ba mươi mốt": 31}
_PARTS_OF_DAY = {
    **dict.fromkeys(("sáng", "sáng sớm", "rạng sáng", "tờ mờ sáng", "mờ sáng", "đầu giờ sáng"), PartOfDay.MORNING),
    **dict.fromkeys(("trưa", "giữa trưa"), PartOfDay.NOON),
    **dict.fromkeys(("chiều", "đầu giờ chiều", "cuối giờ chiều", "cuối chiều", "xế chiều", "chiều muộn"), PartOfDay.AFTERNOON),
    **dict.fromkeys(("tối", "chiều tối", "tối muộn"), PartOfDay.EVENING),
    **dict.fromkeys(("đêm", "khuya", "đêm khuya", "tối khuya", "nửa đêm"), PartOfDay.NIGHT),
}
_WEEKDAYS = {"thứ hai": 0, "thứ ba": 1, "thứ tư": 2, "thứ năm": 3, "thứ sáu": 4, "thứ bảy": 5, "thứ bẩy": 5}
_SUNDAYS = {"chủ nhật": 6, "chúa nhật": 6}
_SHORT_WEEKDAYS = {**{f"{head}{day}": day - 2 for head in ("thứ ", "t") for day in range(2, 8)}, "cn": 6}
_QUARTERS = {"1": 33, "2": 34, "3": 35, "4": 36, "i": 33, "ii": 34, "iii": 35, "iv": 36}
_QUARTERS |= {"một": 33, "nhất": 33, "đầu": 33, "hai": 34, "ba": 35, "tư": 36, "bốn": 36, "cuối": 36}
_BACK = {"qua": -1, "trước": -1, "vừa qua": -1, "vừa rồi": -1}
_SHIFTS = {"này": 0, "nay": 0, "tới": 1, "sau": 1, **_BACK}
_YEAR_SHIFTS = {
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
_DIRECTIONS = {
    "này": Direction.PRESENT,
    "tới": Direction.FUTURE,
    "tới đây": Direction.FUTURE,
    "sắp tới": Direction.FUTURE,
    "qua": Direction.PAST,
    "vừa qua": Direction.PAST,
    "vừa rồi": Direction.PAST,
}
_VAGUE = {
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
_DAYS_AWAY = {"hôm nay": 0, "hôm qua": -1, "hôm kia": -2, "ngày mai": 1, "ngày kia": 2, "ngày mốt": 2, "ngày hôm nay": 0}
_DAYS_AWAY |= {"ngày hôm qua": -1}
_UNITS = {"ngày": Unit.DAY, "tuần": Unit.WEEK, "tháng": Unit.MONTH, "năm": Unit.YEAR}
_UNITS |= {"thập niên": Unit.DECADE, "thập kỷ": Unit.DECADE, "thế kỷ": Unit.CENTURY}
_THIRDS = {"đầu": Third.START, "giữa": Third.MID, "cuối": Third.END}
_THIRDS |= {f"những {unit} {third}": part for third, part in _THIRDS.items() for unit in ("ngày", "tháng", "năm")}
_HOLIDAYS = {
    "quốc khánh": CalendarDate(month=9, day=2),
    "tết dương lịch": CalendarDate(month=1, day=1),
    **dict.fromkeys(("giáng sinh", "lễ giáng sinh", "noel", "lễ noel"), CalendarDate(month=12, day=25)),
    **dict.fromkeys(("trung thu", "tết trung thu"), LunarDate(8, 15)),
    **dict.fromkeys(("giỗ tổ hùng vương", "giỗ tổ"), LunarDate(3, 10)),
    **dict.fromkeys(("tết nguyên tiêu",), LunarDate(1, 15)),
    **dict.fromkeys(("tết đoan ngọ",), LunarDate(5, 5)),
}
_NAMED_DAYS = (
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
_OTHER_ZONE = r"[^\W\d_]+(?:[ -][^\W\d_]+){0,3}(?= *\))"
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi".split()
_CYCLES = {name.replace("tỵ", spelt): index for name, index in CYCLE_YEARS.items() for spelt in ("tỵ", "tị")}
_CLOCK_NUMBERS = re.compile(r"\d+")
_PIVOT = 50


def _clock_time(text: str) -> ClockTime:
    hour, *minute = map(int, _CLOCK_NUMBERS.findall(text)[:2])
    return ClockTime(hour, minute[0] if minute else 30 if "rưỡi" in text else 0)


_HOUR = r"(?:2[0-4]|[01]?[0-9])"
_MINUTE = r"[0-5][0-9](?![0-9]|[/.-][0-9])"

_SLOTS: dict[str, Slot] = {
    "day": number(r"0?[1-9]|[12][0-9]|3[01]"),
    "impossible": number(r"0+|3[2-9]|[4-9][0-9]"),
    "days": number(r"(?:[0-3]?[0-9] *, *){0,30}[0-3]?[0-9]", listed, starts=("0", "0,")),
    "pairs": number(r"[0-3]?[0-9]/[01]?[0-9](?: *, *[0-3]?[0-9]/[01]?[0-9]){0,20}", listed, starts=("0/",)),
    "month": number(r"1[0-2]|0?[1-9]"),
    "months": number(r"(?:[01]?[0-9] *, *){0,10}[01]?[0-9]", listed, starts=("0", "0,")),
    "year": number(r"(?:1[0-9]|20)[0-9]{2}|2100"),
    "short_year": number(r"[0-9]{2}", lambda text: int(text) + (1900 if int(text) >= _PIVOT else 2000)),
    "old_year": number(r"[1-9][0-9]{0,3}"),
    "early_year": number(r"[1-9][0-9]{1,2}"),
    "years": number(r"(?:(?:1[0-9]|20)[0-9]{2} *, *){1,20}(?:1[0-9]|20)[0-9]{2}", listed, starts=("0", "0,")),
    "count": number(r"[1-9][0-9]{0,2}"),
    "century": number(r"2[01]|1[0-9]|[1-9]"),
    "tens": number(r"[1-9]0"),
    "first_ten": number(r"10|0?[1-9]"),
    "last_days": number(r"2[3-9]|30"),
    "clock": number(
        rf"(?<!\+){_HOUR}(?: *(?:h|g|giờ)(?![^\W\d_])(?: *{_MINUTE})?(?: *(?:phút|p(?![^\W\d_])|'|rưỡi))?(?: *[0-5]?[0-9] giây)?|:[0-5][0-9](?::[0-5][0-9])?(?![0-9:]))",
        _clock_time,
        starts=("0h", "0g", "0giờ", "0:"),
    ),
    "clock_to_the_minute": number(
        rf"(?<!\+){_HOUR}(?: *(?:h|g) *{_MINUTE}|:[0-5][0-9](?![0-9:]))", _clock_time, starts=("0h", "0g", "0:")
    ),
    "to": signs(r"(?:-|~|đến|tới|cho đến|và đến)(?: +hết)?", ("-", "~", "đến", "tới", "cho", "và")),
    "month_word": table(_MONTHS),
    "number_word": table(_NUMBERS),
    "cycle": table(_CYCLES),
    "lunar_month": table({"giêng": 1, "chạp": 12, "một âm lịch": 11}),
    "part": table(_PARTS_OF_DAY),
    "weekday": table(_WEEKDAYS | _SUNDAYS),
    "numbered_weekday": table(_WEEKDAYS),
    "sunday": table(_SUNDAYS),
    "short_weekday": table(_SHORT_WEEKDAYS),
    "quarter": table(_QUARTERS),
    "third": table(_THIRDS),
    "ten_days": table({"thượng tuần": Third.START, "trung tuần": Third.MID, "hạ tuần": Third.END}),
    "shift": table(_SHIFTS),
    "year_shift": table(_YEAR_SHIFTS),
    "that_year": table(dict.fromkeys(("năm ấy", "năm đó", "cùng năm"), True)),
    "direction": table(_DIRECTIONS, unless={"tới": r"ngày|hết|sáng|trưa|chiều|tối|[0-9]"}),
    "days_away": table(_DAYS_AWAY),
    "near": table({"qua": -1, "mai": 1}),
    "unit": table(_UNITS),
    "ago": table({"trước": -1, "trước đây": -1, "về trước": -1}),
    "span": table(
        {"qua": -1, "vừa qua": -1, "gần đây": -1, "trở lại đây": -1, "tới": 1, "tới đây": 1, "sắp tới": 1},
        unless={"qua": r"[0-9]|các|nhiều|biên", "tới": r"[0-9]|trường|nơi|đây"},
    ),
    "then": table({"sau": 1, "sau đó": 1, "tiếp theo": 1, "trước đó": -1}),
    "then_first": table({"sau đó": 1, "trước đó": -1}),
    "is_same_day": table(dict.fromkeys(("cùng ngày", "cùng ngày hôm đó"), True)),
    "next_day": table(
        {
            **dict.fromkeys(("hôm sau", "ngày hôm sau", "ngày sau đó", "ngày tiếp theo", "ngày kế tiếp"), 1),
            **dict.fromkeys(("hôm trước", "ngày hôm trước", "ngày trước đó"), -1),
            **dict.fromkeys(("hôm đó", "ngày hôm đó", "hôm ấy", "ngày hôm ấy"), 0),
        }
    ),
    "vague": table(_VAGUE),
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
    "roman": table({word: number for number, word in enumerate(_ROMAN, 1)}),
    "holiday": table(_HOLIDAYS, unless={"giỗ tổ": "chức", "quốc khánh": "lần|của|nước"}),
    "named_day": table(dict.fromkeys(_NAMED_DAYS, True)),
    "offset": zones({"gmt": "UTC", "utc": "UTC"}, ()),
    "zone": zones(*words_of_zones("vi"), other=_OTHER_ZONE, told="giờ {}"),
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


def _date(m: Captures) -> CalendarDate:
    day, month, told = m.day or m.number_word, m.month or m.month_word, m.that_year is not None
    return CalendarDate(m.year or m.short_year, month, day, m.year_shift, m.direction, same_year=told)


def _several_days(m: Captures) -> Several:
    last = CalendarDate(m.year, m.month, m.last, m.year_shift)
    return Several((*(CalendarDate(day=day) for day in m.days), last))


def _one_of_two_days(m: Captures) -> Either | None:
    """Two days of one month; "ngày 30 hoặc 1/5" is of two."""
    first, last = (CalendarDate(m.year, m.month, day) for day in (m.first, m.last))
    return Either((first, last)) if m.first < m.last else None


def _several_pairs(m: Captures) -> Several:
    pairs = zip(m.pairs[::2], m.pairs[1::2], strict=True)
    return Several((*(CalendarDate(month=month, day=day) for day, month in pairs), CalendarDate(m.year, m.last, m.last_day)))


def _several_months(m: Captures) -> Several:
    last = CalendarDate(m.year, m.month, year_shift=m.year_shift)
    return Several((*(CalendarDate(month=month) for month in m.months), last))


def _several_years(m: Captures) -> Several:
    years = (*(m.years or ()), m.year, m.first, m.last)
    return Several(tuple(CalendarDate(year) for year in years if year is not None))


_YEARS_IN = {Unit.DECADE: 10, Unit.CENTURY: 100}
_FULL_MOON = 15


def _clock(m: Captures) -> Timed:
    clock = clock_in(m.clock, m.part)
    return Timed(m.date, time=clock.printed_with(m.zone or m.offset))


def _in_zone(m: Captures) -> Expression:
    """A date with its zone; one of a clock time says which moment that is."""
    date: Expression = m.date
    if isinstance(date, Timed) and date.time is not None:
        return evolve(date, time=date.time.printed_with(m.zone))
    return date


def _count(m: Captures) -> int:
    number: int = m.count or m.number_word
    return number


def _lunar(m: Captures) -> LunarDate:
    month, day = m.month or m.month_word or m.lunar_month, m.day or m.first_ten or m.number_word or _FULL_MOON
    return LunarDate(month, day, m.year, m.cycle, year_shift=m.year_shift, direction=m.direction)


def _lunar_range(m: Captures) -> Expression:
    """Days of one lunar month, or of two."""
    first, last = m.first, m.last
    if not isinstance(first, CalendarDate):
        return Range(first, last)
    if isinstance(last, Either):
        return evolve(last, readings=tuple(Range(with_day(each, first.day or 1), each) for each in last.readings))
    return Range(with_day(last, first.day or 1), last)


def _lunar_or_solar(m: Captures) -> Either:
    """Without a cue such a day ("mồng 5 tháng 5") is solar, but may be lunar."""
    day, month = m.first_ten or m.number_word, m.month or m.month_word
    return Either((CalendarDate(m.year, month, day), LunarDate(month, day, m.year)), likeliest_first=True)


def _months_of_year(m: Captures) -> Expression:
    """The first or last N months of a year, "9 tháng đầu năm 2024"."""
    assumed = m.year is None and m.year_shift is None
    shift = None if m.year else m.year_shift or 0
    return months_of_year(_count(m), m.ends or Third.START, m.year, shift, assumed=assumed)


def _part_of_year(m: Captures, month: int) -> CalendarDate:
    """A quarter, half or season; without a year, that of publication unless a word or the tense says other."""
    assumed = m.year is None and m.year_shift is None and m.direction is None
    return CalendarDate(m.year, month, year_shift=0 if assumed else m.year_shift, direction=m.direction, assumed=assumed)


def _decade(m: Captures) -> YearSpan:
    century = 1900 if m.century is None and m.roman is None else ((m.century or m.roman) - 1) * 100
    return YearSpan(m.year if m.year is not None else century + m.tens, 10)


def _in_years(unit: Unit, count: int) -> tuple[Unit, int]:
    """Decades and centuries counted as years."""
    return (Unit.YEAR, count * _YEARS_IN[unit]) if unit in _YEARS_IN else (unit, count)


def _of_year(date: CalendarDate | LunarDate, m: Captures) -> Expression:
    return evolve(date, year=m.year, year_shift=m.year_shift, direction=m.direction)


# Day and month in digits; the same sign between them all, so that "5-7/11" stays a range.
_DM = "({day} / {month}|{day}-{month}|{day}.{month})"
_DMY = "({day} / {month} / {year}|{day}-{month}-{year}|{day}.{month}.{year})"
_MONTH = "({month}|{month_word})"
_MONTH_YEAR = "[ {that_year}| năm {year}| / {year}|-{year}|.{year}|, năm {year}|, {year}| {year_shift}| {direction}]"

_RULES = (
    # --- one day ---------------------------------------------------------------------------------
    Rule(
        "day/month/year",
        f"[ngày |hôm ]{_DMY}",
        _date,
        {"ngày 29/11/2024": "2024-11-29", "ngày 07-5-1954": "1954-05-07", "30.4.1975": "1975-04-30"},
        category="DATE",
    ),
    Rule(
        "day/month/year in two digits",
        "[ngày |hôm ]{day}/{month}/{short_year}",
        _date,
        {"ngày 07/05/54": "1954-05-07", "17/4/25": "2025-04-17"},
        category="DATE",
    ),
    Rule(
        "day/month",
        f"(ngày|hôm[ ngày]) {_DM}[, năm {{year}}| năm {{year}}| {{that_year}}| {{year_shift}}| {{direction}}]",
        _date,
        {
            "ngày 29/11": "2024-11-29",
            "hôm 3/4": "2025-04-03",
            "Ngày 9/3": "2025-03-09",
            "ngày 17-4": "2025-04-17",
            "ngày 17.4": "2025-04-17",
            "ngày 17 / 4": "2025-04-17",
            "ngày 17/4 tới": "2026-04-17",
            "ngày 5/6 năm ngoái": "2024-06-05",
        },
        category="DATE",
    ),
    Rule(
        "bare day/month",  # in running text 9/10 is a share as often as a day
        _DM,
        _date,
        {"17/4": "2025-04-17", "16.4": "2025-04-16"},
        category="DAY_MONTH",
        in_text=False,
    ),
    Rule(
        "bare day/month with a slash",  # "3.5" and "2-1" are numbers and scores as often as days
        "{day} / {month}",
        _date,
        {},
        category="SLASHED",
        in_text=False,
    ),
    Rule(
        "day, month and year in words",
        f"[ngày ]{{day}} tháng {_MONTH}{_MONTH_YEAR}",
        _date,
        {
            "ngày 30 tháng 4 năm 1975": "1975-04-30",
            "30 tháng Tư": "2025-04-30",
            "30 tháng Tư, 1975": "1975-04-30",
            "ngày 2 tháng 9 năm ngoái": "2024-09-02",
        },
        category="DATE",
    ),
    Rule(
        "day and month in words",
        f"ngày {{number_word}} tháng {_MONTH}{_MONTH_YEAR}",
        _date,
        {
            "ngày hai mươi mốt tháng Tư": "2025-04-21",
            "ngày mười lăm tháng 3 năm 2024": "2024-03-15",
            "ngày hăm ba tháng Chín năm 1938": "1938-09-23",
        },
        category="DATE",
    ),
    Rule(
        "day of this or another month",
        "ngày {day} tháng {shift}",
        lambda m: CalendarDate(day=m.day, month_shift=m.shift),
        {"ngày 30 tháng này": "2025-04-30", "ngày 5 tháng tới": "2025-05-05"},
        category="DATE",
    ),
    Rule(
        "year-month-day",
        "({year}-{month}-{day}|{year}/{month}/{day}|{year}.{month}.{day})",
        _date,
        {"2025-04-17": "2025-04-17", "2018.06.16": "2018-06-16"},
        category="DATE",
    ),
    Rule(
        "first or last day of a year",
        "ngày đầu[ tiên của] (năm mới|năm) {year}",
        lambda m: CalendarDate(m.year, 1, 1),
        {"ngày đầu năm mới 2025": "2025-01-01", "Ngày đầu tiên của năm 2026": "2026-01-01"},
        category="DATE",
    ),
    Rule(
        "last day of a year",
        "ngày cuối[ cùng của] năm {year}",
        lambda m: CalendarDate(m.year, 12, 31),
        {"ngày cuối cùng của năm 2024": "2024-12-31"},
        category="DATE",
    ),
    Rule(
        "day/month of a session",
        "(phiên|chốt phiên|thời điểm|kết phiên) {it:SLASHED}",
        framed,
        {"chốt phiên 6/4": "2025-04-06"},
    ),
    Rule(
        "day/month in brackets",
        r"\({it:DATE+SLASHED+DAYS_OF_MONTH}\)",
        framed,
        {"(17/4)": "2025-04-17", "(17/4/2025)": "2025-04-17"},
    ),
    Rule(
        "day/month at the head of a list item",
        "- {it:DAY_MONTH+DAYS_OF_MONTH}:",
        framed,
        {"- 22/4:": "2025-04-22"},
    ),
    Rule(
        "day of this or the next month",
        "ngày {day}[ {direction}]",
        _date,
        {"ngày 15": "2025-04-15", "ngày 15 tới": "2025-05-15"},
        category="BARE_DAY",
    ),
    Rule(
        "day by its distance, with its date",
        r"{days_away}([,] {date:DATE+DAY_MONTH}| \({date:DATE+DAY_MONTH}\))",
        lambda m: m.date,
        {"Hôm qua, 15/4/2025": "2025-04-15", "Hôm nay (17/4)": "2025-04-17", "hôm nay, ngày 18/4": "2025-04-18"},
    ),
    Rule(
        "day by its distance",
        "{days_away}",
        lambda m: Relative(Unit.DAY, m.days_away),
        {
            "hôm nay": "2025-04-18",
            "hôm qua": "2025-04-17",
            "hôm kia": "2025-04-16",
            "ngày mai": "2025-04-19",
            "ngày mốt": "2025-04-20",
        },
        category="RELATIVE_DAY",
    ),
    # --- part of the day, weekday, clock ---------------------------------------------------------
    Rule(
        "part of the day and date",
        "[ngày ][buổi ]{part} {date:DATE+DAY_MONTH+BARE_DAY+RELATIVE_DAY+LUNAR}",
        lambda m: Timed(m.date, m.part),
        {
            "chiều 17/4": "2025-04-17 afternoon",
            "Tối ngày 16.4": "2025-04-16 evening",
            "sáng 17-4-2025": "2025-04-17 morning",
            "Buổi chiều ngày 17/4": "2025-04-17 afternoon",
            "rạng sáng 18/4": "2025-04-18 morning",
            "ngày tối ngày 16/4": "2025-04-16 evening",
            "sáng mùng 1 Tết": "2025-01-29 morning",
        },
        category="POINT",
    ),
    Rule(
        "part of today",
        r"{part} (nay|{near})[,] {date:DATE+DAY_MONTH}",
        lambda m: Timed(m.date, m.part),
        {"sáng nay 17/4": "2025-04-17 morning", "tối qua, 17/4": "2025-04-17 evening"},
        category="POINT",
    ),
    Rule(
        "part of today by itself",
        r"{part} nay[ \({date:DATE+DAY_MONTH}\)]",
        lambda m: Timed(m.date or Relative(Unit.DAY, 0), m.part),
        {"sáng nay": "2025-04-18 morning", "Sáng nay (17/4)": "2025-04-17 morning"},
        category="POINT",
    ),
    Rule(
        "part of yesterday or tomorrow",
        "{part} {near}",
        lambda m: Timed(Relative(Unit.DAY, m.near), m.part),
        {"tối qua": "2025-04-17 evening", "sáng mai": "2025-04-19 morning"},
        category="POINT",
    ),
    Rule(
        "night to morning",
        "đêm [ngày ]{first:LONE_DAY+SLASHED}[,] [(đến|và) ]rạng (sáng|ngày) [ngày ]{last:DATE+DAY_MONTH}",
        lambda m: Range(m.first, m.last),
        {"đêm 17 rạng sáng 18/4": "2025-04-17/2025-04-18", "đêm 29, rạng sáng 30/4": "2025-04-29/2025-04-30"},
    ),
    Rule(
        "weekday and date",
        r"[(hôm|ngày) ]({weekday}|{short_weekday})[,] (\({date:DATE+DAY_MONTH}\)|[- ]{date:DATE+DAY_MONTH})",
        lambda m: Checked(m.date, m.weekday if m.short_weekday is None else m.short_weekday),
        {
            "thứ Tư, ngày 16/4": "2025-04-16",
            "Thứ Năm (17/4)": "2025-04-17",
            "Thứ tư - 16/04/2025": "2025-04-16",
            "thứ 6 ngày 18/4": "2025-04-18",
            "T5, 17/4/2025": "2025-04-17",
            "CN 20/4": "2025-04-20",
        },
        category="CHECKED",
    ),
    Rule(
        "date and weekday",
        r"{date:DATE+DAY_MONTH+POINT} \( ({weekday}|{short_weekday}) \)",
        lambda m: Checked(m.date, m.weekday if m.short_weekday is None else m.short_weekday),
        {"ngày 16/4 (thứ Tư)": "2025-04-16", "sáng 16/4 (thứ Tư)": "2025-04-16 morning"},
    ),
    Rule(
        "part of the day, weekday and date",
        "{part} {date:CHECKED}",
        lambda m: Timed(m.date, m.part),
        {"sáng thứ Năm (17/4)": "2025-04-17 morning", "chiều thứ Tư, ngày 16/4": "2025-04-16 afternoon"},
        category="POINT",
    ),
    Rule(
        "weekday",
        "(hôm ({weekday}|{short_weekday})|ngày {weekday})[ tuần {shift}]",
        lambda m: Weekday(m.weekday if m.short_weekday is None else m.short_weekday, m.shift),
        {"hôm thứ Hai": "2025-04-14", "ngày thứ Ba": "2025-04-15", "hôm thứ sáu": "2025-04-18"},
        category="WEEKDAY",
    ),
    Rule(
        "weekday of a week",
        "({weekday}|{short_weekday}) tuần {shift}",
        lambda m: Weekday(m.weekday if m.short_weekday is None else m.short_weekday, m.shift),
        {"thứ Hai tuần tới": "2025-04-21", "thứ Sáu tuần trước": "2025-04-11", "thứ 3 tuần này": "2025-04-15"},
        category="WEEKDAY",
    ),
    Rule(
        "weekday to come or just past",
        "{weekday} {direction}",
        lambda m: Weekday(m.weekday, direction=m.direction),
        {"chủ nhật này": "2025-04-20", "thứ Bảy tới": "2025-04-19", "thứ Hai vừa qua": "2025-04-14"},
        category="WEEKDAY",
    ),
    Rule(
        "Sunday",
        "{sunday}",
        lambda m: Weekday(m.sunday),
        {"Chủ nhật": "2025-04-13"},
        category="SUNDAY",
    ),
    Rule(
        "weekday by its capital letter",  # "thứ hai" is an ordinal as often as Monday
        "{numbered_weekday}",
        lambda m: Weekday(m.numbered_weekday),
        {"thứ Hai": "2025-04-14"},
        category="WEEKDAY",
        printed=re.compile(r"\S+\s+[A-ZĐ]\w+"),
    ),
    Rule(
        "bare weekday",
        "{weekday}",
        lambda m: Weekday(m.weekday),
        {},
        category="BARE_WEEKDAY",
        in_text=False,
    ),
    Rule(
        "weekday in its frame",
        "vào {it:CHECKED+WEEKDAY+SUNDAY+BARE_WEEKDAY}",
        framed,
        {"vào thứ sáu": "2025-04-18"},
    ),
    Rule(
        "part of the day and weekday",
        "{part} {date:WEEKDAY+SUNDAY}",
        lambda m: Timed(m.date, m.part),
        {"sáng thứ Năm": "2025-04-17 morning", "tối thứ bảy tuần trước": "2025-04-12 evening"},
        category="POINT",
    ),
    Rule(
        "clock time and date",
        "[(lúc|hồi) ]{clock}[ {part}][ \\([theo ]giờ {zone}\\)|[,] [theo ]giờ {zone}| {offset}][,| -| \\|] {date:DATE+DAY_MONTH+BARE_DAY+RELATIVE_DAY+CHECKED+WEEKDAY+SUNDAY}"
        "[ \\([theo ]giờ {zone}\\)| theo giờ {zone}| {offset}]",
        _clock,
        {
            "lúc 20h10 ngày 19/9/2025": "2025-09-19 20:10",
            "9 giờ 30 phút, ngày 17/4": "2025-04-17 09:30",
            "14h 17/4": "2025-04-17 14:00",
            "9g30 ngày 17/4": "2025-04-17 09:30",
            "09:30 17/04/2025": "2025-04-17 09:30",
            "08:05 | 17/04/2025": "2025-04-17 08:05",
            "9h sáng 17/4": "2025-04-17 09:00",
            "14 giờ chiều 17/4": "2025-04-17 14:00",
            "8h tối ngày 17/4": "2025-04-17 20:00",
            "16 giờ ngày 11/4 (giờ địa phương)": "2025-04-11 16:00",
            "14h30 giờ Việt Nam ngày 13/3": "2025-03-13 14:30",
            "14h30 (GMT+7) ngày 13/3": "2025-03-13 14:30",
        },
        category="POINT",
    ),
    Rule(
        "hour of a day",
        "{clock}[ {part}][,] {date:DATE+DAY_MONTH+RELATIVE_DAY}",
        _clock,
        {},
        category="TIMED",
        in_text=False,
    ),
    Rule(
        "hours of a day",
        "[từ ]{clock} (đến|tới|-) {last:clock}[ {part}][,] {date:DATE+DAY_MONTH+RELATIVE_DAY+CHECKED}",
        lambda m: Timed(m.date, time=clock_in(m.clock, m.part)),
        {
            "từ 2 giờ đến 4 giờ chiều 8/4": "2025-04-08 14:00",
            "từ 7h30 đến 11h30 ngày 8/4": "2025-04-08 07:30",
            "8h30 - 11h30, ngày 7/4": "2025-04-07 08:30",
            "14h-17h, 6/4": "2025-04-06 14:00",
        },
        category="POINT",
    ),
    Rule(
        "clock time of the same or the next day",
        "[(lúc|đến|tới|khoảng|vào lúc) ]{clock}[ {part}][,] ({is_same_day}|{next_day})",
        lambda m: Timed(Anaphor(Unit.DAY, m.next_day or 0), time=clock_in(m.clock, m.part)),
        {"17 giờ cùng ngày": "2025-04-15 17:00 after 15/4", "Lúc 3h sáng hôm sau": "2025-04-16 03:00 after 15/4"},
    ),
    Rule(
        "clock time and part of a day",
        "[(lúc|hồi) ]{clock} {part} (nay|{near})",
        lambda m: Timed(Relative(Unit.DAY, m.near or 0), time=clock_in(m.clock, m.part)),
        {"8 giờ tối nay": "2025-04-18 20:00", "17 giờ chiều mai": "2025-04-19 17:00"},
        category="POINT",
    ),
    Rule(
        "date and clock time",
        "{date:DATE+CHECKED}[,] [(lúc|vào lúc|-|\\|) ]{clock}",
        _clock,
        {
            "ngày 17/4, lúc 9h30": "2025-04-17 09:30",
            "17/04/2025 16:20": "2025-04-17 16:20",
            "Thứ tư - 16/04/2025 04:01": "2025-04-16 04:01",
        },
        category="POINT",
    ),
    Rule(
        "clock time of the day told before",
        "lúc {it:CLOCK}",
        framed,
        {"lúc 7 giờ": "2025-04-15 07:00 after 15/4"},
    ),
    Rule(
        "clock time to the minute of the day told before",
        "(khoảng|đến|tới|trước đó,) {it:CLOCK_TO_THE_MINUTE}",
        framed,
        {"Đến 6h15": "2025-04-15 06:15 after 15/4"},
    ),
    Rule(
        "lone clock time to the minute",
        "{clock_to_the_minute}[ {part}]",
        lambda m: Timed(Anaphor(Unit.DAY), time=clock_in(m.clock_to_the_minute, m.part)),
        {},
        category="CLOCK_TO_THE_MINUTE",
        in_text=False,
    ),
    Rule(
        "lone clock time",
        "{clock}[ {part}]",
        lambda m: Timed(Anaphor(Unit.DAY), time=clock_in(m.clock, m.part)),
        {"10 giờ 15 phút": "2025-04-15 10:15 after 15/4"},
        category="CLOCK",
        in_text=False,
    ),
    Rule(
        "date with its zone",
        "{date:DATE+DAY_MONTH+POINT} (\\([theo ]giờ {zone}\\)|theo giờ {zone})",
        _in_zone,
        {
            "ngày 16/4 (giờ địa phương)": "2025-04-16",
            "ngày 12/4 (theo giờ Mỹ)": "2025-04-12",
            "ngày 19/2 theo giờ địa phương": "2025-02-19",
        },
    ),
    # --- months, years, parts of them ------------------------------------------------------------
    Rule(
        "month",
        f"tháng {_MONTH}{_MONTH_YEAR}[ dương lịch]",
        _date,
        {
            "tháng 9/2025": "2025-09",
            "tháng 9-2025": "2025-09",
            "tháng 09 năm 2025": "2025-09",
            "tháng Chín năm 2025": "2025-09",
            "tháng Ba vừa qua": "2025-03",
            "tháng 3 này": "2025-03",
            "tháng 6 tới": "2025-06",
            "tháng 12 năm ngoái": "2024-12",
            "tháng10 năm 2019": "2019-10",
        },
        category="MONTH",
    ),
    Rule(
        "January by its lunar name",
        "tháng giêng dương lịch",
        lambda _m: CalendarDate(month=1),
        {"tháng Giêng dương lịch": "2025-01"},
        category="MONTH",
    ),
    Rule(
        "month/year",  # in running text 9/2025 is the number of a document as often as a month
        "({month}/{year}|{month}-{year})",
        _date,
        {"9/2025": "2025-09", "12-2024": "2024-12"},
        category="MONTH_YEAR",
        in_text=False,
    ),
    Rule(
        "month/year in brackets",
        r"\({it:MONTH_YEAR+MONTH+YEAR+BARE_YEAR}\)",
        framed,
        {"(9/2025)": "2025-09"},
    ),
    Rule(
        "year",
        "năm {year}",
        _date,
        {"năm 2025": "2025", "năm 2023": "2023"},
        category="YEAR",
    ),
    Rule(
        "early year",
        "năm {old:early_year}",
        lambda m: CalendarDate(m.old),
        {"năm 938": "0938", "năm 40": "0040"},
        category="YEAR",
    ),
    Rule(
        "year of an era",
        "năm {old:old_year} (trước công nguyên|tcn|tr.cn)",
        lambda m: CalendarDate(1 - m.old),
        {"năm 179 TCN": "-0178", "năm 111 trước Công nguyên": "-0110"},
        category="YEAR",
    ),
    Rule(
        "new year",
        "năm mới {year}",
        _date,
        {"năm mới 2025": "2025"},
        category="YEAR",
    ),
    Rule("bare year", "{year}", _date, {"2018": "2018"}, category="BARE_YEAR", in_text=False),
    Rule(
        "year by its distance",
        "{year_shift}",
        lambda m: Relative(Unit.YEAR, m.year_shift),
        {"năm nay": "2025", "năm ngoái": "2024", "năm kia": "2023", "sang năm": "2026"},
        category="YEAR",
    ),
    Rule(
        "week by its distance",
        "tuần {shift}",
        lambda m: Relative(Unit.WEEK, m.shift, ending=m.shift < 0),
        {"tuần này": "2025-04-14/2025-04-20 within", "tuần qua": "2025-04-07/2025-04-13 within"},
        category="UNIT",
    ),
    Rule(
        "month by its distance",
        "tháng {shift}",
        lambda m: Relative(Unit.MONTH, m.shift),
        {"tháng trước": "2025-03", "tháng này": "2025-04", "tháng sau": "2025-05"},
        category="UNIT",
    ),
    Rule(
        "quarter by its distance",
        "quý {shift}",
        lambda m: (
            Again(Unit.QUARTER, m.shift, otherwise=Relative(Unit.QUARTER, m.shift))
            if m.shift < 0
            else Relative(Unit.QUARTER, m.shift)
        ),
        {"quý này": "2025-34", "quý trước": "2025-33", "quý tới": "2025-35"},
        category="UNIT",
    ),
    Rule(
        "weekend",
        "cuối tuần {shift}",
        lambda m: Relative(Unit.WEEKEND, m.shift),
        {"cuối tuần này": "2025-04-19/2025-04-20 within", "cuối tuần qua": "2025-04-12/2025-04-13 within"},
        category="UNIT",
    ),
    Rule(
        "beginning or middle of the week",
        "{third} tuần {shift}",
        lambda m: PartOf(Relative(Unit.WEEK, m.shift), m.third),
        {"đầu tuần này": "2025-04-14/2025-04-20 start within", "đầu tuần tới": "2025-04-21/2025-04-27 start within"},
        category="PART",
    ),
    Rule(
        "so many days ago or later",
        "({count}|{number_word}) hôm ({ago}|{then})",
        lambda m: Anaphor(Unit.DAY, _count(m) * m.then) if m.ago is None else Relative(Unit.DAY, -_count(m)),
        {"hai hôm trước": "2025-04-16", "ba hôm sau": "2025-04-18 after 15/4"},
    ),
    Rule(
        "so long ago",
        "(cách đây [(khoảng|gần|hơn|tròn|đúng) ]({count}|{number_word}) {unit}[ trước]|({count}|{number_word}) {unit} {ago})",
        lambda m: Relative(m.unit, -_count(m)),
        {
            "cách đây 3 năm": "2022",
            "10 ngày trước": "2025-04-08",
            "cách đây hai tháng": "2025-02",
            "50 năm trước": "1975",
            "ba năm trước đây": "2022",
        },
    ),
    Rule(
        "in so much time",
        "({count}|{number_word}) {unit} nữa",
        lambda m: Relative(m.unit, _count(m)),
        {"hai tuần nữa": "2025-04-28/2025-05-04 within", "3 ngày nữa": "2025-04-21"},
    ),
    Rule(
        "units just past or ahead",
        "({count}|{number_word}) {unit} {span}",
        lambda m: Span(*_in_years(m.unit, _count(m) * m.span)),
        {
            "5 năm qua": "2020~/2025-04~",
            "3 tháng tới": "2025-05~/2025-07~",
            "10 ngày qua": "2025-04-08~/2025-04-18~",
        },
    ),
    Rule(
        "part of a month or year",
        "[hồi ]{third} {of:MONTH+YEAR+UNIT+QUARTER+SEASON+MONTH_YEAR+LUNAR_MONTH}",
        lambda m: PartOf(m.of, m.third),
        {
            "đầu tháng 9/2025": "2025-09 start",
            "hồi đầu tháng 3": "2025-03 start",
            "giữa tháng 3": "2025-03 mid",
            "cuối tháng 5 này": "2025-05 end",
            "những ngày đầu tháng Hai": "2025-02 start",
            "đầu năm nay": "2025 start",
            "cuối năm ngoái": "2024 end",
            "cuối năm 2025": "2025 end",
            "đầu quý II": "2025-34 start",
        },
        category="PART",
    ),
    Rule(
        "part of the current month or year",
        "[hồi ]{third} (tháng|{whole_year})",
        lambda m: PartOf(Relative(Unit.MONTH if m.whole_year is None else Unit.YEAR, 0), m.third),
        {"hồi đầu năm": "2025 start", "cuối tháng": "2025-04 end"},
        category="PART",
    ),
    Rule(
        "half of a month",
        "nửa {ends} {of:MONTH+UNIT}",
        lambda m: PartOf(m.of, m.ends),
        {"nửa đầu tháng 5": "2025-05 start", "nửa cuối tháng trước": "2025-03 end"},
        category="PART",
    ),
    Rule(
        "ten days of a month",
        "{ten_days} {of:MONTH+UNIT+MONTH_YEAR}",
        lambda m: PartOf(m.of, m.ten_days, exact=True),
        {
            "thượng tuần tháng 5": "2025-05-01/2025-05-10 within",
            "trung tuần tháng 3": "2025-03-11/2025-03-20 within",
            "hạ tuần tháng 2": "2025-02-21/2025-02-28 within",
        },
        category="PART",
    ),
    Rule(
        "quarter",
        "quý {quarter}[ năm {year}| / {year}|-{year}| {year}|, năm {year}| năm| {year_shift}| {direction}]",
        lambda m: _part_of_year(m, m.quarter),
        {
            "quý 4/2024": "2024-36",
            "quý I năm 2025": "2025-33",
            "quí I-2025": "2025-33",
            "quý đầu năm": "2025-33",
            "quý II": "2025-34",
            "quý tư năm ngoái": "2024-36",
            "quý III tới": "2025-35",
        },
        category="QUARTER",
    ),
    Rule(
        "two quarters",
        "quý {first:quarter} (và|,) [quý ]{last:quarter}[ năm {year}|/{year}| {year_shift}]",
        lambda m: Several(tuple(CalendarDate(m.year, each, year_shift=m.year_shift) for each in (m.first, m.last))),
        {"quý I và quý II/2025": "{2025-33,2025-34}"},
    ),
    Rule(
        "first or last months of a year",
        "({count}|{number_word}) tháng ({ends} (năm {year}|{year_shift}|năm)|[của ]năm {year}|[của ]{year_shift}| {year}|/{year})",
        _months_of_year,
        {
            "6 tháng đầu năm": "2025-40",
            "9 tháng đầu năm 2024": "2024-01/2024-09",
            "9 tháng năm 2024": "2024-01/2024-09",
            "4 tháng đầu năm": "2025-01/2025-04",
            "6 tháng cuối năm 2024": "2024-41",
            "sáu tháng cuối năm ngoái": "2024-41",
            "ba tháng cuối năm": "2025-10/2025-12",
        },
    ),
    Rule(
        "half of a year",
        "nửa {half} (năm {year}|{year_shift}|năm)",
        lambda m: _part_of_year(m, m.half),
        {"nửa đầu năm": "2025-40", "nửa đầu năm 2024": "2024-40", "nửa cuối năm ngoái": "2024-41"},
        category="QUARTER",
    ),
    Rule(
        "season",
        "(mùa|vụ) {season}( {year_shift}|[ năm] {year}| {direction}| {cycle} {year})",
        lambda m: _part_of_year(m, m.season),
        {"mùa hè 2025": "2025-22", "mùa thu năm nay": "2025-23", "vụ xuân 2025": "2025-21", "mùa hè tới": "2025-22"},
        category="SEASON",
    ),
    Rule(
        "spring of a stem-branch year",
        "xuân {cycle} {year}",
        lambda m: CalendarDate(m.year, 21),
        {"xuân Giáp Thìn 2024": "2024-21"},
        category="SEASON",
    ),
    Rule(
        "decade",
        "(thập niên|thập kỷ|những năm) ({year}|{tens})[ [của ]thế kỷ ({century}|{roman}|trước)]",
        _decade,
        {
            "thập niên 1990": "199X",
            "những năm 1960": "196X",
            "thập kỷ 90": "199X",
            "những năm 60 của thế kỷ XX": "196X",
            "những năm 60 của thế kỷ trước": "196X",
            "những năm 2000": "200X",
        },
        category="DECADE",
    ),
    Rule(
        "century",
        "thế kỷ [thứ ]({century}|{roman})",
        lambda m: YearSpan(((m.century or m.roman) - 1) * 100, 100),
        {"thế kỷ 21": "20XX", "thế kỷ XX": "19XX"},
        category="DECADE",
    ),
    Rule(
        "century before our era",
        "thế kỷ [thứ ]({century}|{roman}) (tcn|trước công nguyên)",
        lambda m: YearSpan(1 - (m.century or m.roman) * 100, 100),
        {"thế kỷ III TCN": "-02XX"},
        category="DECADE",
    ),
    Rule(
        "decade or century by its distance",
        "(thập niên|thập kỷ|{is_century}) {shift}",
        lambda m: Relative(Unit.DECADE if m.is_century is None else Unit.CENTURY, m.shift),
        {"thế kỷ trước": "19XX", "thập niên này": "202X"},
        category="DECADE",
    ),
    Rule(
        "part of a decade or century",
        "[hồi ][nửa ]{third} {of:DECADE}",
        lambda m: PartOf(m.of, m.third),
        {
            "đầu thập niên 1990": "199X start",
            "cuối những năm 70": "197X end",
            "đầu thế kỷ 21": "20XX start",
            "nửa cuối thế kỷ XIX": "18XX end",
        },
        category="PART",
    ),
    Rule(
        "roughly",
        "khoảng {of:DATE+DAY_MONTH+POINT+MONTH+YEAR+PART}",
        lambda m: m.of if isinstance(m.of, Timed) and m.of.time is not None else About(m.of),
        {"khoảng 17h30 ngày 4/4": "2025-04-04 17:30", "khoảng tháng 5": "2025-05~", "khoảng ngày 20/4": "2025-04-20~"},
    ),
    # --- lunar -----------------------------------------------------------------------------------
    Rule(
        "lunar day and month",
        f"[ngày |[ngày ](mùng|mồng) ]({{day}}|{{number_word}}) tháng ({_MONTH}|{{lunar_month}})"
        r"( âm lịch| \((âm lịch|âl)\)| năm {cycle}[ âm lịch])",
        _lunar,
        {
            "mùng 10 tháng 3 âm lịch": "2025-04-07",
            "ngày 10 tháng Ba năm Ất Tỵ": "2025-04-07",
            "ngày 15 tháng 8 âm lịch": "2025-10-06",
        },
        category="LUNAR",
    ),
    Rule(
        "lunar day/month",
        r"[ngày ]{day}[ ]/[ ]{month} (âm lịch|\((âm lịch|âl)\))",
        _lunar,
        {"10/3 (âm lịch)": "2025-04-07", "ngày 15/8 âm lịch": "2025-10-06", "10/3 (ÂL)": "2025-04-07"},
        category="LUNAR",
    ),
    Rule(
        "lunar day/month by its first word",
        "[ngày ](mùng|mồng) {first_ten}/{month}",
        _lunar,
        {"mùng 10/3": "2025-04-07"},
        category="LUNAR",
    ),
    Rule(
        "day of the first or last lunar month",
        "[ngày |[ngày ](mùng|mồng) ]({day}|{number_word}) tháng {lunar_month}[ năm {cycle}| {year}| năm {year}]",
        _lunar,
        {"20 tháng Giêng": "2025-02-17", "23 tháng Chạp": "2025-01-22", "mùng Năm tháng Giêng": "2025-02-02"},
        category="LUNAR",
    ),
    Rule(
        "day and month that may be lunar",
        f"[ngày ](mùng|mồng) ({{first_ten}}|{{number_word}}) tháng {_MONTH}[ năm {{year}}]",
        _lunar_or_solar,
        {"mồng 5 tháng 5": "2025-05-05", "mùng Năm tháng Năm": "2025-05-05"},
        category="LUNAR",
    ),
    Rule(
        "weekday and a month that may be solar or lunar",
        "{weekday}[,] ngày {day} tháng giêng[ năm] {year}",
        lambda m: Checked(Either((LunarDate(1, m.day, m.year), CalendarDate(m.year, 1, m.day))), m.weekday),
        {"thứ Năm, ngày 18 tháng giêng 2024": "2024-01-18"},
    ),
    Rule(
        "full moon",
        f"[(đêm|ngày) ]rằm tháng ({_MONTH}|{{lunar_month}})[ âm lịch][ năm {{cycle}}| năm {{year}}| {{year_shift}}]",
        _lunar,
        {
            "rằm tháng Giêng": "2025-02-12",
            "Rằm tháng Bảy": "2025-09-06",
            "rằm tháng Tám năm Ất Tỵ": "2025-10-06",
            "rằm tháng Giêng năm ngoái": "2024-02-24",
        },
        category="LUNAR",
    ),
    Rule(
        "lunar month",
        f"tháng ({_MONTH} âm lịch|{{lunar_month}}[ năm {{cycle}}| năm {{year}}])",
        lambda m: LunarDate(m.month or m.month_word or m.lunar_month, year=m.year, cycle=m.cycle),
        {"tháng Giêng": "2025-01-29/2025-02-27", "tháng 8 âm lịch": "2025-09-22/2025-10-20"},
        category="LUNAR_MONTH",
    ),
    Rule(
        "lunar day beside its solar day",
        r"((tức|nhằm)[ là][ vào][ ngày] {it:LUNAR}|\({it:LUNAR}\))",
        lambda m: evolve(m.it, beside=True) if isinstance(m.it, LunarDate) else m.it,
        {"(tức mùng 10 tháng 3 âm lịch)": "2025-04-07"},
    ),
    Rule(
        "lunar days",
        "([từ ][ngày ][(mùng|mồng) ]{first:LONE_DAY} {to} [ngày ]{last:LUNAR}|[từ ]{first:LUNAR} {to} [hết ]{last:LUNAR})",
        _lunar_range,
        {
            "từ mùng 8 đến 12 tháng Giêng": "2025-02-05/2025-02-09",
            "từ ngày 14-16/3 (âm lịch)": "2025-04-11/2025-04-13",
            "Từ 25 Tết đến mùng 6 Tết": "2025-01-24/2025-02-03",
        },
    ),
    Rule(
        "several lunar days",
        "[ngày ]{days}[,] (và |, ){last:LUNAR}",
        lambda m: Several((*(with_day(m.last, day) for day in m.days), m.last)),
        {"ngày 11, 12 và 13/3 âm lịch": "{2025-04-08,2025-04-09,2025-04-10}"},
    ),
    Rule(
        "leap month",
        f"tháng {_MONTH} nhuận",
        lambda m: LunarDate(m.month or m.month_word, leap=True),
        {"tháng Sáu nhuận": "2025-07-25/2025-08-22"},
    ),
    Rule(
        "stem-branch year",
        r"năm[ mới] {cycle}[ {year}| \({year}\)]",
        lambda m: LunarDate(year=m.year, cycle=m.cycle),
        {"năm Ất Tỵ": "2025", "năm mới Giáp Thìn": "2024", "năm Tân Mão (1831)": "1831"},
        category="YEAR",
    ),
    Rule(
        "day of Tết",
        "[ngày ](mùng|mồng|ngày) ({first_ten}|{number_word}) tết[ nguyên đán][ {cycle}][ {year}]",
        lambda m: LunarDate(1, m.first_ten or m.number_word, m.year, m.cycle),
        {"mùng 3 Tết": "2025-01-31", "ngày 5 tết": "2025-02-02", "mồng Một Tết": "2025-01-29"},
        category="LUNAR",
    ),
    Rule(
        "day before Tết",
        "[ngày ]{last_days} tết",
        lambda m: LunarDate(12, m.last_days),
        {"29 Tết": "2025-01-28", "30 Tết": "2025-01-28"},
        category="LUNAR",
    ),
    Rule(
        "eve of Tết",
        "[đêm ]giao thừa[ tết][ {cycle}]",
        lambda m: Timed(LunarDate(1, 1, cycle=m.cycle, shift=-1), PartOfDay.NIGHT),
        {"đêm giao thừa": "2025-01-28 night"},
    ),
    Rule(
        "Tết",
        "tết ((nguyên đán|cổ truyền)[ {cycle}][ năm {year}| {year}| {direction}| {year_shift}]|{cycle}[ {year}| {direction}])",
        lambda m: About(LunarDate(1, 1, m.year, m.cycle, year_shift=m.year_shift, direction=m.direction)),
        {
            "Tết Nguyên đán 2025": "2025-01-29~",
            "Tết cổ truyền": "2025-01-29~",
            "Tết Ất Tỵ": "2025-01-29~",
            "Tết Nguyên đán năm ngoái": "2024-02-10~",
        },
    ),
    Rule(
        "Tết of another people",
        "tết [cổ truyền ]{other_tet}",
        no_date,
        {"Tết cổ truyền Lào": "no date", "Tết Bunpimay": "no date"},
    ),
    # --- holidays --------------------------------------------------------------------------------
    Rule(
        "holiday with its day",
        "[dịp ][(kỳ|ngày|lễ) ][nghỉ ]{named_day}[,] {date:DATE+DAY_MONTH+DAYS_ACROSS}",
        lambda m: m.date,
        {
            "Quốc khánh 2/9": "2025-09-02",
            "Quốc khánh 2/9/1945": "1945-09-02",
            "ngày Quốc tế Phụ nữ 8/3": "2025-03-08",
            "lễ 30/4": "2025-04-30",
            "nghỉ lễ 30/4 - 1/5": "2025-04-30/2025-05-01",
        },
    ),
    Rule(
        "holiday",
        "[(ngày|lễ|dịp|ngày lễ) ]{holiday}[ {year_shift}| {direction}| năm {year}| {year}]",
        lambda m: _of_year(m.holiday, m),
        {
            "Trung thu": "2025-10-06",
            "Giỗ Tổ Hùng Vương": "2025-04-07",
            "dịp Quốc khánh": "2025-09-02",
            "Giáng sinh 2024": "2024-12-25",
            "Tết Trung thu năm nay": "2025-10-06",
        },
    ),
    Rule(
        "national day of another country, with its day",
        "[ngày ]quốc khánh [nước ]{other_country}[,] {date:DATE+SLASHED}",
        lambda m: m.date,
        {"Quốc khánh Lào 2/12": "2024-12-02"},
    ),
    Rule(
        "national day of another country",
        "([ngày ]quốc khánh [lần thứ {count} ]{other_country}|năm [ngày ]quốc khánh)",
        no_date,
        {"Quốc khánh Lào": "no date", "năm Quốc khánh": "no date"},
    ),
    # --- ranges and sets -------------------------------------------------------------------------
    Rule(
        "days of one month",
        "([(các ngày|những ngày) ](từ ngày|từ|ngày|các ngày|những ngày) [{part} ][ngày ]{first:LONE_DAY} {to} [ngày ]{last:DATE+DAY_MONTH+POINT}"
        "|{first:LONE_DAY} {to} [ngày ]{last:DATE+SLASHED})",
        lambda m: Range(m.first, m.last),
        {
            "từ ngày 15 đến 17/4": "2025-04-15/2025-04-17",
            "từ 15 - 17/4": "2025-04-15/2025-04-17",
            "15-17/4": "2025-04-15/2025-04-17",
            "các ngày 15–17/4": "2025-04-15/2025-04-17",
            "từ ngày 15 đến ngày 17 tháng 4": "2025-04-15/2025-04-17",
            "ngày 12-14/6/2023": "2023-06-12/2023-06-14",
            "5-7/11": "2024-11-05/2024-11-07",
            "từ ngày 24~26/3": "2025-03-24/2025-03-26",
            "Các ngày từ 7 - 11/9/2025": "2025-09-07/2025-09-11",
        },
        category="DAYS_OF_MONTH",
    ),
    Rule("lone day of a range", "{day}", _date, {}, category="LONE_DAY", in_text=False),
    Rule(
        "days without a month",
        "từ ngày {first:LONE_DAY} {to} ngày {last:LONE_DAY}",
        lambda m: Range(m.first, m.last),
        {"từ ngày 15 đến ngày 17": "2025-04-15/2025-04-17"},
    ),
    Rule(
        "so many days",
        "({count}|{number_word}) ngày[,] [từ ][ngày ]{first:LONE_DAY} {to} [ngày ]{last:DATE+DAY_MONTH}",
        lambda m: Counted(Range(m.first, m.last), _count(m)),
        {"3 ngày 15-17/4": "2025-04-15/2025-04-17", "ba ngày, từ 15 đến 17/4": "2025-04-15/2025-04-17"},
    ),
    Rule(
        "days across months",
        "[các ngày |những ngày ][từ ]{first:DATE+SLASHED+POINT+CHECKED} {to} {last:DATE+DAY_MONTH+POINT+CHECKED}",
        lambda m: Range(m.first, m.last),
        {
            "từ 1/10-3/10": "2025-10-01/2025-10-03",
            "từ ngày 11/1 đến 13/1/2019": "2019-01-11/2019-01-13",
            "từ ngày 28/11-3/12": "2024-11-28/2024-12-03",
            "từ 30/4 đến 2/5": "2025-04-30/2025-05-02",
            "từ sáng 15/4 đến chiều 17/4": "2025-04-15/2025-04-17",
        },
        category="DAYS_ACROSS",
    ),
    Rule(
        "pair or period in brackets",
        r"\({it:DATE_PAIR}\)",
        framed,
        {"(12/7/1995 - 12/7/2025)": "{1995-07-12,2025-07-12}", "(5/4 - 7/4)": "2025-04-05/2025-04-07"},
    ),
    Rule(
        "pair or period of days",
        "{first:DATE+SLASHED} - {last:DATE+SLASHED}",
        lambda m: pair_or_range(m.first, m.last),
        {},
        category="DATE_PAIR",
        in_text=False,
    ),
    Rule(
        "from now on to",
        "từ nay {to} {last:DATE+SLASHED+MONTH+YEAR+PART+UNIT}",
        lambda m: Range(Relative(Unit.DAY, 0), m.last),
        {"từ nay đến cuối tháng 6": "2025-04-18/2025-06 end", "từ nay đến hết năm 2030": "2025-04-18/2030"},
    ),
    Rule(
        "months",
        "[từ ]{first:MONTH+MONTH_YEAR} {to} {last:MONTH+MONTH_YEAR}",
        lambda m: Range(m.first, m.last),
        {
            "từ tháng 3 đến tháng 5": "2025-03/2025-05",
            "từ tháng 10/2024 đến tháng 2/2025": "2024-10/2025-02",
            "từ 9/2024 đến 12/2024": "2024-09/2024-12",
            "tháng 3-5/2025": "2025-03/2025-05",
        },
    ),
    Rule(
        "from part to part",
        "(từ {first:PART+DATE+SLASHED} {to} {last:PART+MONTH+YEAR}|từ {first:PART} {to} {last:DATE+SLASHED})",
        lambda m: Range(m.first, m.last),
        {
            "từ cuối năm 1978 đến đầu năm 1979": "1978/1979",
            "từ đầu năm 2025 đến ngày 31/3": "2025/2025-03-31",
            "từ ngày 17/11 đến hết tháng 11": "2024-11-17/2024-11",
        },
    ),
    Rule(
        "quarters",
        "quý {first:quarter} (-|đến) [quý ]{last:quarter}[ năm {year}|/{year}| {year_shift}]",
        lambda m: Range(
            CalendarDate(m.year, m.first, year_shift=m.year_shift), CalendarDate(m.year, m.last, year_shift=m.year_shift)
        ),
        {"Quý II - III/2025": "2025-34/2025-35"},
    ),
    Rule(
        "months of one year",
        "[từ ]tháng {month} {to} {last:month}[ năm {year}|/{year}|-{year}]",
        lambda m: Range(CalendarDate(m.year, m.month), CalendarDate(m.year, m.last)),
        {"từ tháng 3 đến 5 năm 2024": "2024-03/2024-05"},
    ),
    Rule(
        "term of office or plan",
        "(giai đoạn|nhiệm kỳ) {first:BARE_YEAR} {to} {last:BARE_YEAR}",
        lambda m: Range(m.first, m.last),
        {},
        category="TERM",
        in_text=False,
    ),
    Rule(
        "part of a term",
        "[từ ][nửa ]{third} {of:TERM}",
        lambda m: PartOf(m.of, m.third),
        {"đầu nhiệm kỳ 2016-2021": "2016/2021 start within"},
    ),
    Rule(
        "years",
        "[giai đoạn |nhiệm kỳ |niên khóa |năm học |thời kỳ |từ |từ năm |những năm |các năm |khóa |năm "
        "|vụ đông xuân |mùa giải ]{first:BARE_YEAR} {to} [năm ]{last:BARE_YEAR}",
        lambda m: Range(m.first, m.last),
        {
            "giai đoạn 2016 - 2025": "2016/2025",
            "nhiệm kỳ 2020 - 2025": "2020/2025",
            "năm học 2024-2025": "2024/2025",
            "từ năm 2010 đến năm 2023": "2010/2023",
            "những năm 2013-2014": "2013/2014",
            "1945-1954": "1945/1954",
        },
    ),
    Rule(
        "from on",
        "(từ|kể từ|bắt đầu từ|tính từ)[ ngày] {first:DATE+SLASHED+POINT+MONTH+YEAR+PART+UNIT+LUNAR+MONTH_YEAR+QUARTER}"
        "[ (đến|tới) nay| trở đi| trở lại đây]",
        lambda m: Range(m.first, None),
        {
            "từ ngày 11/2": "2025-02-11/..",
            "từ năm 1996 đến nay": "1996/..",
            "kể từ tháng 3/2019": "2019-03/..",
            "từ 1/12": "2024-12-01/..",
            "từ 23 tháng Chạp": "2025-01-22/..",
            "từ đầu năm đến nay": "2025/..",
        },
    ),
    Rule(
        "after",
        "sau {first:DATE+SLASHED+MONTH+YEAR}",
        lambda m: Range(m.first, None),
        {"sau ngày 30/4": "2025-04-30/..", "sau năm 1975": "1975/.."},
    ),
    Rule(
        "as of an hour",  # "Đến 17h ngày 19/7, đã ..." tells how things stand then
        "(đến|tới|tính đến) {it:TIMED}",
        framed,
        {"đến 17h ngày 15/4": "2025-04-15 17:00"},
    ),
    Rule(
        "until",
        "(đến|cho đến|tới|đến hết|hết|trước|chậm nhất|muộn nhất|chậm nhất là|chậm nhất đến) [(ngày|trong) ]"
        "{last:DATE+SLASHED+POINT+MONTH+LUNAR+MONTH_YEAR}",
        lambda m: Range(None, m.last),
        {
            "đến hết tháng 5": "../2025-05",
            "trước ngày 31/12/2025": "../2025-12-31",
            "trước 30/6": "../2025-06-30",
            "đến hết ngày 15 tháng 7": "../2025-07-15",
        },
    ),
    Rule(
        "until a year",
        "(đến hết|cho đến hết|hết|trước) {last:YEAR+QUARTER}",
        lambda m: Range(None, m.last),
        {"đến hết năm 2023": "../2023", "trước năm 1975": "../1975"},
    ),
    Rule(
        "before a part",
        "trước {last:PART}",
        lambda m: Range(None, m.last),
        {"trước cuối tháng 6": "../2025-06"},
    ),
    Rule(
        "target",
        "(đến|tới|tầm nhìn|tầm nhìn đến|định hướng đến|hướng đến) {it:YEAR+BARE_YEAR+PART+QUARTER}",
        framed,
        {"đến năm 2030": "2030", "định hướng đến 2035": "2035", "tầm nhìn 2045": "2045", "đến cuối năm 2025": "2025 end"},
    ),
    Rule(
        "several days",
        "[(hai|ba|bốn|các|những) ][ngày ]{days}[,] và [ngày ]{last:day}/{month}[/{year}| năm {year}| {year_shift}]",
        _several_days,
        {
            "hai ngày 15 và 16/4": "{2025-04-15,2025-04-16}",
            "ngày 15, 16 và 18/4/2024": "{2024-04-15,2024-04-16,2024-04-18}",
        },
    ),
    Rule(
        "several days in words",
        "[(hai|ba|bốn|các|những) ][ngày ]{days}[,] và [ngày ]{last:day} tháng {month}[ năm {year}|/{year}]",
        _several_days,
        {"hai ngày 15 và 16 tháng 4": "{2025-04-15,2025-04-16}"},
    ),
    Rule(
        "one of two days",
        "[hoặc ]ngày {first:day} (hoặc|hay) [ngày ]{last:day}/{month}[/{year}]",
        _one_of_two_days,
        {
            "ngày 3 hoặc 4/6/2025": "[2025-06-03,2025-06-04] ambiguous",
            "ngày 3 hay ngày 4/6": "[2025-06-03,2025-06-04] ambiguous",
        },
    ),
    Rule(
        "one of two years",
        "năm {first:year} (hoặc|hay) [năm ]{last:year}",
        lambda m: Either((CalendarDate(m.first), CalendarDate(m.last))),
        {"năm 1932 hoặc 1933": "[1932,1933] ambiguous"},
    ),
    Rule(
        "several days with commas",
        "[(hai|ba|bốn|các|những) ]ngày {days}, {last:day}/{month}[/{year}]",
        _several_days,
        {"ngày 26, 27/6": "{2025-06-26,2025-06-27}", "Các ngày 22, 23, 24/12": "{2024-12-22,2024-12-23,2024-12-24}"},
    ),
    Rule(
        "parts of two days",
        "{part} {first:LONE_DAY} và {part} {last:DATE+DAY_MONTH}",
        lambda m: Several((m.first, m.last)),
        {"Chiều 12 và sáng 13-4": "{2025-04-12,2025-04-13}"},
    ),
    Rule(
        "several whole days",
        "[(các|trong các|dịp|kỳ) ](ngày|lễ|nghỉ lễ|ngày lễ|ngày lễ lớn) {pairs}[,] (và|,) {last_day:day}/{last:month}[/{year}]",
        _several_pairs,
        {
            "các ngày 30/11, 1/12 và 2/12": "{2024-11-30,2024-12-01,2024-12-02}",
            "ngày lễ 30/4, 1/5": "{2025-04-30,2025-05-01}",
            "kỳ nghỉ lễ 30/4 và 1/5": "{2025-04-30,2025-05-01}",
        },
    ),
    Rule(
        "two whole days",
        "[(hai|các) ]ngày {first:DAY_MONTH} và {last:DAY_MONTH}",
        lambda m: Several((m.first, m.last)),
        {"ngày 8-5 và 9-5": "{2025-05-08,2025-05-09}"},
    ),
    Rule(
        "several months",
        "[(các|hai|ba) ]tháng {months}[,] và {month}[/{year}| năm {year}|-{year}| {year_shift}]",
        _several_months,
        {"tháng 3 và 4/2025": "{2025-03,2025-04}"},
    ),
    Rule(
        "several years",
        "(các năm|những năm|hai năm|năm) ({years}[[,] và {year}]|{first:year} và {last:year})",
        _several_years,
        {"các năm 2014, 2018, 2022": "{2014,2018,2022}", "các năm 2014 và 2018": "{2014,2018}"},
    ),
    # --- leaning on what came before -------------------------------------------------------------
    Rule(
        "same day",
        "([{part} ]cùng ngày|cũng trong ngày|trong cùng ngày|cũng trong {part} cùng ngày|cùng ngày hôm đó)",
        lambda m: Timed(Anaphor(Unit.DAY), m.part),
        {
            "Cùng ngày": "2025-04-15 after 15/4",
            "Cũng trong ngày": "2025-04-15 after 15/4",
            "chiều cùng ngày": "2025-04-15 afternoon after 15/4",
        },
    ),
    Rule(
        "after the event",
        "(sau|trước|kết thúc|tại) (buổi|cuộc) (làm việc|hội đàm|tiếp|gặp|lễ)",
        lambda _m: Anaphor(Unit.DAY, doubtful=True),
        {"Sau buổi làm việc": "2025-04-15? after 15/4"},
        in_text=False,
    ),
    Rule(
        "the next, last or that day",
        "[{part} ]{next_day}",
        lambda m: Timed(Anaphor(Unit.DAY, m.next_day), m.part),
        {
            "ngày hôm sau": "2025-04-16 after 15/4",
            "hôm trước": "2025-04-14 after 15/4",
            "tối hôm trước": "2025-04-14 evening after 15/4",
            "sáng hôm sau": "2025-04-16 morning after 15/4",
        },
    ),
    Rule(
        "so long after or before",
        "(({count}|{number_word}) {unit} {then}|{then:then_first} ({count}|{number_word}) {unit})",
        lambda m: Anaphor(m.unit, _count(m) * m.then),
        {
            "hai ngày sau": "2025-04-17 after 15/4",
            "một tuần sau đó": "2025-04-22 after 15/4",
            "một ngày trước đó": "2025-04-14 after 15/4",
            "trước đó một ngày": "2025-04-14 after 15/4",
        },
    ),
    Rule(
        "part of the same year",
        "{third} {that_year}",
        lambda m: PartOf(Anaphor(Unit.YEAR), m.third),
        {"cuối năm đó": "2025 end after 15/4"},
    ),
    Rule(
        "same month or year",
        "(cùng {unit:same}|{unit:same} (đó|ấy))",
        lambda m: Anaphor(m.unit),
        {"cùng năm": "2025 after 15/4", "cùng tháng": "2025-04 after 15/4", "năm đó": "2025 after 15/4"},
    ),
    Rule(
        "the next or last month, week or year",
        "{unit:whole_unit} {then}",
        lambda m: Anaphor(m.unit, m.then, whole=True),
        {"năm sau đó": "2026 after 15/4", "tuần sau đó": "2025-04-21/2025-04-27 after 15/4"},
    ),
    Rule(
        "same period",
        "cùng kỳ",
        lambda _m: Again(Unit.YEAR),
        {"cùng kỳ": "2025-33 after quý I/2025"},
    ),
    Rule(
        "same period of another year",
        "cùng kỳ [của ]({year_shift}|năm {year})",
        lambda m: Again(Unit.YEAR, m.year_shift or 0, m.year, otherwise=CalendarDate(m.year) if m.year else None),
        {"cùng kỳ năm trước": "2024-33 after quý I/2025", "cùng kỳ năm 2023": "2023-33 after quý I/2025"},
        category="SAME_PERIOD",
    ),
    Rule(
        "same period, compared with",  # that of the year before
        "cùng kỳ",
        lambda _m: Again(Unit.YEAR, -1),
        {},
        category="SAME_PERIOD",
        in_text=False,
    ),
    Rule(
        "month before, compared with",
        "so[ với] tháng (trước|liền trước|trước đó)",
        lambda _m: Again(Unit.MONTH, -1, otherwise=Relative(Unit.MONTH, -1)),
        {"so với tháng trước": "2025-02 after tháng 3/2025"},
    ),
    Rule(
        "comparison",
        "so[ với] {it:SAME_PERIOD}",
        framed,
        {"so với cùng kỳ": "2024-33 after quý I/2025"},
    ),
    # --- no date ---------------------------------------------------------------------------------
    Rule(
        "direction only",
        "{vague}",
        lambda m: Vague(m.vague),
        {"Những năm qua": "vague past", "sắp tới": "vague future", "Trước mắt": "vague present"},
    ),
    Rule("now", "hiện", lambda _m: Vague(Direction.PRESENT), {"Hiện": "vague present"}, category="NOW", in_text=False),
    Rule(
        "now, before a verb",
        "{it:NOW} (được|đang|có|là|đã|vẫn|còn|chưa|do|thuộc)",
        framed,
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
        f"{{day}} tháng {_MONTH}",
        _date,
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
        f"[ngày ]{{impossible}} tháng {_MONTH}",
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

_WORDING = Wording(
    day="{day}/{month}/{year}",
    yearless_day="{day}/{month}, không rõ năm",
    day_without_year="{day}/{month}",
    month="tháng {month}/{year}",
    yearless_month="tháng {month}, không rõ năm",
    year="năm {year}",
    years="giai đoạn {first}–{last}",
    months=tuple(f"tháng {month}" for month in range(1, 13)),
    parts={
        21: "mùa xuân năm {year}",
        22: "mùa hè năm {year}",
        23: "mùa thu năm {year}",
        24: "mùa đông năm {year}",
        33: "quý I/{year}",
        34: "quý II/{year}",
        35: "quý III/{year}",
        36: "quý IV/{year}",
        40: "6 tháng đầu năm {year}",
        41: "6 tháng cuối năm {year}",
    },
    decade="thập niên {year}",
    century="thế kỷ {century}",
    century_names={number: roman.upper() for number, roman in enumerate(_ROMAN, 1)},
    modified={Third.START: "đầu {date}", Third.MID: "giữa {date}", Third.END: "cuối {date}"},
    part_of_day={
        PartOfDay.MORNING: "sáng",
        PartOfDay.NOON: "trưa",
        PartOfDay.AFTERNOON: "chiều",
        PartOfDay.EVENING: "tối",
        PartOfDay.NIGHT: "đêm",
    },
    with_part="{part} {date}",
    with_time="{hour}h{minute:02} ngày {date}",
    days_across_months="{start} – {end}",
    since="từ {date}",
    until="đến hết {date}",
    within="trong khoảng {date}",
    span="{start} – {end}",
    one_of="{dates}",
    and_="và",
    or_="hoặc",
    uncertain="{date}, chưa chắc chắn",
    about="khoảng {date}",
    unknown_year="(không rõ năm)",
    bc="{year} TCN",
    no_date="không rõ ngày",
    directions={
        Direction.PAST: "thời gian qua, không rõ ngày",
        Direction.PRESENT: "hiện nay, không rõ ngày",
        Direction.FUTURE: "thời gian tới, không rõ ngày",
    },
    steps={
        StepKind.READ: "Nguyên văn: “{words}”.",
        StepKind.READ_PART: "Chỉ đọc được “{words}”; bỏ qua: “{rest}”.",
        StepKind.PUBLISHED: "Căn cứ xác định ngày đăng {published}: {basis}.",
        StepKind.EVIDENCE_ADDRESS: "Địa chỉ trang có ngày {value}: coi như đăng {published}.",
        StepKind.EVIDENCE_STAMP: "Đầu trang ghi {value}: coi như đăng {published}.",
        StepKind.EVIDENCE_PAST: "Bài nói {value} là việc đã qua: đăng trong khoảng {published}.",
        StepKind.EVIDENCE_PLANNED: "Bài nói {value} là việc sắp tới: đăng trong khoảng {published}.",
        StepKind.YEAR_OF_CLAUSE: "Năm lấy theo năm nêu ở đầu câu: {value}.",
        StepKind.YEAR_BY_TENSE: "Bài không ghi năm: lấy {value}, theo cách kể của câu ({tense}) so với ngày đăng ({published}).",
        StepKind.READINGS_POSSIBLE: "Có thể hiểu nhiều cách: {values}.",
        StepKind.LIKELIER: "Hiểu theo dương lịch: {value}; cũng có thể là một trong các ngày {values}.",
        StepKind.LEANS_ON_PERIOD: "Theo khoảng thời gian đã nêu trước đó ({value}): {moved}.",
        StepKind.YEAR_NEAREST: "Bài không ghi năm: lấy {value}, gần ngày đăng ({published}) nhất.",
        StepKind.YEAR_POINTED: "Bài không ghi năm: lấy {value}, theo từ chỉ trước hay sau ngày đăng ({published}).",
        StepKind.YEARS_POSSIBLE: "Ngày đăng ({published}) để ngỏ nhiều cách hiểu: {values}.",
        StepKind.YEAR_UNKNOWN: "Bài không ghi năm và ngày đăng không đủ rõ: năm để trống ({value}).",
        StepKind.COUNTED: "Tính từ ngày đăng ({published}): {value}.",
        StepKind.FEAST: "Tính theo quy tắc của ngày lễ: {value}.",
        StepKind.LUNAR: "Tính từ âm lịch Việt Nam: {value}.",
        StepKind.WEEKDAY_CHOSEN: "Thứ trong tuần, tính từ ngày đăng ({published}): {value}.",
        StepKind.WEEKDAYS_POSSIBLE: "Ngày đăng chỉ biết là {published}, nên thứ trong tuần có thể là: {values}.",
        StepKind.WEEKDAY_AGREES: "Thứ trong tuần ghi kèm đúng với {value}.",
        StepKind.WEEKDAY_DISAGREES: "Thứ trong tuần ghi kèm ({printed}) không đúng: {value} là {actual}.",
        StepKind.WEEKDAY_DECIDES: "Thứ trong tuần ghi kèm chỉ đúng với {value}.",
        StepKind.COUNT_DISAGREES: "Bài ghi {stated} ngày, nhưng khoảng này có {counted} ngày.",
        StepKind.NARROWED: "Chỉ là {part} của khoảng đó: từ {first} đến {last}.",
        StepKind.LEANS_ON: "Theo ngày đã nêu trước đó: {value}.",
        StepKind.LEANS_ON_NOTHING: "Cách nói này căn cứ vào một ngày nêu trước đó, nhưng không rõ ngày nào.",
        StepKind.ZONE_UNKNOWN: "“{words}” không cho biết múi giờ nào, nên không xác định thời điểm cụ thể.",
        StepKind.STATED: "Người biên tập nêu: {value}.",
        StepKind.READ_AS: "Người biên tập hiểu là {value}.",
        StepKind.HEDGED: "Chính cách nói này còn ngờ (“{words}”): {value}.",
        StepKind.DOUBTFUL: "Bài không nói rõ ngày này nên chưa chắc chắn: {value}.",
        StepKind.VAGUE: "Chỉ nói chung ({direction}), không có ngày cụ thể.",
        StepKind.NO_ANCHOR: "Phải tính từ ngày đăng, nhưng ngày đăng không đủ rõ ({published}).",
        StepKind.PARTS_ONLY: "Chỉ một số phần của sự kiện có ngày; toàn bộ kéo dài ít nhất {value}.",
        StepKind.REPORTED: "Lấy theo bài tường thuật ({source}: “{words}”), ưu tiên hơn các thông báo trước đó.",
        StepKind.ANNOUNCED: "Mới chỉ được thông báo; lấy thông báo sau cùng ({source}: “{words}”).",
        StepKind.NARROWER: "Trong các khoảng lồng nhau, lấy khoảng hẹp nhất: {value} ({source}).",
        StepKind.BETTER_ATTESTED: "Các ngày chồng nhau một phần; lấy ngày nhiều bài nêu hơn hoặc rõ hơn: {value} ({source}).",
        StepKind.CONTRADICTED: "Các nguồn mâu thuẫn nhau: {values}.",
    },
    step_words={
        "part:start": "phần đầu",
        "part:mid": "phần giữa",
        "part:end": "phần cuối",
        "direction:past": "quá khứ",
        "direction:present": "hiện tại",
        "direction:future": "tương lai",
        "direction:": "một khoảng thời gian",
        "tense:past": "việc đã qua",
        "tense:future": "việc sắp tới",
        "basis:url": "địa chỉ trang",
        "basis:page header": "đầu trang",
        "basis:date in a search index": "ngày ghi ở chỉ mục tìm kiếm",
        "basis:not in the text as read": "bài được đọc không ghi",
        "basis:not in the text as read; nothing in it gives the year": "bài được đọc không ghi, cũng không cho biết năm",
        "published:": "không rõ",
        **{
            f"{name}:{index}": day
            for name in ("printed", "actual")
            for index, day in enumerate(("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"))
        },
    },
)

_OPERATORS = frozenset(
    (
        "trước",
        "sau",
        "tới",
        "nữa",
        "khoảng",
        "chừng",
        "âm",
        "lịch",
        "rằm",
        "mùng",
        "mồng",
        "tết",
        "không",
        "chưa",
        "hoặc",
        "hay",
        "đến",
        "từ",
        "ngoài",
        "nhuận",
        "tuần",
    )
)

_FILLERS = ("vào", "trong", "dự kiến", "vào lúc", "nhân", "dự kiến vào")
_CUES = Cues(
    past="đã|vừa|qua|hồi|hôm|từng|vừa rồi|trước đó|bế mạc|kết thúc|diễn ra thành công",
    future="sẽ|sắp|dự kiến|tới|chuẩn bị|dự định|lên kế hoạch|theo kế hoạch|được kỳ vọng|phấn đấu|hẹn",
    aside=r"so với|số [^ ]{1,30}|ký|ban hành|nghị quyết|quyết định|nghị định|thông tư|công văn|hiệp định|luật|kỷ niệm [^,.;]{0,40}",
    doubt=r"(?:(?:có lẽ|nhiều khả năng|dường như|hình như|chắc là|không chắc chắn|không chắc)(?: (?:là|sẽ))?(?: (?:vào|trong|từ))?(?: ngày)?"
    r"|(?<!nhất )(?<!không )có thể (?:là|là vào|vào)(?: ngày)?|^có thể(?: (?:trong|từ))?(?: ngày)?)",
)

LOCALE = Locale(
    "vi",
    Grammar(_SLOTS, _RULES),
    _WORDING,
    examples_published="2025-04-18",
    operators=_OPERATORS,
    cues=_CUES,
    zone_lead="giờ ",
    zone_cue="giờ",
    fillers=_FILLERS,
)
