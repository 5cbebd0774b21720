"""Reading the histories of sessions and of relationships."""

from collections.abc import Iterable

from reflect.domain.errors import UnknownPersonError, UnlawfulActError
from reflect.domain.events import Event
from reflect.domain.facts import (
    RelationshipChanged,
    RelationshipOpened,
    SessionCancelled,
    SessionHeld,
    SessionMoved,
    SessionPlanned,
)
from reflect.domain.folding import Folded, fold
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session

SESSION = "the session"
RELATIONSHIP = "the relationship"


def follow_session(session: Session | None, event: Event) -> Session:
    """Return the session as it stands after an event.

    Raises:
        UnlawfulActError: If the event does not follow from what came before.
    """
    act = event.act
    match session, act:
        case None, SessionPlanned():
            return Session(
                id=event.subject,
                relationship=event.relationship,
                on=act.on,
                channel=act.channel,
            )
        case Session(), SessionMoved():
            return session.moved(act.on)
        case Session(), SessionHeld():
            return session.held(act.on)
        case Session(), SessionCancelled():
            return session.cancelled()
        case _:
            raise UnlawfulActError(SESSION, act.kind.replace("_", " "), _status(session))


def read_session(events: Iterable[Event]) -> Folded[Session]:
    """Fold the events about one session."""
    return fold(events, follow_session)


def follow_relationship(known: RelationshipOpened | None, event: Event) -> RelationshipOpened:
    """Return what a relationship amounts to after an event: its latest full statement.

    Raises:
        UnlawfulActError: If the event does not follow from what came before.
    """
    match known, event.act:
        case RelationshipOpened(), RelationshipChanged() as stated:
            return stated
        case None, RelationshipOpened() as stated if not isinstance(stated, RelationshipChanged):
            return stated
        case _, act:
            raise UnlawfulActError(RELATIONSHIP, act.kind.replace("_", " "), _status(known))


def read_relationship(events: Iterable[Event]) -> Folded[RelationshipOpened]:
    """Fold the events about one relationship."""
    return fold(events, follow_relationship)


def relationship_from(
    stated: RelationshipOpened, relationship: str, letter: str, me: str
) -> Relationship:
    """Return a relationship as it was last stated.

    Raises:
        UnknownPersonError: If `me` is not one of its people.
    """
    if me not in {member.person.id for member in stated.members}:
        raise UnknownPersonError(me, [member.person.name for member in stated.members])
    return Relationship(
        id=relationship,
        letter=letter,
        members=stated.members,
        me=me,
        kind=stated.of_kind,
        form=stated.form,
        term=stated.term,
        formality=stated.formality,
        rhythm_days=stated.rhythm_days,
        goals=stated.goals,
        since=stated.since,
        until=stated.until,
    )


def _status(known: object) -> str:
    return "unknown" if known is None else "known already"
