"""One question at a time, the earlier turns above it, what was heard beside it."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Footer
from textual.worker import get_current_worker

from reflect.app.conversations import Question, Talk
from reflect.app.services import Services
from reflect.domain.errors import ReflectError
from reflect.tui.drafts import DraftKeeper
from reflect.tui.messages import Answered, Failed, HeardSoFar
from reflect.tui.screens.why import WhyScreen
from reflect.tui.widgets.answer import AnswerBox
from reflect.tui.widgets.heard import HeardPanel
from reflect.tui.widgets.question import QuestionCard
from reflect.tui.widgets.transcript import Transcript

HEARING_PAUSE = 0.35
"""Seconds without a key before the answer so far is read."""


class ConversationScreen(Screen[Talk | None]):
    """Leads through a dialogue; returns it once all is answered, or None when it is paused."""

    CSS_PATH = "conversation.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "send", "Next", id="conversation.send", priority=True),
        Binding("ctrl+n", "skip", "Skip", id="conversation.skip", priority=True),
        Binding("ctrl+b", "back", "Back", id="conversation.back", priority=True),
        Binding("f1", "why", "Why?", id="conversation.why"),
        Binding("question_mark", "why", "Why?", id="conversation.why_short", show=False),
        Binding("ctrl+t", "privacy", "Private / share", id="conversation.privacy", priority=True),
        Binding("escape", "pause", "Pause", id="conversation.pause"),
    ]

    transcript = query_one("#transcript", Transcript)
    question = query_one("#question", QuestionCard)
    answer = query_one("#answer", AnswerBox)
    heard = query_one("#heard", HeardPanel)

    def __init__(self, services: Services, talk: Talk) -> None:
        """Go on with this dialogue where it stands."""
        super().__init__()
        self._services = services
        self._talk = talk
        self._asked: Question | None = None
        self._busy = False
        self._drafts = DraftKeeper(services.conversations, self._tell)
        self._pause_timer = self.set_timer(HEARING_PAUSE, self._hear, pause=True)
