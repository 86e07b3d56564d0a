"""The templates of the pages: somebody's own go before those that are shipped."""

from __future__ import annotations

import difflib
import pathlib
import traceback
from collections.abc import Mapping

from attrs import field, frozen
from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    TemplateSyntaxError,
)

from diplotimeline.errors import DiplotimelineError
from diplotimeline.exporters.markup import environment

SHIPPED = "shipped"
"""The folder under which somebody's own template finds the shipped one that it takes the place of."""


def _environment(templates: Templates) -> Environment:
    loaders: list[BaseLoader] = [] if templates.folder is None else [FileSystemLoader(templates.folder)]
    loaders += [_shipped(), PrefixLoader({SHIPPED: _shipped()})]
    made = environment(ChoiceLoader(loaders))
    # Keys in the order that they are given in, letters as themselves; what could end a script is escaped all the same.
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    return made


def _shipped() -> PackageLoader:
    return PackageLoader("diplotimeline.web.pages")


def _check_folder(_templates: Templates, _attribute: object, folder: pathlib.Path | None) -> None:
    """Refuse a folder that would change nothing: it is another than was meant, or a name in it is misspelt."""
    if folder is None:
        return
    if not folder.is_dir():
        raise DiplotimelineError(f"{folder} is no folder", hint="--templates names the folder of your own templates")
    shipped = _shipped().list_templates()
    own = sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())
    if not set(own) & set(shipped):
        near = difflib.get_close_matches(own[0], shipped, n=1) if own else []
        hint = f'did you mean "{near[0]}"?' if near else f"a template has one of these names: {', '.join(shipped)}"
        raise DiplotimelineError(f"nothing in {folder} takes the place of a template", hint=hint)


@frozen
class Templates:
    """Where pages find their templates.

    Args:
        folder: somebody's own. One that has the name of a shipped one takes its place, and says
            ``{% extends "shipped/event.html" %}`` where it changes a block alone. A template is a program: it is never
            named by a data file.

    Raises:
        DiplotimelineError: the folder is not there, or nothing in it takes the place of a template.
    """

    folder: pathlib.Path | None = field(default=None, validator=_check_folder)
    environment: Environment = field(init=False, eq=False, repr=False)

    @environment.default
    def _made(self) -> Environment:
        return _environment(self)

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """A page, by its template.

        Raises:
            DiplotimelineError: somebody's own template cannot be read, or asks for what is not there.
        """
        try:
            return self.environment.get_template(name).render(values)
        except Exception as error:
            place = self._place(error)
            if place is None:
                raise
            raise DiplotimelineError(f"{place}: {error}", hint="docs/how-to/change-the-pages.md has all names") from error

    def _place(self, error: Exception) -> str | None:
        """File and line of somebody's own template in which a fault is; None if it is in none."""
        if isinstance(error, TemplateSyntaxError):
            lines = [(error.filename or "", error.lineno)]
        else:
            lines = [(frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(error.__traceback__)]
        if self.folder is None:
            return None
        own = [f"{file}:{line}" for file, line in lines if pathlib.Path(file).is_relative_to(self.folder)]
        return own[-1] if own else None
