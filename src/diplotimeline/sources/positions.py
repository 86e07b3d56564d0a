"""Where in a TOML text a path stands; loaded only to tell of faults, since the parser of the library keeps no lines."""

from __future__ import annotations

from collections.abc import Iterator

import tree_sitter
import tree_sitter_toml

from diplotimeline.errors import Path

_KEYS = ("bare_key", "quoted_key", "dotted_key")


def lines(text: str) -> dict[Path, int]:
    """Path → line, counted from 1, of every table, key and list item."""
    parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))
    found: dict[Path, int] = {(): 1}
    counts: dict[Path, int] = {}
    for node in parser.parse(text.encode()).root_node.named_children:
        if node.type == "pair":
            found.update(_of_pair(node, ()))
        elif node.type in ("table", "table_array_element"):
            path = _table_path(node, counts)
            found.setdefault(path, _line(node))
            for child in node.named_children:
                if child.type == "pair":
                    found.update(_of_pair(child, path))
    for path, line in list(found.items()):  # a table that has no head of its own begins with the first thing in it
        for end in range(1, len(path)):
            found.setdefault(path[:end], line)
    return found


def nearest_line(found: dict[Path, int], path: Path) -> int:
    """The line of a path, or of the innermost thing around it that stands in the text."""
    while path not in found:
        path = path[:-1]
    return found[path]


def _table_path(node: tree_sitter.Node, counts: dict[Path, int]) -> Path:
    """The path of a table's head; each step that names a list of tables means the last one so far."""
    steps = _steps(next(child for child in node.named_children if child.type in _KEYS))
    path: Path = ()
    for index, name in enumerate(steps):
        path = (*path, name)
        is_last = index == len(steps) - 1
        if is_last and node.type == "table_array_element":
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _of_pair(node: tree_sitter.Node, path: Path) -> Iterator[tuple[Path, int]]:
    key, value = node.named_children[0], node.named_children[-1]
    here = (*path, *_steps(key))
    yield here, _line(node)
    yield from _of_value(value, here)


def _of_value(node: tree_sitter.Node, path: Path) -> Iterator[tuple[Path, int]]:
    if node.type == "inline_table":
        for child in node.named_children:
            if child.type == "pair":
                yield from _of_pair(child, path)
    elif node.type == "array":
        items = [child for child in node.named_children if child.type != "comment"]
        for index, child in enumerate(items):
            yield (*path, index), _line(child)
            yield from _of_value(child, (*path, index))


def _steps(key: tree_sitter.Node) -> list[str]:
    if key.type == "dotted_key":
        return [step for child in key.named_children for step in _steps(child)]
    text = (key.text or b"").decode()
    return [text if key.type == "bare_key" else text[1:-1]]


def _line(node: tree_sitter.Node) -> int:
    return node.start_point[0] + 1
