"""The group that all commands belong to, and the program."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from diplotimeline import __version__
from diplotimeline.errors import DiplotimelineError

FINDINGS = 1
WRONG_USE = 2


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

    FILE is a data file in TOML. Without it events.toml or data/events.toml in the current folder is used, else the
    timeline that ships with the package; which one it is, is told. A filter given twice means any of both.

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
