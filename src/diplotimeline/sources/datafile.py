"""The TOML data file: read strictly, everything wrong with it told at once."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from diplotimeline.dates.resolved import ResolvedDate, Status
from diplotimeline.dates.steps import StepKind
from diplotimeline.dates.wording import flagged, in_words
from diplotimeline.edtf import Edtf
from diplotimeline.errors import DataFileError, DiplotimelineError, Problem, did_you_mean
from diplotimeline.model.dating import announces
from diplotimeline.model.event import Event, LocalizedText, Participant, Related
from diplotimeline.model.memory import remembered
from diplotimeline.model.party import party
from diplotimeline.model.source import Attestation, Source
from diplotimeline.model.timeline import Imprint, Timeline
from diplotimeline.model.vocabulary import Covers
from diplotimeline.sources.entries import EventEntry, ImprintEntry, SourceEntry, TextEntry
from diplotimeline.sources.revisions import read_memory, revisions_path
from diplotimeline.sources.shape import Fault, Path, read_table
from diplotimeline.sources.tomlfile import ids, listed, parse, placed, read_text, twice

_LEANING = 'the words lean on others that are not given: add after = "..."'
_FLAGGED = (StepKind.WEEKDAY_DISAGREES, StepKind.COUNT_DISAGREES, StepKind.READ_PART)


@frozen
class Checked:
    """A data file read and checked: the timeline (None if there is any error) and all that is wrong or in doubt."""

    timeline: Timeline | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Only the problems that keep the file from loading."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


def check_file(path: str | os.PathLike[str], *, with_memory: bool = True) -> Checked:
    """Read a data file and, if wanted, its memory and tell every problem and doubt, errors first in the order of the file.

    Raises:
        DataFileError: the file cannot be read at all, or is no TOML.
    """
    name = os.fspath(path)
    checked = check_text(read_text(name), name)
    if checked.timeline is None or not with_memory:
        return checked
    try:
        memory = read_memory(revisions_path(name), checked.timeline.imprint.id_domain)
    except DataFileError as error:
        return Checked(None, (*error.problems, *checked.problems))
    return checked if memory is None else Checked(remembered(checked.timeline, memory), checked.problems)


def check_text(text: str, name: str = "events.toml") -> Checked:
    """The same for the text of a data file; ``name`` is what problems call it.

    Raises:
        DataFileError: the text is no TOML.
    """
    timeline, faults = check_tables(parse(text, name))
    return Checked(timeline, tuple(placed(faults, text, name)))


def check_tables(tables: Mapping[str, Any], *, whole: bool = True) -> tuple[Timeline | None, list[Fault]]:
    """The timeline in plain tables, None if there is any error, and all that is wrong or in doubt.

    Args:
        tables: ``timeline``, ``source`` and ``event``, as in the TOML file.
        whole: whether it is a whole timeline, so that an event which another one is related to must be there.
    """
    faults: list[Fault] = []
    timeline = _build(tables, faults, whole=whole)
    if timeline is None or any(fault.severity == "error" for fault in faults):
        return None, faults
    return timeline, [*faults, *_doubts(timeline, tables)]


# --- meaning -------------------------------------------------------------------------------------


def _build(tables: Mapping[str, Any], faults: list[Fault], *, whole: bool) -> Timeline | None:
    heads = {"timeline": ImprintEntry, "source": SourceEntry, "event": EventEntry}
    unknown = [key for key in tables if key not in heads]
    faults.extend(Fault((key,), f'there is no table "{key}"', hint=did_you_mean(key, heads)) for key in unknown)
    if "timeline" not in tables:
        faults.append(Fault((), "the table [timeline] is missing", hint="it gives title and id_domain"))
    imprint = read_table(ImprintEntry, tables["timeline"], ("timeline",), faults) if "timeline" in tables else None
    if imprint is not None and len(set(imprint.languages)) != max(len(imprint.languages), 1):
        message = "a language stands twice" if imprint.languages else "no language is given"
        faults.append(Fault(("timeline", "languages"), message, hint='e.g. ["vi", "en"]; the first is that of the front page'))
    faults.extend(fault for key in ("source", "event") for fault in twice(tables, key))
    sources = dict(_sources(tables, faults))
    events = list(_events(tables, sources, faults, whole=whole))
    if imprint is None or any(fault.severity == "error" for fault in faults):
        return None
    return Timeline(tuple(events), _imprint(imprint))


def _sources(tables: Mapping[str, Any], faults: list[Fault]) -> Iterator[tuple[str, Source]]:
    used = {
        told.get("source")
        for event in listed(tables, "event")
        if isinstance(event, Mapping)
        for told in listed(event, "attestation")
        if isinstance(told, Mapping) and isinstance(told.get("source"), str)
    }
    for index, table in enumerate(listed(tables, "source")):
        path: Path = ("source", index)
        entry = read_table(SourceEntry, table, path, faults)
        if entry is None:
            continue
        if entry.id not in used and not any(fault.severity == "error" for fault in faults):
            faults.append(Fault((*path, "id"), f'no event uses the source "{entry.id}"', severity="warning"))
        published = None if entry.published is None else Edtf.parse(entry.published)
        try:
            source = Source(
                entry.id,
                entry.publisher,
                entry.title,
                entry.url,
                entry.language,
                published,
                entry.published_basis,
                entry.title_basis,
            )
            source.context  # noqa: B018 - checks that the date is no set
        except DiplotimelineError as error:
            faults.append(Fault((*path, "published"), error.message, error.hint))
            continue
        yield entry.id, source


def _events(tables: Mapping[str, Any], sources: Mapping[str, Source], faults: list[Fault], *, whole: bool) -> Iterator[Event]:
    source_ids, event_ids = ids(tables, "source"), ids(tables, "event") if whole else None
    for index, table in enumerate(listed(tables, "event")):
        path: Path = ("event", index)
        before = len(faults)
        if isinstance(table, Mapping):
            _tell_broken_links(table, path, source_ids, event_ids, faults)
        entry = read_table(EventEntry, table, path, faults)
        if entry is None or len(faults) > before:
            continue
        attestations = tuple(_attestations(entry, path, sources, faults))
        _tell_missing(entry, path, faults)
        if len(faults) == before:
            yield _event(entry, attestations)


def _tell_broken_links(
    table: Mapping[str, Any], path: Path, source_ids: list[str], event_ids: list[str] | None, faults: list[Fault]
) -> None:
    links = (("attestation", "source", "source", source_ids), ("related", "id", "event", event_ids))
    for key, field, what, known in links:
        items = table.get(key)
        for index, item in enumerate(items if isinstance(items, list) else []):
            name = item.get(field) if isinstance(item, Mapping) else None
            if known is not None and isinstance(name, str) and name and name not in known:
                place = (*path, key, index, field)
                faults.append(
                    Fault(place, f'there is no {what} with the id "{name}"', hint=did_you_mean(name, filter(None, known)))
                )
            elif key == "related" and name == table.get("id"):
                faults.append(Fault((*path, key, index, field), "an event cannot be related to itself"))


def _tell_missing(entry: EventEntry, path: Path, faults: list[Fault]) -> None:
    if not entry.attestation:
        faults.append(Fault(path, "it has no attestation", hint="add [[event.attestation]] with source and when"))
    if not entry.parties:
        faults.append(Fault((*path, "parties"), "it has no party", hint='e.g. parties = ["VN-71", "LA-PH"]'))
    for key, names in (("parties", entry.parties), ("topics", entry.topics)):
        twice = sorted({name for name in names if names.count(name) > 1})
        faults.extend(Fault((*path, key), f'"{name}" stands twice', hint="once is enough") for name in twice)
    offices: list[tuple[Path, TextEntry | None]] = [
        (("participants", index, "office"), each.office) for index, each in enumerate(entry.participants)
    ]
    texts = [(("title",), entry.title), (("summary",), entry.summary), (("place",), entry.place), *offices]
    for where, text in texts:
        if text is not None and not (text.vi or text.en or text.fr):
            faults.append(Fault((*path, *where), "it has no text in any language", hint='e.g. { vi = "...", en = "..." }'))


def _attestations(entry: EventEntry, path: Path, sources: Mapping[str, Source], faults: list[Fault]) -> Iterator[Attestation]:
    for index, told in enumerate(entry.attestation):
        if told.source not in sources:  # its own fault is told where it stands
            continue
        try:
            yield Attestation(sources[told.source], told.when, told.after, Covers(told.covers))
        except DiplotimelineError as error:
            faults.append(Fault((*path, "attestation", index, "when"), error.message, error.hint))


def _localized(entry: TextEntry | None) -> LocalizedText | None:
    return None if entry is None else LocalizedText(entry.vi, entry.en, entry.fr)


def _event(entry: EventEntry, attestations: tuple[Attestation, ...]) -> Event:
    people = tuple(
        Participant(each.name, _localized(each.office), None if each.party is None else party(each.party))
        for each in entry.participants
    )
    return Event(
        id=entry.id,
        kind=entry.kind,
        title=LocalizedText(entry.title.vi, entry.title.en, entry.title.fr),
        parties=tuple(party(code) for code in entry.parties),
        attestations=attestations,
        status=entry.status,
        participants=people,
        place=_localized(entry.place),
        topics=entry.topics,
        summary=_localized(entry.summary),
        related=tuple(Related(each.id, each.relation) for each in entry.related),
    )


def _imprint(entry: ImprintEntry) -> Imprint:
    return Imprint(
        title=LocalizedText(entry.title.vi, entry.title.en, entry.title.fr),
        id_domain=entry.id_domain,
        since=entry.since,
        description=_localized(entry.description),
        author=entry.author,
        licence=entry.licence,
        url=entry.url,
        home=entry.home,
        colour=entry.colour,
        colour_dark=entry.colour_dark,
        languages=entry.languages,
    )


# --- doubts --------------------------------------------------------------------------------------


def _doubts(timeline: Timeline, tables: Mapping[str, Any]) -> Iterator[Fault]:
    """What loads and yet wants a look: contradictions, dates left open, weekdays that do not fit."""
    places = {name: index for index, name in enumerate(ids(tables, "event"))}
    for event in timeline:
        path: Path = ("event", places[event.id])
        for clash in event.contradictions:
            told = "; ".join(f'{each.source.id}: "{each.when}" is {each.date.edtf if each.date else None}' for each in clash)
            yield Fault(path, f'"{event.id}": its sources contradict each other: {told}', severity="warning")
        for index, attestation in enumerate(event.attestations):
            place = (*path, "attestation", index, "when")
            if attestation.after is None and attestation.date and _leans(attestation.date):
                yield Fault(place, f'"{attestation.when}": {_LEANING}', severity="warning")
            for told in flagged(attestation.date, _FLAGGED) if attestation.date else ():
                yield Fault(place, f'"{attestation.when}": {told}', severity="warning")
        doubt = _doubt_of(event)
        if doubt is not None:
            yield Fault(path, f'"{event.id}": {doubt}', severity="warning")


def _leans(date: ResolvedDate) -> bool:
    return any(step.kind is StepKind.LEANS_ON_NOTHING for step in date.steps)


def _doubt_of(event: Event) -> str | None:
    date = event.date
    if date is None or date.edtf is None:
        return "its date is not known; the calendar leaves it out"
    if event.status == "held" and event.history and all(announces(told, "held") for told in event.attestations if told.date):
        return 'its status is "held", but every source is older than its date'
    if event.contradictions or (date.status is Status.RESOLVED and not date.edtf.is_doubtful):
        return None
    return f"its date stays open: {date.edtf} ({in_words(date, 'en')})"
