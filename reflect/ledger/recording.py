"""Appends acts to the ledger: chained, checked against their history, all or none."""

from collections.abc import Sequence

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session as Transaction

from reflect.app.ports import Clock, Entry
from reflect.domain.acts import Proposal
from reflect.domain.background import relationship_from
from reflect.domain.errors import UnlawfulActError
from reflect.domain.events import Event
from reflect.domain.facts import RelationshipOpened
from reflect.domain.ids import letters
from reflect.domain.subjects import State, added
from reflect.ledger.chain import Chain, Written
from reflect.ledger.projection import Place, touched_at
from reflect.ledger.rows import event_values, relationship_row, to_event
from reflect.ledger.standing import MOST_AT_ONCE, Outcome, bring_into_step
from reflect.ledger.tables import EventRow, ForgottenRow, MemberRow, RelationshipRow


def record(
    transaction: Transaction, clock: Clock, relationship: str, entries: Sequence[Entry]
) -> list[Event]:
    """Append acts written down by the user.

    Raises:
        UnlawfulActError: If an act does not follow from its history.
        UnknownRelationshipError: If there is no such relationship.
    """
    place = place_of(transaction, relationship)
    return _append(transaction, clock, place, entries)


def open_relationship(transaction: Transaction, clock: Clock, me: str, entry: Entry) -> Place:
    """Append the first event of a relationship and give it the next letter.

    Raises:
        UnlawfulActError: If `entry` opens nothing, or what is open already.
        UnknownPersonError: If `me` is not one of its people.
    """
    if type(entry.act) is not RelationshipOpened:
        what = "the relationship"
        raise UnlawfulActError(what, entry.act.kind.replace("_", " "), "not opened yet")
    free = _free_place(transaction)
    place = Place(relationship=entry.subject, place=free, letter=letters(free), me=me)
    relationship_from(entry.act, place.relationship, place.letter, me)
    _append(transaction, clock, place, [entry])
    return place


def history(transaction: Transaction, relationship: str, subject: str) -> list[Event]:
    """Return the events about one subject, in order."""
    return _histories(transaction, relationship, [subject]).get(subject, [])


def _append(
    transaction: Transaction, clock: Clock, place: Place, entries: Sequence[Entry]
) -> list[Event]:
    chain = _chain(transaction, place)
    subjects = list(dict.fromkeys(entry.subject for entry in entries))
    histories = _histories(transaction, place.relationship, subjects)
    states = dict[str, State | None]()
    written = list[Written]()
    for entry in entries:
        refuse_private(entry)
        next_one = chain.write(entry, clock)
        past = histories.setdefault(entry.subject, [])
        states[entry.subject] = added(past, next_one.event).state
        past.append(next_one.event)
        written.append(next_one)
    if written:
        transaction.execute(insert(EventRow), [event_values(each) for each in written])
        outcomes = [
            Outcome(subject, states[subject], touched_at(histories[subject]))
            for subject in subjects
        ]
        bring_into_step(transaction, place, outcomes)
    return [each.event for each in written]


def refuse_private(entry: Entry) -> None:
    """Refuse what is the user's alone: from here nothing could be taken out again."""
    if isinstance(entry.act, Proposal) and entry.act.terms.is_private:
        title = entry.act.terms.title
        raise UnlawfulActError(title, "put into the shared ledger", "yours alone")


def place_of(transaction: Transaction, relationship: str) -> Place:
    """Return a relationship as this copy of the ledger knows it.

    Raises:
        UnknownRelationshipError: If there is none.
    """
    row = relationship_row(transaction, relationship)
    members = select(MemberRow.person, MemberRow.name).where(MemberRow.relationship == relationship)
    return Place(
        relationship=relationship,
        place=row.place,
        letter=row.letter,
        me=row.me,
        names={person: name for person, name in transaction.execute(members)},  # noqa: C416 -- rows are no pairs to dict()
    )


def _free_place(transaction: Transaction) -> int:
    """Return the next place that no relationship has or had, forgotten ones included."""
    taken = (RelationshipRow.place, ForgottenRow.place)
    highest = [transaction.scalar(select(func.max(place))) for place in taken]
    return max((-1 if place is None else place) for place in highest) + 1


def _chain(transaction: Transaction, place: Place) -> Chain:
    here = EventRow.relationship == place.relationship
    last = transaction.execute(
        select(EventRow.seq, EventRow.hash)
        .where(here, EventRow.author == place.me)
        .order_by(EventRow.seq.desc())
        .limit(1)
    ).first()
    highest = transaction.scalar(select(func.max(EventRow.lamport)).where(here)) or 0
    chain = Chain(relationship=place.relationship, author=place.me, lamport=highest)
    if last is not None:
        chain.seq, chain.prev = last.seq, last.hash
    return chain


def _histories(
    transaction: Transaction, relationship: str, subjects: Sequence[str]
) -> dict[str, list[Event]]:
    histories = dict[str, list[Event]]()
    for start in range(0, len(subjects), MOST_AT_ONCE):
        some = subjects[start : start + MOST_AT_ONCE]
        query = (
            select(EventRow)
            .where(EventRow.relationship == relationship, EventRow.subject.in_(some))
            .order_by(EventRow.lamport)
        )
        for row in transaction.scalars(query):
            histories.setdefault(row.subject, []).append(to_event(row))
    return histories
