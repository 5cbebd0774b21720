"""Due dates, conditions, repetitions and negations."""

from collections.abc import Callable

import pytest

from reflect.domain.commitments import Commitment, Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def only(reading: Reading) -> Commitment:
    """Return the one item of a reading."""
    [found] = reading.commitments
    return found


def days(reading: Reading) -> list[str | None]:
    """Return each item's day."""
    return [found.due.isoformat() if found.due else None for found in reading.commitments]


def test_a_trailing_day_belongs_to_the_last_act(read: Read) -> None:
    """It is not spread to the act before."""
    assert days(read("I'll draft the plan and send it by Friday.")) == [None, "2026-03-06"]


def test_a_day_in_front_stands_on_every_act(read: Read) -> None:
    """It is told once and meant twice."""
    found = days(read("Tomorrow I'll call her and book the room."))
    assert found == ["2026-03-04", "2026-03-04"]


def test_the_next_session_is_a_day(read: Read) -> None:
    """It is the relationship's own."""
    assert days(read("I'll read it before our next session.")) == ["2026-03-17"]


def test_a_soft_date_has_words_and_no_day(read: Read) -> None:
    """It is kept, and fixes nothing."""
    text = "I'll call her soon."
    found = only(read(text))
    assert found.due is None
    assert found.due_text is not None
    assert found.due_text.of(text) == "soon"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("If she likes it, I'll send it to Ben.", "If she likes it"),
        ("I'll send it to Ben if she likes it.", "if she likes it"),
        ("I'll call him unless he calls first.", "unless he calls first"),
    ],
)
def test_a_condition_is_kept_with_its_act(read: Read, text: str, words: str) -> None:
    """In front or behind."""
    found = only(read(text))
    assert found.condition is not None
    assert found.condition.of(text) == words


def test_asking_whether_is_no_condition(read: Read) -> None:
    """What follows "ask her" is a question."""
    assert only(read("I'll ask her if she can come.")).condition is None


def test_a_repetition_has_no_single_day(read: Read) -> None:
    """One in front of two acts stands on both."""
    text = "Every Monday I'll write a page and read a chapter."
    for found in read(text).commitments:
        assert found.due is None
        assert found.recurs is not None
        assert found.recurs.of(text) == "Every Monday"


def test_an_undertaking_not_to_act_is_negated(read: Read) -> None:
    """Restraint is a promise too."""
    assert only(read("I won't take extra shifts.")).negated
    assert not only(read("I'll take extra shifts.")).negated
