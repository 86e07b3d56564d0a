"""The source that an article is: its id, and what is known of it."""

from __future__ import annotations

import re

from diplotimeline.articles.article import Article
from diplotimeline.articles.ids import slug_of
from diplotimeline.model.source import Source

NO_ADDRESS = "https://example.org/"
"""What stands in a source whose address is not known, so that it loads."""

NO_PUBLISHER = "?"
_LONGEST_ID = 80
_LONGEST_PUBLISHER = 24
_LONGEST_TITLE = 40
_LONGEST_HEADLINE = 200


def source_of(article: Article) -> Source:
    """The source that an article is; an address or a publisher that is not known has a stand-in, and is told as a doubt."""
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
