"""The page a dialogue ends with."""

import pytest

from reflect.app.services import Services
from reflect.app.talks import Page, PageLine
from reflect.domain.privacy import Privacy
from reflect.tui.screens.closing import ClosingScreen
from tests.tui.stage import HOSTILE_AT_ONCE, Stage, seen, settle, toasts

LINES = (
    PageLine("What moved", "The second chapter.", Privacy.TO_SHARE),
    PageLine("What I think", "I was afraid.", Privacy.MINE),
)


def app_of(services: Services, *lines: PageLine) -> Stage[None]:
    """Return the app with this page in front."""
    page = Page(title="What came of it", lines=lines, nothing="Nothing was written.")
    return Stage(services, lambda: ClosingScreen(page))


@pytest.mark.parametrize(("size", "key"), [((80, 24), "enter"), ((20, 5), "escape")], ids=str)
async def test_it_is_read_and_left(services: Services, size: tuple[int, int], key: str) -> None:
    """Both keys go on, at every size, and every line says who may see it."""
    app = app_of(services, *LINES)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        assert "What came of it" in seen(pilot)
        if size == (80, 24):
            assert "only yours" in seen(pilot)
            assert "to share, after you have seen it" in seen(pilot)
        await pilot.press(key)
        await settle(pilot)
    assert app.returned == [None]


async def test_only_what_is_to_share_is_copied(services: Services) -> None:
    """A private line never reaches the clipboard; the count is in the right number."""
    app = app_of(services, *LINES)
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        assert app.clipboard == "What moved\nThe second chapter."
        assert toasts(pilot) == ["1 line copied; private ones were left out."]


async def test_nothing_to_share_leaves_the_clipboard_alone(services: Services) -> None:
    """What was copied before is still there."""
    app = app_of(services, LINES[1])
    async with app.run_test() as pilot:
        await settle(pilot)
        app.copy_to_clipboard("from before")
        await pilot.press("y")
        await settle(pilot)
        assert app.clipboard == "from before"
        assert toasts(pilot) == ["Nothing here is to be shared."]


async def test_an_empty_page_says_so(services: Services) -> None:
    """A dialogue in which all was passed over ends in a sentence."""
    async with app_of(services).run_test() as pilot:
        await settle(pilot)
        assert "Nothing was written." in seen(pilot)


@pytest.mark.parametrize("nasty", HOSTILE_AT_ONCE, ids=("forth", "back"))
async def test_hostile_words_are_text(services: Services, nasty: str) -> None:
    """Markup and escapes in answers neither crash nor act."""
    app = app_of(services, PageLine(nasty, nasty, Privacy.TO_SHARE))
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        assert "\x1b" not in seen(pilot) + app.clipboard
        assert isinstance(app.screen, ClosingScreen)
