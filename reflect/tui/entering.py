"""Every way into a dialogue: past one that was left, and to the session it is about."""

from asyncio import to_thread
from datetime import date

from textual.app import App

from reflect.app.left import DELETE_SAYS, Way, ways
from reflect.app.looking_back import LOOKING_BACK, told
from reflect.app.services import Services
from reflect.app.talks import Talk, Unfinished
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session
from reflect.tui.screens.ask import AskScreen
from reflect.tui.screens.left import LeftScreen
from reflect.tui.screens.look_on import LookOnScreen
from reflect.tui.screens.which_session import NotHeld, WhichSessionScreen


async def begun(
    app: App[None], services: Services, relationship: Relationship, dialogue: str
) -> Talk | None:
    """Return a dialogue to lead through: the one that was left, or a new one; None for neither."""
    left = await to_thread(services.left.before, dialogue, relationship)
    way = await _asked(app, services, left, ways(left)) if left else Way.ANEW
    if left and way in {Way.GO_ON, Way.TAKE_OVER}:
        return await to_thread(services.conversations.resume, left.id)
    if left and way is Way.DELETE:
        await to_thread(services.left.delete, left)
    return await _new(app, services, relationship, dialogue) if way else None


async def resumed(
    app: App[None], services: Services, relationship: Relationship, conversation: str
) -> Talk | None:
    """Return a dialogue as it was left; None when it stays where another window has it."""
    left = await to_thread(services.left.find, conversation, relationship)
    if left and left.elsewhere:
        way = await _asked(app, services, left, (Way.LOOK_ON, Way.TAKE_OVER))
        if way is None:
            return None
    return await to_thread(services.conversations.resume, conversation)


async def _asked(
    app: App[None], services: Services, left: Unfinished, offered: tuple[Way, ...]
) -> Way | None:
    """Ask what becomes of a dialogue that was left; None when nothing does."""
    way = await app.push_screen_wait(LeftScreen(services, left, offered))
    if way is Way.LOOK_ON:
        taken = await app.push_screen_wait(LookOnScreen(services, left.id))
        return Way.TAKE_OVER if taken else None
    if way is Way.DELETE:
        sure = AskScreen("Delete it for good?", DELETE_SAYS, "delete it")
        return way if await app.push_screen_wait(sure) else None
    return way


async def _new(
    app: App[None], services: Services, relationship: Relationship, dialogue: str
) -> Talk | None:
    if dialogue not in LOOKING_BACK:
        coming = await to_thread(services.relationships.next_session, relationship)
        return await to_thread(services.conversations.begin, dialogue, relationship, coming)
    session = await _session(app, services, relationship)
    if session is None:
        return None
    return await to_thread(services.conversations.begin, dialogue, relationship, session)


async def _session(
    app: App[None], services: Services, relationship: Relationship
) -> Session | None:
    """Return the session that is looked back on, asked for where there is a doubt."""
    behind = await to_thread(services.looking_back.behind, relationship)
    if behind.obvious:
        return behind.obvious
    chosen = await app.push_screen_wait(WhichSessionScreen(services, relationship, behind))
    if isinstance(chosen, date):
        return told(await to_thread(services.looking_back.on, relationship, chosen))
    if isinstance(chosen, NotHeld):
        await to_thread(services.relationships.cancel_session, relationship, chosen.session, "")
        app.notify("Noted: you did not meet. Nothing else was changed.", markup=False)
        return None
    return told(chosen) if chosen else None
