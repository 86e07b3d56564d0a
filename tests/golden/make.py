"""Write the golden files anew: make golden."""

from __future__ import annotations

import pathlib
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "exporters"))
sys.path.insert(0, str(HERE.parent))

from test_golden import FILES  # noqa: E402

from diplotimeline import export, load  # noqa: E402
from test_curated import LINES, lines  # noqa: E402

small = load(HERE.parent / "samples" / "small.toml")
for name, (format_name, options) in FILES.items():
    (HERE / name).write_bytes(export(small, format_name, **options))
LINES.write_text(lines(load()), encoding="utf-8")
