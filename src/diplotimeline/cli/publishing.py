"""The commands that write: export, publish, completion."""

from __future__ import annotations

import contextlib
import datetime
import os
import sys
import typing
from typing import TYPE_CHECKING, Any

import click

from diplotimeline.errors import DataFileError, DiplotimelineError, WriteError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from diplotimeline.model.timeline import Timeline
    from diplotimeline.web.folder import Published

from diplotimeline.cli.group import main
from diplotimeline.cli.shared import counted, data_file, file_in_use, selected, with_filters
from diplotimeline.messages import fallback_language

_FEW = 12
_FIRST_YEAR = 1970


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

    return list(reversed(getattr(with_filters(bare), "__click_params__", [])))


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
    from diplotimeline.exporters.protocol import Reporting  # noqa: PLC0415
    from diplotimeline.files import write_atomically  # noqa: PLC0415

    timeline = selected(file, options)
    made = exporter(
        name, **{key: _MEANT.get(value, value) if isinstance(value, str) else value for key, value in options.items()}
    )
    if output is not None and file is not None and os.path.exists(output) and os.path.samefile(output, file):  # noqa: PTH110, PTH121
        raise WriteError(f"{output} is the data file itself", hint="give the export another name")
    if output is None or output == "-":
        data = b"".join(made(timeline))
        sys.stdout.buffer.write(data)
    else:
        changed = write_atomically(output, made(timeline))
        told = "written" if changed else "unchanged"
        click.echo(f"{output}: {counted(len(timeline), 'event', 'events')}, {told}", err=True)
    if isinstance(made, Reporting):
        skipped = made.skipped(timeline)
        _tell_left_out(skipped, name, all_of_them=output is not None or len(skipped) <= _FEW)


def _tell_left_out(skipped: Sequence[Any], place: str, *, all_of_them: bool = True) -> None:
    """Say which events a format leaves out: nothing is dropped in silence."""
    if not skipped:
        return
    count = counted(len(skipped), "event is", "events are")
    click.echo(f"{count} not in this {place}:", err=True)
    if all_of_them:
        for each in skipped:
            click.echo(f"  {each.event.id}: {each.reason}", err=True)
        return
    reasons: dict[str, int] = {}
    for each in skipped:
        reasons[each.reason] = reasons.get(each.reason, 0) + 1
    for reason, number in sorted(reasons.items(), key=lambda item: (-item[1], item[0])):
        click.echo(f"  {number:>4}  {reason}", err=True)


@main.command()
@data_file
@click.option(
    "--to", "folder", metavar="FOLDER", required=True, type=click.Path(file_okay=False), help="The folder to write into."
)
@click.option("--url", metavar="URL", help="The address under which the folder will be found.")
@click.option("--also", metavar="FORMAT", multiple=True, help="A further format, e.g. jcal; may be given more than once.")
@click.option(
    "--templates",
    metavar="FOLDER",
    type=click.Path(file_okay=False),
    help="Your own templates of pages; they go before those that are shipped.",
)
@click.option(
    "--revisions",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="The memory of what subscribers were told; revisions.toml beside the data file if not given.",
)
@click.option(
    "--keep-withdrawn",
    metavar="DAYS",
    type=click.IntRange(min=0, max=36_500),
    default=90,
    show_default=True,
    help="For how long a withdrawn event is told as such.",
)
@click.option(
    "--withdraw",
    metavar="N",
    type=click.IntRange(min=0),
    default=0,
    help="Let as many events be withdrawn at once; without it 5, or a tenth of all.",
)
@click.option("--now", metavar="MOMENT", help="Take this as the time of telling, e.g. 2026-11-22T08:00:00Z; for tests.")
def publish(file: str | None, folder: str, now: str | None, revisions: str | None, **options: Any) -> None:
    """Write everything that subscribers need into one folder: calendars, feeds, tables and an index page.

    What subscribers were told before is remembered in revisions.toml beside the data file: commit both together. A file
    whose bytes would not change is left alone. Put the folder on any web server.

    \b
    Examples:
      diplotimeline publish --to public
      diplotimeline publish events.toml --to public --url https://example.org/timeline/
    """
    from diplotimeline.sources.curated import is_csv  # noqa: PLC0415
    from diplotimeline.web.folder import publish as publish_folder  # noqa: PLC0415

    if not folder.strip():
        raise WriteError("the folder has no name", hint="e.g. --to public")
    if file is not None and is_csv(file):
        raise DiplotimelineError(f"{file}: a CSV does not say whose timeline it is", hint="publish the data file, in TOML")
    data = file_in_use(file)
    timeline, memory = _with_memory_file(data, revisions)
    keep = datetime.timedelta(days=options["keep_withdrawn"])
    with _progress(timeline) as progress:
        published = publish_folder(
            timeline,
            folder,
            now=_moment(now),
            url=options["url"],
            revisions=memory,
            keep_withdrawn=keep,
            withdraw=options["withdraw"],
            also=options["also"],
            templates=options["templates"],
            beside=os.path.dirname(data) or ".",  # noqa: PTH120
            progress=progress,
        )
    click.echo(f"{timeline.info.title.text(fallback_language())}: {counted(len(timeline), 'event', 'events')} in {folder}\n")
    _tell_files(published, folder)
    _tell_news(published, memory)
    click.echo(f"\nOpen {os.path.join(folder, 'index.html')} in a browser. To let people subscribe, put the folder on a web")  # noqa: PTH118
    calendars = " or ".join(f"timeline.{language}.ics" for language in timeline.info.languages)
    click.echo(f"server; calendar programs then take the address of {calendars}.")
    if timeline.info.url is None and options["url"] is None:
        click.echo("No address is known, so feeds and calendars carry no link to themselves. Once you have one:")
        again = "" if file is None else f" {file}"
        click.echo(f"  diplotimeline publish{again} --to {folder} --url https://…")
    _tell_left_out(published.skipped, "calendar, but in the feeds and the CSV", all_of_them=False)


@contextlib.contextmanager
def _progress(timeline: Timeline) -> Iterator[Callable[[str], object] | None]:
    """A bar on a terminal, for who waits; None elsewhere, so that logs stay short."""
    if not sys.stderr.isatty():
        yield None
        return
    # A page and a calendar of each event in each language are nearly all files of a long timeline; how many it is exactly
    # is known when they are made.
    expected = 2 * len(timeline) * len(timeline.info.languages)
    with click.progressbar(length=expected, label="making files", file=sys.stderr) as bar:
        yield lambda _name: bar.update(1)
        bar.update(expected - bar.pos)


def _with_memory_file(file: str | None, revisions: str | None) -> tuple[Timeline, str]:
    """The timeline of a data file as it is now, and the file that remembers what subscribers were told of it."""
    from diplotimeline.sources.curated import check  # noqa: PLC0415
    from diplotimeline.sources.revisions import revisions_path  # noqa: PLC0415

    file = file_in_use(file)
    checked = check(file, with_memory=False)
    if checked.timeline is None:
        raise DataFileError(checked.errors)
    return checked.timeline, revisions or os.fspath(revisions_path(file))


def _moment(now: str | None) -> datetime.datetime:
    """The time of telling: as given, in UTC if it names no zone, else the clock's."""
    if now is None:
        return datetime.datetime.now(datetime.UTC)
    wrong = DiplotimelineError(f'--now: "{now}" is not a valid moment', hint="e.g. 2026-11-22T08:00:00Z")
    try:
        given = datetime.datetime.fromisoformat(now)
        moment = (given if given.tzinfo else given.replace(tzinfo=datetime.UTC)).astimezone(datetime.UTC)
    except (ValueError, OverflowError) as error:
        raise wrong from error
    if not _FIRST_YEAR <= moment.year < datetime.MAXYEAR:
        raise wrong
    return moment


def _tell_files(published: Published, folder: str) -> None:
    """The files of the whole timeline one by one, those of its parts by their folder."""
    parts: dict[str, list[bool]] = {}
    for each in published.files:
        name = each.path.relative_to(folder).as_posix()
        place, slash, _ = name.partition("/")
        if slash:
            parts.setdefault(place, []).append(each.changed)
        else:
            change = "written" if each.changed else "unchanged"
            click.echo(f"  {name:<32} {each.size:>9,} bytes  {change}")
    for place, changes in parts.items():
        change = f"{sum(changes)} written" if any(changes) else "unchanged"
        click.echo(f"  {f'{place}/':<32} {len(changes):>9,} files  {change}")


def _tell_news(published: Published, memory: str) -> None:
    """What subscribers are told anew, and where that is remembered."""
    news = (
        (published.new, "new"),
        (published.edited, "changed"),
        (published.withdrawn, "withdrawn"),
    )
    told = [f"{counted(len(ids), 'event', 'events')} {what}" for ids, what in news if ids]
    if told:
        click.echo(f"\n{', '.join(told)}; remembered in {memory}: commit it together with the data file.")


@main.command()
@click.argument("event_id", metavar="ID")
@data_file
@click.option(
    "--revisions",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="The memory; the one beside the data file if not given.",
)
@click.option("--now", metavar="MOMENT", help="Take this as the time of forgetting, e.g. 2026-11-22T08:00:00Z; for tests.")
def forget(event_id: str, file: str | None, revisions: str | None, now: str | None) -> None:
    """Erase every word about an event from the memory of what subscribers were told.

    Take the event out of the data file first. What is left is its id, so that it is never told again as new, and the
    moments of its changes; nobody is told that it was withdrawn. Publish afterwards, so that the folder forgets it too,
    and take it out of your version history if it must not be read there.

    \b
    Example:
      diplotimeline forget visit-2025 events.toml
    """
    from diplotimeline.sources.forgetting import forget_event  # noqa: PLC0415

    timeline, memory = _with_memory_file(file, revisions)
    forget_event(event_id, timeline, memory, _moment(now))
    click.echo(f'"{event_id}" is forgotten in {memory}; publish, so that the folder forgets it too.')


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
