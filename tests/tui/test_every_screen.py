"""What holds on every screen, those in front of another one too."""

from textual.pilot import Pilot
from textual.widgets._toast import Toast

from reflect.app.services import Services
from reflect.domain.relationships import Relationship
from reflect.tui.screens.conversation import ConversationScreen
from reflect.tui.screens.help import HelpScreen
from tests.tui.gallery import NO_STAGE, Gallery, all_screens
from tests.tui.stage import Stage, burst, seen, settle, until


async def test_every_screen_has_help_and_room_for_a_message(
    services: Services, pair: Relationship
) -> None:
    """F1 opens help in any field and closes it; a message lies over nothing that is to be read."""
    first, *others = Gallery(services, pair).all()
    shown = set[str]()
    app = Stage(services, first)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await helps_and_has_room(pilot)
        shown.add(type(app.screen).__name__)
        for make in others:
            await app.push_screen(make())
            await helps_and_has_room(pilot)
            shown.add(type(app.screen).__name__)
            await app.pop_screen()
    assert shown == all_screens() - NO_STAGE


async def helps_and_has_room(pilot: Pilot[None]) -> None:
    """Look at the screen in front."""
    app, about = pilot.app, pilot.app.screen
    await burst(pilot, F1)
    assert isinstance(app.screen, HelpScreen), about
    assert about.HELP, about
    assert about.HELP.split(".")[0][:20] in seen(pilot), about
    app.clear_notifications()
    app.notify("Something is said.\nIn two lines.", timeout=1000, markup=False)
    await burst(pilot, F1)
    assert app.screen is about
    assert "In two lines." in seen(pilot), about
    message = about.query_one(Toast).region
    assert [each for each in about.children if each.region.overlaps(message)] == [], about


async def test_a_message_that_goes_leaves_the_screen_as_it_was(
    services: Services, pair: Relationship
) -> None:
    """Its room goes with it, and no more than that."""
    talk = services.conversations.begin("debrief", pair)
    app = Stage(services, lambda: ConversationScreen(services, talk))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        before = seen(pilot)
        app.notify("Something is said.", timeout=1000, markup=False)
        await until(pilot, lambda: "Something is said." in seen(pilot))
        await pilot.click(Toast)
        await until(pilot, lambda: not app.screen.query(Toast))
        app.screen.refresh(layout=True)
        await settle(pilot)
        assert seen(pilot) == before


F1 = "\x1bOP"
