"""How a field of a draft is known, and what is in doubt about it."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class Sure(StrEnum):
    """How a field is known."""

    PRINTED = "printed"
    INFERRED = "inferred"
    GUESSED = "guessed"
    OPEN = "open"


@frozen
class Doubt:
    """What a person should look at: the field, a code, and what could stand there."""

    field: str
    code: str
    offer: str | None = None
