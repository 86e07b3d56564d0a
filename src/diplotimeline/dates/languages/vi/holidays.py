"""Days that have a name."""

from __future__ import annotations

from diplotimeline.dates.grammar import Rule, no_date
from diplotimeline.dates.languages.meanings import itself, named_day
from diplotimeline.dates.languages.vi.words import MONTH

RULES: tuple[Rule, ...] = (
    Rule(
        "holiday with its day",
        "[dịp ][(kỳ|ngày|lễ) ][nghỉ ]{named_day}[,] {date:DATE+DAY_MONTH+DAYS_ACROSS}",
        itself,
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
        named_day,
        {
            "Trung thu": "2025-10-06",
            "Giỗ Tổ Hùng Vương": "2025-04-07",
            "dịp Quốc khánh": "2025-09-02",
            "Giáng sinh 2024": "2024-12-25",
            "Tết Trung thu năm nay": "2025-10-06",
        },
    ),
    Rule(
        "lunar feast with its day",
        f"[(ngày|lễ|dịp) ]{{holiday:lunar_feast}}[,] (\\(|)[(mùng|mồng|ngày) ]({{day}}/{{month}}|{{day}}-{{month}}|({{day}}|{{number_word}}) tháng {MONTH})[\\)]",
        lambda m: m.holiday,
        {
            "Giỗ Tổ mồng mười tháng Ba": "2025-04-07",
            "Giỗ Tổ Hùng Vương (10/3)": "2025-04-07",
            "Tết Đoan Ngọ mùng 5 tháng 5": "2025-05-31",
            "Lễ Vu Lan (15/7)": "2025-09-06",
            "Phật đản (15-4)": "2025-05-12",
        },
    ),
    Rule(
        "national day of some country, with its day",
        r"[ngày ]quốc khánh \({date:DAY_MONTH}\)",
        itself,
        {"Quốc khánh (18-11)": "2024-11-18"},
    ),
    Rule(
        "national day of another country, with its day",
        "[ngày ]quốc khánh [nước ]{other_country}[,] {date:DATE+SLASHED}",
        itself,
        {"Quốc khánh Lào 2/12": "2024-12-02"},
    ),
    Rule(
        "national day of another country",
        "([ngày ]quốc khánh [lần thứ {count} ]{other_country}|năm [ngày ]quốc khánh)",
        no_date,
        {"Quốc khánh Lào": "no date", "năm Quốc khánh": "no date"},
    ),
)
