"""What stands beside a date and changes it is never passed over: nothing is asserted rather than another date."""

from __future__ import annotations

import accuracy
import pytest

from diplotimeline import UnreadableWordsError, find_dates, resolve
from diplotimeline.dates.steps import StepKind


@pytest.mark.parametrize("hostile", accuracy.hostile(), ids=[each.text for each in accuracy.hostile()])
def test_a_hostile_sentence_is_never_told_so(hostile: accuracy.Hostile) -> None:
    assert not hostile.is_told


def test_a_date_with_all_of_it_beside_is_read() -> None:
    dates = find_dates("On Friday, 17 January 2025, at 9:30, and again in Q2 2024.", published="2025-04-18", language="en")
    assert [mention.date.brief() for mention in dates] == ["2025-01-17 09:30", "2024-34"]


@pytest.mark.parametrize(
    ("sentence", "words", "reason"),
    [
        ("The charter was sealed on 12 July 38.", "12 July", "38"),
        ("They met on Friday in October.", "Friday", "in"),
        ("Some days after 5 May the bridge gave way.", "after 5 May", "days after"),
    ],
)
def test_a_place_that_is_left_unread_is_told_when_asked(sentence: str, words: str, reason: str) -> None:
    assert all(mention.text != words for mention in find_dates(sentence, published="2025-04-18", language="en"))
    (mention,) = [each for each in find_dates(sentence, published="2025-04-18", language="en", unread=True) if each.unread]
    assert (mention.text, mention.unread, mention.date.edtf) == (words, reason, None)
    assert sentence[mention.start : mention.end] == words
    assert [step.kind for step in mention.date.steps] == [StepKind.UNREAD]
    assert reason in mention.date.explain()


@pytest.mark.parametrize("words", ["Friday in October", "some days after 5 May", "the second half of his term"])
def test_a_field_is_guarded_too(words: str) -> None:
    with pytest.raises(UnreadableWordsError):
        resolve(words, published="2025-04-18", language="en")
