"""Every language has the same words with the same places to fill, and every word is used."""

from __future__ import annotations

import ast
import pathlib
import re
import string
import tomllib
from collections.abc import Iterable, Iterator

import pytest

from diplotimeline import phrases
from diplotimeline.dates.steps import StepKind
from diplotimeline.dates.wording.patterns import Wording
from diplotimeline.messages import SHIPPED, fallback_language, published_languages
from diplotimeline.model.columns import COLUMNS

SRC = pathlib.Path(__file__).parent.parent / "src" / "diplotimeline"
FILES = {path.parent.name: tomllib.loads(path.read_text("utf-8")) for path in SRC.glob("resources/*/messages.toml")}
FIRST = fallback_language()
ROOMS = tuple(room for room in FILES[FIRST] if room != "date")
OTHERS = tuple(language for language in FILES if language != fallback_language())
"""The languages that errors are translated into; in the code they stand in that of the fallback."""


def places(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_each_published_language_has_a_file_and_each_file_a_language() -> None:
    assert set(published_languages()) == set(FILES)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("language", FILES)
def test_the_keys_and_the_places_to_fill_are_those_of_the_first_language(language: str, room: str) -> None:
    assert tuple(FILES[language]) == (*ROOMS, "date", *(["errors"] if language in OTHERS else []))
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
    """Whether code or a template names a word; the page of files asks for "file_" and the end of a file's name."""
    if re.search(rf"\b(words|labels|signs)\.{key}\b", code):
        return True
    parts = (key, key.removeprefix("file_"))
    return any(f"{quote}{part}{quote}" in code for part in parts for quote in "\"'")


@pytest.mark.parametrize("room", [room for room in ROOMS if room != "columns"])
def test_every_word_is_used(room: str) -> None:
    folder = SRC / USERS.get(room, "")
    files = [*folder.rglob("*.py"), *folder.rglob("*.html")]
    code = "\n".join(path.read_text(encoding="utf-8") for path in files if "languages" not in path.parts)
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


# --- errors ---------------------------------------------------------------------------------------

READERS = ("model", "sources", "edtf", "errors.py", "messages.py", "dates/context.py", "dates/scan.py")
"""The code whose errors whoever writes a data file can meet."""

FOR_PROGRAMMERS = re.compile(
    r"""
    a\ (Revision|ResolvedDate|Source|Timeline|TimelineInfo|Vocabulary)\b    # what is no text in any file
    | a\ \{type\}
    | (each\ is\ an?|give\ a|or\ title=|make\ one:|a\ plain\ value|published=|when\ was\ it\ published)
    | (an\ id,\ a\ place\ or\ a\ slice|no\ event\ "|a\ timeline\ has\ no\ field|the\ (words\ are|text\ is)\ a\ text)
    | (a\ text,\ or\ several|a\ start\ has|neither\ \{start|the\ end\ \(|the\ path\ of|a\ text\ such\ as|\{field\}\ is)
    """,
    re.VERBOSE,
)
"""What only somebody who calls Python meets, and reads in English."""

FOR_COMMANDS = ("forgetting.py", "saving.py", "publication_log.py")
"""The modules whose errors belong to other commands than `check`."""

MAKERS = ("Phrase", "needed", "unreadable", "Diagnostic", "error")
NAMED = ("hint", "message", "template", "not_enough", "_UNMERGED", "_MERGE_HINT", "_WAY_BACK")
"""Names that hold sentences before they are told."""


def literals(node: ast.expr | None) -> Iterator[str]:
    """The texts that an expression may be."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*literals(node.body), *literals(node.orelse))
    elif isinstance(node, ast.BoolOp):
        yield from (text for each in node.values for text in literals(each))


def sentences_of(node: ast.AST) -> Iterator[str]:
    """The sentences of errors that a piece of code holds."""
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in MAKERS or name.endswith("Error"):
            # An error of EDTF is told the text and the place first, a diagnostic its path.
            first = {"EdtfError": 2, "Diagnostic": 1, "unreadable": 1}.get(name, 0)
            last = first + (2 if name == "Diagnostic" else 1)
            yield from (text for each in node.args[first:last] for text in literals(each))
        yield from (text for each in node.keywords if each.arg in NAMED for text in literals(each.value))
    elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in NAMED:
        yield from literals(node.value)
    elif isinstance(node, ast.Return):
        yield from (text for text in literals(node.value) if " " in text)


def code_of_readers() -> Iterator[pathlib.Path]:
    """The files that read data."""
    for name in READERS:
        path = SRC / name
        yield from path.glob("*.py") if path.is_dir() else (path,)


def sentences_in_code() -> set[str]:
    """All that a clerk can be told by `check` as an error."""
    found: set[str] = set()
    for path in code_of_readers():
        if path.name not in FOR_COMMANDS:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                found.update(sentences_of(node))
    return {text for text in found if re.search(r"[^\W\d_]{2}", re.sub(r"\{\w+\}", "", text))}


@pytest.mark.parametrize("language", OTHERS)
def test_every_error_of_a_data_file_is_translated(language: str) -> None:
    untold = {text for text in sentences_in_code() if not FOR_PROGRAMMERS.match(text)} - set(FILES[language]["errors"])
    assert sorted(untold) == []


def test_every_translated_error_stands_in_the_code() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SRC.rglob("*.py")).replace("\\", "")
    sentences = [text.removeprefix("{number} ") for text in FILES[OTHERS[0]]["errors"]]
    assert [text for text in sentences if f"'{text}'" not in code and f'"{text}"' not in code] == []


@pytest.mark.parametrize("language", OTHERS)
def test_the_places_of_an_error_are_those_of_the_english(language: str) -> None:
    told = FILES[language]["errors"]
    assert list(told) == list(FILES[OTHERS[0]]["errors"])
    assert [text for text in told if phrases.places(text) != phrases.places(told[text]) or not told[text].strip()] == []


def test_no_error_of_a_reader_is_put_together_where_it_is_told() -> None:
    """A sentence of an f-string could not be found in a table."""
    found = []
    for path in code_of_readers():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            if name == "Phrase" or name.endswith("Error") or name == "Diagnostic":
                assert isinstance(node, ast.Call)
                told = (*node.args, *(each.value for each in node.keywords if each.arg == "hint"))
                found += [f"{path.name}:{node.lineno}" for each in told if isinstance(each, ast.JoinedStr)]
    assert found == []
