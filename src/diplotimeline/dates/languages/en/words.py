"""English words: names, numbers, units, directions, and pieces that forms are made of; folded."""

from __future__ import annotations

import re

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import CalendarDate, Direction, Easter, Expression, LunarDate, NthWeekday, PartOfDay, Unit

MONTH_NAMES = (
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
MONTHS = {name.lower(): index for index, name in enumerate(MONTH_NAMES, 1)}
MONTHS |= {name[:3].lower(): index for index, name in enumerate(MONTH_NAMES, 1)}
MONTHS |= {name[:3].lower() + ".": index for index, name in enumerate(MONTH_NAMES, 1) if name != "May"}
MONTHS |= {"sept": 9, "sept.": 9}
VERBS = ("may", "march", "mar", "jan", "dec", "sep", "mar.", "jun", "jul", "apr", "oct", "nov", "feb", "aug", "sept")
NAMES = ("april", "june", "august")
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS = {name.lower(): index for index, name in enumerate(WEEKDAY_NAMES)}
SHORT_WEEKDAYS = {name[:3].lower() + dot: index for index, name in enumerate(WEEKDAY_NAMES) for dot in (".", "")}
SHORT_WEEKDAYS |= {"tues.": 1, "thurs.": 3}

OF_YEAR = "( of [the |fiscal |fiscal year |the year |the fiscal year ]{year}|[,] [in ]{year}| \\({year}\\))"
"""Which year a quarter, a half or some months are of."""

OF_TOLD_YEAR = " of ({that_year}|{next_year})"
"""The same by a year that was told before."""

PARTS_OF_DAY = {
    **dict.fromkeys(("morning", "early morning", "dawn", "mid-morning", "midmorning"), PartOfDay.MORNING),
    **dict.fromkeys(("noon", "midday", "noontime"), PartOfDay.NOON),
    **dict.fromkeys(("afternoon", "mid-afternoon", "mid afternoon", "midafternoon", "late afternoon"), PartOfDay.AFTERNOON),
    **dict.fromkeys(("evening", "late evening", "early evening"), PartOfDay.EVENING),
    **dict.fromkeys(("night", "late night", "overnight"), PartOfDay.NIGHT),
}
DIRECTIONS = {
    "this": Direction.PRESENT,
    "next": Direction.FUTURE,
    "coming": Direction.FUTURE,
    "this coming": Direction.FUTURE,
    "the coming": Direction.FUTURE,
    "last": Direction.PAST,
    "past": Direction.PAST,
    "this past": Direction.PAST,
}
SHIFTS = {"this": 0, "the current": 0, "current": 0, "next": 1, "the coming": 1, "this coming": 1, "last": -1, "this past": -1}
UNITS = {"week": Unit.WEEK, "weekend": Unit.WEEKEND, "month": Unit.MONTH, "quarter": Unit.QUARTER, "year": Unit.YEAR}
UNITS |= {"decade": Unit.DECADE, "century": Unit.CENTURY, "fiscal year": Unit.YEAR, "school year": Unit.YEAR}
COUNTED_UNITS = {name + s: unit for name, unit in {**UNITS, "day": Unit.DAY}.items() for s in ("", "s")}
COUNTED_UNITS |= {"decades": Unit.DECADE, "centuries": Unit.CENTURY}
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBERS = {word: number for number, word in enumerate((*_ONES, *_TEENS), 1)} | TENS
NUMBERS |= {f"{tens}-{one}": number + index for tens, number in TENS.items() for index, one in enumerate(_ONES, 1)}
COUNTS = NUMBERS | {"a": 1, "an": 1}
YEAR_WORDS = {f"nineteen {word}": 1900 + number for word, number in NUMBERS.items() if number > 9}  # noqa: PLR2004
YEAR_WORDS |= {"two thousand": 2000, "nineteen hundred": 1900}
DAYS_IN_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
    "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
ORDINALS = DAYS_IN_WORDS[:21]
PARTS = {
    "early": Third.START,
    "early in": Third.START,
    "early-": Third.START,
    "mid": Third.MID,
    "mid-": Third.MID,
    "late": Third.END,
    "late in": Third.END,
    "late-": Third.END,
    **{f"{first} {units} of": Third.START for first in ("first", "opening") for units in ("days", "week")},
    **{f"{last} {units} of": Third.END for last in ("last", "final", "closing") for units in ("days", "week")},
    **dict.fromkeys(("the beginning of", "the start of", "the early part of", "the opening of"), Third.START),
    **dict.fromkeys(("beginning of", "start of", "the first days of"), Third.START),
    **dict.fromkeys(("the middle of", "middle of"), Third.MID),
    **dict.fromkeys(("the end of", "end of", "the last days of", "the close of"), Third.END),
}
VAGUE = {
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
HOLIDAYS: dict[str, Expression] = {
    **dict.fromkeys(("christmas", "christmas day"), CalendarDate(month=12, day=25)),
    "christmas eve": CalendarDate(month=12, day=24),
    "boxing day": CalendarDate(month=12, day=26),
    **dict.fromkeys(("new year's eve",), CalendarDate(month=12, day=31)),
    **dict.fromkeys(("new year's day",), CalendarDate(month=1, day=1)),
    **dict.fromkeys(("july fourth", "the fourth of july", "fourth of july"), CalendarDate(month=7, day=4)),
    "valentine's day": CalendarDate(month=2, day=14),
    "may day": CalendarDate(month=5, day=1),
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
NAMED_DAYS = ("national day", "international women's day", "women's day", "liberation day", "labour day", "independence day")
OTHER_ZONE = (
    r"(?!(?:this|that|the|some|any|first|last|next|same|prime|lunch|dinner|tea|bed|full|half|extra|all|opening|closing|of|in|on|at|for) )"
    r"[a-z]+(?: (?:standard|daylight|summer))? time(?![^\W\d_])"
)
FIRST_HALF = 40
CAPITAL = re.compile(r"(?:[a-z']+\s+)*[A-Z]")
