"""Pages of agreements, found by index."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import ColumnElement, UnaryExpression, false, func, or_, select
from sqlalchemy.orm import Session as Transaction

from reflect.app.ports import Listed, Order, Page, Query
from reflect.domain.agreements import OPEN
from reflect.domain.errors import AmbiguousAgreementError, UnknownAgreementError
from reflect.domain.ids import parse_short_id
from reflect.domain.searching import words
from reflect.ledger.rows import to_listed
from reflect.ledger.tables import NEVER, AgreementRow, OwnerRow, RelationshipRow, key, keys
from reflect.ledger.words import count_by_index, found_by_index, found_by_reading, has_index

Sorted = UnaryExpression[date] | UnaryExpression[datetime] | UnaryExpression[int]


def page(transaction: Transaction, query: Query) -> Page:
    """Return a page of agreements and how many there are.

    The inner query finds the rows in an index alone; only those shown are read.
    """
    homes = {row.relationship: row for row in transaction.scalars(select(RelationshipRow))}
    asked = _Asked(transaction, query, list(homes.values()))
    sorting = _sorting(query.order)
    found = select(AgreementRow.key).where(*asked.conditions, *asked.narrowing)
    some = found.order_by(*sorting).limit(query.limit).offset(query.offset).subquery()
    rows = transaction.scalars(
        select(AgreementRow).join(some, AgreementRow.key == some.c.key).order_by(*sorting)
    )
    listed = tuple(to_listed(row, homes[row.relationship].letter) for row in rows)
    return Page(listed, asked.total(transaction))


class _Asked:
    """A query in the terms of the tables, with what the index of words knows about it."""

    def __init__(
        self, transaction: Transaction, query: Query, homes: Sequence[RelationshipRow]
    ) -> None:
        self._query = query
        self._wanted, self._between = words(query.words), _range(query.relationship, homes)
        self._indexed = bool(self._wanted) and has_index(transaction)
        self.conditions = _conditions(query, homes)
        if self._indexed:
            self.conditions.append(found_by_index(transaction, self._wanted, self._between))
        elif self._wanted:
            self.conditions.append(found_by_reading(self._wanted))
        elif query.words.strip():
            self.conditions.append(false())

    @property
    def narrowing(self) -> list[ColumnElement[bool]]:
        """What lets the index of open agreements be used, where only those are wanted by day."""
        query = self._query
        if query.order is Order.DUE and query.statuses and query.statuses <= OPEN:
            return [AgreementRow.is_open.is_(True)]
        return []

    def total(self, transaction: Transaction) -> int:
        """Count what is asked for; where only words are, their index counts alone."""
        query = self._query
        only_words = Query(words=query.words, relationship=query.relationship)
        asked = replace(only_words, order=query.order, offset=query.offset, limit=query.limit)
        if self._indexed and asked == query:
            return count_by_index(transaction, self._wanted, self._between)
        return transaction.scalar(select(func.count(AgreementRow.key)).where(*self.conditions)) or 0


def find(transaction: Transaction, name: str) -> Listed:
    """Return the agreement with this short id or id.

    Raises:
        UnknownAgreementError: If there is none.
        AmbiguousAgreementError: If several relationships know one by this id.
    """
    homes = {row.relationship: row for row in transaction.scalars(select(RelationshipRow))}
    parsed, wanted = parse_short_id(name), AgreementRow.agreement == name.strip()
    if parsed:
        letter, number = parsed
        named = [key(home.place, number) for home in homes.values() if home.letter == letter]
        wanted = or_(wanted, AgreementRow.key.in_(named))
    query = select(AgreementRow).where(wanted, AgreementRow.detail != "")
    found = [to_listed(row, homes[row.relationship].letter) for row in transaction.scalars(query)]
    if not found:
        raise UnknownAgreementError(name)
    if len(found) > 1:
        raise AmbiguousAgreementError(name, [listed.short for listed in found])
    return found[0]


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


def _conditions(query: Query, homes: Sequence[RelationshipRow]) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [AgreementRow.status.is_not(None)]
    if query.relationship is not None:
        conditions.append(AgreementRow.key.between(*_range(query.relationship, homes)))
    if query.statuses:
        conditions.append(AgreementRow.status.in_(sorted(query.statuses)))
    if query.owner is not None:
        conditions.append(_owned_by(query.owner, homes))
    if query.not_owner is not None:
        conditions.append(~_owned_by(query.not_owner, homes))
    if query.beside is not None:
        shared = select(OwnerRow.key).where(OwnerRow.person != query.beside)
        conditions.append(~_owned_by(query.beside, homes) | AgreementRow.key.in_(shared))
    if query.due_until is not None:
        conditions += [AgreementRow.due <= query.due_until, AgreementRow.due < NEVER]
    return conditions


def _range(relationship: str | None, homes: Sequence[RelationshipRow]) -> tuple[int, int]:
    """Return the keys that a relationship's agreements lie between; None for all of them."""
    places = [home.place for home in homes if relationship in {None, home.relationship}]
    if not places:
        return (0, -1)
    return keys(min(places))[0], keys(max(places))[1]


def _owned_by(person: str, homes: Sequence[RelationshipRow]) -> ColumnElement[bool]:
    if {home.me for home in homes} == {person}:
        return AgreementRow.mine.is_(True)
    return AgreementRow.key.in_(select(OwnerRow.key).where(OwnerRow.person == person))


def _sorting(order: Order) -> list[Sorted]:
    match order:
        case Order.DUE:
            return [AgreementRow.due.asc(), AgreementRow.key.asc()]
        case Order.NEWEST:
            return [AgreementRow.touched.desc(), AgreementRow.key.desc()]
        case Order.NUMBER:
            return [AgreementRow.key.asc()]
