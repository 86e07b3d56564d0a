"""Which files the published folder holds, and their addresses."""

from __future__ import annotations

import itertools
import posixpath
import urllib.parse
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from diplotimeline.exporters.composed import MadeEntries
from diplotimeline.exporters.feeds import LIMIT, first_published
from diplotimeline.exporters.ics import IcsExporter
from diplotimeline.exporters.text import ascii_url
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline
from diplotimeline.web.selections import UPCOMING, WHOLE, Selection

FEEDS = ("rss", "atom", "json")
_OF_THE_WHOLE = ("ics", "rss", "atom", "json", "csv", "xlsx")
_OF_WHAT_COMES = ("ics", "atom", "csv", "xlsx")
_OF_A_PART = ("ics", "atom", "csv")
_FORMATS = {WHOLE: _OF_THE_WHOLE, UPCOMING: _OF_WHAT_COMES}


@frozen
class Publication:
    """One file of the folder: its name, format and options, and the events in it."""

    name: str
    format: str
    language: str
    timeline: Timeline
    options: Mapping[str, Any] = {}


def publications(selection: Selection, suffixes: Mapping[str, str]) -> Iterator[Publication]:
    """The files of a selection.

    Args:
        selection: the events and the stem of their files.
        suffixes: format → ending of a file's name, of every format that is wanted; built-in ones are always there.
    """
    is_whole = selection.name == WHOLE
    standard = _FORMATS.get(selection.name, _OF_A_PART)
    formats = [*standard, *(name for name in suffixes if is_whole and name not in standard)]
    for language, format_name in itertools.product(selection.timeline.info.languages, formats):
        if format_name in FEEDS:
            yield from _feed(selection, format_name, language)
        else:
            name = f"{selection.name}.{language}{suffixes.get(format_name, f'.{format_name}')}"
            options = {"self_url": url_of(selection.timeline, name)} if format_name == "ics" else {}
            yield _publication(name, format_name, language, selection.timeline, options)
    if is_whole:
        for language in selection.timeline.info.languages:
            options = {"profile": "excel", "delimiter": ";"}
            name = f"{WHOLE}.{language}.excel.csv"
            yield Publication(name, "csv", language, selection.timeline, {"language": language, **options})


def _publication(name: str, format_name: str, language: str, timeline: Timeline, options: Mapping[str, Any]) -> Publication:
    given = {key: value for key, value in options.items() if value is not None}
    return Publication(name, format_name, language, timeline, {"language": language, **given})


def _feed(selection: Selection, format_name: str, language: str) -> Iterator[Publication]:
    """A feed and, if its limit leaves anything out, an archive for each year in which events were first told (RFC 5005).

    An event stays in the archive of its year, so that archives change only where their events do.
    """
    timeline, ending = selection.timeline, f"{language}.{format_name}"
    name = f"{selection.name}.{ending}"
    years = _by_year(timeline) if len(list(timeline.published_events())) > LIMIT else {}
    archives = [f"archive/{selection.name}/{year}.{ending}" for year in years]
    shared = {
        "feed_id": "feed" if selection.name == WHOLE else f"feed:{selection.name.replace('/', ':')}",
        "calendar_url": url_of(timeline, f"{selection.name}.{language}.ics"),
    }
    other = next(iter(timeline.info.others(language)), None)
    of_the_feed = {
        "self_url": url_of(timeline, name),
        "translation_url": url_of(timeline, f"{selection.name}.{other}.{format_name}") if other else None,
        "prev_archive": _link(timeline, archives[-1], name) if archives else None,
    }
    yield _publication(name, format_name, language, timeline, {**shared, **of_the_feed})
    for index, (archive, events) in enumerate(zip(archives, years.values(), strict=True)):
        options = {
            "self_url": url_of(timeline, archive),
            "prev_archive": _link(timeline, archives[index - 1], archive) if index else None,
            "next_archive": _link(timeline, archives[index + 1], archive) if index + 1 < len(archives) else None,
            "current": _link(timeline, name, archive),
            "limit": 0,
        }
        yield _publication(archive, format_name, language, events, {**shared, **options})


def _by_year(timeline: Timeline) -> Mapping[int, Timeline]:
    """Year → what subscribers were first told of in it, oldest first."""

    def of(year: int, events: tuple[Event, ...]) -> tuple[Event, ...]:
        return tuple(event for event in events if first_published(event).year == year)

    years = sorted({first_published(event).year for event in timeline.published_events()})
    return {year: evolve(timeline, events=of(year, timeline.events), withdrawn=of(year, timeline.withdrawn)) for year in years}


def event_calendar(event: Event, timeline: Timeline, language: str, entries: MadeEntries) -> tuple[str, bytes | None]:
    """The name and bytes of the calendar that holds just one event; no bytes if it has no place in a calendar."""
    name = f"event/{event.id}.{language}.ics"
    made = IcsExporter(language=language)
    if not made.has_slot(event, timeline):
        return name, None
    return name, b"".join(entries.chunks(made, evolve(timeline, events=(event,), withdrawn=(), superseded=())))


def address(url: str, name: str) -> str:
    """The address of a file of the folder, in ASCII.

    Raises:
        DiplotimelineError: the folder's address is not a valid web address.
    """
    return urllib.parse.urljoin(ascii_url(url if url.endswith("/") else f"{url}/"), name)


def url_of(timeline: Timeline, name: str) -> str | None:
    """The address of a file, None if the timeline has none itself."""
    return None if timeline.info.url is None else address(timeline.info.url, name)


def _link(timeline: Timeline, name: str, origin: str) -> str:
    """The address of a file for another file of the folder; relative as long as the folder has no address."""
    return url_of(timeline, name) or posixpath.relpath(name, posixpath.dirname(origin) or ".")
