"""The order of names: that of the Vietnamese alphabet, which serves English too."""

from __future__ import annotations

import unicodedata

_LETTERS = {letter: index for index, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {mark: index for index, mark in enumerate("\u0300\u0309\u0303\u0301\u0323")}
_OF_THE_LETTER = frozenset("\u0302\u0306\u031b")
"""Circumflex, breve and horn make another letter; all other marks are tones and accents, which count last."""


def collated(name: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """What names are sorted by: their letters, then their tones, then the text itself.

    Letters outside the alphabet come after it, signs and digits before.
    """
    letters: list[str] = []
    tones: list[int] = []
    for sign in unicodedata.normalize("NFD", name.casefold()):
        if sign in _OF_THE_LETTER and letters:
            letters[-1] = unicodedata.normalize("NFC", letters[-1] + sign)
        elif unicodedata.combining(sign) and tones:
            tones[-1] = 1 + _TONES.get(sign, len(_TONES))
        else:
            letters.append(sign)
            tones.append(0)
    return tuple(_rank(letter) for letter in letters), tuple(tones), name


def _rank(letter: str) -> int:
    if letter in _LETTERS:
        return _LETTERS[letter]
    return ord(letter[0]) + (len(_LETTERS) if letter[0].isalpha() else -0x110000)
