"""An author's chain of events: where it ends, and what comes next."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from reflect.app.ports import Clock, Entry
from reflect.domain.cleaned import cleaned
from reflect.domain.events import GENESIS, Event
from reflect.domain.ids import uuid7
from reflect.ledger.hashing import hash_of
from reflect.storage.codec import encode

_RANDOM_BITS = 74


@dataclass(frozen=True, slots=True)
class Written:
    """An event as it is about to be kept."""

    event: Event
    payload: str
    """Its act as JSON."""
    hash: str


@dataclass(slots=True, kw_only=True)
class Chain:
    """The end of one author's chain in one relationship."""

    relationship: str
    author: str
    seq: int = 0
    """How many events the author has written there."""
    prev: str = GENESIS
    """The hash of the last of them."""
    lamport: int = 0
    """The highest seen from anyone."""

    def write(self, entry: Entry, clock: Clock) -> Written:
        """Return the next event, which holds the entry cleaned, and move on to it.

        Raises:
            TextTooLongError: If a text is longer than what is kept.
        """
        now = clock.now().astimezone(UTC)
        event = Event(
            id=uuid7(_milliseconds(now), secrets.randbits(_RANDOM_BITS)),
            relationship=self.relationship,
            subject=entry.subject,
            author=self.author,
            seq=self.seq + 1,
            lamport=self.lamport + 1,
            prev=self.prev,
            at=now,
            zone=clock.zone(),
            act=cleaned(entry.act),
        )
        payload = encode(event.act)
        written = Written(event, payload, hash_of(event, payload))
        self.seq, self.lamport, self.prev = event.seq, event.lamport, written.hash
        return written


def _milliseconds(instant: datetime) -> int:
    return int(instant.timestamp() * 1000)
