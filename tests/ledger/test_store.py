"""The ledger: what every implementation of the port does alike."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect.app.ports import Entry, Ledger, Order, Query
from reflect.domain import acts
from reflect.domain.agreements import OPEN, Status
from reflect.domain.cleaning import MOST_CHARACTERS
from reflect.domain.errors import (
    TextTooLongError,
    UnknownAgreementError,
    UnknownPersonError,
    UnknownRelationshipError,
    UnlawfulActError,
)
from reflect.domain.events import GENESIS
from reflect.domain.facts import (
    RelationshipChanged,
    SessionCancelled,
    SessionHeld,
    SessionMoved,
    SessionPlanned,
)
from reflect.domain.people import Member, Person, Role
from reflect.domain.sessions import SessionStatus
from reflect.domain.terms import Terms
from reflect.ledger.store import SqlLedger
from tests.conftest import Copying
from tests.doubles.clock import NOON, FixedClock
from tests.doubles.ledger import MemoryLedger
from tests.ledger.made import ANA, BO, DAY, MEMBERS, OPENED, TERMS, agree, offer, opened
from tests.strategies import act_about


def test_a_new_ledger_is_empty(ledger: Ledger) -> None:
    """Nobody is known and nothing is listed."""
    assert ledger.me() is None
    assert ledger.relationships() == []
    assert ledger.sessions("r1") == []
    assert ledger.agreements(Query()).total == 0
    assert ledger.verify() == 0


def test_a_relationship_is_opened_as_it_was_stated(ledger: Ledger) -> None:
    """Its people, its goals and its letter come back."""
    relationship = opened(ledger)
    assert ledger.relationships() == [relationship]
    assert relationship.members == MEMBERS
    assert (relationship.letter, relationship.me, relationship.rhythm_days) == ("a", ANA, 14)
    assert relationship.goals == ("Speak up",)
    assert ledger.me() == ANA


def test_relationships_get_letters_in_the_order_of_opening(ledger: Ledger) -> None:
    """The first is a, the second b."""
    assert [opened(ledger, name).letter for name in ("r9", "r1")] == ["a", "b"]
    assert [each.id for each in ledger.relationships()] == ["r9", "r1"]


def test_a_relationship_is_opened_once_and_by_one_of_its_people(ledger: Ledger) -> None:
    """Anything else is refused and leaves nothing behind."""
    with pytest.raises(UnknownPersonError):
        ledger.open_relationship("id-of-cy", Entry("r1", OPENED))
    with pytest.raises(UnlawfulActError):
        ledger.open_relationship(ANA, Entry("r1", acts.Noted(by=ANA, terms=TERMS)))
    assert ledger.relationships() == []
    opened(ledger)
    with pytest.raises(UnlawfulActError):
        opened(ledger)
    assert ledger.verify() == 1


def test_a_relationship_can_be_restated_and_that_taken_back(ledger: Ledger) -> None:
    """People are found by their new name, and by the old one again after."""
    opened(ledger)
    offer(ledger, "g1")
    members = (Member(Person(ANA, "Anna"), Role.MENTEE), MEMBERS[1])
    [event] = ledger.record("r1", [Entry("r1", RelationshipChanged(by=ANA, members=members))])
    assert ledger.relationships()[0].myself.name == "Anna"
    assert ledger.agreements(Query(words="anna")).total == 1
    assert ledger.agreements(Query(words="lima")).total == 0
    ledger.record("r1", [Entry("r1", acts.Undone(by=ANA, event=event.id))])
    assert ledger.relationships()[0].myself.name == "Ana Lima"
    assert ledger.agreements(Query(words="lima")).total == 1
    assert ledger.verify() == 4


def test_the_user_cannot_leave_their_own_relationship(ledger: Ledger) -> None:
    """A statement without the user is refused."""
    opened(ledger)
    changed = RelationshipChanged(by=ANA, members=MEMBERS[1:])
    with pytest.raises(UnknownPersonError):
        ledger.record("r1", [Entry("r1", changed)])


def test_events_form_a_chain(ledger: Ledger, clock: FixedClock) -> None:
    """Each counts on, points back to the one before and says when and where it was written."""
    opened(ledger)
    clock.move(seconds=5)
    first, second = ledger.record(
        "r1",
        [
            Entry("g1", acts.Offered(by=ANA, terms=TERMS)),
            Entry("g1", acts.Accepted(by=BO, digest=TERMS.digest())),
        ],
    )
    [third] = ledger.record("r1", [Entry("g1", acts.Reported(by=ANA))])
    assert [(e.seq, e.lamport) for e in (first, second, third)] == [(2, 2), (3, 3), (4, 4)]
    assert len({GENESIS, first.prev, second.prev, third.prev}) == 4
    assert {e.author for e in (first, second, third)} == {ANA}
    assert (second.is_told, third.is_told) == (True, False)
    assert third.at == NOON + timedelta(seconds=5)
    assert third.zone == "Europe/Berlin"
    assert first.id < second.id or first.at == second.at
    assert ledger.story("g1").standing == (first, second, third)


def test_chains_of_different_relationships_are_apart(ledger: Ledger) -> None:
    """Each begins anew."""
    opened(ledger, "r1")
    opened(ledger, "r2")
    [event] = ledger.record("r2", [Entry("g1", acts.Noted(by=ANA, terms=TERMS))])
    assert (event.seq, event.lamport) == (2, 2)


def test_agreements_are_numbered_for_good(ledger: Ledger) -> None:
    """A number that was given is not given again, even after all was taken back."""
    opened(ledger)
    offer(ledger, "g1")
    [event] = ledger.record("r1", [Entry("g2", acts.Offered(by=ANA, terms=TERMS))])
    assert [ledger.find(name).short for name in ("g1", "g2")] == ["a1", "a2"]
    ledger.record("r1", [Entry("g2", acts.Undone(by=ANA, event=event.id))])
    offer(ledger, "g3")
    assert ledger.find("A-3").agreement.id == "g3"
    for name in ("a2", "g2", "b1", "a9", "", "no such thing"):
        with pytest.raises(UnknownAgreementError):
            ledger.find(name)
    story = ledger.story("g2")
    assert story.agreement is None
    assert len(story.undone) == 2
    offer(ledger, "g2")
    assert ledger.find("a2").agreement.id == "g2"
    assert ledger.verify() == 6


def test_nobody_knows_the_story_of_what_never_was(ledger: Ledger) -> None:
    """Neither of agreements nor in relationships that are not there."""
    with pytest.raises(UnknownAgreementError):
        ledger.story("g1")
    with pytest.raises(UnknownRelationshipError):
        ledger.record("r1", [])


def test_all_entries_are_recorded_or_none(ledger: Ledger) -> None:
    """One unlawful act takes the others with it."""
    opened(ledger)
    entries = [
        Entry("g1", acts.Offered(by=ANA, terms=TERMS)),
        Entry("g2", acts.Reported(by=ANA)),
    ]
    with pytest.raises(UnlawfulActError):
        ledger.record("r1", entries)
    assert ledger.agreements(Query()).total == 0
    assert ledger.verify() == 1
    offer(ledger, "g1")
    assert ledger.find("g1").short == "a1"


def test_what_is_recorded_is_clean(ledger: Ledger) -> None:
    """Escapes and marks are gone, from titles and from names."""
    opened(ledger)
    terms = replace(TERMS, title="Send\x1b[2J\nit\u202e", owner=("D\x07ana",))
    ledger.record("r1", [Entry("g1", acts.Requested(by=ANA, terms=terms, words="One\r\ntwo\x00"))])
    agreement = ledger.find("g1").agreement
    assert (agreement.terms.title, agreement.words) == ("Send[2J it", "One\ntwo")
    assert agreement.terms.owner == ("Dana",)


def test_what_is_too_long_is_refused(ledger: Ledger) -> None:
    """Nothing is cut and nothing is recorded."""
    opened(ledger)
    act = acts.Offered(by=ANA, terms=TERMS, words="x" * (MOST_CHARACTERS + 1))
    with pytest.raises(TextTooLongError):
        ledger.record("r1", [Entry("g1", act)])
    assert ledger.verify() == 1


def test_sessions_are_listed_by_day(ledger: Ledger) -> None:
    """Planned, moved, held, cancelled: as their acts say; an undone one is gone."""
    opened(ledger)
    later = DAY + timedelta(days=7)
    ledger.record(
        "r1",
        [
            Entry("s1", SessionPlanned(by=ANA, on=later)),
            Entry("s2", SessionPlanned(by=ANA, on=DAY)),
            Entry("s3", SessionPlanned(by=ANA, on=DAY)),
            Entry("s3", SessionMoved(by=ANA, on=later + timedelta(days=1))),
            Entry("s3", SessionCancelled(by=ANA)),
            Entry("s2", SessionHeld(by=ANA, on=DAY)),
        ],
    )
    sessions = ledger.sessions("r1")
    assert [each.id for each in sessions] == ["s2", "s1", "s3"]
    assert [each.status for each in sessions] == [
        SessionStatus.HELD,
        SessionStatus.PLANNED,
        SessionStatus.CANCELLED,
    ]
    [event] = ledger.record("r1", [Entry("s4", SessionPlanned(by=ANA, on=DAY))])
    ledger.record("r1", [Entry("s4", acts.Undone(by=ANA, event=event.id))])
    assert ledger.sessions("r1") == sessions
    assert ledger.verify() == 9


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), ["soon", "theirs", "late", "none", "both"]),
        (Query(order=Order.NEWEST), ["soon", "both", "theirs", "none", "late"]),
        (Query(order=Order.NUMBER), ["late", "none", "soon", "theirs", "both"]),
        (Query(relationship="r2"), ["theirs", "both"]),
        (Query(relationship="r3"), []),
        (Query(statuses=frozenset({Status.WITHDRAWN})), ["soon"]),
        (Query(statuses=OPEN), ["theirs", "late", "none", "both"]),
        (Query(owner=ANA), ["soon", "late", "none", "both"]),
        (Query(not_owner=ANA), ["theirs"]),
        (Query(beside=ANA), ["theirs", "both"]),
        (Query(beside=BO), ["soon", "late", "none", "both"]),
        (Query(owner=BO), ["theirs", "both"]),
        (Query(not_owner=BO), ["soon", "late", "none"]),
        (Query(due_until=DAY), ["soon", "theirs"]),
        (Query(due_until=date.max), ["soon", "theirs", "late"]),
        (Query(offset=1, limit=2), ["theirs", "late"]),
    ],
)
def test_lists_are_ordered_filtered_and_paged(
    ledger: Ledger, clock: FixedClock, query: Query, found: list[str]
) -> None:
    """Every field of a query does what it says."""
    several(ledger, clock)
    page = ledger.agreements(query)
    assert [listed.agreement.id for listed in page.rows] == found
    assert page.total == (5 if query.limit == 2 else len(found))


def several(ledger: Ledger, clock: FixedClock) -> None:
    """Make five agreements in two relationships, a second apart."""
    opened(ledger, "r1")
    opened(ledger, "r2")
    for subject, relationship, terms in (
        ("late", "r1", replace(TERMS, due=DAY + timedelta(days=9))),
        ("none", "r1", replace(TERMS, due=None)),
        ("soon", "r1", TERMS),
        ("theirs", "r2", replace(TERMS, owner=(BO,), title="Read the Essay")),
        ("both", "r2", replace(TERMS, owner=(BO, ANA), due=date.max)),
    ):
        clock.move(seconds=1)
        offer(ledger, subject, terms, relationship)
    clock.move(seconds=1)
    ledger.record("r1", [Entry("soon", acts.Withdrawn(by=ANA))])


def test_when_it_was_touched_is_told(ledger: Ledger, clock: FixedClock) -> None:
    """It is the instant of the latest event, in UTC."""
    several(ledger, clock)
    assert ledger.find("late").touched == NOON + timedelta(seconds=1)
    assert ledger.find("soon").touched == NOON + timedelta(seconds=6)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("dra", {"g1"}),
        ("DRAFT send", {"g1"}),
        ("essay", {"g2"}),
        ("cafe", {"g2"}),
        ("CAFÉ", {"g2"}),
        ("bo", {"g1", "g2"}),
        ("lima", {"g1", "g2"}),
        ("dana", {"g1"}),
        ("raft", set()),
        ("zzz", set()),
        ("   ", {"g1", "g2"}),
        ("???", set()),
        ('"', set()),
        ("draft OR essay", set()),
        ("NEAR(draft essay)", set()),
        ("draft*", {"g1"}),
        ("search:draft", set()),
        ("'; DROP TABLE event; --", set()),
        ("draft' OR '1'='1", set()),
        ("%", set()),
        ("_", set()),
        ("draft\x00essay", set()),
        ("東京", {"g2"}),
    ],
)
@pytest.mark.threat(28)
def test_words_find_by_their_beginnings_and_are_never_syntax(
    ledger: Ledger, words: str, found: set[str]
) -> None:
    """Case and accents do not matter; quotes, operators and wildcards are no more than marks."""
    opened(ledger)
    offer(ledger, "g1")
    essay = Terms(title="Read the Essay in the Café, 東京都", owner=(BO,), between=(ANA, BO))
    ledger.record("r1", [Entry("g2", acts.Requested(by=ANA, terms=essay))])
    page = ledger.agreements(Query(words=words))
    assert {listed.agreement.id for listed in page.rows} == found
    assert page.total == len(found)
    assert ledger.agreements(Query(words=words, statuses=OPEN)).total == len(found)
    assert ledger.verify() == 3


def test_words_follow_what_is_amended(ledger: Ledger) -> None:
    """The old words find nothing any more."""
    opened(ledger)
    offer(ledger, "g1")
    amended = acts.Amended(by=ANA, terms=replace(TERMS, title="Call the bank", owner=(BO,)))
    ledger.record("r1", [Entry("g1", amended)])
    assert ledger.agreements(Query(words="bank", owner=BO)).total == 1
    assert ledger.agreements(Query(owner=ANA)).total == 0
    assert ledger.verify() == 3


def test_moves_change_what_is_listed(ledger: Ledger) -> None:
    """Lists show what the story amounts to, after each move."""
    opened(ledger)
    agree(ledger, "g1")
    for act, status in (
        (acts.Reported(by=ANA), Status.REPORTED),
        (acts.Reopened(by=BO, missing="the end"), Status.AGREED),
        (acts.Reported(by=ANA), Status.REPORTED),
        (acts.Confirmed(by=BO), Status.KEPT),
    ):
        ledger.record("r1", [Entry("g1", act)])
        listed = ledger.find("a1")
        assert listed.agreement.status is status
        assert listed.agreement == ledger.story("g1").agreement
        assert ledger.agreements(Query()).rows == (listed,)


@settings(max_examples=25)
@given(
    st.lists(st.tuples(st.sampled_from(("g1", "g2")), act_about([TERMS])), min_size=1, max_size=8)
)
def test_double_and_ledger_amount_to_the_same(
    tmp_path_factory: pytest.TempPathFactory, copies: Copying, moves: list[tuple[str, acts.Act]]
) -> None:
    """Whatever is tried, both accept the same, refuse in the same words and list the same."""
    clock = FixedClock()
    with copies():
        sql = SqlLedger.open(tmp_path_factory.mktemp("alike") / "ledger.db", clock)
    memory = MemoryLedger(clock)
    said: list[list[str]] = []
    for ledger in (memory, sql):
        opened(ledger)
        offer(ledger, "g1")
        said.append([_tried(ledger, subject, act) for subject, act in moves])
    assert said[0] == said[1]
    for query in (Query(), Query(owner=ANA), Query(words="send"), Query(statuses=OPEN)):
        assert memory.agreements(query) == sql.agreements(query)
    assert memory.verify() == sql.verify()
    sql.close()


def _tried(ledger: Ledger, subject: str, act: acts.Act) -> str:
    try:
        ledger.record("r1", [Entry(subject, act)])
    except UnlawfulActError as refusal:
        return str(refusal)
    return "recorded"
