"""Check-ins: what was said about agreements, as moves for the user to confirm."""

from dataclasses import dataclass

from reflect.app.agreements import NOTHING, Agreements, Details, Move
from reflect.app.ports import Listed
from reflect.app.talks import Checked
from reflect.domain.agreements import Status
from reflect.domain.relationships import Relationship


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedMove:
    """A move that a check-in suggests; nothing is written before the user says so."""

    listed: Listed
    move: Move
    details: Details
    says: str
    """What would be written down, in a sentence."""


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

    def _propose(self, told: Checked, relationship: Relationship) -> ProposedMove | None:
        listed = self._agreements.find(told.agreement)
        possible = self._agreements.moves(listed, relationship)
        mine = relationship.me in listed.agreement.terms.owner
        move = next((m for m in _wanted(told, listed, mine=mine) if m in possible), None)
        if move is None:
            return None
        details = _details(told, move)
        return ProposedMove(
            listed=listed, move=move, details=details, says=_says(move, details, mine=mine)
        )


def _wanted(told: Checked, listed: Listed, *, mine: bool) -> tuple[Move, ...]:
    if told.status == "done":
        reported = listed.agreement.status is Status.REPORTED
        return (Move.CONFIRM,) if reported else (Move.DONE,)
    if "let_go" in {told.status, told.move}:
        return (Move.WITHDRAW,) if mine else (Move.RELEASE, Move.WITHDRAW)
    if told.day is not None:
        return (Move.CHANGE, Move.REPAIR, Move.AMEND)
    return ()


def _details(told: Checked, move: Move) -> Details:
    if move in {Move.CHANGE, Move.REPAIR, Move.AMEND}:
        return Details(note=told.note, due=told.day)
    return Details(note=told.note) if told.note else NOTHING


def _says(move: Move, details: Details, *, mine: bool) -> str:
    day = f"{details.due:%a} {details.due.day} {details.due:%b %Y}" if details.due else ""
    return {
        Move.DONE: "You report it as done." if mine else "They did it, as you tell it.",
        Move.CONFIRM: "It was kept.",
        Move.WITHDRAW: "You let it go, and say so.",
        Move.RELEASE: "You let them off.",
        Move.CHANGE: f"You ask for a new day: {day}.",
        Move.REPAIR: f"You put it right: {day}.",
        Move.AMEND: f"It gets another day: {day}.",
    }.get(move, move.value)
