"""The shared ledger and what is the user's alone, as one.

Only what the user reads alone is given this.  Whatever leaves the machine is
built from the shared ledger by itself, so that nothing has to be left out of it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from heapq import merge

from reflect.app.ports import Entry, Ledger, Listed, Order, Page, Query
from reflect.app.private import PrivateAgreements
from reflect.domain.acts import Proposal, Undone
from reflect.domain.events import Event
from reflect.domain.history import Story
from reflect.domain.relationships import Relationship
from reflect.domain.searching import has_words, search_text
from reflect.domain.sessions import Session
from reflect.domain.terms import Side, side


class BothLedgers:
    """Stands for the port `Ledger`: reads from both, and writes each act where it belongs."""

    def __init__(self, shared: Ledger, private: PrivateAgreements) -> None:
        self._shared = shared
        self._private = private

    def me(self) -> str | None:
        """Return the user's person id; None before the first relationship."""
        return self._shared.me()

    def open_relationship(self, me: str, entry: Entry) -> Relationship:
        """Append the first event of a relationship, which is shared."""
        return self._shared.open_relationship(me, entry)

    def relationships(self) -> list[Relationship]:
        """Return every relationship, in the order of their letters."""
        return self._shared.relationships()

    def sessions(self, relationship: str) -> list[Session]:
        """Return the sessions of a relationship by day, earliest first."""
        return self._shared.sessions(relationship)

    def verify(self) -> int:
        """Check the shared ledger; return how many of its events hold."""
        return self._shared.verify()

    def close(self) -> None:
        """Let go of the shared ledger's file."""
        self._shared.close()

    def record(self, relationship: str, entries: Sequence[Entry]) -> list[Event]:
        """Append acts, all or none: private ones to the journal, the others to the ledger.

        Raises:
            UnlawfulActError: If an act does not follow from its history.
            StoreError: If one of the files cannot be written.
        """
        own = frozenset(each.agreement.id for each in self._private.all())
        mine = [entry for entry in entries if _is_private(entry, own)]
        others = [entry for entry in entries if not _is_private(entry, own)]
        written = self._private.record(relationship, mine)
        try:
            if others or not mine:
                written = [*written, *self._shared.record(relationship, others)]
        except BaseException:
            self._private.take_out(written)
            raise
        for entry in others:
            self._mark(entry, own)
        return written

    def find(self, name: str) -> Listed:
        """Return the agreement with this short id or id.

        Raises:
            UnknownAgreementError: If there is none.
        """
        agreement = self._private.id_of(name)
        return self._private.find(agreement) or self._shared.find(agreement)

    def story(self, agreement: str) -> Story:
        """Return the history of an agreement (by id).

        Raises:
            UnknownAgreementError: If nothing was ever recorded about it.
        """
        return self._private.story(agreement) or self._shared.story(agreement)

    def agreements(self, query: Query) -> Page:
        """Return a page of agreements, the private ones in their places.

        As many rows of the shared ledger as there are private ones are read before
        the page, so that it begins where it should, however long the ledger is.
        """
        own = self._matching(query)
        if not own:
            return self._shared.agreements(query)
        before = min(query.offset, len(own))
        wider = replace(query, offset=query.offset - before, limit=query.limit + before)
        page = self._shared.agreements(wider)
        rows = _merged(page.rows, own, query.order)[before : before + query.limit]
        return Page(tuple(rows), page.total + len(own))

    def _matching(self, query: Query) -> list[Listed]:
        found = [each for each in self._private.all() if _matches(each, query)]
        if not found or not query.words:
            return found
        names = {
            member.person.id: member.person.name
            for relationship in self._shared.relationships()
            for member in relationship.members
        }
        return [
            each for each in found if has_words(search_text(each.agreement, names), query.words)
        ]

    def _mark(self, entry: Entry, own: frozenset[str]) -> None:
        """Follow a private agreement into the ledger once offered, and back when that is undone."""
        if entry.subject in own:
            self._private.mark(entry.subject, offered=True)
        elif isinstance(entry.act, Undone) and not self._shared.story(entry.subject).standing:
            self._private.mark(entry.subject, offered=False)


def _is_private(entry: Entry, own: frozenset[str]) -> bool:
    """Say whether an act stays with the user; a private agreement is offered by shared terms."""
    if isinstance(entry.act, Proposal):
        return entry.act.terms.is_private
    return entry.subject in own


def _matches(listed: Listed, query: Query) -> bool:
    terms = listed.agreement.terms
    return all(
        (
            query.relationship in {None, listed.relationship},
            not query.statuses or listed.agreement.status in query.statuses,
            query.owner is None or query.owner in terms.owner,
            query.not_owner is None or query.not_owner not in terms.owner,
            query.beside is None or side(terms.owner, query.beside) is not Side.MINE,
            query.due_until is None or (terms.due is not None and terms.due <= query.due_until),
        )
    )


def _merged(shared: Sequence[Listed], own: Sequence[Listed], order: Order) -> list[Listed]:
    """Return both in one order; where two stand level, what is shared comes first."""
    match order:
        case Order.DUE:
            return list(merge(shared, sorted(own, key=_due), key=_due))
        case Order.NEWEST:
            ranked = sorted(own, key=_touched, reverse=True)
            return list(merge(shared, ranked, key=_touched, reverse=True))
        case Order.NUMBER:
            return [*shared, *own]


def _due(listed: Listed) -> date:
    return listed.agreement.terms.due or date.max


def _touched(listed: Listed) -> datetime:
    return listed.touched
