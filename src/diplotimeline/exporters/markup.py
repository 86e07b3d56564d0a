"""HTML by templates: all that is filled in is cleaned and escaped, so that no title can ever become anything but text."""

from __future__ import annotations

import functools
from typing import Any

from jinja2 import BaseLoader, Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from diplotimeline.exporters.text import clean


def cleaned(value: Any) -> Any:
    """What is filled in: texts without control characters; markup and numbers as they are."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def environment(loader: BaseLoader) -> Environment:
    """Templates whose values are cleaned and escaped; a name that is not there is an error, not an empty place."""
    return Environment(loader=loader, autoescape=True, finalize=cleaned, undefined=StrictUndefined)


@functools.cache
def template(name: str) -> Template:
    """A template of the exporters, compiled once.

    Raises:
        jinja2.TemplateNotFound: there is none of that name.
    """
    return environment(PackageLoader("diplotimeline.exporters")).get_template(name)
