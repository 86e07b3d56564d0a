"""Part of a day, weekday, clock time."""

from __future__ import annotations

import re

from diplotimeline.dates.expressions import (
    Anaphor,
    Checked,
    Direction,
    PartOf,
    PartOfDay,
    Relative,
    Timed,
    Unit,
    Weekday,
    clock_in,
)
from diplotimeline.dates.grammar import Rule, passthrough
from diplotimeline.dates.languages.en.meanings import at_clock_time
from diplotimeline.dates.languages.meanings import in_part_of_day

RULES: tuple[Rule, ...] = (
    Rule(
        "weekday and date",
        r"[{direction} ]{short_weekday}[,] (\({date:DATE}\)|[the ]{date:DATE})",
        lambda m: Checked(m.date, m.short_weekday),
        {"Wednesday (March 12)": "2025-03-12", "next Tuesday, March 18": "2025-03-18", "Wed., Mar. 12": "2025-03-12"},
        category="CHECKED",
    ),
    Rule(
        "date and weekday",
        r"{date:DATE} \({short_weekday}\)",
        lambda m: Checked(m.date, m.short_weekday),
        {"March 12 (Wednesday)": "2025-03-12"},
    ),
    Rule(
        "weekday",
        "[{direction} ]{weekday}",
        lambda m: Weekday(m.weekday, direction=m.direction),
        {"Tuesday": "2025-03-11", "Friday": "2025-03-14", "last Friday": "2025-03-07", "next Tuesday": "2025-03-18"},
        category="WEEKDAY",
    ),
    Rule(
        "weekday of a week",
        "({weekday}[,] [of ]{week_shift}|{week_shift}'s {weekday}|{weekday} a week ago)",
        lambda m: Weekday(m.weekday, m.week_shift if m.week_shift is not None else -1),
        {"Tuesday of next week": "2025-03-18", "Friday last week": "2025-03-07"},
        category="WEEKDAY",
    ),
    Rule(
        "weekday a week later",
        "({weekday} week|a week on {weekday})",
        lambda m: Weekday(m.weekday, direction=Direction.FUTURE, weeks=1),
        {"Thursday week": "2025-03-27", "a week on Sunday": "2025-03-23"},
        category="WEEKDAY",
        not_followed_by=re.compile(r"[- ]long|ly"),
    ),
    Rule(
        "part of the day and date",
        "[the ]{part} of {date:DATE+CHECKED+WEEKDAY}",
        in_part_of_day,
        {
            "the afternoon of March 13": "2025-03-13 afternoon",
            "morning of May 7, 2014": "2014-05-07 morning",
            "the evening of October 1": "2024-10-01 evening",
        },
        category="POINT",
    ),
    Rule(
        "session of a part of the day",
        "[in ]{part} (trading|trade|dealings|session)[,] [on ]{date:WEEKDAY+DATE+CHECKED}",
        in_part_of_day,
        {"morning trading on Tuesday": "2025-03-11 morning"},
        category="POINT",
    ),
    Rule(
        "clock time and part of a day",
        "{clock} (in the|at) {part} (of|on) {date:DATE+WEEKDAY+CHECKED}",
        lambda m: Timed(m.date, time=clock_in(m.clock, m.part)),
        {"6:30 in the evening of July 5": "2025-07-05 18:30"},
        category="POINT",
    ),
    Rule(
        "part of today",
        "([later |earlier ]this {part}|{tonight})",
        lambda m: Timed(Relative(Unit.DAY, 0), m.part or m.tonight),
        {"this morning": "2025-03-14 morning", "tonight": "2025-03-14 evening"},
        category="POINT",
    ),
    Rule(
        "part of yesterday or tomorrow",
        "{near} {part}",
        lambda m: Timed(Relative(Unit.DAY, m.near), m.part),
        {"yesterday afternoon": "2025-03-13 afternoon", "tomorrow evening": "2025-03-15 evening"},
        category="POINT",
    ),
    Rule(
        "last night",
        "last ({last_night}|evening)",
        lambda m: Timed(Relative(Unit.DAY, -1), m.last_night or PartOfDay.EVENING),
        {"last night": "2025-03-13 night"},
        category="POINT",
    ),
    Rule(
        "weekday or date and part of the day",
        "{date:WEEKDAY+DATE+CHECKED} {part}",
        in_part_of_day,
        {"Tuesday afternoon": "2025-03-11 afternoon", "March 13 evening": "2025-03-13 evening"},
        category="POINT",
    ),
    Rule(
        "midday of a day",
        "midday [on |of |, ]{date:WEEKDAY+DATE+CHECKED}",
        lambda m: Timed(m.date, PartOfDay.NOON),
        {"midday Thursday": "2025-03-13 noon"},
        category="POINT",
    ),
    Rule(
        "early or late on a day",
        "{early_or_late} [on ]{date:WEEKDAY+DATE}[ {part}]",
        lambda m: PartOf(m.date, m.early_or_late) if m.part is None else Timed(m.date, m.part),
        {"early Tuesday": "2025-03-11 start", "late Sunday": "2025-03-09 end", "late Monday night": "2025-03-10 night"},
        category="POINT",
    ),
    Rule(
        "earlier or later on a day",
        "(earlier|later)[ on] {core:WEEKDAY+DATE+POINT}",
        passthrough,
        {"earlier Sunday": "2025-03-09", "Later yesterday": "2025-03-13"},
    ),
    Rule(
        "clock time and date",
        "({clock}[[,] {zone}][ {gmt}]|{clock_word}[ {zone}]|{four_digits} {zone})[,] [on |of ]{date:DATE+WEEKDAY+CHECKED+HOLIDAY}[ {day_part:part}]",
        at_clock_time,
        {
            "8.10pm on September 19": "2024-09-19 20:10",
            "13:00 on May 22": "2025-05-22 13:00",
            "5 p.m. EST, Feb. 6": "2025-02-06 17:00",
            "midnight Friday": "2025-02-28 24:00",
        },
        category="POINT",
        published="2025-03-01",
    ),
    Rule(
        "clock time of today",
        "{clock}[ {zone}][,] [later ]({tonight}|this {part})",
        lambda m: Timed(Relative(Unit.DAY, 0), time=clock_in(m.clock, m.part or m.tonight).printed_with(m.zone)),
        {"9:30 tonight": "2025-03-14 21:30", "9 p.m. tonight": "2025-03-14 21:00"},
        category="POINT",
    ),
    Rule(
        "date and clock time",
        "{date:DATE+WEEKDAY+CHECKED}[,| -] [at ](({clock}|{clock_word})[[,] {zone}]|{four_digits} {zone})",
        at_clock_time,
        {
            "March 13 at 14:00": "2025-03-13 14:00",
            "March 13, at 5 p.m.": "2025-03-13 17:00",
            "Tuesday at noon": "2025-03-11 12:00",
            "April 10, 2025 - 14:26": "2025-04-10 14:26",
        },
        category="POINT",
    ),
    Rule(
        "clock time of the day told before",
        "({clock}[ {zone}][ {gmt}]|{four_digits} {zone})",
        lambda m: Timed(Anaphor(Unit.DAY), time=(m.clock or m.four_digits).printed_with(m.zone)),
        {"10:35 a.m.": "2025-03-10 10:35 after on March 10", "16:08 UTC": "2025-03-10 16:08 after on March 10"},
    ),
    Rule(
        "noon or midnight of the day told before",
        "(at|since|until|after|before|around|by) {core:CLOCK_WORD}",
        passthrough,
        {"at noon": "2025-03-10 12:00 after on March 10"},
    ),
    Rule(
        "lone noon or midnight",
        "{clock_word}",
        lambda m: Timed(Anaphor(Unit.DAY), time=m.clock_word),
        {},
        category="CLOCK_WORD",
        in_text=False,
    ),
    Rule(
        "part of the day told before",
        "(the {part}|that {part}|{same} {part}|{part} that day|{lone_part})",
        lambda m: Timed(Anaphor(Unit.DAY), m.part or m.lone_part),
        {"that evening": "2025-03-10 evening after on March 10", "the morning": "2025-03-10 morning after on March 10"},
    ),
    Rule(
        "part of the day before or after",
        "the {part} (before|{after})",
        lambda m: Timed(Anaphor(Unit.DAY, m.after or -1), m.part),
        {"the night before": "2025-03-09 night after on March 10"},
    ),
    Rule(
        "part of the next or last day",
        "{step} {part}",
        lambda m: Timed(Anaphor(Unit.DAY, m.step), m.part),
        {"the next morning": "2025-03-11 morning after on March 10"},
    ),
)
