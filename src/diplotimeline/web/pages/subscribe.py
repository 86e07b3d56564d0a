"""The page by which people subscribe: one click for each program, the address to copy, a QR code; then every file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from diplotimeline.web import links
from diplotimeline.web.html import Markup, joined, raw, tag
from diplotimeline.web.pages.context import WHOLE, SiteContext, relative
from diplotimeline.web.pages.layout import Page
from diplotimeline.web.selections import KIND, PARTNER, UPCOMING, Selection

STEM = "subscribe"
_FILES = ("ics", "rss", "atom", "json", "xlsx", "csv", "excel")


def subscribe_page(context: SiteContext) -> Page:
    """The page: the whole timeline first, then what is upcoming, partners, kinds."""
    words = context.words
    whole, *parts = context.parts
    calendar = context.absolute(f"{WHOLE}.{context.language}.ics")
    body = (
        tag("h1", words["subscribe"]),
        tag("p", words["subscribe_about"], class_="lead"),
        tag("p", words["no_address"], class_="warning") if calendar is None else _first(calendar, context),
        tag("section", tag("h2", words["files"]), tag("ul", [tag("li", each) for each in _files(whole, context)])),
        *_others(parts, context),
    )
    return Page(STEM, words["subscribe"], words["subscribe_about"], body, script=True)


def _first(calendar: str, context: SiteContext) -> Markup:
    """The calendar of the whole timeline: a button a program, the address, its QR code."""
    words = context.words
    buttons = [
        tag("a", text, href=href, class_="button")
        for href, text in _programs(calendar, context.title, words["with_program"], words["google"], words["outlook"])
    ]
    field = tag("input", type="text", readonly=True, value=calendar, id="address", size=48)
    copy = tag("button", words["copy"], type="button", data_copies="address", data_done=words["copied"])
    address = tag("p", tag("label", tag("span", words["address"]), field), " ", copy, class_="address")
    about = (tag("h2", words["this_calendar"]), tag("p", buttons, class_="buttons"), address)
    return tag("section", tag("div", about), _qr(calendar, context), class_="subscribe")


def _programs(calendar: str, title: str, *words: str) -> Iterable[tuple[str, str]]:
    return zip((links.webcal(calendar), links.google(calendar), links.outlook(calendar, title)), words, strict=True)


def _qr(address: str, context: SiteContext) -> Markup:
    """The address as a QR code; nothing if it is too long for one."""
    import segno  # noqa: PLC0415 - only where there is an address

    try:
        code = segno.make(address, error="m", micro=False)
    except segno.DataOverflowError:
        return Markup()
    picture = raw(code.svg_inline(svgclass="qr", title=context.words["qr"], omitsize=True, border=4, light="#fff"))
    return tag("figure", picture, tag("figcaption", context.words["qr_about"]))


def _files(part: Selection, context: SiteContext) -> Iterable[Markup]:
    """Links to the files of a part, by format."""
    origin = context.page(STEM)
    for ending in _FILES:
        name = f"{part.name}.{context.language}.{'excel.csv' if ending == 'excel' else ending}"
        if name in context.files:
            yield tag("a", context.words[f"file_{ending}"], href=relative(name, origin))


def _others(parts: Sequence[Selection], context: SiteContext) -> Iterable[Markup]:
    """The files of each part that has any events."""
    for family, word in ((UPCOMING, "upcoming"), (PARTNER, "partners"), (KIND, "kinds")):
        named = [part for part in parts if part.family == family and (part.timeline.events or family == UPCOMING)]
        named.sort(key=lambda part: context.sort_key(context.label(part)))
        heads = [tag("th", _name(part, context), scope="row") for part in named]
        rows = [tag("tr", head, tag("td", _part_links(part, context))) for head, part in zip(heads, named, strict=True)]
        if rows:
            yield tag("section", tag("h2", context.words[word]), tag("table", tag("tbody", rows), class_="parts"))


def _name(part: Selection, context: SiteContext) -> Markup:
    return tag("a", context.label(part), href=relative(context.page(part.name), context.page(STEM)))


def _part_links(part: Selection, context: SiteContext) -> Markup:
    found = list(_files(part, context))
    calendar = context.absolute(f"{part.name}.{context.language}.ics")
    if calendar is not None:
        subscribe = tag("a", context.words["subscribe_calendar"], href=links.webcal(calendar), class_="strong")
        found = [subscribe, tag("a", "Google", href=links.google(calendar)), *found]
    return joined(found, " · ") if found else raw("")
