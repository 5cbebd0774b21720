"""Seals: a digest of every dialogue and private agreement, so that a changed word is noticed.

Whatever writes says beforehand what it will touch.  Something that is not as it was sealed
is not sealed anew: what was changed behind the program's back stays noticeable.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session as Transaction

_PARTS = (
    text("SELECT * FROM conversation WHERE id = :of"),
    text("SELECT * FROM turn WHERE conversation = :of ORDER BY place"),
    text("SELECT * FROM lesson WHERE conversation = :of ORDER BY number"),
    text("SELECT * FROM agreement WHERE id = :of"),
)
"""What one seal covers, as it lies in the file."""
_SEALABLE = text("SELECT id FROM conversation UNION SELECT id FROM agreement")
_SEALED = text("SELECT of FROM seal")
_READ = text("SELECT digest FROM seal WHERE of = :of")
_BREAK = text("DELETE FROM seal WHERE of = :of")
_PUT = text("INSERT INTO seal (of, digest) VALUES (:of, :digest)")


@contextmanager
def resealed(transaction: Transaction, ids: Iterable[str]) -> Iterator[None]:
    """Write to what bears these ids, and seal what was whole before."""
    whole = [each for each in sorted(set(ids)) if _holds(transaction, each)]
    yield
    transaction.flush()
    for each in whole:
        _seal(transaction, each)


def seal_all(connection: Connection) -> None:
    """Seal everything as it is, after a step that changed how it lies in the file."""
    for each in connection.scalars(_SEALABLE).all():
        _seal(connection, each)


def broken_seals(transaction: Transaction) -> Iterator[str]:
    """Say what is not as this program wrote it, or is missing."""
    known = {*transaction.scalars(_SEALABLE), *transaction.scalars(_SEALED)}
    for each in sorted(known, key=str):
        if not _holds(transaction, each):
            yield f"the dialogue or private agreement {each} is not as it was written"


def _holds(transaction: Transaction, of: str) -> bool:
    return bool(transaction.scalar(_READ, {"of": of}) == _digest(transaction, of))


def _seal(transaction: Transaction | Connection, of: str) -> None:
    transaction.execute(_BREAK, {"of": of})
    if digest := _digest(transaction, of):
        transaction.execute(_PUT, {"of": of, "digest": digest})


def _digest(transaction: Transaction | Connection, of: str) -> str | None:
    """Return the digest of what bears an id; None when nothing does."""
    found = [[tuple(row) for row in transaction.execute(part, {"of": of})] for part in _PARTS]
    return sha256(repr(found).encode()).hexdigest() if any(found) else None
