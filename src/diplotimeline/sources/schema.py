"""The JSON Schema of the data file, made of the classes in `entries`."""

from __future__ import annotations

import json
import typing
from typing import Any

import attrs

from diplotimeline.sources.entries import Document, NameEntry
from diplotimeline.sources.shape import without_none
from diplotimeline.sources.values import VALUE_TYPES


def schema_text() -> str:
    """The schema as the text of ``data/events.schema.json``."""
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "diplotimeline data file",
        **_table(Document),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _table(cls: type) -> dict[str, Any]:
    kinds = typing.get_type_hints(cls)
    fields = attrs.fields(cls)
    return {
        "description": cls.__doc__,
        "type": "object",
        "additionalProperties": False,
        "required": [each.name for each in fields if each.default is attrs.NOTHING],
        "properties": {each.name: _property(kinds[each.name], each.metadata.get("about")) for each in fields},
    }


def _property(kind: Any, about: str | None) -> dict[str, Any]:
    made = _of_kind(without_none(kind))
    return {**made, "description": about} if about else made


def _of_kind(kind: Any) -> dict[str, Any]:
    if typing.get_origin(kind) is tuple:
        return {"type": "array", "items": _of_kind(typing.get_args(kind)[0])}
    if not attrs.has(kind):
        return dict(VALUE_TYPES[kind].schema)
    return {"anyOf": [VALUE_TYPES[str].schema, _table(kind)]} if kind is NameEntry else _table(kind)
