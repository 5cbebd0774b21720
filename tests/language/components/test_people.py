"""Owners and recipients."""

from collections.abc import Callable

import pytest

from reflect.domain.commitments import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "owner", "to"),
    [
        ("I'll send Dana the draft.", ("Priya",), ("Dana",)),
        ("She will call me.", ("Dana",), ("Priya",)),
        ("I told Dana I'd rewrite it.", ("Priya",), ("Dana",)),
        ("Maria will introduce me to Ben.", ("Maria",), ("Priya", "Ben")),
        ("Ben said he'd read my draft.", ("Ben",), ()),
        ("Could you send me the template?", ("Dana",), ("Priya",)),
        ("She wants me to write a page.", ("Priya",), ("Dana",)),
        ("Someone should order the books.", (), ("Priya",)),
        ("my brother will drive me there", ("brother",), ("Priya",)),
    ],
)
def test_who_acts_and_who_receives(
    read: Read, text: str, owner: tuple[str, ...], to: tuple[str, ...]
) -> None:
    """By name, pronoun, or the verb that governs."""
    [found] = read(text).commitments
    assert found.owner == owner
    if owner:
        assert set(found.to) == set(to)


def test_we_are_all_in_a_group(read: Read) -> None:
    """Group "we" owns all members."""
    people = {"Priya": "peer", "Ben": "peer", "Mia": "peer"}
    [found] = read("We'll read the paper.", role="peer", people=people).commitments
    assert set(found.owner) == set(people)


def test_two_named_are_only_those_two(read: Read) -> None:
    """The rest of the group is left out."""
    people = {"Priya": "peer", "Ben": "peer", "Mia": "peer"}
    [found] = read("Ben and I will read the paper.", role="peer", people=people).commitments
    assert set(found.owner) == {"Priya", "Ben"}


def test_a_pronoun_means_the_last_person_named(read: Read) -> None:
    """A third party's pronoun is not the partner's."""
    text = "Maria liked the talk. She will introduce me to Ben."
    [found] = read(text).commitments
    assert found.owner == ("Maria",)
