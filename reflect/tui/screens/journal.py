"""What was written: dialogues of the past and paused ones, to be read and to be forgotten."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reflect.app.forgettable import Past, TakenBack, Target, What
from reflect.app.kept import KeptTurn
from reflect.domain.cleaning import clean_line
from reflect.domain.errors import ReflectError
from reflect.domain.relationships import Relationship
from reflect.tui.forgetting import forget
from reflect.tui.messages import Failed
from reflect.tui.services import Services
from reflect.tui.widgets.key_bar import KeyBar

HOW = "Tab goes to the answers · Enter goes on with one that is paused · x forgets"
EMPTY = "Nothing is kept yet. What you write in a dialogue will be here, for you alone."


class JournalScreen(Screen[str | None]):
    """Lists dialogues above and the answers of the marked one below.

    Returns the id of one that was paused and is to be gone on with; None otherwise.
    """

    HELP = (
        "Everything you wrote here, for you alone. Enter goes on with a dialogue that is paused; "
        "x forgets what is marked, for good."
    )
    CSS_PATH = "journal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "x,delete", "forget", "Forget", id="journal.forget", tooltip="Forget what is marked"
        ),
        Binding(
            "question_mark",
            "app.help",
            "Help",
            id="journal.help",
            tooltip="Say what can be done here",
        ),
        Binding("escape,q", "back", "Back", id="journal.back", tooltip="Go back"),
    ]

    dialogues = query_one("#dialogues", OptionList)
    answers = query_one("#answers", OptionList)

    @dataclass
    class Looked(Message):
        """Everything was read."""

        past: Sequence[Past]
        undone: Sequence[TakenBack]

    def __init__(self, services: Services, relationship: Relationship) -> None:
        """Show what was written in this relationship."""
        super().__init__()
        self._services = services
        self._relationship = relationship
        self._past: Sequence[Past] = ()
        self._undone: Sequence[TakenBack] = ()

    def compose(self) -> ComposeResult:
        """Lay out the two lists."""
        yield Static("What you wrote", classes="heading", id="heading", markup=False)
        yield OptionList(id="dialogues", markup=False)
        yield OptionList(id="answers", markup=False)
        yield Static(HOW, classes="muted", id="how", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Read everything."""
        self.dialogues.focus()
        self._look()

    @work(group="asking", exclusive=True)
    async def action_forget(self) -> None:
        """Forget the marked answer, dialogue or agreement, once the user says so."""
        target = self._marked()
        if target is None:
            self.notify(self._says_why_not(), markup=False)
        elif await forget(self.app, self._services, target):
            self._look()

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)

    def _marked(self) -> Target | None:
        at = self.dialogues.highlighted
        if at is None:
            return None
        if at >= len(self._past):
            found = self._undone[at - len(self._past)] if self._undone else None
            return Target(What.TAKEN_BACK, found.listed.agreement.id) if found else None
        kept, place = self._past[at].kept, self._place
        if place is None:
            return Target(What.DIALOGUE, kept.id)
        return Target(What.ANSWER, kept.id, place) if kept.turns[place].answer else None

    @property
    def _place(self) -> int | None:
        """The place of the marked answer; None while a dialogue is marked."""
        return self.answers.highlighted if self.focused is self.answers else None

    def _says_why_not(self) -> str:
        at, place = self.dialogues.highlighted, self._place
        if at is None or place is None:
            return "Nothing is kept yet, so there is nothing to forget."
        if self._past[at].kept.turns[place].forgotten:
            return "This answer is forgotten already."
        return "This question was passed over: it has no answer that could be forgotten."

    @work(thread=True, exclusive=True, exit_on_error=False, group="reading")
    def _look(self) -> None:
        forgetting = self._services.forgetting
        try:
            past = forgetting.past(self._relationship)
            undone = forgetting.taken_back(self._relationship)
        except ReflectError as error:
            self.post_message(Failed(str(error)))
            return
        self.post_message(self.Looked(past, undone))

    @on(Looked)
    def _show(self, message: Looked) -> None:
        message.stop()
        self._past, self._undone = message.past, message.undone
        lines = [
            *(Content(clean_line(each.says)) for each in self._past),
            *(_undone_line(each) for each in self._undone),
        ]
        self.dialogues.set_options(Option(line) for line in lines or [Content(EMPTY)])
        self.dialogues.highlighted = 0
        self._open(0)

    @on(OptionList.OptionHighlighted, "#dialogues")
    def _marked_one(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._open(event.option_index)

    @on(OptionList.OptionSelected, "#dialogues")
    def _taken(self, event: OptionList.OptionSelected) -> None:
        """Go on with a paused dialogue; what is over is read."""
        event.stop()
        kept = self._past[event.option_index].kept if event.option_index < len(self._past) else None
        if kept and kept.finished is None:
            self.dismiss(kept.id)
        elif kept:
            self.answers.focus()

    def _open(self, at: int) -> None:
        turns = self._past[at].kept.turns if at < len(self._past) else ()
        self.answers.set_options(Option(_lines(turn)) for turn in turns)
        self.answers.display = bool(turns)
        self.answers.highlighted = 0 if turns else None


def _undone_line(undone: TakenBack) -> Content:
    title = clean_line(undone.listed.agreement.terms.title)
    says = Content.styled(f"  {undone.says}", "$foreground-muted")
    return Content(f"{undone.listed.short}  {title}") + says


def _lines(turn: KeptTurn) -> Content:
    said = "(forgotten)" if turn.forgotten else clean_line(turn.answer) or "(passed over)"
    return Content.styled(clean_line(turn.question), "$foreground-muted") + Content(f"\n  {said}")
