"""A text read: its sentences with the dates, parties, people and words for events in each."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from attrs import evolve, frozen

from diplotimeline.articles.article import Article
from diplotimeline.articles.blocks import TELLING, Block, Role, blocks_of
from diplotimeline.articles.gazetteer import Gazetteer, PartyMention, state_of
from diplotimeline.articles.home import Home, home_of
from diplotimeline.articles.lexicon import Lexicon
from diplotimeline.articles.names import code_on
from diplotimeline.articles.people import UPPER, Person, people_in
from diplotimeline.dates.scan import DateMention, find_dates
from diplotimeline.dates.words import fold
from diplotimeline.edtf import Precision

_END = re.compile(rf"""[.!?…]["”’»)]*\s+(?=["“«(]?[{UPPER}0-9])""")
_LOOKED_BACK = 60


Placed = TypeVar("Placed", DateMention, PartyMention, Person)


@frozen
class Cue:
    """A word that names an event; ``tells`` if it does not only refer back to one."""

    kind: str
    start: int
    end: int
    tells: bool


@frozen
class Sentence:
    """One sentence, ``start:end`` of the text, and what stands in it, in order."""

    role: Role
    start: int
    end: int
    dates: tuple[DateMention, ...] = ()
    parties: tuple[PartyMention, ...] = ()
    people: tuple[Person, ...] = ()
    cues: tuple[Cue, ...] = ()


@frozen(slots=False)
class Reading:
    """An article read for drafting; ``folded`` has the length of its text."""

    article: Article
    folded: str
    lexicon: Lexicon
    sentences: tuple[Sentence, ...]
    dates: tuple[DateMention, ...]
    home: Home

    @cached_property
    def heads(self) -> tuple[Sentence, ...]:
        """The headline and the lead."""
        roles = (Role.HEADLINE, Role.LEAD)
        return tuple(each for role in roles for each in self.sentences if each.role is role)

    @cached_property
    def parties(self) -> tuple[PartyMention, ...]:
        """The parties that the article itself names, in order, without what belongs to the page."""
        return tuple(each for sentence in self.sentences if sentence.role is not Role.OTHER for each in sentence.parties)

    @cached_property
    def only_parts(self) -> tuple[str, ...]:
        """The parts of foreign states that the article names, of each state at most one."""
        codes = {each.code for each in self.parties if "-" in each.code and self.home.is_foreign(each.code)}
        counts = Counter(state_of(code) for code in codes)
        return tuple(sorted(code for code in codes if counts[state_of(code)] == 1))

    @cached_property
    def days(self) -> tuple[DateMention, ...]:
        """The days that the article tells, in order."""
        telling = (sentence for sentence in self.sentences if sentence.role in TELLING)
        dates = (mention for sentence in telling for mention in sentence.dates)
        return tuple(each for each in dates if each.date.edtf is not None and each.date.edtf.precision is Precision.DAY)

    def words(self, sentence: Sentence) -> str:
        """A sentence as printed."""
        return self.article.text[sentence.start : sentence.end]

    def low(self, sentence: Sentence) -> str:
        """A sentence folded."""
        return self.folded[sentence.start : sentence.end]


def read(
    article: Article, lexicon: Lexicon, gazetteer: Gazetteer, home: str | None = None, subject: str | None = None
) -> Reading:
    """Read an article: blocks, sentences, and all that stands in them.

    Args:
        article: the article.
        lexicon: the words of its language.
        gazetteer: the names of parties in it.
        home: the party that "our province" means, if that is given.
        subject: whose timeline it is for.
    """
    text = article.text
    folded = folded_alike(text)
    dates = find_dates(text, article.context)
    published = None if article.published is None else article.published.earliest
    day = None if published is None else str(published)
    parties = tuple(evolve(each, code=code_on(each.code, day)) for each in gazetteer.find(text, lexicon, folded))
    people = tuple(people_in(text, folded, lexicon, parties))
    parties = tuple(each for each in parties if not any(who.start <= each.start < who.end for who in people))
    blocks = blocks_of(text, folded, lexicon, article.title)
    sentences = [sentence for block in blocks for sentence in _sentences_of(text, folded, block, lexicon)]
    filled = [
        Sentence(
            each.role,
            each.start,
            each.end,
            tuple(_inside(dates, each)),
            tuple(_inside(parties, each)),
            tuple(_inside(people, each)),
            tuple(cues_in(folded, each.start, each.end, lexicon)),
        )
        for each in sentences
    ]
    own = home_of(article.publisher, home, subject, parties, gazetteer, lexicon)
    return Reading(article, folded, lexicon, tuple(filled), dates, own)


_SAME = str.maketrans(
    "\u2010\u2011\u2012\u2013\u2014\u2015\u2018\u2019\u02bc\u201c\u201d\u00ab\u00bb\u00a0", '------\'\'\'"""" '
)


def folded_alike(text: str) -> str:
    """Small letters, one kind of dash and quote, one place of tone marks; each letter stays where it stands."""
    words = fold(text)
    if words.offsets is None:
        return words.folded
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text).translate(_SAME)


def _inside(found: Sequence[Placed], sentence: Sentence) -> Sequence[Placed]:
    """What begins in a sentence; of a long text there may be thousands."""
    first = bisect.bisect_left(found, sentence.start, key=_start)
    return found[first : bisect.bisect_left(found, sentence.end, key=_start)]


def _start(each: DateMention | PartyMention | Person) -> int:
    return each.start


def _sentences_of(text: str, folded: str, block: Block, lexicon: Lexicon) -> Iterator[Sentence]:
    start = block.start
    for found in _END.finditer(text, block.start, block.end):
        mark = found.start() + 1
        if lexicon.blocks.abbreviations.search(folded[max(start, mark - 8) : mark]):
            continue
        end = found.end()
        while text[end - 1].isspace():
            end -= 1
        yield Sentence(block.role, start, end)
        start = found.end()
    if start < block.end:
        yield Sentence(block.role, start, block.end)


def cues_in(folded: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Cue]:
    """The words for events between two places, in order; of those that overlap the more particular kind holds."""
    found: list[Cue] = []
    houses = [house.span() for house in lexicon.places.house.finditer(folded, start, end)]
    for kind, pattern in lexicon.kinds.items():
        for match in pattern.finditer(folded, start, end):
            if any(cue.start < match.end() and match.start() < cue.end for cue in found):
                continue
            if any(first <= match.start() and match.end() <= last for first, last in houses):
                continue  # "tại Trung tâm Hội nghị" is no conference
            before = folded[max(start, match.start() - _LOOKED_BACK) : match.start()]
            refers = lexicon.frames.refers.search(before) is not None
            anew = lexicon.frames.indefinite.search(before) is not None
            found.append(Cue(kind, match.start(), match.end(), anew or not refers))
    yield from sorted(found, key=lambda cue: cue.start)
