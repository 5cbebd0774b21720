"""The floor: a Textual app of one `Static`."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    """Shows one word."""

    def compose(self) -> ComposeResult:
        """Lay out the word."""
        yield Static("barely")


if __name__ == "__main__":
    Bare().run()
