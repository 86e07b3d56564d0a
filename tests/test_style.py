"""What no linter asks for: how code of this project is written."""

from __future__ import annotations

import ast
import pathlib

SRC = pathlib.Path(__file__).parent.parent / "src"


def nested(tree: ast.AST) -> list[int]:
    """The lines of conditional expressions that hold another one."""
    choices = (node for node in ast.walk(tree) if isinstance(node, ast.IfExp))
    return [node.lineno for node in choices if sum(isinstance(inner, ast.IfExp) for inner in ast.walk(node)) > 1]


def test_no_conditional_expression_holds_another() -> None:
    assert nested(ast.parse("a if b else c if d else e")) == [1]
    found = {str(path): nested(ast.parse(path.read_text(encoding="utf-8"))) for path in SRC.rglob("*.py")}
    assert {path: lines for path, lines in found.items() if lines} == {}
