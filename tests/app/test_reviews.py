"""Reviews: facts and at most two offers, each resting on a fact."""

from dataclasses import replace
from datetime import timedelta

import pytest

from reflect.app.agreements import Move
from reflect.app.kept import KeptConversation
from reflect.app.reviews import MOST_OFFERS, OfferKind, Overview
from reflect.domain.commitments import CommitmentKind
from reflect.domain.people import Role
from reflect.domain.sessions import Session
from tests.app.building import FRIDAY, TODAY, Desk, draft, turn


def overview(desk: Desk) -> Overview:
    """Return what the first screen shows."""
    return desk.reviews.overview(desk.pair)


def offers(desk: Desk) -> list[tuple[OfferKind, str]]:
    """Return the offers as kind and dialogue."""
    return [(offer.kind, offer.dialogue) for offer in overview(desk).offers]


def held(desk: Desk, days_ago: int) -> Session:
    """Have a session held some days ago."""
    return desk.met(TODAY - timedelta(days=days_ago))


def paused(desk: Desk, dialogue: str = "prepare") -> str:
    """Have a dialogue begun and not finished, and return its id."""
    kept = KeptConversation(
        id=desk.ids(),
        dialogue=dialogue,
        relationship=desk.pair.id,
        session=None,
        seed=1,
        begun=desk.clock.now(),
        finished=None,
        turns=(turn("Half"),),
        draft="",
    )
    desk.journal.save(kept)
    return kept.id


def test_a_new_relationship_is_offered_a_first_session() -> None:
    """No facts yet, and one offer: plan it."""
    view = overview(Desk())
    assert view.facts == ()
    assert [(offer.kind, offer.says) for offer in view.offers] == [
        (OfferKind.PLAN, "No next session with Dana is planned.")
    ]


@pytest.mark.parametrize(
    ("days", "words"), [(0, "today"), (1, "tomorrow"), (2, "in 2 days"), (9, "in 9 days")]
)
def test_a_session_ahead_is_offered_to_be_prepared(days: int, words: str) -> None:
    """With the day in words; far ahead it is offered only when nothing else is."""
    desk = Desk()
    desk.relationships.plan_session(desk.pair, TODAY + timedelta(days=days))
    view = overview(desk)
    assert view.facts == (f"{'You' if days == 0 else 'Next you'} meet {words}.",)
    assert [offer.says for offer in view.offers] == [f"You meet {words}."]
    assert offers(desk) == [(OfferKind.PREPARE, "prepare")]


def test_what_was_prepared_is_a_fact_until_they_have_met() -> None:
    """How much there is to read again is said beside the day."""
    desk = Desk()
    coming = desk.relationships.plan_session(desk.pair, TODAY + timedelta(days=2))
    desk.talked(turn("The draft."), turn(""), dialogue="prepare", session=coming.id)
    said = desk.reviews.overview(desk.pair).facts
    assert said == ("Next you meet in 2 days.", "You prepared for it: one answer.")
    desk.relationships.cancel_session(desk.pair, coming, "")
    assert "prepared" not in " ".join(desk.reviews.overview(desk.pair).facts)


def test_what_is_prepared_is_not_offered_again() -> None:
    """After preparing for tomorrow nothing more is asked of the user."""
    desk = Desk()
    coming = desk.relationships.plan_session(desk.pair, TODAY + timedelta(days=1))
    desk.talked(turn("Ready"), dialogue="prepare", session=coming.id)
    assert (OfferKind.PREPARE, "prepare") not in offers(desk)


@pytest.mark.parametrize(
    ("days_ago", "role", "wanted"),
    [
        (1, Role.MENTEE, (OfferKind.DEBRIEF, "debrief")),
        (3, Role.MENTEE, (OfferKind.DEBRIEF, "debrief")),
        (4, Role.MENTEE, (OfferKind.QUICK, "quick")),
        (1, Role.MENTOR, (OfferKind.DEBRIEF, "mentor-debrief")),
    ],
)
def test_a_session_behind_is_offered_to_be_looked_back_on(
    days_ago: int, role: Role, wanted: tuple[OfferKind, str]
) -> None:
    """In full while it is fresh, quickly afterwards; a mentor in their own way."""
    desk = Desk(role=role)
    held(desk, days_ago)
    assert offers(desk)[0] == wanted


def test_a_session_that_was_looked_back_on_is_left_alone() -> None:
    """Whichever dialogue it was done with."""
    for dialogue in ("debrief", "mentor-debrief", "quick"):
        desk = Desk()
        session = held(desk, 1)
        desk.talked(turn("Done"), dialogue=dialogue, session=session.id)
        assert [kind for kind, _ in offers(desk)] == [OfferKind.PLAN]


def test_a_planned_day_that_passed_is_no_meeting() -> None:
    """Nobody says “you met”; looking back and saying that it fell through are both offered."""
    desk = Desk()
    desk.relationships.plan_session(desk.pair, TODAY - timedelta(days=17))
    view = overview(desk)
    assert view.facts == ("You were to meet 17 days ago.",)
    assert (view.offers[0].kind, view.offers[0].says) == (
        OfferKind.QUICK,
        "You were to meet 17 days ago. Look back on it, or say that it fell through.",
    )


def test_a_cancelled_meeting_was_none() -> None:
    """Neither a fact nor an offer speaks of it."""
    desk = Desk()
    planned = desk.relationships.plan_session(desk.pair, TODAY - timedelta(days=17))
    desk.relationships.cancel_session(desk.pair, planned, "ill")
    view = overview(desk)
    assert (view.facts, [offer.kind for offer in view.offers]) == ((), [OfferKind.PLAN])


def test_today_is_said_once_as_what_it_is() -> None:
    """A session of today that was prepared lies ahead until it is held, and behind afterwards."""
    desk = Desk()
    coming = desk.relationships.plan_session(desk.pair, TODAY)
    desk.talked(turn("Ready"), dialogue="prepare", session=coming.id)
    before = overview(desk)
    assert before.facts == ("You meet today.", "You prepared for it: one answer.")
    assert before.offers[0].says == "You meet today. Once you have met, look back on it."
    desk.relationships.hold_session(desk.pair, coming, TODAY)
    after = overview(desk)
    assert after.facts == ("You met today.",)
    assert after.offers[0].says == "You met today. No debrief of it is kept."


@pytest.mark.parametrize("dialogue", ["debrief", "quick", "prepare"])
def test_what_was_left_is_not_offered_afresh_beside_it(dialogue: str) -> None:
    """One offer for one thing, whichever dialogue it was begun with."""
    desk = Desk()
    held(desk, 0)
    desk.relationships.plan_session(desk.pair, TODAY + timedelta(days=1))
    left = paused(desk, dialogue)
    found = overview(desk).offers
    assert [offer.conversation for offer in found if offer.kind is OfferKind.RESUME] == [left]
    afresh = {offer.dialogue for offer in found if offer.kind is not OfferKind.RESUME}
    assert afresh == ({"debrief"} if dialogue == "prepare" else {"prepare"})


def test_what_was_left_is_not_offered_once_a_later_one_is_finished() -> None:
    """It does not ask for ever."""
    desk = Desk()
    paused(desk)
    desk.clock.move(days=1)
    desk.talked(turn("Another"), dialogue="prepare")
    assert OfferKind.RESUME not in [kind for kind, _ in offers(desk)]


def test_a_paused_dialogue_comes_first() -> None:
    """It can be gone on with, by its id."""
    desk = Desk()
    held(desk, 1)
    talk = paused(desk)
    first = overview(desk).offers[0]
    assert (first.kind, first.conversation, first.dialogue) == (OfferKind.RESUME, talk, "prepare")


def test_there_are_never_more_than_two_offers() -> None:
    """Whatever is due, paused and ahead."""
    desk = Desk()
    paused(desk)
    held(desk, 1)
    desk.saved(draft(due=TODAY))
    desk.relationships.plan_session(desk.pair, TODAY + timedelta(days=1))
    assert len(overview(desk).offers) == MOST_OFFERS


def test_what_is_due_today_is_offered_to_be_gone_through() -> None:
    """Due is not overdue: it is offered, and not called late."""
    desk = Desk()
    desk.relationships.plan_session(desk.pair, TODAY + timedelta(days=9))
    desk.saved(draft(due=TODAY))
    view = overview(desk)
    assert [(offer.kind, offer.says) for offer in view.offers] == [
        (OfferKind.CHECK_IN, "One thing of yours is due.")
    ]
    assert not any("due" in fact for fact in view.facts)


def test_what_is_overdue_is_a_fact() -> None:
    """Counted, in words, without a judgement."""
    desk = Desk()
    desk.saved(draft("One", due=FRIDAY), draft("Two", due=FRIDAY), draft("Three"))
    desk.clock.move(days=10)
    assert "2 things of yours are due." in overview(desk).facts


def test_a_change_asked_in_time_is_not_held_against_anyone() -> None:
    """While its answer is missing it is no overdue fact."""
    desk = Desk()
    [row] = desk.saved(draft(due=FRIDAY))
    row = desk.agreements.move(row, desk.pair, Move.ACCEPT)
    desk.agreements.move(row, desk.pair, Move.CHANGE)
    desk.clock.move(days=10)
    assert not any("due" in fact for fact in overview(desk).facts)


def test_sides_are_told_apart() -> None:
    """Mine, theirs, and what waits for someone's word."""
    desk = Desk()
    desk.saved(
        draft("Mine"),
        draft("Theirs", owner=("Dana",), kind=CommitmentKind.HEARD),
        draft("Asked", owner=("Dana",), kind=CommitmentKind.REQUEST),
        draft("Idea", kind=CommitmentKind.IDEA),
    )
    view = overview(desk)
    assert [row.agreement.terms.title for row in view.i_owe] == ["Mine"]
    assert [row.agreement.terms.title for row in view.they_owe] == ["Theirs"]
    assert [row.agreement.terms.title for row in view.waiting] == ["Asked"]
    assert "1 open on your side, 1 on theirs." in view.facts


def test_what_is_shared_by_both_stands_on_the_users_side() -> None:
    """A joint act is mine too, and is listed once."""
    desk = Desk()
    desk.saved(draft(owner=("Priya", "Dana"), kind=CommitmentKind.JOINT))
    view = overview(desk)
    assert len(view.i_owe) == 1
    assert view.they_owe == ()


def test_the_earliest_day_comes_first() -> None:
    """Those without a day stand last."""
    desk = Desk()
    desk.saved(
        draft("No day"),
        draft("Later", due=FRIDAY + timedelta(days=7)),
        replace(draft("Soon"), due=FRIDAY),
    )
    assert [row.agreement.terms.title for row in overview(desk).i_owe] == [
        "Soon",
        "Later",
        "No day",
    ]


def test_reading_changes_nothing() -> None:
    """The first screen may be looked at as often as one likes."""
    desk = Desk()
    desk.relationships.plan_session(desk.pair, TODAY - timedelta(days=1))
    before = desk.ledger.verify()
    overview(desk)
    assert desk.ledger.verify() == before
