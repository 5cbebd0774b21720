"""What SQLite complains about, as errors a user can be told.

Standard library only, so that the quick path need not wake SQLAlchemy.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reflect.domain.errors import (
    BusyStoreError,
    CorruptStoreError,
    FullStoreError,
    ReflectError,
    UnwritableHomeError,
)
from reflect.storage.connecting import PRIMARY

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_SHUT = frozenset(
    {
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_AUTH,
        sqlite3.SQLITE_NOLFS,
    }
)
_UNREADABLE = frozenset(
    {
        sqlite3.SQLITE_IOERR_READ,
        sqlite3.SQLITE_IOERR_SHORT_READ,
        sqlite3.SQLITE_IOERR_CORRUPTFS,
    }
)


def copies(path: Path) -> list[Path]:
    """Return the copies kept beside a file, oldest first."""
    found = path.parent.glob(f"{path.name}.before-*")
    return sorted(found, key=lambda copy: (copy.stat().st_mtime_ns, copy.name))


def corrupt(path: Path, detail: str) -> CorruptStoreError:
    """Return the error that says that `path` is damaged and names its newest copy."""
    return CorruptStoreError(path, detail, copies(path))


def translate(path: Path, error: sqlite3.Error) -> ReflectError:
    """Return what to tell a user about a complaint of SQLite."""
    extended = getattr(error, "sqlite_errorcode", None)
    code = None if extended is None else extended & PRIMARY
    if code in _BUSY:
        return BusyStoreError(path)
    if code in _SHUT:
        return UnwritableHomeError(path, str(error))
    if code == sqlite3.SQLITE_FULL:
        return FullStoreError(path, str(error))
    if code == sqlite3.SQLITE_IOERR and extended not in _UNREADABLE:
        return FullStoreError(path, str(error))
    return corrupt(path, str(error))


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite, or a value that cannot be read, raises inside into a ReflectError.

    Raises:
        BusyStoreError: If another program holds the file.
        FullStoreError: If there is no room.
        UnwritableHomeError: If the file or its folder may not be used.
        CorruptStoreError: If what is read makes no sense.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise translate(path, error) from error
    except OSError as error:
        raise UnwritableHomeError(path, error.strerror or str(error)) from error
    except (ValueError, TypeError, LookupError, OverflowError) as error:
        raise corrupt(path, f"a value cannot be read: {type(error).__name__}") from error
