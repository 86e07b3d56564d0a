"""The JSON Schema of the data file, made of the classes of the model, so that editors complete it as one types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import attrs

from diplotimeline.messages import fallback_language, published_languages, shipped_words, tabled_languages
from diplotimeline.model.convert import NEEDED, fields_of, key_of, nested
from diplotimeline.model.event import Event
from diplotimeline.model.info import TimelineInfo
from diplotimeline.model.source import Source
from diplotimeline.model.tables import FAMILIES, FORMAT, SETTINGS, WORDS
from diplotimeline.model.values import SCHEMAS
from diplotimeline.model.vocabulary import BASES, Coverage, Vocabulary

_TEXTS = {
    "description": "a text in one language or several, by IETF tag",
    "type": "object",
    "minProperties": 1,
    "properties": dict.fromkeys(tabled_languages(), SCHEMAS["text"]),
    "additionalProperties": SCHEMAS["text"],
}
_TEXT_OR_TEXTS = {"anyOf": [SCHEMAS["text"], _TEXTS]}
_SETTINGS: Mapping[str, Mapping[str, Any]] = {
    "vocabulary": {"enum": sorted(BASES)},
    "format": {"const": FORMAT},
    "include": {"type": "array", "items": SCHEMAS["text"]},
}
_NAMED = {("Event", "kind"): "kind", ("Event", "status"): "status", ("Event", "topics"): "topic", ("Event", "parties"): "party"}
_NAMED |= {("Related", "relation"): "relation", ("Participant", "party"): "party", ("TimelineInfo", "subject"): "party"}


def schema_text() -> str:
    """The schema as the text of ``data/events.schema.json``."""
    lists: dict[str, tuple[str, type]] = {"source": ("the articles", Source), "event": ("the events", Event)}
    lists |= {key: (f"the timeline's own {field}", cls) for key, (field, cls) in FAMILIES.items()}
    properties: dict[str, Any] = {"timeline": _head()}
    for key, (about, cls) in lists.items():
        properties[key] = {"type": "array", "items": _table(cls), "description": about}
    properties[WORDS] = _words()
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "diplotimeline data file",
        "description": "A timeline: what identifies it, its vocabulary, sources, events. Included files have no [timeline].",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _head() -> dict[str, Any]:
    table = _table(TimelineInfo)
    settings = {key: {**_SETTINGS[key], "description": about} for key, about in SETTINGS.items()}
    own = {key: each for key, each in table["properties"].items() if key != WORDS}
    return {**table, "properties": {**own, **settings}}


def _words() -> dict[str, Any]:
    """The rooms of words in any language, with the keys that there are."""
    rooms = shipped_words(fallback_language())
    tables = {
        room: {"type": "object", "properties": {key: _any_words(each) for key, each in table.items()}}
        for room, table in rooms.items()
    }
    about = "words in place of those that ship, by language and room; those of a further language"
    languages = {"type": "object", "additionalProperties": False, "properties": tables}
    return {"description": about, "type": "object", "additionalProperties": languages}


def _any_words(pattern: Any) -> dict[str, Any]:
    if isinstance(pattern, str):
        return {"type": "string"}
    return {"type": "array" if isinstance(pattern, list) else "object"}


def _table(cls: type) -> dict[str, Any]:
    fields = list(fields_of(cls))
    needed = [key_of(each.name) for each in fields if each.default is attrs.NOTHING or each.name in NEEDED.get(cls, ())]
    return {
        "description": (cls.__doc__ or "").split("\n")[0],
        "type": "object",
        "additionalProperties": False,
        "required": needed,
        "properties": {key_of(each.name): _property(cls, each) for each in fields},
    }


def _property(cls: type, field: attrs.Attribute[Any]) -> dict[str, Any]:
    about = field.metadata.get("about")
    made = _of_field(cls, field)
    return {**made, "description": about} if about else made


def _of_field(cls: type, field: attrs.Attribute[Any]) -> dict[str, Any]:
    inner = nested(cls, field.name)
    if inner is not None:
        return {"type": "array", "items": _table(inner)}
    family = _NAMED.get((cls.__name__, field.name))
    if family is not None:
        name = _name_of(family)
        return {"type": "array", "items": name} if field.name in ("topics", "parties") else name
    if "LocalizedText" in str(field.type):
        return dict(_TEXT_OR_TEXTS)
    special: dict[str, Mapping[str, Any]] = {
        "covers": {"enum": sorted(Coverage)},
        "pages": {"type": "array", "items": SCHEMAS["text"], "uniqueItems": True},
        "languages": {"type": "array", "items": {"anyOf": [{"enum": [*published_languages()]}, SCHEMAS["language"]]}},
    }
    converter = str(field.metadata.get("schema") or getattr(field.converter, "__name__", ""))
    return dict(special.get(field.name) or SCHEMAS.get(converter, SCHEMAS["text"]))


def _name_of(family: str) -> dict[str, Any]:
    """A name of the vocabulary: editors offer those that ship; a timeline's own are as good."""
    words = Vocabulary()
    known = words.party_codes if family == "party" else tuple(getattr(words, f"{family}_table"))
    return {"anyOf": [{"enum": sorted(known)}, SCHEMAS["code" if family == "party" else "slug"]]}
