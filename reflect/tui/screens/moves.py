"""What a check-in would write into the ledger, for the user to accept or to leave out."""

from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reflect.app.agreements import Details
from reflect.app.checkins import ProposedMove
from reflect.app.proposals import Decision
from reflect.domain.cleaning import clean_line
from reflect.domain.relationships import Relationship
from reflect.tui.screens.ask import AskScreen
from reflect.tui.screens.details import DetailsScreen, asking_whose
from reflect.tui.services import Services
from reflect.tui.widgets.proposals import DECIDED, MUTED
from reflect.tui.widgets.prose import Prose


@dataclass(frozen=True, slots=True)
class Row:
    """A move as it is decided; once accepted, as the move of whoever made it."""

    move: ProposedMove
    decision: Decision = Decision.OPEN

    @property
    def is_open(self) -> bool:
        """Whether nothing was decided about it."""
        return self.decision is Decision.OPEN


class MovesScreen(ModalScreen[tuple[ProposedMove, ...] | None]):
    """Returns what was accepted; None when it is left for another time.

    Keys, signs and endings are those of what was heard: nothing is written that was
    not accepted, and nothing is given up without being asked.
    """

    HELP = (
        "What your answers would change in the ledger. Nothing is written unless you accept it; "
        "every decision can be undone."
    )
    CSS_PATH = "moves.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "decide('accepted')", "Accept", id="moves.accept", tooltip="Accept it"),
        Binding("x", "decide('left_out')", "No", id="moves.reject", tooltip="Leave it out"),
        Binding("u", "undo", "Undo", id="moves.undo", tooltip="Take the last decision back"),
        Binding("A", "accept_all", "All", id="moves.all", tooltip="Accept all that are open"),
        Binding("j", "move(1)", "Next", id="moves.next", tooltip="Next one"),
        Binding("k", "move(-1)", "Before", id="moves.before", tooltip="One before"),
        Binding("ctrl+s", "save", "Save", id="moves.save", tooltip="Write down what you accepted"),
        Binding("escape", "leave", "Leave", id="moves.leave", tooltip="Go on another time"),
        Binding("question_mark", "app.help", "Help", id="moves.help", show=False),
    ]

    listing = query_one("#moves", OptionList)
    tally = query_one("#tally", Prose)

    def __init__(
        self, services: Services, relationship: Relationship, moves: tuple[ProposedMove, ...]
    ) -> None:
        """Show these moves; nothing has been decided about them."""
        super().__init__()
        self._services = services
        self._relationship = relationship
        self._moves = moves
        self._rows = tuple(Row(move) for move in moves)
        self._past: list[tuple[Row, ...]] = []

    def compose(self) -> ComposeResult:
        """Lay out the moves and what the keys do."""
        with Vertical(classes="box"):
            yield Prose("Write this into the ledger?", classes="heading")
            yield OptionList(*self._options(), id="moves", markup=False)
            yield Prose(self._how_far, id="tally")
            yield Prose(
                "Enter or a accepts · x leaves out · A accepts all · u undoes\n"
                "Ctrl+S writes what you accepted · Esc leaves it for later",
                classes="muted",
            )

    def on_mount(self) -> None:
        """Begin at the first."""
        self.listing.highlighted = 0
        self.listing.focus()

    def action_decide(self, word: str) -> None:
        """Decide about the one in front and go on to the next that is open."""
        at, decision = self.listing.highlighted or 0, Decision(word)
        move = self._moves[at]
        if decision is Decision.ACCEPTED and move.whose:
            self._ask_whose(move, at)
        else:
            self._put(at, Row(move, decision))

    def action_accept_all(self) -> None:
        """Accept all that are open, but for those of which it is not known whose they are."""
        rows = (
            replace(row, decision=Decision.ACCEPTED) if row.is_open and not row.move.whose else row
            for row in self._rows
        )
        self._change(tuple(rows), self.listing.highlighted or 0)

    def action_undo(self) -> None:
        """Take the last decision back, and the one before, and so on."""
        if not self._past:
            self.notify("Nothing to undo.", markup=False)
            return
        now, self._rows = self._rows, self._past.pop()
        pairs = zip(now, self._rows, strict=True)
        self._show(next(at for at, (one, other) in enumerate(pairs) if one != other))

    def action_move(self, by: int) -> None:
        """Go to the next one, or the one before."""
        at = (self.listing.highlighted or 0) + by
        self.listing.highlighted = min(max(at, 0), len(self._moves) - 1)

    def action_save(self) -> None:
        """Return what was accepted; say first what stays out."""
        kept = tuple(row.move for row in self._rows if row.decision is Decision.ACCEPTED)
        left = self._left
        if not left:
            self.dismiss(kept)
            return
        one = left == 1
        self.app.push_screen(
            AskScreen(
                f"{left} {'is' if one else 'are'} still open",
                f"{'It does' if one else 'They do'} not enter the ledger.",
                f"write what you accepted ({len(kept)})" if kept else "write nothing and go on",
            ),
            lambda sure: self._end(kept, sure=sure),
        )

    def action_leave(self) -> None:
        """Leave it for another time; what was decided so far is asked again then."""
        if not self._past:
            self.dismiss(None)
            return
        self.app.push_screen(
            AskScreen(
                "Leave it for now?",
                "Nothing enters the ledger yet. The first screen offers to go on, "
                "and asks about these again.",
                "leave",
            ),
            lambda sure: self._end(None, sure=sure),
        )

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_decide(Decision.ACCEPTED.value)

    def _end(self, kept: tuple[ProposedMove, ...] | None, *, sure: bool | None) -> None:
        if sure:
            self.dismiss(kept)

    def _ask_whose(self, move: ProposedMove, at: int) -> None:
        """Accept it once it is said whose wish it was."""
        ways = {each.details.by or "": each for each in move.whose}
        asking = asking_whose(move, self._relationship)

        def accept(said: Details | None) -> None:
            if said and said.by:
                self._put(at, Row(ways[said.by], Decision.ACCEPTED))

        self.app.push_screen(DetailsScreen(self._services, asking, None), accept)

    def _put(self, at: int, row: Row) -> None:
        self._change((*self._rows[:at], row, *self._rows[at + 1 :]), at)

    def _change(self, rows: tuple[Row, ...], at: int) -> None:
        if rows != self._rows:
            self._past.append(self._rows)
            self._rows = rows
        still = [place for place, each in enumerate(rows) if each.is_open]
        self._show(next((place for place in still if place > at), still[0] if still else at))

    def _show(self, at: int) -> None:
        self.listing.set_options(self._options())
        self.listing.highlighted = at
        self.tally.show(self._how_far)

    def _options(self) -> list[Option]:
        return [Option(_line(row.move, row.decision)) for row in self._rows]

    @property
    def _left(self) -> int:
        return sum(row.is_open for row in self._rows)

    @property
    def _how_far(self) -> str:
        left = self._left
        return f"{left} still open" if left else "All decided · Ctrl+S writes what you accepted"


def _line(move: ProposedMove, decision: Decision) -> Content:
    sign, word, colour = DECIDED[decision]
    title = clean_line(move.listed.agreement.terms.title)
    return Content("").join(
        [
            Content.styled(f"{sign} ", f"bold {colour}"),
            Content.styled(f"{move.listed.short}  ", "$accent"),
            Content(f"{title}: {move.says}"),
            Content.styled(f"\n  {word}", f"{colour}" if decision is Decision.OPEN else MUTED),
        ]
    )
