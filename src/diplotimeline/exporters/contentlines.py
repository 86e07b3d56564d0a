"""Content lines of iCalendar (RFC 5545 3.1, 3.3): values as text, escaped and folded."""

from __future__ import annotations

import datetime

_LINE_OCTETS = 75


def escaped(text: str) -> str:
    """A TEXT value: the escapes of RFC 5545 3.3.11 and no others."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def day(date: datetime.date) -> str:
    """A DATE value; the year has four digits on every system."""
    return f"{date.year:04}{date.month:02}{date.day:02}"


def local(moment: datetime.datetime) -> str:
    """A DATE-TIME value without its zone."""
    return f"{day(moment)}T{moment.hour:02}{moment.minute:02}{moment.second:02}"


def utc(moment: datetime.datetime) -> str:
    """A DATE-TIME value in UTC."""
    return f"{local(moment if moment.tzinfo is datetime.UTC else moment.astimezone(datetime.UTC))}Z"


def folded(line: str) -> bytes:
    """A content line in UTF-8 with its CRLF; folded between characters, never inside an escape or before blanks only."""
    data = line.encode()
    if len(data) <= _LINE_OCTETS:
        return data + b"\r\n"
    pieces = []
    start, room = 0, _LINE_OCTETS
    while len(data) - start > room:
        end = _fold_point(data, start, start + room)
        pieces.append(data[start:end])
        start, room = end, _LINE_OCTETS - 1
    pieces.append(data[start:])
    return b"\r\n ".join(pieces) + b"\r\n"


def _fold_point(data: bytes, start: int, end: int) -> int:
    while data[end] & 0xC0 == 0x80:  # noqa: PLR2004 - inside a UTF-8 sequence
        end -= 1
    if data[end - 1] == 0x5C:  # noqa: PLR2004 - a backslash: one that is not itself escaped begins an escape
        piece = data[start:end]
        end -= (len(piece) - len(piece.rstrip(b"\\"))) % 2
    if data[end] in b" \t":  # a blank: it must not be all that is left
        while end > start + 1 and not data[end:].strip():
            end -= 1
    return end
