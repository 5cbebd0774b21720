"""The page a dialogue ends with: the user's own words, put in order."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from reflect.app.talks import Page
from reflect.domain.cleaning import clean
from reflect.domain.privacy import LEVELS
from reflect.tui.widgets.key_bar import KeyBar
from reflect.tui.widgets.prose import Prose


class ClosingScreen(Screen[None]):
    """Shows what came of a dialogue, and lets it be copied."""

    HELP = "What came of it, in your own words. Nothing leaves unless you copy it and send it."
    CSS_PATH = "closing.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape", "leave", "Go on", id="closing.leave"),
        Binding("y", "copy", "Copy what is to share", id="closing.copy"),
    ]

    def __init__(self, page: Page) -> None:
        """Show this page."""
        super().__init__()
        self._page = page

    def compose(self) -> ComposeResult:
        """Lay out the lines, each with who may see it."""
        with VerticalScroll(id="closing"):
            yield Prose(self._page.title, classes="heading")
            for line in self._page.lines:
                yield Prose(line.label, classes="label")
                yield Prose(line.text, classes="text")
                yield Static(LEVELS[line.privacy], classes="level")
            if not self._page.lines:
                yield Prose(self._page.nothing, classes="muted")
        yield KeyBar()

    def action_leave(self) -> None:
        """Go on."""
        self.dismiss(None)

    def action_copy(self) -> None:
        """Copy the lines that may be shared."""
        lines = [f"{line.label}\n{line.text}" for line in self._page.to_share()]
        if not lines:
            self.notify("Nothing here is to be shared.", markup=False)
            return
        self.app.copy_to_clipboard(clean("\n\n".join(lines)))
        count = "1 line" if len(lines) == 1 else f"{len(lines)} lines"
        self.notify(f"{count} copied; private ones were left out.", markup=False)
