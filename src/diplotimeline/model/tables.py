"""The tables of a whole timeline, as a data file has them: read into a `Timeline` with all that is wrong, and written.

What the classes of the model do not know, tables do: sources stand in a list of their own, and attestations name them by
their ids.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from diplotimeline.errors import Diagnostic, DiplotimelineError, InvalidValueError, Path, did_you_mean
from diplotimeline.model import values
from diplotimeline.model.convert import read_table, written_table
from diplotimeline.model.event import Event
from diplotimeline.model.info import TimelineInfo
from diplotimeline.model.party import Party
from diplotimeline.model.source import Source
from diplotimeline.model.text import PLAIN, TEXT_HINT
from diplotimeline.model.timeline import Timeline, unknown_names
from diplotimeline.model.vocabulary import DIPLOMACY, RelationTerm, StatusTerm, Term, Vocabulary, base_of, faults_among
from diplotimeline.phrases import Phrase, for_example

FORMAT = 1
"""The format of data files that this program writes, and the newest that it reads."""

FAMILIES: Mapping[str, tuple[str, type]] = {
    "group": ("groups", Term),
    "kind": ("kinds", Term),
    "topic": ("topics", Term),
    "status": ("statuses", StatusTerm),
    "relation": ("relations", RelationTerm),
    "party": ("parties", Party),
}
"""Key of a table of the vocabulary → field of `Vocabulary` and class of its terms."""

SETTINGS = {
    "vocabulary": 'the words that ship: "diplomacy", or "none" for only one\'s own',
    "format": f"of this file: {FORMAT}",
    "include": 'further files of sources and events beside this one, e.g. ["2024.toml", "2025/*.toml"]',
}
"""Keys of [timeline] that are no field of `TimelineInfo`, and what they mean."""

WORDS = "words"
"""The table of words in place of those that ship: [words.<language>.<room>]; a field of `TimelineInfo`, by itself in files."""

# --- tables to a timeline ------------------------------------------------------------------------


def timeline_of(tables: Mapping[str, Any], *, whole: bool = True) -> tuple[Timeline | None, list[Diagnostic]]:
    """The timeline that tables hold, None if there is any error, and all that is wrong.

    Args:
        tables: ``timeline``, ``source``, ``event`` and the tables of the vocabulary, as in the data file.
        whole: whether it is a whole timeline, so that an event which another one is related to must be there.
    """
    heads = ("timeline", WORDS, "source", "event", *FAMILIES)
    if "timeline" not in tables and any(listed(tables, key) for key in heads):
        hint = "it gives title and id_domain; is this a file that another one includes? check that one"
        return None, [Diagnostic((), "the table [timeline] is missing", hint=hint)]
    faults: list[Diagnostic] = []
    unknown = [key for key in tables if key not in heads]
    faults += [
        Diagnostic((key,), Phrase('there is no table "{key}"', key=key), hint=did_you_mean(key, heads)) for key in unknown
    ]
    faults += [fault for key in ("source", "event", *FAMILIES) for fault in twice(tables, key)]
    base, info = _head(tables, faults)
    vocabulary = _vocabulary(tables, base, faults)
    if info is not None and info.subject is not None:
        faults += list(_unknown_party(vocabulary, info.subject, ("timeline", "subject")))
    sources = dict(sources_of(tables, faults))
    known = set(ids(tables, "event")) if whole else None
    events = [event for event in _events(tables, sources, known, vocabulary, faults) if event is not None]
    if info is None or any(fault.severity == "error" for fault in faults):
        return None, faults
    return Timeline(events, info, vocabulary), faults


def _head(tables: Mapping[str, Any], faults: list[Diagnostic]) -> tuple[str, TimelineInfo | None]:
    """The base of the vocabulary and what identifies the timeline."""
    if "timeline" not in tables:
        faults.append(Diagnostic((), "the table [timeline] is missing", hint="it gives title and id_domain"))
        return DIPLOMACY, None
    table = tables["timeline"]
    if not isinstance(table, Mapping):
        read_table(TimelineInfo, table, ("timeline",), faults)
        return DIPLOMACY, None
    base = DIPLOMACY
    try:
        base = base_of(table.get("vocabulary", DIPLOMACY))
    except InvalidValueError as error:
        faults.append(Diagnostic.of(error, ("timeline", "vocabulary")))
    try:
        values.file_format(table.get("format", FORMAT), FORMAT)
    except InvalidValueError as error:
        faults.append(Diagnostic.of(error, ("timeline", "format")))
    head = {key: each for key, each in table.items() if key not in (*SETTINGS, WORDS)}
    if WORDS in table:
        hint = for_example("[words.en.site]")
        faults.append(Diagnostic(("timeline", WORDS), "words stand in a table of their own, not in [timeline]", hint))
    found: list[Diagnostic] = []
    info = read_table(TimelineInfo, {**head, WORDS: tables.get(WORDS, {})}, ("timeline",), found)
    faults += [evolve(fault, path=fault.path[1:]) if fault.path[1:2] == (WORDS,) else fault for fault in found]
    return base, info


def _vocabulary(tables: Mapping[str, Any], base: str, faults: list[Diagnostic]) -> Vocabulary:
    own: dict[str, Any] = {}
    before = len(faults)
    for key, (field, cls) in FAMILIES.items():
        read: list[Any] = [read_table(cls, table, (key, index), faults) for index, table in enumerate(listed(tables, key))]
        own[field] = [term for term in read if term is not None]
    if len(faults) == before:  # else the places of those that are left would be others
        for field, error in faults_among(base, own):
            key = next(key for key, (name, _) in FAMILIES.items() if name == field)
            faults.append(Diagnostic.of(error, (key,)))
    try:
        return Vocabulary(base, **own)
    except InvalidValueError:  # it is told of; what is right in it is known to those that name it
        unjoined = {field: {term.id.casefold(): term for term in terms}.values() for field, terms in own.items()}
        return Vocabulary(base, **{field: [_alone(term) for term in terms] for field, terms in unjoined.items()})


def _alone(term: Any) -> Any:
    """A term without what can be wrong about it among others."""
    for cls, without in ((StatusTerm, {"like": "held"}), (Term, {"group": None}), (Party, {"part_of": None})):
        if isinstance(term, cls):
            return evolve(term, **without)
    return term


def _unknown_party(vocabulary: Vocabulary, name: str, path: Path) -> Iterator[Diagnostic]:
    try:
        vocabulary.check_name("party", name)
    except DiplotimelineError as error:
        yield Diagnostic.of(error, path)


def sources_of(tables: Mapping[str, Any], faults: list[Diagnostic]) -> Iterator[tuple[str, Source]]:
    """The sources that tables hold, with their ids; faults are added to the list."""
    for index, table in enumerate(listed(tables, "source")):
        source = read_table(Source, table, ("source", index), faults)
        if source is not None:
            yield source.id, source


def _events(
    tables: Mapping[str, Any],
    sources: Mapping[str, Source],
    event_ids: set[str] | None,
    vocabulary: Vocabulary,
    faults: list[Diagnostic],
) -> Iterator[Event | None]:
    source_ids = set(ids(tables, "source"))
    needs_tables = _names_languages(tables)
    for index, table in enumerate(listed(tables, "event")):
        path: Path = ("event", index)
        if not isinstance(table, Mapping):
            read_table(Event, table, path, faults)
            continue
        before = len(faults)
        faults += list(_broken_links(table, path, source_ids, event_ids))
        faults += list(_empty_lists(table, path))
        if needs_tables:
            faults += list(_plain_texts(table, path))
        found: list[Diagnostic] = []
        event = read_table(Event, with_sources(table, sources), path, found)
        plain = {fault.path for fault in faults[before:]}
        # Each place is told of once, and a source that has faults of its own is not missed again where it is named.
        faults += [fault for fault in found if fault.path not in plain and not _is_told_elsewhere(fault.path, table)]
        unknown = unknown_names(table if event is None else event, vocabulary)
        faults += [evolve(fault, path=(*path, *fault.path)) for fault in unknown]
        if len(faults) == before:
            yield event


def _is_told_elsewhere(path: Path, table: Mapping[str, Any]) -> bool:
    """Whether a fault is only that an attestation names a source which is not there, or has faults of its own."""
    if "attestation" not in path or path[-1] != "source":
        return False
    name = table["attestation"][int(path[-2])].get("source")
    return isinstance(name, str) and bool(name)


def with_sources(table: Mapping[str, Any], sources: Mapping[str, Source]) -> Mapping[str, Any]:
    """The table of an event with its sources in place of their ids; attestations whose source is not known are left out."""
    told = table.get("attestation")
    if not isinstance(told, list):
        return table
    placed = []
    for each in told:
        name = each.get("source") if isinstance(each, Mapping) else None
        known = sources.get(name) if isinstance(name, str) else None
        placed.append(each if known is None else {**each, "source": known})
    return {**table, "attestation": placed}


def _broken_links(
    table: Mapping[str, Any], path: Path, source_ids: set[str], event_ids: set[str] | None
) -> Iterator[Diagnostic]:
    links = (("attestation", "source", "source", source_ids), ("related", "id", "event", event_ids))
    for key, field, what, known in links:
        items = table.get(key)
        for index, item in enumerate(items if isinstance(items, list) else []):
            name = item.get(field) if isinstance(item, Mapping) else None
            place = (*path, key, index, field)
            if known is not None and isinstance(name, str) and name and name not in known:
                hint = did_you_mean(name, filter(None, known))
                yield Diagnostic(
                    place, Phrase('there is no {what} with the id "{name}"', what=Phrase(what), name=name), hint=hint
                )
            elif key == "related" and isinstance(name, str) and name == table.get("id"):
                yield Diagnostic(place, "an event cannot be related to itself")


def _empty_lists(table: Mapping[str, Any], path: Path) -> Iterator[Diagnostic]:
    """Lists that are written and hold nothing: whoever wrote them forgot what belongs there."""
    if table.get("attestation") == []:
        yield Diagnostic(path, "it has no attestation", hint="add [[event.attestation]] with source and when")
    if table.get("parties") == []:
        yield Diagnostic((*path, "parties"), "it has no party", hint=for_example('parties = ["VN-71", "LA-PH"]'))


def _names_languages(tables: Mapping[str, Any]) -> bool:
    """Whether the title of the timeline says its languages, so that every title has to."""
    head = tables.get("timeline")
    return isinstance(head, Mapping) and isinstance(head.get("title"), Mapping)


def _plain_texts(table: Mapping[str, Any], path: Path) -> Iterator[Diagnostic]:
    """Titles and summaries without a language, in a timeline whose languages are named: a clerk forgot to say which."""
    for key in ("title", "summary"):
        if isinstance(table.get(key), str):
            yield Diagnostic((*path, key), values.needed("a table", table[key]), hint=TEXT_HINT)


def listed(tables: Mapping[str, Any], key: str) -> list[Any]:
    """The list of tables under a key; empty if there is none."""
    value = tables.get(key, [])
    return value if isinstance(value, list) else []


def ids(tables: Mapping[str, Any], key: str) -> list[str]:
    """The ids as written, also those of entries with faults, so that one fault does not breed others."""
    items = (item.get("id") if isinstance(item, Mapping) else None for item in listed(tables, key))
    return [item if isinstance(item, str) else "" for item in items]


def twice(tables: Mapping[str, Any], key: str, *, hint: str = "give one another id") -> Iterator[Diagnostic]:
    """Faults: what should be a list of tables and is none, and ids that appear twice in it."""
    if key in tables and not isinstance(tables[key], list):
        yield Diagnostic(
            (key,),
            Phrase("[[{key}]] is a list of tables", key=key),
            hint=Phrase("write it with two brackets: [[{key}]]", key=key),
        )
    names = [name.casefold() for name in ids(tables, key)]  # ids name files, and not every system tells cases apart
    counts = Counter(names)
    for index, (folded, name) in enumerate(zip(names, ids(tables, key), strict=True)):
        if name and counts[folded] > 1 and index != names.index(folded):
            first = Diagnostic((key, names.index(folded)), "").field
            yield Diagnostic(
                (key, index, "id"), Phrase('the id "{name}" appears twice, first in {first}', name=name, first=first), hint=hint
            )


# --- a timeline to tables ------------------------------------------------------------------------


def to_tables(timeline: Timeline) -> dict[str, Any]:
    """The tables of the data file that hold a timeline, without what subscribers were told of it."""
    head = written_table(timeline.info)
    words = head.pop(WORDS, {})
    if timeline.vocabulary.base != DIPLOMACY:
        head["vocabulary"] = timeline.vocabulary.base
    tables: dict[str, Any] = {"timeline": head, WORDS: words}
    for key, (field, _) in FAMILIES.items():
        tables[key] = [written_table(term) for term in getattr(timeline.vocabulary, field)]
    tables["source"] = [written_table(source) for source in _sources_in_order(timeline)]
    tables["event"] = [written_table(event) for event in timeline]
    if not timeline.info.title.is_plain:
        for table in tables["event"]:
            _say_without_language(table)
    return {key: table for key, table in tables.items() if table}


def _say_without_language(table: dict[str, Any]) -> None:
    """Plain titles as tables too: beside titles that name their languages, a plain one in a file is taken for a slip."""
    for key in ("title", "summary"):
        if isinstance(table.get(key), str):
            table[key] = {PLAIN: table[key]}


def _sources_in_order(timeline: Timeline) -> Iterator[Source]:
    """The sources in the order in which events name them."""
    yield from dict.fromkeys(source for event in timeline for source in event.sources)
