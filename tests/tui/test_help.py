"""What can be done on a screen, in words."""

from dataclasses import replace

import pytest

from reflect.app.services import Services
from reflect.app.settings import Settings
from reflect.domain.relationships import Relationship
from reflect.tui.screens.agreement import AgreementScreen
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.people import PeopleScreen
from tests.tui.stage import Stage, promised, seen, settle


@pytest.mark.parametrize("size", [(80, 24), (20, 5)])
async def test_it_opens_and_closes_with_a_key(
    services: Services, pair: Relationship, size: tuple[int, int]
) -> None:
    """A question mark opens it; several keys close it."""
    app = Stage(services, lambda: PeopleScreen(services, pair))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for key in ("escape", "enter", "question_mark", "f1"):
            await pilot.press("question_mark")
            await settle(pilot)
            assert isinstance(app.screen, HelpScreen)
            await pilot.press(key)
            await settle(pilot)
            assert isinstance(app.screen, PeopleScreen)


async def test_only_what_is_possible_now_is_listed(services: Services, pair: Relationship) -> None:
    """A promise that was just made can be done, but not confirmed."""
    [row] = services.agreements.save(pair, (promised("Send the draft"),))
    app = Stage(services, lambda: AgreementScreen(services, pair, row))
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await pilot.press("question_mark")
        await settle(pilot)
        page = seen(pilot)
    assert "It is done." in page
    assert "It was kept." not in page


async def test_a_key_of_the_users_own_is_the_one_that_is_shown(
    services: Services, pair: Relationship
) -> None:
    """What the settings bind is what help and the page say, and what works."""
    own = replace(services, settings=Settings(keys={"agreement.accept": "j"}))
    [row] = services.agreements.save(pair, (promised("Send the draft"),))
    app = Stage(own, lambda: AgreementScreen(own, pair, row))
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        [line] = [line for line in seen(pilot).splitlines() if "Dana said yes" in line]
        assert line.split()[0] == "j"
        await pilot.press("y")
        await settle(pilot)
        assert "is still missing" in seen(pilot)
        await pilot.press("j")
        await settle(pilot)
        assert "as told by you" in seen(pilot)
