"""A dialogue with its people, as the screens and the line mode see it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from reflect.dialogue.conversation import Conversation, Progress
from reflect.dialogue.script import Choice
from reflect.dialogue.vocabulary import AnswerType
from reflect.domain.commitments import CueKind, Reading, Span
from reflect.domain.privacy import Privacy
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of a turn that is past, and what was read in its answer."""

    question: str
    reading: Reading | None = None
    """None when it was not read: a choice, a resumed dialogue, or a reader that stopped."""
    forgotten: bool = False
    """Whether there was an answer that the user has forgotten for good."""
    withheld: tuple[Span, ...] = ()
    """What of the answer is not shared, whatever its level: what came of it was left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A dialogue under way."""

    id: str
    """A UUIDv7."""
    relationship: Relationship
    session: Session | None
    """The session it prepares or debriefs."""
    begun: datetime
    finished: datetime | None = None
    conversation: Conversation
    asked: tuple[Asked, ...] = ()
    """One for each turn of the conversation."""
    draft: str = ""
    """What was being typed when it was left."""

    @property
    def dialogue(self) -> str:
        """The dialogue's id."""
        return self.conversation.script.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked now, ready to be shown."""

    step: str
    """The step's id."""
    words: str
    """The question."""
    echo: str = ""
    """A line before it that asks nothing."""
    why: str
    """Why it is asked."""
    privacy: Privacy
    """How far the answer may travel unless the user says otherwise."""
    answer_type: AnswerType
    choices: tuple[Choice, ...] = ()
    """What can be chosen, in the words that are shown."""
    own: bool = False
    """Whether an answer of one's own is as good as a choice."""
    placeholder: str = ""
    reminders: tuple[str, ...] = ()
    """Words for a side list."""
    item: str = ""
    """The title of the agreement it is about."""
    progress: Progress
    draft: str = ""
    """What was typed here before."""
    listens: bool = False
    """Whether commitments are listened for."""
    lint: bool = False
    """Whether the answer is a question, whose craft gets hints."""
    cue: CueKind | None = None
    """What set off a follow-up."""
    cue_words: str = ""
    """The user's words that set it off."""
    is_card: bool = False
    """Whether it is the card of a serious matter rather than a question."""


class Said(NamedTuple):
    """An earlier turn, as it is shown above the question."""

    question: str
    answer: str
    """Empty when it was passed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """A dialogue that was begun and can be gone on with."""

    id: str
    dialogue: str
    title: str
    begun: datetime
    answered: int
    """How many questions were answered."""
    draft: str = ""
    """What was being typed."""
    elsewhere: bool = False
    """Whether another window has it open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the user said about an agreement, not yet told to the ledger."""

    agreement: str
    """The agreement's id."""
    status: str
    """The choice: done, part, not_yet, change, let_go or ask."""
    move: str = ""
    """What is to become of it, where asked: keep, new_day, shrink, hand_over, ask or let_go."""
    day: date | None = None
    """The new day, where one was named."""
    note: str = ""
    """What else was said about it, a line each; private lines only where it is private itself."""

    @property
    def is_news(self) -> bool:
        """Whether it would be written down, if the user says so."""
        lets_go = "let_go" in {self.status, self.move}
        return lets_go or self.status == "done" or self.day is not None


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of the page a dialogue ends with."""

    label: str
    text: str
    privacy: Privacy


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a dialogue ends with: the user's own words, put in order."""

    title: str
    lines: tuple[PageLine, ...]
    nothing: str
    """What is said when there is no line."""

    def to_share(self) -> tuple[PageLine, ...]:
        """Return the lines that may leave the machine."""
        return tuple(line for line in self.lines if line.privacy.may_leave)
