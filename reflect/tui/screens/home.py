"""Where things stand: facts, at most two offers, and what is open on each side."""

from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option
from textual.worker import Worker, get_current_worker

from reflect.app.left import elsewhere_says
from reflect.app.reviews import Offer, OfferKind
from reflect.app.services import Services
from reflect.domain.errors import ReflectError
from reflect.domain.relationships import Relationship
from reflect.tui import flow
from reflect.tui.commands import Command
from reflect.tui.messages import Failed, OverviewRead
from reflect.tui.widgets.agreement_list import AgreementList
from reflect.tui.widgets.key_bar import KeyBar
from reflect.tui.widgets.prose import Prose

WAY_THERE = "r goes there."
EMPTY = "Nothing here yet. Prepare a session (p), or look back on one (d)."
DIALOGUES = (
    ("prepare", "Prepare a session", "The one focus and the question worth asking"),
    ("debrief", "Debrief a session", "What was said, and who does what by when"),
    ("quick", "Quick debrief", "Three minutes"),
    ("check-in", "Check in", "Go through what is due"),
)
OFFERS: dict[OfferKind, str] = {
    OfferKind.RESUME: "Go on where you left off",
    OfferKind.PREPARE: "Prepare for it",
    OfferKind.DEBRIEF: "Look back on it",
    OfferKind.QUICK: "Look back on it in three minutes",
    OfferKind.CHECK_IN: "Go through what is due",
    OfferKind.PLAN: "Plan the next session",
}


class HomeScreen(Screen[None]):
    """The first screen once a relationship is set up."""

    HELP = "Where things stand, and what is worth doing next. Enter takes what is marked."
    CSS_PATH = "home.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 -- as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "begin('prepare')", "Prepare", id="home.prepare"),
        Binding("d", "begin('debrief')", "Debrief", id="home.debrief"),
        Binding("k", "begin('quick')", "Quick", id="home.quick"),
        Binding("c", "begin('check-in')", "Check in", id="home.check_in"),
        Binding("l", "ledger", "Ledger", id="home.ledger"),
        Binding("s", "summary", "Summary", id="home.summary"),
        Binding("n", "plan", "Next session", id="home.plan", show=False),
        Binding("j", "journal", "What you wrote", id="home.journal"),
        Binding("r", "people", "People", id="home.people", show=False),
        Binding("question_mark", "app.help", "Help", id="home.help"),
        Binding("q", "app.quit", "Quit", id="home.quit", show=False),
    ]

    who = query_one("#who", Prose)
    facts = query_one("#facts", Prose)
    offers = query_one("#offers", OptionList)
    mine = query_one("#mine", AgreementList)
    theirs = query_one("#theirs", AgreementList)
    waiting = query_one("#waiting", AgreementList)

    def __init__(self, services: Services, relationship: Relationship) -> None:
        """Show this relationship."""
        super().__init__()
        self._services = services
        self._relationship = relationship
        self._offered: dict[str, Offer] = {}
        self._story: Worker[None] | None = None

    @property
    def busy(self) -> bool:
        """Whether a story has begun whose next screen is not there yet."""
        return self._story is not None and not self._story.is_finished

    def compose(self) -> ComposeResult:
        """Lay out facts and offers above, the open agreements below."""
        with VerticalScroll(id="page", can_focus=False):
            yield Prose(id="who", classes="heading")
            yield Prose(id="facts", classes="muted")
            yield OptionList(id="offers", markup=False)
            with Horizontal(id="sides"):
                with Vertical(id="left"):
                    yield AgreementList("You", "Nothing open. A debrief (d) fills this.", id="mine")
                with Vertical(id="right"):
                    yield AgreementList("They", "Nothing open.", id="theirs")
            yield AgreementList("Waits for a word", "", id="waiting")
        yield KeyBar()

    def on_screen_resume(self) -> None:
        """Read everything again whenever this screen comes back to the front."""
        self._read()

    def commands(self) -> Iterable[Command]:
        """Offer the palette what this screen can do."""
        for dialogue, name, says in DIALOGUES:
            yield Command(name, says, partial(self.action_begin, dialogue))
        yield Command("Open the ledger", "Every agreement", self.action_ledger)
        yield Command("Written summary", "See and save what can be shared", self.action_summary)
        yield Command("Plan the next session", "Give it a day", self.action_plan)
        yield Command("What you wrote", "Read it again, or forget it", self.action_journal)
        yield Command("People", "Switch to another relationship, or add one", self.action_people)

    def action_begin(self, dialogue: str) -> None:
        """Begin a dialogue."""
        self._flow(lambda: flow.begin(self.app, self._services, self._relationship, dialogue))

    def action_ledger(self) -> None:
        """Open the ledger."""
        self._flow(lambda: flow.ledger(self.app, self._services, self._relationship))

    def action_summary(self) -> None:
        """Show what can be shared."""
        self._flow(lambda: flow.summary(self.app, self._services, self._relationship))

    def action_plan(self) -> None:
        """Give the next session a day."""
        self._flow(lambda: flow.plan(self.app, self._services, self._relationship))

    def action_journal(self) -> None:
        """Show what was written, to be read again or forgotten."""
        self._flow(lambda: flow.journal(self.app, self._services, self._relationship))

    def action_people(self) -> None:
        """Switch to another relationship, or add one."""
        self._flow(self._people)

    async def _people(self) -> None:
        chosen = await flow.people(self.app, self._services, self._relationship)
        if chosen:
            self._relationship = chosen

    def _flow(self, story: Callable[[], Awaitable[None]]) -> None:
        self._story = self._tell(story)

    @work(group="flow", exclusive=True)
    async def _tell(self, story: Callable[[], Awaitable[None]]) -> None:
        await story()
        self._read()

    @work(thread=True, exclusive=True, exit_on_error=False, group="reading")
    def _read(self) -> None:
        worker = get_current_worker()
        try:
            overview = self._services.reviews.overview(self._relationship)
            elsewhere = self._services.left.elsewhere(self._relationship)
        except ReflectError as error:
            self.post_message(Failed(str(error)))
            return
        if not worker.is_cancelled:
            self.post_message(OverviewRead(overview, elsewhere_says(elsewhere, WAY_THERE)))

    @on(OverviewRead)
    def _show(self, message: OverviewRead) -> None:
        message.stop()
        view = message.overview
        relationship, today = view.relationship, view.today
        role = relationship.my_role.value
        self.who.show(f"{relationship.myself.name} ({role}) and {relationship.with_whom}")
        facts = " ".join(view.facts) or EMPTY
        self.facts.show(f"{facts} {message.elsewhere}".rstrip())
        self._offered = {str(number): offer for number, offer in enumerate(view.offers)}
        self.offers.clear_options()
        self.offers.add_options(
            Option(
                Content(f"{offer.says}  ") + Content.styled(OFFERS[offer.kind], "bold $accent"),
                id=key,
            )
            for key, offer in self._offered.items()
        )
        self.offers.display = bool(view.offers)
        self.mine.show(view.i_owe, relationship, today)
        self.theirs.show(view.they_owe, relationship, today)
        self.waiting.show(view.waiting, relationship, today)
        self.waiting.display = bool(view.waiting)
        if view.offers:
            self.offers.highlighted = 0
            if self.focused is None:
                self.offers.focus()

    @on(OptionList.OptionSelected, "#offers")
    def _take(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        offer = self._offered[event.option.id or "0"]
        if offer.conversation:
            resume = offer.conversation
            self._flow(lambda: flow.resume(self.app, self._services, self._relationship, resume))
        elif offer.dialogue:
            self.action_begin(offer.dialogue)
        else:
            self.action_plan()

    @on(AgreementList.Chosen)
    def _open(self, event: AgreementList.Chosen) -> None:
        event.stop()
        short = event.short
        self._flow(lambda: flow.agreement(self.app, self._services, self._relationship, short))
