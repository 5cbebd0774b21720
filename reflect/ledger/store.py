"""The ledger behind its port."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import select

from reflect.app.ports import Clock, Entry, Listed, Page, Query
from reflect.domain.errors import UnknownAgreementError
from reflect.domain.events import Event
from reflect.domain.history import Story, read
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session
from reflect.ledger import forgetting, queries, recording, rows, verify
from reflect.ledger.schema import LEDGER
from reflect.ledger.tables import RelationshipRow, SessionRow
from reflect.storage.connecting import PATIENCE
from reflect.storage.database import Database


class SqlLedger:
    """A ledger in a SQLite file."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    @classmethod
    def open(cls, path: Path, clock: Clock, *, patience: float = PATIENCE) -> "SqlLedger":
        """Open the ledger at `path`, which is made or brought up to date first.

        Args:
            path: The file.
            clock: Tells when events are written.
            patience: Seconds to wait for another program to finish writing.

        Raises:
            StoreError: If it is damaged, newer than this program, in use or cannot be written.
            HomeError: If its folder cannot be used.
        """
        return cls(Database.open(path, LEDGER, patience=patience), clock)

    def me(self) -> str | None:
        """Return the user's person id; None before the first relationship."""
        with self._database.reading() as transaction:
            first = select(RelationshipRow.me).order_by(RelationshipRow.place).limit(1)
            return transaction.scalar(first)

    def record(self, relationship: str, entries: Sequence[Entry]) -> list[Event]:
        """Append acts written down by the user, all or none.

        Raises:
            UnlawfulActError: If an act does not follow from its history.
            UnknownRelationshipError: If there is no such relationship.
            BusyStoreError: If the file stays in use.
            FullStoreError: If it cannot be written.
        """
        return self._database.run_tx(
            lambda transaction: recording.record(transaction, self._clock, relationship, entries)
        )

    def open_relationship(self, me: str, entry: Entry) -> Relationship:
        """Append the first event of a relationship; `entry.act` is a RelationshipOpened.

        Raises:
            UnlawfulActError: If it opens nothing, or what is open already.
            UnknownPersonError: If `me` is not one of its people.
        """
        self._database.run_tx(
            lambda transaction: recording.open_relationship(transaction, self._clock, me, entry)
        )
        with self._database.reading() as transaction:
            return rows.relationships(transaction)[entry.subject]

    def relationships(self) -> list[Relationship]:
        """Return every relationship, in the order of their letters."""
        with self._database.reading() as transaction:
            return list(rows.relationships(transaction).values())

    def sessions(self, relationship: str) -> list[Session]:
        """Return the sessions of a relationship by day, earliest first."""
        here = (
            select(SessionRow)
            .where(SessionRow.relationship == relationship)
            .order_by(SessionRow.on, SessionRow.session)
        )
        with self._database.reading() as transaction:
            return [rows.to_session(row) for row in transaction.scalars(here)]

    def find(self, name: str) -> Listed:
        """Return the agreement with this short id or id.

        Raises:
            UnknownAgreementError: If there is none.
        """
        with self._database.reading() as transaction:
            return queries.find(transaction, name)

    def agreements(self, query: Query) -> Page:
        """Return a page of agreements."""
        with self._database.reading() as transaction:
            return queries.page(transaction, query)

    def story(self, agreement: str) -> Story:
        """Return the history of an agreement (by id).

        Raises:
            UnknownAgreementError: If nothing was ever recorded about it.
        """
        with self._database.reading() as transaction:
            home = queries.home_of(transaction, agreement)
            events = recording.history(transaction, home, agreement)
        if not events:
            raise UnknownAgreementError(agreement)
        return read(events)

    def verify(self) -> int:
        """Check every event's chain and every read model; return how many events hold.

        Raises:
            TamperedLedgerError: With all that does not hold.
        """
        with self._database.reading() as transaction:
            return verify.verify(transaction, self._database.path)

    def forget_agreement(self, agreement: str) -> bool:
        """Forget everything about an agreement; return whether every trace is gone.

        Raises:
            UnknownAgreementError: If nothing was ever recorded about it.
            BusyStoreError: If the file stays in use; nothing was forgotten.
        """
        return self._database.forget(
            lambda transaction: forgetting.forget_agreement(transaction, self._clock, agreement)
        )

    def forget_undone(self, agreement: str) -> bool:
        """Forget what was taken back about an agreement; return whether every trace is gone.

        Raises:
            UnknownAgreementError: If nothing was ever recorded about it.
            BusyStoreError: If the file stays in use; nothing was forgotten.
        """
        return self._database.forget(
            lambda transaction: forgetting.forget_undone(transaction, self._clock, agreement)
        )

    def forget_relationship(self, relationship: str) -> bool:
        """Forget a relationship and all in it; return whether every trace is gone.

        Raises:
            UnknownRelationshipError: If there is none.
            BusyStoreError: If the file stays in use; nothing was forgotten.
        """
        return self._database.forget(
            lambda transaction: forgetting.forget_relationship(
                transaction, self._clock, relationship
            )
        )

    def taken_back(self) -> list[Listed]:
        """Return the agreements about which something was taken back.

        One of which nothing stands any more is told as it was.
        """
        with self._database.reading() as transaction:
            return forgetting.taken_back(transaction)

    def check_free(self) -> None:
        """Make sure that something can be forgotten now.

        Raises:
            BusyStoreError: If another program is reading the file all the while.
        """
        self._database.check_free()

    def forgotten(self) -> int:
        """Return how many events were emptied: their content cannot be checked any more."""
        with self._database.reading() as transaction:
            return forgetting.forgotten(transaction)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()
