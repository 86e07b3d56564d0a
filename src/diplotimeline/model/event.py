"""Event: something that happened, and what sources say of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

from attrs import evolve, field, frozen
from attrs.converters import optional

from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.dates.steps import StepKind, step
from diplotimeline.edtf import Edtf
from diplotimeline.errors import InvalidValueError
from diplotimeline.model import values
from diplotimeline.model.dating import Announcement, DerivedDate, derive_date
from diplotimeline.model.party import Party
from diplotimeline.model.revision import EPOCH, Revision
from diplotimeline.model.source import Attestation, Source
from diplotimeline.model.text import LocalizedText, localized, localized_if_given
from diplotimeline.phrases import Phrase, for_example

T = TypeVar("T")


def _code(value: Party | str) -> str:
    return value.id if isinstance(value, Party) else values.text(value)


def _codes(value: Iterable[Party | str]) -> tuple[str, ...]:
    return values.names(tuple(_code(each) for each in values.items(value)))


def _code_if_given(value: Party | str | None) -> str | None:
    return None if value is None else _code(value)


def _each(value: object, cls: type[T], example: str) -> tuple[T, ...]:
    found = values.items(value)
    for each in found:
        if not isinstance(each, cls):
            raise InvalidValueError(
                Phrase("each is a {type}, found {found}", type=cls.__name__, found=values.shown(each)),
                hint=for_example(example),
            )
    return found


@frozen
class Participant:
    """A person who took part, the office held, and the party (by id) that the person acted for.

    Raises:
        InvalidValueError: a field that cannot be.
    """

    name: str = field(converter=values.text, metadata={"about": "the name"})
    office: LocalizedText | None = field(
        default=None,
        converter=localized_if_given,
        metadata={"about": 'the office held, as a text or as { vi = "...", en = "..." }'},
    )
    party: str | None = field(default=None, converter=_code_if_given, metadata={"about": "whom the person acted for"})


@frozen
class Related:
    """A link to another event, by its id; ``relation`` is the id of what this event is to it.

    Raises:
        InvalidValueError: a field that cannot be.
    """

    id: str = field(converter=values.slug, metadata={"about": "the id of the other event"})
    relation: str = field(converter=values.text, metadata={"about": "what this event is to it"})


def _participants(value: Iterable[Participant | str]) -> tuple[Participant, ...]:
    people = tuple(Participant(each) if isinstance(each, str) else each for each in values.items(value))
    return _each(people, Participant, 'Participant("Name", "office")')


def _related(value: Iterable[Related]) -> tuple[Related, ...]:
    return _each(value, Related, 'Related("visit-2025", "follows")')


def _attestations(value: Iterable[Attestation]) -> tuple[Attestation, ...]:
    return _each(value, Attestation, 'Attestation(source, "on March 13")')


def _revision(value: Revision | None) -> Revision | None:
    if value is None or isinstance(value, Revision):
        return value
    raise InvalidValueError(values.needed("a Revision", value))


def _resolved_date(value: ResolvedDate | None) -> ResolvedDate | None:
    if value is None or isinstance(value, ResolvedDate):
        return value
    raise InvalidValueError(values.needed("a ResolvedDate", value), hint='a plain value goes into date="…"')


@frozen(slots=False)
class Event:
    """An event of a timeline.

    ``id`` is stable for ever. ``kind``, ``status``, ``topics`` and ``parties`` are ids of the timeline's vocabulary,
    which checks them. `date` follows from the attestations (`diplotimeline.model.dating`), unless an editor states it:
    ``date="2025-04-17"`` (EDTF) stands. ``zone`` (IANA) is that of clock times which are printed without one.

    ``revision`` is what subscribers were told of it and when; of an event that was withdrawn only
    ``last_published_date`` is left, the date that they were last told.

    Example:
        >>> event = Event("talks-2025", "talks", title="Talks in Paris", parties=["LA", "FR"], date="2025-04-17")
        >>> str(event.date.edtf), event.parties
        ('2025-04-17', ('LA', 'FR'))

    Raises:
        InvalidValueError: a field that cannot be, with what would be right.
    """

    id: str = field(
        converter=values.slug, metadata={"about": "a stable slug; the UID of the calendar is made of it, never change it"}
    )
    kind: str = field(converter=values.text, metadata={"about": "what it is"})
    title: LocalizedText = field(converter=localized, metadata={"about": "its title"})
    parties: tuple[str, ...] = field(
        default=(), converter=_codes, metadata={"about": "ISO 3166 codes or ids of [[party]], e.g. LA, RU-SPE"}
    )
    attestations: tuple[Attestation, ...] = field(
        default=(), converter=_attestations, metadata={"about": "what sources say of its time: [[event.attestation]]"}
    )
    status: str = field(default="held", converter=values.text, metadata={"about": "how far it has come; held if left out"})
    participants: tuple[Participant, ...] = field(
        default=(), converter=_participants, metadata={"about": "people who took part"}
    )
    place: LocalizedText | None = field(
        default=None,
        converter=localized_if_given,
        metadata={"about": 'where, as a text or as { vi = "...", en = "..." }'},
    )
    topics: tuple[str, ...] = field(default=(), converter=values.names, metadata={"about": "what it is about"})
    summary: LocalizedText | None = field(
        default=None, converter=localized_if_given, metadata={"about": "one or two sentences"}
    )
    related: tuple[Related, ...] = field(default=(), converter=_related, metadata={"about": "links to other events"})
    zone: str | None = field(
        default=None,
        converter=optional(values.zone),
        metadata={"about": "the time zone of clock times that its sources print without one, e.g. Europe/Moscow"},
    )
    stated_date: Edtf | None = field(
        default=None,
        alias="date",
        converter=optional(values.edtf),
        metadata={"about": "when it took place (EDTF), an editor's own statement, where no source prints it"},
    )
    revision: Revision | None = field(default=None, converter=_revision)
    last_published_date: ResolvedDate | None = field(default=None, converter=_resolved_date)

    @related.validator
    def _check_related(self, _attribute: object, links: tuple[Related, ...]) -> None:
        for index, link in enumerate(links):
            if link.id == self.id:
                raise InvalidValueError("an event cannot be related to itself", at=("related", index, "id"))

    @cached_property
    def _dated(self) -> DerivedDate:
        if self.last_published_date is not None:
            return DerivedDate(self.last_published_date, (), ())
        found = derive_date(self.attestations, self.status, self.zone)
        if self.stated_date is None:
            return found
        reason = step(StepKind.STATED, value=self.stated_date)
        return evolve(found, date=ResolvedDate.stated(self.stated_date, reason), best=None)

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was taken back after subscribers had been told of it."""
        return self.revision is not None and self.revision.withdrawn is not None

    @property
    def date(self) -> ResolvedDate | None:
        """When it took place: as an editor states, else as far as its attestations tell; None if nothing gives a date."""
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
        return tuple(dict.fromkeys(attestation.source for attestation in self.attestations))

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

    def joined(self, other: Event) -> Event:
        """Both in one: this one's fields hold, what it lacks comes from the other, lists are joined.

        Args:
            other: an event of the same id.
        """
        return evolve(
            self,
            title=self.title.joined(other.title),
            parties=_joined(self.parties, other.parties),
            attestations=_joined(self.attestations, other.attestations),
            participants=_joined(self.participants, other.participants),
            place=other.place if self.place is None else self.place.joined(other.place),
            topics=_joined(self.topics, other.topics),
            summary=other.summary if self.summary is None else self.summary.joined(other.summary),
            related=_joined(self.related, other.related),
            zone=self.zone or other.zone,
            date=self.stated_date or other.stated_date,
            revision=_later(self.revision, other.revision),
        )

    def with_later(self, revision: Revision | None) -> Event:
        """The same with a revision that is told of it elsewhere, if that is later; it stands, even if it was taken back."""
        later = _later(self.revision, revision)
        return evolve(self, revision=None if later is None else evolve(later, withdrawn=None))


def _later(one: Revision | None, other: Revision | None) -> Revision | None:
    """The later of two revisions of one event."""
    given = [each for each in (one, other) if each is not None]
    return max(given, key=Revision.age, default=None)


def _joined(mine: tuple[T, ...], theirs: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*mine, *theirs)))
