"""What a check-in would write into the ledger, for the user to accept or to leave out."""

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

from reflect.app.checkins import ProposedMove
from reflect.app.proposals import Decision
from reflect.domain.cleaning import clean_line
from reflect.tui.screens.ask import AskScreen
from reflect.tui.screens.help import HelpScreen
from reflect.tui.widgets.proposals import DECIDED, MUTED
from reflect.tui.widgets.prose import Prose


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
        Binding("question_mark,f1", "help", "Help", id="moves.help", show=False),
    ]

    listing = query_one("#moves", OptionList)
    tally = query_one("#tally", Prose)

    def __init__(self, moves: tuple[ProposedMove, ...]) -> None:
        """Show these moves; nothing has been decided about them."""
        super().__init__()
        self._moves = moves
        self._decided = (Decision.OPEN,) * len(moves)
        self._past: list[tuple[Decision, ...]] = []

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
        at = self.listing.highlighted or 0
        self._change((*self._decided[:at], Decision(word), *self._decided[at + 1 :]), at)

    def action_accept_all(self) -> None:
        """Accept all that are open."""
        accepted = (Decision.ACCEPTED if each is Decision.OPEN else each for each in self._decided)
        self._change(tuple(accepted), self.listing.highlighted or 0)

    def action_undo(self) -> None:
        """Take the last decision back, and the one before, and so on."""
        if not self._past:
            self.notify("Nothing to undo.", markup=False)
            return
        now, self._decided = self._decided, self._past.pop()
        pairs = zip(now, self._decided, strict=True)
        self._show(next(at for at, (one, other) in enumerate(pairs) if one is not other))

    def action_move(self, by: int) -> None:
        """Go to the next one, or the one before."""
        at = (self.listing.highlighted or 0) + by
        self.listing.highlighted = min(max(at, 0), len(self._moves) - 1)

    def action_save(self) -> None:
        """Return what was accepted; say first what stays out."""
        kept = tuple(
            move
            for move, decision in zip(self._moves, self._decided, strict=True)
            if decision is Decision.ACCEPTED
        )
        left = self._decided.count(Decision.OPEN)
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

    def action_help(self) -> None:
        """Say what can be done here."""
        self.app.push_screen(HelpScreen(self))

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_decide(Decision.ACCEPTED.value)

    def _end(self, kept: tuple[ProposedMove, ...] | None, *, sure: bool | None) -> None:
        if sure:
            self.dismiss(kept)

    def _change(self, decided: tuple[Decision, ...], at: int) -> None:
        if decided != self._decided:
            self._past.append(self._decided)
            self._decided = decided
        still = [place for place, each in enumerate(decided) if each is Decision.OPEN]
        self._show(next((place for place in still if place > at), still[0] if still else at))

    def _show(self, at: int) -> None:
        self.listing.set_options(self._options())
        self.listing.highlighted = at
        self.tally.show(self._how_far)

    def _options(self) -> list[Option]:
        return [Option(_line(*each)) for each in zip(self._moves, self._decided, strict=True)]

    @property
    def _how_far(self) -> str:
        left = self._decided.count(Decision.OPEN)
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
