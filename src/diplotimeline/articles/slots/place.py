"""Where an event took place, if its sentence says so."""

from __future__ import annotations

from attrs import frozen

from diplotimeline.articles.candidates import Candidate
from diplotimeline.articles.gazetteer import Sort
from diplotimeline.articles.sentences import Reading, Sentence

_LONGEST = 90
_BESIDE = 6
_OBJECT_NEAR = 45
"""Letters between "visited" and where."""


@frozen
class PlaceFound:
    """A place as printed, ``start:end`` of the text."""

    text: str
    start: int
    end: int


def place_of(reading: Reading, candidate: Candidate) -> PlaceFound | None:
    """The first place that the sentence of a candidate names behind "in" or "at", with the levels behind it."""
    text, folded, words = reading.article.text, reading.folded, reading.lexicon.places
    sentence = candidate.sentence
    for found in words.before.finditer(folded, sentence.start, sentence.end):
        start = found.end()
        while start < sentence.end and text[start] == " ":
            start += 1
        if words.never.match(folded, start) or _says_which(reading, sentence, found.start()):
            continue
        stop = words.ends.search(folded, start, min(sentence.end, start + _LONGEST))
        end = stop.start() if stop is not None else min(sentence.end, start + _LONGEST)
        comma = text.find(",", start, end)
        end = _with_levels(reading, end if comma < 0 else comma, sentence.end)
        office = reading.lexicon.people.office.search(folded, start, end)
        offices = () if office is None else (office.start(),)
        stops = (*offices, *(date.start for date in sentence.dates), *(person.start for person in sentence.people))
        end = min([end, *(stop for stop in stops if start < stop < end)])
        place = text[start:end].strip(" ,.;(-–")
        is_named = any(letter.isupper() for letter in place) or words.building.fullmatch(folded, start, start + len(place))
        if place and is_named:
            return PlaceFound(place, start, start + len(place))
    return _visited(reading, candidate)


def _visited(reading: Reading, candidate: Candidate) -> PlaceFound | None:
    """What a visit goes to, where no other place is told."""
    if candidate.cue.kind != "visit":
        return None
    sentence, end = candidate.sentence, candidate.cue.end
    near = (each for each in sentence.parties if 0 <= each.start - end <= _OBJECT_NEAR and each.sort is not Sort.PEOPLE)
    goal = next(near, None)
    return None if goal is None else PlaceFound(reading.article.text[goal.start : goal.end], goal.start, goal.end)


def _says_which(reading: Reading, sentence: Sentence, at: int) -> bool:
    """Whether "in" only says which one a party is, or where a diplomat serves: "Mong Cai city in Quang Ninh"."""
    before = reading.folded[max(sentence.start, at - 60) : at]
    diplomats = reading.lexicon.people.diplomats.search(before) or reading.lexicon.places.embassy_house.search(before)
    if diplomats and "," not in before[diplomats.end() :]:
        return True
    beside = [each for each in sentence.parties if 0 < at - each.end <= _BESIDE and not each.is_place]
    behind = next((each for each in sentence.parties if each.start > at), None)
    if not beside or behind is None or "," in reading.folded[beside[-1].end : at]:
        return False
    return behind.code == beside[-1].code  # the city and the province that it lies in


def _with_levels(reading: Reading, end: int, last: int) -> int:
    """The end of a place with what it lies in: "Kim Thành, thành phố Lào Cai"."""
    text, folded, level = reading.article.text, reading.folded, reading.lexicon.places.level
    while end < last and text[end] == ",":
        stop = reading.lexicon.places.ends.search(folded, end + 1, min(last, end + 60))
        further = stop.start() if stop is not None else min(last, end + 60)
        piece = folded[end + 1 : further]
        first = piece.split()[:2]
        is_level = any(level.search(" ".join(first[:count]) + " ") for count in (1, 2))
        if not is_level:
            break
        end = further
    return end
