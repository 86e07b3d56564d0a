"""Dates and events of diplomacy news: resolved with their doubt, held as a timeline, published as calendar and feeds.

The public names are loaded on first use, so that importing the package costs little.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from diplotimeline.articles.article import Article
    from diplotimeline.articles.corpora.run import Report, draft_corpus
    from diplotimeline.articles.corpora.work import Page
    from diplotimeline.articles.drafted import Draft, DraftedEvent
    from diplotimeline.articles.drafting import draft, draft_each
    from diplotimeline.calendars.civil import Day
    from diplotimeline.dates.context import PublicationContext
    from diplotimeline.dates.resolved import Extent, ResolvedDate, Status
    from diplotimeline.dates.scan import DateMention, find_dates, resolve
    from diplotimeline.dates.steps import Step
    from diplotimeline.edtf import Edtf, Form, Precision, Verdict
    from diplotimeline.errors import (
        ContextError,
        DataFileError,
        Diagnostic,
        DiplotimelineError,
        EdtfError,
        ExportError,
        InvalidValueError,
        UnknownNameError,
        UnreadableWordsError,
        WriteError,
    )
    from diplotimeline.exporters import Written, export, exporter, exporter_names, write
    from diplotimeline.exporters.protocol import Exporter
    from diplotimeline.model.event import Event, Participant, Related
    from diplotimeline.model.info import TimelineInfo
    from diplotimeline.model.party import Party
    from diplotimeline.model.revision import Revision
    from diplotimeline.model.source import Attestation, Source
    from diplotimeline.model.text import LocalizedText
    from diplotimeline.model.timeline import Timeline
    from diplotimeline.model.vocabulary import (
        Coverage,
        RelationTerm,
        StatusTerm,
        Term,
        Vocabulary,
    )
    from diplotimeline.sources.curated import check, load
    from diplotimeline.sources.saving import save
    from diplotimeline.web.folder import Published, publish
    from diplotimeline.web.serving import Site

__version__ = "0.1.0"

_HOMES = {
    "Article": "articles.article",
    "Attestation": "model.source",
    "ContextError": "errors",
    "Coverage": "model.vocabulary",
    "DataFileError": "errors",
    "DateMention": "dates.scan",
    "Day": "calendars.civil",
    "Diagnostic": "errors",
    "DiplotimelineError": "errors",
    "Draft": "articles.drafted",
    "DraftedEvent": "articles.drafted",
    "Edtf": "edtf",
    "EdtfError": "errors",
    "Event": "model.event",
    "ExportError": "errors",
    "Exporter": "exporters.protocol",
    "Extent": "dates.resolved",
    "Form": "edtf",
    "InvalidValueError": "errors",
    "LocalizedText": "model.text",
    "Page": "articles.corpora.work",
    "Participant": "model.event",
    "Party": "model.party",
    "Precision": "edtf",
    "PublicationContext": "dates.context",
    "Published": "web.folder",
    "Related": "model.event",
    "RelationTerm": "model.vocabulary",
    "Report": "articles.corpora.run",
    "ResolvedDate": "dates.resolved",
    "Revision": "model.revision",
    "Site": "web.serving",
    "Source": "model.source",
    "Status": "dates.resolved",
    "StatusTerm": "model.vocabulary",
    "Step": "dates.steps",
    "Term": "model.vocabulary",
    "Timeline": "model.timeline",
    "TimelineInfo": "model.info",
    "UnknownNameError": "errors",
    "UnreadableWordsError": "errors",
    "Verdict": "edtf",
    "Vocabulary": "model.vocabulary",
    "WriteError": "errors",
    "Written": "exporters",
    "check": "sources.curated",
    "draft": "articles.drafting",
    "draft_corpus": "articles.corpora.run",
    "draft_each": "articles.drafting",
    "export": "exporters",
    "exporter": "exporters",
    "exporter_names": "exporters",
    "find_dates": "dates.scan",
    "load": "sources.curated",
    "publish": "web.folder",
    "resolve": "dates.scan",
    "save": "sources.saving",
    "write": "exporters",
}

__all__ = [
    "Article",
    "Attestation",
    "ContextError",
    "Coverage",
    "DataFileError",
    "DateMention",
    "Day",
    "Diagnostic",
    "DiplotimelineError",
    "Draft",
    "DraftedEvent",
    "Edtf",
    "EdtfError",
    "Event",
    "ExportError",
    "Exporter",
    "Extent",
    "Form",
    "InvalidValueError",
    "LocalizedText",
    "Page",
    "Participant",
    "Party",
    "Precision",
    "PublicationContext",
    "Published",
    "Related",
    "RelationTerm",
    "Report",
    "ResolvedDate",
    "Revision",
    "Site",
    "Source",
    "Status",
    "StatusTerm",
    "Step",
    "Term",
    "Timeline",
    "TimelineInfo",
    "UnknownNameError",
    "UnreadableWordsError",
    "Verdict",
    "Vocabulary",
    "WriteError",
    "Written",
    "check",
    "draft",
    "draft_corpus",
    "draft_each",
    "export",
    "exporter",
    "exporter_names",
    "find_dates",
    "load",
    "publish",
    "resolve",
    "save",
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
