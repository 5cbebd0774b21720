"""One agreement: what it says, what happened to it, and what can be done with it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reflect.app.agreements import NOTHING, Move
from reflect.app.clock import tzinfo_of
from reflect.app.forgettable import Target, What
from reflect.app.offering import may_offer
from reflect.app.ports import Listed
from reflect.domain.errors import ReflectError
from reflect.domain.histories import lines
from reflect.domain.relationships import Relationship
from reflect.domain.telling import status_sentence, title_of
from reflect.tui.forgetting import forget
from reflect.tui.messages import Failed
from reflect.tui.moves import DOINGS
from reflect.tui.screens.ask import AskScreen
from reflect.tui.screens.details import DetailsScreen, asking_of
from reflect.tui.services import Services
from reflect.tui.sight import Sight, look
from reflect.tui.widgets.agreement_page import facts_of, history_of, move_lines, offer_words
from reflect.tui.widgets.key_bar import KeyBar
from reflect.tui.widgets.pairs import Pairs
from reflect.tui.widgets.prose import Prose

NOTHING_LEFT = "Nothing is left to do here. u takes back the last step."


def binding_id(move: Move) -> str:
    """Return the id of the binding that makes a move."""
    return f"agreement.{move.name.lower()}"


class AgreementScreen(Screen[None]):
    """Shows an agreement and moves it on; every move can be taken back."""

    HELP = "What was agreed, in whose words, and what became of it. u takes back the last step."
    CSS_PATH = "agreement.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (104, "-wide")]  # noqa: RUF012 -- as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                doing.key,
                f"move('{move.name}')",
                doing.label,
                id=binding_id(move),
                show=False,
                tooltip=f"{doing.label}. {doing.says}",
            )
            for move, doing in DOINGS.items()
        ),
        Binding("o", "offer", "Offer it", id="agreement.offer", tooltip="Let others see it"),
        Binding("u", "undo", "Undo", id="agreement.undo", tooltip="Take back the last step"),
        Binding("delete", "forget", "Forget it for good", id="agreement.forget", show=False),
        Binding("question_mark", "app.help", "Help", id="agreement.help", tooltip="Help"),
        Binding("escape,q", "back", "Back", id="agreement.back", tooltip="Go back"),
    ]

    heading = query_one("#title", Prose)
    stands = query_one("#stands", Prose)
    facts = query_one("#facts", Pairs)
    doing = query_one("#doing", Static)
    moves = query_one("#moves", OptionList)
    history = query_one("#history", Pairs)

    @dataclass
    class Seen(Message):
        """The agreement was read, or could not be."""

        sight: Sight | None
        moved: bool
        """Whether something was done with it before."""

    @dataclass
    class Gone(Message):
        """Nothing remains of the agreement."""

    def __init__(self, services: Services, relationship: Relationship, listed: Listed) -> None:
        """Show this agreement."""
        super().__init__()
        self._services = services
        self._relationship = relationship
        self._listed = listed
        self._sight: Sight | None = None
        self.busy = False
        self._warned = False

    def compose(self) -> ComposeResult:
        """Lay out what it says and what can be done; the history below or beside it."""
        with VerticalScroll(id="page", can_focus=False):
            title = title_of(self._listed.agreement.terms)
            yield Prose(f"{self._listed.short}  {title}", id="title")
            with Horizontal(id="sides"):
                with Vertical(id="left"):
                    yield Prose(id="stands")
                    yield Pairs(id="facts")
                    yield Static("What you can do", id="doing", classes="heading")
                    yield OptionList(id="moves", markup=False)
                with Vertical(id="right"):
                    yield Static("What happened", classes="heading")
                    yield Pairs(id="history")
        yield KeyBar()

    def on_mount(self) -> None:
        """Read it, with the keys on the list of what can be done."""
        self.moves.focus()
        self._read()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let only those moves through that can be made now."""
        sight = self._sight
        if action == "offer":
            return sight is not None and may_offer(sight.listed.agreement)
        if action != "move":
            return True
        return sight is not None and Move[str(parameters[0])] in sight.movers

    @work(group="asking", exclusive=True)
    async def action_move(self, name: str) -> None:
        """Make a move, after asking for what it needs."""
        sight, move = self._sight, Move[name]
        if sight is None or self.busy:
            return
        details = NOTHING
        if DOINGS[move].asks or len(sight.movers[move]) > 1:
            asked = asking_of(move, sight.listed.agreement, sight.movers[move], self._relationship)
            details_of = DetailsScreen(self._services, asked, sight.next_session)
            given = await self.app.push_screen_wait(details_of)
            if given is None:
                return
            details = given
        agreements, relationship = self._services.agreements, self._relationship
        self._change(partial(agreements.move, sight.listed, relationship, move, details))

    @work(group="asking", exclusive=True)
    async def action_offer(self) -> None:
        """Let the others see it, after saying all that they would see."""
        sight, relationship = self._sight, self._relationship
        if sight is None or self.busy:
            return
        says = offer_words(sight.listed, relationship, self._services.settings.date_style)
        if await self.app.push_screen_wait(AskScreen("Offer it?", says, "offer it")):
            self._change(partial(self._services.agreements.offer, sight.listed, relationship))

    def action_undo(self) -> None:
        """Take back the last step; the very first only when asked for twice."""
        sight = self._sight
        if sight is None or self.busy:
            return
        if len(sight.story.standing) == 1 and not self._warned:
            self._warned = True
            says = "This is all there is of it. u once more takes it out of the ledger."
            self.notify(says, severity="warning", markup=False)
            return
        self._change(partial(self._services.agreements.undo, sight.listed))

    @work(group="asking", exclusive=True)
    async def action_forget(self) -> None:
        """Forget it for good, once the user says so."""
        target = Target(What.AGREEMENT, self._listed.agreement.id)
        if await forget(self.app, self._services, target):
            self.dismiss(None)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)

    def _change(self, change: Callable[[], Listed | None]) -> None:
        self.busy, self._warned = True, False
        self._read(change)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option.id:
            self.action_move(event.option.id)

    @work(thread=True, exit_on_error=False, group="reading")
    def _read(self, change: Callable[[], Listed | None] | None = None) -> None:
        try:
            if change and change() is None:
                self.post_message(self.Gone())
                return
            sight = look(self._services, self._relationship, self._listed.agreement.id)
        except ReflectError as error:
            self.post_message(Failed(str(error)))
            sight = None
        self.post_message(self.Seen(sight, moved=change is not None))

    @on(Gone)
    def _leave(self, message: Gone) -> None:
        message.stop()
        self.notify(f"{self._listed.short} is out of the ledger.", markup=False)
        self.dismiss(None)

    @on(Seen)
    async def _show(self, message: Seen) -> None:
        message.stop()
        self.busy = False
        if message.sight is None:
            return
        self._sight, relationship = message.sight, self._relationship
        listed, style = message.sight.listed, self._services.settings.date_style
        stands = status_sentence(listed.agreement, relationship, style)
        self.heading.show(f"{listed.short}  {title_of(listed.agreement.terms)}")
        self.stands.show(stands)
        today = self._services.clock.today()
        await self.facts.show(facts_of(listed.agreement, relationship, today, style))
        told = lines(
            message.sight.story, relationship, tzinfo_of(self._services.clock.zone()), style
        )
        await self.history.show(history_of(told, today))
        self._offer(message.sight)
        self.refresh_bindings()
        if message.moved:
            self.notify(f"{listed.short}: {stands}", markup=False)

    def _offer(self, sight: Sight) -> None:
        shown = {
            active.binding.id: self.app.get_key_display(active.binding)
            for active in self.active_bindings.values()
        }
        keys = {move: shown.get(binding_id(move), "") for move in sight.movers}
        agreement = sight.listed.agreement
        offered = move_lines(sight.movers, agreement, self._relationship, keys)
        self.moves.set_options(
            Option(line, id=move.name) for move, line in zip(sight.movers, offered, strict=True)
        )
        self.moves.display = bool(sight.movers)
        self.doing.update("What you can do" if sight.movers else NOTHING_LEFT)
        self.moves.highlighted = 0 if sight.movers else None
