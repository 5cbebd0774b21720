"""Who is meant: members by any usual way to write them, everybody else by asking."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.app.naming import Doubt, Named, as_known, names_in, people_in
from reflect.domain.relationships import Relationship
from tests.app.building import Desk

ALL = ("Priya", "Dr. Adaeze Okafor", "Łukasz Żak", "Tunde", "Ana-María Núñez")


@pytest.fixture(scope="module")
def circle() -> Relationship:
    """Return Priya (the user) in a circle of people whose names are written in many ways."""
    return Desk(others=ALL[1:]).pair


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("priya", ("Priya",)),
        ("ME", ("Priya",)),
        ("I", ("Priya",)),
        ("myself", ("Priya",)),
        ("me and Tunde", ("Priya", "Tunde")),
        ("Tunde, me", ("Tunde", "Priya")),
        ("Tunde & lukasz + me", ("Tunde", "Łukasz Żak", "Priya")),
        ("Tunde; Tunde", ("Tunde",)),
        ("both of us", ALL),
        ("all of us", ALL),
        ("everyone", ALL),
        ("the others", ALL[1:]),
        ("dr okafor", ("Dr. Adaeze Okafor",)),
        ("Dr. Okafor", ("Dr. Adaeze Okafor",)),
        ("adaeze", ("Dr. Adaeze Okafor",)),
        ("Adaeze O.", ("Dr. Adaeze Okafor",)),
        ("A.O.", ("Dr. Adaeze Okafor",)),
        ("AO", ("Dr. Adaeze Okafor",)),
        ("lukasz", ("Łukasz Żak",)),
        ("LUKASZ ZAK", ("Łukasz Żak",)),
        ("ana-maria", ("Ana-María Núñez",)),
        ("maria nunez", ("Ana-María Núñez",)),
        ("nunez", ("Ana-María Núñez",)),
        ("(Tunde)", ("Tunde",)),
        ("Tunde's", ("Tunde",)),
        ("nobody", ()),
        (" , ", ()),
        ("", ()),
    ],
)
def test_people_are_named_in_every_usual_way(
    circle: Relationship, words: str, names: tuple[str, ...]
) -> None:
    """By first name, initials, without accents, with a title, and by words such as “me”."""
    said = people_in(words, circle)
    assert tuple(name for name in said.names if name in ALL) == names


@pytest.mark.parametrize(
    ("words", "doubt"),
    [
        ("Tude", Doubt("Tude", ("Tunde",))),
        ("Lukas", Doubt("Lukas", ("Łukasz Żak",))),
        ("tudne", Doubt("tudne", ("Tunde",))),
        ("Dr Okafr", Doubt("Dr Okafr", ("Dr. Adaeze Okafor",))),
        ("Joana", Doubt("Joana")),
        ("\x1b[31mHR", Doubt("31mHR")),
    ],
)
def test_a_name_that_is_nobodys_is_a_doubt(circle: Relationship, words: str, doubt: Doubt) -> None:
    """With the nearest member, where one is near."""
    said = people_in(f"{words} and me", circle)
    assert said.doubts == (doubt,)
    assert said.names == (doubt.words, "Priya")


def test_a_name_that_two_have_is_a_doubt() -> None:
    """Both are named; neither is taken."""
    circle = Desk(others=("Ana Silva", "Ana Costa")).pair
    [doubt] = people_in("ana", circle).doubts
    assert doubt.says == "“ana” could be several here. Did you mean Ana Silva or Ana Costa?"
    assert people_in("ana c", circle) == Named(("Ana Costa",))


def test_a_pair_has_more_ways_to_name_the_other() -> None:
    """The other's role, “they” and “both”."""
    pair = Desk().pair
    for words in ("my mentor", "mentor", "she", "them", "the other"):
        assert people_in(words, pair) == Named(("Dana",)), words
    assert people_in("both", pair) == Named(("Priya", "Dana"))


def test_a_name_with_and_in_it_is_one_person() -> None:
    """A member's whole name is never taken apart."""
    pair = Desk(others=("Salt and Pepper",)).pair
    assert people_in("me and salt and pepper", pair) == Named(("Priya", "Salt and Pepper"))


def test_what_was_heard_is_written_as_it_is_here(circle: Relationship) -> None:
    """Members by their name; somebody else stays as they are."""
    assert as_known(("lukasz", "Joana", "Tunde"), circle) == ("Łukasz Żak", "Joana", "Tunde")


def test_new_people_are_parted_and_the_user_is_none_of_them() -> None:
    """As they are set up."""
    assert names_in("Dana, Tunde and Łukasz & me") == ("Dana", "Tunde", "Łukasz")


NAMES = st.text(st.characters(categories=["L", "M", "Zs", "Pd"]), min_size=1, max_size=20)


@given(others=st.lists(NAMES, min_size=1, max_size=4), data=st.data())
def test_members_are_found_by_their_own_names(others: list[str], data: st.DataObject) -> None:
    """Whatever they are called; alone and beside the user, and never as somebody else."""
    circle = Desk(others=tuple(others)).pair
    member = data.draw(st.sampled_from(circle.others))
    assert people_in(member.name, circle) == Named((member.name,))
    assert people_in(f"{member.name} and me", circle) == Named((member.name, "Priya"))


@given(words=st.text(max_size=60))
def test_every_name_is_a_members_or_a_doubt(words: str) -> None:
    """Nobody comes into the ledger unasked, whatever is typed."""
    circle = Desk(others=ALL[1:]).pair
    said = people_in(words, circle)
    assert set(said.names) <= {*ALL, *(doubt.words for doubt in said.doubts)}
    assert not {doubt.words for doubt in said.doubts} & set(ALL)
