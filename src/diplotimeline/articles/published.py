"""The day on which a page was published: what is taken, how it is known, and what was refused.

In this order: the metadata of the article itself; a line between the headline and the text, whose weekday must fit; the
address; htmldate, outside navigation and related items. Never a clock of the page, a related item, or a day after the page
was saved.
"""

from __future__ import annotations

import copy
import datetime
import itertools
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen
from lxml import html

from diplotimeline.articles.article import Refused
from diplotimeline.dates.context import PublicationContext
from diplotimeline.dates.evidence import weighed
from diplotimeline.dates.scan import find_dates
from diplotimeline.dates.steps import StepKind
from diplotimeline.edtf import Edtf, Form, Precision
from diplotimeline.errors import DiplotimelineError
from diplotimeline.model.values import plain

Nodes = tuple[Mapping[str, Any], ...]
"""What JSON-LD says of an article."""

_ARTICLES = ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "AnalysisNewsArticle", "Report")
_META = (
    ("property", "article:published_time"),
    ("itemprop", "datePublished"),
    ("name", "pubdate"),
    ("name", "dc.date.issued"),
    ("name", "article:published_time"),
    ("property", "og:article:published_time"),
)
_NOT_THE_ARTICLE = (
    "//nav|//aside|//footer|//header|//form|//*[contains(@class,'related')]|//*[contains(@class,'relate')]|//*[contains(@class,"
    "'sidebar')]|//*[contains(@class,'comment')]|//*[contains(@id,'related')]|//*[contains(@id,'comment')]|//ul[li/a]|//ol[li/a]"
)
_NEVER_THE_ARTICLE = "//nav|//aside|//footer|//*[contains(@class,'related')]|//*[contains(@id,'related')]"
_UPDATE = re.compile("cập nhật|updated|modified|mis à jour|modifié", re.IGNORECASE)
_LONGEST_LINE = 90
_FEW_LETTERS = 16
"""Letters beside a day in a line that is only a stamp: "Published:", "Cập nhật lúc"."""

_FIRST_PARAGRAPH = 120
_LINES_ABOVE = 40


@frozen
class Published:
    """A day with the word for how it is known; both None where nothing tells it."""

    date: Edtf | None
    basis: str | None
    refused: tuple[Refused, ...] = ()


@frozen
class _Told:
    date: Edtf
    basis: str


def published_of(
    tree: html.HtmlElement, nodes: Nodes, title: str | None, url: str | None, saved: datetime.date | None
) -> Published:
    """When a page was published.

    Args:
        tree: the page.
        nodes: what its linked data say of the article.
        title: its headline.
        url: its address.
        saved: the day on which the page was saved; nothing was published after it.
    """
    lines = tuple(_lines(tree))
    at = _headline(lines, title)
    refused = [*_clocks(lines[:at])]
    for told in _candidates(tree, nodes, lines[at:], url):
        if _is_after(told.date, saved):
            refused.append(Refused("published", str(told.date), f"{told.basis}: after the page was saved"))
            continue
        return Published(told.date, told.basis, tuple(refused))
    return Published(None, None, tuple(refused))


def _candidates(tree: html.HtmlElement, nodes: Nodes, lines: tuple[str, ...], url: str | None) -> Iterator[_Told]:
    yield from _of_metadata(tree, nodes)
    yield from _of_lines(lines)
    yield from _of_address(url)
    yield from _of_htmldate(tree)


# --- metadata ------------------------------------------------------------------------------------


def linked_data(tree: html.HtmlElement, title: str | None) -> Nodes:
    """The nodes of JSON-LD that describe an article; what is no JSON is passed over.

    Args:
        tree: the page.
        title: its headline; of several articles only those with it are this one.
    """
    found: list[Mapping[str, Any]] = []
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            found += [node for node in _nodes(json.loads(script.text_content())) if _is_article(node)]
        except (ValueError, RecursionError):
            continue
    wanted = plain(title or "").split()
    mine = [node for node in found if plain(str(node.get("headline", ""))).split() == wanted]
    return tuple(mine if len(found) > 1 else found)


def _nodes(data: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list):
        for each in data:
            yield from _nodes(each)
    elif isinstance(data, dict):
        yield data
        yield from _nodes(data.get("@graph", []))


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(kind in _ARTICLES for kind in listed if isinstance(kind, str))


def _of_metadata(tree: html.HtmlElement, nodes: Nodes) -> Iterator[_Told]:
    for node in nodes:
        yield from _moment(node.get("datePublished"), "JSON-LD")
    own = _without(tree, _NEVER_THE_ARTICLE)
    for attribute, name in _META:
        for found in own.xpath(f"//*[@{attribute}='{name}']"):
            yield from _moment(found.get("content") or found.get("datetime"), "page metadata")


def _moment(text: object, basis: str) -> Iterator[_Told]:
    day = re.match(r"\d{4}-\d\d-\d\d", text) if isinstance(text, str) else None
    if day is None:
        return
    try:
        yield _Told(Edtf(day[0]), basis)
    except DiplotimelineError:  # 2025-02-31
        return


# --- lines ---------------------------------------------------------------------------------------


def _lines(tree: html.HtmlElement) -> Iterator[str]:
    """The lines of a page as they stand, without scripts."""
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "noscript", "title"):
            continue
        for piece in (element.text, *(child.tail for child in element)):
            line = " ".join((piece or "").split())
            if line:
                yield line


def _headline(lines: tuple[str, ...], title: str | None) -> int:
    """Where the headline stands among the lines; at the beginning if it is not found."""
    wanted = plain(title or "").split()
    return next((index for index, line in enumerate(lines) if wanted and plain(line).split() == wanted), 0)


def _of_lines(lines: tuple[str, ...]) -> Iterator[_Told]:
    """A full date between the headline and the first paragraph, whose weekday fits; that of an update only if no other is."""
    head = itertools.takewhile(lambda line: len(line) < _FIRST_PARAGRAPH, lines[1:_LINES_ABOVE])
    told = [(_UPDATE.search(line) is not None, day) for line in head if (day := _full_day(line)) is not None]
    told.sort(key=lambda each: each[0])
    if told:
        yield _Told(told[0][1], "page header")


def _full_day(line: str) -> Edtf | None:
    """The day that a short line gives with its year; None if there is none, or its weekday is another one."""
    if len(line) > _LONGEST_LINE or not any(letter.isdigit() for letter in line):
        return None
    for mention in find_dates(line, published=None):
        value = mention.date.edtf
        is_day = value is not None and value.form is Form.DATE and value.precision is Precision.DAY and value.has_year
        beside = sum(map(str.isalpha, line)) - sum(map(str.isalpha, mention.text))
        if beside > _FEW_LETTERS:
            continue
        is_odd = any(told.kind is StepKind.WEEKDAY_DISAGREES for told in mention.date.steps)
        if value is not None and is_day and not is_odd:
            return value
    return None


def _clocks(lines: tuple[str, ...]) -> Iterator[Refused]:
    """Days above the headline: clocks of the page."""
    for line in lines:
        day = _full_day(line)
        if day is not None:
            yield Refused("published", str(day), "it stands above the headline: a clock of the page")


# --- address, htmldate ---------------------------------------------------------------------------


def _of_address(url: str | None) -> Iterator[_Told]:
    found = weighed(PublicationContext(None, url=url), "", ()).context.published
    if isinstance(found, Edtf) and found.form is Form.DATE:
        yield _Told(found, "url")


def _of_htmldate(tree: html.HtmlElement) -> Iterator[_Told]:
    import htmldate  # noqa: PLC0415 - comes with the extra "articles"

    bare = _without(tree, _NOT_THE_ARTICLE)
    found = htmldate.find_date(bare, extensive_search=False, original_date=True)
    if found is not None and _is_printed(bare, found):
        yield _Told(Edtf(found), "page")


def _without(tree: html.HtmlElement, path: str) -> html.HtmlElement:
    """A copy of a page without some of its elements."""
    bare = copy.deepcopy(tree)
    for element in bare.xpath(path):
        if element.getparent() is not None:
            element.drop_tree()
    return bare


def _is_printed(tree: html.HtmlElement, day: str) -> bool:
    """Whether the year of a day stands in what is left of the page, but for the line of its copyright."""
    text = " ".join(line for line in _lines(tree) if "©" not in line)
    return day[:4] in text


def _is_after(date: Edtf, saved: datetime.date | None) -> bool:
    first = date.earliest
    return saved is not None and first is not None and first.to_date() is not None and str(first) > saved.isoformat()
