"""Owners that are pointed at."""

import pytest

from reflect.language.encoding.decoding import decode
from tests.language.encoding.helpers import told, window

TEXT = "Bo and Kwame met Dr. Iyer and Ben's cook will call"


@pytest.mark.parametrize(
    ("owner", "word", "names"),
    [
        ("member", "Kwame", ("Kwame",)),
        ("third", "Ben", ("Ben",)),
        ("third", "Iyer", ("Dr. Iyer",)),
        ("with", "Bo", ("Priya", "Bo")),
    ],
)
def test_the_word_pointed_at_names_the_owner(owner: str, word: str, names: tuple[str, ...]) -> None:
    """A title goes with its name."""
    answer = told(TEXT, Bo="peer", Kwame="peer")
    (item,) = decode(window(answer, "call", owner=owner, points={"owner": word}), 0.5)
    assert item.owner == names


def test_a_stranger_is_never_taken_from_the_roster() -> None:
    """A third person's act is not given to a member whom the pointer prefers."""
    answer = told(TEXT, Bo="peer", Kwame="peer")
    (item,) = decode(window(answer, "call", owner="third", points={"owner": "Bo"}), 0.5)
    assert item.owner
    assert item.owner[0] not in answer.people


def test_in_a_group_nobody_is_guessed() -> None:
    """Where no member is named, the act is not given to the first of them."""
    answer = told("Joana will call me", Bo="peer", Kwame="peer")
    (item,) = decode(window(answer, "call", owner="member"), 0.5)
    assert item.owner == ()
