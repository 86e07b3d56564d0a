"""Draw the tables of parties and of other subdivisions out of CLDR and of what is written by hand.

    npm install --prefix /tmp/cldr cldr-{core,localenames-full,subdivisions-full}@48.2.0
    python scripts/parties.py /tmp/cldr/node_modules/cldr-{core,localenames-full,subdivisions-full}

CLDR 48.2 comes from npm under the Unicode licence v3 (the file LICENSE of each package). By hand,
in ``scripts/parties.overrides.csv``, are names of states that newspapers print otherwise than CLDR,
names of provinces and organisations, and where parties lie: of a state the middle of its widest
part (see ``scripts/coastlines.py``), of a province its seat of government, to a tenth of a degree. A row
of a subdivision with an English name only mends a name of ``subdivisions.csv``: no name may have a
comma, which some calendar programs take for the end of a name.
"""

from __future__ import annotations

import csv
import json
import pathlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

LANGUAGES = ("vi", "en", "fr")
COLUMNS = ("code", *LANGUAGES, "latitude", "longitude")
BY_HAND = pathlib.Path(__file__).with_suffix(".overrides.csv")
RESOURCES = pathlib.Path(__file__).parent.parent / "src/diplotimeline/resources"

NOT_STATES = frozenset("AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ".split())
"""Territories of CLDR that ISO 3166-1 has no entry for: isles, unions, regions to test with."""

MARKS = "²³ †"
"""CLDR puts these behind a name that a code no longer in use has too."""

Row = Mapping[str, str]
Rows = Mapping[str, Row]


def rows_by_hand() -> Rows:
    """Code → row."""
    with BY_HAND.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file)}


def content(file: pathlib.Path, *keys: str) -> Any:
    """What stands in a JSON file under these keys."""
    found = json.loads(file.read_text(encoding="utf-8"))
    for key in keys:
        found = found[key]
    return found


def state_names(localenames: pathlib.Path, language: str) -> dict[str, str]:
    """Code of ISO 3166-1 → the name of the state in CLDR."""
    file = localenames / "main" / language / "territories.json"
    names = content(file, "main", language, "localeDisplayNames", "territories")
    return {code: name for code, name in names.items() if code.isalpha() and code not in NOT_STATES}


def parties(states: Mapping[str, Mapping[str, str]], by_hand: Rows) -> Iterator[Row]:
    """All states, and what has a Vietnamese name by hand."""
    for code in {*states["en"], *(code for code, row in by_hand.items() if row["vi"])}:
        row = by_hand[code]
        cldr = {language: states[language].get(code) for language in LANGUAGES}
        for language in LANGUAGES:
            if row[language] and row[language] == cldr[language]:
                sys.exit(f"{BY_HAND.name}: {code}: CLDR has {row[language]!r} too; leave it out")
        yield {**row, **{language: row[language] or cldr[language] or "" for language in LANGUAGES}}


def subdivisions(core: pathlib.Path, names: pathlib.Path, by_hand: Rows) -> Iterator[Row]:
    """Every subdivision in use that is no party.

    CLDR gives no name to those that it holds to be states, as US-PR is PR: they are left out.
    """
    file = core / "supplemental/subdivisionContainment.json"
    containers = content(file, "supplemental", "subdivisionContainment")
    file = names / "subdivisions/en/en.json"
    found = content(file, "subdivisions", "localeDisplayNames", "subdivisions")
    for each in {each for container in containers.values() for each in container["_contains"]}:
        code = f"{each[:2]}-{each[2:]}".upper()
        row = by_hand.get(code)
        name = row["en"] if row else found.get(each)
        if name and not (row and row["vi"]):
            yield {"code": code, "name": name.rstrip(MARKS)}


def write(name: str, columns: Iterable[str], rows: Iterable[Row]) -> None:
    """Write a table, sorted by code."""
    with (RESOURCES / name).open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(columns), lineterminator="\n")
        table.writeheader()
        table.writerows(sorted(rows, key=lambda row: row["code"]))


def main(core: pathlib.Path, localenames: pathlib.Path, names: pathlib.Path) -> None:
    """Write both tables."""
    by_hand = rows_by_hand()
    states = {language: state_names(localenames, language) for language in LANGUAGES}
    write("parties.csv", COLUMNS, parties(states, by_hand))
    write("subdivisions.csv", ("code", "name"), subdivisions(core, names, by_hand))


if __name__ == "__main__":
    main(*map(pathlib.Path, sys.argv[1:]))
