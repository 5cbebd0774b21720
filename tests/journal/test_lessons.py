"""Lessons in the journal: kept once, gone with their dialogue, and forgotten for good."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reflect.app.kept import KeptConversation
from reflect.app.learning import Lessons
from reflect.app.ports import Journal
from reflect.domain.commitments import CommitmentKind
from reflect.domain.errors import CorruptStoreError
from reflect.domain.lessons import Lesson, Outcome, Whose
from reflect.journal.schema import JOURNAL
from reflect.journal.store import SqlJournal
from reflect.storage.database import Database
from reflect.storage.revisions import Schema
from tests.doubles.clock import NOON, FixedClock
from tests.doubles.journal import MemoryJournal
from tests.journal.spoiling import spoilt

CANARY = "a-thing-nobody-else-should-read"
KEPT = KeptConversation(
    id="c1",
    dialogue="debrief",
    relationship="r1",
    session=None,
    seed=7,
    begun=NOON,
    finished=None,
    turns=(),
    draft="",
)
LESSON = Lesson(
    id="0123abcd",
    conversation="c1",
    on=date(2026, 3, 4),
    kind=CommitmentKind.IDEA,
    act="apply for it",
    sentence="I might apply for it.",
    title="Apply for it",
    whose=Whose.ME,
    outcome=Outcome.EDITED,
    kept_as=CommitmentKind.PROMISE,
    made=("Apply for the post",),
)
NO = replace(LESSON, id="4567abcd", outcome=Outcome.REJECTED, kept_as=None, made=())


def taught(journal: Journal, *lessons: Lesson) -> Lessons:
    """Return a journal that keeps a dialogue and what it taught."""
    journal.save(KEPT)
    assert isinstance(journal, MemoryJournal | SqlJournal)
    journal.learn(lessons)
    return journal


def test_lessons_come_back_as_they_were(journal: Journal) -> None:
    """Every field, in the order in which they were learned; the dialogue stays as it was."""
    assert taught(journal, NO, LESSON).lessons() == [NO, LESSON]
    assert journal.load("c1") == KEPT


def test_learning_twice_is_learning_once(journal: Journal) -> None:
    """The first word about a proposal stays."""
    lessons = taught(journal, LESSON)
    lessons.learn((replace(LESSON, title="Another"), NO))
    lessons.learn(())
    assert lessons.lessons() == [LESSON, NO]


def test_one_lesson_or_all_are_forgotten(journal: Journal) -> None:
    """It is said how many went."""
    lessons = taught(journal, LESSON, NO)
    assert lessons.unlearn("unheard-of") == 0
    assert lessons.unlearn(LESSON.id) == 1
    assert lessons.lessons() == [NO]
    lessons.learn((LESSON,))
    assert lessons.unlearn() == 2
    assert lessons.lessons() == []


def test_a_forgotten_dialogue_takes_its_lessons_along(journal: Journal) -> None:
    """A late lesson of it is dropped; saving a dialogue again takes nothing along."""
    lessons = taught(journal, LESSON)
    journal.save(replace(KEPT, draft="more"))
    assert lessons.lessons() == [LESSON]
    journal.forget("c1")
    lessons.learn((LESSON,))
    assert lessons.lessons() == []


@pytest.mark.parametrize("way", ["one", "all", "dialogue"])
def test_forgetting_overwrites(path: Path, sql: SqlJournal, way: str) -> None:
    """Not even the bytes are left, while the journal is still open."""
    taught(sql, replace(LESSON, sentence=f"{CANARY} " * 3000, act=CANARY))

    def written() -> bytes:
        return b"".join(each.read_bytes() for each in path.parent.iterdir())

    assert CANARY.encode() in written()
    if way == "dialogue":
        sql.forget("c1")
    else:
        sql.unlearn(LESSON.id if way == "one" else None)
    assert CANARY.encode() not in written()


def test_a_journal_without_lessons_gets_them_after_a_copy_was_kept(path: Path) -> None:
    """What was in it stays, and the copy can still be opened as it was."""
    older = Schema(JOURNAL.name, JOURNAL.revisions[:1], JOURNAL.migrations)
    Database.open(path, older).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO conversation VALUES ('c1', 'debrief', 'r1', NULL, 7, "
            "'2026-03-04 12:00:00.000000', NULL, '2026-03-04 12:00:00.000000', '')"
        )
    journal = SqlJournal.open(path, FixedClock())
    assert journal.load("c1") == KEPT
    journal.learn((LESSON,))
    assert journal.lessons() == [LESSON]
    journal.close()
    copy = path.with_name(f"journal.db.before-{JOURNAL.head}")
    assert copy.stat().st_mode & 0o777 == 0o600
    Database.open(copy, older).close()


def test_a_lesson_that_cannot_be_read_is_told(path: Path, sql: SqlJournal) -> None:
    """As damage to the file, in a sentence."""
    taught(sql, LESSON)
    with (
        spoilt(path, "UPDATE lesson SET kind = 'nonsense'"),
        pytest.raises(CorruptStoreError, match="lesson"),
    ):
        sql.lessons()
