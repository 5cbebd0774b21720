"""Relationships: set up from little, found by name, with their sessions."""

from datetime import timedelta

import pytest

from reflect.app.relationships import Relationships, SetUp
from reflect.domain.errors import UnknownRelationshipError, UnlawfulActError
from reflect.domain.facts import RelationshipChanged
from reflect.domain.people import Role
from reflect.domain.relationships import Form
from reflect.domain.sessions import SessionStatus
from tests.app.building import TODAY, Desk


def test_everything_has_a_default() -> None:
    """Enter, Enter, Enter gives a relationship that can be used."""
    desk = Desk()
    made = desk.relationships.set_up(SetUp())
    assert made.myself.name == "Me"
    assert made.with_whom == "My mentor"
    assert made.form is Form.PAIR
    assert made.since == TODAY


def test_names_are_cleaned_and_told_apart() -> None:
    """Blank names fall away; a name that is taken, or one's own, gets a number."""
    desk = Desk()
    plan = SetUp(my_name=" Priya\x1b ", others=("dana", "Dana", " ", "priya"))
    made = desk.relationships.set_up(plan)
    assert made.myself.name == "Priya"
    assert [person.name for person in made.others] == ["dana", "Dana 2", "priya 2"]


@pytest.mark.parametrize(
    ("role", "others", "form", "theirs"),
    [
        (Role.MENTOR, ("Ben",), Form.PAIR, Role.MENTEE),
        (Role.PEER, ("Ben",), Form.PEER, Role.PEER),
        (Role.MENTEE, ("Ben", "Eli"), Form.GROUP, Role.MENTOR),
    ],
)
def test_roles_and_form_follow_from_what_was_said(
    role: Role, others: tuple[str, ...], form: Form, theirs: Role
) -> None:
    """A mentor has mentees, peers have peers, three are a group."""
    made = Desk().relationships.set_up(SetUp(my_role=role, others=others))
    assert (made.my_role, made.form, made.members[1].role) == (role, form, theirs)


def test_the_user_is_one_person_in_all_relationships() -> None:
    """The second relationship has the same user and the next letter."""
    desk = Desk()
    second = desk.relationships.set_up(SetUp(others=("Ben",)))
    assert second.me == desk.me
    assert (desk.pair.letter, second.letter) == ("a", "b")
    assert desk.relationships.all() == [desk.pair, second]


def test_the_current_one_has_the_nearest_session() -> None:
    """Without sessions it is the newest; before the first there is none."""
    desk = Desk()
    second = desk.relationships.set_up(SetUp(others=("Ben",)))
    assert desk.relationships.current() == second
    desk.relationships.plan_session(desk.pair, TODAY + timedelta(days=9))
    assert desk.relationships.current() == desk.pair
    desk.relationships.plan_session(second, TODAY + timedelta(days=2))
    assert desk.relationships.current() == second


def test_a_preferred_one_is_current_whatever_comes() -> None:
    """`--with` wins over the calendar."""
    desk = Desk()
    desk.relationships.set_up(SetUp(others=("Ben",)))
    preferring = Relationships(desk.ledger, desk.clock, desk.ids, "dana")
    assert preferring.current() == desk.pair


def test_a_relationship_is_found_by_letter_and_by_any_name() -> None:
    """Whole names and parts of names, whatever the case."""
    desk = Desk()
    group = desk.relationships.set_up(SetUp(others=("Ben Ali", "Eli")))
    assert desk.relationships.named("A") == desk.pair
    assert desk.relationships.named("ali") == group
    assert desk.relationships.named("ben ali") == group


@pytest.mark.parametrize("name", ["nobody", "", "dan"])
def test_a_name_that_fits_none_is_told_with_those_there_are(name: str) -> None:
    """The sentence lists the relationships."""
    with pytest.raises(UnknownRelationshipError, match=r"Dana \(a\)"):
        Desk().relationships.named(name)


def test_a_name_that_fits_several_is_not_guessed() -> None:
    """Two relationships with a Dana: neither is chosen."""
    desk = Desk()
    desk.relationships.set_up(SetUp(others=("Dana",)))
    with pytest.raises(UnknownRelationshipError, match=r"\(a\), Dana \(b\)"):
        desk.relationships.named("dana")


def test_goals_are_restated() -> None:
    """A change states all of it, and the id stays."""
    desk = Desk()
    changed = RelationshipChanged(by=desk.me, members=desk.pair.members, goals=("Finish",))
    made = desk.relationships.change(desk.pair, changed)
    assert (made.id, made.goals) == (desk.pair.id, ("Finish",))


def test_the_next_session_may_be_today() -> None:
    """Planned for today counts as next; the one that was held yesterday as last."""
    desk = Desk()
    yesterday = desk.met(TODAY - timedelta(days=1))
    today = desk.relationships.plan_session(desk.pair, TODAY)
    assert desk.relationships.next_session(desk.pair) == today
    assert desk.relationships.last_session(desk.pair) == yesterday


def test_a_session_that_was_only_planned_is_not_the_last() -> None:
    """A day that has passed says nothing about whether people met."""
    desk = Desk()
    desk.relationships.plan_session(desk.pair, TODAY - timedelta(days=1))
    assert desk.relationships.last_session(desk.pair) is None


def test_a_session_that_was_cancelled_is_neither_next_nor_last() -> None:
    """It did not and will not take place."""
    desk = Desk()
    planned = desk.relationships.plan_session(desk.pair, TODAY)
    gone = desk.relationships.cancel_session(desk.pair, planned, "ill")
    assert gone.status is SessionStatus.CANCELLED
    assert desk.relationships.next_session(desk.pair) is None
    assert desk.relationships.last_session(desk.pair) is None


def test_a_held_session_cannot_be_moved() -> None:
    """What took place, took place."""
    desk = Desk()
    held = desk.met(TODAY)
    with pytest.raises(UnlawfulActError):
        desk.relationships.move_session(desk.pair, held, TODAY + timedelta(days=1))


def test_a_planned_session_can_be_moved() -> None:
    """It keeps its id and has another day."""
    desk = Desk()
    planned = desk.relationships.plan_session(desk.pair, TODAY)
    moved = desk.relationships.move_session(desk.pair, planned, TODAY + timedelta(days=1))
    assert (moved.id, moved.on) == (planned.id, TODAY + timedelta(days=1))


def test_a_first_session_is_planned_with_the_relationship() -> None:
    """The set-up may name its day."""
    desk = Desk()
    made = desk.relationships.set_up(SetUp(others=("Ben",), next_session=TODAY))
    coming = desk.relationships.next_session(made)
    assert coming
    assert coming.on == TODAY
