"""Two windows on one dialogue: the last that took it writes, and nothing is overwritten."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reflect.dialogue.errors import PutAwayError, TakenOverError
from reflect.journal.store import SqlJournal
from tests.doubles.clock import FixedClock
from tests.journal.test_store import KEPT


@pytest.fixture
def other(path: Path, sql: SqlJournal) -> Iterator[SqlJournal]:
    """Open the same journal in a second window, in which a dialogue is kept by the first."""
    sql.save(KEPT)
    journal = SqlJournal.open(path, FixedClock())
    yield journal
    journal.close()


def test_the_second_is_told_that_the_first_has_it(sql: SqlJournal, other: SqlJournal) -> None:
    """And the first is not told so of itself."""
    assert other.is_open_elsewhere("c1")
    assert not sql.is_open_elsewhere("c1")


def test_a_window_that_took_nothing_writes_nothing(sql: SqlJournal, other: SqlJournal) -> None:
    """Neither an answer nor a draft."""
    with pytest.raises(TakenOverError):
        other.save(replace(KEPT, draft="mine"))
    with pytest.raises(TakenOverError):
        other.save_draft("c1", "mine")
    assert sql.load("c1") == KEPT


def test_taking_over_shuts_the_first_one_out(sql: SqlJournal, other: SqlJournal) -> None:
    """Until it takes the dialogue back; what the second wrote stays."""
    other.take("c1")
    other.save_draft("c1", "the second's words")
    other.leave("c1")
    with pytest.raises(TakenOverError):
        sql.save_draft("c1", "the first's words")
    assert not sql.is_open_elsewhere("c1")
    sql.leave("c1")
    sql.take("c1")
    loaded = sql.load("c1")
    assert loaded
    assert loaded.draft == "the second's words"
    sql.save_draft("c1", "more")
    with pytest.raises(TakenOverError):
        other.save_draft("c1", "late")


def test_what_is_left_finished_or_closed_is_open_nowhere(
    path: Path, sql: SqlJournal, other: SqlJournal
) -> None:
    """Nobody is told of a window that has gone on to something else."""
    sql.leave("c1")
    assert not other.is_open_elsewhere("c1")
    sql.take("c1")
    sql.save(replace(KEPT, finished=KEPT.begun))
    assert not other.is_open_elsewhere("c1")
    third = SqlJournal.open(path, FixedClock())
    third.take("c1")
    assert other.is_open_elsewhere("c1")
    third.close()
    assert not other.is_open_elsewhere("c1")


def test_what_was_deleted_in_one_window_is_not_brought_back_by_another(
    sql: SqlJournal, other: SqlJournal
) -> None:
    """The other is told, by its next word."""
    other.forget("c1")
    with pytest.raises(PutAwayError):
        sql.save_draft("c1", "still here")
    with pytest.raises(PutAwayError):
        sql.save(KEPT)
    assert sql.load("c1") is None


KILLED = """
import os, sys
from pathlib import Path
from reflect.journal.store import SqlJournal
from tests.doubles.clock import FixedClock
journal = SqlJournal.open(Path(sys.argv[1]), FixedClock())
journal.take("c1")
os.kill(os.getpid(), 9)
"""


def test_a_window_that_crashed_keeps_nobody_out(path: Path, sql: SqlJournal) -> None:
    """Nor is anybody told of it."""
    sql.save(KEPT)
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert killed.returncode == -9
    with closing(sqlite3.connect(path)) as connection:
        [(held,)] = connection.execute("SELECT held FROM conversation")
    assert held
    assert not sql.is_open_elsewhere("c1")
    sql.take("c1")
    sql.save_draft("c1", "going on")
