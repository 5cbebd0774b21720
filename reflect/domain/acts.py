"""Acts: the moves people make about an agreement.

They follow the conversation for action (request or
offer, counter, accept, report, declare satisfied) of Winograd and Flores,
*Understanding Computers and Cognition* (1986), in plain words.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from reflect.domain.terms import Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One move."""

    kind: ClassVar[str] = ""
    """The name it is stored by."""
    by: str
    """Whose move it is: a person's id, or the name of someone outside the relationship."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Act):
    """A move that brings terms onto the table."""

    terms: Terms
    words: str = ""
    """The sentence it came from; empty when that sentence is private."""
    accepted_by: tuple[str, ...] = ()
    """Who else has said yes to it already: the author, or others as the author tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted(Proposal):
    """Someone has an idea."""

    kind: ClassVar[str] = "noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered(Proposal):
    """Someone promises to do something."""

    kind: ClassVar[str] = "offered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Requested(Proposal):
    """Someone asks another to do something."""

    kind: ClassVar[str] = "requested"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amended(Act):
    """The proposer corrects what has not been agreed yet."""

    kind: ClassVar[str] = "amended"
    terms: Terms
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted(Act):
    """Someone says yes to exactly these terms."""

    kind: ClassVar[str] = "accepted"
    digest: str
    """`Terms.digest()` of what the yes is to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Countered(Act):
    """Someone proposes other terms instead."""

    kind: ClassVar[str] = "countered"
    terms: Terms
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined(Act):
    """Someone says no."""

    kind: ClassVar[str] = "declined"
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn(Act):
    """Someone takes back what they proposed, or gives notice before it is due."""

    kind: ClassVar[str] = "withdrawn"
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported(Act):
    """An owner says that it is done, or that their part of it is."""

    kind: ClassVar[str] = "reported"
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed(Act):
    """A receiver says that it was kept, or an owner declares so alone: their part, or all of it."""

    kind: ClassVar[str] = "confirmed"
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened(Act):
    """The receiver says that something is still missing."""

    kind: ClassVar[str] = "reopened"
    missing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeAsked(Act):
    """Someone asks for other terms than those agreed."""

    kind: ClassVar[str] = "change_asked"
    terms: Terms
    on: date
    """The day of asking: up to the due day it is no miss."""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeAccepted(Act):
    """The other side says yes to the change."""

    kind: ClassVar[str] = "change_accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRefused(Act):
    """The other side keeps to what was agreed."""

    kind: ClassVar[str] = "change_refused"
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Released(Act):
    """The receiver lets the owner off."""

    kind: ClassVar[str] = "released"
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed(Act):
    """The day passed and nothing was said."""

    kind: ClassVar[str] = "missed"
    on: date
    """The day of noticing; after the due day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired(Act):
    """The owner puts a missed agreement right with new terms."""

    kind: ClassVar[str] = "repaired"
    terms: Terms
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone(Act):
    """The author takes back their own latest entry on this subject."""

    kind: ClassVar[str] = "undone"
    event: str
    """The id of the event taken back."""
