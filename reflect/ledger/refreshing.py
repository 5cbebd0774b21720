"""Works the read models out anew, once a file was brought up to date.

What the same events amount to may be told better by a later version of this
program; what is listed follows from the events, so nothing else is needed.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, delete, select
from sqlalchemy.orm import Session as Transaction

from reflect.domain.agreements import Agreement
from reflect.domain.events import Event
from reflect.domain.subjects import read_subject
from reflect.ledger.projection import Place, fill, owner_rows, touched_at
from reflect.ledger.rows import relationships, whole_event
from reflect.ledger.standing import MOST_AT_ONCE, known_rows
from reflect.ledger.tables import AgreementRow, EventRow, OwnerRow, RelationshipRow
from reflect.ledger.words import has_index, reindex


def refresh(connection: Connection) -> None:
    """Have every agreement be listed as its events amount to it now, within the transaction.

    One of which an event was altered is left as it is listed: `verify` tells of it.
    """
    with Transaction(connection) as transaction:
        for place in _places(transaction):
            for subjects in _some_at_a_time(transaction, place.relationship):
                _refresh(transaction, place, subjects)
                transaction.flush()
                transaction.expunge_all()


def _places(transaction: Transaction) -> list[Place]:
    known = relationships(transaction)
    return [
        Place(
            relationship=row.relationship,
            place=row.place,
            letter=row.letter,
            me=row.me,
            names={m.person.id: m.person.name for m in known[row.relationship].members},
        )
        for row in transaction.scalars(select(RelationshipRow))
    ]


def _some_at_a_time(transaction: Transaction, relationship: str) -> Iterator[Sequence[str]]:
    here = select(AgreementRow.agreement).where(AgreementRow.relationship == relationship)
    subjects = transaction.scalars(here.order_by(AgreementRow.number)).all()
    for start in range(0, len(subjects), MOST_AT_ONCE):
        yield subjects[start : start + MOST_AT_ONCE]


def _refresh(transaction: Transaction, place: Place, subjects: Sequence[str]) -> None:
    histories = _whole_histories(transaction, place.relationship, subjects)
    changes = []
    for subject, row in known_rows(transaction, place.relationship, subjects).items():
        events = histories.get(subject)
        if not events:
            continue
        state, old = read_subject(events).state, row.search
        agreement = state if isinstance(state, Agreement) else None
        fill(row, place, agreement, touched_at(events))
        _put_owners(transaction, row, agreement)
        changes.append((row.key, old, row.search))
    if has_index(transaction):
        reindex(transaction, changes)


def _whole_histories(
    transaction: Transaction, relationship: str, subjects: Sequence[str]
) -> dict[str, list[Event]]:
    query = select(EventRow).where(
        EventRow.relationship == relationship, EventRow.subject.in_(subjects)
    )
    histories = dict[str, list[Event]]()
    altered = set[str]()
    for row in transaction.scalars(query.order_by(EventRow.lamport)):
        event = whole_event(row)
        if event is None:
            altered.add(row.subject)
        else:
            histories.setdefault(row.subject, []).append(event)
    return {subject: events for subject, events in histories.items() if subject not in altered}


def _put_owners(transaction: Transaction, row: AgreementRow, state: Agreement | None) -> None:
    transaction.execute(
        delete(OwnerRow).where(
            OwnerRow.relationship == row.relationship, OwnerRow.agreement == row.agreement
        )
    )
    transaction.add_all(owner_rows(row, state))
