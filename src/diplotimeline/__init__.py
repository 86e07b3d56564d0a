"""Dates and events of diplomacy news: resolved with their doubt, held as a timeline, published as calendar and feeds.

The public names are loaded on first use, so that importing the package costs little.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from diplotimeline.dates.context import PublicationContext
    from diplotimeline.dates.resolved import ResolvedDate
    from diplotimeline.dates.scan import DateMention, find_dates, resolve
    from diplotimeline.edtf import Edtf
    from diplotimeline.errors import (
        ContextError,
        DataFileError,
        DiplotimelineError,
        EdtfError,
        ExportError,
        UnknownNameError,
        UnreadableWordsError,
        WriteError,
    )
    from diplotimeline.exporters import export, exporter_names, write
    from diplotimeline.exporters.protocol import Exporter
    from diplotimeline.model.event import Event, Participant
    from diplotimeline.model.party import Party
    from diplotimeline.model.source import Attestation, Source
    from diplotimeline.model.timeline import Timeline
    from diplotimeline.sources.curated import load

__version__ = "0.1.0"

_HOMES = {
    "Attestation": "model.source",
    "ContextError": "errors",
    "DataFileError": "errors",
    "DateMention": "dates.scan",
    "DiplotimelineError": "errors",
    "Edtf": "edtf",
    "EdtfError": "errors",
    "Event": "model.event",
    "ExportError": "errors",
    "Exporter": "exporters.protocol",
    "Participant": "model.event",
    "Party": "model.party",
    "PublicationContext": "dates.context",
    "ResolvedDate": "dates.resolved",
    "Source": "model.source",
    "Timeline": "model.timeline",
    "UnknownNameError": "errors",
    "UnreadableWordsError": "errors",
    "WriteError": "errors",
    "export": "exporters",
    "exporter_names": "exporters",
    "find_dates": "dates.scan",
    "load": "sources.curated",
    "resolve": "dates.scan",
    "write": "exporters",
}

__all__ = [
    "Attestation",
    "ContextError",
    "DataFileError",
    "DateMention",
    "DiplotimelineError",
    "Edtf",
    "EdtfError",
    "Event",
    "ExportError",
    "Exporter",
    "Participant",
    "Party",
    "PublicationContext",
    "ResolvedDate",
    "Source",
    "Timeline",
    "UnknownNameError",
    "UnreadableWordsError",
    "WriteError",
    "export",
    "exporter_names",
    "find_dates",
    "load",
    "resolve",
    "write",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
