"""A guess at the language of a text that comes without one: by the marks that each language gives, a stranger's too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diplotimeline.dates.languages import DAY_FIRST, WITHOUT_MARKS, locales
from diplotimeline.dates.words import fold

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 2000
"""Letters: enough to tell, and little to read."""

_FEWEST_WORDS = 8
"""In a shorter paragraph a name or a quotation would decide."""


def language_of(text: str) -> str:
    """The language of a text, by the words at its beginning; of digits alone, one in which the day comes first."""
    sample = text[:_SAMPLE]
    return _most_likely(fold(sample).folded) or (WITHOUT_MARKS if _WORD.search(sample) else DAY_FIRST)


def _most_likely(folded: str) -> str | None:
    words = _WORD.findall(folded)
    scores = {each.language: each.marks.count(words) for each in locales()}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] else None


def stretches(folded: str, main: str) -> Iterator[tuple[int, int, str]]:
    """Runs of paragraphs in one language; a paragraph too short to tell goes with what stands before it."""
    start, spoken = 0, main
    for found in re.finditer(r"[^\n]+", folded):
        sample = folded[found.start() : min(found.end(), found.start() + _SAMPLE)]
        enough = len(_WORD.findall(sample)) >= _FEWEST_WORDS
        language = (_most_likely(sample) if enough else None) or spoken
        if language != spoken:
            yield start, found.start(), spoken
            start, spoken = found.start(), language
    yield start, len(folded), spoken
