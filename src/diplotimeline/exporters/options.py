"""Options of exporters: typed, documented fields, checked when an exporter is made."""

from __future__ import annotations

import functools
import re
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any

import attrs

from diplotimeline.errors import DiplotimelineError, UnknownNameError, did_you_mean
from diplotimeline.model import values
from diplotimeline.model.timeline import Timeline

WEB_ADDRESS = r"https?://[^\s/?#]+(?:/\S*)?"
"""What an option that is an address looks like."""


def option(default: Any, about: str, *, least: int | None = None, most: int | None = None, pattern: str | None = None) -> Any:
    """A field of an exporter that is an option; ``about`` is its line of help.

    Its type is checked when an exporter is made; numbers against ``least`` and ``most``, texts against ``pattern``.
    """
    metadata = {"about": about, "least": least, "most": most, "pattern": pattern}
    return attrs.field(default=default, validator=_check_field, metadata=metadata)


@functools.cache
def option_types(exporter: type) -> Mapping[str, Any]:
    """Name → type of the options of an exporter class."""
    hints = typing.get_type_hints(exporter)
    return {each.name: hints[each.name] for each in attrs.fields(exporter) if each.init}


def made(exporter: Callable[..., Any], name: str, options: Mapping[str, Any]) -> Any:
    """An exporter with its options.

    Raises:
        UnknownNameError: an option that it does not have.
        DiplotimelineError: an option of the wrong type.
    """
    known = option_types(exporter) if isinstance(exporter, type) and attrs.has(exporter) else {}
    for key, value in options.items():
        if key not in known:
            hint = did_you_mean(key, known) if known else "it has no options"
            raise UnknownNameError(f'{name} has no option "{key}"', hint=hint)
        _check(key, known[key], value)
    return exporter(**options)


def _check_field(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    _check(attribute.name, option_types(type(instance))[attribute.name], value)  # type: ignore[arg-type] # a class is hashable
    least, most, pattern = (attribute.metadata.get(name) for name in ("least", "most", "pattern"))
    if least is not None and isinstance(value, int) and value < least:
        raise DiplotimelineError(f"option {attribute.name}: {value} is too small", hint=f"{least} or more")
    if most is not None and isinstance(value, int) and value > most:
        raise DiplotimelineError(f"option {attribute.name}: {value} is too large", hint=f"{most} at most")
    if pattern is not None and isinstance(value, str) and not re.fullmatch(pattern, value):
        raise DiplotimelineError(f'option {attribute.name}: "{value}" does not fit', hint=attribute.metadata["about"])


def _check(name: str, kind: Any, value: object) -> None:
    """A value against the type of its option; types other than plain ones and literals are the exporter's own care."""
    if value is None and type(None) in typing.get_args(kind):
        return
    allowed = choices(kind)
    if allowed is not None and value not in allowed:
        hint = did_you_mean(str(value), [str(each) for each in allowed])
        raise DiplotimelineError(f'option {name}: there is no "{value}"', hint=hint)
    kinds = typing.get_args(kind) if typing.get_origin(kind) in (typing.Union, types.UnionType) else (kind,)
    if allowed is not None or not all(isinstance(each, type) for each in kinds):
        return
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        wanted = " or ".join("None" if each is type(None) else each.__name__ for each in kinds)
        raise DiplotimelineError(f"option {name}: {value!r} is no {wanted}")


def choices(kind: Any) -> tuple[Any, ...] | None:
    """The values of a Literal type, also of an optional one; None for any other."""
    for each in (kind, *typing.get_args(kind)):
        if typing.get_origin(each) is typing.Literal:
            return typing.get_args(each)
    return None


@attrs.frozen
class Speaking:
    """The option that every exporter of ours has: the language that it writes in."""

    language: str | None = option(None, "language of the output (IETF tag); the main one of the timeline if not given")

    def speaks(self, timeline: Timeline) -> str:
        """The language that a timeline is written in.

        Raises:
            UnknownNameError: there are no words in it.
        """
        if self.language is not None and not timeline.info.words.speaks(self.language):
            raise timeline.info.words.unknown(self.language)
        return values.language(self.language) if self.language else timeline.info.language
