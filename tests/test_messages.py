"""Every language has the same words with the same places to fill, and every word is used."""

from __future__ import annotations

import pathlib
import re
import string
import tomllib
from collections.abc import Iterable, Iterator

import pytest

from diplotimeline.dates.steps import StepKind
from diplotimeline.dates.wording.patterns import Wording
from diplotimeline.messages import SHIPPED, published_languages
from diplotimeline.model.columns import COLUMNS

SRC = pathlib.Path(__file__).parent.parent / "src" / "diplotimeline"
FILES = {path.parent.name: tomllib.loads(path.read_text("utf-8")) for path in SRC.glob("resources/*/messages.toml")}
FIRST = published_languages()[0]
ROOMS = tuple(room for room in FILES[FIRST] if room != "date")


def places(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_each_published_language_has_a_file_and_each_file_a_language() -> None:
    assert set(published_languages()) == set(FILES)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("language", FILES)
def test_the_keys_and_the_places_to_fill_are_those_of_the_first_language(language: str, room: str) -> None:
    assert tuple(FILES[language]) == (*ROOMS, "date")
    assert list(FILES[language][room]) == list(FILES[FIRST][room])
    for key, text in FILES[language][room].items():
        assert text.strip(), key
        assert places(text) == places(FILES[FIRST][room][key]), key


def test_every_column_has_a_title_and_every_title_a_column() -> None:
    names = [column.name for column in COLUMNS]
    assert list(SHIPPED.room(FIRST, "columns")) == [*names, "title_in", "summary_in", "place_in"]


USERS = {"site": "web", "terminal": "cli", "check": "sources", "parts": "web"}
"""Room → the folder whose code alone uses its words; those of other rooms are used by all."""


def is_used(key: str, code: str) -> bool:
    """Whether the code names a word; the page of files asks for "file_" and the end of a file's name."""
    parts = (key, key.removeprefix("file_"))
    return any(f"{quote}{part}{quote}" in code for part in parts for quote in "\"'")


@pytest.mark.parametrize("room", [room for room in ROOMS if room != "columns"])
def test_every_word_is_used(room: str) -> None:
    folder = SRC / USERS.get(room, "")
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py") if "languages" not in path.parts)
    assert [key for key in FILES[FIRST][room] if not is_used(key, code)] == []


@pytest.mark.parametrize("language", FILES)
def test_every_step_to_a_date_has_a_sentence_and_no_other_step_has(language: str) -> None:
    assert set(FILES[language]["date"]["steps"]) == {kind.name.lower() for kind in StepKind}
    assert len(FILES[language]["date"]["weekdays"]) == 7
    assert len(FILES[language]["date"]["months"]) == 12


def leaves(value: object) -> Iterator[str]:
    """All words of a table."""
    if isinstance(value, str):
        yield value
    inner = value.values() if isinstance(value, dict) else value
    for each in inner if isinstance(inner, Iterable) and not isinstance(inner, str) else ():
        yield from leaves(each)


def test_french_has_no_break_before_its_signs_and_no_typewriters_apostrophe() -> None:
    wrong = re.compile(r" [:;?!»]|« |\w'|\w[;?!»]")
    assert [words for words in leaves(FILES["fr"]) if wrong.search(words)] == []


@pytest.mark.parametrize("language", FILES)
def test_no_label_stands_in_two_rooms(language: str) -> None:
    """A page says of an event what every format says; heads of a terminal are short by themselves."""
    site, event = (set(FILES[language][room].values()) for room in ("site", "event"))
    assert not site & event


def test_a_wording_that_lacks_words_or_has_others_is_refused() -> None:
    table = FILES[FIRST]["date"]
    assert Wording.of(table, FIRST).months[0] == table["months"][0]
    with pytest.raises(KeyError, match="past"):
        Wording.of({**table, "directions": {}}, FIRST)
    with pytest.raises(TypeError, match="colour"):
        Wording.of({**table, "colour": "red"}, FIRST)
