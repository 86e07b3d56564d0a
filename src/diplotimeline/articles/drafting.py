"""`draft`: an article in, drafted events out, for a person to say yes to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from diplotimeline.articles.article import Article
from diplotimeline.articles.blocks import TELLING
from diplotimeline.articles.candidates import Candidate, candidates_in
from diplotimeline.articles.drafted import Draft
from diplotimeline.articles.filling import Filler
from diplotimeline.articles.gazetteer import gazetteer
from diplotimeline.articles.lexicon import lexicon
from diplotimeline.articles.matching import matched, with_parts
from diplotimeline.articles.merging import Told, merged
from diplotimeline.articles.obstacles import Rejected, obstacle
from diplotimeline.articles.sentences import Reading, read
from diplotimeline.articles.slots.dating import When, when_of
from diplotimeline.articles.slots.parties import Parties, parties_of
from diplotimeline.articles.sourcing import source_of
from diplotimeline.errors import InvalidValueError
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline
from diplotimeline.model.vocabulary import Vocabulary

_LANGUAGES = ("vi", "en")
"""Of the titles where no timeline says."""


def draft(
    article: Article | str,
    timeline: Timeline | None = None,
    *,
    home: str | None = None,
    earlier: Iterable[Event] = (),
    **known: Any,
) -> Draft:
    """The events that an article tells of, each with its evidence and doubts.

    Args:
        article: an `Article`, or its text.
        timeline: the timeline that it is for: its languages, parties and events are known.
        home: the party that "our province" means, if the publisher does not tell.
        earlier: events of articles that were drafted before in the same run.
        known: fields of `Article`, for a text: ``published``, ``url``, ``publisher``, …

    Raises:
        InvalidValueError: there is nothing to read, or a field that cannot be.
        UnknownNameError: events are not drafted from articles in that language.
    """
    if isinstance(article, Article) and known:
        raise InvalidValueError("give an Article or the fields of one, not both")
    given = article if isinstance(article, Article) else Article(article, **known)
    words = lexicon(given.language)
    vocabulary = Vocabulary() if timeline is None else timeline.vocabulary
    if home is not None:
        vocabulary.check_name("party", home)
    subject = None if timeline is None else timeline.info.subject
    reading = read(given, words, gazetteer(given.language, vocabulary.parties), home, subject)
    told, rejected = _told(reading)
    languages = _LANGUAGES if timeline is None else timeline.info.languages
    there = (*(() if timeline is None else timeline), *earlier)
    sources = (source for event in there for source in event.sources)
    filler = Filler(reading, source_of(given, sources), vocabulary, languages)
    events = tuple(filler.drafted(told, {event.id for event in there}))
    found = with_parts(matched(events, there, vocabulary))
    return Draft(given, filler.source, found, rejected)


def draft_each(articles: Iterable[Article], timeline: Timeline | None = None, *, home: str | None = None) -> Iterator[Draft]:
    """The drafts of several articles, one after the other: an event that two of them tell of is one.

    Args:
        articles: the articles.
        timeline: the timeline that they are for.
        home: the party that "our province" means, if the publisher does not tell.

    Raises:
        UnknownNameError: events are not drafted from articles in that language.
    """
    earlier: list[Event] = []
    for article in articles:
        made = draft(article, timeline, home=home, earlier=earlier)
        yield made
        # Also those that are known: their sources have ids, and no later article may have the same.
        earlier += [each.event for each in made.events]


def _told(reading: Reading) -> tuple[list[Told], tuple[Rejected, ...]]:
    """The events of an article with the slots that later ones lean on, and what was rejected."""
    told: list[Told] = []
    rejected: list[Rejected] = []
    parties: Parties | None = None
    for found in _candidates(reading):
        if isinstance(found, Rejected):
            rejected.append(found)
            continue
        mine = parties_of(reading, found, parties)
        if not any(reading.home.is_foreign(code) for code in mine.codes):
            rejected.append(Rejected(found.sentence.start, found.sentence.end, "no-foreign-party"))
            continue
        parties = mine
        when = when_of(reading, found, _leant_on(reading, found, told))
        told.append(Told(found, parties, when))
    kept, doubles = merged(reading, told)
    return kept, (*rejected, *doubles)


def _leant_on(reading: Reading, candidate: Candidate, told: Sequence[Told]) -> When | None:
    """The time of the event that a candidate can lean on: the one that its words name ("after the talks"), else the last."""
    if not told:
        return None
    if candidate.occasion is not None:
        named = {kind for kind, words in reading.lexicon.kinds.items() if words.search(reading.folded, *candidate.occasion)}
        meant = [each for each in told if each.candidate.cue.kind in named]
        if meant:
            return meant[-1].when
    return told[-1].when


def _candidates(reading: Reading) -> Iterator[Candidate | Rejected]:
    """The candidates of an article in order, and the sentences that name an event and tell of none."""
    telling = [sentence for sentence in reading.sentences if sentence.role in TELLING and sentence.cues]
    for position, sentence in enumerate(telling):
        found = [*candidates_in(reading, sentence)]
        if not found:
            yield Rejected(sentence.start, sentence.end, "refers-back")
        for candidate in found:
            code = obstacle(reading, candidate, position)
            yield candidate if code is None else Rejected(sentence.start, sentence.end, code)
