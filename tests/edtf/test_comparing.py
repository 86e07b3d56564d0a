from __future__ import annotations

import pytest

from diplotimeline.edtf import Edtf, Verdict

NOT, POSSIBLY, CERTAINLY = Verdict


@pytest.mark.parametrize(
    ("left", "question", "right", "answer"),
    [
        ("2025-04-17", "before", "2025-04-18", CERTAINLY),
        ("2025-04-17", "before", "2025-04-17", NOT),
        ("2025-04", "before", "2025-04-30", POSSIBLY),
        ("2025-04", "before", "2025-05", CERTAINLY),
        ("2025-05", "before", "2025-04", NOT),
        ("2016/2025", "before", "2026", CERTAINLY),
        ("2005/..", "before", "2030", NOT),
        ("XXXX-10-28", "before", "2025", POSSIBLY),
        ("2025-04-17?", "before", "2025-05", POSSIBLY),
        ("[2024,2026]", "before", "2025", POSSIBLY),
        ("{2023,2024}", "before", "2025", CERTAINLY),
        ("2025-09", "overlaps", "2025-09-10/2025-09-20", POSSIBLY),
        ("2025-09", "overlaps", "2025-08/2025-10", CERTAINLY),
        ("2025-09-05", "overlaps", "2025-09/2025-10", CERTAINLY),
        ("/2025", "overlaps", "2024", POSSIBLY),
        ("2025-09", "overlaps", "2025-08-01/2025-10-31", CERTAINLY),
        ("2025-09-07/2025-09-11", "overlaps", "2025-09-08/2025-09-14", CERTAINLY),
        ("2025-04-17", "overlaps", "2025-04-17", CERTAINLY),
        ("2025", "overlaps", "2026", NOT),
        ("XXXX-10-28", "overlaps", "2025-09", NOT),
        ("XXXX-10-28", "overlaps", "2025-10", POSSIBLY),
        ("XXXX-10-28", "overlaps", "XXXX-10-28", POSSIBLY),
        ("XXXX-10-28", "overlaps", "XXXX-11-28", NOT),
        ("XXXX-12-30/XXXX-01-02", "overlaps", "2025-01-01", POSSIBLY),
        ("2005/..", "overlaps", "2030", CERTAINLY),
        ("{2019,2021}", "overlaps", "2020", NOT),
        ("[2025-09-01..2025-09-10]", "overlaps", "2025-09-05", POSSIBLY),
        ("2025", "contains", "2025-09", CERTAINLY),
        ("2025-09", "contains", "2025", POSSIBLY),
        ("2025-09", "contains", "2025-10-01", NOT),
        ("../2025", "contains", "1954-05-07", CERTAINLY),
        ("2025", "contains", "2025-09?", POSSIBLY),
        ("2025", "contains", "{2025-01-01,2026-01-01}", NOT),
        ("2025", "contains", "[2025-01-01,2026-01-01]", POSSIBLY),
        ("XXXX-11-29", "contains", "2024-11-29", POSSIBLY),
    ],
)
def test_three_valued_answers(left: str, question: str, right: str, answer: Verdict) -> None:
    assert getattr(Edtf.parse(left), question)(Edtf.parse(right)) is answer


@pytest.mark.parametrize(
    ("left", "right", "shared"),
    [
        ("2025", "2025-09", "2025-09"),
        ("2025-09", "2025-09-11/2025-10-03", "2025-09-11/2025-09-30"),
        ("2025-09", "2025-10", None),
        ("2025", "2025-09?", "2025-09?"),
        ("2025~", "2025-09?", "2025-09%"),
        ("XXXX-11-29", "2024-11", "2024-11-29"),
        ("XXXX-11-29", "2024-10", None),
        ("XXXX-11-29", "2023/2024", "[2023-11-29,2024-11-29]"),
        ("XXXX-02-29", "2025", None),
        ("1996/..", "../2000", "1996-01-01/2000-12-31"),
        ("[2024,2025]", "2025", "2025"),
        ("{2024,2025,2026}", "2024/2025", "{2024,2025}"),
        ("XXXX-01-27/XXXX-01-30", "2024", "2024-01-27/2024-01-30"),
    ],
)
def test_intersection(left: str, right: str, shared: str | None) -> None:
    met = Edtf.parse(left) & Edtf.parse(right)
    assert (None if met is None else str(met)) == shared


def test_order_is_by_first_day_then_last_and_years_unknown_come_last() -> None:
    texts = ["XXXX-10-28", "2025", "2025-01-01", "../2025", "2024", "2025-01", "-0178"]
    assert [str(value) for value in sorted(map(Edtf.parse, texts))] == [
        "../2025",
        "-0178",
        "2024",
        "2025-01-01",
        "2025-01",
        "2025",
        "XXXX-10-28",
    ]


def test_doubts_of_one_date_are_merged() -> None:
    assert str(Edtf.parse("2025?").qualified("~")) == "2025%"
    assert str(Edtf.parse("2025-04-17/2025-04-19").qualified("~")) == "2025-04-17~/2025-04-19~"
    assert str(Edtf.parse("2025/..").qualified("?")) == "2025?/.."
