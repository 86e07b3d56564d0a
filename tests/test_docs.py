"""The reference names everything that there is."""

from __future__ import annotations

import datetime
import pathlib
import re

import attrs
import click
import pytest

import diplotimeline
from diplotimeline import Attestation, Event, Participant, Related, Source, TimelineInfo, Vocabulary, cli
from diplotimeline.exporters import BUILT_IN, exporter_class
from diplotimeline.exporters.options import option_types
from diplotimeline.model.columns import COLUMNS
from diplotimeline.model.convert import fields_of, key_of
from diplotimeline.model.tables import FAMILIES, SETTINGS, WORDS
from diplotimeline.web.contents import contents

ROOT = pathlib.Path(__file__).parent.parent
REFERENCE = ROOT / "docs" / "reference"


def read(name: str) -> str:
    return (REFERENCE / name).read_text(encoding="utf-8")


def test_every_command_and_option_is_named() -> None:
    text = read("command-line.md")
    for name, command in cli.main.commands.items():
        assert f"diplotimeline {name}" in text
        for parameter in command.params:
            for flag in parameter.opts if isinstance(parameter, click.Option) else ():
                assert flag in text, f"{name} {flag}"
    for name in BUILT_IN:
        for option in option_types(exporter_class(name)):
            assert f"--{option.replace('_', '-')}" in text, f"{name} {option}"


def test_every_public_name_is_named() -> None:
    text = read("python.md")
    for name in diplotimeline.__all__:
        assert name == "DiplotimelineError" or re.search(rf"`{name}\b", text), name
    for name, member in vars(diplotimeline.ResolvedDate).items():
        if not name.startswith("_") and (callable(member) or isinstance(member, property)):
            assert name in read("values.md"), name
    for field in attrs.fields(diplotimeline.Event):
        assert f"`{field.alias}`" in text


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_every_column_is_explained(column: object) -> None:
    assert f"| `{column.name}` | {column.kind} | " in read("columns.md")  # type: ignore[attr-defined]


def test_every_key_and_name_of_the_data_file_is_there() -> None:
    text = read("data-file.md")
    tables = (TimelineInfo, Source, Event, Attestation, Participant, Related, *(cls for _, cls in FAMILIES.values()))
    for cls in tables:
        for field in fields_of(cls):
            if field.name == WORDS:  # a table of its own
                assert "[words." in text
                continue
            assert f"| `{key_of(field.name)}` |" in text, field.name
    for key in SETTINGS:
        assert f"| `{key}` |" in text, key
    words = Vocabulary()
    for family in ("group", "kind", "topic", "status", "relation"):
        for term in getattr(words, f"{family}_table").values():
            assert f"| `{term.id}` | {term.name['vi']} | {term.name['en']} |" in text


def test_the_readme_names_every_published_file() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    small = diplotimeline.load(ROOT / "tests" / "samples" / "small.toml")
    parts = r"^(?:(upcoming\.)|((?:partner|kind|event|year|assets)/)).*"
    names = {re.sub(parts, r"\1\2…", name) for name in dict(contents(small, datetime.date(2026, 1, 1)))}
    assert sorted(name for name in names if f"`{name}`" not in text) == []


def test_links_between_pages_lead_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page}: {target}"


def test_every_page_is_reached_from_the_readme() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for page in (ROOT / "docs").rglob("*.md"):
        assert page.relative_to(ROOT).as_posix() in text, page


def test_the_worked_example_of_a_language_is_the_one_that_is_tested() -> None:
    text = (ROOT / "docs" / "how-to" / "add-a-language.md").read_text(encoding="utf-8")
    shown = text.partition("```python\n")[2].partition("```")[0]
    assert shown == (ROOT / "tests" / "stranger" / "italian.py").read_text(encoding="utf-8")
