"""Days that no calendar has and times that no clock has name no due day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.language.dates.arithmetic import days_in
from reflect.language.dates.due import first_due

ON = date(2026, 3, 3)
MONTHS = [
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
]

IMPOSSIBLE = [
    "I'll send it by 31 April.",
    "by April 31st",
    "the 31st of April",
    "30 Feb",
    "29 February 2027",
    "29 February",
    "31/04/2027",
    "by 31/4",
    "by 32.1.",
    "30.02.2026",
    "2026-04-31",
    "2026-13-01",
    "45 March",
    "March 32nd",
    "0 May",
    "I'll ring on Friday 31 April",
    "Fri, 31 Apr",
    "by noon on 31 June",
    "two days before 31 April",
    "at 25:00",
    "tomorrow 25:00",
    "Tunde sends the form on Friday at 24:75.",
    "25:30 tomorrow",
]


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_an_impossible_day_is_no_day_and_is_not_bent(text: str) -> None:
    """Neither the nearest day nor what is left of the words is taken, and the words are told."""
    reading = first_due(text, on=ON)

    assert reading is not None
    assert (reading.due, reading.start, reading.alternatives) == (None, None, ())


def test_the_words_of_an_impossible_day_are_told() -> None:
    """The question that follows can quote them."""
    reading = first_due("I'll send it by Friday 31 April, promised.", on=ON)

    assert reading is not None
    assert "I'll send it by Friday 31 April, promised."[slice(*reading.due_text)] == (
        "by Friday 31 April"
    )


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("by 31 April or 5 May", "2026-05-05"),
        ("on 31 April, no, 30 April", "2026-04-30"),
        ("from 30 to 31 March", "2026-03-31"),
        ("31 March", "2026-03-31"),
        ("29 Feb 2028", "2028-02-29"),
        ("tomorrow at 24:00", "2026-03-04"),
        ("swim it in 32:75 by Friday", "2026-03-06"),
        ("Room 45, March 5", "2026-03-05"),
        ("by May 40 people will have signed", "2026-05-31"),
    ],
)
def test_what_exists_beside_it_is_still_read(text: str, due: str) -> None:
    """Another day, a correction, and numbers that only count."""
    reading = first_due(text, on=ON)

    assert reading is not None
    assert reading.due == date.fromisoformat(due)


@given(
    year=st.integers(2026, 2040),
    month=st.integers(1, 12),
    number=st.integers(1, 39),
    form=st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{y}-{n:02}-{d:02}", "by {d} {m} {y}"]),
)
def test_a_day_of_a_year_is_read_as_it_is_or_not_at_all(
    year: int, month: int, number: int, form: str
) -> None:
    """No day ever becomes another one."""
    text = form.format(d=number, m=MONTHS[month - 1], n=month, y=year)
    reading = first_due(text, on=ON)
    due = None if reading is None else reading.due

    if number > days_in(year, month):
        assert due is None, text
    elif date(year, month, number) >= ON + timedelta(days=1):
        assert due == date(year, month, number), text
