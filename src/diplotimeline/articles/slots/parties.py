"""Whom an event is between, and where each party is printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from diplotimeline.articles.candidates import Candidate
from diplotimeline.articles.gazetteer import PartyMention, Sort, state_of
from diplotimeline.articles.sentences import Reading, Sentence
from diplotimeline.articles.sure import Sure

_BULLETS = ("*", "•", "-", "–", "+")
"""At the head of a line: it is an item of its own, and means nobody who was told before."""


_HOSTED = ("fair", "festival", "exhibition", "exchange", "commemoration", "conference", "training", "aid", "gift")
"""Kinds that a place takes part in by holding them."""


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
    sure = Sure.PRINTED
    is_of_states = reading.lexicon.people.state_office.search(reading.low(candidate.sentence)) is not None
    own = _side([each for each in inside if home.has(each.code)])
    if is_of_states and home.state is not None and all(each.is_place for each in inside if home.has(each.code)):
        own, sure = (home.state,), Sure.INFERRED  # a president meets his guest in a city: it is not the city's guest
    elif candidate.cue.kind in _HOSTED and not is_of_states:
        own = _host(reading, own, inside)
    if not foreign:
        foreign, sure = _foreign_from_around(reading, before), Sure.INFERRED
    elif before is not None and _is_of_delegation(reading, candidate.sentence):
        foreign = _refined(foreign, before.codes)
    elif not is_of_states and not _is_of_embassy(reading, candidate.sentence):
        foreign = _refined(foreign, reading.only_parts)
    if not own or (own == (home.state,) and not is_of_states):
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


def _host(reading: Reading, own: tuple[str, ...], mentions: Sequence[PartyMention]) -> tuple[str, ...]:
    """Of a gathering for which only the own state is named: the province in which it took place."""
    if own != (reading.home.state,):
        return own
    places = tuple(dict.fromkeys(each.code for each in mentions if each.is_place and _is_part(reading, each.code)))
    return places[:1] or own


def _is_of_delegation(reading: Reading, sentence: Sentence) -> bool:
    return reading.lexicon.people.guests.search(reading.low(sentence)) is not None


def _is_of_embassy(reading: Reading, sentence: Sentence) -> bool:
    """Whether a state acts itself: its embassy, its ambassador."""
    low, words = reading.low(sentence), reading.lexicon
    return words.people.diplomats.search(low) is not None or words.places.embassy_house.search(low) is not None


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
    for line in reading.heads:
        found = _side([each for each in line.parties if home.is_foreign(each.code)])
        if found:
            return found
    return ()


def _own_from_around(reading: Reading, sentence: Sentence, before: Parties | None, named: tuple[str, ...]) -> tuple[str, ...]:
    """The own side where the sentence does not name a part of it: the publisher's, that of the event before, the lead's."""
    home = reading.home
    is_item = reading.words(sentence).startswith(_BULLETS)
    earlier = () if before is None or is_item else tuple(code for code in before.codes if _is_part(reading, code))
    heads = (each.code for line in reading.heads for each in line.parties)
    head = next((code for code in heads if _is_part(reading, code)), None)
    publisher = home.party if is_item else None
    told = tuple(filter(None, (publisher,))) or earlier or tuple(filter(None, (head,)))
    if told:
        return told
    if named and not _means_province(reading, sentence):
        return named
    closest = home.party or _commonest(reading) or next(iter(named), home.state)
    return () if closest is None else (closest,)


def _means_province(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence speaks of a province that it does not name: "the provincial Party Committee"."""
    return reading.lexicon.places.the_home.search(reading.low(sentence)) is not None


def _is_part(reading: Reading, code: str) -> bool:
    return reading.home.has(code) and code != reading.home.state


def _commonest(reading: Reading) -> str | None:
    counts = Counter(each.code for each in reading.parties if _is_part(reading, each.code))
    return next((code for code, _ in counts.most_common(1)), None)
