"""The earlier turns of a dialogue."""

from collections.abc import Sequence

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reflect.domain.cleaning import clean


class Transcript(VerticalScroll, can_focus=False):
    """What was asked and answered so far, the latest at the bottom."""

    DEFAULT_CSS = """
    Transcript {
        height: 1fr;
        scrollbar-size-vertical: 1;

        Static { height: auto; margin-bottom: 1; }
    }
    """

    def show(self, turns: Sequence[tuple[str, str]]) -> None:
        """Show these questions and answers; an empty answer was passed over."""
        self.remove_children()
        self.mount(*(Static(_turn(*turn), markup=False) for turn in turns))
        self.call_after_refresh(self.scroll_end, animate=False)


def _turn(question: str, answer: str) -> Content:
    said = clean(answer).strip() or "(passed)"
    return Content.styled(clean(question), "$foreground-muted") + Content("\n") + Content(said)
