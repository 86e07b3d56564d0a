"""The style sheet: the shipped one, with the colour of the timeline."""

from __future__ import annotations

import importlib.resources

from diplotimeline.model.info import TimelineInfo

_SHEET = importlib.resources.files("diplotimeline.web") / "assets" / "style.css"


def style(info: TimelineInfo) -> bytes:
    """The style sheet of a timeline; its colours stand in two custom properties at the end."""
    sheet = _SHEET.read_text(encoding="utf-8")
    light = f":root{{--accent:{info.colour}}}"
    dark = f"@media screen and (prefers-color-scheme:dark){{:root{{--accent:{info.colour_dark}}}}}"
    return f"{sheet}{light}\n{dark}\n".encode()
