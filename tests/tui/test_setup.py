"""The first run: everything may be left out, and nothing that was written is lost."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input

from reflect.app.home import Home
from reflect.app.relationships import SetUp
from reflect.app.services import Services
from reflect.bootstrap import build
from reflect.domain.people import Role
from reflect.domain.relationships import Kind
from reflect.tui.app import ReflectApp
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.setup import SetUpScreen
from tests.doubles.clock import FixedClock
from tests.doubles.reader import ScriptedReader
from tests.traces import traces
from tests.tui.stage import HOSTILE_AT_ONCE, Stage, seen, settle, toasts, until

SIZES = [(80, 24), (120, 40), (20, 5)]


def stage(services: Services) -> Stage[SetUp | None]:
    """Return the app at its first run."""
    return Stage(services, lambda: SetUpScreen(services))


async def test_everything_can_be_said_with_tab_enter_and_arrows(services: Services) -> None:
    """Name, role, others, kind, rhythm, day and goals, from top to bottom."""
    app = stage(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(*"Ada", "enter", "right", "right", "enter", *"Dana, Li", "tab")
        await pilot.press("right", "enter", "right", "enter", *"friday", "enter")
        await pilot.press(*"Speak", "enter", *"Write", "enter", "enter", "left", "ctrl+s")
        await settle(pilot)
        await pilot.pause(0.3)
        await settle(pilot)
    assert app.returned == [
        SetUp(
            my_name="Ada",
            my_role=Role.MENTOR,
            others=("Dana", "Li"),
            kind=Kind.CAREER,
            rhythm_days=7,
            goals=("Speak", "Write"),
            next_session=date(2026, 3, 6),
        )
    ]


async def test_goals_are_the_users_alone_until_they_say_otherwise(services: Services) -> None:
    """What others will see is said where it is asked; unasked nobody sees it."""
    app = stage(services)
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        assert "The summary that you may hand on later shows names" in seen(pilot)
        app.screen.query_one("#goal-0", Input).focus()
        await pilot.press(*"Leave", "ctrl+s", "ctrl+s")
        await settle(pilot)
        assert app.returned == []
        assert "keeps them yours alone" in toasts(pilot)[-1]
        await pilot.press("ctrl+s")
        await settle(pilot)
    assert app.returned == [SetUp(own_goals=("Leave",))]


@pytest.mark.parametrize("keys", [["ctrl+s", "ctrl+s"], ["escape"]], ids=str)
@pytest.mark.parametrize("size", SIZES)
async def test_it_starts_with_nothing_answered(
    services: Services, keys: list[str], size: tuple[int, int]
) -> None:
    """Nothing has to be answered, at any size; Escape needs no second key."""
    app = stage(services)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press(*keys)
        await settle(pilot)
    assert app.returned == [SetUp()]


async def test_nobody_is_a_mentee_unasked(services: Services) -> None:
    """No choice is marked at first; the first Ctrl+S asks for the role and says what it takes."""
    app = stage(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "●" not in seen(pilot)
        await pilot.press("tab", "m", "ctrl+s")
        await settle(pilot)
        assert app.returned == []
        assert "Left and right choose" in toasts(pilot)[0]
        assert "takes the mentee" in toasts(pilot)[-1]
        await pilot.press("left", "ctrl+s")
        await settle(pilot)
    assert app.returned == [SetUp(my_role=Role.PEER)]


async def test_the_button_starts_for_the_mouse(services: Services) -> None:
    """Start can be clicked."""
    app = stage(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.click("#start")
        await settle(pilot)
        await pilot.click("#start")
        await settle(pilot)
    assert app.returned == [SetUp()]


async def test_the_day_is_read_back_in_full(services: Services) -> None:
    """Free words come back as a weekday, a day, a month and a year."""
    app = stage(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.screen.query_one("#next Line", Input).focus()
        await pilot.press(*"1 december")
        await pilot.pause(0.3)
        await settle(pilot)
        assert "Tue 1 Dec 2026" in seen(pilot)


async def test_words_that_are_no_day_give_a_sentence_and_lose_nothing(services: Services) -> None:
    """The first Ctrl+S stays and says why; the second starts without a day."""
    app = stage(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(*"Ada")
        app.screen.query_one("#next Line", Input).focus()
        await pilot.press(*"when pigs fly", "ctrl+s")
        await pilot.pause(0.3)
        await settle(pilot)
        assert "is not a day I understand" in seen(pilot)
        assert app.returned == []
        assert app.screen.query_one("#next Line", Input).value == "when pigs fly"
        await pilot.press("ctrl+s", "ctrl+s")
        await settle(pilot)
    assert app.returned == [SetUp(my_name="Ada")]


async def test_a_day_that_is_over_is_not_taken(services: Services) -> None:
    """A next session lies ahead."""
    app = stage(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.screen.query_one("#next Line", Input).focus()
        await pilot.press(*"yesterday", "ctrl+s")
        await pilot.pause(0.3)
        await settle(pilot)
        assert "That day is over." in seen(pilot)
        assert app.returned == []


async def test_a_reader_that_stopped_is_told_and_iso_days_still_work(
    services: Services, reader: ScriptedReader
) -> None:
    """A day in figures needs nobody to read it."""
    reader.stopped = True
    app = stage(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        line = app.screen.query_one("#next Line", Input)
        line.focus()
        await pilot.press(*"friday")
        await pilot.pause(0.3)
        await settle(pilot)
        assert "stopped" in seen(pilot)
        line.value = "2026-12-01"
        await settle(pilot)
        assert "Tue 1 Dec 2026" in seen(pilot)


async def test_escape_asks_twice_once_something_is_written(services: Services) -> None:
    """A slip of the finger does not throw names away."""
    app = stage(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(*"Ada", "escape")
        await settle(pilot)
        assert app.returned == []
        assert toasts(pilot)
        await pilot.press("escape")
        await settle(pilot)
    assert app.returned == [SetUp()]


async def test_escape_leaves_another_relationship_unmade(services: Services) -> None:
    """Only the first run starts with defaults."""
    app = Stage(services, lambda: SetUpScreen(services, first=False, my_name="Ada"))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
    assert app.returned == [None]


async def test_it_says_what_the_program_is_and_where_things_stay(services: Services) -> None:
    """A questionnaire, no person, no advice, on this machine."""
    app = stage(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        page = " ".join(seen(pilot).split())
    for words in ("not a person", "gives no advice", "stays on this machine"):
        assert words in page


@pytest.mark.parametrize("text", HOSTILE_AT_ONCE, ids=("forth", "back"))
@pytest.mark.threat(3)
async def test_hostile_names_neither_crash_nor_act(services: Services, text: str) -> None:
    """What is typed or pasted stays text, and brings no control character along."""
    app = stage(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for line in app.screen.query(Input):
            line.value = text
        await pilot.pause(0.3)
        await settle(pilot)
        assert "\x1b" not in seen(pilot)
        assert "\x9b" not in seen(pilot)
        await pilot.press("ctrl+s", "ctrl+s", "ctrl+s", "ctrl+s")
        await settle(pilot)
    [plan] = app.returned
    assert plan
    services.relationships.set_up(plan)


async def test_a_choice_can_be_clicked(services: Services) -> None:
    """The mouse chooses what the arrows would."""
    app = stage(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        lines = seen(pilot).splitlines()
        [y] = [number for number, line in enumerate(lines) if "fortnightly" in line]
        await pilot.click(offset=(lines[y].index("fortnightly") + 3, y))
        await pilot.press("ctrl+s", "ctrl+s")
        await settle(pilot)
    assert app.returned == [SetUp(rhythm_days=14)]


async def test_what_was_written_is_there_again_after_the_window_was_closed(
    services: Services, tmp_path: Path, clock: FixedClock, reader: ScriptedReader
) -> None:
    """Every field is as it was, until the relationship is made; then nothing of it is left."""
    app = ReflectApp(lambda: replace(services, close=lambda: None))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, SetUpScreen))
        await pilot.press(*"Ada", "enter", "right", "right", "enter", *"Dana", "tab", "tab", "tab")
        await pilot.press(*"friday", "enter", *"Speak", "ctrl+q")
    again = build(Home(tmp_path / "home", tmp_path / "home"), clock=clock, reader=reader)
    app = ReflectApp(lambda: again)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "What you wrote before is here again." in seen(pilot))
        screen = app.screen
        assert isinstance(screen, SetUpScreen)
        await until(pilot, lambda: not screen.next_session.waiting)
        assert (screen.plan.my_name, screen.plan.others) == ("Ada", ("Dana",))
        assert (screen.plan.my_role, screen.plan.own_goals) == (Role.MENTOR, ("Speak",))
        assert screen.plan.next_session == date(2026, 3, 6)
        await pilot.press("ctrl+s", "ctrl+s")  # once more: nobody said for whom the goal is
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert again.begun.left() == {}
        [made] = again.relationships.all()
        assert made.with_whom == "Dana"


async def test_what_is_given_up_is_gone(services: Services) -> None:
    """Escape twice puts it away for good."""
    app = ReflectApp(lambda: replace(services, close=lambda: None))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, SetUpScreen))
        await pilot.press(*"Zyxxkan", "escape", "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    assert services.begun.left() == {}
    assert traces(services.home.data, "Zyxxkan") == []
