"""English: words, rules and wording. Forms are folded: lower case, NFC, "-" for every dash, "'" for every quote."""

from __future__ import annotations

import re

from attrs import evolve

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import (
    LAST_DAY,
    About,
    Again,
    Anaphor,
    CalendarDate,
    Checked,
    ClockTime,
    Counted,
    Direction,
    Easter,
    Either,
    Expression,
    LunarDate,
    NthWeekday,
    NumericDate,
    PartOf,
    PartOfDay,
    Range,
    Relative,
    Several,
    Span,
    Timed,
    Unit,
    Vague,
    Weekday,
    WeekOf,
    YearSpan,
    behind,
    clock_in,
    months_of_year,
    pair_or_range,
)
from diplotimeline.dates.grammar import Captures, Grammar, Rule, Slot, framed, listed, no_date, number, signs, table
from diplotimeline.dates.locale import Cues, Locale, Wording
from diplotimeline.dates.steps import StepKind
from diplotimeline.dates.zones import words_of_zones, zones

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
_MONTHS |= {name[:3].lower(): index for index, name in enumerate(_MONTH_NAMES, 1)}
_MONTHS |= {name[:3].lower() + ".": index for index, name in enumerate(_MONTH_NAMES, 1) if name != "May"}
_MONTHS |= {"sept": 9, "sept.": 9}
_VERBS = ("may", "march", "mar", "jan", "dec", "sep", "mar.", "jun", "jul", "apr", "oct", "nov", "feb", "aug", "sept")
_NAMES = ("april", "june", "august")
_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAYS = {name.lower(): index for index, name in enumerate(_WEEKDAY_NAMES)}
_SHORT_WEEKDAYS = {name[:3].lower() + dot: index for index, name in enumerate(_WEEKDAY_NAMES) for dot in (".", "")}
_SHORT_WEEKDAYS |= {"tues.": 1, "thurs.": 3}
_PARTS_OF_DAY = {
    **dict.fromkeys(("morning", "early morning", "dawn", "mid-morning", "midmorning"), PartOfDay.MORNING),
    **dict.fromkeys(("noon", "midday", "noontime"), PartOfDay.NOON),
    **dict.fromkeys(("afternoon", "mid-afternoon", "mid afternoon", "midafternoon", "late afternoon"), PartOfDay.AFTERNOON),
    **dict.fromkeys(("evening", "late evening", "early evening"), PartOfDay.EVENING),
    **dict.fromkeys(("night", "late night", "overnight"), PartOfDay.NIGHT),
}
_DIRECTIONS = {
    "this": Direction.PRESENT,
    "next": Direction.FUTURE,
    "coming": Direction.FUTURE,
    "this coming": Direction.FUTURE,
    "the coming": Direction.FUTURE,
    "last": Direction.PAST,
    "past": Direction.PAST,
    "this past": Direction.PAST,
}
_SHIFTS = {"this": 0, "the current": 0, "current": 0, "next": 1, "the coming": 1, "this coming": 1, "last": -1, "this past": -1}
_UNITS = {"week": Unit.WEEK, "weekend": Unit.WEEKEND, "month": Unit.MONTH, "quarter": Unit.QUARTER, "year": Unit.YEAR}
_UNITS |= {"decade": Unit.DECADE, "century": Unit.CENTURY, "fiscal year": Unit.YEAR, "school year": Unit.YEAR}
_COUNTED_UNITS = {name + s: unit for name, unit in {**_UNITS, "day": Unit.DAY}.items() for s in ("", "s")}
_COUNTED_UNITS |= {"decades": Unit.DECADE, "centuries": Unit.CENTURY}
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_NUMBERS = {word: number for number, word in enumerate((*_ONES, *_TEENS), 1)} | _TENS
_NUMBERS |= {f"{tens}-{one}": number + index for tens, number in _TENS.items() for index, one in enumerate(_ONES, 1)}
_COUNTS = _NUMBERS | {"a": 1, "an": 1}
_YEAR_WORDS = {f"nineteen {word}": 1900 + number for word, number in _NUMBERS.items() if number > 9}  # noqa: PLR2004
_YEAR_WORDS |= {"two thousand": 2000, "nineteen hundred": 1900}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth twenty-first"
).split()
_PARTS = {
    "early": Third.START,
    "early in": Third.START,
    "early-": Third.START,
    "mid": Third.MID,
    "mid-": Third.MID,
    "late": Third.END,
    "late in": Third.END,
    "late-": Third.END,
    **dict.fromkeys(("the beginning of", "the start of", "the early part of", "the opening of"), Third.START),
    **dict.fromkeys(("beginning of", "start of", "the first days of"), Third.START),
    **dict.fromkeys(("the middle of", "middle of"), Third.MID),
    **dict.fromkeys(("the end of", "end of", "the last days of", "the close of"), Third.END),
}
_VAGUE = {
    **dict.fromkeys(
        (
            "recently",
            "in recent years",
            "in recent months",
            "in recent weeks",
            "in recent days",
            "in recent times",
            "over the past years",
            "over the years",
            "in the past",
            "in the past years",
            "in past years",
            "until recently",
            "lately",
            "previously",
            "formerly",
            "years ago",
            "months ago",
            "weeks ago",
            "days ago",
            "long ago",
            "some time ago",
        ),
        Direction.PAST,
    ),
    **dict.fromkeys(
        ("currently", "now", "at present", "at the moment", "these days", "nowadays", "presently", "so far"), Direction.PRESENT
    ),
    **dict.fromkeys(
        (
            "soon",
            "in the coming time",
            "in the coming years",
            "in the coming months",
            "in the coming weeks",
            "in the coming days",
            "in coming years",
            "in coming months",
            "in coming weeks",
            "in coming days",
            "in the years to come",
            "at an appropriate time",
            "in the future",
            "in the near future",
            "in the years ahead",
            *(
                f"{head} the {ahead} {unit}"
                for head in ("in", "over")
                for ahead in ("next few", "coming")
                for unit in ("days", "weeks", "months", "years")
            ),
            "shortly",
        ),
        Direction.FUTURE,
    ),
}
_HOLIDAYS: dict[str, Expression] = {
    **dict.fromkeys(("christmas", "christmas day"), CalendarDate(month=12, day=25)),
    "christmas eve": CalendarDate(month=12, day=24),
    "boxing day": CalendarDate(month=12, day=26),
    **dict.fromkeys(("new year's eve",), CalendarDate(month=12, day=31)),
    **dict.fromkeys(("new year's day",), CalendarDate(month=1, day=1)),
    **dict.fromkeys(("july fourth", "the fourth of july", "fourth of july"), CalendarDate(month=7, day=4)),
    "valentine's day": CalendarDate(month=2, day=14),
    "halloween": CalendarDate(month=10, day=31),
    **dict.fromkeys(("veterans day", "armistice day"), CalendarDate(month=11, day=11)),
    **dict.fromkeys(("thanksgiving", "thanksgiving day"), NthWeekday(11, 3, 4)),
    "labor day": NthWeekday(9, 0, 1),
    "patriots' day": NthWeekday(4, 0, 3),
    **dict.fromkeys(("martin luther king day", "martin luther king jr. day"), NthWeekday(1, 0, 3)),
    "presidents' day": NthWeekday(2, 0, 3),
    "columbus day": NthWeekday(10, 0, 2),
    "mother's day": NthWeekday(5, 6, 2),
    "father's day": NthWeekday(6, 6, 3),
    "memorial day": NthWeekday(5, 0, -1),
    **dict.fromkeys(("easter", "easter sunday"), Easter()),
    "easter monday": Easter(1),
    "good friday": Easter(-2),
    **dict.fromkeys(("tet", "lunar new year", "the lunar new year", "tet festival"), LunarDate(1, 1)),
    **dict.fromkeys(("the lunar new year holiday", "the tet holiday"), LunarDate(1, 1)),
    **dict.fromkeys(("mid-autumn festival", "the mid-autumn festival"), LunarDate(8, 15)),
}
_NAMED_DAYS = ("national day", "international women's day", "women's day", "liberation day", "labour day", "independence day")
_OTHER_ZONE = (
    r"(?!(?:this|that|the|some|any|first|last|next|same|prime|lunch|dinner|tea|bed|full|half|extra|all|opening|closing|of|in|on|at|for) )"
    r"[a-z]+(?: (?:standard|daylight|summer))? time(?![^\W\d_])"
)
_CLOCK = re.compile(r"(?P<hour>\d+)(?:[:.](?P<minute>\d+))?\s*(?P<half>[ap]?)")
_NOON = 12
_PIVOT = 50
_LAST_CENTURY = 1900


def _clock_time(text: str) -> ClockTime:
    found = _CLOCK.match(text)
    if found is None:
        raise ValueError(f"no clock time: {text}")
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % _NOON + (_NOON if found["half"] == "p" else 0)
    return ClockTime(hour, int(found["minute"] or 0))


def _short_year(text: str) -> int:
    return int(text) + (1900 if int(text) >= _PIVOT else 2000)


_NOUNS = (
    "people persons men women children workers employees soldiers troops jobs homes houses households families students "
    "pupils participants delegates visitors guests shares units copies cars vehicles seats rooms times hours minutes "
    "watts megawatts votes members companies firms enterprises stores villagers residents refugees tourists books "
    "artifacts percent dollars points miles km kilometers kilometres meters metres feet acres hectares ha tons tonnes "
    "barrels pounds volumes trees words pages kg grams calories trucks containers species rupees yen won yuan dong baht kip francs marks lire crowns roubles"
).split()

_WORD = r"[^\W\d_]"
_ORDINAL_STARTS = ("0", "0st", "0nd", "0rd", "0th")

_SLOTS: dict[str, Slot] = {
    "day": number(
        r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![^\W\d_])", lambda text: int(text.rstrip("stndrh")), _ORDINAL_STARTS
    ),
    "nth": number(
        r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)(?! *[^\W\d_])", lambda text: int(text.rstrip("stndrh")), _ORDINAL_STARTS
    ),
    "last_day": table({"last": True, "final": True}),
    "ordinal_day": table({"first day": 1, "second day": 2, "third day": 3}),
    "month": table(_MONTHS),
    "strong_month": table({name: month for name, month in _MONTHS.items() if name not in (*_VERBS, *_NAMES)}),
    "name_month": table({name: _MONTHS[name] for name in _NAMES}),
    "year": number(r"(?:1[0-9]|20)[0-9]{2}"),
    "plain_year": number(r"(?<![0-9] )(?:1[5-9]|20)[0-9]{2}(?!-[0-9]| [0-9])"),
    "medieval": number(r"1[0-4][0-9]{2}"),
    "old_year": number(r"[1-9][0-9]{0,3}"),
    "year_word": table(_YEAR_WORDS),
    "short_year": number(r"[0-9]{2}", _short_year),
    "years": number(r"(?:1[0-9]|20)[0-9]{2}(?:, *(?:1[0-9]|20)[0-9]{2}){1,20}", listed),
    "to": signs(r"-|(?:to|until|through)(?![^\W\d_])", ("-", "to", "until", "through")),
    "clock": number(
        r"(?<!\+)(?:2[0-4]|[01]?[0-9])(?:[:.][0-5][0-9])? *[ap]\.?m\b\.?|(?<!\+)(?:2[0-4]|[01]?[0-9]):[0-5][0-9](?!:)",  # "+07:00" is an offset
        _clock_time,
        starts=("0:", "0.", "0a", "0p", "0am", "0pm"),
    ),
    "gmt": number(r"\( *[0-9]{4} (?:gmt|utc|et|est|edt) *\)", str, ("(",)),
    "four_digits": number(r"(?:[01][0-9]|2[0-3])[0-5][0-9]", lambda text: ClockTime(int(text[:2]), int(text[2:]))),
    "clock_word": table({"noon": ClockTime(12), "midnight": ClockTime(24)}),
    "zone": zones(*words_of_zones("en"), other=_OTHER_ZONE),
    "weekday": table(_WEEKDAYS),
    "short_weekday": table(_WEEKDAYS | _SHORT_WEEKDAYS),
    "part": table(_PARTS_OF_DAY),
    "third": table(_PARTS),
    "early_or_late": table({"early": Third.START, "late": Third.END}),
    "direction": table(_DIRECTIONS),
    "shift": table(_SHIFTS),
    "year_shift": table({f"{word} year": shift for word, shift in _SHIFTS.items()} | {"the year": 0, "last year's": -1}),
    "year_of": table({f"{word} year's": shift for word, shift in _SHIFTS.items()}),
    "month_shift": table({"this month": 0, "next month": 1, "last month": -1}),
    "that_year": table(dict.fromkeys(("that year", "the same year", "that same year"), 0)),
    "next_year": table({"the following year": 1, "the next year": 1, "the year after": 1, "the year before": -1}),
    "week_shift": table({"this week": 0, "next week": 1, "last week": -1}),
    "unit": table(_UNITS),
    "counted_unit": table(_COUNTED_UNITS),
    "period_unit": table({"day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR, "weekend": Unit.WEEKEND}),
    "count": number(r"[1-9][0-9]{0,2}"),
    "count_word": table(_COUNTS),
    "several": table(_NUMBERS),
    "roughly": table(
        dict.fromkeys(("nearly", "almost", "about", "around", "some", "roughly", "more than", "over", "just over"), True)
    ),
    "past": table({"past": -1, "last": -1}),
    "ahead": table({"next": 1, "coming": 1}),
    "currency": table({"$": True, "us$": True, "€": True, "£": True}),
    "quarter": table(
        {"first": 33, "second": 34, "third": 35, "fourth": 36, "final": 36, "last": 36}
        | {"1st": 33, "2nd": 34, "3rd": 35, "4th": 36}
    ),
    "half": table({"first": 40, "second": 41, "last": 41, "latter": 41}),
    "season": table({"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}),
    "month_number": number(r"(?:0[1-9]|1[0-2])"),
    "day_number": number(r"(?:0[1-9]|[12][0-9]|3[01])"),
    "one_or_two": number(r"[0-3]?[0-9]"),
    "tonight": table({"tonight": PartOfDay.EVENING}),
    "last_night": table({"night": PartOfDay.NIGHT}),
    "near": table({"yesterday": -1, "tomorrow": 1}),
    "half_number": number(r"[12]", lambda text: 39 + int(text)),
    "quarter_number": number(r"[1-4]", lambda text: 32 + int(text)),
    "days_away": table(
        {"today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
    ),
    "tens": number(r"[2-9]0", lambda text: 1900 + int(text)),
    "decade_word": table({f"{word[:-1]}ies": 1900 + number for word, number in _TENS.items()}),
    "century": number(
        r"(?:2[01]|1[0-9]|[1-9])(?:st|nd|rd|th)", lambda text: int(text.rstrip("stndrh")), starts=_ORDINAL_STARTS
    ),
    "century_word": table({word: number for number, word in enumerate(_ORDINALS, 1)}),
    "vague": table(
        _VAGUE,
        unless={
            "shortly": "before|after|thereafter",
            "in the past": r"[0-9]|few|[a-z]+ (?:days|weeks|months|years|decades)|decade|year",
        },
    ),
    "stay": table(dict.fromkeys(("during his stay", "during her stay", "during the visit", "on this occasion"), True)),
    "day_shift": table(
        {
            **dict.fromkeys(("the next day", "the following day", "a day later", "the day after", "one day later"), 1),
            **dict.fromkeys(("the day before", "the previous day", "a day earlier", "one day earlier", "the day earlier"), -1),
            **dict.fromkeys(("the same day", "that day", "that same day", "the very same day"), 0),
        },
        unless={"the day before": _WORD, "the day after": _WORD},
    ),
    "step": table({"the next": 1, "the following": 1, "the previous": -1, "the preceding": -1, "the prior": -1}),
    "same": table(dict.fromkeys(("that", "the same", "that same", "later that", "earlier that", "later the same"), True)),
    "after": table({"after": 1}),
    "lone_part": table(
        {"overnight": PartOfDay.NIGHT, "midday": PartOfDay.NOON}
        | dict.fromkeys(("mid-afternoon", "midafternoon", "mid afternoon"), PartOfDay.AFTERNOON)
        | dict.fromkeys(("mid-morning", "midmorning"), PartOfDay.MORNING)
    ),
    "then": table({"later": 1, "after that": 1, "earlier": -1, "before that": -1, "before": -1}, unless={"before": _WORD}),
    "year_ago": table(dict.fromkeys(("a year ago", "one year ago"), True)),
    "year_earlier": table(dict.fromkeys(("a year earlier", "one year earlier"), True)),
    "year_before": table(
        {"a year before": True, "the year before": True}, unless={"a year before": _WORD, "the year before": _WORD}
    ),
    "year_back": table(
        dict.fromkeys(
            (
                "year-earlier",
                "year-ago",
                *(
                    f"the {kind}{back} {unit}"
                    for kind in ("", "comparable ")
                    for back in ("year-earlier", "year-ago")
                    for unit in ("quarter", "period", "first quarter", "second quarter", "third quarter", "fourth quarter")
                ),
                "year-ago period",
                "year-ago quarter",
                "the quarter a year ago",
                *(f"the same {unit} {back}" for unit in ("period", "quarter") for back in ("a year earlier", "a year ago")),
            ),
            True,
        )
    ),
    "this_quarter": table(
        dict.fromkeys(("the quarter", "the latest quarter", "the latest period", "that quarter", "the recent quarter"), True)
    ),
    "year_end": table(dict.fromkeys(("year-end", "year end", "the year's end", "year's end", "the year-end"), True)),
    "whole_year": table(dict.fromkeys(("the year", "the full year", "the fiscal year", "the current fiscal year"), True)),
    "holiday": table(_HOLIDAYS),
    "named_day": table(dict.fromkeys(_NAMED_DAYS, True)),
    "title": table(dict.fromkeys(("mr.", "mr", "ms.", "ms", "mrs.", "mrs", "miss", "dr.", "dr", "theresa", "sister"), True)),
    "noun": table(dict.fromkeys(_NOUNS, True)),
    "more": table(
        dict.fromkeys(("more than", "at least", "fewer than", "less than", "nearly", "some", "exactly", "only", "up to"), True)
    ),
    "label": table(
        dict.fromkeys(
            ("no.", "no", "number", "russell", "flight", "decree", "room", "route", "highway", "boeing", "airbus", "article"),
            True,
        )
        | dict.fromkeys(
            (
                "resolution",
                "line",
                "kilometre",
                "kilometer",
                "marker",
                "markers",
                "mile",
                "channel",
                "version",
                "windows",
                "page",
                "section",
                "model",
                "nikkei",
                "type",
                "unit",
            ),
            True,
        )
    ),
    "sunday_name": table(
        dict.fromkeys(
            ("sunday times", "sunday mirror", "sunday telegraph", "bloody sunday", "black monday", "black friday"), True
        )
        | dict.fromkeys(("monday night football", "saturday night live", "sunday school"), True)
    ),
}


def _date(m: Captures) -> CalendarDate:
    told = m.that_year if m.that_year is not None else m.next_year
    shift = told if m.year_shift is None else m.year_shift
    return CalendarDate(m.year, m.month, m.day or m.ordinal_day, shift, m.direction, same_year=told is not None)


def _edge_day(m: Captures) -> CalendarDate:
    """The first or last day of a month or year."""
    month = m.month or (1 if m.last_day is None else 12)
    return CalendarDate(m.year, month, 1 if m.last_day is None else LAST_DAY)


def _date_of_told_year(m: Captures) -> CalendarDate:
    return CalendarDate(month=m.month, year_shift=m.that_year or m.next_year or 0, same_year=True)


def _clock(m: Captures) -> Timed:
    clock = m.clock or m.clock_word or m.four_digits
    return Timed(m.date, time=clock_in(clock, m.day_part).printed_with(m.zone))


def _count(m: Captures) -> int:
    number: int = m.count or m.count_word
    return number


def _ago(m: Captures) -> Expression:
    """So many units ago; a decade is ten years here."""
    count, unit = -_count(m), m.counted_unit
    if unit is Unit.DECADE:
        count, unit = count * 10, Unit.YEAR
    made = Relative(unit, count)
    return made if m.roughly is None else About(made)


def _in_units(unit: Unit, count: int) -> tuple[Unit, int]:
    """Decades and centuries as years, quarters as months."""
    in_years, in_months = {Unit.DECADE: 10, Unit.CENTURY: 100}, {Unit.QUARTER: 3}
    if unit in in_years:
        return Unit.YEAR, count * in_years[unit]
    return (Unit.MONTH, count * in_months[unit]) if unit in in_months else (unit, count)


def _year_part(m: Captures) -> CalendarDate:
    """A quarter, half or season, of the year that is said, else the nearest one that fits the tense."""
    part = m.season or m.half or m.quarter or m.quarter_number or m.half_number
    shift = m.year_shift if m.year_shift is not None else m.year_of
    return CalendarDate(m.year, part, year_shift=None if m.year else shift, direction=m.direction)


def _months_of_year(m: Captures) -> Expression:
    """The first nine months of a year."""
    shift = None if m.year else m.year_shift or 0
    return months_of_year(_count(m), _END_OF_HALF[m.half], m.year, shift)


_FIRST_HALF = 40
_END_OF_HALF = {40: Third.START, 41: Third.END}


def _quarters_of_year(m: Captures) -> Expression:
    """The first three quarters of a year."""
    shift = None if m.year else m.year_shift or 0
    return months_of_year(3 * _count(m), _END_OF_HALF[m.half], m.year, shift)


def _of_year(date: Expression, m: Captures) -> Expression:
    return evolve(date, year=m.year, year_shift=m.year_shift, direction=m.direction)


def _decade(m: Captures) -> YearSpan:
    first = m.year or m.tens or m.decade_word
    is_century = first % 100 == 0 and first < _LAST_CENTURY  # the 1800s, but not the 2000s
    return YearSpan(first // 10 * 10, 100 if is_century else 10)


def _one_of_two_days(m: Captures) -> Either | None:
    """Two days of one month; "30 or 1 May" is of two."""
    first, last = (CalendarDate(m.year, m.month, each.day) for each in (m.first, m.last))
    return Either((first, last)) if m.first.day < m.last.day else None


def _untold(m: Captures) -> Range | Counted:
    made = Range(m.first, m.last)
    days = m.count or m.count_word
    return made if days is None else Counted(made, days)


def _several_days(m: Captures) -> Several:
    days = [each.day for each in (m.first, m.second, m.last) if each is not None]
    return Several(tuple(CalendarDate(m.year, m.month, day) for day in days))


_CAPITAL = re.compile(r"(?:[a-z']+\s+)*[A-Z]")

_RULES = (
    # --- one day ---------------------------------------------------------------------------------
    Rule(
        "month day, year",
        "[{direction} ]{month} {day}[(, | |, in )[of ]{year}|[,] [of ]{year_shift}| [of ]{that_year}| [of ]{next_year}]",
        _date,
        {
            "November 29, 2024": "2024-11-29",
            "Apr. 22": "2025-04-22",
            "May 7th": "2025-05-07",
            "December 30": "2024-12-30",
            "Nov. 29 of last year": "2024-11-29",
        },
        category="DATE",
    ),
    Rule(
        "day month year",
        "[the ]{day}[ of] {month}[(, | ){year}| [of ]{year_shift}| [of ]{that_year}]",
        _date,
        {"29 November 2024": "2024-11-29", "the 8th of June": "2025-06-08", "29th of November, 2024": "2024-11-29"},
        category="DATE",
    ),
    Rule(
        "first day of a month",
        "the {ordinal_day} of {month}[[,] {year}]",
        _date,
        {"the first day of October": "2025-10-01"},
        category="DATE",
        published="2025-09-02",
    ),
    Rule(
        "first or last day of a month or year",
        "the (first|{last_day}) day of ({month}[[,] {year}]|{year})",
        _edge_day,
        {
            "the last day of 2019": "2019-12-31",
            "the last day of April": "2025-04-30",
            "the last day of February 2024": "2024-02-29",
            "the first day of 2018": "2018-01-01",
        },
        category="DATE",
    ),
    Rule(
        "numbers for day and month",
        "({first:one_or_two}/{second:one_or_two}/{year}|{first:one_or_two}-{second:one_or_two}-{year}"
        "|{first:one_or_two}.{second:one_or_two}.{year})",
        lambda m: NumericDate(m.first, m.second, m.year),
        {"04/15/2025": "2025-04-15", "15/04/2025": "2025-04-15", "04/05/2025": "[2025-04-05,2025-05-04] ambiguous"},
        category="DATE",
    ),
    Rule(
        "year-month-day",
        "({year}-{month_number}-{day_number}|{year}/{month_number}/{day_number})",
        lambda m: CalendarDate(m.year, m.month_number, m.day_number),
        {"2025-04-17": "2025-04-17"},
        category="DATE",
    ),
    Rule(
        "day of the month",
        "the ({nth}|{day} of {month_shift})",
        lambda m: CalendarDate(day=m.nth or m.day, month_shift=m.month_shift),
        {"the 15th": "2025-03-15", "the 5th": "2025-03-05", "the 30th of this month": "2025-03-30"},
        category="DATE",
    ),
    Rule(
        "day by its distance",
        "{days_away}",
        lambda m: Relative(Unit.DAY, m.days_away),
        {"today": "2025-03-14", "yesterday": "2025-03-13", "tomorrow": "2025-03-15"},
        category="DATE",
    ),
    # --- weekday, part of the day, clock ---------------------------------------------------------
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
        "part of the day and date",
        "[the ]{part} of {date:DATE+CHECKED+WEEKDAY}",
        lambda m: Timed(m.date, m.part),
        {
            "the afternoon of March 13": "2025-03-13 afternoon",
            "morning of May 7, 2014": "2014-05-07 morning",
            "the evening of October 1": "2024-10-01 evening",
        },
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
        lambda m: Timed(m.date, m.part),
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
        "(earlier|later)[ on] {it:WEEKDAY+DATE+POINT}",
        framed,
        {"earlier Sunday": "2025-03-09", "Later yesterday": "2025-03-13"},
    ),
    Rule(
        "clock time and date",
        "({clock}[[,] {zone}][ {gmt}]|{clock_word}[ {zone}]|{four_digits} {zone})[,] [on |of ]{date:DATE+WEEKDAY+CHECKED+HOLIDAY}[ {day_part:part}]",
        _clock,
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
        "{date:DATE+WEEKDAY+CHECKED}[,] [at ](({clock}|{clock_word})[[,] {zone}]|{four_digits} {zone})",
        _clock,
        {
            "March 13 at 14:00": "2025-03-13 14:00",
            "March 13, at 5 p.m.": "2025-03-13 17:00",
            "Tuesday at noon": "2025-03-11 12:00",
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
        "(at|since|until|after|before|around|by) {it:CLOCK_WORD}",
        framed,
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
    # --- months, years, parts of them ------------------------------------------------------------
    Rule(
        "month and year",
        "{month}[,] [of ]({year}|{year_word}|{year_shift}|'{short_year})",
        lambda m: CalendarDate(m.year or m.year_word or m.short_year, m.month, year_shift=m.year_shift),
        {"November 2024": "2024-11", "October of next year": "2026-10", "June last year": "2024-06"},
        category="MONTH",
    ),
    Rule(
        "month of the year told before",
        "(that {month}|{month} [of ]{that_year}|{month} [of ]{next_year})",
        _date_of_told_year,
        {"that July": "2024-07 after in 2024", "March the following year": "2025-03 after in 2024"},
        category="MONTH",
        printed=_CAPITAL,
    ),
    Rule(
        "this, next or last month by name",
        "{direction} {month}",
        _date,
        {"this August": "2025-08", "next May": "2025-05", "last June": "2024-06"},
        category="MONTH",
        printed=_CAPITAL,
    ),
    Rule(
        "month by its name",  # "may" and "march" are verbs, "mar" and "dec" other words
        "{strong_month}",
        lambda m: CalendarDate(month=m.strong_month),
        {"November": "2024-11", "December": "2024-12"},
        category="MONTH",
        printed=re.compile(r"[A-Z]"),
    ),
    Rule(
        "month that is also a first name",
        "{name_month}",
        lambda m: CalendarDate(month=m.name_month),
        {"August": "2025-08"},
        category="MONTH",
        printed=_CAPITAL,
        unless_before=re.compile(r" [A-Z][a-z]"),
    ),
    Rule(
        "month in its frame",
        "(in|by|during|of|for|from|to|early in|late in) {it:BARE_MONTH}",
        framed,
        {"in May": "2025-05", "by March": "2025-03"},
        printed=_CAPITAL,
    ),
    Rule("month alone", "{month}", _date, {"Mar.": "2025-03"}, category="BARE_MONTH", in_text=False),
    Rule(
        "year",
        "{plain_year}",
        lambda m: CalendarDate(m.plain_year),
        {"2008": "2008", "1990": "1990"},
        category="YEAR",
    ),
    Rule(
        "early year in its frame",
        "(in|by|of|from) {it:OLD_YEAR}",
        framed,
        {"in 1163": "1163"},
    ),
    Rule(
        "number of an early year",
        "{medieval}",
        lambda m: CalendarDate(m.medieval),
        {},
        category="OLD_YEAR",
        in_text=False,
    ),
    Rule(
        "year with its word",
        "(fiscal[ year]|the year|calendar) ({year}|{year_word})",
        lambda m: CalendarDate(m.year or m.year_word),
        {"fiscal 1989": "1989", "the year 2000": "2000", "the year two thousand": "2000"},
        category="YEAR",
    ),
    Rule(
        "year in words",
        "{year_word}",
        lambda m: CalendarDate(m.year_word),
        {"nineteen ninety-six": "1996"},
    ),
    Rule(
        "year in two digits",
        "(in|the|fiscal|since|until|by|early|late|of|spring|summer|fall|winter) {it:SHORT_YEAR}",
        framed,
        {"in '96": "1996"},
    ),
    Rule(
        "two digits of a year", "'{short_year}", lambda m: CalendarDate(m.short_year), {}, category="SHORT_YEAR", in_text=False
    ),
    Rule(
        "year before our era",
        "{old:old_year} (b.c.e.|b.c.|bc|bce)",
        lambda m: CalendarDate(1 - m.old),
        {"179 BC": "-0178"},
    ),
    Rule(
        "early year",
        "({old:old_year} (a.d.|ad|ce)|ad {old:old_year})",
        lambda m: CalendarDate(m.old),
        {"40 AD": "0040"},
    ),
    Rule("bare year", "{year}", _date, {}, category="BARE_YEAR", in_text=False),
    Rule(
        "this, next or last unit",
        "[later |earlier ]{shift} {unit}",
        lambda m: Relative(m.unit, m.shift),
        {
            "this week": "2025-03-10/2025-03-16 within",
            "next year": "2026",
            "last month": "2025-02",
            "earlier this year": "2025",
        },
        category="UNIT",
    ),
    Rule(
        "the unit that is running",
        "((earlier|later) in|the rest of|the remainder of) (the|this) {unit}",
        lambda m: Relative(m.unit, 0),
        {"later in the year": "2025", "earlier in the week": "2025-03-10/2025-03-16 within"},
        category="UNIT",
    ),
    Rule(
        "the weekend",
        "(the weekend|over the weekend)",
        lambda _m: Relative(Unit.WEEKEND, 0, by_tense=True),
        {"the weekend": "2025-03-08/2025-03-09 within"},
        category="UNIT",
    ),
    Rule(
        "the year",
        "{whole_year}",
        lambda _m: Relative(Unit.YEAR, 0),
        {"the full year": "2025"},
        category="RUNNING_YEAR",
        in_text=False,
    ),
    Rule(
        "the year, in its frame",
        "(for|in|during|of|through|by) {it:RUNNING_YEAR}",
        framed,
        {"for the year": "2025"},
    ),
    Rule(
        "a year ago",
        "{year_ago}",
        lambda _m: Again(Unit.YEAR, -1, only_quarter=True, otherwise=Relative(Unit.YEAR, -1)),
        {"a year ago": "2023-35 after the third quarter of 2024"},
    ),
    Rule(
        "a year earlier",
        "({year_earlier}|{year_before})",
        lambda _m: Again(Unit.YEAR, -1, only_quarter=True, otherwise=Anaphor(Unit.YEAR, -1, or_publication=True)),
        {"a year earlier": "2024 after on March 10"},
    ),
    Rule(
        "so long ago",
        "[{roughly} ]({count}|{count_word}) {counted_unit} ago",
        _ago,
        {"10 years ago": "2015", "three years ago": "2022", "nearly four years ago": "2021~", "a decade ago": "2015"},
    ),
    Rule(
        "in so long",
        "in [(just over|about|another|around) ]({count}|{several}) {counted_unit}['][ time]",
        lambda m: Relative(m.counted_unit, m.count or m.several, if_future=True),
        {},
        category="IN_SO_LONG",
        in_text=False,
    ),
    Rule(
        "in so long, of what will be",
        "{it:IN_SO_LONG}",
        framed,
        {"in two weeks": "no date"},
    ),
    Rule(
        "so long from now",
        "({count}|{count_word}) {counted_unit} from now",
        lambda m: Relative(m.counted_unit, _count(m)),
        {"two years from now": "2027"},
    ),
    Rule(
        "units just past or ahead",
        "the ({past}|{ahead}) ({count}|{count_word}) {counted_unit}",
        lambda m: Span(*_in_units(m.counted_unit, _count(m) * (m.ahead or m.past))),
        {"the past three years": "2022~/2025-03~", "the next two months": "2025-04~/2025-05~"},
    ),
    Rule(
        "the unit just past",
        "the past {counted_unit}",
        lambda m: Span(*_in_units(m.counted_unit, -1)),
        {"the past decade": "2015~/2025-03~", "the past year": "2024~/2025-03~"},
    ),
    Rule(
        "part of a month or year",
        "[the ]{third} [the ]{of:MONTH+BARE_MONTH+YEAR+UNIT+DECADE+QUARTER+SEASON+MONTH_UNIT+RUNNING_YEAR+SHORT_YEAR}",
        lambda m: PartOf(m.of, m.third),
        {
            "early November 2025": "2025-11 start",
            "the end of August": "2024-08 end",
            "mid-March": "2025-03 mid",
            "late last year": "2024 end",
            "the early 1980s": "198X start",
            "early-1990s": "199X start",
            "the mid-1990s": "199X mid",
            "late 2024": "2024 end",
            "the end of the year": "2025 end",
        },
        category="PART",
        published="2025-01-14",
    ),
    Rule(
        "month, week or decade that is running",
        "the (month|{unit})",
        lambda m: Relative(m.unit or Unit.MONTH, 0),
        {},
        category="MONTH_UNIT",
        in_text=False,
    ),
    Rule(
        "end of the year",
        "{year_end}[ {year}]",
        lambda m: PartOf(Relative(Unit.YEAR, 0) if m.year is None else CalendarDate(m.year), Third.END),
        {"year-end": "2025 end", "year end 1990": "1990 end"},
        category="PART",
    ),
    Rule(
        "quarter",
        "[the |{year_of} ][fiscal( |-)]{quarter}(-| )quarter[ of (the )[fiscal |fiscal year ]{year}| of [fiscal |fiscal year |the year ]{year}"
        "| {year}|, {year}|[ of| in] {year_shift}]",
        _year_part,
        {
            "the second quarter of this year": "2025-34",
            "the first quarter of 2024": "2024-33",
            "the fourth quarter": "2024-36",
            "first-quarter": "2025-33",
            "last year's third quarter": "2024-35",
            "the final quarter of 2009": "2009-36",
        },
        category="QUARTER",
    ),
    Rule(
        "quarter by its number",
        "(q{quarter_number}[ of][ {year}|/{year}]|{year} q{quarter_number}|h{half_number}[ of][ {year}|/{year}])",
        _year_part,
        {"Q1 2025": "2025-33", "Q4 of 2024": "2024-36", "Q2/2025": "2025-34", "H1 2025": "2025-40"},
        category="QUARTER",
    ),
    Rule(
        "quarter or period of a year",
        "the {year}[ {quarter}] (quarter|period)",
        lambda m: (
            CalendarDate(m.year, m.quarter)
            if m.quarter
            else Again(Unit.YEAR, year=m.year, only_quarter=True, otherwise=CalendarDate(m.year))
        ),
        {"the 1988 period": "1988-35 after the third quarter of 1989", "the 2024 third quarter": "2024-35"},
    ),
    Rule(
        "quarter that is told of",
        "{this_quarter}",
        lambda _m: Again(Unit.QUARTER, 0, only_quarter=True, otherwise=Relative(Unit.QUARTER, -1)),
        {"the latest quarter": "2024-36", "the quarter": "2024-35 after the third quarter of 2024"},
        published="2025-02-14",
    ),
    Rule(
        "half of a year",
        "[the ]{half}(-| )half[ of [fiscal |the year ]{year}| of {year_shift}| {year}| of the year| {year_shift}]",
        _year_part,
        {"the second half of 2024": "2024-41", "first half of 2025": "2025-40", "the first half": "2025-40"},
        category="QUARTER",
    ),
    Rule(
        "first two or last two quarters",
        "[the ]{half} two quarters of ({year}|{year_shift})",
        _year_part,
        {"the first two quarters of 1990": "1990-40"},
        category="QUARTER",
    ),
    Rule(
        "first or last months of a year",
        "[the ]{half} ({count}|{count_word}) months[ of ({year}|{year_shift}|the year)]",
        _months_of_year,
        {"the first nine months of 2024": "2024-01/2024-09", "the first six months of 2025": "2025-40"},
    ),
    Rule(
        "first or last quarters of a year",
        "[the ]{half} ({count}|{count_word}) quarters[ of ({year}|{year_shift}|the year)]",
        _quarters_of_year,
        {"the first three quarters of 2017": "2017-01/2017-09"},
    ),
    Rule(
        "season",
        "[the ][{direction} |the ]{season}(( of|,|) {year}| {year_shift}| of {year_shift})",
        _year_part,
        {"spring 2023": "2023-21", "the winter of 1944": "1944-24", "summer last year": "2024-22"},
        category="SEASON",
    ),
    Rule(
        "season by its direction",
        "{direction} {season}",
        _year_part,
        {"last summer": "2024-22", "this spring": "2025-21", "next winter": "2025-24"},
        category="SEASON",
    ),
    Rule(
        "season in its frame",
        "(in|during|over|by|this|of|into|until|for|early|late)[ the| early| late] {it:BARE_SEASON}",
        framed,
        {"during the summer": "2025-22", "in the fall": "2024-23"},
    ),
    Rule("bare season", "[the ]{season}", _year_part, {}, category="BARE_SEASON", in_text=False),
    Rule(
        "decade",
        "([the ]'{tens}s|[the ]{year}s|the {tens}s|the {decade_word})",
        _decade,
        {"the 1990s": "199X", "the '90s": "199X", "the nineties": "199X"},
        category="DECADE",
    ),
    Rule(
        "half of a decade",
        "[the ]{half} half of {of:DECADE}",
        lambda m: PartOf(m.of, Third.START if m.half == _FIRST_HALF else Third.END),
        {"the last half of the '80s": "198X end"},
        category="PART",
    ),
    Rule(
        "century",
        "[the ]({century}|{century_word})(-| )century",
        lambda m: YearSpan(((m.century or m.century_word) - 1) * 100, 100),
        {"the 20th century": "19XX", "19th-century": "18XX", "the nineteenth century": "18XX"},
        category="DECADE",
    ),
    # --- lunar -----------------------------------------------------------------------------------
    Rule(
        "lunar day",
        "[the ]({day}|{day_word:century_word}) day of the {month_word:century_word} lunar month",
        lambda m: LunarDate(m.month_word, m.day or m.day_word),
        {"the 15th day of the first lunar month": "2025-02-12"},
    ),
    # --- holidays --------------------------------------------------------------------------------
    Rule(
        "holiday",
        "[{direction} ]{holiday}[[,] {year}| {year_shift}| of {year_shift}]",
        lambda m: _of_year(m.holiday, m),
        {
            "Christmas": "2024-12-25",
            "New Year's Eve": "2024-12-31",
            "Lunar New Year 2025": "2025-01-29",
            "last Thanksgiving": "2024-11-28",
            "Easter": "2025-04-20",
            "Good Friday": "2025-04-18",
        },
        category="HOLIDAY",
    ),
    Rule(
        "week of a holiday",
        "{holiday} week",
        lambda m: WeekOf(m.holiday),
        {"Easter week": "2025-04-14/2025-04-20 within"},
        category="HOLIDAY",
    ),
    Rule(
        "holiday with its day",
        r"{named_day}[,] (\({date:DATE}\)|[of |on ]{date:DATE})",
        lambda m: m.date,
        {"National Day (September 2)": "2025-09-02", "International Women's Day, March 8": "2025-03-08"},
        category="HOLIDAY",
        published="2025-04-01",
    ),
    # --- ranges and sets -------------------------------------------------------------------------
    Rule(
        "days of one month",
        "([from ]{first:DATE} {to}|between {first:DATE} and) {last:DAY}[[,] {year}]",
        lambda m: Range(m.first, CalendarDate(m.year, day=m.last.day)),
        {
            "from September 19 to 21": "2024-09-19/2024-09-21",
            "October 1 – 3": "2024-10-01/2024-10-03",
            "March 10-13, 2024": "2024-03-10/2024-03-13",
            "between March 10 and 13": "2025-03-10/2025-03-13",
        },
        published="2025-03-01",
    ),
    Rule(
        "days of one month, day first",
        "([from ][the ]{first:DAY} {to}|between [the ]{first:DAY} and) {last:DATE}",
        lambda m: Range(m.first, m.last),
        {"10–13 March 2025": "2025-03-10/2025-03-13", "from 10 to 13 March": "2025-03-10/2025-03-13"},
    ),
    Rule("lone day of a range", "{day}", _date, {}, category="DAY", in_text=False),
    Rule(
        "week of a day",
        "the week (of|beginning) {date:DATE}",
        lambda m: WeekOf(m.date),
        {"the week of March 6": "2025-03-03/2025-03-09 within"},
    ),
    Rule(
        "days across months",
        "([(from|starting from) ]{first:DATE+POINT+CHECKED} {to}|between {first:DATE+POINT+CHECKED} and) {last:DATE+POINT+CHECKED}",
        lambda m: Range(m.first, m.last),
        {
            "from August 28 to September 11": "2024-08-28/2024-09-11",
            "From June 11 to June 15, 2024": "2024-06-11/2024-06-15",
            "October 29 to November 9": "2024-10-29/2024-11-09",
            "starting from 13:00 on May 22 to 24:00 on May 28": "2025-05-22/2025-05-28 13:00",
        },
        published="2025-01-14",
    ),
    Rule(
        "pair or period in brackets",
        r"\({it:DATE_PAIR}\)",
        framed,
        {"(July 12, 1995 - July 12, 2025)": "{1995-07-12,2025-07-12}"},
    ),
    Rule(
        "pair or period of days",
        "{first:DATE} - {last:DATE}",
        lambda m: pair_or_range(m.first, m.last),
        {},
        category="DATE_PAIR",
        in_text=False,
    ),
    Rule(
        "weekdays",
        "(from {first:WEEKDAY+POINT} (to|until|through)|{first:WEEKDAY} (-|through|to)|between {first:WEEKDAY} and) {last:WEEKDAY+POINT}",
        lambda m: Range(m.first, m.last),
        {"from Monday to Wednesday": "2025-03-10/2025-03-12", "Monday through Thursday": "2025-03-10/2025-03-13"},
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
        "([from ]{first:MONTH+BARE_MONTH} {to}|between {first:MONTH+BARE_MONTH} and) {last:MONTH+BARE_MONTH}",
        lambda m: Range(m.first, m.last),
        {"from October 2024 to July 2025": "2024-10/2025-07", "between March and May": "2025-03/2025-05"},
        printed=_CAPITAL,
    ),
    Rule(
        "years",
        "([(from|period) |the ]{first:BARE_YEAR} {to}|between {first:BARE_YEAR} and) {last:BARE_YEAR}[ period]",
        lambda m: Range(m.first, m.last),
        {
            "from 2010 to 2023": "2010/2023",
            "the 2021-2025 period": "2021/2025",
            "period 2021-2025": "2021/2025",
            "between 1975 and 1986": "1975/1986",
        },
    ),
    Rule(
        "years with a short end",
        "[the ]{year}(-|/){end:short_year}",
        lambda m: Range(CalendarDate(m.year), CalendarDate(m.year + (m.end - m.year) % 100)),
        {"1994-95": "1994/1995", "1999-00": "1999/2000", "2026-30": "2026/2030"},
    ),
    Rule(
        "since",
        "(since|ever since|dating to|dating back to) "
        "{first:DATE+POINT+WEEKDAY+CHECKED+MONTH+BARE_MONTH+BARE_YEAR+UNIT+PART+HOLIDAY+SEASON+DECADE+QUARTER}",
        lambda m: Range(behind(m.first), None),
        {"since 2012": "2012/..", "since March 2019": "2019-03/..", "since last year": "2024/.."},
    ),
    Rule(
        "from on",
        "(from {first:DATE+POINT+MONTH+BARE_MONTH+BARE_YEAR} (onwards|onward|on|until now|to date)"
        "|starting from {first:DATE+POINT+MONTH+BARE_MONTH+BARE_YEAR})",
        lambda m: Range(m.first, None),
        {"from 2012 onwards": "2012/..", "from March 1 on": "2025-03-01/.."},
    ),
    Rule(
        "roughly",
        "(about|around|circa|on or about) {of:DATE+POINT+MONTH+BARE_YEAR}",
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
        "before {last:DATE+BARE_YEAR+PART}",
        lambda m: Range(None, m.last),
        {"before March 31": "../2025-03-31", "before 1975": "../1975", "before the end of May": "../2025-05"},
    ),
    Rule(
        "until",
        "(until|through|till|up to|up until) {last:DATE+POINT+WEEKDAY+CHECKED+MONTH+BARE_MONTH+BARE_YEAR+UNIT+PART+HOLIDAY+SEASON+QUARTER}",
        lambda m: Range(None, m.last),
        {"through May 28": "../2025-05-28", "until the end of May": "../2025-05", "until 1975": "../1975"},
    ),
    Rule(
        "century before our era",
        "[the ]({century}|{century_word})(-| )century (b.c.e.|b.c.|bc|bce)",
        lambda m: YearSpan(1 - (m.century or m.century_word) * 100, 100),
        {"the third century BC": "-02XX", "2nd-century BCE": "-01XX"},
        category="DECADE",
    ),
    Rule(
        "one of two years",
        "[either ]{first:BARE_YEAR} or {last:BARE_YEAR}",
        lambda m: Either((m.first, m.last)),
        {"1932 or 1933": "[1932,1933] ambiguous"},
        in_text=False,
    ),
    Rule(
        "one of two days",
        "[either ]{first:DAY} or {last:DAY} [of ]{month}[[,] {year}]",
        _one_of_two_days,
        {"3 or 4 June 1932": "[1932-06-03,1932-06-04] ambiguous", "either 30 or 31 March": "[2025-03-30,2025-03-31] ambiguous"},
        in_text=False,
    ),
    Rule(
        "one of two days, month first",
        "[either ]{month} {first:DAY} or {last:DAY}[[,] {year}]",
        _one_of_two_days,
        {"June 3 or 4, 1932": "[1932-06-03,1932-06-04] ambiguous"},
        in_text=False,
    ),
    Rule(
        "circa",
        "(c.|ca.) {of:BARE_YEAR}",
        lambda m: About(m.of),
        {"c. 1900": "1900~"},
        in_text=False,
    ),
    Rule(
        "several days",
        "{month} {first:DAY}[, {second:DAY}][,] (and|&) {last:DAY}[[,] {year}]",
        _several_days,
        {"March 4 and 5": "{2025-03-04,2025-03-05}", "March 4, 6 and 9, 2024": "{2024-03-04,2024-03-06,2024-03-09}"},
    ),
    Rule(
        "several days, day first",
        "[the ]{first:DAY}[, {second:DAY}] and {last:DAY} [of ]{month}[[,] {year}]",
        _several_days,
        {"4 and 5 March": "{2025-03-04,2025-03-05}"},
    ),
    Rule(
        "two years",
        "{first:BARE_YEAR} and {last:BARE_YEAR}",
        lambda m: Several((m.first, m.last)),
        {"2019 and 2020": "{2019,2020}"},
        in_text=False,
    ),
    Rule(
        "several years",
        "{years}[,] and {year}",
        lambda m: Several(tuple(CalendarDate(year) for year in (*m.years, m.year))),
        {"2014, 2018 and 2022": "{2014,2018,2022}"},
    ),
    # --- leaning on what came before -------------------------------------------------------------
    Rule(
        "the same, next or last day",
        "{day_shift}",
        lambda m: Anaphor(Unit.DAY, m.day_shift),
        {
            "the same day": "2025-03-10 after on March 10",
            "that day": "2025-03-10 after on March 10",
            "the next day": "2025-03-11 after on March 10",
            "the day before": "2025-03-09 after on March 10",
        },
    ),
    Rule(
        "the same unit",
        "{same} {period_unit}",
        lambda m: Anaphor(m.period_unit, whole=True),
        {
            "that year": "2025 after on March 10",
            "the same month": "2025-03 after on March 10",
            "later that year": "2025 after on March 10",
            "that week": "2025-03-10/2025-03-16 after on March 10",
        },
    ),
    Rule(
        "the next or last unit",
        "{step} {period_unit}",
        lambda m: Anaphor(m.period_unit, m.step, whole=True),
        {"the following year": "2026 after on March 10", "the following week": "2025-03-17/2025-03-23 after on March 10"},
    ),
    Rule(
        "so long after or before",
        "({count}|{count_word}) {counted_unit} {then}",
        lambda m: Anaphor(m.counted_unit, _count(m) * m.then),
        {
            "two days later": "2025-03-12 after on March 10",
            "a month earlier": "2025-02 after on March 10",
            "a week later": "2025-03-17 after on March 10",
        },
    ),
    Rule(
        "the period a year back",
        "{year_back}",
        lambda _m: Again(Unit.YEAR, -1, otherwise=Relative(Unit.YEAR, -1)),
        {"the year-earlier quarter": "2023-35 after the third quarter of 2024"},
    ),
    Rule(
        "the same period of a year",
        "the (same|corresponding|comparable) (period|quarter|month|months)[,] [(of|in) ]({year}|{year_shift})",
        lambda m: Again(
            Unit.YEAR,
            m.year_shift or 0,
            m.year,
            otherwise=CalendarDate(m.year) if m.year else Relative(Unit.YEAR, m.year_shift or 0),
        ),
        {
            "the same period of 2023": "2023-35 after the third quarter of 2024",
            "the same month last year": "2023-07 after July 2024",
        },
    ),
    Rule(
        "the quarter before",
        "the (previous|preceding|prior) quarter",
        lambda _m: Again(Unit.QUARTER, -1, otherwise=Relative(Unit.QUARTER, -1)),
        {"the previous quarter": "2024-34 after the third quarter of 2024"},
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
    Rule(
        "number of things",
        "[{more} ]{year} {noun}",
        no_date,
        {"2000 households": "no date"},
    ),
    Rule(
        "square or street named after a day",
        "({month} {day}|{day} {month}) (square|street|road|avenue|stadium|bridge|hospital|park)",
        no_date,
        {"May 7 Square": "no date"},
    ),
    Rule("as soon as", "as soon as", no_date, {"as soon as": "no date"}),
    Rule("every week", "(every|each) {weekday}", no_date, {"every Tuesday": "no date"}),
    Rule(
        "so many million years ago",
        "{old:old_year}[.{count}|,{count}] [million |billion |thousand ]years ago",
        no_date,
        {"66 million years ago": "no date"},
    ),
    Rule("more than a number", "{more} {year}", no_date, {"more than 2000": "no date"}),
    Rule(
        "number of a thing",
        "{label} {year}",
        no_date,
        {"Russell 2000": "no date", "flight 1990": "no date"},
    ),
    Rule("sum of money", "({currency}{year}|{year}{currency})", no_date, {"$1990": "no date"}),
    Rule(
        "name of a person",
        "{title} ({month}|{weekday})",
        no_date,
        {"Ms. April": "no date", "Theresa May": "no date"},
    ),
    Rule("weekday in a name", "{sunday_name}", no_date, {"Sunday Times": "no date"}),
)

_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_CENTURY_NAMES = {
    number: f"{number}{'th' if number // 10 == 1 else _SUFFIXES.get(number % 10, 'th')}" for number in range(1, 100)
}

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
    century="the {century} century",
    century_names=_CENTURY_NAMES,
    article="the ",
    modified={Third.START: "early {date}", Third.MID: "mid-{date}", Third.END: "late {date}"},
    part_of_day={part: part.value for part in PartOfDay},
    with_part="{date}, {part}",
    with_time="{date}, {hour:02}:{minute:02}",
    days_across_months="{start} – {end}",
    since="from {date} on",
    until="until {date}",
    within="some time during {date}",
    span="{start} – {end}",
    one_of="{dates}",
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
        StepKind.EVIDENCE_ADDRESS: "The address of the page has {value}: published {published}.",
        StepKind.EVIDENCE_STAMP: "The head of the page has {value}: published {published}.",
        StepKind.EVIDENCE_PAST: "The text tells of {value} as past: published {published}.",
        StepKind.EVIDENCE_PLANNED: "The text tells of {value} as to come: published {published}.",
        StepKind.YEAR_OF_CLAUSE: "The year is the one that the sentence opens with: {value}.",
        StepKind.YEAR_BY_TENSE: "No year is printed: {value}, by the tense of the clause ({tense}), seen from publication ({published}).",
        StepKind.READINGS_POSSIBLE: "It can be read in several ways: {values}.",
        StepKind.LIKELIER: "Taken as {value}, the likelier of {values}.",
        StepKind.LEANS_ON_PERIOD: "It leans on the period told before ({value}): {moved}.",
        StepKind.YEAR_NEAREST: "No year is printed: {value} is the nearest to publication ({published}).",
        StepKind.YEAR_POINTED: "No year is printed: {value}, as a word places it before or after publication ({published}).",
        StepKind.YEARS_POSSIBLE: "Publication ({published}) leaves several readings open: {values}.",
        StepKind.YEAR_UNKNOWN: "No year is printed, and too little is known of publication: the year stays open ({value}).",
        StepKind.COUNTED: "Counted from publication ({published}): {value}.",
        StepKind.FEAST: "Worked out from the rule of the feast: {value}.",
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
        StepKind.ZONE_UNKNOWN: "“{words}” does not say which time zone the clock time is in: no moment is asserted.",
        StepKind.STATED: "Stated by the editor: {value}.",
        StepKind.READ_AS: "Read by the editor as {value}.",
        StepKind.HEDGED: 'The words themselves put it in doubt ("{words}"): {value}.',
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
        "part:mid": "middle",
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
        "bc",
        "bce",
        "later",
        "earlier",
        "next",
        "last",
        "week",
        "weeks",
    )
)

_FILLERS = ("on", "in", "at", "by", "of", "from", "during", "in the", "on the", "later", "beginning on", "starting on", "over")
_CUES = Cues(
    past=r"said|says|was|were|had|did|told|held|met|made|took|rose|fell|went|came|began|won|lost|left|sent|got|became|gave|found"
    r"|saw|kept|put|cut|hit|has been|have been|since|ago|broke|spoke|wrote|ran|led|bought|sold|paid|felt|threw|shot"
    r"|(?!expected|scheduled|need|planned|slated|supposed|speed|indeed|hundred|united)[a-z]{2,}ed",
    future=r"(?:will|would|shall|'ll|won't|to be|(?:is|are) (?:to|expected|scheduled|due|slated|set)|set (?:to|for)"
    r"|(?:was|were) (?:to|due to|scheduled to|expected to)|scheduled|slated|expected to|due (?:to|on|by)|plans? to|planned|planning"
    r"|going to|until|till|beginning|starting|effective|deadline|as (?:early|soon) as|upcoming|ahead of|is forecast|resumes?"
    r"|opens|begins|starts|takes place|take place|takes effect|expires?|meets|hears|goes to|go to|travels|arrives|ends|hosts|heads to"
    r"|(?:is|are|be)(?: on)?(?= *$)|(?:may|might|could|must) (?!be )[a-z]+|likely|forecast|warned of|stay shut|face)(?: (?:be|have|also|not))*(?: [a-z]+)?",
    aside=r"decree|resolution|decision|directive|agreement|treaty|signed|anniversary of [^,.;]{0,40}|law|act of|founded|born",
    doubt=r"(?:probably|(?<!as )possibly|perhaps|maybe|presumably|most likely|quite likely)(?: (?:on|in|at|by|from|during|in the|on the|the|about))?",
)

LOCALE = Locale(
    "en",
    Grammar(_SLOTS, _RULES),
    _WORDING,
    examples_published="2025-03-14",
    operators=_OPERATORS,
    cues=_CUES,
    fillers=_FILLERS,
    zone_cue="time",
)
