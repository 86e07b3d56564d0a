"""The sentences of this project, and scores that may not fall."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import accuracy
import pytest

FLOOR: dict[str, float] = json.loads((Path(__file__).parent / "floor.json").read_text(encoding="utf-8"))
FEWEST = {"vi": 300, "en": 200, "fr": 100}
FEWEST_NEGATIVES = 100


@cache
def answers(language: str) -> list[accuracy.Answer]:
    return [accuracy.answer(sentence, language) for sentence in accuracy.sentences(language)]


@pytest.mark.parametrize("language", accuracy.LANGUAGES)
def test_values_do_not_get_worse(language: str) -> None:
    assert accuracy.score(answers(language)).f1 >= FLOOR[language]


@pytest.mark.parametrize("language", accuracy.LANGUAGES)
def test_no_day_is_told_where_the_text_gives_less(language: str) -> None:
    assert accuracy.score(answers(language)).too_precise == 0


def test_no_vietnamese_number_name_or_term_is_read_as_a_date() -> None:
    found = [each for each in answers("vi") if each.sentence.kind.startswith("none:") and each.pairs]
    assert [(each.sentence.place, [mention.text for _, mention in each.pairs if mention]) for each in found] == []


def test_the_sentences_are_many() -> None:
    negatives = 0
    for language in accuracy.LANGUAGES:
        sentences = [each.sentence for each in answers(language)]
        negative = [sentence for sentence in sentences if sentence.kind.startswith("none:")]
        assert not any(sentence.dates for sentence in negative)
        assert len([sentence for sentence in sentences if sentence.dates]) >= FEWEST[language]
        negatives += len(negative)
    assert negatives >= FEWEST_NEGATIVES


@pytest.mark.parametrize("language", accuracy.LANGUAGES)
def test_each_sentence_stands_once(language: str) -> None:
    texts = [each.sentence.text for each in answers(language)]
    assert len(set(texts)) == len(texts)
