"""What would be forgotten, and what else repeats its words; nothing goes without a yes."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reflect.app.forgettable import FOR_GOOD, STAYS, Plan, Target
from reflect.domain.cleaning import clean_line
from reflect.tui.widgets.prose import Prose


class ForgetScreen(ModalScreen[tuple[Target, ...] | None]):
    """Returns all that is to be forgotten; None when everything stays."""

    HELP = "What goes for good when you say yes. What only repeats its words goes when marked."
    CSS_PATH = "forget.tcss"
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "forget", "Forget it", id="forget.yes", tooltip="Forget it for good"),
        Binding("space", "mark", "Mark", id="forget.mark", tooltip="Let the marked line go too"),
        Binding("escape,n", "keep", "Keep it", id="forget.no", tooltip="Forget nothing"),
    ]

    def __init__(self, plan: Plan) -> None:
        """Ask about this."""
        super().__init__()
        self._plan = plan
        self._marked = set[int]()

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
                lines = (Option(self._line(at)) for at in range(len(plan.related)))
                yield OptionList(*lines, id="related", markup=False)
            yield Static("y forgets · Esc keeps everything", classes="muted", markup=False)

    def on_mount(self) -> None:
        """Begin in the list, where there is one, with the box at its top."""
        for lines in self.query(OptionList):
            lines.focus(scroll_visible=False)

    def action_forget(self) -> None:
        """Hand back what is to go."""
        too = (self._plan.related[at].target for at in sorted(self._marked))
        self.dismiss((self._plan.target, *too))

    def action_mark(self) -> None:
        """Let what the line names go too, or stay after all."""
        for lines in self.query(OptionList):
            lines.action_select()

    @on(OptionList.OptionHighlighted)
    def _follow(self, event: OptionList.OptionHighlighted) -> None:
        """Keep what is named in sight; at first the top of the box is read."""
        event.stop()
        if event.option_index:
            event.option_list.scroll_visible(animate=False)

    @on(OptionList.OptionSelected)
    def _toggle(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        at = event.option_index
        self._marked ^= {at}
        event.option_list.replace_option_prompt_at_index(at, self._line(at))

    def _line(self, at: int) -> Content:
        mark = "[x]" if at in self._marked else "[ ]"
        return Content(f"{mark} {clean_line(self._plan.related[at].says)}")

    def action_keep(self) -> None:
        """Forget nothing."""
        self.dismiss(None)
