"""Check-ins: what was said about agreements, as moves for the user to confirm."""

from dataclasses import dataclass

from reflect.app.agreements import Agreements, Details, Move
from reflect.app.ports import Listed
from reflect.app.talks import Checked
from reflect.domain.agreements import Agreement, Status
from reflect.domain.relationships import Relationship
from reflect.domain.telling import as_told, capital, day_in_full, done_sentence, who, whose


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

    def unwritten(
        self, told: tuple[Checked, ...], made: tuple[ProposedMove, ...]
    ) -> frozenset[str]:
        """Return the agreements about which something was told that was not written down."""
        written = {move.listed.agreement.id for move in made}
        return frozenset(each.agreement for each in told if each.is_news) - written

    def _propose(self, told: Checked, relationship: Relationship) -> ProposedMove | None:
        listed = self._agreements.find(told.agreement)
        possible = self._agreements.moves(listed, relationship)
        mine = relationship.me in listed.agreement.owing
        move = next((m for m in _wanted(told, listed, mine=mine) if m in possible), None)
        if move is None:
            return None
        movers = self._agreements.movers(listed, relationship, move)
        asker = relationship.me if mine else next(iter(listed.agreement.terms.owner), "")
        by = asker if asker in movers and move in _OWNERS else movers[0]
        details = _details(told, move, by)
        says = _says(move, listed.agreement, details, relationship)
        return ProposedMove(listed=listed, move=move, details=details, says=says)


_OWNERS = frozenset({Move.CHANGE, Move.REPAIR, Move.AMEND, Move.WITHDRAW})
"""What is told of an agreement is told of its owner: who asks for a day, who lets go."""


def _wanted(told: Checked, listed: Listed, *, mine: bool) -> tuple[Move, ...]:
    if told.status == "done":
        reported = listed.agreement.status is Status.REPORTED
        return (Move.CONFIRM,) if reported else (Move.DONE,)
    if "let_go" in {told.status, told.move}:
        return (Move.WITHDRAW,) if mine else (Move.RELEASE, Move.WITHDRAW)
    if told.day is not None:
        return (Move.CHANGE, Move.REPAIR, Move.AMEND)
    return ()


def _details(told: Checked, move: Move, by: str) -> Details:
    day = told.day if move in {Move.CHANGE, Move.REPAIR, Move.AMEND} else None
    return Details(note=told.note, due=day, by=by)


def _says(move: Move, agreement: Agreement, details: Details, relationship: Relationship) -> str:
    by = details.by or relationship.me
    told = as_told(relationship.me if by != relationship.me else "", relationship)
    if move is Move.DONE:
        return done_sentence(agreement, by, relationship)
    if move is Move.CONFIRM:
        return f"Kept, by {whose(by, relationship)} word{told}."
    did = {
        Move.WITHDRAW: "took it back",
        Move.RELEASE: "let it go",
        Move.CHANGE: "asked for a new day",
        Move.REPAIR: "put it right",
        Move.AMEND: "gave it another day",
    }[move]
    day = f": {day_in_full(details.due)}" if details.due else ""
    return f"{capital(who(by, relationship))} {did}{told}{day}."
