"""Screens as they look; regenerated with `pytest tests/tui/test_snapshots.py --snapshot-update`.

Pictures hold only what the screens draw, so that every Python compares with the same ones.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

from reflect.app.services import Services
from reflect.domain.relationships import Relationship
from reflect.tui.screens.conversation import ConversationScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.ledger import LedgerScreen
from reflect.tui.screens.summary import SummaryScreen
from tests.doubles.reader import ScriptedReader
from tests.tui.proposing import ANSWER, four
from tests.tui.stage import Stage, promised, settle

Compare = Callable[..., bool]
SIZES = [(80, 24), (120, 40)]
SEED = 7


@pytest.fixture
def lived_in(services: Services, pair: Relationship) -> Relationship:
    """Return a relationship in which a few things are open."""
    services.relationships.plan_session(pair, date(2026, 3, 10))
    late = promised("Read the report", due=date(2026, 3, 2))
    soon = promised("Send Dana the draft of chapter two", due=date(2026, 3, 6))
    theirs = promised("Introduce Priya to Ben", owner="Dana", due=date(2026, 3, 18))
    services.agreements.save(pair, (late, soon, theirs))
    return pair


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", ["home", "ledger", "summary"])
def test_it_looks_as_it_did(
    services: Services,
    lived_in: Relationship,
    snap_compare: Compare,
    name: str,
    size: tuple[int, int],
) -> None:
    """Nothing has moved or changed its colour unnoticed."""
    screens: dict[str, Callable[[], Screen[Any]]] = {
        "home": lambda: HomeScreen(services, lived_in),
        "ledger": lambda: LedgerScreen(services, lived_in),
        "summary": lambda: SummaryScreen(services, lived_in),
    }
    app: App[None] = Stage(services, screens[name])
    assert snap_compare(app, terminal_size=size, run_before=settle)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_dialogue_looks_as_it_did(  # noqa: PLR0913, PLR0917 -- what a picture is made of
    services: Services,
    lived_in: Relationship,
    reader: ScriptedReader,
    snap_compare: Compare,
    monkeypatch: pytest.MonkeyPatch,
    theme: str,
    size: tuple[int, int],
) -> None:
    """The question, the answer so far, and what was heard in it."""
    monkeypatch.setattr("reflect.app.conversations.seed", lambda *_: SEED)
    for heard in four():
        reader.finds(ANSWER, heard.commitment)
    session = services.looking_back.behind(lived_in).obvious
    talk = services.conversations.begin("debrief", lived_in, session)
    talk = services.conversations.answer(talk, "We found the knot in the second chapter.")
    app: App[None] = Stage(services, lambda: ConversationScreen(services, talk))

    async def write(pilot: Pilot[None]) -> None:
        await settle(pilot)
        pilot.app.theme = f"reflect-{theme}"
        screen = pilot.app.screen
        assert isinstance(screen, ConversationScreen)
        screen.answer.area.cursor_blink = False
        screen.answer.area.insert(ANSWER)
        await pilot.pause(0.6)
        await settle(pilot)

    assert snap_compare(app, terminal_size=size, run_before=write)
