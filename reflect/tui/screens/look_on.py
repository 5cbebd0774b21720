"""A dialogue that another window has open, to be looked at and not touched."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen

from reflect.app.talks import Said, Talk
from reflect.domain.errors import ReflectError
from reflect.tui.messages import Failed
from reflect.tui.services import Services
from reflect.tui.widgets.key_bar import KeyBar
from reflect.tui.widgets.prose import Prose
from reflect.tui.widgets.transcript import Transcript


class LookOnScreen(Screen[bool]):
    """Shows a dialogue as it is kept; True when it is to be taken over."""

    HELP = "Shows what another window has open. Nothing here changes it unless you take it over."
    CSS_PATH = "look_on.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "read", "Read again", id="look.read", tooltip="Show how it stands now"),
        Binding(
            "t", "dismiss(True)", "Take over", id="look.take_over", tooltip="Go on with it here"
        ),
        Binding("escape", "dismiss(False)", "Back", id="look.back", tooltip="Leave it there"),
    ]

    transcript = query_one("#transcript", Transcript)

    class Looked(Message):
        """The dialogue was read."""

        def __init__(self, talk: Talk, asked: str, said: tuple[Said, ...]) -> None:
            super().__init__()
            self.talk, self.asked, self.said = talk, asked, said

    def __init__(self, services: Services, conversation: str) -> None:
        """Show the dialogue of this id."""
        super().__init__()
        self._services = services
        self._conversation = conversation

    def compose(self) -> ComposeResult:
        """Lay out the dialogue."""
        says = "Open in another window. You can look at it here; r shows what was added since."
        yield Prose(says, classes="muted", id="about")
        yield Transcript(id="transcript")
        yield KeyBar()

    def on_mount(self) -> None:
        """Read it for the first time."""
        self.action_read()

    @work(thread=True, exclusive=True, exit_on_error=False, group="reading")
    def action_read(self) -> None:
        """Show how it stands now."""
        conversations = self._services.conversations
        try:
            talk = conversations.look(self._conversation)
            now = conversations.question(talk)
            said = conversations.transcript(talk)
        except ReflectError as error:
            self.post_message(Failed(str(error)))
            return
        self.post_message(self.Looked(talk, now.words if now else "", said))

    @on(Looked)
    def _show(self, message: Looked) -> None:
        message.stop()
        writing = [Said(message.asked, message.talk.draft or "…")] if message.asked else []
        self.transcript.show([*message.said, *writing])
