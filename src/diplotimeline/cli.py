"""The command line: check, list, resolve, export, publish, completion.

Exit codes: 0 fine, 1 findings, 2 wrong use or unreadable input.
"""

from __future__ import annotations

import os
import sys
import typing
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from diplotimeline import __version__
from diplotimeline.errors import DiplotimelineError, WriteError

if TYPE_CHECKING:
    from diplotimeline.model.event import Event
    from diplotimeline.model.timeline import Timeline

FINDINGS = 1
WRONG_USE = 2

_WIDE = 140
_FEW = 12

Command = Callable[..., Any]


class _Family(click.Group):
    """A group whose commands tell errors of our family plainly, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error of ours ends it with its message."""
        try:
            return super().invoke(ctx)
        except DiplotimelineError as error:
            click.echo(f"diplotimeline: {error}", err=True)
            ctx.exit(WRONG_USE)
        except BrokenPipeError:  # the reader, such as head, has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            ctx.exit(0)


@click.group(
    cls=_Family,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 fine, 1 findings, 2 wrong use or unreadable input.",
)
@click.version_option(__version__, message="diplotimeline %(version)s")
def main() -> None:
    """Dates and events of diplomacy news: check a timeline, look at it, publish it.

    FILE is a data file in TOML; without it the timeline that ships with the package is used.

    \b
    Examples:
      diplotimeline publish --to public
      diplotimeline list --party LA --from 2025
      diplotimeline resolve "chiều 17/4" --published 2025-04-18
      diplotimeline check events.toml
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


# --- what commands share -------------------------------------------------------------------------


def _terms(kind: str) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    """Shell completion from a vocabulary."""

    def complete(_context: click.Context, _parameter: click.Parameter, start: str) -> list[str]:
        from diplotimeline.model import vocabulary  # noqa: PLC0415 - only when a shell asks
        from diplotimeline.model.party_names import NAMES  # noqa: PLC0415

        tables = {"kind": vocabulary.KINDS, "topic": vocabulary.TOPICS, "status": vocabulary.STATUSES, "party": NAMES}
        return [name for name in tables[kind] if name.startswith(start)]

    return complete


_FILTERS = (
    click.option("--from", "start", metavar="DATE", help="Only events from this time on, e.g. 2025 or 2025-04-17."),
    click.option("--to", "end", metavar="DATE", help="Only events up to this time, itself included."),
    click.option("--certain", is_flag=True, help="Leave out events that only possibly fall in that time."),
    click.option(
        "--party", metavar="CODE", shell_complete=_terms("party"), help="ISO 3166 code; a state means its provinces too."
    ),
    click.option("--kind", metavar="KIND", shell_complete=_terms("kind"), help="What it is, e.g. talks, visit, agreement."),
    click.option("--topic", metavar="TOPIC", shell_complete=_terms("topic"), help="What it is about, e.g. tourism, border."),
    click.option(
        "--status", metavar="STATUS", shell_complete=_terms("status"), help="held, ongoing, planned, proposed, cancelled."
    ),
    click.option("--source-language", metavar="LANG", help="Only events with a source in it: vi, en, fr."),
    click.option("--text", metavar="WORDS", help="Only events that these words stand in; accents do not matter."),
)
_FILTER_NAMES = ("start", "end", "certain", "party", "kind", "topic", "status", "source_language", "text")

_file = click.argument("file", required=False, type=click.Path())
_language = click.option("--language", type=click.Choice(["vi", "en"]), default="vi", show_default=True, help="Of the output.")


def _filters(command: Command) -> Command:
    for add in reversed(_FILTERS):
        command = add(command)
    return command


def _selected(file: str | None, options: dict[str, Any]) -> Timeline:
    """The timeline of the file, filtered; takes the filters out of the options."""
    from diplotimeline.dates.locales import locale  # noqa: PLC0415 - start-up stays cheap
    from diplotimeline.sources.curated import load  # noqa: PLC0415

    if options["source_language"] is not None:
        options["source_language"] = locale(options["source_language"]).language
    return load(file).select(**{name: options.pop(name) for name in _FILTER_NAMES})


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


# --- check ---------------------------------------------------------------------------------------


@main.command()
@_file
@click.option("--quiet", is_flag=True, help="Tell errors only, no doubts.")
def check(file: str | None, *, quiet: bool) -> None:
    """Tell every problem and doubt of a data file.

    An error keeps the file from loading (exit code 1). A warning is something to look at: a date that stays open,
    sources that contradict each other, a weekday that does not fit.
    """
    from diplotimeline.sources.curated import curated_path  # noqa: PLC0415
    from diplotimeline.sources.datafile import check_file  # noqa: PLC0415

    checked = check_file(curated_path() if file is None else file)
    for problem in checked.errors if quiet else checked.problems:
        click.echo(str(problem))
    errors, warnings = len(checked.errors), len(checked.problems) - len(checked.errors)
    events = "" if checked.timeline is None else f"{_count(len(checked.timeline), 'event', 'events')}, "
    click.echo(f"{events}{_count(errors, 'error', 'errors')}, {_count(warnings, 'warning', 'warnings')}", err=True)
    if errors:
        sys.exit(FINDINGS)


# --- list ----------------------------------------------------------------------------------------


@main.command("list")
@_file
@_filters
@_language
def list_(file: str | None, language: str, **options: Any) -> None:
    """Show events as a table; tab-separated and uncut when the output is no terminal.

    \b
    Examples:
      diplotimeline list --party RU --language en
      diplotimeline list --kind talks --from 2024 --to 2025
      diplotimeline list --text "hoi dam"
    """
    timeline = _selected(file, options)
    rows = [_row(event, language) for event in timeline]
    if sys.stdout.isatty():
        _print_table(rows)
        click.echo(_count(len(rows), "event", "events"), err=True)
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


# --- resolve -------------------------------------------------------------------------------------


@main.command()
@click.argument("words")
@click.option("--published", metavar="DATE", help="When the text appeared, as far as known (EDTF); leave out if unknown.")
@click.option("--language", metavar="LANG", help="Of the words: vi, en or fr; guessed if not given.")
@click.option("--after", metavar="WORDS", help='The words that these lean on, for "cùng ngày", "the same day".')
@click.option("--in", "told_in", default="en", show_default=True, metavar="LANG", help="Explain in vi, en or fr.")
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def resolve(words: str, published: str | None, language: str | None, after: str | None, told_in: str, *, as_json: bool) -> None:
    """Resolve date words as printed, and say why.

    \b
    Examples:
      diplotimeline resolve "chiều 17/4" --published 2025-04-18
      diplotimeline resolve "On the afternoon of March 13" --published 2025-03
      diplotimeline resolve "cùng ngày" --after "ngày 9/3" --published 2026-03 --in vi
    """
    from diplotimeline.dates.context import PublicationContext  # noqa: PLC0415
    from diplotimeline.dates.scan import resolve as resolve_words  # noqa: PLC0415
    from diplotimeline.dates.wording import in_words  # noqa: PLC0415

    date = resolve_words(words, PublicationContext(published, language=language), after=after)
    facts = {
        "edtf": date.edtf,
        "words": in_words(date, told_in),
        "status": date.status,
        "extent": None if date.edtf is None else date.extent,
        "modifier": date.modifier,
        "part_of_day": date.part_of_day,
        "time": date.time,
        "earliest": date.earliest,
        "latest": date.latest,
        "timex3": date.timex3,
    }
    told = {name: None if value is None else str(value) for name, value in facts.items()}
    if as_json:
        import json  # noqa: PLC0415

        click.echo(json.dumps({**told, "explanation": date.explain(told_in).splitlines()}, ensure_ascii=False))
        return
    for name, text in told.items():
        if text is not None:
            click.echo(f"{name.replace('_', ' '):<12} {text}")
    click.echo(f"\n{date.explain(told_in)}")


# --- export --------------------------------------------------------------------------------------


class _Formats(click.Group):
    """One command a format; its options are the fields of the exporter."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The names of all formats."""
        from diplotimeline.exporters import exporter_names  # noqa: PLC0415

        return list(exporter_names())

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a format, made of its exporter."""
        from diplotimeline.exporters import exporter_class, exporter_names  # noqa: PLC0415

        try:
            return _format_command(cmd_name, exporter_class(cmd_name))
        except DiplotimelineError as error:
            if cmd_name not in exporter_names():
                raise
            return _broken_command(cmd_name, error)


@main.group(cls=_Formats, options_metavar="", subcommand_metavar="FORMAT [FILE] [OPTIONS]")
def export() -> None:
    """Write a timeline in one format, to standard output or to a file; options come after the format.

    \b
    Examples:
      diplotimeline export ics --party LA -o laos.ics
      diplotimeline export csv events.toml --profile excel --delimiter ";" -o events.csv
      diplotimeline export atom --help
    """


def _broken_command(name: str, error: DiplotimelineError) -> click.Command:
    """A format whose package does not load: it is listed, and says so when it is used."""

    def tell() -> None:
        raise error

    return click.Command(name, callback=tell, help="(does not load)", params=[])


def _format_command(name: str, exporter: Any) -> click.Command:
    about = (exporter.__doc__ or "").strip().replace("``", "").replace("`", "")
    parameters: list[click.Parameter] = [
        click.Argument(["file"], required=False, type=click.Path()),
        click.Option(
            ["-o", "--output"], type=click.Path(dir_okay=False), help="The file to write; standard output if not given."
        ),
        *_filter_parameters(),
        *_option_parameters(exporter),
    ]
    return click.Command(name, params=parameters, callback=lambda **given: _export(name, **given), help=about)


def _filter_parameters() -> list[click.Parameter]:
    def bare() -> None:
        pass

    return list(reversed(getattr(_filters(bare), "__click_params__", [])))


def _option_parameters(exporter: Any) -> Iterator[click.Parameter]:
    import attrs  # noqa: PLC0415

    from diplotimeline.exporters.options import choices, option_types  # noqa: PLC0415

    if not isinstance(exporter, type) or not attrs.has(exporter):
        return
    kinds = option_types(exporter)
    for each in attrs.fields(exporter):
        if not each.init:
            continue
        kind, flag = kinds[each.name], "--" + each.name.replace("_", "-")
        required = each.default is attrs.NOTHING
        given = {} if required else {"default": _WORDS_FOR.get(each.default, each.default)}
        if isinstance(each.default, attrs.Factory):  # type: ignore[arg-type]
            given = {}
        allowed = choices(kind)
        yield click.Option(
            [f"{flag}/--no-{flag[2:]}" if kind is bool else flag, each.name],
            type=click.Choice([_WORDS_FOR.get(each, each) for each in allowed]) if allowed else _basic(kind),
            help=each.metadata.get("about"),
            required=required,
            show_default=each.default is not None and kind is not bool,
            **given,
        )


_WORDS_FOR = {",": "comma", ";": "semicolon", "\t": "tab"}
_MEANT = {word: sign for sign, word in _WORDS_FOR.items()}


def _basic(kind: Any) -> type | None:
    """The plain type behind an annotation, for reading it from the command line."""
    return next((each for each in (int, float, str) if each is kind or each in typing.get_args(kind)), None)


def _export(name: str, file: str | None, output: str | None, **options: Any) -> None:
    from diplotimeline.exporters import exporter  # noqa: PLC0415
    from diplotimeline.exporters.files import written  # noqa: PLC0415
    from diplotimeline.exporters.protocol import Reporting  # noqa: PLC0415

    timeline = _selected(file, options)
    made = exporter(
        name, **{key: _MEANT.get(value, value) if isinstance(value, str) else value for key, value in options.items()}
    )
    if output is not None and file is not None and os.path.exists(output) and os.path.samefile(output, file):  # noqa: PTH110, PTH121
        raise WriteError(f"{output} is the data file itself", hint="give the export another name")
    if output is None or output == "-":
        data = b"".join(made(timeline))
        sys.stdout.buffer.write(data)
    else:
        changed = written(output, made(timeline))
        told = "written" if changed else "unchanged"
        click.echo(f"{output}: {_count(len(timeline), 'event', 'events')}, {told}", err=True)
    if isinstance(made, Reporting):
        left_out = made.left_out(timeline)
        _tell_left_out(left_out, name, all_of_them=output is not None or len(left_out) <= _FEW)


def _tell_left_out(left_out: Sequence[Any], place: str, *, all_of_them: bool = True) -> None:
    """Say which events a format leaves out: nothing is dropped in silence."""
    if not left_out:
        return
    count = _count(len(left_out), "event is", "events are")
    click.echo(f"{count} not in this {place}:", err=True)
    if all_of_them:
        for each in left_out:
            click.echo(f"  {each.event.id}: {each.reason}", err=True)
        return
    reasons: dict[str, int] = {}
    for each in left_out:
        reasons[each.reason] = reasons.get(each.reason, 0) + 1
    for reason, number in sorted(reasons.items(), key=lambda item: (-item[1], item[0])):
        click.echo(f"  {number:>4}  {reason}", err=True)


# --- publish -------------------------------------------------------------------------------------


@main.command()
@_file
@click.option(
    "--to", "folder", metavar="FOLDER", required=True, type=click.Path(file_okay=False), help="The folder to write into."
)
@click.option("--url", metavar="URL", help="The address under which the folder will be found.")
def publish(file: str | None, folder: str, url: str | None) -> None:
    """Write everything that subscribers need into one folder: calendars, feeds, tables and an index page.

    A file whose bytes would not change is left alone. Put the folder on any web server.

    \b
    Examples:
      diplotimeline publish --to public
      diplotimeline publish events.toml --to public --url https://example.org/timeline/
    """
    from diplotimeline.sources.curated import load  # noqa: PLC0415
    from diplotimeline.web.folder import publish as publish_folder  # noqa: PLC0415

    if not folder.strip():
        raise WriteError("the folder has no name", hint="e.g. --to public")
    timeline = load(file)
    published = publish_folder(timeline, folder, url=url)
    title = timeline.imprint.title.text("en")
    click.echo(f"{title}: {_count(len(timeline), 'event', 'events')} in {folder}\n")
    for each in published.files:
        change = "written" if each.changed else "unchanged"
        click.echo(f"  {each.path.name:<24} {each.size:>9,} bytes  {change}")
    click.echo(f"\nOpen {published.files[-1].path} in a browser. To let people subscribe, put the folder on a web server;")
    click.echo("calendar programs then take the address of timeline.vi.ics or timeline.en.ics.")
    if timeline.imprint.url is None and url is None:
        click.echo("No address is known, so feeds and calendars carry no link to themselves. Once you have one:")
        click.echo(f"  diplotimeline publish --to {folder} --url https://…")
    _tell_left_out(published.left_out, "calendar, but in the feeds and the CSV", all_of_them=False)


# --- completion ----------------------------------------------------------------------------------


@main.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script of a shell.

    \b
    Examples:
      diplotimeline completion bash >> ~/.bashrc
      diplotimeline completion fish > ~/.config/fish/completions/diplotimeline.fish
    """
    from click.shell_completion import get_completion_class  # noqa: PLC0415

    made = get_completion_class(shell)
    if made is not None:
        click.echo(made(main, {}, "diplotimeline", "_DIPLOTIMELINE_COMPLETE").source())


def run() -> None:
    """The program: `main`, whatever becomes of standard output; a reader that goes away early is no error."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started us
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
    try:
        code = main(standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except click.Abort:
        code = FINDINGS
    except SystemExit as done:
        code = done.code
    except OSError as error:
        click.echo(f"diplotimeline: the output cannot be written: {error.strerror or error}", err=True)
        code = WRONG_USE
    _leave(code if isinstance(code, int) else 0)


def _leave(code: int) -> None:
    """End without Python's own complaint that standard output could not be flushed."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.exit(code)
