from __future__ import annotations

import pytest

from diplotimeline.messages import SHIPPED
from diplotimeline.web.pages.collation import collated

VIETNAMESE, FRENCH = (SHIPPED.room(language, "signs")["alphabet"] for language in ("vi", "fr"))


@pytest.mark.parametrize(
    "names",
    [
        ["An Giang", "Ăn", "Ấn Độ", "Cà", "Dương", "Đà Nẵng"],
        ["Hà Giang", "Hoa Kỳ", "Lào", "Luông Nậm Thà", "Pháp", "Phrae"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mâ", "mấ"],
        ["Ô", "Ơ", "U", "Ư"],
        ["1993", "Algeria", "Batna", "Côte d’Ivoire", "Россия", "日本"],
    ],
    ids=["letters", "provinces", "tones", "horns", "others"],
)
def test_names_come_in_the_order_of_the_vietnamese_alphabet(names: list[str]) -> None:
    assert sorted(set(names), key=lambda name: collated(name, VIETNAMESE)) == names


@pytest.mark.parametrize(
    "names",
    [["Étape", "Fête", "Feuille", "Œil", "Or"], ["cote", "coté", "côté"], ["Đắk Lắk", "Điện Biên", "Dubai"]],
    ids=["accents", "the same letters", "letters of another alphabet"],
)
def test_names_come_in_the_order_of_the_french_alphabet(names: list[str]) -> None:
    assert sorted(names, key=lambda name: collated(name, FRENCH)) == names
