"""What is wrong is told in a sentence, and nothing is overwritten."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Reflect

READING = [["ledger"], ["show", "a1"], ["summary", "--output", "-"], ["verify"]]
COMMANDS = [*READING, ["quick", "--plain"]]


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file, without what only locks and logs."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in {".db-shm", ".db-wal", ".db-lock"}
    }


def assert_told(ran: Ran, *words: str) -> None:
    """Hold that a command failed with a sentence and nothing else."""
    assert ran.status == 1
    assert all(word in ran.err for word in words), ran.err
    assert "Traceback" not in ran.err
    assert "Error" not in ran.err


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_bad_settings(command: list[str], lived_in: Path, reflect: Reflect) -> None:
    """An unknown key is told with the nearest right one."""
    (lived_in / "config.toml").write_text('theem = "dark"\n', encoding="utf-8")
    before = contents(lived_in)
    assert_told(reflect(*command), "config.toml", "theem", "theme")
    assert contents(lived_in) == before


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("name", ["ledger.db", "journal.db"])
def test_a_damaged_file(command: list[str], name: str, lived_in: Path, reflect: Reflect) -> None:
    """A file that is no database is named and left as it is."""
    (lived_in / name).write_bytes(b"SQLite format 3\x00" + b"\xff" * 5_000)
    before = contents(lived_in)
    assert_told(reflect(*command), name, "damaged", "not changed")
    assert contents(lived_in) == before


@pytest.mark.parametrize("command", [*COMMANDS, ["due"]], ids=" ".join)
def test_a_newer_ledger(command: list[str], lived_in: Path, reflect: Reflect) -> None:
    """A file of a later version is neither opened nor changed."""
    with closing(sqlite3.connect(lived_in / "ledger.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'ledger_9999'")
        connection.commit()
    before = contents(lived_in)
    assert_told(reflect(*command), "newer version", "ledger_9999")
    assert contents(lived_in) == before


def test_due_tells_of_a_damaged_ledger(lived_in: Path, reflect: Reflect) -> None:
    """The quick path checks too."""
    (lived_in / "ledger.db").write_bytes(b"nonsense")
    assert_told(reflect("due"), "ledger.db", "damaged")


def test_a_home_that_cannot_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reflect: Reflect
) -> None:
    """A file where the folder should be is told, and stays."""
    blocked = tmp_path / "file"
    blocked.write_text("mine", encoding="utf-8")
    monkeypatch.setenv("REFLECT_HOME", str(blocked / "home"))
    assert_told(reflect("quick", "--plain"), str(blocked), "REFLECT_HOME")
    assert blocked.read_text(encoding="utf-8") == "mine"
    assert reflect("doctor").status == 1


def test_a_broken_dialogue(lived_in: Path, reflect: Reflect) -> None:
    """All its faults are listed with their lines; others can still be used."""
    own = lived_in / "dialogues" / "quick"
    own.mkdir(parents=True)
    (own / "dialogue.yaml").write_text("id: quick\ntitles: x\n", encoding="utf-8")
    before = contents(lived_in)
    assert_told(
        reflect("quick", "--plain"), "dialogue.yaml", "line 2", "titles", "Did you mean 'title'"
    )
    assert contents(lived_in) == before
    assert not reflect("prepare", "--plain").err


def test_a_tampered_ledger(lived_in: Path, reflect: Reflect) -> None:
    """A changed event is found."""
    with closing(sqlite3.connect(lived_in / "ledger.db")) as connection:
        triggers = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'event'"
        ).fetchall()
        for (trigger,) in triggers:
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute("UPDATE event SET payload = replace(payload, 'Lisbon', 'Porto')")
        connection.commit()
    assert_told(reflect("verify"), "does not verify")


def test_a_summary_into_a_file_is_refused(lived_in: Path, tmp_path: Path, reflect: Reflect) -> None:
    """Where the folder is a file, the sentence says so."""
    blocked = tmp_path / "file"
    blocked.write_text("mine", encoding="utf-8")
    assert_told(reflect("summary", "--output", str(blocked)), str(blocked))
    assert blocked.read_text(encoding="utf-8") == "mine"
    assert lived_in.exists()


def all_of_it(content: bytes) -> bytes:
    """Leave nothing that was there."""
    return bytes(reversed(content))


def its_middle(content: bytes) -> bytes:
    """Lose what lies in the middle, as where a disk goes bad."""
    third = len(content) // 3
    return content[:third] + bytes(third) + content[2 * third :]


@pytest.mark.parametrize("spoil", [all_of_it, its_middle])
@pytest.mark.parametrize(
    "command",
    [["due"], ["due", "--all"], ["ledger"], ["show", "a1"], ["summary", "--output", "-"]],
    ids=" ".join,
)
def test_a_damaged_journal_hides_nothing_of_the_ledger(
    command: list[str], spoil: Callable[[bytes], bytes], lived_in: Path, reflect: Reflect
) -> None:
    """What is whole is read; that something is not is told, and sets the status."""
    told = reflect(*command).out.splitlines()
    journal = lived_in / "journal.db"
    journal.write_bytes(spoil(journal.read_bytes()))
    ran = reflect(*command)
    assert_told(ran, "journal.db", "damaged", "from the ledger alone")
    assert told[0] in ran.out
