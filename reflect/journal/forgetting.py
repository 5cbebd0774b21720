"""Forgetting, in the journal's file: what goes, and what is left of the rest."""

from collections.abc import Callable

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session as Transaction

from reflect.app.kept import KeptAgreement, KeptConversation, Purge
from reflect.domain.lessons import Lesson
from reflect.journal.agreements import SPENT, counting_on, private_in
from reflect.journal.lessons import lessons_in
from reflect.journal.rows import turn_row
from reflect.journal.sealing import resealed
from reflect.journal.tables import AgreementRow, ConversationRow, LessonRow, TurnRow
from reflect.storage.database import Database


class Shredder:
    """The journal, as far as something can be taken out of it for good."""

    def __init__(self, database: Database, listed: Callable[[], list[KeptConversation]]) -> None:
        """Forget in this file, whose dialogues are read by `listed`."""
        self._database = database
        self._listed = listed

    def everything(self) -> list[KeptConversation]:
        """Return every dialogue, finished or not: those left open first, then latest first."""
        return sorted(self._listed(), key=lambda kept: kept.finished is not None)

    def private(self) -> tuple[KeptAgreement, ...]:
        """Return all private agreements, those offered since included."""
        with self._database.reading() as transaction:
            return private_in(transaction)

    def lessons(self) -> list[Lesson]:
        """Return everything that was learned."""
        with self._database.reading() as transaction:
            return lessons_in(transaction)

    def check_free(self) -> None:
        """Make sure that something can be forgotten now.

        Raises:
            BusyStoreError: If another program is reading the file all the while.
        """
        self._database.check_free()

    def purge(self, gone: Purge) -> bool:
        """Forget all of this at once; return whether every trace is gone.

        Raises:
            BusyStoreError: If the file stays in use; nothing was forgotten.
        """
        return self._database.forget(lambda transaction: _purge(transaction, gone))


def _purge(transaction: Transaction, gone: Purge) -> None:
    taught = select(LessonRow.conversation).where(LessonRow.id.in_(sorted(gone.lessons)))
    emptied = (kept.id for kept in gone.emptied)
    touched = (SPENT, *gone.conversations, *gone.private, *emptied, *transaction.scalars(taught))
    with resealed(transaction, touched), counting_on(transaction):
        for table, ids in (
            (ConversationRow, gone.conversations),
            (LessonRow, gone.lessons),
            (AgreementRow, gone.private),
        ):
            transaction.execute(delete(table).where(table.id.in_(sorted(ids))))
        for kept in gone.emptied:
            _rewrite(transaction, kept)


def _rewrite(transaction: Transaction, kept: KeptConversation) -> None:
    """Put down what is left of a dialogue; no window that has it open can write it back."""
    here = ConversationRow.id == kept.id
    change = update(ConversationRow).where(here)
    transaction.execute(change.values(draft=kept.draft, holder=None, held=False))
    transaction.execute(delete(TurnRow).where(TurnRow.conversation == kept.id))
    transaction.add_all(turn_row(kept.id, place, turn) for place, turn in enumerate(kept.turns))
    transaction.flush()
