"""A saved web page as an article: its text, and what the page tells of itself, each with how it is known."""

from __future__ import annotations

import datetime
import functools
import urllib.parse
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve
from lxml import etree, html

from diplotimeline.articles.article import Article, Refused
from diplotimeline.articles.encodings import decoded
from diplotimeline.articles.published import linked_data, published_of
from diplotimeline.errors import DiplotimelineError, InvalidValueError
from diplotimeline.messages import published_languages
from diplotimeline.model import values
from diplotimeline.resources import read_table

_FEWEST_LETTERS = 80
"""Shorter than this no report is: the page is a list, a picture or an error."""


def article_of_page(data: bytes | str, *, saved: datetime.date | None = None, **known: Any) -> Article:
    """The article of a web page; what the caller knows of it holds before what the page tells.

    Args:
        data: the page, as bytes or text.
        saved: the day on which it was saved.
        known: fields of `Article`.

    Raises:
        InvalidValueError: there is no article in it, or its encoding is not read.
        DiplotimelineError: the extra "articles" is not installed.
    """
    text = decoded(data) if isinstance(data, bytes) else data
    tree = _tree(text)
    url, bad = known.get("url"), None
    if url is None:
        url, bad = _checked(_address(tree))
    title = known.get("title") or _title(tree)
    nodes = linked_data(tree, title)
    given = {name: value for name, value in known.items() if value is not None}
    found: dict[str, Any] = {
        "url": url,
        "title": title,
        "publisher": publisher_of(url) or _publisher(tree, nodes),
        "language": _language(tree),
    }
    refused: tuple[Refused, ...] = () if bad is None else (bad,)
    if "published" not in given:
        told = published_of(tree, nodes, title, url, saved)
        found |= {"published": told.date, "published_basis": told.basis}
        refused += told.refused
    body = _main_text(text, url)
    fields = {name: value for name, value in {**found, **given}.items() if value is not None}
    article = Article(f"{title}\n{body}" if title else body, **fields)
    return evolve(article, refused=refused)


def _tree(text: str) -> html.HtmlElement:
    try:
        tree = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.ParserError, ValueError) as error:
        raise InvalidValueError(
            "this is no web page", hint="save the page itself, or copy the text into a .txt file"
        ) from error
    return tree


def _main_text(text: str, url: str | None) -> str:
    """The body of the article, a paragraph a line."""
    try:
        import trafilatura  # noqa: PLC0415 - comes with the extra "articles"
    except ImportError as error:
        raise DiplotimelineError(
            "reading web pages needs trafilatura", hint='pip install "diplotimeline[articles]"; plain text needs nothing'
        ) from error
    body = trafilatura.extract(text, url=url, include_comments=False, include_tables=True)
    if body is None or len(body) < _FEWEST_LETTERS:
        raise InvalidValueError(
            "no article was found in the page", hint="is it a list of articles, or a page that a script fills? copy its text"
        )
    return body


def _title(tree: html.HtmlElement) -> str | None:
    heads = (_content(tree, "//meta[@property='og:title']/@content"), _content(tree, "//h1"), _content(tree, "//title"))
    return next((head for head in heads if head), None)


def _address(tree: html.HtmlElement) -> str | None:
    paths = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
    found = (_content(tree, path) for path in paths)
    return next((url for url in found if url and url.startswith("http")), None)


def _checked(address: str | None) -> tuple[str | None, Refused | None]:
    """The address that a page gives, if it is one."""
    if address is None:
        return None, None
    try:
        return values.url(address), None
    except InvalidValueError as error:
        return None, Refused("url", address, str(error.message))


def _publisher(tree: html.HtmlElement, nodes: Iterable[Mapping[str, Any]]) -> str | None:
    for node in nodes:
        publisher = node.get("publisher")
        name = publisher.get("name") if isinstance(publisher, Mapping) else None
        if isinstance(name, str) and name.strip():
            return name.strip()
    return _content(tree, "//meta[@property='og:site_name']/@content") or _behind_title(tree)


def _behind_title(tree: html.HtmlElement) -> str | None:
    """What stands behind the headline in the title of the page: "Headline | Newspaper"."""
    title = _content(tree, "//title") or ""
    _, bar, name = title.rpartition("|")
    return name.strip() or None if bar else None


def _language(tree: html.HtmlElement) -> str | None:
    tag = (_content(tree, "//html/@lang") or "")[:2].lower()
    return tag if tag in published_languages() else None


def _content(tree: html.HtmlElement, path: str) -> str | None:
    found = tree.xpath(path)
    if not found:
        return None
    text = found[0] if isinstance(found[0], str) else found[0].text_content()
    return " ".join(text.split()) or None


def publisher_of(url: str | None) -> str | None:
    """The newspaper or office that an address belongs to, by the table of domains."""
    try:
        host = urllib.parse.urlsplit(url or "").hostname or ""
    except ValueError:  # "http://[x"
        return None
    parts = host.split(".")
    domains = (".".join(parts[index:]) for index in range(len(parts) - 1))
    return next((_publishers()[domain] for domain in domains if domain in _publishers()), None)


@functools.cache
def _publishers() -> Mapping[str, str]:
    return read_table("publishers.toml")
