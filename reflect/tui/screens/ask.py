"""A plain question with two ways to go on."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from reflect.tui.widgets.prose import Prose


class AskScreen(ModalScreen[bool]):
    """Says what would happen; Enter does it (True), Escape goes back (False)."""

    HELP = "A question before something is done. Esc goes back, and nothing has happened."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y", "dismiss(True)", "Yes", id="ask.yes", tooltip="Go on"),
        Binding("escape,n", "dismiss(False)", "Back", id="ask.back", tooltip="Go back"),
    ]

    def __init__(self, heading: str, says: str, yes: str) -> None:
        """Ask this; `yes` says in a few words what Enter does."""
        super().__init__()
        self._heading = heading
        self._says = says
        self._yes = yes

    def compose(self) -> ComposeResult:
        """Lay out the question and the two ways."""
        with VerticalScroll(classes="box"):
            yield Prose(self._heading, classes="heading")
            yield Prose(f"\n{self._says}\n")
            yield Prose(f"Enter: {self._yes} · Esc: go back", classes="muted")
