"""The frame of every page: head, navigation, footer."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from diplotimeline.exporters.text import ascii_url, one_line
from diplotimeline.web.html import Markup, joined, tag
from diplotimeline.web.pages.edition import ICON, NOSCRIPT, SCRIPT, STYLE, WHOLE, Edition, relative
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


def framed(page: Page, edition: Edition) -> bytes:
    """The page as a whole."""
    name = edition.page(page.stem)
    head = tag("head", _head(page, edition, name))
    body = tag(
        "body",
        tag("a", edition.words["skip"], class_="skip", href="#content"),
        _banner(page, edition, name),
        tag("main", *page.body, id="content", tabindex="-1"),
        _footer(edition),
    )
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang=edition.language)}\n".encode()


def _head(page: Page, edition: Edition, name: str) -> Iterable[Markup]:
    title = page.title if page.title == edition.title else f"{page.title} – {edition.title}"
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
    for language in edition.timeline.info.languages:
        target = edition.page(page.stem, language)
        yield tag("link", rel="alternate", hreflang=language, href=edition.absolute(target) or relative(target, name))
    if not page.listed:
        yield tag("meta", name="robots", content="noindex")
    yield from _feeds(page, edition, name)
    yield from _open_graph(page, edition, name)
    yield page.further_head


def _feeds(page: Page, edition: Edition, name: str) -> Iterable[Markup]:
    """The links by which browsers and readers find calendar and feeds."""
    part = edition.part_of[page.feeds]
    title = one_line(part.title.text(edition.language))
    for ending, kind in _FEEDS.items():
        target = f"{part.name}.{edition.language}.{ending}"
        if target in edition.files:
            yield tag("link", rel="alternate", type=kind, title=title, href=relative(target, name))


def _open_graph(page: Page, edition: Edition, name: str) -> Iterable[Markup]:
    address = edition.absolute(name)
    if address is not None:
        yield tag("link", rel="canonical", href=address)
        yield tag("meta", property="og:url", content=address)
    yield tag("meta", property="og:title", content=page.title)
    yield tag("meta", property="og:description", content=page.about)
    yield tag("meta", property="og:type", content=page.kind)
    yield tag("meta", property="og:site_name", content=edition.title)
    yield tag("meta", property="og:locale", content=edition.words["og_locale"])


def _banner(page: Page, edition: Edition, name: str) -> Markup:
    words = edition.words
    whole = edition.page(WHOLE)
    pages = ((stem, words[stem]) for stem in (WHOLE, UPCOMING, "pictures", "subscribe"))
    links = [
        tag("a", text, href=relative(edition.page(stem), name), aria_current="page" if page.stem == stem else None)
        for stem, text in pages
    ]
    switches = [
        tag(
            "a",
            edition.timeline.info.words.room(language, "site")["language_name"],
            class_="switch",
            href=relative(edition.page(page.stem, language), name),
            hreflang=language,
            lang=language,
        )
        for language in edition.others
    ]
    return tag(
        "header",
        tag("a", edition.title, class_="brand", href=relative(whole, name)),
        tag("nav", links, switches, aria_label=words["navigation"]),
        class_="banner",
    )


def _footer(edition: Edition) -> Markup:
    info, words = edition.timeline.info, edition.words
    parts: list[Markup | str] = []
    if info.author:
        parts.append(one_line(info.author))
    if info.licence:
        parts.append(edition.labelled(words["licence"], one_line(info.licence)))
    if info.home:
        parts.append(tag("a", words["home"], href=ascii_url(info.home)))
    if edition.newest is not None:
        parts.append(words["newest"].format(date=edition.newest))
    return tag("footer", tag("p", joined(parts, " · ")), tag("p", words["made_with"]))
