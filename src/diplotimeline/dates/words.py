"""Text made ready for reading: NFC, lower case, one kind of dash, space and quote, one place for tone marks.

Offsets map every folded position back to the original text, so that a mention always slices the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from attrs import frozen

_ONE_FOR_MANY = {
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f\r", " "
    ),
    **dict.fromkeys("\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u2018\u2019\u02bc", "'"),
    **dict.fromkeys("\u201c\u201d\u00ab\u00bb", '"'),
}
_ANY_OF_MANY = re.compile(f"[{''.join(_ONE_FOR_MANY)}]")

_TONES = "àáảãạ òóỏõọ èéẻẽẹ ùúủũụ ỳýỷỹỵ"
_A, _O, _E, _U, _Y = _TONES.split()
# Old and new places of the tone mark in open syllables: hoà → hòa, khoẻ → khỏe, thuý → thúy (but not quý).
_MOVED_TONES = {
    **{f"o{a}": f"{o}a" for a, o in zip(_A, _O, strict=True)},
    **{f"o{e}": f"{o}e" for e, o in zip(_E, _O, strict=True)},
    **{f"u{y}": f"{u}y" for y, u in zip(_Y, _U, strict=True)},
    "quí": "quý",
    "kỉ": "kỷ",
}
_MOVED = re.compile(rf"(?:o[{_A}{_E}]|(?<!q)u[{_Y}]|quí|kỉ)(?!\w)")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")


@frozen
class Words:
    """A text and its folded form; ``offsets`` is None where both have the same positions."""

    original: str
    folded: str
    offsets: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Folded positions as positions in the original."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end]


def fold(text: str) -> Words:
    """Fold a text for reading; any text is safe."""
    folded = _one_for_many(text.lower())
    if unicodedata.is_normalized("NFC", text) and len(folded) == len(text):
        return Words(text, _place_tones(folded), None)
    pieces: list[str] = []
    offsets: list[int] = []
    for line in _LINES.finditer(text):
        piece, places = _fold_line(line[0])
        pieces.append(piece)
        offsets.extend(range(line.start(), line.end()) if places is None else [line.start() + place for place in places])
    offsets.append(len(text))
    return Words(text, _place_tones("".join(pieces)), tuple(offsets))


def _fold_line(line: str) -> tuple[str, Sequence[int] | None]:
    """A line folded, and where each of its characters came from, None if they stand where they stood."""
    folded = _one_for_many(line.lower())
    if unicodedata.is_normalized("NFC", line) and len(folded) == len(line):
        return folded, None
    pieces: list[str] = []
    offsets: list[int] = []
    for start, end in _clusters(line):
        piece = _one_for_many(unicodedata.normalize("NFC", line[start:end]).lower())
        pieces.append(piece)
        offsets.extend([start] * len(piece))
    return "".join(pieces), offsets


def _clusters(line: str) -> Iterator[tuple[int, int]]:
    """Each letter with its combining marks."""
    start = 0
    while start < len(line):
        end = start + 1
        while end < len(line) and unicodedata.combining(line[end]):
            end += 1
        yield start, end
        start = end


def _one_for_many(text: str) -> str:
    return _ANY_OF_MANY.sub(lambda found: _ONE_FOR_MANY[found[0]], text)


def _place_tones(folded: str) -> str:
    return _MOVED.sub(lambda found: _MOVED_TONES[found[0]], folded)
