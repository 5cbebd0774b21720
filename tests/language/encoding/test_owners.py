"""Owners that are pointed at."""

from dataclasses import replace

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


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("Ben from the library will call me", "Ben", ("Ben",)),
        ("I asked Ben whether she will call me", "Ben", ("Roberta",)),
        ("I know that she will call me", "she", ("Roberta",)),
        ("Rob will call me", "Rob", ("Roberta",)),
    ],
    ids=["who acts", "somebody before", "a pronoun", "a short form"],
)
def test_in_a_pair_a_stranger_acts_where_the_name_leads_to_the_act(
    text: str, word: str, names: tuple[str, ...]
) -> None:
    """Otherwise the only other one does, whom a pronoun or a short form means."""
    answer = replace(told(text), people={"Priya": "mentee", "Roberta": "mentor"})
    (item,) = decode(window(answer, "call", owner="member", points={"owner": word}), 0.5)
    assert item.owner == names


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
    (item,) = decode(window(answer, "call", owner=owner, points={"owner": named}), 0.5)
    assert item.owner == names


def test_a_second_name_that_is_improbable_is_left_out() -> None:
    """It needs at least a share of the best one's chance."""
    answer = told("Bo and Kwame will call", Bo="peer", Kwame="peer")
    (item,) = decode(window(answer, "call", owner="member", points={"owner": "Bo"}), 0.5)
    assert item.owner == ("Bo",)


@pytest.mark.parametrize(
    ("text", "given", "names"),
    [
        ("Send it to Bo and Kwame today", ("Bo", "Kwame"), ("Bo", "Kwame")),
        ("Send it to Bo, says Kwame", ("Bo",), ("Bo",)),
        ("Send it to Dr. Iyer, Bo says", ("Iyer",), ("Dr. Iyer",)),
        ("Send it round, says Bo", (), ("Bo", "Kwame")),
    ],
)
def test_in_a_group_the_words_pointed_at_receive_it(
    text: str, given: tuple[str, ...], names: tuple[str, ...]
) -> None:
    """Where nobody is named, all the others do; nobody is taken for being first."""
    answer = told(text, Bo="peer", Kwame="peer")
    (item,) = decode(window(answer, "Send", points={"to": given}), 0.5)
    assert item.to == names


@pytest.mark.parametrize(
    ("given", "names"), [((), ("Dana",)), (("Dana",), ("Dana",)), (("brother",), ("brother",))]
)
def test_between_two_an_outsider_may_receive_it(
    given: tuple[str, ...], names: tuple[str, ...]
) -> None:
    """It is the other's unless somebody else is pointed at."""
    answer = told("Send it to my brother, as Dana says")
    (item,) = decode(window(answer, "Send", points={"to": given}), 0.5)
    assert item.to == names


def test_weights_that_do_not_point_at_recipients_are_read_as_before() -> None:
    """Between two it is the other."""
    answer = told("Send it to my brother")
    seen = window(answer, "Send", points={"to": ()})
    (item,) = decode(replace(seen, distance=seen.distance[:-1]), 0.5)
    assert item.to == ("Dana",)
