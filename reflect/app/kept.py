"""Dialogues and their turns, as the journal keeps them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTurn:
    """One answer as the journal keeps it."""

    step: str
    """The step's id."""
    item: str | None
    """The agreement it was asked about, where it was asked about one."""
    follow_up: str | None
    """The cue that set off the follow-up, when this answers one."""
    question: str
    """The words that were asked."""
    answer: str
    passed: bool
    """Whether it was skipped."""
    cues: tuple[str, ...]
    """The cues that were noticed, so that the dialogue resumes the same way."""
    privacy: str
    """The line's level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptConversation:
    """A dialogue as the journal keeps it."""

    id: str
    dialogue: str
    """The dialogue's id."""
    relationship: str
    session: str | None
    """The session it prepares or debriefs."""
    seed: int
    """What the choice of wordings was drawn from."""
    begun: datetime
    finished: datetime | None
    turns: tuple[KeptTurn, ...]
    draft: str
    """What was being typed."""
