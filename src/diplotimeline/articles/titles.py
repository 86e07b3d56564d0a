"""Titles of drafted events, composed from the slots in the languages of a timeline: never the headline."""

from __future__ import annotations

from collections.abc import Sequence

from diplotimeline.articles.lexicon import titles
from diplotimeline.messages import published_languages
from diplotimeline.model.text import LocalizedText
from diplotimeline.model.vocabulary import Vocabulary

_OTHER = "other"


def title_of(kind: str, codes: Sequence[str], vocabulary: Vocabulary, languages: Sequence[str]) -> LocalizedText:
    """The title of an event of a kind between parties, in each language that has patterns for it."""
    spoken = [language for language in languages if language in published_languages()]
    texts = {language: _in_language(kind, codes, vocabulary, language) for language in spoken or published_languages()[:1]}
    return LocalizedText(texts)


def _in_language(kind: str, codes: Sequence[str], vocabulary: Vocabulary, language: str) -> str:
    patterns = titles(language)
    names = [vocabulary.party(code).name.text(language) for code in codes]
    if not names:
        return vocabulary.kind(kind).name.text(language)
    first, others = names[0], names[1:]
    listed = _listed(others, patterns["list"])
    between = patterns["between"].format(first=first, others=listed) if others else first
    pattern = patterns.get(kind, patterns[_OTHER]) if others else "{between}"
    all_of_them = _listed(names, patterns["list"])
    made = pattern.format(first=first, others=listed, between=between, list_all=all_of_them)
    return made[:1].upper() + made[1:]


def _listed(names: Sequence[str], pattern: str) -> str:
    if len(names) < 2:  # noqa: PLR2004 - one name is no list
        return "".join(names)
    return pattern.format(others=", ".join(names[:-1]), last=names[-1])
