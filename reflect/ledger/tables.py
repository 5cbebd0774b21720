"""The ledger's tables: the events, and what they amount to.

Only `event` holds facts.  The other tables are worked out from it in the same
transaction and could be made anew.  `relationship` leads every primary key and no
number comes from a sequence, so that the same schema can be spread over servers.
"""

from datetime import date, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Date,
    Index,
    MetaData,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from reflect.storage.types import UtcDateTime

ID = String(64)
WORD = String(32)
NEVER = date.max
"""Stands for “no due day” where days are sorted, so that those come last by the index."""


class Base(DeclarativeBase):
    """Base of the tables; names every constraint, so that migrations can."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


FORGOTTEN = "forgotten"
"""The kind of an event that was emptied; what is left of it holds the chain together."""


class EventRow(Base):
    """One event; triggers refuse every change but to empty it, and removal."""

    __tablename__ = "event"
    __table_args__ = (
        UniqueConstraint("relationship", "id"),
        Index(None, "relationship", "subject", "lamport"),
        Index(None, "relationship", "lamport"),
    )

    relationship: Mapped[str] = mapped_column(ID, primary_key=True)
    author: Mapped[str] = mapped_column(ID, primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(ID)
    subject: Mapped[str] = mapped_column(ID)
    lamport: Mapped[int] = mapped_column(BigInteger)
    prev: Mapped[str] = mapped_column(ID)
    hash: Mapped[str] = mapped_column(ID)
    """What the author's next event points back to."""
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    zone: Mapped[str] = mapped_column(String(64))
    kind: Mapped[str] = mapped_column(WORD)
    payload: Mapped[str] = mapped_column(Text)
    """The act as canonical JSON."""


class RelationshipRow(Base):
    """A relationship as it stands; `me` and `letter` are this copy's own names for things."""

    __tablename__ = "relationship"
    __table_args__ = (UniqueConstraint("place"),)

    relationship: Mapped[str] = mapped_column(ID, primary_key=True)
    place: Mapped[int]
    """Counts relationships in the order they came to be known here, from 0."""
    letter: Mapped[str] = mapped_column(WORD)
    me: Mapped[str] = mapped_column(ID)
    kind: Mapped[str] = mapped_column(WORD)
    form: Mapped[str] = mapped_column(WORD)
    term: Mapped[str] = mapped_column(WORD)
    formality: Mapped[str] = mapped_column(WORD)
    rhythm_days: Mapped[int | None]
    goals: Mapped[list[str]] = mapped_column(JSON)
    since: Mapped[date | None]
    until: Mapped[date | None]
    spent: Mapped[int] = mapped_column(default=0, server_default="0")
    """The highest number of an agreement that was forgotten: none is given twice."""


class MemberRow(Base):
    """A person in a relationship."""

    __tablename__ = "member"

    relationship: Mapped[str] = mapped_column(ID, primary_key=True)
    person: Mapped[str] = mapped_column(ID, primary_key=True)
    place: Mapped[int]
    """The order in which they were named, from 0."""
    name: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(WORD)


class SessionRow(Base):
    """A session as it stands."""

    __tablename__ = "session"

    relationship: Mapped[str] = mapped_column(ID, primary_key=True)
    session: Mapped[str] = mapped_column(ID, primary_key=True)
    on: Mapped[date]
    channel: Mapped[str] = mapped_column(WORD)
    status: Mapped[str] = mapped_column(WORD)


class AgreementRow(Base):
    """An agreement as it stands.

    Each index holds what filters need beside what it sorts by, so that a page is
    found without reading the table.
    """

    __tablename__ = "agreement"
    __table_args__ = (
        UniqueConstraint("relationship", "number"),
        Index("ix_agreement_id", "agreement"),
        Index("ix_agreement_key", "key", unique=True),
        Index("ix_agreement_number", "key", "status", "mine", "due"),
        Index("ix_agreement_mine", "is_open", "mine", "due", "key", "status"),
        Index("ix_agreement_open", "is_open", "due", "key", "status", "mine"),
        Index("ix_agreement_due", "due", "key", "status", "mine"),
        Index("ix_agreement_touched", "touched", "key", "status", "mine", "due"),
    )

    relationship: Mapped[str] = mapped_column(ID, primary_key=True)
    agreement: Mapped[str] = mapped_column(ID, primary_key=True)
    number: Mapped[int]
    """With the relationship's letter it makes the short id; from 1, never given twice."""
    key: Mapped[int] = mapped_column(BigInteger)
    """The relationship's place and the number in one: what lists sort by last (see `key`)."""
    status: Mapped[str | None] = mapped_column(WORD)
    """None once everything about it was undone."""
    is_open: Mapped[bool]
    mine: Mapped[bool]
    """Whether the user has to act, alone or with others; of what is settled, whether they had."""
    due: Mapped[date] = mapped_column(Date)
    """The due day, or NEVER."""
    touched: Mapped[datetime] = mapped_column(UtcDateTime)
    title: Mapped[str] = mapped_column(Text)
    search: Mapped[str] = mapped_column(Text)
    """Its words, folded, each after a blank."""
    detail: Mapped[str] = mapped_column(Text)
    """The whole agreement as JSON; empty once everything was undone."""


class OwnerRow(Base):
    """Someone who has to act; once an agreement is settled, who had to."""

    __tablename__ = "owner"
    __table_args__ = (Index(None, "person", "key"),)

    relationship: Mapped[str] = mapped_column(ID, primary_key=True)
    agreement: Mapped[str] = mapped_column(ID, primary_key=True)
    person: Mapped[str] = mapped_column(Text, primary_key=True)
    key: Mapped[int] = mapped_column(BigInteger)
    """The agreement's key."""


class ForgottenRow(Base):
    """A relationship that was forgotten: its place, and so its letter, is not given again."""

    __tablename__ = "forgotten"
    __table_args__ = (UniqueConstraint("place"),)

    relationship: Mapped[str] = mapped_column(ID, primary_key=True)
    """The SHA-256 of its id: enough to know it again, and says nothing."""
    place: Mapped[int]
    on: Mapped[date]
    """The day it was forgotten."""
    entries: Mapped[int]
    """How many events went."""


_NUMBER_BITS = 32


def key(place: int, number: int) -> int:
    """Return one number that sorts agreements by relationship, then as they were made."""
    return place << _NUMBER_BITS | number


def keys(place: int) -> tuple[int, int]:
    """Return the lowest and the highest key that a relationship's agreements can have."""
    return key(place, 0), key(place + 1, 0) - 1
