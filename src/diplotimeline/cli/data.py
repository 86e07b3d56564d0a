"""The commands that look at a data file, or help to write one: check, list, words."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from diplotimeline.errors import DataFileError, Diagnostic, DiplotimelineError
from diplotimeline.messages import SHIPPED, fallback_language
from diplotimeline.phrases import in_language

if TYPE_CHECKING:
    from diplotimeline.model.event import Event
    from diplotimeline.model.timeline import Timeline

from diplotimeline.cli.group import FINDINGS, WRONG_USE, main
from diplotimeline.cli.shared import counted, data_file, file_in_use, language_tag, output_language, selected, with_filters


@main.command()
@data_file
@click.option("--quiet", is_flag=True, help="Tell errors only, no doubts.")
@click.option("--language", metavar="LANG", callback=language_tag, help="Of what is told, e.g. vi; English if not given.")
@click.option(
    "--today",
    metavar="[DATE]",
    is_flag=False,
    flag_value="today",
    help="Tell also of plans whose day has passed by then, and of what goes on and has ended; without DATE the clock's day.",
)
def check(file: str | None, *, quiet: bool, today: str | None, language: str | None) -> None:
    """Tell every problem and doubt of a data file.

    An error keeps the file from loading (exit code 1). A warning is something to look at: a date that stays open,
    sources that contradict each other, a weekday that does not fit.
    """
    from diplotimeline.sources.curated import check as check_data  # noqa: PLC0415 - start-up stays cheap

    name, sentences = file_in_use(file), SHIPPED.sentences(language or fallback_language())
    try:
        checked = check_data(name, language=language)
    except DataFileError as error:  # the file cannot be read at all
        for problem in error.problems:
            click.echo(f"diplotimeline: {problem.told(sentences)}", err=True)
        sys.exit(WRONG_USE)
    stale = [] if today is None or checked.timeline is None else list(_overtaken(checked.timeline, name, today, language))
    for problem in checked.errors if quiet else (*checked.problems, *stale):
        click.echo(problem.told(sentences))
    errors, warnings = len(checked.errors), len(checked.problems) - len(checked.errors) + len(stale)
    counts = [counted(errors, "error", "errors"), counted(warnings, "warning", "warnings")]
    if checked.timeline is not None:
        counts.insert(0, counted(len(checked.timeline), "event", "events"))
    click.echo(", ".join(in_language(count, sentences) for count in counts), err=True)
    if errors:
        sys.exit(FINDINGS)


def _overtaken(timeline: Timeline, name: str, today: str, language: str | None) -> Iterator[Diagnostic]:
    """What a day has overtaken."""
    from diplotimeline.sources.doubts import overtaken  # noqa: PLC0415

    try:
        day = datetime.datetime.now().astimezone().date() if today == "today" else datetime.date.fromisoformat(today)
    except ValueError as error:
        raise DiplotimelineError(f'--today: "{today}" is not a valid day', hint="e.g. 2026-11-25") from error
    words = timeline.info.words.room(language or fallback_language(), "check")
    for event, doubt in overtaken(timeline, day, language):
        yield Diagnostic((), words["of_event"].format(event=event.id, doubt=doubt), severity="warning", file=name)


@main.command()
@click.argument("language", metavar="LANG")
def words(language: str) -> None:
    """Print all words of pages, calendars and feeds, to be translated into a language that there are none in.

    They are in English, as tables [words.LANG.…] of a data file: put what you translate into your own, or into one that
    it includes, and the timeline is published in that language. Words that are left out stay English.

    \b
    Example:
      diplotimeline words nl > nl.toml
    """
    from diplotimeline.messages import words_to_translate  # noqa: PLC0415
    from diplotimeline.model import values  # noqa: PLC0415

    click.echo(words_to_translate(values.language(language)), nl=False)


@main.command("list")
@data_file
@with_filters
@output_language
def list_(file: str | None, language: str | None, **options: Any) -> None:
    """Show events as a table; tab-separated and uncut when the output is no terminal.

    \b
    Examples:
      diplotimeline list --party RU --language en
      diplotimeline list --kind talks --from 2024 --to 2025
      diplotimeline list --text "hoi dam"
    """
    timeline = selected(file, options)
    language = language or timeline.info.languages[0]
    if sys.stdout.isatty():
        from diplotimeline.cli.table import show  # noqa: PLC0415 - rich is loaded only for a terminal

        show(timeline, language)
        click.echo(counted(len(timeline), "event", "events"), err=True)
        return
    for event in timeline:
        click.echo("\t".join(_row(event, timeline, language)))


def _row(event: Event, timeline: Timeline, language: str) -> tuple[str, ...]:
    from diplotimeline.exporters.summary import date_words  # noqa: PLC0415
    from diplotimeline.exporters.text import one_line  # noqa: PLC0415

    words = timeline.vocabulary
    parties = ", ".join(event.parties)
    status = words.status(event.status).name.text(language)
    cells = (
        date_words(event, timeline, language),
        words.kind(event.kind).name.text(language),
        status,
        parties,
        event.title.text(language),
        event.id,
    )
    return tuple(one_line(cell) for cell in cells)
