"""Text made safe for every format: what no format may hold is dropped or replaced, and nothing else."""

from __future__ import annotations

import html
import re
import unicodedata
import urllib.parse

from diplotimeline.errors import DiplotimelineError

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# C0 but tab and newline, DEL, C1, and what XML 1.0 forbids.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")
_SURROGATES = re.compile("[\ud800-\udfff]")
_URL_SAFE = "!$&'()*+,/:;=?@"
_HOST = re.compile(r"[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+")
_PLAIN_URL = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:/[A-Za-z0-9._~/=&+-]*(?:\?[A-Za-z0-9._~/=&+-]*)?)?")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def clean(text: str) -> str:
    """The text in NFC, line ends as LF, without control characters, lone surrogates as U+FFFD."""
    if text.isprintable():  # most are, and nothing that is dropped or replaced is printable
        return unicodedata.normalize("NFC", text)
    text = _SURROGATES.sub("\ufffd", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", text))


def one_line(text: str) -> str:
    """The text clean and on one line; no-break spaces stay, since French and others print them before their signs."""
    line = clean(text)
    if "\u00a0" not in line and "\u202f" not in line:  # as most; splitting takes a third of the time
        return " ".join(line.split())
    return _BREAKS.sub(" ", line).strip()


def ascii_url(url: str) -> str:
    """An absolute address as RFC 3986 wants it: ASCII, percent-encoded; what is encoded already stays.

    Raises:
        DiplotimelineError: it is no absolute web address, or its host has no ASCII form.
    """
    if _PLAIN_URL.fullmatch(url):
        return url
    try:
        parts = urllib.parse.urlsplit(one_line(url))
        host, port = parts.hostname or "", parts.port
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    except ValueError as error:
        raise DiplotimelineError(f'"{url:.80}" is not a valid web address: {error}') from error
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host):
        raise DiplotimelineError(f'"{url:.80}" is not a valid web address', hint="e.g. https://example.org/timeline/")
    user = f"{_quoted(parts.netloc.rpartition('@')[0], '!$&()*+,;=:')}@" if "@" in parts.netloc else ""
    place = user + (f"[{host}]" if ":" in host else host) + (f":{port}" if port is not None else "")
    path, query, fragment = (_quoted(part, _URL_SAFE) for part in (parts.path, parts.query, parts.fragment))
    return urllib.parse.urlunsplit((parts.scheme, place, path, query, fragment))


def _quoted(text: str, safe: str) -> str:
    return urllib.parse.quote(_LONE_PERCENT.sub("%25", text), safe=safe + "%~")


def escaped(text: str) -> str:
    """Clean text for HTML content and quoted attributes."""
    return html.escape(clean(text), quote=True)


_LONG_BLANKS = re.compile(r"[ \t]{40,}|[ \t]+\Z")


def without_long_blanks(text: str) -> str:
    """The text with long runs of blanks as one, and none at its end."""
    return _LONG_BLANKS.sub(lambda run: "" if run.end() == len(text) else " ", text)
