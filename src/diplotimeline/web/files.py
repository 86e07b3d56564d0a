"""Which files the published folder holds, and their addresses: one table."""

from __future__ import annotations

import urllib.parse
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from diplotimeline.exporters.text import ascii_url


@frozen
class Publication:
    """One file of the folder: its name, format, language and further options; ``use`` names it in the index page."""

    name: str
    format: str
    language: str
    use: str
    options: Mapping[str, Any] = {}


def _publications() -> Iterator[Publication]:
    for language in ("vi", "en"):
        for format_name in ("ics", "rss", "atom", "csv"):
            yield Publication(f"timeline.{language}.{format_name}", format_name, language, format_name)
        excel = {"profile": "excel", "delimiter": ";"}
        yield Publication(f"timeline.{language}.excel.csv", "csv", language, "excel", excel)


PUBLICATIONS = tuple(_publications())
"""Every file of the folder but its index."""


def address(url: str, name: str) -> str:
    """The address of a file of the folder, in ASCII.

    Raises:
        DiplotimelineError: the folder's address is no web address.
    """
    return urllib.parse.urljoin(ascii_url(url if url.endswith("/") else f"{url}/"), name)
