"""Labels and what they stand for, one beside the other."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static


class Pair(Horizontal):
    """One label and its text, which wraps beside it."""

    DEFAULT_CSS = """
    Pair {
        height: auto;

        .pair-label { width: 11; height: auto; color: $text-muted; }
        .pair-text { width: 1fr; height: auto; }
    }
    """

    def __init__(self, label: str, text: Content) -> None:
        """Show this label and this text."""
        super().__init__()
        self._label = label
        self._text = text

    def compose(self) -> ComposeResult:
        """Lay out both."""
        yield Static(self._label, classes="pair-label", markup=False)
        yield Static(self._text, classes="pair-text", markup=False)


class Pairs(Vertical):
    """Several pairs, shown anew whenever they change."""

    DEFAULT_CSS = "Pairs { height: auto; }"

    async def show(self, pairs: Iterable[tuple[str, Content]]) -> None:
        """Show these labels and texts."""
        async with self.batch():
            await self.remove_children()
            await self.mount(*(Pair(label, text) for label, text in pairs))
