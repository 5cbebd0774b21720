"""A SQLite file behind SQLAlchemy: snapshots to read, one writer at a time."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar, cast

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.orm import Session

from reflect.domain.errors import BusyStoreError, HomeError, StoreError
from reflect.storage.connecting import PATIENCE, connect
from reflect.storage.faults import corrupt, told_plainly, translate
from reflect.storage.making import make_folder
from reflect.storage.presence import Presence
from reflect.storage.revisions import Schema
from reflect.storage.sweeping import NOTE, empty_log, is_unswept, sweep
from reflect.storage.upgrading import bring_up_to_date

T = TypeVar("T")
_TRIES = 3
_PAUSE = 0.05


def make_engine(path: Path, *, patience: float = PATIENCE) -> Engine:
    """Return an engine whose connections follow the rules of this house."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(path, patience=patience),
        poolclass=QueuePool,
        pool_size=2,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that reads first and writes later fails at once when it has to wait.
        reads = connection.get_execution_options().get("reads", False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine


@contextmanager
def told_plainly_too(path: Path) -> Iterator[None]:
    """Turn what SQLAlchemy raises inside into a ReflectError, as `told_plainly` does."""
    with told_plainly(path):
        try:
            yield
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                raise translate(path, error.orig) from error
            raise corrupt(path, "the database could not be used") from error
        except SQLAlchemyError as error:
            raise corrupt(path, f"a value cannot be read: {type(error).__name__}") from error


class Database:
    """One open file."""

    def __init__(self, path: Path, engine: Engine, presence: Presence) -> None:
        self.path = path
        self._presence = presence
        self._writing = engine
        self._reading = engine.execution_options(reads=True)

    @classmethod
    def open(cls, path: Path, schema: Schema, *, patience: float = PATIENCE) -> "Database":
        """Open a file, which is made or brought up to date first.

        Raises:
            StoreError: If it is damaged, newer than this program, in use or cannot be written.
            HomeError: If its folder cannot be used.
        """

        def engine_for(file: Path) -> Engine:
            return make_engine(file, patience=patience)

        with told_plainly_too(path):
            make_folder(path.parent)
            presence = Presence.enter(path)
            try:
                bring_up_to_date(path, schema, engine_for, hasty=not presence.alone)
                presence.share()
            except BaseException:
                presence.leave()
                raise
        opened = cls(path, engine_for(path), presence)
        try:
            opened._finish_forgetting()
        except BaseException:
            opened.close()
            raise
        return opened

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that sees one moment of the file and changes nothing."""
        with told_plainly_too(self.path), Session(self._reading) as session:
            yield session

    def run_tx(self, work: Callable[[Session], T]) -> T:
        """Do `work` in one transaction, from the start again while another program writes.

        Raises:
            BusyStoreError: If the file stays in use.
            FullStoreError: If there is no room; nothing was written.
        """
        for left in reversed(range(_TRIES)):
            try:
                with told_plainly_too(self.path), Session(self._writing) as session:
                    done = work(session)
                    session.commit()
                    return done
            except BusyStoreError:
                if not left:
                    raise
                time.sleep(_PAUSE)
        raise BusyStoreError(self.path)

    def forget(self, work: Callable[[Session], object]) -> bool:
        """Do `work`, which deletes, in one transaction, and wipe what it deleted off the disk.

        Returns:
            Whether every trace is gone.  Where another program keeps the file too busy for
            that, or there is no room, it is done when the file is next opened.

        Raises:
            BusyStoreError: If the file stays in use; nothing was deleted.
            FullStoreError: If there is no room; nothing was deleted.
        """

        def noted(session: Session) -> None:
            work(session)
            session.execute(text(NOTE))

        self.check_free()
        self.run_tx(noted)
        return self.sweep()

    def _finish_forgetting(self) -> None:
        """Finish wiping what was forgotten, where a program was stopped before it could."""
        with self._plain() as connection:
            needed = is_unswept(connection)
        if needed:
            self.sweep()

    def check_free(self) -> None:
        """Make sure that no other program is in the way of forgetting something.

        Raises:
            BusyStoreError: If one is reading all the while.
        """
        with self._plain() as connection:
            empty_log(self.path, connection)

    def sweep(self) -> bool:
        """Wipe off the disk what was deleted; return whether every trace is gone."""
        try:
            with self._plain() as connection:
                sweep(self.path, connection)
        except (StoreError, HomeError):
            return False
        return True

    @contextmanager
    def _plain(self) -> Iterator[sqlite3.Connection]:
        """Give a connection that no transaction is open on."""
        with told_plainly_too(self.path), self._reading.connect() as connection:
            yield cast("sqlite3.Connection", connection.connection.driver_connection)

    def close(self) -> None:
        """Let go of the file."""
        self._writing.dispose()
        self._presence.leave()
