"""Ports of forgetting: the files, as far as something can be taken out of them."""

from typing import Protocol

from reflect.app.kept import KeptAgreement, KeptConversation, Purge
from reflect.app.ports import Listed
from reflect.app.spoken import Wording
from reflect.domain.lessons import Lesson
from reflect.domain.relationships import Relationship


class Eraser(Protocol):
    """The shared ledger, as far as it can forget; each returns whether every trace is gone."""

    def check_free(self) -> None:
        """Make sure that something can be forgotten now.

        Raises:
            BusyStoreError: If another program is in the way.
        """
        ...

    def forget_agreement(self, agreement: str) -> bool:
        """Forget everything about an agreement."""
        ...

    def forget_undone(self, agreement: str) -> bool:
        """Forget what was taken back about an agreement."""
        ...

    def forget_relationship(self, relationship: str) -> bool:
        """Forget a relationship and all in it."""
        ...

    def taken_back(self) -> list[Listed]:
        """Return the agreements about which something was taken back, as they stood."""
        ...


class Shredder(Protocol):
    """The journal, as far as it can forget."""

    def check_free(self) -> None:
        """Make sure that something can be forgotten now.

        Raises:
            BusyStoreError: If another program is in the way.
        """
        ...

    def everything(self) -> list[KeptConversation]:
        """Return every dialogue: those left open first, then latest first."""
        ...

    def private(self) -> tuple[KeptAgreement, ...]:
        """Return all private agreements, those offered since included."""
        ...

    def lessons(self) -> list[Lesson]:
        """Return everything that was learned."""
        ...

    def purge(self, gone: Purge) -> bool:
        """Forget all of this at once; return whether every trace is gone."""
        ...


class Pages(Protocol):
    """The pages that were saved in the home."""

    def texts(self) -> dict[str, str]:
        """Return what each page says, by its path."""
        ...

    def remove(self, page: str) -> None:
        """Remove a page."""
        ...


class Titles(Protocol):
    """Knows what dialogues are called."""

    def title(self, dialogue: str, relationship: Relationship) -> str:
        """Return a dialogue's title with these people."""
        ...

    def wording(self, dialogue: str, relationship: Relationship) -> Wording:
        """Return the words of its choices with these people."""
        ...
