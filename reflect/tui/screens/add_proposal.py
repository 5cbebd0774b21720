"""Something that was agreed besides, said in a line."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input

from reflect.domain.cleaning import clean_line
from reflect.tui.widgets.line import Line
from reflect.tui.widgets.prose import Prose


class AddScreen(ModalScreen[str | None]):
    """A line in the user's own words; None when nothing is added."""

    HELP = "Say it as you would to one another: who, what, by when. It is read like your answers."
    CSS_PATH = "add_proposal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "send", "Add", id="add.keep", tooltip="Add this"),
        Binding("escape", "dismiss(None)", "Cancel", id="add.cancel", tooltip="Add nothing"),
    ]

    said = query_one("#said", Line)

    def __init__(self, partner: str) -> None:
        """Ask what else was agreed with this person."""
        super().__init__()
        self._partner = clean_line(partner)

    def compose(self) -> ComposeResult:
        """Lay out one line."""
        with Vertical(classes="box"):
            yield Prose("What else was agreed?", classes="heading")
            yield Line(placeholder=f"{self._partner} calls me on Friday", id="said")
            yield Prose("Enter adds it to the list · Esc adds nothing", classes="muted")

    def on_mount(self) -> None:
        """Begin in the line."""
        self.said.focus()

    def action_send(self) -> None:
        """Return the line; None when it is empty."""
        self.dismiss(clean_line(self.said.value) or None)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_send()
