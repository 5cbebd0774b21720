"""The ledger's file: how it is made, guarded and recognised."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import PrimaryKeyConstraint

from reflect.domain.errors import CorruptStoreError, NewerStoreError
from reflect.ledger.schema import LEDGER
from reflect.ledger.store import SqlLedger
from reflect.ledger.tables import Base
from reflect.storage.database import make_engine
from tests.doubles.clock import FixedClock
from tests.ledger.made import small_ledger


def test_the_migrations_make_the_tables(path: Path, sql: SqlLedger) -> None:
    """What the steps make is what the program maps, the index of words aside."""
    assert sql.verify() == 0
    engine = make_engine(path)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, kind, _: (
                    kind != "table" or not name.startswith("agreement_words")
                ),
            },
        )
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_the_revisions_are_those_that_the_program_knows() -> None:
    """The list that is compared at start names every step, in order."""
    config = Config()
    config.set_main_option("script_location", LEDGER.migrations)
    steps = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(reversed([step.revision for step in steps])) == LEDGER.revisions


def test_the_relationship_leads_every_primary_key() -> None:
    """So that the tables can be spread over servers by relationship."""
    for table in Base.metadata.tables.values():
        key = table.primary_key
        assert isinstance(key, PrimaryKeyConstraint)
        assert next(iter(key.columns)).name == "relationship", table.name
        assert not any(column.autoincrement is True for column in table.columns)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET payload = '{}'",
        "UPDATE event SET seq = seq + 1",
        "DELETE FROM event",
        "REPLACE INTO event SELECT * FROM event",
    ],
)
def test_events_can_be_neither_changed_nor_removed(path: Path, statement: str) -> None:
    """The file itself refuses, whoever asks."""
    small_ledger(path)
    with closing(sqlite3.connect(path)) as connection:
        before = connection.execute("SELECT * FROM event").fetchall()
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(statement)
        assert connection.execute("SELECT * FROM event").fetchall() == before


def test_opening_a_current_file_does_not_wake_alembic(path: Path) -> None:
    """Comparing the recorded revision is enough."""
    small_ledger(path)
    program = (
        "import sys; from pathlib import Path; from reflect.ledger.store import SqlLedger;"
        "from tests.doubles.clock import FixedClock;"
        "ledger = SqlLedger.open(Path(sys.argv[1]), FixedClock()); assert ledger.me();"
        "ledger.close(); print('alembic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_a_ledger_of_a_later_version_is_left_alone(path: Path) -> None:
    """It is named, and not one byte of it is changed."""
    small_ledger(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = 'ledger_9999'")
    before = path.read_bytes()
    with pytest.raises(NewerStoreError, match="ledger_9999"):
        SqlLedger.open(path, FixedClock())
    assert path.read_bytes() == before


def test_another_programs_file_is_no_ledger(path: Path) -> None:
    """A database that records no revision, or that of a journal, is not touched."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE bookmarks (url)")
    before = path.read_bytes()
    with pytest.raises(CorruptStoreError):
        SqlLedger.open(path, FixedClock())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE alembic_version (version_num)")
        connection.execute("INSERT INTO alembic_version VALUES ('journal_0001')")
    with pytest.raises(CorruptStoreError, match="no ledger but something else"):
        SqlLedger.open(path, FixedClock())
    assert path.read_bytes() != before


def test_only_its_owner_can_read_it(path: Path) -> None:
    """The file, and what lies beside it while it is open, whatever the umask."""
    ledger = SqlLedger.open(path, FixedClock())
    beside = sorted(path.parent.iterdir())
    assert {each.stat().st_mode & 0o777 for each in beside} == {0o600}
    ledger.close()
    assert path.stat().st_mode & 0o777 == 0o600
    assert not [each for each in path.parent.iterdir() if each.suffix == ".part"]
