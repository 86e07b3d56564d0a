from __future__ import annotations

import pytest

from diplotimeline.edtf import Edtf, Form, Precision
from diplotimeline.errors import EdtfError

CANONICAL = {
    "day": ("2025-04-17", "2025-04-17", "2025-04-17", Precision.DAY),
    "month": ("2025-09", "2025-09-01", "2025-09-30", Precision.MONTH),
    "leap month": ("2024-02", "2024-02-01", "2024-02-29", Precision.MONTH),
    "year": ("2025", "2025-01-01", "2025-12-31", Precision.YEAR),
    "quarter": ("2025-34", "2025-04-01", "2025-06-30", Precision.QUARTER),
    "half": ("2025-41", "2025-07-01", "2025-12-31", Precision.HALF),
    "spring": ("2025-21", "2025-03-01", "2025-05-31", Precision.SEASON),
    "winter runs into the next year": ("2025-24", "2025-12-01", "2026-02-28", Precision.SEASON),
    "decade": ("199X", "1990-01-01", "1999-12-31", Precision.DECADE),
    "century": ("19XX", "1900-01-01", "1999-12-31", Precision.CENTURY),
    "interval": ("2016/2025", "2016-01-01", "2025-12-31", Precision.YEAR),
    "open end": ("1996/..", "1996-01-01", None, Precision.YEAR),
    "open start": ("../2025-12-31", None, "2025-12-31", Precision.DAY),
    "unknown start": ("/2025", None, "2025-12-31", Precision.YEAR),
    "unknown end": ("2025/", "2025-01-01", None, Precision.YEAR),
    "all of": ("{2025-04-15,2025-04-16}", "2025-04-15", "2025-04-16", Precision.DAY),
    "one of": ("[2024,2025]", "2024-01-01", "2025-12-31", Precision.YEAR),
    "one of a stretch": ("[2025-09-01..2025-09-10]", "2025-09-01", "2025-09-10", Precision.DAY),
    "set with open start": ("{..1984}", None, "1984-12-31", Precision.YEAR),
    "no year": ("XXXX-10-28", None, None, Precision.DAY),
    "no year, leap day": ("XXXX-02-29", None, None, Precision.DAY),
    "no year, interval": ("XXXX-04-22/XXXX-04-24", None, None, Precision.DAY),
    "some day of a month": ("2025-09-XX", "2025-09-01", "2025-09-30", Precision.DAY),
    "some month of a year": ("2025-XX", "2025-01-01", "2025-12-31", Precision.MONTH),
    "some day of a year": ("2025-XX-XX", "2025-01-01", "2025-12-31", Precision.DAY),
    "uncertain": ("2026-03-09?", "2026-03-09", "2026-03-09", Precision.DAY),
    "about": ("2025-09~", "2025-09-01", "2025-09-30", Precision.MONTH),
    "both doubts": ("2025%", "2025-01-01", "2025-12-31", Precision.YEAR),
    "year 0 is 1 BC": ("0000", "0000-01-01", "0000-12-31", Precision.YEAR),
    "179 BC": ("-0178", "-0178-01-01", "-0178-12-31", Precision.YEAR),
    "a century BC": ("-02XX", "-0299-01-01", "-0200-12-31", Precision.CENTURY),
    "after 9999": ("Y12025-04-17", "Y12025-04-17", "Y12025-04-17", Precision.DAY),
    "long before": ("Y-17000", "Y-17000-01-01", "Y-17000-12-31", Precision.YEAR),
}


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), CANONICAL.values(), ids=CANONICAL.keys())
def test_canonical_text_bounds_and_precision(text: str, earliest: str | None, latest: str | None, precision: Precision) -> None:
    value = Edtf.parse(text)
    assert str(value) == text
    assert (value.earliest and str(value.earliest), value.latest and str(value.latest)) == (earliest, latest)
    assert value.precision is precision


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("[2025,2024]", "[2024,2025]"),
        ("{2025-04-16, 2025-04-15}", "{2025-04-15,2025-04-16}"),
        ("{2025,2025}", "2025"),
        ("Y12025", "Y12025"),
    ],
    ids=["order", "blanks", "one member", "long year"],
)
def test_other_writings_come_to_canonical_text(text: str, canonical: str) -> None:
    assert str(Edtf.parse(text)) == canonical


FAULTS = {
    "month": (
        "2025-13",
        """cannot read "2025-13" as a date: month 13 does not exist
    2025-13
         ^^""",
    ),
    "day": (
        "2025-02-30",
        """cannot read "2025-02-30" as a date: day 30 does not exist in that month
    2025-02-30
            ^^""",
    ),
    "day first": (
        "17/4/2025",
        """cannot read "17/4/2025" as a date: a year of four digits is missing (write year-month-day: 2025-04-17)
    17/4/2025
    ^""",
    ),
    "no zeros": (
        "2025-4-7",
        """cannot read "2025-4-7" as a date: it should end here (write 2025-04-07)
    2025-4-7
        ^^^^""",
    ),
    "time": (
        "2025-04-17T10:00",
        """cannot read "2025-04-17T10:00" as a date: it should end here (a time of day is not part of the value)
    2025-04-17T10:00
              ^^^^^^""",
    ),
    "backwards": (
        "2025/2024",
        """cannot read "2025/2024" as a date: it ends (2024) before it starts (2025)
    2025/2024
         ^^^^""",
    ),
    "set not closed": (
        "{2025",
        """cannot read "{2025" as a date: "}" is missing
    {2025
         ^""",
    ),
    "no date at all": (
        "../..",
        """cannot read "../.." as a date: an interval needs a date at one end at least
    ../..
    ^^^^^""",
    ),
    "day of a quarter": (
        "2025-33-01",
        """cannot read "2025-33-01" as a date: a season, quarter or half has no days
    2025-33-01
            ^^""",
    ),
}


@pytest.mark.parametrize(("text", "picture"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_shown_with_a_caret(text: str, picture: str) -> None:
    with pytest.raises(EdtfError) as caught:
        Edtf.parse(text)
    assert str(caught.value) == picture


@pytest.mark.parametrize(
    "text", ["", " ", "[]", "{}", "[,]", "..", "/", "-0000", "2025-", "20250417", "２０２５", "Y1", "2025?~", "[2025"]
)
def test_what_is_no_value_is_refused(text: str) -> None:
    with pytest.raises(EdtfError):
        Edtf.parse(text)


def test_the_parts_of_a_value_can_be_asked() -> None:
    value = Edtf.parse("2025-04-17/..")
    assert value.form is Form.INTERVAL
    assert value.has_year
    assert not value.is_qualified
    assert [str(member) for member in Edtf.parse("[2024,2025]").members] == ["2024", "2025"]
    with pytest.raises(EdtfError):
        value.single()
    with pytest.raises(EdtfError):
        _ = Edtf.parse("{2024,2026}").ends


def test_making_a_value_checks_it() -> None:
    assert str(Edtf.of(2025, 9)) == "2025-09"
    assert str(Edtf.decade(1994)) == "199X"
    assert str(Edtf.century(1994)) == "19XX"
    with pytest.raises(EdtfError, match="month 13"):
        Edtf.of(2025, 13)
    with pytest.raises(EdtfError, match="day 31"):
        Edtf.of(2025, 4, 31)
    with pytest.raises(EdtfError):
        Edtf.one_of([])
