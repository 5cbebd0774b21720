"""Rows to values and values to rows."""

from sqlalchemy import select
from sqlalchemy.orm import Session as Transaction

from reflect.app.ports import Listed
from reflect.domain.errors import UnknownRelationshipError
from reflect.domain.events import Event
from reflect.domain.ids import short_id
from reflect.domain.people import Member, Person, Role
from reflect.domain.relationships import Form, Formality, Kind, Relationship, Term
from reflect.domain.sessions import Channel, Session, SessionStatus
from reflect.ledger.chain import Written
from reflect.ledger.hashing import hash_of
from reflect.ledger.tables import (
    AgreementRow,
    EventRow,
    MemberRow,
    RelationshipRow,
    SessionRow,
)
from reflect.storage.codec import decode, decode_agreement

_WRITES = (
    select(EventRow.seq)
    .where(EventRow.relationship == MemberRow.relationship, EventRow.author == MemberRow.person)
    .exists()
)
"""Whether a member has written an event; one look into the primary key."""


class AlteredEventError(ValueError):
    """An event is not what its hash was made from."""

    def __init__(self, event: str) -> None:
        super().__init__(f"event {event} was altered")


def event_values(written: Written) -> dict[str, object]:
    """Return what is inserted for an event."""
    event = written.event
    return {
        "relationship": event.relationship,
        "author": event.author,
        "seq": event.seq,
        "id": event.id,
        "subject": event.subject,
        "lamport": event.lamport,
        "prev": event.prev,
        "hash": written.hash,
        "at": event.at,
        "zone": event.zone,
        "kind": event.act.kind,
        "payload": written.payload,
    }


def to_event(row: EventRow) -> Event:
    """Return the event that a row holds.

    Raises:
        ValueError: If its act cannot be read, or its hash is another's.
    """
    event = Event(
        id=row.id,
        relationship=row.relationship,
        subject=row.subject,
        author=row.author,
        seq=row.seq,
        lamport=row.lamport,
        prev=row.prev,
        at=row.at,
        zone=row.zone,
        act=decode(row.kind, row.payload),
    )
    if hash_of(event, row.payload) != row.hash:
        raise AlteredEventError(row.id)
    return event


def whole_event(row: EventRow) -> Event | None:
    """Return the event that a row holds; None when it was altered."""
    try:
        return to_event(row)
    except (ValueError, TypeError):
        return None


def to_relationship(
    row: RelationshipRow, members: list[MemberRow], joined: frozenset[str] = frozenset()
) -> Relationship:
    """Return the relationship that rows hold; those who joined have written something into it."""
    return Relationship(
        id=row.relationship,
        letter=row.letter,
        members=tuple(
            Member(Person(member.person, member.name), Role(member.role))
            for member in sorted(members, key=lambda member: member.place)
        ),
        me=row.me,
        kind=Kind(row.kind),
        form=Form(row.form),
        term=Term(row.term),
        formality=Formality(row.formality),
        rhythm_days=row.rhythm_days,
        goals=tuple(row.goals),
        since=row.since,
        until=row.until,
        joined=joined - {row.me},
    )


def to_session(row: SessionRow) -> Session:
    """Return the session that a row holds."""
    return Session(
        id=row.session,
        relationship=row.relationship,
        on=row.on,
        channel=Channel(row.channel),
        status=SessionStatus(row.status),
    )


def to_listed(row: AgreementRow, letter: str) -> Listed:
    """Return the agreement that a row holds, as lists show it."""
    name = short_id(letter, row.number)
    return Listed(name, row.relationship, decode_agreement(row.detail), row.touched)


def relationships(transaction: Transaction) -> dict[str, Relationship]:
    """Return every relationship by its id, in the order of their letters."""
    members: dict[str, list[MemberRow]] = {}
    joined: dict[str, set[str]] = {}
    for member, writes in transaction.execute(select(MemberRow, _WRITES)):
        members.setdefault(member.relationship, []).append(member)
        if writes:
            joined.setdefault(member.relationship, set()).add(member.person)
    rows = transaction.scalars(select(RelationshipRow).order_by(RelationshipRow.place))
    return {
        row.relationship: to_relationship(
            row,
            members.get(row.relationship, []),
            frozenset(joined.get(row.relationship, ())),
        )
        for row in rows
    }


def relationship_row(transaction: Transaction, relationship: str) -> RelationshipRow:
    """Return the row of a relationship.

    Raises:
        UnknownRelationshipError: If there is none.
    """
    row = transaction.get(RelationshipRow, relationship)
    if row is None:
        known = [
            f"{each.with_whom} ({each.letter})" for each in relationships(transaction).values()
        ]
        raise UnknownRelationshipError(relationship, known)
    return row
