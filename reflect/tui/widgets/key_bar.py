"""The keys of a screen along its bottom: each one whole, on as many lines as that takes."""

from collections.abc import Iterator

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.widgets import Footer
from textual.widgets._footer import FooterKey  # Textual names no public place for it

MOST_LINES = 2
"""So many lines of keys leave room to read; what has none is still told by the help."""
GAP = 1


class KeyBar(Footer):
    """Textual's footer, which lets what is too long run out of the screen, in whole keys."""

    DEFAULT_CSS = """
    KeyBar {
        layout: vertical;
        height: auto;
        overflow: hidden;
    }
    """

    def __init__(self) -> None:
        """Show keys close to one another, and no more than those of the screen."""
        super().__init__(compact=True, show_command_palette=False)
        self._width = 0

    def compose(self) -> ComposeResult:
        """Lay the keys out line by line."""
        keys = [each for each in super().compose() if isinstance(each, FooterKey)]
        for line in lines(keys, self.size.width):
            yield HorizontalGroup(*line)

    def on_resize(self, event: events.Resize) -> None:
        """Lay the keys out anew where there is more room or less."""
        if event.size.width != self._width:
            self._width = event.size.width
            self.refresh(recompose=True)


def lines(keys: list[FooterKey], width: int) -> Iterator[list[FooterKey]]:
    """Yield the lines that these keys take in so many cells."""
    left = keys
    for _ in range(MOST_LINES):
        fitting, taken = 0, 0
        while fitting < len(left) and taken + _cells(left[fitting]) <= width:
            taken += _cells(left[fitting]) + GAP
            fitting += 1
        if fitting:
            yield left[:fitting]
        left = left[fitting:]


def _cells(key: FooterKey) -> int:
    return cell_len(key.key_display) + 1 + cell_len(key.description)
