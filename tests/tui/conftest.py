"""Services over real files in a temporary folder, with a still clock and a scripted reader."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reflect.app.home import Home
from reflect.app.relationships import SetUp
from reflect.app.services import Services
from reflect.bootstrap import build
from reflect.domain.people import Role
from reflect.domain.relationships import Relationship
from tests.conftest import Copying
from tests.doubles.clock import FixedClock
from tests.doubles.reader import ScriptedReader

DAYS = {
    "friday": date(2026, 3, 6),
    "next tuesday": date(2026, 3, 10),
    "in two weeks": date(2026, 3, 18),
    "1 december": date(2026, 12, 1),
    "yesterday": date(2026, 3, 3),
}
"""The days that the scripted reader knows; today is Wed 4 Mar 2026."""


@pytest.fixture
def clock() -> FixedClock:
    """Return a clock that stands at noon on Wed 4 Mar 2026."""
    return FixedClock()


@pytest.fixture
def reader() -> ScriptedReader:
    """Return a reader that knows a few days."""
    return ScriptedReader(days=dict(DAYS))


@pytest.fixture
def services(
    tmp_path: Path, clock: FixedClock, reader: ScriptedReader, copies: Copying
) -> Iterator[Services]:
    """Return every use case over an empty home."""
    home = Home(tmp_path / "home", tmp_path / "home")
    with copies():
        services = build(home, clock=clock, reader=reader)
    yield services
    services.close()


@pytest.fixture
def pair(services: Services) -> Relationship:
    """Return Priya (mentee, the user) and Dana (mentor), who meet every fortnight."""
    plan = SetUp(my_name="Priya", my_role=Role.MENTEE, others=("Dana",), rhythm_days=14)
    return services.relationships.set_up(plan)
