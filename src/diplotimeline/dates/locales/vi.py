"""Vietnamese: words, rules and wording. Forms are folded: lower case, NFC, "-" for every dash."""

from __future__ import annotations

from diplotimeline.calendars.civil import Third
from diplotimeline.calendars.lunar import CYCLE_YEARS
from diplotimeline.dates.expressions import (
    About,
    Anaphor,
    CalendarDate,
    Checked,
    ClockTime,
    Counted,
    Direction,
    LunarDate,
    PartOf,
    PartOfDay,
    Range,
    Relative,
    Several,
    Timed,
    Unit,
    Vague,
    Weekday,
    YearSpan,
)
from diplotimeline.dates.grammar import Captures, Grammar, Rule, Slot, number, table
from diplotimeline.dates.locale import Locale, Wording
from diplotimeline.dates.steps import StepKind

_MONTHS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
}
_PARTS_OF_DAY = {
    "sáng": PartOfDay.MORNING,
    "sáng sớm": PartOfDay.MORNING,
    "rạng sáng": PartOfDay.MORNING,
    "trưa": PartOfDay.NOON,
    "chiều": PartOfDay.AFTERNOON,
    "chiều tối": PartOfDay.EVENING,
    "tối": PartOfDay.EVENING,
    "đêm": PartOfDay.NIGHT,
    "khuya": PartOfDay.NIGHT,
}
_ONES = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_DAY_NUMBERS = {word: number for number, word in enumerate(_ONES, 1)} | {"mười": 10, "hai mươi": 20, "ba mươi": 30}
_DAY_NUMBERS |= {f"mười {word}": 10 + number for word, number in list(_DAY_NUMBERS.items())[:9]} | {"mười lăm": 15}
_DAY_NUMBERS |= {f"hai mươi {word}": 20 + number for number, word in enumerate(_ONES, 1)}
_DAY_NUMBERS |= {"hai mươi mốt": 21, "hai mươi tư": 24, "hai mươi lăm": 25, "hai mươi nhăm": 25, "ba mươi mốt": 31}
_COUNTS = {word: number for number, word in enumerate((*_ONES, "mười"), 1)}
_WEEKDAYS = {
    "thứ hai": 0,
    "thứ ba": 1,
    "thứ tư": 2,
    "thứ năm": 3,
    "thứ sáu": 4,
    "thứ bảy": 5,
    "thứ bẩy": 5,
    "chủ nhật": 6,
    "chúa nhật": 6,
}
_QUARTERS = {"1": 33, "2": 34, "3": 35, "4": 36, "i": 33, "ii": 34, "iii": 35, "iv": 36}
_QUARTERS |= {"một": 33, "nhất": 33, "hai": 34, "ba": 35, "tư": 36, "bốn": 36}
_SHIFTS = {"này": 0, "nay": 0, "qua": -1, "trước": -1, "vừa qua": -1, "tới": 1, "sau": 1}
_YEAR_SHIFTS = {
    "năm nay": 0,
    "năm ngoái": -1,
    "năm trước": -1,
    "năm qua": -1,
    "năm kia": -2,
    "sang năm": 1,
    "năm tới": 1,
    "năm sau": 1,
}
_DIRECTIONS = {
    "này": Direction.PRESENT,
    "tới": Direction.FUTURE,
    "sắp tới": Direction.FUTURE,
    "qua": Direction.PAST,
    "vừa qua": Direction.PAST,
    "vừa rồi": Direction.PAST,
}
_VAGUE = {
    "những năm qua": Direction.PAST,
    "những năm gần đây": Direction.PAST,
    "thời gian qua": Direction.PAST,
    "vừa qua": Direction.PAST,
    "mới đây": Direction.PAST,
    "gần đây": Direction.PAST,
    "trước đây": Direction.PAST,
    "hiện nay": Direction.PRESENT,
    "trước mắt": Direction.PRESENT,
    "những ngày này": Direction.PRESENT,
    "sắp tới": Direction.FUTURE,
    "tới đây": Direction.FUTURE,
    "thời gian tới": Direction.FUTURE,
    "trong thời gian gần nhất": Direction.FUTURE,
    "trong thời gian tới": Direction.FUTURE,
}
_DAY_SHIFTS = {"hôm sau": 1, "ngày hôm sau": 1, "ngày sau đó": 1, "hôm trước": -1, "ngày hôm trước": -1, "ngày trước đó": -1}
_DAYS_AWAY = {"hôm nay": 0, "hôm qua": -1, "hôm kia": -2, "ngày mai": 1, "ngày kia": 2}

_SLOTS: dict[str, Slot] = {
    "day": number(r"(?:0?[1-9]|[12][0-9]|3[01])"),
    "day_number": number(r"(?:0?[1-9]|[12][0-9]|3[01])"),
    "days": number(r"(?:[0-3]?[0-9]\s*,\s*){0,30}[0-3]?[0-9]", lambda text: tuple(int(part) for part in text.split(","))),
    "month": number(r"(?:1[0-2]|0?[1-9])"),
    "month_word": table(_MONTHS),
    "day_word": table(_DAY_NUMBERS),
    "count_word": table(_COUNTS),
    "cycle": table(CYCLE_YEARS),
    "lunar_month": table({"giêng": 1, "chạp": 12}),
    "first_ten": number(r"(?:0?[1-9]|10)"),
    "last_days": number(r"(?:2[3-9]|30)"),
    "weekday_number": number(r"[2-7]", lambda text: int(text) - 2),
    "century": number(r"(?:2[01]|1[0-9]|[1-9])"),
    "tens": number(r"[1-9]0"),
    "year": number(r"(?:1[0-9]|20)[0-9]{2}"),
    "sep": number(r"\s*/\s*|[.-]", str, starts=("/", "-", ".")),
    "to": number(r"(?:-|đến|tới)(?:\s+hết)?", str, starts=("-", "đến", "tới")),
    "hour": number(r"(?:[01]?[0-9]|2[0-3]|24(?!\s*(?:h|g|giờ|:)\s*(?:0[1-9]|[1-5])))"),
    "minute": number(r"[0-5][0-9](?![/.-][0-9])"),
    "count": number(r"[1-9][0-9]{0,2}"),
    "part": table(_PARTS_OF_DAY),
    "weekday": table(_WEEKDAYS),
    "quarter": table(_QUARTERS),
    "third": table({"đầu": Third.START, "giữa": Third.MID, "cuối": Third.END}),
    "ten_days": table({"thượng tuần": Third.START, "trung tuần": Third.MID, "hạ tuần": Third.END}),
    "shift": table(_SHIFTS),
    "year_shift": table(_YEAR_SHIFTS),
    "direction": table(_DIRECTIONS),
    "days_away": table(_DAYS_AWAY),
    "near": table({"qua": -1, "mai": 1}),
    "day_shift": table(_DAY_SHIFTS),
    "vague": table(_VAGUE),
    "season": table({"xuân": 21, "hè": 22, "hạ": 22, "thu": 23, "đông": 24}),
    "unit": table({"ngày": Unit.DAY, "tuần": Unit.WEEK, "tháng": Unit.MONTH, "năm": Unit.YEAR}),
    "half": table({"đầu": 40, "cuối": 41}),
    "ends": table({"đầu": Third.START, "cuối": Third.END}),
    "roman": table({"xviii": 18, "xix": 19, "xx": 20, "xxi": 21}),
}


def _date(m: Captures) -> CalendarDate:
    month = m.month or m.month_word
    return CalendarDate(m.year, month, m.day, m.year_shift, m.direction)


def _days(m: Captures) -> Several:
    last = CalendarDate(m.year, m.month, m.last)
    return Several((*(CalendarDate(day=day) for day in m.days), last))


def _clock(m: Captures) -> Timed:
    return Timed(m.date, time=ClockTime(m.hour, m.minute or 0))


_HALF_YEAR = 6
_FULL_MOON = 15
_HALF_DAY = {part: 0 if part is PartOfDay.MORNING else 12 for part in PartOfDay}


def _lunar(m: Captures) -> LunarDate:
    return LunarDate(m.month or m.month_word or m.lunar_month, m.day or m.day_word or _FULL_MOON, cycle=m.cycle)


def _months_of_year(m: Captures) -> Range | CalendarDate:
    """The first or last N months of a year, "9 tháng đầu năm 2024"; six of them are a half."""
    count, shift = m.count or m.count_word, None if m.year else m.year_shift or 0
    if count == _HALF_YEAR and m.ends is not None:
        return CalendarDate(m.year, 40 if m.ends is Third.START else 41, year_shift=shift)
    first, last = (1, count) if m.ends is not Third.END else (13 - count, 12)
    return Range(CalendarDate(m.year, first, year_shift=shift), CalendarDate(m.year, last, year_shift=shift))


_RULES = (
    # --- one day ---------------------------------------------------------------------------------
    Rule(
        "day/month/year",
        "[[(vào|trong) ]ngày |hôm ]{day}{sep}{month}{sep}{year}",
        _date,
        {"ngày 29/11/2024": "2024-11-29", "vào ngày 07-5-1954": "1954-05-07", "30.4.1975": "1975-04-30"},
        category="DATE",
    ),
    Rule(
        "day/month",
        "([(vào|trong) ]ngày|hôm) {day}{sep}{month}[ {direction}]",
        _date,
        {"ngày 29/11": "2024-11-29", "hôm 3/4": "2025-04-03", "Trong ngày 9/3": "2025-03-09", "ngày 17/4 tới": "2026-04-17"},
        category="DATE",
    ),
    Rule(
        "bare day/month",  # in running text 9/10 is a share as often as a day
        "{day}{sep}{month}",
        _date,
        {"17/4": "2025-04-17", "16.4": "2025-04-16"},
        category="DATE",
        in_text=False,
    ),
    Rule(
        "day, month and year in words",
        "[[(vào|trong) ]ngày ]{day} tháng ({month}|{month_word})[( năm |/|-|, ){year}]",
        _date,
        {"ngày 30 tháng 4 năm 1975": "1975-04-30", "30 tháng Tư": "2025-04-30"},
        category="DATE",
    ),
    Rule(
        "day and month in words",
        "[(vào|trong) ]ngày {day_word} tháng ({month}|{month_word})[( năm |/|-|, ){year}]",
        lambda m: CalendarDate(m.year, m.month or m.month_word, m.day_word),
        {"ngày hai mươi mốt tháng Tư": "2025-04-21", "ngày mười lăm tháng 3 năm 2024": "2024-03-15"},
        category="DATE",
    ),
    Rule(
        "year-month-day",
        "{year}-{month}-{day}",
        _date,
        {"2025-04-17": "2025-04-17"},
        category="DATE",
    ),
    Rule(
        "day/month in brackets",
        r"\({date:DATE}\)",
        lambda m: m.date,
        {"(17/4)": "2025-04-17"},
        category="BRACKET",
    ),
    Rule(
        "day of this or the next month",
        "ngày {day}[ {direction}]",
        _date,
        {"ngày 15": "2025-04-15", "ngày 15 tới": "2025-05-15"},
        category="BARE_DAY",
    ),
    Rule(
        "day by its distance",
        "{days_away}",
        lambda m: Relative(Unit.DAY, m.days_away),
        {"hôm nay": "2025-04-18", "hôm qua": "2025-04-17", "ngày mai": "2025-04-19"},
        category="RELATIVE_DAY",
    ),
    # --- part of the day, clock, weekday ---------------------------------------------------------
    Rule(
        "part of the day and date",
        "[buổi ]{part} {date:DATE+BARE_DAY+RELATIVE_DAY}",
        lambda m: Timed(m.date, m.part),
        {"chiều 17/4": "2025-04-17 afternoon", "Tối ngày 16.4": "2025-04-16 evening", "sáng 17-4-2025": "2025-04-17 morning"},
        category="POINT",
    ),
    Rule(
        "part of today",
        r"{part} nay[ \({date:DATE}\)]",
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
        "clock time, part of the day and date",
        "[lúc ]{hour} ((h|giờ) [{minute}]|(g|:) {minute}) {part}[,] {date:DATE}",
        lambda m: Timed(m.date, m.part, ClockTime(m.hour % 12 + _HALF_DAY[m.part], m.minute or 0)),
        {"9h sáng 17/4": "2025-04-17 09:00", "14 giờ chiều 17/4": "2025-04-17 14:00", "8h tối ngày 17/4": "2025-04-17 20:00"},
        category="POINT",
    ),
    Rule(
        "night to morning",
        "đêm [ngày ]{first:LONE_DAY}[,] rạng sáng [ngày ]{last:DATE}",
        lambda m: Range(m.first, m.last),
        {"đêm 17 rạng sáng 18/4": "2025-04-17/2025-04-18"},
    ),
    Rule(
        "clock time and date",
        "[lúc ]{hour} ((h|giờ) [{minute}][ (phút|')]|(g|:) {minute})[,] {date:DATE}",
        _clock,
        {
            "lúc 20h10 ngày 19/9/2025": "2025-09-19 20:10",
            "9 giờ 30 phút, ngày 17/4": "2025-04-17 09:30",
            "14h 17/4": "2025-04-17 14:00",
        },
        category="POINT",
    ),
    Rule(
        "weekday and date",
        r"[hôm ]{weekday}[,] (\({date:DATE}\)|[- ]{date:DATE})",
        lambda m: Checked(m.date, m.weekday),
        {"thứ Tư, ngày 16/4": "2025-04-16", "Thứ Năm (17/4)": "2025-04-17"},
        category="POINT",
    ),
    Rule(
        "weekday by its number, and date",
        "[hôm ]thứ {weekday_number}[,] {date:DATE}",
        lambda m: Checked(m.date, m.weekday_number),
        {"thứ 6 ngày 18/4": "2025-04-18", "thứ 5, ngày 17/4/2025": "2025-04-17"},
        category="POINT",
    ),
    Rule(
        "part of the day, weekday and date",
        r"{part} {weekday}[,] (\({date:DATE}\)|{date:DATE})",
        lambda m: Checked(Timed(m.date, m.part), m.weekday),
        {"sáng thứ Năm (17/4)": "2025-04-17 morning", "chiều thứ Tư, ngày 16/4": "2025-04-16 afternoon"},
        category="POINT",
    ),
    Rule(
        "weekday",
        "((hôm|ngày|vào) {weekday}[ tuần {shift}]|{weekday} tuần {shift})",
        lambda m: Weekday(m.weekday, m.shift),
        {"hôm thứ Hai": "2025-04-14", "thứ Hai tuần tới": "2025-04-21", "thứ Sáu tuần trước": "2025-04-11"},
        category="WEEKDAY",
    ),
    Rule(
        "bare weekday",  # in running text "thứ hai" is an ordinal as often as Monday
        "{weekday}",
        lambda m: Weekday(m.weekday),
        {"thứ Hai": "2025-04-14", "Chủ nhật": "2025-04-13"},
        category="WEEKDAY",
        in_text=False,
    ),
    Rule(
        "part of the day and weekday",
        "{part} {date:WEEKDAY}",
        lambda m: Timed(m.date, m.part),
        {"sáng thứ Năm": "2025-04-17 morning"},
        category="POINT",
    ),
    # --- months, years, parts of them ------------------------------------------------------------
    Rule(
        "month",
        "[trong ]tháng ({month}|{month_word})[ ({sep}|năm|, năm) {year}| {year_shift}| {direction}]",
        _date,
        {
            "tháng 9/2025": "2025-09",
            "tháng 09 năm 2025": "2025-09",
            "tháng Ba vừa qua": "2025-03",
            "trong tháng 3 này": "2025-03",
            "tháng 6 tới": "2025-06",
            "tháng 12 năm ngoái": "2024-12",
        },
        category="MONTH",
    ),
    Rule(
        "year",
        "[trong ]năm {year}",
        _date,
        {"năm 2025": "2025", "trong năm 2023": "2023"},
        category="YEAR",
    ),
    Rule("bare year", "{year}", _date, {"2018": "2018"}, category="BARE_YEAR", in_text=False),
    Rule(
        "year by its distance",
        "[trong ]{year_shift}",
        lambda m: Relative(Unit.YEAR, m.year_shift),
        {"năm nay": "2025", "năm ngoái": "2024", "sang năm": "2026"},
        category="YEAR",
    ),
    Rule(
        "week, month or quarter by its distance",
        "[trong ](tuần {week:shift}|tháng {month:shift}|quý {quarter:shift})",
        lambda m: (
            Relative(Unit.WEEK, m.week)
            if m.week is not None
            else Relative(Unit.MONTH, m.month)
            if m.month is not None
            else Relative(Unit.QUARTER, m.quarter)
        ),
        {"tuần này": "2025-04-14/2025-04-20 within", "tháng trước": "2025-03", "quý này": "2025-34"},
        category="UNIT",
    ),
    Rule(
        "weekend",
        "cuối tuần {shift}",
        lambda m: Relative(Unit.WEEKEND, m.shift),
        {"cuối tuần này": "2025-04-19/2025-04-20 within"},
    ),
    Rule(
        "so long ago",
        "(cách đây {count} {unit}[ trước]|{count} {unit} trước)",
        lambda m: Relative(m.unit, -m.count),
        {"cách đây 3 năm": "2022", "10 ngày trước": "2025-04-08"},
        category="AGO",
    ),
    Rule(
        "in so much time",
        "({count}|{count_word}) {unit} nữa",
        lambda m: Relative(m.unit, m.count or m.count_word),
        {"hai tuần nữa": "2025-04-28/2025-05-04 within", "3 ngày nữa": "2025-04-21"},
        category="AGO",
    ),
    Rule(
        "part of a month or year",
        "[dự kiến ][vào ][hồi ][những ngày ]{third} {of:MONTH+YEAR+UNIT}",
        lambda m: PartOf(m.of, m.third),
        {
            "đầu tháng 9/2025": "2025-09 start",
            "hồi đầu tháng 3": "2025-03 start",
            "giữa tháng 3": "2025-03 mid",
            "Dự kiến cuối năm 2025": "2025 end",
            "đầu tuần này": "2025-04-14/2025-04-20 start within",
        },
        category="PART",
    ),
    Rule(
        "ten days of a month",
        "{ten_days} {of:MONTH}",
        lambda m: PartOf(m.of, m.ten_days, exact=True),
        {"thượng tuần tháng 5": "2025-05-01/2025-05-10 within", "hạ tuần tháng 2": "2025-02-21/2025-02-28 within"},
        category="PART",
    ),
    Rule(
        "quarter",
        "[trong ]quý {quarter}[ ({sep}|năm) {year}| {year_shift}]",
        lambda m: CalendarDate(m.year, m.quarter, year_shift=m.year_shift),
        {"quý 4/2024": "2024-36", "quý I năm 2025": "2025-33", "quý tư năm ngoái": "2024-36"},
        category="PART",
    ),
    Rule(
        "first or last months of a year",
        "[trong ]({count}|{count_word}) tháng ({ends} (năm {year}|{year_shift}|năm)|năm {year})",
        _months_of_year,
        {
            "6 tháng đầu năm": "2025-40",
            "9 tháng đầu năm 2024": "2024-01/2024-09",
            "9 tháng năm 2024": "2024-01/2024-09",
            "4 tháng đầu năm": "2025-01/2025-04",
            "sáu tháng cuối năm ngoái": "2024-41",
            "ba tháng cuối năm": "2025-10/2025-12",
        },
        category="MONTHS_OF_YEAR",
    ),
    Rule(
        "half of a year",
        "[trong ]nửa {half} (năm {year}|{year_shift}|năm)",
        lambda m: CalendarDate(m.year, m.half, year_shift=None if m.year else m.year_shift or 0),
        {"nửa đầu năm": "2025-40", "nửa đầu năm 2024": "2024-40", "nửa cuối năm ngoái": "2024-41"},
        category="PART",
    ),
    Rule(
        "season",
        "mùa {season}( {year_shift}|[ năm][ {year}])",
        lambda m: CalendarDate(m.year, m.season, year_shift=m.year_shift),
        {"mùa hè 2025": "2025-22", "mùa thu năm nay": "2025-23"},
        category="PART",
    ),
    Rule(
        "decade",
        "(thập niên|thập kỷ|những năm) ({year}|{tens})",
        lambda m: YearSpan(m.year or 1900 + m.tens, 10),
        {"thập niên 1990": "199X", "những năm 1960": "196X", "thập kỷ 90": "199X"},
        category="PART",
    ),
    Rule(
        "century",
        "thế kỷ ({century}|{roman})",
        lambda m: YearSpan(((m.century or m.roman) - 1) * 100, 100),
        {"thế kỷ 21": "20XX", "thế kỷ XX": "19XX"},
        category="PART",
    ),
    Rule(
        "roughly",
        "(khoảng|vào khoảng) {of:DATE+POINT+MONTH+YEAR+PART}",
        lambda m: About(m.of),
        {"khoảng tháng 5": "2025-05~", "khoảng ngày 20/4": "2025-04-20~"},
    ),
    # --- lunar -----------------------------------------------------------------------------------
    Rule(
        "lunar day and month",
        "[ngày |[ngày ](mùng|mồng) ]({day}|{day_word}) tháng ({month}|{month_word}|{lunar_month})"
        r"( âm lịch| \(âm lịch\)| năm {cycle}[ âm lịch])",
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
        r"[ngày ]{day}/{month} (âm lịch|\(âm lịch\))",
        _lunar,
        {"10/3 (âm lịch)": "2025-04-07"},
        category="LUNAR",
    ),
    Rule(
        "day of the first or last lunar month",
        "[ngày |[ngày ](mùng|mồng) ]({day}|{day_word}) tháng {lunar_month}[ năm {cycle}]",
        _lunar,
        {"20 tháng Giêng": "2025-02-17", "23 tháng Chạp": "2025-01-22", "mùng Năm tháng Giêng": "2025-02-02"},
        category="LUNAR",
    ),
    Rule(
        "full moon",
        "[ngày ]rằm tháng ({month}|{month_word}|{lunar_month})[ năm {cycle}]",
        _lunar,
        {"rằm tháng Giêng": "2025-02-12", "Rằm tháng Bảy": "2025-09-06"},
        category="LUNAR",
    ),
    Rule(
        "day of Tết",
        "[ngày ](mùng|mồng|ngày) ({first_ten}|{day_word}) tết",
        lambda m: LunarDate(1, m.first_ten or m.day_word),
        {"mùng 3 Tết": "2025-01-31", "ngày 5 tết": "2025-02-02", "mồng Một Tết": "2025-01-29"},
        category="LUNAR",
    ),
    Rule(
        "day before Tết",
        "[ngày ]{last_days} tết",
        lambda m: LunarDate(12, m.last_days),
        {"29 Tết": "2025-01-28"},
        category="LUNAR",
    ),
    Rule(
        "eve of Tết",
        "[đêm ]giao thừa",
        lambda _m: Timed(LunarDate(1, 1, shift=-1), PartOfDay.NIGHT),
        {"đêm giao thừa": "2025-01-28 night"},
    ),
    Rule(
        "Tết",
        "tết (nguyên đán|cổ truyền)[ năm][ {year}| {cycle}]",
        lambda m: About(LunarDate(1, 1, m.year, m.cycle)),
        {"Tết Nguyên đán 2025": "2025-01-29~", "Tết cổ truyền": "2025-01-29~", "Tết Nguyên đán Ất Tỵ": "2025-01-29~"},
    ),
    # --- ranges and sets -------------------------------------------------------------------------
    Rule(
        "days of one month",
        "[trong ][các ngày ][từ ][ngày ]{first:LONE_DAY} {to} {last:DATE}",
        lambda m: Range(m.first, m.last),
        {
            "từ ngày 19 -21/9/2025": "2025-09-19/2025-09-21",
            "từ 15 - 17/4": "2025-04-15/2025-04-17",
            "từ ngày 27 đến ngày 30 tháng 1 năm 2024": "2024-01-27/2024-01-30",
            "Trong các ngày từ 7 - 11/9/2025": "2025-09-07/2025-09-11",
        },
    ),
    Rule("lone day of a range", "{day}", _date, {}, category="LONE_DAY", in_text=False),
    Rule(
        "so many days",
        "[trong ]({count}|{count_word}) ngày[,] [từ ]{first:LONE_DAY} {to} {last:DATE}",
        lambda m: Counted(Range(m.first, m.last), m.count or m.count_word),
        {"trong 3 ngày 15-17/4": "2025-04-15/2025-04-17", "trong ba ngày, từ 15 đến 17/4": "2025-04-15/2025-04-17"},
    ),
    Rule(
        "days across months",
        "[trong ][các ngày ][từ ]{first:DATE} {to} {last:DATE}",
        lambda m: Range(m.first, m.last),
        {
            "từ 1/10-3/10": "2025-10-01/2025-10-03",
            "từ ngày 11/1 đến 13/1/2019": "2019-01-11/2019-01-13",
            "từ ngày 28/11-3/12": "2024-11-28/2024-12-03",
        },
    ),
    Rule(
        "months",
        "[từ ]{first:MONTH} {to} {last:MONTH}",
        lambda m: Range(m.first, m.last),
        {"từ tháng 3 đến tháng 5": "2025-03/2025-05"},
    ),
    Rule(
        "years",
        "(giai đoạn|nhiệm kỳ|niên khóa|năm học|từ[ năm]|[trong ]những năm) {first:LONE_YEAR} {to} [năm ]{last:LONE_YEAR}",
        lambda m: Range(m.first, m.last),
        {"giai đoạn 2016 - 2025": "2016/2025", "từ năm 2010 đến năm 2023": "2010/2023"},
    ),
    Rule("lone year of a range", "{year}", _date, {}, category="LONE_YEAR", in_text=False),
    Rule(
        "from on",
        "(từ|kể từ)[ ngày] {first:DATE+MONTH+YEAR}[ đến nay]",
        lambda m: Range(m.first, None),
        {"từ ngày 11/2": "2025-02-11/..", "từ năm 1996 đến nay": "1996/..", "kể từ tháng 3/2019": "2019-03/.."},
    ),
    Rule(
        "after",
        "sau {first:DATE+MONTH+YEAR}",
        lambda m: Range(m.first, None),
        {"sau ngày 30/4": "2025-04-30/..", "sau năm 1975": "1975/.."},
    ),
    Rule(
        "until",
        "(đến hết|trước|đến)[ ngày] {last:DATE+MONTH+YEAR}",
        lambda m: Range(None, m.last),
        {"đến hết tháng 5": "../2025-05", "trước ngày 31/12/2025": "../2025-12-31"},
    ),
    Rule(
        "several days",
        "[trong hai ngày |[các ]ngày ]{days}[,] và {last:day_number}{sep}{month}[{sep}{year}]",
        _days,
        {
            "trong hai ngày 15 và 16/4": "{2025-04-15,2025-04-16}",
            "ngày 15, 16 và 18/4/2024": "{2024-04-15,2024-04-16,2024-04-18}",
        },
    ),
    Rule(
        "several years",
        "[trong ](các năm|năm) {first:LONE_YEAR} và {last:LONE_YEAR}",
        lambda m: Several((m.first, m.last)),
        {"các năm 2014 và 2018": "{2014,2018}"},
    ),
    # --- leaning on what came before -------------------------------------------------------------
    Rule(
        "same day",
        "([{part} ]cùng ngày|cũng trong ngày)",
        lambda m: Timed(Anaphor(Unit.DAY), m.part),
        {"Cùng ngày": "2025-04-15 after 15/4", "chiều cùng ngày": "2025-04-15 afternoon after 15/4"},
    ),
    Rule(
        "after the event",
        "(sau|trước|kết thúc|tại) (buổi|cuộc) (làm việc|hội đàm|tiếp|gặp|lễ)",
        lambda _m: Anaphor(Unit.DAY, doubtful=True),
        {"Sau buổi làm việc": "2025-04-15? after 15/4"},
        in_text=False,
    ),
    Rule(
        "the next or last day",
        "{day_shift}",
        lambda m: Anaphor(Unit.DAY, m.day_shift),
        {"ngày hôm sau": "2025-04-16 after 15/4", "hôm trước": "2025-04-14 after 15/4"},
    ),
    # --- no date ---------------------------------------------------------------------------------
    Rule(
        "direction only",
        "{vague}",
        lambda m: Vague(m.vague),
        {"Những năm qua": "vague past", "sắp tới": "vague future", "Trước mắt": "vague present"},
    ),
    Rule("now", "hiện", lambda _m: Vague(Direction.PRESENT), {"Hiện": "vague present"}, in_text=False),
    Rule(
        "length of time",
        "[trong ]{count} {unit}",
        lambda _m: Vague(),
        {"3 ngày": "vague", "trong 2 năm": "vague"},
        in_text=False,
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
        21: "mùa xuân {year}",
        22: "mùa hè {year}",
        23: "mùa thu {year}",
        24: "mùa đông {year}",
        33: "quý I {year}",
        34: "quý II {year}",
        35: "quý III {year}",
        36: "quý IV {year}",
        40: "6 tháng đầu năm {year}",
        41: "6 tháng cuối năm {year}",
    },
    decade="thập niên {year}",
    century="thế kỷ {century}",
    modified={Third.START: "đầu {date}", Third.MID: "giữa {date}", Third.END: "cuối {date}"},
    part_of_day={
        PartOfDay.MORNING: "sáng",
        PartOfDay.NOON: "trưa",
        PartOfDay.AFTERNOON: "chiều",
        PartOfDay.EVENING: "tối",
        PartOfDay.NIGHT: "đêm",
    },
    with_part="{date}, {part}",
    with_time="{date}, {time}",
    days_across_months="{start}–{end}",
    since="từ {date}",
    until="đến {date}",
    within="trong khoảng {date}",
    span="{start} – {end}",
    one_of="một trong các thời điểm: {dates}",
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
        StepKind.YEAR_NEAREST: "Bài không ghi năm: lấy {value}, gần ngày đăng ({published}) nhất.",
        StepKind.YEAR_POINTED: "Bài không ghi năm: lấy {value}, theo từ chỉ trước hay sau ngày đăng ({published}).",
        StepKind.YEARS_POSSIBLE: "Ngày đăng ({published}) để ngỏ nhiều cách hiểu: {values}.",
        StepKind.YEAR_UNKNOWN: "Bài không ghi năm và ngày đăng không đủ rõ: năm để trống ({value}).",
        StepKind.COUNTED: "Tính từ ngày đăng ({published}): {value}.",
        StepKind.LUNAR: "Tính từ âm lịch Việt Nam: {value}.",
        StepKind.WEEKDAY_CHOSEN: "Thứ trong tuần, tính từ ngày đăng ({published}): {value}.",
        StepKind.WEEKDAYS_POSSIBLE: "Ngày đăng chỉ biết là {published}, nên thứ trong tuần có thể là: {values}.",
        StepKind.WEEKDAY_AGREES: "Thứ ghi kèm khớp với {value}.",
        StepKind.WEEKDAY_DISAGREES: "Thứ ghi kèm ({printed}) không khớp: {value} là {actual}.",
        StepKind.WEEKDAY_DECIDES: "Thứ ghi kèm chỉ khớp với {value}.",
        StepKind.COUNT_DISAGREES: "Bài ghi {stated} ngày, nhưng khoảng này có {counted} ngày.",
        StepKind.NARROWED: "Chỉ là {part} của khoảng đó: từ {first} đến {last}.",
        StepKind.LEANS_ON: "Theo ngày đã nêu trước đó: {value}.",
        StepKind.LEANS_ON_NOTHING: "Các từ này dựa vào một ngày đã nêu trước, mà ngày đó không rõ.",
        StepKind.DOUBTFUL: "Bài không nói rõ ngày này nên chưa chắc chắn: {value}.",
        StepKind.VAGUE: "Chỉ nói chung ({direction}), không có ngày cụ thể.",
        StepKind.NO_ANCHOR: "Phải tính từ ngày đăng, mà ngày đăng không đủ rõ ({published}).",
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

LOCALE = Locale("vi", Grammar(_SLOTS, _RULES), _WORDING, examples_published="2025-04-18", operators=_OPERATORS)
