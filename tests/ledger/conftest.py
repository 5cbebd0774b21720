"""Each ledger in turn, so that the double and the real one stay alike."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect.app.ports import Ledger
from reflect.ledger.store import SqlLedger
from tests.conftest import Copying
from tests.doubles.clock import FixedClock
from tests.doubles.ledger import MemoryLedger


@pytest.fixture
def clock() -> FixedClock:
    """Return a clock that stands at noon."""
    return FixedClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the real ledger is."""
    return tmp_path / "ledger.db"


@pytest.fixture
def sql(path: Path, clock: FixedClock, copies: Copying) -> Iterator[SqlLedger]:
    """Open the real ledger."""
    with copies():
        ledger = SqlLedger.open(path, clock)
    yield ledger
    ledger.close()


@pytest.fixture(params=["memory", "sqlite"])
def ledger(
    request: pytest.FixtureRequest, clock: FixedClock, tmp_path: Path, copies: Copying
) -> Iterator[Ledger]:
    """Open each ledger in turn."""
    with copies():
        opened: Ledger = (
            MemoryLedger(clock)
            if request.param == "memory"
            else SqlLedger.open(tmp_path / "ledger.db", clock)
        )
    yield opened
    opened.close()
