"""What is told twice is one thing; what is another thing stays two."""

from datetime import date

import pytest

from reflect.app.proposals import Draft, Heard
from reflect.app.twice_told import acts_of, once
from reflect.domain.privacy import Privacy
from tests.doubles.reader import promise

FRIDAY, MONDAY = date(2026, 3, 6), date(2026, 3, 9)


def told(
    action: str,
    due: date | None = None,
    *,
    owner: str = "Ada",
    privacy: Privacy = Privacy.TO_SHARE,
) -> Heard:
    """Return what a sentence with this act says."""
    text = f"I will {action}."
    return Heard(promise(text, action, owner, due=due), text, privacy, "report")


@pytest.mark.parametrize(
    ("one", "other", "title", "due"),
    [
        (told("send the draft"), told("send Ben the draft", FRIDAY), "send Ben the draft", FRIDAY),
        (told("send Ben the draft", FRIDAY), told("send the draft"), "send Ben the draft", FRIDAY),
        (told("send the draft", FRIDAY), told("send the draft", MONDAY), "send the draft", MONDAY),
    ],
    ids=["fuller later", "fuller first", "another day"],
)
def test_what_was_told_twice_is_one(one: Heard, other: Heard, title: str, due: date) -> None:
    """The fuller telling holds, the later where both tell as much; it knows of the other."""
    [heard] = once((one, other))
    assert heard.commitment.title.casefold() == title.casefold()
    assert heard.commitment.due == due
    assert len(heard.again) == 1
    assert acts_of(heard) == acts_of(one) | acts_of(other)
    assert Draft.of(heard).told_again


@pytest.mark.parametrize(
    "other",
    [
        told("send Ben the slides"),
        told("send Ben the draft", owner="Ben"),
        told("send Ben the draft of chapter two", MONDAY),
    ],
    ids=["another thing", "another owner", "more words and another day"],
)
def test_what_is_another_thing_stays_two(other: Heard) -> None:
    """Nothing that somebody owes is lost in something that sounds like it."""
    assert len(once((told("send Ben the draft", FRIDAY), other))) == 2


def test_a_private_telling_gives_nothing_away() -> None:
    """Its day stays out of what is shared; what was told in the open is open."""
    secret = told("send the draft", FRIDAY, privacy=Privacy.MINE)
    [heard] = once((secret, told("send the draft")))
    assert (heard.privacy, heard.commitment.due) == (Privacy.TO_SHARE, None)
