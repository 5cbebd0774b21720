"""`reflect verify`: whether the ledger and the journal are whole."""

from collections.abc import Callable
from pathlib import Path

import click

from reflect.app.home import Home
from reflect.cli.here import home
from reflect.cli.lazy import example
from reflect.cli.opening import is_set_up
from reflect.cli.options import CONTEXT
from reflect.cli.outcome import FAILED
from reflect.cli.printing import counted, say
from reflect.domain.errors import ReflectError


class MissingFileError(ReflectError):
    """A file that belongs to the ledger is gone."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is missing: answers and drafts were in it. "
            "Put a copy in its place, or begin a dialogue to start a new one."
        )


@click.command("verify", context_settings=CONTEXT, epilog=example("reflect verify && echo whole"))
def verify() -> None:
    """Check that the ledger and the journal are whole.

    In the ledger, every entry names the one before it by its hash, and every list is worked
    out anew. In the journal, every answer is read; whether its words are still those you
    wrote, only you can tell. Each is told, also when the other one is damaged.
    """
    if not is_set_up():
        say("There is no ledger yet, so there is nothing to check. Run `reflect` to begin.")
        return
    wrong = [look for look in (_ledger, _journal) if not _told(look, home())]
    if wrong:
        raise click.exceptions.Exit(FAILED)


def _told(look: Callable[[Home], str], at: Home) -> bool:
    try:
        says = look(at)
    except ReflectError as error:
        say(str(error), err=True)
        return False
    say(says)
    return True


def _ledger(at: Home) -> str:
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


def _journal(at: Home) -> str:
    from reflect.app.clock import SystemClock
    from reflect.journal.store import SqlJournal

    if not at.journal.exists():
        raise MissingFileError(at.journal)
    journal = SqlJournal.open(at.journal, SystemClock())
    try:
        told = counted(journal.verify(), "dialogue")
    finally:
        journal.close()
    return f"The journal can be read from end to end: {told}."
