"""Slips of the pen in names of days, and the words that are none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.language.dates.due import first_due
from reflect.language.dates.lexicon import CLASSES
from reflect.language.dates.spelling import spelled

ON = date(2026, 3, 3)
LONG = sorted(
    name for kind in ("WEEKDAY", "MONTH") for name in CLASSES[kind] if len(name) > len("april")
)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("mondy", "monday"),
        ("tuedsay", "tuesday"),
        ("wenesday", "wednesday"),
        ("thrusday", "thursday"),
        ("firday", "friday"),
        ("satruday", "saturday"),
        ("saterdays", "saturdays"),
        ("sudnay", "sunday"),
        ("janaury", "january"),
        ("feburary", "february"),
        ("apirl", "april"),
        ("agust", "august"),
        ("mrach", "march"),
        ("junne", "june"),
        ("setember", "september"),
        ("ocotber", "october"),
        ("decmber", "december"),
        ("tommorrow", "tomorrow"),
        ("weekned", "weekend"),
        ("fridayyyy", "friday"),
        ("weeeek", "week"),
        ("nxt", "next"),
    ],
)
def test_a_slip_is_taken_for_the_name_that_it_lies_beside(slip: str, meant: str) -> None:
    """One slip, two in a long name, and letters held down."""
    assert spelled(slip) == meant


@pytest.mark.parametrize(
    "word",
    [
        *("sundae", "sundry", "sturdy", "augusta", "augustus", "sunjay", "avril", "aril"),
        *("mandy", "sunny", "marsh", "match", "jane", "tune", "jolly", "moths", "mouth", "weak"),
        *("library", "remember", "member", "saturate", "thirsty", "fridge", "mundane", "freight"),
    ],
)
def test_a_word_of_its_own_is_left_alone(word: str) -> None:
    """Words and names that only resemble one."""
    assert spelled(word) == word


@given(st.sampled_from(LONG), st.data())
def test_neighbouring_letters_may_change_places(name: str, data: st.DataObject) -> None:
    """Anywhere behind the first letter."""
    at = data.draw(st.integers(1, len(name) - 2))
    slip = name[:at] + name[at + 1] + name[at] + name[at + 2 :]

    assert spelled(slip) == name


def test_a_slip_has_its_due_day() -> None:
    """The whole phrase is read."""
    reading = first_due("I'll bring it on wenesday, 4 Mrach.", on=ON)

    assert reading is not None
    assert reading.due == date(2026, 3, 4)
