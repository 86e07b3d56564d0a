"""The order of names, by the alphabet of the language that a page is in."""

from __future__ import annotations

import unicodedata

_TONES = {mark: index for index, mark in enumerate("\u0300\u0309\u0303\u0301\u0323")}
"""Grave, hook, tilde, acute and dot below: the order of the tones in Vietnamese; other languages do without one."""

_LIKE = {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "œ": "oe", "æ": "ae", "ß": "ss", "þ": "th"}
"""Letters that no mark is taken off, and what they are sorted as where the alphabet has them not."""


def collated(name: str, alphabet: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """What names are sorted by: their letters, then their tones and accents, then the text itself.

    A letter with a mark is one of its own where the alphabet has it ("ă", "ñ"), else the letter without it. Other letters
    come after the alphabet, signs and digits before.
    """
    letters: list[str] = []
    tones: list[int] = []
    known = "".join(sign if sign in alphabet else _LIKE.get(sign, sign) for sign in name.casefold())
    for sign in unicodedata.normalize("NFD", known):
        whole = unicodedata.normalize("NFC", letters[-1] + sign) if letters else sign
        if letters and unicodedata.combining(sign) and whole in alphabet:
            letters[-1] = whole
        elif letters and unicodedata.combining(sign):
            tones[-1] = 1 + _TONES.get(sign, len(_TONES))
        else:
            letters.append(sign)
            tones.append(0)
    return tuple(_rank(letter, alphabet) for letter in letters), tuple(tones), name


def _rank(letter: str, alphabet: str) -> int:
    if letter in alphabet:
        return alphabet.index(letter)
    return ord(letter[0]) + (len(alphabet) if letter[0].isalpha() else -0x110000)
