from __future__ import annotations

import json
import pathlib
import tomllib

import jsonschema
import pytest

from diplotimeline.sources.curated import curated_path
from diplotimeline.sources.schema import schema_text

ROOT = pathlib.Path(__file__).parents[2]
SCHEMA = ROOT / "data" / "events.schema.json"


def test_the_schema_in_the_repository_is_that_of_the_classes() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), "run: make schema"


@pytest.mark.parametrize("path", [curated_path(), ROOT / "tests" / "samples" / "small.toml"], ids=["curated", "small"])
def test_data_files_fit_the_schema_and_name_it_on_their_first_line(path: pathlib.Path) -> None:
    text = path.read_text(encoding="utf-8")
    jsonschema.Draft7Validator(json.loads(schema_text())).validate(tomllib.loads(text))
    first = text.splitlines()[0]
    assert first.startswith("#:schema ")
    assert (path.parent / first.removeprefix("#:schema ")).resolve() == SCHEMA or path != ROOT / "data" / "events.toml"


def test_the_schema_finds_what_the_reader_finds() -> None:
    tables = tomllib.loads((ROOT / "tests" / "sources" / "mistakes.toml").read_text(encoding="utf-8"))
    errors = list(jsonschema.Draft7Validator(json.loads(schema_text())).iter_errors(tables))
    assert len(errors) >= 9  # not kinds and topics: a file may have its own, and no schema knows which
