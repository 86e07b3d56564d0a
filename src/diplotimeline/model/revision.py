"""Revision: when an event was first told to subscribers and last changed."""

from __future__ import annotations

import datetime
from typing import Any

from attrs import Attribute, field, frozen

from diplotimeline.errors import DiplotimelineError

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
LAST_SEQUENCE = 2**31 - 1
"""The largest SEQUENCE that every calendar program can hold."""


def _check_zone(_instance: object, attribute: Attribute[Any], value: datetime.datetime | None) -> None:
    if value is not None and value.tzinfo is None:
        raise DiplotimelineError(f"{attribute.name} has no time zone: {value}", hint="e.g. datetime.now(UTC)")


@frozen
class Revision:
    """What subscribers were told of an event, and when.

    ``first`` and ``changed`` are moments in UTC; ``sequence`` counts changes of its days or status, as SEQUENCE in
    RFC 5545; ``withdrawn`` is when it was taken back, None while it stands.

    Raises:
        DiplotimelineError: a moment without a time zone, or a sequence out of range.
    """

    first: datetime.datetime = field(validator=_check_zone)
    changed: datetime.datetime = field(validator=_check_zone)
    sequence: int = field(default=0)
    withdrawn: datetime.datetime | None = field(default=None, validator=_check_zone)

    @sequence.validator
    def _check_sequence(self, _attribute: object, value: int) -> None:
        if not 0 <= value <= LAST_SEQUENCE:
            raise DiplotimelineError(f"a sequence is 0 to {LAST_SEQUENCE}, not {value}")
