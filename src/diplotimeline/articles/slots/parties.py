"""Whom an event is between, and where each party is printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from diplotimeline.articles.blocks import Role
from diplotimeline.articles.candidates import Candidate
from diplotimeline.articles.gazetteer import PartyMention, Sort, state_of
from diplotimeline.articles.sentences import Reading, Sentence
from diplotimeline.articles.sure import Sure


@frozen
class Parties:
    """The parties of an event: codes, where they are printed, and how well each side is known."""

    codes: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    sure: Sure


def parties_of(reading: Reading, candidate: Candidate, before: Parties | None) -> Parties:
    """The parties of a candidate.

    Args:
        reading: the article.
        candidate: the event.
        before: the parties of the event told before it, which words like "the delegation" mean.
    """
    home = reading.home
    inside = _named(reading, candidate.sentence)
    foreign = _side([each for each in inside if home.is_foreign(each.code)])
    own = _own_side(reading, [each for each in inside if home.has(each.code)])
    sure = Sure.PRINTED
    if not foreign:
        foreign, sure = _foreign_from_around(reading, before), Sure.INFERRED
    elif before is not None and _is_of_delegation(reading, candidate.sentence):
        foreign = _refined(foreign, before.codes)
    if not own or own == (home.state,):
        closer = _own_from_around(reading, candidate.sentence, before, named=own)
        sure = sure if closer == own else Sure.INFERRED
        own = closer
    codes = (*own, *foreign)
    spans = tuple((each.start, each.end) for each in inside if each.code in codes)
    return Parties(codes, spans, sure)


def _named(reading: Reading, sentence: Sentence) -> list[PartyMention]:
    """The parties of a sentence, "our province" among them."""
    found = [each for each in sentence.parties if not _is_of_diplomat(reading, sentence, each)]
    mine = reading.home.party
    if mine is not None:
        words = reading.lexicon.places.home.finditer(reading.folded, sentence.start, sentence.end)
        found += [PartyMention(mine, each.start(), each.end(), Sort.NAME) for each in words]
    return sorted(found, key=lambda each: each.start)


def _is_of_diplomat(reading: Reading, sentence: Sentence, mention: PartyMention) -> bool:
    """Whether a party is only where a diplomat serves: "the Consul General of Japan in Đà Nẵng"."""
    before = reading.folded[max(sentence.start, mention.start - 90) : mention.start]
    diplomat = [*reading.lexicon.people.diplomats.finditer(before), *reading.lexicon.places.embassy_house.finditer(before)]
    return bool(diplomat) and mention.is_place and "," not in before[max(each.end() for each in diplomat) :]


def _side(mentions: Sequence[PartyMention]) -> tuple[str, ...]:
    """The parties of one side: who stands before where, and a part before its whole."""
    who = [each for each in mentions if not each.is_place]
    codes = dict.fromkeys(each.code for each in (who or mentions))
    wholes = {state_of(code) for code in codes if "-" in code}
    return tuple(code for code in codes if code not in wholes)


def _own_side(reading: Reading, mentions: Sequence[PartyMention]) -> tuple[str, ...]:
    """The parties of the own side; where only the state is named as one, the province in which it took place."""
    found = _side(mentions)
    if found == (reading.home.state,):
        places = tuple(dict.fromkeys(each.code for each in mentions if each.is_place and "-" in each.code))
        return places[:1] or found
    return found


def _is_of_delegation(reading: Reading, sentence: Sentence) -> bool:
    return reading.lexicon.people.guests.search(reading.low(sentence)) is not None


def _refined(codes: Sequence[str], before: Sequence[str]) -> tuple[str, ...]:
    """A state that stands for the part of it which was told before: "the Lao delegation"."""
    found: dict[str, None] = {}
    for code in codes:
        parts = [each for each in before if each.startswith(f"{code}-")]
        found.update(dict.fromkeys(parts or [code]))
    return tuple(found)


def _foreign_from_around(reading: Reading, before: Parties | None) -> tuple[str, ...]:
    """The foreign side that words like "both sides" mean: that of the event before, of the headline, of the lead."""
    home = reading.home
    if before is not None:
        return tuple(code for code in before.codes if home.is_foreign(code))
    for role in (Role.HEADLINE, Role.LEAD):
        named = [each for sentence in _lines(reading, role) for each in sentence.parties]
        found = _side([each for each in named if home.is_foreign(each.code)])
        if found:
            return found
    return ()


def _own_from_around(reading: Reading, sentence: Sentence, before: Parties | None, named: tuple[str, ...]) -> tuple[str, ...]:
    """The own side where the sentence does not name a part of it: the publisher's, that of the event before, the lead's."""
    home = reading.home
    if before is not None and (own := tuple(code for code in before.codes if home.has(code) and code != home.state)):
        return own
    for role in (Role.HEADLINE, Role.LEAD):
        codes = [each.code for line in _lines(reading, role) for each in line.parties if _is_part(reading, each.code)]
        if codes:
            return (codes[0],)
    if named and not _means_province(reading, sentence):
        return named
    if home.party is not None:
        return (home.party,)
    commonest = _commonest(reading)
    if commonest is not None:
        return (commonest,)
    return named or (() if home.state is None else (home.state,))


def _means_province(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence speaks of a province that it does not name: "the provincial Party Committee"."""
    return reading.lexicon.places.the_home.search(reading.low(sentence)) is not None


def _is_part(reading: Reading, code: str) -> bool:
    return reading.home.has(code) and code != reading.home.state


def _commonest(reading: Reading) -> str | None:
    codes: Iterable[str] = (
        each.code for sentence in reading.sentences if sentence.role is not Role.OTHER for each in sentence.parties
    )
    counts = Counter(code for code in codes if _is_part(reading, code))
    return next((code for code, _ in counts.most_common(1)), None)


def _lines(reading: Reading, role: Role) -> list[Sentence]:
    return [sentence for sentence in reading.sentences if sentence.role is role]
