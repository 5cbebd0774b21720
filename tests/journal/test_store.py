"""The journal: what every implementation of the port does alike, and what the file does."""

import random
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect.app.kept import KeptConversation, KeptTurn
from reflect.app.ports import Journal
from reflect.domain.cleaning import MOST_CHARACTERS, clean
from reflect.domain.errors import CorruptStoreError, NewerStoreError, ReflectError, TextTooLongError
from reflect.domain.privacy import Privacy
from reflect.journal.schema import JOURNAL
from reflect.journal.store import SqlJournal
from reflect.journal.tables import Base
from reflect.storage.database import make_engine
from tests.doubles.clock import NOON, FixedClock

CANARY = "a-thing-nobody-else-should-read"
TURN = KeptTurn(
    step="opening",
    item=None,
    follow_up=None,
    question="What happened?",
    answer="It went well.\nMostly.",
    passed=False,
    cues=("hedged",),
    privacy=Privacy.MINE.value,
)
KEPT = KeptConversation(
    id="c1",
    dialogue="debrief",
    relationship="r1",
    session="s1",
    seed=7,
    begun=NOON,
    finished=None,
    turns=(TURN, replace(TURN, item="g1", follow_up="dateless", passed=True, answer="")),
    draft="I was about to",
)


def test_a_dialogue_comes_back_as_it_was(journal: Journal) -> None:
    """With every turn, in order, and what was being typed."""
    journal.save(KEPT)
    assert journal.load("c1") == KEPT
    assert journal.load("c2") is None


def test_saving_replaces_what_was_kept(journal: Journal) -> None:
    """Nothing of an earlier state is left."""
    journal.save(KEPT)
    shorter = replace(KEPT, turns=KEPT.turns[1:], draft="", finished=NOON + timedelta(hours=1))
    journal.save(shorter)
    assert journal.load("c1") == shorter


def test_a_draft_is_kept_alone(journal: Journal) -> None:
    """It replaces the draft and nothing else."""
    journal.save(KEPT)
    journal.save_draft("c1", "I was about to say")
    assert journal.load("c1") == replace(KEPT, draft="I was about to say")


def test_a_draft_does_not_bring_back_what_was_forgotten(journal: Journal) -> None:
    """A late draft of a forgotten dialogue is dropped."""
    journal.save(KEPT)
    journal.forget("c1")
    journal.save_draft("c1", CANARY)
    assert journal.load("c1") is None
    journal.save(replace(KEPT, draft=""))
    assert journal.load("c1") == replace(KEPT, draft="")
    journal.forget("unheard-of")


def test_dialogues_are_listed_latest_first(journal: Journal) -> None:
    """Unfinished ones by their beginning, finished ones by their end."""
    hour = timedelta(hours=1)
    for number, (relationship, dialogue, finished) in enumerate(
        [
            ("r1", "debrief", None),
            ("r2", "debrief", None),
            ("r1", "prepare", NOON + 9 * hour),
            ("r1", "debrief", NOON + 8 * hour),
            ("r2", "debrief", NOON + 7 * hour),
        ]
    ):
        journal.save(
            replace(
                KEPT,
                id=f"c{number}",
                relationship=relationship,
                dialogue=dialogue,
                finished=finished,
                begun=NOON + number * hour,
            )
        )

    def ids(found: list[KeptConversation]) -> list[str]:
        return [each.id for each in found]

    assert ids(journal.unfinished()) == ["c1", "c0"]
    assert ids(journal.unfinished("r1")) == ["c0"]
    assert ids(journal.finished("r1")) == ["c2", "c3"]
    assert ids(journal.finished("r1", "debrief")) == ["c3"]
    assert ids(journal.finished("r3")) == []


@pytest.mark.parametrize("level", [Privacy.SCRATCH.value, Privacy.SCRATCH.code])
def test_what_is_never_stored_is_dropped(journal: Journal, level: str) -> None:
    """The turn is remembered, so that the dialogue can go on; its answer is not."""
    journal.save(replace(KEPT, turns=(replace(TURN, answer=CANARY, privacy=level),)))
    loaded = journal.load("c1")
    assert loaded
    assert loaded.turns == (replace(TURN, answer="", privacy=level),)


def test_what_is_too_long_is_refused(journal: Journal) -> None:
    """What was kept before stays."""
    journal.save(KEPT)
    much = "x" * (MOST_CHARACTERS + 1)
    with pytest.raises(TextTooLongError):
        journal.save(replace(KEPT, turns=(replace(TURN, answer=much),)))
    with pytest.raises(TextTooLongError):
        journal.save_draft("c1", much)
    assert journal.load("c1") == KEPT


@settings(max_examples=25)
@given(st.text(st.characters(codec=None), max_size=200))
def test_any_prose_survives_clean(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever is typed is kept as cleaned, in answers and in drafts."""
    journal = SqlJournal.open(tmp_path_factory.mktemp("prose") / "journal.db", FixedClock())
    journal.save(replace(KEPT, turns=(replace(TURN, answer=text),), draft=text))
    loaded = journal.load("c1")
    assert loaded
    assert (loaded.turns[0].answer, loaded.draft) == (clean(text), clean(text))
    journal.close()


def test_scratch_never_reaches_the_disk(path: Path, sql: SqlJournal) -> None:
    """Neither the file nor what lies beside it holds a word of it."""
    turn = replace(TURN, answer=CANARY, privacy=Privacy.SCRATCH.value)
    sql.save(replace(KEPT, turns=(turn,)))
    assert CANARY.encode() not in bytes_of(path)


def test_forgetting_overwrites(path: Path, sql: SqlJournal) -> None:
    """Not even the bytes are left, while the journal is still open."""
    sql.save(replace(KEPT, id="c2"))
    secret = replace(TURN, answer=f"{CANARY} " * 3000)
    sql.save(replace(KEPT, turns=(secret,), draft=CANARY))
    sql.save_draft("c1", CANARY * 3)
    assert CANARY.encode() in bytes_of(path)
    sql.forget("c1")
    assert CANARY.encode() not in bytes_of(path)
    assert sql.load("c2")


def bytes_of(path: Path) -> bytes:
    """Return everything in the folder of a file."""
    return b"".join(each.read_bytes() for each in sorted(path.parent.iterdir()))


KILLED = """
import os, sys
from pathlib import Path
from reflect.journal.store import SqlJournal
from tests.doubles.clock import FixedClock
journal = SqlJournal.open(Path(sys.argv[1]), FixedClock())
journal.take("c1")
journal.save_draft("c1", "the last words")
os.kill(os.getpid(), 9)
"""


def test_a_draft_survives_being_killed(path: Path) -> None:
    """Once `save_draft` has returned, what was typed is there on the next start."""
    journal = SqlJournal.open(path, FixedClock())
    journal.save(KEPT)
    journal.close()
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert killed.returncode == -9
    journal = SqlJournal.open(path, FixedClock())
    loaded = journal.load("c1")
    journal.close()
    assert loaded == replace(KEPT, draft="the last words")


def test_the_migrations_make_the_tables(path: Path, sql: SqlJournal) -> None:
    """What the steps make is what the program maps, and the program knows every step."""
    assert sql.unfinished() == []
    engine = make_engine(path)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()
    config = Config()
    config.set_main_option("script_location", JOURNAL.migrations)
    steps = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(reversed([step.revision for step in steps])) == JOURNAL.revisions


def test_a_journal_of_a_later_version_and_a_ledger_are_refused(path: Path) -> None:
    """Each with its own sentence."""
    SqlJournal.open(path, FixedClock()).close()
    for revision, error in (("journal_9", NewerStoreError), ("ledger_0001", CorruptStoreError)):
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        with pytest.raises(error):
            SqlJournal.open(path, FixedClock())


@pytest.mark.parametrize("seed", range(20))
def test_flipped_bytes_never_end_in_a_traceback(path: Path, seed: int) -> None:
    """A plain error or an answer, and never a write."""
    journal = SqlJournal.open(path, FixedClock())
    for number in range(30):
        journal.save(replace(KEPT, id=f"c{number}"))
    journal.close()
    draw, content = random.Random(seed), bytearray(path.read_bytes())  # noqa: S311 -- repeatable
    for _ in range(20):
        content[draw.randrange(len(content))] ^= draw.randrange(1, 256)
    path.write_bytes(content)
    with suppress(ReflectError):
        damaged = SqlJournal.open(path, FixedClock())
        try:
            damaged.unfinished()
            damaged.finished("r1")
            damaged.load("c7")
        finally:
            damaged.close()
    assert path.read_bytes() == bytes(content)
