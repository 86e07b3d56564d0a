"""Edition: what all pages of one language share, and where each page lies."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen

from diplotimeline.dates.wording import edtf_in_words
from diplotimeline.edtf import Edtf
from diplotimeline.exporters.feeds import last_change
from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline
from diplotimeline.web.files import LANGUAGES, url_of
from diplotimeline.web.html import Markup
from diplotimeline.web.pages.wording import WORDS
from diplotimeline.web.selections import WHOLE, Selection

SCRIPT = "assets/timeline.js"
STYLE = "assets/style.css"
NOSCRIPT = "assets/noscript.css"
ICON = "assets/favicon.svg"


@frozen(slots=False)
class Edition:
    """The site in one language.

    ``parts`` are the selections, the whole timeline first; ``files`` the names of all calendars, feeds and tables;
    ``items`` keeps how events look in lists, since each stands in many.
    """

    timeline: Timeline
    language: str
    parts: tuple[Selection, ...]
    files: frozenset[str]
    items: dict[str, Markup] = field(factory=dict, init=False, eq=False, repr=False)

    @property
    def words(self) -> Mapping[str, str]:
        """The words of the pages."""
        return WORDS[self.language]

    @property
    def other(self) -> str:
        """The other language."""
        return next(each for each in LANGUAGES if each != self.language)

    @property
    def title(self) -> str:
        """The name of the timeline."""
        return one_line(self.timeline.imprint.title.text(self.language)) or self.timeline.imprint.id_domain

    @cached_property
    def changed(self) -> str:
        """The day of the last change, in words."""
        day = Edtf.parse(last_change(list(self.timeline)).date().isoformat())
        return edtf_in_words(day, self.language)

    @cached_property
    def part_of(self) -> Mapping[str, Selection]:
        """Name → selection."""
        return {part.name: part for part in self.parts}

    @cached_property
    def years(self) -> Mapping[int | None, tuple[Event, ...]]:
        """Year → the events that are listed under it, oldest first; None for those without a year."""
        found: dict[int | None, list[Event]] = {}
        for event in self.timeline:
            found.setdefault(year_of(event), []).append(event)
        return {year: tuple(events) for year, events in found.items()}

    @cached_property
    def mentioned_by(self) -> Mapping[str, tuple[tuple[str, Event], ...]]:
        """Event id → relation and event of those that say they are related to it."""
        found: dict[str, list[tuple[str, Event]]] = {}
        for event in self.timeline:
            for link in event.related:
                found.setdefault(link.id, []).append((link.relation, event))
        return {name: tuple(links) for name, links in found.items()}

    def page(self, stem: str, language: str | None = None) -> str:
        """The name of a page: ``partner/la`` → ``partner/la.vi.html``."""
        return f"{stem}.{language or self.language}.html"

    def event_page(self, event: Event) -> str:
        """The name of the page of an event."""
        return self.page(f"event/{event.id}")

    def absolute(self, name: str) -> str | None:
        """The address of a file; None as long as the folder has none."""
        return url_of(self.timeline, name)


def relative(name: str, origin: str) -> str:
    """The way from one file of the folder to another, so that pages work from a file, a sub-path, any host."""
    folder, _, _ = origin.rpartition("/")
    if folder and name.startswith(f"{folder}/"):
        return name[len(folder) + 1 :]
    return "../" * (origin.count("/")) + name


def year_of(event: Event) -> int | None:
    """The year under which an event is listed: that of its first day, else of its last."""
    date = event.date
    day = None if date is None else date.earliest or date.latest
    return None if day is None else day.year


__all__ = ["ICON", "NOSCRIPT", "SCRIPT", "STYLE", "WHOLE", "Edition", "relative", "year_of"]
