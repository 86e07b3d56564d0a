"""One family of exceptions: each says what was found, where, and what would be right."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

from attrs import evolve, frozen

from diplotimeline.phrases import Phrase, Sentences, as_phrase, in_language

_A_LINES_WORTH = 12
"""So many valid names are told where none is near."""

Path = tuple[str | int, ...]
"""The way to a value in nested tables and lists; items count from 0."""


def nearest(name: str, names: Iterable[str], *, least: float = 0.6) -> str | None:
    """The valid name most like a wrong one, if any is close enough to be meant."""
    folded = {known.casefold(): known for known in sorted(names)}
    found = difflib.get_close_matches(name.casefold(), folded, n=1, cutoff=least)
    return folded[found[0]] if found else None


def did_you_mean(name: object, names: Iterable[str]) -> str:
    """A hint for an unknown name: the nearest valid one, else a few of the valid ones."""
    known = sorted(set(names))
    close = nearest(str(name), known)
    if close is not None:
        return Phrase('did you mean "{name}"?', name=close)
    shown = [*known[:_A_LINES_WORTH], *(["…"] if len(known) > _A_LINES_WORTH else [])]
    return Phrase("known: {names}", names=", ".join(shown))


class DiplotimelineError(Exception):
    """What every error of this package is; ``hint`` says what would be right, ``at`` leads to a part of the value."""

    at: Path = ()

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message

    def __reduce__(self) -> tuple[Any, ...]:
        # Made again as it is: the arguments of a child are other ones than those that Exception keeps, and an error
        # that does not pickle breaks a whole pool of processes.
        return _made_again, (type(self), self.args, self.__dict__)


def _made_again(cls: type[DiplotimelineError], args: tuple[object, ...], state: dict[str, object]) -> DiplotimelineError:
    error = cls.__new__(cls)
    error.args = args
    error.__dict__.update(state)
    return error


class EdtfError(DiplotimelineError, ValueError):
    """A text that is no EDTF value; its message draws a caret under the fault.

    ``text`` is what was read, ``position`` the offset of the fault in it.
    """

    def __init__(self, text: str, position: int, reason: str, *, length: int = 1, hint: str | None = None) -> None:
        self.text = text
        self.position = position
        self.reason = as_phrase(reason)
        self.length = max(length, 1)
        super().__init__(Phrase('cannot read "{text}" as a date: {reason}', text=text, reason=self.reason), hint=hint)

    def __str__(self) -> str:
        picture = "" if "\n" in self.text else f"\n    {self.text}\n    {' ' * self.position}{'^' * self.length}"
        return super().__str__() + picture


class ContextError(DiplotimelineError, ValueError):
    """A publication context that cannot be: a wrong date, an unknown zone or language."""


class InvalidValueError(DiplotimelineError, ValueError):
    """A value that a field cannot have; ``at`` leads to the item that is wrong, if it is one in a list."""

    def __init__(self, message: str, *, hint: str | None = None, at: Path = ()) -> None:
        super().__init__(message, hint=hint)
        self.at = at


class UnreadableWordsError(DiplotimelineError, ValueError):
    """Words in which no rule of the language finds anything about time."""


class UnknownNameError(DiplotimelineError, LookupError):
    """A name that is in no table: a kind, an exporter, an option, an event id."""


@frozen
class Diagnostic:
    """One fault or doubt, with its place and what would be right.

    ``path`` leads to the value; `field` is the same as people write it: ``event[3].attestation[1].when``. ``file`` and
    ``line`` (from 1) are None where the value is in no file, or where the whole of it is meant. ``severity`` is "error"
    or "warning".
    """

    path: Path
    message: str
    hint: str | None = None
    severity: str = "error"
    file: str | None = None
    line: int | None = None

    @classmethod
    def of(cls, error: DiplotimelineError, path: Path = ()) -> Diagnostic:
        """What an error tells; ``path`` leads to the value that it is about."""
        return cls((*path, *error.at), error.message, error.hint)

    @property
    def field(self) -> str:
        """The path as people write it, items counted from 1."""
        text = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return text.removeprefix(".")

    def __str__(self) -> str:
        return self.told({})

    def translated(self, sentences: Sentences) -> Diagnostic:
        """The same in a language, by its sentences."""
        hint = None if self.hint is None else in_language(self.hint, sentences)
        return evolve(self, message=in_language(self.message, sentences), hint=hint)

    def told(self, sentences: Sentences) -> str:
        """The line that people read: place, severity, field, message and hint, in the language of the sentences."""
        mine = self.translated(sentences)
        hint = f" ({mine.hint})" if mine.hint else ""
        told = f"{mine.field}: {mine.message}{hint}" if mine.path else f"{mine.message}{hint}"
        if mine.file is None:
            return told
        place = mine.file if mine.line is None else f"{mine.file}:{mine.line}"
        return f"{place}: {in_language(mine.severity, sentences)}: {told}"


class DataFileError(DiplotimelineError):
    """Data that cannot be loaded; ``problems`` holds everything wrong with it."""

    def __init__(self, problems: Iterable[Diagnostic]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        heading = "1 problem" if count == 1 else f"{count} problems"
        super().__init__("\n".join([heading, *(str(problem) for problem in self.problems)]))


class ExportError(DiplotimelineError):
    """An event that a format cannot hold; ``event`` and ``field`` name the place."""

    def __init__(self, message: str, *, event: str, field: str, hint: str | None = None) -> None:
        self.event = event
        self.field = field
        self.reason = message
        super().__init__(f'event "{event}", {field}: {message}', hint=hint)


class WriteError(DiplotimelineError, OSError):
    """A file or folder that could not be written; nothing was half-written."""
