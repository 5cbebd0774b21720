"""Commitments: what a text says that someone will do.

A commitment is a reading of a text and changes nothing; an agreement is what
people make of it.  Offsets are in characters of the text, end exclusive.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CommitmentKind(StrEnum):
    """How firmly, and by whom, an act was undertaken."""

    PROMISE = "promise"
    """The writer binds themselves."""
    HEARD = "heard"
    """The writer reports that someone else has."""
    JOINT = "joint"
    """They will do it together."""
    REQUEST = "request"
    """Someone is asked and no uptake is told."""
    IDEA = "idea"
    """Tentative."""

    @property
    def is_firm(self) -> bool:
        """Whether someone is bound."""
        return self in {CommitmentKind.PROMISE, CommitmentKind.HEARD, CommitmentKind.JOINT}


class Unclear(StrEnum):
    """What a commitment leaves open."""

    OWNER = "owner"
    ACTION = "action"
    DUE = "due"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return its words."""
        return text[self.start : self.end]

    def meets(self, other: "Span") -> bool:
        """Say whether both have a character in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """One act that a text speaks of as still to be done."""

    kind: CommitmentKind
    owner: tuple[str, ...]
    """Names of those who are to act; empty when nobody is named."""
    to: tuple[str, ...] = ()
    """Names of those who receive it or count on it."""
    action: Span
    """The act's words."""
    quote: Span
    """The sentence it stands in."""
    title: str
    """A short imperative, in the third person's view."""
    due: date | None = None
    """The last day on which it is still in time."""
    due_text: Span | None = None
    """The words that name the time."""
    alternatives: tuple[date, ...] = ()
    """Other common readings of those words."""
    condition: Span | None = None
    """The words of the condition it hangs on."""
    negated: bool = False
    """Whether it is an undertaking not to do something."""
    recurs: Span | None = None
    """The words of a repetition."""
    confidence: float = 1.0
    """The probability, 0 to 1, that a fair reader would call it an item."""
    clarify: tuple[Unclear, ...] = ()
    """What it leaves open, most useful question first."""


class CueKind(StrEnum):
    """What an answer contains that a follow-up may ask about (`domain.md` §4.0.3)."""

    SAFETY = "safety"
    CONFIDENTIAL = "confidential"
    FEELING = "feeling"
    SELF_ATTACK = "self_attack"
    BLAME = "blame"
    OWNERLESS = "ownerless"
    VAGUE_ACT = "vague_act"
    DATELESS = "dateless"
    HEDGED = "hedged"
    CONDITIONAL = "conditional"
    REQUEST = "request"
    TOO_MANY = "too_many"
    REPEAT = "repeat"
    DEPENDENCE = "dependence"
    TELLING = "telling"
    SHORT = "short"
    EMPTY = "empty"
    FUZZY_TERM = "fuzzy_term"
    LONG = "long"
    SAME_AS_LAST = "same_as_last"
    DECISION = "decision"
    GRATITUDE = "gratitude"


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing noticed in an answer, and the words it was noticed by."""

    kind: CueKind
    span: Span | None = None
    """The words; None when the whole answer is meant."""
    words: str = ""
    """What to quote back: the words, or for commitments the act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A text with what a reader needs to know to understand it."""

    text: str
    writer: str
    """The writer's name."""
    role: str
    """The writer's role."""
    people: dict[str, str]
    """Everyone in the relationship: name to role."""
    on: date
    """The day of writing, in the writer's zone."""
    next_session: date | None = None
    step: str = "debrief"
    """Where it was asked: prepare, debrief, agreements or check."""
    question: str = ""
    """The words that were asked; empty where they are not known."""
    about: str = ""
    """Whose acts were asked for: `me`, `them`, or empty where it was open."""
    month_first: bool = False
    """Whether the writer puts the month before the day in figures ("3/5" is 5 March)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of a text."""

    commitments: tuple[Commitment, ...] = ()
    cues: tuple[Cue, ...] = ()
