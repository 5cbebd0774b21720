"""What follows what: each task of the program as a short story of screens."""

from asyncio import to_thread
from collections.abc import Awaitable

from textual.app import App

from reflect.app.looking_back import LOOKING_BACK
from reflect.app.proposals import Heard
from reflect.app.services import Services
from reflect.app.talks import Talk
from reflect.app.withholding import Reviewed
from reflect.domain.errors import ReflectError
from reflect.domain.relationships import Relationship
from reflect.tui.entering import begun, resumed
from reflect.tui.messages import Failed
from reflect.tui.screens.agreement import AgreementScreen
from reflect.tui.screens.closing import ClosingScreen
from reflect.tui.screens.confirm import ConfirmScreen
from reflect.tui.screens.conversation import ConversationScreen
from reflect.tui.screens.journal import JournalScreen
from reflect.tui.screens.ledger import LedgerScreen
from reflect.tui.screens.moves import MovesScreen
from reflect.tui.screens.people import PeopleScreen
from reflect.tui.screens.plan import PlanScreen
from reflect.tui.screens.setup import SetUpScreen
from reflect.tui.screens.summary import SummaryScreen


async def start(app: App[None], services: Services, dialogue: str = "") -> None:
    """Show where things stand; on the first run, set up a relationship before that."""
    relationship = await to_thread(services.relationships.current)
    if relationship is None:
        relationship = await set_up(app, services)
    if relationship is None:
        return
    from reflect.tui.screens.home import HomeScreen  # noqa: PLC0415 -- it tells these stories

    await app.push_screen(HomeScreen(services, relationship))
    if dialogue:
        await begin(app, services, relationship, dialogue)


async def set_up(app: App[None], services: Services, my_name: str = "") -> Relationship | None:
    """Ask who, with whom and what kind, and open the relationship.

    A user whose name is known sets up another one, and may still think better of it: None.
    """
    left = await to_thread(services.begun.left)
    screen = SetUpScreen(services, first=not my_name, my_name=my_name, left=left)
    plan = await app.push_screen_wait(screen)
    made = await to_thread(services.relationships.set_up, plan) if plan else None
    await to_thread(services.begun.put_away)
    return made


async def begin(
    app: App[None], services: Services, relationship: Relationship, dialogue: str
) -> None:
    """Begin a dialogue, or go on with the one that was left, and lead through."""
    await _lead(app, services, relationship, begun(app, services, relationship, dialogue))


async def resume(
    app: App[None], services: Services, relationship: Relationship, conversation: str
) -> None:
    """Go on with a dialogue where it was left."""
    await _lead(app, services, relationship, resumed(app, services, relationship, conversation))


async def _lead(
    app: App[None],
    services: Services,
    relationship: Relationship,
    entering: Awaitable[Talk | None],
) -> None:
    """Lead through the dialogue that is entered, to what comes of it, and let go of it."""
    try:
        talk = await entering
        if talk is None:
            return
        await converse(app, services, relationship, talk)
        await to_thread(services.conversations.leave, talk)
    except ReflectError as error:
        app.post_message(Failed(str(error)))


async def converse(
    app: App[None], services: Services, relationship: Relationship, talk: Talk
) -> None:
    """Ask, then confirm what was heard, then show what can be shared.

    A dialogue that is left on the way stays open and can be resumed.
    """
    answered = await app.push_screen_wait(ConversationScreen(services, talk))
    if answered is None:
        return
    heard = await to_thread(services.conversations.heard, answered)
    if heard and not await app.push_screen_wait(
        ConfirmScreen(services, relationship, answered, heard)
    ):
        return
    unwritten = await _write_moves(app, services, relationship, answered)
    if unwritten is None:
        return
    finished = await to_thread(_finished, services, answered, heard, unwritten)
    await app.push_screen_wait(ClosingScreen(services.conversations.closing(finished)))
    if answered.dialogue in LOOKING_BACK:
        await app.push_screen_wait(SummaryScreen(services, relationship))


def _finished(
    services: Services, talk: Talk, heard: tuple[Heard, ...], unwritten: frozenset[str]
) -> Talk:
    """Return the dialogue as finished, with what was left out kept to oneself."""
    sheet = services.decisions.of(talk.id, heard)
    return services.conversations.finish(talk, Reviewed(sheet.drafts, unwritten))


async def _write_moves(
    app: App[None], services: Services, relationship: Relationship, talk: Talk
) -> frozenset[str] | None:
    """Write down what the user accepts of it, and return the agreements of which nothing was.

    None when it is left for another time.
    """
    told = await to_thread(services.conversations.checked, talk)
    proposed = await to_thread(services.check_ins.proposed, told, relationship)
    wanted = (
        await app.push_screen_wait(MovesScreen(services, relationship, proposed))
        if proposed
        else ()
    )
    if wanted is None:
        return None
    try:
        await to_thread(services.check_ins.make, wanted, relationship)
    except ReflectError as error:
        app.post_message(Failed(str(error)))
        wanted = ()
    return services.check_ins.unwritten(told, wanted)


async def ledger(app: App[None], services: Services, relationship: Relationship) -> None:
    """Show every agreement."""
    await app.push_screen_wait(LedgerScreen(services, relationship))


async def agreement(
    app: App[None], services: Services, relationship: Relationship, short: str
) -> None:
    """Show one agreement and what can be done with it."""
    try:
        listed = await to_thread(services.agreements.find, short)
    except ReflectError as error:
        app.post_message(Failed(str(error)))
        return
    await app.push_screen_wait(AgreementScreen(services, relationship, listed))


async def summary(app: App[None], services: Services, relationship: Relationship) -> None:
    """Show what can be shared."""
    await app.push_screen_wait(SummaryScreen(services, relationship))


async def journal(app: App[None], services: Services, relationship: Relationship) -> None:
    """Show what was written; a dialogue that is paused can be gone on with from there."""
    paused = await app.push_screen_wait(JournalScreen(services, relationship))
    if paused:
        await resume(app, services, relationship, paused)


async def plan(app: App[None], services: Services, relationship: Relationship) -> None:
    """Give the next session a day, or move it to another."""
    coming = await to_thread(services.relationships.next_session, relationship)
    day = await app.push_screen_wait(PlanScreen(services, relationship, coming))
    if day is None:
        return
    if coming:
        await to_thread(services.relationships.move_session, relationship, coming, day)
    else:
        await to_thread(services.relationships.plan_session, relationship, day)


async def people(
    app: App[None], services: Services, relationship: Relationship
) -> Relationship | None:
    """Let the user switch to another relationship or add one; None when nothing changes."""
    chosen = await app.push_screen_wait(PeopleScreen(services, relationship))
    if chosen is None:
        return None
    if isinstance(chosen, Relationship):
        return chosen
    made = await set_up(app, services, relationship.myself.name)
    if made is None and not await to_thread(services.relationships.all):
        app.exit()  # the last one was forgotten, and no other is wanted
    return made
