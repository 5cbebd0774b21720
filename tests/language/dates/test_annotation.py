"""The dates table of the labelling rules, row by row.

All rows are written on Tuesday 3 March 2026; the next session is on the 17th.
"""

from datetime import date

import pytest

from reflect.language.dates.due import first_due
from reflect.language.dates.finder import find

ON = date(2026, 3, 3)
SESSION = date(2026, 3, 17)

ROWS = [
    # phrase, due, other accepted days
    ("today", "2026-03-03", ""),
    ("tonight", "2026-03-03", ""),
    ("end of day", "2026-03-03", ""),
    ("EOD", "2026-03-03", ""),
    ("tomorrow", "2026-03-04", ""),
    ("by Friday", "2026-03-06", ""),
    ("on Friday", "2026-03-06", ""),
    ("this Friday", "2026-03-06", ""),
    ("Fri", "2026-03-06", ""),
    ("next Friday", "2026-03-13", "2026-03-06"),
    ("this week", "2026-03-06", "2026-03-08"),
    ("by the end of the week", "2026-03-06", "2026-03-08"),
    ("EOW", "2026-03-06", "2026-03-08"),
    ("next week", "2026-03-13", "2026-03-15"),
    ("by the end of next week", "2026-03-13", "2026-03-15"),
    ("over the weekend", "2026-03-08", "2026-03-15"),
    ("this weekend", "2026-03-08", "2026-03-15"),
    ("next weekend", "2026-03-15", "2026-03-08"),
    ("in 3 days", "2026-03-06", ""),
    ("in two weeks", "2026-03-17", ""),
    ("in four months", "2026-07-03", ""),
    ("three weeks from now", "2026-03-24", ""),
    ("within six weeks", "2026-04-14", ""),
    ("in a couple of weeks", "2026-03-17", ""),
    ("in a few days", "2026-03-06", ""),
    ("in a fortnight", "2026-03-17", ""),
    ("a week on Monday", "2026-03-16", ""),
    ("a week from Monday", "2026-03-16", ""),
    ("end of month", "2026-03-31", ""),
    ("by the end of this month", "2026-03-31", ""),
    ("EOM", "2026-03-31", ""),
    ("next month", "2026-04-30", ""),
    ("end of next month", "2026-04-30", ""),
    ("end of the quarter", "2026-03-31", ""),
    ("by the end of the year", "2026-12-31", ""),
    ("by March", "2026-03-31", ""),
    ("in May", "2026-05-31", ""),
    ("in February", "2027-02-28", ""),
    ("the 12th", "2026-03-12", ""),
    ("by the 12th", "2026-03-12", ""),
    ("by the 2nd", "2026-04-02", ""),
    ("3 May", "2026-05-03", ""),
    ("May 3rd", "2026-05-03", ""),
    ("3/5", "2026-05-03", "2026-03-05"),
    ("mid-March", "2026-03-15", ""),
    ("before our next session", "2026-03-17", ""),
    ("by our next session", "2026-03-17", ""),
    ("at our next session", "2026-03-17", ""),
    ("next time we meet", "2026-03-17", ""),
    ("before we meet again", "2026-03-17", ""),
    ("before Friday", "2026-03-06", "2026-03-05"),
    ("ahead of the 12th", "2026-03-12", "2026-03-11"),
    ("before the weekend", "2026-03-06", ""),
    ("before the week is out", "2026-03-06", "2026-03-08"),
    ("before the month is out", "2026-03-31", ""),
    ("before the year is out", "2026-12-31", ""),
    ("the Thursday after next", "2026-03-12", ""),
    ("two Fridays from now", "2026-03-13", ""),
    ("the week of the 14th", "2026-03-13", ""),
    ("w/c the 16th", "2026-03-20", ""),
    ("the weekend of the 14th", "2026-03-15", ""),
    ("start of next month", "2026-04-01", ""),
    ("the month after next", "2026-05-31", ""),
    ("by the weekend", "2026-03-06", "2026-03-08"),
    ("on Tuesday", "2026-03-10", ""),
    ("within 5 working days", "2026-03-10", ""),
    ("by the end of Q1", "2026-03-31", ""),
    ("by the end of January", "2027-01-31", ""),
    ("Tuesday week", "2026-03-17", ""),
    ("from Monday to Wednesday", "2026-03-11", ""),
]
"""Phrase, due day, alternatives."""

VAGUE = [
    "soon",
    "later",
    "asap",
    "at some point",
    "eventually",
    "when I can",
    "early next year",
    "by summer",
    "before the trustees see it",
]
"""Times that fix no day."""


def days(written: str) -> tuple[date, ...]:
    """Read the days of a table's cell."""
    return tuple(date.fromisoformat(day) for day in written.split())


@pytest.mark.parametrize(("phrase", "due", "others"), ROWS, ids=[row[0] for row in ROWS])
def test_a_phrase_of_the_table_has_its_day_and_its_span(phrase: str, due: str, others: str) -> None:
    """The whole phrase is found in a sentence, with the table's day."""
    text = f"I will send it {phrase}."

    [found] = find(text, on=ON, next_session=SESSION)

    assert (found.due, found.alternatives) == (date.fromisoformat(due), days(others))
    assert text[found.start : found.end] == found.text == phrase


@pytest.mark.parametrize("phrase", VAGUE)
def test_a_vague_time_has_a_span_and_no_day(phrase: str) -> None:
    """A time that fixes no day is still found."""
    [found] = find(f"I will send it {phrase}.", on=ON, next_session=SESSION)

    assert (found.text, found.due, found.vague) == (phrase, None, True)


def test_without_a_planned_session_the_phrase_has_no_day() -> None:
    """The next session's day is only known where one is planned."""
    [found] = find("I'll do it before our next session.", on=ON)

    assert (found.text, found.due, found.anchor) == ("before our next session", None, "session")


@pytest.mark.parametrize(
    ("on", "phrase", "due"),
    [
        ("2026-03-06", "this week", "2026-03-06"),
        ("2026-03-07", "this week", "2026-03-13"),
        ("2026-03-08", "by the end of the week", "2026-03-13"),
        ("2026-03-07", "this weekend", "2026-03-08"),
        ("2026-01-31", "in a month", "2026-02-28"),
        ("2028-01-31", "in a month", "2028-02-29"),
        ("2026-03-06", "within 3 working days", "2026-03-11"),
        ("2026-12-30", "by the 2nd", "2027-01-02"),
        ("2026-11-20", "in Q3", "2027-09-30"),
        ("2027-03-03", "by 29 February", "2028-02-29"),
    ],
)
def test_the_day_of_writing_decides(on: str, phrase: str, due: str) -> None:
    """Weekends, month ends and years that are over move the day."""
    reading = first_due(f"I'll do it {phrase}.", on=date.fromisoformat(on))

    assert reading is not None
    assert reading.due == date.fromisoformat(due)


def test_of_a_correction_the_corrected_day_counts() -> None:
    """What is taken back is left out, and so is its span."""
    text = "I'll send it Wednesday, no, Friday."

    reading = first_due(text, on=ON)

    assert reading is not None
    assert reading.due == date(2026, 3, 6)
    assert text[slice(*reading.due_text)] == "Friday"
