"""The edtf package as an oracle, for the forms that it gets right: dates and closed intervals of levels 0 and 1."""

from __future__ import annotations

import time
import warnings

import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import edtf as oracle

from diplotimeline.edtf import Edtf


def _ours(text: str) -> tuple[tuple[int, int, int] | None, tuple[int, int, int] | None]:
    value = Edtf.parse(text)
    first, last = value.earliest, value.latest
    return first and (first.year, first.month, first.day), last and (last.year, last.month, last.day)


def _theirs(moment: time.struct_time) -> tuple[int, int, int]:
    return moment.tm_year, moment.tm_mon, moment.tm_mday


TEXTS = [
    "2025-04-17",
    "2024-02",
    "2025",
    "199X",
    "19XX",
    "2025-21",
    "2025-33",
    "2016/2025",
    "2024-02/2025-04-17",
    "0938",
    "-0178",
    "2025-02-XX",
]


@pytest.mark.parametrize("text", TEXTS)
def test_bounds_agree_with_the_edtf_package(text: str) -> None:
    other = oracle.parse_edtf(text)
    assert _ours(text) == (_theirs(other.lower_strict()), _theirs(other.upper_strict()))
