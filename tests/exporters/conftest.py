from __future__ import annotations

import pathlib

import pytest

from diplotimeline import Timeline, load

TESTS = pathlib.Path(__file__).parent.parent


@pytest.fixture(scope="session")
def small() -> Timeline:
    """A small timeline with one event for each way in which a date can be known."""
    return load(TESTS / "samples" / "small.toml")
