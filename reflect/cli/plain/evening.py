"""What follows what in the line mode: setting up, then a dialogue or the first page."""

from typing import TYPE_CHECKING

from reflect.cli.plain.console import Console, rule
from reflect.cli.plain.holding import hold
from reflect.cli.plain.menu import choose_on
from reflect.cli.plain.setting_up import set_up
from reflect.cli.printing import say

if TYPE_CHECKING:
    from reflect.app.services import Services

KEPT = "What was answered is kept; begin the same dialogue again to go on with it."


def evening(opened: "Services", dialogue: str) -> None:
    """Set up what is missing, then lead through a dialogue, or through whatever is chosen."""
    console = Console()
    try:
        relationship = opened.relationships.current() or set_up(opened, console)
        if dialogue:
            hold(opened, console, relationship, dialogue)
        else:
            choose_on(opened, console, relationship)
    except EOFError:
        rule()
        say(f"The input ended. {KEPT}")
    except KeyboardInterrupt:
        rule()
        say(f"Stopped. {KEPT}")
        raise
