"""Vocabulary: the words that a timeline uses, as data: kinds, topics, statuses, relations, and its parties.

Those for diplomacy ship as tables in `diplotimeline.resources`. A timeline adds its own to them, replaces single ones, or
leaves all of them out. Statuses and relations always stand, since dates, calendars and pages go by them.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from attrs import field, frozen
from attrs.converters import optional

from diplotimeline.errors import InvalidValueError, UnknownNameError, did_you_mean, nearest
from diplotimeline.model import values
from diplotimeline.model.party import Party, shipped_code_like, shipped_code_of, shipped_codes, shipped_party
from diplotimeline.model.text import LocalizedText, localized, localized_if_given
from diplotimeline.phrases import Phrase
from diplotimeline.resources import read_table

DIPLOMACY, NONE = "diplomacy", "none"
BASES = {name: name for name in (DIPLOMACY, NONE)}

NOT_YET = frozenset(("planned", "proposed"))
"""Statuses of events that sources of unknown date can only have announced."""


class Coverage(StrEnum):
    """How much of its event an attestation dates."""

    WHOLE = "whole"
    PART = "part"  # one day of a longer visit: bounds the event, never narrows it
    LARGER = "more"  # something longer that the event fell in: it lies within


def _without_commas(value: LocalizedText | Mapping[str, str] | str) -> LocalizedText:
    name = localized(value)
    for text in name.values():
        if "," in text:
            hint = "write it without a comma: some calendar programs split categories there"
            raise InvalidValueError(Phrase('"{text}" has a comma', text=text), hint=hint)
    return name


_ID = {"about": "its id: small letters, digits, hyphens; never change it"}
_NAME = {"about": 'its name, as a text or as { vi = "...", en = "..." }'}


@frozen
class Term:
    """A word of a vocabulary.

    ``group`` is the id of a wider term of which it is one ("signed" of "agreement" and "memorandum"); ``plover`` the code
    of the PLOVER event ontology, for groups of kinds.

    Example:
        >>> Term("acquisition", {"en": "acquisition", "nl": "aankoop"}).name.text("nl")
        'aankoop'

    Raises:
        InvalidValueError: an id with other signs, or a name with a comma.
    """

    id: str = field(converter=values.slug, metadata=_ID)
    name: LocalizedText = field(converter=_without_commas, metadata=_NAME)
    group: str | None = field(
        default=None, converter=optional(values.slug), metadata={"about": "the id of a [[group]] that it belongs to"}
    )
    plover: str | None = field(
        default=None, converter=optional(values.text), metadata={"about": "its code in the PLOVER event ontology"}
    )


@frozen
class StatusTerm:
    """How far an event has come; ``like`` is the one of the five that ship which it counts as: "held" of "scrubbed"."""

    id: str = field(converter=values.slug, metadata=_ID)
    name: LocalizedText = field(converter=_without_commas, metadata=_NAME)
    like: str = field(
        converter=values.text,
        metadata={"about": "what it counts as: held, ongoing, planned, proposed or cancelled"},
    )


@frozen
class RelationTerm:
    """What one event is to another; ``converse`` says what that other one is to it."""

    id: str = field(converter=values.slug, metadata=_ID)
    name: LocalizedText = field(converter=_without_commas, metadata=_NAME)
    converse: LocalizedText | None = field(
        default=None, converter=localized_if_given, metadata={"about": "the name of the other direction"}
    )


@functools.cache
def _tables() -> Mapping[str, Mapping[str, Any]]:
    """What ships: family → id → term."""
    rows = read_table("vocabulary.toml")
    classes = {"group": Term, "kind": Term, "topic": Term, "status": StatusTerm, "relation": RelationTerm}
    return {family: _by_id(cls(**row) for row in rows[family]) for family, cls in classes.items()}


T = TypeVar("T", Term, StatusTerm, RelationTerm, Party)


def _by_id(terms: Iterable[T]) -> dict[str, T]:
    return {term.id: term for term in terms}


def _once(cls: type[T], value: object) -> tuple[T, ...]:
    """Terms of one class, each id once, whatever the case: ids name files, and not every system tells cases apart."""
    found = values.items(value)
    for each in found:
        if not isinstance(each, cls):
            raise InvalidValueError(Phrase("each is a {type}, found {found}", type=cls.__name__, found=values.shown(each)))
    seen: set[str] = set()
    for index, each in enumerate(found):
        if each.id.casefold() in seen:
            hint = "give one another id: whether letters are small or capital makes no difference"
            raise InvalidValueError(Phrase('the id "{name}" appears twice', name=each.id), hint=hint, at=(index, "id"))
        seen.add(each.id.casefold())
    return found


def _terms(value: Iterable[Term]) -> tuple[Term, ...]:
    return _once(Term, value)


def _statuses(value: Iterable[StatusTerm]) -> tuple[StatusTerm, ...]:
    return _once(StatusTerm, value)


def _relations(value: Iterable[RelationTerm]) -> tuple[RelationTerm, ...]:
    return _once(RelationTerm, value)


def _parties(value: Iterable[Party]) -> tuple[Party, ...]:
    return _once(Party, value)


def faults_among(base: str, terms: Mapping[str, Iterable[Any]]) -> Iterator[tuple[str, InvalidValueError]]:
    """What is wrong among the terms of one vocabulary, by the names of its fields; each error leads to its place.

    Args:
        base: the name of what ships with it.
        terms: field of `Vocabulary` → its terms.
    """
    for field_name, check in _CHECKED.items():
        for error in check(tuple(terms.get(field_name, ())), base, terms):
            yield field_name, error


def _wrong_statuses(terms: tuple[StatusTerm, ...], _base: str, _all: Mapping[str, Any]) -> Iterator[InvalidValueError]:
    for index, term in enumerate(terms):
        if term.like not in _tables()["status"]:
            hint = did_you_mean(term.like, _tables()["status"])
            yield InvalidValueError(
                Phrase('there is no status "{name}" to be like', name=term.like), hint=hint, at=(index, "like")
            )


def _wrong_groups(terms: tuple[Term, ...], base: str, all_terms: Mapping[str, Any]) -> Iterator[InvalidValueError]:
    own = (term.id for term in all_terms.get("groups", ()))
    known = {*own, *(_tables()["group"] if base == DIPLOMACY else ())}
    for index, term in enumerate(terms):
        if term.group is not None and term.group not in known:
            hint = did_you_mean(term.group, known) if known else Phrase("add it as [[{family}]]", family="group")
            yield InvalidValueError(Phrase('there is no group "{name}"', name=term.group), hint=hint, at=(index, "group"))


def _wrong_parts(parties: tuple[Party, ...], _base: str, _all: Mapping[str, Any]) -> Iterator[InvalidValueError]:
    wholes = {party.id: party.part_of for party in parties}
    for index, party in enumerate(parties):
        seen = {party.id}
        whole = party.part_of
        while whole is not None:
            if whole not in wholes and shipped_party(whole) is None:
                hint = did_you_mean(whole, wholes) if index else "an id of [[party]], or an ISO 3166 code"
                yield InvalidValueError(Phrase('no party "{whole}"', whole=whole), hint=hint, at=(index, "part_of"))
                break
            if whole in seen:
                yield InvalidValueError(
                    Phrase('"{party}" is a part of itself, by "{whole}"', party=party.id, whole=whole), at=(index, "part_of")
                )
                break
            seen.add(whole)
            whole = wholes.get(whole)


_CHECKED: Mapping[str, Callable[..., Iterator[InvalidValueError]]] = {
    "statuses": _wrong_statuses,
    "kinds": _wrong_groups,
    "parties": _wrong_parts,
}
"""Field of `Vocabulary` → what can be wrong with its terms when they are taken together."""


def base_of(value: object) -> str:
    """The name of what ships.

    Raises:
        InvalidValueError: it is none.
    """
    name: str = values.one_of("vocabulary", BASES)(value)
    return name


@frozen(slots=False)
class Vocabulary:
    """The words of one timeline: those that ship (``base`` "diplomacy", or "none") and its own.

    An own term with the id of one that ships takes its place.

    Example:
        >>> words = Vocabulary(kinds=[Term("launch", "launch")], parties=[Party("isro", "ISRO", part_of="IN")])
        >>> words.kind("launch").name.text("en"), words.full_name("isro", "en")
        ('launch', 'ISRO (India)')

    Raises:
        InvalidValueError: an id that appears twice, a status that is like none of the five, a group or a whole that is in
            no table, or a party that is a part of itself.
    """

    base: str = field(default=DIPLOMACY, converter=base_of)
    groups: tuple[Term, ...] = field(default=(), converter=_terms)
    kinds: tuple[Term, ...] = field(default=(), converter=_terms)
    topics: tuple[Term, ...] = field(default=(), converter=_terms)
    statuses: tuple[StatusTerm, ...] = field(default=(), converter=_statuses)
    relations: tuple[RelationTerm, ...] = field(default=(), converter=_relations)
    parties: tuple[Party, ...] = field(default=(), converter=_parties)

    def __attrs_post_init__(self) -> None:
        for _, error in faults_among(self.base, {name: getattr(self, name) for name in ("groups", *_CHECKED)}):
            raise error

    # --- tables ---------------------------------------------------------------------------------

    @cached_property
    def group_table(self) -> Mapping[str, Term]:
        """Id → group of kinds."""
        return self._table("group", self.groups)

    @cached_property
    def kind_table(self) -> Mapping[str, Term]:
        """Id → kind: what an event is."""
        return self._table("kind", self.kinds)

    @cached_property
    def topic_table(self) -> Mapping[str, Term]:
        """Id → topic: what an event is about."""
        return self._table("topic", self.topics)

    @cached_property
    def status_table(self) -> Mapping[str, StatusTerm]:
        """Id → status: how far an event has come."""
        return {**_tables()["status"], **_by_id(self.statuses)}

    @cached_property
    def relation_table(self) -> Mapping[str, RelationTerm]:
        """Id → relation: what one event is to another."""
        return {**_tables()["relation"], **_by_id(self.relations)}

    @cached_property
    def _own_parties(self) -> Mapping[str, Party]:
        return _by_id(self.parties)

    @property
    def party_codes(self) -> tuple[str, ...]:
        """The ids of its parties; of subdivisions of ISO 3166-2, only those with names in several languages."""
        shipped = shipped_codes() if self.base == DIPLOMACY else ()
        return tuple(dict.fromkeys((*self._own_parties, *shipped)))

    def _table(self, family: str, own: Iterable[Term]) -> Mapping[str, Term]:
        shipped = _tables()[family] if self.base == DIPLOMACY else {}
        return {**shipped, **_by_id(own)}

    # --- single terms ---------------------------------------------------------------------------
    # What was withdrawn may be of a kind that no longer exists: a name that is in no table stands for itself.

    def kind(self, name: str) -> Term:
        """The kind of that id."""
        return self.kind_table.get(name) or Term(name, name)

    def topic(self, name: str) -> Term:
        """The topic of that id."""
        return self.topic_table.get(name) or Term(name, name)

    def status(self, name: str) -> StatusTerm:
        """The status of that id."""
        return self.status_table.get(name) or StatusTerm(name, name, "held")

    def relation(self, name: str) -> RelationTerm:
        """The relation of that id."""
        return self.relation_table.get(name) or RelationTerm(name, name)

    def group_of(self, kind: str) -> Term | None:
        """The group that a kind belongs to; None if it belongs to none."""
        group = self.kind(kind).group
        return None if group is None else self.group_table.get(group) or Term(group, group)

    def find_party(self, code: str) -> Party | None:
        """The party of that id; None if there is none."""
        own = self._own_parties.get(code)
        return own if own is not None or self.base != DIPLOMACY else shipped_party(code)

    def party(self, code: str) -> Party:
        """The party of that id; what others are a part of need not be a party of the timeline itself."""
        return self.find_party(code) or shipped_party(code) or Party(code, code)

    def full_name(self, code: str, language: str) -> str:
        """The name of a party with what it is a part of behind it: "Bo Kẹo (Lào)"."""
        party = self.party(code)
        name = party.name.text(language)
        return name if party.part_of is None else f"{name} ({self.party(party.part_of).name.text(language)})"

    def wider(self, code: str) -> Iterator[str]:
        """The party itself, and what it is a part of, outwards: "LA-BK", "LA"."""
        seen: set[str] = set()
        at: str | None = code
        while at is not None and at not in seen:
            seen.add(at)
            yield at
            at = self.party(at).part_of

    def joined(self, other: Vocabulary) -> Vocabulary:
        """The terms of both; of two with one id, this one's. What ships for either ships for both."""
        own = {
            name: tuple({**_by_id(getattr(other, name)), **_by_id(getattr(self, name))}.values())
            for name in ("groups", "kinds", "topics", "statuses", "relations", "parties")
        }
        return Vocabulary(DIPLOMACY if DIPLOMACY in (self.base, other.base) else NONE, **own)

    # --- checking -------------------------------------------------------------------------------

    def check_name(self, family: str, name: str) -> None:
        """See that a name is that of a kind, topic, status, relation, group or party.

        Raises:
            UnknownNameError: it is in no table, with the nearest one that is.
        """
        if family == "party":
            if self.find_party(name) is None:
                raise UnknownNameError(Phrase('no party "{name}"', name=name), hint=self._party_meant(name))
            return
        table: Mapping[str, object] = getattr(self, f"{family}_table")
        if name not in table:
            raise UnknownNameError(
                Phrase('there is no {what} "{value}"', what=Phrase(family), value=name),
                hint=self._term_meant(family, name, table),
            )

    def _term_meant(self, family: str, name: str, table: Mapping[str, object]) -> str:
        hint = did_you_mean(name, table)
        if hint.startswith("did you mean") or family in ("status", "relation"):
            return hint
        if table:
            return Phrase("{hint}; add others as [[{family}]]", hint=hint, family=family)
        return Phrase("add it as [[{family}]]", family=family)

    def _party_meant(self, name: str) -> str:
        meant = self.code_of(name) or nearest(name, self._own_parties)
        meant = meant or (shipped_code_like(name) if self.base == DIPLOMACY else None)
        if meant is not None:
            return Phrase('did you mean "{name}"?', name=meant)
        if self.base == NONE:
            return did_you_mean(name, self._own_parties) if self.parties else Phrase("add it as [[{family}]]", family="party")
        return "ISO 3166 codes of states and of their parts; add any other one as [[party]]"

    def code_of(self, name: str) -> str | None:
        """The id of a party by its id or its name in any language, whatever the case; None if there is none."""
        wanted = name.casefold()
        for party in self.parties:
            if wanted == party.id.casefold() or wanted in (text.casefold() for text in party.name.values()):
                return party.id
        return shipped_code_of(name) if self.base == DIPLOMACY else None


def vocabulary_of(value: Vocabulary | str | None) -> Vocabulary:
    """A vocabulary; the name of a base stands for that alone, None for that of diplomacy.

    Raises:
        InvalidValueError: it is none.
    """
    if value is None:
        return Vocabulary()
    if isinstance(value, Vocabulary):
        return value
    if isinstance(value, str):
        return Vocabulary(value)
    raise InvalidValueError(values.needed("a Vocabulary", value), hint='or "diplomacy", "none"')
