"""English: words, rules and wording. Forms are folded: lower case, NFC, "-" for every dash, "'" for every quote."""

from __future__ import annotations

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import (
    About,
    Anaphor,
    CalendarDate,
    Checked,
    ClockTime,
    Counted,
    Direction,
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

_MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTHS = {name.lower(): index for index, name in enumerate(_MONTH_NAMES, 1)}
_MONTHS |= {name[:3].lower() + "." * dot: index for index, name in enumerate(_MONTH_NAMES, 1) for dot in (0, 1)}
_MONTHS |= {"sept": 9, "sept.": 9}
_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAYS = {name.lower(): index for index, name in enumerate(_WEEKDAY_NAMES)}
_PARTS_OF_DAY = {
    "morning": PartOfDay.MORNING,
    "noon": PartOfDay.NOON,
    "afternoon": PartOfDay.AFTERNOON,
    "evening": PartOfDay.EVENING,
    "night": PartOfDay.NIGHT,
}
_DIRECTIONS = {
    "this": Direction.PRESENT,
    "next": Direction.FUTURE,
    "coming": Direction.FUTURE,
    "last": Direction.PAST,
    "past": Direction.PAST,
}
_SHIFTS = {"this": 0, "next": 1, "last": -1}
_UNITS = {"week": Unit.WEEK, "weekend": Unit.WEEKEND, "month": Unit.MONTH, "quarter": Unit.QUARTER, "year": Unit.YEAR}
_COUNTED_UNITS = {name + s: unit for name, unit in {**_UNITS, "day": Unit.DAY}.items() for s in ("", "s")}
_NUMBERS = {
    "one": 1,
    "a": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_PARTS = {
    "early": Third.START,
    "mid": Third.MID,
    "mid-": Third.MID,
    "late": Third.END,
    "the beginning of": Third.START,
    "the start of": Third.START,
    "the middle of": Third.MID,
    "the end of": Third.END,
}
_VAGUE = {
    "recently": Direction.PAST,
    "in recent years": Direction.PAST,
    "over the past years": Direction.PAST,
    "currently": Direction.PRESENT,
    "now": Direction.PRESENT,
    "at present": Direction.PRESENT,
    "soon": Direction.FUTURE,
    "in the coming time": Direction.FUTURE,
    "at an appropriate time": Direction.FUTURE,
    "in the future": Direction.FUTURE,
}

_SLOTS: dict[str, Slot] = {
    "day": number(r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?", lambda text: int(text.rstrip("stndrh"))),
    "ordinal_day": table({"first day": 1, "second day": 2, "third day": 3}),
    "month": table(_MONTHS),
    "year": number(r"(?:1[0-9]|20)[0-9]{2}"),
    "to": number(r"(?:-|to|until|through)", str, starts=("-", "to", "until", "through")),
    "hour": number(r"(?:[01]?[0-9]|2[0-4])"),
    "minute": number(r"[0-5][0-9]"),
    "half_day": number(r"(?:a\.?m\.?|p\.?m\.?)", lambda text: 12 if text.startswith("p") else 0, starts=("a", "p", "am", "pm")),
    "weekday": table(_WEEKDAYS),
    "part": table(_PARTS_OF_DAY),
    "third": table(_PARTS),
    "direction": table(_DIRECTIONS),
    "shift": table(_SHIFTS),
    "unit": table(_UNITS),
    "counted_unit": table(_COUNTED_UNITS),
    "count": number(r"[1-9][0-9]{0,2}"),
    "count_word": table(_NUMBERS),
    "quarter": table({"first": 33, "second": 34, "third": 35, "fourth": 36, "1st": 33, "2nd": 34, "3rd": 35, "4th": 36}),
    "half": table({"first": 40, "second": 41}),
    "season": table({"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}),
    "month_number": number(r"(?:0[1-9]|1[0-2])"),
    "tonight": table({"tonight": PartOfDay.EVENING}),
    "near": table({"yesterday": -1, "tomorrow": 1}),
    "whole_year": table({"the year": 0}),
    "quarter_number": number(r"[1-4]", lambda text: 32 + int(text)),
    "days_away": table({"today": 0, "yesterday": -1, "tomorrow": 1}),
    "vague": table(_VAGUE),
    "stay": table(dict.fromkeys(("during his stay", "during her stay", "during the visit", "on this occasion"), True)),
    "day_shift": table({"the next day": 1, "the following day": 1, "the day before": -1, "the previous day": -1}),
}


def _date(m: Captures) -> CalendarDate:
    return CalendarDate(m.year, m.month, m.day or m.ordinal_day, direction=m.direction)


def _clock(m: Captures) -> Timed:
    hour = m.hour if m.half_day is None else m.hour % 12 + m.half_day
    return Timed(m.date, time=ClockTime(hour, m.minute or 0))


def _year_part(m: Captures) -> CalendarDate:
    shift = m.shift if m.year is None else None
    return CalendarDate(m.year, m.season or m.half or m.quarter, year_shift=shift)


def _untold(m: Captures) -> Range | Counted:
    made = Range(m.first, m.last)
    days = m.count or m.count_word
    return made if days is None else Counted(made, days)


def _of_year(m: Captures) -> CalendarDate:
    """A quarter or half: of the year that is said, else the nearest one."""
    shift = m.shift if m.shift is not None else m.whole_year
    return CalendarDate(m.year, m.quarter or m.half, year_shift=shift)


def _several_days(m: Captures) -> Several:
    days = [each.day for each in (m.first, m.second, m.last) if each is not None]
    return Several(tuple(CalendarDate(m.year, m.month, day) for day in days))


_RULES = (
    # --- one day ---------------------------------------------------------------------------------
    Rule(
        "month day, year",
        "[(on|by) ]{month} {day}[(, | ){year}]",
        _date,
        {
            "on November 29, 2024": "2024-11-29",
            "on Apr. 22": "2025-04-22",
            "on May 7th": "2025-05-07",
            "December 30": "2024-12-30",
        },
        category="DATE",
    ),
    Rule(
        "day month year",
        "[(on|by) ][the ]{day}[ of] {month}[(, | ){year}]",
        _date,
        {"29 November 2024": "2024-11-29", "the 8th of June": "2025-06-08"},
        category="DATE",
    ),
    Rule(
        "first day of a month",
        "[(beginning|starting) ][on ]the {ordinal_day} of {month}[[,] {year}]",
        _date,
        {"Beginning on the first day of October": "2025-10-01"},
        category="DATE",
        published="2025-09-02",
    ),
    Rule(
        "day by its distance",
        "{days_away}",
        lambda m: Relative(Unit.DAY, m.days_away),
        {"today": "2025-03-14", "yesterday": "2025-03-13", "tomorrow": "2025-03-15"},
        category="DATE",
    ),
    # --- part of the day, clock, weekday ---------------------------------------------------------
    Rule(
        "part of the day and date",
        "[(on|in) ][the ]{part} of {date:DATE}",
        lambda m: Timed(m.date, m.part),
        {
            "On the afternoon of March 13": "2025-03-13 afternoon",
            "in the morning of May 7, 2014": "2014-05-07 morning",
            "the evening of October 1": "2024-10-01 evening",
        },
        category="POINT",
    ),
    Rule(
        "year-month-day",
        "{year}-{month_number}-{day}",
        lambda m: CalendarDate(m.year, m.month_number, m.day),
        {"2025-04-17": "2025-04-17"},
        category="DATE",
    ),
    Rule(
        "date and clock time",
        "{date:DATE}[,] at {hour}((:|.){minute}[ {half_day}]| {half_day})",
        _clock,
        {"March 13 at 14:00": "2025-03-13 14:00", "March 13, at 5 p.m.": "2025-03-13 17:00"},
        category="POINT",
    ),
    Rule(
        "part of today",
        "(this {part}|{tonight})",
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
        "weekday and part of the day",
        "[on ][{direction} ]{weekday} {part}",
        lambda m: Timed(Weekday(m.weekday, direction=m.direction), m.part),
        {"On Tuesday afternoon": "2025-03-11 afternoon"},
        category="POINT",
    ),
    Rule(
        "clock time and date",
        "[(at|from) ]{hour}((:|.){minute}[ {half_day}]| {half_day})[,] [on |of ]{date:DATE}",
        _clock,
        {"at 8.10pm on September 19": "2024-09-19 20:10", "13:00 on May 22": "2025-05-22 13:00"},
        category="POINT",
        published="2025-03-01",
    ),
    Rule(
        "weekday and date",
        r"[on ][{direction} ]{weekday}[,] (\({date:DATE}\)|{date:DATE})",
        lambda m: Checked(m.date, m.weekday),
        {"on Wednesday (March 12)": "2025-03-12", "next Tuesday, March 18": "2025-03-18"},
        category="POINT",
    ),
    Rule(
        "weekday",
        "[on ][{direction} ]{weekday}",
        lambda m: Weekday(m.weekday, direction=m.direction),
        {"on Tuesday": "2025-03-11", "Friday": "2025-03-14", "last Friday": "2025-03-07", "next Tuesday": "2025-03-18"},
        category="POINT",
    ),
    # --- months, years, parts of them ------------------------------------------------------------
    Rule(
        "month and year",
        "[(in|by) ]{month}[,] {year}",
        _date,
        {"in November 2024": "2024-11"},
        category="MONTH",
    ),
    Rule(
        "month",
        "(in|by) {month}",
        _date,
        {"in February": "2025-02"},
        category="MONTH",
    ),
    Rule(
        "this, next or last month by name",
        "{direction} {month}",
        _date,
        {"this August": "2025-08", "next May": "2025-05", "last June": "2024-06"},
        category="MONTH",
    ),
    Rule("month alone", "{month}", _date, {"November": "2024-11"}, category="BARE_MONTH", in_text=False),
    Rule("year", "in {year}", _date, {"in 2008": "2008"}, category="YEAR"),
    Rule("bare year", "{year}", _date, {"2025": "2025"}, category="BARE_YEAR", in_text=False),
    Rule(
        "this, next or last unit",
        "[(in|of) ]{shift} {unit}",
        lambda m: Relative(m.unit, m.shift),
        {"this week": "2025-03-10/2025-03-16 within", "next year": "2026", "last month": "2025-02"},
        category="UNIT",
    ),
    Rule(
        "so long ago",
        "({count}|{count_word}) {counted_unit} ago",
        lambda m: Relative(m.counted_unit, -(m.count or m.count_word)),
        {"10 years ago": "2015", "three years ago": "2022"},
    ),
    Rule(
        "part of a month or year",
        "[(in|at|by) ]{third} {of:MONTH+BARE_MONTH+BARE_YEAR+UNIT}",
        lambda m: PartOf(m.of, m.third),
        {
            "In early November 2025": "2025-11 start",
            "At the end of August": "2024-08 end",
            "mid-March": "2025-03 mid",
        },
        published="2025-01-14",
    ),
    Rule(
        "quarter",
        "[in ][the ]{quarter}(-| )quarter[ of ({year}|{shift} year|{whole_year})]",
        _of_year,
        {
            "in the second quarter of this year": "2025-34",
            "the first quarter of 2024": "2024-33",
            "the fourth quarter": "2024-36",
            "first-quarter": "2025-33",
        },
    ),
    Rule(
        "quarter by its number",
        "[in ]q{quarter_number}[ of][ {year}]",
        lambda m: CalendarDate(m.year, m.quarter_number, year_shift=None if m.year else 0),
        {"Q1 2025": "2025-33", "Q4 of 2024": "2024-36"},
    ),
    Rule(
        "half of a year",
        "[in ][the ]{half} half of ({year}|{shift} year|{whole_year})",
        _of_year,
        {"the second half of 2024": "2024-41", "first half of 2025": "2025-40"},
    ),
    Rule(
        "season",
        "(({shift}|in|in the) {season}[ of {year}| {year}]|{season} [of ]{year})",
        _year_part,
        {"last summer": "2024-22", "in spring 2023": "2023-21", "spring 2025": "2025-21"},
    ),
    Rule(
        "decade",
        "[the ]{year}s",
        lambda m: YearSpan(m.year // 10 * 10, 10),
        {"the 1990s": "199X"},
    ),
    # --- ranges and sets -------------------------------------------------------------------------
    Rule(
        "days of one month",
        "([(from|on) ]{first:DATE} {to}|between {first:DATE} and) {last:DAY}[[,] {year}]",
        lambda m: Range(m.first, CalendarDate(m.year, day=m.last.day)),
        {
            "from September 19 to 21": "2024-09-19/2024-09-21",
            "on October 1 – 3": "2024-10-01/2024-10-03",
            "March 10-13, 2024": "2024-03-10/2024-03-13",
        },
        published="2025-03-01",
    ),
    Rule(
        "days of one month, day first",
        "[from ]{first:DAY} {to} {last:DATE}",
        lambda m: Range(m.first, m.last),
        {"10–13 March 2025": "2025-03-10/2025-03-13"},
    ),
    Rule("lone day of a range", "{day}", _date, {}, category="DAY", in_text=False),
    Rule(
        "days across months",
        "([(from|starting from) ]{first:DATE+POINT} {to}|between {first:DATE+POINT} and) {last:DATE+POINT}",
        lambda m: Range(m.first, m.last),
        {
            "from August 28 to September 11": "2024-08-28/2024-09-11",
            "From June 11 to June 15, 2024": "2024-06-11/2024-06-15",
            "October 29 to November 9": "2024-10-29/2024-11-09",
            "starting from 13:00 on May 22 to 24:00 on May 28": "2025-05-22/2025-05-28 13:00",
        },
        category="RANGE",
        published="2025-01-14",
    ),
    Rule(
        "so many days",
        r"over ({count}|{count_word}) days \({first:DATE} {to} {last:DAY}\)",
        _untold,
        {"Over four days (July 24-27)": "2024-07-24/2024-07-27"},
        published="2025-01-01",
    ),
    Rule(
        "months",
        "[from ]{first:MONTH+BARE_MONTH} {to} {last:MONTH+BARE_MONTH}",
        lambda m: Range(m.first, m.last),
        {"from October 2024 to July 2025": "2024-10/2025-07"},
    ),
    Rule(
        "years",
        "([(from|period) |[(in|for|during) ]the ]{first:BARE_YEAR} {to}|between {first:BARE_YEAR} and) {last:BARE_YEAR}"
        "[ period]",
        lambda m: Range(m.first, m.last),
        {
            "from 2010 to 2023": "2010/2023",
            "in the 2021-2025 period": "2021/2025",
            "for the 2021–2025 period": "2021/2025",
            "period 2021-2025": "2021/2025",
        },
    ),
    Rule(
        "since",
        "(since|starting from|from) {first:DATE+POINT+MONTH+BARE_MONTH+BARE_YEAR}[ onwards| on]",
        lambda m: Range(m.first, None),
        {"since 2012": "2012/..", "since March 2019": "2019-03/.."},
    ),
    Rule(
        "roughly",
        "(about|around|circa|on or about) {of:DATE+POINT+MONTH+BARE_MONTH+BARE_YEAR}",
        lambda m: About(m.of),
        {"around March 17": "2025-03-17~", "around 1975": "1975~"},
    ),
    Rule(
        "after",
        "after {first:DATE+BARE_YEAR}",
        lambda m: Range(m.first, None),
        {"after March 1": "2025-03-01/..", "after 1975": "1975/.."},
    ),
    Rule(
        "before",
        "before {last:DATE+BARE_YEAR}",
        lambda m: Range(None, m.last),
        {"before March 31": "../2025-03-31", "before 1975": "../1975"},
    ),
    Rule(
        "until",
        "(until|through|till|up to)[ the end of] {last:DATE+POINT+MONTH+BARE_MONTH+BARE_YEAR}",
        lambda m: Range(None, m.last),
        {"through May 28": "../2025-05-28", "until the end of May": "../2025-05"},
    ),
    Rule(
        "several days",
        "[on ]{month} {first:DAY}[, {second:DAY}] and {last:DAY}[[,] {year}]",
        _several_days,
        {"on March 4 and 5": "{2025-03-04,2025-03-05}", "March 4, 6 and 9, 2024": "{2024-03-04,2024-03-06,2024-03-09}"},
    ),
    Rule(
        "several years",
        "in {first:BARE_YEAR} and {last:BARE_YEAR}",
        lambda m: Several((m.first, m.last)),
        {"in 2019 and 2020": "{2019,2020}"},
    ),
    # --- leaning on what came before -------------------------------------------------------------
    Rule(
        "same day",
        "[(on|later) ](the same|that) day",
        lambda _m: Anaphor(Unit.DAY),
        {"On the same day": "2025-03-10 after on March 10", "the same day": "2025-03-10 after on March 10"},
    ),
    Rule(
        "the next or last day",
        "{day_shift}",
        lambda m: Anaphor(Unit.DAY, m.day_shift),
        {"the next day": "2025-03-11 after on March 10", "the day before": "2025-03-09 after on March 10"},
    ),
    Rule(
        "during the event",
        "{stay}",
        lambda _m: Anaphor(Unit.DAY, doubtful=True),
        {"During his stay": "2025-03-10? after on March 10", "On this occasion": "unanchored"},
        in_text=False,
    ),
    # --- no date ---------------------------------------------------------------------------------
    Rule(
        "direction only",
        "{vague}",
        lambda m: Vague(m.vague),
        {"Currently": "vague present", "recently": "vague past", "at an appropriate time": "vague future"},
    ),
    Rule(
        "length of time",
        "[(for|over|in) ]({count}|{count_word})(-| ){counted_unit}",
        lambda _m: Vague(),
        {"two-day": "vague", "for three years": "vague"},
        in_text=False,
    ),
)

_WORDING = Wording(
    day="{day} {month_name} {year}",
    yearless_day="{day} {month_name}, year unknown",
    day_without_year="{day} {month_name}",
    month="{month_name} {year}",
    yearless_month="{month_name}, year unknown",
    year="{year}",
    years="{first}–{last}",
    months=_MONTH_NAMES,
    parts={
        21: "spring {year}",
        22: "summer {year}",
        23: "autumn {year}",
        24: "winter {year}",
        33: "first quarter of {year}",
        34: "second quarter of {year}",
        35: "third quarter of {year}",
        36: "fourth quarter of {year}",
        40: "first half of {year}",
        41: "second half of {year}",
    },
    decade="the {year}s",
    century="the {year}s, as a century",
    modified={Third.START: "early {date}", Third.MID: "mid-{date}", Third.END: "late {date}"},
    part_of_day={part: part.value for part in PartOfDay},
    with_part="{date}, {part}",
    with_time="{date}, {time}",
    days_across_months="{start} – {end}",
    since="from {date} on",
    until="until {date}",
    within="some time during {date}",
    span="{start} – {end}",
    one_of="one of {dates}",
    and_="and",
    or_="or",
    uncertain="{date}, uncertain",
    about="about {date}",
    unknown_year="(unknown year)",
    bc="{year} BC",
    no_date="date unknown",
    directions={
        Direction.PAST: "in the past, date unknown",
        Direction.PRESENT: "at present, date unknown",
        Direction.FUTURE: "to come, date unknown",
    },
    steps={
        StepKind.READ: 'Read "{words}" by the rule: {rule}.',
        StepKind.READ_PART: 'Only "{words}" was read; left aside: "{rest}".',
        StepKind.PUBLISHED: "Basis for the date of publication, {published}: {basis}.",
        StepKind.EVIDENCE_ADDRESS: 'The address of the page has {value}: published {published}.',
        StepKind.EVIDENCE_STAMP: 'The head of the page has {value}: published {published}.',
        StepKind.EVIDENCE_PAST: 'The text tells of {value} as past: published {published}.',
        StepKind.EVIDENCE_PLANNED: 'The text tells of {value} as to come: published {published}.',
        StepKind.YEAR_OF_CLAUSE: 'The year is the one that the sentence opens with: {value}.',
        StepKind.YEAR_BY_TENSE: 'No year is printed: {value}, by the tense of the clause ({tense}), seen from publication ({published}).',
        StepKind.READINGS_POSSIBLE: 'It can be read in several ways: {values}.',
        StepKind.LIKELIER: 'Taken as {value}, the likelier of {values}.',
        StepKind.LEANS_ON_PERIOD: 'It leans on the period told before ({value}): {moved}.',
        StepKind.YEAR_NEAREST: "No year is printed: {value} is the nearest to publication ({published}).",
        StepKind.YEAR_POINTED: "No year is printed: {value}, as a word places it before or after publication ({published}).",
        StepKind.YEARS_POSSIBLE: "Publication ({published}) leaves several readings open: {values}.",
        StepKind.YEAR_UNKNOWN: "No year is printed, and too little is known of publication: the year stays open ({value}).",
        StepKind.COUNTED: "Counted from publication ({published}): {value}.",
        StepKind.LUNAR: "Worked out from the Vietnamese lunar calendar: {value}.",
        StepKind.WEEKDAY_CHOSEN: "A weekday, counted from publication ({published}): {value}.",
        StepKind.WEEKDAYS_POSSIBLE: "Publication is known only as {published}, so the weekday can be any of {values}.",
        StepKind.WEEKDAY_AGREES: "The weekday beside it agrees with {value}.",
        StepKind.WEEKDAY_DISAGREES: "The weekday beside it ({printed}) does not agree: {value} is a {actual}.",
        StepKind.WEEKDAY_DECIDES: "The weekday beside it fits only {value}.",
        StepKind.COUNT_DISAGREES: "It says {stated} days, but these are {counted}.",
        StepKind.NARROWED: "Only the {part} of it: {first} to {last}.",
        StepKind.LEANS_ON: "It leans on the date given before: {value}.",
        StepKind.LEANS_ON_NOTHING: "It leans on a date given before, and that is not known.",
        StepKind.DOUBTFUL: "The day is not said outright, so it stays in doubt: {value}.",
        StepKind.VAGUE: "No date is given, only a direction: {direction}.",
        StepKind.NO_ANCHOR: "It counts from publication, of which too little is known ({published}).",
        StepKind.PARTS_ONLY: "Only parts of the event are dated; the whole lasts at least {value}.",
        StepKind.REPORTED: 'Taken from a report ({source}: "{words}"), which outweighs announcements.',
        StepKind.ANNOUNCED: 'Only announced; the last announcement counts ({source}: "{words}").',
        StepKind.NARROWER: "Of dates that lie within each other the narrowest counts: {value} ({source}).",
        StepKind.BETTER_ATTESTED: "Dates overlap in part; the better attested or plainer one counts: {value} ({source}).",
        StepKind.CONTRADICTED: "The sources contradict each other: {values}.",
    },
    step_words={
        "direction:": "none, but a length of time",
        "tense:past": "past",
        "tense:future": "future",
        "published:": "not known",
        **{f"{name}:{index}": day for name in ("printed", "actual") for index, day in enumerate(_WEEKDAY_NAMES)},
    },
)

_OPERATORS = frozenset(
    (
        "before",
        "after",
        "by",
        "about",
        "around",
        "circa",
        "or",
        "not",
        "until",
        "till",
        "since",
        "from",
        "between",
        "ago",
        "later",
        "earlier",
        "next",
        "last",
        "week",
        "weeks",
    )
)

LOCALE = Locale("en", Grammar(_SLOTS, _RULES), _WORDING, examples_published="2025-03-14", operators=_OPERATORS)
