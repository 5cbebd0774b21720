"""`reflect verify`: whether the ledger and the journal are whole."""

from collections.abc import Callable

import click

from reflect.app.home import Home
from reflect.cli.here import home
from reflect.cli.lazy import example
from reflect.cli.opening import is_set_up
from reflect.cli.options import CONTEXT
from reflect.cli.outcome import FAILED
from reflect.cli.printing import say
from reflect.cli.wholeness import look_at_journal, look_at_ledger
from reflect.domain.errors import ReflectError


@click.command("verify", context_settings=CONTEXT, epilog=example("reflect verify && echo whole"))
def verify() -> None:
    """Check that the ledger and the journal are whole.

    In the ledger, every entry names the one before it by its hash, and every list is worked
    out anew. In the journal, every dialogue and private agreement is held against the seal
    that it got when it was written. Each is told, also when the other one is damaged.
    """
    if not is_set_up():
        say("There is no ledger yet, so there is nothing to check. Run `reflect` to begin.")
        return
    wrong = [look for look in (look_at_ledger, look_at_journal) if not _told(look, home())]
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
