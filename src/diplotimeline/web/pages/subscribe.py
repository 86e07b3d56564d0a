"""The page by which people subscribe: one click for each program, the address to copy, a QR code; then every file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from diplotimeline.web import links
from diplotimeline.web.pages.context import WHOLE, Link, SiteContext
from diplotimeline.web.pages.layout import Page
from diplotimeline.web.selections import KIND, PARTNER, UPCOMING, Selection

STEM = "subscribe"
_FILES = ("ics", "rss", "atom", "json", "xlsx", "csv", "excel")


def subscribe_page(context: SiteContext) -> Page:
    """The page: the whole timeline first, then what is upcoming, partners, kinds."""
    words = context.words
    whole, *parts = context.parts
    calendar = context.absolute(f"{WHOLE}.{context.language}.ics")
    values = {
        "calendar": calendar,
        "programs": [] if calendar is None else list(_programs(calendar, context)),
        "code": None if calendar is None else _qr_code(calendar, words["qr"]),
        "whole": list(_files(whole, context)),
        "families": list(_families(parts, context)),
    }
    return Page(STEM, "subscribe.html", words["subscribe"], words["subscribe_about"], values, script=True)


def _programs(calendar: str, context: SiteContext) -> Iterator[Link]:
    """A link for each program that subscribes by one."""
    words = context.words
    yield Link(words["with_program"], href=links.webcal(calendar))
    yield Link(words["google"], href=links.google(calendar))
    yield Link(words["outlook"], href=links.outlook(calendar, context.title))


def _qr_code(address: str, title: str) -> Markup | None:
    """The address as a QR code; None if it is too long for one."""
    import segno  # noqa: PLC0415 - only where there is an address

    try:
        code = segno.make(address, error="m", micro=False)
    except segno.DataOverflowError:
        return None
    svg = code.svg_inline(svgclass="qr", title=title, omitsize=True, border=4, light="#fff")
    return Markup(svg)  # noqa: S704 - segno wrote it


def _files(part: Selection, context: SiteContext) -> Iterator[Link]:
    """Links to the files of a part, by format."""
    for ending in _FILES:
        name = f"{part.name}.{context.language}.{'excel.csv' if ending == 'excel' else ending}"
        if name in context.files:
            yield Link(context.words[f"file_{ending}"], name)


def _families(parts: Sequence[Selection], context: SiteContext) -> Iterator[Mapping[str, object]]:
    """The files of each part that has any events."""
    for family, word in ((UPCOMING, "upcoming"), (PARTNER, "partners"), (KIND, "kinds")):
        found = [part for part in parts if part.family == family and (part.timeline.events or family == UPCOMING)]
        found.sort(key=lambda part: context.sort_key(context.label(part)))
        if found:
            yield {"heading": context.words[word], "parts": [_part(part, context) for part in found]}


def _part(part: Selection, context: SiteContext) -> Mapping[str, object]:
    calendar = context.absolute(f"{part.name}.{context.language}.ics")
    return {
        "name": context.label(part),
        "page": context.page(part.name),
        "webcal": None if calendar is None else links.webcal(calendar),
        "google": None if calendar is None else links.google(calendar),
        "files": list(_files(part, context)),
    }
