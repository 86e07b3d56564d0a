"""Expression + publication context (+ what the text said before) → ResolvedDate.

One function for each class of expression; none knows a language. The day of publication may itself be known only to
a month or not at all: then a value is resolved only if every possible day of publication gives the same one.
"""

from __future__ import annotations

from diplotimeline.dates.resolving import anaphora, counting, holidays, lunar, numbers, parts, ranges
from diplotimeline.dates.resolving.anchor import Anchor, DiscourseState, certain, resolve_expression

__all__ = [
    "Anchor",
    "DiscourseState",
    "anaphora",
    "certain",
    "counting",
    "holidays",
    "lunar",
    "numbers",
    "parts",
    "ranges",
    "resolve_expression",
]
