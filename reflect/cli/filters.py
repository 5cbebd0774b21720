"""`reflect extract`, `reflect dates` and `reflect match`: JSON lines in, JSON lines out."""

import sys
from collections.abc import Callable, Iterable
from typing import TextIO

import click

from reflect.cli.lazy import example
from reflect.cli.options import CONTEXT

Filter = Callable[[Iterable[str], TextIO, TextIO], int]


@click.command(
    "extract",
    context_settings=CONTEXT,
    epilog=example(
        "reflect extract < answers.jsonl > items.jsonl",
        'echo \'{"text": "I will call Dana on Friday.", "writer": "Priya", '
        '"people": {"Priya": "mentee", "Dana": "mentor"}, "on": "2026-03-03"}\' | reflect extract',
    ),
)
def extract() -> None:
    """Find commitments in texts.

    Reads records as JSON lines and writes what was found, one line a record, in the same
    order; docs/filters.md lists the fields. A bad line is told on the error stream, and the
    exit status is 1 after the rest was done.
    """
    from reflect.language.filters import extract as find

    _run(find)


@click.command(
    "dates",
    context_settings=CONTEXT,
    epilog=example(
        'echo \'{"text": "by Friday", "on": "2026-03-03"}\' | reflect dates',
    ),
)
def dates() -> None:
    """Find due days in texts.

    Reads records as JSON lines and writes the first time expression of each that can be a due
    day; docs/filters.md lists the fields.
    """
    from reflect.language.filters import dates as find

    _run(find)


@click.command(
    "match",
    context_settings=CONTEXT,
    epilog=example("reflect match < debriefs.jsonl > matches.jsonl"),
)
def match() -> None:
    """Find what two parties both told.

    Reads the items of two debriefs as JSON lines and writes which of them are the same
    agreement, and where the parties differ about it: owner, date or size; docs/filters.md
    lists the fields.
    """
    from reflect.language.filters import match as find

    _run(find)


def _run(find: Filter) -> None:
    """Run a filter over the standard streams, which speak UTF-8 whatever the terminal does."""
    for stream in (sys.stdin, sys.stdout):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    status = find(sys.stdin, sys.stdout, sys.stderr)
    if status:
        raise click.exceptions.Exit(status)
