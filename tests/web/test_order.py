from __future__ import annotations

import pytest

from diplotimeline.web.pages.order import collated


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
    assert sorted(set(names), key=collated) == names
