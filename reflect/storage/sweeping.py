"""Wipes what was forgotten: out of a file, the log beside it and the copies kept of it.

SQLite overwrites what is deleted, but rows that move between pages leave bits of
themselves behind, so the file is written anew.  A note in its header says that this
is still to be done: a program that is killed meanwhile leaves nothing for good.
Standard library only.
"""

import sqlite3
from pathlib import Path

from reflect.domain.errors import BusyStoreError
from reflect.storage.faults import copies, told_plainly
from reflect.storage.making import settle

NOTE = "PRAGMA user_version=1"
"""Notes in a transaction that deletes that the file is to be swept afterwards."""
_DONE = "PRAGMA user_version=0"


def is_unswept(connection: sqlite3.Connection) -> bool:
    """Return whether something was forgotten of which traces may be left."""
    return bool(connection.execute("PRAGMA user_version").fetchone() != (0,))


def sweep(path: Path, connection: sqlite3.Connection) -> None:
    """Leave no trace of what was deleted from a file.

    Raises:
        BusyStoreError: If another program is reading it all the while.
        FullStoreError: If there is no room to write it anew.
        UnwritableHomeError: If a copy beside it cannot be removed.
    """
    with told_plainly(path):
        for copy in copies(path):
            copy.unlink(missing_ok=True)
        settle(path.parent)
        connection.execute("VACUUM")
        empty_log(path, connection)
        connection.execute(_DONE)
        empty_log(path, connection)


def empty_log(path: Path, connection: sqlite3.Connection) -> None:
    """Move everything into the file itself, and leave nothing in the log beside it.

    Raises:
        BusyStoreError: If another program is reading all the while.
    """
    busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise BusyStoreError(path)
