"""Revision: when an event was first told to subscribers and last changed."""

from __future__ import annotations

import datetime

from attrs import Attribute, field, frozen

from diplotimeline.errors import DiplotimelineError

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def _check_zone(_instance: object, attribute: Attribute[datetime.datetime], value: datetime.datetime) -> None:
    if value.tzinfo is None:
        raise DiplotimelineError(f"{attribute.name} has no time zone: {value}", hint="e.g. datetime.now(UTC)")


@frozen
class Revision:
    """What subscribers were told of an event, and when.

    ``first`` and ``changed`` are moments in UTC; ``sequence`` counts changes of its days or status, as SEQUENCE in
    RFC 5545.

    Raises:
        DiplotimelineError: a moment without a time zone, or a sequence out of range.
    """

    first: datetime.datetime = field(validator=_check_zone)
    changed: datetime.datetime = field(validator=_check_zone)
    sequence: int = field(default=0)

    @sequence.validator
    def _check_sequence(self, _attribute: object, value: int) -> None:
        if not 0 <= value < 2**31:
            raise DiplotimelineError(f"a sequence is 0 to 2147483647, not {value}")
