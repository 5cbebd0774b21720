"""What screens tell the app, and what workers tell screens."""

from dataclasses import dataclass

from textual.message import Message

from reflect.app.reviews import Overview
from reflect.tui.services import Services


@dataclass
class Opened(Message):
    """The ledger and the journal are open."""

    services: Services


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
