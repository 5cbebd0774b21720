"""Histories: what acts amount to, in whatever order and from whomever they come."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.domain import acts
from reflect.domain.acts import Act, Undone
from reflect.domain.agreements import OPEN, Agreement, Status
from reflect.domain.errors import UnlawfulActError
from reflect.domain.events import Event, in_order
from reflect.domain.facts import ABOUT_AGREEMENTS, SessionHeld
from reflect.domain.history import follow, read
from reflect.domain.lawful import RULES, possible
from reflect.domain.terms import Terms
from tests.strategies import ANA, BO, DAY, act_about, event, histories

TERMS = Terms(title="Send the draft", owner=(ANA,), between=(ANA, BO), to=(BO,), due=DAY)


def told(*made: Act) -> Agreement:
    """Return what acts amount to, each of them lawful."""
    agreement: Agreement | None = None
    for act in made:
        agreement = follow(agreement, "a", act)
    assert agreement is not None
    return agreement


AGREED = (acts.Offered(by=ANA, terms=TERMS), acts.Accepted(by=BO, digest=TERMS.digest()))
LATER = replace(TERMS, due=DAY + timedelta(days=7))


@given(histories(), st.randoms())
def test_the_order_of_arrival_does_not_matter(events: list[Event], chance: Random) -> None:
    """Any shuffle of the same events reads the same."""
    shuffled = list(events)
    chance.shuffle(shuffled)
    assert read(shuffled) == read(events)


@given(histories(), st.data())
def test_union_is_commutative_associative_and_idempotent(
    events: list[Event], data: st.DataObject
) -> None:
    """Copies that hold different parts agree once they have exchanged them, however they do."""
    copies = [
        [each for each in events if data.draw(st.booleans(), label="copy holds it")]
        for _ in range(3)
    ]
    one, two, three = copies
    assert read(one + two) == read(two + one)
    assert read(in_order(one + two) + three) == read(one + in_order(two + three))
    assert read(one + one) == read(one)
    assert read(in_order(one)) == read(one)


@given(histories())
def test_every_event_is_accounted_for_once(events: list[Event]) -> None:
    """It stands, was taken back, or was overtaken: nothing is lost and nothing counts twice."""
    story = read(events)
    told_of = [*story.standing, *story.undone, *story.overtaken]
    assert sorted(each.id for each in told_of) == sorted(each.id for each in events)


@given(histories())
def test_replaying_what_stands_gives_the_state(events: list[Event]) -> None:
    """The state is the fold of the standing events and of nothing else."""
    story = read(events)
    state: Agreement | None = None
    for each in story.standing:
        state = follow(state, each.subject, each.act, each.author)
    assert state == story.agreement
    assert read(story.standing).agreement == story.agreement


@given(histories())
def test_agreed_means_that_everyone_said_yes(events: list[Event]) -> None:
    """Whatever happened before, nothing counts as agreed that someone has not said yes to."""
    agreement = read(events).agreement
    if agreement and agreement.status is Status.AGREED:
        assert agreement.is_agreed_by_all
    if agreement:
        assert (agreement.wanted is not None) == (agreement.status is Status.CHANGE_ASKED)


@given(histories(), act_about())
def test_an_unlawful_act_is_refused_with_a_sentence(events: list[Event], act: Act) -> None:
    """An act stands, or the refusal names the agreement and ends like a sentence."""
    agreement = read(events).agreement
    refusal = refused(agreement, act)
    if refusal is None:
        assert agreement is None or type(act) in possible(agreement, act.by)
        return
    assert refusal.endswith(".")
    if agreement:
        assert agreement.terms.title in refusal
        assert agreement.status.value in refusal


def refused(agreement: Agreement | None, act: Act) -> str | None:
    """Return the sentence with which an act is refused; None when it is lawful."""
    try:
        follow(agreement, "a", act)
    except UnlawfulActError as refusal:
        return str(refusal)
    return None


@given(histories(), act_about())
def test_what_is_not_possible_is_refused(events: list[Event], act: Act) -> None:
    """Whoever is not offered a move cannot make it."""
    agreement = read(events).agreement
    if agreement and type(act) not in possible(agreement, act.by):
        with pytest.raises(UnlawfulActError):
            follow(agreement, "a", act)


@given(histories())
def test_undone_takes_back_exactly_the_latest_of_its_author(events: list[Event]) -> None:
    """One more undoing removes the latest event when it is one's own, and else nothing."""
    before = read(events)
    counted = in_order([*before.standing, *before.overtaken])
    if not counted:
        return
    latest = counted[-1]
    number, lamport = len(events) + 1, max(each.lamport for each in events) + 1
    for author in (ANA, BO):
        undoing = event(number, Undone(by=author, event=latest.id), author=author, lamport=lamport)
        after = read([*events, undoing])
        rest = [each for each in counted if each.id != latest.id]
        left = rest if author == latest.author else counted
        assert in_order([*after.standing, *after.overtaken]) == left
        assert after.agreement == (read(left).agreement)


def test_an_undoing_of_an_earlier_event_has_no_effect() -> None:
    """Only the latest can be taken back, not what others have built upon."""
    events = [event(1, AGREED[0]), event(1, AGREED[1], author=BO, lamport=2)]
    undoing = event(2, Undone(by=ANA, event=events[0].id), lamport=3)
    assert read([*events, undoing]).agreement == read(events).agreement


def test_taking_back_everything_leaves_nothing() -> None:
    """An agreement whose only event was taken back is none."""
    events = [event(1, AGREED[0]), event(2, Undone(by=ANA, event="ana-1"))]
    story = read(events)
    assert story.agreement is None
    assert len(story.undone) == 2


@given(st.integers(0, 40), st.integers(1, 10))
def test_a_change_asked_in_time_is_no_miss(early: int, late: int) -> None:
    """Asking up to the due day counts as a change in time; asking later does not."""
    in_time = acts.ChangeAsked(by=ANA, terms=LATER, on=DAY - timedelta(days=early))
    too_late = acts.ChangeAsked(by=ANA, terms=LATER, on=DAY + timedelta(days=late))
    yes = acts.ChangeAccepted(by=BO)
    changed, changed_late = told(*AGREED, in_time, yes), told(*AGREED, too_late, yes)
    assert (changed.misses, changed.changes_in_time, changed.changes_late) == (0, 1, 0)
    assert (changed_late.changes_in_time, changed_late.changes_late) == (0, 1)
    assert changed.status is Status.AGREED
    assert changed.terms == LATER


def test_a_change_asked_in_time_cannot_be_called_missed_before_it_is_answered() -> None:
    """Whoever gave notice is not overdue while the other side has not answered."""
    asked = told(*AGREED, acts.ChangeAsked(by=ANA, terms=LATER, on=DAY))
    later = DAY + timedelta(days=3)
    assert not asked.is_overdue(later)
    with pytest.raises(UnlawfulActError, match="answer that first"):
        follow(asked, "a", acts.Missed(by=BO, on=later))
    refused = follow(asked, "a", acts.ChangeRefused(by=BO))
    assert follow(refused, "a", acts.Missed(by=BO, on=later)).misses == 1


def test_kept_by_the_receiver_is_not_self_declared() -> None:
    """The receiver's word makes it kept."""
    kept = told(*AGREED, acts.Reported(by=ANA), acts.Confirmed(by=BO))
    assert kept.status is Status.KEPT
    assert not kept.self_declared


@pytest.mark.parametrize(
    ("owner", "between", "reporter"),
    [
        ((ANA,), (ANA, BO), ANA),
        (("Dana", ANA), (ANA, BO), "Dana"),
        ((ANA, BO), (ANA, BO), ANA),
    ],
)
def test_kept_on_the_word_of_an_owner_alone_is_self_declared(
    owner: tuple[str, ...], between: tuple[str, ...], reporter: str
) -> None:
    """Nobody but owners said so, whoever of them reported it."""
    terms = replace(TERMS, owner=owner, between=between)
    kept = told(
        acts.Offered(by=ANA, terms=terms),
        acts.Reported(by=reporter),
        acts.Confirmed(by=ANA),
    )
    assert kept.self_declared


def test_a_promise_to_oneself_is_settled_by_its_report() -> None:
    """Nobody else's word is waited for where nobody else knows of it."""
    mine = replace(TERMS, between=(ANA,), to=())
    kept = told(acts.Offered(by=ANA, terms=mine), acts.Reported(by=ANA))
    assert (kept.status, kept.self_declared) == (Status.KEPT, True)
    assert mine.is_private
    assert not TERMS.is_private


def test_a_joint_one_is_kept_on_the_word_of_the_other_owner() -> None:
    """Who did not report can bear witness."""
    terms = replace(TERMS, owner=(ANA, BO))
    reported = told(acts.Offered(by=ANA, terms=terms), acts.Reported(by=ANA))
    assert not follow(reported, "a", acts.Confirmed(by=BO)).self_declared


def test_a_repair_is_an_offer_until_the_other_side_says_yes() -> None:
    """New terms bind nobody who has not heard them."""
    missed = told(*AGREED, acts.Missed(by=BO, on=DAY + timedelta(days=1)))
    repaired = follow(missed, "a", acts.Repaired(by=ANA, terms=LATER))
    assert (repaired.status, repaired.repairs, repaired.misses) == (Status.OFFERED, 1, 1)
    yes = acts.Accepted(by=BO, digest=LATER.digest())
    assert follow(repaired, "a", yes).status is Status.AGREED


def test_a_yes_to_other_words_is_refused() -> None:
    """A yes names the terms that it is to."""
    offered = told(AGREED[0])
    with pytest.raises(UnlawfulActError, match="other words"):
        follow(offered, "a", acts.Accepted(by=BO, digest=LATER.digest()))


def test_acts_about_other_things_do_not_follow() -> None:
    """A session's act on an agreement is refused, not a crash."""
    for known in (None, told(*AGREED)):
        with pytest.raises(UnlawfulActError):
            follow(known, "a", SessionHeld(by=ANA, on=DAY))


def test_every_act_about_agreements_has_a_rule() -> None:
    """No act can be made that nobody has thought about."""
    assert set(RULES) == set(ABOUT_AGREEMENTS)


def test_what_binds_is_open() -> None:
    """Whoever has to act finds it among the open ones."""
    assert {status for status in Status if status.binds} <= OPEN
