"""The index of words, where SQLite has one, and what stands in where it has none."""

from collections.abc import Iterable

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Integer,
    Text,
    and_,
    column,
    func,
    select,
    table,
    text,
)
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session as Transaction

from reflect.ledger.tables import AgreementRow

INDEX = table("agreement_words", column("rowid", Integer), column("agreement_words", Text))
"""A full-text index in SQLite; other databases do without."""
_FEW = 500
_PROBE = text("SELECT 1 FROM agreement_words LIMIT 0")
_REMOVE = text(
    "INSERT INTO agreement_words(agreement_words, rowid, search) VALUES ('delete', :key, :search)"
)
_EMPTY = text("INSERT INTO agreement_words(agreement_words) VALUES ('delete-all')")
_FILL = text(
    "INSERT INTO agreement_words(rowid, search)"
    " SELECT key, search FROM agreement WHERE search <> '' ORDER BY key"
)
_ADD = text("INSERT INTO agreement_words(rowid, search) VALUES (:key, :search)")


def has_index(transaction: Transaction) -> bool:
    """Return whether this file has a full-text index that this SQLite can use."""
    try:
        transaction.execute(_PROBE)
    except OperationalError:
        return False
    return True


def reindex(transaction: Transaction, changes: Iterable[tuple[int, str, str]]) -> None:
    """Tell the full-text index, as part of the transaction, what changed.

    Args:
        transaction: The one that changes the agreements.
        changes: The key of each agreement, its search text before, and after.
    """
    changed = [(key, old, new) for key, old, new in changes if old != new]
    gone = [{"key": key, "search": old} for key, old, _ in changed if old]
    come = [{"key": key, "search": new} for key, _, new in changed if new]
    if gone:
        transaction.execute(_REMOVE, gone)
    if come:
        transaction.execute(_ADD, come)


def refill(transaction: Transaction) -> None:
    """Have the full-text index hold nothing but the words that there are now.

    It keeps the words of what is gone until its parts are merged some day.
    """
    transaction.execute(_EMPTY)
    transaction.execute(_FILL)


def found_by_reading(wanted: Iterable[str]) -> ColumnElement[bool]:
    """Return the condition that words begin with each of `wanted`, where there is no index.

    The words hold letters and digits only (see `domain.searching`), so nothing in them is
    syntax, here or in the index.
    """
    return and_(*(AgreementRow.search.contains(f" {word}") for word in wanted))


def found_by_index(
    transaction: Transaction, wanted: Iterable[str], between: tuple[int, int]
) -> ColumnElement[bool]:
    """Return the condition that words begin with each of `wanted`, as the index knows it.

    Few hits are looked up now and once.  Where there are many, most rows match, and
    walking the rows in the order wanted finds enough of them soon.
    """
    hits = select(INDEX.c.rowid).where(matching(_all_of(wanted)), INDEX.c.rowid.between(*between))
    few = transaction.scalars(hits.limit(_FEW + 1)).all()
    if len(few) <= _FEW:
        return AgreementRow.key.in_(few)
    hidden = func.coalesce(AgreementRow.key, AgreementRow.key)
    return hidden.in_(hits)


def count_by_index(
    transaction: Transaction, wanted: Iterable[str], between: tuple[int, int]
) -> int:
    """Return how many agreements between two keys have words that begin with each of `wanted`."""
    counted = select(func.count()).select_from(INDEX)
    within = INDEX.c.rowid.between(*between)
    return transaction.scalar(counted.where(matching(_all_of(wanted)), within)) or 0


def _all_of(wanted: Iterable[str]) -> str:
    return " AND ".join(f'"{word}" *' for word in wanted)


def matching(asked: str) -> ColumnElement[bool]:
    """Return the condition that the index of words finds what is asked for in its own syntax."""
    return INDEX.c.agreement_words.op("MATCH", return_type=Boolean())(asked)
