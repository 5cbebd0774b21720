"""Runs a command that click reads."""

import click

from reflect.cli.outcome import STOPPED
from reflect.cli.root import root


def clicked(arguments: list[str]) -> int:
    """Have click read the arguments and run what they name; return the exit status."""
    try:
        status = root.main(arguments, prog_name="reflect", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return STOPPED
    return status if isinstance(status, int) else 0
