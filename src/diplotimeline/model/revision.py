"""Revision: when an event was first told to subscribers and last changed."""

from __future__ import annotations

import datetime

from attrs import frozen

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


@frozen
class Revision:
    """What subscribers were told of an event, and when.

    ``first`` and ``changed`` are moments in UTC; ``sequence`` counts changes of its days or status, as SEQUENCE in
    RFC 5545.
    """

    first: datetime.datetime
    changed: datetime.datetime
    sequence: int = 0
