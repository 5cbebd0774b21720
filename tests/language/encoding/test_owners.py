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


@pytest.mark.parametrize(
    ("text", "owner", "named", "names"),
    [
        ("Bo and Kwame will call Ben", "member", ("Bo", "Kwame"), ("Bo", "Kwame")),
        ("Bo and I and Kwame will call", "with", ("Bo", "Kwame"), ("Priya", "Bo", "Kwame")),
        ("Bo met Ben, Joana will call", "third", ("Ben", "Joana"), ("Ben", "Joana")),
        ("Bo met the Chief Nurse who will call", "third", ("Chief", "Nurse"), ("Chief Nurse",)),
    ],
)
def test_several_names_are_taken_where_the_encoder_points_at_several(
    text: str, owner: str, named: tuple[str, ...], names: tuple[str, ...]
) -> None:
    """Words of one stranger's name stay together; of the roster each is one."""
    answer = told(text, Bo="peer", Kwame="peer")
    (item,) = decode(window(answer, "call", owner=owner, named=named, share=0.5), 0.5)
    assert item.owner == names


def test_a_second_name_that_is_improbable_is_left_out() -> None:
    """With a share of 1 only the best is taken."""
    answer = told("Bo and Kwame will call", Bo="peer", Kwame="peer")
    (item,) = decode(window(answer, "call", owner="member", points={"owner": "Bo"}, share=0.5), 0.5)
    assert item.owner == ("Bo",)
