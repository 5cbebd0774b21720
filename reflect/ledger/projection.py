"""What the read models say of a relationship, a session or an agreement."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from reflect.domain.agreements import Agreement
from reflect.domain.events import Event
from reflect.domain.relationships import Relationship
from reflect.domain.searching import search_text
from reflect.domain.sessions import Session
from reflect.ledger.tables import (
    NEVER,
    AgreementRow,
    MemberRow,
    OwnerRow,
    RelationshipRow,
    SessionRow,
    key,
)
from reflect.storage.codec import encode_agreement


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A relationship as this copy of the ledger knows it."""

    relationship: str
    place: int
    """Counts relationships in the order they came to be known here, from 0."""
    letter: str
    me: str
    names: Mapping[str, str] = field(default_factory=dict)
    """The members' names by their ids; empty before the first event."""


def relationship_row(relationship: Relationship, place: int) -> RelationshipRow:
    """Return the row of a relationship."""
    return RelationshipRow(
        relationship=relationship.id,
        place=place,
        letter=relationship.letter,
        me=relationship.me,
        kind=relationship.kind.value,
        form=relationship.form.value,
        term=relationship.term.value,
        formality=relationship.formality.value,
        rhythm_days=relationship.rhythm_days,
        goals=list(relationship.goals),
        since=relationship.since,
        until=relationship.until,
    )


def member_rows(relationship: Relationship) -> list[MemberRow]:
    """Return the rows of a relationship's people."""
    return [
        MemberRow(
            relationship=relationship.id,
            person=member.person.id,
            place=place,
            name=member.person.name,
            role=member.role.value,
        )
        for place, member in enumerate(relationship.members)
    ]


def session_row(session: Session) -> SessionRow:
    """Return the row of a session."""
    return SessionRow(
        relationship=session.relationship,
        session=session.id,
        on=session.on,
        channel=session.channel.value,
        status=session.status.value,
    )


def new_agreement_row(place: Place, agreement: str, number: int) -> AgreementRow:
    """Return the row of an agreement that is new here, still to be filled."""
    return AgreementRow(
        relationship=place.relationship,
        agreement=agreement,
        number=number,
        key=key(place.place, number),
        search="",
    )


def fill(row: AgreementRow, place: Place, state: Agreement | None, touched: datetime) -> None:
    """Have a row say what an agreement amounts to; None when everything was undone."""
    row.touched = touched
    row.status = state.status.value if state else None
    row.is_open = state is not None and state.status.is_open
    row.mine = state is not None and place.me in state.owing
    row.due = (state.terms.due if state else None) or NEVER
    row.title = state.terms.title if state else ""
    row.search = search_text(state, place.names) if state else ""
    row.detail = encode_agreement(state) if state else ""


def owner_rows(row: AgreementRow, state: Agreement | None) -> list[OwnerRow]:
    """Return the rows of those who owe an agreement, or owed it while it was open."""
    return [
        OwnerRow(relationship=row.relationship, agreement=row.agreement, person=owner, key=row.key)
        for owner in (state.owing if state else ())
    ]


def touched_at(events: Iterable[Event]) -> datetime:
    """Return when something last happened to a subject, never earlier than before."""
    return max(event.at for event in events)
