"""Looks at the ledger and the journal from end to end, and says what was found."""

from pathlib import Path

from reflect.app.home import Home
from reflect.cli.printing import counted
from reflect.domain.errors import ReflectError


class MissingFileError(ReflectError):
    """A file that belongs to the ledger is gone."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is missing: answers and drafts were in it. "
            "Put a copy in its place, or begin a dialogue to start a new one."
        )


def look_at_ledger(at: Home) -> str:
    """Check every entry of the ledger and all that is made of them.

    Raises:
        StoreError: If something in it is not as it was written.
    """
    from reflect.app.clock import SystemClock
    from reflect.ledger.store import SqlLedger

    ledger = SqlLedger.open(at.ledger, SystemClock())
    try:
        told = counted(ledger.verify(), "entry", "entries")
        forgotten = ledger.forgotten()
    finally:
        ledger.close()
    says = f"The ledger is whole: {told}, each chained to the one before it."
    if not forgotten:
        return says
    empty = counted(forgotten, "entry was", "entries were")
    return (
        f"{says}\n{empty} forgotten. Their place in the chain holds; "
        "what they said, nobody can check."
    )


def look_at_journal(at: Home) -> str:
    """Hold all that is in the journal against its seals.

    Raises:
        MissingFileError: If it is gone.
        StoreError: If something in it is not as it was written.
    """
    from reflect.app.clock import SystemClock
    from reflect.journal.store import SqlJournal

    if not at.journal.exists():
        raise MissingFileError(at.journal)
    journal = SqlJournal.open(at.journal, SystemClock())
    try:
        told = counted(journal.verify(), "dialogue")
    finally:
        journal.close()
    return f"The journal is whole: {told}, as written."
