"""`reflect verify`: whether the ledger is whole."""

import click

from reflect.cli.lazy import example
from reflect.cli.opening import is_set_up, services
from reflect.cli.options import CONTEXT
from reflect.cli.printing import counted, say


@click.command("verify", context_settings=CONTEXT, epilog=example("reflect verify && echo whole"))
def verify() -> None:
    """Check that the ledger is whole.

    Every entry names the one before it by its hash, and every list is worked out anew.
    """
    if not is_set_up():
        say("There is no ledger yet, so there is nothing to check. Run `reflect` to begin.")
        return
    with services() as opened:
        events, forgotten = opened.ledger.verify(), opened.forgetting.forgotten()
    told = counted(events, "entry", "entries")
    say(f"The ledger is whole: {told}, each chained to the one before it.")
    if forgotten:
        empty = counted(forgotten, "entry was", "entries were")
        say(f"{empty} forgotten. Their place in the chain holds; what they said, nobody can check.")
