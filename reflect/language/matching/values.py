"""What is matched, and what comes of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reflect.domain.commitments import CommitmentKind


class Verdict(StrEnum):
    """What is the matter with an agreement that both parties hold."""

    SAME = "same"
    """Nothing: they agree."""
    OWNER = "owner"
    """Each names somebody else who is to act."""
    DATE = "date"
    """Each names another day."""
    SIZE = "size"
    """Each names another amount or scope."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One item as one party told it."""

    action: str
    """The act, as its words stand in the debrief."""
    owner: tuple[str, ...]
    """Who is to act; empty when nobody is named."""
    due: date | None
    """The last day on which the act is in time."""
    kind: CommitmentKind
    """How firmly, and by whom, the act was undertaken."""
    quote: str
    """The sentence the item was found in."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one party told."""

    writer: str
    """The party, by name."""
    items: tuple[Claim, ...]
    """Their items, in the order they were told."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two items that are held to be one agreement."""

    a: int
    """The item's place on the first side, from 0."""
    b: int
    """The item's place on the second side, from 0."""
    verdict: Verdict
    """Whether both mean the same by it."""
    confidence: float
    """The probability that the two are one agreement, 0 to 1."""
