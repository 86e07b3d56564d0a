"""A published folder over HTTP: a WSGI application (PEP 3333) that any server runs.

It serves what the list of the folder names and nothing else, from memory: no path is ever looked up on the disk, so none
leads out of the folder. A newly published state is taken up within a second, whole or not at all.
"""

from __future__ import annotations

import datetime
import email.utils
import http
import pathlib
import re
import threading
import time
import urllib.parse
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from diplotimeline.errors import DiplotimelineError
from diplotimeline.web.snapshot import Page, Representation, Snapshot, mark_of, snapshot

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

LONGEST_URL = 2048
"""Bytes of a path and its query; a longer one is answered with 414."""

_METHODS = "GET, HEAD, OPTIONS"
_LOOK_AGAIN = 1.0
_ENTITY_TAG = re.compile(r'(?:W/)?("[\x21\x23-\x7e\x80-\xff]*")')
_QUALITY = re.compile(r"(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)")
_EVERY_ANSWER = [
    ("Access-Control-Allow-Origin", "*"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
]


@frozen
class Answer:
    """A status with headers and a body; ``Content-Length`` is that of the body also where none is sent."""

    status: http.HTTPStatus
    headers: list[tuple[str, str]]
    body: bytes = b""

    @property
    def line(self) -> str:
        """The status as WSGI wants it: "200 OK"."""
        return f"{self.status.value} {self.status.phrase}"


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
        answer = self.answer(environ)
        start_response(answer.line, answer.headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" or not answer.body else [answer.body]

    def answer(self, environ: Mapping[str, Any]) -> Answer:
        """The answer to a request."""
        method, path = environ["REQUEST_METHOD"], _path(environ)
        if method not in _METHODS.split(", "):
            return _plain(http.HTTPStatus.METHOD_NOT_ALLOWED, [("Allow", _METHODS)])
        if path is None:
            return _plain(http.HTTPStatus.BAD_REQUEST)
        if len(path) + len(environ.get("QUERY_STRING", "")) > LONGEST_URL:
            return _plain(http.HTTPStatus.REQUEST_URI_TOO_LONG)
        return _options() if method == "OPTIONS" else self._found(path.removeprefix("/"), environ)

    def _found(self, name: str, environ: Mapping[str, Any]) -> Answer:
        """The file of that name, or the index page of the folder of that name."""
        pages = self.state().pages
        page = pages.get(f"{name}index.html" if not name or name.endswith("/") else name)
        if page is not None:
            return self._page(page, name, environ)
        if f"{name}/index.html" in pages:
            where = urllib.parse.quote(f"{environ.get('SCRIPT_NAME', '')}/{name}/")
            return _plain(http.HTTPStatus.MOVED_PERMANENTLY, [("Location", where)])
        return _plain(http.HTTPStatus.NOT_FOUND, [("Cache-Control", "public, max-age=60")])

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

    def _page(self, page: Page, name: str, environ: Mapping[str, Any]) -> Answer:
        chosen = _representation(page, environ.get("HTTP_ACCEPT_ENCODING", ""))
        headers = [
            ("ETag", chosen.etag),
            ("Last-Modified", page.last_modified),
            ("Cache-Control", f"public, max-age={self._max_age}"),
            *_EVERY_ANSWER,
        ]
        if page.gzipped is not None:
            headers.append(("Vary", "Accept-Encoding"))
        if _is_known(page, chosen, environ):
            return Answer(http.HTTPStatus.NOT_MODIFIED, headers)
        headers += [("Content-Type", page.media_type), ("Content-Length", str(len(chosen.data)))]
        if chosen.encoding is not None:
            headers.append(("Content-Encoding", chosen.encoding))
        if page.media_type.startswith(("text/csv", "application/vnd.")):
            headers.append(("Content-Disposition", _attachment(name)))
        return Answer(http.HTTPStatus.OK, headers, chosen.data)


def _path(environ: Mapping[str, Any]) -> str | None:
    """The path of a request as text; None if it is no UTF-8. WSGI hands its bytes over as Latin-1."""
    try:
        path: str = environ.get("PATH_INFO", "").encode("latin-1").decode()
    except UnicodeError:
        return None
    return None if "\0" in path else path


def _representation(page: Page, accepted: str) -> Representation:
    """Compressed if the client takes that (RFC 9110 12.5.3), plain for any other."""
    if page.gzipped is None:
        return page.plain
    wishes: dict[str, bool] = {}
    for each in accepted.lower().split(","):
        coding, _, parameter = each.strip().partition(";")
        quality = parameter.strip().removeprefix("q=")
        wishes[coding.strip()] = not parameter or bool(_QUALITY.fullmatch(quality) and float(quality) > 0)
    wanted = wishes.get("gzip", wishes.get("x-gzip", wishes.get("*", False)))
    return page.gzipped if wanted else page.plain


def _is_known(page: Page, chosen: Representation, environ: Mapping[str, Any]) -> bool:
    """Whether the client has it already: by its tags (RFC 9110 13.1.2) or, only without any, by its date (13.1.3)."""
    tags = environ.get("HTTP_IF_NONE_MATCH")
    if tags is not None:
        return tags.strip() == "*" or chosen.etag in _ENTITY_TAG.findall(tags)
    since = environ.get("HTTP_IF_MODIFIED_SINCE")
    if since is None:
        return False
    try:
        moment = email.utils.parsedate_to_datetime(since)
    except (ValueError, TypeError, OverflowError):
        return False
    return page.changed <= (moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC))


def _options() -> Answer:
    headers = [
        ("Allow", _METHODS),
        ("Access-Control-Allow-Methods", _METHODS),
        ("Access-Control-Allow-Headers", "If-None-Match, If-Modified-Since"),
        ("Access-Control-Max-Age", "86400"),
        *_EVERY_ANSWER,
    ]
    return Answer(http.HTTPStatus.NO_CONTENT, headers)


def _plain(status: http.HTTPStatus, headers: Iterable[tuple[str, str]] = ()) -> Answer:
    body = f"{status.value} {status.phrase}\n".encode()
    told = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(body)))]
    return Answer(status, [*told, *headers, *_EVERY_ANSWER], body)


def _attachment(name: str) -> str:
    """The header by which a table is saved under its own name (RFC 6266, RFC 8187)."""
    base = name.rpartition("/")[2]
    return f"attachment; filename*=UTF-8''{urllib.parse.quote(base, safe='')}"
