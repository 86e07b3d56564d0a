"""What rules can begin with, two tokens deep, and the one cheap pass over a text that finds these places.

A token is a run of letters, a number (written "0"), or one other sign.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

GAP = r" *+\n?+ *+"
"""White space that may be missing: within a paragraph, so over one line break at most."""

NO_LETTER = r"(?![^\W\d_])"
"""The end of a word: no letter follows."""

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_DIGIT = "0"
_DEPTH = 2

Start = tuple[str, ...]
"""One or two tokens; one alone if anything may follow."""

Starts = frozenset[Start]


def token(text: str) -> str:
    """A piece of text as a token."""
    return _DIGIT if text[0].isdecimal() else text


def start_of(text: str) -> Start:
    """The tokens that a literal text begins with."""
    return tuple(token(piece) for piece in _TOKEN.findall(text)[:_DEPTH])


_TWO_TOKENS = re.compile(rf"({_TOKEN.pattern})(?:{GAP}({_TOKEN.pattern}))?")


def tokens_at(text: str, at: int) -> tuple[str, str]:
    """The token that stands at a place of a text and the one after it; "" for none."""
    found = _TWO_TOKENS.match(text, at)
    if found is None:
        return "", ""
    return token(found[1]), token(found[2]) if found[2] else ""


def can_begin(starts: Starts, first: str, second: str) -> bool:
    """Whether something that begins so can stand where these tokens are."""
    return (first,) in starts or (first, second) in starts


def followed(starts: Starts, by: Starts) -> Starts:
    """The beginnings of one thing followed by another."""
    unfinished = [start for start in starts if len(start) < _DEPTH]
    if not unfinished:
        return starts
    finished = starts.difference(unfinished)
    return finished.union((start + following)[:_DEPTH] for start in unfinished for following in by)


def is_finished(starts: Starts) -> bool:
    """Whether what follows can add nothing."""
    return all(len(start) >= _DEPTH for start in starts)


NOTHING: Starts = frozenset([()])
"""The beginning of what can be left out."""


# A rule does not begin inside a word, a number or a path; each pattern looks back over the character it has just read.
_NOT_INSIDE = r"(?<![\w/].)(?<!\d[.,-].)(?<!\w-.)"


def trigger(starts: Iterable[Start]) -> re.Pattern[str]:
    """A pattern that finds every place where a text can begin so; it matches the first token there."""
    following: defaultdict[str, set[str]] = defaultdict(set)
    for start in starts:
        following[start[0]].add(start[1] if len(start) > 1 else "")
    words: defaultdict[str, list[str]] = defaultdict(list)
    other: list[str] = []
    for first, then in sorted(following.items()):
        if first == _DIGIT:
            other.append(f"[0-9]{_NOT_INSIDE}[0-9]*{_before(then)}")
        elif first.isalpha():
            words[first[0]].append(f"{first[1:]}{NO_LETTER}{_before(then)}")
        else:
            other.append(re.escape(first) + _before(then))
    by_letter = (f"{letter}{_NOT_INSIDE}(?:{'|'.join(rest)})" for letter, rest in words.items())
    # A language without rules begins nowhere: an empty pattern would be found everywhere, and for ever.
    return re.compile("|".join((*other, *by_letter)) or r"(?!)")


def _before(tokens: set[str]) -> str:
    """What must follow, by its first character; nothing if anything may."""
    if "" in tokens:
        return ""
    digits = "0-9" if _DIGIT in tokens else ""
    characters = "".join(sorted({each[0] for each in tokens} - {_DIGIT}))
    return rf"(?={GAP}[{digits}{re.escape(characters)}])"
