"""`reflect demo`: an example to look around in, or to watch."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from reflect.app.home import Home
from reflect.cli.lazy import example
from reflect.cli.opening import NO_TERMINAL, build_at, has_terminal, open_screens, services
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
    with TemporaryDirectory(prefix="reflect-demo-") as folder:
        at = Home(Path(folder), Path(folder))
        if play:
            _play(at)
        else:
            open_screens(partial(build_at, at), prepare=partial(_make, at))


def _make(at: Home, tell: Callable[[str], None]) -> None:
    from reflect.app.clock import SystemClock
    from reflect.cli.example.months import make_months
    from reflect.cli.example.story import read_months
    from reflect.resources import prompts

    def say_how_far(done: int, of: int) -> None:
        tell(f"reflect · making an example, {done} of {of} …\n\nCtrl+Q leaves at any time.")

    make_months(at, read_months(prompts()), SystemClock().today(), say_how_far)


def _play(at: Home) -> None:
    from reflect.cli.example.play import Player
    from reflect.cli.example.story import read_evening
    from reflect.resources import prompts

    _make(at, lambda _: None)
    shipped = prompts()
    with services(at) as opened:
        opened.reader.warm()
        relationship = opened.relationships.all()[0]
        Player(opened, relationship).play(read_evening(shipped))
