"""The commands that look at a data file: check, list."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diplotimeline.model.event import Event

from diplotimeline.cli.group import FINDINGS, main
from diplotimeline.cli.shared import counted, data_file, output_language, selected, with_filters

_WIDE = 140


@main.command()
@data_file
@click.option("--quiet", is_flag=True, help="Tell errors only, no doubts.")
def check(file: str | None, *, quiet: bool) -> None:
    """Tell every problem and doubt of a data file.

    An error keeps the file from loading (exit code 1). A warning is something to look at: a date that stays open,
    sources that contradict each other, a weekday that does not fit.
    """
    from diplotimeline.sources.curated import check as check_data  # noqa: PLC0415

    checked = check_data(file)
    for problem in checked.errors if quiet else checked.problems:
        click.echo(str(problem))
    errors, warnings = len(checked.errors), len(checked.problems) - len(checked.errors)
    events = "" if checked.timeline is None else f"{counted(len(checked.timeline), 'event', 'events')}, "
    click.echo(f"{events}{counted(errors, 'error', 'errors')}, {counted(warnings, 'warning', 'warnings')}", err=True)
    if errors:
        sys.exit(FINDINGS)


@main.command("list")
@data_file
@with_filters
@output_language
def list_(file: str | None, language: str, **options: Any) -> None:
    """Show events as a table; tab-separated and uncut when the output is no terminal.

    \b
    Examples:
      diplotimeline list --party RU --language en
      diplotimeline list --kind talks --from 2024 --to 2025
      diplotimeline list --text "hoi dam"
    """
    timeline = selected(file, options)
    rows = [_row(event, language) for event in timeline]
    if sys.stdout.isatty():
        _print_table(rows)
        click.echo(counted(len(rows), "event", "events"), err=True)
    else:
        for row in rows:
            click.echo("\t".join(row))


def _row(event: Event, language: str) -> tuple[str, ...]:
    from diplotimeline.exporters.telling import date_words  # noqa: PLC0415
    from diplotimeline.exporters.text import one_line  # noqa: PLC0415
    from diplotimeline.model.vocabulary import KINDS, STATUSES  # noqa: PLC0415

    parties = ", ".join(party.code for party in event.parties)
    status = STATUSES[event.status].name(language)
    cells = (
        date_words(event, language),
        KINDS[event.kind].name(language),
        status,
        parties,
        event.title.text(language),
        event.id,
    )
    return tuple(one_line(cell) for cell in cells)


def _print_table(rows: Sequence[Sequence[str]]) -> None:
    """Columns side by side, cut to the width of the terminal; the id where there is room for it."""
    import shutil  # noqa: PLC0415

    room = shutil.get_terminal_size().columns
    shares = (0.24, 0.14, 0.1, 0.12, 0.4) if room < _WIDE else (0.18, 0.1, 0.08, 0.1, 0.3, 0.24)
    for row in rows:
        cells = [_cut(cell, int(room * share) - 2) for cell, share in zip(row, shares, strict=False)]
        widths = [int(room * share) - 2 for share in shares]
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip())


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
