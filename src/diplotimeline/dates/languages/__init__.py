"""The languages: one package each, loaded on first use; others come by entry point."""

from __future__ import annotations

import contextlib
import importlib
from functools import cache

from diplotimeline.dates.locale import Locale
from diplotimeline.errors import UnknownNameError, did_you_mean
from diplotimeline.messages import ENTRY_POINTS, offered

BUILT_IN = {
    "vi": "diplotimeline.dates.languages.vi",
    "en": "diplotimeline.dates.languages.en",
    "fr": "diplotimeline.dates.languages.fr",
}
"""Language → package with a ``LOCALE``."""

DAY_FIRST = "vi"
"""What digits alone are taken for: 17/4 is a day and a month."""

WITHOUT_MARKS = "en"
"""What words are taken for in which no language finds its marks."""


@cache
def locales() -> tuple[Locale, ...]:
    """All languages, those that ship first; a stranger's package that does not load is told of when it is asked for by name."""
    from importlib import metadata  # noqa: PLC0415 - 20 ms, and only where the language is guessed

    found = [locale(name) for name in BUILT_IN]
    for name in sorted(metadata.entry_points(group=ENTRY_POINTS).names - BUILT_IN.keys()):
        with contextlib.suppress(UnknownNameError):
            found.append(locale(name))
    return tuple(found)


@cache
def locale(language: str) -> Locale:
    """The locale of a language, by its IETF tag; a region after it ("en-GB") is passed over.

    Raises:
        UnknownNameError: no such language, or one of another package that does not load.
    """
    name = language.casefold().split("-")[0]
    if name in BUILT_IN:
        made: Locale = importlib.import_module(BUILT_IN[name]).LOCALE
        return made
    loaded = offered(language)
    if isinstance(loaded, Locale):
        return loaded
    if loaded is not None:
        hint = f"its entry point gives a {type(loaded).__name__}"
        raise UnknownNameError(f'the language "{language}" of another package is not a Locale', hint=hint)
    from importlib import metadata  # noqa: PLC0415 - 20 ms, and only where there is no such language

    names = {*BUILT_IN, *metadata.entry_points(group=ENTRY_POINTS).names}
    raise UnknownNameError(f'no language "{language}"', hint=did_you_mean(name, names))
