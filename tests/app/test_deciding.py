"""What can be made of a proposal besides a yes or a no."""

from dataclasses import replace

import pytest

from reflect.app import deciding
from reflect.app.proposals import Decision, Draft, Sheet
from reflect.domain.commitments import CommitmentKind, Unclear
from tests.app.building import FRIDAY, NEXT_FRIDAY, Desk, draft, heard


def test_a_promise_of_nobody_cannot_be_accepted() -> None:
    """A promise needs someone who makes it; an idea and a request do not."""
    assert not deciding.may_accept(draft(owner=()))
    assert deciding.may_accept(draft(owner=(), kind=CommitmentKind.IDEA))
    assert deciding.may_accept(draft(owner=(), kind=CommitmentKind.REQUEST))


def test_accepting_all_takes_what_is_open_and_can_be() -> None:
    """Decisions stay, ownerless promises stay open, and it is one step."""
    sheet = Sheet((draft(), draft(owner=()), draft().decide(Decision.REJECTED)))
    changed = deciding.accept_all(sheet)
    assert [each.decision for each in changed.drafts] == [
        Decision.ACCEPTED,
        Decision.OPEN,
        Decision.REJECTED,
    ]
    assert changed.undo().drafts == sheet.drafts
    assert deciding.accept_all(changed) is changed


def test_the_owner_goes_round_in_a_pair() -> None:
    """Me, the partner, both, and me again; the kind follows."""
    pair = Desk().pair
    one = draft()
    two = deciding.next_owner(one, pair)
    three = deciding.next_owner(two, pair)
    four = deciding.next_owner(three, pair)
    assert [each.owner for each in (two, three, four)] == [
        ("Dana",),
        ("Priya", "Dana"),
        ("Priya",),
    ]
    assert [each.kind for each in (two, three, four)] == [
        CommitmentKind.HEARD,
        CommitmentKind.JOINT,
        CommitmentKind.PROMISE,
    ]


def test_an_idea_stays_an_idea_whoever_owns_it() -> None:
    """Naming someone does not bind them; making it a promise does."""
    pair = Desk().pair
    idea = draft(owner=(), kind=CommitmentKind.IDEA)
    assert deciding.next_owner(idea, pair).kind is CommitmentKind.IDEA
    assert deciding.firm(deciding.next_owner(idea, pair), pair).kind is CommitmentKind.PROMISE


def test_readings_of_a_day_take_turns() -> None:
    """The other reading comes, then the first again; with one reading nothing changes."""
    first = Draft.of(heard())
    second = deciding.other_day(first)
    assert second.due == NEXT_FRIDAY
    assert deciding.other_day(second).due == FRIDAY
    assert deciding.other_day(draft()) == draft()


def test_the_first_thing_that_is_unclear_is_asked() -> None:
    """One question at a time; who comes first, since nothing can be agreed without."""
    both = Draft.of(heard(clarify=(Unclear.DUE, Unclear.CONDITION)))
    assert deciding.question(both) == "“by Friday” names no day. By when?"
    assert deciding.question(replace(both, owner=())) == "Who will do this?"
    assert "if it is done" in deciding.question(replace(both, unclear=(Unclear.CONDITION,)))
    assert deciding.question(draft()) == ""


@pytest.mark.parametrize("unclear", list(Unclear))
def test_every_kind_of_doubt_has_its_question(unclear: Unclear) -> None:
    """Each reads as a question in plain words."""
    assert deciding.question(replace(draft(), unclear=(unclear,))).endswith("?")


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("dana", ("Dana",)),
        ("me", ("Priya",)),
        ("both", ("Priya", "Dana")),
        ("Dana and I", ("Dana", "Priya")),
        ("Ben, dana", ("Ben", "Dana")),
        ("Priya; Priya", ("Priya",)),
        (" , ", ()),
        ("", ()),
        ("\x1b[31mDana", ("[31mDana",)),
        ("Andy Sanders", ("Andy Sanders",)),
    ],
)
def test_people_are_read_from_free_words(words: str, owner: tuple[str, ...]) -> None:
    """Members by name whatever the case, the user as “me”, both, and others as written."""
    assert deciding.owners_from(words, Desk().pair) == owner


def test_a_name_with_and_in_it_is_one_person() -> None:
    """A member's whole name is tried before it is taken apart."""
    desk = Desk(others=("Salt and Pepper",))
    assert deciding.owners_from("salt and pepper", desk.pair) == ("Salt and Pepper",)


def test_one_typed_by_hand_is_the_users_own() -> None:
    """It is mine until I say otherwise, and comes from no answer."""
    made = deciding.by_hand("Call Ben", Desk().pair)
    assert (made.owner, made.heard) == (("Priya",), None)
