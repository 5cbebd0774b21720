"""Hints at the craft of a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.dialogue.craft import MOST_HINTS, hints


@pytest.mark.parametrize(
    "question",
    [
        "How did you decide what to leave out of your first talk?",
        "What did you try when your team had no lead?",
        "When did you last change your mind about a plan like this?",
        "",
    ],
)
def test_a_good_question_gets_no_hint(question: str) -> None:
    """Open, single, short and about experience: nothing to say."""
    assert hints(question) == ()


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Should I apply?", "yes or no"),
        ("What would you do, and how long did it take you?", "two things"),
        ("How was it? What did you learn?", "two things"),
        ("Surely that was a mistake on their side, what now?", "gives the answer away"),
        ("What is a sabbatical?", "looked up"),
        ("Why did you leave?", "What made"),
        ("How " + "very " * 30 + "long was it?", "It is long"),
    ],
)
def test_each_slip_gets_its_hint(question: str, says: str) -> None:
    """The hint names what would open more."""
    assert any(says in hint for hint in hints(question))


@given(st.text())
def test_there_are_never_more_than_two(question: str) -> None:
    """Whatever is typed, the hints stay hints."""
    assert len(hints(question)) <= MOST_HINTS
