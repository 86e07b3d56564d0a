"""A guess at the language of a text that comes without one: by its letters and its small words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diplotimeline.dates.words import fold

_WORD = re.compile(r"[^\W\d_]+")
_VIETNAMESE_LETTERS = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_SMALL_WORDS = {
    "vi": frozenset(
        "ngày tháng năm tuần quý sáng trưa hôm mùa nay qua và của là có trong cho các theo khi sau cùng thu ra vào từ".split()
    ),
    "en": frozenset(
        "the of and to in on at for with was were is by that from as his her will said this last next ago january february "
        "march april may june july august september october november december monday tuesday wednesday thursday friday "
        "saturday sunday jan feb apr jun jul aug sept sep oct nov dec today yesterday tomorrow year month week day".split()
    ),
    "fr": frozenset(
        "le la les du au aux des dans et en depuis ce cette cet un une pour par est sont sur avec qui que il elle ans jours "
        "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre "
        "octobre novembre décembre hier demain semaine mois année dernier prochain fin début".split()
    ),
}
_SAMPLE = 2000
_FEWEST_WORDS = 8


def language_of(text: str) -> str:
    """The language of a text, by the words at its beginning; digits alone are taken for Vietnamese: day first."""
    return _most_likely(fold(text[:_SAMPLE]).folded) or ("en" if _WORD.search(text[:_SAMPLE]) else "vi")


def _most_likely(folded: str) -> str | None:
    words = _WORD.findall(folded)
    scores = {language: sum(word in known for word in words) for language, known in _SMALL_WORDS.items()}
    scores["vi"] += sum(_VIETNAMESE_LETTERS.search(word) is not None for word in words)
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
