"""What all tests share."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

import diplotimeline

settings.register_profile("ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci")


@pytest.fixture(scope="session")
def shipped() -> diplotimeline.Timeline:
    """The timeline that ships with the package."""
    return diplotimeline.load()
