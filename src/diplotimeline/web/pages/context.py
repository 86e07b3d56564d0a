"""Edition: what all pages of one language share, and where each page lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen
from markupsafe import Markup

from diplotimeline.dates.wording.patterns import Wording
from diplotimeline.dates.wording.values import edtf_in_words
from diplotimeline.edtf import Edtf, Form, Precision
from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline
from diplotimeline.web.files import url_of
from diplotimeline.web.own_files import OwnFiles
from diplotimeline.web.pages.collation import collated
from diplotimeline.web.pages.templating import Templates
from diplotimeline.web.selections import PARTNER, WHOLE, Selection, part_name

SCRIPT = "assets/timeline.js"
STYLE = "assets/style.css"
NOSCRIPT = "assets/noscript.css"
ICON = "assets/favicon.svg"


@frozen
class Link:
    """A text that leads to a file of the folder or to a place in the web, or to neither."""

    text: str
    name: str | None = None
    anchor: str = ""
    href: str | None = None


@frozen(slots=False)
class SiteContext:
    """The site in one language.

    ``parts`` are the selections, the whole timeline first; ``files`` the names of all calendars, feeds and tables;
    ``templates`` where pages find theirs; ``own`` what the publisher adds;
    ``items`` keeps how events look in lists, since each stands in many.
    """

    timeline: Timeline
    language: str
    parts: tuple[Selection, ...]
    files: frozenset[str]
    templates: Templates
    own: OwnFiles
    items: dict[str, Markup] = field(factory=dict, init=False, eq=False, repr=False)

    @property
    def words(self) -> Mapping[str, str]:
        """The words of the pages."""
        return self.timeline.info.words.room(self.language, "site")

    @property
    def event_words(self) -> Mapping[str, str]:
        """What every format tells of an event."""
        return self.timeline.info.words.room(self.language, "event")

    @property
    def signs(self) -> Mapping[str, str]:
        """What stands between words."""
        return self.timeline.info.words.room(self.language, "signs")

    def sort_key(self, name: str) -> tuple[object, ...]:
        """What names are sorted by."""
        return collated(name, self.signs["alphabet"])

    def labelled(self, label: str, value: str) -> str:
        """A text with what it is in front."""
        return self.signs["labelled"].format(label=label, value=value)

    @property
    def wording(self) -> Wording:
        """How dates are told."""
        return self.timeline.info.wording(self.language)

    @property
    def others(self) -> tuple[str, ...]:
        """The other languages of the timeline."""
        return self.timeline.info.others(self.language)

    @property
    def other(self) -> str | None:
        """The first of the other languages, if there is one."""
        return next(iter(self.others), None)

    @property
    def title(self) -> str:
        """The name of the timeline."""
        return one_line(self.timeline.info.title.text(self.language)) or self.timeline.info.id_domain

    @cached_property
    def newest(self) -> str | None:
        """When the newest of the news appeared, in words and no finer than is known; None if that is not known."""
        appeared = [source.published for source in self.timeline.sources if source.published is not None]
        days = [(each.latest, each) for each in appeared if each.latest is not None]
        return edtf_in_words(max(days, key=lambda each: (each[0], str(each[1])))[1], self.wording) if days else None

    def events(self, count: int) -> str:
        """So many events, in words."""
        key = {0: "no_events", 1: "one_event"}.get(count, "events_of")
        return self.words[key].format(count=count)

    def year(self, year: int | None) -> str:
        """The name of a year under which events are listed."""
        if year is None:
            return self.words["unknown_year"]
        return str(year) if year > 0 else edtf_in_words(Edtf.of(year), self.wording)

    @cached_property
    def part_of(self) -> Mapping[str, Selection]:
        """Name → selection."""
        return {part.name: part for part in self.parts}

    def family(self, name: str) -> list[Selection]:
        """The parts of a family that hold any event."""
        return [part for part in self.parts if part.family == name and part.timeline.events]

    def label(self, part: Selection) -> str:
        """What a part holds, in short."""
        return one_line(part.label.text(self.language))

    def kind(self, name: str) -> str:
        """The name of a kind."""
        return one_line(self.timeline.vocabulary.kind(name).name.text(self.language))

    def party(self, code: str) -> str:
        """The name of a party."""
        return one_line(self.timeline.vocabulary.party(code).name.text(self.language))

    def like(self, event: Event) -> str:
        """The one of the five statuses that ship which that of an event counts as."""
        return self.timeline.vocabulary.status(event.status).like

    def widest(self, code: str) -> str:
        """The party that one is a part of, at the widest: the state of a province."""
        return list(self.timeline.vocabulary.wider(code))[-1]

    def partner(self, code: str) -> Selection | None:
        """The part of a partner; None of whoever is none."""
        return self.part_of.get(part_name(PARTNER, code))

    def partners_of(self, event: Event) -> list[str]:
        """The states and organisations that are partners in an event, by id."""
        codes = dict.fromkeys(self.widest(code) for code in event.parties)
        return [code for code in codes if self.partner(code) is not None]

    @cached_property
    def frequent_partners(self) -> tuple[str, ...]:
        """The states and organisations that are partners, those that most events are with first."""
        counts = Counter(code for event in self.timeline for code in self.partners_of(event))
        return tuple(sorted(counts, key=lambda code: (-counts[code], code)))

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

    def to_part(self, name: str, text: str) -> Link:
        """A link to the page of a part; the text alone where it has none."""
        return Link(text, self.page(name) if name in self.part_of else None)

    def to_event(self, event: Event) -> Link:
        """A link to the page of an event."""
        return Link(one_line(event.title.text(self.language)), self.event_page(event))

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
    way = name[len(folder) + 1 :] if folder and name.startswith(f"{folder}/") else "../" * origin.count("/") + name
    return f"./{way}" if ":" in way.partition("/")[0] else way  # "a:b" alone would be an address of scheme "a"


def year_of(event: Event) -> int | None:
    """The year under which an event is listed: in which it begins, else ends; None if it can be more than one."""
    date = event.date
    if date is None or date.edtf is None:
        return None
    years = {_begins(member) for member in date.edtf.members}
    known = [year for year in years if year is not None]
    is_one = len(years) == 1 or date.edtf.form is Form.ALL_OF
    return min(known) if is_one and len(known) == len(years) else None


def _begins(value: Edtf) -> int | None:
    """The year of the first date of a value that is no set; None for a decade or a century."""
    first = next(value.dates(), None)
    return None if first is None or first.precision in (Precision.CENTURY, Precision.DECADE) else first.year


__all__ = ["ICON", "NOSCRIPT", "SCRIPT", "STYLE", "WHOLE", "Link", "SiteContext", "relative", "year_of"]
