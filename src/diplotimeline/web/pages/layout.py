"""A page, and what stands on every one: head, navigation, footer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from diplotimeline.exporters.text import ascii_url, one_line
from diplotimeline.web.pages.context import ICON, NOSCRIPT, SCRIPT, STYLE, WHOLE, Link, SiteContext, relative
from diplotimeline.web.selections import UPCOMING

_FEEDS = {
    "ics": "text/calendar",
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "json": "application/feed+json",
}


@frozen
class Page:
    """One page: the stem of its name (``partner/la``), its title, a sentence about it, its template and what that shows.

    ``feeds`` is the stem of the calendars and feeds that belong to it; ``script`` whether it needs the script;
    ``listed`` whether search engines should find it.
    """

    stem: str
    template: str
    title: str
    about: str
    values: Mapping[str, object]
    feeds: str = WHOLE
    script: bool = False
    kind: str = "website"
    listed: bool = True


def render_page(page: Page, context: SiteContext) -> bytes:
    """The page as a whole."""
    origin = context.page(page.stem)
    shared: Mapping[str, object] = {
        "page": page,
        "site": context,
        "words": context.words,
        "labels": context.event_words,
        "signs": context.signs,
        "frame": _frame(page, context, origin),
        "to": lambda name: relative(name, origin),
    }
    text = context.templates.render(page.template, {**page.values, **shared})
    return f"{text}\n".encode()


def _frame(page: Page, context: SiteContext, origin: str) -> Mapping[str, object]:
    """What the frame shows beside the words of the site."""
    return {
        "icon": ICON,
        "style": STYLE,
        "extra_style": None if context.own.style is None else context.own.style.name,
        "logo": None if context.own.logo is None else context.own.logo.name,
        "script": SCRIPT,
        "noscript": NOSCRIPT,
        "home": context.page(WHOLE),
        "address": context.absolute(origin),
        "twins": [_twin(page, language, context) for language in context.timeline.info.languages],
        "feeds": list(_feeds(page, context)),
        "links": list(_links(page, context)),
        "switches": [_switch(page, language, context) for language in context.others],
        "about": list(_about(context)),
    }


def _twin(page: Page, language: str, context: SiteContext) -> Mapping[str, object]:
    """The page in a language."""
    name = context.page(page.stem, language)
    return {"language": language, "name": name, "address": context.absolute(name)}


def _feeds(page: Page, context: SiteContext) -> Iterator[Mapping[str, object]]:
    """The links by which browsers and readers find calendar and feeds."""
    part = context.part_of[page.feeds]
    title = one_line(part.title.text(context.language))
    for ending, kind in _FEEDS.items():
        name = f"{part.name}.{context.language}.{ending}"
        if name in context.files:
            yield {"type": kind, "title": title, "name": name}


def _links(page: Page, context: SiteContext) -> Iterator[Mapping[str, object]]:
    """The pages that every page leads to; the publisher's own last."""
    texts = {stem: context.words[stem] for stem in (WHOLE, UPCOMING, "pictures", "subscribe")}
    texts |= {name: own.title for (name, language), own in context.own.pages.items() if language == context.language}
    for stem, text in texts.items():
        yield {"name": context.page(stem), "text": text, "is_current": page.stem == stem}


def _switch(page: Page, language: str, context: SiteContext) -> Mapping[str, object]:
    text = context.timeline.info.words.room(language, "site")["language_name"]
    return {"language": language, "name": context.page(page.stem, language), "text": text}


def _about(context: SiteContext) -> Iterator[Link]:
    """Whose timeline it is, and how new."""
    info, words = context.timeline.info, context.words
    if info.author:
        yield Link(one_line(info.author))
    if info.licence:
        yield Link(context.labelled(words["licence"], one_line(info.licence)))
    if info.home:
        yield Link(words["home"], href=ascii_url(info.home))
    if context.newest is not None:
        yield Link(words["newest"].format(date=context.newest))
