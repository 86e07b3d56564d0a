"""Days and months of the lunar calendar."""

from __future__ import annotations

from attrs import evolve

from diplotimeline.dates.expressions import About, CalendarDate, Checked, Either, LunarDate, PartOfDay, Several, Timed, with_day
from diplotimeline.dates.grammar import Rule, no_date
from diplotimeline.dates.languages.vi.meanings import lunar_date, lunar_or_solar, lunar_range
from diplotimeline.dates.languages.vi.words import MONTH

RULES: tuple[Rule, ...] = (
    Rule(
        "lunar day and month",
        f"[ngày |[ngày ](mùng|mồng) ]({{day}}|{{number_word}}) tháng ({MONTH}|{{lunar_month}})"
        r"( âm lịch| \((âm lịch|âl)\)| năm {cycle}[ âm lịch])",
        lunar_date,
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
        lunar_date,
        {"10/3 (âm lịch)": "2025-04-07", "ngày 15/8 âm lịch": "2025-10-06", "10/3 (ÂL)": "2025-04-07"},
        category="LUNAR",
    ),
    Rule(
        "lunar day/month by its first word",
        "[ngày ](mùng|mồng) {first_ten}/{month}",
        lunar_date,
        {"mùng 10/3": "2025-04-07"},
        category="LUNAR",
    ),
    Rule(
        "day of the first or last lunar month",
        "[ngày |[ngày ](mùng|mồng) ]({day}|{number_word}) tháng {lunar_month}[ năm {cycle}| {year}| năm {year}| {early_january}]",
        lunar_date,
        {
            "20 tháng Giêng": "2025-02-17",
            "13 tháng Giêng (13/1)": "2025-02-10",
            "23 tháng Chạp": "2025-01-22",
            "mùng Năm tháng Giêng": "2025-02-02",
        },
        category="LUNAR",
    ),
    Rule(
        "day and month that may be lunar",
        f"[ngày ](mùng|mồng) ({{first_ten}}|{{number_word}}) tháng {MONTH}[ năm {{year}}]",
        lunar_or_solar,
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
        f"[(đêm|ngày) ]rằm tháng ({MONTH}|{{lunar_month}})[ âm lịch][ năm {{cycle}}| năm {{year}}| {{year_shift}}][ {{fifteenth}}]",
        lunar_date,
        {
            "rằm tháng Giêng": "2025-02-12",
            "Rằm tháng Tám (15/8)": "2025-10-06",
            "Rằm tháng Bảy": "2025-09-06",
            "rằm tháng Tám năm Ất Tỵ": "2025-10-06",
            "rằm tháng Giêng năm ngoái": "2024-02-24",
        },
        category="LUNAR",
    ),
    Rule(
        "lunar month",
        f"tháng ({MONTH} âm lịch|{{lunar_month}}[ năm {{cycle}}| năm {{year}}])",
        lambda m: LunarDate(m.month or m.month_word or m.lunar_month, year=m.year, cycle=m.cycle),
        {"tháng Giêng": "2025-01-29/2025-02-27", "tháng 8 âm lịch": "2025-09-22/2025-10-20"},
        category="LUNAR_MONTH",
    ),
    Rule(
        "lunar day beside its solar day",
        r"((tức|nhằm)[ là][ vào][ ngày] {core:LUNAR}|\({core:LUNAR}\))",
        lambda m: evolve(m.core, beside=True) if isinstance(m.core, LunarDate) else m.core,
        {"(tức mùng 10 tháng 3 âm lịch)": "2025-04-07"},
    ),
    Rule(
        "lunar days",
        "([từ ][ngày ][(mùng|mồng) ]{first:LONE_DAY} {to} [ngày ]{last:LUNAR}|[từ ]{first:LUNAR} {to} [hết ]{last:LUNAR})",
        lunar_range,
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
        f"tháng {MONTH} nhuận",
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
)
