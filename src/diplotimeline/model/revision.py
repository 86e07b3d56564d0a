"""Revision: when an event was first told to subscribers and last changed."""

from __future__ import annotations

import datetime

from attrs import field, frozen
from attrs.converters import optional

from diplotimeline.model import values

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


@frozen
class Revision:
    """What subscribers were told of an event, and when.

    ``first`` and ``changed`` are moments in UTC; ``sequence`` counts changes of its days or status, as SEQUENCE in
    RFC 5545; ``withdrawn`` is when it was taken back, None while it stands.

    Raises:
        InvalidValueError: a moment without a time zone, or a sequence out of range.
    """

    first: datetime.datetime = field(converter=values.moment)
    changed: datetime.datetime = field(converter=values.moment)
    sequence: int = field(default=0, converter=values.sequence)
    withdrawn: datetime.datetime | None = field(default=None, converter=optional(values.moment))

    def age(self) -> tuple[int, datetime.datetime]:
        """What grows with every revision of one event: the later of two has the larger one."""
        return self.sequence, self.changed
