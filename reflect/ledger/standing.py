"""Keeps the read models in step with the events, in the same transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session as Transaction

from reflect.domain.agreements import Agreement
from reflect.domain.background import relationship_from
from reflect.domain.facts import RelationshipOpened
from reflect.domain.searching import search_text
from reflect.domain.sessions import Session
from reflect.domain.subjects import State
from reflect.ledger import projection
from reflect.ledger.projection import Place
from reflect.ledger.tables import (
    AgreementRow,
    MemberRow,
    OwnerRow,
    RelationshipRow,
    SessionRow,
)
from reflect.ledger.words import has_index, reindex
from reflect.storage.codec import decode_agreement

MOST_AT_ONCE = 500
"""How many ids go into one statement."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a subject amounts to after its latest events."""

    subject: str
    state: State | None
    touched: datetime


def bring_into_step(transaction: Transaction, place: Place, outcomes: Sequence[Outcome]) -> None:
    """Write what the subjects of one relationship amount to now."""
    for outcome in outcomes:
        if isinstance(outcome.state, RelationshipOpened):
            place = _restate(transaction, place, outcome.state)
        elif isinstance(outcome.state, Session):
            transaction.merge(projection.session_row(outcome.state))
        elif outcome.state is None:
            _remove_session(transaction, place.relationship, outcome.subject)
    _put_agreements(transaction, place, outcomes)
    transaction.flush()


def _restate(transaction: Transaction, place: Place, stated: RelationshipOpened) -> Place:
    restated = relationship_from(stated, place.relationship, place.letter, place.me)
    transaction.merge(projection.relationship_row(restated, place.place))
    here = MemberRow.relationship == place.relationship
    transaction.execute(delete(MemberRow).where(here))
    transaction.add_all(projection.member_rows(restated))
    names = {member.person.id: member.person.name for member in stated.members}
    renamed = replace(place, names=names)
    if place.names and place.names != names:
        _rename(transaction, renamed)
    return renamed


def _rename(transaction: Transaction, place: Place) -> None:
    """Have agreements be found by the people's new names."""
    here = AgreementRow.relationship == place.relationship
    changes = []
    for row in transaction.scalars(select(AgreementRow).where(here, AgreementRow.detail != "")):
        new = search_text(decode_agreement(row.detail), place.names)
        changes.append((row.key, row.search, new))
        row.search = new
    if has_index(transaction):
        reindex(transaction, changes)


def _remove_session(transaction: Transaction, relationship: str, session: str) -> None:
    row = transaction.get(SessionRow, (relationship, session))
    if row is not None:
        transaction.delete(row)


def _put_agreements(transaction: Transaction, place: Place, outcomes: Sequence[Outcome]) -> None:
    rows = known_rows(transaction, place.relationship, [each.subject for each in outcomes])
    number = highest_number(transaction, place.relationship)
    changes = []
    for outcome in outcomes:
        row = rows.get(outcome.subject)
        if row is None and isinstance(outcome.state, Agreement):
            number += 1
            row = projection.new_agreement_row(place, outcome.subject, number)
            transaction.add(row)
        if row is not None:
            state = outcome.state if isinstance(outcome.state, Agreement) else None
            old = row.search
            _put_owners(transaction, row, state)
            projection.fill(row, place, state, outcome.touched)
            changes.append((row.key, old, row.search))
    if changes and has_index(transaction):
        reindex(transaction, changes)


def known_rows(
    transaction: Transaction, relationship: str, subjects: Sequence[str]
) -> dict[str, AgreementRow]:
    """Return the rows of those subjects that are agreements known here, by their ids."""
    rows = dict[str, AgreementRow]()
    for start in range(0, len(subjects), MOST_AT_ONCE):
        some = subjects[start : start + MOST_AT_ONCE]
        query = select(AgreementRow).where(
            AgreementRow.relationship == relationship, AgreementRow.agreement.in_(some)
        )
        rows.update((row.agreement, row) for row in transaction.scalars(query))
    return rows


def highest_number(transaction: Transaction, relationship: str) -> int:
    """Return the highest number that an agreement was given there, even a forgotten one."""
    highest = select(func.max(AgreementRow.number)).where(AgreementRow.relationship == relationship)
    spent = select(RelationshipRow.spent).where(RelationshipRow.relationship == relationship)
    return max(transaction.scalar(highest) or 0, transaction.scalar(spent) or 0)


def _put_owners(transaction: Transaction, row: AgreementRow, state: Agreement | None) -> None:
    owners = projection.owner_rows(row, state)
    if row.detail:
        before = decode_agreement(row.detail).owing
        if list(before) == [owner.person for owner in owners]:
            return
        transaction.execute(
            delete(OwnerRow).where(
                OwnerRow.relationship == row.relationship, OwnerRow.agreement == row.agreement
            )
        )
    transaction.add_all(owners)
