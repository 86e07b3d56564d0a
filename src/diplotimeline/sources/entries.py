"""The shape of the data file and of the memory beside it: one class a table, one field a key.

The readers and the JSON Schema are made of these.
"""

from __future__ import annotations

import datetime
from typing import Any, NewType

from attrs import field, frozen

EntryId = NewType("EntryId", str)
SourceRef = NewType("SourceRef", str)
EventRef = NewType("EventRef", str)
KindId = NewType("KindId", str)
TopicId = NewType("TopicId", str)
StatusId = NewType("StatusId", str)
RelationId = NewType("RelationId", str)
PartyCode = NewType("PartyCode", str)
EdtfText = NewType("EdtfText", str)
WebAddress = NewType("WebAddress", str)
Language = NewType("Language", str)
DomainName = NewType("DomainName", str)
CoversId = NewType("CoversId", str)
Year = NewType("Year", int)
Words = NewType("Words", str)  # text that may be empty: an attestation that prints no date
Moment = NewType("Moment", datetime.datetime)
Sequence = NewType("Sequence", int)
Digest = NewType("Digest", str)
ModifierId = NewType("ModifierId", str)
PartOfDayId = NewType("PartOfDayId", str)
ExtentId = NewType("ExtentId", str)
DateStatusId = NewType("DateStatusId", str)
DirectionId = NewType("DirectionId", str)
Clock = NewType("Clock", str)
ToldId = NewType("ToldId", str)
LightColour = NewType("LightColour", str)
DarkColour = NewType("DarkColour", str)
PageLanguage = NewType("PageLanguage", str)
FolderAddress = NewType("FolderAddress", str)


def about(text: str, **options: Any) -> Any:
    """A field with its line of documentation, for the schema and the reference."""
    return field(metadata={"about": text}, **options)


@frozen
class TextEntry:
    """A text in one language or several."""

    vi: str | None = about("in Vietnamese", default=None)
    en: str | None = about("in English", default=None)
    fr: str | None = about("in French", default=None)


@frozen
class NameEntry(TextEntry):
    """A name in one language or several; or a text, if it is the same in all."""

    @classmethod
    def of_text(cls, text: str) -> NameEntry:
        """The name that is the same in all."""
        return cls(text, text)


@frozen
class ImprintEntry:
    """What identifies the timeline as a whole."""

    title: TextEntry = about("its name")
    id_domain: DomainName = about("a domain name of the publisher; UIDs and tag: ids are made of it, never change it")
    since: Year = about("the year from which ids are counted (RFC 4151); never change it", default=Year(2026))
    description: TextEntry | None = about("one sentence", default=None)
    author: str | None = about("who publishes it", default=None)
    licence: str | None = about("under which terms, e.g. CC BY 4.0", default=None)
    url: FolderAddress | None = about("the address of the published folder", default=None)
    home: WebAddress | None = about("the address of the publisher's own page", default=None)
    colour: LightColour = about("the colour of the pages, dark enough to be read on white", default=LightColour("#0f766e"))
    colour_dark: DarkColour = about("the same for dark screens, light enough to be read", default=DarkColour("#5eead4"))
    languages: tuple[PageLanguage, ...] = about(
        "those in which it is published, the main one first", default=(PageLanguage("vi"), PageLanguage("en"))
    )


@frozen
class SourceEntry:
    """A published article."""

    id: EntryId = about("a stable slug, e.g. baodbp-visit-2025-vi")
    publisher: str = about("the newspaper or office")
    title: str = about("the headline")
    url: WebAddress = about("the address of the article")
    language: Language = about("of its words: vi, en or fr")
    published: EdtfText | None = about('as much as is known: "2025-04-18", "2018-10", "../2025-05"', default=None)
    published_basis: str | None = about("how that is known", default=None)
    title_basis: str | None = about("where the headline comes from, if not from the article", default=None)


@frozen
class ParticipantEntry:
    """A person who took part."""

    name: str = about("the name")
    office: NameEntry | None = about('the office held, as a text or as { vi = "...", en = "..." }', default=None)
    party: PartyCode | None = about("whom the person acted for", default=None)


@frozen
class RelatedEntry:
    """A link to another event."""

    id: EventRef = about("the id of the other event")
    relation: RelationId = about("what this event is to it")


@frozen
class AttestationEntry:
    """What one source says of the time of the event."""

    source: SourceRef = about("the id of a [[source]]")
    when: Words = about('the date words exactly as printed, "" if there are none')
    after: str | None = about('the words that "cùng ngày", "the same day" lean on', default=None)
    covers: CoversId = about(
        "whole; part: one day of something longer; more: something longer that it fell in", default=CoversId("whole")
    )


@frozen
class EventEntry:
    """One event."""

    id: EntryId = about("a stable slug; the UID of the calendar is made of it, never change it")
    kind: KindId = about("what it is")
    title: TextEntry = about("its title")
    parties: tuple[PartyCode, ...] = about("ISO 3166 codes, e.g. VN-71, RU-SPE, LA")
    attestation: tuple[AttestationEntry, ...] = about("one or more [[event.attestation]]")
    status: StatusId = about("how far it has come; held if left out", default=StatusId("held"))
    place: NameEntry | None = about('where, as a text or as { vi = "...", en = "..." }', default=None)
    participants: tuple[ParticipantEntry, ...] = about("people who took part", default=())
    topics: tuple[TopicId, ...] = about("what it is about", default=())
    summary: TextEntry | None = about("one or two sentences", default=None)
    related: tuple[RelatedEntry, ...] = about("links to other events", default=())


@frozen
class Document:
    """The whole file."""

    timeline: ImprintEntry = about("what identifies the timeline as a whole")
    source: tuple[SourceEntry, ...] = about("the articles", default=())
    event: tuple[EventEntry, ...] = about("the events", default=())


@frozen
class StateEntry:
    """What an event was told to be."""

    kind: KindId | None = about("what it is; left out, with all that follows, once it is forgotten", default=None)
    status: StatusId | None = about("how far it had come", default=None)
    parties: tuple[PartyCode, ...] = about("ISO 3166 codes", default=())
    title_vi: str | None = about("its title in Vietnamese", default=None)
    title_en: str | None = about("its title in English", default=None)
    title_fr: str | None = about("its title in French", default=None)
    edtf: EdtfText | None = about("its date", default=None)
    modifier: ModifierId | None = about("start, mid or end of that unit", default=None)
    part_of_day: PartOfDayId | None = about("morning, noon, afternoon, evening, night", default=None)
    time: Clock | None = about("the printed clock time, with its zone if one is printed", default=None)
    extent: ExtentId | None = about("throughout or within", default=None)
    date_status: DateStatusId | None = about("resolved, ambiguous, vague, unanchored", default=None)
    alternatives: tuple[EdtfText, ...] = about("the readings of an ambiguous date", default=())
    direction: DirectionId | None = about("where vague words point", default=None)


@frozen
class BeforeEntry(StateEntry):
    """What an event was told to be before it changed."""

    until: Moment = about("when it changed", kw_only=True)


@frozen
class ToldEntry(StateEntry):
    """What subscribers were last told of one event."""

    id: ToldId = about("the id of the event", kw_only=True)
    first: Moment = about("when they were first told of it", kw_only=True)
    changed: Moment = about("when they were last told of a change", kw_only=True)
    sequence: Sequence = about("how often its days or status changed; never falls", kw_only=True)
    digest: Digest = about("stands for everything that they see of it; empty once it is withdrawn", kw_only=True)
    withdrawn: Moment | None = about("when it was taken back", default=None)
    before: tuple[BeforeEntry, ...] = about("what it was not long ago", default=())


@frozen
class OwnerEntry:
    """Whose memory it is."""

    id_domain: DomainName = about("the id_domain of the data file")


@frozen
class MemoryDocument:
    """The whole memory."""

    timeline: OwnerEntry = about("whose memory it is")
    event: tuple[ToldEntry, ...] = about("every event that subscribers were told of", default=())
