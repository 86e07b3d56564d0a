"""The templates of the pages: somebody's own go before those that are shipped."""

from __future__ import annotations

import functools
import pathlib

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PackageLoader, PrefixLoader, StrictUndefined

from diplotimeline.exporters.markup import cleaned

SHIPPED = "shipped"
"""The folder under which somebody's own template finds the shipped one that it takes the place of."""


@functools.cache
def templates(folder: pathlib.Path | None = None) -> Environment:
    """Where pages find their templates.

    All that is filled in is cleaned and escaped, so that no title can ever become anything but text; a name that is not
    there is an error, not an empty place.

    Args:
        folder: somebody's own templates. One that has the name of a shipped one takes its place, and says
            ``{% extends "shipped/event.html" %}`` where it changes a block alone.
    """
    shipped = PackageLoader("diplotimeline.web.pages")
    loaders: list[BaseLoader] = [] if folder is None else [FileSystemLoader(folder)]
    loaders += [shipped, PrefixLoader({SHIPPED: shipped})]
    environment = Environment(loader=ChoiceLoader(loaders), autoescape=True, finalize=cleaned, undefined=StrictUndefined)
    # Keys in the order that they are given in, letters as themselves; what could end a script is escaped all the same.
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    return environment
