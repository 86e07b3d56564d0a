"""The built wheel, in an environment of its own and beside a stranger's package."""

from __future__ import annotations

import pathlib
import subprocess
import sys
import venv
import zipfile

import pytest

TESTS = pathlib.Path(__file__).parent
ROOT = TESTS.parent


def _run(*command: object, cwd: pathlib.Path) -> str:
    done = subprocess.run(list(map(str, command)), cwd=cwd, capture_output=True, check=False, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    out = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", out, ROOT, cwd=out)
    (path,) = out.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def environment(wheel: pathlib.Path, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """An empty environment with the wheel and the stranger's package, and nothing of ours besides."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=True)
    _run(home / "bin" / "pip", "install", "--quiet", wheel, TESTS / "stranger", cwd=home)
    return home


def test_the_wheel_holds_data_types_and_licence(wheel: pathlib.Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "diplotimeline/data/events.toml" in names
    assert "diplotimeline/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any(name.startswith(("tests", "docs")) for name in names)


def test_publish_works_from_any_directory(environment: pathlib.Path, tmp_path: pathlib.Path) -> None:
    out = _run(environment / "bin" / "diplotimeline", "publish", "--to", "out", cwd=tmp_path)
    assert "timeline.vi.ics" in out
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"index.html", "timeline.vi.ics", "timeline.vi.rss", "timeline.vi.atom", "timeline.vi.csv"} <= names


def test_a_strangers_format_by_name(environment: pathlib.Path, tmp_path: pathlib.Path) -> None:
    asked = "print('markdown' in d.exporter_names()); print(d.export(d.load(), 'markdown', bullet='*').decode())"
    program = f"import diplotimeline as d; {asked}"
    from_python = _run(environment / "bin" / "python", "-X", "utf8", "-c", program, cwd=tmp_path)
    assert from_python.startswith("True\n* ")
    command = (
        environment / "bin" / "diplotimeline",
        "export",
        "markdown",
        "--party",
        "RU",
        "--language",
        "en",
        "--bullet",
        "+",
    )
    from_shell = _run(*command, cwd=tmp_path)
    assert "+ Điện Biên delegation holds talks with Saint Petersburg government (2025-04-17)\n" in from_shell


def test_a_strangers_language_is_found_by_its_tag_and_by_its_marks(environment: pathlib.Path, tmp_path: pathlib.Path) -> None:
    article = tmp_path / "articolo.txt"
    article.write_text("Il 15 aprile, la delegazione ha visitato Roma. Lo stesso giorno è tornata.\n", encoding="utf-8")
    for language in (("--language", "it"), ()):  # by its tag, and by its marks
        command = (environment / "bin" / "diplotimeline", "find", article, *language, "--published", "2025-04-18")
        found = _run(*command, cwd=tmp_path)
        assert found == "Il 15 aprile [2025-04-15], la delegazione ha visitato Roma. Lo stesso giorno [2025-04-15] è tornata.\n"


def test_every_example_of_the_strangers_language_holds(environment: pathlib.Path, tmp_path: pathlib.Path) -> None:
    program = """
from diplotimeline import resolve
from italian import LOCALE
for rule in LOCALE.grammar.rules:
    for words, expected in rule.examples.items():
        value, _, after = expected.partition(" after ")
        date = resolve(words, published=LOCALE.examples_published, language="it", after=after or None)
        assert date.brief() == value, (words, date.brief())
        assert date.explain("en")
print("all hold")
"""
    assert _run(environment / "bin" / "python", "-X", "utf8", "-c", program, cwd=tmp_path) == "all hold\n"


def test_a_strangers_language_is_told_and_publishes_pages(environment: pathlib.Path, tmp_path: pathlib.Path) -> None:
    program = environment / "bin" / "diplotimeline"
    told = _run(program, "resolve", "15 aprile", "--published", "2025-04-18", "--language", "it", "--in", "it", cwd=tmp_path)
    assert "15 aprile 2025" in told
    assert "Letto «15 aprile»" in told
    (tmp_path / "nostri.toml").write_text(
        """[timeline]
title = { it = "Il nostro", en = "Ours" }
id_domain = "example.org"

[[source]]
id = "a"
publisher = "A"
title = "B"
url = "https://a.example/"
language = "it"
published = "2025-04-18"

[[event]]
id = "colloqui"
kind = "talks"
title = { it = "Colloqui a Roma", en = "Talks in Rome" }
parties = ["IT", "LA"]

[[event.attestation]]
source = "a"
when = "pomeriggio del 15 aprile"
""",
        encoding="utf-8",
    )
    _run(program, "publish", "nostri.toml", "--to", "out", cwd=tmp_path)
    page = (tmp_path / "out" / "timeline.it.html").read_text(encoding="utf-8")
    assert all(words in page for words in ('lang="it"', "Cronologia", "Abbonarsi", "15 aprile 2025, pomeriggio", "1 evento"))
    calendar = (tmp_path / "out" / "timeline.it.ics").read_text(encoding="utf-8")
    assert "SUMMARY;LANGUAGE=it:Colloqui a Roma (15 aprile 2025\\, pomeriggio)" in calendar.replace("\n ", "")


def test_the_strangers_format_keeps_the_contract(environment: pathlib.Path, tmp_path: pathlib.Path) -> None:
    _run(environment / "bin" / "pip", "install", "--quiet", "pytest", cwd=tmp_path)
    command = (environment / "bin" / "python", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", "/dev/null")
    folder = TESTS / "exporters"
    tests = [folder / "test_contract.py", "-k", "markdown", f"--rootdir={folder}", f"--confcutdir={folder}"]
    assert "passed" in _run(*command, *tests, cwd=tmp_path)
