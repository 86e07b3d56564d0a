"""Dicts ↔ classes of the model, by cattrs: a table becomes an instance, and an instance such a table.

Each field is read by its own converter, so that every fault is collected with its path.
"""

from __future__ import annotations

import datetime
import functools
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

import attrs
from attrs import evolve
from cattrs import ClassValidationError, Converter, ForbiddenExtraKeysError, IterableValidationError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from diplotimeline.edtf import Edtf
from diplotimeline.errors import (
    Diagnostic,
    DiplotimelineError,
    InvalidValueError,
    Path,
    UnreadableWordsError,
    did_you_mean,
)
from diplotimeline.messages import Messages
from diplotimeline.model import values
from diplotimeline.model.event import Event
from diplotimeline.model.info import TimelineInfo
from diplotimeline.model.own_messages import faults_of, messages_of
from diplotimeline.model.party import Party
from diplotimeline.model.source import Attestation, Source
from diplotimeline.model.text import PLAIN, TEXT_HINT, LocalizedText, checked_tag
from diplotimeline.phrases import Phrase, for_example

_KEYS = {"attestations": "attestation", "stated_date": "date"}
"""Field → key of a table, where they differ."""

NEEDED: Mapping[type, tuple[str, ...]] = {Attestation: ("when",), TimelineInfo: ("title", "id_domain")}
"""Fields with a default that tables must have all the same: what was forgotten there would change what is told."""

_ALWAYS_TOLD: Mapping[type, tuple[str, ...]] = {Party: ("name",)}
"""Fields that are written even where they have their default: it is that of one version of the tables that ship."""

_HIDDEN: Mapping[type, tuple[str, ...]] = {Event: ("revision", "last_published_date"), Attestation: ("date",)}
T = TypeVar("T")


# --- a table to an instance ----------------------------------------------------------------------


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
        raise InvalidValueError(values.needed("a text or a table", value), hint=TEXT_HINT)
    faults = []
    for tag, text in value.items():
        for check, given in ((checked_tag, tag), (values.text, text)):
            try:
                check(given)
            except InvalidValueError as error:
                faults.append(Diagnostic.of(error, (tag,)))
    if faults:
        raise _WrongPartsError(faults)
    return LocalizedText(value)


@functools.cache
def _converter() -> Converter:
    made = Converter(forbid_extra_keys=True, detailed_validation=True, omit_if_default=True)
    made.register_structure_hook(LocalizedText, _text_from)
    made.register_structure_hook_factory(_is_table, lambda cls: _table_reader(cls, made))
    made.register_unstructure_hook(LocalizedText, lambda text: text[PLAIN] if text.is_plain else dict(text))
    made.register_unstructure_hook(Messages, lambda messages: messages.own)
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
    return attrs.has(cls) and cls not in (LocalizedText, Edtf, Messages)


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
            hint = for_example("{ ") + ", ".join(f'{key_of(each.name)} = "..."' for each in [*fields_of(cls)][:2]) + " }"
            raise InvalidValueError(values.needed("a table", value), hint=hint)
        missing = [_missing(cls, name) for name in NEEDED.get(cls, ()) if key_of(name) not in value]
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
    return Diagnostic((), Phrase('"{key}" is missing', key=key_of(field)), hint=about)


def _field_reader(field: attrs.Attribute[Any]) -> Callable[[Any, Any], Any]:
    """A value by the converter of its field; texts of several languages tell all that is wrong in them."""
    read: Any = field.converter
    if read is messages_of:
        return _words_from
    if _is_text(field):
        return lambda value, _kind: read(value if value is None else _text_from(value))
    return lambda value, _kind: read(value)


def _words_from(value: Any, _kind: object) -> Messages:
    """Words in place of those that ship, with all that is wrong with them."""
    faults = list(faults_of(value))
    if faults:
        raise _WrongPartsError(faults)
    return Messages(value)


def _is_text(field: attrs.Attribute[Any]) -> bool:
    return "LocalizedText" in str(field.type)


def _list_reader(cls: type, converter: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:
    read: Any = converter.get_structure_hook(list[cls])  # type: ignore[valid-type] # made for this class

    def read_list(value: Any, _kind: Any) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            is_table = isinstance(value, Mapping)
            hint = "write it with two brackets" if is_table else Phrase("in brackets: [{value}]", value=values.quoted(value))
            raise InvalidValueError(values.needed("a list", dict(value) if is_table else value), hint=hint)
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
            yield Diagnostic((*path, key), Phrase('there is no key "{key}" here', key=key[:40]), hint=did_you_mean(key, known))
    elif isinstance(error, _WrongPartsError):
        for fault in error.faults:
            yield evolve(fault, path=(*path, *fault.path))
    elif isinstance(error, DiplotimelineError):
        yield Diagnostic.of(error, path)
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


# --- an instance to a table ----------------------------------------------------------------------


def _table_writer(cls: type, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    """How an instance becomes a table: under the keys of the file, what has its default left out."""
    options: dict[str, Any] = {name: override(omit=True) for name in _HIDDEN.get(cls, ())}
    for each in fields_of(cls):
        is_needed = each.name in (*NEEDED.get(cls, ()), *_ALWAYS_TOLD.get(cls, ()))
        options[each.name] = override(rename=key_of(each.name), omit_if_default=not is_needed)
    return make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True, **options)


def written_table(instance: Any) -> dict[str, Any]:
    """An instance of a class of the model as a table; a source in it by its id."""
    table: dict[str, Any] = _source_writer()(instance) if isinstance(instance, Source) else _converter().unstructure(instance)
    return table


@functools.cache
def _source_writer() -> Callable[[Any], dict[str, Any]]:
    return _table_writer(Source, _converter())
