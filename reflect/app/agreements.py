"""Agreements: putting them into the ledger, and moving them on."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from reflect.app.entering import entry
from reflect.app.movers import movers
from reflect.app.offering import check_offer, offer_of
from reflect.app.ports import Clock, Entry, Ids, Ledger, Listed, Page, Query
from reflect.app.proposals import Draft
from reflect.domain import acts
from reflect.domain.agreements import PROPOSED, Agreement
from reflect.domain.cleaning import clean_line
from reflect.domain.errors import UnknownAgreementError
from reflect.domain.events import Event
from reflect.domain.history import Story
from reflect.domain.ids import derived
from reflect.domain.relationships import Relationship
from reflect.domain.terms import Terms
from reflect.domain.waiting import settles


class Move(StrEnum):
    """What a user can do with an agreement, in the words that are shown."""

    DONE = "done"
    CONFIRM = "kept"
    NOT_YET = "not yet"
    ACCEPT = "they said yes"
    DECLINE = "declined"
    CHANGE = "ask for a change"
    CHANGE_YES = "change accepted"
    CHANGE_NO = "change refused"
    RELEASE = "let go"
    WITHDRAW = "take back"
    FIRM = "make it a promise"
    AMEND = "correct"
    MISS = "missed"
    REPAIR = "put right"


_ACTS: dict[Move, type[acts.Act]] = {
    Move.DONE: acts.Reported,
    Move.CONFIRM: acts.Confirmed,
    Move.NOT_YET: acts.Reopened,
    Move.ACCEPT: acts.Accepted,
    Move.DECLINE: acts.Declined,
    Move.CHANGE: acts.ChangeAsked,
    Move.CHANGE_YES: acts.ChangeAccepted,
    Move.CHANGE_NO: acts.ChangeRefused,
    Move.RELEASE: acts.Released,
    Move.WITHDRAW: acts.Withdrawn,
    Move.FIRM: acts.Offered,
    Move.AMEND: acts.Amended,
    Move.MISS: acts.Missed,
    Move.REPAIR: acts.Repaired,
}
_ANYBODYS = frozenset({Move.NOT_YET, Move.FIRM, Move.AMEND, Move.MISS, Move.REPAIR})
"""Moves for which it does not matter who of several makes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What a move may carry; what a move does not need is ignored."""

    note: str = ""
    """A reason, or what is still missing."""
    title: str | None = None
    """Other words for the act."""
    due: date | None = None
    """Another day."""
    no_due: bool = False
    """Whether the day falls away."""
    by: str | None = None
    """Whose move it is; None for the user's, or for the only one's whose it can be."""


NOTHING = Details()


class Agreements:
    """Every change to an agreement goes through here."""

    def __init__(self, ledger: Ledger, clock: Clock, new_id: Ids) -> None:
        self._ledger = ledger
        self._clock = clock
        self._new_id = new_id

    def page(self, query: Query) -> Page:
        """Return a page of agreements."""
        return self._ledger.agreements(query)

    def find(self, name: str) -> Listed:
        """Return the agreement with this short id or id.

        Raises:
            UnknownAgreementError: If there is none.
        """
        return self._ledger.find(name)

    def story(self, listed: Listed) -> Story:
        """Return its history."""
        return self._ledger.story(listed.agreement.id)

    def save(
        self, relationship: Relationship, drafts: tuple[Draft, ...], of: str = ""
    ) -> list[Listed]:
        """Put accepted proposals down, all or none, each where it belongs, and return them.

        Those of a dialogue (`of`, its id) are put down once, however often that is asked:
        a power cut between writing and noting that it is written makes no second ones.
        """
        ids = (derived(of, place) if of else self._new_id() for place in range(len(drafts)))
        entries = [
            entry(draft, relationship, name) for draft, name in zip(drafts, ids, strict=True)
        ]
        missing = [each for each in entries if not of or not self._has(each.subject)]
        if missing:
            self._ledger.record(relationship.id, missing)
        return [self._ledger.find(each.subject) for each in entries]

    def _has(self, agreement: str) -> bool:
        try:
            self._ledger.find(agreement)
        except UnknownAgreementError:
            return False
        return True

    def moves(self, listed: Listed, relationship: Relationship) -> tuple[Move, ...]:
        """Return what can be done with it now, by the user or as told by the other side."""
        return tuple(move for move in Move if self.movers(listed, relationship, move))

    def movers(self, listed: Listed, relationship: Relationship, move: Move) -> tuple[str, ...]:
        """Return whose move it can be now, the user first; nobody's when it cannot be made.

        Where several could have made it, only the user knows who did.
        """
        agreement = listed.agreement
        if move is Move.MISS and not agreement.is_overdue(self._clock.today()):
            return ()
        who = movers(agreement, _ACTS[move], relationship)
        return who[:1] if move in _ANYBODYS else who

    def move(
        self,
        listed: Listed,
        relationship: Relationship,
        move: Move,
        details: Details = NOTHING,
    ) -> Listed:
        """Make a move and return the agreement as it stands then.

        What is not the user's own move is written down as told by the user.

        Raises:
            UnlawfulActError: If it does not follow from the agreement's state.
        """
        agreement = listed.agreement
        by = details.by or next(iter(self.movers(listed, relationship, move)), relationship.me)
        act = self._act(agreement, move, by, details)
        if move is Move.DONE and settles(agreement, by, relationship):
            act = acts.Confirmed(by=by, note=clean_line(details.note))
        self._ledger.record(listed.relationship, [Entry(agreement.id, act)])
        return self._ledger.find(agreement.id)

    def offer(self, listed: Listed, relationship: Relationship) -> Listed:
        """Put a private agreement before the others and return it as it stands in the ledger.

        Undoing that takes it back: it is the user's alone again.

        Raises:
            UnlawfulActError: If it cannot be offered.
        """
        check_offer(listed.agreement)
        offer = offer_of(listed.agreement, relationship)
        self._ledger.record(listed.relationship, [Entry(listed.agreement.id, offer)])
        return self._ledger.find(listed.agreement.id)

    def undo(self, listed: Listed) -> Listed | None:
        """Take back the latest move on it; None when nothing remains of it."""
        latest = self._ledger.story(listed.agreement.id).standing[-1]
        return self.take_back(latest)

    def take_back(self, event: Event) -> Listed | None:
        """Take back an event that is the latest on its agreement."""
        act = acts.Undone(by=event.author, event=event.id)
        self._ledger.record(event.relationship, [Entry(event.subject, act)])
        try:
            return self._ledger.find(event.subject)
        except UnknownAgreementError:
            return None

    def _act(self, agreement: Agreement, move: Move, by: str, details: Details) -> acts.Act:
        note, today = clean_line(details.note), self._clock.today()
        terms = replace(
            agreement.terms,
            title=clean_line(details.title or "") or agreement.terms.title,
            due=None if details.no_due else details.due or agreement.terms.due,
        )
        owned = terms if terms.owner else replace(terms, owner=(by,))
        made: dict[Move, acts.Act] = {
            Move.DONE: acts.Reported(by=by, note=note),
            Move.CONFIRM: acts.Confirmed(by=by, note=note),
            Move.NOT_YET: acts.Reopened(by=by, missing=note),
            Move.ACCEPT: acts.Accepted(by=by, digest=agreement.terms.digest()),
            Move.DECLINE: acts.Declined(by=by, reason=note),
            Move.CHANGE: _change(agreement, by, terms, today, note),
            Move.CHANGE_YES: acts.ChangeAccepted(by=by),
            Move.CHANGE_NO: acts.ChangeRefused(by=by, reason=note),
            Move.RELEASE: acts.Released(by=by, reason=note),
            Move.WITHDRAW: acts.Withdrawn(by=by, reason=note),
            Move.FIRM: acts.Offered(by=by, terms=owned),
            Move.AMEND: acts.Amended(by=by, terms=terms),
            Move.MISS: acts.Missed(by=by, on=today),
            Move.REPAIR: acts.Repaired(by=by, terms=terms, note=note),
        }
        return made[move]


def _change(agreement: Agreement, by: str, terms: Terms, on: date, reason: str) -> acts.Act:
    """Return the act by which somebody wants it otherwise.

    Before everybody has said yes, whoever proposed it proposes it anew, and any
    other proposes something else instead.
    """
    if agreement.status not in PROPOSED:
        return acts.ChangeAsked(by=by, terms=terms, on=on, reason=reason)
    if by == agreement.proposer:
        return acts.Amended(by=by, terms=terms, reason=reason)
    return acts.Countered(by=by, terms=terms, reason=reason)
