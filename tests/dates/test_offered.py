"""Languages of other packages that are wrong in some way: told plainly, and no harm to the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import metadata

import pytest
from attrs import frozen

from diplotimeline import UnknownNameError, resolve
from diplotimeline.dates.languages import locale, locales
from diplotimeline.messages import offered


@frozen
class Offer:
    """An entry point as `importlib.metadata` gives it."""

    name: str
    load: Callable[[], object]
    value: str = "elsewhere:LOCALE"


class Offers(list[Offer]):
    """All of them, with their names."""

    @property
    def names(self) -> set[str]:
        return {each.name for each in self}


def fails() -> object:
    raise SystemExit(3)


@pytest.fixture(autouse=True)
def offers(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    caches = (offered, locale, locales)
    for cache in caches:
        cache.cache_clear()
    given = Offers([Offer("eo", lambda: 5), Offer("ia", fails)])
    monkeypatch.setattr(metadata, "entry_points", lambda **_group: given)
    yield  # what is remembered of these must not outlive them
    for cache in caches:
        cache.cache_clear()


def test_what_is_no_language_is_named() -> None:
    with pytest.raises(UnknownNameError, match=r'"eo" of another package is not a Locale .*gives a int'):
        locale("eo")


def test_what_does_not_load_is_named_with_its_reason() -> None:
    with pytest.raises(UnknownNameError, match=r'"ia" of another package does not load .*SystemExit: 3'):
        locale("ia")


def test_the_others_are_guessed_and_read_all_the_same() -> None:
    assert resolve("on 17 April 2025", published="2025-04-18").brief() == "2025-04-17"
    assert {each.language for each in locales()} == {"vi", "en", "fr"}
