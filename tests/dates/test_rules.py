"""Every rule of every language carries examples, and every example is run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from diplotimeline import PublicationContext, ResolvedDate, resolve
from diplotimeline.dates.grammar import Rule
from diplotimeline.dates.languages import BUILT_IN, locale
from diplotimeline.dates.steps import StepKind
from diplotimeline.errors import UnreadableWordsError


def _examples() -> Iterator[object]:
    for language in BUILT_IN:
        for rule in locale(language).grammar.rules:
            for words, expected in rule.examples.items():
                yield pytest.param(language, rule, words, expected, id=f"{language}: {rule.name}: {words}")


def _resolved(language: str, rule: Rule, words: str, after: str | None) -> ResolvedDate:
    published = rule.published or locale(language).examples_published
    return resolve(words, PublicationContext(published, language=language), after=after)


@pytest.mark.parametrize(("language", "rule", "words", "expected"), list(_examples()))
def test_example(language: str, rule: Rule, words: str, expected: str) -> None:
    value, _, after = expected.partition(" after ")
    if expected == "no date":
        with pytest.raises(UnreadableWordsError):
            _resolved(language, rule, words, None)
        return
    date = _resolved(language, rule, words, after or None)
    assert date.brief() == value
    assert date.steps[0].kind is StepKind.READ
    assert date.steps[0].values["rule"] == rule.name


@pytest.mark.parametrize("language", BUILT_IN)
def test_every_rule_has_examples_and_a_name_of_its_own(language: str) -> None:
    rules = locale(language).grammar.rules
    without = [rule.name for rule in rules if not rule.examples and rule.in_text]
    # What that one reads hangs on the tense of its clause, which no example has: see test_clause.
    assert without in ([], ["in so long, of what will be"])
    names = [rule.name for rule in rules]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("language", BUILT_IN)
def test_every_example_is_explained_in_every_language(language: str) -> None:
    for rule in locale(language).grammar.rules:
        for words, expected in rule.examples.items():
            if expected == "no date":
                continue
            date = _resolved(language, rule, words, expected.partition(" after ")[2] or None)
            for told_in in BUILT_IN:
                sentences = date.explain(told_in).splitlines()
                assert words in sentences[0]
                assert not any("{" in sentence and "{20" not in sentence for sentence in sentences)
