from __future__ import annotations

import pytest

from diplotimeline.calendars.lunar import CYCLE_YEARS, solar_day, year_of_cycle

# First days of the Vietnamese lunar year. Those marked * are not those of China.
TET = {
    1965: "1965-02-02",
    1968: "1968-01-29",  # *
    1969: "1969-02-16",  # *
    1985: "1985-01-21",  # *
    2007: "2007-02-17",  # *
    2024: "2024-02-10",
    2025: "2025-01-29",
    2030: "2030-02-02",  # *
}


@pytest.mark.parametrize(("year", "expected"), TET.items())
def test_first_days_of_the_year_are_those_of_viet_nam(year: int, expected: str) -> None:
    assert str(solar_day(year, 1, 1)) == expected


def test_a_day_that_the_month_has_not_is_none() -> None:
    assert solar_day(2024, 12, 30) is None
    assert str(solar_day(2024, 12, 29)) == "2025-01-28"
    assert solar_day(1800, 1, 1) is None
    assert solar_day(2025, 13, 1) is None


def test_years_of_the_cycle() -> None:
    assert len(CYCLE_YEARS) == 60
    assert year_of_cycle(CYCLE_YEARS["ất tỵ"], 2025) == 2025
    assert year_of_cycle(CYCLE_YEARS["giáp thìn"], 2025) == 2024
    assert year_of_cycle(CYCLE_YEARS["mậu thân"], 1970) == 1968
