"""Check-ins: what was said about agreements, as moves for the user to confirm."""

from dataclasses import dataclass, replace

from reflect.app.agreements import Agreements, Details, Move
from reflect.app.ports import Listed
from reflect.app.talks import Checked
from reflect.domain.agreements import PROPOSED, Agreement, Status
from reflect.domain.relationships import Relationship
from reflect.domain.telling import as_told, capital, day_in_full, done_sentence, who, whose

WHOSE = "Whose wish was it?"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedMove:
    """A move that a check-in suggests; nothing is written before the user says so."""

    listed: Listed
    move: Move
    details: Details
    says: str
    """What would be written down, in a sentence."""
    whose: tuple["ProposedMove", ...] = ()
    """The same as the move of each who may have made it; empty where there is no doubt."""


class CheckIns:
    """Turns what was said in a check-in into moves."""

    def __init__(self, agreements: Agreements) -> None:
        """Move agreements through these."""
        self._agreements = agreements

    def proposed(
        self, told: tuple[Checked, ...], relationship: Relationship
    ) -> tuple[ProposedMove, ...]:
        """Return the moves that follow from what was said, in its order."""
        found = (self._propose(each, relationship) for each in told)
        return tuple(move for move in found if move)

    def make(self, moves: tuple[ProposedMove, ...], relationship: Relationship) -> list[Listed]:
        """Make these moves and return the agreements as they stand then."""
        return [
            self._agreements.move(each.listed, relationship, each.move, each.details)
            for each in moves
        ]

    def unwritten(
        self, told: tuple[Checked, ...], made: tuple[ProposedMove, ...]
    ) -> frozenset[str]:
        """Return the agreements about which something was told that was not written down."""
        written = {move.listed.agreement.id for move in made}
        return frozenset(each.agreement for each in told if each.is_news) - written

    def _propose(self, told: Checked, relationship: Relationship) -> ProposedMove | None:
        listed = self._agreements.find(told.agreement)
        agreement = listed.agreement
        possible = self._agreements.moves(listed, relationship)
        move = next((m for m in _wanted(told, agreement, relationship) if m in possible), None)
        if move is None:
            return None
        movers = self._agreements.movers(listed, relationship, move)
        day = told.day if move in _DATED else None
        ways = tuple(
            ProposedMove(
                listed=listed,
                move=move,
                details=Details(note=told.note, due=day, by=by),
                says=_says(move, agreement, Details(due=day, by=by), relationship),
            )
            for by in _speakers(told, move, agreement, movers, relationship.me)
        )
        if len(ways) == 1:
            return ways[0]
        return replace(ways[0], says=f"{_ASKED[move]}{_on(ways[0].details)}. {WHOSE}", whose=ways)


_DATED = frozenset({Move.CHANGE, Move.REPAIR})
_OWNERS = frozenset({Move.CHANGE, Move.REPAIR, Move.WITHDRAW})
"""What is told of an agreement is told of its owner: who asks for a day, who lets go."""
_ASKED: dict[Move, str] = {
    Move.DONE: "It is done",
    Move.CONFIRM: "It was kept",
    Move.WITHDRAW: "It is taken back",
    Move.RELEASE: "It is let go",
    Move.CHANGE: "Another day is asked for",
    Move.REPAIR: "It is put right",
}


def _wanted(told: Checked, agreement: Agreement, relationship: Relationship) -> tuple[Move, ...]:
    if told.status == "done":
        reported = agreement.status is Status.REPORTED
        return (Move.CONFIRM,) if reported else (Move.DONE,)
    if "let_go" in {told.status, told.move}:
        mine = relationship.me in agreement.owing
        return (Move.WITHDRAW,) if mine else (Move.RELEASE, Move.WITHDRAW)
    return (Move.CHANGE, Move.REPAIR) if told.day is not None else ()


def _speakers(
    told: Checked, move: Move, agreement: Agreement, movers: tuple[str, ...], me: str
) -> tuple[str, ...]:
    """Return those whose move it may have been, as far as the answers tell."""
    owners = tuple(each for each in movers if each in agreement.owing)
    if told.move == "ask" and move is Move.CHANGE:
        return movers
    if move in _OWNERS:
        return owners or movers
    return (me,) if me in movers else movers


def _says(move: Move, agreement: Agreement, details: Details, relationship: Relationship) -> str:
    by = details.by or relationship.me
    told = as_told(relationship.me if by != relationship.me else "", relationship)
    if move is Move.DONE:
        return done_sentence(agreement, by, relationship)
    if move is Move.CONFIRM:
        return f"Kept, by {whose(by, relationship)} word{told}."
    anew = agreement.status in PROPOSED and by == agreement.proposer
    did = {
        Move.WITHDRAW: "took it back",
        Move.RELEASE: "let it go",
        Move.CHANGE: "gave it another day" if anew else "asked for a new day",
        Move.REPAIR: "put it right",
    }[move]
    return f"{capital(who(by, relationship))} {did}{told}{_on(details)}."


def _on(details: Details) -> str:
    return f": {day_in_full(details.due)}" if details.due else ""
