"""The lines of an article, and what each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen

from diplotimeline.articles.lexicon import Lexicon
from diplotimeline.model.values import plain

_LINE = re.compile(r"[^\n]+")
_STAMP = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}:\d\d|\bGMT\b|\b(19|20)\d\d\b")
_LONGEST_STAMP = 70
_LONGEST_CAPTION = 160
_SENTENCE_END = re.compile(r"""[.!?…;:]["”’»)]*\s*(?:-\s*VNA|/\.?|— VNS)?\s*$|/\.\s*$|VNA\s*$""")
_SHORTEST_BODY = 200
"""A line of so many letters is body even without a full stop."""


class Role(StrEnum):
    """What a line of an article is."""

    HEADLINE = "headline"
    STAMP = "stamp"
    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"
    OTHER = "other"


TELLING = (Role.LEAD, Role.BODY)
"""Lines that can tell of an event; the others confirm, or belong to the page."""


@frozen
class Block:
    """A line, ``start:end`` of the article's text."""

    role: Role
    start: int
    end: int


def blocks_of(text: str, folded: str, lexicon: Lexicon, title: str | None = None) -> Iterator[Block]:
    """The lines of an article with their roles, in order."""
    has_lead = False
    is_over = False
    lines = [(found.start(), found.end()) for found in _LINE.finditer(text) if found[0].strip()]
    for number, (start, end) in enumerate(lines):
        line, low = text[start:end], folded[start:end]
        is_over = is_over or (number > 0 and lexicon.blocks.tail.match(low) is not None and len(line) < _LONGEST_STAMP)
        role = Role.OTHER if is_over else _role(line, low, lexicon, title, is_first=number == 0)
        if role is Role.BODY and not has_lead:
            role, has_lead = Role.LEAD, True
        yield Block(role, start, end)


def _role(line: str, low: str, lexicon: Lexicon, title: str | None, *, is_first: bool) -> Role:
    words, ends = lexicon.blocks, _SENTENCE_END.search(line) is not None
    is_short = len(line) <= _LONGEST_STAMP
    is_title = title is not None and plain(line).split() == plain(title).split()
    checks = (
        (Role.HEADLINE, is_title or (is_first and title is None and not ends)),
        (Role.STAMP, is_short and not ends and _STAMP.search(line) is not None),
        (Role.CAPTION, len(line) <= _LONGEST_CAPTION and words.caption.match(low) is not None),
        (Role.BYLINE, is_short and (not ends or words.byline.match(low) is not None)),
        (Role.OTHER, not ends and len(line) < _SHORTEST_BODY),
    )
    return next((role for role, is_it in checks if is_it), Role.BODY)
