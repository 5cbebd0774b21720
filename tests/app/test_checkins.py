"""Check-ins: what was said about agreements becomes moves, and only those that are lawful."""

from datetime import date

import pytest

from reflect.app.agreements import Move
from reflect.app.checkins import CheckIns, ProposedMove
from reflect.app.ports import Entry, Listed
from reflect.app.talks import Checked
from reflect.domain.acts import Reported
from reflect.domain.agreements import Status
from reflect.domain.commitments import CommitmentKind
from reflect.ledger.chain import Chain
from tests.app.building import FRIDAY, NEXT_FRIDAY, Desk, draft

THEIRS = CommitmentKind.HEARD


def proposed(desk: Desk, *told: Checked) -> tuple[ProposedMove, ...]:
    """Return what a check-in would write."""
    return CheckIns(desk.agreements).proposed(told, desk.pair)


def kept(desk: Desk, *, mine: bool = True, due: date | None = FRIDAY) -> Listed:
    """Return an agreement of the user's, or of the other's."""
    kind = CommitmentKind.PROMISE if mine else THEIRS
    [row] = desk.saved(draft(owner=("Priya",) if mine else ("Dana",), kind=kind, due=due))
    return row


@pytest.mark.parametrize(
    ("mine", "says"),
    [(True, "Done, by your own word."), (False, "It came: kept, by your word.")],
)
def test_done_is_told_by_whose_word(*, mine: bool, says: str) -> None:
    """It is the user who says so, and no words are put into the other's mouth."""
    desk = Desk()
    row = kept(desk, mine=mine)
    [move] = proposed(desk, told(row, status="done"))
    assert (move.move, move.says) == (Move.DONE, says)


def told(
    row: Listed, *, status: str = "", move: str = "", note: str = "", day: date | None = None
) -> Checked:
    """Return what was said about an agreement."""
    return Checked(agreement=row.agreement.id, status=status, move=move, note=note, day=day)


def test_nothing_is_written_before_it_is_wanted() -> None:
    """Proposing changes nothing; making does."""
    desk = Desk()
    row = kept(desk)
    moves = proposed(desk, told(row, status="done"))
    assert desk.ledger.find(row.short).agreement.status is row.agreement.status
    [after] = CheckIns(desk.agreements).make(moves, desk.pair)
    assert after.agreement.status is Status.KEPT


def test_what_they_reported_is_confirmed() -> None:
    """Done, said by the one it was for, is the last word."""
    desk = Desk()
    row = kept(desk, mine=False)
    theirs = Chain(relationship=desk.pair.id, author=desk.dana, lamport=9)
    written = theirs.write(Entry(row.agreement.id, Reported(by=desk.dana)), desk.clock)
    desk.ledger.absorb(written.event)
    [move] = proposed(desk, told(row, status="done"))
    assert (move.move, move.says) == (Move.CONFIRM, "Kept, by your word.")


def test_another_day_for_what_is_theirs_was_asked_by_them() -> None:
    """It is told as theirs, and not as the wish of who writes it down."""
    desk = Desk()
    row = kept(desk, mine=False)
    if row.agreement.status is Status.OFFERED:
        row = desk.agreements.move(row, desk.pair, Move.ACCEPT)
    [move] = proposed(desk, told(row, status="change", day=NEXT_FRIDAY))
    assert move.says == "Dana asked for a new day (as told by you): Fri 13 Mar 2026."
    [after] = CheckIns(desk.agreements).make((move,), desk.pair)
    assert (after.agreement.asked_by, after.agreement.told_by) == (desk.dana, desk.me)


@pytest.mark.parametrize("said", ["status", "move"])
def test_letting_go_of_ones_own_takes_it_back(said: str) -> None:
    """It does not matter at which of the two questions it was said; the note comes along."""
    desk = Desk()
    row = kept(desk)
    let_go = told(row, note="No time.", **{said: "let_go"})  # type: ignore[arg-type]  # one of two names
    [move] = proposed(desk, let_go)
    assert (move.move, move.details.note) == (Move.WITHDRAW, "No time.")


def test_another_day_is_asked_for() -> None:
    """The day that was named stands in the sentence, and in what is written."""
    desk = Desk()
    row = kept(desk)
    [move] = proposed(desk, told(row, status="not_yet", day=NEXT_FRIDAY))
    assert "Fri 13 Mar 2026" in move.says
    assert move.details.due == NEXT_FRIDAY


@pytest.mark.parametrize("status", ["not_yet", "", "no_idea"])
def test_what_changes_nothing_proposes_nothing(status: str) -> None:
    """Not yet, without another day, leaves it as it stands."""
    desk = Desk()
    assert proposed(desk, told(kept(desk), status=status)) == ()


def test_what_is_settled_is_left_alone() -> None:
    """What was let go can not be done any more, whatever is said."""
    desk = Desk()
    row = kept(desk)
    check_ins = CheckIns(desk.agreements)
    check_ins.make(proposed(desk, told(row, status="let_go")), desk.pair)
    assert proposed(desk, told(row, status="let_go")) == ()


def test_the_order_is_that_of_the_dialogue() -> None:
    """Moves come as they were told."""
    desk = Desk()
    one, two = kept(desk), kept(desk, mine=False)
    moves = proposed(desk, told(two, status="done"), told(one, status="done"))
    assert [move.listed.short for move in moves] == [two.short, one.short]
