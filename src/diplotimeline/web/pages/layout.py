"""The frame of every page: head, navigation, footer."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from diplotimeline.exporters.text import ascii_url, one_line
from diplotimeline.web.html import Markup, joined, tag
from diplotimeline.web.pages.context import ICON, NOSCRIPT, SCRIPT, STYLE, WHOLE, SiteContext, relative
from diplotimeline.web.selections import UPCOMING

_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
_FEEDS = {
    "ics": "text/calendar",
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "json": "application/feed+json",
}


@frozen
class Page:
    """One page: the stem of its name (``partner/la``), its title, a sentence about it, and what is in it.

    ``feeds`` is the stem of the calendars and feeds that belong to it; ``script`` whether it needs the script;
    ``listed`` whether search engines should find it.
    """

    stem: str
    title: str
    about: str
    body: tuple[Markup | None, ...]
    feeds: str = WHOLE
    script: bool = False
    kind: str = "website"
    further_head: Markup = Markup()
    listed: bool = True


def render_page(page: Page, context: SiteContext) -> bytes:
    """The page as a whole."""
    name = context.page(page.stem)
    head = tag("head", _head(page, context, name))
    body = tag(
        "body",
        tag("a", context.words["skip"], class_="skip", href="#content"),
        _banner(page, context, name),
        tag("main", *page.body, id="content", tabindex="-1"),
        _footer(context),
    )
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang=context.language)}\n".encode()


def _head(page: Page, context: SiteContext, name: str) -> Iterable[Markup]:
    title = page.title if page.title == context.title else f"{page.title} – {context.title}"
    yield tag("meta", charset="utf-8")
    yield tag("meta", http_equiv="Content-Security-Policy", content=_POLICY)
    yield tag("meta", name="viewport", content="width=device-width, initial-scale=1")
    yield tag("title", title)
    yield tag("meta", name="description", content=page.about)
    yield tag("meta", name="color-scheme", content="light dark")
    yield tag("link", rel="icon", type="image/svg+xml", href=relative(ICON, name))
    yield tag("link", rel="stylesheet", href=relative(STYLE, name))
    if page.script:
        yield tag("script", src=relative(SCRIPT, name), defer=True)
        yield tag("noscript", tag("link", rel="stylesheet", href=relative(NOSCRIPT, name)))
    for language in context.timeline.info.languages:
        target = context.page(page.stem, language)
        yield tag("link", rel="alternate", hreflang=language, href=context.absolute(target) or relative(target, name))
    if not page.listed:
        yield tag("meta", name="robots", content="noindex")
    yield from _feeds(page, context, name)
    yield from _open_graph(page, context, name)
    yield page.further_head


def _feeds(page: Page, context: SiteContext, name: str) -> Iterable[Markup]:
    """The links by which browsers and readers find calendar and feeds."""
    part = context.part_of[page.feeds]
    title = one_line(part.title.text(context.language))
    for ending, kind in _FEEDS.items():
        target = f"{part.name}.{context.language}.{ending}"
        if target in context.files:
            yield tag("link", rel="alternate", type=kind, title=title, href=relative(target, name))


def _open_graph(page: Page, context: SiteContext, name: str) -> Iterable[Markup]:
    address = context.absolute(name)
    if address is not None:
        yield tag("link", rel="canonical", href=address)
        yield tag("meta", property="og:url", content=address)
    yield tag("meta", property="og:title", content=page.title)
    yield tag("meta", property="og:description", content=page.about)
    yield tag("meta", property="og:type", content=page.kind)
    yield tag("meta", property="og:site_name", content=context.title)
    yield tag("meta", property="og:locale", content=context.words["og_locale"])


def _banner(page: Page, context: SiteContext, name: str) -> Markup:
    words = context.words
    whole = context.page(WHOLE)
    pages = ((stem, words[stem]) for stem in (WHOLE, UPCOMING, "pictures", "subscribe"))
    links = [
        tag("a", text, href=relative(context.page(stem), name), aria_current="page" if page.stem == stem else None)
        for stem, text in pages
    ]
    switches = [
        tag(
            "a",
            context.timeline.info.words.room(language, "site")["language_name"],
            class_="switch",
            href=relative(context.page(page.stem, language), name),
            hreflang=language,
            lang=language,
        )
        for language in context.others
    ]
    return tag(
        "header",
        tag("a", context.title, class_="brand", href=relative(whole, name)),
        tag("nav", links, switches, aria_label=words["navigation"]),
        class_="banner",
    )


def _footer(context: SiteContext) -> Markup:
    info, words = context.timeline.info, context.words
    parts: list[Markup | str] = []
    if info.author:
        parts.append(one_line(info.author))
    if info.licence:
        parts.append(context.labelled(words["licence"], one_line(info.licence)))
    if info.home:
        parts.append(tag("a", words["home"], href=ascii_url(info.home)))
    if context.newest is not None:
        parts.append(words["newest"].format(date=context.newest))
    return tag("footer", tag("p", joined(parts, " · ")), tag("p", words["made_with"]))
