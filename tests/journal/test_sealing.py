"""Seals: a word that was changed outside the program is noticed, in whatever column it stands."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reflect.app.kept import Purge
from reflect.app.private import PrivateAgreements
from reflect.domain.errors import StoreError, TamperedLedgerError
from reflect.journal.schema import JOURNAL
from reflect.journal.store import SqlJournal
from reflect.storage.database import Database
from reflect.storage.revisions import Schema
from tests.doubles.clock import FixedClock
from tests.doubles.ids import CountedIds
from tests.journal.spoiling import spoilt
from tests.journal.test_agreements import OFFER
from tests.journal.test_lessons import LESSON
from tests.journal.test_store import KEPT


@pytest.fixture
def full(sql: SqlJournal) -> SqlJournal:
    """Return the journal with something of every kind in it."""
    sql.save(KEPT)
    sql.learn([LESSON])
    PrivateAgreements(sql, FixedClock(), CountedIds()).record("r1", [OFFER])
    return sql


def test_a_changed_value_is_told_in_every_column_of_every_table(
    full: SqlJournal, path: Path
) -> None:
    """Also where the new value is one that could have been written."""
    with closing(sqlite3.connect(path)) as connection:
        columns = [
            (table, column)
            for (table,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version'"
            ).fetchall()
            for _, column, *_ in connection.execute(f"PRAGMA table_info({table})")
        ]
    assert {table for table, _ in columns} == {
        "conversation",
        "turn",
        "lesson",
        "agreement",
        "seal",
    }
    kept = []
    for table, column in columns:
        changed = (
            f'UPDATE OR IGNORE {table} SET "{column}" = CASE typeof("{column}") '  # noqa: S608 -- our own names
            f"WHEN 'integer' THEN \"{column}\" + 7 ELSE '2025-01-01' END"
        )
        with spoilt(path, changed), pytest.raises(StoreError) as told:
            full.verify()
        kept.append(told.value)  # which must not keep the file open at that moment
        full.verify()


@pytest.mark.parametrize(
    "lost",
    [
        "DELETE FROM turn WHERE place = 1",
        "DELETE FROM lesson",
        "DELETE FROM agreement",
        "DELETE FROM seal",
        "INSERT INTO seal VALUES ('c9', '')",
    ],
)
def test_what_is_missing_is_told(lost: str, full: SqlJournal, path: Path) -> None:
    """An answer, a lesson, an agreement; a seal, or what it sealed."""
    with spoilt(path, lost), pytest.raises(TamperedLedgerError, match="not as it was written"):
        full.verify()


def test_going_on_does_not_seal_what_was_changed_elsewhere(full: SqlJournal, path: Path) -> None:
    """It would be as if the program had written it."""
    with spoilt(path, "UPDATE turn SET answer = 'It went badly.' WHERE place = 0"):
        full.save_draft(KEPT.id, "and then")
        with pytest.raises(TamperedLedgerError, match=KEPT.id):
            full.verify()


def test_what_is_left_of_something_forgotten_is_sealed_anew(full: SqlJournal) -> None:
    """So that forgetting is no damage."""
    emptied = replace(KEPT, turns=(replace(KEPT.turns[0], answer="", forgotten=True),))
    full.shredder.purge(Purge(emptied=(emptied,), lessons=frozenset({LESSON.id})))
    assert full.verify() == 1
    full.shredder.purge(Purge(conversations=frozenset({KEPT.id}), private=frozenset({"g1"})))
    assert full.verify() == 0


def test_an_older_journal_is_sealed_as_it_is(tmp_path: Path) -> None:
    """With the step that brings the seals."""
    path = tmp_path / "older.db"
    Database.open(path, Schema(JOURNAL.name, JOURNAL.revisions[:6], JOURNAL.migrations)).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO conversation (id, dialogue, relationship, seed, begun, saved, draft, held)"
            " VALUES ('c1', 'debrief', 'r1', 7, '2026-03-04', '2026-03-04', 'I told', 0)"
        )
    journal = SqlJournal.open(path, FixedClock())
    assert journal.verify() == 1
    with (
        spoilt(path, "UPDATE conversation SET draft = 'I said'"),
        pytest.raises(TamperedLedgerError, match="c1"),
    ):
        journal.verify()
    journal.close()
