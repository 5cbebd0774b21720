"""What follows what in the line mode: setting up, then a dialogue or the first page."""

from typing import TYPE_CHECKING

import click

from reflect.app.left import elsewhere_says
from reflect.cli.outcome import UNFINISHED
from reflect.cli.plain.console import Console, rule
from reflect.cli.plain.holding import hold
from reflect.cli.plain.menu import choose_on
from reflect.cli.plain.setting_up import set_up
from reflect.cli.printing import say

if TYPE_CHECKING:
    from reflect.app.services import Services

WAY_THERE = "--with and the name go there."
NOT_SET_UP = "You are not set up yet. What you answered so far is offered again the next time."
KEPT = (
    "Everything answered is kept. A dialogue that is not finished goes on when you begin it again."
)


def evening(opened: "Services", dialogue: str) -> None:
    """Set up what is missing, then lead through a dialogue, or through whatever is chosen.

    Raises:
        Exit: With `UNFINISHED`, if the input ends first.
        KeyboardInterrupt: If the user stops it; what is kept was told then.
    """
    console, kept = Console(), NOT_SET_UP
    try:
        relationship = opened.relationships.current() or set_up(opened, console)
        kept = KEPT
        if elsewhere := elsewhere_says(opened.left.elsewhere(relationship), WAY_THERE):
            say(elsewhere)
        if dialogue:
            hold(opened, console, relationship, dialogue)
        else:
            choose_on(opened, console, relationship)
    except EOFError:
        rule()
        say(f"The input ended. {kept}")
        raise click.exceptions.Exit(UNFINISHED) from None
    except KeyboardInterrupt:
        rule()
        say(f"Stopped. {kept}")
        raise
