"""Folding: events in order, what was taken back left out, what cannot follow set aside."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from reflect.domain.acts import Undone
from reflect.domain.errors import UnlawfulActError
from reflect.domain.events import Event, in_order

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Folded(Generic[S]):
    """What events amount to, and which of them count."""

    state: S | None
    """None when everything was undone."""
    standing: tuple[Event, ...]
    undone: tuple[Event, ...] = ()
    overtaken: tuple[Event, ...] = ()


def fold(events: Iterable[Event], follow: Callable[[S | None, Event], S]) -> Folded[S]:
    """Fold the events about one subject, whoever wrote them and in whatever order they came.

    The result depends on the set of events alone, so merging ledgers is set union.

    Args:
        events: Everything about the subject.
        follow: Returns the state after an event, or raises UnlawfulActError.
    """
    ordered = in_order(events)
    gone = _taken_back(ordered)
    state: S | None = None
    standing, overtaken = list[Event](), list[Event]()
    for event in ordered:
        if event.id in gone:
            continue
        try:
            state = follow(state, event)
        except UnlawfulActError:
            overtaken.append(event)
        else:
            standing.append(event)
    undone = tuple(event for event in ordered if event.id in gone)
    return Folded(state, tuple(standing), undone, tuple(overtaken))


def _taken_back(ordered: list[Event]) -> set[str]:
    """Return the ids of undoings and of what they undo: each only its author's own latest."""
    gone = set[str]()
    left = list[Event]()
    for event in ordered:
        if not isinstance(event.act, Undone):
            left.append(event)
            continue
        gone.add(event.id)
        if left and left[-1].id == event.act.event and left[-1].author == event.author:
            gone.add(left.pop().id)
    return gone
