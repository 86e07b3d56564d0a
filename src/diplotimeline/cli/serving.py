"""The command that serves: serve."""

from __future__ import annotations

import datetime
import signal
import sys
from typing import Any

import click

from diplotimeline.cli.group import main
from diplotimeline.errors import DiplotimelineError

_LARGEST_HEADER = 16 * 1024
_LARGEST_BODY = 4096
_IDLE_SECONDS = 15
_CONNECTIONS = 1000


@main.command()
@click.argument("folder", type=click.Path())
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on; 0.0.0.0 for every one.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="The port to listen on.")
@click.option(
    "--max-age",
    metavar="SECONDS",
    default=600,
    show_default=True,
    type=click.IntRange(0, 31_536_000),
    help="For how long clients may keep an answer without asking again.",
)
@click.option("--threads", default=4, show_default=True, type=click.IntRange(1, 64), help="How many answer at once.")
@click.option("--access-log/--no-access-log", default=True, help="Write a line for each request to standard output.")
def serve(folder: str, host: str, port: int, max_age: int, threads: int, access_log: bool) -> None:  # noqa: FBT001 - click
    """Serve a published folder over HTTP, and each newly published state of it without a restart.

    Where a static host will do, take that. This is for where there is none; put a server that speaks HTTPS before it.

    \b
    Examples:
      diplotimeline serve public
      diplotimeline serve public --host 0.0.0.0 --port 8080
    """
    from diplotimeline.web.access_log import AccessLog  # noqa: PLC0415
    from diplotimeline.web.serving import Site  # noqa: PLC0415

    site: Any = Site(folder, max_age=max_age)
    if access_log:
        site = AccessLog(site, sys.stdout, lambda: datetime.datetime.now(datetime.UTC))
    server = _server(site, host, port, threads)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit(0))
    shown = f"[{host}]" if ":" in host else host
    listening = server.effective_listen[0][1] if hasattr(server, "effective_listen") else server.effective_port
    click.echo(f"{folder} is served at http://{shown}:{listening}/ (stop with Ctrl+C)", err=True)
    try:
        server.run()
    finally:
        server.close()


def _server(application: Any, host: str, port: int, threads: int) -> Any:
    """The production server with its limits: who is slow holds one of a thousand connections, for seconds, and no thread."""
    try:
        from waitress.server import create_server  # noqa: PLC0415
    except ImportError as error:
        raise DiplotimelineError("no server is installed", hint="pip install 'diplotimeline[serve]'") from error
    try:
        return create_server(
            application,
            host=host,
            port=port,
            threads=threads,
            ident="diplotimeline",
            connection_limit=_CONNECTIONS,
            channel_timeout=_IDLE_SECONDS,
            cleanup_interval=_IDLE_SECONDS // 3,
            max_request_header_size=_LARGEST_HEADER,
            max_request_body_size=_LARGEST_BODY,
            asyncore_use_poll=True,
            clear_untrusted_proxy_headers=True,
        )
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise DiplotimelineError(f"cannot listen on {host}, port {port}: {reason}", hint="choose another --port") from error
