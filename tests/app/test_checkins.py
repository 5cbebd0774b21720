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


def asked(desk: Desk, *, agreed: bool, owner: str = "both") -> tuple[Listed, ProposedMove]:
    """Return an agreement of which it was said that another day is asked for."""
    names = {"both": ("Priya", "Dana"), "me": ("Priya",), "them": ("Dana",)}[owner]
    kinds = {"both": CommitmentKind.JOINT, "me": CommitmentKind.PROMISE, "them": THEIRS}
    [row] = desk.saved(draft(owner=names, kind=kinds[owner], due=FRIDAY))
    if agreed:
        row = desk.agreements.move(row, desk.pair, Move.ACCEPT)
    [move] = proposed(desk, told(row, status="change", move="ask", day=NEXT_FRIDAY))
    return row, move


@pytest.mark.parametrize("agreed", [True, False])
@pytest.mark.parametrize("owner", ["both", "me", "them"])
def test_whose_wish_it_was_is_asked_and_not_guessed(owner: str, *, agreed: bool) -> None:
    """Whoever can have asked on the agreement's own page can have asked here."""
    desk = Desk()
    row, move = asked(desk, agreed=agreed, owner=owner)
    assert move.says == "Another day is asked for: Fri 13 Mar 2026. Whose wish was it?"
    whose = tuple(each.details.by for each in move.whose)
    assert whose == (desk.me, desk.dana) == desk.agreements.movers(row, desk.pair, Move.CHANGE)


@pytest.mark.parametrize("by", ["me", "dana"])
@pytest.mark.parametrize("agreed", [True, False])
def test_the_wish_is_written_down_as_theirs_who_had_it(by: str, *, agreed: bool) -> None:
    """Theirs as told by the user; before there was a yes it is another proposal."""
    desk = Desk()
    _, move = asked(desk, agreed=agreed)
    wisher = desk.me if by == "me" else desk.dana
    [way] = [each for each in move.whose if each.details.by == wisher]
    [after] = CheckIns(desk.agreements).make((way,), desk.pair)
    made, teller = after.agreement, "" if by == "me" else desk.me
    assert (made.moved_by, made.told_by) == (wisher, teller)
    if agreed:
        assert (made.status, made.asked_by) == (Status.CHANGE_ASKED, wisher)
    else:
        assert made.status is (Status.OFFERED if by == "me" else Status.COUNTERED)
        assert (made.proposer, made.terms.due) == (wisher, NEXT_FRIDAY)
        assert dict(made.accepted_by) == {wisher: desk.me}


def test_ones_own_promise_with_a_new_day_is_ones_own_wish() -> None:
    """Whoever keeps what is theirs alone with another day is not asked who wished it."""
    desk = Desk()
    row = kept(desk)
    [move] = proposed(desk, told(row, status="not_yet", move="new_day", day=NEXT_FRIDAY))
    assert (move.whose, move.details.by) == ((), desk.me)
    assert move.says == "You gave it another day: Fri 13 Mar 2026."


def test_what_both_hold_may_have_been_let_go_by_either() -> None:
    """That, too, is asked."""
    desk = Desk()
    [row] = desk.saved(draft(owner=("Priya", "Dana"), kind=CommitmentKind.JOINT))
    [move] = proposed(desk, told(row, status="let_go"))
    assert [each.says for each in move.whose] == [
        "You took it back.",
        "Dana took it back (as told by you).",
    ]
