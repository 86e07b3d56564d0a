"""The steps to a date as sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from diplotimeline.dates.steps import Step
from diplotimeline.dates.wording.patterns import Wording
from diplotimeline.dates.wording.values import edtf_in_words
from diplotimeline.edtf import Edtf
from diplotimeline.errors import EdtfError

_DATES = frozenset(("value", "values", "published", "moved", "first", "last"))
"""What a step tells as EDTF."""


def sentences(steps: Iterable[Step], wording: Wording) -> Iterator[str]:
    """The steps, a sentence each."""
    return (_sentence(step, wording) for step in steps)


def _sentence(step: Step, wording: Wording) -> str:
    values = {
        name: wording.step_words.get(f"{name}:{value}") or (_dates(value, wording) if name in _DATES else value)
        for name, value in step.values.items()
        if ":" not in name
    }
    # What an editor wrote in several languages stands beside it by language: "basis:vi".
    language = wording.language
    values |= {name: step.values[f"{name}:{language}"] for name in values if f"{name}:{language}" in step.values}
    return wording.steps[step.kind].format(**values)


def _dates(values: str, wording: Wording) -> str:
    """EDTF values in words; what is none stays."""
    return ", ".join(_in_words_if_date(value, wording) for value in values.split(", "))


def _in_words_if_date(value: str, wording: Wording) -> str:
    try:
        return edtf_in_words(Edtf.parse(value), wording)
    except EdtfError:
        return value
