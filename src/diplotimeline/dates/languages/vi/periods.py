"""Months, years, centuries, and parts of them."""

from __future__ import annotations

import re

from diplotimeline.dates.expressions import (
    About,
    Again,
    Anaphor,
    CalendarDate,
    Either,
    PartOf,
    Relative,
    Several,
    Span,
    Timed,
    Unit,
    YearSpan,
)
from diplotimeline.dates.grammar import Rule, passthrough
from diplotimeline.dates.languages.meanings import third_of
from diplotimeline.dates.languages.numeric import bare_year
from diplotimeline.dates.languages.vi.meanings import (
    calendar_date,
    counted_number,
    decade_span,
    first_or_last_months,
    in_years,
    part_of_year,
)
from diplotimeline.dates.languages.vi.words import BEFORE_A_NAMES_YEAR, BEHIND_A_COUNT, MONTH, MONTH_YEAR

_MONTHS_OF_YEAR = 12

RULES: tuple[Rule, ...] = (
    Rule(
        "month",
        f"tháng {MONTH}{MONTH_YEAR}[ dương lịch]",
        calendar_date,
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
            "tháng Tám 2018": "2018-08",
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
        calendar_date,
        {"9/2025": "2025-09", "12-2024": "2024-12"},
        category="MONTH_YEAR",
        in_text=False,
    ),
    Rule(
        "month/year in brackets",
        r"\({core:MONTH_YEAR+MONTH+YEAR+BARE_YEAR}\)",
        passthrough,
        {"(9/2025)": "2025-09"},
    ),
    Rule(
        "year",
        "năm {year}",
        calendar_date,
        {"năm 2025": "2025", "năm 2023": "2023"},
        category="YEAR",
    ),
    Rule(
        "early year",
        "năm {old:first_years}",
        lambda m: CalendarDate(m.old),
        {"năm 938": "0938", "năm 40": "0040"},
        category="YEAR",
    ),
    Rule(
        "year in two digits",  # "năm 98": of the last century, where early history knows no such year so often
        "năm {late:late_year}",
        lambda m: CalendarDate(m.late),
        {"năm 98": "1998"},
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
        calendar_date,
        {"năm mới 2025": "2025"},
        category="YEAR",
    ),
    bare_year({}),
    Rule(
        "year that closes a name",
        "{name_year}",
        lambda m: CalendarDate(m.name_year),
        {"2018": "2018"},
        preceded_by=BEFORE_A_NAMES_YEAR,
        not_followed_by=BEHIND_A_COUNT,
    ),
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
        lambda m: Anaphor(Unit.DAY, counted_number(m) * m.then) if m.ago is None else Relative(Unit.DAY, -counted_number(m)),
        {"hai hôm trước": "2025-04-16", "ba hôm sau": "2025-04-18 after 15/4"},
    ),
    Rule(
        "so long ago",
        "(cách đây [(tròn|đúng) ]({count}|{number_word}) {unit}[ trước]|({count}|{number_word}) {unit} {ago})",
        lambda m: Relative(m.unit, -counted_number(m)),
        {
            "cách đây 3 năm": "2022",
            "10 ngày trước": "2025-04-08",
            "cách đây hai tháng": "2025-02",
            "50 năm trước": "1975",
            "ba năm trước đây": "2022",
        },
    ),
    Rule(
        "about so long ago",
        "(cách đây {roughly} ({count}|{number_word}) {unit}[ trước]|{roughly} ({count}|{number_word}) {unit} {ago})",
        lambda m: About(Relative(m.unit, -counted_number(m))),
        {"cách đây hơn 30 năm": "1995~", "gần 40 năm trước": "1985~"},
    ),
    Rule(
        "years and months ago",
        "(cách đây [(tròn|đúng) ]{years_ago:count} năm[ và] {count} tháng[ trước]|{years_ago:count} năm[ và] {count} tháng {ago})",
        lambda m: Relative(Unit.MONTH, -(m.years_ago * _MONTHS_OF_YEAR + m.count)),
        {"cách đây 2 năm 6 tháng": "2022-10"},
    ),
    Rule(
        "so much time left",  # from the day of the story, or from that of publication
        "(còn|chỉ còn) ({count}|{number_word}) {unit} nữa",
        lambda m: Either((Relative(m.unit, counted_number(m)), Anaphor(m.unit, counted_number(m)))),
        {"chỉ còn 3 ngày nữa": "[2025-04-18,2025-04-21] ambiguous after 15/4"},
    ),
    Rule(
        "in so much time",
        "({count}|{number_word}) {unit} nữa",
        lambda m: Relative(m.unit, counted_number(m)),
        {"hai tuần nữa": "2025-04-28/2025-05-04 within", "3 ngày nữa": "2025-04-21"},
    ),
    Rule(
        "units just past or ahead",
        "({count}|{number_word}) {unit} {span}",
        lambda m: Span(*in_years(m.unit, counted_number(m) * m.span)),
        {
            "5 năm qua": "2020~/2025-04~",
            "3 tháng tới": "2025-05~/2025-07~",
            "10 ngày qua": "2025-04-08~/2025-04-18~",
        },
    ),
    Rule(
        "part of a month or year",
        "[hồi ]{third} {of:MONTH+YEAR+UNIT+QUARTER+SEASON+MONTH_YEAR+LUNAR_MONTH}",
        third_of,
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
        "quý {quarter}[ [của ]năm {year}| / {year}| - {year}| {year}|, năm {year}| năm| [của ]{year_shift}| {that_year}| {direction}]",
        lambda m: part_of_year(m, m.quarter),
        {
            "quý 4/2024": "2024-36",
            "quý I năm 2025": "2025-33",
            "quí I-2025": "2025-33",
            "Quý III – 2016": "2016-35",
            "Quý I của năm 2021": "2021-33",
            "quý đầu năm": "2025-33",
            "quý II": "2025-34",
            "quý tư năm ngoái": "2024-36",
            "quý III tới": "2025-35",
            "quý IV cùng năm": "2025-36 after 15/4",
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
        first_or_last_months,
        {
            "6 tháng đầu năm": "2025-40",
            "9 tháng đầu năm 2024": "2024-01/2024-09",
            "9 tháng năm 2024": "2024-01/2024-09",
            "4 tháng đầu năm": "2025-01/2025-04",
            "6 tháng cuối năm 2024": "2024-41",
            "sáu tháng cuối năm ngoái": "2024-41",
            "ba tháng cuối năm": "2025-10/2025-12",
        },
        surface_pattern=re.compile(r"(?!.*Tháng Năm)"),  # a month, as heads of pages print it
    ),
    Rule(
        "half of a year",
        "nửa {half} (năm {year}|{year_shift}|năm)",
        lambda m: part_of_year(m, m.half),
        {"nửa đầu năm": "2025-40", "nửa đầu năm 2024": "2024-40", "nửa cuối năm ngoái": "2024-41"},
        category="QUARTER",
    ),
    Rule(
        "season",
        "(mùa|vụ) {season}( {year_shift}|[ năm] {year}| {direction}| {cycle} {year})",
        lambda m: part_of_year(m, m.season),
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
        decade_span,
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
        third_of,
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
)
