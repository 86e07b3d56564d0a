"""The lunar calendar of Viet Nam: UTC+7 since 1968, UTC+8 before; not that of China, from which some days differ.

Days come from lunar-vn, within 1900 to 2100; it is loaded when a lunar date is met. Each is checked by converting it
back, since the package rolls day 30 of a short month over without a word.
"""

from __future__ import annotations

from diplotimeline.calendars.civil import Day

_ZONE_CHANGED = 1968
_STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
_BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")
_CYCLE = 60
_LONG_MONTH = 30
_FIRST_OF_CYCLE = 4  # the year 4 was giáp tý

CYCLE_YEARS = {f"{_STEMS[index % 10]} {_BRANCHES[index % 12]}": index for index in range(_CYCLE)}
"""Name of a year (can chi, folded) → its place in the cycle of sixty."""


def solar_day(year: int, month: int, day: int, *, leap: bool = False) -> Day | None:
    """The day of a lunar date, by the lunar year (which begins with Tết), month 1 to 12 and day 1 to 30.

    ``leap`` is the second of two months of one number. None for a day that the month has not, a leap month that the
    year has not, and outside 1900 to 2100.
    """
    import lunar_vn  # noqa: PLC0415 - 50 ms, only when a lunar date is met

    zone = 7.0 if year >= _ZONE_CHANGED else 8.0
    try:
        found = lunar_vn.convert_lunar_to_solar(day, month, year, int(leap), zone)
        back = lunar_vn.convert_solar_to_lunar(found.day, found.month, found.year, zone)
    except ValueError:
        return None
    return Day.from_date(found) if (back.day, back.month, back.year, bool(back.leap)) == (day, month, year, leap) else None


def solar_month(year: int, month: int, *, leap: bool = False) -> tuple[Day, Day] | None:
    """First and last day of a lunar month; None for one that the year has not."""
    first = solar_day(year, month, 1, leap=leap)
    last = solar_day(year, month, _LONG_MONTH, leap=leap) or solar_day(year, month, _LONG_MONTH - 1, leap=leap)
    return None if first is None or last is None else (first, last)


def year_of_cycle(index: int, near: int) -> int:
    """The year with that place in the cycle of sixty that is nearest to a given one."""
    start = near - _CYCLE // 2
    return start + (index + _FIRST_OF_CYCLE - start) % _CYCLE
