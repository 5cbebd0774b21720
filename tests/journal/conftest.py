"""Each journal in turn, so that the double and the real one stay alike."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect.app.ports import Journal
from reflect.journal.store import SqlJournal
from tests.conftest import Copying
from tests.doubles.clock import FixedClock
from tests.doubles.journal import MemoryJournal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the real journal is."""
    return tmp_path / "journal.db"


@pytest.fixture
def sql(path: Path, copies: Copying) -> Iterator[SqlJournal]:
    """Open the real journal, and see that it was left whole."""
    with copies():
        journal = SqlJournal.open(path, FixedClock())
    yield journal
    journal.verify()
    journal.close()


@pytest.fixture(params=["memory", "sqlite"])
def journal(request: pytest.FixtureRequest, tmp_path: Path, copies: Copying) -> Iterator[Journal]:
    """Open each journal in turn."""
    with copies():
        opened: Journal = (
            MemoryJournal()
            if request.param == "memory"
            else SqlJournal.open(tmp_path / "journal.db", FixedClock())
        )
    yield opened
    if isinstance(opened, SqlJournal):
        opened.verify()
    opened.close()
