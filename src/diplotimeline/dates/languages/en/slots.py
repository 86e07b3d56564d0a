"""What the slots of English forms read."""

from __future__ import annotations

import re

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import ClockTime, PartOfDay, Unit
from diplotimeline.dates.grammar import Slot, listed, number, signs, table
from diplotimeline.dates.languages.en.words import (
    COUNTED_UNITS,
    COUNTS,
    DAYS_IN_WORDS,
    DIRECTIONS,
    HOLIDAYS,
    MONTHS,
    NAMED_DAYS,
    NAMES,
    NUMBERS,
    ORDINALS,
    OTHER_ZONE,
    PARTS,
    PARTS_OF_DAY,
    SHIFTS,
    SHORT_WEEKDAYS,
    TENS,
    UNITS,
    VAGUE,
    VERBS,
    WEEKDAYS,
    YEAR_WORDS,
)
from diplotimeline.dates.languages.numeric import AIRLINE, ISO_MOMENT, day_alone
from diplotimeline.dates.zones import words_of_zones, zones

_CLOCK = re.compile(r"(?P<hour>\d+)(?:[:.](?P<minute>\d+))?(?::\d+)?\s*(?P<half>[ap]?)")
_NOON = 12
_PIVOT = 50


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
    "persons men women children jobs homes houses households families "
    "shares units copies cars vehicles seats rooms times hours minutes "
    "watts megawatts votes companies firms enterprises stores books "
    "artifacts years days months weeks percent dollars points miles km kilometers kilometres meters metres feet acres hectares ha tons tonnes "
    "barrels pounds volumes trees words pages kg grams calories trucks containers species rupees yen won yuan dong baht kip francs marks lire crowns roubles "
    "euros kilos kilograms seconds animals"
).split()
_PEOPLE = (
    "people workers employees soldiers troops students pupils participants delegates visitors guests members villagers residents"
    " refugees tourists civilians inmates prisoners migrants spectators supporters fans demonstrators protesters victims fighters"
    " rebels volunteers runners cyclists worshippers pilgrims"
).split()
_WORD = r"[^\W\d_]"
_ORDINAL_STARTS = ("0", "0st", "0nd", "0rd", "0th")
SLOTS: dict[str, Slot] = {
    "iso_moment": ISO_MOMENT,
    "day": number(
        r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![^\W\d_])", lambda text: int(text.rstrip("stndrh")), _ORDINAL_STARTS
    ),
    "nth": number(
        r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)(?! *[^\W\d_])", lambda text: int(text.rstrip("stndrh")), _ORDINAL_STARTS
    ),
    "nth_day": number(
        r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)(?![^\W\d_])", lambda text: int(text.rstrip("stndrh")), _ORDINAL_STARTS
    ),
    "day_alone": day_alone(),
    "day_word": table({word: number for number, word in enumerate(DAYS_IN_WORDS, 1)}),
    "later_day_word": table({word: number for number, word in enumerate(DAYS_IN_WORDS, 1) if word not in ("first", "second")}),
    "last_day": table({"last": True, "final": True}),
    "which": table({"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}),
    "ordinal_day": table({"first day": 1, "second day": 2, "third day": 3}),
    "month": table(MONTHS),
    "strong_month": table({name: month for name, month in MONTHS.items() if name not in (*VERBS, *NAMES)}),
    "name_month": table({name: MONTHS[name] for name in NAMES}),
    "year": number(r"(?:1[0-9]|2[01])[0-9]{2}"),
    "plain_year": number(r"(?<![0-9] )(?:1[5-9]|20)[0-9]{2}(?!-[0-9]| [0-9])"),
    # A year that opens a sentence stands before those who acted in it: "In 1911 workers struck".
    "counted": number(r"(?<!^in )(?<!\. in )(?<!\nin )(?:1[0-9]|2[01])[0-9]{2}"),
    "medieval": number(r"1[0-4][0-9]{2}"),
    "old_year": number(r"[1-9][0-9]{0,3}"),
    "year_word": table(YEAR_WORDS),
    "short_year": number(r"[0-9]{2}", _short_year),
    "full_year": number(r"'[0-9]{2}|[5-9][0-9](?! *[^\W\d_]|[:.,]\d)", lambda text: _short_year(text.lstrip("'")), ("0", "'")),
    "far_year": number(r"21[0-9]{2}"),
    "before": table({"before": -1, "prior to": -1, "ahead of": -1}),
    "years": number(r"(?:1[0-9]|20)[0-9]{2}(?:, *(?:1[0-9]|20)[0-9]{2}){1,20}", listed),
    "to": signs(r"-|(?:to|until|through)(?![^\W\d_])", ("-", "to", "until", "through")),
    "clock": number(
        r"(?<!\+)(?:2[0-4]|[01]?[0-9])(?:[:.][0-5][0-9])? *[ap]\.?m\b\.?|(?<!\+)(?:2[0-4]|[01]?[0-9]):[0-5][0-9](?::[0-5][0-9])?(?: *[ap]\.?m\b\.?)?(?!:)",  # "+07:00" is an offset
        _clock_time,
        starts=("0:", "0.", "0a", "0p", "0am", "0pm"),
    ),
    "gmt": number(r"\( *[0-9]{4} (?:gmt|utc|et|est|edt) *\)", str, ("(",)),
    "four_digits": number(r"(?:[01][0-9]|2[0-3])[0-5][0-9]", lambda text: ClockTime(int(text[:2]), int(text[2:]))),
    "clock_word": table({"noon": ClockTime(12), "midnight": ClockTime(24)}),
    "zone": zones(*words_of_zones("en"), other=OTHER_ZONE),
    "weekday": table(WEEKDAYS),
    "short_weekday": table(WEEKDAYS | SHORT_WEEKDAYS),
    "part": table(PARTS_OF_DAY),
    "third": table(PARTS),
    "early_or_late": table({"early": Third.START, "late": Third.END}),
    "direction": table(DIRECTIONS),
    "shift": table(SHIFTS),
    "year_shift": table(
        {f"{word} year": shift for word, shift in SHIFTS.items()} | {"the year": 0, "last year's": -1},
        unless={"the year": r"[0-9]", "this year": r"[0-9]"},
    ),
    "year_of": table({f"{word} year's": shift for word, shift in SHIFTS.items()}),
    "month_shift": table({"this month": 0, "next month": 1, "last month": -1}),
    "that_year": table(dict.fromkeys(("that year", "the same year", "that same year"), 0)),
    "next_year": table({"the following year": 1, "the next year": 1, "the year after": 1, "the year before": -1}),
    "week_shift": table({"this week": 0, "next week": 1, "last week": -1}),
    "unit": table(UNITS),
    "counted_unit": table(COUNTED_UNITS),
    "period_unit": table({"day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR, "weekend": Unit.WEEKEND}),
    "count": number(r"[1-9][0-9]{0,2}"),
    "count_word": table(COUNTS),
    "several": table(NUMBERS),
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
    "from_now": table({"from now": True, "from today": True}),
    "hyphen": signs("-", ("-",)),
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
        {
            "today": 0,
            "yesterday": -1,
            "tomorrow": 1,
            "day after tomorrow": 2,
            "day before yesterday": -2,
            "the day before yesterday": -2,
            "the day after tomorrow": 2,
        }
    ),
    "tens": number(r"[2-9]0", lambda text: 1900 + int(text)),
    "decade_word": table({f"{word[:-1]}ies": 1900 + number for word, number in TENS.items()}),
    "century": number(
        r"(?:2[01]|1[0-9]|[1-9])(?:st|nd|rd|th)", lambda text: int(text.rstrip("stndrh")), starts=_ORDINAL_STARTS
    ),
    "century_word": table({word: number for number, word in enumerate(ORDINALS, 1)}),
    "vague": table(
        VAGUE,
        unless={
            "shortly": "before|after|thereafter",
            "in the past": r"[0-9]|few|[a-z]+ (?:days|weeks|months|years|decades)|decade|year",
        },
    ),
    "at_event": table(
        dict.fromkeys(
            (
                *("during", "after", "following", "before", "at", "within the framework of", "in the framework of"),
                *("as part of", "at the end of", "at the close of", "on the sidelines of", "on the margins of"),
            ),
            True,
        )
    ),
    "occasion": table(
        dict.fromkeys(
            (
                *("stay", "visit", "trip", "tour", "talks", "meeting", "session", "ceremony", "reception", "event"),
                *("programme", "program", "conference", "fair", "festival"),
            ),
            True,
        )
    ),
    "day_shift": table(
        {
            **dict.fromkeys(("the next day", "the following day", "a day later", "the day after", "one day later"), 1),
            **dict.fromkeys(("the day before", "the previous day", "a day earlier", "one day earlier", "the day earlier"), -1),
            **dict.fromkeys(("the same day", "that day", "that same day", "the very same day"), 0),
        },
        unless={"the day before": _WORD, "the day after": _WORD},
    ),
    "behind": table({"previous": -1, "preceding": -1, "following": 1}),
    "in_the_day": table(
        dict.fromkeys(("later in the day", "earlier in the day", "by the end of the day", "at the end of the day"), True)
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
                *(
                    f"the same {unit} {back}"
                    for unit in ("period", "quarter", "month", "half", "time")
                    for back in ("a year earlier", "a year ago")
                ),
            ),
            True,
        )
    ),
    "this_quarter": table(
        dict.fromkeys(("the quarter", "the latest quarter", "the latest period", "that quarter", "the recent quarter"), True)
    ),
    "year_end": table(dict.fromkeys(("year-end", "year end", "the year's end", "year's end", "the year-end"), True)),
    "whole_year": table(dict.fromkeys(("the year", "the full year", "the fiscal year", "the current fiscal year"), True)),
    "holiday": table(HOLIDAYS),
    "named_day": table(dict.fromkeys(NAMED_DAYS, True)),
    "title": table(dict.fromkeys(("mr.", "mr", "ms.", "ms", "mrs.", "mrs", "miss", "dr.", "dr", "theresa", "sister"), True)),
    "noun": table(dict.fromkeys(_NOUNS, True)),
    "people": table(dict.fromkeys(_PEOPLE, True)),
    "airline": AIRLINE,
    "more": table(
        dict.fromkeys(("more than", "at least", "fewer than", "less than", "nearly", "some", "exactly", "only", "up to"), True)
    ),
    "label": table(
        dict.fromkeys(
            (
                "no.",
                "no",
                "number",
                "russell",
                "russel",
                "global",
                "agenda",
                "area",
                "pp.",
                "flight",
                "decree",
                "room",
                "route",
                "highway",
                "boeing",
                "airbus",
                "article",
                "volume",
                "vol.",
                "hill",
                "bus",
            ),
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
            (
                "sunday times",
                "sunday mirror",
                "sunday telegraph",
                "bloody sunday",
                "black monday",
                "black friday",
                "black september",
            ),
            True,
        )
        | dict.fromkeys(("monday night football", "saturday night live", "sunday school"), True)
    ),
}
