"""Dialogues that were begun and left: which there are, and the ways on from one.

Whoever begins a dialogue is first shown the one of its kind that was left.  It is asked
about until it was gone on with, deleted, or a later one of its kind was finished; after
that it can still be gone on with, but no longer stands in the way.
"""

from enum import StrEnum

from reflect.app.gathering import Gatherer
from reflect.app.kept import KeptConversation
from reflect.app.ports import Clock, Journal, Ledger
from reflect.app.proposal_notes import are_notes
from reflect.app.talks import Unfinished
from reflect.dialogue.library import Library
from reflect.domain.cleaning import clean_line, shorten
from reflect.domain.relationships import Relationship

MOST_SHOWN = 60
"""So many characters of a draft remind of it."""


class Way(StrEnum):
    """What can be done where a dialogue was left."""

    GO_ON = "go on"
    ANEW = "anew"
    DELETE = "delete"
    LOOK_ON = "look on"
    TAKE_OVER = "take over"


WAYS: dict[Way, str] = {
    Way.GO_ON: "Yes, go on where you left it",
    Way.ANEW: "No, begin a new one and keep this one for later",
    Way.DELETE: "Delete it for good, and begin a new one",
    Way.LOOK_ON: "Look at it, and change nothing",
    Way.TAKE_OVER: "Take it over: go on here, the other window stops",
}
"""The ways in words; each begins with another letter, which is its key."""
DELETE_SAYS = "What you wrote in it is removed from this machine. This cannot be undone."


def ways(left: Unfinished) -> tuple[Way, ...]:
    """Return what can be done; what is open elsewhere is not simply gone on with."""
    if left.elsewhere:
        return (Way.LOOK_ON, Way.TAKE_OVER, Way.ANEW)
    return (Way.GO_ON, Way.ANEW, Way.DELETE)


def left_says(left: Unfinished, day: str) -> str:
    """Return what there is of a dialogue that was begun on this day."""
    answers = {0: "nothing answered yet", 1: "one answer"}
    parts = [answers.get(left.answered, f"{left.answered} answers")]
    if left.draft:
        parts.append(f"and you were writing “{shorten(clean_line(left.draft), MOST_SHOWN)}”")
    where = "It is open in another window: " if left.elsewhere else "You left it on the way: "
    return f"“{left.title}”, begun on {day}. {where}{', '.join(parts)}."


def elsewhere_says(left: tuple[Relationship, ...], way: str) -> str:
    """Return where else something was left, and the way there; empty where nothing was."""
    names = " and with ".join(each.with_whom for each in left)
    return f"You also left something unfinished with {names}: {way}" if left else ""


def was_begun(kept: KeptConversation) -> bool:
    """Say whether anything of a dialogue was written."""
    return bool(kept.turns or kept.draft)


def asked_about(journal: Journal, relationship: str) -> list[KeptConversation]:
    """Return what was left in a relationship and is still to be asked about, latest first."""
    return [
        kept
        for kept in journal.unfinished(relationship)
        if was_begun(kept)
        and all(each.begun <= kept.begun for each in journal.finished(relationship, kept.dialogue))
    ]


class LeftDialogues:
    """Finds dialogues that were left, and puts them away."""

    def __init__(self, journal: Journal, library: Library, ledger: Ledger, clock: Clock) -> None:
        self._journal = journal
        self._library = library
        self._ledger = ledger
        self._gatherer = Gatherer(ledger, journal, clock, library)

    def all(self, relationship: Relationship) -> list[Unfinished]:
        """Return those of a relationship, latest first."""
        kept = filter(was_begun, self._journal.unfinished(relationship.id))
        return [self._left(each, relationship) for each in kept]

    def before(self, dialogue: str, relationship: Relationship) -> Unfinished | None:
        """Return the one to be asked about before a dialogue is begun; None when the way is free.

        Raises:
            ContentError: If there is no such dialogue, or its file has faults.
        """
        script = self._library.script(dialogue)
        same = {dialogue, script.instead.get(relationship.my_role, dialogue)}
        waiting = asked_about(self._journal, relationship.id)
        found = next((kept for kept in waiting if kept.dialogue in same), None)
        return self._left(found, relationship) if found else None

    def elsewhere(self, here: Relationship) -> tuple[Relationship, ...]:
        """Return the other relationships in which something was left."""
        others = (each for each in self._ledger.relationships() if each.id != here.id)
        return tuple(each for each in others if asked_about(self._journal, each.id))

    def find(self, conversation: str, relationship: Relationship) -> Unfinished | None:
        """Return the one with this id; None when it was finished or removed since."""
        return next((left for left in self.all(relationship) if left.id == conversation), None)

    def check(self, conversation: str) -> None:
        """Look whether one can still be gone on with in this window.

        Raises:
            TakenOverError: If another window went on with it.
            PutAwayError: If it was removed elsewhere.
        """
        self._journal.check(conversation)

    def delete(self, left: Unfinished) -> None:
        """Remove one for good."""
        self._journal.forget(left.id)

    def _left(self, kept: KeptConversation, relationship: Relationship) -> Unfinished:
        return Unfinished(
            id=kept.id,
            dialogue=kept.dialogue,
            title=self._gatherer.title(kept.dialogue, relationship),
            begun=kept.begun,
            answered=sum(not turn.passed for turn in kept.turns),
            draft="" if are_notes(kept.draft) else kept.draft,
            elsewhere=self._journal.is_open_elsewhere(kept.id),
        )
