"""What a check-in would write into the ledger, for the user to confirm."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from reflect.app.checkins import ProposedMove
from reflect.domain.cleaning import clean_line


class MovesScreen(ModalScreen[tuple[ProposedMove, ...]]):
    """A list with a mark on each; returns those that stay marked."""

    CSS_PATH = "moves.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Write these down", id="moves.save", priority=True),
        Binding("escape", "leave", "Write nothing", id="moves.leave"),
    ]

    def __init__(self, moves: tuple[ProposedMove, ...]) -> None:
        """Show these moves, all marked."""
        super().__init__()
        self._moves = moves

    def compose(self) -> ComposeResult:
        """Lay out the moves and what the keys do."""
        with Vertical(classes="box"):
            yield Static("Write this into the ledger?", classes="heading", markup=False)
            yield SelectionList[int](
                *(
                    Selection(_line(move), number, initial_state=True)
                    for number, move in enumerate(self._moves)
                ),
                id="marks",
            )
            yield Static(
                "Space marks or unmarks · Ctrl+S writes the marked ones · Esc writes nothing",
                classes="muted",
                markup=False,
            )

    def action_save(self) -> None:
        """Return the marked moves."""
        marks: SelectionList[int] = self.query_one(SelectionList)
        marked = set(marks.selected)
        self.dismiss(tuple(move for at, move in enumerate(self._moves) if at in marked))

    def action_leave(self) -> None:
        """Return none."""
        self.dismiss(())


def _line(move: ProposedMove) -> Content:
    title = clean_line(move.listed.agreement.terms.title)
    return Content.styled(f"{move.listed.short}  ", "$accent") + Content(f"{title}: {move.says}")
