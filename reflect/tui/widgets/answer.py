"""Where an answer is given: free text, a choice, a number or a day."""

from collections.abc import Sequence
from typing import TypeAlias

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one
from textual.widgets import Input, OptionList, TextArea

from reflect.dialogue.script import Choice
from reflect.dialogue.vocabulary import AnswerType
from reflect.domain.cleaning import clean_line
from reflect.tui.widgets.choices import ChoiceBox
from reflect.tui.widgets.line import Line

CHOOSING = frozenset({AnswerType.CHOICE, AnswerType.STATUS})
ONE_LINE = frozenset({AnswerType.SCALE, AnswerType.DATE})
HINTS: dict[AnswerType, str] = {
    AnswerType.SCALE: "0 to 10, and why if you like; then Enter",
    AnswerType.DATE: "a day, such as Friday or 12 March, or “no day”; then Enter",
}


class AnswerBox(Vertical):
    """One of a text area, choices and a line, whichever fits the question."""

    DEFAULT_CSS = """
    AnswerBox {
        height: auto;
        min-height: 5;

        TextArea { height: 1fr; min-height: 5; border: round $panel; padding: 0 1; }
        TextArea:focus { border: round $primary; }
        #line { border: round $panel; height: 3; }
        #line:focus { border: round $primary; }
    }
    """
    Changed: TypeAlias = ChoiceBox.Changed
    Sent: TypeAlias = ChoiceBox.Sent

    area = query_one("#area", TextArea)
    choosing = query_one("#choice", ChoiceBox)
    line = query_one("#line", Line)

    def __init__(self, *, id: str) -> None:
        """Begin as a text area."""
        super().__init__(id=id)
        self._type = AnswerType.TEXT

    def compose(self) -> ComposeResult:
        """Lay out all three; one of them is shown."""
        yield TextArea(id="area", tab_behavior="focus", soft_wrap=True)
        yield ChoiceBox(id="choice")
        yield Line(id="line")

    def ask(
        self,
        answer: AnswerType,
        choices: Sequence[Choice],
        *,
        own: bool,
        placeholder: str,
        draft: str,
    ) -> None:
        """Get ready for a question; `draft` is what was typed before."""
        self._type = answer
        self.choosing.display = answer in CHOOSING
        self.line.display = answer in ONE_LINE
        self.area.display = not (self.choosing.display or self.line.display)
        self.area.placeholder = clean_line(placeholder)
        self.line.placeholder = clean_line(placeholder) or HINTS.get(answer, "")
        self.choosing.ask(choices, own=own, placeholder=placeholder, draft=draft)
        self.set_class(self.area.display, "-writing")
        with self.prevent(TextArea.Changed, Input.Changed):
            self.area.text = self.line.value = draft
        self.area.move_cursor(self.area.document.end)
        self.front.focus()

    def close(self) -> None:
        """Take nothing more; what is written stays to be read and copied."""
        self.area.read_only = True
        self.line.disabled = self.choosing.disabled = True

    @property
    def front(self) -> TextArea | OptionList | Input:
        """Where the keys go."""
        if self._type in CHOOSING:
            return self.choosing.front
        return self.line if self._type in ONE_LINE else self.area

    @property
    def value(self) -> str:
        """The answer as it is now; empty while nothing is written or chosen."""
        if self._type in CHOOSING:
            return self.choosing.value
        return self.line.value if self._type in ONE_LINE else self.area.text

    @property
    def written(self) -> str:
        """What is written, without blanks around it; a choice that was moved to is not."""
        return (self.choosing.written if self._type in CHOOSING else self.value).strip()

    @property
    def missing(self) -> str:
        """What to say while there is no answer."""
        return self.choosing.missing if self._type in CHOOSING else "Nothing is written yet."

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(self.area.text))

    @on(Input.Changed)
    def _typed_line(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Sent(self.value))
