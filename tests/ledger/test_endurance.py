"""The ledger under strain: two writers, no room, no permission, bad bytes."""

import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest

from reflect.app.ports import Entry, Query
from reflect.domain.acts import Noted
from reflect.domain.errors import (
    BusyStoreError,
    CorruptStoreError,
    ReflectError,
    UnwritableHomeError,
)
from reflect.ledger.quick import due_rows
from reflect.ledger.store import SqlLedger
from tests.doubles.clock import FixedClock
from tests.ledger.made import ANA, TERMS, agree, offer, opened, small_ledger

WRITER = """
import sys
from pathlib import Path
from reflect.app.ports import Entry
from reflect.domain.acts import Noted
from reflect.ledger.store import SqlLedger
from tests.doubles.clock import FixedClock
from tests.ledger.made import ANA, TERMS
ledger = SqlLedger.open(Path(sys.argv[1]), FixedClock())
for number in range(100):
    ledger.record("r1", [Entry(f"{sys.argv[2]}-{number}", Noted(by=ANA, terms=TERMS))])
ledger.close()
"""
FILLER = """
import resource, sys
from pathlib import Path
from reflect.app.ports import Entry
from reflect.domain.acts import Noted
from reflect.domain.errors import FullStoreError
from reflect.ledger.store import SqlLedger
from tests.doubles.clock import FixedClock
from tests.ledger.made import ANA, TERMS
ledger = SqlLedger.open(Path(sys.argv[1]), FixedClock())
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
written = 0
try:
    while True:
        act = Noted(by=ANA, terms=TERMS, words="x" * 2000)
        ledger.record("r1", [Entry(f"n{written}", act)])
        written += 1
except FullStoreError as error:
    print(written, error)
"""
CRAMPED = """
import resource, sys
from pathlib import Path
from reflect.domain.errors import FullStoreError
from reflect.ledger.store import SqlLedger
from tests.doubles.clock import FixedClock
resource.setrlimit(resource.RLIMIT_FSIZE, (9_000, 9_000))
try:
    SqlLedger.open(Path(sys.argv[1]), FixedClock())
except FullStoreError as error:
    print(error)
"""
KILLED = """
import os, sys
from pathlib import Path
from reflect.app.ports import Entry
from reflect.domain.acts import Noted
from reflect.ledger.store import SqlLedger
from tests.doubles.clock import FixedClock
from tests.ledger.made import ANA, TERMS
ledger = SqlLedger.open(Path(sys.argv[1]), FixedClock())
ledger.record("r1", [Entry("n1", Noted(by=ANA, terms=TERMS))])
os.kill(os.getpid(), 9)
"""


def start(program: str, *arguments: str) -> subprocess.Popen[str]:
    """Start a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.threat(14)
def test_four_processes_lose_nothing(path: Path) -> None:
    """Each writes a hundred events, none is told that the file is locked."""
    ledger = SqlLedger.open(path, FixedClock())
    opened(ledger)
    writers = [start(WRITER, str(path), name) for name in ("one", "two", "three", "four")]
    for writer in writers:
        _, complaint = writer.communicate()
        assert (writer.returncode, complaint) == (0, "")
    assert ledger.agreements(Query()).total == 400
    assert ledger.verify() == 401
    shorts = {row.short for row in ledger.agreements(Query(limit=400)).rows}
    assert shorts == {f"a{number}" for number in range(1, 401)}
    ledger.close()


def test_two_processes_may_make_the_file_at_once(path: Path) -> None:
    """One of them is first, and both use what it made."""
    program = WRITER.replace("range(100)", "range(0)")
    writers = [start(program, str(path), "x") for _ in range(3)]
    for writer in writers:
        _, complaint = writer.communicate()
        assert (writer.returncode, complaint) == (0, "")
    assert path.exists()
    assert not list(path.parent.glob("*.part*"))


def test_a_file_that_stays_in_use_is_named(path: Path) -> None:
    """After some patience the user is told, and nothing was written."""
    small_ledger(path)
    ledger = SqlLedger.open(path, FixedClock(), patience=0.01)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyStoreError, match=r"ledger\.db is in use"):
            offer(ledger, "g9")
        assert ledger.agreements(Query()).total == 3
        other.execute("ROLLBACK")
    offer(ledger, "g9")
    assert ledger.agreements(Query()).total == 4
    ledger.close()


@pytest.mark.threat(15)
def test_a_full_disk_is_told_and_costs_nothing_that_was_written(path: Path) -> None:
    """Everything up to the last success is there, whole."""
    small_ledger(path)
    filler = start(FILLER, str(path))
    said, complaint = filler.communicate()
    assert complaint == ""
    written, _, sentence = said.partition(" ")
    assert "could not be written" in sentence
    ledger = SqlLedger.open(path, FixedClock())
    assert ledger.agreements(Query()).total == 3 + int(written)
    assert ledger.verify() == 7 + int(written)
    ledger.close()


def test_no_room_to_make_the_file_is_told(path: Path) -> None:
    """What was begun is removed again."""
    said, complaint = start(CRAMPED, str(path)).communicate()
    assert "could not be written" in said
    assert complaint == ""
    assert not path.exists()
    assert not list(path.parent.glob("*.part*"))


def test_what_was_recorded_survives_being_killed(path: Path) -> None:
    """The file is checked on the next start, and everything is there."""
    small_ledger(path)
    killed = start(KILLED, str(path))
    killed.communicate()
    assert killed.returncode == -9
    ledger = SqlLedger.open(path, FixedClock())
    assert ledger.find("n1").agreement.id == "n1"
    assert ledger.verify() == 8
    ledger.close()


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    """The sentence names the way out."""
    (tmp_path / "home").write_text("not a folder")
    with pytest.raises(UnwritableHomeError, match="REFLECT_HOME"):
        SqlLedger.open(tmp_path / "home" / "ledger.db", FixedClock())


def test_a_file_that_may_not_be_written_can_be_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lists are shown; writing says why it cannot be done."""
    small_ledger(path)
    address = "reflect.storage.connecting.address"
    monkeypatch.setattr(address, lambda file, _mode: f"file:{file}?mode=ro")
    ledger = SqlLedger.open(path, FixedClock())
    assert ledger.agreements(Query()).total == 3
    with pytest.raises(UnwritableHomeError, match="readonly"):
        offer(ledger, "g9")
    ledger.close()


def test_a_file_that_may_not_be_read_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As for a folder of another user."""
    small_ledger(path)

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(UnwritableHomeError, match="Permission denied"):
        SqlLedger.open(path, FixedClock())


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ledger to damage copies of."""
    path = tmp_path_factory.mktemp("whole") / "ledger.db"
    ledger = SqlLedger.open(path, FixedClock())
    opened(ledger)
    for number in range(20):
        agree(ledger, f"g{number}")
    ledger.record("r1", [Entry("note", Noted(by=ANA, terms=TERMS))])
    ledger.close()
    return path


def everything(path: Path) -> list[object]:
    """Read a ledger from end to end, once quickly and once thoroughly."""
    due = due_rows(path, until=None, owner_me=None, limit=99)
    ledger = SqlLedger.open(path, FixedClock(), patience=0.1)
    try:
        page = ledger.agreements(Query(limit=99))
        found = ledger.agreements(Query(words="draft", limit=99))
        stories = [ledger.story(row.agreement.id) for row in page.rows]
        return [due, ledger.relationships(), page, found, stories, ledger.verify()]
    finally:
        ledger.close()


def damaged_reads_right_or_is_refused(whole: Path, damaged: Path) -> None:
    """Hold that a damaged copy gives the whole truth or a plain error, and is not written to."""
    before = damaged.read_bytes()
    with suppress(ReflectError):
        assert everything(damaged) == everything(whole)
    assert damaged.read_bytes() == before


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.threat(13)
def test_flipped_bytes_are_noticed_or_harmless(whole: Path, tmp_path: Path, seed: int) -> None:
    """A clear error or a correct read; never another traceback, never a write."""
    draw = random.Random(seed)  # noqa: S311 -- the same damage each time
    content = bytearray(whole.read_bytes())
    start_at = 0 if seed % 2 else draw.randrange(len(content))
    for _ in range(draw.choice((1, 1, 8, 64))):
        spot = draw.randrange(start_at, min(start_at + 4096, len(content)))
        content[spot] ^= draw.randrange(1, 256)
    damaged = tmp_path / "ledger.db"
    damaged.write_bytes(content)
    damaged_reads_right_or_is_refused(whole, damaged)


def test_a_file_cut_short_is_refused(whole: Path, tmp_path: Path) -> None:
    """Wherever it was cut."""
    content = whole.read_bytes()
    damaged = tmp_path / "ledger.db"
    for length in [0, 1, 15, 16, 99, 100, 512, *range(4096, len(content), 8192), len(content) - 1]:
        damaged.write_bytes(content[:length])
        damaged_reads_right_or_is_refused(whole, damaged)


def test_a_damaged_file_names_its_newest_copy(whole: Path, tmp_path: Path) -> None:
    """The sentence says which file to put in its place."""
    damaged, copy = tmp_path / "ledger.db", tmp_path / "ledger.db.before-ledger_0002"
    damaged.write_bytes(whole.read_bytes()[:4096])
    shutil.copy(whole, copy)
    with pytest.raises(CorruptStoreError, match="before-ledger_0002"):
        everything(damaged)
