"""What a draft is made of: events with the evidence and the doubt of each field."""

from __future__ import annotations

from attrs import frozen

from diplotimeline.articles.article import Article, Refused
from diplotimeline.articles.obstacles import Rejected
from diplotimeline.articles.sure import Doubt, Sure
from diplotimeline.model.event import Event
from diplotimeline.model.source import Source

VERSION = 1
"""Of what a draft holds, as JSON tells it."""

Span = tuple[int, int]


@frozen
class Match:
    """An event that this one may be: its id, how alike (0 to 1), "same" or "ask", and what speaks for it and against."""

    id: str
    likeness: float
    verdict: str
    why: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@frozen
class DraftedEvent:
    """An event of an article: a valid `Event`, and for each field where it is printed and how it is known.

    ``evidence`` is field → places in the article's text; ``sure`` field → how it is known; ``doubts`` is what a person
    should look at; ``matches`` are events of the timeline or of other articles that it may be.
    """

    event: Event
    evidence: tuple[tuple[str, tuple[Span, ...]], ...]
    sure: tuple[tuple[str, Sure], ...]
    doubts: tuple[Doubt, ...] = ()
    matches: tuple[Match, ...] = ()

    @property
    def same(self) -> Match | None:
        """The event of the timeline, or of an earlier article, that this one is."""
        return next((match for match in self.matches if match.verdict == "same"), None)

    @property
    def is_known(self) -> bool:
        """Whether the timeline, or an earlier article, tells of it already."""
        return self.same is not None

    @property
    def quote(self) -> str | None:
        """The sentence that says so."""
        return self.event.attestations[0].quote


@frozen
class Draft:
    """What an article tells of: its source, its events, and the sentences that tell of none.

    Example:
        >>> from diplotimeline import draft
        >>> text = "Talks in Lào Cai\\nOn 3 May, Lào Cai and Yunnan (China) held talks in Lào Cai city."
        >>> draft(text, published="2025-05-04").events[0].event.parties
        ('VN-02', 'CN-YN')
    """

    article: Article
    source: Source
    events: tuple[DraftedEvent, ...]
    rejected: tuple[Rejected, ...] = ()

    @property
    def refused(self) -> tuple[Refused, ...]:
        """What the page offers for fields of the source, and was not taken."""
        return self.article.refused
