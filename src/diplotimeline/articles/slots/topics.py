"""What an event is about: words of its own paragraphs, weighed."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from diplotimeline.articles.blocks import TELLING
from diplotimeline.articles.candidates import Candidate
from diplotimeline.articles.sentences import Reading, Sentence

_MOST = 2
_OF_KIND = {
    "fair": ("trade", 3.0),
    "festival": ("culture", 3.0),
    "exhibition": ("culture", 3.0),
    "training": ("education", 3.0),
    "twinning": ("friendship", 3.0),
    "border-cooperation": ("border", 3.0),
    "gift": ("aid", 2.5),
    "aid": ("aid", 2.5),
}
"""What an event of a kind is about by itself, and how much that weighs."""

_FRIENDLY = ("visit", "courtesy-call", "reception")
"""Kinds that, if nothing else is told, are about good relations."""

_IN_SENTENCE = 3.0
_BEHIND = 1.0
_MOST_NEAR, _MOST_FAR = 2, 3
_LEAST = 1.0
_SECOND = 3.0
"""What the first topic needs, and a further one."""


def topics_of(reading: Reading, candidate: Candidate, end: int) -> tuple[str, ...]:
    """The topics of a candidate, the weightiest first; none is better than a wrong one.

    Args:
        reading: the article.
        candidate: the event.
        end: where the next event is told.
    """
    sentence = candidate.sentence
    near_text = _masked(reading, sentence)
    far_text = " ".join(_masked(reading, each) for each in _between(reading, sentence.end, end) if each.role in TELLING)
    scores: dict[str, float] = {}
    of_kind, weight = _OF_KIND.get(candidate.cue.kind, ("", 0.0))
    for topic, pattern in reading.lexicon.topics.items():
        near = len({found[0] for found in pattern.finditer(near_text)})
        far = len(pattern.findall(far_text))
        own = weight if topic == of_kind else 0.0
        scores[topic] = _IN_SENTENCE * min(near, _MOST_NEAR) + _BEHIND * min(far, _MOST_FAR) + own
    ranked = sorted(scores, key=lambda topic: -scores[topic])
    leasts = (_LEAST, *[_SECOND] * (_MOST - 1))
    kept = tuple(topic for topic, least in zip(ranked, leasts, strict=False) if scores[topic] >= least)
    if not kept and candidate.cue.kind in _FRIENDLY:
        kept = ("friendship",)
    return kept


def _between(reading: Reading, start: int, end: int) -> Sequence[Sentence]:
    """The sentences that begin between two places."""
    first = bisect.bisect_left(reading.sentences, start, key=lambda each: each.start)
    return reading.sentences[first : bisect.bisect_left(reading.sentences, end, key=lambda each: each.start)]


def _masked(reading: Reading, sentence: Sentence) -> str:
    """A sentence without the offices of people and the names of places: "border guard" there is no topic."""
    text = reading.low(sentence)
    for person in sentence.people:
        text = text.replace(person.office.lower(), " ") if person.office else text
    return reading.lexicon.places.house.sub(" ", text)
