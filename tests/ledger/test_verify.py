"""Verifying: whatever is altered behind the program's back is found and named."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reflect.domain.errors import CorruptStoreError, TamperedLedgerError
from reflect.ledger.store import SqlLedger
from tests.doubles.clock import FixedClock
from tests.ledger.made import small_ledger

UNGUARDED = "DROP TRIGGER event_no_update; DROP TRIGGER event_no_delete;"
STRAY = "INSERT INTO session VALUES ('r1', 's{}', '2026-01-01', 'call', 'planned')"
GUARD = (
    "CREATE TRIGGER event_no_{0} BEFORE {0} ON event "
    "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;"
)
GUARDED = GUARD.format("update") + GUARD.format("delete")


def verified(path: Path) -> str:
    """Return what verifying complains about; empty when everything holds."""
    ledger = SqlLedger.open(path, FixedClock())
    try:
        ledger.verify()
    except TamperedLedgerError as error:
        return str(error)
    finally:
        ledger.close()
    return ""


def tamper(path: Path, *statements: str) -> None:
    """Alter the file as somebody with an editor for databases would."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(UNGUARDED + ";".join(statements) + ";" + GUARDED)


def test_an_untouched_ledger_verifies(path: Path) -> None:
    """Every event is counted."""
    small_ledger(path)
    ledger = SqlLedger.open(path, FixedClock())
    assert ledger.verify() == 7
    ledger.close()


@pytest.mark.parametrize(
    ("statement", "complaint"),
    [
        ("UPDATE event SET payload = replace(payload, 'draft', 'final') WHERE seq = 2", "altered"),
        ("UPDATE event SET at = '2020-01-01 00:00:00.000000' WHERE seq = 3", "altered"),
        ("UPDATE event SET zone = 'UTC' WHERE seq = 3", "altered"),
        ("UPDATE event SET kind = 'confirmed' WHERE seq = 3", "altered"),
        ("UPDATE event SET payload = 'x' WHERE seq = 3", "altered"),
        ("UPDATE event SET hash = 'x' WHERE seq = 3", "does not point back"),
        ("UPDATE event SET prev = 'x' WHERE seq = 3", "does not point back"),
        ("UPDATE event SET lamport = 1 WHERE seq = 3", "before what caused it"),
        ("DELETE FROM event WHERE seq = 3", "1 before it are missing"),
        ("DELETE FROM event WHERE seq = 7", "not what its events amount to"),
        ("DELETE FROM event WHERE seq > 5", "no event speaks of it"),
        ("UPDATE event SET subject = 'g0' WHERE seq = 7", "altered"),
        ("UPDATE agreement SET title = 'Pay Mallory' WHERE number = 1", "amount to"),
        ("UPDATE agreement SET detail = replace(detail, 'draft', 'x')", "amount to"),
        ("UPDATE agreement SET due = '2020-01-01' WHERE number = 2", "amount to"),
        ("UPDATE agreement SET status = 'kept', is_open = 0", "amount to"),
        ("UPDATE agreement SET mine = 0", "amount to"),
        ("UPDATE owner SET person = 'id-of-bo'", "amount to"),
        ("DELETE FROM owner", "amount to"),
        ("DELETE FROM agreement WHERE number = 2", "amount to"),
        ("UPDATE member SET name = 'Mallory'", "amount to"),
        ("DELETE FROM relationship", "not listed"),
        ("INSERT INTO agreement_words(rowid, search) VALUES (9, ' draft')", "index of words"),
        ("DROP TABLE agreement_words", "the index of words is missing"),
        ("UPDATE agreement SET search = ' x', title = title", "amount to"),
        (STRAY.format(1), "session s1: no event speaks of it"),
    ],
)
@pytest.mark.threat(22)
def test_every_alteration_is_named(path: Path, statement: str, complaint: str) -> None:
    """Of events, of their order, and of what is worked out from them."""
    small_ledger(path)
    tamper(path, statement)
    assert complaint in verified(path)


def test_missing_guards_are_named(path: Path) -> None:
    """Without them the file no longer refuses changes."""
    small_ledger(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER event_no_delete")
    assert "event_no_delete" in verified(path)


def test_an_altered_event_is_not_read(path: Path) -> None:
    """Its story says that the file is damaged, not something that nobody said."""
    small_ledger(path)
    tamper(path, "UPDATE event SET payload = replace(payload, 'draft', 'final') WHERE seq = 2")
    ledger = SqlLedger.open(path, FixedClock())
    with pytest.raises(CorruptStoreError):
        ledger.story("g0")
    ledger.close()


def test_many_faults_are_cut_short(path: Path) -> None:
    """Twenty are enough to know."""
    small_ledger(path)
    tamper(path, *(STRAY.format(number) for number in range(40)))
    assert verified(path).count("\n") == 20
