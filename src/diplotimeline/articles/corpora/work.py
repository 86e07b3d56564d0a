"""What a worker does: pages in, records out. A page that cannot be read becomes a record too."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import field, frozen

from diplotimeline.articles.article import Article
from diplotimeline.articles.as_json import as_json
from diplotimeline.articles.drafting import draft
from diplotimeline.articles.reading import KNOWN, article_of
from diplotimeline.dates.scan import find_dates
from diplotimeline.errors import InvalidValueError
from diplotimeline.model.timeline import Timeline


@frozen
class Page:
    """A page as it travels to a worker: its name, its bytes, what is known of it, and why it is none, if it is not."""

    name: str
    data: bytes
    known: Mapping[str, Any] = field(factory=dict)
    fault: str | None = None

    @property
    def sha256(self) -> str:
        """Of its bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


@frozen
class Task:
    """What is to be done with every page: drafted for a timeline, or only its dates found."""

    timeline: Timeline | None = None
    home: str | None = None
    dates_only: bool = False


Record = dict[str, Any]


def worked(pages: Sequence[Page], task: Task) -> list[Record]:
    """The records of some pages, one a page, in their order."""
    return [_record(page, task) for page in pages]


def _record(page: Page, task: Task) -> Record:
    try:
        return {"page": page.name, "sha256": page.sha256, **_made(page, task)}
    except Exception as error:  # noqa: BLE001 - of ten thousand pages one may break any library; the others go on
        first = (str(error).splitlines() or [""])[0]
        return {"page": page.name, "sha256": page.sha256, "error": type(error).__name__, "message": first}


def _made(page: Page, task: Task) -> Record:
    if page.fault is not None:
        raise InvalidValueError(page.fault)
    known = {key: value for key, value in page.known.items() if key in KNOWN and value is not None}
    name = page.known.get("id")
    article = article_of(page.data, id=page.name if name is None else str(name), **known)
    if task.dates_only:
        return _dates(article)
    return as_json(draft(article, task.timeline, home=task.home))


def _dates(article: Article) -> Record:
    """The dates of an article, as `diplotimeline find` has them."""
    dates = [
        {
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
            "edtf": None if mention.date.edtf is None else str(mention.date.edtf),
            "status": str(mention.date.status),
        }
        for mention in find_dates(article.text, article.context)
    ]
    published = None if article.published is None else str(article.published)
    source = {
        "publisher": article.publisher,
        "title": article.title,
        "url": article.url,
        "language": article.language,
        "published": published,
        "published_basis": article.published_basis,
    }
    return {"article": article.id, "source": source, "text": article.text, "dates": dates}


def line_of(record: Record) -> str:
    """A record as a line of JSON."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n"
