"""The style sheet: the shipped one, with the colour of the timeline."""

from __future__ import annotations

import importlib.resources

from diplotimeline.model.timeline import Imprint

_SHEET = importlib.resources.files("diplotimeline.web") / "assets" / "style.css"


def style(imprint: Imprint) -> bytes:
    """The style sheet of a timeline; its colours stand in two custom properties at the end."""
    sheet = _SHEET.read_text(encoding="utf-8")
    light = f":root{{--accent:{imprint.colour}}}"
    dark = f"@media screen and (prefers-color-scheme:dark){{:root{{--accent:{imprint.colour_dark}}}}}"
    return f"{sheet}{light}\n{dark}\n".encode()
