"""The kinds of due days that tables, trackers and calendars write.

All rows are written on Tuesday 3 March 2026; the next session is on the 17th.
"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.language.dates.due import first_due
from reflect.language.dates.finder import find

ON = date(2026, 3, 3)
SESSION = date(2026, 3, 17)
DAYS = st.dates(min_value=date(2000, 1, 2), max_value=date(2199, 12, 31))

WEEK_NUMBERS = {
    "Rota done in week 13": "2026-03-27",
    "Rota done by wk13": "2026-03-27",
    "the rota, due W13": "2026-03-27",
    "by the end of calendar week 13": "2026-03-27",
    "by KW13": "2026-03-27",
    "2026-W14": "2026-04-03",
    "W14/2026": "2026-04-03",
    "week no. 2 of 2027": "2027-01-15",
    "on Wednesday of week 13": "2026-03-25",
    "Mon wk 13": "2026-03-23",
    "Monday, week 13": "2026-03-23",
    "Clean the fridge week 13": "2026-03-27",
    "in the 13th week of the year": "2026-03-27",
}
PARTS_OF_THE_YEAR = {
    "Budget by quarter four": "2026-12-31",
    "Budget by Quarter 4, 2026": "2026-12-31",
    "Budget by Q4/26": "2026-12-31",
    "Budget, end of 2Q": "2026-06-30",
    "Budget by 1Q 27": "2027-03-31",
    "2026-Q4": "2026-12-31",
    "in the second quarter of next year": "2027-06-30",
    "by the end of H2": "2026-12-31",
    "by 2H26": "2026-12-31",
    "by H1 2027": "2027-06-30",
    "by the first half-year": "2026-06-30",
}
HOURS = {
    "by 4pm GMT on Monday": "2026-03-09",
    "no later than 17:00 (CET) on Monday": "2026-03-09",
    "by 23:59 anywhere, that is 10 March": "2026-03-10",
    "before midnight UTC on the 12th": "2026-03-12",
    "4:30 p.m. PT, March 12": "2026-03-12",
    "Ring the dentist at 4pm": "2026-03-03",
    "Ring the dentist 16:30": "2026-03-03",
    "I'll fetch her at a quarter to six": "2026-03-03",
    "Fetch Ida at 6.": "2026-03-03",
    "At 4pm I'll ring, on Thursday at the latest": "2026-03-05",
}
LENGTHS = {
    "in 2.5 weeks": "2026-03-21",
    "in 2,5 weeks": "2026-03-21",
    "within 3\u00bd days": "2026-03-07",
    "in one and a half months": "2026-04-18",
    "in half a year": "2026-09-03",
    "today + 14": "2026-03-17",
    "today plus ten days": "2026-03-13",
    "tomorrow +2": "2026-03-06",
    "Order toner, +10 days": "2026-03-13",
    "Order toner +3d": "2026-03-06",
    "+1 month, 2 days": "2026-04-05",
    "5 March + 2 weeks": "2026-03-19",
}
FROM_THE_END = {
    "on the next to last Monday of March": "2026-03-23",
    "on the penultimate Tuesday in April": "2026-04-21",
    "on the third to last Friday of April": "2026-04-10",
    "the second last day of the month": "2026-03-30",
    "the last but one week of May": "2026-05-22",
    "the 2nd last working day of May": "2026-05-28",
    "the third working day of next month": "2026-04-03",
    "the last-but-one Monday of March": "2026-03-23",
    "the day before the end of the month": "2026-03-30",
    "four days before the end of the month": "2026-03-27",
    "two working days before month end": "2026-03-27",
    "a week before the end of Q2": "2026-06-23",
    "the Friday before Easter": "2026-04-03",
    "the first Monday after the 12th": "2026-03-16",
}
WRITTEN = {
    "2026 - 11 - 05": "2026-11-05",
    "2026 11 05": "2026-11-05",
    "05 11 2026": "2026-11-05",
    "2026 Nov 5": "2026-11-05",
    "2026, November 5th": "2026-11-05",
    "release 3.2.1 - 2026-11-05": "2026-11-05",
    "module 3 - 2026-11-05": "2026-11-05",
    "Poster 05.11.": "2026-11-05",
    "Friday, 5 March 2027": "2027-03-05",
    "March 5, Friday, 2027": "2027-03-05",
    "5 March at noon, 2027": "2027-03-05",
    "Fri Mar 5 10:30:00 2027": "2027-03-05",
}
SESSIONS = {
    "the Wednesday before our next session": "2026-03-11",
    "on the Saturday before we meet": "2026-03-14",
    "the Monday before our call": "2026-03-16",
    "the Monday prior to our next meeting": "2026-03-16",
    "next session + 2 days": "2026-03-19",
    "the Wednesday after our next session": "2026-03-18",
    "in the week of our next session": "2026-03-20",
    "after the weekend": "2026-03-09",
}
WRAPPED = {
    "I'll hand in the whole thing before the end\nof the week.": "2026-03-06",
    "I'll hand it to Mina by next\nMonday, promised.": "2026-03-09",
    "I'll hand it in on the 20th\nof May": "2026-05-20",
    "I'll hand it in within three\nweeks": "2026-03-24",
}
KINDS = (
    WEEK_NUMBERS | PARTS_OF_THE_YEAR | HOURS | LENGTHS | FROM_THE_END | WRITTEN | SESSIONS | WRAPPED
)


@pytest.mark.parametrize(("text", "due"), KINDS.items(), ids=KINDS)
def test_every_way_to_write_a_kind_has_its_day(text: str, due: str) -> None:
    """The first due day of each text is the one that its writer means."""
    reading = first_due(text, on=ON, next_session=SESSION)

    assert reading is not None
    assert reading.due == date.fromisoformat(due)


@pytest.mark.parametrize(
    "text",
    [
        "Week 13 of the blog needs a picture.",
        "I'll mark the week 13 quizzes",
        "in week 7",  # a course's: the calendar's is eleven months ahead
        "I'll print the Q4 slides",
        "I'll tidy the H2 goals",
        "two plus 5 people",
        "it took 2 + 3 days",
        "They start at 1.8 volts",
        "See 76ac1a",
        "Fridays I leave at five",
    ],
)
def test_a_number_that_only_looks_like_a_day_is_none(text: str) -> None:
    """Parts, courses, sums and the hours of a habit fix no day."""
    reading = first_due(text, on=ON, next_session=SESSION)

    assert reading is None or reading.due is None


@pytest.mark.parametrize(
    ("text", "first", "due"),
    [
        ("3 May - 5 June 2027", "2027-05-03", "2027-06-05"),
        ("from March to May 2027", "2027-03-01", "2027-05-31"),
        ("28 December to 3 January 2027", "2026-12-28", "2027-01-03"),
        ("3 and 4 May 2027", "2027-05-03", "2027-05-04"),
        ("3 May 2026 - 5 June 2027", "2026-05-03", "2027-06-05"),
    ],
)
def test_a_range_shares_the_year_behind_it(text: str, first: str, due: str) -> None:
    """The first day lies in the year that is told, or in the one before where it must."""
    [found] = find(text, on=ON)

    assert (found.first, found.due) == (date.fromisoformat(first), date.fromisoformat(due))


def test_a_range_whose_year_is_over_is_over() -> None:
    """Its first day is not moved ahead."""
    assert first_due("3 May - 5 June 2025", on=ON) is None


@given(DAYS)
def test_a_day_is_read_as_itself_in_every_spelling(day: date) -> None:
    """What a calendar, a tracker or a person writes of one day names that day."""
    year, week, weekday = day.isocalendar()
    for written in (
        f"{day:%Y-%m-%d}",
        f"{day:%Y - %m - %d}",
        f"{day:%Y/%m/%d}",
        f"{day:%Y %m %d}",
        f"{day:%Y%m%d}",
        f"{day:%d.%m.%Y}",
        f"{day:%d %m %Y}",
        f"{day:%Y %B} {day.day}",
        f"{day:%A}, {day.day} {day:%B %Y}",
        f"{day:%B} {day.day}, {day:%A}, {day:%Y}",
        f"{day.day}-{day:%b-%Y}",
        f"{day:%A} of week {week} of {year}",
    ):
        [found] = find(written, on=date(2000, 1, 1))
        assert found.due == day, written
    assert weekday == day.isoweekday()


@given(DAYS, st.integers(1, 400))
def test_an_offset_is_counted_in_days(on: date, days: int) -> None:
    """Today plus a number, with and without its unit."""
    for written in (f"today+{days}", f"+{days} days", f"in {days} days"):
        [found] = find(written, on=on)
        assert found.due == on + timedelta(days=days), written
