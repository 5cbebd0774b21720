"""Complaints: what SQLite says becomes what a user can be told."""

import os
import sqlite3
from pathlib import Path

import pytest

from reflect.domain.errors import (
    BusyStoreError,
    CorruptStoreError,
    FullStoreError,
    ReflectError,
    UnknownAgreementError,
    UnwritableHomeError,
)
from reflect.storage.faults import copies, told_plainly, translate


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (sqlite3.SQLITE_BUSY, BusyStoreError),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, BusyStoreError),
        (sqlite3.SQLITE_LOCKED, BusyStoreError),
        (sqlite3.SQLITE_FULL, FullStoreError),
        (sqlite3.SQLITE_IOERR_WRITE, FullStoreError),
        (sqlite3.SQLITE_IOERR_FSYNC, FullStoreError),
        (sqlite3.SQLITE_IOERR_SHORT_READ, CorruptStoreError),
        (sqlite3.SQLITE_READONLY, UnwritableHomeError),
        (sqlite3.SQLITE_READONLY_DIRECTORY, UnwritableHomeError),
        (sqlite3.SQLITE_CANTOPEN, UnwritableHomeError),
        (sqlite3.SQLITE_PERM, UnwritableHomeError),
        (sqlite3.SQLITE_NOTADB, CorruptStoreError),
        (sqlite3.SQLITE_CORRUPT, CorruptStoreError),
        (sqlite3.SQLITE_CORRUPT_INDEX, CorruptStoreError),
        (sqlite3.SQLITE_ERROR, CorruptStoreError),
        (sqlite3.SQLITE_CONSTRAINT_TRIGGER, CorruptStoreError),
        (None, CorruptStoreError),
    ],
)
def test_every_complaint_has_its_error(code: int | None, told: type[ReflectError]) -> None:
    """By its code, not by its words."""
    error = sqlite3.DatabaseError("as it was said")
    if code is not None:
        error.sqlite_errorcode = code
    plain = translate(Path("ledger.db"), error)
    assert type(plain) is told
    assert "ledger.db" in str(plain)


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (sqlite3.OperationalError("no such table"), CorruptStoreError),
        (PermissionError(13, "Permission denied"), UnwritableHomeError),
        (ValueError("not a day"), CorruptStoreError),
        (KeyError("r1"), CorruptStoreError),
        (OverflowError(), CorruptStoreError),
        (UnknownAgreementError("a1"), UnknownAgreementError),
    ],
)
def test_whatever_reading_raises_is_told_plainly(
    raised: Exception, told: type[ReflectError]
) -> None:
    """And the program's own errors pass through."""
    with pytest.raises(told), told_plainly(Path("ledger.db")):
        raise raised


def test_copies_are_listed_oldest_first(tmp_path: Path) -> None:
    """Only those of this file."""
    path = tmp_path / "ledger.db"
    for number, name in enumerate(("b", "a", "c")):
        copy = tmp_path / f"ledger.db.before-{name}"
        copy.touch()

        os.utime(copy, (number, number))
    (tmp_path / "journal.db.before-a").touch()
    assert [copy.name[-1] for copy in copies(path)] == ["b", "a", "c"]
