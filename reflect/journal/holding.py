"""Who holds a dialogue: of several windows on one, only the last that took it can write.

The name of that window stands in the row.  Taking a dialogue writes one's own name
over the other's, so no lock can be left behind: a window that lost it learns so from
its next write, and one that crashed keeps nobody out.
"""

from sqlalchemy import ColumnElement, select, true, update
from sqlalchemy.orm import Session as Transaction

from reflect.dialogue.errors import PutAwayError, TakenOverError
from reflect.journal.sealing import resealed
from reflect.journal.tables import ConversationRow
from reflect.storage.windows import is_there


class Holding:
    """The dialogues that one window holds."""

    def __init__(self, window: str) -> None:
        """Begin with none; `window` is what this one is called."""
        self.window = window
        self._known: set[str] = set()

    @property
    def any(self) -> bool:
        """Whether this window may hold something."""
        return bool(self._known)

    def check(self, transaction: Transaction, conversation: str) -> None:
        """Refuse to write to what this window does not hold; a new dialogue is its own.

        Raises:
            TakenOverError: If another window took it.
            PutAwayError: If it was removed elsewhere.
        """
        wanted = select(ConversationRow.holder).where(ConversationRow.id == conversation)
        found = transaction.execute(wanted).one_or_none()
        if found is None and conversation in self._known:
            raise PutAwayError
        if found is not None and found.holder != self.window:
            raise TakenOverError

    def take(self, transaction: Transaction, conversation: str) -> None:
        """Hold a dialogue, whoever held it."""
        change = update(ConversationRow).where(ConversationRow.id == conversation)
        with resealed(transaction, [conversation]):
            transaction.execute(change.values(holder=self.window, held=True))
        self.know(conversation)

    def know(self, conversation: str) -> None:
        """Remember a dialogue that is there: should it be gone one day, it was removed."""
        self._known.add(conversation)

    def leave(self, transaction: Transaction, conversation: str) -> None:
        """Let go of a dialogue."""
        self._let_go(transaction, ConversationRow.id == conversation)

    def leave_all(self, transaction: Transaction) -> None:
        """Let go of everything."""
        self._let_go(transaction, true())

    def forget(self, conversation: str) -> None:
        """Know nothing more of a dialogue that this window removes."""
        self._known.discard(conversation)

    def is_elsewhere(self, transaction: Transaction, conversation: str) -> bool:
        """Say whether another window that is still there holds it."""
        wanted = select(ConversationRow.holder).where(
            ConversationRow.id == conversation, ConversationRow.held
        )
        holder = transaction.scalar(wanted)
        return holder is not None and holder != self.window and is_there(holder)

    def _let_go(self, transaction: Transaction, of: ColumnElement[bool]) -> None:
        mine = of & ConversationRow.held & (ConversationRow.holder == self.window)
        with resealed(transaction, transaction.scalars(select(ConversationRow.id).where(mine))):
            transaction.execute(update(ConversationRow).where(mine).values(held=False))
