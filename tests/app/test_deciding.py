"""What can be made of a proposal besides a yes or a no."""

from dataclasses import replace

import pytest

from reflect.app import deciding
from reflect.app.entering import entry
from reflect.app.proposals import Decision, Draft, Sheet
from reflect.domain.acts import Requested
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
    assert deciding.question(both, Desk().pair) == "“by Friday” names no day. By when?"
    assert deciding.question(replace(both, owner=()), Desk().pair) == "Who will do this?"
    assert "if it is done" in deciding.question(
        replace(both, unclear=(Unclear.CONDITION,)), Desk().pair
    )
    assert deciding.question(draft(), Desk().pair) == ""


@pytest.mark.parametrize("unclear", list(Unclear))
def test_every_kind_of_doubt_has_its_question(unclear: Unclear) -> None:
    """Each reads as a question in plain words."""
    assert deciding.question(replace(draft(), unclear=(unclear,)), Desk().pair).endswith("?")


def test_a_near_miss_is_asked_about_before_it_can_be_kept() -> None:
    """Neither as a promise nor as an idea, and "all" leaves it open; naming somebody settles it."""
    pair = Desk().pair
    mistyped = replace(draft(owner=("Dnaa",)), unclear=(Unclear.OWNER, Unclear.DUE))
    assert deciding.question(mistyped, pair) == "“Dnaa” is nobody here. Did you mean Dana?"
    for decision in (Decision.ACCEPTED, Decision.IDEA):
        assert "Did you mean Dana?" in deciding.refusal(mistyped, decision, pair)
    assert deciding.refusal(mistyped, Decision.REJECTED, pair) == ""
    assert deciding.accept_all(Sheet((mistyped,))).open == 1
    for name in ("Dana", "Dnaa"):
        assert deciding.may_accept(deciding.owned_by(mistyped, (name,), pair))


def test_one_typed_by_hand_is_the_users_own() -> None:
    """It is mine until I say otherwise, and comes from no answer."""
    made = deciding.by_hand("Call Ben", Desk().pair)
    assert (made.owner, made.heard) == (("Priya",), None)


def test_in_a_circle_two_can_do_it_together() -> None:
    """The key that says whose it is comes to everybody, to every two, and to all."""
    circle = Desk(others=("Dana", "Eli", "Fay")).pair
    one, seen = draft(), set[frozenset[str]]()
    for _ in range(11):
        seen.add(frozenset(one.owner))
        one = deciding.next_owner(one, circle)
    assert len(seen) == 4 + 6 + 1
    assert frozenset({"Priya", "Eli"}) in seen
    assert frozenset({"Dana", "Fay"}) in seen
    assert one.owner == ("Priya",)


def test_what_is_agreed_is_said_only_of_what_can_be() -> None:
    """Not of what was put aside, is only asked for, is an idea or stays with the user."""
    sheet = Sheet(
        (
            draft(),
            draft().decide(Decision.ACCEPTED),
            draft().decide(Decision.REJECTED),
            draft().decide(Decision.LEFT_OUT),
            draft(kind=CommitmentKind.REQUEST),
            draft(kind=CommitmentKind.IDEA),
            draft().decide(Decision.IDEA),
            replace(draft(), private=True),
        )
    )
    agreed = deciding.agree_all(sheet)
    assert [each.is_agreed for each in agreed.drafts] == [True, True, *[False] * 6]
    assert deciding.agreed_words(agreed).startswith("2 of 8: agreed, as told by you.")
    again = deciding.agree_all(agreed)
    assert not any(each.agreed for each in again.drafts)
    assert deciding.agreed_words(again).startswith("Taken back")
    assert "Nothing here" in deciding.agreed_words(Sheet(sheet.drafts[2:]))
    refused = Sheet((agreed.drafts[0].decide(Decision.REJECTED),))
    assert not refused.drafts[0].is_agreed


@pytest.mark.parametrize(
    ("owner", "by", "asker"),
    [
        (("Priya",), "", "Dana"),
        (("Priya",), "Dana", "Dana"),
        (("Dana",), "", "Priya"),
        ((), "", "Priya"),
        ((), "Dana", "Dana"),
    ],
)
def test_a_request_says_who_asked_whom(owner: tuple[str, ...], by: str, asker: str) -> None:
    """What was heard as a promise can be said to be only asked for, and by whom."""
    desk = Desk()
    heard_so = replace(draft(), owner=owner)
    said = deciding.meant(heard_so, CommitmentKind.REQUEST, desk.pair, by=by)
    act = entry(said, desk.pair, "1").act
    assert isinstance(act, Requested)
    assert desk.pair.name_of(act.by) == asker
    assert set(act.terms.between) == {each.person.id for each in desk.pair.members}
    assert act.accepted_by == ()
    assert deciding.meant(said, CommitmentKind.PROMISE, desk.pair).kind.is_firm
