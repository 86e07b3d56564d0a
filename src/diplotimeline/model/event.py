"""Event: something that happened between parties, and what sources say of it."""

from __future__ import annotations

import datetime
import re
from functools import cached_property

from attrs import field, frozen

from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.errors import DiplotimelineError
from diplotimeline.model.dating import Announcement, Dated, dated
from diplotimeline.model.party import Party
from diplotimeline.model.revision import EPOCH, Revision
from diplotimeline.model.source import Attestation, Source
from diplotimeline.model.vocabulary import KINDS, RELATIONS, STATUSES, TOPICS, checked_term

EVENT_ID = r"[\w.:-]+"
"""What an id of an event is made of."""


@frozen
class LocalizedText:
    """A text in some of the languages; at least one."""

    vi: str | None = None
    en: str | None = None
    fr: str | None = None

    def __attrs_post_init__(self) -> None:
        if not (self.vi or self.en or self.fr):
            raise DiplotimelineError("a text is needed in one language at least")

    def text(self, language: str) -> str:
        """The text in a language; where it has none, in English, else Vietnamese, else French."""
        wanted: str | None = getattr(self, language, None)
        return wanted or self.en or self.vi or self.fr or ""


def localized(text: LocalizedText | str | None) -> LocalizedText | None:
    """A text as one that is the same in Vietnamese and English; nothing for an empty one."""
    if isinstance(text, str):
        return LocalizedText(vi=text, en=text) if text else None
    return text


@frozen
class Participant:
    """A person who took part, the office held, and the party acted for."""

    name: str
    office: LocalizedText | None = field(default=None, converter=localized)
    party: Party | None = None


@frozen
class Related:
    """A link to another event, by its id; ``relation`` is an id of `RELATIONS`."""

    id: str
    relation: str = field()

    @relation.validator
    def _check(self, _attribute: object, value: str) -> None:
        checked_term(RELATIONS, "relation", value)


@frozen(slots=False)
class Event:
    """An event of the timeline.

    ``id`` is stable for ever; ``kind``, ``status`` and each of ``topics`` are ids of the tables in
    `diplotimeline.model.vocabulary`. Its date follows from its attestations (`diplotimeline.model.dating`); of an event
    that was withdrawn only ``told_date`` is left, the date that subscribers were last told.

    Raises:
        UnknownNameError: a kind, status or topic that is in no table.
        DiplotimelineError: an id with spaces or signs.
    """

    id: str = field()
    kind: str = field()
    title: LocalizedText
    parties: tuple[Party, ...]
    attestations: tuple[Attestation, ...]
    status: str = field(default="held")
    participants: tuple[Participant, ...] = ()
    place: LocalizedText | None = field(default=None, converter=localized)
    topics: tuple[str, ...] = field(default=())
    summary: LocalizedText | None = None
    related: tuple[Related, ...] = ()
    revision: Revision | None = None
    told_date: ResolvedDate | None = None

    @id.validator  # noqa: A003 - attrs' own way of naming the field
    def _check_id(self, _attribute: object, value: str) -> None:
        if not re.fullmatch(EVENT_ID, value, re.ASCII):
            raise DiplotimelineError(f"{value!r} is no id of an event", hint="letters a-z, digits and hyphens")

    @kind.validator
    def _check_kind(self, _attribute: object, value: str) -> None:
        checked_term(KINDS, "kind", value)

    @status.validator
    def _check_status(self, _attribute: object, value: str) -> None:
        checked_term(STATUSES, "status", value)

    @topics.validator
    def _check_topics(self, _attribute: object, value: tuple[str, ...]) -> None:
        for topic in value:
            checked_term(TOPICS, "topic", topic)

    @cached_property
    def _dated(self) -> Dated:
        if self.told_date is not None:
            return Dated(self.told_date, (), ())
        return dated(self.attestations, self.status)

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was taken back after subscribers had been told of it."""
        return self.revision is not None and self.revision.withdrawn is not None

    @property
    def date(self) -> ResolvedDate | None:
        """When it took place, as far as its attestations tell; None if none of them gives a date."""
        return self._dated.date

    @property
    def history(self) -> tuple[Announcement, ...]:
        """The dates that were announced for it, in the order of publication."""
        return self._dated.history

    @property
    def contradictions(self) -> tuple[tuple[Attestation, ...], ...]:
        """Groups of attestations whose dates exclude each other."""
        return self._dated.contradictions

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources that attest it, each once, in the order of the file."""
        if len(self.attestations) == 1:
            return (self.attestations[0].source,)
        return tuple(dict.fromkeys(told.source for told in self.attestations))

    @property
    def main_source(self) -> Source | None:
        """The source to read first: the one that the date is taken from, else the first; None if there is none."""
        best = self._dated.best
        return best.source if best is not None else next(iter(self.sources), None)

    @cached_property
    def changed(self) -> datetime.datetime:
        """When it last changed (UTC): its revision, else the last day of its newest source's publication, else 1970."""
        if self.revision is not None:
            return self.revision.changed
        days = [source.published.latest for source in self.sources if source.published and source.published.latest]
        newest = max(days).to_date() if days else None
        return EPOCH if newest is None else datetime.datetime.combine(newest, datetime.time(), datetime.UTC)
