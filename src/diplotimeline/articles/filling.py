"""A candidate with its slots filled: a valid event, with the evidence and the doubt of each field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from diplotimeline.articles.doubting import doubts_of
from diplotimeline.articles.drafted import DraftedEvent, Span
from diplotimeline.articles.ids import free_id, slug_of
from diplotimeline.articles.merging import Told
from diplotimeline.articles.people import Person
from diplotimeline.articles.sentences import Reading
from diplotimeline.articles.slots.participants import participants_of
from diplotimeline.articles.slots.place import place_of
from diplotimeline.articles.slots.status import status_of
from diplotimeline.articles.slots.topics import topics_of
from diplotimeline.articles.sure import Sure
from diplotimeline.articles.titles import title_of
from diplotimeline.errors import DiplotimelineError
from diplotimeline.model.event import Event, Participant
from diplotimeline.model.source import Attestation, Source
from diplotimeline.model.text import LocalizedText
from diplotimeline.model.vocabulary import Vocabulary

_LONGEST_ID = 80
Sides = Sequence[tuple[Person, str | None]]


@frozen
class Filler:
    """What all events of an article share."""

    reading: Reading
    source: Source
    vocabulary: Vocabulary
    languages: tuple[str, ...]

    def drafted(self, told: Sequence[Told], taken: set[str]) -> Iterator[DraftedEvent]:
        """The events with all their slots, each with an id of its own.

        Args:
            told: the events as far as they were found.
            taken: ids that other events have.
        """
        known: list[tuple[Person, str | None]] = []
        names = set(taken)
        ends = [*(each.candidate.sentence.start for each in told[1:]), len(self.reading.article.text)]
        for each, end in zip(told, ends, strict=False):
            people = participants_of(self.reading, each.candidate.sentence, end, each.parties, known)
            made = _with_own_id(self._event(each, end, people), names)
            names.add(made.event.id)
            known += people
            yield made

    def _event(self, told: Told, end: int, people: Sides) -> DraftedEvent:
        """One event; ``end`` is where the next one is told."""
        reading, candidate, spoken = self.reading, told.candidate, self.reading.article.language
        kind, codes = candidate.cue.kind, told.parties.codes
        attestation = self._attestation(told)
        status = status_of(reading, candidate, attestation.date)
        place = place_of(reading, candidate)
        topics = topics_of(reading, candidate, end)
        event = Event(
            id_of(kind, codes, attestation),
            kind,
            title_of(kind, codes, self.vocabulary, self.languages),
            codes,
            [attestation],
            status=status.status,
            participants=[_participant(person, side, spoken) for person, side in people],
            place=None if place is None else LocalizedText({spoken: place.text}),
            topics=sorted(topics),
        )
        sure = {
            "kind": Sure.PRINTED,
            "status": status.sure,
            "parties": told.parties.sure,
            "when": told.when.sure,
            "place": Sure.OPEN if place is None else Sure.PRINTED,
            "participants": Sure.PRINTED if people else Sure.OPEN,
            "topics": Sure.GUESSED if topics else Sure.OPEN,
            "title": Sure.INFERRED,
        }
        places = () if place is None else ((place.start, place.end),)
        evidence = _evidence(told, people, places)
        return DraftedEvent(event, evidence, tuple(sure.items()), tuple(doubts_of(reading.article, event, told.when, sure)))

    def _attestation(self, told: Told) -> Attestation:
        """What the article says of the time."""
        when = told.when
        quote = " ".join(self.reading.words(told.candidate.sentence).split())
        try:
            return Attestation(self.source, when.words, after=when.after, covers=when.covers, quote=quote)
        except DiplotimelineError:  # words that are read only with the text around them
            return Attestation(self.source, "", quote=quote)


def _participant(person: Person, side: str | None, spoken: str) -> Participant:
    office = LocalizedText({spoken: person.office}) if person.office else None
    return Participant(person.name, office, side)


def _evidence(told: Told, people: Sides, places: tuple[Span, ...]) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    """Field → where it is printed, of those that are."""
    candidate = told.candidate
    found: dict[str, tuple[Span, ...]] = {
        "event": ((candidate.sentence.start, candidate.sentence.end),),
        "kind": ((candidate.cue.start, candidate.cue.end),),
        "when": told.when.spans,
        "parties": told.parties.spans,
        "place": places,
        "participants": tuple((person.start, person.end) for person, _ in people),
    }
    return tuple((field, spans) for field, spans in found.items() if spans)


def id_of(kind: str, codes: Sequence[str], attestation: Attestation) -> str:
    """The id of an event of a kind between parties, by what an attestation says of its day."""
    date = None if attestation.date is None else attestation.date.edtf
    return slug_of(kind, *codes[:3], "" if date is None else str(date), most=_LONGEST_ID)


def _with_own_id(made: DraftedEvent, taken: set[str]) -> DraftedEvent:
    name = free_id(made.event.id, taken)
    return made if name == made.event.id else evolve(made, event=evolve(made.event, id=name))
