"""Text made safe for every format: what no format may hold is dropped or replaced, and nothing else."""

from __future__ import annotations

import html
import re
import unicodedata
import urllib.parse

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# C0 but tab and newline, DEL, C1, and what XML 1.0 forbids.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_URL_SAFE = "!#$%&'()*+,/:;=?@[]~"


def clean(text: str) -> str:
    """The text in NFC, line ends as LF, without control characters, lone surrogates as U+FFFD."""
    text = _SURROGATES.sub("\ufffd", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", text))


def one_line(text: str) -> str:
    """The text clean and on one line."""
    return " ".join(clean(text).split())


def ascii_url(url: str) -> str:
    """An absolute address as RFC 3986 wants it: ASCII, percent-encoded; what is encoded already stays.

    Raises:
        ValueError: it is no absolute web address, or its host has no ASCII form.
    """
    parts = urllib.parse.urlsplit(one_line(url))
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f'"{url:.80}" is no absolute web address')
    host = parts.netloc
    if not host.isascii():
        host = host.encode("idna").decode("ascii")
    quoted = (urllib.parse.quote(part, safe=_URL_SAFE) for part in (parts.path, parts.query, parts.fragment))
    return urllib.parse.urlunsplit((parts.scheme, host, *quoted))


def escaped(text: str) -> str:
    """Clean text for HTML content and quoted attributes."""
    return html.escape(clean(text), quote=True)
