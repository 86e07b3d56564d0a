"""Draw the table of spellings by which news names parties out of what is written by hand and of Vietnam's districts.

    pip install vietnamadminunits==1.0.4
    python scripts/places.py [--check]

By hand, in ``scripts/places.own.csv``, are names of states, provinces, towns, border gates and organisations, those of
one code, sort and language behind each other; more than one language may stand there, and none is any. From
vietnamadminunits (MIT; it is read, never imported) come the districts before July 2025, with accents for Vietnamese
and without for any text: none whose name is in two provinces, or is by hand or in ``parties.csv``. Provinces without
accents are added too, and names with the tone where schools write it ("Hoà Bình" beside "Hòa Bình").

``--check`` writes nothing, and fails if the table is not what would be written.
"""

from __future__ import annotations

import argparse
import collections
import contextlib
import csv
import importlib.util
import io
import pathlib
import re
import sqlite3
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

BY_HAND = pathlib.Path(__file__).with_suffix(".own.csv")
RESOURCES = pathlib.Path(__file__).parent.parent / "src/diplotimeline/resources"
TABLE = RESOURCES / "places.csv"
LANGUAGES = ("vi", "en", "fr")
SORTS = ("name", "within", "people", "body")

PROVINCES = {"Hồ Chí Minh": "VN-SG", "Bà Rịa - Vũng Tàu": "VN-43"}
"""Provinces that vietnamadminunits writes otherwise than ``parties.csv``."""

GIVEN = frozenset(
    """
    An Anh Ái Ân Bằng Bảo Bích Biên Bình Cẩm Cảnh Chánh Châu Chi Chí Chiến Công Cương Cường Danh Dân Diên Diễm Diễn Doanh Dung
    Dũng Duy Duyên Dương Đại Đan Đạt Điền Điệp Định Đoan Đông Đồng Đức Gia Giang Hà Hải Hàm Hạnh Hạo Hân Hậu Hiền Hiếu Hiệp
    Hiển Hòa Hoa Hoài Hoàng Hoành Hồng Hợp Huệ Hùng Hưng Hương Hữu Huy Huyền Kha Khải Khang Khánh Khê Khoa Khuê Kiên Kiệt
    Kiều Kim Kỳ Lạc Lai Lam Lan Lâm Lập Lệ Liêm Liên Linh Loan Long Lộc Lợi Luân Lục Lưu Lương Ly Lý Mai Mạnh Mẫn Miên Minh Mỹ
    Nam Nga Ngân Nghi Nghĩa Ngọc Nguyên Nguyệt Nhã Nhân Nhật Nhi Nhiên Nhơn Nhung Ninh Oanh Phong Phú Phúc Phước Phương Phượng
    Quang Quân Quế Quốc Quý Quyên Quyết Quỳnh Sang Sáng Sâm Sinh Sơn Sương Tài Tâm Tân Tấn Tây Thái Thạch Thanh Thành Thạnh
    Thảo Thăng Thắng Thế Thi Thiên Thiện Thịnh Thọ Thông Thống Thu Thuận Thủy Thúy Thư Thường Thượng Tiên Tiến Tín Toàn
    Trà Trang Trâm Tri Trí Triều Trình Trọng Trung Trúc Trực Trường Tú Tuấn Tuệ Tùng Tuyên Tuyết Tường Từ Tứ Uyên Vân Văn Vi
    Việt Vinh Vĩnh Vũ Vương Xuân Xuyên Yên Ý Yến
    """.split()
)
"""Syllables of given names: a name made of these alone may be somebody's."""

COMMON = frozenset(
    "Cái Nước|Cái Răng|Chũ|Cờ Đỏ|Dương Minh Châu|Hai Bà Trưng|Lắk|Lê Chân|Ngã Bảy|Ngã Năm|Ngô Quyền|Ngũ Hành Sơn|"
    "Thống Nhất|Trần Đề|Trần Văn Thời|U Minh|Vinh".split("|")
)
"""Districts whose names are words, or persons of history and the streets called after them."""

GIVEN_LENGTH = 2
"""So many syllables a given name has at most."""

WELL_KNOWN = frozenset(
    "Biên Hòa|Bảo Lộc|Chí Linh|Diễn Châu|Duyên Hải|Đông Anh|Đông Hà|Gia Lâm|Hà Đông|Hải Châu|Hội An|Hương Khê|"
    "Hương Sơn|Long Biên|Long Khánh|Long Thành|Long Xuyên|Mai Châu|Nghi Sơn|Phú Quốc|Quỳnh Lưu|Sơn Trà|Tam Kỳ|"
    "Thọ Xuân|Thủy Nguyên|Từ Sơn|Vĩnh Linh|Vĩnh Yên".split("|")
)
"""Districts that more is told of than of persons called so."""

LEFT_OUT = frozenset({"Phú Ninh"})
"""Districts called like one of a neighbour's that is told of as much (Funing in Yunnan)."""

OF_SCHOOLS = {
    unicodedata.normalize("NFC", first + tone + last): unicodedata.normalize("NFC", first + last + tone)
    for first, last in ("oa", "oe", "uy")
    for tone in "\u0300\u0301\u0303\u0309\u0323"
}
"""End of a syllable → the same with the tone on its last vowel, as schools teach: "oà" for "òa"."""


class Place(NamedTuple):
    """A spelling: a row of the table."""

    code: str
    name: str
    sort: str
    language: str
    strict: str


def rows(file: pathlib.Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def plain(name: str) -> str:
    """The name without accents."""
    decomposed = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def by_hand(states: Iterable[Mapping[str, str]]) -> Iterator[Place]:
    """What is written by hand; of French peoples also the noun, with a capital, unless it is a state ("Suisse")."""
    french = {state["fr"] for state in states}
    for row in rows(BY_HAND):
        for language in row["language"].split() or [""]:
            for name in row["names"].split("|"):
                yield Place(row["code"], name, row["sort"], language, row["strict"])
                noun = name[0].upper() + name[1:]
                if row["sort"] == "people" and language == "fr" and noun not in french:
                    yield Place(row["code"], noun, "people", "fr", row["strict"])


def provinces_of_districts() -> dict[str, set[str]]:
    """Name of a district before July 2025 → the provinces that have one of that name."""
    found = importlib.util.find_spec("vietnamadminunits")
    if not found or not found.submodule_search_locations:
        sys.exit("pip install vietnamadminunits==1.0.4")
    database = pathlib.Path(found.submodule_search_locations[0]) / "data/dataset.db"
    provinces: dict[str, set[str]] = collections.defaultdict(set)
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        for district, province in connection.execute("SELECT DISTINCT districtShort, provinceShort FROM admin_units_legacy"):
            if district:
                provinces[re.sub(r" \(.*\)", "", district)].add(province)
    return provinces


def districts(states: Iterable[Mapping[str, str]], taken: Mapping[str, set[str]]) -> Iterator[Place]:
    """Vietnam's districts, those aside whose names are taken.

    ``taken`` is name → codes, of what is in the table of parties and by hand.
    """
    codes = {row["vi"]: row["code"] for row in states if row["code"].startswith("VN-")} | PROVINCES
    found = {name: {codes[province] for province in provinces} for name, provinces in provinces_of_districts().items()}
    without_accents: dict[str, set[str]] = collections.defaultdict(set)
    for name, parties in [*found.items(), *taken.items()]:
        without_accents[plain(name)] |= parties
    for name, (code, *others) in found.items():
        if others or name in LEFT_OUT:
            continue
        if number := re.fullmatch(r"Quận (\d+)", name):
            yield Place(code, name, "within", "vi", "")
            yield Place(code, f"District {number[1]}", "within", "en", "")
            continue
        of_people = len(name.split()) <= GIVEN_LENGTH and GIVEN.issuperset(name.split()) and name not in WELL_KNOWN
        strict = "1" if name in COMMON or of_people else ""
        if name not in taken:
            yield Place(code, name, "within", "vi" if name != plain(name) else "", strict)
        if name != plain(name) and plain(name) not in taken and without_accents[plain(name)] == {code}:
            yield Place(code, plain(name), "within", "", strict)


def as_schools_write(name: str) -> str:
    """The name with its tones where schools put them."""
    return re.sub(rf"({'|'.join(OF_SCHOOLS)})\b", lambda match: OF_SCHOOLS[match[0]], name)


def all_places(states: list[dict[str, str]]) -> Iterator[Place]:
    """Every row of the table, in no order."""
    own = list(by_hand(states))
    taken: dict[str, set[str]] = collections.defaultdict(set)
    for state in states:
        for language in LANGUAGES:
            taken[state[language]].add(state["code"])
    for place in own:
        taken[place.name].add(place.code)
    found = [*own]
    for state in states:
        name = plain(state["vi"])
        if state["code"].startswith("VN-") and name not in taken:
            taken[name].add(state["code"])
            found.append(Place(state["code"], name, "name", "", ""))
    found += districts(states, taken)
    for place in [*found, *(Place(state["code"], state["vi"], "name", "vi", "") for state in states)]:
        name = as_schools_write(place.name)
        if place.language == "vi" and name != place.name and name not in taken:
            taken[name].add(place.code)
            found.append(place._replace(name=name))
    yield from found


def wrong_values(place: Place, known: set[str]) -> Iterator[str]:
    """What is wrong with a row alone."""
    if place.code not in known:
        yield "no such code"
    if place.sort not in SORTS or place.language not in {"", *LANGUAGES} or place.strict not in {"", "1"}:
        yield f"{place.sort}, {place.language}, {place.strict}: no such value"
    if place.name != unicodedata.normalize("NFC", place.name.strip()) or not place.name or "," in place.name:
        yield "empty, with a comma or badly put"


def faults(places: Iterable[Place], states: Iterable[Mapping[str, str]], known: set[str]) -> Iterator[str]:
    """What is wrong with the rows."""
    parties = {(state[language], language): state["code"] for state in states for language in LANGUAGES}
    spelt: dict[str, dict[str, str]] = collections.defaultdict(dict)
    for place in places:
        where = f"{place.code}: {place.name!r} ({place.language or 'any'})"
        others = spelt[place.name]
        yield from (f"{where}: {fault}" for fault in wrong_values(place, known))
        for language in [place.language] if place.language else LANGUAGES:
            code = parties.get((place.name, language))
            if code and (code == place.code or place.sort != "body"):
                yield f"{where}: parties.csv has it for {code} in {language}"
        if place.language in others or (others and "" in {place.language, *others}):
            yield f"{where}: twice"
        if not {place.code}.issuperset(others.values()):
            yield f"{where}: stands for {', '.join(others.values())} too"
        others[place.language] = place.code


def main() -> None:
    """Write the table, or check it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing, compare")
    check = parser.parse_args().check
    states = rows(RESOURCES / "parties.csv")
    known = {row["code"] for row in [*states, *rows(RESOURCES / "subdivisions.csv")]}
    places = sorted(all_places(states), key=lambda place: (place.code, SORTS.index(place.sort), place.language, place.name))
    if found := list(faults(places, states, known)):
        sys.exit("\n".join(found))

    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(Place._fields)
    table.writerows(places)
    if not check:
        TABLE.write_text(written.getvalue(), encoding="utf-8")
    elif TABLE.read_text(encoding="utf-8") != written.getvalue():
        sys.exit(f"{TABLE.name} is not what {BY_HAND.name} and vietnamadminunits give: run {pathlib.Path(__file__).name}")


if __name__ == "__main__":
    main()
