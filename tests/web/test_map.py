"""The map of partner provinces, wherever they lie."""

from __future__ import annotations

import itertools

from diplotimeline.model.party_places import PLACES
from diplotimeline.web.pages.map import _near


def test_any_two_provinces_can_be_partners() -> None:
    provinces = [code for code in PLACES if "-" in code]
    for pair in itertools.combinations(provinces, 2):
        _near([PLACES[code] for code in pair])  # None, or a frame: no pair lies too far apart to be told


def test_places_near_each_other_have_a_map() -> None:
    assert _near([PLACES[code] for code in ("LA-PH", "LA-LP", "VN-71")]) is not None
