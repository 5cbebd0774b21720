"""What can be forgotten for good, and what is said about it before it goes."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from reflect.app.kept import KeptConversation
from reflect.app.ports import Listed
from reflect.app.spoken import Wording, told
from reflect.domain.relationships import Relationship

FOR_GOOD = "It cannot be brought back."
STAYS = (
    "Nothing was ever sent from here, so nobody else has it. "
    "What you copied or saved elsewhere is out of reach."
)
LEFT_OPEN = (
    "Another window is still reading the files. Traces stay on the disk until reflect is "
    "opened the next time, after that window is closed."
)


class What(StrEnum):
    """The kinds of things that can be forgotten."""

    DIALOGUE = "dialogue"
    ANSWER = "answer"
    AGREEMENT = "agreement"
    TAKEN_BACK = "taken back"
    RELATIONSHIP = "relationship"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Target:
    """One thing to forget."""

    what: What
    id: str
    """Of a page, its path."""
    place: int = 0
    """Of an answer, its place in the dialogue, from 0."""


@dataclass(frozen=True, slots=True)
class Related:
    """Something that repeats words of what is to go, and goes only when the user says so."""

    target: Target
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What forgetting something means, in sentences."""

    target: Target
    says: str
    """What it is."""
    goes: tuple[str, ...]
    """What goes with it."""
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Past:
    """A dialogue of the past, or one that was paused."""

    kept: KeptConversation
    title: str
    relationship: Relationship | None
    """None where it is gone."""

    @property
    def handle(self) -> str:
        """What the command line calls it: the end of its id, which no other shares by accident."""
        return self.kept.id[-8:]

    @property
    def says(self) -> str:
        """The dialogue on one line."""
        begun = self.kept.begun
        when = f"{begun:%a} {begun.day} {begun:%b %Y}"
        answered = sum(bool(turn.answer) for turn in self.kept.turns)
        number = "1 answer" if answered == 1 else f"{answered} answers"
        return f"{self.title}, {when}, {number}{'' if self.kept.finished else ', paused'}"


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An agreement about which something was taken back, but is still in the history."""

    listed: Listed
    """As it stood before."""
    whole: bool
    """Whether nothing of it stands any more."""

    @property
    def says(self) -> str:
        """What was taken back: all of it, or a step in it."""
        return "taken back" if self.whole else "still stands; a step of it was taken back"


def past_of(
    kept: KeptConversation,
    us: Relationship | None,
    title: Callable[[str, Relationship], str],
    wording: Callable[[str, Relationship], Wording],
) -> Past:
    """Return a dialogue to be read: with its title, and what was chosen in words."""
    if us is None:
        return Past(kept, kept.dialogue, None)
    return Past(told(kept, wording(kept.dialogue, us)), title(kept.dialogue, us), us)
