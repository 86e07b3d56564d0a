from __future__ import annotations

import csv
import pathlib
import unicodedata

import babel
import pycountry
import pytest

ROOT = pathlib.Path(__file__).parent.parent.parent
LANGUAGES = ("vi", "en", "fr")
UNIONS = {"EU", "UN"}  # codes that ISO 3166-1 keeps free for them, without an entry
STATES_TOO = set("CN-HK CN-MO CN-TW FI-01 FR-BL FR-MF FR-NC FR-PF FR-PM FR-TF FR-WF NL-AW NL-CW NL-SX".split())
STATES_TOO |= set("US-AS US-GU US-MP US-PR US-UM US-VI".split())  # each has a code of ISO 3166-1 as well, HK and so on
CLDR_IS_OLDER_IN_BABEL = {("AU", "vi")}  # "Úc" since CLDR 48, which the tables are drawn from; Babel 2.18 has 47
BREAKS = set(",;|\"'")  # of lists and quotes in CSV, calendars, shells; the apostrophe of names is ’

Row = dict[str, str]


def rows(path: str) -> list[Row]:
    with (ROOT / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def by_code(path: str) -> dict[str, Row]:
    return {row["code"]: row for row in rows(path)}


PARTIES = by_code("src/diplotimeline/resources/parties.csv")
SUBDIVISIONS = by_code("src/diplotimeline/resources/subdivisions.csv")
BY_HAND = by_code("scripts/parties.overrides.csv")
STATES = {state.alpha_2 for state in pycountry.countries}
PARTS = {part.code for part in pycountry.subdivisions}
TABLES = {
    "src/diplotimeline/resources/parties.csv": ["code", *LANGUAGES, "latitude", "longitude"],
    "src/diplotimeline/resources/subdivisions.csv": ["code", "name"],
    "scripts/parties.overrides.csv": ["code", *LANGUAGES, "latitude", "longitude"],
}
NAMES = [
    *((code, language, row[language]) for code, row in PARTIES.items() for language in LANGUAGES),
    *((code, "name", row["name"]) for code, row in SUBDIVISIONS.items()),
]


@pytest.mark.parametrize("path", TABLES)
def test_tables_are_plain_sorted_and_without_doubles(path: str) -> None:
    data = (ROOT / path).read_bytes().decode()
    assert data.endswith("\n")
    head, *lines = data.removesuffix("\n").split("\n")
    assert head == ",".join(TABLES[path])
    assert not {"\r", '"', "\ufeff"} & set(data)
    assert [line for line in lines if line.count(",") != head.count(",")] == []
    codes = [row["code"] for row in rows(path)]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("language", LANGUAGES)
def test_states_are_named_as_in_cldr_unless_overridden(language: str) -> None:
    cldr = {code: name for code, name in babel.Locale(language).territories.items() if code in STATES}
    named = {code: BY_HAND[code][language] or cldr[code] for code in STATES}
    assert {code: PARTIES[code][language] for code in STATES} == named
    same = {(code, language) for code in STATES if BY_HAND[code][language] == cldr[code]}
    assert same <= CLDR_IS_OLDER_IN_BABEL, "an override that CLDR makes needless"


def test_what_is_written_by_hand_stands_in_the_tables() -> None:
    for code, row in BY_HAND.items():
        written = {column: text for column, text in row.items() if text}
        if code in PARTIES:
            assert written.items() <= PARTIES[code].items()
        else:
            assert written == {"code": code, "en": SUBDIVISIONS[code]["name"]}


def test_every_code_of_iso_3166_is_in_one_table_and_no_other() -> None:
    assert {code for code in PARTIES if len(code) == 2} == STATES | UNIONS
    parts = {code for code in PARTIES if code.partition("-")[0] in STATES} - STATES
    assert parts.isdisjoint(SUBDIVISIONS)
    assert parts | SUBDIVISIONS.keys() == PARTS - STATES_TOO


def test_organisations_cannot_be_taken_for_states() -> None:
    longer = {state.alpha_3 for state in pycountry.countries} | {state.numeric for state in pycountry.countries}
    organisations = PARTIES.keys() - STATES - UNIONS - PARTS
    assert {"ASEAN", "UNESCO", "WORLD-BANK"} <= organisations
    for code in organisations:
        assert len(code) >= 3
        assert code.partition("-")[0] not in STATES | UNIONS | longer


@pytest.mark.parametrize("state", ["CN", "DZ", "KH", "LA", "MM", "RU", "TH", "VN"])
def test_these_states_have_all_their_provinces_in_three_languages(state: str) -> None:
    expected = {part.code for part in pycountry.subdivisions.get(country_code=state)} - STATES_TOO
    assert {code for code in PARTIES if code.startswith(f"{state}-")} == expected


def test_names_can_be_read_and_split_by_any_program() -> None:
    for code, column, name in NAMES:
        where = f"{code} {column}: {name!r}"
        assert name, where
        assert name == " ".join(name.split()), where
        assert name == unicodedata.normalize("NFC", name), where
        assert not BREAKS & set(name), where
        assert {unicodedata.category(letter)[0] for letter in name} <= set("LNPSZ"), where  # no controls, no lone accents
        assert not {"²", "³", "†"} & set(name), where


def test_no_two_states_or_parts_of_one_state_have_the_same_name() -> None:
    for language in LANGUAGES:
        found: dict[tuple[str, str], str] = {}
        for code, row in PARTIES.items():
            state = code.partition("-")[0] if code in PARTS else ""
            assert found.setdefault((state, row[language]), code) == code


def test_every_party_but_organisations_lies_somewhere() -> None:
    for code, row in PARTIES.items():
        place = (row["latitude"], row["longitude"])
        if code in STATES | PARTS:
            assert [f"{float(number):.1f}" for number in place] == list(place)
            assert -90 <= float(row["latitude"]) <= 90
            assert -180 <= float(row["longitude"]) <= 180
        else:
            assert place == ("", "")
