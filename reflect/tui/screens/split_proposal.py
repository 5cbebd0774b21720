"""One proposal that is really several."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import TextArea

from reflect.app.deciding import split_title
from reflect.domain.cleaning import clean_line
from reflect.tui.widgets.prose import Prose


class SplitScreen(ModalScreen[tuple[str, ...] | None]):
    """A line for each act, as a first guess; None when nothing changes."""

    HELP = "Two acts that would be ticked off separately are two lines."
    CSS_PATH = "split_proposal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "send", "Split", id="split.keep", tooltip="Split it so"),
        Binding("escape", "dismiss(None)", "Cancel", id="split.cancel", tooltip="Change nothing"),
    ]

    lines = query_one("#lines", TextArea)

    def __init__(self, title: str) -> None:
        """Suggest the parts of this act."""
        super().__init__()
        self._title = clean_line(title)

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        with Vertical(classes="box"):
            yield Prose("Split it: one act a line", classes="heading")
            yield TextArea("\n".join(split_title(self._title)), id="lines", soft_wrap=True)
            yield Prose("Ctrl+S splits it so · Esc changes nothing", classes="muted")

    def on_mount(self) -> None:
        """Begin in the lines."""
        self.lines.focus()

    def action_send(self) -> None:
        """Return the lines that say something; None when nothing is different."""
        said = tuple(filter(None, map(clean_line, self.lines.text.splitlines())))
        self.dismiss(said if said and said != (self._title,) else None)
