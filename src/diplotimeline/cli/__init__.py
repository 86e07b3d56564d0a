"""The command line: check, list, draft, corpus, resolve, find, export, publish, serve, completion.

Exit codes: 0 fine, 1 findings, 2 wrong use or unreadable input.
"""

from __future__ import annotations

from diplotimeline.cli import corpora, data, dates, drafting, publishing, serving
from diplotimeline.cli.group import main, run

__all__ = ["corpora", "data", "dates", "drafting", "main", "publishing", "run", "serving"]
