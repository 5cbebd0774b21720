"""Agreements, as the fold of the acts that people have made about them.

Nothing here is changed in place.  An agreement is what remains when its acts are
read in order, so the ledger keeps acts and works agreements out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from reflect.domain.terms import Terms


class Status(StrEnum):
    """Where an agreement stands."""

    IDEA = "an idea"
    OFFERED = "offered"
    REQUESTED = "requested"
    COUNTERED = "counter-offered"
    AGREED = "agreed"
    CHANGE_ASKED = "asked to change"
    REPORTED = "reported done"
    KEPT = "kept"
    MISSED = "missed"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do or to say something."""
        return self in OPEN

    @property
    def binds(self) -> bool:
        """Whether the owner counts on having to act."""
        return self in {Status.OFFERED, Status.AGREED, Status.CHANGE_ASKED, Status.COUNTERED}


PROPOSED = frozenset({Status.OFFERED, Status.REQUESTED, Status.COUNTERED})
OPEN = PROPOSED | {Status.AGREED, Status.CHANGE_ASKED, Status.REPORTED, Status.MISSED}
OWED = frozenset({Status.OFFERED, Status.AGREED, Status.CHANGE_ASKED, Status.MISSED})
"""Somebody is to act."""
WAITING = frozenset({Status.REQUESTED, Status.COUNTERED, Status.CHANGE_ASKED, Status.REPORTED})
"""It cannot go on before somebody has said something."""
SETTLED = frozenset({Status.KEPT, Status.RELEASED, Status.WITHDRAWN, Status.DECLINED})
"""Nothing is left to do or to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What people have agreed, or are about to."""

    id: str
    """A UUIDv7."""
    status: Status
    terms: Terms
    """What is on the table, or agreed."""
    proposer: str
    """Who brought the present terms onto the table."""
    accepted_by: Mapping[str, str] = field(default_factory=dict)
    """Who has said yes to the present terms, the proposer included, and who wrote that down."""
    done_by: Mapping[str, str] = field(default_factory=dict)
    """The owners whose part is done, where each has a part, and who wrote that down."""
    moved_by: str = ""
    """Who made the move that brought it where it stands."""
    told_by: str = ""
    """Who wrote that move down, where it was somebody else's; else empty."""
    words: str = ""
    """The sentence it came from."""
    wanted: Terms | None = None
    """The terms asked for, while a change is asked."""
    asked_by: str | None = None
    """Who asked for the change."""
    asked_in_time: bool = False
    """Whether the change was asked up to the due day."""
    reported_by: str | None = None
    """Who said that it is done."""
    version: int = 1
    """Counts the terms, from 1."""
    changes_in_time: int = 0
    """Changes that were asked up to the due day: these are no misses."""
    changes_late: int = 0
    """Changes that were asked after it."""
    misses: int = 0
    repairs: int = 0
    self_declared: bool = False
    """Whether *kept* rests on the word of those who did it alone."""

    @property
    def is_agreed_by_all(self) -> bool:
        """Whether everyone whose yes is needed has said it."""
        return set(self.terms.between) <= self.accepted_by.keys()

    @property
    def told_yes(self) -> Mapping[str, str]:
        """Whose yes was only told, and by whom."""
        return {who: by for who, by in self.accepted_by.items() if who != by}

    @property
    def owing(self) -> tuple[str, ...]:
        """Who still has to act; once nothing is open, everyone who had to."""
        owners = tuple(dict.fromkeys(self.terms.owner))
        left = tuple(owner for owner in owners if owner not in self.done_by)
        return left if self.status.is_open and left else owners

    @property
    def has_asked_in_time(self) -> bool:
        """Whether a change that was asked for up to the due day still waits for its answer."""
        return self.status is Status.CHANGE_ASKED and self.asked_in_time

    def is_overdue(self, today: date) -> bool:
        """Whether an owner is bound, the due day has passed and no change was asked in time."""
        if not self.status.binds or self.has_asked_in_time:
            return False
        return self.terms.due is not None and self.terms.due < today

    def moved(self, by: str, author: str, status: Status) -> "Agreement":
        """Return it where a move of `by`, written down by `author`, has brought it."""
        told_by = "" if author == by else author
        return replace(self, status=status, moved_by=by, told_by=told_by)

    def with_yes(self, by: str, author: str) -> "Agreement":
        """Return it with one more yes; one's own word stands above what is told."""
        known = self.accepted_by.get(by)
        return replace(
            self, accepted_by={**self.accepted_by, by: by if by in {known, author} else author}
        )

    def with_terms(self, terms: Terms, by: str, author: str, status: Status) -> "Agreement":
        """Return it with new terms on the table, which `by` has said yes to."""
        changed = replace(
            self.moved(by, author, status),
            terms=terms,
            proposer=by,
            accepted_by={by: author},
            done_by=dict(self.done_by) if terms.owner == self.terms.owner else {},
            version=self.version + 1,
        )
        return changed.settled()

    def settled(self) -> "Agreement":
        """Return it as agreed when everyone has said yes to what is on the table."""
        if self.status in PROPOSED and self.is_agreed_by_all:
            return replace(self, status=Status.AGREED)
        return self
