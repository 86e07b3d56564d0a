"""Erasing an event from the memory: every word about it goes, and what stays is a tombstone without words."""

from __future__ import annotations

import datetime
import os

from attrs import evolve

from diplotimeline.errors import DiplotimelineError, UnknownNameError, did_you_mean
from diplotimeline.files import write_atomically
from diplotimeline.model.publication_log import forgotten
from diplotimeline.model.timeline import Timeline
from diplotimeline.phrases import Phrase
from diplotimeline.sources.revisions import memory_text, read_memory


def forget_event(event_id: str, timeline: Timeline, memory_file: str | os.PathLike[str], now: datetime.datetime) -> None:
    """Erase an event from the file of a memory.

    Raises:
        DiplotimelineError: the event still stands in the timeline, or is not in the memory.
        DataFileError: the memory is damaged.
        WriteError: it cannot be written.
    """
    if event_id in timeline:
        raise DiplotimelineError(
            Phrase('"{event_id}" still stands in the data file', event_id=event_id), hint="take it out there first"
        )
    memory = read_memory(memory_file, timeline.info.id_domain)
    known = {} if memory is None else memory.records
    if memory is None or event_id not in known:
        raise UnknownNameError(
            Phrase('"{event_id}" is not in {file}', event_id=event_id, file=os.fspath(memory_file)),
            hint=did_you_mean(event_id, known),
        )
    records = {**known, event_id: forgotten(known[event_id], now)}
    write_atomically(memory_file, memory_text(evolve(memory, records=records)))
