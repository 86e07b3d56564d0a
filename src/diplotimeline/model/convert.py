"""Dicts ↔ model, by cattrs: the tables of a data file or of JSON become a timeline, and a timeline such tables.

Each field is read by its own converter, so that every fault is collected with its path. What the classes of the model do
not know, tables do: sources stand in a list of their own, and attestations name them by their ids.
"""

from __future__ import annotations

import datetime
import functools
import typing
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

import attrs
from attrs import evolve
from cattrs import ClassValidationError, Converter, ForbiddenExtraKeysError, IterableValidationError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import ClockTime, Direction, PartOfDay
from diplotimeline.dates.resolved import Extent, ResolvedDate, Status
from diplotimeline.edtf import Edtf
from diplotimeline.errors import (
    DataFileError,
    Diagnostic,
    DiplotimelineError,
    InvalidValueError,
    Path,
    UnreadableWordsError,
    did_you_mean,
)
from diplotimeline.model import values
from diplotimeline.model.event import Event
from diplotimeline.model.info import TimelineInfo
from diplotimeline.model.party import Party
from diplotimeline.model.revision import Revision
from diplotimeline.model.source import Attestation, Source
from diplotimeline.model.text import PLAIN, LocalizedText, checked_tag
from diplotimeline.model.timeline import Timeline, unknown_names
from diplotimeline.model.vocabulary import DIPLOMACY, RelationTerm, StatusTerm, Term, Vocabulary, base_of, faults_among

FORMAT = 1
"""The format of data files that this program writes, and the newest that it reads."""

_KEYS = {"attestations": "attestation", "stated_date": "date"}
"""Field → key of a table, where they differ."""

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

_WRITTEN: Mapping[type, tuple[str, ...]] = {Attestation: ("when",), TimelineInfo: ("title", "id_domain")}
"""Fields with a default that tables must have all the same: what was forgotten there would change what is told."""

_ALWAYS_TOLD: Mapping[type, tuple[str, ...]] = {Party: ("name",)}
"""Fields that are written even where they have their default: it is that of one version of the tables that ship."""

_HIDDEN: Mapping[type, tuple[str, ...]] = {Event: ("revision", "told_date"), Attestation: ("date",)}
T = TypeVar("T")


# --- tables to model -----------------------------------------------------------------------------


class _WrongPartsError(Exception):
    """Faults inside one value, each with its path from there."""

    def __init__(self, faults: Iterable[Diagnostic]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)


def _text_from(value: object, _kind: object = None) -> LocalizedText:
    """A text of any languages from a table; a plain text is one too."""
    if isinstance(value, str | LocalizedText):
        return LocalizedText(values.text(value)) if isinstance(value, str) else value
    if not isinstance(value, Mapping):
        raise InvalidValueError(f"a text or a table is needed, found {values.shown(value)}", hint=_TEXT_HINT)
    faults = []
    for tag, text in value.items():
        for check, given in ((checked_tag, tag), (values.text, text)):
            try:
                check(given)
            except InvalidValueError as error:
                faults.append(Diagnostic((tag,), error.message, error.hint))
    if faults:
        raise _WrongPartsError(faults)
    return LocalizedText(value)


_TEXT_HINT = 'e.g. { vi = "...", en = "..." }'


@functools.cache
def _converter() -> Converter:
    made = Converter(forbid_extra_keys=True, detailed_validation=True, omit_if_default=True)
    made.register_structure_hook(LocalizedText, _text_from)
    made.register_structure_hook_factory(_is_table, lambda cls: _table_reader(cls, made))
    made.register_unstructure_hook(LocalizedText, lambda text: text[PLAIN] if text.is_plain else dict(text))
    made.register_unstructure_hook(Edtf, str)
    made.register_unstructure_hook(Source, lambda source: source.id)
    made.register_unstructure_hook(datetime.datetime, datetime.datetime.isoformat)
    made.register_unstructure_hook(datetime.date, datetime.date.isoformat)
    made.register_unstructure_hook_factory(
        lambda cls: _is_table(cls) and cls is not Source, lambda cls: _table_writer(cls, made)
    )
    return made


def _is_table(cls: Any) -> bool:
    """Whether a class is one whose instances stand as tables."""
    return attrs.has(cls) and cls not in (LocalizedText, Edtf)


def key_of(field: str) -> str:
    """The key under which a field stands in tables."""
    return _KEYS.get(field, field)


def fields_of(cls: type) -> Iterator[attrs.Attribute[Any]]:
    """The fields of a class that stand in tables."""
    hidden = _HIDDEN.get(cls, ())
    return (each for each in attrs.fields(cls) if each.name not in hidden)


def nested(cls: type, field: str) -> type | None:
    """The class of the tables in a list that a field holds; None if it holds none."""
    kind = _hints(cls)[field]
    inner = typing.get_args(kind)[:1] if typing.get_origin(kind) is tuple else ()
    return inner[0] if inner and _is_table(inner[0]) else None


@functools.cache
def _hints(cls: Any) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _table_reader(cls: type[T], converter: Converter) -> Callable[[Any, Any], T]:
    """How a table becomes an instance: field by field, all faults at once."""
    options: dict[str, Any] = {name: override(omit=True) for name in _HIDDEN.get(cls, ())}
    for each in fields_of(cls):
        inner = nested(cls, each.name)
        hook = _field_reader(each) if inner is None else _list_reader(inner, converter)
        options[each.name] = override(rename=key_of(each.name), struct_hook=hook)
    read = make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True, **options)

    def read_table(value: Any, kind: Any) -> T:
        if isinstance(value, cls):  # a source that stands in place of its id
            return value
        if not isinstance(value, Mapping):
            hint = "e.g. { " + ", ".join(f'{key_of(each.name)} = "..."' for each in [*fields_of(cls)][:2]) + " }"
            raise InvalidValueError(f"a table is needed, found {values.shown(value)}", hint=hint)
        missing = [_missing(cls, name) for name in _WRITTEN.get(cls, ()) if key_of(name) not in value]
        try:
            made: T = read(value, kind)
        except ClassValidationError as error:
            if not missing:
                raise
            raise ClassValidationError(error.message, [*error.exceptions, _WrongPartsError(missing)], cls) from None
        if missing:
            raise _WrongPartsError(missing)
        return made

    return read_table


def _missing(cls: type, field: str) -> Diagnostic:
    about = attrs.fields_dict(cls)[field].metadata.get("about")
    return Diagnostic((), f'"{key_of(field)}" is missing', hint=about)


def _field_reader(field: attrs.Attribute[Any]) -> Callable[[Any, Any], Any]:
    """A value by the converter of its field; texts of several languages tell all that is wrong in them."""
    read: Any = field.converter
    if _is_text(field):
        return lambda value, _kind: read(value if value is None else _text_from(value))
    return lambda value, _kind: read(value)


def _is_text(field: attrs.Attribute[Any]) -> bool:
    return "LocalizedText" in str(field.type)


def _list_reader(cls: type, converter: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:
    read: Any = converter.get_structure_hook(list[cls])  # type: ignore[valid-type] # made for this class

    def read_list(value: Any, _kind: Any) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            is_table = isinstance(value, Mapping)
            hint = "write it with two brackets" if is_table else f"in brackets: [{values.quoted(value)}]"
            raise InvalidValueError(f"a list is needed, found {'a table' if is_table else values.shown(value)}", hint=hint)
        return tuple(read(value, list[cls]))  # type: ignore[valid-type]

    return read_list


def read_table(cls: type[T], table: Any, path: Path, faults: list[Diagnostic]) -> T | None:
    """The table as an instance of a class of the model, None if anything in it is wrong; faults are added to the list."""
    try:
        return _converter().structure(table, cls)
    except (ClassValidationError, DiplotimelineError, _WrongPartsError) as error:
        faults.extend(_faults_of(error, path, cls))
        return None


def _faults_of(error: BaseException, path: Path, cls: type | None) -> Iterator[Diagnostic]:
    """All that cattrs found, each with its path."""
    if isinstance(error, ClassValidationError):
        yield from _faults_of_table(error, path, cls)
    elif isinstance(error, IterableValidationError):
        for each, place in error.group_exceptions()[0]:
            yield from _faults_of(each, (*path, int(place.index)), cls)
    elif isinstance(error, ForbiddenExtraKeysError):
        known = [key_of(each.name) for each in fields_of(error.cl)]
        for key in sorted(map(str, error.extra_fields)):
            yield Diagnostic((*path, key), f'there is no key "{key:.40}" here', hint=did_you_mean(key, known))
    elif isinstance(error, _WrongPartsError):
        for fault in error.faults:
            yield evolve(fault, path=(*path, *fault.path))
    elif isinstance(error, DiplotimelineError):
        place_in_value = error.at if isinstance(error, InvalidValueError) else ()
        yield Diagnostic((*path, *place_in_value), error.message, error.hint)
    else:
        raise error


def _faults_of_table(error: ClassValidationError, path: Path, cls: type | None) -> Iterator[Diagnostic]:
    """The faults of one table: those of its fields, then those of the table as a whole."""
    inside, of_table = error.group_exceptions()
    for each, note in inside:
        if isinstance(each, KeyError) and cls is not None:
            yield evolve(_missing(cls, note.name), path=path)
        else:
            inner = None if cls is None else nested(cls, note.name)
            yield from _faults_of(each, (*path, key_of(note.name)), inner)
    for each in of_table:
        place = (*path, "when") if isinstance(each, UnreadableWordsError) else path
        yield from _faults_of(each, place, cls)


# --- a whole timeline ----------------------------------------------------------------------------


def timeline_of(tables: Mapping[str, Any], *, whole: bool = True) -> tuple[Timeline | None, list[Diagnostic]]:
    """The timeline that tables hold, None if there is any error, and all that is wrong.

    Args:
        tables: ``timeline``, ``source``, ``event`` and the tables of the vocabulary, as in the data file.
        whole: whether it is a whole timeline, so that an event which another one is related to must be there.
    """
    heads = ("timeline", "source", "event", *FAMILIES)
    if "timeline" not in tables and any(listed(tables, key) for key in heads):
        hint = "it gives title and id_domain; is this a file that another one includes? check that one"
        return None, [Diagnostic((), "the table [timeline] is missing", hint=hint)]
    faults: list[Diagnostic] = []
    unknown = [key for key in tables if key not in heads]
    faults += [Diagnostic((key,), f'there is no table "{key}"', hint=did_you_mean(key, heads)) for key in unknown]
    faults += [fault for key in ("source", "event", *FAMILIES) for fault in twice(tables, key)]
    base, info = _head(tables, faults)
    vocabulary = _vocabulary(tables, base, faults)
    if info is not None and info.subject is not None:
        faults += list(_unknown_party(vocabulary, info.subject, ("timeline", "subject")))
    sources = dict(_sources(tables, faults))
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
        faults.append(Diagnostic(("timeline", "vocabulary"), error.message, error.hint))
    try:
        _check_format(table.get("format", FORMAT))
    except InvalidValueError as error:
        faults.append(Diagnostic(("timeline", "format"), error.message, error.hint))
    info = read_table(TimelineInfo, {key: each for key, each in table.items() if key not in SETTINGS}, ("timeline",), faults)
    return base, info


def _check_format(value: object) -> None:
    if value == FORMAT and isinstance(value, int) and not isinstance(value, bool):
        return
    hint = f"this program reads format {FORMAT}; a newer one needs a newer diplotimeline"
    raise InvalidValueError(f"it is of format {values.shown(value)}", hint=hint)


def _vocabulary(tables: Mapping[str, Any], base: str, faults: list[Diagnostic]) -> Vocabulary:
    own: dict[str, Any] = {}
    before = len(faults)
    for key, (field, cls) in FAMILIES.items():
        read: list[Any] = [read_table(cls, table, (key, index), faults) for index, table in enumerate(listed(tables, key))]
        own[field] = [term for term in read if term is not None]
    if len(faults) == before:  # else the places of those that are left would be others
        for field, error in faults_among(base, own):
            key = next(key for key, (name, _) in FAMILIES.items() if name == field)
            faults.append(Diagnostic((key, *error.at), error.message, error.hint))
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
        yield Diagnostic(path, error.message, error.hint)


def _sources(tables: Mapping[str, Any], faults: list[Diagnostic]) -> Iterator[tuple[str, Source]]:
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
        event = read_table(Event, _with_sources(table, sources), path, found)
        plain = {fault.path for fault in faults[before:]}
        # Each place is told of once, and a source that has faults of its own is not missed again where it is named.
        faults += [fault for fault in found if fault.path not in plain and not _is_told_elsewhere(fault.path, table)]
        faults += list(_unknown_names(table, event, path, vocabulary))
        if len(faults) == before:
            yield event


def _is_told_elsewhere(path: Path, table: Mapping[str, Any]) -> bool:
    """Whether a fault is only that an attestation names a source which is not there, or has faults of its own."""
    if "attestation" not in path or path[-1] != "source":
        return False
    name = table["attestation"][int(path[-2])].get("source")
    return isinstance(name, str) and bool(name)


def _with_sources(table: Mapping[str, Any], sources: Mapping[str, Source]) -> Mapping[str, Any]:
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


def _unknown_names(table: Mapping[str, Any], event: Event | None, path: Path, vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Names that are in no table; of an event with other faults too, as far as its names can be read."""
    if event is not None:
        for fault in unknown_names(event, vocabulary):
            yield evolve(fault, path=(*path, *fault.path))
        return
    named: list[tuple[str, Path, Any]] = [("kind", ("kind",), table.get("kind")), ("status", ("status",), table.get("status"))]
    for family, key in (("topic", "topics"), ("party", "parties")):
        items = table.get(key)
        named += [(family, (key, index), each) for index, each in enumerate(items if isinstance(items, list) else [])]
    people, links = table.get("participants"), table.get("related")
    for family, key, items in (("party", "participants", people), ("relation", "related", links)):
        field = "party" if key == "participants" else "relation"
        for index, each in enumerate(items if isinstance(items, list) else []):
            named.append((family, (key, index, field), each.get(field) if isinstance(each, Mapping) else None))
    for family, place, name in named:
        if isinstance(name, str) and name.strip():
            try:
                vocabulary.check_name(family, name)
            except DiplotimelineError as error:
                yield Diagnostic((*path, *place), error.message, error.hint)


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
                yield Diagnostic(place, f'there is no {what} with the id "{name}"', hint=hint)
            elif key == "related" and isinstance(name, str) and name == table.get("id"):
                yield Diagnostic(place, "an event cannot be related to itself")


def _empty_lists(table: Mapping[str, Any], path: Path) -> Iterator[Diagnostic]:
    """Lists that are written and hold nothing: whoever wrote them forgot what belongs there."""
    if table.get("attestation") == []:
        yield Diagnostic(path, "it has no attestation", hint="add [[event.attestation]] with source and when")
    if table.get("parties") == []:
        yield Diagnostic((*path, "parties"), "it has no party", hint='e.g. parties = ["VN-71", "LA-PH"]')


def _names_languages(tables: Mapping[str, Any]) -> bool:
    """Whether the title of the timeline says its languages, so that every title has to."""
    head = tables.get("timeline")
    return isinstance(head, Mapping) and isinstance(head.get("title"), Mapping)


def _plain_texts(table: Mapping[str, Any], path: Path) -> Iterator[Diagnostic]:
    """Titles and summaries without a language, in a timeline whose languages are named: a clerk forgot to say which."""
    for key in ("title", "summary"):
        if isinstance(table.get(key), str):
            yield Diagnostic((*path, key), f"a table is needed, found {values.shown(table[key])}", hint=_TEXT_HINT)


def listed(tables: Mapping[str, Any], key: str) -> list[Any]:
    """The list of tables under a key; empty if there is none."""
    value = tables.get(key, [])
    return value if isinstance(value, list) else []


def ids(tables: Mapping[str, Any], key: str) -> list[str]:
    """The ids as written, also those of entries with faults, so that one fault does not breed others."""
    items = (item.get("id") if isinstance(item, Mapping) else None for item in listed(tables, key))
    return [item if isinstance(item, str) else "" for item in items]


def twice(tables: Mapping[str, Any], key: str, *, hint: str = "give one another id") -> Iterator[Diagnostic]:
    """Faults: what should be a list of tables and is none, and ids that stand twice in it."""
    if key in tables and not isinstance(tables[key], list):
        yield Diagnostic((key,), f"[[{key}]] is a list of tables", hint=f"write it with two brackets: [[{key}]]")
    names = [name.casefold() for name in ids(tables, key)]  # ids name files, and not every system tells cases apart
    counts = Counter(names)
    for index, (folded, name) in enumerate(zip(names, ids(tables, key), strict=True)):
        if name and counts[folded] > 1 and index != names.index(folded):
            first = Diagnostic((key, names.index(folded)), "").field
            yield Diagnostic((key, index, "id"), f'the id "{name}" stands twice, first in {first}', hint=hint)


# --- model to tables -----------------------------------------------------------------------------


def _table_writer(cls: type, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    """How an instance becomes a table: under the keys of the file, what has its default left out."""
    options: dict[str, Any] = {name: override(omit=True) for name in _HIDDEN.get(cls, ())}
    for each in fields_of(cls):
        is_needed = each.name in (*_WRITTEN.get(cls, ()), *_ALWAYS_TOLD.get(cls, ()))
        options[each.name] = override(rename=key_of(each.name), omit_if_default=not is_needed)
    return make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True, **options)


def to_tables(timeline: Timeline) -> dict[str, Any]:
    """The tables of the data file that hold a timeline, without what subscribers were told of it."""
    write = _converter().unstructure
    head: dict[str, Any] = write(timeline.info)
    if timeline.vocabulary.base != DIPLOMACY:
        head["vocabulary"] = timeline.vocabulary.base
    tables: dict[str, Any] = {"timeline": head}
    for key, (field, _) in FAMILIES.items():
        tables[key] = [write(term) for term in getattr(timeline.vocabulary, field)]
    writer = _source_writer()
    tables["source"] = [writer(source) for source in _sources_in_order(timeline)]
    tables["event"] = [write(event) for event in timeline]
    if not timeline.info.title.is_plain:
        for table in tables["event"]:
            _say_without_language(table)
    return {key: table for key, table in tables.items() if table}


def _say_without_language(table: dict[str, Any]) -> None:
    """Plain titles as tables too: beside titles that name their languages, a plain one in a file is taken for a slip."""
    for key in ("title", "summary"):
        if isinstance(table.get(key), str):
            table[key] = {PLAIN: table[key]}


@functools.cache
def _source_writer() -> Callable[[Any], dict[str, Any]]:
    return _table_writer(Source, _converter())


def _sources_in_order(timeline: Timeline) -> Iterator[Source]:
    """The sources in the order in which events name them."""
    yield from dict.fromkeys(source for event in timeline for source in event.sources)


def to_dict(timeline: Timeline) -> dict[str, Any]:
    """All that a timeline holds, under the keys of the data file; with it what subscribers were told."""
    tables = {"timeline": {}, **to_tables(timeline)}
    tables["timeline"]["format"] = FORMAT
    told = {key: getattr(timeline, key) for key in _TOLD}
    sources = dict.fromkeys(source for events in told.values() for event in events for source in event.sources)
    further = [_source_writer()(source) for source in sources if source not in set(timeline.sources)]
    if further:
        tables["source"] = [*tables.get("source", []), *further]
    for event, table in zip(timeline, tables.get("event", []), strict=True):
        table.update(_told_keys(event))
    for key, events in told.items():
        if events:
            tables[key] = [{**_converter().unstructure(event), **_told_keys(event)} for event in events]
    return tables


_TOLD = ("withdrawn", "displaced")
"""Fields of a timeline, and keys of its dict, that hold what subscribers were told and is no more."""


def _told_keys(event: Event) -> dict[str, Any]:
    """What subscribers were told of an event: keys that a dict has and a data file has not."""
    table: dict[str, Any] = {}
    if event.told_date is not None:
        table["told_date"] = date_table(event.told_date)
    if event.revision is not None:
        moments = {name: getattr(event.revision, name) for name in ("first", "changed", "withdrawn")}
        told = {name: moment.isoformat() for name, moment in moments.items() if moment is not None}
        table["revision"] = {**told, "sequence": event.revision.sequence}
    return table


def date_table(date: ResolvedDate | None) -> dict[str, Any]:
    """A resolved date without the steps that led to it; empty for none."""
    if date is None:
        return {}
    found = {
        "edtf": date.edtf and str(date.edtf),
        "modifier": date.modifier and date.modifier.value,
        "part_of_day": date.part_of_day and date.part_of_day.value,
        "time": date.time and " ".join(filter(None, (str(date.time), date.time.zone))),
        "zone_words": date.time and date.time.zone_words,
        "extent": date.extent.value,
        "date_status": date.status.value,
        "alternatives": [str(each) for each in date.alternatives],
        "direction": date.direction and date.direction.value,
        "calendar": date.calendar if date.calendar != "gregorian" else None,
    }
    return {key: value for key, value in found.items() if value}


DATE_READERS: Mapping[str, Callable[[Any], Any]] = {
    "edtf": values.edtf,
    "modifier": values.member_of("modifier", Third),
    "part_of_day": values.member_of("part of the day", PartOfDay),
    "time": values.clock,
    "zone_words": values.text,
    "extent": values.member_of("extent", Extent),
    "date_status": values.member_of("status of a date", Status),
    "direction": values.member_of("direction", Direction),
    "calendar": values.text,
}
"""Key of a resolved date in tables → how its value is read; "alternatives" is a list of EDTF values beside them."""


def date_of(table: Mapping[str, Any]) -> ResolvedDate | None:
    """The date that such a table holds; None if it holds none.

    Raises:
        InvalidValueError: a value that cannot be.
    """
    found = {key: read(table[key]) for key, read in DATE_READERS.items() if table.get(key) is not None}
    if "date_status" not in found:
        return None
    return ResolvedDate(
        edtf=found.get("edtf"),
        status=found["date_status"],
        extent=found.get("extent", Extent.WITHIN),
        modifier=found.get("modifier"),
        part_of_day=found.get("part_of_day"),
        time=_clock_time(found["time"], found.get("zone_words")) if "time" in found else None,
        alternatives=values.each(values.edtf, table.get("alternatives", ())),
        direction=found.get("direction"),
        calendar=found.get("calendar", "gregorian"),
    )


def _clock_time(text: str, zone_words: str | None) -> ClockTime:
    hours_minutes, _, zone = text.partition(" ")
    hour, _, minute = hours_minutes.partition(":")
    return ClockTime(int(hour), int(minute), zone or None, zone_words)


def from_dict(data: Mapping[str, Any]) -> Timeline:
    """The timeline that `to_dict` told of; of dates that subscribers were told, without the steps that led to them.

    Raises:
        DataFileError: everything wrong with it, each with its path.
    """
    if not isinstance(data, Mapping):
        raise DataFileError([Diagnostic((), f"a table is needed, found {values.shown(data)}")])
    faults: list[Diagnostic] = []
    tables: dict[str, Any] = {str(key): value for key, value in data.items() if key not in _TOLD}
    live = _split_told(tables, "event", faults)
    gone = {key: data[key] for key in _TOLD if key in data}
    told = {key: _split_told(gone, key, faults) for key in _TOLD}
    timeline, found = timeline_of(tables, whole=False)  # a selection has links that lead out of it
    faults += found
    sources = dict(_sources(tables, []))
    read = {key: _told_events(listed(gone, key), key, sources, faults) for key in _TOLD}
    if timeline is None or any(fault.severity == "error" for fault in faults):
        raise DataFileError(faults)
    by_id = {name: live[index] for index, name in enumerate(ids(tables, "event"))}
    events = [evolve(event, **by_id[event.id]) for event in timeline]
    withdrawn, displaced = ([evolve(event, **told[key][at]) for at, event in enumerate(read[key])] for key in _TOLD)
    try:
        return evolve(timeline, events=events, withdrawn=withdrawn, displaced=displaced)
    except InvalidValueError as error:
        raise DataFileError([Diagnostic(("withdrawn",), error.message, error.hint)]) from error


def _split_told(tables: dict[str, Any], key: str, faults: list[Diagnostic]) -> list[dict[str, Any]]:
    """What subscribers were told of each event of a list; the list is left without it, as a data file has it."""
    if key in tables and not isinstance(tables[key], list):
        faults.append(Diagnostic((key,), f"a list is needed, found {values.shown(tables[key])}"))
        tables[key] = []
    told = []
    rest = []
    for index, table in enumerate(listed(tables, key)):
        found = table if isinstance(table, Mapping) else {}
        path: Path = (key, index)
        told.append(
            {
                "told_date": _read_date(found.get("told_date"), (*path, "told_date"), faults),
                "revision": _read_revision(found.get("revision"), (*path, "revision"), faults),
            }
        )
        plain = {name: value for name, value in found.items() if name not in ("told_date", "revision")}
        rest.append(plain if isinstance(table, Mapping) else table)
    if rest:
        tables[key] = rest
    return told


def _read_revision(table: Any, path: Path, faults: list[Diagnostic]) -> Revision | None:
    return None if table is None else read_table(Revision, table, path, faults)


def _read_date(table: Any, path: Path, faults: list[Diagnostic]) -> ResolvedDate | None:
    if table is None:
        return None
    if not isinstance(table, Mapping):
        faults.append(Diagnostic(path, f"a table is needed, found {values.shown(table)}"))
        return None
    known = (*DATE_READERS, "alternatives")
    faults += [
        Diagnostic((*path, str(key)), f'there is no key "{key!s:.40}" here', hint=did_you_mean(str(key), known))
        for key in table
        if key not in known
    ]
    try:
        return date_of(table)
    except DiplotimelineError as error:
        faults.append(Diagnostic(path, error.message, error.hint))
        return None


def _told_events(tables: list[Any], key: str, sources: Mapping[str, Source], faults: list[Diagnostic]) -> list[Event]:
    events = []
    for index, table in enumerate(tables):
        placed = _with_sources(table, sources) if isinstance(table, Mapping) else table
        event = read_table(Event, placed, (key, index), faults)
        if event is not None:
            events.append(event)
    return events
