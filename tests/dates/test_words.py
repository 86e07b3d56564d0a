from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplotimeline.dates.words import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("NGÀY 2/9", "ngày 2/9"),
        ("15–17/4", "15-17/4"),
        ("quí I", "quý i"),
        ("niên khoá", "niên khóa"),
        ("thuý", "thúy"),
        ("quý", "quý"),
        ("thập kỉ", "thập kỷ"),
        ("l’année", "l'année"),
        ("tháng\u00a09", "tháng 9"),
    ],
)
def test_one_writing_for_what_is_the_same(text: str, folded: str) -> None:
    assert fold(text).folded == folded


@given(st.text())
def test_the_whole_text_maps_to_the_whole_text(text: str) -> None:
    words = fold(text)
    assert words.span(0, len(words.folded)) == (0, len(text))


@given(st.text(alphabet="ngàyớcăđ 0123/-", max_size=30))
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)).folded == fold(unicodedata.normalize("NFC", text)).folded
