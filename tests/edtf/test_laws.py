"""Laws that hold for every value."""

from __future__ import annotations

from hypothesis import given
from strategies import dated, days, values

from diplotimeline.calendars.civil import Day
from diplotimeline.edtf import Edtf, Verdict


@given(values)
def test_text_round_trip(value: Edtf) -> None:
    assert Edtf.parse(str(value)) == value
    assert str(Edtf.parse(str(value))) == str(value)


@given(dated)
def test_the_first_day_is_not_after_the_last(value: Edtf) -> None:
    assert value.earliest is not None
    assert value.latest is not None
    assert value.earliest <= value.latest


@given(values, values)
def test_before_is_asymmetric(a: Edtf, b: Edtf) -> None:
    if a.before(b) is Verdict.CERTAINLY:
        assert b.before(a) is Verdict.NOT
        assert a.overlaps(b) is Verdict.NOT


@given(values, values)
def test_overlap_is_symmetric(a: Edtf, b: Edtf) -> None:
    assert a.overlaps(b) is b.overlaps(a)


@given(dated)
def test_a_value_without_doubt_lies_within_its_hull(value: Edtf) -> None:
    assert value.earliest is not None
    assert value.latest is not None
    hull = Edtf.of_days(value.earliest, value.latest)
    expected = Verdict.POSSIBLY if value.is_qualified else Verdict.CERTAINLY
    assert hull.contains(value) is expected


@given(days(), days())
def test_a_coarser_reading_contains_the_finer(day: Day, other: Day) -> None:
    finer = Edtf.of_day(day)
    for coarser in (Edtf.of(day.year, day.month), Edtf.of(day.year), Edtf.interval(finer, finer)):
        assert coarser.contains(finer) is Verdict.CERTAINLY
    assert Edtf.of_days(*sorted((day, other))).contains(finer) is Verdict.CERTAINLY


@given(values, values)
def test_what_is_shared_lies_within_both(a: Edtf, b: Edtf) -> None:
    shared = a & b
    if shared is None:
        return
    for value in (a, b):
        assert value.overlaps(shared) is not Verdict.NOT


@given(values)
def test_intersection_with_itself_changes_no_bound(value: Edtf) -> None:
    shared = value & value
    assert shared is not None
    assert (shared.earliest, shared.latest) == (value.earliest, value.latest)


@given(values, values, values)
def test_the_order_is_total(a: Edtf, b: Edtf, c: Edtf) -> None:
    assert (a < b) + (b < a) + (a == b) == 1
    if a < b < c:
        assert a < c


@given(values)
def test_doubt_moves_no_bound_and_makes_nothing_certain(value: Edtf) -> None:
    doubtful = value.qualified("?")
    assert (doubtful.earliest, doubtful.latest) == (value.earliest, value.latest)
    assert doubtful.overlaps(value) is not Verdict.CERTAINLY
