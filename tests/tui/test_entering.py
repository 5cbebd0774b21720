"""Every way into a dialogue passes the one that was left, and says which session it is about."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from textual.pilot import Pilot

from reflect.app.home import Home
from reflect.app.ports import Query
from reflect.app.services import Services
from reflect.app.talks import Talk
from reflect.bootstrap import build
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import SessionStatus
from reflect.tui.app import ReflectApp
from reflect.tui.screens.confirm import ConfirmScreen
from reflect.tui.screens.conversation import ConversationScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.left import LeftScreen
from reflect.tui.screens.look_on import LookOnScreen
from reflect.tui.screens.which_session import WhichSessionScreen
from reflect.tui.widgets.day import DayField
from tests.doubles.clock import FixedClock
from tests.doubles.reader import ScriptedReader
from tests.tui.proposing import debriefed, four
from tests.tui.stage import Stage, seen, settle, text_of

DRAFT = "I told Dana that"


def app_of(services: Services, dialogue: str = "") -> ReflectApp:
    """Return the app as it starts over these services."""
    return ReflectApp(lambda: replace(services, close=lambda: None), dialogue)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait until everything is done."""
    await pilot.press(*keys)
    await settle(pilot)


@pytest.fixture
def left(services: Services, pair: Relationship) -> Talk:
    """Have a debrief in which a sentence was begun, as a crash leaves it."""
    talk = services.conversations.begin(
        "debrief", pair, services.looking_back.on(pair, services.clock.today())
    )
    services.conversations.save_draft(talk, DRAFT)
    return talk


@pytest.fixture
def window(services: Services, reader: ScriptedReader) -> Iterator[Services]:
    """Open the same home in a second window."""
    opened = build(Home(services.home.data, services.home.config), reader=reader)
    yield opened
    opened.close()


def conversation(pilot: Pilot[None]) -> ConversationScreen:
    """Return the dialogue in front."""
    screen = pilot.app.screen
    assert isinstance(screen, ConversationScreen)
    return screen


@pytest.mark.parametrize("way", ["command", "key"])
async def test_what_was_left_is_gone_on_with_at_the_very_word(
    services: Services, left: Talk, way: str
) -> None:
    """Whether the dialogue is begun by a command or by a key, Enter goes on with the draft."""
    async with app_of(services, "debrief" if way == "command" else "").run_test() as pilot:
        await settle(pilot)
        if way == "key":
            await press(pilot, "d")
        assert isinstance(pilot.app.screen, LeftScreen)
        assert DRAFT in text_of(pilot, "#says")
        await press(pilot, "enter")
        assert conversation(pilot).answer.area.text == DRAFT
    assert [each.id for each in services.left.all(left.relationship)] == [left.id]


async def test_a_new_one_can_be_begun_and_the_other_kept(services: Services, left: Talk) -> None:
    """The old one stays in the journal; Escape on the question changes nothing at all."""
    async with app_of(services).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "d", "escape")
        assert isinstance(pilot.app.screen, HomeScreen)
        await press(pilot, "d", "n", "down", "enter")
        assert conversation(pilot).answer.area.text == ""
    assert [each.draft for each in services.left.all(left.relationship)] == [DRAFT]


async def test_it_can_be_deleted_for_good(services: Services, left: Talk) -> None:
    """After one plain question, which Escape takes back."""
    async with app_of(services).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "d", "d", "escape")
        assert services.left.all(left.relationship)
        await press(pilot, "d", "d", "enter", "down", "enter")
        assert conversation(pilot).answer.area.text == ""
    assert services.left.all(left.relationship) == []


async def test_a_second_window_is_told_and_can_look_on_or_take_over(
    services: Services, left: Talk, window: Services
) -> None:
    """Looking changes nothing; taking over goes on with what the first one kept."""
    async with app_of(window).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "d")
        assert "another window" in " ".join(seen(pilot).split())
        await press(pilot, "l")
        assert isinstance(pilot.app.screen, LookOnScreen)
        assert DRAFT in seen(pilot)
        services.conversations.save_draft(left, f"{DRAFT} I would")
        await press(pilot, "r")
        assert f"{DRAFT} I would" in seen(pilot)
        await press(pilot, "t")
        assert conversation(pilot).answer.area.text == f"{DRAFT} I would"


async def test_the_window_that_lost_it_keeps_its_words_on_the_screen(
    services: Services, left: Talk, window: Services
) -> None:
    """It is told at once, without a key; then no key is offered but the one that leaves."""
    async with app_of(services).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "d", "enter")
        taken = window.conversations.resume(left.id)
        window.conversations.save_draft(taken, "written in the second window")
        while "Another window" not in text_of(pilot, "#about"):
            await pilot.pause(0.02)
        await settle(pilot)
        assert "Next" not in seen(pilot)
        assert "Pause" not in seen(pilot)
        assert "esc Leave" in seen(pilot)
        await press(pilot, "x", "ctrl+s", "ctrl+b")
        assert conversation(pilot).answer.area.text == DRAFT
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, HomeScreen)
    assert window.conversations.look(left.id).draft == "written in the second window"


async def test_a_review_that_another_window_took_over_can_only_be_left(
    services: Services, pair: Relationship, window: Services
) -> None:
    """It says so, and nothing can be decided or saved from it."""
    talk = debriefed(services, pair)
    app = Stage(services, lambda: ConfirmScreen(services, pair, talk, four()))
    async with app.run_test() as pilot:
        await settle(pilot)
        window.conversations.resume(talk.id)
        while "Another window" not in text_of(pilot, "#tally"):
            await pilot.pause(0.02)
        await press(pilot, "a", "A", "ctrl+s", "n")
        assert isinstance(pilot.app.screen, ConfirmScreen)
        await press(pilot, "escape")
    assert app.returned == [None]
    assert services.agreements.page(Query()).rows == ()


async def test_a_session_long_ago_is_asked_about_and_not_assumed(
    services: Services, pair: Relationship, clock: FixedClock
) -> None:
    """Nothing is marked; the planned one, another day, or that it did not take place."""
    services.relationships.plan_session(pair, clock.today() - timedelta(days=17))
    async with app_of(services).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "d")
        screen = pilot.app.screen
        assert isinstance(screen, WhichSessionScreen)
        assert "The session planned for Sun 15 Feb 2026" in seen(pilot)
        await press(pilot, "enter")
        assert pilot.app.screen is screen
        await press(pilot, *["down"] * 4, "enter")
        await pilot.press(*"in two weeks", "enter")
        while "still to come" not in seen(pilot):
            await pilot.pause(0.02)
        screen.query_one(DayField).line.value = ""
        await pilot.press(*"yesterday", "enter")
        while pilot.app.screen is screen:
            await pilot.pause(0.02)
        await settle(pilot)
        await press(pilot, "h", "escape")
    held = [each for each in services.relationships.sessions(pair) if each.status == "held"]
    assert [each.on for each in held] == [clock.today() - timedelta(days=1)]


async def test_a_meeting_that_fell_through_is_said_to_have_done_so(
    services: Services, pair: Relationship, clock: FixedClock
) -> None:
    """It is cancelled, no dialogue begins, and the first screen does not speak of it again."""
    services.relationships.plan_session(pair, clock.today() - timedelta(days=17))
    async with app_of(services).run_test() as pilot:
        await settle(pilot)
        assert "You were to meet 17 days ago." in seen(pilot)
        await press(pilot, "d", "up", "enter")
        assert isinstance(pilot.app.screen, HomeScreen)
        assert "17 days ago" not in seen(pilot)
    [session] = services.relationships.sessions(pair)
    assert session.status is SessionStatus.CANCELLED
