"""What events speak of, agreement or not, and whether one more of them would stand."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from reflect.domain.acts import Undone
from reflect.domain.agreements import Agreement
from reflect.domain.background import follow_relationship, follow_session
from reflect.domain.errors import UnlawfulActError
from reflect.domain.events import Event, in_order
from reflect.domain.facts import ABOUT_RELATIONSHIPS, ABOUT_SESSIONS, RelationshipOpened
from reflect.domain.folding import Folded, fold
from reflect.domain.history import follow
from reflect.domain.sessions import Session

State: TypeAlias = Agreement | Session | RelationshipOpened


def read_subject(events: Iterable[Event]) -> Folded[State]:
    """Fold the events about one subject of any kind.

    The first act says of which kind it is; acts of other kinds are set aside.
    """
    ordered = in_order(events)
    return fold(ordered, _follower(ordered))


def added(events: Sequence[Event], event: Event) -> Folded[State]:
    """Return what a subject amounts to once `event`, the latest of all, was added.

    Raises:
        UnlawfulActError: If it would not stand.
    """
    together = [*events, event]
    follower = _follower(together)
    before, after = fold(events, follower), fold(together, follower)
    if isinstance(event.act, Undone):
        _check_undone(before, after, event.act)
    else:
        follower(before.state, event)
    return after


def _follower(ordered: Iterable[Event]) -> Callable[[State | None, Event], State]:
    first = next((event.act for event in ordered if not isinstance(event.act, Undone)), None)
    if isinstance(first, ABOUT_SESSIONS):
        return _follow_session
    if isinstance(first, ABOUT_RELATIONSHIPS):
        return _follow_relationship
    return _follow_agreement


def _check_undone(before: Folded[State], after: Folded[State], act: Undone) -> None:
    what, status = _named(before.state)
    why = "Only your own latest entry on it can be taken back."
    was_there = act.event in {each.id for each in (*before.standing, *before.overtaken)}
    is_gone = act.event in {each.id for each in after.undone}
    if not (was_there and is_gone):
        raise UnlawfulActError(what, "taken back", status, why)
    if isinstance(before.state, RelationshipOpened) and after.state is None:
        raise UnlawfulActError(what, "taken back", status, "Its agreements rest on it.")


def _named(state: State | None) -> tuple[str, str]:
    match state:
        case Agreement():
            return state.terms.title, state.status.value
        case Session():
            return f"the session on {state.on}", state.status.value
        case RelationshipOpened():
            return "the relationship", "open"
        case None:
            return "this", "not known here"


def _follow_agreement(state: State | None, event: Event) -> State:
    known = state if isinstance(state, Agreement) else None
    return follow(known, event.subject, event.act, event.author)


def _follow_session(state: State | None, event: Event) -> State:
    return follow_session(state if isinstance(state, Session) else None, event)


def _follow_relationship(state: State | None, event: Event) -> State:
    return follow_relationship(state if isinstance(state, RelationshipOpened) else None, event)
