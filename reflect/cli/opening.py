"""Opens the home, the screens or the line mode."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from reflect.app.home import Home

if TYPE_CHECKING:
    from reflect.app.services import Services
    from reflect.domain.relationships import Relationship

NO_TERMINAL = (
    "The screens need a terminal. Use --plain to be asked line by line, "
    "`reflect due` and `reflect ledger` to read, or `reflect demo --play` to watch an example."
)


def home() -> Home:
    """Return where this user's files are."""
    return Home.locate(os.environ)


@contextmanager
def services(at: Home | None = None) -> Iterator["Services"]:
    """Open the ledger and the journal, and let go of them in the end."""
    from reflect.bootstrap import build

    opened = build(at or home())
    try:
        yield opened
    finally:
        opened.close()


def chosen(opened: "Services", name: str) -> "Relationship":
    """Return the relationship of this name or letter, or the one that is nearest.

    Raises:
        NoRelationshipError: If nothing has been set up.
        UnknownRelationshipError: If none or several answer to the name.
    """
    from reflect.domain.errors import NoRelationshipError

    relationship = opened.relationships.named(name) if name else opened.relationships.current()
    if relationship is None:
        raise NoRelationshipError
    return relationship


def has_terminal() -> bool:
    """Say whether there is a screen to draw on and a keyboard to read."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def open_program(
    *, plain: bool, name: str = "", dialogue: str = "", full: bool = False, at: Home | None = None
) -> None:
    """Open the screens, or the line mode, with a dialogue if one is named.

    Raises:
        UsageError: If screens are wanted and there is no terminal.
    """
    if plain:
        from reflect.cli.plain.evening import evening

        with services(at) as opened:
            evening(opened, name=name, dialogue=dialogue, full=full)
        return
    if not has_terminal():
        raise click.UsageError(NO_TERMINAL)
    _open_screens(at or home(), name, dialogue, full=full)


def _open_screens(at: Home, name: str, dialogue: str, *, full: bool) -> None:
    from functools import partial

    from reflect.tui.app import ReflectApp

    _ = name, full
    app = ReflectApp(partial(_build, at), dialogue)
    app.run()
    if app.return_code:
        raise click.exceptions.Exit(app.return_code)


def _build(at: Home) -> "Services":
    from reflect.bootstrap import build

    return build(at)
