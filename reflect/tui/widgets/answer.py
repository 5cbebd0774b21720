"""Where an answer is given: free text, a choice, a number or a day."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, OptionList, TextArea
from textual.widgets.option_list import Option

from reflect.dialogue.script import Choice
from reflect.dialogue.vocabulary import AnswerType
from reflect.domain.cleaning import clean_line

CHOOSING = frozenset({AnswerType.CHOICE, AnswerType.STATUS})
ONE_LINE = frozenset({AnswerType.SCALE, AnswerType.DATE})


class AnswerBox(Vertical):
    """One of a text area, a list of choices and a line, whichever fits the question."""

    DEFAULT_CSS = """
    AnswerBox {
        height: auto;
        min-height: 5;

        TextArea { height: 1fr; min-height: 5; border: round $panel; padding: 0 1; }
        TextArea:focus { border: round $primary; }
        OptionList { height: auto; max-height: 12; border: round $panel; }
        OptionList:focus { border: round $primary; }
    }
    """

    area = query_one("#area", TextArea)
    choices = query_one("#choices", OptionList)
    line = query_one("#line", Input)

    @dataclass
    class Changed(Message):
        """The answer is different now."""

        text: str

    @dataclass
    class Sent(Message):
        """The answer is complete: a choice was taken, or Enter pressed on a line."""

        text: str

    def __init__(self, *, id: str) -> None:
        """Begin as a text area."""
        super().__init__(id=id)
        self._type = AnswerType.TEXT
        self._own = False

    def compose(self) -> ComposeResult:
        """Lay out all three; one or two of them are shown."""
        yield TextArea(id="area", tab_behavior="focus", soft_wrap=True)
        yield OptionList(id="choices", markup=False)
        yield Input(id="line")

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
        self._type, self._own = answer, own
        choosing = answer in CHOOSING
        self.area.display = not choosing and answer not in ONE_LINE
        self.choices.display = choosing
        self.line.display = answer in ONE_LINE or (choosing and own)
        self.area.placeholder = clean_line(placeholder)
        self.line.placeholder = clean_line(placeholder) or _hint(answer)
        self.choices.clear_options()
        self.choices.add_options(
            Option(Content(f"{number}  {clean_line(choice.says)}"), id=choice.id)
            for number, choice in enumerate(choices, 1)
        )
        self.set_class(self.area.display, "-writing")
        self._fill(draft, [choice.id for choice in choices])
        self.front.focus()

    def _fill(self, draft: str, choices: Sequence[str]) -> None:
        with self.prevent(TextArea.Changed, Input.Changed):
            self.area.text = draft
            self.line.value = "" if draft in choices else draft
        self.area.move_cursor(self.area.document.end)
        if choices:
            self.choices.highlighted = choices.index(draft) if draft in choices else 0

    @property
    def front(self) -> TextArea | OptionList | Input:
        """Where the keys go."""
        if self._type in CHOOSING:
            return self.choices
        return self.line if self._type in ONE_LINE else self.area

    @property
    def value(self) -> str:
        """The answer as it is now."""
        if self._type in CHOOSING:
            chosen = self.choices.highlighted_option
            return self.line.value.strip() or (chosen.id or "" if chosen else "")
        return self.line.value if self._type in ONE_LINE else self.area.text

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

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Sent(event.option.id or ""))

    def on_key(self, event: Key) -> None:
        """Take a choice by its number."""
        if self.choices.has_focus and event.character and event.character.isdigit():
            number = int(event.character)
            if 0 < number <= self.choices.option_count:
                event.stop()
                chosen = self.choices.get_option_at_index(number - 1)
                self.post_message(self.Sent(chosen.id or ""))


def _hint(answer: AnswerType) -> str:
    return {
        AnswerType.SCALE: "0 to 10, then Enter",
        AnswerType.DATE: "a day, such as Friday or 12 March, then Enter",
    }.get(answer, "or in your own words, then Enter")
