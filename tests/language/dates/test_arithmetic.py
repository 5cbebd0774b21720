"""The counting of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.language.dates import arithmetic

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1))


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (1961, (4, 2)),
        (2000, (4, 23)),
        (2008, (3, 23)),
        (2024, (3, 31)),
        (2026, (4, 5)),
        (2038, (4, 25)),
    ],
)
def test_easter_falls_where_the_almanac_has_it(year: int, sunday: tuple[int, int]) -> None:
    """Known Easter Sundays, the earliest and the latest among them."""
    assert arithmetic.easter(year) == date(year, *sunday)


def test_a_month_on_from_the_31st_is_clamped() -> None:
    """31 January and a month is the last of February."""
    assert arithmetic.add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert arithmetic.add_months(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert arithmetic.add_months(date(2026, 1, 31), -2) == date(2025, 11, 30)


@given(DAYS, st.integers(0, 60))
def test_working_days_are_counted_one_by_one(start: date, count: int) -> None:
    """The sum agrees with a walk over the calendar."""
    day, left = start, count
    while left:
        day = arithmetic.plus(day, 1)
        left -= day.weekday() < arithmetic.SATURDAY
    if count:
        assert arithmetic.add_working_days(start, count) == day


@given(DAYS, st.integers(0, 6))
def test_the_next_weekday_lies_within_a_week(day: date, weekday: int) -> None:
    """It is that weekday, after the day, at most seven days on."""
    found = arithmetic.weekday_after(day, weekday)

    assert found.weekday() == weekday
    assert 1 <= (found - day).days <= 7


def test_a_week_belongs_to_the_month_of_its_thursday() -> None:
    """The first week of October 2017 begins on the 2nd."""
    assert arithmetic.nth_week(date(2017, 10, 1), date(2017, 10, 31), 1) == date(2017, 10, 2)
    assert arithmetic.nth_week(date(2017, 7, 1), date(2017, 7, 31), -1) == date(2017, 7, 24)
