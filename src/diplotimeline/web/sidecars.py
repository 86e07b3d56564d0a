"""What stands beside the tables for programs: their columns, types and terms, as Frictionless and as CSVW metadata."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from diplotimeline.exporters.text import one_line
from diplotimeline.messages import fallback_language
from diplotimeline.model.columns import SEPARATOR, Column, columns_of
from diplotimeline.model.timeline import Timeline
from diplotimeline.web.selections import WHOLE

_FRICTIONLESS = {"date": "date", "datetime": "datetime", "integer": "integer"}
_CSVW = {"date": "date", "datetime": "dateTime", "integer": "integer"}


def sidecars(timeline: Timeline) -> Mapping[str, bytes]:
    """Name → text of the files that describe the tables of the whole timeline."""
    made = {"datapackage.json": _datapackage(timeline)}
    for language in timeline.info.languages:
        made[f"{_table_name(language)}-metadata.json"] = _csvw(timeline, language)
    return {name: f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode() for name, value in made.items()}


def _table_name(language: str) -> str:
    return f"{WHOLE}.{language}.csv"


def _datapackage(timeline: Timeline) -> Mapping[str, Any]:
    """A tabular data package (Frictionless, version 1)."""
    info = timeline.info
    package = {
        "profile": "tabular-data-package",
        "name": re.sub(r"[^a-z0-9._-]", "-", info.id_domain.lower()),
        "title": one_line(info.title.text(fallback_language())),
        "description": info.description and one_line(info.description.text(fallback_language())),
        "homepage": info.url,
        "licenses": info.licence and [_licence(info.licence)],
        "resources": [_resource(timeline, language) for language in info.languages],
    }
    return {name: value for name, value in package.items() if value}


def _licence(licence: str) -> Mapping[str, str]:
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", licence).strip("-") or "other"
    return {"name": name, "title": one_line(licence)}


def _resource(timeline: Timeline, language: str) -> Mapping[str, Any]:
    fields = [
        {
            "name": column.name,
            "type": _FRICTIONLESS.get(column.kind, "string"),
            **({"format": "any"} if column.kind == "datetime" else {}),
            "title": column.title(language, timeline.info.words),
            "description": _about(column),
        }
        for column in columns_of(timeline)
    ]
    return {
        "name": f"{WHOLE}-{language}",
        "path": _table_name(language),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {"fields": fields, "primaryKey": "event_id", "missingValues": [""]},
    }


def _csvw(timeline: Timeline, language: str) -> Mapping[str, Any]:
    """Metadata of one table (CSV on the Web, W3C)."""
    info = timeline.info
    columns = [
        {
            "name": column.name,
            "titles": {"und": column.name, **{each: column.title(each, info.words) for each in info.languages}},
            "dc:description": {"@value": _about(column), "@language": fallback_language()},
            "datatype": _CSVW.get(column.kind, "string"),
        }
        for column in columns_of(timeline)
    ]
    metadata = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": language}],
        "url": _table_name(language),
        "dc:title": one_line(info.title.text(language)),
        "dc:license": info.licence and one_line(info.licence),
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n", "\n"], "header": True, "delimiter": ","},
        "tableSchema": {"columns": columns, "primaryKey": "event_id"},
    }
    return {name: value for name, value in metadata.items() if value}


def _about(column: Column) -> str:
    if column.kind != "list":
        return column.about
    return f'{column.about}; items are separated by "{SEPARATOR}", a ";" in an item is written "\\;"'
