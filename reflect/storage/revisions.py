"""Which revision a file is of, found out without changing it.  Standard library only."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from reflect.domain.errors import NewerStoreError
from reflect.storage.connecting import connect_to_read, left_behind
from reflect.storage.faults import corrupt, told_plainly

_MAGIC = b"SQLite format 3\x00"
_NAME_LENGTH = 32


@dataclass(frozen=True, slots=True)
class Schema:
    """A kind of file, and how it came to look as it does."""

    name: str
    """What it is called; every revision begins with it."""
    revisions: tuple[str, ...]
    """Every revision there has been, oldest first."""
    migrations: str
    """Where Alembic finds the steps, as `package:folder`."""
    small: bool = False
    """Whether it is read through whenever it is opened, and not only after an unclean exit."""

    @property
    def head(self) -> str:
        """The revision that this program reads and writes."""
        return self.revisions[-1]


def stored_revision(path: Path, schema: Schema, *, hasty: bool = False) -> str:
    """Return the revision of an existing file, after checks that fit how it was left.

    Args:
        path: The file.
        schema: What it ought to be.
        hasty: Whether to leave out the check that reads the whole file.

    Raises:
        CorruptStoreError: If it is damaged, or is something else.
        NewerStoreError: If a later version of this program wrote it.
        UnwritableHomeError: If it may not be read.
    """
    with told_plainly(path):
        _refuse_other_files(path)
        unclean = left_behind(path)
        with closing(connect_to_read(path)) as connection:
            if not hasty and (schema.small or unclean or _is_not_in_wal_mode(connection)):
                quick_check(path, connection)
            revision = _recorded(path, connection)
    if not revision.startswith(f"{schema.name}_"):
        raise corrupt(path, f"it is no {schema.name} but something else")
    if revision not in schema.revisions:
        raise NewerStoreError(path, revision)
    return revision


def quick_check(path: Path, connection: sqlite3.Connection) -> None:
    """Read the whole file once.

    Raises:
        CorruptStoreError: If its parts do not fit together.
    """
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise corrupt(path, str(found).splitlines()[0])


def _refuse_other_files(path: Path) -> None:
    with path.open("rb") as file:
        head = file.read(len(_MAGIC))
    if not head:
        raise corrupt(path, "it is empty")
    if head != _MAGIC:
        raise corrupt(path, "it is not a database")


def _is_not_in_wal_mode(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA journal_mode").fetchone() != ("wal",))


def _recorded(path: Path, connection: sqlite3.Connection) -> str:
    rows = connection.execute("SELECT version_num FROM alembic_version LIMIT 2").fetchall()
    match rows:
        case [(str(revision),)] if revision.isprintable() and len(revision) <= _NAME_LENGTH:
            return revision
        case _:
            raise corrupt(path, "no revision is recorded in it")
