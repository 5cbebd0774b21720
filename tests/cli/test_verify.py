"""`reflect verify`: no damage is passed over, and what is whole is said to be."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Reflect
from tests.damage import DAMAGES, Damage, content


@pytest.mark.parametrize("name", ["ledger.db", "journal.db"])
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda each: each.__name__)
@pytest.mark.threat(13)
def test_threat_13_damage_is_told_or_harmless(
    damage: Damage, name: str, lived_in: Path, reflect: Reflect
) -> None:
    """In a sentence; never by a fault, never by silence.  `make damage` does this 600 times."""
    before = content(lived_in / name)
    damage(lived_in / name, random.Random(4))  # noqa: S311 -- the same each time
    reflect("due")
    reflect("ledger")
    assert reflect("verify").status == 1 or content(lived_in / name) == before


def test_a_damaged_journal_leaves_the_ledger_to_be_checked(
    lived_in: Path, reflect: Reflect
) -> None:
    """Each file is told of by itself."""
    (lived_in / "journal.db").write_bytes(b"nonsense")
    ran = reflect("verify")
    assert ran.status == 1
    assert "The ledger is whole" in ran.out
    assert "journal.db is damaged" in ran.err


def test_a_damaged_ledger_leaves_the_journal_to_be_checked(
    lived_in: Path, reflect: Reflect
) -> None:
    """The other way round."""
    (lived_in / "ledger.db").write_bytes(b"nonsense")
    ran = reflect("verify")
    assert ran.status == 1
    assert "The journal is whole" in ran.out
    assert "ledger.db is damaged" in ran.err


def test_a_journal_that_is_gone_is_told(lived_in: Path, reflect: Reflect) -> None:
    """It is not made anew in silence."""
    (lived_in / "journal.db").unlink()
    ran = reflect("verify")
    assert ran.status == 1
    assert "journal.db is missing" in ran.err
    assert not (lived_in / "journal.db").exists()


@pytest.mark.parametrize(
    ("statement", "complaint"),
    [
        ("UPDATE turn SET cues = 'no list' WHERE rowid = 1", "cannot be read"),
        ("UPDATE turn SET answer = x'ff' WHERE rowid = 1", "no answer"),
        ("UPDATE conversation SET begun = 'long ago' WHERE rowid = 1", "cannot be read"),
        ("UPDATE turn SET conversation = 'nobody' WHERE rowid = 1", "is missing"),
        ("DROP TABLE lesson", "the table lesson is missing"),
        ("DROP INDEX ix_conversation_finished_begun", "ix_conversation_finished_begun is missing"),
    ],
)
def test_what_is_wrong_in_the_journal_is_named(
    statement: str, complaint: str, lived_in: Path, reflect: Reflect
) -> None:
    """Values, belongings, tables and indexes."""
    with closing(sqlite3.connect(lived_in / "journal.db")) as connection:
        connection.execute(statement)
        connection.commit()
    ran = reflect("verify")
    assert ran.status == 1
    assert complaint in ran.err
    assert "The ledger is whole" in ran.out
