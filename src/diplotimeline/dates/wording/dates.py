"""A resolved date in words: its value, with the part of it, the part of the day or the clock time."""

from __future__ import annotations

from diplotimeline.dates.resolved import Extent, ResolvedDate, Status
from diplotimeline.dates.wording.patterns import Wording
from diplotimeline.dates.wording.values import edtf_in_words, listed, third_in_words
from diplotimeline.edtf import Form

_OFFSET_ZONE = "Etc/GMT"
_OTHER_SIGN = {"+": "−", "-": "+"}


def in_words(date: ResolvedDate, wording: Wording, *, home: str | None = None) -> str:
    """The date as a person would say it: "chiều 17/4/2025", "early September 2025", "19–21 September 2025".

    Args:
        date: what is told.
        wording: how the language tells dates; see `wording_in`.
        home: the zone (IANA) that readers take clock times to be in; any other one is told with them.
    """
    if date.edtf is None:
        return wording.directions[date.direction] if date.direction else wording.no_date
    if date.modifier is not None and date.alternatives:
        members = [third_in_words(each, date.modifier, wording) for each in date.alternatives]
        return wording.one_of.format(dates=listed(members, wording.or_))
    text = edtf_in_words(date.edtf, wording)
    if date.modifier is not None:
        text = third_in_words(date.edtf, date.modifier, wording)
    elif date.extent is Extent.WITHIN and date.edtf.form is Form.INTERVAL and date.status is Status.RESOLVED:
        text = wording.within.format(date=text)
    if date.time is not None and date.edtf.form is Form.DATE:
        pattern = wording.with_time if date.time.minute or not wording.with_hour else wording.with_hour
        text = pattern.format(date=text, hour=date.time.hour, minute=date.time.minute)
        zone = date.time.zone_words or date.time.zone
        is_home = date.time.zone is not None and date.time.zone == home
        return text if zone is None or is_home else f"{text} ({_zone_in_words(zone)})"
    if date.part_of_day is not None:
        return wording.with_part.format(date=text, part=wording.part_of_day[date.part_of_day])
    return text


def _zone_in_words(zone: str) -> str:
    """A zone as people write it; those of whole hours have the sign of POSIX in their names, which nobody would guess."""
    sign, hours = zone.removeprefix(_OFFSET_ZONE)[:1], zone.removeprefix(_OFFSET_ZONE)[1:]
    if not zone.startswith(_OFFSET_ZONE) or sign not in _OTHER_SIGN:
        return zone
    return f"UTC{_OTHER_SIGN[sign]}{hours}"
