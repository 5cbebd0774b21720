"""Lessons: what was proposed to the user, and what they made of it.

A lesson quotes private text.  It lives in the journal, goes with the dialogue it
comes from, and is read for nothing but the next proposals.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reflect.domain.commitments import CommitmentKind


class Outcome(StrEnum):
    """What the user made of a proposal."""

    ACCEPTED = "accepted"
    EDITED = "edited"
    SPLIT = "split"
    IDEA = "idea"
    REJECTED = "rejected"


class Whose(StrEnum):
    """Who was to act, as seen by the user."""

    ME = "me"
    OTHER = "other"
    BOTH = "both"
    NONE = "none"

    @classmethod
    def of(cls, owner: tuple[str, ...], me: str) -> "Whose":
        """Return the relation of these owners to the user of this name."""
        if not owner:
            return cls.NONE
        if me not in owner:
            return cls.OTHER
        return cls.BOTH if len(owner) > 1 else cls.ME

    @property
    def firm_kind(self) -> CommitmentKind | None:
        """What it is when these people bind themselves; None when nobody is named."""
        return {
            Whose.ME: CommitmentKind.PROMISE,
            Whose.OTHER: CommitmentKind.HEARD,
            Whose.BOTH: CommitmentKind.JOINT,
        }.get(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One proposal, and what became of it."""

    id: str
    """Eight hexadecimal digits; the same proposal of a dialogue always has the same."""
    conversation: str
    """The dialogue it comes from."""
    on: date
    """The user's day."""
    kind: CommitmentKind
    """What it was heard as."""
    act: str
    """The act's words."""
    sentence: str
    """The sentence it stood in."""
    title: str
    """What it was called in the proposal."""
    whose: Whose
    outcome: Outcome
    kept_as: CommitmentKind | None = None
    """What went into the ledger; None when nothing did."""
    made: tuple[str, ...] = ()
    """The titles that went into the ledger."""
