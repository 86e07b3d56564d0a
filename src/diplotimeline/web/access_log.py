"""A WSGI application with a log of what it answered, in the combined format that log programs read."""

from __future__ import annotations

import contextlib
import datetime
import email.utils
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TextIO

from attrs import frozen

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


@frozen
class AccessLog:
    """Passes requests on, and writes one line for each: who, when, what, status, bytes, referrer, program."""

    application: WSGIApplication
    stream: TextIO
    now: Callable[[], datetime.datetime]

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request and log it."""
        said: dict[str, str] = {}

        def noted(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            said["status"] = status
            return start_response(status, headers, *rest)

        answer = self.application(environ, noted)
        try:
            body = list(answer)
        finally:
            if hasattr(answer, "close"):  # PEP 3333: whoever takes the answer closes it
                answer.close()
        size = sum(map(len, body))
        with contextlib.suppress(OSError, ValueError):  # a log that cannot be written stops nobody
            self.stream.write(_line(environ, said.get("status", "-"), size, self.now()))
            self.stream.flush()
        return body


def _line(environ: WSGIEnvironment, status: str, size: int, now: datetime.datetime) -> str:
    _, day, month, year, clock, zone = email.utils.format_datetime(now.astimezone(datetime.UTC)).split()
    when = f"{day}/{month}/{year}:{clock} {zone}"
    query = f"?{environ['QUERY_STRING']}" if environ.get("QUERY_STRING") else ""
    path = f"{environ.get('SCRIPT_NAME', '')}{environ.get('PATH_INFO', '')}{query}"
    request = f"{environ['REQUEST_METHOD']} {path} {environ.get('SERVER_PROTOCOL', 'HTTP/1.1')}"
    who, referrer, program = (environ.get(name) or "-" for name in ("REMOTE_ADDR", "HTTP_REFERER", "HTTP_USER_AGENT"))
    return f'{_safe(who)} - - [{when}] "{_safe(request)}" {status[:3]} {size} "{_safe(referrer)}" "{_safe(program)}"\n'


def _safe(text: str) -> str:
    """Text that cannot end its quotes or its line, nor reach the terminal."""
    return "".join(
        letter if " " <= letter <= "~" and letter not in '"\\' else f"\\x{byte:02x}"
        for letter, byte in zip(text, text.encode("latin-1", "replace"), strict=True)
    )
