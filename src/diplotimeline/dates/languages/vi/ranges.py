"""From one time to another, and several times."""

from __future__ import annotations

from diplotimeline.dates.expressions import CalendarDate, Counted, Either, Range, Relative, Several, Unit
from diplotimeline.dates.grammar import Rule, passthrough
from diplotimeline.dates.languages.meanings import both, since, third_of, until
from diplotimeline.dates.languages.numeric import lone_day, pairs_of_dates
from diplotimeline.dates.languages.vi.meanings import (
    calendar_date,
    counted_number,
    one_of_two_days,
    several_days,
    several_months,
    several_pairs,
    several_years,
    since_or_at,
    span,
)
from diplotimeline.dates.languages.vi.words import DM, LAST_OF_DAYS, MONTH

RULES: tuple[Rule, ...] = (
    Rule(
        "days of one month",
        "([(các ngày|những ngày) ](từ ngày|từ|ngày|các ngày|những ngày) [{part} ][ngày ]{first:LONE_DAY} {to} [ngày ]{last:DATE+DAY_MONTH+POINT}"
        "|{first:LONE_DAY} {to} [ngày ]{last:DATE+SLASHED})",
        span,
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
    lone_day("LONE_DAY"),
    Rule(
        "days without a month",
        "từ ngày {first:LONE_DAY} {to} ngày {last:LONE_DAY}",
        span,
        {"từ ngày 15 đến ngày 17": "2025-04-15/2025-04-17"},
    ),
    Rule(
        "so many days",
        "({count}|{number_word}) ngày[,] [từ ][ngày ]{first:LONE_DAY} {to} [ngày ]{last:DATE+DAY_MONTH}",
        lambda m: Counted(Range(m.first, m.last), counted_number(m)),
        {"3 ngày 15-17/4": "2025-04-15/2025-04-17", "ba ngày, từ 15 đến 17/4": "2025-04-15/2025-04-17"},
    ),
    Rule(
        "days across months",
        "[các ngày |những ngày ][từ ]{first:DATE+SLASHED+POINT+CHECKED} {to} {last:DATE+DAY_MONTH+POINT+CHECKED}",
        span,
        {
            "từ 1/10-3/10": "2025-10-01/2025-10-03",
            "từ ngày 11/1 đến 13/1/2019": "2019-01-11/2019-01-13",
            "từ ngày 28/11-3/12": "2024-11-28/2024-12-03",
            "từ 30/4 đến 2/5": "2025-04-30/2025-05-02",
            "từ sáng 15/4 đến chiều 17/4": "2025-04-15/2025-04-17",
        },
        category="DAYS_ACROSS",
    ),
    *pairs_of_dates(
        "DATE+SLASHED", {"(12/7/1995 - 12/7/2025)": "{1995-07-12,2025-07-12}", "(5/4 - 7/4)": "2025-04-05/2025-04-07"}
    ),
    Rule(
        "weekdays",
        "từ [{part} ]{first:WEEKDAY+SUNDAY+BARE_WEEKDAY} {to} [{part} ]{last:WEEKDAY+SUNDAY+BARE_WEEKDAY}",
        span,
        {"từ thứ Hai tới thứ Tư": "2025-04-14/2025-04-16", "từ thứ Bảy đến Chủ nhật": "2025-04-12/2025-04-13"},
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
        span,
        {
            "từ tháng 3 đến tháng 5": "2025-03/2025-05",
            "từ tháng 10/2024 đến tháng 2/2025": "2024-10/2025-02",
            "từ 9/2024 đến 12/2024": "2024-09/2024-12",
            "tháng 3-5/2025": "2025-03/2025-05",
        },
    ),
    Rule(
        "from part to part",
        "(từ {first:PART+DATE+SLASHED} {to} {last:PART+MONTH+YEAR}|từ {first:PART+MONTH+MONTH_YEAR} {to} {last:DATE+SLASHED})",
        span,
        {
            "từ cuối năm 1978 đến đầu năm 1979": "1978/1979",
            "từ đầu năm 2025 đến ngày 31/3": "2025/2025-03-31",
            "từ ngày 17/11 đến hết tháng 11": "2024-11-17/2024-11",
            "từ 12/2019 đến 15/3/2020": "2019-12/2020-03-15",
        },
    ),
    Rule(
        "from a year to a month, or the other way",
        "từ ({first:YEAR+BARE_YEAR} {to} [hết ]{last:MONTH+MONTH_YEAR}|{first:MONTH+MONTH_YEAR} {to} [hết ]{last:YEAR})",
        span,
        {
            "từ năm 2019 đến tháng 6/2021": "2019/2021-06",
            "từ 2015 đến tháng 8-2018": "2015/2018-08",
            "từ năm 2015 đến tháng 3 năm nay": "2015/2025-03",
        },
    ),
    Rule(
        "quarters",
        "[từ ]quý {first:quarter} (-|đến|tới) [quý ]{last:quarter}[ năm {year}|/{year}| {year_shift}]",
        lambda m: Range(
            CalendarDate(m.year, m.first, year_shift=m.year_shift), CalendarDate(m.year, m.last, year_shift=m.year_shift)
        ),
        {"Quý II - III/2025": "2025-34/2025-35", "từ quý II tới quý IV năm 2023": "2023-34/2023-36"},
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
        span,
        {},
        category="TERM",
        in_text=False,
    ),
    Rule(
        "part of a term",
        "[từ ][nửa ]{third} {of:TERM}",
        third_of,
        {"đầu nhiệm kỳ 2016-2021": "2016/2021 start within"},
    ),
    Rule(
        "years",
        "[giai đoạn |nhiệm kỳ |niên khóa |năm học |thời kỳ |từ |từ năm |những năm |các năm |khóa |năm "
        "|vụ đông xuân |mùa giải ]{first:BARE_YEAR} {to} [năm ]{last:BARE_YEAR}",
        span,
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
        "school year with a short end",
        "(niên khóa|năm học|mùa giải) {year}(-|/){short_year}",
        lambda m: Range(CalendarDate(m.year), CalendarDate(m.short_year)),
        {"Niên khóa 2023-24": "2023/2024"},
    ),
    Rule(
        "from on",
        "(từ|kể từ|bắt đầu từ|tính từ)[ ngày] {first:DATE+SLASHED+POINT+MONTH+YEAR+PART+UNIT+LUNAR+MONTH_YEAR+QUARTER}"
        "[ (đến|tới) nay| trở đi| trở lại đây]",
        since_or_at,
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
        since,
        {"sau ngày 30/4": "2025-04-30/..", "sau năm 1975": "1975/.."},
    ),
    Rule(
        "as of an hour",  # "Đến 17h ngày 19/7, đã ..." tells how things stand then
        "(đến|tới|tính đến) {core:TIMED}",
        passthrough,
        {"đến 17h ngày 15/4": "2025-04-15 17:00"},
    ),
    Rule(
        "day at last",  # nothing lasted until then: only then did it happen
        "(phải|mãi|phải chờ|phải đợi|mãi cho|thế rồi|rồi) (đến|tới) {core:DATE+SLASHED+POINT+MONTH+CHECKED}",
        passthrough,
        {"mãi đến ngày 5/4": "2025-04-05", "phải tới tháng 3": "2025-03"},
    ),
    Rule("past day", f"hôm[ ngày] {DM}[/{{year}}]", calendar_date, {}, category="PAST_DAY", in_text=False),
    Rule(
        "day of arrival",
        "((đoàn|tàu|phái đoàn|phái bộ|máy bay|chuyên cơ) (đến|tới) {core:DATE+SLASHED}|(đến|tới) {core:PAST_DAY}"
        "|(đến|tới) {core:DATE} (,|và|rồi) (về|rời))",
        passthrough,
        {"tàu đến ngày 15/4": "2025-04-15", "đến hôm 3/4": "2025-04-03"},
    ),
    Rule(
        "until",
        "(đến|cho đến|tới|đến hết|hết|trước|chậm nhất|muộn nhất|chậm nhất là|chậm nhất đến) [(ngày|trong) ]"
        "{last:DATE+SLASHED+POINT+MONTH+LUNAR+MONTH_YEAR}",
        until,
        {
            "đến hết tháng 5": "../2025-05",
            "trước ngày 31/12/2025": "../2025-12-31",
            "trước 30/6": "../2025-06-30",
            "đến hết ngày 15 tháng 7": "../2025-07-15",
        },
    ),
    Rule(
        "until a weekday",
        "(trước|chậm nhất|muộn nhất|chậm nhất là|muộn nhất là|chậm nhất vào) {last:WEEKDAY+SUNDAY}",
        until,
        {"trước thứ Hai": "../2025-04-21", "chậm nhất là Chủ nhật": "../2025-04-20"},
    ),
    Rule(
        "until a year",
        "(đến hết|cho đến hết|hết|trước) {last:YEAR+QUARTER}",
        until,
        {"đến hết năm 2023": "../2023", "trước năm 1975": "../1975"},
    ),
    Rule(
        "before a part",
        "trước {last:PART}",
        until,
        {"trước cuối tháng 6": "../2025-06"},
    ),
    Rule(
        "target",
        "(đến|tới|tầm nhìn|tầm nhìn đến|định hướng đến|hướng đến) {core:YEAR+BARE_YEAR+PART+QUARTER}",
        passthrough,
        {"đến năm 2030": "2030", "định hướng đến 2035": "2035", "tầm nhìn 2045": "2045", "đến cuối năm 2025": "2025 end"},
    ),
    Rule(
        "several days",
        f"[(hai|ba|bốn|các|những) ][ngày ]{{days}}[,] và [ngày ]{LAST_OF_DAYS}",
        several_days,
        {
            "hai ngày 3 và 4-8": "{2025-08-03,2025-08-04}",
            "ngày 10 và 12.5": "{2025-05-10,2025-05-12}",
            "hai ngày 15 và 16/4": "{2025-04-15,2025-04-16}",
            "ngày 15, 16 và 18/4/2024": "{2024-04-15,2024-04-16,2024-04-18}",
        },
        category="DAYS_SET",
    ),
    Rule(
        "several days in words",
        f"[(hai|ba|bốn|các|những) ][ngày ]{{days}} (,|và|, và) [ngày ]{{last:day}} tháng {MONTH}[ năm {{year}}|/{{year}}| {{near_year}}]",
        several_days,
        {"hai ngày 15 và 16 tháng 4": "{2025-04-15,2025-04-16}", "ngày 21, 22 tháng 11 2016": "{2016-11-21,2016-11-22}"},
        category="DAYS_SET",
    ),
    Rule(
        "clock time of several days",
        "[từ |lúc |vào lúc ]{clock}[ {part}][,] [các ]{core:DAYS_SET}",
        passthrough,
        {"từ 19h30 ngày 6 và 8/9": "{2025-09-06,2025-09-08}"},
    ),
    Rule(
        "one of two days",
        f"[hoặc ]ngày {{first:day}} (hoặc|hay) [ngày ]{LAST_OF_DAYS}",
        one_of_two_days,
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
        f"[(hai|ba|bốn|các|những) ]ngày {{days}}, {LAST_OF_DAYS}",
        several_days,
        {"ngày 26, 27/6": "{2025-06-26,2025-06-27}", "Các ngày 22, 23, 24.12": "{2024-12-22,2024-12-23,2024-12-24}"},
    ),
    Rule(
        "parts of two days",
        "{part} {first:LONE_DAY} và {part} {last:DATE+DAY_MONTH}",
        both,
        {"Chiều 12 và sáng 13-4": "{2025-04-12,2025-04-13}"},
    ),
    Rule(
        "several whole days",
        "[(các|trong các|dịp|kỳ) ](ngày|lễ|nghỉ lễ|ngày lễ|ngày lễ lớn|{part}) {pairs}[,] (và|,) {last_day:day}/{last:month}[/{year}| năm {year}]",
        several_pairs,
        {
            "các ngày 30/11, 1/12 và 2/12": "{2024-11-30,2024-12-01,2024-12-02}",
            "ngày lễ 30/4, 1/5": "{2025-04-30,2025-05-01}",
            "kỳ nghỉ lễ 30/4 và 1/5": "{2025-04-30,2025-05-01}",
            "ngày 30/3 và 15/4 năm 2016": "{2016-03-30,2016-04-15}",
            "tối 30/3 và 1/4": "{2025-03-30,2025-04-01}",
        },
    ),
    Rule(
        "month with its year",
        f"tháng {MONTH}(/{{year}}| năm {{year}}|-{{year}})",
        calendar_date,
        {},
        category="DATED_MONTH",
        in_text=False,
    ),
    Rule("month without a year", f"tháng {MONTH}", calendar_date, {}, category="UNDATED_MONTH", in_text=False),
    Rule(
        "two months of one year",
        "{first:UNDATED_MONTH} (,|và) {last:DATED_MONTH}",
        lambda m: Several((m.first, m.last)),
        {"tháng 3, tháng 4 năm 2016": "{2016-03,2016-04}", "tháng 3 và tháng 9-2016": "{2016-03,2016-09}"},
    ),
    Rule(
        "two whole days",
        "[(hai|các) ]ngày {first:DAY_MONTH} và {last:DAY_MONTH}",
        both,
        {"ngày 8-5 và 9-5": "{2025-05-08,2025-05-09}"},
    ),
    Rule(
        "several months",
        "[(các|hai|ba) ]tháng {months}[,] và {month}[/{year}| năm {year}|-{year}| {year_shift}]",
        several_months,
        {"tháng 3 và 4/2025": "{2025-03,2025-04}"},
    ),
    Rule(
        "several years",
        "(các năm|những năm|hai năm|năm) ({years}[[,] và {year}]|{first:year} và {last:year})",
        several_years,
        {"các năm 2014, 2018, 2022": "{2014,2018,2022}", "các năm 2014 và 2018": "{2014,2018}"},
    ),
)
