"""Agreements: into the ledger all or none, and from move to move."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.app.agreements import Details, Move
from reflect.app.ports import Entry, Listed, Query
from reflect.app.proposals import Decision
from reflect.domain.acts import Reported
from reflect.domain.agreements import SETTLED, Status
from reflect.domain.commitments import CommitmentKind
from reflect.domain.errors import UnknownAgreementError, UnlawfulActError
from tests.app.building import FRIDAY, NEXT_FRIDAY, Desk, draft

KINDS = {
    "mine": draft(due=FRIDAY),
    "theirs": draft(owner=("Dana",), kind=CommitmentKind.HEARD, due=FRIDAY),
    "joint": draft(owner=("Priya", "Dana"), kind=CommitmentKind.JOINT),
    "asked of them": draft(owner=("Dana",), kind=CommitmentKind.REQUEST),
    "asked of me": draft(owner=("Priya",), kind=CommitmentKind.REQUEST, due=FRIDAY),
    "asked of nobody": draft(owner=(), kind=CommitmentKind.REQUEST),
    "an idea": draft(kind=CommitmentKind.IDEA),
    "an outsider's": draft(owner=("Ben",), kind=CommitmentKind.HEARD, due=FRIDAY),
}


def one(desk: Desk, kind: str = "mine") -> Listed:
    """Return an agreement that was just put into the ledger."""
    [listed] = desk.saved(KINDS[kind])
    return listed


def test_what_is_saved_is_returned_with_its_short_ids() -> None:
    """Short ids count up in the order of the list."""
    desk = Desk()
    assert [row.short for row in desk.saved(draft("One"), draft("Two"))] == ["a1", "a2"]
    assert desk.saved() == []


def test_all_are_saved_or_none() -> None:
    """When one proposal cannot be written, the others are not either."""
    desk = Desk()
    too_long = draft("x" * 300_000)
    with pytest.raises(Exception, match="300,000"):
        desk.saved(draft("One"), too_long)
    assert desk.agreements.page(Query()).total == 0


def test_ideas_are_kept_as_ideas() -> None:
    """A proposal that the user keeps as an idea binds nobody."""
    desk = Desk()
    [row] = desk.saved(draft().decide(Decision.IDEA))
    assert row.agreement.status is Status.IDEA


def test_an_agreement_is_found_by_its_short_id() -> None:
    """And a name that is none is told."""
    desk = Desk()
    row = one(desk)
    assert desk.agreements.find("A1") == row
    with pytest.raises(UnknownAgreementError):
        desk.agreements.find("a9")


def test_from_an_offer_to_kept() -> None:
    """The usual course between two who both write: a yes, a report, the other's word."""
    desk = Desk()
    pair = replace(desk.pair, joined=frozenset({desk.dana}))
    row = one(desk)
    for move, status in (
        (Move.ACCEPT, Status.AGREED),
        (Move.DONE, Status.REPORTED),
        (Move.CONFIRM, Status.KEPT),
    ):
        assert move in desk.agreements.moves(row, pair)
        row = desk.agreements.move(row, pair, move)
        assert row.agreement.status is status
    assert not row.agreement.self_declared


def test_alone_ones_own_promise_is_settled_by_ones_own_word() -> None:
    """Where the other side writes nothing here, nobody is waited for who will never speak."""
    desk = Desk()
    row = desk.agreements.move(one(desk), desk.pair, Move.DONE)
    assert (row.agreement.status, row.agreement.self_declared) == (Status.KEPT, True)
    assert (row.agreement.moved_by, row.agreement.told_by) == (desk.me, "")
    assert desk.agreements.page(Query(statuses=SETTLED)).total == 1
    assert desk.agreements.moves(row, desk.pair) == (Move.NOT_YET,)
    undone = desk.agreements.undo(row)
    assert undone
    assert undone.agreement.status is Status.OFFERED


@pytest.mark.parametrize("joined", [True, False])
def test_what_one_has_received_is_settled_by_ones_own_word(*, joined: bool) -> None:
    """The receiver's word is the last one, whoever else writes here."""
    desk = Desk()
    pair = replace(desk.pair, joined=frozenset({desk.dana} if joined else ()))
    row = desk.agreements.move(one(desk, "theirs"), pair, Move.DONE)
    assert (row.agreement.status, row.agreement.self_declared) == (Status.KEPT, False)
    assert (row.agreement.moved_by, row.agreement.told_by) == (desk.me, "")


def test_what_was_asked_for_can_be_settled_without_a_yes() -> None:
    """It came: nobody has to be made to say yes first."""
    desk = Desk()
    row = desk.agreements.move(one(desk, "asked of them"), desk.pair, Move.DONE)
    assert row.agreement.status is Status.KEPT


def test_an_old_report_can_be_settled_by_either_word() -> None:
    """One's own, or the other's as told: who it was is for the user to say."""
    desk = Desk()
    row = one(desk)
    desk.ledger.record(desk.pair.id, [Entry(row.agreement.id, Reported(by=desk.me))])
    row = desk.agreements.find(row.short)
    assert desk.agreements.movers(row, desk.pair, Move.CONFIRM) == (desk.me, desk.dana)
    told = desk.agreements.move(row, desk.pair, Move.CONFIRM, Details(by=desk.dana))
    assert (told.agreement.self_declared, told.agreement.told_by) == (False, desk.me)
    desk.agreements.undo(told)
    own = desk.agreements.move(row, desk.pair, Move.CONFIRM, Details(by=desk.me))
    assert own.agreement.self_declared


def test_a_change_is_recorded_as_theirs_who_asked() -> None:
    """Both could have asked; what the other asked for is told."""
    desk = Desk()
    row = desk.agreements.move(one(desk), desk.pair, Move.ACCEPT)
    assert desk.agreements.movers(row, desk.pair, Move.CHANGE) == (desk.me, desk.dana)
    details = Details(due=NEXT_FRIDAY, by=desk.dana)
    row = desk.agreements.move(row, desk.pair, Move.CHANGE, details)
    assert (row.agreement.asked_by, row.agreement.told_by) == (desk.dana, desk.me)
    assert desk.agreements.movers(row, desk.pair, Move.CHANGE_YES) == (desk.me,)
    row = desk.agreements.move(row, desk.pair, Move.CHANGE_YES)
    assert dict(row.agreement.accepted_by) == {desk.dana: desk.me, desk.me: desk.me}


def test_a_move_of_somebody_whose_it_cannot_be_is_refused() -> None:
    """Naming a mover does not make it lawful."""
    desk = Desk()
    with pytest.raises(UnlawfulActError):
        desk.agreements.move(one(desk), desk.pair, Move.RELEASE, Details(by=desk.me))


def test_the_others_yes_is_written_down_as_told() -> None:
    """The user writes it, but it is the partner's move."""
    desk = Desk()
    row = desk.agreements.move(one(desk), desk.pair, Move.ACCEPT)
    last = desk.agreements.story(row).standing[-1]
    assert (last.author, last.act.by) == (desk.me, desk.dana)
    assert last.is_told


def test_a_change_asked_in_time_is_no_miss() -> None:
    """Asked before the day and accepted: another day, counted as changed in time."""
    desk = Desk()
    row = desk.agreements.move(one(desk), desk.pair, Move.ACCEPT)
    row = desk.agreements.move(row, desk.pair, Move.CHANGE, Details(due=NEXT_FRIDAY, note="ill"))
    assert row.agreement.status is Status.CHANGE_ASKED
    row = desk.agreements.move(row, desk.pair, Move.CHANGE_YES)
    assert (row.agreement.status, row.agreement.terms.due) == (Status.AGREED, NEXT_FRIDAY)
    assert (row.agreement.changes_in_time, row.agreement.misses) == (1, 0)


def test_a_day_can_fall_away_in_a_change() -> None:
    """No day at all is something that can be asked for."""
    desk = Desk()
    row = desk.agreements.move(one(desk), desk.pair, Move.AMEND, Details(no_due=True))
    assert row.agreement.terms.due is None


def test_missed_can_be_said_only_after_the_day() -> None:
    """On the day itself it is still in time."""
    desk = Desk()
    row = desk.agreements.move(one(desk), desk.pair, Move.ACCEPT)
    desk.clock.move(days=(FRIDAY - desk.clock.today()).days)
    assert Move.MISS not in desk.agreements.moves(row, desk.pair)
    desk.clock.move(days=1)
    assert Move.MISS in desk.agreements.moves(row, desk.pair)
    row = desk.agreements.move(row, desk.pair, Move.MISS)
    row = desk.agreements.move(row, desk.pair, Move.REPAIR, Details(due=NEXT_FRIDAY))
    assert (row.agreement.misses, row.agreement.repairs) == (1, 1)
    assert row.agreement.terms.due == NEXT_FRIDAY


def test_a_move_that_cannot_follow_is_refused_and_changes_nothing() -> None:
    """The sentence says why."""
    desk = Desk()
    row = desk.agreements.move(one(desk), desk.pair, Move.WITHDRAW)
    with pytest.raises(UnlawfulActError, match="cannot be confirmed"):
        desk.agreements.move(row, desk.pair, Move.CONFIRM)
    assert desk.agreements.find(row.short) == row


def test_an_idea_of_nobody_gets_an_owner_when_it_is_made_firm() -> None:
    """Whoever makes it a promise owns it."""
    desk = Desk()
    [row] = desk.saved(draft(owner=(), kind=CommitmentKind.IDEA))
    row = desk.agreements.move(row, desk.pair, Move.FIRM)
    assert (row.agreement.status, row.agreement.terms.owner) == (Status.OFFERED, (desk.me,))


def test_notes_are_cleaned() -> None:
    """A reason that was pasted with escapes is kept without them."""
    desk = Desk()
    row = desk.agreements.move(one(desk), desk.pair, Move.WITHDRAW, Details(note="no\x1b[2J time"))
    assert "\x1b" not in repr(desk.agreements.story(row).standing[-1].act)


def test_taking_back_the_first_move_leaves_nothing() -> None:
    """Undoing what put it there makes it as if it had not been."""
    desk = Desk()
    assert desk.agreements.undo(one(desk)) is None
    assert desk.agreements.page(Query()).total == 0


@pytest.mark.parametrize("kind", KINDS)
@given(choices=st.lists(st.integers(0, 99), max_size=8), waits=st.lists(st.integers(0, 9)))
def test_every_move_that_is_offered_can_be_made_and_taken_back(
    kind: str, choices: list[int], waits: list[int]
) -> None:
    """Whatever the history, what is offered is lawful, and undo leads back to where it was."""
    desk = Desk()
    row = one(desk, kind)
    for number, choice in enumerate(choices):
        desk.clock.move(days=waits[number] if number < len(waits) else 0)
        moves = desk.agreements.moves(row, desk.pair)
        if not moves:
            break
        later = desk.clock.today() + timedelta(days=7)
        details = Details(due=later if choice % 2 else None, note="because")
        before = row.agreement
        row = desk.agreements.move(row, desk.pair, moves[choice % len(moves)], details)
        if choice % 3 == 0:
            undone = desk.agreements.undo(row)
            assert undone
            assert undone.agreement == before
            row = undone


@pytest.mark.parametrize("kind", KINDS)
def test_every_open_agreement_can_be_moved_on(kind: str) -> None:
    """Nobody is ever stuck: something can be done with whatever was just saved."""
    desk = Desk()
    row = one(desk, kind)
    assert desk.agreements.moves(row, desk.pair)
    assert Move.CONFIRM not in desk.agreements.moves(row, desk.pair)


def test_a_page_shows_what_a_query_asks_for() -> None:
    """By owner and by day."""
    desk = Desk()
    desk.saved(KINDS["mine"], KINDS["theirs"], replace(KINDS["mine"], due=date(2027, 1, 1)))
    mine = desk.agreements.page(Query(owner=desk.me, due_until=FRIDAY))
    assert [row.short for row in mine.rows] == ["a1"]


def test_what_a_dialogue_brought_is_put_down_once() -> None:
    """Saving it again, after a power cut in between, writes only what is missing."""
    desk = Desk()
    talk = desk.ids()
    [first] = desk.agreements.save(desk.pair, (draft("One"),), of=talk)
    again = desk.agreements.save(desk.pair, (draft("One"), draft("Two")), of=talk)
    assert [row.short for row in again] == [first.short, "a2"]
    elsewhere = desk.agreements.save(desk.pair, (draft("One"),), of=desk.ids())
    assert [row.short for row in elsewhere] == ["a3"]
