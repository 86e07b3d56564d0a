"""One day: by its date, its number, or how far away it is."""

from __future__ import annotations

from diplotimeline.dates.expressions import CalendarDate, NthWeekday
from diplotimeline.dates.grammar import Rule, passthrough
from diplotimeline.dates.languages import stamps
from diplotimeline.dates.languages.meanings import days_away, itself
from diplotimeline.dates.languages.numeric import iso_moment, year_month_day
from diplotimeline.dates.languages.vi.meanings import calendar_date, so_long_from
from diplotimeline.dates.languages.vi.words import DM, DMY, MONTH, MONTH_YEAR

RULES: tuple[Rule, ...] = (
    Rule(
        "day/month/year",
        f"[ngày |hôm ]{DMY}",
        calendar_date,
        {"ngày 29/11/2024": "2024-11-29", "ngày 07-5-1954": "1954-05-07", "30.4.1975": "1975-04-30"},
        category="DATE",
    ),
    Rule(
        "day/month/year in two digits",
        "[ngày |hôm ]{day}/{month}/{short_year}",
        calendar_date,
        {"ngày 07/05/54": "1954-05-07", "17/4/25": "2025-04-17"},
        category="DATE",
    ),
    Rule(
        "day/month",
        f"(ngày|hôm[ ngày]) {DM}[, năm {{year}}| [(của|cũng trong) ]năm {{year}}| \\(năm {{year}}\\)| {{near_year}}| {{that_year}}| {{next_year}}"
        "| {year_shift}| {direction}]",
        calendar_date,
        {
            "ngày 29/11": "2024-11-29",
            "hôm 3/4": "2025-04-03",
            "Ngày 9/3": "2025-03-09",
            "ngày 17-4": "2025-04-17",
            "ngày 17.4": "2025-04-17",
            "ngày 17 / 4": "2025-04-17",
            "ngày 17/4 tới": "2026-04-17",
            "ngày 12/8 2018": "2018-08-12",
            "ngày 5/6 năm ngoái": "2024-06-05",
            "ngày 8/2 (năm 1904)": "1904-02-08",
            "ngày 3/6 cũng trong năm 1911": "1911-06-03",
            "ngày 6/1 năm sau đó": "2026-01-06 after 15/4",
        },
        category="DATE",
    ),
    Rule(
        "bare day/month",  # in running text 9/10 is a share as often as a day
        DM + r"[ năm {year}| \(năm {year}\)]",
        calendar_date,
        {"17/4": "2025-04-17", "16.4": "2025-04-16", "17/4 năm 1996": "1996-04-17"},
        category="DAY_MONTH",
        in_text=False,
    ),
    Rule(
        "bare day/month with a slash",  # "3.5" and "2-1" are numbers and scores as often as days
        "{day} / {month}",
        calendar_date,
        {},
        category="SLASHED",
        in_text=False,
    ),
    Rule(
        "day, month and year in words",
        f"[ngày ]{{day}} tháng {MONTH}{MONTH_YEAR}",
        calendar_date,
        {
            "ngày 30 tháng 4 năm 1975": "1975-04-30",
            "30 tháng Tư": "2025-04-30",
            "30 tháng Tư, 1975": "1975-04-30",
            "ngày 2 tháng 9 năm ngoái": "2024-09-02",
        },
        category="DATE",
    ),
    Rule(
        "month in words, day and year",
        "tháng ({month_word}|{month}) {day}, {year}",
        calendar_date,
        {"Tháng Mười Hai 29, 2013": "2013-12-29", "Tháng 9 14, 2013": "2013-09-14"},
        category="DATE",
    ),
    iso_moment(examples={"2025-03-10T09:30:15": "2025-03-10 09:30"}),
    stamps.ENGLISH,
    stamps.ENGLISH_WEEKDAY,
    Rule(
        "so long before or after a day",
        "({count}|{number_word}) {unit} {distance} {of:DATE+DAY_MONTH}",
        so_long_from,
        {"hai ngày sau ngày 10/3": "2025-03-12", "ba tuần trước ngày 30/4": "2025-04-09"},
        category="DATE_AWAY",
    ),
    Rule(
        "day that is near",  # not up to it: "sắp đến ngày 20/11 rồi"
        "(sắp đến|sắp tới|là đến|là tới) {core:DATE}",
        passthrough,
        {"sắp đến ngày 20/4": "2025-04-20"},
    ),
    Rule(
        "day and month in words",
        f"ngày {{number_word}} tháng {MONTH}{MONTH_YEAR}",
        calendar_date,
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
    year_month_day("-/.", examples={"2025-04-17": "2025-04-17", "2018.06.16": "2018-06-16"}),
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
        "(phiên|chốt phiên|thời điểm|kết phiên) {core:SLASHED}",
        passthrough,
        {"chốt phiên 6/4": "2025-04-06"},
    ),
    Rule(
        "day/month in brackets",
        r"\({core:DATE+SLASHED+DAYS_OF_MONTH}\)",
        passthrough,
        {"(17/4)": "2025-04-17", "(17/4/2025)": "2025-04-17"},
    ),
    Rule(
        "day/month at the head of a list item",
        "- {core:DAY_MONTH+DAYS_OF_MONTH}:",
        passthrough,
        {"- 22/4:": "2025-04-22"},
    ),
    Rule(
        "day of this or the next month",
        "ngày {day}[ {direction}]",
        calendar_date,
        {"ngày 15": "2025-04-15", "ngày 15 tới": "2025-05-15"},
        category="BARE_DAY",
    ),
    Rule(
        "day by its distance, with its date",
        r"{days_away}([,] {date:DATE+DAY_MONTH}| \({date:DATE+DAY_MONTH}\))",
        itself,
        {"Hôm qua, 15/4/2025": "2025-04-15", "Hôm nay (17/4)": "2025-04-17", "hôm nay, ngày 18/4": "2025-04-18"},
    ),
    Rule(
        "day by its distance",
        "{days_away}",
        days_away,
        {
            "hôm nay": "2025-04-18",
            "hôm qua": "2025-04-17",
            "hôm kia": "2025-04-16",
            "ngày mai": "2025-04-19",
            "ngày mốt": "2025-04-20",
        },
        category="RELATIVE_DAY",
    ),
    Rule(
        "nth weekday of a month",
        "{weekday} {which} [(của|trong) ]tháng ({month}|{month_word})[/{year}| năm {year}| {year_shift}]",
        lambda m: NthWeekday(m.month or m.month_word, m.weekday, m.which, m.year, m.year_shift),
        {"thứ Bảy đầu tiên của tháng 6": "2025-06-07", "Chủ nhật cuối cùng của tháng 5/2024": "2024-05-26"},
        category="DATE",
    ),
)
