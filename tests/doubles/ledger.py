"""A ledger in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from reflect.app.ports import Clock, Entry, Listed, Order, Page, Query
from reflect.domain.agreements import Agreement
from reflect.domain.background import relationship_from
from reflect.domain.errors import (
    AmbiguousAgreementError,
    UnknownAgreementError,
    UnknownRelationshipError,
    UnlawfulActError,
)
from reflect.domain.events import Event
from reflect.domain.facts import RelationshipOpened
from reflect.domain.history import Story, read
from reflect.domain.ids import letters, parse_short_id, short_id
from reflect.domain.relationships import Relationship
from reflect.domain.searching import has_words, search_text
from reflect.domain.sessions import Session
from reflect.domain.subjects import State, added, read_subject
from reflect.domain.terms import Side, side
from reflect.ledger.chain import Chain
from reflect.ledger.recording import refuse_private


@dataclass(slots=True)
class _Home:
    """One relationship: who uses the program, and what was written."""

    letter: str
    chain: Chain
    events: dict[str, list[Event]] = field(default_factory=dict)
    """The events by their subject."""
    numbers: dict[str, int] = field(default_factory=dict)
    """The agreements in the order in which they came to be."""


class MemoryLedger:
    """Stands in for the port `Ledger`; keeps nothing when it is gone."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._homes: dict[str, _Home] = {}

    def me(self) -> str | None:
        """Return the user's person id; None before the first relationship."""
        return next((home.chain.author for home in self._homes.values()), None)

    def record(self, relationship: str, entries: Sequence[Entry]) -> list[Event]:
        """Append acts, all or none."""
        if relationship not in self._homes:
            known = [f"{each.with_whom} ({each.letter})" for each in self.relationships()]
            raise UnknownRelationshipError(relationship, known)
        for entry in entries:
            refuse_private(entry)
        return self._append(self._homes[relationship], entries)

    def open_relationship(self, me: str, entry: Entry) -> Relationship:
        """Append the first event of a relationship."""
        act = entry.act
        if type(act) is not RelationshipOpened:
            what = "the relationship"
            raise UnlawfulActError(what, act.kind.replace("_", " "), "not opened yet")
        relationship_from(act, entry.subject, "", me)
        known = self._homes.get(entry.subject)
        home = known or _Home(
            letters(len(self._homes)), Chain(relationship=entry.subject, author=me)
        )
        self._append(home, [entry])
        self._homes[entry.subject] = home
        return self._relationship(entry.subject)

    def relationships(self) -> list[Relationship]:
        """Return every relationship, in the order of their letters."""
        return [self._relationship(each) for each in self._homes]

    def sessions(self, relationship: str) -> list[Session]:
        """Return the sessions of a relationship by day."""
        home = self._homes.get(relationship)
        states = [read_subject(events).state for events in home.events.values()] if home else []
        sessions = [state for state in states if isinstance(state, Session)]
        return sorted(sessions, key=lambda session: (session.on, session.id))

    def find(self, name: str) -> Listed:
        """Return the agreement with this short id or id."""
        parsed = parse_short_id(name)
        wanted = short_id(*parsed) if parsed else ""
        found = [each for each in self._all() if name.strip() == each.agreement.id]
        found += [each for each in self._all() if wanted == each.short and each not in found]
        if not found:
            raise UnknownAgreementError(name)
        if len(found) > 1:
            raise AmbiguousAgreementError(name, [each.short for each in found])
        return found[0]

    def agreements(self, query: Query) -> Page:
        """Return a page of agreements."""
        found = [listed for listed in self._all() if self._matches(listed, query)]
        if query.order is Order.DUE:
            found.sort(key=lambda listed: listed.agreement.terms.due or date.max)
        elif query.order is Order.NEWEST:
            found.reverse()
            found.sort(key=lambda listed: listed.touched, reverse=True)
        return Page(tuple(found[query.offset : query.offset + query.limit]), len(found))

    def story(self, agreement: str) -> Story:
        """Return the history of an agreement."""
        for home in self._homes.values():
            if agreement in home.numbers:
                return read(home.events[agreement])
        raise UnknownAgreementError(agreement)

    def verify(self) -> int:
        """Return how many events there are: memory is not tampered with."""
        return sum(len(each) for home in self._homes.values() for each in home.events.values())

    def absorb(self, event: Event) -> None:
        """Take in what somebody else has written into their own copy."""
        self._homes[event.relationship].events.setdefault(event.subject, []).append(event)

    def close(self) -> None:
        """Let go of nothing."""

    def _append(self, home: _Home, entries: Sequence[Entry]) -> list[Event]:
        chain = Chain(
            relationship=home.chain.relationship,
            author=home.chain.author,
            seq=home.chain.seq,
            prev=home.chain.prev,
            lamport=home.chain.lamport,
        )
        events = {subject: list(past) for subject, past in home.events.items()}
        written = list[Event]()
        for entry in entries:
            event = chain.write(entry, self._clock).event
            after = added(events.get(entry.subject, []), event).state
            if isinstance(after, RelationshipOpened):
                relationship_from(after, entry.subject, home.letter, chain.author)
            events.setdefault(entry.subject, []).append(event)
            written.append(event)
        home.chain, home.events = chain, events
        for subject in dict.fromkeys(entry.subject for entry in entries):
            if isinstance(self._state(home, subject), Agreement):
                home.numbers.setdefault(subject, len(home.numbers) + 1)
        return written

    def _state(self, home: _Home, subject: str) -> State | None:
        return read_subject(home.events[subject]).state

    def _relationship(self, relationship: str) -> Relationship:
        home = self._homes[relationship]
        stated = self._state(home, relationship)
        if not isinstance(stated, RelationshipOpened):
            raise UnknownRelationshipError(relationship, [])
        me = home.chain.author
        authors = {event.author for events in home.events.values() for event in events}
        known = relationship_from(stated, relationship, home.letter, me)
        return replace(known, joined=frozenset(authors - {me}))

    def _all(self) -> list[Listed]:
        return [
            Listed(short_id(home.letter, number), relationship, state, _touched(events))
            for relationship, home in self._homes.items()
            for subject, number in home.numbers.items()
            for events in [home.events[subject]]
            for state in [self._state(home, subject)]
            if isinstance(state, Agreement)
        ]

    def _matches(self, listed: Listed, query: Query) -> bool:
        terms, status = listed.agreement.terms, listed.agreement.status
        due, owing = terms.due or date.max, listed.agreement.owing
        return all(
            (
                query.relationship in {None, listed.relationship},
                not query.statuses or status in query.statuses,
                query.owner is None or query.owner in owing,
                query.not_owner is None or query.not_owner not in owing,
                query.beside is None or side(owing, query.beside) is not Side.MINE,
                query.due_until is None or (due <= query.due_until and due < date.max),
                self._has_words(listed, query.words),
            )
        )

    def _has_words(self, listed: Listed, wanted: str) -> bool:
        members = self._relationship(listed.relationship).members
        names = {member.person.id: member.person.name for member in members}
        return has_words(search_text(listed.agreement, names), wanted)


def _touched(events: Sequence[Event]) -> datetime:
    return max(event.at for event in events)
