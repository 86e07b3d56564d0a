from __future__ import annotations

import datetime

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from diplotimeline.calendars.civil import Day, Third, iso_week, shift_month, third_of_month, third_of_span, week_span

any_date = st.dates()


@given(any_date)
def test_days_agree_with_datetime(date: datetime.date) -> None:
    day = Day.from_date(date)
    assert day.ordinal == date.toordinal() - datetime.date(1970, 1, 1).toordinal()
    assert Day.from_ordinal(day.ordinal) == day
    assert day.weekday == date.weekday()
    assert day.to_date() == date
    assert iso_week(day) == date.isocalendar()[:2]


@given(st.integers(-(10**12), 10**12))
def test_days_of_any_year_come_back(ordinal: int) -> None:
    assert Day.from_ordinal(ordinal).ordinal == ordinal


@given(st.dates(datetime.date(1000, 1, 1), datetime.date(3000, 1, 1)), st.integers(-500, 500))
def test_months_shift_as_in_dateutil(date: datetime.date, months: int) -> None:
    moved = date + relativedelta(months=months)
    assert shift_month(date.year, date.month, months) == (moved.year, moved.month)


def test_years_that_datetime_does_not_hold() -> None:
    assert Day(-178, 1, 1).to_date() is None
    assert Day(12025, 4, 17) + 1 == Day(12025, 4, 18)
    assert str(Day(-178, 3, 5)) == "-0178-03-05"


def test_weeks_begin_on_monday() -> None:
    assert week_span(Day(2025, 4, 18)) == (Day(2025, 4, 14), Day(2025, 4, 20))


@pytest.mark.parametrize(
    ("third", "first", "last"), [(Third.START, 1, 10), (Third.MID, 11, 20), (Third.END, 21, 28)], ids=list(Third)
)
def test_thirds_of_a_month(third: Third, first: int, last: int) -> None:
    assert third_of_month(2025, 2, third) == (Day(2025, 2, first), Day(2025, 2, last))


def test_thirds_of_longer_spans_are_whole_months() -> None:
    year = (Day(2018, 1, 1), Day(2018, 12, 31))
    assert third_of_span(*year, Third.START) == (Day(2018, 1, 1), Day(2018, 4, 30))
    assert third_of_span(*year, Third.END) == (Day(2018, 9, 1), Day(2018, 12, 31))
    week = (Day(2025, 4, 14), Day(2025, 4, 20))
    assert third_of_span(*week, Third.START) == (Day(2025, 4, 14), Day(2025, 4, 15))
