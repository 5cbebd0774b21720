"""The first screen: where things stand, and a key for each thing to do."""

from datetime import date

import pytest
from textual.pilot import Pilot

from reflect.app.relationships import SetUp
from reflect.app.services import Services
from reflect.domain.relationships import Relationship
from reflect.tui.screens.agreement import AgreementScreen
from reflect.tui.screens.conversation import ConversationScreen
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.ledger import LedgerScreen
from reflect.tui.screens.people import PeopleScreen
from reflect.tui.screens.plan import PlanScreen
from reflect.tui.screens.summary import SummaryScreen
from reflect.tui.screens.which_session import WhichSessionScreen
from tests.doubles.clock import FixedClock
from tests.tui.stage import Stage, promised, seen, settle

SIZES = [(80, 24), (120, 40)]


def app_of(services: Services, relationship: Relationship) -> Stage[None]:
    """Return the app with the first screen in front."""
    return Stage(services, lambda: HomeScreen(services, relationship))


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait until everything is done."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_an_empty_one_says_what_to_do(
    services: Services, pair: Relationship, size: tuple[int, int]
) -> None:
    """Nothing is there yet, and the keys that change that are named."""
    async with app_of(services, pair).run_test(size=size) as pilot:
        await settle(pilot)
        page = seen(pilot)
        assert "Priya (mentee) and Dana" in page
        assert "Prepare a session (p)" in page
        assert "A debrief (d) fills this." in page


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_what_is_open_stands_on_its_side(
    services: Services, pair: Relationship, size: tuple[int, int]
) -> None:
    """What the user owes and what they owe, each with its day."""
    mine = promised("Send the draft", due=date(2026, 3, 6))
    services.agreements.save(pair, (mine, promised("Introduce Priya to Ben", owner="Dana")))
    async with app_of(services, pair).run_test(size=size) as pilot:
        await settle(pilot)
        page = seen(pilot)
        assert page.index("You") < page.index("Send the draft")
        assert page.index("They") < page.index("Introduce Priya to Ben")


async def test_each_key_goes_somewhere_and_escape_comes_back(
    services: Services, pair: Relationship
) -> None:
    """No key of the first screen is dead, and none is a trap."""
    wanted: dict[str, type[object]] = {
        "p": ConversationScreen,
        "d": WhichSessionScreen,
        "k": WhichSessionScreen,
        "l": LedgerScreen,
        "s": SummaryScreen,
        "n": PlanScreen,
        "r": PeopleScreen,
        "question_mark": HelpScreen,
    }
    async with app_of(services, pair).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key, screen in wanted.items():
            await press(pilot, key)
            assert isinstance(pilot.app.screen, screen), key
            await press(pilot, "escape")
            assert isinstance(pilot.app.screen, HomeScreen), key


async def test_a_paused_dialogue_is_offered_first(services: Services, pair: Relationship) -> None:
    """After a pause Enter goes on at the very word."""
    async with app_of(services, pair).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "d", "down", "enter", *"half", "escape")
        assert "Go on where you left off" in seen(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ConversationScreen)
        assert pilot.app.screen.answer.area.text == "half"


async def test_what_was_left_with_somebody_else_is_told(
    services: Services, pair: Relationship
) -> None:
    """In a line, with the key that goes there."""
    other = services.relationships.set_up(SetUp(my_name="Priya", others=("Kofi",)))
    left = services.conversations.begin("prepare", other, None)
    services.conversations.save_draft(left, "the exam")
    async with app_of(services, pair).run_test() as pilot:
        await settle(pilot)
        assert "left something unfinished with Kofi: r goes there." in " ".join(seen(pilot).split())
        await press(pilot, "r")
        assert isinstance(pilot.app.screen, PeopleScreen)


async def test_an_agreement_is_opened_from_the_list(services: Services, pair: Relationship) -> None:
    """Tab goes to the list, Enter opens what is marked."""
    services.agreements.save(pair, (promised("Send the draft"),))
    async with app_of(services, pair).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "tab", "down", "enter")
        assert isinstance(pilot.app.screen, AgreementScreen)


async def test_it_is_read_again_when_it_comes_back(
    services: Services, pair: Relationship, clock: FixedClock
) -> None:
    """What was changed on another screen is seen at once."""
    async with app_of(services, pair).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        services.agreements.save(pair, (promised("Send the draft", due=date(2026, 3, 6)),))
        clock.move(days=30)
        await press(pilot, "question_mark", "escape")
        assert "Send the draft" in seen(pilot)


@pytest.mark.parametrize("size", [(40, 12), (20, 5), (1, 1)], ids=str)
async def test_any_size_is_survived(
    services: Services, pair: Relationship, size: tuple[int, int]
) -> None:
    """Very small terminals do not crash it."""
    async with app_of(services, pair).run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "question_mark", "escape")
        assert isinstance(pilot.app.screen, HomeScreen)
