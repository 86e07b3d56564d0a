"""Throws texts at `find_dates`, guided by coverage (atheris): no text may fail, and mentions must slice the original.

Run: pip install -e . atheris; python fuzz/dates.py -max_total_time=300
"""

from __future__ import annotations

import contextlib
import sys

import atheris

with atheris.instrument_imports(include=["diplotimeline"]):
    from diplotimeline.dates.locales import BUILT_IN, locale

    from diplotimeline import Edtf, find_dates, resolve
    from diplotimeline.errors import DiplotimelineError

PUBLISHED = (
    None,
    "2025-04-18",
    "2018-10",
    "2024-11/2024-12",
    "../2025-05-29",
    "0001-01-01",
    "9999-12-31",
    "-0100",
    "2100-11-01",
)
MOST_PIECES = 12
WORDS = [words for language in BUILT_IN for rule in locale(language).grammar.rules for words in rule.examples]


def one(data: bytes) -> None:
    """One text, of words that rules know and of anything else."""
    source = atheris.FuzzedDataProvider(data)
    language = (None, *BUILT_IN)[source.ConsumeIntInRange(0, len(BUILT_IN))]
    published = PUBLISHED[source.ConsumeIntInRange(0, len(PUBLISHED) - 1)]
    pieces = []
    while source.remaining_bytes() and len(pieces) < MOST_PIECES:
        known = source.ConsumeBool()
        pieces.append(WORDS[source.ConsumeIntInRange(0, len(WORDS) - 1)] if known else source.ConsumeUnicode(12))
        pieces.append((" ", ", ", ". ", "\n", "", " - ", " (", ") ")[source.ConsumeIntInRange(0, 7)])
    text = "".join(pieces)
    read_to = 0
    for mention in find_dates(text, published=published, language=language):
        if text[mention.start : mention.end] != mention.text or mention.start < read_to:
            raise AssertionError(f"{mention} does not slice {text!r}")
        read_to = mention.end
        mention.date.explain("vi")
        _ = mention.date.brief(), mention.date.timex3, mention.date.earliest
        if mention.date.edtf is not None and Edtf.parse(str(mention.date.edtf)) != mention.date.edtf:
            raise AssertionError(f"{mention.date.edtf} is no value")
    with contextlib.suppress(DiplotimelineError):
        resolve(text, published=published, language=language)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
