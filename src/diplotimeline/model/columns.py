"""The columns of tabular formats: one table, shared by all that write or read them. New columns only at the end."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import frozen

from diplotimeline.calendars.civil import Day
from diplotimeline.dates.resolved import Extent, ResolvedDate
from diplotimeline.dates.wording.dates import in_words
from diplotimeline.messages import SHIPPED, Messages, tabled_languages
from diplotimeline.model.event import Event, Participant
from diplotimeline.model.source import Source
from diplotimeline.model.text import PLAIN, LocalizedText
from diplotimeline.model.timeline import Timeline

SEPARATOR = "; "
"""Stands between the items of a list; within an item ";" is written "\\;" and "\\" is written "\\\\"."""


PART_SEPARATOR = " | "
"""Stands between the parts of an item; within a part "|" is written "\\|"."""


@frozen
class Column:
    """One column: name, what it holds, and how it is read off an event in a language.

    ``kind`` is text, list, integer, date or datetime; a date column holds ISO 8601 days and nothing else. ``ours`` marks ids,
    codes and dates, which never need a guard against formulas. ``further`` are the field and the language of a column that
    not every timeline has.
    """

    name: str
    about: str
    read: Callable[[Event, Timeline, str], str]
    kind: str = "text"
    ours: bool = False
    further: tuple[str, str] | None = None

    def title(self, language: str, messages: Messages = SHIPPED) -> str:
        """Its name for people."""
        words = messages.room(language, "columns")
        if self.further is None:
            return words[self.name]
        field, spoken = self.further
        return words[f"{field}_in"].format(language=spoken)

    def value(self, event: Event, timeline: Timeline, language: str) -> str | int | None:
        """What the cell says, as a number where it is one; None for an empty cell."""
        text = self.read(event, timeline, language)
        if not text:
            return None
        return int(text) if self.kind == "integer" else text


def joined(items: Iterable[str]) -> str:
    """A list in one cell."""
    return SEPARATOR.join([_escaped(item) for item in items])


def joined_parts(items: Iterable[tuple[str, ...]]) -> str:
    """A list in one cell, of items that are made of parts."""
    return SEPARATOR.join([PART_SEPARATOR.join([_escaped(part).replace("|", "\\|") for part in item]) for item in items])


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;")


def split(cell: str) -> list[str]:
    """The items of a list in one cell: what `joined` was given."""
    return [_unescaped(item) for item in _apart(cell, ";", 0, 1)] if cell else []


def split_parts(cell: str) -> list[tuple[str, ...]]:
    """What `joined_parts` was given."""
    return [tuple(_unescaped(part) for part in _apart(item, "|", 1, 1)) for item in _apart(cell, ";", 0, 1)] if cell else []


def _apart(text: str, sign: str, blanks_before: int, blanks_after: int) -> Iterator[str]:
    """The pieces between signs that are not escaped, each sign with its blanks."""
    start = 0
    for found in re.finditer(rf"\\.|[{sign}]", text, re.DOTALL):
        if found[0] == sign:
            yield text[start : found.start() - blanks_before]
            start = found.end() + blanks_after
    yield text[start:]


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)


def _of_date(read: Callable[[ResolvedDate], object]) -> Callable[[Event, Timeline, str], str]:
    def of_event(event: Event, _timeline: Timeline, _language: str) -> str:
        value = None if event.date is None else read(event.date)
        return "" if value is None else str(value)

    return of_event


def _iso(day: Day | None) -> str | None:
    """A day as ISO 8601; none outside the years 1 to 9999, which no spreadsheet holds."""
    date = None if day is None else day.to_date()
    return None if date is None else date.isoformat()


def _first_day(date: ResolvedDate) -> str | None:
    return _iso(date.earliest) if date.states_days else None


def _last_day(date: ResolvedDate) -> str | None:
    return _iso(date.latest) if date.states_days else None


def start_at(event: Event, timeline: Timeline, _language: str = "") -> str:
    """A printed clock time as ISO 8601; with its offset if its zone is known, else as the local time that it is."""
    moment = timeline.moment_of(event)
    if moment is not None:
        return moment.isoformat()
    date = event.date
    day = date.earliest.to_date() if date is not None and date.earliest is not None else None
    if date is None or date.time is None or day is None or not date.states_one_day:
        return ""
    try:
        return date.time.on(day).isoformat()
    except OverflowError:  # 24:00 on the last day of year 9999
        return ""


def _zone(event: Event, timeline: Timeline, _language: str) -> str:
    moment = timeline.moment_of(event)
    return (event.zone or "") if moment is None else str(moment.tzinfo)


def _extent(date: ResolvedDate) -> Extent | None:
    return None if date.edtf is None else date.extent


def _words(event: Event, _timeline: Timeline, _language: str) -> str:
    return joined(attestation.when for attestation in event.attestations if attestation.when.strip())


def _in(field: str, language: str) -> Callable[[Event, Timeline, str], str]:
    """A text of an event in just that language; a plain one in those of the timeline."""

    def read(event: Event, timeline: Timeline, _language: str) -> str:
        text: LocalizedText | None = getattr(event, field)
        return _exactly(text, language, timeline)

    return read


_TABLED = tuple(tabled_languages())
_FIRST, _LATER = _TABLED[:2], _TABLED[2:]
"""Columns never move: those of two languages stand in front, since they were the first, and those of later ones behind."""

_NAMES = tuple(tabled_languages().values())


def _texts(field: str, about: str, languages: Iterable[str]) -> Iterator[Column]:
    """The columns of a text in languages that every table has."""
    for language in languages:
        yield Column(f"{field}_{language}", f"{about} in {tabled_languages()[language]}", _in(field, language))


def _exactly(text: LocalizedText | None, language: str, timeline: Timeline) -> str:
    if text is None:
        return ""
    plain = text.get(PLAIN, "") if language in timeline.info.languages else ""
    return text.get(language, plain)


def _people(event: Event, timeline: Timeline, _language: str) -> str:
    return joined_parts(_person(person, timeline) for person in event.participants)


def _person(person: Participant, timeline: Timeline) -> tuple[str, ...]:
    first, *others = (_exactly(person.office, language, timeline) for language in tabled_languages())
    office: Mapping[str, str] = person.office or {}
    further = [f"{tag}={text}" for tag, text in office.items() if tag not in (*tabled_languages(), PLAIN)]
    return _as_far_as_told((person.name, first, person.party or ""), (*others, *further))


def _announced(event: Event, _timeline: Timeline, _language: str) -> str:
    return joined_parts(
        (str(announcement.date.edtf), announcement.date.modifier or "", str(announcement.published or ""))
        for announcement in event.history
    )


def _changed(event: Event, _timeline: Timeline, _language: str) -> str:
    return _moment(event.changed)


def _first_told(event: Event, _timeline: Timeline, _language: str) -> str:
    return "" if event.revision is None else _moment(event.revision.first)


def _sequence(event: Event, _timeline: Timeline, _language: str) -> str:
    return "" if event.revision is None else str(event.revision.sequence)


def _moment(moment: datetime.datetime) -> str:
    return moment.astimezone(datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _attestations(event: Event, _timeline: Timeline, _language: str) -> str:
    return joined_parts(
        _as_far_as_told(
            (attestation.source.id, attestation.when, attestation.after or "", attestation.covers),
            (attestation.quote or "", "" if attestation.read_as is None else str(attestation.read_as)),
        )
        for attestation in event.attestations
    )


def _as_far_as_told(parts: tuple[str, ...], further: tuple[str, ...]) -> tuple[str, ...]:
    """The parts that every item has, and further ones up to the last that says something."""
    last = max((index + 1 for index, part in enumerate(further) if part), default=0)
    return (*parts, *further[:last])


def _sources(event: Event, timeline: Timeline, _language: str) -> str:
    return joined_parts(_source(source, timeline) for source in event.sources)


def _source(source: Source, timeline: Timeline) -> tuple[str, ...]:
    language = timeline.info.language
    always = (source.id, source.publisher, source.title, source.url, source.language)
    bases = (text.text(language) if text else "" for text in (source.published_basis, source.title_basis))
    accessed = "" if source.accessed is None else source.accessed.isoformat()
    further = (source.archived or "", accessed, source.zone or "")
    return _as_far_as_told((*always, "" if source.published is None else str(source.published), *bases), further)


COLUMNS: tuple[Column, ...] = (
    Column("event_id", "stable id of the event", lambda e, _t, _l: e.id, ours=True),
    Column("kind", "what it is: an id of the table of kinds", lambda e, _t, _l: e.kind, ours=True),
    Column(
        "kind_name",
        "the same in the chosen language",
        lambda e, t, lang: t.vocabulary.kind(e.kind).name.text(lang),
    ),
    Column(
        "status",
        "how far it has come: held, ongoing, planned, proposed, cancelled",
        lambda e, _t, _l: e.status,
        ours=True,
    ),
    Column(
        "status_name",
        "the same in the chosen language",
        lambda e, t, lang: t.vocabulary.status(e.status).name.text(lang),
    ),
    *_texts("title", "title", _FIRST),
    Column(
        "start_date",
        "first day, only where the sources state the day",
        _of_date(_first_day),
        "date",
        ours=True,
    ),
    Column(
        "last_day",
        "last day, itself included, only where stated",
        _of_date(_last_day),
        "date",
        ours=True,
    ),
    Column(
        "start_at",
        "printed clock time, with its offset where the zone is known",
        start_at,
        "datetime",
        ours=True,
    ),
    Column(
        "edtf",
        "the date as far as it is known, EDTF (ISO 8601-2)",
        _of_date(lambda d: d.edtf),
        ours=True,
    ),
    Column(
        "precision",
        "finest unit of the date",
        _of_date(lambda d: d.edtf and d.edtf.precision),
        ours=True,
    ),
    Column(
        "modifier",
        "start, mid or end of that unit",
        _of_date(lambda d: d.modifier),
        ours=True,
    ),
    Column(
        "part_of_day",
        "morning, noon, afternoon, evening, night",
        _of_date(lambda d: d.part_of_day),
        ours=True,
    ),
    Column(
        "extent",
        "throughout: it fills the span; within: some time in it",
        _of_date(_extent),
        ours=True,
    ),
    Column(
        "earliest",
        "first day that it can be",
        _of_date(lambda d: _iso(d.earliest)),
        "date",
        ours=True,
    ),
    Column(
        "latest",
        "last day that it can be, itself included",
        _of_date(lambda d: _iso(d.latest)),
        "date",
        ours=True,
    ),
    Column(
        "date_status",
        "resolved, ambiguous, vague, unanchored; empty if no source gives a date",
        _of_date(lambda d: d.status),
        ours=True,
    ),
    Column(
        "date_name",
        "the date in words in the chosen language",
        # The column beside it names the zone, so that the words need not.
        lambda e, t, lang: in_words(e.date, t.info.wording(lang), home=_zone(e, t, lang)) if e.date else "",
    ),
    Column("printed_words", "the date words of the sources as printed", _words, "list"),
    Column(
        "announced",
        "announced dates: EDTF | modifier | published",
        _announced,
        "list",
        ours=True,
    ),
    Column(
        "parties",
        "ISO 3166 codes",
        lambda e, _t, _l: joined(e.parties),
        "list",
        ours=True,
    ),
    Column(
        "party_names",
        "the same in the chosen language",
        lambda e, t, lang: joined(t.vocabulary.party(p).name.text(lang) for p in e.parties),
        "list",
    ),
    Column(
        "place",
        "where, in the chosen language",
        lambda e, _t, lang: e.place.text(lang) if e.place else "",
    ),
    Column(
        "participants",
        " | ".join(
            ("name", f"office in {_NAMES[0]}", "party", *(f"office in {name}" for name in _NAMES[1:]), "language=office …")
        ),
        _people,
        "list",
    ),
    Column("topics", "ids of the table of topics", lambda e, _t, _l: joined(e.topics), "list", ours=True),
    *_texts("summary", "summary", _FIRST),
    Column(
        "related",
        "relation | event_id",
        lambda e, _t, _l: joined_parts((r.relation, r.id) for r in e.related),
        "list",
        ours=True,
    ),
    Column(
        "source_ids",
        "ids of the sources",
        lambda e, _t, _l: joined(s.id for s in e.sources),
        "list",
        ours=True,
    ),
    Column(
        "source_urls",
        "addresses of the articles",
        lambda e, _t, _l: joined(s.url for s in e.sources),
        "list",
    ),
    Column(
        "changed",
        "last change, UTC; without a revision the newest source's last day",
        _changed,
        "datetime",
        ours=True,
    ),
    *_texts("title", "title", _LATER),
    *_texts("summary", "summary", _LATER),
    Column(
        "attestations",
        "source | words as printed | after | covers | quote | read as",
        _attestations,
        "list",
    ),
    Column(
        "sources",
        "id | publisher | title | address | language | published | basis | title basis | archived | accessed | zone",
        _sources,
        "list",
    ),
    Column(
        "first_told",
        "when subscribers were first told, UTC",
        _first_told,
        "datetime",
        ours=True,
    ),
    Column("sequence", "how often its days or status changed", _sequence, "integer", ours=True),
    *_texts("place", "where,", tabled_languages()),
    Column(
        "stated_date",
        "the editor's own statement (EDTF), where no source prints a date",
        lambda e, _t, _l: "" if e.stated_date is None else str(e.stated_date),
        ours=True,
    ),
    Column(
        "zone",
        "the time zone of the clock time (IANA), where it is known",
        _zone,
        ours=True,
    ),
)
"""Everything that a timeline holds of its events stands in these; those that follow from others are told for comfort."""

_TEXTS = ("title", "summary", "place")


def columns_of(timeline: Timeline) -> tuple[Column, ...]:
    """The columns of a timeline: those that every one has, then its texts in the further languages that it uses."""
    used = {tag for event in timeline for text in (event.title, event.summary, event.place) for tag in text or ()}
    shown = set(timeline.info.languages) if PLAIN in used else set()  # a plain text stands in the columns of all of them
    further = sorted((used | shown) - {*tabled_languages(), PLAIN})
    return (*COLUMNS, *(column for language in further for column in _columns_in(language)))


def _columns_in(language: str) -> Iterator[Column]:
    for field in _TEXTS:
        about = f"{field} in the language {language}"
        yield Column(f"{field}_{language}", about, _in(field, language), further=(field, language))
