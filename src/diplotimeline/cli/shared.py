"""What commands share: the data file, the filters, the output language."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from diplotimeline.phrases import Phrase

if TYPE_CHECKING:
    from diplotimeline.model.timeline import Timeline

Command = Callable[..., Any]


def _terms(kind: str) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    """Shell completion from a vocabulary."""

    def complete(_context: click.Context, _parameter: click.Parameter, start: str) -> list[str]:
        from diplotimeline.model.vocabulary import Vocabulary  # noqa: PLC0415 - only when a shell asks

        words = Vocabulary()
        known = words.party_codes if kind == "party" else tuple(getattr(words, f"{kind}_table"))
        return [name for name in known if name.startswith(start)]

    return complete


FILTERS = (
    click.option("--from", "start", metavar="DATE", help="Only events from this time on, e.g. 2025 or 2025-04-17."),
    click.option("--to", "end", metavar="DATE", help="Only events up to this time, itself included."),
    click.option("--certain", is_flag=True, help="Leave out events that only possibly fall in that time."),
    click.option(
        "--party",
        metavar="CODE",
        multiple=True,
        shell_complete=_terms("party"),
        help="Its code or name; a state means its provinces too.",
    ),
    click.option(
        "--kind", metavar="KIND", multiple=True, shell_complete=_terms("kind"), help="What it is, e.g. talks, visit, agreement."
    ),
    click.option(
        "--topic",
        metavar="TOPIC",
        multiple=True,
        shell_complete=_terms("topic"),
        help="What it is about, e.g. tourism, border.",
    ),
    click.option(
        "--status",
        metavar="STATUS",
        multiple=True,
        shell_complete=_terms("status"),
        help="held, ongoing, planned, proposed, cancelled.",
    ),
    click.option("--source-language", metavar="LANG", multiple=True, help="Only events with a source in it: vi, en, fr."),
    click.option("--text", metavar="WORDS", help="Only events that these words stand in; accents do not matter."),
)
FILTER_NAMES = ("start", "end", "certain", "party", "kind", "topic", "status", "source_language", "text")

data_file = click.argument("file", required=False, type=click.Path())


def language_tag(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """A language tag as it is written everywhere."""
    if value is None:
        return None
    from diplotimeline.model import values  # noqa: PLC0415 - start-up stays cheap

    return values.language(value)


output_language = click.option(
    "--language",
    metavar="LANG",
    callback=language_tag,
    help="Of the output, e.g. en; else the main one of the timeline.",
)


def with_filters(command: Command) -> Command:
    """Add the options that select events; the same for every command."""
    for add in reversed(FILTERS):
        command = add(command)
    return command


def file_in_use(file: str | None) -> str:
    """The data file that a command works on: the one that is named, one's own in this folder, else the one that ships.

    Which one it is, is told where it was not named.
    """
    from diplotimeline.sources.curated import OWN_FILES, curated_path  # noqa: PLC0415 - start-up stays cheap

    if file is not None:
        return file
    own = next((name for name in OWN_FILES if os.path.isfile(name)), None)  # noqa: PTH113 - a plain question
    shown = own or "the timeline that ships with diplotimeline"
    click.echo(f"using {shown}", err=True)
    return own or os.fspath(curated_path())


def selected(file: str | None, options: dict[str, Any]) -> Timeline:
    """The timeline of the file, filtered; takes the filters out of the options."""
    from diplotimeline.sources.curated import load  # noqa: PLC0415 - start-up stays cheap

    given: dict[str, Any] = {name: options.pop(name) for name in FILTER_NAMES}
    wanted = {name: value for name, value in given.items() if value not in ((), None)}
    return load(file_in_use(file)).select(**wanted)


def counted(number: int, one: str, many: str) -> Phrase:
    """A number with its noun: "1 event", "3 events"."""
    return Phrase("{number} " + (one if number == 1 else many), number=number)
