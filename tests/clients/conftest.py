from __future__ import annotations

import datetime
import functools
import http.server
import pathlib
import threading
from collections.abc import Iterator

import pytest

from diplotimeline import load
from diplotimeline.web.folder import publish


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[pathlib.Path, str]]:
    """The shipped timeline, published and served on loopback: the folder and its address."""
    folder = tmp_path_factory.mktemp("published")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    url = f"http://127.0.0.1:{server.server_port}/"
    publish(load(), folder, url=url, now=datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield folder, url
    server.shutdown()
    server.server_close()
