from __future__ import annotations

import ast
import importlib
import inspect
import pathlib
import subprocess
import sys

import pytest

import diplotimeline

HEAVY = {"icalendar", "feedgen", "lxml", "cattrs", "click", "tree_sitter", "dateutil", "pandas"}
PACKAGE = pathlib.Path(diplotimeline.__file__).parent


def test_the_public_names_are_these() -> None:
    assert list(diplotimeline.__all__) == sorted(diplotimeline.__all__)
    assert set(diplotimeline.__all__) == set(diplotimeline._HOMES)  # noqa: SLF001
    assert dir(diplotimeline) == sorted([*diplotimeline.__all__, "__version__"])
    modules = {path.stem for path in PACKAGE.rglob("*.py")} | {path.name for path in PACKAGE.iterdir() if path.is_dir()}
    assert not modules & set(diplotimeline.__all__), "no public name equals a module's"
    with pytest.raises(AttributeError, match="nothing"):
        diplotimeline.nothing  # noqa: B018


@pytest.mark.parametrize("name", diplotimeline.__all__)
def test_every_public_name_is_documented(name: str) -> None:
    value = getattr(diplotimeline, name)
    assert inspect.getdoc(value)
    if inspect.isclass(value):
        for attribute, member in vars(value).items():
            if not attribute.startswith("_") and (inspect.isfunction(member) or isinstance(member, property)):
                assert inspect.getdoc(member), f"{name}.{attribute}"


def test_importing_the_package_loads_nothing_heavy() -> None:
    program = "import sys, diplotimeline; print('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & HEAVY
    assert "diplotimeline.model" not in done.stdout.split()


def test_resolving_loads_only_the_language_it_reads() -> None:
    program = (
        "import sys, diplotimeline as d; d.resolve('ngày 9/3', published='2026', language='vi'); print('\\n'.join(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    loaded = set(done.stdout.split())
    assert "diplotimeline.dates.languages.vi" in loaded
    assert not loaded & {"diplotimeline.dates.languages.en", "diplotimeline.dates.languages.fr", "icalendar", "lxml", "click"}


def test_the_package_root_is_not_imported_from_inside() -> None:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "diplotimeline":
                assert path.parent.name == "cli", f"{path}: only the command line asks for the version"


def test_the_version_is_that_of_the_distribution() -> None:
    assert importlib.metadata.version("diplotimeline") == diplotimeline.__version__
