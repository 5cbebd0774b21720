"""Forgetting: events are emptied, so that their hashes still hold the chain together.

What an event said, about what, and when, is gone; that there was one is not.
"""

from datetime import UTC, date, datetime, time
from hashlib import sha256

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session as Transaction

from reflect.app.ports import Clock, Listed
from reflect.domain.acts import Undone
from reflect.domain.agreements import Agreement
from reflect.domain.events import Event
from reflect.domain.history import read
from reflect.domain.ids import short_id
from reflect.domain.subjects import read_subject
from reflect.ledger import queries
from reflect.ledger.projection import touched_at
from reflect.ledger.recording import history, place_of
from reflect.ledger.rows import relationship_row, relationships
from reflect.ledger.standing import Outcome, bring_into_step, highest_number
from reflect.ledger.tables import (
    FORGOTTEN,
    AgreementRow,
    EventRow,
    ForgottenRow,
    MemberRow,
    OwnerRow,
    SessionRow,
)
from reflect.ledger.words import has_index, refill


def forget_agreement(transaction: Transaction, clock: Clock, agreement: str) -> None:
    """Empty every event about an agreement, and remove it from all lists.

    Raises:
        UnknownAgreementError: If nothing was ever recorded about it.
    """
    home = queries.home_of(transaction, agreement)
    _empty(transaction, clock.today(), EventRow.relationship == home, EventRow.subject == agreement)
    _unlist(transaction, home, agreement)
    _refill(transaction)


def forget_undone(transaction: Transaction, clock: Clock, agreement: str) -> None:
    """Empty the events about an agreement that were taken back; all of it when nothing stands.

    Raises:
        UnknownAgreementError: If nothing was ever recorded about it.
    """
    home = queries.home_of(transaction, agreement)
    folded = read_subject(history(transaction, home, agreement))
    gone = [event.id for event in folded.undone]
    _empty(transaction, clock.today(), EventRow.relationship == home, EventRow.id.in_(gone))
    left = (*folded.standing, *folded.overtaken)
    if left:
        outcome = Outcome(agreement, folded.state, touched_at(left))
        bring_into_step(transaction, place_of(transaction, home), [outcome])
    else:
        _unlist(transaction, home, agreement)
    _refill(transaction)


def forget_relationship(transaction: Transaction, clock: Clock, relationship: str) -> None:
    """Remove a relationship and every event in it; its letter is not given again.

    Raises:
        UnknownRelationshipError: If there is none.
    """
    place, today = relationship_row(transaction, relationship).place, clock.today()
    here = EventRow.relationship == relationship
    entries = transaction.scalar(select(func.count()).select_from(EventRow).where(here)) or 0
    _empty(transaction, today, here, EventRow.kind != FORGOTTEN)
    for table in (AgreementRow, OwnerRow, MemberRow, SessionRow):
        transaction.execute(delete(table).where(table.relationship == relationship))
    transaction.delete(relationship_row(transaction, relationship))
    transaction.flush()
    transaction.execute(delete(EventRow).where(here))
    known_by = sha256(relationship.encode()).hexdigest()
    transaction.add(ForgottenRow(relationship=known_by, place=place, on=today, entries=entries))
    _refill(transaction)


def forgotten(transaction: Transaction) -> int:
    """Return how many events are empty."""
    empty = select(func.count()).select_from(EventRow).where(EventRow.kind == FORGOTTEN)
    return transaction.scalar(empty) or 0


def taken_back(transaction: Transaction) -> list[Listed]:
    """Return the agreements about which something was taken back, as they stand or stood."""
    undone = select(EventRow.relationship, EventRow.subject).where(EventRow.kind == Undone.kind)
    found = list[Listed]()
    letters = {each.id: each.letter for each in relationships(transaction).values()}
    for home, subject in transaction.execute(undone.distinct()).all():
        row = transaction.get(AgreementRow, (home, subject))
        stood = _as_it_stood(history(transaction, home, subject))
        if row is not None and stood is not None:
            short = short_id(letters[home], row.number)
            found.append(Listed(short, home, stood, row.touched))
    return sorted(found, key=lambda listed: listed.touched, reverse=True)


def _as_it_stood(events: list[Event]) -> Agreement | None:
    """Return an agreement as it was before anything about it was taken back."""
    story = read(event for event in events if not isinstance(event.act, Undone))
    return story.agreement


def _empty(transaction: Transaction, today: date, *which: ColumnElement[bool]) -> None:
    emptied = update(EventRow).where(*which)
    transaction.execute(
        emptied.values(
            id=EventRow.hash,
            subject="",
            at=datetime.combine(today, time.min, UTC),
            zone="",
            kind=FORGOTTEN,
            payload="",
        ).execution_options(synchronize_session=False)
    )


def _unlist(transaction: Transaction, relationship: str, agreement: str) -> None:
    row = relationship_row(transaction, relationship)
    row.spent = highest_number(transaction, relationship)
    for table in (AgreementRow, OwnerRow):
        here = (table.relationship == relationship, table.agreement == agreement)
        transaction.execute(delete(table).where(*here))


def _refill(transaction: Transaction) -> None:
    transaction.flush()
    if has_index(transaction):
        refill(transaction)
