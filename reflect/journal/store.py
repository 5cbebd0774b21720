"""The journal behind its ports."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session as Transaction

from reflect.app.kept import KeptAgreement, KeptConversation, KeptTurn
from reflect.app.ports import Clock
from reflect.domain.cleaning import bounded, clean
from reflect.domain.errors import StoreError, TamperedLedgerError
from reflect.domain.lessons import Lesson
from reflect.journal import agreements as private
from reflect.journal import lessons as learned
from reflect.journal.forgetting import Shredder
from reflect.journal.holding import Holding
from reflect.journal.rows import fit_to_keep, kept, kept_turn, put
from reflect.journal.schema import JOURNAL
from reflect.journal.sealing import broken_seals, resealed
from reflect.journal.tables import Base, ConversationRow, TurnRow
from reflect.storage.checking import file_faults
from reflect.storage.connecting import PATIENCE
from reflect.storage.database import Database
from reflect.storage.faults import corrupt
from reflect.storage.windows import new_window

_MOST_FAULTS = 20


class SqlJournal:
    """A journal in a SQLite file."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._holding = Holding(new_window())
        self.shredder = Shredder(database, self._listed)
        """What forgets in it."""

    @classmethod
    def open(cls, path: Path, clock: Clock, *, patience: float = PATIENCE) -> "SqlJournal":
        """Open the journal at `path`, which is made or brought up to date first.

        Raises:
            StoreError: If it is damaged, newer than this program, in use or cannot be written.
            HomeError: If its folder cannot be used.
        """
        return cls(Database.open(path, JOURNAL, patience=patience), clock)

    def save(self, conversation: KeptConversation) -> None:
        """Keep a dialogue as it stands, replacing what was kept of it.

        Answers that are never to be stored are left out.

        Raises:
            TakenOverError: If another window went on with it; nothing is replaced.
            PutAwayError: If it was removed elsewhere; it stays so.
            TextTooLongError: If an answer is longer than what is kept; nothing is replaced.
            FullStoreError: If it cannot be written.
        """
        turns = tuple(fit_to_keep(turn) for turn in conversation.turns)
        fit = replace(conversation, turns=turns, draft=bounded(clean(conversation.draft)))

        def write(transaction: Transaction) -> None:
            self._holding.check(transaction, fit.id)
            with resealed(transaction, [fit.id]):
                put(transaction, fit, self._holding.window, self._clock.now())

        self._database.run_tx(write)
        self._holding.know(fit.id)

    def save_draft(self, conversation: str, draft: str) -> None:
        """Keep what is being typed in a dialogue; one that was forgotten stays so.

        Raises:
            TakenOverError: If another window went on with it; the draft that is there stays.
            PutAwayError: If it was removed elsewhere.
            TextTooLongError: If it is longer than what is kept; the draft before it stays.
        """
        kept = bounded(clean(draft))
        change = (
            update(ConversationRow)
            .where(ConversationRow.id == conversation)
            .values(draft=kept, saved=self._clock.now())
        )

        def write(transaction: Transaction) -> None:
            self._holding.check(transaction, conversation)
            with resealed(transaction, [conversation]):
                transaction.execute(change)

        self._database.run_tx(write)

    def take(self, conversation: str) -> None:
        """Hold a dialogue from now on: no other window that had it can write to it any more."""
        self._database.run_tx(lambda transaction: self._holding.take(transaction, conversation))

    def leave(self, conversation: str) -> None:
        """Let go of a dialogue, unless another window has taken it."""
        self._database.run_tx(lambda transaction: self._holding.leave(transaction, conversation))

    def check(self, conversation: str) -> None:
        """Look whether this window can still write to a dialogue.

        Raises:
            TakenOverError: If another window went on with it.
            PutAwayError: If it was removed elsewhere.
        """
        with self._database.reading() as transaction:
            self._holding.check(transaction, conversation)

    def is_open_elsewhere(self, conversation: str) -> bool:
        """Say whether another window that is still there holds this dialogue."""
        with self._database.reading() as transaction:
            return self._holding.is_elsewhere(transaction, conversation)

    def load(self, conversation: str) -> KeptConversation | None:
        """Return a dialogue; None when there is none."""
        found = self._listed(ConversationRow.id == conversation)
        return found[0] if found else None

    def unfinished(self, relationship: str | None = None) -> list[KeptConversation]:
        """Return dialogues that were begun and not finished, latest first."""
        wanted: list[ColumnElement[bool]] = [ConversationRow.finished.is_(None)]
        if relationship is not None:
            wanted.append(ConversationRow.relationship == relationship)
        return self._listed(*wanted)

    def finished(self, relationship: str, dialogue: str | None = None) -> list[KeptConversation]:
        """Return finished dialogues, latest first."""
        wanted: list[ColumnElement[bool]] = [
            ConversationRow.finished.is_not(None),
            ConversationRow.relationship == relationship,
        ]
        if dialogue is not None:
            wanted.append(ConversationRow.dialogue == dialogue)
        return self._listed(*wanted)

    def forget(self, conversation: str) -> None:
        """Remove a dialogue for good: what held it is overwritten."""
        self._holding.forget(conversation)
        removal = delete(ConversationRow).where(ConversationRow.id == conversation)

        def remove(transaction: Transaction) -> None:
            with resealed(transaction, [conversation]):
                transaction.execute(removal)

        self._database.forget(remove)

    def learn(self, lessons: Sequence[Lesson]) -> None:
        """Keep lessons; one that is known already, or whose dialogue is gone, is passed over."""
        self._database.run_tx(lambda transaction: learned.learn(transaction, lessons))

    def lessons(self) -> list[Lesson]:
        """Return all lessons, earliest first.

        Raises:
            CorruptStoreError: If one cannot be read.
        """
        try:
            with self._database.reading() as transaction:
                return learned.lessons_in(transaction)
        except ValueError as error:
            raise corrupt(self._database.path, "a lesson in it cannot be read") from error

    def unlearn(self, lesson: str | None = None) -> int:
        """Remove one lesson, or all when None, and overwrite it; return how many went."""
        gone = list[int]()
        self._database.forget(lambda transaction: gone.append(learned.unlearn(transaction, lesson)))
        return gone[-1]

    def private(self) -> tuple[KeptAgreement, ...]:
        """Return all private agreements, in the order in which they were made.

        Raises:
            CorruptStoreError: If one cannot be read.
        """
        with self._database.reading() as transaction:
            return private.private_in(transaction)

    def revise(
        self, work: Callable[[tuple[KeptAgreement, ...]], tuple[KeptAgreement, ...]]
    ) -> None:
        """Replace all private agreements by what `work` makes of them; what went is overwritten."""
        if self._database.run_tx(lambda transaction: private.revise(transaction, work)):
            self._database.sweep()

    def verify(self) -> int:
        """Check that all is as it was written; return how many dialogues the file holds.

        Raises:
            TamperedLedgerError: With what cannot.
            CorruptStoreError: If the file is too damaged to be read through.
        """
        with self._database.reading() as transaction:
            for faults in (file_faults(transaction, Base.metadata), broken_seals(transaction)):
                if found := list(islice(faults, _MOST_FAULTS)):
                    raise TamperedLedgerError(self._database.path, found)
            private.private_in(transaction)
            learned.lessons_in(transaction)
            return transaction.scalar(select(func.count()).select_from(ConversationRow)) or 0

    def close(self) -> None:
        """Let go of every dialogue and of the file."""
        with suppress(StoreError):
            if self._holding.any:
                self._database.run_tx(self._holding.leave_all)
        self._database.close()

    def _listed(self, *wanted: ColumnElement[bool]) -> list[KeptConversation]:
        query = (
            select(ConversationRow)
            .where(*wanted)
            .order_by(
                ConversationRow.finished.desc(),
                ConversationRow.begun.desc(),
                ConversationRow.id.desc(),
            )
        )
        with self._database.reading() as transaction:
            rows = transaction.scalars(query).all()
            turns: dict[str, list[KeptTurn]] = {row.id: [] for row in rows}
            matching = select(ConversationRow.id).where(*wanted)
            answers = (
                select(TurnRow)
                .where(TurnRow.conversation.in_(matching))
                .order_by(TurnRow.conversation, TurnRow.place)
            )
            for turn in transaction.scalars(answers):
                turns[turn.conversation].append(kept_turn(turn))
            return [kept(row, tuple(turns[row.id])) for row in rows]
