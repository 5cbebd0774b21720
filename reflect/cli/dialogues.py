"""`reflect prepare`, `debrief`, `quick` and `check-in`: dialogues, on screens or line by line."""

from collections.abc import Callable

import click

from reflect.cli.lazy import example
from reflect.cli.opening import open_program
from reflect.cli.options import CONTEXT, PLAIN, with_whom

FULL = "Ask every question, however often you have done this."


def _command(name: str, doc: str, *examples: str) -> click.Command:
    def begin(*, name: str, plain: bool, full: bool) -> None:
        open_program(plain=plain, name=name, dialogue=dialogue, full=full)

    dialogue = name
    begin.__doc__ = doc
    options: list[Callable[[Callable[..., None]], Callable[..., None]]] = [
        with_whom,
        click.option("--plain", is_flag=True, help=PLAIN),
        click.option("--full", is_flag=True, help=FULL),
    ]
    callback: Callable[..., None] = begin
    for option in reversed(options):
        callback = option(callback)
    make = click.command(dialogue, context_settings=CONTEXT, epilog=example(*examples))
    return make(callback)


prepare = _command(
    "prepare",
    "Get ready for a session.\n\nAgreements first, then one focus, and one question worth asking.",
    "reflect prepare",
    "reflect prepare --with Dana --plain",
)
debrief = _command(
    "debrief",
    "Look back on a session.\n\nWhat was said, who does what by when, and what it did with you.",
    "reflect debrief --with Dana",
    "reflect debrief --full",
)
quick = _command(
    "quick",
    "Look back in three minutes.\n\nFour short questions; it counts as much as a long debrief.",
    "reflect quick",
    "reflect quick --plain < answers.txt",
)
check_in = _command(
    "check-in",
    "Go through what is due.\n\nWhere each agreement stands, and one honest move for each.",
    "reflect check-in",
    "reflect check-in --with b --plain",
)
