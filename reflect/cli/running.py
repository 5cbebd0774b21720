"""Runs a command that click reads."""

import click

from reflect.cli.outcome import STOPPED, settled
from reflect.cli.root import root


def run(arguments: list[str]) -> int:
    """Run a command and return its exit status."""
    return settled(lambda: _clicked(arguments))


def _clicked(arguments: list[str]) -> int:
    try:
        status = root.main(arguments, prog_name="reflect", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return STOPPED
    return status if isinstance(status, int) else 0
