"""Events: acts as they stand in the ledger, one author each, chained by hash."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from reflect.domain.acts import Act

GENESIS = "0" * 64
"""What the first event of an author points back to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line of the ledger; never changed and never removed."""

    id: str
    """A UUIDv7."""
    relationship: str
    """The relationship it belongs to."""
    subject: str
    """The agreement, session or relationship it speaks of."""
    author: str
    """The person who wrote it down, who need not be the one who acts."""
    seq: int
    """Its place among this author's events in this relationship, from 1."""
    lamport: int
    """One more than the highest seen when it was written: causes come before effects."""
    prev: str
    """The hash of the author's previous event, or GENESIS."""
    at: datetime
    """When it was written, in UTC."""
    zone: str
    """The author's IANA time zone."""
    act: Act
    """What was done."""

    @property
    def order(self) -> tuple[int, str, int]:
        """The key by which the events of all authors are put in one order."""
        return (self.lamport, self.author, self.seq)

    @property
    def is_told(self) -> bool:
        """Whether the author reports another person's move."""
        return self.act.by != self.author


def in_order(events: Iterable[Event]) -> list[Event]:
    """Return the union of `events` in the one order that every copy agrees on."""
    return sorted(
        {event.id: event for event in events}.values(), key=lambda event: (event.order, event.id)
    )


def digest(header: Mapping[str, str | int], payload: Mapping[str, object]) -> str:
    """Return the SHA-256 that the next event of the author points back to.

    Args:
        header: Every field of the event but `act`, times in ISO form.
        payload: The act as JSON values, with its `kind` in the header.
    """
    canonical = json.dumps(
        {"header": dict(header), "payload": dict(payload)},
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return sha256(canonical.encode()).hexdigest()
