from __future__ import annotations

import pytest

from diplotimeline.errors import UnknownNameError
from diplotimeline.model.party import party
from diplotimeline.model.party_names import NAMES
from diplotimeline.model.vocabulary import KINDS, RELATIONS, STATUSES, TOPICS

PLOVER = {
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "INVESTIGATE",
    "DEMAND",
    "DISAPPROVE",
    "REJECT",
}
PLOVER |= {"THREATEN", "PROTEST", "CRIME", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}


@pytest.mark.parametrize("table", [KINDS, TOPICS, STATUSES, RELATIONS], ids=["kinds", "topics", "statuses", "relations"])
def test_terms_have_names_without_commas_in_both_languages(table: dict[str, object]) -> None:
    for name, term in table.items():
        assert term.id == name  # type: ignore[attr-defined]
        for language in ("vi", "en"):
            text = term.name(language)  # type: ignore[attr-defined]
            assert text
            assert "," not in text
            assert ";" not in text


def test_kinds_map_to_plover() -> None:
    assert {term.plover for term in KINDS.values() if term.plover} <= PLOVER
    assert [name for name, term in KINDS.items() if term.plover is None] == ["other"]


def test_parties_have_names_and_states() -> None:
    assert (party("VN-71").vi, party("VN-71").state) == ("Điện Biên", "VN")
    assert party("RU-SPE").full_name("en") == "Saint Petersburg (Russia)"
    assert party("CN-YN").full_name("vi") == "Vân Nam (Trung Quốc)"
    assert party("ASEAN").state is None
    assert party("LA-BK").is_of("LA")
    assert not party("LA").is_of("LA-BK")
    for code in NAMES:
        state, dash, _ = code.partition("-")
        assert not dash or state in NAMES or code == "WORLD-BANK"


@pytest.mark.parametrize(("code", "hint"), [("Lào", '"LA"'), ("VN-17", '"VN-7'), ("russia", '"RU"'), ("vn-71", '"VN-71"')])
def test_a_wrong_code_gets_the_nearest_or_the_one_of_that_name(code: str, hint: str) -> None:
    with pytest.raises(UnknownNameError, match=hint):
        party(code)
