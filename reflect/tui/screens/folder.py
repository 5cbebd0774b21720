"""Asks for a folder."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input

from reflect.tui.widgets.line import Line
from reflect.tui.widgets.prose import Prose


class FolderScreen(ModalScreen[Path | None]):
    """A line for a folder, `~` for one's own; None when nothing was named."""

    HELP = "Names the folder to save into; ~ is your own. No other file is written over."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel", id="folder.cancel", tooltip="Save nothing"),
    ]

    line = query_one(Line)

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        with Vertical(classes="box"):
            yield Prose("Save into which folder?", classes="heading")
            yield Line(placeholder="~/Documents")
            yield Prose(
                "Enter saves there, over no other file · Esc saves nothing", classes="muted"
            )

    def on_mount(self) -> None:
        """Begin in the line."""
        self.line.focus()

    @on(Input.Submitted)
    def _named(self, event: Input.Submitted) -> None:
        event.stop()
        words = event.value.strip()
        self.dismiss(_expanded(words) if words else None)


def _expanded(words: str) -> Path:
    """Return the folder; a `~somebody` whom nobody knows stays as written."""
    try:
        return Path(words).expanduser().absolute()
    except RuntimeError:
        return Path(words).absolute()
