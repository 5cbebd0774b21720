"""A question with choices, and the line for one's own words under them."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from reflect.dialogue.script import Choice
from reflect.domain.cleaning import clean_line
from reflect.tui.widgets.line import Line
from reflect.tui.widgets.prose import Prose

HOW = "Type a number or move to one, then press Enter."
OWN = f"{HOW} Your own words are welcome, too: just write."
NOT_OWN = (
    "One of the choices is wanted here; what you wrote is not sent. "
    "Move to one with the arrows and press Enter."
)
BOTH = "Your own words stand in the line below. Empty it to take a choice instead."


class ChoiceBox(Vertical):
    """Takes what is written, else what was moved to; nothing is chosen before the user chooses.

    What is typed on the list goes into the line, wherever the cursor is; a number alone is
    the choice of that number, a sentence that begins with one is a sentence.
    """

    DEFAULT_CSS = """
    ChoiceBox {
        height: auto;

        OptionList { height: auto; max-height: 12; border: round $panel; }
        OptionList:focus { border: round $primary; }
        #choosing { height: auto; padding: 0 1; color: $text-muted; }
        #choosing.-not { color: $text-warning; }
        #own { border: round $panel; height: 3; }
        #own:focus { border: round $primary; }
    }
    """

    choices = query_one("#choices", OptionList)
    how = query_one("#choosing", Prose)
    line = query_one("#own", Line)

    @dataclass
    class Changed(Message):
        """The answer is different now."""

        text: str

    @dataclass
    class Sent(Message):
        """The answer is complete: a choice was taken, or Enter pressed on a line."""

        text: str

    def __init__(self, *, id: str) -> None:
        """Begin without choices."""
        super().__init__(id=id)
        self._own = False

    def compose(self) -> ComposeResult:
        """Lay out the choices, how one of them is taken, and the line."""
        yield OptionList(id="choices", markup=False)
        yield Prose(id="choosing")
        yield Line(id="own", select_on_focus=False)

    def ask(self, choices: Sequence[Choice], *, own: bool, placeholder: str, draft: str) -> None:
        """Offer these choices; `own` where other words are as good; `draft` was there before."""
        ids = [choice.id for choice in choices]
        self._own = own
        self.choices.clear_options()
        self.choices.add_options(
            Option(Content(f"{number}  {clean_line(choice.says)}"), id=choice.id)
            for number, choice in enumerate(choices, 1)
        )
        self.choices.highlighted = ids.index(draft) if draft in ids else None
        self.line.placeholder = clean_line(placeholder) or "or in your own words"
        self.line.can_focus = own
        with self.prevent(Input.Changed):
            self.line.value = "" if draft in ids else draft
        self._show()

    @property
    def front(self) -> OptionList | Line:
        """Where the keys go: the line where one was writing, else the list."""
        return self.line if self._own_words else self.choices

    @property
    def value(self) -> str:
        """The answer as it is now: what is written, else what was moved to; else empty."""
        chosen = self.choices.highlighted_option
        return self._own_words or (chosen.id or "" if chosen else "")

    @property
    def missing(self) -> str:
        """What to say while there is no answer."""
        return NOT_OWN if self.written else f"Nothing is chosen yet. {OWN if self._own else HOW}"

    @property
    def written(self) -> str:
        """The words in the line, without blanks around them."""
        return self.line.value.strip()

    @property
    def _own_words(self) -> str:
        """What is written where other words are as good as a choice, and it is no number of one."""
        return self.written if self._own and self._numbered is None else ""

    @property
    def _numbered(self) -> int | None:
        """The place of the choice whose number is written; None where other words are."""
        written = self.written
        number = int(written) if written.isdecimal() else 0
        return number - 1 if 0 < number <= self.choices.option_count else None

    def on_key(self, event: events.Key) -> None:
        """Let what is typed on the list go into the line."""
        if self.line.has_focus and event.key in {"up", "down"}:
            self.screen.set_focus(self.choices)
        elif not self.choices.has_focus:
            return
        elif event.key == "enter":
            self.post_message(self.Sent(self.value))
        elif event.key == "backspace":
            self._write(self.line.value[:-1])
        elif event.is_printable and (self.written or event.character not in {"?", " "}):
            self._write(self.line.value + (event.character or ""))
        else:
            return
        event.stop()

    def on_paste(self, event: events.Paste) -> None:
        """Let pasted words go into the line."""
        if self.choices.has_focus:
            event.stop()
            self._write(self.line.value + event.text)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if self.written:
            self.choices.highlighted = self._numbered
        self._show()
        self.post_message(self.Changed(event.value))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Sent(self.value))

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if self._own_words:
            self.notify(BOTH, markup=False)
        else:
            self.post_message(self.Sent(event.option.id or ""))

    def _write(self, text: str) -> None:
        self.line.value = text
        self.line.cursor_position = len(self.line.value)
        if self._own:
            self.screen.set_focus(self.line)

    def _show(self) -> None:
        self.line.display = self._own or bool(self.written)
        refused = bool(self.written) and not self._own and self._numbered is None
        self.how.show(NOT_OWN if refused else OWN if self._own else HOW)
        self.how.set_class(refused, "-not")
