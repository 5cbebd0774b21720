"""Hypothesis strategies for people, terms, acts and events."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from reflect.domain import acts
from reflect.domain.acts import Act, Undone
from reflect.domain.events import GENESIS, Event
from reflect.domain.facts import (
    SessionCancelled,
    SessionHeld,
    SessionMoved,
    SessionPlanned,
)
from reflect.domain.terms import Terms

ANA, BO, CY = "ana", "bo", "cy"
PEOPLE = (ANA, BO)
DAY = date(2026, 3, 4)
START = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)

people = st.sampled_from(PEOPLE)
days = st.dates(DAY - timedelta(days=30), DAY + timedelta(days=30))
prose = st.text(max_size=60)
titles = st.sampled_from(("Send the draft", "Call the bank", "Read the essay"))


@st.composite
def terms(draw: st.DrawFn) -> Terms:
    """Draw terms between two people, owned by one, by both or by somebody outside."""
    owner = draw(st.sampled_from(((ANA,), (BO,), (ANA, BO), ("Dana",), ("Dana", ANA))))
    return Terms(
        title=draw(titles),
        owner=owner,
        between=draw(st.sampled_from(((ANA, BO), (ANA, BO), (ANA, BO), (ANA,)))),
        to=draw(st.sampled_from(((), (BO,), ("Eli",)))),
        due=draw(st.none() | days),
        condition=draw(st.none() | st.just("if the bank agrees")),
        negated=draw(st.booleans()),
    )


@st.composite
def act_about(draw: st.DrawFn, known: Sequence[Terms] = ()) -> Act:
    """Draw an act about an agreement; a yes is most often to terms that are known."""
    by, some = draw(st.sampled_from((*PEOPLE, "Dana"))), draw(terms())
    yes_to = draw(st.sampled_from([*known, some])).digest()
    return draw(
        st.sampled_from(
            (
                acts.Noted(by=by, terms=some),
                acts.Offered(by=by, terms=some, words="I will."),
                acts.Requested(by=by, terms=some),
                acts.Amended(by=by, terms=some),
                acts.Accepted(by=by, digest=yes_to),
                acts.Countered(by=by, terms=some),
                acts.Declined(by=by),
                acts.Withdrawn(by=by),
                acts.Reported(by=by),
                acts.Confirmed(by=by),
                acts.Reopened(by=by, missing="the end"),
                acts.ChangeAsked(by=by, terms=some, on=draw(days)),
                acts.ChangeAccepted(by=by),
                acts.ChangeRefused(by=by),
                acts.Released(by=by),
                acts.Missed(by=by, on=draw(days)),
                acts.Repaired(by=by, terms=some),
            )
        )
    )


def event(number: int, act: Act, *, author: str = ANA, lamport: int | None = None) -> Event:
    """Return event `number` (from 1) of an author, about the agreement `a`."""
    return Event(
        id=f"{author}-{number}",
        relationship="r",
        subject="a",
        author=author,
        seq=number,
        lamport=lamport or number,
        prev=GENESIS,
        at=START + timedelta(minutes=number),
        zone="UTC",
        act=act,
    )


@st.composite
def histories(draw: st.DrawFn, most: int = 12) -> list[Event]:
    """Draw events about one agreement from two authors, each in order, some taken back."""
    seqs = dict.fromkeys(PEOPLE, 0)
    known, events, lamport = list[Terms](), list[Event](), 0
    for _ in range(draw(st.integers(0, most))):
        author = draw(people)
        seqs[author] += 1
        lamport += draw(st.integers(0, 1)) if seqs[author] == 1 else 1
        mine = [each.id for each in events if each.author == author]
        act: Act
        if mine and draw(st.integers(0, 4)) == 0:
            act = Undone(by=author, event=draw(st.sampled_from([mine[-1], *mine])))
        else:
            act = draw(act_about(known)) if events else acts.Offered(by=author, terms=draw(terms()))
        stated = getattr(act, "terms", None)
        known += [stated] if stated else []
        events.append(event(seqs[author], act, author=author, lamport=max(lamport, 1)))
    return events


session_acts = st.sampled_from(
    (
        SessionPlanned(by=ANA, on=DAY),
        SessionMoved(by=ANA, on=DAY + timedelta(days=1)),
        SessionHeld(by=ANA, on=DAY),
        SessionCancelled(by=ANA),
    )
)
