"""Putting down what was decided, so that a power cut on the way leaves neither half nor double."""

from contextlib import suppress

from reflect.app.agreements import Agreements
from reflect.app.decisions import Decisions
from reflect.app.ports import Listed
from reflect.app.proposal_notes import Saving
from reflect.app.proposals import Heard, Sheet
from reflect.app.talks import Talk
from reflect.domain.errors import ReflectError


class Settling:
    """Notes that it begins, writes into journal and ledger, and notes that it is done.

    What was begun and not ended is ended before anything is asked again: the decisions are
    then still those that were being written, so that each finds its own place.
    """

    def __init__(self, decisions: Decisions, agreements: Agreements) -> None:
        """Note in the decisions, and write through the agreements."""
        self._decisions = decisions
        self._agreements = agreements

    def settle(self, talk: Talk, heard: tuple[Heard, ...], sheet: Sheet) -> list[Listed]:
        """Put down what was accepted, once, and return it.

        Raises:
            TakenOverError: If another window has the dialogue now; nothing was put down.
            ReflectError: If it cannot be put down; everything can be decided again.
        """
        self._decisions.keep(talk.id, heard, sheet, Saving.BEGUN)
        try:
            listed = self._agreements.save(talk.relationship, sheet.kept, of=talk.id)
        except ReflectError:
            self._decisions.keep(talk.id, heard, sheet)
            raise
        with suppress(ReflectError):  # it is put down, and is noted when this is asked again
            self._decisions.keep(talk.id, heard, sheet, Saving.SAVED)
        return listed

    def is_settled(self, talk: Talk, heard: tuple[Heard, ...]) -> bool:
        """Say whether what was decided is put down; what was begun is ended now.

        Raises:
            ReflectError: If it cannot be.
        """
        stage = self._decisions.stage(talk.id, heard)
        if stage is Saving.BEGUN:
            self.settle(talk, heard, self._decisions.of(talk.id, heard))
        return stage is not Saving.OPEN
