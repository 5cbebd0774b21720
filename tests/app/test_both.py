"""Shared and private agreements as one list, each kept where it belongs."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect.app.agreements import Move
from reflect.app.ports import Entry, Listed, Order, Query
from reflect.app.proposals import Draft
from reflect.domain.acts import Reported, Undone
from reflect.domain.agreements import Status
from reflect.domain.errors import UnknownAgreementError, UnlawfulActError
from reflect.domain.privacy import Privacy
from tests.app.building import TODAY, Desk, draft, heard

days = st.one_of(st.none(), st.integers(0, 5).map(lambda ahead: TODAY + timedelta(days=ahead)))


def own(title: str = "Tell HR", due: date | None = None) -> Draft:
    """Return a proposal that is the user's alone."""
    return replace(draft(title, due=due), private=True)


def mixed(*wanted: tuple[bool, date | None]) -> Desk:
    """Return a desk with one agreement for each, private or not, as they came."""
    desk = Desk()
    for number, (private, due) in enumerate(wanted):
        desk.clock.move(seconds=60)
        desk.saved(replace(draft(f"Act {number}", due=due), private=private))
    return desk


def whole(desk: Desk, order: Order) -> list[Listed]:
    """Return everything in one order, worked out without pages."""
    every = [*desk.ledger.agreements(Query(limit=999)).rows, *desk.private.all()]
    every.sort(key=lambda row: (row.is_private, int(row.short.strip("amy"))))
    if order is Order.DUE:
        every.sort(key=lambda row: row.agreement.terms.due or date.max)
    elif order is Order.NEWEST:
        every.sort(key=lambda row: row.touched, reverse=True)
    return every


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.booleans(), days), max_size=8),
    st.sampled_from(Order),
    st.integers(0, 9),
    st.integers(1, 4),
)
def test_pages_are_pieces_of_the_whole(
    wanted: list[tuple[bool, date | None]], order: Order, offset: int, limit: int
) -> None:
    """Wherever a page begins and however it is sorted, nothing is missing and nothing twice."""
    desk = mixed(*wanted)
    page = desk.both.agreements(Query(order=order, offset=offset, limit=limit))
    assert page.total == len(wanted)
    assert list(page.rows) == whole(desk, order)[offset : offset + limit]


def test_a_private_one_is_in_no_file_but_the_journal() -> None:
    """It is listed and found by its own short id; the ledger knows nothing of it."""
    desk = Desk()
    shared, private = desk.saved(draft("Send the draft"), own())
    assert (shared.short, private.short) == ("a1", "my1")
    assert not shared.is_private
    assert private.is_private
    assert [row.short for row in desk.ledger.agreements(Query()).rows] == ["a1"]
    assert desk.both.find("MY-1") == desk.both.find(private.agreement.id) == private
    with pytest.raises(UnknownAgreementError):
        desk.ledger.find(private.agreement.id)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (Query(words="tel hr"), 1),
        (Query(words="hr dana"), 0),
        (Query(words="..."), 0),
        (Query(relationship="another"), 0),
        (Query(statuses=frozenset({Status.KEPT})), 0),
        (Query(due_until=TODAY), 1),
        (Query(due_until=TODAY - timedelta(days=1)), 0),
    ],
)
def test_it_is_searched_and_filtered_like_any_other(asked: Query, found: int) -> None:
    """By words, relationship, state and day."""
    desk = Desk()
    desk.saved(own(due=TODAY))
    page = desk.both.agreements(asked)
    assert (len(page.rows), page.total) == (found, found)


def test_it_is_told_by_owner() -> None:
    """What the user owns is theirs; what somebody else is hoped to do is not."""
    desk = Desk()
    desk.saved(own(), replace(own("Say sorry"), owner=("Dana",)))
    mine = desk.both.agreements(Query(owner=desk.me))
    theirs = desk.both.agreements(Query(not_owner=desk.me))
    assert [row.short for row in mine.rows] == ["my1"]
    assert [row.short for row in theirs.rows] == ["my2"]


def test_done_settles_it_and_undo_takes_that_back() -> None:
    """Nobody else's word is waited for, and what was undone leaves no trace."""
    desk = Desk()
    (promise,) = desk.saved(own())
    assert promise.agreement.status is Status.AGREED
    done = desk.agreements.move(promise, desk.pair, Move.DONE)
    assert done.agreement.status is Status.KEPT
    again = desk.agreements.undo(done)
    assert again
    assert again.agreement.status is Status.AGREED
    assert len(desk.agreements.story(again).standing) == 1
    assert desk.agreements.undo(again) is None
    assert desk.journal.private() == ()


def test_what_may_not_be_undone_is_refused() -> None:
    """Only the latest entry is taken back."""
    desk = Desk()
    (promise,) = desk.saved(own())
    with pytest.raises(UnlawfulActError):
        desk.both.record(
            desk.pair.id, [Entry(promise.agreement.id, Undone(by=desk.me, event="another"))]
        )


def test_what_the_ledger_refuses_is_not_half_saved() -> None:
    """All or none, over both files: private ones that were written are taken out again."""
    desk = Desk()
    (shared,) = desk.saved(draft("Send the draft"))
    (kept,) = desk.saved(own("Stay calm"))
    wrong = Entry(shared.agreement.id, Reported(by="a stranger"))
    more = Entry(kept.agreement.id, Reported(by=desk.me))
    with pytest.raises(UnlawfulActError):
        desk.both.record(desk.pair.id, [more, wrong])
    assert desk.both.find("my1") == kept


def test_offering_it_shows_what_it_says_and_nothing_else() -> None:
    """It moves into the ledger without the words it came from, and leaves the private list."""
    desk = Desk()
    (promise,) = desk.saved(Draft.of(heard(privacy=Privacy.MINE)))
    assert promise.agreement.words
    offered = desk.agreements.offer(promise, desk.pair)
    assert offered.short == "a1"
    assert offered.agreement.status is Status.OFFERED
    assert offered.agreement.words == ""
    assert desk.private.all() == []
    assert desk.both.find("my1") == offered
    assert desk.both.agreements(Query()).rows == (offered,)


def test_an_offer_that_is_taken_back_is_private_again() -> None:
    """With all that happened to it before."""
    desk = Desk()
    (promise,) = desk.saved(Draft.of(heard(privacy=Privacy.MINE)))
    back = desk.agreements.undo(desk.agreements.offer(promise, desk.pair))
    assert back == promise
    assert desk.both.agreements(Query()).rows == (promise,)


def test_what_somebody_else_is_hoped_to_do_is_asked_for() -> None:
    """An offer cannot promise for another."""
    desk = Desk()
    (hope,) = desk.saved(replace(own("Introduce me"), owner=("Dana",)))
    assert desk.agreements.offer(hope, desk.pair).agreement.status is Status.REQUESTED


def test_it_can_be_forgotten() -> None:
    """Nothing of it is left."""
    desk = Desk()
    (promise,) = desk.saved(own())
    desk.private.forget(promise.agreement.id)
    assert desk.journal.private() == ()
    with pytest.raises(UnknownAgreementError):
        desk.both.find("my1")
