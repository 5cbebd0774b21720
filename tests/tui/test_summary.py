"""The screen that shows what would leave the machine."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reflect.app.proposals import Decision, Draft
from reflect.app.services import Services
from reflect.domain.privacy import Privacy
from reflect.domain.relationships import Relationship
from reflect.tui.screens.summary import SummaryScreen, stays
from tests.tui.proposing import debriefed, four
from tests.tui.stage import HOSTILE_AT_ONCE, Stage, seen, settle, toasts

CANARY = "canary-7f3a"


@pytest.fixture
def told(services: Services, pair: Relationship) -> Relationship:
    """Return a relationship with a finished debrief: two private answers, one to share."""
    talk = debriefed(services, pair)
    talk = services.conversations.answer(talk, f"Only mine: {CANARY}.", Privacy.MINE)
    talk = services.conversations.answer(talk, "We found the knot.", Privacy.TO_SHARE)
    services.agreements.save(
        pair, tuple(Draft.of(heard).decide(Decision.ACCEPTED) for heard in four())
    )
    services.conversations.finish(talk)
    return pair


def app_of(services: Services, relationship: Relationship) -> Stage[None]:
    """Return the app with the summary in front."""
    return Stage(services, lambda: SummaryScreen(services, relationship))


def text(pilot: Pilot[None]) -> str:
    """Return all of the preview."""
    screen = pilot.app.screen
    assert isinstance(screen, SummaryScreen)
    return str(screen.text.content)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait after each until everything is done."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def saved(folder: Path) -> list[Path]:
    """Return the files of a folder by name."""
    return sorted(folder.iterdir()) if folder.exists() else []


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
async def test_it_shows_what_leaves_and_counts_what_stays(
    services: Services, told: Relationship, size: tuple[int, int]
) -> None:
    """The preview holds shared lines and agreements; private answers are only counted."""
    async with app_of(services, told).run_test(size=size) as pilot:
        await settle(pilot)
        assert "2 private answers stay here" in " ".join(seen(pilot).split())
        assert "We found the knot" in text(pilot)
        assert "Send Dana the draft" in text(pilot)
        assert CANARY not in text(pilot)


async def test_saving_waits_until_the_form_is_written_out(
    services: Services, told: Relationship
) -> None:
    """A key that comes too early is not lost."""
    async with app_of(services, told).run_test() as pilot:
        await settle(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, SummaryScreen)
        screen.action_form("html")  # as its key does
        screen.action_save()  # before anything could be written out
        await settle(pilot)
        assert [path.suffix for path in saved(services.home.summaries)] == [".html"]


async def test_a_key_shows_another_form(services: Services, told: Relationship) -> None:
    """Each form is shown as its source, and never holds a private line."""
    forms = {"t": "Priya and", "h": "<!doctype html>", "m": "# Priya and Dana"}
    async with app_of(services, told).run_test() as pilot:
        await settle(pilot)
        for key, begins in forms.items():
            await press(pilot, key)
            assert text(pilot).lstrip().startswith(begins)
            assert CANARY not in text(pilot)


async def test_nothing_is_written_by_looking(services: Services, told: Relationship) -> None:
    """Opening and leaving the screen makes no file."""
    app = app_of(services, told)
    async with app.run_test() as pilot:
        await settle(pilot)
        await press(pilot, "h", "escape")
    assert app.returned == [None]
    assert saved(services.home.summaries) == []


async def test_what_is_saved_is_what_was_shown(services: Services, told: Relationship) -> None:
    """The file holds the preview's characters, and the toast names its path."""
    async with app_of(services, told).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "t", "s")
        [path] = saved(services.home.summaries)
        assert path.read_text(encoding="utf-8") == text(pilot)
        assert str(path) in toasts(pilot)


async def test_saving_twice_keeps_both(services: Services, told: Relationship) -> None:
    """A second file gets a name of its own."""
    async with app_of(services, told).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "s", "s")
    assert len(saved(services.home.summaries)) == 2


async def test_it_is_saved_into_a_folder_that_is_typed(
    services: Services, told: Relationship, tmp_path: Path
) -> None:
    """F asks for a folder; one that is not there is made."""
    folder = tmp_path / "for dana"
    async with app_of(services, told).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "f")
        await press(pilot, *str(folder), "enter")
        assert len(saved(folder)) == 1


async def test_a_folder_that_cannot_be_written_is_told(
    services: Services, told: Relationship, tmp_path: Path
) -> None:
    """A path that is a file gives a sentence, and the screen stays."""
    (tmp_path / "taken").write_text("here first")
    async with app_of(services, told).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "f")
        await press(pilot, *str(tmp_path / "taken"), "enter")
        assert any("Cannot write to" in toast for toast in toasts(pilot))
        assert isinstance(pilot.app.screen, SummaryScreen)
    assert (tmp_path / "taken").read_text() == "here first"


async def test_no_folder_saves_nothing(services: Services, told: Relationship) -> None:
    """An empty line or Escape goes back without a file."""
    async with app_of(services, told).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "f", "enter", "f", "escape")
        assert isinstance(pilot.app.screen, SummaryScreen)
    assert saved(services.home.summaries) == []


async def test_what_is_copied_is_what_was_shown(services: Services, told: Relationship) -> None:
    """The clipboard gets the preview, by either key."""
    app = app_of(services, told)
    async with app.run_test() as pilot:
        await settle(pilot)
        for key in ("y", "ctrl+c"):
            app.copy_to_clipboard("before")
            await press(pilot, key)
            assert app.clipboard == text(pilot)


@pytest.mark.parametrize("nasty", HOSTILE_AT_ONCE, ids=("forth", "back"))
async def test_hostile_words_neither_crash_nor_act(
    services: Services, pair: Relationship, nasty: str
) -> None:
    """Markup and escapes in shared answers are shown as text."""
    talk = debriefed(services, pair)
    talk = services.conversations.answer(talk, f"said {nasty}", Privacy.TO_SHARE)
    services.conversations.finish(talk)
    app = app_of(services, pair)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "h", "t", "m")
        assert "\x1b" not in seen(pilot)
        assert "said" in text(pilot)
    assert app.return_code in {None, 0}


@pytest.mark.parametrize("size", [(20, 5), (1, 1)], ids=str)
async def test_any_size_is_survived(
    services: Services, told: Relationship, size: tuple[int, int]
) -> None:
    """Very small terminals do not crash it."""
    async with app_of(services, told).run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "h")


def test_the_count_reads_as_a_sentence() -> None:
    """None, one and many are each said properly."""
    assert stays(0).endswith("there are none so far.")
    assert stays(1).endswith("one private answer stays here.")
    assert stays(7).endswith("7 private answers stay here.")
