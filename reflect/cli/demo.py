"""`reflect demo`: an example to look around in, or to watch."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from reflect.app.home import Home
from reflect.cli.lazy import example
from reflect.cli.opening import NO_TERMINAL, has_terminal, open_program, services
from reflect.cli.options import CONTEXT


@click.command(
    "demo",
    context_settings=CONTEXT,
    epilog=example(
        "reflect demo          look around; what you do there is gone when you leave",
        "reflect demo --play   watch an evening of a minute",
    ),
)
@click.option("--play", is_flag=True, help="Play an evening with scripted answers.")
def demo(*, play: bool) -> None:
    """Look around in an example, or watch one.

    Everything is kept in a folder of its own that is removed in the end; your own
    files are not touched.
    """
    if not play and not has_terminal():
        raise click.UsageError(NO_TERMINAL)
    from reflect.app.clock import SystemClock
    from reflect.cli.example.months import make_months
    from reflect.cli.example.story import read_months
    from reflect.resources import prompts

    with TemporaryDirectory(prefix="reflect-demo-") as folder:
        at = Home(Path(folder), Path(folder))
        make_months(at, read_months(prompts()), SystemClock().today())
        if play:
            _play(at, prompts())
        else:
            open_program(plain=False, at=at)


def _play(at: Home, shipped: Path) -> None:
    from reflect.cli.example.play import Player
    from reflect.cli.example.story import read_evening

    with services(at) as opened:
        opened.reader.warm()
        relationship = opened.relationships.all()[0]
        Player(opened, relationship).play(read_evening(shipped))
