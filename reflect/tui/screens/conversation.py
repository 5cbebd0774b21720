"""One question at a time, the earlier turns above it, what was heard beside it."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.getters import query_one

from reflect.app.services import Services
from reflect.app.talks import Question, Talk
from reflect.domain.errors import ReflectError
from reflect.domain.privacy import LEVELS, Privacy
from reflect.tui.drafts import DraftKeeper
from reflect.tui.held import HeldScreen
from reflect.tui.messages import DraftTold, Failed, TalkMoved
from reflect.tui.screens.help import Explained
from reflect.tui.twice import Twice
from reflect.tui.widgets.answer import AnswerBox
from reflect.tui.widgets.heard import HeardPanel
from reflect.tui.widgets.key_bar import KeyBar
from reflect.tui.widgets.prose import Prose
from reflect.tui.widgets.question import QuestionCard
from reflect.tui.widgets.transcript import Transcript

PAUSED = "Paused. It is kept; the first screen offers to go on."
LEFT = "You left before you wrote anything; nothing is kept."


class ConversationScreen(HeldScreen[Talk | None]):
    """Leads through a dialogue; returns it once all is answered, or None when it is paused."""

    HELP = "One question at a time. What you write is saved while you write it."
    CSS_PATH = "conversation.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 -- as Textual has it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (32, "-high")]  # noqa: RUF012 -- as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "send", "Next", id="conversation.send"),
        Binding("ctrl+n", "skip", "Skip", id="conversation.skip"),
        Binding("ctrl+b", "back", "Back", id="conversation.back"),
        Binding("ctrl+t", "privacy", "Private/share", id="conversation.privacy"),
        Binding("question_mark", "app.help", "Why?", id="conversation.why", show=False),
        Binding("escape", "pause", "Pause", id="conversation.pause"),
        Binding("escape", "give_up", "Leave", id="conversation.give_up"),
    ]

    about = query_one("#about", Prose)
    transcript = query_one("#transcript", Transcript)
    card = query_one("#question", QuestionCard)
    answer = query_one("#answer", AnswerBox)
    heard = query_one("#heard", HeardPanel)

    def __init__(self, services: Services, talk: Talk) -> None:
        """Go on with this dialogue where it stands."""
        super().__init__()
        self._services = services
        self._talk = talk
        self._asked: Question | None = None
        self._privacy = Privacy.MINE
        self.busy = False
        self._twice = Twice()
        self._warned = False
        self._problem = ""
        self._drafts: DraftKeeper | None = None

    def compose(self) -> ComposeResult:
        """Lay out the dialogue, and what is heard beside it."""
        with Horizontal(id="talk"):
            with Vertical(id="main"):
                yield Prose(_heading(self._talk), id="about", classes="muted")
                yield Transcript(id="transcript")
                yield QuestionCard(id="question")
                yield AnswerBox(id="answer")
            yield HeardPanel(self._services, id="heard")
        yield KeyBar()

    def on_mount(self) -> None:
        """Wake the reader while the first question is read, and ask it."""
        self._services.reader.warm()
        self._ask(self._talk)
        self.hold(lambda: self._services.left.check(self._talk.id))

    def on_unmount(self) -> None:
        """Keep the last keys."""
        self._keep_last()

    def action_send(self) -> None:
        """Answer with what was typed or chosen."""
        self._answer(AnswerBox.Sent(self.answer.value))

    @on(AnswerBox.Sent)
    def _answer(self, event: AnswerBox.Sent) -> None:
        event.stop()
        text = event.text
        if not text.strip():
            says = f"{self.answer.missing} Ctrl+N passes this question over."
            self.notify(says, markup=False)
            return
        self._go(partial(self._services.conversations.answer, self._talk, text, self._privacy))

    def action_skip(self) -> None:
        """Pass the question over."""
        if self.answer.written and self._twice.is_first("skip"):
            says = "Ctrl+N once more passes it over without what is written here."
            self.notify(says, markup=False)
        else:
            self._go(partial(self._services.conversations.skip, self._talk))

    def action_back(self) -> None:
        """Go back to the question before."""
        if self.answer.written and self._twice.is_first("back"):
            says = "Ctrl+B once more goes back without what is written here."
            self.notify(says, markup=False)
        else:
            self._go(partial(self._services.conversations.back, self._talk))

    def action_privacy(self) -> None:
        """Change who may see this answer: only me, or to share."""
        private = self._privacy is Privacy.MINE
        self._privacy = Privacy.TO_SHARE if private else Privacy.MINE
        if self._asked:
            self.card.show(self._asked, self._privacy)

    def explained(self) -> Iterable[Explained]:
        """Say why this is asked, which words set it off, and who can see the answer."""
        if self._asked:
            yield Explained("Why this question", self._asked.why)
            if self._asked.cue_words:
                yield Explained("Your words that set it off", f"“{self._asked.cue_words}”")
            level = f"Your answer is {LEVELS[self._privacy]}. Ctrl+T changes it."
            yield Explained("Who can see your answer", level)

    def action_pause(self) -> None:
        """Leave; the dialogue can be resumed at this very word."""
        self._keep_last()
        if self._problem and not self._warned:
            self._warned = True
            self._begin_drafts(self._talk)
            self.notify("Esc once more leaves without what is not kept.", markup=False)
            return
        written = self._talk.asked or self._talk.draft or self.answer.value
        says = self._problem or (PAUSED if written else LEFT)
        self.app.notify(says, markup=False)
        self.dismiss(None)

    def show_lost(self, says: str) -> None:
        """Say so above; the answer can be read and copied, and not written any more."""
        self._keep_last()
        self.about.show(says)
        self.about.add_class("error")
        self.answer.close()

    @on(DraftTold)
    def _told(self, message: DraftTold) -> None:
        message.stop()
        self.about.show(message.problem or _heading(self._talk))
        self.about.set_class(bool(message.problem), "error")

    @on(AnswerBox.Changed)
    def _changed(self, event: AnswerBox.Changed) -> None:
        event.stop()
        self._twice.forget()
        if self._drafts:
            self._drafts.changed(event.text)
        self.heard.note(event.text)

    def _go(self, move: Callable[[], Talk]) -> None:
        if not self.busy:
            self.busy = True
            self.answer.loading = True
            self._keep_last()
            self._move(move)

    @work(thread=True, exit_on_error=False, group="moving")
    def _move(self, move: Callable[[], Talk]) -> None:
        try:
            self.post_message(TalkMoved(move()))
        except ReflectError as error:
            self.post_message(TalkMoved(None))
            self.post_message(Failed(str(error)))

    @on(TalkMoved)
    def _moved(self, message: TalkMoved) -> None:
        message.stop()
        self.busy = False
        self.answer.loading = False
        if message.talk is None:
            self.answer.front.focus()
            self._begin_drafts(self._talk)
        else:
            self._ask(message.talk)

    def _ask(self, talk: Talk) -> None:
        self._talk = talk
        self._twice.forget()
        self.app.clear_notifications()  # what was said of the question before goes with it
        question = self._services.conversations.question(talk)
        if question is None:
            self.dismiss(talk)
            return
        self._asked, self._privacy = question, question.privacy
        self.transcript.show(self._services.conversations.transcript(talk))
        self.card.show(question, question.privacy)
        self.answer.ask(
            question.answer_type,
            question.choices,
            own=question.own,
            placeholder=question.placeholder,
            draft=question.draft,
        )
        self.heard.listen(talk, question)
        self._begin_drafts(talk)
        if question.draft:
            self.heard.note(question.draft)

    def _begin_drafts(self, talk: Talk) -> None:
        keep = partial(self._services.conversations.save_draft, talk)
        self._drafts = DraftKeeper(
            keep, lambda says: self.post_message(DraftTold(says)), self._problem
        )

    def _keep_last(self) -> None:
        if self._drafts:
            self._drafts.close()
            self._problem, self._drafts = self._drafts.problem, None


def _heading(talk: Talk) -> str:
    return f"{talk.dialogue.replace('-', ' ').capitalize()} · {talk.relationship.with_whom}"
