"""Checks that the events are those that were written, and that the rest follows from them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from sqlalchemy import UnaryExpression, func, select, text
from sqlalchemy.orm import Session as Transaction

from reflect.domain.agreements import Agreement
from reflect.domain.background import relationship_from
from reflect.domain.errors import TamperedLedgerError
from reflect.domain.events import GENESIS, Event
from reflect.domain.facts import RelationshipOpened
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session
from reflect.domain.subjects import State, read_subject
from reflect.ledger.indexing import index_faults
from reflect.ledger.projection import Place, fill, new_agreement_row, touched_at
from reflect.ledger.rows import relationships, to_session, whole_event
from reflect.ledger.tables import (
    FORGOTTEN,
    AgreementRow,
    Base,
    EventRow,
    OwnerRow,
    RelationshipRow,
    SessionRow,
)
from reflect.storage.checking import file_faults

_MOST_FAULTS = 20
_HASH = re.compile(r"[0-9a-f]{64}")
_STEP = 1000
_GUARDS = {"event_no_update", "event_no_delete", "event_no_replace", "event_no_forgery"}
_FILLED = ("key", "status", "is_open", "mine", "due", "touched", "title", "search", "detail")


def verify(transaction: Transaction, path: Path) -> int:
    """Check everything; return how many events hold, forgotten ones aside.

    Of an event that was forgotten, its place in the chain is checked and that it is
    empty.  What it said cannot be: nobody can tell any more.

    Raises:
        TamperedLedgerError: With what does not hold, the first twenty at most.
    """
    faults = list[str]()
    for fault in _faults(transaction):
        faults.append(fault)
        if len(faults) == _MOST_FAULTS:
            break
    if faults:
        raise TamperedLedgerError(path, faults)
    whole = select(func.count()).select_from(EventRow).where(EventRow.kind != FORGOTTEN)
    return transaction.scalar(whole) or 0


def _faults(transaction: Transaction) -> Iterator[str]:
    yield from file_faults(transaction, Base.metadata)
    yield from _guard_faults(transaction)
    yield from _chain_faults(transaction)
    yield from _subject_faults(transaction)
    yield from _stray_rows(transaction)
    yield from index_faults(transaction)


def _guard_faults(transaction: Transaction) -> Iterator[str]:
    triggers = text("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for missing in sorted(_GUARDS - set(transaction.scalars(triggers))):
        yield f"the guard {missing} is missing"


def _events_by(
    transaction: Transaction, *order: UnaryExpression[str] | UnaryExpression[int]
) -> Iterator[EventRow]:
    query = select(EventRow).order_by(EventRow.relationship, *order)
    yield from transaction.scalars(query.execution_options(yield_per=_STEP))


def _chain_faults(transaction: Transaction) -> Iterator[str]:
    events = _events_by(transaction, EventRow.author.asc(), EventRow.seq.asc())
    for (_, author), rows in groupby(events, attrgetter("relationship", "author")):
        prev, seq, lamport = GENESIS, 0, 0
        for row in rows:
            where = f"event {row.seq} of {author}"
            if row.seq != seq + 1:
                yield f"{where}: {row.seq - seq - 1} before it are missing"
            if row.prev != prev:
                yield f"{where}: it does not point back to the one before it"
            if row.lamport <= lamport:
                yield f"{where}: it comes before what caused it"
            if row.kind == FORGOTTEN:
                yield from _leftovers(row, where)
            elif whole_event(row) is None:
                yield f"{where}: it was altered"
            prev, seq, lamport = row.hash, row.seq, row.lamport


def _leftovers(row: EventRow, where: str) -> Iterator[str]:
    """Say when a forgotten event holds more than its place in the chain."""
    empty = (row.id, row.subject, row.zone, row.payload) == (row.hash, "", "", "")
    if not empty or row.at.time() != time.min or not _HASH.fullmatch(row.hash):
        yield f"{where}: it is called forgotten and is not"


def _subject_faults(transaction: Transaction) -> Iterator[str]:
    known = relationships(transaction)
    places = {row.relationship: row.place for row in transaction.scalars(select(RelationshipRow))}
    told = _events_by(transaction, EventRow.subject.asc(), EventRow.lamport.asc())
    for (home, subject), rows in groupby(told, attrgetter("relationship", "subject")):
        if not subject:
            continue  # forgotten: nobody can tell of what these spoke
        events = [event for row in rows if (event := whole_event(row))]
        relationship = known.get(home)
        if relationship is None:
            yield f"{subject}: its relationship is not listed"
        elif events:
            place = _place(relationship, places[home])
            if not _is_in_step(transaction, place, relationship, events):
                yield f"{subject}: what is listed is not what its events amount to"


def _place(relationship: Relationship, place: int) -> Place:
    return Place(
        relationship=relationship.id,
        place=place,
        letter=relationship.letter,
        me=relationship.me,
        names={member.person.id: member.person.name for member in relationship.members},
    )


def _is_in_step(
    transaction: Transaction, place: Place, relationship: Relationship, events: list[Event]
) -> bool:
    state = read_subject(events).state
    subject = events[0].subject
    match state:
        case RelationshipOpened():
            listed = relationship_from(state, relationship.id, relationship.letter, place.me)
            return replace(relationship, joined=listed.joined) == listed
        case Session():
            row = transaction.get(SessionRow, (place.relationship, subject))
            return row is not None and to_session(row) == state
        case _:
            return _agreement_is_in_step(transaction, place, events, state)


def _agreement_is_in_step(
    transaction: Transaction, place: Place, events: list[Event], state: State | None
) -> bool:
    subject = events[0].subject
    row = transaction.get(AgreementRow, (place.relationship, subject))
    agreement = state if isinstance(state, Agreement) else None
    if row is None:
        return agreement is None
    wanted = new_agreement_row(place, subject, row.number)
    fill(wanted, place, agreement, touched_at(events))
    owners = set(
        transaction.scalars(
            select(OwnerRow.person).where(
                OwnerRow.relationship == place.relationship, OwnerRow.agreement == subject
            )
        )
    )
    owning = set(agreement.owing) if agreement else set[str]()
    same = all(getattr(row, name) == getattr(wanted, name) for name in _FILLED)
    return same and owners == owning


def _stray_rows(transaction: Transaction) -> Iterator[str]:
    """Find what is listed without any event behind it."""
    for name, home, subject in (
        ("agreement", AgreementRow.relationship, AgreementRow.agreement),
        ("session", SessionRow.relationship, SessionRow.session),
        ("relationship", RelationshipRow.relationship, RelationshipRow.relationship),
    ):
        told = select(EventRow.id).where(EventRow.relationship == home, EventRow.subject == subject)
        for stray in transaction.scalars(select(subject).where(~told.exists()).limit(_MOST_FAULTS)):
            yield f"{name} {stray}: no event speaks of it"
