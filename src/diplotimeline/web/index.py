"""The index page of the published folder: what is there, how to subscribe, and the events as a plain list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from diplotimeline.exporters.telling import date_words
from diplotimeline.exporters.text import ascii_url, escaped
from diplotimeline.model.timeline import Timeline
from diplotimeline.web import links
from diplotimeline.web.files import PUBLICATIONS, Publication, address

_FORMATS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "vi": {
        "ics": ("Lịch (iCalendar)", "để đăng ký trên Google, Apple, Outlook, Thunderbird"),
        "rss": ("RSS", "tin mới cho trình đọc tin"),
        "atom": ("Atom", "tin mới cho trình đọc tin"),
        "csv": ("CSV", "bảng dữ liệu cho chương trình"),
        "excel": ("CSV cho Excel", "bảng dữ liệu, phân cách bằng dấu chấm phẩy"),
    },
    "en": {
        "ics": ("Calendar (iCalendar)", "to subscribe to in Google, Apple, Outlook, Thunderbird"),
        "rss": ("RSS", "what is new, for feed readers"),
        "atom": ("Atom", "what is new, for feed readers"),
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
    },
    "en": {"subscribe": "Subscribe", "events": "Events", "open": "open in a calendar program", "copy": "The address to copy"},
}
_MEDIA = {"ics": "text/calendar", "rss": "application/rss+xml", "atom": "application/atom+xml", "csv": "text/csv"}
_STYLE = (
    "body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "li{margin:.3rem 0}time{font-weight:600}code{overflow-wrap:anywhere}"
)


def page(timeline: Timeline) -> str:
    """The page as HTML; links within the folder are relative, so it works wherever the folder lies."""
    title = timeline.imprint.title
    parts = [
        '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escaped(title.text('vi'))} – {escaped(title.text('en'))}</title>",
        *_alternates(timeline),
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>",
    ]
    for language in ("vi", "en"):
        parts.extend(_section(timeline, [each for each in PUBLICATIONS if each.language == language], language))
    return "\n".join([*parts, "</main>\n</body>\n</html>\n"])


def _alternates(timeline: Timeline) -> Iterator[str]:
    """The links by which browsers and readers find the feeds."""
    for each in PUBLICATIONS:
        if each.format != "csv":
            title = escaped(timeline.imprint.title.text(each.language))
            kind = f'type="{_MEDIA[each.format]}" hreflang="{each.language}" title="{title}"'
            yield f'<link rel="alternate" {kind} href="{each.name}">'


def _section(timeline: Timeline, files: list[Publication], language: str) -> Iterator[str]:
    words = _WORDS[language]
    yield f'<section lang="{language}">\n<h1>{escaped(timeline.imprint.title.text(language))}</h1>'
    if timeline.imprint.description:
        yield f"<p>{escaped(timeline.imprint.description.text(language))}</p>"
    yield "<ul>"
    for each in files:
        name, use = _FORMATS[language][each.use]
        yield f'<li><a href="{each.name}" type="{_MEDIA[each.format]}">{name}</a> – {use}</li>'
    yield "</ul>"
    if timeline.imprint.url:
        calendar = next(each for each in files if each.format == "ics")
        yield from _subscribe(timeline, calendar.name, language)
    yield f"<h2>{words['events']} ({len(timeline)})</h2>\n<ol>"
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
