"""The question in front, with all that belongs to it."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reflect.app.talks import Question
from reflect.domain.cleaning import clean, clean_line
from reflect.domain.privacy import SHORT, Privacy


class QuestionCard(Vertical):
    """An echo, the agreement it is about, the question, and who sees the answer."""

    DEFAULT_CSS = """
    QuestionCard {
        height: auto;
        padding: 0 0 1 0;

        Static { height: auto; }
        #echo { color: $text-muted; text-style: italic; }
        #item { color: $secondary; }
        #words { text-style: bold; color: $primary; }
        #margin { color: $text-muted; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out four lines; empty ones take no room."""
        for name in ("echo", "item", "words", "margin"):
            yield Static("", id=name, markup=False)

    def show(self, question: Question, privacy: Privacy) -> None:
        """Show a question and the level that its answer has now."""
        self._line("echo", clean(question.echo))
        self._line("item", clean_line(question.item))
        self._line("words", clean(question.words))
        self.query_one("#margin", Static).update(margin(question, privacy))

    def _line(self, name: str, text: str) -> None:
        line = self.query_one(f"#{name}", Static)
        line.update(Content(text))
        line.display = bool(text)


def margin(question: Question, privacy: Privacy) -> Content:
    """Return progress and privacy, such as `3 of 8 · about 4 minutes · only yours · F1 Why?`."""
    progress = question.progress
    minutes = max(1, round(progress.seconds_left / 60))
    unit = "minute" if minutes == 1 else "minutes"
    said = f"{progress.position} of {progress.of} · about {minutes} {unit} · "
    level = Content.styled(SHORT[privacy], "$accent")
    return Content(said) + level + Content(" · F1 Why?")
