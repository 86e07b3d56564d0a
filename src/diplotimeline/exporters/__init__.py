"""One file a format. `export` gives bytes, `write` a file; other packages add formats by entry point."""

from __future__ import annotations

import importlib
import importlib.metadata
import os
from enum import StrEnum
from typing import Any

from diplotimeline.errors import ExportError, InvalidValueError, UnknownNameError, did_you_mean
from diplotimeline.exporters import options as _options
from diplotimeline.exporters.protocol import Exporter
from diplotimeline.files import write_atomically
from diplotimeline.model import values
from diplotimeline.model.timeline import Timeline

BUILT_IN = {
    "ics": "diplotimeline.exporters.ics:IcsExporter",
    "jcal": "diplotimeline.exporters.jcal:JcalExporter",
    "rss": "diplotimeline.exporters.rss:RssExporter",
    "atom": "diplotimeline.exporters.atom:AtomExporter",
    "json": "diplotimeline.exporters.jsonfeed:JsonFeedExporter",
    "csv": "diplotimeline.exporters.csv:CsvExporter",
    "dump": "diplotimeline.exporters.dump:DumpExporter",
    "timelinejs": "diplotimeline.exporters.timelinejs:TimelineJsExporter",
    "xlsx": "diplotimeline.exporters.xlsx:XlsxExporter",
}
"""Format → module and class."""

ENTRY_POINTS = "diplotimeline.exporters"
"""The entry-point group by which another package adds an `Exporter` under a name."""


class Written(StrEnum):
    """What became of a file that was to be written."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"


def exporter_names() -> tuple[str, ...]:
    """The names of all formats, built in and added by other packages."""
    return tuple(sorted({*BUILT_IN, *importlib.metadata.entry_points(group=ENTRY_POINTS).names}))


def exporter_class(name: str) -> Any:
    """The class (or any callable that makes an exporter) behind a name.

    Raises:
        UnknownNameError: no such format, or the package that adds it cannot be loaded.
    """
    if name in BUILT_IN:
        module, _, attribute = BUILT_IN[name].partition(":")
        return getattr(importlib.import_module(module), attribute)
    added = importlib.metadata.entry_points(group=ENTRY_POINTS)
    if name not in added.names:
        raise UnknownNameError(f'there is no format "{name}"', hint=did_you_mean(name, {*BUILT_IN, *added.names}))
    try:
        return added[name].load()
    except Exception as error:  # a stranger's package may fail in any way
        raise UnknownNameError(f'the package that adds the format "{name}" does not load: {error}') from error


def exporter(name: str, **options: Any) -> Exporter:
    """The exporter of a format, with its options.

    Raises:
        UnknownNameError: no such format or option.
        DiplotimelineError: an option of the wrong type.
    """
    if not isinstance(name, str):
        raise UnknownNameError(f"the name of a format is needed, found {values.shown(name)}", hint=", ".join(BUILT_IN))
    made = _options.made(exporter_class(name), name, options)
    if not isinstance(made, Exporter):
        raise UnknownNameError(f'what is installed as the format "{name}" is not an exporter', hint="see: write an exporter")
    return made


def export(timeline: Timeline, name: str, **options: Any) -> bytes:
    """A timeline in a format: ``export(timeline, "ics", language="en")``.

    Raises:
        UnknownNameError: no such format or option.
        ExportError: an event that the format cannot hold.
        InvalidValueError: what is given is no timeline.
    """
    return b"".join(exporter(name, **options)(_checked(timeline)))


def write(timeline: Timeline, name: str, path: str | os.PathLike[str], **options: Any) -> Written:
    """Write a timeline to a file, whole or not at all; a file that held these bytes already is left alone.

    Raises:
        UnknownNameError: no such format or option.
        ExportError: an event that the format cannot hold; nothing is written.
        InvalidValueError: what is given is no timeline.
        WriteError: the file cannot be written.
    """
    return Written.WRITTEN if write_atomically(path, exporter(name, **options)(_checked(timeline))) else Written.UNCHANGED


def _checked(timeline: Timeline) -> Timeline:
    if not isinstance(timeline, Timeline):
        raise InvalidValueError(f"a Timeline is needed, found {values.shown(timeline)}", hint="Timeline(events)")
    return timeline


__all__ = ["ExportError", "Exporter", "Written", "export", "exporter", "exporter_class", "exporter_names", "write"]
