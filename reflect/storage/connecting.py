"""Plain connections to SQLite, set up for safety.  Standard library only."""

import sqlite3
import sys
from pathlib import Path
from urllib.parse import quote

PATIENCE = 10.0
"""Seconds that a connection waits for another to finish writing."""
PRIMARY = 0xFF
"""The low byte of an extended result code is the primary one."""
_NO_SHARED_MEMORY = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY})
_GUARDS = (
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA foreign_keys=ON",
    "PRAGMA temp_store=MEMORY",
)


def address(path: Path, mode: str) -> str:
    """Return `path` as a SQLite URI that cannot be misread, whatever the name holds."""
    return f"file:{quote(str(path.absolute()))}?{mode}"


def connect(path: Path, *, patience: float = PATIENCE) -> sqlite3.Connection:
    """Open an existing file for reading and writing.

    Every commit reaches the disk, and what is deleted is overwritten.

    Raises:
        sqlite3.Error: If it cannot be opened.
    """
    connection = sqlite3.connect(
        address(path, "mode=rw"),
        uri=True,
        timeout=patience,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        _prepare(connection)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    for guard in _GUARDS:
        connection.execute(guard)
    if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync=ON")
    connection.execute("PRAGMA secure_delete=ON")


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open an existing file so that nothing in it can be changed.

    In a folder that may not be written, SQLite cannot set up the memory that
    readers and writers share; nobody can be writing there, so it does without.

    Raises:
        sqlite3.Error: If it cannot be opened.
    """
    try:
        return _reader(path, "mode=ro")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & PRIMARY not in _NO_SHARED_MEMORY or left_behind(path):
            raise
    return _reader(path, "mode=ro&immutable=1")


def _reader(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        address(path, mode), uri=True, timeout=PATIENCE, isolation_level=None
    )
    try:
        for guard in _GUARDS:
            connection.execute(guard)
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def left_behind(path: Path) -> bool:
    """Return whether a write-ahead log with something in it lies beside the file.

    It does while a program has the file open, and after one that ended without
    closing it.
    """
    log = path.with_name(path.name + "-wal")
    try:
        return log.stat().st_size > 0
    except FileNotFoundError:
        return False
