"""A dialogue under way, as values."""

from dataclasses import dataclass
from enum import StrEnum

from reflect.dialogue.facts import Facts, Item
from reflect.dialogue.script import Choice, FollowUp, Script, Shared, Step
from reflect.dialogue.vocabulary import AnswerType
from reflect.domain.commitments import Cue, CueKind
from reflect.domain.privacy import Privacy


class AfterCard(StrEnum):
    """What the user may do once the card of a serious matter is shown."""

    STOP = "stop"
    """End the dialogue and keep the line, for the user only."""
    GO_ON = "go_on"
    """Go on with the next question."""
    ERASE = "erase"
    """End the dialogue and remove the line."""


@dataclass(frozen=True, slots=True)
class Place:
    """Which question: a step, the agreement it is about, and the follow-up if it is one."""

    step: str
    item: str | None = None
    follow_up: CueKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One question and what was said to it."""

    place: Place
    answer: str = ""
    """What was said; empty when passed over, and always for a scratch line."""
    passed: bool = False
    """Whether it was passed over."""
    cues: tuple[Cue, ...] = ()
    """What was noticed in the answer."""
    privacy: Privacy = Privacy.MINE
    """How far the line may travel."""

    def has(self, cue: CueKind) -> bool:
        """Say whether this was noticed."""
        return any(each.kind is cue for each in self.cues)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """A dialogue as far as it has come; everything else follows from its turns."""

    script: Script
    shared: Shared
    facts: Facts
    seed: int
    """Draws the order in which wordings take their turn."""
    turns: tuple[Turn, ...] = ()
    undone: tuple[Turn, ...] = ()
    """Turns gone back over, latest last; their answers are offered again."""

    def questions(self) -> tuple[Turn, ...]:
        """Return the turns that are no follow-ups."""
        return tuple(turn for turn in self.turns if turn.place.follow_up is None)

    def places(self) -> frozenset[Place]:
        """Return where questions were asked; some are asked twice at one place."""
        return frozenset(turn.place for turn in self.questions())

    def follow_ups(self) -> tuple[Turn, ...]:
        """Return the follow-ups that count against the budget."""
        return tuple(
            turn for turn in self.turns if turn.place.follow_up not in {None, CueKind.SAFETY}
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """A line before a question that asks nothing."""

    template: str
    words: str = ""
    """The user's own words, at most twelve; empty for a breather."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What is to be asked now."""

    place: Place
    step: Step
    """The question, in the words for this relationship; for a follow-up, the one it follows."""
    item: Item | None = None
    follow_up: FollowUp | None = None
    cue: Cue | None = None
    """What set off the follow-up."""
    wording: int = 0
    """Which of the wordings."""
    echo: Echo | None = None
    said: str = ""
    """The user's own words for which the nearest choice is asked; empty the first time."""
    draft: str = ""
    """What was answered here before going back."""

    @property
    def template(self) -> str:
        """The words to ask it in."""
        return (self.follow_up or self.step).wordings[self.wording]

    @property
    def why(self) -> str:
        """Why it is asked."""
        return (self.follow_up or self.step).why

    @property
    def answer_type(self) -> AnswerType:
        """How it is answered."""
        return (self.follow_up or self.step).answer

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be chosen."""
        return (self.follow_up or self.step).choices

    @property
    def placeholder(self) -> str:
        """What stands in the empty answer."""
        return (self.follow_up or self.step).placeholder

    @property
    def privacy(self) -> Privacy:
        """How far the answer may travel."""
        level = (self.follow_up and self.follow_up.privacy) or self.step.privacy
        about_private = self.item is not None and self.item.private
        return Privacy.MINE if about_private and level.may_leave else level

    @property
    def is_card(self) -> bool:
        """Whether it is the card of a serious matter rather than a question."""
        return self.place.follow_up is CueKind.SAFETY


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a dialogue has come."""

    position: int
    """The number of the present question, from 1; follow-ups keep their question's."""
    of: int
    """How many questions there are, as far as can be known."""
    seconds_left: int
    """About how long the rest takes."""
