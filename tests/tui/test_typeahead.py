"""What is typed in one go arrives in order: nothing overtakes, nothing lands elsewhere."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen
from textual.widgets import TextArea

from reflect.app.agreements import Details, Move
from reflect.app.services import Services
from reflect.app.talks import Talk
from reflect.domain.relationships import Relationship
from reflect.domain.terms import Terms
from reflect.tui.app import ReflectApp
from reflect.tui.moves import DOINGS
from reflect.tui.screens.agreement import AgreementScreen
from reflect.tui.screens.conversation import ConversationScreen
from reflect.tui.screens.details import Asking, DetailsScreen
from reflect.tui.screens.folder import FolderScreen
from reflect.tui.screens.ledger import LedgerScreen
from reflect.tui.screens.plan import PlanScreen
from reflect.tui.screens.setup import SetUpScreen
from reflect.tui.screens.split_proposal import SplitScreen
from tests.tui.stage import Stage, burst, pasted, promised, seen, settle

SEND, SKIP, BACK, QUIT, ESCAPE = "\x13", "\x0e", "\x02", "\x11", "\x1b"
CTRL_E, CTRL_U, RIGHT = "\x05", "\x15", "\x1b[C"
FRIDAY, IN_TWO_WEEKS = date(2026, 3, 6), date(2026, 3, 18)
TERMS = Terms(title="Read it", owner=("p1",), between=("p1", "p2"))


@pytest.fixture
def talk(services: Services, pair: Relationship) -> Talk:
    """Return a debrief of which nothing has been asked."""
    session = services.looking_back.on(pair, services.clock.today())
    return services.conversations.begin("debrief", pair, session)


def answers(services: Services, talk: Talk) -> list[str]:
    """Return the answers as the journal holds them."""
    return [turn.answer for turn in services.conversations.resume(talk.id).conversation.turns]


async def test_sending_takes_everything_typed_before_it(services: Services, talk: Talk) -> None:
    """Letters and Ctrl+S in one go are one whole answer, whatever follows."""
    draw = random.Random(3)  # noqa: S311 -- letters, not a secret
    async with Stage(services, lambda: ConversationScreen(services, talk)).run_test() as pilot:
        await settle(pilot)
        for length in (1, 2, 60, 400):
            text = "".join(draw.choice("abc defg hij") for _ in range(length - 1)) + "."
            await burst(pilot, text + SEND)
            assert answers(services, talk) == [text]
            await burst(pilot, BACK)
            pilot.app.screen.query_one("#area", TextArea).text = ""


async def test_the_next_answer_waits_for_its_question(services: Services, talk: Talk) -> None:
    """Letters behind Ctrl+S are the beginning of the next answer, not lost and not the last."""
    async with Stage(services, lambda: ConversationScreen(services, talk)).run_test() as pilot:
        await settle(pilot)
        await burst(pilot, f"One.{SEND}Two.{SEND}{SKIP}Four")
        assert answers(services, talk) == ["One.", "Two.", ""]
        assert pilot.app.screen.query_one("#area", TextArea).text == "Four"


async def test_a_paste_is_sent_whole(services: Services, talk: Talk) -> None:
    """Pasted lines, letters around them and Ctrl+S in one go are one answer."""
    lines = "\n".join(f"line {number}" for number in range(40))
    async with Stage(services, lambda: ConversationScreen(services, talk)).run_test() as pilot:
        await settle(pilot)
        await burst(pilot, f"Look: {pasted(lines)} Done.{SEND}")
    assert answers(services, talk) == [f"Look: {lines} Done."]


@pytest.mark.parametrize("key", [ESCAPE, QUIT], ids=["escape", "ctrl+q"])
async def test_leaving_keeps_the_last_letter(services: Services, talk: Talk, key: str) -> None:
    """The draft has all that was typed in one go with the key that leaves."""
    async with Stage(services, lambda: ConversationScreen(services, talk)).run_test() as pilot:
        await settle(pilot)
        await burst(pilot, f"half a sentence, and a bit more{key}")
    assert services.conversations.resume(talk.id).draft == "half a sentence, and a bit more"


async def test_keys_wait_for_the_screen_that_they_are_for(
    services: Services, pair: Relationship
) -> None:
    """Typed before anything is there: a dialogue begins and has its first answer."""
    app = ReflectApp(lambda: replace(services, close=lambda: None))
    async with app.run_test() as pilot:
        await burst(pilot, f"pIt was calm, so quick.{SEND}")
        assert isinstance(app.screen, ConversationScreen)
    [left] = services.left.all(pair)
    assert left.answered == 1


async def test_a_form_filled_in_one_go(services: Services) -> None:
    """Enter and Tab lead on before the next letter comes."""
    app = Stage(services, lambda: SetUpScreen(services))
    async with app.run_test() as pilot:
        await settle(pilot)
        people = f"Priya\r{RIGHT}\tDana, Li\t\t\tfriday"
        await burst(pilot, f"{people}\tA book\tA talk\t\t{RIGHT}{RIGHT}{SEND}")
    [plan] = app.returned
    assert plan
    assert (plan.my_name, plan.others) == ("Priya", ("Dana", "Li"))
    assert plan.goals == ("A book", "A talk")
    assert plan.next_session == FRIDAY


async def test_each_small_screen_takes_what_was_typed(
    services: Services, pair: Relationship
) -> None:
    """A day, a folder, a change and a split are whole, with the key in the same go."""
    asked: list[tuple[Callable[[], Screen[Any]], str, object]] = [
        (lambda: PlanScreen(services, pair, None), f"in two weeks{SEND}", IN_TWO_WEEKS),
        (lambda: PlanScreen(services, pair, None), f"{pasted('in two weeks')}\r", IN_TWO_WEEKS),
        (FolderScreen, "/srv/notes\r", Path("/srv/notes")),
        (lambda: SplitScreen("read"), f"{CTRL_E} it\rwrite it{SEND}", ("Read it", "write it")),
        (
            lambda: DetailsScreen(services, Asking("", "", DOINGS[Move.DECLINE], TERMS), None),
            f"no time left{SEND}",
            Details(note="no time left"),
        ),
        (
            lambda: DetailsScreen(services, Asking("", "", DOINGS[Move.CHANGE], TERMS), None),
            f"{CTRL_U}friday\rfair is fair\r",
            Details(note="fair is fair", title="Read it", due=FRIDAY),
        ),
    ]
    for screen, typed, returned in asked:
        app = Stage(services, screen)
        async with app.run_test() as pilot:
            await settle(pilot)
            await burst(pilot, typed)
        assert app.returned == [returned]


async def test_the_ledger_is_searched_in_one_go(services: Services, pair: Relationship) -> None:
    """Slash, the words, Enter twice: the agreement that was found is opened."""
    titles = ("Send the draft", "Call Li", "Book a room")
    services.agreements.save(pair, tuple(map(promised, titles)))
    app = Stage(services, lambda: LedgerScreen(services, pair))
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "/room\r\r")
        assert isinstance(app.screen, AgreementScreen)
        assert "Book a room" in seen(pilot)
