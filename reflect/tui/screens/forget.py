"""What would be forgotten, and what else repeats its words; nothing goes without a yes."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from reflect.app.forgettable import FOR_GOOD, STAYS, Plan, Target
from reflect.domain.cleaning import clean_line
from reflect.tui.widgets.prose import Prose


class ForgetScreen(ModalScreen[tuple[Target, ...] | None]):
    """Returns all that is to be forgotten; None when everything stays."""

    HELP = "What goes for good when you say yes. What only repeats its words goes when marked."
    CSS_PATH = "forget.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "forget", "Forget it", id="forget.yes", tooltip="Forget it for good"),
        Binding("escape,n", "keep", "Keep it", id="forget.no", tooltip="Forget nothing"),
    ]

    def __init__(self, plan: Plan) -> None:
        """Ask about this."""
        super().__init__()
        self._plan = plan

    def compose(self) -> ComposeResult:
        """Lay out what goes, what stays, and what may go too."""
        plan = self._plan
        with VerticalScroll(classes="box", can_focus=not plan.related):
            yield Static("Forget this for good?", classes="heading", markup=False)
            yield Prose(plan.says, id="what")
            for line in (*plan.goes, STAYS, FOR_GOOD):
                yield Prose(line, classes="muted")
            if plan.related:
                yield Static("These repeat its words; Space marks what goes too", markup=False)
                yield SelectionList[int](
                    *(
                        Selection(Content(clean_line(related.says)), number)
                        for number, related in enumerate(plan.related)
                    ),
                    id="related",
                )
            yield Static("y forgets · Esc keeps everything", classes="muted", markup=False)

    def action_forget(self) -> None:
        """Hand back what is to go."""
        marked = [number for each in self.query(SelectionList) for number in each.selected]
        too = (self._plan.related[number].target for number in sorted(marked))
        self.dismiss((self._plan.target, *too))

    def action_keep(self) -> None:
        """Forget nothing."""
        self.dismiss(None)
