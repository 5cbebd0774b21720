"""What the program and its worker say to each other: pickled values over two pipes."""

from dataclasses import dataclass

from reflect.domain.commitments import Reading, Told


@dataclass(frozen=True, slots=True)
class Request:
    """A text to read."""

    number: int
    told: Told
    live: bool = False
    """Whether it is still being typed, so that a later live request overtakes it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was understood of one request's text."""

    number: int
    reading: Reading | None
    """None when a later live request overtook it."""
