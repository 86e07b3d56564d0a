"""Three-valued comparison of two stretches of time whose ends may be in doubt."""

from __future__ import annotations

from enum import IntEnum

from attrs import frozen


class Verdict(IntEnum):
    """What can be said of two values that may both be in doubt."""

    NOT = 0
    POSSIBLY = 1
    CERTAINLY = 2


@frozen
class Reach:
    """Where a stretch of time may begin and end, as day ordinals: start in [s0, s1], end in [e0, e1]."""

    s0: float
    s1: float
    e0: float
    e1: float

    def before(self, other: Reach) -> Verdict:
        """Whether this ends before the other starts."""
        return _verdict(certainly=self.e1 < other.s0, possibly=self.e0 < other.s1)

    def overlaps(self, other: Reach) -> Verdict:
        """Whether both share a day."""
        surely = self.s1 <= other.e0 and other.s1 <= self.e0
        return _verdict(certainly=surely, possibly=self.s0 <= other.e1 and other.s0 <= self.e1)

    def contains(self, other: Reach) -> Verdict:
        """Whether this holds all of the other."""
        surely = self.s1 <= other.s0 and other.e1 <= self.e0
        start, end = max(other.s0, self.s0), min(other.e1, self.e1)
        return _verdict(certainly=surely, possibly=start <= other.s1 and end >= other.e0 and start <= end)


def _verdict(*, certainly: bool, possibly: bool) -> Verdict:
    if certainly:
        return Verdict.CERTAINLY
    return Verdict.POSSIBLY if possibly else Verdict.NOT
