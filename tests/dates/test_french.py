"""What French news writes, as published on Friday 18 April 2025."""

from __future__ import annotations

import pytest

from diplotimeline import find_dates

PUBLISHED = "2025-04-18"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Vendredi 18 avril dans l'après-midi, la délégation est partie ; la veille, elle avait visité Huê.",
            ["2025-04-18 afternoon", "2025-04-17"],
            id="weekday, part of the day, the day before",
        ),
        pytest.param(
            "Le festival se tiendra du vendredi 9 mai au dimanche 11 mai 2025.",
            ["2025-05-09/2025-05-11"],
            id="range with weekdays",
        ),
        pytest.param(
            "La convention, signée le 3 juin 2013 et renouvelée en 2016, 2019 et 2022, court jusqu'au 31 décembre 2025.",
            ["2013-06-03", "{2016,2019,2022}", "../2025-12-31"],
            id="years and a limit",
        ),
        pytest.param(
            "Au cours des cinq dernières années, les échanges ont doublé ; depuis le début de l'année, ils progressent.",
            ["2020~/2025-04~", "2025/.."],
            id="spans",
        ),
        pytest.param("L'été dernier, ils sont partis ; ils repartiront cet été.", ["2024-22", "2025-22"], id="seasons"),
        pytest.param(
            "Le 7 mai 1954, la bataille prend fin. Le 21 juillet, on signe.", ["1954-05-07", "1954-07-21"], id="long ago"
        ),
        pytest.param("La délégation repartira samedi.", ["2025-04-19"], id="weekday to come"),
        pytest.param("La délégation est repartie samedi.", ["2025-04-12"], id="weekday past"),
        pytest.param("Cinquante-deux ans (12 avril 1973 - 12 avril 2025).", ["{1973-04-12,2025-04-12}"], id="anniversary"),
        pytest.param("La troupe de Chiang Mai a joué rue du 8-Mai-1945 devant 2000 spectateurs.", [], id="no dates"),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [mention.date.brief() for mention in find_dates(text, published=PUBLISHED, language="fr")] == expected
