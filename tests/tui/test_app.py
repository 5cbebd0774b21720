"""The program as a whole: how it opens, and how it ends when something is wrong."""

import signal
from dataclasses import replace
from pathlib import Path

import pytest

from reflect.app.services import Services
from reflect.domain.errors import BadSettingsError
from reflect.domain.relationships import Relationship
from reflect.leaving import SIGNALLED
from reflect.tui.app import EXIT_FAULT, ReflectApp
from reflect.tui.messages import Failed
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.setup import SetUpScreen
from tests.terminal.screen import Terminal
from tests.tui.stage import HOSTILE_AT_ONCE, settle, toasts

SENTINEL = "sentinel-words-that-nobody-may-see"


def printed(capsys: pytest.CaptureFixture[str]) -> str:
    """Return what the program leaves on the terminal as it ends, on one line."""
    out = capsys.readouterr()
    return " ".join((out.out + out.err).split())


async def test_what_cannot_be_opened_ends_in_a_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The program leaves with status 1 and says what is wrong."""

    def fail() -> Services:
        raise RefusedError

    app = ReflectApp(fail)
    async with app.run_test() as pilot:
        await settle(pilot)
    assert app.return_code == EXIT_FAULT
    assert " ".join(str(RefusedError()).split()) in printed(capsys)


class RefusedError(BadSettingsError):
    """Stands for any failure of opening."""

    def __init__(self) -> None:
        super().__init__(Path("config.toml"), ["It cannot be [read] now."])


async def test_the_first_run_asks_who(services: Services) -> None:
    """Without a relationship the set-up is in front."""
    app = ReflectApp(lambda: replace(services, close=lambda: None))
    async with app.run_test() as pilot:
        await settle(pilot)
        assert isinstance(app.screen, SetUpScreen)


async def test_later_runs_show_where_things_stand(services: Services, pair: Relationship) -> None:
    """With one, the first screen is; the services are closed at the end."""
    del pair
    closed: list[bool] = []
    app = ReflectApp(lambda: replace(services, close=lambda: closed.append(True)))
    async with app.run_test() as pilot:
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
    assert closed == [True]


@pytest.mark.parametrize("theme", ["dark", "light"])
async def test_the_theme_is_the_one_that_is_set(
    services: Services, pair: Relationship, theme: str
) -> None:
    """Dark or light, as the settings say."""
    del pair
    settings = services.settings.model_copy(update={"theme": theme})
    app = ReflectApp(lambda: replace(services, settings=settings, close=lambda: None))
    async with app.run_test() as pilot:
        await settle(pilot)
        assert app.theme == f"reflect-{theme}"


@pytest.mark.parametrize("nasty", HOSTILE_AT_ONCE, ids=("forth", "back"))
@pytest.mark.threat(2)
async def test_a_failure_is_told_as_text(
    services: Services, pair: Relationship, nasty: str
) -> None:
    """Whatever a sentence quotes, it neither crashes nor acts."""
    del pair
    app = ReflectApp(lambda: replace(services, close=lambda: None))
    async with app.run_test() as pilot:
        await settle(pilot)
        app.post_message(Failed(f"Cannot find {nasty}."))
        await settle(pilot)
        [said] = toasts(pilot)
        assert said.startswith("Cannot find")
        assert "\x1b" not in said
        assert app.is_running


async def press_ledger(app: ReflectApp) -> None:
    """Run the program and press the key of the ledger."""
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("l")
        await settle(pilot)


@pytest.mark.threat(18)
async def test_a_fault_of_the_program_is_reported_without_a_value(
    services: Services,
    pair: Relationship,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Neither the message of an error nor the local variables of its frames are printed."""
    del pair

    def break_down(self: HomeScreen) -> None:
        del self
        private = SENTINEL
        raise ValueError(private)

    monkeypatch.setattr(HomeScreen, "action_ledger", break_down)
    app = ReflectApp(lambda: replace(services, close=lambda: None))
    with pytest.raises(ValueError, match=SENTINEL):
        await press_ledger(app)
    said = printed(capsys)
    assert "reflect stopped because of a fault of its own (ValueError)" in said
    assert "break_down" in said
    assert SENTINEL not in said
    assert app.return_code == EXIT_FAULT


@pytest.mark.terminal
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda each: each.name)
def test_a_signal_ends_it_in_order_and_loses_nothing(
    tmp_path: Path, number: signal.Signals
) -> None:
    """A closed terminal or a stop leaves the terminal as it was, and the half answer is kept."""
    home = tmp_path / "home"
    with Terminal(["prepare"], home) as terminal:
        terminal.see("Welcome")
        terminal.press("ctrl+s", "ctrl+s")
        terminal.see("1 of")
        terminal.type("half a sentence")
        terminal.see("half a sentence")
        terminal.send_signal(number)
        assert terminal.leave() == SIGNALLED + number
        assert b"\x1b[?1049l" in terminal.raw
    with Terminal([], home) as terminal:
        terminal.see("Go on where you left off")
        terminal.press("enter")
        terminal.see("half a sentence")
