"""Upgrading: a copy is kept, all of a step is taken or none of it."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reflect.domain.errors import CorruptStoreError, FullStoreError, NewerStoreError
from reflect.storage.database import Database
from reflect.storage.revisions import Schema

STEP = '''
from alembic import op

revision = "{revision}"
down_revision = {before!r}


def upgrade() -> None:
    """Take the step."""
{body}
'''
ENV = """
from sqlalchemy import MetaData
from reflect.storage.migrating import run_migrations

run_migrations(MetaData())
"""


@pytest.fixture
def steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a package of migrations with a first step."""
    folder = tmp_path / "code" / "toy_migrations"
    (folder / "versions").mkdir(parents=True)
    (folder / "__init__.py").write_text("")
    (folder / "env.py").write_text(ENV)
    monkeypatch.syspath_prepend(folder.parent)
    write_step(folder, 1, 'op.execute("CREATE TABLE note (words)")')
    yield folder
    sys.modules.pop("toy_migrations", None)


def write_step(folder: Path, number: int, *body: str) -> None:
    """Add step `number` to the migrations."""
    text = STEP.format(
        revision=f"toy_{number}",
        before=f"toy_{number - 1}" if number > 1 else None,
        body="\n".join(f"    {line}" for line in body),
    )
    (folder / "versions" / f"toy_{number}.py").write_text(text)


def schema(steps: int) -> Schema:
    """Return the schema of a program that knows so many steps."""
    known = tuple(f"toy_{number}" for number in range(1, steps + 1))
    return Schema("toy", known, "toy_migrations:")


def notes(path: Path) -> list[tuple[object, ...]]:
    """Read what is in the file."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT * FROM note").fetchall()


@pytest.fixture
def path(tmp_path: Path, steps: Path) -> Path:
    """Return a file of the first revision with one note in it."""
    assert steps.exists()
    path = tmp_path / "home" / "toy.db"
    Database.open(path, schema(1)).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO note VALUES ('kept')")
    return path


def test_an_older_file_is_upgraded_after_a_copy_was_kept(path: Path, steps: Path) -> None:
    """Both hold what was there; the copy is of the older revision, private, and can be used."""
    write_step(steps, 2, 'op.execute("ALTER TABLE note ADD COLUMN day")')
    Database.open(path, schema(2)).close()
    copy = path.with_name("toy.db.before-toy_2")
    assert notes(path) == [("kept", None)]
    assert notes(copy) == [("kept",)]
    assert copy.stat().st_mode & 0o777 == 0o600
    path.write_bytes(copy.read_bytes())
    Database.open(path, schema(2)).close()
    assert notes(path) == [("kept", None)]
    assert not list(path.parent.glob("*.part"))


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path, steps: Path) -> None:
    """Half a step is none."""
    write_step(
        steps,
        2,
        'op.execute("ALTER TABLE note ADD COLUMN day")',
        'op.execute("INSERT INTO nowhere VALUES (1)")',
    )
    with pytest.raises(CorruptStoreError, match="before-toy_2"):
        Database.open(path, schema(2))
    assert notes(path) == [("kept",)]
    Database.open(path, schema(1)).close()


def test_an_older_program_leaves_a_newer_file_alone(path: Path, steps: Path) -> None:
    """It says so and changes nothing."""
    write_step(steps, 2, 'op.execute("ALTER TABLE note ADD COLUMN day")')
    Database.open(path, schema(2)).close()
    before = path.read_bytes()
    with pytest.raises(NewerStoreError, match="toy_2"):
        Database.open(path, schema(1))
    assert path.read_bytes() == before


def test_a_damaged_file_is_not_upgraded(path: Path, steps: Path) -> None:
    """It is checked before anything is written."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executemany("INSERT INTO note VALUES (?)", [("x" * 3000,)] * 20)
    content = bytearray(path.read_bytes())
    content[-4096:-3900] = b"\xff" * 196
    path.write_bytes(content)
    write_step(steps, 2, 'op.execute("ALTER TABLE note ADD COLUMN day")')
    with pytest.raises(CorruptStoreError):
        Database.open(path, schema(2))
    assert path.read_bytes() == bytes(content)
    assert not list(path.parent.glob("*.before-*"))


def test_no_room_for_the_copy_stops_the_upgrade(
    path: Path, steps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a copy nothing is changed."""
    write_step(steps, 2, 'op.execute("ALTER TABLE note ADD COLUMN day")')

    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr("reflect.storage.upgrading.copy_beside", full)
    with pytest.raises(FullStoreError):
        Database.open(path, schema(2))
    assert notes(path) == [("kept",)]
