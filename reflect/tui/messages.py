"""What screens tell the app, and what workers tell screens.

What they carry is imported for the type checker only: the first paint must not
wait for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from reflect.app.ports import Listed
    from reflect.app.proposals import Draft, Sheet
    from reflect.app.reviews import Overview
    from reflect.app.services import Services
    from reflect.app.talks import Talk
    from reflect.domain.commitments import Commitment, Reading


@dataclass
class Opened(Message):
    """The ledger and the journal are open."""

    services: Services


@dataclass
class Preparing(Message):
    """Something is made before the ledger opens."""

    says: str
    """How far it is."""


@dataclass
class Failed(Message):
    """Something went wrong that the user can be told in a sentence."""

    says: str
    fatal: bool = False
    """Whether the program cannot go on."""


@dataclass
class OverviewRead(Message):
    """The state of a relationship was read."""

    overview: Overview
    elsewhere: str
    """What was left in other relationships, and the way there."""


@dataclass
class HeardSoFar(Message):
    """The answer so far was read."""

    talk: Talk
    """The dialogue, at the question that it answers."""
    reading: Reading | None
    """None when the reader has stopped."""
    hints: tuple[str, ...] = ()
    """On the craft of a question, where one is being written."""


@dataclass
class HeardBefore(Message):
    """It is known what the answers before were heard to say."""

    talk: Talk
    """The dialogue, at the question that is asked now."""
    commitments: tuple[Commitment, ...]
    """Each act once."""


@dataclass
class TalkMoved(Message):
    """A dialogue went on, or back; `talk` is None when it could not."""

    talk: Talk | None


@dataclass
class DraftTold(Message):
    """What is typed cannot be kept, or can again."""

    problem: str
    """Why not, in a sentence; empty when it can."""


@dataclass
class DecisionsRead(Message):
    """What was decided about proposals was read as it was left."""

    sheet: Sheet
    saved: bool
    """Whether it is in the ledger already."""


@dataclass
class Added(Message):
    """Something that was said besides was heard."""

    drafts: tuple[Draft, ...]


@dataclass
class Recorded(Message):
    """The ledger was asked to take agreements; `listed` is None when it could not."""

    listed: list[Listed] | None
