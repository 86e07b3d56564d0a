"""The source that an article is: its id, and what is known of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve

from diplotimeline.articles.article import Article
from diplotimeline.articles.ids import free_id, slug_of
from diplotimeline.model.source import Source

NO_ADDRESS = "https://example.org/"
"""What stands in a source whose address is not known, so that it loads."""

NO_PUBLISHER = "?"
_LONGEST_ID = 80
_LONGEST_PUBLISHER = 24
_LONGEST_TITLE = 40
_LONGEST_HEADLINE = 200


def key_of(source: Source) -> tuple[str, ...]:
    """What makes two sources one article: the address; where none is known, all that else is."""
    if source.url != NO_ADDRESS:
        return (source.url,)
    return (source.publisher, source.title, str(source.published), source.language)


def source_of(article: Article, known: Iterable[Source] = ()) -> Source:
    """The source that an article is; an address or a publisher that is not known has a stand-in, and is told as a doubt.

    Args:
        article: the article.
        known: sources that are there: the same article keeps its id, and another one gets one of its own.
    """
    made = _made(article)
    names = {key_of(source): source.id for source in known}
    same = names.get(key_of(made))
    return evolve(made, id=same or free_id(made.id, names.values()))


def _made(article: Article) -> Source:
    title = article.title or _headline(article)
    publisher = article.publisher or NO_PUBLISHER
    names = slug_of(publisher, most=_LONGEST_PUBLISHER), slug_of(title, most=_LONGEST_TITLE)
    year = re.match(r"\d{4}", str(article.published))
    tail = "" if year is None else year[0]
    return Source(
        slug_of(*names, tail, article.language[:2], most=_LONGEST_ID) or "source",
        publisher,
        title,
        article.url or NO_ADDRESS,
        article.language,
        published=article.published,
        published_basis=article.published_basis,
    )


def _headline(article: Article) -> str:
    return article.text.strip().splitlines()[0].strip()[:_LONGEST_HEADLINE]
