"""The names of time zones."""

from __future__ import annotations

import functools
import re
import zoneinfo

_NO_PLACE = re.compile(r"localtime|posixrules|Factory|(?:right|posix)/.*")
"""Names in the database that are no zones of a place: one is the machine's own, others count leap seconds."""


@functools.lru_cache(maxsize=256)
def is_zone(name: str) -> bool:
    """Whether a name is that of a time zone of a place in the IANA database."""
    if _NO_PLACE.fullmatch(name):
        return False
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
