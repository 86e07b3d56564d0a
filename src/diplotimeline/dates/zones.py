"""The slot for time zones that are printed beside a clock time, which every language fills with its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from diplotimeline.dates.expressions import PrintedZone
from diplotimeline.dates.grammar import Slot, table
from diplotimeline.resources import read_table

AMBIGUOUS = ("ist", "cst", "bst", "ast", "gst")
"""Abbreviations of more than one zone: IST is India's, Israel's and Ireland's time, CST China's, Cuba's and Chicago's."""

_OFFSET = r"(?:gmt|utc) ?[+-] ?\d{1,2}(?::?\d\d)?(?!\d)"
_FARTHEST = {"+": 14, "-": 12}
"""Hours; the time zone database has no zone beyond."""

_AHEAD = r"\A,? ?\(?(?:hrs?\.?|hours)? ?"
_ABBREVIATION = re.compile(r"\b(?P<zone>(?:[A-Z]\.?){2,5})(?![^\W_])")
_ABBREVIATION_AHEAD = re.compile(rf"(?i:{_AHEAD})\b(?P<zone>[A-Z]{{2,4}}T\b|[A-Z]{{3,4}}(?=[+/]))")
"""In running text the capitals of an office may stand behind a time ("14h30, UBND"); only some can be those of a zone."""


def words_of_zones(language: str) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """What ships for a language: words and the IANA zone that each means, and words that do not say which is meant."""
    table_of_language = read_table("zones.toml")[language]
    known = {word: zone for zone, words in table_of_language["known"].items() for word in words}
    return known, tuple(table_of_language["unclear"])


def zones(known: Mapping[str, str], unclear: Iterable[str], *, other: str | None = None, told: str = "{}") -> Slot:
    """A slot of words that speak of a zone, read as a `PrintedZone`, in brackets or not; "GMT+7" is one in every language.

    Args:
        known: words (folded) and the IANA zone that each means.
        unclear: words that do not say which zone is meant, such as "local time"; ambiguous abbreviations are among them.
        other: a pattern for any further words that can only be a zone. It stands for what no table knows: such a time is
            told without a moment, never in a zone that somebody assumed.
        told: how the words are told, if the form around the slot has a part of them ("giờ {}").
    """
    listed = table({**dict.fromkeys((*AMBIGUOUS, *unclear), None), **known})

    def read(text: str) -> PrintedZone:
        words = " ".join(text.strip("()").split())
        if re.fullmatch(_OFFSET, words):
            return PrintedZone(_zone_of(words), words.upper())
        return PrintedZone(known.get(words), words.upper() if words in AMBIGUOUS else told.format(words))

    pattern = f"{_OFFSET}|{listed.pattern}" if other is None else f"{_OFFSET}|{listed.pattern}|{other}"
    # What begins with any word, or with a bracket, has no starts of its own: it always stands behind a clock time.
    # What goes on ("MSK+2", "PST/PDT") is another zone than the one that it begins with.
    return Slot(rf"\(?(?:{pattern})\)?(?![+/])", read, frozenset(((),)))


def _zone_of(offset: str) -> str | None:
    """The zone of whole hours beside UTC; its name has the sign of POSIX, which counts westwards."""
    sign = "+" if "+" in offset else "-"
    hours, *minutes = map(int, re.findall(r"\d\d?", offset))
    if any(minutes) or hours > _FARTHEST[sign]:
        return None
    return f"Etc/GMT{'-' if sign == '+' else '+'}{hours}"


def zone_beside(rest: str, slot: Slot | None, cue: str, lead: str = "", *, at_once: bool = False) -> PrintedZone | None:
    """The zone in words that a rule left over beside a clock time, so that none is assumed that they speak against.

    Args:
        rest: the words left over, as printed.
        slot: the slot of zones of the language, if it has one.
        cue: a pattern of words that speak of some zone beside a clock time ("giờ", "time"), whatever else is said.
        lead: what stands before the words of the slot in running text ("giờ ").
        at_once: only what the words begin with, since the text goes on behind them.
    """
    ahead = _AHEAD if at_once else ""
    if slot is not None:
        found = re.compile(rf"{ahead}{lead}(?P<zone>{slot.pattern})(?!\w)").search(rest.lower())
        if found is not None:
            read: PrintedZone = slot.read(found["zone"])
            return read
    found = (_ABBREVIATION_AHEAD if at_once else _ABBREVIATION).search(rest)
    if found is None:
        found = re.compile(rf"{ahead}(?P<zone>\b(?:{cue})\b(?: [^\W\d_]+)*)", re.IGNORECASE).search(rest)
    return None if found is None else PrintedZone(None, found["zone"])
