"""The keys along the bottom of a screen stand whole, on every screen."""

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

import reflect.tui
from reflect.app.services import Services
from reflect.domain.relationships import Relationship
from reflect.tui.screens.agreement import AgreementScreen
from reflect.tui.screens.closing import ClosingScreen
from reflect.tui.screens.confirm import ConfirmScreen
from reflect.tui.screens.conversation import ConversationScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.journal import JournalScreen
from reflect.tui.screens.ledger import LedgerScreen
from reflect.tui.screens.look_on import LookOnScreen
from reflect.tui.screens.people import PeopleScreen
from reflect.tui.screens.setup import SetUpScreen
from reflect.tui.screens.summary import SummaryScreen
from reflect.tui.widgets.key_bar import KeyBar
from tests.tui.proposing import debriefed, four
from tests.tui.stage import Stage, promised, settle

HERE = Path(reflect.tui.__file__).parent


def screens(services: Services, pair: Relationship) -> dict[str, Callable[[], Screen[Any]]]:
    """Return every screen that shows its keys, by the module it is in."""
    (row,) = services.agreements.save(pair, (promised("Send the draft"),))
    talk = debriefed(services, pair)
    return {
        "agreement": lambda: AgreementScreen(services, pair, row),
        "closing": lambda: ClosingScreen(services.conversations.closing(talk)),
        "confirm": lambda: ConfirmScreen(services, pair, talk, four()),
        "conversation": lambda: ConversationScreen(services, talk),
        "home": lambda: HomeScreen(services, pair),
        "journal": lambda: JournalScreen(services, pair),
        "ledger": lambda: LedgerScreen(services, pair),
        "look_on": lambda: LookOnScreen(services, talk.id),
        "people": lambda: PeopleScreen(services, pair),
        "setup": lambda: SetUpScreen(services),
        "summary": lambda: SummaryScreen(services, pair),
    }


def test_these_are_all_screens_with_keys(services: Services, pair: Relationship) -> None:
    """No screen lays its keys out in another way."""
    barred, footed = set(), set()
    for path in HERE.rglob("*.py"):
        names = {
            node.func.id
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        barred |= {path.stem} if "KeyBar" in names else set()
        footed |= {path.stem} if "Footer" in names else set()
    assert footed == set()
    assert barred == set(screens(services, pair))


@pytest.mark.parametrize("size", [(80, 24), (50, 14)], ids=str)
async def test_no_key_is_cut(services: Services, pair: Relationship, size: tuple[int, int]) -> None:
    """Each stands whole within the screen; at 80 columns none is left out."""
    async with Stage(services, lambda: HomeScreen(services, pair)).run_test(size=size) as pilot:
        await settle(pilot)
        for name, screen in screens(services, pair).items():
            await pilot.app.push_screen(screen())
            await settle(pilot)
            front = pilot.app.screen
            bar = front.query_one(KeyBar)
            drawn = [bar.render_line(y).text for y in range(bar.size.height)]
            assert front.region.contains_region(bar.region), name
            shown = [key for line in bar.shown() for key in line]
            for line, keys in zip(drawn, bar.shown(), strict=True):
                words = " ".join(f"{key.display} {key.description}" for key in keys)
                assert line.rstrip() == words, name
            wanted = {
                each.binding.action for each in front.active_bindings.values() if each.binding.show
            }
            if size == (80, 24):
                assert {key.action for key in shown} == wanted, name


async def test_the_key_that_shares_or_keeps_is_in_sight(
    services: Services, pair: Relationship
) -> None:
    """Who sees it is the one thing that nobody should have to look up."""
    confirm = screens(services, pair)["confirm"]
    async with Stage(services, confirm).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Share/mine" in pilot.app.screen.query_one(KeyBar).render().plain


async def test_a_key_may_be_pointed_at(services: Services, pair: Relationship) -> None:
    """A click on its words presses it."""
    async with Stage(services, lambda: HomeScreen(services, pair)).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        line = pilot.app.screen.query_one(KeyBar).render_line(0).text
        await pilot.click(KeyBar, offset=(line.index("Ledger"), 0))
        await settle(pilot)
        assert isinstance(pilot.app.screen, LedgerScreen)
