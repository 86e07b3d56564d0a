"""Words that lean on what was said before, and on the day of publication."""

from __future__ import annotations

from diplotimeline.dates.expressions import About, Again, Anaphor, CalendarDate, PartOf, Relative, Timed, Unit
from diplotimeline.dates.grammar import Rule, passthrough
from diplotimeline.dates.languages.vi.meanings import counted_number

RULES: tuple[Rule, ...] = (
    Rule(
        "same day",
        "([{part} ]cùng ngày|cũng trong ngày|trong cùng ngày|cũng trong {part} cùng ngày|cùng ngày hôm đó)",
        lambda m: Timed(Anaphor(Unit.DAY, or_next=True), m.part),
        {
            "Cùng ngày": "2025-04-15 after 15/4",
            "Cũng trong ngày": "2025-04-15 after 15/4",
            "chiều cùng ngày": "2025-04-15 afternoon after 15/4",
        },
    ),
    Rule(
        "after the event",
        "[ngay ](sau|trước|kết thúc|tại) [buổi |cuộc |lễ |chuyến ](làm việc|hội đàm|tiếp|gặp|lễ|thăm|ký kết|khai mạc|công tác)",
        lambda _m: Anaphor(Unit.DAY, doubtful=True),
        {"Sau buổi làm việc": "2025-04-15? after 15/4", "Kết thúc hội đàm": "2025-04-15? after 15/4"},
        in_text=False,
    ),
    Rule(
        "on the occasion",
        "[cũng ][nhân |trong |vào |tại ]dịp (này|đó)",
        lambda _m: Anaphor(Unit.DAY, doubtful=True),
        {"Dịp này": "2025-04-15? after 15/4", "Cũng trong dịp này": "2025-04-15? after 15/4"},
        in_text=False,
    ),
    Rule(
        "within the event",
        "trong [khuôn khổ ][của ](chuyến|chương trình|thời gian|những ngày) (thăm|công tác|làm việc)[ này]",
        lambda _m: Anaphor(Unit.DAY, doubtful=True),
        {"Trong khuôn khổ chuyến thăm": "2025-04-15? after 15/4", "Trong thời gian thăm": "2025-04-15? after 15/4"},
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
        lambda m: Anaphor(m.unit, counted_number(m) * m.then),
        {
            "hai ngày sau": "2025-04-17 after 15/4",
            "một tuần sau đó": "2025-04-22 after 15/4",
            "một ngày trước đó": "2025-04-14 after 15/4",
            "trước đó một ngày": "2025-04-14 after 15/4",
        },
    ),
    Rule(
        "about so long after or before",
        "{roughly} ({count}|{number_word}) {unit} {then}",
        lambda m: About(Anaphor(m.unit, counted_number(m) * m.then)),
        {"hơn hai tháng sau": "2025-06~ after 15/4"},
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
        "so[ với] {core:SAME_PERIOD}",
        passthrough,
        {"so với cùng kỳ": "2024-33 after quý I/2025"},
    ),
)
