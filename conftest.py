"""Every code block of README.md and docs/ is run: Python with its output, console commands with theirs, TOML by `check`."""

from __future__ import annotations

import doctest
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

from diplotimeline.sources.datafile import check_text

ROOT = pathlib.Path(__file__).parent
HEAD = '[timeline]\ntitle = { en = "Example" }\nid_domain = "example.org"\n'
CHECKER = doctest.OutputChecker()


def _setup(namespace: dict[str, object]) -> None:
    folder = tempfile.TemporaryDirectory()
    namespace["folder"] = folder
    for name in ("data", "examples"):
        (pathlib.Path(folder.name) / name).symlink_to(ROOT / name)


def _teardown(namespace: dict[str, object]) -> None:
    folder = namespace["folder"]
    if isinstance(folder, tempfile.TemporaryDirectory):
        folder.cleanup()


def _folder(example: Example) -> pathlib.Path:
    return pathlib.Path(example.namespace["folder"].name)


def _console(example: Example) -> None:
    """Lines with "$ " are commands, what follows is their output; "..." stands for anything."""
    program_folder = pathlib.Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{program_folder}:{os.environ['PATH']}", "COLUMNS": "100", "PYTHONUTF8": "1"}
    for block in re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)[1:]:
        command, _, expected = block.partition("\n")
        done = subprocess.run(  # noqa: S602 - the commands are those of the documentation
            command, shell=True, cwd=_folder(example), env=environment, capture_output=True, text=True, check=False
        )
        found = done.stdout + done.stderr
        if not CHECKER.check_output(expected, found, doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE):
            raise AssertionError(f"$ {command}\nexpected:\n{expected}\nfound:\n{found}")


def _toml(example: Example) -> None:
    """A whole file is kept as events.toml for the commands after it; a part is checked in a file made around it."""
    text: str = example.parsed
    if "[timeline]" in text:
        (_folder(example) / "events.toml").write_text(text, encoding="utf-8")
    else:
        text = HEAD + text
    if text.count("[[source]]") or "[timeline]" in example.parsed:
        problems = check_text(text).errors
        if problems:
            raise AssertionError("\n".join(map(str, problems)))


def _shell(example: Example) -> None:
    """The two commands of the README and their like: each is a target of the Makefile."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for line in example.parsed.splitlines():
        words = line.split("#")[0].split()
        if words[:1] == ["make"]:
            target = words[1] if len(words) > 1 else "public"
            if not re.search(rf"^{target}:", makefile, re.MULTILINE):
                raise AssertionError(f"the Makefile has no target {target}")


pytest_collect_file = Sybil(
    parsers=[
        SkipParser(),
        PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS),
        CodeBlockParser(language="console", evaluator=_console),
        CodeBlockParser(language="toml", evaluator=_toml),
        CodeBlockParser(language="sh", evaluator=_shell),
    ],
    patterns=["README.md", "docs/**/*.md", "CONTRIBUTING.md"],
    setup=_setup,
    teardown=_teardown,
).pytest()
