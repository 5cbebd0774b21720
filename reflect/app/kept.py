"""Dialogues, their turns and private agreements, as the journal keeps them."""

from dataclasses import dataclass
from datetime import datetime

from reflect.domain.commitments import Span
from reflect.domain.events import Event


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
    forgotten: bool = False
    """Whether there was an answer that the user has forgotten for good."""
    withheld: tuple[Span, ...] = ()
    """What of the answer is not shared, whatever its level: what came of it was left out."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Purge:
    """What is to be forgotten in the journal, all at once."""

    conversations: frozenset[str] = frozenset()
    """Dialogues that go wholly, by id."""
    emptied: tuple[KeptConversation, ...] = ()
    """Dialogues of which something goes, as they are left."""
    lessons: frozenset[str] = frozenset()
    private: frozenset[str] = frozenset()
    """Private agreements, by id."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing goes."""
        return not (self.conversations or self.emptied or self.lessons or self.private)


NEW = 0
"""The number of a private agreement that has none yet: the journal gives it, and only once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAgreement:
    """A private agreement as the journal keeps it: what happened to it, in order."""

    id: str
    """A UUIDv7."""
    relationship: str
    number: int
    """What its short id ends with; counted over all relationships, from 1.  `NEW` before."""
    events: tuple[Event, ...]
    offered: bool = False
    """Whether it was offered since, so that it now stands in the ledger instead."""
