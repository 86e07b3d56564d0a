"""The words of a timeline: those that ship, and its own."""

from __future__ import annotations

import pickle

import pytest

from diplotimeline import Event, InvalidValueError, Party, StatusTerm, Term, Timeline, UnknownNameError, Vocabulary

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
WORDS = Vocabulary()
TABLES = ("group", "kind", "topic", "status", "relation")


@pytest.mark.parametrize("family", TABLES)
@pytest.mark.parametrize("language", ["vi", "en", "fr"])
def test_terms_that_ship_have_names_without_commas_in_three_languages(family: str, language: str) -> None:
    for name, term in getattr(WORDS, f"{family}_table").items():
        assert term.id == name
        assert term.name[language]
        assert not set(",;") & set(term.name[language])


def test_groups_of_kinds_are_those_of_plover() -> None:
    assert {group.plover for group in WORDS.group_table.values()} <= PLOVER
    assert [kind for kind, term in WORDS.kind_table.items() if term.group is None] == ["other"]
    signed = [kind for kind in WORDS.kind_table if (group := WORDS.group_of(kind)) is not None and group.id == "signed"]
    assert signed == ["agreement", "memorandum", "twinning"]


def test_parties_that_ship_have_names_and_what_they_are_part_of() -> None:
    assert (WORDS.party("VN-71").name.text("vi"), WORDS.party("VN-71").part_of) == ("Điện Biên", "VN")
    assert WORDS.full_name("RU-SPE", "en") == "Saint Petersburg (Russia)"
    assert WORDS.full_name("CN-YN", "vi") == "Vân Nam (Trung Quốc)"
    assert WORDS.full_name("CN-YN", "fr") == "Yunnan (Chine)"
    assert WORDS.party("ASEAN").part_of is None
    assert list(WORDS.wider("LA-BK")) == ["LA-BK", "LA"]
    assert WORDS.full_name("US-CA", "en") == "California (United States)", "any other subdivision, by its English name"


@pytest.mark.parametrize(("code", "hint"), [("Lào", '"LA"'), ("VN-17", '"VN-7'), ("russia", '"RU"'), ("vn-71", '"VN-71"')])
def test_a_wrong_code_gets_the_nearest_or_the_one_of_that_name(code: str, hint: str) -> None:
    with pytest.raises(UnknownNameError, match=hint):
        WORDS.check_name("party", code)


def test_a_timeline_adds_terms_and_replaces_single_ones() -> None:
    museum = Party("rijks", "Rijksmuseum", part_of="NL", at=(52.36, 4.885))
    kinds = [Term("acquisition", "acquisition", group="bought"), Term("talks", "chats")]
    words = Vocabulary(groups=[Term("bought", "bought")], kinds=kinds, parties=[museum])
    assert words.kind("acquisition").name.text("nl") == "acquisition"
    assert words.kind("talks").name.text("en") == "chats"
    assert words.kind("visit").name.text("en") == "visit", "the others stay"
    assert words.full_name("rijks", "en") == "Rijksmuseum (Netherlands)"
    timeline = Timeline([Event("a", "acquisition", title="A", parties=["rijks"])], vocabulary=words)
    assert [event.id for event in timeline.select(party="Netherlands")] == ["a"]
    assert [event.id for event in timeline.select(party="rijksmuseum")] == ["a"]


def test_nothing_but_ones_own() -> None:
    words = Vocabulary("none", kinds=[Term("launch", "launch")], parties=[Party("isro", "ISRO", part_of="IN")])
    assert list(words.kind_table) == ["launch"]
    assert words.party_codes == ("isro",)
    assert "held" in words.status_table, "statuses and relations always stand"
    with pytest.raises(UnknownNameError, match=r'no party "LA" .known: isro'):
        Timeline([Event("a", "launch", title="A", parties=["LA"])], vocabulary=words)


def test_a_status_counts_as_one_of_the_five() -> None:
    words = Vocabulary(statuses=[StatusTerm("scrubbed", "scrubbed", like="cancelled")])
    assert words.status("scrubbed").like == "cancelled"
    with pytest.raises(InvalidValueError, match=r"no status .canceled. to be like .did you mean"):
        Vocabulary(statuses=[StatusTerm("scrubbed", "scrubbed", like="canceled")])


def test_wrong_terms_are_refused_where_they_are_given() -> None:
    with pytest.raises(InvalidValueError, match="has a comma"):
        Term("a", "one, two")
    with pytest.raises(InvalidValueError, match="is not a valid id"):
        Term("Two Words", "x")
    with pytest.raises(InvalidValueError, match="appears twice"):
        Vocabulary(kinds=[Term("a", "x"), Term("a", "y")])
    with pytest.raises(InvalidValueError, match="appears twice"):
        Vocabulary(parties=[Party("Rijks", "x"), Party("rijks", "y")])
    with pytest.raises(InvalidValueError, match="no place on Earth"):
        Party("x", "x", at=(100, 0))
    with pytest.raises(UnknownNameError, match='no party "LAA" ships'):
        Party("LAA")


def test_vocabularies_are_values() -> None:
    words = Vocabulary(kinds=[Term("launch", "launch")], parties=[Party("LA")])
    assert pickle.loads(pickle.dumps(words)) == words  # noqa: S301 - our own bytes
    assert hash(pickle.loads(pickle.dumps(words))) == hash(words)  # noqa: S301
    assert words.joined(Vocabulary("none", topics=[Term("moon", "moon")])).topic_table["moon"].name.text("en") == "moon"
