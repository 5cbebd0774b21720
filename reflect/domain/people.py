"""People, and who they are to one another."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person is in a relationship."""

    MENTEE = "mentee"
    MENTOR = "mentor"
    PEER = "peer"

    @property
    def counterpart(self) -> "Role":
        """The role on the other side."""
        return {Role.MENTEE: Role.MENTOR, Role.MENTOR: Role.MENTEE}.get(self, Role.PEER)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone in a relationship."""

    id: str
    """A UUIDv7."""
    name: str
    """What they are called; one cleaned line."""


@dataclass(frozen=True, slots=True)
class Member:
    """A person and their role."""

    person: Person
    role: Role
