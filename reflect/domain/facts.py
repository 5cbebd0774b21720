"""Acts about relationships and sessions, and the register of every act there is."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from reflect.domain import acts
from reflect.domain.acts import Act
from reflect.domain.people import Member
from reflect.domain.relationships import Form, Formality, Kind, Term
from reflect.domain.sessions import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipOpened(Act):
    """A relationship begins."""

    kind: ClassVar[str] = "relationship_opened"
    members: tuple[Member, ...]
    of_kind: Kind = Kind.BOTH
    form: Form = Form.PAIR
    term: Term = Term.LONG
    formality: Formality = Formality.INFORMAL
    rhythm_days: int | None = None
    goals: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipChanged(RelationshipOpened):
    """Something about a relationship is different from now on; all of it is restated."""

    kind: ClassVar[str] = "relationship_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPlanned(Act):
    """A session has a day."""

    kind: ClassVar[str] = "session_planned"
    on: date
    channel: Channel = Channel.MEETING


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionMoved(Act):
    """A session has another day."""

    kind: ClassVar[str] = "session_moved"
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionHeld(Act):
    """A session took place."""

    kind: ClassVar[str] = "session_held"
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCancelled(Act):
    """A session did not take place."""

    kind: ClassVar[str] = "session_cancelled"
    reason: str = ""


ABOUT_SESSIONS: tuple[type[Act], ...] = (
    SessionPlanned,
    SessionMoved,
    SessionHeld,
    SessionCancelled,
)
ABOUT_RELATIONSHIPS: tuple[type[Act], ...] = (RelationshipOpened, RelationshipChanged)
ABOUT_AGREEMENTS: tuple[type[Act], ...] = (
    acts.Noted,
    acts.Offered,
    acts.Requested,
    acts.Amended,
    acts.Accepted,
    acts.Countered,
    acts.Declined,
    acts.Withdrawn,
    acts.Reported,
    acts.Confirmed,
    acts.Reopened,
    acts.ChangeAsked,
    acts.ChangeAccepted,
    acts.ChangeRefused,
    acts.Released,
    acts.Missed,
    acts.Repaired,
)
ALL_ACTS: dict[str, type[Act]] = {
    act.kind: act
    for group in (ABOUT_AGREEMENTS, ABOUT_SESSIONS, ABOUT_RELATIONSHIPS, (acts.Undone,))
    for act in group
}
"""Every act by the name it is stored by."""
