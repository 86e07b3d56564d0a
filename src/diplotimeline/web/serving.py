"""A published folder over HTTP: a WSGI application (PEP 3333), by werkzeug, that any server runs.

It serves what the list of the folder names and nothing else, from memory: no path is ever looked up on the disk, so none
leads out of the folder. A newly published state is taken up within a second, whole or not at all.
"""

from __future__ import annotations

import http
import pathlib
import threading
import time
import urllib.parse
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from werkzeug.exceptions import RequestedRangeNotSatisfiable
from werkzeug.wrappers import Request, Response

from diplotimeline.errors import DiplotimelineError
from diplotimeline.web.snapshot import Page, Representation, Snapshot, mark_of, snapshot

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

LONGEST_URL = 2048
"""Bytes of a path and its query; a longer one is answered with 414."""

_METHODS = ("GET", "HEAD", "OPTIONS")
_LOOK_AGAIN = 1.0
_EVERY_ANSWER = {
    "Access-Control-Allow-Origin": "*",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


class Site:
    """The WSGI application of a published folder.

    Raises:
        DiplotimelineError: it is not a published folder, or one that is not whole.
    """

    def __init__(self, folder: str | pathlib.Path, *, max_age: int = 600, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder = pathlib.Path(folder)
        self._max_age = max_age
        self._clock = clock
        self._state = snapshot(self._folder)
        self._looked = clock()
        self._taking_up = threading.Lock()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        answer = self.answer(Request(environ))
        answer.headers.extend(_EVERY_ANSWER)
        return answer(environ, start_response)

    def answer(self, request: Request) -> Response:
        """The answer to a request."""
        path = _path(request)
        # As it was sent: methods are told apart by case (RFC 9110 9.1), and werkzeug makes capitals of "get".
        if request.environ["REQUEST_METHOD"] not in _METHODS:
            return _plain(http.HTTPStatus.METHOD_NOT_ALLOWED, Allow=", ".join(_METHODS))
        if path is None:
            return _plain(http.HTTPStatus.BAD_REQUEST)
        if len(path) + len(request.query_string) > LONGEST_URL:
            return _plain(http.HTTPStatus.REQUEST_URI_TOO_LONG)
        if request.method == "OPTIONS":
            return _options()
        return self._found(path.removeprefix("/"), request)

    def _found(self, name: str, request: Request) -> Response:
        """The file of that name, or the index page of the folder of that name."""
        pages = self.state().pages
        page = pages.get(f"{name}index.html" if not name or name.endswith("/") else name)
        if page is not None:
            return self._page(page, name, request)
        if f"{name}/index.html" in pages:
            where = urllib.parse.quote(f"{request.root_path}/{name}/")
            return _plain(http.HTTPStatus.MOVED_PERMANENTLY, Location=where)
        answer = _plain(http.HTTPStatus.NOT_FOUND)
        answer.cache_control.public, answer.cache_control.max_age = True, 60
        return answer

    def state(self) -> Snapshot:
        """The present state of the folder; while a new one is not whole, or cannot be read, the one before."""
        if self._clock() - self._looked < _LOOK_AGAIN or not self._taking_up.acquire(blocking=False):
            return self._state
        try:
            if mark_of(self._folder) not in (None, self._state.mark):
                self._state = snapshot(self._folder, self._state)
        except DiplotimelineError:
            pass  # it is just being published, or gone for a while; what was whole is still right
        finally:
            self._looked = self._clock()
            self._taking_up.release()
        return self._state

    def _page(self, page: Page, name: str, request: Request) -> Response:
        """A file, a part of it, or only that the client has it already (RFC 9110 13, 14)."""
        chosen = _representation(page, request)
        answer = Response(chosen.data, mimetype=None, content_type=page.media_type)
        answer.headers["ETag"] = chosen.etag
        answer.last_modified = page.changed
        answer.cache_control.public, answer.cache_control.max_age = True, self._max_age
        if page.gzipped is not None:
            answer.vary.add("Accept-Encoding")
        if chosen.encoding is not None:
            answer.headers["Content-Encoding"] = chosen.encoding
        if page.media_type.startswith(("text/csv", "application/vnd.")):
            answer.headers.set("Content-Disposition", "attachment", filename=name.rpartition("/")[2])
        # A unit that is not known is to be passed over (RFC 9110 14.2), and werkzeug refuses it.
        in_bytes = request.headers.get("Range", "bytes=").startswith("bytes=")
        try:
            return answer.make_conditional(request, accept_ranges=in_bytes, complete_length=len(chosen.data))
        except RequestedRangeNotSatisfiable:
            status = http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE
            return _plain(status, Content_Range=f"bytes */{len(chosen.data)}")


def _path(request: Request) -> str | None:
    """The path of a request as text; None if it is no UTF-8. WSGI hands its bytes over as Latin-1.

    Not by werkzeug, which replaces what is no UTF-8 and takes "//x" for "/x".
    """
    try:
        path: str = request.environ.get("PATH_INFO", "").encode("latin-1").decode()
    except UnicodeError:
        return None
    return None if "\0" in path else path


def _representation(page: Page, request: Request) -> Representation:
    """Compressed if the client takes that (RFC 9110 12.5.3), plain for any other."""
    if page.gzipped is None or not request.accept_encodings.quality("gzip"):
        return page.plain
    return page.gzipped


def _options() -> Response:
    answer = Response(status=http.HTTPStatus.NO_CONTENT)
    del answer.headers["Content-Type"]  # there is no content
    answer.headers["Allow"] = answer.headers["Access-Control-Allow-Methods"] = ", ".join(_METHODS)
    answer.headers["Access-Control-Allow-Headers"] = "If-None-Match, If-Modified-Since, Range"
    answer.headers["Access-Control-Max-Age"] = "86400"
    return answer


def _plain(status: http.HTTPStatus, **headers: str) -> Response:
    """An answer that says only its status."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(f"{status.value} {status.phrase}\n", status, named, content_type="text/plain; charset=utf-8")
