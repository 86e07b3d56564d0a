"""Part of a day, weekday, clock time."""

from __future__ import annotations

import re

from diplotimeline.dates.expressions import Anaphor, Checked, Relative, Timed, Unit, Weekday, clock_in
from diplotimeline.dates.grammar import Rule, passthrough
from diplotimeline.dates.languages.meanings import in_part_of_day, span
from diplotimeline.dates.languages.vi.meanings import at_clock_time, in_zone, last_or_next

RULES: tuple[Rule, ...] = (
    Rule(
        "part of the day and date",
        "[ngày ][buổi ]{part} {date:DATE+DAY_MONTH+BARE_DAY+RELATIVE_DAY+LUNAR}",
        in_part_of_day,
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
        in_part_of_day,
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
        "part of a day told by its distance",
        "{date:RELATIVE_DAY}[,] [vào ]buổi {part}",
        in_part_of_day,
        {"hôm qua buổi chiều": "2025-04-17 afternoon"},
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
        span,
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
        in_part_of_day,
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
        surface_pattern=re.compile(r"\S+\s+[A-ZĐ]\w+"),
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
        "vào {core:CHECKED+WEEKDAY+SUNDAY+BARE_WEEKDAY}",
        passthrough,
        {"vào thứ sáu": "2025-04-18"},
    ),
    Rule(
        "weekday of an event that may be past or ahead",  # "khai mạc vào thứ Bảy" is said of both
        "(khai mạc|bế mạc|mở màn|khởi tranh|gặp nhau|gặp lại nhau) vào {core:WEEKDAY+SUNDAY+BARE_WEEKDAY}",
        last_or_next,
        {"bế mạc vào Chủ nhật": "[2025-04-13,2025-04-20] ambiguous"},
    ),
    Rule(
        "weekday of an event that is past",
        "(đã|vừa|mới) [chính thức ](khai mạc|bế mạc|mở màn|khởi tranh|gặp nhau|gặp lại nhau) vào {core:WEEKDAY+SUNDAY+BARE_WEEKDAY}",
        passthrough,
        {"đã chính thức khai mạc vào thứ Bảy": "2025-04-12"},
    ),
    Rule(
        "part of the day and weekday",
        "{part} {date:WEEKDAY+SUNDAY}",
        in_part_of_day,
        {"sáng thứ Năm": "2025-04-17 morning", "tối thứ bảy tuần trước": "2025-04-12 evening"},
        category="POINT",
    ),
    Rule(
        "clock time and date",
        "[(lúc|hồi) ]{clock}[ {part}][ \\([theo ]giờ {zone}\\)|[,] [theo ]giờ {zone}| {offset}][,| -| \\|] {date:DATE+DAY_MONTH+BARE_DAY+RELATIVE_DAY+CHECKED+WEEKDAY+SUNDAY}"
        "[ \\([theo ]giờ {zone}\\)| theo giờ {zone}| {offset}]",
        at_clock_time,
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
        at_clock_time,
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
        "{date:DATE+CHECKED+RELATIVE_DAY+WEEKDAY}[,] [(lúc|vào lúc|-|\\|) ]{clock}",
        at_clock_time,
        {
            "ngày 17/4, lúc 9h30": "2025-04-17 09:30",
            "17/04/2025 16:20": "2025-04-17 16:20",
            "Thứ tư - 16/04/2025 04:01": "2025-04-16 04:01",
        },
        category="POINT",
    ),
    Rule(
        "clock time of the day told before",
        "lúc {core:CLOCK}",
        passthrough,
        {"lúc 7 giờ": "2025-04-15 07:00 after 15/4"},
    ),
    Rule(
        "clock time to the minute of the day told before",
        "(khoảng|đến|tới|trước đó,) {core:CLOCK_TO_THE_MINUTE}",
        passthrough,
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
        in_zone,
        {
            "ngày 16/4 (giờ địa phương)": "2025-04-16",
            "ngày 12/4 (theo giờ Mỹ)": "2025-04-12",
            "ngày 19/2 theo giờ địa phương": "2025-02-19",
        },
    ),
)
