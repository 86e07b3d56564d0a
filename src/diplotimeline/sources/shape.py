"""Reading plain tables into the classes of `entries`, strictly: every fault is collected with its path."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Mapping
from typing import Any, TypeVar

import attrs

from diplotimeline.errors import did_you_mean
from diplotimeline.sources.entries import NameEntry
from diplotimeline.sources.values import VALUE_TYPES, WrongValueError, quoted, shown

Path = tuple[str | int, ...]
T = TypeVar("T")


@attrs.frozen
class Fault:
    """Something wrong at a path of the file."""

    path: Path
    message: str
    hint: str | None = None
    severity: str = "error"


def path_text(path: Path) -> str:
    """A path as people write it: event[3].title.vi, counted from 1."""
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def read_table(cls: type[T], table: Any, path: Path, faults: list[Fault]) -> T | None:
    """The table as an instance of the class, or None if anything in it is wrong; faults are added to the list."""
    if not isinstance(table, Mapping):
        needed = "a text or a table" if issubclass(cls, NameEntry) else "a table"
        faults.append(Fault(path, f"{needed} is needed, found {shown(table)}", hint=_example(cls)))
        return None
    before = len(faults)
    kinds = _kinds(cls)  # type: ignore[arg-type] # a class is hashable
    fields = {each.name: each for each in attrs.fields(cls)}  # type: ignore[arg-type]
    unknown = [key for key in table if key not in fields]
    faults.extend(Fault((*path, key), f'there is no key "{key}" here', hint=did_you_mean(key, fields)) for key in unknown)
    values = {}
    for name, each in fields.items():
        if name in table:
            values[name] = _read(kinds[name], table[name], (*path, name), faults)
        elif each.default is attrs.NOTHING:
            faults.append(Fault(path, f'"{name}" is missing', hint=each.metadata.get("about")))
    return cls(**values) if len(faults) == before else None


@functools.cache
def _kinds(cls: Any) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _example(cls: type) -> str:
    return "e.g. { " + ", ".join(f'{each.name} = "..."' for each in attrs.fields(cls)[:2]) + " }"


def _read(kind: Any, value: Any, path: Path, faults: list[Fault]) -> Any:
    kind = without_none(kind)
    if typing.get_origin(kind) is tuple:
        return _read_list(typing.get_args(kind)[0], value, path, faults)
    is_plain_name = kind is NameEntry and isinstance(value, str)
    if attrs.has(kind) and not is_plain_name:
        return read_table(kind, value, path, faults)
    try:
        return NameEntry.of_text(VALUE_TYPES[str].read(value)) if is_plain_name else VALUE_TYPES[kind].read(value)
    except WrongValueError as problem:
        faults.append(Fault(path, problem.message, problem.hint))
        return None


def _read_list(kind: Any, value: Any, path: Path, faults: list[Fault]) -> tuple[Any, ...]:
    if not isinstance(value, list):
        is_table = isinstance(value, Mapping) and attrs.has(kind)
        head = "[[" + ".".join(str(each) for each in path if isinstance(each, str)) + "]]"
        hint = f"write it with two brackets: {head}" if is_table else f"in brackets: [{quoted(value)}]"
        found = "a table" if is_table else shown(value)
        faults.append(Fault(path, f"a list is needed, found {found}", hint=hint))
        return ()
    made = (_read(kind, item, (*path, index), faults) for index, item in enumerate(value))
    return tuple(item for item in made if item is not None)


def without_none(kind: Any) -> Any:
    """The type of an optional value, without the None."""
    if typing.get_origin(kind) not in (typing.Union, types.UnionType):
        return kind
    return next(each for each in typing.get_args(kind) if each is not type(None))
