"""Events as a table on a terminal: spans, doubt and kinds at a glance."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from diplotimeline.calendars.civil import Day
from diplotimeline.edtf import Form
from diplotimeline.exporters.summary import date_words
from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.model.timeline import Timeline
from diplotimeline.model.vocabulary import Vocabulary

_COLOURS = {"signed": "green", "contacts": "cyan", "cooperation": "blue", "assistance": "magenta", "commemorations": "yellow"}
_STATUS_STYLES = {"cancelled": "strike dim", "planned": "italic", "proposed": "italic"}
_WIDE = 130


def show(timeline: Timeline, language: str, console: Console | None = None) -> None:
    """Print the events of a timeline to the terminal, or to a given console."""
    console = console or Console(highlight=False)
    heads = timeline.info.words.room(language, "terminal")
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(heads["when"], max_width=26, overflow="fold")
    table.add_column("", no_wrap=True)
    table.add_column(heads["event"], ratio=1, overflow="fold")
    table.add_column(heads["kind"], max_width=14, overflow="fold")
    table.add_column(heads["parties"], max_width=22, overflow="fold")
    if console.width >= _WIDE:
        table.add_column(heads["id"], style="dim", overflow="fold")
    words = timeline.vocabulary
    for each in timeline:
        told = _title(each, words, language), _kind(each, words, language)
        cells = (_when(each, timeline, language), _mark(each), *told, _parties(each))
        table.add_row(*cells, *([each.id] if console.width >= _WIDE else []))
    console.print(table)


def _when(event: Event, timeline: Timeline, language: str) -> Text:
    is_firm = event.date is not None and event.date.is_firm
    return Text(one_line(date_words(event, timeline, language)), style="" if is_firm else "italic dim")


def _mark(event: Event) -> Text:
    """● a known day, ●×3 three of them, ━ a span that is filled, ≈ not sure, ‹ › an open end, · no date at all."""
    date = event.date
    if date is None or date.edtf is None:
        return Text("·", style="dim")
    first, last = date.earliest, date.latest
    if not date.is_firm:
        return Text("≈", style="yellow")
    if first is None or last is None:
        return Text("‹━" if first is None else "━›")
    if date.edtf.form is Form.ALL_OF:
        return Text(f"●×{len(date.edtf.members)}")
    return Text("●" if first == last else f"━ {_length(first, last)}")


def _length(first: Day, last: Day) -> str:
    """How long a span is, in the largest unit that says something."""
    days = last.ordinal - first.ordinal + 1
    for unit, size in (("y", 365), ("m", 30), ("d", 1)):
        if days >= size:
            return f"{days // size}{unit}"
    return ""


def _title(event: Event, words: Vocabulary, language: str) -> Text:
    status = words.status(event.status)
    text = Text(one_line(event.title.text(language)), style=_STATUS_STYLES.get(status.like, ""))
    if event.status != "held":
        text.append(f"  {one_line(status.name.text(language))}", style="not strike not italic yellow")
    return text


def _kind(event: Event, words: Vocabulary, language: str) -> Text:
    group = words.group_of(event.kind)
    colour = "" if group is None else _COLOURS.get(group.id, "")
    return Text(one_line(words.kind(event.kind).name.text(language)), style=colour)


def _parties(event: Event) -> Text:
    return Text(" ".join(event.parties), style="dim")
