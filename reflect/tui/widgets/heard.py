"""What was heard so far: in the answer, live, and in those before it."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static
from textual.worker import get_current_worker

from reflect.app.services import Services
from reflect.app.talks import Question, Talk
from reflect.dialogue.context import listed
from reflect.domain.cleaning import clean_line
from reflect.domain.commitments import Commitment, CommitmentKind
from reflect.domain.errors import ReflectError
from reflect.tui.messages import Failed, HeardBefore, HeardSoFar
from reflect.tui.widgets.agreement_list import day_words
from reflect.tui.widgets.prose import plain

MARKS: dict[CommitmentKind, tuple[str, str]] = {
    CommitmentKind.PROMISE: ("●", "$success"),
    CommitmentKind.HEARD: ("◐", "$primary"),
    CommitmentKind.JOINT: ("◉", "$success"),
    CommitmentKind.REQUEST: ("?", "$warning"),
    CommitmentKind.IDEA: ("○", "$foreground-muted"),
}
"""How each kind looks, apart from its word: never by colour alone."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing in the panel: a mark in the margin, and words that wrap beside it."""

    mark: Content
    words: Content


def commitment_line(said: Commitment, today: date) -> Line:
    """Return a commitment as a few words: kind, who, what, by when."""
    mark, style = MARKS[said.kind]
    owner = listed(tuple(map(clean_line, said.owner))) or "nobody yet"
    about = f"{said.kind.value} · {owner}"
    parts = [Content(clean_line(said.title)), Content.styled(f"\n{about}", "$foreground-muted")]
    if said.due:
        parts.append(Content.styled(f"\n{day_words(said.due, today)}", "$accent"))
    return Line(Content.styled(mark, style), Content("").join(parts))


INVITING = "Write as you would tell it."
NOTHING = "Nothing yet that anyone would do."
BEFORE = "In your answers before:"
STOPPED = "Listening has stopped. Your answer is kept, and read before you confirm."
HEARING_PAUSE = 0.35
"""Seconds without a key before the answer so far is read."""


class HeardPanel(VerticalScroll, can_focus=False):
    """A panel that says what has been understood, and never acts on it."""

    DEFAULT_CSS = """
    HeardPanel {
        border-left: solid $panel;
        padding: 0 1;

        #heard-title { color: $text-muted; margin-bottom: 1; }
        #heard-lines { height: auto; }
        Horizontal { height: auto; margin-bottom: 1; }
        .mark { width: 2; }
        .words { width: 1fr; height: auto; }
    }
    """

    def __init__(self, services: Services, *, id: str) -> None:
        """Listen with these."""
        super().__init__(id=id)
        self._services = services
        self._talk: Talk | None = None
        self._pause: Timer | None = None
        self._now: tuple[Commitment, ...] = ()
        self._before: tuple[Commitment, ...] = ()
        self._says: list[Line] = []
        self._shown: list[Line] = []

    def compose(self) -> ComposeResult:
        """Lay out a title and room for the lines."""
        yield Static("Heard so far", id="heard-title", markup=False)
        yield Vertical(id="heard-lines")

    def listen(self, talk: Talk, question: Question) -> None:
        """Go on with a question; the panel is there only while an answer is listened to."""
        wanted = self._services.settings.listen and (question.listens or question.lint)
        self._talk = talk if wanted else None
        self._stop()
        self.display = wanted
        self._now, self._before, self._says = (), (), [_aside(INVITING)]
        self._draw()
        if self._talk:
            self._recall(self._talk)

    def note(self, text: str) -> None:
        """Take note of the answer as it is now; it is read once the keys rest."""
        self._stop()
        if self._talk:
            self._pause = self.set_timer(HEARING_PAUSE, partial(self._hear, self._talk, text))

    @work(thread=True, exclusive=True, exit_on_error=False, group="recalling")
    def _recall(self, talk: Talk) -> None:
        heard = self._services.conversations.heard(talk)
        if not get_current_worker().is_cancelled:
            self.post_message(HeardBefore(talk, tuple(each.commitment for each in heard)))

    @on(HeardBefore)
    def _remember(self, message: HeardBefore) -> None:
        message.stop()
        if message.talk is self._talk:
            self._before = message.commitments
            self._draw()

    @work(thread=True, exclusive=True, exit_on_error=False, group="hearing")
    def _hear(self, talk: Talk, text: str) -> None:
        worker = get_current_worker()
        try:
            reading = self._services.conversations.hear(talk, text)
            hints = self._services.conversations.hints(talk, text)
        except ReflectError as error:
            self.post_message(Failed(str(error)))
            return
        if not worker.is_cancelled:
            self.post_message(HeardSoFar(talk, reading, hints))

    @on(HeardSoFar)
    def _show(self, message: HeardSoFar) -> None:
        message.stop()
        if message.talk is not self._talk:
            return
        self._now = message.reading.commitments if message.reading else ()
        self._says = [Line(Content.styled("»", "$warning"), plain(hint)) for hint in message.hints]
        if message.reading is None:
            self._says = [_aside(STOPPED)]
        elif not (self._now or self._says):
            self._says = [_aside(NOTHING)]
        self._draw()

    def _draw(self) -> None:
        """Show what the answer says, then what those before it did."""
        today = self._services.clock.today()
        told = {(said.title, said.owner) for said in self._now}
        before = [said for said in self._before if (said.title, said.owner) not in told]
        lines = [commitment_line(said, today) for said in self._now] + self._says
        lines += [_aside(BEFORE)] if before else []
        self._put(lines + [commitment_line(said, today) for said in before])

    def _stop(self) -> None:
        if self._pause:
            self._pause.stop()
            self._pause = None

    def _put(self, lines: list[Line]) -> None:
        if lines == self._shown:
            return
        self._shown = lines
        with self.app.batch_update():
            room = self.query_one("#heard-lines", Vertical)
            room.remove_children()
            room.mount_all(_row(line) for line in lines)


def _aside(says: str) -> Line:
    return Line(Content(""), Content.styled(says, "$foreground-muted"))


def _row(line: Line) -> Widget:
    words = Static(line.words, classes="words", markup=False)
    if not line.mark.plain:
        return words
    return Horizontal(Static(line.mark, classes="mark", markup=False), words)
