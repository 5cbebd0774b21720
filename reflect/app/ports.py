"""Ports: what the use cases need from the world, as protocols."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from reflect.app.kept import KeptConversation
from reflect.domain.acts import Act
from reflect.domain.agreements import Agreement, Status
from reflect.domain.commitments import Reading, Told
from reflect.domain.events import Event
from reflect.domain.history import Story
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the present instant, in UTC."""
        ...

    def today(self) -> date:
        """Return the user's day."""
        ...

    def zone(self) -> str:
        """Return the user's IANA time zone, or "UTC" when it cannot be known."""
        ...


class Ids(Protocol):
    """Makes names for new things."""

    def __call__(self) -> str:
        """Return a UUIDv7 that nothing else has."""
        ...


class Reader(Protocol):
    """Understands what people write."""

    def warm(self) -> None:
        """Start getting ready, without waiting for it."""
        ...

    def read(self, told: Told) -> Reading:
        """Return what a text says; waits until the reader is ready.

        Raises:
            ReaderStoppedError: If the reader ended and could not be started again.
        """
        ...

    def day(self, words: str, on: date, next_session: date | None) -> date | None:
        """Return the due day that a phrase names, or None when it names none."""
        ...

    def close(self) -> None:
        """End the reader and free what it holds."""
        ...


@dataclass(frozen=True, slots=True)
class Entry:
    """An act about to be written down."""

    subject: str
    """The agreement, session or relationship it speaks of."""
    act: Act


class Order(StrEnum):
    """How a list of agreements is sorted."""

    DUE = "due"
    """Earliest due first; those without a day last."""
    NEWEST = "newest"
    """Latest touched first."""
    NUMBER = "number"
    """As they were made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which agreements to list."""

    relationship: str | None = None
    """A relationship's id; None for all."""
    statuses: frozenset[Status] = frozenset()
    """Only these; empty for all."""
    owner: str | None = None
    """Only those this person has to act on (alone or with others); of what is settled, had to."""
    not_owner: str | None = None
    """Only the others."""
    beside: str | None = None
    """Only the others, and those that this person has to act on together with somebody."""
    due_until: date | None = None
    """Only those due on or before this day."""
    words: str = ""
    """Only those whose title, words or people have all of these words (by prefix)."""
    order: Order = Order.DUE
    offset: int = 0
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Listed:
    """An agreement as lists show it."""

    short: str
    """Its short id, such as a7."""
    relationship: str
    """The relationship's id."""
    agreement: Agreement
    touched: datetime
    """When something last happened to it, in UTC."""

    @property
    def is_private(self) -> bool:
        """Whether only the user knows of it."""
        return self.agreement.terms.is_private


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the agreements that a query asks for."""

    rows: tuple[Listed, ...]
    total: int
    """How many there are in all."""


class Ledger(Protocol):
    """Shared facts: append-only events, and what they amount to."""

    def me(self) -> str | None:
        """Return the user's person id; None before the first relationship."""
        ...

    def record(self, relationship: str, entries: Sequence[Entry]) -> list[Event]:
        """Append acts written down by the user, all or none.

        Raises:
            UnlawfulActError: If an act does not follow from its history.
            BusyStoreError: If the file stays in use.
            FullStoreError: If it cannot be written.
        """
        ...

    def open_relationship(self, me: str, entry: Entry) -> Relationship:
        """Append the first event of a relationship; `entry.act` is a RelationshipOpened."""
        ...

    def relationships(self) -> list[Relationship]:
        """Return every relationship, in the order of their letters."""
        ...

    def sessions(self, relationship: str) -> list[Session]:
        """Return the sessions of a relationship by day, earliest first."""
        ...

    def find(self, name: str) -> Listed:
        """Return the agreement with this short id or id.

        Raises:
            UnknownAgreementError: If there is none.
        """
        ...

    def agreements(self, query: Query) -> Page:
        """Return a page of agreements."""
        ...

    def story(self, agreement: str) -> Story:
        """Return the history of an agreement (by id)."""
        ...

    def verify(self) -> int:
        """Check every event's chain and every read model; return how many events hold.

        Raises:
            TamperedLedgerError: With all that does not hold.
        """
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class Journal(Protocol):
    """Private text: answers and drafts.  Its own file, always local.

    Each opening of it is a window.  A dialogue is written by the window that began it
    or took it last; the others are refused with TakenOverError, or with PutAwayError
    when it is gone.
    """

    def save(self, conversation: KeptConversation) -> None:
        """Keep a dialogue as it stands, replacing what was kept of it."""
        ...

    def save_draft(self, conversation: str, draft: str) -> None:
        """Keep what is being typed; called often, must be quick."""
        ...

    def take(self, conversation: str) -> None:
        """Hold a dialogue from now on, whoever held it."""
        ...

    def leave(self, conversation: str) -> None:
        """Let go of a dialogue."""
        ...

    def check(self, conversation: str) -> None:
        """Raise an error where this window cannot write to a dialogue any more."""
        ...

    def is_open_elsewhere(self, conversation: str) -> bool:
        """Say whether another window that is still there holds it."""
        ...

    def load(self, conversation: str) -> KeptConversation | None:
        """Return a dialogue; None when there is none."""
        ...

    def unfinished(self, relationship: str | None = None) -> list[KeptConversation]:
        """Return dialogues that were begun and not finished, latest first."""
        ...

    def finished(self, relationship: str, dialogue: str | None = None) -> list[KeptConversation]:
        """Return finished dialogues, latest first."""
        ...

    def forget(self, conversation: str) -> None:
        """Remove a dialogue for good."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...
