"""Options that several commands share."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import click

F = TypeVar("F", bound=Callable[..., object])

PLAIN = "Ask line by line, for screen readers and pipes; status 3 if the input ends too soon."
CONTEXT = {"help_option_names": ["-h", "--help"]}


def with_whom(command: F) -> F:
    """Add `--with`."""
    return click.option(
        "--with", "name", metavar="NAME", default="", help="With whom: a name or a letter."
    )(command)


def as_json(command: F) -> F:
    """Add `--json`."""
    return click.option("--json", "in_json", is_flag=True, help="Print JSON (docs/filters.md).")(
        command
    )


def shared_only(command: F) -> F:
    """Add `--shared`."""
    return click.option(
        "--shared", is_flag=True, help="Leave out what is yours alone, to show it to others."
    )(command)


class Day(click.ParamType[date]):
    """A day as 2026-03-06."""

    name = "day"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Return the day, or say how one is written."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2026-03-06.", param, ctx)
