"""Why a question is asked, and which words set off a follow-up."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from reflect.tui.widgets.prose import Prose


class WhyScreen(ModalScreen[None]):
    """A short explanation; any of Escape, Enter and F1 closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,f1,question_mark", "dismiss", "Close", id="why.close"),
    ]

    def __init__(self, why: str, words: str, privacy: str) -> None:
        """Explain with these sentences; `words` set off the question, if any did."""
        super().__init__()
        self._why = why
        self._words = words
        self._privacy = privacy

    def compose(self) -> ComposeResult:
        """Lay out the explanation."""
        with VerticalScroll(classes="box"):
            yield Static("Why this question", classes="heading", markup=False)
            yield Prose(self._why)
            if self._words:
                yield Static("\nYour words that set it off", classes="heading", markup=False)
                yield Prose(f"“{self._words}”")
            yield Static("\nWho can see your answer", classes="heading", markup=False)
            yield Prose(self._privacy)
            yield Static("\nEsc closes", classes="muted", markup=False)
