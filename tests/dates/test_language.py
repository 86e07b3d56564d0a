from __future__ import annotations

import pytest

from diplotimeline import find_dates
from diplotimeline.dates.language import language_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chiều 17/4", "vi"),
        ("17/4", "vi"),
        ("Đoàn đại biểu tỉnh đến thăm nhà máy", "vi"),
        ("on March 13", "en"),
        ("The delegation of Điện Biên province visited the museum on Tuesday", "en"),
        ("le 17 mars", "fr"),
        ("La délégation de Điện Biên a visité le musée", "fr"),
        ("", "vi"),
    ],
)
def test_the_language_is_guessed(text: str, expected: str) -> None:
    assert language_of(text) == expected


def test_each_paragraph_of_a_mixed_page_is_read_in_its_own_language() -> None:
    text = (
        "Chiều 17/4, đoàn đại biểu tỉnh đến thăm nhà máy của thành phố.\n\n"
        "On the afternoon of April 16, the delegation visited the museum of the city.\n\n"
        "Le 15 avril au matin, la délégation a visité le musée de la ville."
    )
    found = [mention.date.brief() for mention in find_dates(text, published="2025-04-18")]
    assert found == ["2025-04-17 afternoon", "2025-04-16 afternoon", "2025-04-15 morning"]


def test_offsets_hold_across_paragraphs() -> None:
    text = "Đoàn đại biểu tỉnh đến thăm ngày 17/4 tại thành phố.\nThe delegation of the province left on April 18 for home."
    for mention in find_dates(text, published="2025-04-20"):
        assert text[mention.start : mention.end] == mention.text
