"""Odd input, odd publications and combinations: each was once wrong, or made the reading fail."""

from __future__ import annotations

import itertools
import time

import pytest

from diplotimeline import ContextError, DiplotimelineError, Edtf, PublicationContext, UnreadableWordsError, find_dates, resolve
from diplotimeline.dates.languages import BUILT_IN, locale


def briefs(text: str, language: str, published: str | None = "2025-04-18") -> list[str]:
    return [mention.date.brief() for mention in find_dates(text, published=published, language=language)]


@pytest.mark.parametrize(
    ("text", "language", "published", "expected"),
    [
        ("Ties (12/7/1995 - 12/7/2025).", "en", "2025-03-14", ["unanchored"]),
        ("Từ ngày 3 đến mùng 5 tháng 5.", "vi", "2025-04-18", ["2025-05-03/2025-05-05"]),
        ("Họp ngày 31 này.", "vi", "2025-04-18", []),
        ("It was at Easter.", "en", "9999-12-31", ["9999-03-28"]),
        ("It was last Thanksgiving.", "en", "0001-01-01", ["unanchored"]),
        ("Lễ sẽ diễn ra rằm tháng Giêng.", "vi", "2100-11-01", ["2100-02-23"]),
        ("từ ngày 31 đến ngày 2", "vi", "2025-05-01", []),
        ("the first 22 months of 2024", "en", "2025-03-14", ["vague"]),
        ("It signed an agreement that may help Vietnam grow.", "en", "2025-03-14", []),
        ("In 2024, he visited Azerbaijan. On February 5 he left.", "en", "2025-03-14", ["2024", "2025-02-05"]),
        ("rằm tháng Giêng năm ngoái", "vi", "2025-04-18", ["2024-02-24"]),
        ("từ 2 giờ đến 4 giờ chiều 8/4", "vi", "2025-04-18", ["2025-04-08 14:00"]),
        ("8:30 on Tuesday evening", "en", "2025-03-14", ["2025-03-11 20:30"]),
        ("sáng 20/10 (thứ Hai)", "vi", "2025-04-18", ["2025-10-20 morning"]),
        ("the week of September 14", "en", "2025-03-14", ["[2024-09-09..2024-09-15,2025-09-08..2025-09-14] ambiguous"]),
        ("5 năm qua", "vi", "2025-04", ["2020~/2025-04~"]),
        ("Easter last year", "en", "2024-12/2025-01", ["[2023-04-09,2024-03-31] ambiguous"]),
        ("seconde quinzaine de février 2024", "fr", "2025-03-14", ["2024-02-16/2024-02-29"]),
        ("1999-00", "en", "2025-03-14", ["1999/2000"]),
    ],
)
def test_values(text: str, language: str, published: str, expected: list[str]) -> None:
    assert briefs(text, language, published) == expected


@pytest.mark.parametrize("language", BUILT_IN)
@pytest.mark.parametrize(
    "published", [None, "-0100", "0000", "0001-01-01", "9999-12-31", "Y12025", "1899-06", "2100-11-01", "../2025"]
)
def test_no_example_fails_whenever_it_was_published(language: str, published: str | None) -> None:
    for rule in locale(language).grammar.rules:
        for words in rule.examples:
            for mention in find_dates(f"It will, {words}.", published=published, language=language):
                mention.date.explain("en")
                assert mention.date.edtf is None or Edtf.parse(str(mention.date.edtf)) == mention.date.edtf


@pytest.mark.parametrize("language", BUILT_IN)
def test_no_pair_of_examples_fails(language: str) -> None:
    words = [words for rule in locale(language).grammar.rules for words in rule.examples]
    firsts, lasts = words[::5], words[::7]
    for first, last in itertools.product(firsts, lasts):
        text = f"({first} - {last}), {first} {last}"
        read_to = 0
        for mention in find_dates(text, published="2025-04-18", language=language):
            assert read_to <= mention.start
            assert text[mention.start : mention.end] == mention.text
            read_to = mention.end


@pytest.mark.parametrize("field", ["language", "region", "url", "zone"])
def test_a_field_of_the_context_that_is_no_text_is_refused(field: str) -> None:
    with pytest.raises(ContextError):
        PublicationContext("2025-04-18", **{field: 5})  # type: ignore[arg-type]


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(UnreadableWordsError):
        find_dates(None, published="2025-04-18")  # type: ignore[arg-type]
    with pytest.raises(DiplotimelineError):
        resolve(b"17/4", published="2025-04-18")  # type: ignore[arg-type]


def test_paragraphs_of_two_languages_do_not_share_words() -> None:
    text = "La délégation est partie pour la ville de Huê avec le ministre le 13 mars\n"
    text += "2025 was a good year for the trade of the province."
    found = [(mention.start, mention.end) for mention in find_dates(text, published="2025-03-14")]
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(found))


@pytest.mark.parametrize("language", ["vi", "en", "fr"])
def test_a_long_gap_is_passed_in_one_go(language: str) -> None:
    text = {"vi": "ngày 17/4", "en": "May 5", "fr": "le 5 mai"}[language]
    start = time.process_time()
    find_dates(text + " " * 20_000 + "x", published="2025-04-18", language=language)
    assert time.process_time() - start < 2
