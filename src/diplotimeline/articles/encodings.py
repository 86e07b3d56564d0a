"""The bytes of an article as text: UTF-8, what the page declares, Windows-1258; the old Vietnamese fonts are refused."""

from __future__ import annotations

import codecs
import re
import unicodedata

from diplotimeline.errors import InvalidValueError
from diplotimeline.phrases import Phrase

LARGEST = 10_000_000
"""Bytes: no article is as long, and a page that is holds something else."""

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_-]{3,20})""", re.IGNORECASE)
_HEAD, _SAMPLE = 4096, 20_000
_VIETNAMESE = "windows-1258"
_WESTERN = ("iso-8859-1", "latin-1", "latin1", "windows-1252", "us-ascii", "ascii")
"""What pages declare that are really Windows-1258."""

# Signs that the fonts of the nineties put in place of Vietnamese letters. They stand next to letters in nearly every word of
# such a text; of these pairs other texts have a few, and never so many.
_OLD_FONTS = {
    "VNI": re.compile("[aeouy][øùûõï]|[aeo][áàåãäâêë]|ñ[aeiou]", re.IGNORECASE),
    "TCVN3 (ABC)": re.compile("[a-z][µ¸¶·¹¨¾¼½©®ª¬]|[µ¸¶·¹¨¾¼½©®ª¬][a-z]", re.IGNORECASE),
}
_WHOLE_FOR_ONE = 4
"""So many whole letters of UTF-8 for a broken one: it is UTF-8 all the same."""

_OLD_FONT_SHARE = 0.04


def decoded(data: bytes) -> str:
    """The text of an article's bytes, in NFC.

    Raises:
        InvalidValueError: nothing, too much, no text at all, or a text in VNI or TCVN3.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise InvalidValueError("the article is empty", hint="is it the right file? of a web page, save the page itself")
    if len(data) > LARGEST:
        raise InvalidValueError(
            "the article is larger than 10 MB", hint="save the page of the article alone, or copy its text into a file"
        )
    text = unicodedata.normalize("NFC", _decoded(data))
    if "\x00" in text[:_HEAD]:
        raise InvalidValueError("this is no text", hint="of a PDF or a Word file, copy the text of the article into a file")
    _refuse_old_fonts(text)
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_declared(data) or _guessed(data), errors="replace")


def _guessed(data: bytes) -> str:
    """UTF-8 with a few broken bytes, or what pages of the time before it have."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(not letter.isascii() for letter in text) - broken
    return "utf-8" if whole > _WHOLE_FOR_ONE * broken else _VIETNAMESE


def _declared(data: bytes) -> str | None:
    """The encoding that a page declares, if Python knows it and the page can be meant to have it."""
    found = _DECLARED.search(data[:_HEAD])
    name = "" if found is None else found[1].decode("ascii").lower()
    if not name or name in _WESTERN:
        return None
    try:
        b"a".decode(name)  # not every codec is one of texts
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        return None


def _refuse_old_fonts(text: str) -> None:
    sample = re.sub("<[^>]*>", " ", text)[:_SAMPLE]
    letters = sum(map(str.isalpha, sample)) or 1
    for name, pattern in _OLD_FONTS.items():
        if len(pattern.findall(sample)) / letters > _OLD_FONT_SHARE:
            raise InvalidValueError(
                Phrase("the text is in {name}, an encoding of old Vietnamese fonts", name=name),
                hint="convert it to Unicode first, e.g. with the toolkit of UniKey",
            )
