"""The words of each language by which articles are read: all have the same tables, and every pattern is one."""

from __future__ import annotations

import pytest

from diplotimeline import Vocabulary
from diplotimeline.articles.gazetteer import shipped_gazetteer
from diplotimeline.articles.lexicon import lexicon
from diplotimeline.articles.sentences import folded_alike
from diplotimeline.articles.titles import title_of
from diplotimeline.messages import published_languages

WORDS = Vocabulary()


@pytest.mark.parametrize("language", published_languages())
def test_kinds_and_topics_are_those_that_ship(language: str) -> None:
    words = lexicon(language)
    assert {*words.kinds, "other"} == set(WORDS.kind_table)
    assert set(words.topics) <= set(WORDS.topic_table)


@pytest.mark.parametrize("language", published_languages())
def test_no_pattern_matches_nothing(language: str) -> None:
    """An empty alternative ("a||b") would find a word for an event everywhere."""
    words = lexicon(language)
    for pattern in (*words.kinds.values(), *words.topics.values()):
        assert pattern.fullmatch("") is None


@pytest.mark.parametrize("language", published_languages())
def test_every_kind_has_a_title(language: str) -> None:
    for kind in WORDS.kind_table:
        assert title_of(kind, ("VN-71", "LA-PH"), WORDS, [language]).text(language)


PARTIES = {
    "vi": [
        ("đoàn tỉnh Bô-ly-khăm-xay (Lào)", ["LA-BL", "LA"]),
        ("huyện Mường Tè và huyện Lục Xuân", ["VN-01", "CN-YN"]),
        ("bà con Lào đi lao động", ["LA"]),
        ("ông Nguyễn Văn Nga", []),
        ("xã Đức Long", []),
        ("JICA hỗ trợ", ["JICA"]),
    ],
    "en": [
        ("the Lao delegation in Dien Bien", ["LA", "VN-71"]),
        ("Mr Nguyen Thai Hoc", []),
        ("China's Yunnan province", ["CN", "CN-YN"]),
    ],
    "fr": [("une délégation laotienne à Diên Biên", ["LA", "VN-71"])],
}
CASES = [(language, text, codes) for language, cases in PARTIES.items() for text, codes in cases]


@pytest.mark.parametrize(("language", "text", "codes"), CASES)
def test_parties_are_found_by_the_ways_they_are_written(language: str, text: str, codes: list[str]) -> None:
    found = shipped_gazetteer(language).find(text, lexicon(language), folded_alike(text))
    assert [each.code for each in found] == codes
