"""Events that a format cannot hold: an error that names event and field, or, if not strict, left out and told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from diplotimeline.errors import ExportError
from diplotimeline.exporters.options import option
from diplotimeline.exporters.protocol import Skipped
from diplotimeline.model.event import Event

T = TypeVar("T")


def strict_option() -> Any:
    """The option that every exporter of ours has: what becomes of an event that the format cannot hold."""
    return option(default=True, about="refuse an event that does not fit; if off, leave it out and say so")


def encode_valid(events: Iterable[Event], make: Callable[[Event], T], *, strict: bool) -> Iterator[T]:
    """What each event becomes; events that cannot be made raise, or are passed over.

    Raises:
        ExportError: if strict, the first event that the format cannot hold.
    """
    for event in events:
        try:
            yield make(event)
        except ExportError:
            if strict:
                raise


def find_rejected(events: Iterable[Event], make: Callable[[Event], object]) -> Iterator[Skipped]:
    """The events that cannot be made, each with the reason."""
    for event in events:
        try:
            make(event)
        except ExportError as error:
            yield Skipped(event, f"{error.field}: {error.reason}")
