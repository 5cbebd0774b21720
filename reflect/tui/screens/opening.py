"""What is seen while the ledger opens."""

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static


class OpeningScreen(Screen[None]):
    """The name of the program, and that it is getting ready."""

    DEFAULT_CSS = """
    OpeningScreen {
        align: center middle;
        #opening { width: auto; color: $text-muted; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out one line."""
        yield Static("reflect · opening your ledger …", id="opening", markup=False)
