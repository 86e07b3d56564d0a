"""All pages of the folder, in every language."""

from __future__ import annotations

import importlib.resources
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lxml import etree
from markupsafe import Markup

from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline
from diplotimeline.web.files import url_of
from diplotimeline.web.own_files import OwnFiles
from diplotimeline.web.pages.charts import pictures_page
from diplotimeline.web.pages.context import ICON, NOSCRIPT, SCRIPT, STYLE, WHOLE, SiteContext
from diplotimeline.web.pages.event import event_page
from diplotimeline.web.pages.layout import Page, render_page
from diplotimeline.web.pages.listing import part_page, timeline_page, year_page
from diplotimeline.web.pages.stylesheet import style
from diplotimeline.web.pages.subscribe import subscribe_page
from diplotimeline.web.pages.templating import Templates
from diplotimeline.web.selections import Selection

HTML = "text/html; charset=utf-8"
_SITEMAP, _XHTML = "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml"
_MOST_ADDRESSES = 40_000
"""Of one list; sitemaps.org allows 50,000, and 50 MB."""

_ASSETS = importlib.resources.files("diplotimeline.web") / "assets"


def site(
    timeline: Timeline, parts: Sequence[Selection], files: Iterable[str], templates: Templates, own: OwnFiles
) -> Iterator[tuple[str, bytes, str]]:
    """Name, bytes and media type of every page and of what the pages need.

    Args:
        timeline: the whole of it.
        parts: its selections, the whole first.
        files: the names of the calendars, feeds and tables that pages lead to.
        templates: where pages find theirs.
        own: what the publisher adds.
    """
    known = frozenset(files)
    stems = []
    for language in timeline.info.languages:
        context = SiteContext(timeline, language, tuple(parts), known, templates, own)
        for page in _pages(context):
            data = render_page(page, context)
            yield context.page(page.stem), data, HTML
            if language == timeline.info.languages[0]:
                stems += [page.stem] if page.listed else []
                if page.stem == WHOLE:
                    yield "index.html", data, HTML
    for file in (own.logo, own.style):
        if file is not None:
            yield file.name, file.data, file.media_type
    yield STYLE, style(timeline.info), "text/css; charset=utf-8"
    yield NOSCRIPT, _ASSETS.joinpath("noscript.css").read_bytes(), "text/css; charset=utf-8"
    yield SCRIPT, _ASSETS.joinpath("timeline.js").read_bytes(), "text/javascript; charset=utf-8"
    yield ICON, _icon(timeline), "image/svg+xml"
    if timeline.info.url is not None:
        for name, data in _sitemaps(timeline, stems):
            yield name, data, "application/xml; charset=utf-8"


def _pages(context: SiteContext) -> Iterator[Page]:
    yield timeline_page(context)
    yield pictures_page(context)
    yield subscribe_page(context)
    for (name, language), own in context.own.pages.items():
        if language == context.language:
            about = context.labelled(context.title, own.title)
            yield Page(name, "page.html", own.title, about, {"content": Markup(own.content)})  # noqa: S704 - the publisher's
    for part in context.parts[1:]:
        yield part_page(part, context)
    for year in context.years:
        yield year_page(year, context)
    events = context.timeline.events
    around: list[Event | None] = [None, *events, None]
    for index, event in enumerate(events):
        yield event_page(event, (around[index], around[index + 2]), context)
    for event in context.timeline.withdrawn:
        yield event_page(event, (None, None), context)


def _icon(timeline: Timeline) -> bytes:
    colour = timeline.info.colour
    text = _ASSETS.joinpath("favicon.svg").read_text(encoding="utf-8")
    return text.replace("#0f766e", colour).encode()


def _sitemaps(timeline: Timeline, stems: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Every page with its twins in the other languages (sitemaps.org); where they are too many for one list, several."""
    a_list = _MOST_ADDRESSES // len(timeline.info.languages)
    lists = [stems[start : start + a_list] for start in range(0, len(stems), a_list)]
    if len(lists) == 1:
        yield "sitemap.xml", _sitemap(timeline, stems)
        return
    index = _urlset("sitemapindex")
    for number, each in enumerate(lists, 1):
        name = f"sitemap-{number}.xml"
        yield name, _sitemap(timeline, each)
        place = etree.SubElement(index, f"{{{_SITEMAP}}}sitemap")
        etree.SubElement(place, f"{{{_SITEMAP}}}loc").text = url_of(timeline, name)
    yield "sitemap.xml", _written(index)


def _sitemap(timeline: Timeline, stems: Iterable[str]) -> bytes:
    root = _urlset("urlset")
    for stem in stems:
        names = {language: f"{stem}.{language}.html" for language in timeline.info.languages}
        addresses = {language: url_of(timeline, name) or "" for language, name in names.items()}
        for address in addresses.values():
            page = etree.SubElement(root, f"{{{_SITEMAP}}}url")
            etree.SubElement(page, f"{{{_SITEMAP}}}loc").text = address
            for language, twin in addresses.items():
                etree.SubElement(page, f"{{{_XHTML}}}link", rel="alternate", hreflang=language, href=twin)
    return _written(root)


def _urlset(name: str) -> etree._Element:
    namespaces: Any = {None: _SITEMAP, "xhtml": _XHTML}  # the stubs of lxml know of no default namespace
    return etree.Element(f"{{{_SITEMAP}}}{name}", nsmap=namespaces)


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
