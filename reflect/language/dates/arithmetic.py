"""Counting days: the calendar rules that the grammar's phrases stand on.

Weekdays are numbered as `date.weekday` does, Monday 0 to Sunday 6.  Weeks run
from Monday to Sunday.  All functions raise `OverflowError` or `ValueError`
where the answer lies outside the years 1 to 9999.
"""

from datetime import date, timedelta

FRIDAY = 4
SATURDAY = 5
SUNDAY = 6
_DECEMBER = 12


class NoSuchDayError(ValueError):
    """Words name a day or a time of day that no calendar and no clock has."""


def plus(day: date, days: int) -> date:
    """Return the day `days` after `day`."""
    return day + timedelta(days=days)


def monday_of(day: date) -> date:
    """Return the Monday of the day's week."""
    return plus(day, -day.weekday())


def weekday_from(day: date, weekday: int) -> date:
    """Return the first such weekday on or after `day`."""
    return plus(day, (weekday - day.weekday()) % 7)


def weekday_after(day: date, weekday: int) -> date:
    """Return the first such weekday strictly after `day`."""
    return weekday_from(plus(day, 1), weekday)


def weekday_of_next_week(day: date, weekday: int) -> date:
    """Return that weekday of the calendar week after the day's."""
    return plus(monday_of(day), 7 + weekday)


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later, clamped to the month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, days_in(year, month + 1)))


def days_in(year: int, month: int) -> int:
    """Return how many days the month has."""
    following = date(year + month // _DECEMBER, month % _DECEMBER + 1, 1)
    return (following - date(year, month, 1)).days


def month_start(day: date) -> date:
    """Return the first of the day's month."""
    return day.replace(day=1)


def month_end(day: date) -> date:
    """Return the last of the day's month."""
    return day.replace(day=days_in(day.year, day.month))


def add_working_days(day: date, count: int) -> date:
    """Return the `count`-th Monday-to-Friday day after `day` (before it below 0).

    Holidays count as work.
    """
    weeks, rest = divmod(count, 5)
    start = day
    if day.weekday() > FRIDAY:  # from a weekend one counts from the working day beside it
        start = plus(day, 7 - day.weekday() if count < 0 else FRIDAY - day.weekday())
    moved = plus(start, 7 * weeks)
    return plus(moved, rest + (2 if moved.weekday() + rest > FRIDAY else 0))


def nth_weekday(first: date, last: date, weekday: int, nth: int) -> date | None:
    """Return the `nth` such weekday from `first` to `last` (-1: the last), if there is one."""
    if nth < 0:
        found = plus(weekday_from(plus(last, -6), weekday), 7 * (nth + 1))
    else:
        found = plus(weekday_from(first, weekday), 7 * (nth - 1))
    return found if first <= found <= last else None


def nth_week(first: date, last: date, nth: int) -> date:
    """Return the Monday of the `nth` week from `first` to `last` (-1: the last).

    A week belongs to the period that has its Thursday, as ISO 8601 counts.
    """
    thursday = 3
    found = nth_weekday(first, last, thursday, nth)
    if found is None:
        raise ValueError
    return monday_of(found)


def easter(year: int) -> date:
    """Return Easter Sunday, western reckoning (the anonymous Gregorian computus)."""
    golden, century = year % 19, year // 100
    moon = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= moon // 28 * (1 - moon // 28 * (29 // (moon + 1)) * ((21 - golden) // 11))
    offset = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))
