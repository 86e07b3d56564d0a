"""What a person should look at in a drafted event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from diplotimeline.articles.article import Article
from diplotimeline.articles.slots.dating import When
from diplotimeline.articles.sure import Doubt, Sure
from diplotimeline.dates.resolved import Status
from diplotimeline.dates.steps import StepKind
from diplotimeline.model.event import Event


def doubts_of(article: Article, event: Event, when: When, sure: Mapping[str, Sure]) -> Iterator[Doubt]:
    """The doubts of an event: what is not known of its article, what stays open of its date, what was only concluded."""
    for field in ("url", "publisher", "published"):
        if getattr(article, field) is None:
            yield Doubt(field, "not-known")
    yield from _of_date(event, when)
    if sure["parties"] is not Sure.PRINTED:
        yield Doubt("parties", "inferred", ", ".join(event.parties))
    if event.place is None:
        yield Doubt("place", "not-told")
    if sure["status"] is not Sure.PRINTED:
        yield Doubt("status", "inferred", event.status)


def _of_date(event: Event, when: When) -> Iterator[Doubt]:
    date = event.date
    if date is None or date.edtf is None:
        yield Doubt("when", "not-told")
        return
    told = None if when.base is None or when.after is not None or not when.words else when.base.date.edtf
    if date.status is not Status.RESOLVED or date.edtf.is_qualified:
        yield Doubt("when", "open", str(date.edtf))
    elif told is not None and told != date.edtf:
        yield Doubt("when", "other-in-text", str(told))
    if any(each.kind is StepKind.WEEKDAY_DISAGREES for each in date.steps):
        yield Doubt("when", "weekday")
