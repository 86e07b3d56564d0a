"""The map of partner provinces, wherever they lie."""

from __future__ import annotations

import itertools

from diplotimeline import Party, Vocabulary
from diplotimeline.web.pages.map import _near


def _places() -> dict[str, tuple[float, float]]:
    parties = (Vocabulary().party(code) for code in Vocabulary().party_codes)
    return {party.id: party.at for party in parties if party.part_of is not None and party.at is not None}


def test_any_two_provinces_can_be_partners() -> None:
    for pair in itertools.combinations(_places().values(), 2):
        _near(pair)  # None, or a frame: no pair lies too far apart to be told


def test_places_near_each_other_have_a_map() -> None:
    near = [Party(code).at for code in ("LA-PH", "LA-LP", "VN-71")]
    assert _near([place for place in near if place is not None]) is not None
