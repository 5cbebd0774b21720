"""What was heard so far in an answer, live."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reflect.domain.cleaning import clean_line
from reflect.domain.commitments import Commitment, CommitmentKind, Reading
from reflect.tui.widgets.agreement_list import day_words

MARKS: dict[CommitmentKind, tuple[str, str]] = {
    CommitmentKind.PROMISE: ("●", "$success"),
    CommitmentKind.HEARD: ("◐", "$primary"),
    CommitmentKind.JOINT: ("◉", "$success"),
    CommitmentKind.REQUEST: ("?", "$warning"),
    CommitmentKind.IDEA: ("○", "$text-muted"),
}
"""How each kind looks, apart from its word: never by colour alone."""


def commitment_line(said: Commitment, today: date) -> Content:
    """Return a commitment as a few words: kind, who, what, by when."""
    mark, style = MARKS[said.kind]
    owner = " and ".join(map(clean_line, said.owner)) or "nobody yet"
    parts = [
        Content.styled(f"{mark} ", style),
        Content(clean_line(said.title)),
        Content.styled(f"\n  {said.kind.value} · {owner}", "$text-muted"),
    ]
    if said.due:
        parts.append(Content.styled(f" · {day_words(said.due, today)}", "$accent"))
    return Content("").join(parts)


NOTHING = "Nothing yet that anyone would do."
STOPPED = "Listening has stopped. Your answer is kept, and read before you confirm."


class HeardPanel(VerticalScroll, can_focus=False):
    """A panel that says what has been understood, and never acts on it."""

    DEFAULT_CSS = """
    HeardPanel {
        border-left: solid $panel;
        padding: 0 1;

        #heard-title { color: $text-muted; margin-bottom: 1; }
        #heard-lines { height: auto; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out a title and the lines."""
        yield Static("Heard so far", id="heard-title", markup=False)
        yield Static("", id="heard-lines", markup=False)

    def show(self, reading: Reading | None, hints: Sequence[str], today: date) -> None:
        """Show what was read, and hints at the craft of a question."""
        lines = [commitment_line(said, today) for said in reading.commitments] if reading else []
        lines += [Content.styled("» ", "$warning") + Content(clean_line(hint)) for hint in hints]
        if reading is None:
            lines = [Content.styled(STOPPED, "$text-muted")]
        elif not lines:
            lines = [Content.styled(NOTHING, "$text-muted")]
        self.query_one("#heard-lines", Static).update(Content("\n").join(lines))

    def listen(self, *, listening: bool) -> None:
        """Clear the panel; it is there only while an answer is listened to."""
        self.display = listening
        says = "Write as you would tell it."
        self.query_one("#heard-lines", Static).update(Content.styled(says, "$text-muted"))
