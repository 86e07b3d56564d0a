"""Sentences of errors know what they are made of."""

from __future__ import annotations

import copy
import pickle

from diplotimeline.phrases import Phrase, as_phrase, in_language, places

FRENCH = {"there is no {what}": "{what} introuvable", "a page": "une page", "look again": "regardez encore"}


def test_a_phrase_is_its_english() -> None:
    assert Phrase("there is no {what}", what="home") == "there is no home"
    assert f"{Phrase('no {count}', count=3)}!" == "no 3!"


def test_what_somebody_wrote_is_not_translated_and_what_we_say_is() -> None:
    assert in_language(Phrase("there is no {what}", what="a page"), FRENCH) == "a page introuvable"
    assert in_language(Phrase("there is no {what}", what=Phrase("a page")), FRENCH) == "une page introuvable"


def test_a_plain_text_is_its_own_key_and_an_unknown_one_stays() -> None:
    assert in_language("look again", FRENCH) == "regardez encore"
    assert in_language(Phrase("look {how}", how="back"), FRENCH) == "look back"


def test_braces_that_are_no_places_stay() -> None:
    assert Phrase('e.g. { vi = "..." }, {other}', what=1) == 'e.g. { vi = "..." }, {other}'
    assert Phrase("found {found}", found="{found} {x}") == "found {found} {x}"
    assert places("{a} of { b } and {c}") == {"a", "c"}


def test_a_phrase_outlives_copies_and_processes() -> None:
    told = Phrase("there is no {what}", what=Phrase("a page"))
    for again in (copy.deepcopy(told), pickle.loads(pickle.dumps(told))):  # noqa: S301 - our own bytes
        assert again == told
        assert in_language(again, FRENCH) == "une page introuvable"


def test_a_phrase_of_a_phrase_is_the_same() -> None:
    told = Phrase("there is no {what}", what=1)
    assert as_phrase(told) is told
    assert in_language(as_phrase("look again"), FRENCH) == "regardez encore"
