"""The examples in docstrings are run."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import diplotimeline

MODULES = sorted(module.name for module in pkgutil.walk_packages(diplotimeline.__path__, "diplotimeline."))


@pytest.mark.parametrize("name", MODULES)
def test_examples_give_what_they_say(name: str) -> None:
    module = importlib.import_module(name)
    failed, _ = doctest.testmod(
        module, extraglobs=vars(diplotimeline) | {each: getattr(diplotimeline, each) for each in diplotimeline.__all__}
    )
    assert failed == 0
