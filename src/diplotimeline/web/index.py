"""The index page of the published folder: what is there, how to subscribe, and the events as a plain list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from diplotimeline.exporters.telling import date_words
from diplotimeline.exporters.text import ascii_url, escaped
from diplotimeline.model.timeline import Timeline
from diplotimeline.web import links
from diplotimeline.web.files import LANGUAGES, Publication, address
from diplotimeline.web.selections import WHOLE, Selection

_FORMATS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "vi": {
        "ics": ("Lịch (iCalendar)", "để đăng ký trên Google, Apple, Outlook, Thunderbird"),
        "rss": ("RSS", "tin mới cho trình đọc tin"),
        "atom": ("Atom", "tin mới cho trình đọc tin"),
        "json": ("JSON Feed", "tin mới cho chương trình"),
        "csv": ("CSV", "bảng dữ liệu cho chương trình"),
        "excel": ("CSV cho Excel", "bảng dữ liệu, phân cách bằng dấu chấm phẩy"),
    },
    "en": {
        "ics": ("Calendar (iCalendar)", "to subscribe to in Google, Apple, Outlook, Thunderbird"),
        "rss": ("RSS", "what is new, for feed readers"),
        "atom": ("Atom", "what is new, for feed readers"),
        "json": ("JSON Feed", "what is new, for programs"),
        "csv": ("CSV", "the data for programs"),
        "excel": ("CSV for Excel", "the data for spreadsheets, with semicolons"),
    },
}
_WORDS: Mapping[str, Mapping[str, str]] = {
    "vi": {
        "subscribe": "Đăng ký lịch",
        "events": "Các sự kiện",
        "open": "mở bằng ứng dụng lịch",
        "copy": "Địa chỉ để sao chép",
        "parts": "Từng phần",
    },
    "en": {
        "subscribe": "Subscribe",
        "events": "Events",
        "open": "open in a calendar program",
        "copy": "The address to copy",
        "parts": "Parts of it",
    },
}
_MEDIA = {
    "ics": "text/calendar",
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "json": "application/feed+json",
}
_STYLE = (
    "body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "li{margin:.3rem 0}time{font-weight:600}code{overflow-wrap:anywhere}"
)


def page(timeline: Timeline, parts: Sequence[Selection], files: Sequence[Publication]) -> str:
    """The page as HTML; links within the folder are relative, so it works wherever the folder lies.

    Args:
        timeline: the whole of it.
        parts: its selections.
        files: what is published of them.
    """
    title = timeline.imprint.title
    whole = [each for each in files if each.name.startswith(f"{WHOLE}.") and each.use != "archive"]
    lines = [
        '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escaped(title.text('vi'))} – {escaped(title.text('en'))}</title>",
        *_alternates(timeline, whole),
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>",
    ]
    for language in LANGUAGES:
        lines += _section(timeline, [each for each in whole if each.language == language], language)
        lines += _parts(parts, [each for each in files if each.language == language], language)
        lines += _events(timeline, language)
    return "\n".join([*lines, "</main>\n</body>\n</html>\n"])


def _alternates(timeline: Timeline, files: Sequence[Publication]) -> Iterator[str]:
    """The links by which browsers and readers find the feeds."""
    for each in files:
        if each.format in _MEDIA:
            title = escaped(timeline.imprint.title.text(each.language))
            kind = f'type="{_MEDIA[each.format]}" hreflang="{each.language}" title="{title}"'
            yield f'<link rel="alternate" {kind} href="{each.name}">'


def _section(timeline: Timeline, files: Sequence[Publication], language: str) -> Iterator[str]:
    yield f'<section lang="{language}">\n<h1>{escaped(timeline.imprint.title.text(language))}</h1>'
    if timeline.imprint.description:
        yield f"<p>{escaped(timeline.imprint.description.text(language))}</p>"
    yield "<ul>"
    for each in files:
        name, use = _FORMATS[language].get(each.use, (each.format, ""))
        yield f'<li><a href="{each.name}">{escaped(name)}</a>{f" – {use}" if use else ""}</li>'
    yield "</ul>"
    if timeline.imprint.url:
        calendar = next(each for each in files if each.format == "ics")
        yield from _subscribe(timeline, calendar.name, language)


def _parts(parts: Sequence[Selection], files: Sequence[Publication], language: str) -> Iterator[str]:
    """The selections with their calendars, feeds and tables."""
    yield f"<h2>{_WORDS[language]['parts']}</h2>\n<ul>"
    for part in parts:
        of_it = [each for each in files if each.name.startswith(f"{part.name}.") and each.use != "archive"]
        if part.name != WHOLE:
            links = ", ".join(f'<a href="{each.name}">{escaped(_FORMATS[language][each.use][0])}</a>' for each in of_it)
            yield f"<li>{escaped(part.title.text(language))}: {links}</li>"
    yield "</ul>"


def _events(timeline: Timeline, language: str) -> Iterator[str]:
    yield f"<h2>{_WORDS[language]['events']} ({len(timeline)})</h2>\n<ol>"
    for event in timeline:
        source = event.main_source
        link = "<a>" if source is None else f'<a href="{escaped(ascii_url(source.url))}">'
        yield f"<li>{link}{escaped(event.title.text(language))}</a> – {escaped(date_words(event, language))}</li>"
    yield "</ol>\n</section>"


def _subscribe(timeline: Timeline, name: str, language: str) -> Iterator[str]:
    words = _WORDS[language]
    url = address(timeline.imprint.url or "", name)
    title = timeline.imprint.title.text(language)
    yield f"<h2>{words['subscribe']}</h2>\n<ul>"
    targets = (
        (links.webcal(url), words["open"]),
        (links.google(url), "Google Calendar"),
        (links.outlook(url, title), "Outlook"),
    )
    for target, text in targets:
        yield f'<li><a href="{escaped(target)}">{escaped(text)}</a></li>'
    yield f"<li>{words['copy']}: <code>{escaped(url)}</code></li>\n</ul>"
