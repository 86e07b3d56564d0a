"""Who took part: the people told of in the event's own lines."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from diplotimeline.articles.blocks import TELLING
from diplotimeline.articles.gazetteer import state_of
from diplotimeline.articles.names import surnames
from diplotimeline.articles.people import Person
from diplotimeline.articles.sentences import Reading, Sentence
from diplotimeline.articles.slots.parties import Parties
from diplotimeline.model.values import plain

_MOST = 6
_LIKE_NAMES = ("CN", "TW", "HK", "MO")
"""States whose people have names that read like Vietnamese ones when news writes them its own way."""

_IN_FULL = "vi"
"""A language that names people in full each time."""

_LEADS_NEAR = 40
_NEAR = 60
"""Letters between "delegation" and the party that sent it."""

_REACH = 1500
"""Letters behind an event in which its people are named."""


def participants_of(
    reading: Reading, first: Sentence, end: int, parties: Parties, known: Sequence[tuple[Person, str | None]]
) -> tuple[tuple[Person, str | None], ...]:
    """The people of an event, each with the party that the person acts for.

    Args:
        reading: the article.
        first: the sentence that tells of the event.
        end: where the next event is told.
        parties: those of the event.
        known: people who were given to an event before, with their sides.
    """
    found: dict[str, tuple[Person, str | None]] = {}
    for person, side in _by_short_name(reading, first, known):
        found[plain(person.name)] = (person, side)
    reach = max(min(end, first.end + _REACH), first.start + 1)
    begin = bisect.bisect_left(reading.sentences, first.start, key=lambda each: each.start)
    last = bisect.bisect_left(reading.sentences, reach, key=lambda each: each.start)
    for sentence in reading.sentences[begin:last]:
        if sentence.role not in TELLING:
            continue
        for person in sentence.people:
            key = plain(person.name)
            if any(key in name or name in key for name in found) or len(found) >= _MOST:
                continue
            if sentence is not first and any(key == plain(who.name) for who, _ in known):
                continue
            found[key] = (person, _side_of(reading, sentence, person, parties))
    return tuple(found.values())


def _by_short_name(
    reading: Reading, first: Sentence, known: Sequence[tuple[Person, str | None]]
) -> Iterator[tuple[Person, str | None]]:
    """People told of before whom a sentence names shortly: "Mr Tin", "Trung received"."""
    if reading.article.language == _IN_FULL:
        return
    taken = [(each.start, each.end) for each in first.parties]
    taken += [(each.start, each.end) for each in first.people]
    words = re.finditer(r"[^\W\d_]+", reading.words(first))
    free = [
        (found[0], first.start + found.start())
        for found in words
        if not any(start <= first.start + found.start() < end for start, end in taken)
    ]
    for person, side in known:
        names = person.name.split()
        place = next((at for word, at in free if word in (names[0], names[-1])), None)
        if place is not None:
            word = re.match(r"[^\W\d_]+", reading.article.text[place:])
            yield evolve(person, start=place, end=place + len(word[0] if word else "")), side


def _side_of(reading: Reading, sentence: Sentence, person: Person, parties: Parties) -> str | None:
    """Whom a person acts for: as the office says, else by the role in the sentence."""
    if person.party is not None:
        return _meant(person.party, parties.codes)
    own = next((code for code in parties.codes if reading.home.has(code)), None)
    foreign = [code for code in parties.codes if reading.home.is_foreign(code)]
    guest = next(iter(foreign), None)
    words, office = reading.lexicon.people, person.office.lower()
    if words.diplomats.search(office):
        return guest
    if words.state_office.search(office) and _sounds_like_home(person.name, reading.home.state):
        return reading.home.state
    is_ours = _sounds_like_home(person.name, reading.home.state)
    if is_ours and own is not None and not any(state_of(code) in _LIKE_NAMES for code in foreign):
        return own
    sent_by = _sent_by(reading, sentence, person, parties)
    if sent_by is not None:
        return sent_by
    is_host = reading.lexicon.places.the_home.search(office) or (is_ours and _is_among_hosts(reading, sentence, person))
    return own if is_host or is_ours else guest


def _sent_by(reading: Reading, sentence: Sentence, person: Person, parties: Parties) -> str | None:
    """The party whose delegation a person leads."""
    start, end = max(sentence.start, person.start - _LEADS_NEAR), person.end + len(person.office) + _LEADS_NEAR
    if reading.lexicon.people.leads.search(reading.folded, start, end) is None:
        return None
    named = [each.code for each in sentence.parties if each.end <= person.start and not each.is_place]
    code = named[-1] if named else _visitor(reading, sentence, parties)
    return None if code is None else _meant(code, parties.codes)


def _is_among_hosts(reading: Reading, sentence: Sentence, person: Person) -> bool:
    return reading.lexicon.people.hosts.search(reading.folded[sentence.start : person.start]) is not None


def _visitor(reading: Reading, sentence: Sentence, parties: Parties) -> str | None:
    """The party of an event that came: the one that stands behind "delegation of"."""
    for found in reading.lexicon.people.guests.finditer(reading.folded, sentence.start, sentence.end):
        near = (each.code for each in sentence.parties if 0 <= each.start - found.end() <= _NEAR)
        code = next((each for each in near if each in parties.codes), None)
        if code is not None:
            return code
    foreign = [code for code in parties.codes if reading.home.is_foreign(code)]
    return next(iter(foreign), None)


def _sounds_like_home(name: str, state: str | None) -> bool:
    """Whether a name begins as names of the own state do; of other states nothing is known."""
    first = plain(name).split()[0]
    known = surnames().get(state or "", frozenset())
    return not known or first in known


def _meant(code: str, codes: Sequence[str]) -> str:
    """The party of an event that a code means: itself, else one of the same state, else the code as it is."""
    if code in codes:
        return code
    return next((each for each in codes if state_of(each) == state_of(code)), code)
