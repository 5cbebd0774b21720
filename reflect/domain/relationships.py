"""Mentoring relationships: who, of what kind, in which rhythm."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reflect.domain.errors import UnknownPersonError
from reflect.domain.people import Member, Person, Role


class Kind(StrEnum):
    """What the help is about (Kram's two functions of mentoring)."""

    CAREER = "career"
    PSYCHOSOCIAL = "psychosocial"
    BOTH = "both"


class Form(StrEnum):
    """How many, and whether they stand level."""

    PAIR = "pair"
    PEER = "peer"
    GROUP = "group"


class Term(StrEnum):
    """How long it is meant to last: at most three sessions, or longer."""

    SHORT = "short"
    LONG = "long"


class Formality(StrEnum):
    """Whether a programme stands behind it."""

    FORMAL = "formal"
    INFORMAL = "informal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """People who have agreed to help one another reflect, decide and act."""

    id: str
    """A UUIDv7."""
    letter: str
    """What its agreements' short ids begin with."""
    members: tuple[Member, ...]
    """Everyone in it; at least two."""
    me: str
    """The id of the person who uses this program."""
    kind: Kind = Kind.BOTH
    form: Form = Form.PAIR
    term: Term = Term.LONG
    formality: Formality = Formality.INFORMAL
    rhythm_days: int | None = None
    """Days between sessions, as agreed; None when they meet as it comes."""
    goals: tuple[str, ...] = ()
    """What they are working on, most important first."""
    since: date | None = None
    """The day it began."""
    until: date | None = None
    """The day it is meant to end."""
    joined: frozenset[str] = frozenset()
    """The others who speak for themselves here: those whose own entries are in the ledger."""

    @property
    def my_role(self) -> Role:
        """What the user is in it."""
        return next(member.role for member in self.members if member.person.id == self.me)

    @property
    def myself(self) -> Person:
        """The user."""
        return self.person(self.me)

    @property
    def others(self) -> tuple[Person, ...]:
        """Everyone but the user."""
        return tuple(m.person for m in self.members if m.person.id != self.me)

    @property
    def partner(self) -> Person:
        """The other one, or in a group the first of the others (a mentor, where there is one)."""
        ranked = sorted(
            (m for m in self.members if m.person.id != self.me),
            key=lambda member: member.role != self.my_role.counterpart,
        )
        return ranked[0].person

    def can_answer(self, parties: Iterable[str]) -> bool:
        """Return whether any of these people will read this, and can say something to it here."""
        return any(party == self.me or party in self.joined for party in parties)

    @property
    def with_whom(self) -> str:
        """The others' names, for a heading."""
        *head, last = [person.name for person in self.others] or [""]
        return f"{', '.join(head)} and {last}" if head else last

    @property
    def roster(self) -> dict[str, str]:
        """Name to role, as the reader of texts wants it."""
        return {member.person.name: member.role.value for member in self.members}

    def person(self, person_id: str) -> Person:
        """Return the member with this id.

        Raises:
            UnknownPersonError: If nobody has it.
        """
        for member in self.members:
            if member.person.id == person_id:
                return member.person
        raise UnknownPersonError(person_id, [m.person.name for m in self.members])

    def named(self, name: str) -> Person | None:
        """Return the member of this name, whatever its case; None when nobody has it."""
        wanted = name.casefold().strip()
        return next((m.person for m in self.members if m.person.name.casefold() == wanted), None)

    def name_of(self, party: str) -> str:
        """Return what to call a party of an agreement, member or outsider."""
        return next((m.person.name for m in self.members if m.person.id == party), party)

    def party(self, name: str) -> str:
        """Return how an agreement refers to this name: a member's id, or else the name itself."""
        found = self.named(name)
        return found.id if found else name
