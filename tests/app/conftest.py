"""Every use case over real files in a temporary folder, for the tests that need them together."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect.app.home import Home
from reflect.app.relationships import SetUp
from reflect.app.services import Services
from reflect.bootstrap import build
from reflect.domain.relationships import Relationship
from tests.conftest import Copying
from tests.doubles.clock import FixedClock
from tests.doubles.reader import ScriptedReader


@pytest.fixture
def services(tmp_path: Path, copies: Copying) -> Iterator[Services]:
    """Return every use case over an empty home."""
    home = Home(tmp_path / "home", tmp_path / "home")
    with copies():
        opened = build(home, clock=FixedClock(), reader=ScriptedReader())
    yield opened
    opened.close()


@pytest.fixture
def pair(services: Services) -> Relationship:
    """Return Priya, the user, and Dana."""
    return services.relationships.set_up(SetUp(my_name="Priya", others=("Dana",)))
