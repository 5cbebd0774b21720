"""Pages of agreements, found by index."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, UnaryExpression, false, func, select
from sqlalchemy.orm import Session as Transaction

from reflect.app.ports import Listed, Order, Page, Query
from reflect.domain.agreements import OPEN
from reflect.domain.errors import AmbiguousAgreementError, UnknownAgreementError
from reflect.domain.ids import parse_short_id, short_id
from reflect.ledger.rows import to_listed
from reflect.ledger.tables import NEVER, AgreementRow, OwnerRow, RelationshipRow, keys
from reflect.ledger.words import has_index, has_words, words

Sorted = UnaryExpression[date] | UnaryExpression[datetime] | UnaryExpression[int]


def page(transaction: Transaction, query: Query) -> Page:
    """Return a page of agreements and how many there are.

    The inner query finds the rows in an index alone; only those shown are read.
    """
    homes = {row.relationship: row for row in transaction.scalars(select(RelationshipRow))}
    conditions = _conditions(transaction, query, list(homes.values()))
    total = transaction.scalar(select(func.count(AgreementRow.key)).where(*conditions)) or 0
    sorting = _sorting(query.order)
    found = select(AgreementRow.key).where(*conditions, *_narrowing(query))
    some = found.order_by(*sorting).limit(query.limit).offset(query.offset).subquery()
    rows = transaction.scalars(
        select(AgreementRow).join(some, AgreementRow.key == some.c.key).order_by(*sorting)
    )
    return Page(tuple(to_listed(row, homes[row.relationship].letter) for row in rows), total)


def find(transaction: Transaction, name: str) -> Listed:
    """Return the agreement with this short id or id.

    Raises:
        UnknownAgreementError: If there is none.
        AmbiguousAgreementError: If several relationships know one by this id.
    """
    known = select(AgreementRow, RelationshipRow.letter).join(
        RelationshipRow, RelationshipRow.relationship == AgreementRow.relationship
    )
    parsed = parse_short_id(name)
    if parsed:
        letter, number = parsed
        wanted = (RelationshipRow.letter == letter, AgreementRow.number == number)
    else:
        wanted = (AgreementRow.agreement == name.strip(), AgreementRow.status.is_not(None))
    found = transaction.execute(known.where(*wanted, AgreementRow.status.is_not(None))).all()
    if not found:
        raise UnknownAgreementError(name)
    if len(found) > 1:
        raise AmbiguousAgreementError(name, [short_id(letter, row.number) for row, letter in found])
    return to_listed(found[0][0], found[0][1])


def home_of(transaction: Transaction, agreement: str) -> str:
    """Return the relationship in which an agreement of this id was made.

    Raises:
        UnknownAgreementError: If nothing was ever recorded about it.
        AmbiguousAgreementError: If several relationships know one by this id.
    """
    homes = transaction.scalars(
        select(AgreementRow.relationship).where(AgreementRow.agreement == agreement)
    ).all()
    if not homes:
        raise UnknownAgreementError(agreement)
    if len(homes) > 1:
        raise AmbiguousAgreementError(agreement, list(homes))
    return homes[0]


def _conditions(
    transaction: Transaction, query: Query, homes: Sequence[RelationshipRow]
) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [AgreementRow.status.is_not(None)]
    if query.relationship is not None:
        conditions.append(_within(query.relationship, homes))
    if query.statuses:
        conditions.append(AgreementRow.status.in_(sorted(query.statuses)))
    if query.owner is not None:
        conditions.append(_owned_by(query.owner, homes))
    if query.not_owner is not None:
        conditions.append(~_owned_by(query.not_owner, homes))
    if query.due_until is not None:
        conditions += [AgreementRow.due <= query.due_until, AgreementRow.due < NEVER]
    wanted = words(query.words)
    if wanted:
        conditions.append(has_words(wanted, indexed=has_index(transaction)))
    elif query.words.strip():
        conditions.append(false())
    return conditions


def _narrowing(query: Query) -> list[ColumnElement[bool]]:
    """Let the index of open agreements be used where only those are wanted, by due day."""
    if query.order is Order.DUE and query.statuses and query.statuses <= OPEN:
        return [AgreementRow.is_open.is_(True)]
    return []


def _within(relationship: str, homes: Sequence[RelationshipRow]) -> ColumnElement[bool]:
    for home in homes:
        if home.relationship == relationship:
            return AgreementRow.key.between(*keys(home.place))
    return false()


def _owned_by(person: str, homes: Sequence[RelationshipRow]) -> ColumnElement[bool]:
    if {home.me for home in homes} == {person}:
        return AgreementRow.mine.is_(True)
    return AgreementRow.key.in_(select(OwnerRow.key).where(OwnerRow.person == person))


def _sorting(order: Order) -> Sequence[Sorted]:
    match order:
        case Order.DUE:
            return [AgreementRow.due.asc(), AgreementRow.key.asc()]
        case Order.NEWEST:
            return [AgreementRow.touched.desc(), AgreementRow.key.desc()]
        case Order.NUMBER:
            return [AgreementRow.key.asc()]
