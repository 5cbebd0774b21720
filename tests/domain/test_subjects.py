"""Sessions, relationships and whether one more event would stand."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.domain import acts
from reflect.domain.acts import Act, Undone
from reflect.domain.agreements import Agreement
from reflect.domain.background import relationship_from
from reflect.domain.errors import UnknownPersonError, UnlawfulActError
from reflect.domain.events import Event
from reflect.domain.facts import (
    RelationshipChanged,
    RelationshipOpened,
    SessionHeld,
    SessionMoved,
    SessionPlanned,
)
from reflect.domain.people import Member, Person, Role
from reflect.domain.sessions import Session, SessionStatus
from reflect.domain.subjects import added, read_subject
from reflect.domain.terms import Terms
from tests.strategies import ANA, BO, DAY, act_about, event, histories, session_acts

TERMS = Terms(title="Send the draft", owner=(ANA,), between=(ANA, BO))
MEMBERS = (
    Member(Person(ANA, "Ana"), Role.MENTEE),
    Member(Person(BO, "Bo"), Role.MENTOR),
)
OPENED = RelationshipOpened(by=ANA, members=MEMBERS)


def events_of(*made: Act) -> list[Event]:
    """Return acts as the events of one author."""
    return [event(number, act) for number, act in enumerate(made, 1)]


@given(histories(), act_about())
def test_what_is_added_stands_or_is_refused(events: list[Event], act: Act) -> None:
    """An event that was let in counts: it is never found overtaken later on."""
    lamport = max((each.lamport for each in events), default=0) + 1
    new = event(len(events) + 1, act, lamport=lamport)
    try:
        after = added(events, new)
    except UnlawfulActError:
        assert new not in read_subject([*events, new]).standing
    else:
        assert new in after.standing
        assert after == read_subject([*events, new])


@given(st.lists(session_acts, max_size=6))
def test_a_session_is_held_at_most_once(made: list[Act]) -> None:
    """Once held or cancelled, a session does not change any more."""
    folded = read_subject(events_of(*made))
    ends = [e for e in folded.standing if not isinstance(e.act, SessionPlanned | SessionMoved)]
    assert len(ends) <= 1
    if isinstance(folded.state, Session):
        assert (folded.state.status is SessionStatus.PLANNED) == (not ends)


def test_a_session_that_nobody_planned_cannot_be_held() -> None:
    """The refusal says that it is unknown."""
    with pytest.raises(UnlawfulActError, match="unknown"):
        added([], event(1, SessionHeld(by=ANA, on=DAY)))


def test_taking_back_a_move_restores_the_day() -> None:
    """What is left is what was before."""
    planned = events_of(
        SessionPlanned(by=ANA, on=DAY), SessionMoved(by=ANA, on=DAY + timedelta(days=1))
    )
    after = added(planned, event(3, Undone(by=ANA, event="ana-2")))
    assert isinstance(after.state, Session)
    assert after.state.on == DAY


@pytest.mark.parametrize("target", ["ana-1", "bo-1", "unheard-of"])
def test_only_ones_own_latest_entry_can_be_taken_back(target: str) -> None:
    """Earlier ones, others' and unknown ones are refused."""
    offer = event(1, acts.Offered(by=ANA, terms=TERMS))
    yes = event(1, acts.Accepted(by=BO, digest=TERMS.digest()), author=BO, lamport=2)
    with pytest.raises(UnlawfulActError, match="latest entry"):
        added([offer, yes], event(2, Undone(by=ANA, event=target), lamport=3))


def test_nothing_can_be_taken_back_twice() -> None:
    """The second undoing of the same event is refused."""
    events = events_of(
        acts.Offered(by=ANA, terms=TERMS), acts.Withdrawn(by=ANA), Undone(by=ANA, event="ana-2")
    )
    with pytest.raises(UnlawfulActError):
        added(events, event(4, Undone(by=ANA, event="ana-2")))


def test_the_opening_of_a_relationship_cannot_be_taken_back() -> None:
    """Everything in it rests on it."""
    with pytest.raises(UnlawfulActError, match="rest on it"):
        added(events_of(OPENED), event(2, Undone(by=ANA, event="ana-1")))


def test_a_relationship_is_what_was_stated_last() -> None:
    """A change restates all of it; opening twice is refused."""
    changed = RelationshipChanged(by=ANA, members=MEMBERS, goals=("Speak up",))
    events = events_of(OPENED, changed)
    stated = read_subject(events).state
    assert isinstance(stated, RelationshipOpened)
    assert relationship_from(stated, "r", "a", ANA).goals == ("Speak up",)
    with pytest.raises(UnlawfulActError):
        added(events, event(3, OPENED))
    with pytest.raises(UnlawfulActError):
        added([], event(1, changed))


def test_a_relationship_without_its_user_is_refused() -> None:
    """The user is always one of its people."""
    with pytest.raises(UnknownPersonError, match="Ana, Bo"):
        relationship_from(OPENED, "r", "a", "cy")


def test_a_subject_stays_what_it_was() -> None:
    """A session's act about an agreement is refused, and the other way round."""
    agreement = events_of(acts.Offered(by=ANA, terms=TERMS))
    session = events_of(SessionPlanned(by=ANA, on=DAY))
    with pytest.raises(UnlawfulActError):
        added(agreement, event(2, SessionPlanned(by=ANA, on=DAY)))
    with pytest.raises(UnlawfulActError):
        added(session, event(2, acts.Offered(by=ANA, terms=TERMS)))
    gone = [*session, event(2, Undone(by=ANA, event="ana-1"))]
    assert read_subject(gone).state is None
    with pytest.raises(UnlawfulActError):
        added(gone, event(3, acts.Reported(by=ANA)))


def test_an_agreement_can_be_made_again_after_all_was_taken_back() -> None:
    """A second offer on the same subject stands."""
    events = events_of(acts.Offered(by=ANA, terms=TERMS), Undone(by=ANA, event="ana-1"))
    renewed = acts.Offered(by=ANA, terms=replace(TERMS, title="Call the bank"))
    state = added(events, event(3, renewed)).state
    assert isinstance(state, Agreement)
    assert state.terms.title == "Call the bank"
